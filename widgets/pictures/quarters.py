"""A map of four fields, two answers across and two down; one thing is placed by a touch."""

from widgets.pictures.timeline import mark
from widgets.svg import opened, text
from widgets.words import _, coordinate, escaped

LEFT, TOP, FIELD = 4, 40, 130
HEIGHT = TOP + 2 * FIELD + 42


def draw(fields, across, down, placed, others, width, name, control, moved=()):
    """Return the map's SVG for a width in pixels.

    fields: the names of the four fields, row by row; across: the words above both columns; down:
    those above the first and below the second row; placed: pair (field, words) of the thing in
    hand; others: pairs like it of what is shown besides; control: name of the Spot control that a
    touch on a field changes; name: what it shows, read aloud; moved: two places in others, for an
    arrow from the one to the other.
    """
    wide = (width - 2 * LEFT) / 2
    how = _(". Arrow keys go from field to field, Space puts it there.")
    lines = [opened("quarters", width, HEIGHT, name + how, control)]
    rest = [0, 0, 0, 0]
    marks, spots = [], []
    for number, field in enumerate(fields, 1):
        x, y = LEFT + (number - 1) % 2 * wide, TOP + (number - 1) // 2 * FIELD
        here = number == placed[0]
        box = ('x="2" y="2" width="' + coordinate(wide - 4) + '" height="' + str(FIELD - 4)
               + '" rx="6"/>')  # fmt: skip
        lines.append('<g data-mark="' + str(number) + '" transform="translate(' + coordinate(x)
                     + " " + coordinate(y) + ')"><rect class="field' + (" here" if here else "")
                     + '" ' + box + '<rect class="reach" ' + box + "<title>" + escaped(field)
                     + "</title></g>")  # fmt: skip
        marks.append(text(x + wide / 2, y + 20, field, "key", "middle"))
        if here:
            marks += [
                mark("novelty", x + 16, y + 38),
                text(x + 28, y + 43, placed[1], "key strong"),
            ]
    for field, said in others:
        x, y = LEFT + (field - 1) % 2 * wide, TOP + (field - 1) // 2 * FIELD
        at = y + 61 + 19 * rest[field - 1]
        rest[field - 1] += 1
        marks += [mark("baseline", x + 16, at), text(x + 28, at + 5, said)]
        spots.append((x + 16, at))
    if moved:
        (x, start), (_other, end) = [spots[place] for place in moved]
        marks.append('<path class="icon" d="M' + coordinate(x + wide - 38) + " "
                     + coordinate(start) + "h9V" + coordinate(end)
                     + 'h-9m5-4l-5 4l5 4"/>')  # fmt: skip
    for place, said in enumerate(across):
        marks.append(text(LEFT + (place + 0.5) * wide, 14, said, "axis-title", "middle"))
    for place, said in enumerate(down):
        y = TOP - 7 if place == 0 else TOP + 2 * FIELD + 15
        marks.append(text(width / 2, y, said, "axis-title", "middle"))
    key = _("your place") if not others else _("your place, and (rings) ours")
    marks += [mark("novelty", 12, HEIGHT - 9), text(22, HEIGHT - 4, key)]
    return "\n".join(lines + marks + ["</svg>"])
