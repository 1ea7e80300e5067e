"""A map of four fields, two answers across and two down; things are placed by a touch."""

from widgets.pictures.timeline import mark
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate, escaped

LEFT, TOP, FIELD, ROW = 4, 48, 104, 19
# Between the rows of fields, for the words above the second one.
STRIP = 26


def draw(fields, across, down, first, mine, theirs, width, name, control, moved):
    """Return the map's SVG for a width in pixels.

    fields: the names of the four fields, row by row; across: the words above both columns; down:
    those above each row; first: the number of the mark that puts the thing in hand into the first
    field; mine, theirs: (field, words, whether in hand) of each thing placed, and of each that
    others placed; control: name of the Places control that a touch on a field changes; name: what
    it shows, read aloud; moved: the words of two of theirs, for an arrow from the one to the other.
    """
    wide = (width - 2 * LEFT) / 2
    # Each field has one row for its name and one for each thing in it.
    placed = [each + ("novelty",) for each in mine] + [each + ("baseline",) for each in theirs]
    full = [[each for each in placed if each[0] == field] for field in range(1, 5)]
    highs = [max(FIELD, 34 + ROW * max(len(full[row]), len(full[row + 1]))) for row in (0, 2)]
    tops = [TOP, TOP + highs[0] + STRIP]
    foot = tops[1] + highs[1]
    how = _(". Arrow keys go from field to field, Space puts it there.")
    lines = [opened("quarters", width, foot + 26, name + how, control)]
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
        for row, (_field, said, hand, role) in enumerate(full[number]):
            at = y + 38 + ROW * row
            if role == "baseline" and said in moved:
                spots.append((moved.index(said), x + wide - 24, at))
            marks += [
                mark(role, x + 16, at),
                text(x + 28, at + 5, said, "key strong" if hand else "key"),
            ]
    if spots:
        (_first, x, start), (_second, _x, end) = sorted(spots)
        marks.append('<path class="icon" d="M' + coordinate(x) + " " + coordinate(start) + "h9V"
                     + coordinate(end) + 'h-9m5-4l-5 4l5 4"/>')  # fmt: skip
    for place, said in enumerate(across):
        marks.append(text(LEFT + (place + 0.5) * wide, 14, said, "key strong", "middle"))
    for top, said in zip(tops, down):
        # A line to the edge: this is about the row, and not about the columns above it.
        marks.append(text(LEFT + 2, top - 8, said, "axis-title"))
        marks.append('<path class="axis" d="M' + coordinate(LEFT + 10 + breadth(said)) + " "
                     + coordinate(top - 12) + "H" + coordinate(width - LEFT) + '"/>')  # fmt: skip
    at = 12
    for role, said, things in (("novelty", _("placed"), mine), ("baseline", _("our places"),
                                                               theirs)):  # fmt: skip
        if things:
            marks += [mark(role, at, foot + 13), text(at + 10, foot + 18, said)]
            at += 10 + breadth(said) + 22
    return "\n".join(lines + marks + ["</svg>"])
