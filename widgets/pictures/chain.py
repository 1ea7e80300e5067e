"""A chain of fingerprints, a block under a block, and a Merkle tree of the same records.

Two states: as before (plain box or ring) and changed (box with cut corners or diamond, vermillion).
A strip shows a fingerprint's 256 bits, four in a column; those that flipped are coloured.
"""

from widgets.svg import LINE, breadth, opened, text
from widgets.words import _, coordinate

STEP, HIGH, TOP = 48, 38, 22
BIT = 3
NIBBLES = "0123456789abcdef"
PATTERNS = {}


def pattern(bits):
    """Return the path data of one column's strokes, four bits from the top, from its upper end."""
    found = ""
    skipped = 0
    for bit in (8, 4, 2, 1):
        if bits & bit:
            found += ("m0 " + str(skipped) if skipped else "") + "v" + str(BIT)
            skipped = 0
        else:
            skipped += BIT
    return found


for number in range(16):
    PATTERNS[number] = pattern(number)


def strip(new, old, x, y, wide):
    """Return a fingerprint's bits as strokes: those set as before, flipped on and flipped off."""
    step = wide / len(new)
    lines = ["", "", ""]
    row = " " + coordinate(y)
    for place in range(len(new)):
        now, then = NIBBLES.index(new[place]), NIBBLES.index(old[place])
        at = "M" + coordinate(x + (place + 0.5) * step) + row
        for kind, bits in enumerate((now & then, now & ~then, then & ~now)):
            if bits:
                lines[kind] += at + PATTERNS[bits]
    size = ' stroke-width="' + coordinate(0.8 * step) + '" d="'
    return "".join(['<path class="bits' + kind + '"' + size + path + '"/>'
                    for kind, path in zip(("", " flipped", " gone"), lines) if path])  # fmt: skip


def box(x, y, wide, high, cut):
    """Return the path data of a box; cut: pixels taken off each corner."""
    c, across, down = coordinate(cut), coordinate(wide - 2 * cut), coordinate(high - 2 * cut)
    return ("M" + coordinate(x + cut) + " " + coordinate(y) + "h" + across + "l" + c + " " + c + "v"
            + down + "l-" + c + " " + c + "h-" + across + "l-" + c + "-" + c + "v-" + down
            + "z")  # fmt: skip


def ring(x, y, whole):
    """Return a link of the chain between two blocks; one that is not whole is torn open."""
    if whole:
        path = (
            "M"
            + coordinate(x - 4)
            + " "
            + coordinate(y - 5)
            + "v10a4 4 0 0 0 8 0v-10a4 4 0 0 0-8 0z"
        )
        return '<path class="ring" d="' + path + '"/>'
    path = ("M" + coordinate(x - 12) + " " + coordinate(y - 5) + "v10m7 0v-10M" + coordinate(x + 5)
            + " " + coordinate(y + 5) + "v-10m7 0v10")  # fmt: skip
    return '<path class="ring torn" d="' + path + '"/>'


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


def draw(records, kept, before, torn, chosen, foot, width, name):
    """Return the chain's SVG for a width in pixels.

    records: at most a dozen texts; kept, before: the fingerprint of each now and at first; torn:
    the places, from 0, whose record does not fit; chosen: the place written to; foot: a line below
    and its class; name: what the picture shows, read aloud.
    """
    wide = width - 8
    lines = [text(4, 14, _("Records in a chain"))]
    for place, record in enumerate(records):
        y = TOP + place * STEP
        changed = kept[place] != before[place] or place in torn
        kind = "block" + (" changed" if changed else "") + (" chosen" if place == chosen else "")
        said = _("does not fit") if place in torn else short(kept[place])
        number = str(place + 1)
        lines += [
            '<path class="' + kind + '" d="' + box(4, y, wide, HIGH, 7 if changed else 1) + '"/>',
            text(14, y + 16, number, "tick"),
            text(30, y + 16, fitting(record or _("(empty)"), wide - 48 - breadth(said))),
            text(width - 12, y + 16, said, "tick", "end"),
            strip(kept[place], before[place], 14, y + 20, wide - 20),
        ]  # fmt: skip
        if place + 1 < len(records):
            lines.append(ring(46, y + HIGH + 5, place not in torn))
    bottom = TOP + len(records) * STEP
    lines.append(text(4, bottom + 16, *foot))
    # What the two shapes mean.
    y = bottom + 38
    x = 36 + breadth(_("as before")) + 14
    lines += [
        '<path class="block" d="' + box(5, y - 11, 22, 13, 1) + '"/>',
        text(34, y, _("as before")),
        '<path class="block changed" d="' + box(x, y - 11, 22, 13, 4) + '"/>',
        text(x + 29, y, _("changed")),
    ]
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
    lines.append(text(root + 16, 57, _("root {digits}", digits=short(levels[-1][0])), "tick"))
    for row, said in enumerate(foot):
        lines.append(text(4, base + 50 + row * (LINE + 2), said))
    bottom = base + 58 + (LINE + 2) * len(foot)
    return "\n".join([opened("hash-tree", width, bottom, name)] + lines + ["</svg>"])
