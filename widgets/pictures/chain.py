"""A chain of fingerprints, a block under a block, and a Merkle tree of the same records.

Two states: as before (plain box or ring) and changed (box with cut corners or diamond, vermillion).
A strip shows a fingerprint's 256 bits, four in a column; those that flipped are coloured. A crack
runs between a record and a fingerprint that does not fit it.
"""

from widgets.svg import LINE, breadth, opened, text
from widgets.words import _, coordinate

STEP, HIGH, TOP = 42, 33, 22
SIDE = 90
BIT = 3
NIBBLES = "0123456789abcdef"
COLUMNS = {}
STRIPS = {}


def pattern(bits, across):
    """Return the path data of one column: strokes for four bits from the top, then on to the next.

    across: the way to the next column, as a coordinate.
    """
    found = ""
    skipped = 0
    for bit in (8, 4, 2, 1):
        if bits & bit:
            found += ("m0 " + str(skipped) if skipped else "") + "v" + str(BIT)
            skipped = 0
        else:
            skipped += BIT
    return found + "m" + across + " " + str(skipped - 4 * BIT)


def columns(across):
    """Return, for each pair of digits now and then, a column of each kind of stroke, made once."""
    if across not in COLUMNS:
        if len(COLUMNS) > 4:
            COLUMNS.clear()
        made = [pattern(bits, across) for bits in range(16)]
        COLUMNS[across] = {
            new: {old: (made[now & then], made[now & ~then], made[then & ~now])
                  for then, old in enumerate(NIBBLES)}
            for now, new in enumerate(NIBBLES)
        }  # fmt: skip
    return COLUMNS[across]


def strip(new, old, x, y, wide):
    """Return a fingerprint's bits as strokes: those set as before, flipped on and flipped off."""
    # One way for all columns, so that each is made once.
    across = coordinate(int(10 * wide / len(new)) / 10)
    known = new, old, y, across
    if known not in STRIPS:
        if len(STRIPS) > 40:
            STRIPS.clear()
        made = columns(across)
        found = [made[now][then] for now, then in zip(new, old)]
        step = float(across)
        start = "M" + coordinate(x + step / 2) + " " + coordinate(y)
        size = ' stroke-width="' + coordinate(0.8 * step) + '" d="' + start
        kinds = ("", " flipped", " gone") if new != old else ("",)
        STRIPS[known] = "".join([
            '<path class="bits' + kind + '"' + size + "".join([each[place] for each in found])
            + '"/>' for place, kind in enumerate(kinds)])  # fmt: skip
    return STRIPS[known]


def box(x, y, wide, high, cut):
    """Return the path data of a box; cut: pixels taken off each corner."""
    c, across, down = coordinate(cut), coordinate(wide - 2 * cut), coordinate(high - 2 * cut)
    return ("M" + coordinate(x + cut) + " " + coordinate(y) + "h" + across + "l" + c + " " + c + "v"
            + down + "l-" + c + " " + c + "h-" + across + "l-" + c + "-" + c + "v-" + down
            + "z")  # fmt: skip


def ring(x, y):
    """Return a link of the chain between two blocks."""
    path = "M" + coordinate(x - 4) + " " + coordinate(y - 5)
    return '<path class="ring" d="' + path + 'v10a4 4 0 0 0 8 0v-10a4 4 0 0 0-8 0z"/>'


def crack(x, y, wide):
    """Return a zigzag of about so many pixels."""
    return ('<path class="crack" d="M' + coordinate(x) + " " + coordinate(y)
            + "l5 4l5-4" * int(wide / 10) + '"/>')  # fmt: skip


def fitting(said, wide):
    """Return a text, cut short where it would be wider than so many pixels."""
    if breadth(said) <= wide:
        return said
    while said and breadth(said + "…") > wide:
        said = said[:-1]
    return said + "…"


def short(fingerprint):
    """Return the first hexadecimal digits of a fingerprint, as people compare them."""
    return fingerprint[:4] + " " + fingerprint[4:8]


def draw(records, kept, before, torn, chosen, edited, foot, guess, width, name):
    """Return the chain's SVG for a width in pixels.

    records: at most a dozen texts; kept, before: the fingerprint of each now and at first; torn:
    the places, from 0, whose record does not fit; chosen: the place written to; edited: whether
    its record is another now; foot: what stands below; guess: a reader's, in words, or ""; name:
    what the picture shows, read aloud.
    """
    wide = width - 8
    lines = [text(4, 14, _("Records in a chain"))]
    if guess:
        lines.append(text(width - 4, 14, guess, "note role-novelty", "end"))
    for place, record in enumerate(records):
        y = TOP + place * STEP
        changed = kept[place] != before[place]
        kind = "block" + (" changed" if changed else "") + (" chosen" if place == chosen else "")
        fits = place not in torn
        said = short(kept[place]) if fits else _("does not fit")
        written = "key edited" if edited and place == chosen else "key"
        lines += [
            '<path class="' + kind + '" d="' + box(4, y, wide, HIGH, 7 if changed else 1) + '"/>',
            text(14, y + 13, str(place + 1), "tick"),
            text(30, y + 13, fitting(record or _("(empty)"), wide - 34), written),
            text(width - 12, y + 28, said, "tick" if fits else "key strong", "end"),
            strip(kept[place], before[place], 14, y + 18, wide - 20 - SIDE),
        ]
        if not fits:
            lines.append(crack(10, y + 15, wide - 12))
        if place + 1 < len(records):
            lines.append(ring(46, y + HIGH + 4))
    bottom = TOP + len(records) * STEP
    lines.append(text(4, bottom + 16, foot))
    # What the two shapes mean.
    y = bottom + 38
    x = 36 + breadth(_("as before")) + 14
    lines += [
        '<path class="block" d="' + box(5, y - 11, 22, 13, 1) + '"/>',
        text(34, y, _("as before")),
        '<path class="block changed" d="' + box(x, y - 11, 22, 13, 4) + '"/>',
        text(x + 29, y, _("changed")),
    ]
    if torn:
        x, y = 5, y + 22
        lines += [crack(x, y - 6, 20), text(x + 26, y, _("does not fit"))]
    return "\n".join([opened("hash-chain", width, y + 10, name)] + lines + ["</svg>"])


def tree(levels, before, chosen, foot, width, name):
    """Return a Merkle tree's SVG for a width in pixels, its root at the top.

    levels, before: the fingerprints of each level now and at first, from the leaves to the root;
    chosen: the leaf, from 0, under which a mark stands; foot: lines below; name: read aloud.
    """
    rise = 56
    base = 52 + rise * (len(levels) - 1)
    spots = [[(place + 0.5) * width / len(levels[0]) for place in range(len(levels[0]))]]
    for level in levels[1:]:
        below = spots[-1]
        spots.append([(below[2 * place] + below[min(2 * place + 1, len(below) - 1)]) / 2
                      for place in range(len(level))])  # fmt: skip
    wires, nodes = ["", ""], ["", ""]
    for height, level in enumerate(levels):
        y = base - height * rise
        for place, node in enumerate(level):
            changed = node != before[height][place]
            x = spots[height][place]
            if height + 1 < len(levels):
                wires[changed] += ("M" + coordinate(x) + " " + coordinate(y) + "L"
                                   + coordinate(spots[height + 1][place // 2]) + " "
                                   + coordinate(y - rise))  # fmt: skip
            if changed:
                nodes[1] += "M" + coordinate(x) + " " + coordinate(y - 10) + "l10 10l-10 10l-10-10z"
            else:
                nodes[0] += (
                    "M"
                    + coordinate(x - 7)
                    + " "
                    + coordinate(y)
                    + "a7 7 0 1 0 14 0a7 7 0 1 0-14 0z"
                )
    lines = [text(4, 14, _("The same records in a tree"))]
    for kind, path in (("wire", wires[0]), ("wire hot", wires[1]),
                       ("node", nodes[0]), ("node changed", nodes[1])):  # fmt: skip
        lines.append('<path class="' + kind + '" d="' + path + '"/>')
    for place in range(len(levels[0])):
        lines.append(text(spots[0][place], base + 26, str(place + 1),
                          "key" if place == chosen else "tick", "middle"))  # fmt: skip
    root = spots[-1][0]
    lines.append(text(root + 16, 57, _("top: {digits}", digits=short(levels[-1][0])), "tick"))
    for row, said in enumerate(foot):
        lines.append(text(4, base + 50 + row * (LINE + 2), said))
    bottom = base + 58 + (LINE + 2) * len(foot)
    return "\n".join([opened("hash-tree", width, bottom, name)] + lines + ["</svg>"])
