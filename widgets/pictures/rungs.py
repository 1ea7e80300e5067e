"""Two harbours of one hundred boats side by side, and under them three bars with a rung on each.

Left lie the boats that protect themselves, those that would if all others did, and those that would
not; right the harbour that the same rules could hold. A rope runs under the boats of a compact.
"""

from widgets import words
from widgets.pictures.fences import framed
from widgets.pictures.harbour import COUNT, place, radius, ring
from widgets.svg import LINE, breadth, marker, opened, text, wrapped
from widgets.words import _, coordinate

GAP, HEAD, ROW, BAR = 12, 24, 40, 12
MOORINGS = {}
MOST = 40
KINDS = ("protected", "waiting", "idle")


def moored(size, x, y):
    """Return the path data of a boat around x, y: the harbour's, its hull wider than its disc.

    So it is a boat at any size, and its shape leaves the state to what it is filled with.
    """
    wide, turn = coordinate(2 * size), "a" + coordinate(size) + " " + coordinate(size) + " 0 1 0 "
    hull, slant = 1.4 * size, coordinate(0.6 * size)
    return ("M" + coordinate(x - size) + " " + coordinate(y) + turn + wide + " 0" + turn + "-"
            + wide + " 0zM" + coordinate(x - hull) + " " + coordinate(y + size + 0.6) + "h"
            + coordinate(2 * hull) + "l-" + slant + " " + slant + "h-"
            + coordinate(2 * hull - 1.2 * size) + "z")  # fmt: skip


class Moorings:
    """Where boats lie in both harbours at a width, and their path data, worked out once."""

    def __init__(self, width):
        self.wide = (width - GAP) // 2
        self.step = (self.wide - 12) / 10.5
        self.pitch = min(21, self.step * 1.4)
        self.deep = 10 * self.pitch + 10
        # A hull is 2.8 times as wide as the radius of its disc.
        self.size = min(0.8, self.step / 25)
        self.left = (0, self.wide + GAP)
        self.spots = [place(boat, self.wide) for boat in range(1, COUNT + 1)]
        self.spots = [(x, HEAD + 3 + y * self.pitch / 25) for x, y in self.spots]
        self.basins = "".join([framed(left + 1, HEAD, self.wide - 2, self.deep, "basin")
                               for left in self.left])  # fmt: skip
        self.boats = [
            [
                moored(radius(boat) * self.size, left + x, y)
                for boat, (x, y) in enumerate(self.spots, 1)
            ]
            for left in self.left
        ]
        self.reach = {"compact": "".join([self.touched(left, MOST) for left in self.left]),
                      "guess": self.touched(0, COUNT)}  # fmt: skip

    def touched(self, left, most):
        """Return what a touch reaches in the harbour that begins there: boats 1 to `most`.

        All rows below them count as the last of these.
        """
        half, high, parts = self.step / 2, self.pitch / 2, []
        fields = [(boat, x + left - half, y - high, self.step, self.pitch)
                  for boat, (x, y) in enumerate(self.spots[:most], 1)]  # fmt: skip
        if most < COUNT:
            top = self.spots[most][1] - high
            fields.append((most, left, top, self.wide, HEAD + self.deep - top))
        for boat, *box in fields:
            sides = [side + '="' + coordinate(at) + '"'
                     for side, at in zip(("x", "y", "width", "height"), box)]  # fmt: skip
            parts.append('<rect data-mark="' + str(boat) + '" ' + " ".join(sides) + "/>")
        return "".join(parts)

    def around(self, boats):
        """Return path data around the first boats of the left harbour."""
        top, left, right = HEAD + 2, 3, self.wide - 3
        rows, rest = boats // 10, boats % 10
        low = top + 5 + rows * self.pitch
        if not rest:
            return "M" + self.corners([(left, top), (right, top), (right, low), (left, low)]) + "z"
        x = (self.spots[boats - 1][0] + self.spots[boats][0]) / 2
        end = [(x, low), (x, low + self.pitch), (left, low + self.pitch)]
        if not rows:
            return "M" + self.corners([(left, top), (x, top)] + end[1:]) + "z"
        return "M" + self.corners([(left, top), (right, top), (right, low)] + end) + "z"

    def rope(self, boats, left):
        """Return path data of the rope through the first boats of the harbour that begins there.

        It runs under the hulls of each row; at the quay one rope joins the rows.
        """
        low = [(left + x, y + 1.8 * radius(boat) * self.size + 1)
               for boat, (x, y) in enumerate(self.spots[:boats], 1)]  # fmt: skip
        rows = [low[first : first + 10] for first in range(0, boats, 10)]
        quay = left + 4
        lines = [[(quay, row[0][1])] + row for row in rows]
        if boats > 10:
            lines.append([(quay, rows[0][0][1]), (quay, rows[-1][0][1])])
        return "".join(["M" + self.corners(line) for line in lines])

    def corners(self, points):
        """Return points as a line's path data."""
        return "L".join([coordinate(x) + " " + coordinate(y) for x, y in points])


def moorings(width):
    """Return the moorings at a width in whole pixels."""
    if width not in MOORINGS:
        if len(MOORINGS) > 8:
            MOORINGS.clear()
        MOORINGS[width] = Moorings(width)
    return MOORINGS[width]


def key(width, top, counts, compact, guess):
    """Return the key of the boats, and where it ends."""
    entries = [(kind, said + ": " + words.decimal(counts[kind]))
               for kind, said in zip(KINDS, (_("protected"), _("would, if all others did"),
                                             _("would not"))) if counts[kind]]  # fmt: skip
    if compact:
        entries.append(("rope", _("promised in the compact: {n}", n=compact)))
    if guess is not None:
        entries.append(("guess", _("your guess: {n}", n=guess)))
    parts, x, y = [], 10, top
    for kind, said in entries:
        wide = 16 + breadth(said)
        if x > 10 and x + wide > width:
            x, y = 10, y + LINE + 4
        if kind == "guess":
            parts.append(framed(x - 7, y - 10, 14, 11, "guessed"))
        elif kind == "rope":
            parts.append('<path class="towline" d="M' + coordinate(x - 7) + " " + coordinate(y - 4)
                         + 'h14"/>')  # fmt: skip
        else:
            parts.append('<path class="boat ' + kind + '" d="' + moored(4.5, x, y - 6) + '"/>')
        parts.append(text(x + 12, y, said, "key guessed" if kind == "guess" else "key"))
        x += wide + 18
    return "<g>" + "".join(parts) + "</g>", y + 12


def rung(width, top, said, goal, parts, below, most, aim, kept):
    """Return one bar with its words.

    said, goal: words at the left and at the right; parts: pairs (classes, amount), one after the
    other; below: lines that say what the parts are; most: the amount at the bar's end; aim: the
    amount the goal asks for; kept: pair (amount, words) of the kept run, or None.
    """
    y, x = top + 19, 0.0
    scale = (width - 2) / most
    lines = [text(2, top + 13, said), text(width - 2, top + 13, goal, "key", "end"),
             framed(1, y, width - 2, BAR, "gauge")]  # fmt: skip
    lines += [text(2, y + BAR + 14 + at * LINE, each, "tick") for at, each in enumerate(below)]
    for kind, amount in parts:
        wide = min(amount * scale, width - 2 - x)
        lines.append(framed(1 + x, y, wide, BAR, "bar " + kind))
        x += wide
    lines.append('<path class="aim" d="M' + coordinate(1 + aim * scale) + " " + str(y - 2) + "v"
                 + str(BAR + 4) + '"/>')  # fmt: skip
    if kept:
        at = 1 + min(kept[0], most) * scale
        half = breadth(kept[1]) / 2 + 1
        lines += [marker("circle-open", at, y + BAR / 2, "marker role-baseline"),
                  text(min(max(at, half), width - half), y + BAR + 14 + LINE * len(below),
                       kept[1], "note role-baseline", "middle")]  # fmt: skip
    return "<g>" + "".join(lines) + "</g>"


def draw(width, name, protected, heads, fates, compact, rungs, guess, control):
    """Return the SVG for a width in pixels.

    name: what the picture shows, read aloud; protected: for each harbour the protected boats,
    counted from 0; heads: a line above each harbour; fates: words below it; compact:
    how many boats are in it; rungs: for each bar the arguments of `rung` after `top`, below as one
    text; guess: how many boats the reader thinks there are, or None; control: what a touch sets,
    "compact" in either harbour or "guess" in the left one.
    """
    width = int(width)
    found = moorings(width)
    inside = [set(firms) for firms in protected]
    states = [["protected" if boat in inside[at] else "waiting" if boat in inside[1] else "idle"
               for boat in range(COUNT)] for at in (0, 1)]  # fmt: skip
    lines = [found.basins]
    lines += [text(left + 3, 15, head, "key heading") for left, head in zip(found.left, heads)]
    for at, left in enumerate(found.left):
        for kind in KINDS:
            drawn = [path for path, state in zip(found.boats[at], states[at]) if state == kind]
            lines.append('<path class="boat ' + kind + '" d="' + "".join(drawn) + '"/>')
        lines.append('<path class="towline" d="' + found.rope(compact, left) + '"/>')
        x, y = found.spots[-1]
        lines.append(ring(left + x, y + 2 * found.size, 11 * found.size))
    if guess is not None:
        lines.append('<path class="guessed" d="' + (found.around(guess) if guess else "") + '"/>')
    lines.append('<g data-drag=""><g class="reach" data-control="' + control + '">'
                 + found.reach[control] + "</g></g>")  # fmt: skip
    y = HEAD + found.deep + 17
    told = [wrapped(fate, found.wide - 2) for fate in fates]
    for left, each in zip(found.left, told):
        lines += [text(left + found.wide - 2, y + at * LINE, said, "key", "end")
                  for at, said in enumerate(each)]  # fmt: skip
    y += LINE * (max([len(each) for each in told]) - 1)
    counts = {kind: states[0].count(kind) for kind in KINDS}
    said, y = key(width, y + 24, counts, compact, guess)
    lines.append(said)
    for said, goal, parts, below, *rest in rungs:
        below = wrapped(below, width - 4) if below else []
        lines.append(rung(width, int(y), said, goal, parts, below, *rest))
        y += ROW + LINE * len(below) + (LINE if rest[-1] else 0)
    return "\n".join([opened("rungs", width, y + 4, name)] + lines + ["</svg>"])
