"""Wires with beads: the shares of a secret, and the curve through them that winds round a prime.

Each wire has as many places as the prime says; above the last comes the first again, as on a
clock. Beads: held (disc), supposed (diamond), and on the first wire the secret itself.
"""

from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

TOP, SLOT = 42, 8
# Left of the wires stand their numbers.
SCALE = 20
FINE = 40
DOTS = {}
ROLES = {"held": "security", "supposed": "novelty"}


def signed(values, prime):
    """Return the curve's coefficients, lowest first, from its values at 0, 1, 2, ...

    Of all curves of that degree which agree with the values modulo the prime this is the one whose
    differences are smallest: it winds round least.
    """
    falling = [1.0]
    found = [0.0] * len(values)
    row = list(values)
    for order in range(len(values)):
        step = row[0] % prime
        if 2 * step > prime:
            step -= prime
        for power, part in enumerate(falling):
            found[power] += step * part
        # The next falling factorial, x (x - 1) ... (x - order), over its factorial.
        longer = [0.0] * (len(falling) + 1)
        for power, part in enumerate(falling):
            longer[power + 1] += part / (order + 1)
            longer[power] -= part * order / (order + 1)
        falling = longer
        row = [row[place + 1] - row[place] for place in range(len(row) - 1)]
    return found


def winding(coefficients, last, prime, across, up):
    """Return the path data of a curve from 0 to last, torn where it passes the top or the bottom.

    across, up: functions from a place and a value to pixels.
    """
    parts = []
    before = turn = 0
    for step in range(last * FINE + 1):
        x = step / FINE
        y = 0.0
        for part in reversed(coefficients):
            y = y * x + part
        # Windows of a prime's height begin half a place below 0.
        now = int((y + 0.5) // prime)
        if not step:
            parts.append("M" + coordinate(across(x)) + " " + coordinate(up(y - now * prime)))
        else:
            way = 1 if now > turn else -1
            left, height = x - 1 / FINE, before
            while turn != now:
                edge = (turn + (way > 0)) * prime - 0.5
                at = left + (x - left) * (edge - height) / (y - height)
                here = coordinate(across(at)) + " "
                parts.append("L" + here + coordinate(up(edge - turn * prime)))
                turn += way
                parts.append("M" + here + coordinate(up(edge - turn * prime)))
                left, height = at, edge
            parts.append("L" + coordinate(across(x)) + " " + coordinate(up(y - now * prime)))
        before, turn = y, now
    return "".join(parts)


def bead(kind, x, y):
    """Return a bead at a point."""
    disc, diamond = "m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z", "m0-8l8 8l-8 8l-8-8z"
    path = disc if kind.startswith("held") else diamond
    return ('<path class="bead ' + kind + '" d="M' + coordinate(x) + " " + coordinate(y) + path
            + '"/>')  # fmt: skip


def draw(values, kinds, coefficients, prime, said, width, name):
    """Return the wires' SVG for a width in pixels.

    values: the secret's, then each share's, None for one that nobody here knows; kinds: held,
    supposed or "" for each of them; coefficients: of the curve, lowest first; said: two lines
    below; name: what the picture shows, read aloud.
    """
    count = len(values)
    step = (width - 12 - SCALE) / count
    high = SLOT * prime

    def across(x):
        return SCALE + (x + 0.5) * step

    def up(y):
        return TOP + high - (y + 0.5) * SLOT

    known = prime, count, int(width)
    if known not in DOTS:
        if len(DOTS) > 8:
            DOTS.clear()
        DOTS[known] = "".join(["M" + coordinate(across(x)) + " " + coordinate(TOP) + "v"
                               + str(high) for x in range(count)]
                              + ["M" + coordinate(across(x) - 3) + " " + coordinate(up(y)) + "h6"
                                 for x in range(count) for y in range(0, prime, 5)])  # fmt: skip
    kind = kinds[0]
    lines = [
        '<path class="wirework" d="' + DOTS[known] + '"/>',
        '<path class="winding ' + kind + '" d="'
        + winding(coefficients, count - 1, prime, across, up) + '"/>',
        text(across(0), 14, _("Code"), "key", "middle"),
        text(across(1) - 5, 14, _("Shares of five captains")),
    ]  # fmt: skip
    for number in range(0, prime, 10):
        lines.append(text(SCALE, up(number) + 4, str(number), "tick", "end"))
    for place in range(count):
        if place:
            lines.append(text(across(place), 32, str(place), "tick", "middle"))
        if values[place] is None:
            lines.append(text(across(place) + 6, TOP + high / 2, "?", "note role-baseline"))
        else:
            y = up(values[place])
            lines += [bead(kinds[place] + (" code" if not place else ""), across(place), y),
                      text(across(place) + 10, min(max(y + 5, TOP + 8), TOP + high),
                           str(values[place]), "note role-" + ROLES[kinds[place]])]  # fmt: skip
    bottom = TOP + high + 22
    lines += [bead("held", 13, bottom - 5), text(26, bottom, said[0])]
    at = 26 + breadth(said[0]) + 22
    lines += [bead("supposed", at, bottom - 5), text(at + 13, bottom, said[1])]
    return "\n".join([opened("wires", width, bottom + 10, name)] + lines + ["</svg>"])
