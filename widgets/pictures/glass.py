"""A glass that many fill and all drink from: streams from above, a pipe from the state below.

Each firm pours one stream, as wide as what it pays in, and drinks through one straw, which reaches
down through all that is in the glass. What the state takes runs down a pipe at the side and comes
in at the bottom; so one sees what it adds push up what the firms pour less. Around each stream an
outline shows how wide it was without the state.
"""

from widgets import charts
from widgets.pictures.levels import levels
from widgets.svg import LINE, opened, text, wrapped
from widgets.words import coordinate, coordinates

ROOF, RIM, FLOOR = 24, 76, 344


def box(kind, x, y, wide, high):
    """Return a rectangle; nothing if it has no height."""
    if high < 0.05:
        return ""
    x, y, wide, high = coordinates([x, y, wide, high])
    return ('<rect class="' + kind + '" x="' + x + '" y="' + y + '" width="' + wide + '" height="'
            + high + '"/>')  # fmt: skip


def house(x):
    """Return the outline of a firm's house around x."""
    return "M" + coordinate(x - 5) + " " + str(ROOF + 20) + "v-9h-2l7-7l7 7h-2v9z"


def streams(kind, middles, low, wide):
    """Return streams from the houses down to some height, all as wide as given, a little wavy."""
    top = ROOF + 20
    waves = int((low - top - 12) / 14)
    way = "v6q2.5 7 0 14" + "t0 14" * (waves - 1) + "V" + coordinate(low)
    path = "".join(["M" + coordinate(x) + " " + str(top) + way for x in middles])
    return ('<path class="stream ' + kind + '" stroke-width="' + coordinate(wide) + '" d="' + path
            + '"/>')  # fmt: skip


def sign(kind, x, y):
    """Return what a line under the glass is about, 14 pixels wide, to the left of its words."""
    if kind in ("straw", "pipe", "pipe open"):
        return ('<path class="' + kind + '" d="M' + coordinate(x) + " " + coordinate(y + 6)
                + 'h14"/>')  # fmt: skip
    return box(kind, x, y, 14, 11)


def pipe(x, end, taxed):
    """Return the pipe under the houses and down to the bottom of the glass; taxed: is it open?"""
    return ('<path class="pipe' + (" open" if taxed else "") + '" d="M' + coordinate(end) + " "
            + str(ROOF + 26) + "H" + coordinate(x) + "V" + str(FLOOR - 8) + 'h18"/>')  # fmt: skip


def draw(width, name, firms, top, parts, before, lines, head, below, asked=()):
    """Return the picture's SVG for a width in pixels.

    firms: how many pour and drink, 1 to 10; top: what the glass holds when full; parts: pair of
    what the state and what the firms poured; before: what the firms pour without the state; lines:
    triples (height, class, words) of what is marked in the glass; head: the words above the
    houses; below: pairs (class, words) under the glass; asked: heights that a touch may set a guess
    to, a place of its slider each, from the bottom up; a touch above the highest one sets it, too.
    """
    left = 24
    right = width - (200 if width >= charts.SIDE_BY_SIDE else 112)
    inside = right - left - 8
    step = inside / firms
    middles = [left + 4 + (each + 0.5) * step for each in range(firms)]

    def place(height):
        return FLOOR - (FLOOR - RIM) * min(height / top, 1)

    lump, own = parts
    level = place(lump + own)

    def wide(poured):
        return poured / firms * inside / 110

    drawn = [text(left, 14, head, "key heading"), pipe(left - 16, middles[-1], lump > 0)]
    drawn.append(box("poured state", left + 2, place(lump), right - left - 4, FLOOR - place(lump)))
    drawn.append(box("poured firms", left + 2, level, right - left - 4, place(lump) - level))
    falling = [x - wide(before) / 2 - 1 for x in middles]
    if wide(before) - wide(own) > 0.05:
        drawn.append(streams("was", falling, level, wide(before) + 2))
        drawn.append(streams("gone", falling, level, wide(before)))
    if wide(own) > 0.05:
        drawn.append(streams("falls", falling, level, wide(own)))
    # The straws stand beside the streams and end above the bottom: each reaches all of it.
    straws = "".join(["M" + coordinate(x + min(5, step / 3)) + " " + str(ROOF + 20) + "V"
                      + str(FLOOR - 4) for x in middles])  # fmt: skip
    drawn.append('<path class="straw" d="' + straws + '"/>')
    drawn.append('<path class="house" d="' + "".join([house(x) for x in middles]) + '"/>')
    sides = coordinates([left, right])
    drawn.append('<path class="rim" d="M' + sides[0] + " " + str(RIM - 6) + "V" + str(FLOOR) + "H"
                 + sides[1] + "V" + str(RIM - 6) + '"/>')  # fmt: skip
    drawn += levels(lines, left + 2, right + 6, width, FLOOR + 8, place)
    if asked:
        high = (FLOOR - RIM) / top * (asked[1] - asked[0])
        # Each reaches a little below the next one's end, so that rounding leaves no gap.
        tops = coordinates([place(height) - high / 2 for height in asked[:-1]])
        begun = '<rect x="' + sides[0] + '" width="' + coordinate(right - left)
        same = '" height="' + coordinate(high + 0.2) + '" data-mark="'
        marks = "".join([begun + same + str(mark) + '" y="' + y + '"/>'
                         for mark, y in enumerate(tops)])  # fmt: skip
        rest = float(tops[-1]) - RIM + 6.2
        marks += (begun + '" height="' + coordinate(rest) + '" data-mark="' + str(len(tops))
                  + '" y="' + str(RIM - 6) + '"/>')  # fmt: skip
        drawn.append('<g data-drag=""><g class="reach" data-control="guess">' + marks
                     + "</g></g>")  # fmt: skip
    y = FLOOR + 10
    for kind, said in below:
        y += 6
        drawn.append(sign(kind, 6, y + 4))
        for row in wrapped(said, width - 32):
            y += LINE
            drawn.append(text(28, y, row))
    head = opened("glass", width, y + 8, name)
    return "\n".join([head] + [each for each in drawn if each] + ["</svg>"])
