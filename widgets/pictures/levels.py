"""Lines across a picture at some height, each with its words beside it, none over another."""

from widgets.svg import LINE, text, wrapped
from widgets.words import coordinate


def levels(lines, start, left, right, low, place):
    """Return the lines and their words.

    lines: triples (height, class, words); start: where the lines begin, left: where they end and
    the words begin, right: where these end, low: below which no word stands, in pixels; place:
    function from a height to pixels.
    """
    parts = []
    for height, kind, said in sorted(lines):
        y = place(height)
        rows = wrapped(said, right - left - 4)
        # The lowest first; each next one stands above it.
        at = min(y + 5, low - LINE * len(rows))
        line = kind if kind == "guessed" else "level " + kind
        parts.append('<path class="' + line + '" d="M' + coordinate(start) + " " + coordinate(y)
                     + "H" + coordinate(left - 4) + "L" + coordinate(left) + " "
                     + coordinate(at - 5) + '"/>')  # fmt: skip
        for row, each in enumerate(rows):
            parts.append(text(left + 4, at + LINE * row, each, "key " + kind))
        low = at - 6
    return parts
