"""Counts that could come out, equally likely, heaped over a scale around the true count."""

from widgets import words
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

BINS, DOT, TOP, LEAST = 13, 8, 46, 6


def heap(errors, edge):
    """Return where each mark lies: pairs (bin, 0 to BINS - 1, how many lie below)."""
    found, full = [], [0] * BINS
    for error in errors:
        place = int((error + edge) / (2 * edge) * BINS)
        place = min(max(place, 0), BINS - 1)
        found.append((place, full[place]))
        full[place] += 1
    return found


def draw(errors, edge, others, above, guess, width, name):
    """Return the heap's SVG for a width in pixels.

    errors: at most twenty, in people; edge: where the scale ends, in people, both ways; others:
    errors of a kept run, [] for none; above: what the marks are; guess: None, or (people, words);
    name: read aloud.
    """
    step = (width - 12) / BINS
    heaps = [heap(errors, edge), heap(others, edge)]
    base = TOP + DOT * max([LEAST] + [below + 1 for some in heaps for _place, below in some])

    def marks(kind, some, path):
        found = "".join(["M" + coordinate(6 + (place + 0.5) * step) + " "
                         + coordinate(base - (below + 0.5) * DOT) + path
                         for place, below in some])  # fmt: skip
        return '<path class="' + kind + '" d="' + found + '"/>'

    middle = coordinate(width / 2)
    lines = [
        text(4, 20, above),
        '<path class="axis" d="M6 ' + str(base) + "H" + coordinate(width - 6) + "M" + middle + " "
        + str(base) + 'v6"/>',
    ]  # fmt: skip
    if others:
        lines.append(marks("coin", heaps[1], "m-9-4h18v8h-18z"))
    lines.append(marks("person sought", heaps[0], "m0-4l6 4l-6 4l-6-4z"))
    if guess:
        x, said = width / 2 + (width / 2 - 6) * guess[0] / edge, guess[1]
        lines.append('<path class="guessed" d="M' + coordinate(x) + " " + str(base) + "V"
                     + str(TOP - 6) + '"/>')  # fmt: skip
        lines.append(text(min(x + 4, width - breadth(said)), TOP - 10, said, "guessed"))
    side = words.significant(edge, 2)
    ends = [(6, words.MINUS + side, "start"), (width / 2, _("true count"), "middle"),
            (width - 6, "+" + side, "end")]  # fmt: skip
    for x, said, anchor in ends:
        lines.append(text(x, base + 20, said, "tick", anchor))
    lines.append(text(6, base + 40, _("People too few or too many"), "axis-title"))
    if others:
        lines.append('<path class="coin" d="M8 ' + str(base + 51) + 'h10v7h-10z"/>')
        lines.append(text(26, base + 59, _("kept run")))
    return "\n".join(
        [opened("futures", width, base + (68 if others else 48), name)] + lines + ["</svg>"]
    )
