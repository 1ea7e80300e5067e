"""A map of four fields, two answers across and two down; things are placed by a touch."""

from widgets.pictures.timeline import mark
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate, escaped

LEFT, TOP, FIELD, ROW = 4, 40, 104, 19


def draw(fields, across, down, first, mine, theirs, width, name, control, moved):
    """Return the map's SVG for a width in pixels.

    fields: the names of the four fields, row by row; across: the words above both columns; down:
    those above the first and below the second row; first: the number of the mark that puts the
    thing in hand into the first field; mine: (field, words, whether in hand) of each thing placed;
    theirs: pairs (field, words) that others placed; control: name of the Places control that a
    touch on a field changes; name: what it shows, read aloud; moved: the words of two of theirs,
    for an arrow from the one to the other.
    """
    wide = (width - 2 * LEFT) / 2
    # Each field has one row for its name and one for each thing in it.
    full = [[each for each in mine + [other + (None,) for other in theirs] if each[0] == field]
            for field in range(1, 5)]  # fmt: skip
    highs = [max(FIELD, 34 + ROW * max(len(full[row]), len(full[row + 1]))) for row in (0, 2)]
    tops = [TOP, TOP + highs[0]]
    foot = tops[1] + highs[1]
    how = _(". Arrow keys go from field to field, Space puts it there.")
    lines = [opened("quarters", width, foot + 42, name + how, control)]
    marks, spots = [], []
    for number, field in enumerate(fields):
        x, y = LEFT + number % 2 * wide, tops[number // 2]
        here = [each for each in full[number] if each[2]]
        box = ('x="2" y="2" width="' + coordinate(wide - 4) + '" height="'
               + str(highs[number // 2] - 4) + '" rx="6"/>')  # fmt: skip
        lines.append('<g data-mark="' + str(first + number) + '" transform="translate('
                     + coordinate(x) + " " + coordinate(y) + ')"><rect class="field'
                     + (" here" if here else "") + '" ' + box + '<rect class="reach" ' + box
                     + "<title>" + escaped(field) + "</title></g>")  # fmt: skip
        marks.append(text(x + wide / 2, y + 20, field, "key", "middle"))
        for row, (_field, said, hand) in enumerate(full[number]):
            at = y + 38 + ROW * row
            if hand is None and said in moved:
                spots.append((moved.index(said), x + wide - 24, at))
            marks += [
                mark("baseline" if hand is None else "novelty", x + 16, at),
                text(x + 28, at + 5, said, "key strong" if hand else "key"),
            ]
    if spots:
        (_first, x, start), (_second, _x, end) = sorted(spots)
        marks.append('<path class="icon" d="M' + coordinate(x) + " " + coordinate(start) + "h9V"
                     + coordinate(end) + 'h-9m5-4l-5 4l5 4"/>')  # fmt: skip
    for place, said in enumerate(across):
        marks.append(text(LEFT + (place + 0.5) * wide, 14, said, "axis-title", "middle"))
    for place, said in enumerate(down):
        y = TOP - 7 if place == 0 else foot + 15
        marks.append(text(width / 2, y, said, "axis-title", "middle"))
    marks += [mark("novelty", 12, foot + 33), text(22, foot + 38, _("your places"))]
    if theirs:
        at = 22 + breadth(_("your places")) + 22
        marks += [mark("baseline", at, foot + 33), text(at + 10, foot + 38, _("our places"))]
    return "\n".join(lines + marks + ["</svg>"])
