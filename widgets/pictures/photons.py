"""A row of photons: what the sender sends, a listener reads, the receiver gets, and what they keep.

A basis is a frame: upright a square, slanted a diamond. A bit is an arrow in it.
"""

from widgets import words
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate, coordinates

LEFT = 66
ROW = 30
STRIP = 4 * ROW + 10
# By (basis, bit): where the arrow points.
ARROWS = (((1, 0), (0, -1)), ((0.7071, -0.7071), (-0.7071, -0.7071)))
KINDS = ("right", "wrong", "thrown")
# Below this width the key takes a line more.
NARROW = 340
OUTLINES = {}


def point(x, y):
    """Return a point as path data has it."""
    return coordinate(x) + " " + coordinate(y)


def frame(state, size):
    """Return the path data of a photon around a point that the path is at: its basis as a frame,

    its bit as an arrow.
    """
    return known(outline, state, size)


def mark(kind, size=9):
    """Return the path data of what became of a photon's bit, around a point as in `frame`."""
    return known(sign, kind, size)


def known(drawn, what, size):
    """Return a drawing of this size, worked out once."""
    key = what, size
    if key not in OUTLINES:
        if len(OUTLINES) > 60:
            OUTLINES.clear()
        OUTLINES[key] = drawn(what, size)
    return OUTLINES[key]


def outline(state, size):
    """Return what `frame` draws, in relative steps."""
    basis, bit = state
    if basis:
        far = 1.15 * size
        path = "m" + point(0, -far) + "".join(
            ["l" + point(across * far, down * far) for across, down in ((1, 1), (-1, 1), (-1, -1))]
        ) + "z"  # fmt: skip
        corner, reach = (0, -far), 0.7 * far - 0.5
    else:
        side = 0.86 * size
        wide = coordinate(2 * side)
        path = "m" + point(-side, -side) + "h" + wide + "v" + wide + "h-" + wide + "z"
        corner, reach = (-side, -side), side - 2.5
    dx, dy = [part * reach for part in ARROWS[basis][bit]]
    path += "m" + point(-dx - corner[0], -dy - corner[1]) + "l" + point(2 * dx, 2 * dy)
    one = -0.5 * (dx + dy), -0.5 * (dy - dx)
    other = -0.5 * (dx - dy), -0.5 * (dy + dx)
    return path + "l" + point(*one) + "m" + point(-one[0], -one[1]) + "l" + point(*other)


def sign(kind, size):
    """Return what `mark` draws, in relative steps."""
    if kind == "right":
        turn = "a" + point(size, size) + " 0 1 0 "
        wide = coordinate(2 * size)
        return "m-" + coordinate(size) + " 0" + turn + wide + " 0" + turn + "-" + wide + " 0z"
    if kind == "wrong":
        return "m0 -" + coordinate(size) + "l" + point(size, 1.8 * size) + "h-" + coordinate(
            2 * size) + "z"  # fmt: skip
    return "m-4 0h8"


def kind_of(photon):
    """Return what became of a photon: right, wrong or thrown (away)."""
    return "wrong" if photon["wrong"] else "right" if photon["kept"] else "thrown"


def columns(width):
    """Return how many photons stand in a strip."""
    return 20 if width >= 560 else 10


def key(counts, said, width, y):
    """Return the key: what an arrow means in each basis, and how many bits came to what."""
    parts = []
    for basis, name in enumerate((_("upright"), _("slanted"))):
        x = 4 + basis * (min(width, 400) // 2)
        parts.append(text(x, y + 5, name))
        x += breadth(name) + 14
        for bit in (0, 1):
            parts.append('<path class="photon" d="M' + point(x, y) + frame((basis, bit), 9) + '"/>'
                         + text(x + 13, y + 5, str(bit)))  # fmt: skip
            x += 38
    x, y = 9, y + 25
    for kind in KINDS:
        told = said[kind] + " " + words.decimal(counts[kind])
        if kind == "thrown" and width < NARROW:
            x, y = 9, y + 22
        parts.append('<path class="photon ' + kind + '" d="M' + point(x, y) + mark(kind, 6) + '"/>'
                     + text(x + 11, y + 5, told))  # fmt: skip
        x += 24 + breadth(told)
    return "<g>" + "".join(parts) + "</g>"


def draw(photons, sent, width, name):
    """Return the picture's SVG for a width in pixels.

    photons: as `models.quantum_key.photons` draws them; sent: how many of them have been sent so
    far; name: what the picture shows, read aloud.
    """
    most = columns(width)
    step = (width - LEFT - 4) / most
    size = min(0.44 * step - 0.9, 11.5)
    drawn = {kind: "" for kind in ("column", "ray", "ray listened", "photon", "photon listened")
             + tuple(["photon " + kind for kind in KINDS])}  # fmt: skip
    counts = {kind: 0 for kind in KINDS}
    bits, labels = [], []
    for first in range(0, len(photons), most):
        top = first // most * STRIP + 18
        for row, said in enumerate((_("sender"), _("listener"), _("receiver"), _("kept"))):
            kind = "key role-attack" if row == 1 else "key"
            labels.append(text(2, top + row * ROW + 5, said, kind))
    # Photons stand in columns and rows: each place is worked out once.
    columns_at = ["M" + each + " " for each in coordinates(
        [LEFT + (column + 0.5) * step for column in range(most)])]  # fmt: skip
    for place, photon in enumerate(photons[:sent]):
        column, strip = place % most, place // most
        x = LEFT + (column + 0.5) * step
        top = strip * STRIP + 18
        low = top + 2 * ROW
        at = columns_at[column]
        if place == sent - 1 and sent < len(photons):
            drawn["column"] = ("M" + point(x - step / 2, top - 15) + "h" + coordinate(step) + "v"
                               + coordinate(STRIP - 4) + "h-" + coordinate(step) + "z")  # fmt: skip
        middle = top + ROW if photon["heard"] else low
        drawn["ray"] += at + str(top) + "V" + str(middle)
        if photon["heard"]:
            drawn["ray listened"] += at + str(middle) + "V" + str(low)
            drawn["photon listened"] += at + str(middle) + frame(photon["heard"], size)
        drawn["photon"] += (at + str(top) + frame(photon["sent"], size) + at + str(low)
                            + frame(photon["got"], size))  # fmt: skip
        kind = kind_of(photon)
        counts[kind] += 1
        drawn["photon " + kind] += at + str(low + ROW) + mark(kind)
        if kind == "right":
            bits.append(text(x, low + ROW + 5, str(photon["got"][1]), "bit", "middle"))
    foot = -(-len(photons) // most) * STRIP + 14
    height = foot + (64 if width < NARROW else 42)
    said = {"right": _("right"), "wrong": _("wrong"), "thrown": _("thrown away")}
    told = ", ".join([words.decimal(counts[kind]) + " " + said[kind] for kind in KINDS])
    order = ["column", "ray", "ray listened", "photon", "photon listened"]
    order += ["photon " + kind for kind in KINDS]
    return "\n".join(
        [opened("photons", width, height, _("{name}: {told}", name=name, told=told))]
        + ['<path class="' + kind + '" d="' + drawn[kind] + '"/>' for kind in order if drawn[kind]]
        + bits + labels + [key(counts, said, width, foot), "</svg>"])  # fmt: skip
