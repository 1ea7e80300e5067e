"""A bar of years: a move and then a secret, letters sent meanwhile, and the machine that reads."""

from widgets import words
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

LETTERS = 10
SLICES = 24


def boxes(kind, rows):
    """Return rectangles as one path; rows: (left, top, right, bottom) in pixels."""
    path = "".join(["M" + coordinate(left) + " " + coordinate(top) + "H" + coordinate(right) + "V"
                    + coordinate(bottom) + "H" + coordinate(left) + "z"
                    for left, top, right, bottom in rows])  # fmt: skip
    return '<path class="' + kind + '" d="' + path + '"/>'


def key(known, width, y):
    """Return what the colours mean, in as many rows as it takes, and where it ends.

    known: whether the machine's year is known; y: of the first row.
    """
    parts, x = [], 4
    for kinds, said in (
        (("bar role-security",), _("the move")),
        (("area role-security", "frame-line"), _("must be secret")),
        (("bar role-attack",), _("exposed") if known else _("exposed; paler: less likely")),
    ):
        if x > 4 and x + 22 + breadth(said) > width:
            x, y = 4, y + 20
        parts += [boxes(kind, [(x + 4, y - 9, x + 18, y)]) for kind in kinds]
        parts.append(text(x + 24, y, said))
        x += 36 + breadth(said)
    return "<g>" + "".join(parts) + "</g>", y + 10


def draw(move, shelf, machine, there, known, width, name):
    """Return the picture for a width in pixels: move and secret, ten letters, and the machine.

    move, shelf, machine: years until the new lock is in use, that a letter must stay secret, and
    until the machine, expected; there: function of a year, the chance that the machine is there by
    then, 0 to 1; known: whether its year is known; name: what the picture shows, read aloud.
    """
    most = max(move + shelf, machine)
    last = 30 if most <= 27 else 45 if most <= 42 else 72
    left, right = 8, width - 14
    size = (right - left) / last

    def at(year):
        return left + min(year, last) * size

    def fitted(x, y, said):
        return text(min(max(x, 2), width - 2 - breadth(said)), y, said)

    top, step = 78, 10
    letters = [(at(move * (each + 0.5) / LETTERS), top + step * each + 1,
                at(move * (each + 0.5) / LETTERS + shelf), top + step * each + step - 1)
               for each in range(LETTERS)]  # fmt: skip
    secret = (at(move), 22, at(move + shelf), 42)
    lines = [
        fitted(left, 14, _("The move, then the secret")),
        boxes("bar role-security", [(at(0), 22, at(move), 42)]),
        boxes("area role-security", [secret]),
        boxes("frame-line", [secret]),
        fitted(left, top - 8, _("Ten letters, sent during the move")),
        boxes("area role-security", letters),
        boxes("frame-line", letters),
    ]
    # Upper and lower edges as texts: every slice needs them.
    bars = [(x, z, " " + coordinate(y) + "H", "V" + coordinate(v) + "H")
            for x, y, z, v in letters + [secret]]  # fmt: skip
    # Slices end at whole pixels: seams would show between them.
    edges = [int(left + (right - left) * each / SLICES) for each in range(SLICES + 1)]
    if known:
        edges = [at(machine), right]
    for place in range(len(edges) - 1):
        begin, end = edges[place], edges[place + 1]
        chance = there(((begin + end) / 2 - left) / size)
        if chance < 0.02:
            continue
        first, final, path = coordinate(begin), coordinate(end), ""
        for x, z, high, low in bars:
            if x < end and z > begin:
                start = first if x <= begin else coordinate(x)
                stop = final if z >= end else coordinate(z)
                path += "M" + start + high + stop + low + start + "z"
        if path:
            lines.append('<path class="bar role-attack" fill-opacity="' + words.trimmed(chance, 2)
                         + '" d="' + path + '"/>')  # fmt: skip
    base = top + step * LETTERS + 64
    spots = [last * each / 36 for each in range(37)]
    if known:
        spots = sorted(spots + [machine, machine + 1e-6])
    wedge = " ".join([coordinate(at(year)) + "," + coordinate(base - 36 * there(year))
                      for year in spots])  # fmt: skip
    said = (_("The machine is there from year {n}", n=machine) if known else
            _("Chance that the machine is there"))  # fmt: skip
    lines += [
        fitted(left, base - 44, said),
        '<polygon class="area role-attack" points="' + coordinate(at(0)) + "," + coordinate(base)
        + " " + wedge + " " + coordinate(at(last)) + "," + coordinate(base) + '"/>',
        '<polyline class="line role-attack" points="' + wedge + '"/>',
        '<path class="axis" d="M' + coordinate(at(0)) + " " + coordinate(base) + "H"
        + coordinate(at(last)) + '"/>',
    ]  # fmt: skip
    for year in range(0, last + 1, 10 if last < 50 else 20):
        lines.append(text(at(year), base + 17, str(year), "tick", "middle" if year else "start"))
    lines.append(text(left, base + 34, _("Years from now"), "axis-title"))
    found, foot = key(known, width, base + 58)
    return "\n".join([opened("years", width, foot, name)] + lines + [found, "</svg>"])
