"""A hundred boats in the order of what they have, as a skyline, and the average across it."""

from widgets.svg import opened, text
from widgets.words import coordinate

MOST = 24
HIGH = 150
TOP = 22


def draw(width, name, heights, average, as_good, tallest, guess=None, control=None, step=0.5):
    """Return the skyline's SVG for a width in pixels.

    name: what the picture shows, read aloud; heights: of a hundred boats, from the lowest; those
    above 24 are cut off; average, as_good: pairs (height, words)
    of a line across; tallest: words for what the
    highest ones have; guess: pair (height, words) for the lowest ones, or None; control: name of
    the control for the guess while it is asked for, a mark for each of its steps up to 10.
    """
    base = TOP + HIGH
    left, wide = 6, (width - 12) / len(heights)

    def y(height):
        return base - HIGH * min(height, MOST) / MOST

    low = heights.count(heights[0])
    path = ""
    for start, end in ((0, low), (low, len(heights))):
        for place in range(start, end):
            x = left + place * wide
            path += ("M" + coordinate(x) + " " + coordinate(base) + "V"
                     + coordinate(y(heights[place])) + "h" + coordinate(0.75 * wide) + "V"
                     + coordinate(base))  # fmt: skip
    lines = ['<path class="skyline-bars" d="' + path + '"/>']
    for row, (kind, (height, said)) in enumerate((("mean", average), ("as-good", as_good))):
        below = base + 14 + 18 * row
        lines.append('<path class="skyline-' + kind + '" d="M' + str(left) + " "
                     + coordinate(y(height)) + "H" + coordinate(width - 6) + "M" + str(left) + " "
                     + coordinate(below) + 'h22"/>')  # fmt: skip
        lines.append(text(left + 28, below + 4, said))
    lines.append(text(width - 6, max(y(heights[-1]) - 6, 14), tallest, "key strong", "end"))
    if guess:
        at = y(guess[0])
        lines.append('<path class="guessed" d="M' + str(left) + " " + coordinate(at) + "H"
                     + coordinate(left + 25 * wide) + '"/>')  # fmt: skip
        lines.append(text(left, base + 54, guess[1], "key role-novelty"))
    if control:
        tall = HIGH / MOST * step
        parts = ['<rect data-mark="' + str(position) + '" x="' + str(left) + '" y="'
                 + coordinate(y(position * step) - tall / 2) + '" width="'
                 + coordinate(width - 12) + '" height="' + coordinate(tall) + '"/>'
                 for position in range(int(average[0] / step) + 1)]  # fmt: skip
        lines.append('<g data-drag=""><g class="reach" data-control="' + control + '">'
                     + "".join(parts) + "</g></g>")  # fmt: skip
    return "\n".join(
        [opened("skyline", width, base + (60 if guess else 42), name)] + lines + ["</svg>"]
    )
