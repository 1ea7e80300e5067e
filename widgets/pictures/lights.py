"""Lights that burn over time, a row each: lit, out, agreed ahead, and what no source tells."""

from widgets.svg import LINE, breadth, opened, text
from widgets.words import coordinate, coordinates

LEFT, ROW, HIGH = 6, 50, 14


def bar(kind, x, y, end):
    """Return a bar from one moment to another; nothing if it is too short to see."""
    if end - x < 0.3:
        return ""
    at = coordinates([x, y, end - x])
    return ('<rect class="lit ' + kind + '" x="' + at[0] + '" y="' + at[1] + '" width="' + at[2]
            + '" height="' + str(HIGH) + '"/>')  # fmt: skip


def draw(width, name, rows, first, last, ticks, keys):
    """Return the picture's SVG for a width in pixels.

    rows: tuples (words, spans that are lit, up to when it is known, up to when it was agreed or
    None, is it spoken of); first, last: ends of the scale, years; ticks: pairs (year, words); keys:
    words for lit, out, agreed ahead and not known.
    """

    def place(moment):
        return LEFT + (min(max(moment, first), last) - first) / (last - first) * (width - 2 * LEFT)

    lines, y = [], 6
    for said, spans, known, agreed, chosen in rows:
        lines.append(text(LEFT, y + 14, said, "key heading" if chosen else "key"))
        top = y + 22
        begun = spans[0][0]
        sure = place(agreed or known)
        parts = [bar("out", place(begun), top, place(known)),
                 bar("ahead", place(known), top, sure),
                 bar("unknown", sure, top, place(last))]  # fmt: skip
        parts += [bar("on", place(start), top, place(end)) for start, end in spans]
        lines.append("<g>" + "".join(parts) + "</g>")
        y += ROW
    lines.append('<path class="axis" d="M' + str(LEFT) + " " + str(y) + "H"
                 + coordinate(width - LEFT) + '"/>')  # fmt: skip
    for year, said in ticks:
        half = breadth(said) / 2
        x = min(max(place(year), half + 1), width - half - 1)
        lines.append('<path class="axis" d="M' + coordinate(place(year)) + " " + str(y)
                     + 'v5"/>' + text(x, y + 18, said, "tick", "middle"))  # fmt: skip
    y += 34
    x = LEFT
    for kind, said in zip(("on", "out", "ahead", "unknown"), keys):
        wide = 24 + breadth(said) + 12
        if x > LEFT and x + wide > width:
            x, y = LEFT, y + LINE + 4
        lines.append(bar(kind, x, y, x + 18) + text(x + 24, y + 12, said))
        x += wide
    return "\n".join([opened("lights", width, y + HIGH + 10, name)] + lines + ["</svg>"])
