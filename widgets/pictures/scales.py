"""A pair of scales: two weights, as large as what they stand for, hang from a beam."""

import math

from widgets.svg import LINE, opened, text, wrapped
from widgets.words import coordinate, coordinates

POST, SIDE, LEAST, MORE = 46, 11, 0.05, 0.17


def draw(width, name, weights, said, below, levelled):
    """Return the picture's SVG for a width in pixels.

    weights: of both pans, above 0, drawn as squares of so much area; said: the words under each;
    below: pairs (class, words) of lines under the picture; levelled: whether neither is heavier.
    """
    arm = min(width * 0.27, 150)
    middle = width / 2
    apart = (weights[1] - weights[0]) / (weights[1] + weights[0])
    # However little they differ, one sees which is heavier.
    tilt = 0 if levelled else LEAST * (1 if apart > 0 else -1) + MORE * apart
    across, down = arm * math.cos(tilt), arm * math.sin(tilt)
    foot = POST + 150
    at = coordinates([middle, POST, foot, across, down])
    drawn = ['<path class="beam-post" d="M' + at[0] + " " + at[1] + "V" + at[2] + 'm-26 0h52"/>',
             '<path class="beam-post" d="M' + coordinate(middle - across) + " "
             + coordinate(POST - down) + "L" + coordinate(middle + across) + " "
             + coordinate(POST + down) + '"/>']  # fmt: skip
    lowest = foot
    for which, kind in ((0, "now"), (1, "later")):
        way = 2 * which - 1
        x, y = middle + way * across, POST + way * down + 92
        half = SIDE * math.sqrt(weights[which]) / 2
        drawn.append('<path class="cord" d="M' + coordinate(x) + " " + coordinate(y - 92)
                     + "L" + coordinate(x - 44) + " " + coordinate(y) + "h88L" + coordinate(x) + " "
                     + coordinate(y - 92) + '"/>')  # fmt: skip
        square = coordinates([x - half, y - 2 * half, 2 * half])
        drawn.append('<rect class="weight ' + kind + '" x="' + square[0] + '" y="' + square[1]
                     + '" width="' + square[2] + '" height="' + square[2] + '"/>')  # fmt: skip
        row = y + 4
        for line in wrapped(said[which], 2 * arm - 16):
            row += LINE
            drawn.append(text(x, row, line, "key edged", "middle"))
        lowest = max(lowest, row)
    y = lowest + 8
    for kind, line in below:
        for row in wrapped(line, width - 8):
            y += LINE
            drawn.append(text(4, y, row, "key " + kind))
    return "\n".join([opened("scales", width, y + 8, name)] + drawn + ["</svg>"])
