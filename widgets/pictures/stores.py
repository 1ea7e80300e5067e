"""Columns of expected losses: what is paid for protection, what is still lost, what is spared.

Each column is as high as the loss that is expected without protection; dashes mark a share of it.
"""

from widgets.pictures.fences import framed
from widgets.svg import opened, text
from widgets.words import coordinate

HIGH, TOP, STRIPE = 190, 60, 6


def stripes(x, y, wide, high):
    """Return slanted stripes in a part of a column, as path data."""
    path = ""
    for step in range(STRIPE, int(wide + high), STRIPE + 2):
        # From the left or the lower edge to the upper or the right one.
        left, low = max(step - high, 0), min(step, high)
        right, up = min(step, wide), max(step - wide, 0)
        path += ("M" + coordinate(x + left) + " " + coordinate(y + low) + "L"
                 + coordinate(x + right) + " " + coordinate(y + up))  # fmt: skip
    return path


def draw(columns, rows, mark, width, name):
    """Return the columns' SVG for a width in pixels.

    columns: dicts with head (two lines above), whole (height, a share of the highest possible),
    paid and lost (shares of the whole); rows: below the columns, each of (label, role of a palette,
    a text for each column); mark: pair (share of each column, words), or None; name: what the
    picture shows, read aloud.
    """
    step = width / len(columns)
    wide = min(0.62 * step, 130)
    bottom = TOP + HIGH
    lines = [opened("stores", width, bottom + 12 + 38 * len(rows), name)]
    middles = [(place + 0.5) * step for place in range(len(columns))]
    for middle, column in zip(middles, columns):
        x, high = middle - wide / 2, HIGH * column["whole"]
        paid, lost = high * column["paid"], high * column["lost"]
        for line, said in enumerate(column["head"]):
            lines.append(text(middle, 16 + 16 * line, said, "key" if line else "key heading",
                              "middle"))  # fmt: skip
        lines += [framed(x, bottom - high, wide, high, "store"),
                  framed(x, bottom - paid - lost, wide, lost, "store lost"),
                  '<path class="store stripes" d="' + stripes(x, bottom - paid - lost, wide, lost)
                  + '"/>',
                  framed(x, bottom - paid, wide, paid, "store paid")]  # fmt: skip
        if mark:
            lines.append('<path class="store mark" d="M' + coordinate(x - 8) + " "
                         + coordinate(bottom - high * mark[0]) + "h" + coordinate(wide + 16)
                         + '"/>')  # fmt: skip
    for line, (label, role, said) in enumerate(rows):
        y = bottom + 20 + 38 * line
        lines.append(text(4, y, label, "axis-title"))
        lines += [text(middle, y + 17, each, "key role-" + role, "middle")
                  for middle, each in zip(middles, said)]  # fmt: skip
    if mark:
        lines.append(text(4, bottom - HIGH - 8, mark[1]))
    return "\n".join(lines + ["</svg>"])
