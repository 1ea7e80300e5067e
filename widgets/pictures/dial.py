"""A dial: a hand that each step of a quantum search turns by the same angle."""

import math

from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

LARGEST = 104


def draw(angles, said, width, name):
    """Return the dial's SVG for a width in pixels.

    angles: of the hand after each step so far, in radians from "not found", the last one is now;
    said: a line below; name: what the picture shows, read aloud.
    """
    found, lost = _("found"), _("not found")
    x = width / 2
    radius = min(LARGEST, x - breadth(lost) - 14)
    middle = radius + 34

    def reached(angle, far):
        return (coordinate(x + far * math.cos(angle)) + " "
                + coordinate(middle - far * math.sin(angle)))  # fmt: skip

    ring = "M" + reached(0, radius) + "A" + (coordinate(radius) + " " + coordinate(radius)
            + " 0 1 0 " + reached(math.pi, radius) + "A" + coordinate(radius) + " "
            + coordinate(radius) + " 0 1 0 " + reached(0, radius))  # fmt: skip
    ring += "".join(["M" + reached(turn, radius - 6) + "L" + reached(turn, radius + 6)
                     for turn in (0, math.pi / 2, math.pi, 3 * math.pi / 2)])  # fmt: skip
    ghosts = "".join(["M" + reached(angle, 0) + "L" + reached(angle, radius - 4)
                      for angle in angles[:-1]])  # fmt: skip
    now = angles[-1]
    tip = reached(now, radius - 2)
    hand = "M" + reached(now, 0) + "L" + tip
    for turn in (2.75, -2.75):
        hand += ("M" + tip + "l" + coordinate(13 * math.cos(now + turn)) + " "
                 + coordinate(-13 * math.sin(now + turn)))  # fmt: skip
    height = 2 * radius + 92
    lines = [
        opened("dial", width, height, name), '<path class="axis ring" d="' + ring + '"/>',
        '<path class="hand past" d="' + ghosts + '"/>' if ghosts else "",
        '<path class="hand" d="' + hand + '"/>',
        text(x, middle - radius - 12, found, "key", "middle"),
        text(x, middle + radius + 22, found, "key", "middle"),
        text(x + radius + 10, middle + 4, lost),
        text(x - radius - 10, middle + 4, lost, "key", "end"),
        text(4, height - 6, said),
    ]  # fmt: skip
    return "\n".join([line for line in lines if line] + ["</svg>"])
