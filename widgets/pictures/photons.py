"""A row of photons: what the sender sends, a listener reads, the receiver gets, and what they keep.

A basis is a frame: upright a square, slanted a diamond. A bit is an arrow in it.
"""

from widgets import words
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

LEFT = 66
ROW = 30
STRIP = 4 * ROW + 10
# By (basis, bit): where the arrow points.
ARROWS = (((1, 0), (0, -1)), ((0.7071, -0.7071), (-0.7071, -0.7071)))
KINDS = ("right", "wrong", "thrown")
FRAMES = {}


def point(x, y):
    """Return a point as path data has it."""
    return coordinate(x) + " " + coordinate(y)


def frame(state, x, y, size):
    """Return the path data of a photon: its basis as a frame, its bit as an arrow."""
    known = state, size
    if known not in FRAMES:
        if len(FRAMES) > 40:
            FRAMES.clear()
        FRAMES[known] = outline(state[0], state[1], size)
    return "M" + point(x, y) + FRAMES[known]


def outline(basis, bit, size):
    """Return what `frame` draws around the middle, in relative steps, worked out once."""
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


def mark(kind, x, y, size=9):
    """Return the path data of what became of a photon's bit."""
    if kind == "right":
        turn = "a" + point(size, size) + " 0 1 0 "
        wide = coordinate(2 * size)
        return "M" + point(x - size, y) + turn + wide + " 0" + turn + "-" + wide + " 0z"
    if kind == "wrong":
        return "M" + point(x, y - size) + "l" + point(size, 1.8 * size) + "h-" + coordinate(
            2 * size) + "z"  # fmt: skip
    return "M" + point(x - 4, y) + "h8"


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
            parts.append('<path class="photon" d="' + frame((basis, bit), x, y, 9) + '"/>'
                         + text(x + 13, y + 5, str(bit)))  # fmt: skip
            x += 38
    x, y = 9, y + 25
    for kind in KINDS:
        told = said[kind] + " " + words.decimal(counts[kind])
        parts.append('<path class="photon ' + kind + '" d="' + mark(kind, x, y, 6) + '"/>'
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
    for place, photon in enumerate(photons[:sent]):
        x = LEFT + (place % most + 0.5) * step
        top = place // most * STRIP + 18
        low = top + 2 * ROW
        if place == sent - 1 and sent < len(photons):
            drawn["column"] = ("M" + point(x - step / 2, top - 15) + "h" + coordinate(step) + "v"
                               + coordinate(STRIP - 4) + "h-" + coordinate(step) + "z")  # fmt: skip
        middle = top + ROW if photon["heard"] else low
        drawn["ray"] += "M" + point(x, top) + "L" + point(x, middle)
        if photon["heard"]:
            drawn["ray listened"] += "M" + point(x, middle) + "L" + point(x, low)
            drawn["photon listened"] += frame(photon["heard"], x, middle, size)
        drawn["photon"] += frame(photon["sent"], x, top, size) + frame(photon["got"], x, low, size)
        kind = kind_of(photon)
        counts[kind] += 1
        drawn["photon " + kind] += mark(kind, x, low + ROW)
        if kind == "right":
            bits.append(text(x, low + ROW + 5, str(photon["got"][1]), "bit", "middle"))
    foot = -(-len(photons) // most) * STRIP + 14
    said = {"right": _("right"), "wrong": _("wrong"), "thrown": _("thrown away")}
    told = ", ".join([words.decimal(counts[kind]) + " " + said[kind] for kind in KINDS])
    order = ["column", "ray", "ray listened", "photon", "photon listened"]
    order += ["photon " + kind for kind in KINDS]
    return "\n".join(
        [opened("photons", width, foot + 42, _("{name}: {told}", name=name, told=told))]
        + ['<path class="' + kind + '" d="' + drawn[kind] + '"/>' for kind in order if drawn[kind]]
        + bits + labels + [key(counts, said, width, foot), "</svg>"])  # fmt: skip
