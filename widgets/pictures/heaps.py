"""A hundred firms as discs, heaped up by size on a scale where each step is ten times as much."""

import math

from widgets.svg import LINE, breadth, marker, opened, text, wrapped
from widgets.words import coordinate

TOP, HIGH, WIDE, PITCH = 20, 266, 3, 7
LOWEST, HIGHEST = -4, 1.6
HALF = WIDE * PITCH / 2


DISC = "a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"
# Of each disc of a heap, the way to it from the one before.
STEPS = ["m0 0" if number == 0 else "m7 0" if number % WIDE else "m-14-7" for number in range(100)]


def disc(x, y):
    """Return a disc's path data."""
    return "M" + coordinate(x - 3) + " " + coordinate(y) + DISC


def heap(x, y, firms):
    """Return the path data of a heap of so many discs around x, upwards from y."""
    return ("M" + coordinate(x - (WIDE - 1) / 2 * PITCH - 3) + " " + coordinate(y)
            + "".join([step + DISC for step in STEPS[:firms]]))  # fmt: skip


def draw(width, name, heaps, ticks, marks, below):
    """Return the picture's SVG for a width in pixels.

    heaps: triples (size against the start, number of firms, words above them); a heap stands beside
    the line of the start, on its side, and never across it; ticks: pairs (size, words) of the
    scale, of which the one of size 1 is the start; marks: triples (size, class, words) of what is
    pointed at on the scale; below: pairs (class, words) of lines under it, the class "" for one
    without a sign.
    """
    floor = TOP + HIGH

    def place(size):
        power = min(max(math.log(max(size, 1e-9)) / math.log(10), LOWEST), HIGHEST)
        return 14 + (power - LOWEST) / (HIGHEST - LOWEST) * (width - 28)

    larger, smaller, above = "", "", []
    for size, firms, said in heaps:
        if not firms:
            continue
        if size > 1:
            x = max(place(size), place(1) + HALF + 2)
            larger += heap(x, floor - 5, firms)
        else:
            x = min(place(size), place(1) - HALF - 2)
            smaller += heap(x, floor - 5, firms)
        rows = (firms + WIDE - 1) // WIDE
        above.append(text(x, floor - 6 - rows * PITCH, said, "tick edged", "middle"))
    start = coordinate(place(1))
    lines = ['<path class="firms smaller" d="' + smaller + '"/>' if smaller else "",
             '<path class="firms larger" d="' + larger + '"/>' if larger else "",
             '<path class="began" d="M' + start + " " + str(TOP) + "V" + str(floor) + '"/>',
             '<path class="axis" d="M4 ' + str(floor) + "H" + coordinate(width - 4)
             + '"/>'] + above  # fmt: skip
    for size, said in ticks:
        kind = "key heading" if size == 1 else "tick"
        # The last one has room only to the right.
        x, anchor = ((min(place(size) - 14, width - breadth(said) - 2), "start")
                     if size == ticks[-1][0] else (place(size), "middle"))  # fmt: skip
        lines.append(text(x, floor + 17, said, kind, anchor))
    y = floor + 26
    for size, kind, said in marks:
        x = place(size)
        lines.append('<path class="' + kind + '" d="M' + coordinate(x) + " " + coordinate(y)
                     + 'l5 8h-10z"/>')  # fmt: skip
        wide = breadth(said) / 2
        y += 22
        lines.append(text(min(max(x, wide + 2), width - wide - 2), y, said, "key", "middle"))
        y += 6
    y += 4
    for kind, said in below:
        if kind == "guess":
            lines.append(marker("diamond", 10, y + LINE - 4, "marker role-novelty"))
        elif kind:
            lines.append('<path class="firms ' + kind + '" d="' + disc(10, y + LINE - 4) + '"/>')
        for row in wrapped(said, width - 28):
            y += LINE
            lines.append(text(24, y, row))
        y += 3
    return "\n".join([opened("heaps", width, y + 8, name)] + [each for each in lines if each]
                     + ["</svg>"])  # fmt: skip
