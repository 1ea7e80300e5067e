"""Standards and their editions: a row for each, a dot for each edition, joined by a line.

A touch anywhere in a row chooses its standard.
"""

from widgets.pictures.timeline import mark
from widgets.svg import opened, text
from widgets.words import _, coordinate, decimal, escaped

EDGE, TOP, ROW, DOT = 22, 4, 58, 36


def row(y, name, editions, chosen, x_of, width):
    """Return the parts of one standard's row, whose upper edge lies at y."""
    role = "security" if chosen else "baseline"
    middle = y + DOT
    box = ('<rect class="{}" x="1" y="' + str(y + 1) + '" width="' + str(int(width) - 2)
           + '" height="' + str(ROW - 2) + '" rx="5"/>')  # fmt: skip
    parts = [box.format("lane")] if chosen else []
    parts.append(text(8, y + 18, name, "key strong" if chosen else "key"))
    ends = [x_of(year) for _edition, year in editions]
    for at in range(1, len(ends)):
        years = editions[at][1] - editions[at - 1][1]
        parts.append('<path class="between role-' + role + '" d="M' + coordinate(ends[at - 1]) + " "
                     + str(middle) + "H" + coordinate(ends[at]) + '"/>')  # fmt: skip
        parts.append(text((ends[at - 1] + ends[at]) / 2, middle + 17, decimal(years), "key",
                          "middle"))  # fmt: skip
    parts += [mark(role, x, middle) for x in ends]
    return parts + [box.format("reach")]


def draw(width, name, standards, chosen, ticks, control):
    """Return the SVG of the editions for a width in pixels.

    name: what it shows, read aloud; standards: pairs (name, editions), each a list of pairs (name,
    year); chosen: the standard brought out, from 1; ticks: years on the axis, the first and the
    last of them its ends; control: the Spot control that a touch changes.
    """
    pitch = (width - 2 * EDGE) / (ticks[-1] - ticks[0])

    def x_of(year):
        return EDGE + (year - ticks[0]) * pitch

    base = TOP + ROW * len(standards) + 6
    parts = [opened("editions", width, base + 44, name + _(
        ". Arrow keys go from standard to standard, Space chooses one."), control)]  # fmt: skip
    for number, (standard, editions) in enumerate(standards, 1):
        inside = row(TOP + ROW * (number - 1), standard, editions, number == chosen, x_of, width)
        said = _("{standard}: {years}", standard=standard,
                 years=", ".join([str(year) for _edition, year in editions]))  # fmt: skip
        parts.append('<g data-mark="' + str(number) + '">' + "".join(inside) + "<title>"
                     + escaped(said) + "</title></g>")  # fmt: skip
    marks = "".join(["M" + coordinate(x_of(year)) + " " + str(base) + "v5" for year in ticks])
    parts.append(
        '<path class="axis" d="M4 ' + str(base) + "H" + str(int(width) - 4) + marks + '"/>'
    )
    parts += [text(x_of(year), base + 20, str(year), "tick", "middle") for year in ticks]
    parts.append(text(6, base + 40, _("Under a line: the years between")))
    return "\n".join(parts + ["</svg>"])
