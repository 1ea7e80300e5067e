"""Two neighbours' walls of protection: own stones, what reaches over, and what is best.

A wall's height is the protection of one firm: what it spends, and on top of it what reaches over
from its neighbour. One line stands where each firm by itself stops building, a higher one where
both together would; between them lies what nobody can send a bill for.
"""

from widgets import charts
from widgets.pictures.levels import levels
from widgets.svg import LINE, opened, text, wrapped
from widgets.words import coordinate, coordinates

TOP, HIGH = 14, 230


def frame(kind, x, y, wide, high):
    """Return a rectangle."""
    return ('<rect class="' + kind + '" x="' + coordinate(x) + '" y="' + coordinate(y)
            + '" width="' + coordinate(wide) + '" height="' + coordinate(high) + '"/>')  # fmt: skip


def courses(x, bottom, top, wide, kind):
    """Return the joints of a wall's stones, course by course."""
    drawn, y, row = "", bottom - 14, 0
    while y > top + 3:
        at = coordinates([x, y])
        drawn += "M" + " ".join(at) + "h" + coordinate(wide)
        for joint in (0.25, 0.75) if row % 2 else (0.5,):
            drawn += "M" + coordinate(x + joint * wide) + " " + at[1] + "v14"
        y, row = y - 14, row + 1
    return '<path class="joint ' + kind + '" d="' + drawn + '"/>'


def across(x, y, half, way):
    """Return an arrow over the gap between the walls; way: 1 to the right, -1 to the left."""
    return ('<path class="level reaches" d="M' + coordinate(x - way * half) + " " + coordinate(y)
            + "h" + coordinate(2 * way * half) + "l" + str(-4 * way) + "-3m" + str(4 * way)
            + " 3l" + str(-4 * way) + ' 3"/>')  # fmt: skip


def draw(width, name, names, own, over, most, lines, gap, gap_said, below):
    """Return the picture's SVG for a width in pixels.

    names: of both firms; own: the height of a wall's own stones, over: of those that reach over;
    most: the height at the top of the picture; lines: triples (height, class, words) of what is
    marked; gap: pair of heights between which nobody can send a bill, or None; gap_said: the words
    for it; below: pairs (class, words) of lines under the walls.
    """
    wide = width >= charts.SIDE_BY_SIDE
    wall, apart = (150, 70) if wide else (68, 30)
    bottom = TOP + HIGH
    lefts = [14, 14 + wall + apart]
    edge = lefts[1] + wall + (40 if wide else 12)

    def place(height):
        return bottom - HIGH * min(height / most, 1)

    drawn = []
    for x, said in zip(lefts, names):
        drawn.append(frame("stones own", x, place(own), wall, bottom - place(own)))
        drawn.append(courses(x, bottom, place(own), wall, "own"))
        drawn.append(frame("stones over", x, place(own + over), wall, place(own)
                           - place(own + over)))  # fmt: skip
        drawn.append(courses(x, place(own), place(own + over), wall, "over"))
        drawn.append(text(x + wall / 2, bottom + 20, said, "key heading", "middle"))
    if over:
        x, y = lefts[0] + wall + apart / 2, place(own + over / 2)
        drawn += [across(x, y - 5, apart / 3, 1), across(x, y + 5, apart / 3, -1)]
    if gap:
        drawn.append(frame("unbilled", 6, place(gap[1]), edge - 10, place(gap[0]) - place(gap[1])))
    drawn.append('<path class="axis" d="M6 ' + str(bottom) + "H" + coordinate(edge) + '"/>')
    drawn += levels(lines, 6, edge, width, bottom + 20, place)
    y = bottom + 30
    for kind, said in ([("unbilled", gap_said)] if gap else []) + below:
        y += 6
        drawn.append(frame(kind, 6, y + 3, 14, 12))
        for row in wrapped(said, width - 32):
            y += LINE
            drawn.append(text(28, y, row))
    head = opened("dikes", width, y + 12, name)
    return "\n".join([head] + drawn + ["</svg>"])
