"""A hundred boats in the order of what they have, as a skyline, and two lines across it.

What is higher than the picture is torn off near the top, so that one sees that it goes on.
"""

from widgets.svg import opened, text
from widgets.words import _, coordinate

MOST = 24
TICKS = 0, 5, 10, 15, 20
HIGH = 150
TOP = 22
TORN = 12


def torn(left, right, y):
    """Return a zigzag across bars that go on above it."""
    teeth = int((right - left) / 8) + 1
    return ('<path class="skyline-torn" d="M' + coordinate(left - 2) + " " + coordinate(y)
            + "l4-5l4 5" * teeth + '"/>')  # fmt: skip


def draw(width, name, heights, average, as_good, tallest, guess=None, control=None, step=0.5):
    """Return the skyline's SVG for a width in pixels.

    name: what the picture shows, read aloud; heights: of a hundred boats, from the lowest, in
    hours; average, as_good: pairs (height, words) of a line across; tallest: words for what the
    highest ones have; guess: pair (height, words) for the lowest ones, or None; control: name of
    the control for the guess while it is asked for, a mark for each of its steps up to 10.
    """
    base = TOP + HIGH
    left = 38
    wide = (width - left - 6) / len(heights)

    def y(height):
        return base - HIGH * min(height, MOST) / MOST

    lines = ['<path class="grid" d="' + "".join(
        ["M" + str(left) + " " + coordinate(y(each)) + "H" + coordinate(width - 6)
         for each in TICKS]) + '"/>']  # fmt: skip
    for each in TICKS:
        said = _("{n} h", n=each) if each == TICKS[-1] else str(each)
        lines.append(text(left - 6, y(each) + 4, said, "tick", "end"))
    low = heights.count(heights[0])
    path = ""
    for start, end in ((0, low), (low, len(heights))):
        for place in range(start, end):
            x = left + place * wide
            path += ("M" + coordinate(x) + " " + coordinate(base) + "V"
                     + coordinate(y(heights[place])) + "h" + coordinate(0.75 * wide) + "V"
                     + coordinate(base))  # fmt: skip
    lines.append('<path class="skyline-bars" d="' + path + '"/>')
    if heights[-1] > MOST:
        lines.append(torn(left + low * wide, width - 6, TOP + TORN))
    for row, (kind, (height, said)) in enumerate((("mean", average), ("as-good", as_good))):
        below = base + 20 + 18 * row
        lines.append('<path class="skyline-' + kind + '" d="M' + str(left) + " "
                     + coordinate(y(height)) + "H" + coordinate(width - 6) + "M6 "
                     + coordinate(below) + 'h22"/>')  # fmt: skip
        lines.append(text(34, below + 4, said))
    lines.append(text(width - 6, max(y(heights[-1]) - 6, 14), tallest, "key strong", "end"))
    if guess:
        at = y(guess[0])
        lines.append('<path class="guessed" d="M' + str(left) + " " + coordinate(at) + "H"
                     + coordinate(left + 25 * wide) + '"/>')  # fmt: skip
        lines.append(text(6, base + 60, guess[1], "key role-novelty"))
    if control:
        tall = HIGH / MOST * step
        parts = ['<rect data-mark="' + str(position) + '" x="' + str(left) + '" y="'
                 + coordinate(y(position * step) - tall / 2) + '" width="'
                 + coordinate(width - left - 6) + '" height="' + coordinate(tall) + '"/>'
                 for position in range(int(average[0] / step) + 1)]  # fmt: skip
        lines.append('<g data-drag=""><g class="reach" data-control="' + control + '">'
                     + "".join(parts) + "</g></g>")  # fmt: skip
    return "\n".join(
        [opened("skyline", width, base + (66 if guess else 48), name)] + lines + ["</svg>"]
    )
