"""Two corridors to a door: twenty boats that ask to be heard, each as far away as it waits."""

from widgets.pictures import harbour
from widgets.svg import opened, text
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

    def __init__(self, width, number):
        self.width = width
        self.floor = number * ROW + HIGH + 18
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
                         + '" y="' + coordinate(self.floor - HIGH) + '" width="'
                         + coordinate(wide) + '" height="' + str(HIGH) + '"/>')  # fmt: skip
        return ('<g data-drag=""><g class="reach" data-control="' + control + '">' + "".join(parts)
                + "</g></g>")  # fmt: skip


def draw(width, name, rows, guess=None, control=None):
    """Return the picture's SVG for a width in pixels.

    name: what the picture shows, read aloud; rows: for each corridor (words above it, waits of
    twenty boats in minutes, None for one without end); guess: minutes guessed for the first one,
    or None; control: name of the control for the guess, in minutes, while it is asked for.
    """
    lines = []
    for number, (said, waits) in enumerate(rows):
        way = Corridor(width, number)
        lines.append(text(8, number * ROW + 14, said, "key heading"))
        door = "M4 " + coordinate(way.floor) + "v-50h4v50"
        ticks = "".join(["M" + coordinate(way.x(each)) + " " + coordinate(way.floor) + "v5"
                         for each in range(0, LAST + 1, 30)])  # fmt: skip
        lines.append('<path class="corridor-floor" d="M4 ' + coordinate(way.floor) + "H"
                     + coordinate(width - 4) + ticks + '"/>')  # fmt: skip
        lines.append('<path class="corridor-door" d="' + door + 'z"/>')
        lines.append('<path class="boat shut" d="' + way.boats(waits) + '"/>')
        lines.append(text(4, way.floor + 19, _("at once"), "tick"))
        for each in (30, 60, 90):
            told = _("{n} min", n=each) if each == 30 else str(each)
            lines.append(text(way.x(each), way.floor + 19, told, "tick", "middle"))
        lines.append(text(width - 4, way.floor + 19, _("over 2 h"), "tick", "end"))
    if guess is not None:
        way = Corridor(width, 0)
        x = way.x(guess)
        said = _("your guess: {n} minutes", n=guess) if guess != 1 else _("your guess: 1 minute")
        lines.append('<path class="guessed" d="M' + coordinate(x) + " " + coordinate(way.floor)
                     + "V" + coordinate(way.floor - HIGH + 16) + '"/>')  # fmt: skip
        lines.append(text(way.left, way.floor - HIGH + 12, said, "key role-novelty"))
    if control:
        lines.append(Corridor(width, 0).reach(control))
    return "\n".join([opened("corridor", width, len(rows) * ROW, name)] + lines + ["</svg>"])
