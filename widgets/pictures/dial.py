"""A dial: a hand that each step of a quantum search turns by the same angle."""

import math

from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

HEIGHT = 300
RADIUS = 104
MIDDLE = 152


def draw(angles, said, width, name):
    """Return the dial's SVG for a width in pixels.

    angles: of the hand after each step so far, in radians from "not found", the last one is now;
    said: a line below; name: what the picture shows, read aloud.
    """
    x = width / 2

    def reached(angle, far):
        return (coordinate(x + far * math.cos(angle)) + " "
                + coordinate(MIDDLE - far * math.sin(angle)))  # fmt: skip

    ring = "M" + reached(0, RADIUS) + "A" + (coordinate(RADIUS) + " " + coordinate(RADIUS)
            + " 0 1 0 " + reached(math.pi, RADIUS) + "A" + coordinate(RADIUS) + " "
            + coordinate(RADIUS) + " 0 1 0 " + reached(0, RADIUS))  # fmt: skip
    ring += "".join(["M" + reached(turn, RADIUS - 6) + "L" + reached(turn, RADIUS + 6)
                     for turn in (0, math.pi / 2, math.pi, 3 * math.pi / 2)])  # fmt: skip
    ghosts = "".join(["M" + reached(angle, 0) + "L" + reached(angle, RADIUS - 4)
                      for angle in angles[:-1]])  # fmt: skip
    now = angles[-1]
    tip = reached(now, RADIUS - 2)
    hand = "M" + reached(now, 0) + "L" + tip
    for turn in (2.75, -2.75):
        hand += ("M" + tip + "l" + coordinate(13 * math.cos(now + turn)) + " "
                 + coordinate(-13 * math.sin(now + turn)))  # fmt: skip
    found, lost = _("found"), _("not found")
    lines = [
        opened("dial", width, HEIGHT, name), '<path class="axis ring" d="' + ring + '"/>',
        '<path class="hand past" d="' + ghosts + '"/>' if ghosts else "",
        '<path class="hand" d="' + hand + '"/>',
        text(x, MIDDLE - RADIUS - 12, found, "key", "middle"),
        text(x, MIDDLE + RADIUS + 22, found, "key", "middle"),
        text(min(x + RADIUS + 8, width - breadth(lost) - 2), MIDDLE - 8, lost)
        if width > 400 else text(x + RADIUS - 10, MIDDLE - 8, lost, "key", "end"),
        text(4, HEIGHT - 6, said),
    ]  # fmt: skip
    return "\n".join([line for line in lines if line] + ["</svg>"])
