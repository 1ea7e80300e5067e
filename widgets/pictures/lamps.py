"""Ten rounds of a game at a common light: above, a flame a round; below, a row of lamps a player.

A flame is as high as what all gave on average, a lamp as large as what one gave. What must not be
seen yet stands under a hood.
"""

from widgets import words
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate, coordinates

TOP, HIGH = 40, 120
BASE = TOP + HIGH
ROW = 50
FIRST = BASE + 26
# How far below a row's top its lamps lie.
LAMPS = 34
# A column of this width has room for four characters; in a narrower one they stand in two lines.
ROOM, LOWER = 34, 14
DRAWN = []


def few(tokens):
    """Return a number of tokens in at most four characters: 8.1, 18, 13.6."""
    if 0 < tokens < 0.05:
        return _("≈0")
    return words.trimmed(tokens, 1)


class Board:
    """Where rounds and tokens lie: `rounds` columns across a width, at most `most` tokens."""

    def __init__(self, width, rounds, most):
        self.width, self.rounds, self.most = width, rounds, most
        self.column = (width - 4) / rounds
        self.lamp = min(0.42 * self.column, 14)
        self.lower = LOWER if self.column < ROOM else 0
        self.first = FIRST + self.lower

    def x(self, place):
        """Return the middle of a round's column; place: from 0."""
        return 2 + (place + 0.5) * self.column

    def y(self, tokens):
        """Return how high a number of tokens lies above the flames' ground."""
        return BASE - HIGH * tokens / self.most

    def flame(self, place, tokens):
        """Return the flame of a round: a drop with a core, in its own light."""
        if not tokens:
            return '<path class="gift dark" d="' + self.dot(self.x(place), BASE - 3) + '"/>'
        full = HIGH * tokens / self.most
        light = self.disc(self.x(place), BASE - 0.4 * full, min(0.55 * full, 0.95 * self.column))
        found = '<path class="flame light" d="' + light + '"/>'
        for kind, part in (("flame", 1), ("flame core", 0.55)):
            high = part * full
            wide = min(0.34 * high, part * 0.46 * self.column, part * 20)
            found += ('<path class="' + kind + '" d="M' + self.point(self.x(place), BASE - high)
                      + self.side(wide, high, 1) + self.side(-wide, high, -1) + 'z"/>')  # fmt: skip
        return "<g>" + found + "</g>"

    def side(self, wide, high, way):
        """Return one side of a drop as path data: down from its tip, or up to it."""
        down = [(0.25, 0.3, 1, 0.5, 1, 0.72), (0, 0.2, -0.45, 0.28, -1, 0.28)]
        if way < 0:
            down = [(0.55, 0, 1, -0.08, 1, -0.28), (0, -0.22, -0.75, -0.42, -1, -0.72)]
        return "".join(["c" + " ".join(coordinates([each * (high if place % 2 else wide)
                                                    for place, each in enumerate(bend)]))
                        for bend in down])  # fmt: skip

    def point(self, x, y):
        """Return a point as path data has it."""
        return coordinate(x) + " " + coordinate(y)

    def dot(self, x, y):
        """Return path data of a dot."""
        return "M" + self.point(x, y) + "h0"

    def disc(self, x, y, radius):
        """Return path data of a circle."""
        across, up, size, wide = coordinates([x - radius, y, radius, 2 * radius])
        turn = "a" + size + " " + size + " 0 1 0 "
        return "M" + across + " " + up + turn + wide + " 0" + turn + "-" + wide + " 0z"

    def hood(self, x, y):
        """Return path data of a hood over a lamp."""
        wide, foot = coordinate(2 * self.lamp), coordinate(0.5 * self.lamp)
        bend = coordinate(self.lamp)
        return ("M" + self.point(x - self.lamp, y + 0.9 * self.lamp) + "v-" + foot + "a" + bend
                + " " + coordinate(1.3 * self.lamp) + " 0 0 1 " + wide + " 0v" + foot
                + "z")  # fmt: skip

    def lit(self, tokens):
        """Return a lamp's radius: twice the tokens, twice the area."""
        return self.lamp * (tokens / self.most) ** 0.5

    def row(self, number, label, gifts, kind):
        """Return a player's row: label, and a lamp for each round; gifts None: under a hood."""
        top = self.first + number * ROW
        y = top + LAMPS
        rings = discs = hoods = dots = ""
        for place in range(self.rounds):
            x = self.x(place)
            if place >= len(gifts):
                dots += self.dot(x, y)
            elif gifts[place] is None:
                hoods += self.hood(x, y)
            else:
                rings += self.disc(x, y, self.lamp)
                discs += self.disc(x, y, self.lit(gifts[place])) if gifts[place] else ""
        lines = [text(4, top + 15, label, "key strong" if kind else "key")]
        for shape, path in (("gift", rings), ("gift lit " + kind, discs), ("gift hood", hoods),
                            ("gift dark", dots)):  # fmt: skip
            lines.append('<path class="' + shape.strip() + '" d="' + path + '"/>')
        return lines

    def next(self, place, tokens):
        """Return what is about to be given: in the column of flames, and in the first row."""
        x, y = self.x(place), self.first + LAMPS
        dots = self.disc(x, self.y(tokens), 6)
        dots += self.disc(x, y, self.lit(tokens)) if tokens else ""
        return ('<g><path class="gift next" d="M' + self.point(x, TOP) + "V" + str(BASE)
                + self.disc(x, y, self.lamp) + '"/><path class="gift lit you soon" d="' + dots
                + '"/></g>')  # fmt: skip

    def course(self, tokens, role):
        """Return a line through a number of tokens a round."""
        spots = [coordinate(self.x(place)) + "," + coordinate(self.y(each))
                 for place, each in enumerate(tokens)]  # fmt: skip
        return '<polyline class="line role-' + role + '" points="' + " ".join(spots) + '"/>'

    def reach(self, place, control, marks):
        """Return what a touch on a round's column reaches: a mark for each slider position.

        marks: pairs (position, tokens), from the fewest tokens.
        """
        step = HIGH / (len(marks) - 1)
        left, wide = coordinate(2 + place * self.column), coordinate(self.column)
        parts = ['<rect data-mark="' + str(position) + '" x="' + left + '" y="'
                 + coordinate(self.y(tokens) - step / 2) + '" width="' + wide + '" height="'
                 + coordinate(step) + '"/>' for position, tokens in marks]  # fmt: skip
        return ('<g data-drag=""><g class="reach" data-control="' + control + '">' + "".join(parts)
                + "</g></g>")  # fmt: skip

    def guess(self, place, tokens):
        """Return a guess about a round: a diamond, and its words above it."""
        x, y = self.x(place), self.y(tokens)
        said = _("your guess: {n}", n=few(tokens))
        # Above the flames, and never at the upper edge.
        head = y + 22 if tokens > 0.6 * self.most else min(y - 12, BASE - 46)
        return ["<g>" + '<path class="guessed" d="M' + self.point(x, head) + "V" + coordinate(y)
                + '"/><path class="marker role-novelty" transform="translate(' + coordinate(x)
                + " " + coordinate(y) + ')" d="M0-6.5L6.5 0L0 6.5L-6.5 0z"/>'
                + text(self.width - 2, head, said, "key role-novelty", "end")
                + "</g>"]  # fmt: skip


def played(board, means, rows, heading, kept, line):
    """Return the lines that stay while somebody chooses what to give, worked out once.

    Parameters as in `draw`.
    """
    known = board.width, board.rounds, board.most, means, rows, heading, kept, line
    for each, lines in DRAWN:
        if each == known:
            return lines
    width, rounds, most = board.width, board.rounds, board.most
    lines = [text(4, 13, heading)]
    for place in range(rounds):
        lines.append(text(board.x(place), TOP - 8, words.decimal(place + 1), "tick", "middle"))
    ends = "M2 {}H" + coordinate(width - 2)
    lines.append('<path class="grid" d="' + "".join([ends.format(coordinate(board.y(each * most)))
                                                     for each in (0.5, 1)]) + '"/>')  # fmt: skip
    lines.append('<path class="axis" d="' + ends.format(str(BASE)) + '"/>')
    long = [each for each in means if len(few(each)) > 3]
    for place, each in enumerate(means):
        below = BASE + 17 + (board.lower if long and place % 2 else 0)
        lines.append(board.flame(place, each))
        lines.append(text(board.x(place), below, few(each), "key strong", "middle"))
    if kept:
        # Its words stand beside the heading: on the board they would lie on a line or a flame.
        lines.append(board.course(kept[1], "baseline"))
        start = width - 2 - breadth(kept[0])
        lines.append('<polyline class="line role-baseline" points="' + coordinate(start - 24)
                     + ',9 ' + coordinate(start - 4) + ',9"/>')  # fmt: skip
        lines.append(text(width - 2, 13, kept[0], "key role-baseline", "end"))
    if line:
        lines.append(board.course(line, "security"))
        spots = [board.disc(board.x(place), board.y(each), 4) for place, each in enumerate(line)]
        lines.append('<path class="gift lit you" d="' + "".join(spots) + '"/>')
    for number, (label, gifts, kind) in enumerate(rows):
        lines += board.row(number, label, gifts, kind)
    DRAWN[:] = ([(known, lines)] + DRAWN)[:4]
    return lines


def draw(width, rounds, most, means, rows, name, heading, asked=None, guess=None, kept=None,
         line=(), pending=None):  # fmt: skip
    """Return the picture's SVG for a width in pixels.

    means: tokens given on average, for each round played, of at most `most`; rows: triples (label,
    gifts, kind), the reader's own first with the kind "you", others with ""; name: what the picture
    shows, read aloud; heading: words above the flames; asked: (control, marks) of the round that is
    asked about: the last one for a guess, else the next; guess: tokens guessed for the last round;
    kept: pair (words, means) of another course; line: the reader's own gifts, drawn over the
    flames; pending: what the reader is about to give.
    """
    board = Board(width, rounds, most)
    lines = [opened("lamps", width, board.first + len(rows) * ROW + 4, name)]
    lines += played(board, means, rows, heading, kept, line)
    if pending is not None:
        lines.append(board.next(len(means), pending))
    elif guess is not None:
        lines += board.guess(rounds - 1, guess)
    elif asked:
        x = board.x(rounds - 1)
        lines.append('<path class="guessed" d="M' + board.point(x, TOP + 2) + "V" + str(BASE - 2)
                     + '"/>' + text(x, BASE + 17, "?", "key strong", "middle"))  # fmt: skip
    if asked:
        lines.append(board.reach(rounds - 1 if pending is None else len(means), *asked))
    return "\n".join(lines + ["</svg>"])
