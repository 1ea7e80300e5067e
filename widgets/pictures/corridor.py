"""Corridors to a door: boats that ask to be heard, each as far away as it waits.

Two corridors have twenty boats each; one for both quays has forty, and is as high as the two.
"""

from widgets.pictures import harbour
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

TOLD = 20
LAST = 120
BIN = 10
PITCH = 10
HIGH = 104
ROW = HIGH + 42
AT_ONCE = 54


class Corridor:
    """Where waits lie along one corridor, in pixels."""

    def __init__(self, width, number, count):
        """number: which corridor, from 0; count: how many there are, 1 or 2."""
        self.width = width
        self.top = number * ROW
        self.high = HIGH if count == 2 else HIGH + ROW
        self.floor = self.top + self.high + 18
        self.left, self.right = AT_ONCE, width - 50

    def x(self, minutes):
        """Return where a wait ends."""
        return self.left + (self.right - self.left) * minutes / LAST

    def zone(self, minutes):
        """Return a wait's left edge, how many boats stand there side by side, and how far apart."""
        if minutes == 0:
            return 10, 4, PITCH
        if minutes is None or minutes >= LAST:
            return self.right + 8, 4, PITCH
        place = int(minutes / BIN)
        wide = (self.right - self.left) / (LAST / BIN)
        across = max(int(wide / PITCH), 2)
        return self.left + place * wide + 1, across, min(PITCH, wide / across)

    def boats(self, waits):
        """Return the boats as path data, piled up where they wait."""
        piles, path = {}, ""
        for minutes in waits:
            start, across, apart = self.zone(minutes)
            count = piles.get(start, 0)
            piles[start] = count + 1
            path += harbour.shape("shut", 3.8, start + 4 + count % across * apart,
                                  self.floor - 9 - count // across * PITCH)  # fmt: skip
        return path

    def reach(self, control):
        """Return what a touch along the corridor reaches: a mark for each slider position."""
        parts = []
        wide = self.x(1) - self.x(0)
        for position in range(LAST + 1):
            left = self.x(position) - wide / 2
            parts.append('<rect data-mark="' + str(position) + '" x="' + coordinate(left)
                         + '" y="' + coordinate(self.floor - self.high) + '" width="'
                         + coordinate(wide) + '" height="' + str(self.high) + '"/>')  # fmt: skip
        return ('<g data-drag=""><g class="reach" data-control="' + control + '">' + "".join(parts)
                + "</g></g>")  # fmt: skip


def mean(way, row, minutes, said, kind):
    """Return the mark of a mean wait, with its words; row: how far up they stand, from 0."""
    x = way.x(minutes)
    y = way.floor - HIGH + 32 - 18 * row
    kept = min(x + 5, way.width - (1.1 if kind == "now" else 1) * breadth(said) - 1)
    return ('<g><path class="corridor-' + kind + '" d="M' + coordinate(x) + " "
            + coordinate(way.floor) + "V" + coordinate(y) + '"/>'
            + text(kept, y + 8, said, "key strong" if kind == "now" else "key role-baseline")
            + "</g>")  # fmt: skip


def draw(width, name, rows, guess=None, control=None):
    """Return the picture's SVG for a width in pixels.

    name: what the picture shows, read aloud; rows: for each of one or two corridors (words above
    it, waits of its boats in minutes, None for one without end, mean waits as (minutes, words,
    "now" or "before")); guess: minutes guessed for the first one, or None; control: name of the
    control for the guess, in minutes, while it is asked for.
    """
    lines = []
    ways = [Corridor(width, number, len(rows)) for number in range(len(rows))]
    for way, (said, waits, means) in zip(ways, rows):
        lines.append(text(8, way.top + 14, said, "key heading"))
        door = "M4 " + coordinate(way.floor) + "v-50h4v50"
        ticks = "".join(["M" + coordinate(way.x(each)) + " " + coordinate(way.floor) + "v5"
                         for each in range(0, LAST + 1, 30)])  # fmt: skip
        lines.append('<path class="corridor-floor" d="M4 ' + coordinate(way.floor) + "H"
                     + coordinate(width - 4) + ticks + '"/>')  # fmt: skip
        lines.append('<path class="corridor-door" d="' + door + 'z"/>')
        lines.append('<path class="boat shut" d="' + way.boats(waits) + '"/>')
        for place, each in enumerate(means):
            lines.append(mean(way, place, *each))
        lines.append(text(4, way.floor + 19, _("at once"), "tick"))
        for each in (30, 60, 90):
            shown = _("{n} min", n=each) if each == 30 else str(each)
            lines.append(text(way.x(each), way.floor + 19, shown, "tick", "middle"))
        lines.append(text(width - 4, way.floor + 19, _("over 2 h"), "tick", "end"))
    if guess is not None:
        way = ways[0]
        x = way.x(guess)
        said = _("your guess: {n} minutes", n=guess) if guess != 1 else _("your guess: 1 minute")
        lines.append('<path class="guessed" d="M' + coordinate(x) + " " + coordinate(way.floor)
                     + "V" + coordinate(way.floor - HIGH + 16) + '"/>')  # fmt: skip
        lines.append(text(way.left, way.floor - HIGH + 12, said, "key role-novelty"))
    if control:
        lines.append(ways[0].reach(control))
    return "\n".join([opened("corridor", width, 2 * ROW, name)] + lines + ["</svg>"])
