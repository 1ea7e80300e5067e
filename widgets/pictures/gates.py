"""Two quays with a gate each: honest boats out at sea, those that were stopped in line, and scales.

A stop is a place in the line. A boat that was stopped again has its further stops behind it, on one
string. Below, a pair of scales for each of three equalities: level, or tipped, the further the less
alike. Which boats are stopped is chance from a fixed seed.
"""

from widgets import charts
from widgets.models.random_numbers import Stream
from widgets.pictures import harbour
from widgets.pictures.fences import framed, once
from widgets.svg import breadth, opened, text, wrapped
from widgets.words import _, coordinate, decimal

BOATS = 50
PLACES = 80
SIZE = 5
SEA = 44
# Pixels from row to row: between two boats some water must show.
DEEP = 18
# How far an end of the scales can sink, in pixels.
TILT = 16
NOVELTY = "key role-novelty"


def turns(seed):
    """Return the places of fifty boats in the order in which they are stopped."""
    stream = Stream(seed)
    chances = [stream.uniform() for _boat in range(BOATS)]
    return sorted(range(BOATS), key=lambda boat: chances[boat])


ORDERS = turns(13), turns(31)


class Quay:
    """Where one quay's boats lie, in pixels: at sea, and in the line before the gate."""

    def __init__(self, width, side):
        """side: 0 for the left quay, 1 for the right one."""
        half = (width - 12) // 2
        self.left = 2 + side * (half + 8)
        self.wide = half
        self.across = 20 if width >= charts.SIDE_BY_SIDE else 10
        self.step = (half - 4) / self.across
        self.gate = SEA + DEEP * -(-BOATS // self.across) + 8
        self.top = self.gate + 46
        self.bottom = self.top + DEEP * PLACES // self.across

    def mooring(self, boat):
        """Return where a boat lies at sea."""
        row, column = boat // self.across, boat % self.across
        return self.left + 2 + (column + 0.5) * self.step, SEA + 6 + row * DEEP + boat * 3 % 4

    def place(self, number):
        """Return the middle of a place in the line, from 0; the line winds to and fro."""
        row, column = number // self.across, number % self.across
        if row % 2:
            column = self.across - 1 - column
        return self.left + 2 + (column + 0.5) * self.step, self.top + (row + 0.5) * DEEP

    def moorings(self, boats):
        """Return the boats at sea as path data."""
        return "".join([harbour.shape("idle", SIZE, *self.mooring(boat)) for boat in boats])

    def bays(self):
        """Return where a boat in each place of the line is drawn, as path data, and a cross."""
        boats, crosses, spots = [], [], []
        for number in range(PLACES):
            x, y = self.place(number)
            boats.append(harbour.shape("shut", SIZE, x, y - 1.5))
            crosses.append("M" + coordinate(x - 2.8) + " " + coordinate(y - 2.8) + "l5.6 5.6m0-5.6"
                           "l-5.6 5.6")  # fmt: skip
            spots.append(coordinate(x) + " " + coordinate(y))
        return boats, crosses, spots

    def outline(self, count):
        """Return an outline around the first places of the line, as path data."""
        rows, rest = count // self.across, count % self.across
        full, part = self.across * self.step, rest * self.step
        high = rows * DEEP
        x, y = self.left + 2, self.top
        if not rest:
            points = [(full, 0), (full, high), (0, high)]
        elif rows % 2:
            points = [(full, 0), (full, high + DEEP), (full - part, high + DEEP),
                      (full - part, high), (0, high)]  # fmt: skip
        else:
            points = [(full, 0), (full, high), (part, high), (part, high + DEEP),
                      (0, high + DEEP)]  # fmt: skip
            if not rows:
                points = [(part, 0), (part, DEEP), (0, DEEP)]
        return ("M" + coordinate(x) + " " + coordinate(y)
                + "".join(["L" + coordinate(x + across) + " " + coordinate(y + down)
                           for across, down in points]) + "z")  # fmt: skip

    def empty(self):
        """Return a dot for each place of the line, as path data."""
        return "".join(["M" + spot + "h0" for spot in once(("line", self.wide, 0), self.bays)[2]])

    def reach(self, control):
        """Return what a touch on a place of the line reaches: so many are guessed.

        The words above the first row and below the last one belong to these rows.
        """
        parts = []
        for number in range(PLACES):
            x, y = self.place(number)
            top = self.gate if number < self.across else y - DEEP / 2
            bottom = y + DEEP / 2 + (24 if number >= PLACES - self.across else 0)
            parts.append('<rect data-mark="' + str(number + 1) + '" x="'
                         + coordinate(x - self.step / 2) + '" y="' + coordinate(top)
                         + '" width="' + coordinate(self.step) + '" height="'
                         + coordinate(bottom - top) + '"/>')  # fmt: skip
        return ('<g data-drag=""><g class="reach" data-control="' + control + '">' + "".join(parts)
                + "</g></g>")  # fmt: skip


def line(quay, side, chains, heads):
    """Return one quay: heads, its boats at sea, its gate, and its line of stops.

    chains: for each boat that was stopped how often; heads: four texts, two above the sea and two
    above the line.
    """
    x = quay.left + 2
    lines = [text(x, 14, heads[0], "key heading"), text(x, 32, heads[1])]
    at_sea = once(("sea", quay.wide, side, len(chains)), quay.moorings, ORDERS[side][len(chains) :])
    lines.append('<path class="boat idle" d="' + at_sea + '"/>')
    lines.append('<path class="gates-pole" d="M' + coordinate(x) + " " + coordinate(quay.gate)
                 + "h" + coordinate(quay.wide - 4) + '"/>')  # fmt: skip
    lines += [text(x, quay.gate + 22, heads[2], "key strong"),
              text(x, quay.gate + 39, heads[3])]  # fmt: skip
    boats, crosses, spots = once(("line", quay.wide, side), quay.bays)
    first, again, strings = [], [], []
    place = 0
    for stops in chains:
        if place >= PLACES:
            break
        end = min(place + stops, PLACES)
        first.append(boats[place])
        again += crosses[place + 1 : end]
        strings += ["M" + spots[place]] + ["L" + each for each in spots[place + 1 : end]]
        place = end
    return lines + [
        '<path class="gates-string" d="' + "".join(strings) + '"/>',
        '<path class="boat shut" d="' + "".join(first) + '"/>',
        '<path class="gates-again" d="' + "".join(again) + '"/>',
    ]


def scales(x, y, wide, said, left, right, lean):
    """Return a pair of scales: words above it, a value at each end, and how far it leans.

    lean: the left value over the right one, 1 if they are alike; an end sinks half of its way at 2.
    """
    middle = x + wide / 2
    arm = min(wide / 2 - 72, 70)
    down = TILT * (1 - 1 / lean if lean > 1 else lean - 1)
    kind = " level" if lean == 1 else " tipped"
    beam = y + 38
    pans = ""
    for way in (-1, 1):
        pans += "M" + coordinate(middle + way * arm) + " " + coordinate(beam - way * down) + "h0"
    return ("<g>" + text(middle, y + 13, said, "key strong", "middle")
            + '<path class="gates-beam' + kind + '" d="M' + coordinate(middle - arm) + " "
            + coordinate(beam + down) + "L" + coordinate(middle + arm) + " "
            + coordinate(beam - down) + "M" + coordinate(middle) + " " + coordinate(beam)
            + 'l-6 12h12z"/><path class="gates-pan' + kind + '" d="' + pans + '"/>'
            + text(middle - arm - 10, beam + 5, left, "key", "end")
            + text(middle + arm + 10, beam + 5, right) + "</g>")  # fmt: skip


def key(width, y, again):
    """Return what the marks mean, in rows, and the height of the last one."""
    kinds = [("idle", _("never stopped")), ("shut", _("stopped"))]
    if again:
        kinds.append(("again", _("the same boat again")))
    parts, x = [], 10
    for kind, said in kinds:
        if x > 10 and x + 14 + breadth(said) > width:
            x, y = 10, y + 20
        if kind == "again":
            parts.append('<path class="gates-string" d="M' + coordinate(x - 8) + " "
                         + coordinate(y - 4) + 'h11"/><path class="gates-again" d="M'
                         + coordinate(x + 0.2) + " " + coordinate(y - 6.8)
                         + 'l5.6 5.6m0-5.6l-5.6 5.6"/>')  # fmt: skip
        else:
            parts.append('<path class="boat ' + kind + '" d="'
                         + harbour.shape(kind, SIZE, x, y - 5) + '"/>')  # fmt: skip
        parts.append(text(x + 12, y, said))
        x += 30 + breadth(said)
    return "<g>" + "".join(parts) + "</g>", y


def void(width, top, said):
    """Return a field in which the model says nothing, with a sentence in it."""
    lines = [framed(4, top, width - 8, 96, "gates-void")]
    for row, each in enumerate(wrapped(said, width - 32)):
        lines.append(text(16, top + 30 + 18 * row, each, "key strong"))
    return lines


def draw(width, name, quays, weighed, guess=None, control=None, refused=""):
    """Return the picture's SVG for a width in pixels.

    name: what the picture shows, read aloud; quays: for the left and the right one a pair (four
    texts, list of how often each boat that was stopped was stopped); weighed: for each pair of
    scales (words, left value, right value, left over right); guess: stops guessed for the left
    quay, or None; control: name of the control for the guess while it is asked for; refused: a
    sentence in place of everything if no such system exists.
    """
    places = [Quay(width, side) for side in (0, 1)]
    if refused:
        lines = []
        for quay, (heads, _chains) in zip(places, quays):
            lines += [text(quay.left + 2, 14, heads[0], "key heading"),
                      text(quay.left + 2, 32, heads[1])]  # fmt: skip
        lines += void(width, SEA, refused)
        return "\n".join([opened("gates", width, SEA + 104, name)] + lines + ["</svg>"])
    lines = []
    if control:
        lines.append('<path class="gates-place" d="' + places[0].empty() + '"/>')
    for side, (heads, chains) in enumerate(quays):
        lines += line(places[side], side, chains, heads)
    y = places[0].bottom
    if guess is not None:
        y += 18
        lines.append('<path class="guessed" d="' + places[0].outline(guess) + '"/>')
        lines.append(text(places[0].left + 2, y - 2, _("your guess: {n}", n=guess), NOVELTY))
    more = [sum(chains) - PLACES for _heads, chains in quays]
    if max(more) > 0:
        y += 18
        for quay, count in zip(places, more):
            if count > 0:
                lines.append(text(quay.left + 2, y - 2, _("and {n} more", n=decimal(count))))
    drawn, y = key(width, y + 20, [stops for _heads, chains in quays for stops in chains
                                   if stops > 1])  # fmt: skip
    lines.append(drawn)
    y += 12
    if width >= charts.SIDE_BY_SIDE:
        for number, each in enumerate(weighed):
            lines.append(scales(number * width / 3, y, width / 3, *each))
        y += 64
    else:
        for each in weighed:
            lines.append(scales(0, y, width, *each))
            y += 62
    if control:
        lines.append(places[0].reach(control))
    return "\n".join([opened("gates", width, y, name)] + lines + ["</svg>"])
