"""A square of cells, as many across as up: one mark in each column shows what comes out of it."""

from widgets.svg import opened, text
from widgets.words import coordinate

TOP = 24


def draw(found, at, across, up, guess, size, width, name):
    """Return the square's SVG for a width in pixels.

    found: for each column, from 0, the row of its mark, from 0 at the bottom; at: the column that
    stands out, None for none; across, up: what columns and rows are; guess: a reader's, in words,
    or ""; size: of the square, in pixels; name: what the picture shows, read aloud.
    """
    count = len(found)
    cell = min(size, width - 46) / count
    left, base = 34, TOP + cell * count

    def middle(column):
        return left + (column + 0.5) * cell, base - (found[column] + 0.5) * cell

    side = coordinate(cell * count)
    lines = [
        text(4, 14, up),
        '<path class="frame-line" d="M' + str(left) + " " + str(TOP) + "h" + side + "v" + side
        + "h-" + side + 'z"/>',
    ]  # fmt: skip
    if guess:
        lines.append(text(left + cell * count, 14, guess, "note role-novelty", "end"))
    half = 0.38 * cell
    wide = coordinate(2 * half)
    path = ""
    for column in range(count):
        if column != at:
            x, y = middle(column)
            path += ("M" + coordinate(x - half) + " " + coordinate(y - half) + "h" + wide + "v"
                     + wide + "h-" + wide + "z")  # fmt: skip
    lines.append('<path class="cross" d="' + path + '"/>')
    if at is not None:
        x, y = middle(at)
        lines += [
            '<path class="guide" d="M' + coordinate(x) + " " + coordinate(base) + "V"
            + coordinate(y) + "H" + str(left) + '"/>',
            '<path class="bead supposed" d="M' + coordinate(x) + " " + coordinate(y - 7)
            + 'l7 7l-7 7l-7-7z"/>',
        ]  # fmt: skip
    for number in range(0, count, 10):
        middle_of = (number + 0.5) * cell
        lines += [text(left + middle_of, base + 18, str(number), "tick", "middle"),
                  text(left - 6, base - middle_of + 5, str(number), "tick", "end")]  # fmt: skip
    lines.append(text(left, base + 36, across))
    return "\n".join([opened("once", width, base + 46, name)] + lines + ["</svg>"])
