"""Two hundreds of people side by side: those who are in, and those who are left out."""

from widgets.svg import opened, text
from widgets.words import coordinate

ACROSS = 10
TOP = 44


def square(x, step, count):
    """Return a hundred people: the first `count` filled, the others as rings."""
    paths = ["", ""]
    size = coordinate(0.36 * step)
    wide = coordinate(0.72 * step)
    turn = "a" + size + " " + size + " 0 1 0 "
    for person in range(100):
        left = x + (person % ACROSS + 0.14) * step
        y = TOP + (person // ACROSS + 0.5) * step
        paths[person >= count] += ("M" + coordinate(left) + " " + coordinate(y) + turn + wide
                                   + " 0" + turn + "-" + wide + " 0z")  # fmt: skip
    return ['<path class="hundreds-in" d="' + paths[0] + '"/>',
            '<path class="hundreds-out" d="' + paths[1] + '"/>']  # fmt: skip


def draw(width, name, groups):
    """Return the picture's SVG for a width in pixels.

    name: what the picture shows, read aloud; groups: two of (two texts, whole number of people).
    """
    half = width / 2
    step = min((half - 14) / ACROSS, 22)
    lines = []
    for number, (heads, count) in enumerate(groups):
        x = 4 + number * (half if width < 480 else ACROSS * step + 40)
        lines += [text(x, 14, heads[0], "key heading"), text(x, 32, heads[1])]
        lines += square(x, step, count)
    height = TOP + ACROSS * step + 6
    return "\n".join([opened("hundreds", width, height, name)] + lines + ["</svg>"])
