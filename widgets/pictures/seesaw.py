"""A see-saw: on each end a hundred firms alike, and the end with more hits sinks.

Left the firms are not insured, right they are. The level where both ends are alike is dashed.
"""

import math

from widgets import charts
from widgets.pictures.fences import asked, cells, framed, outline
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

HEAD = 56


class Board:
    """Where the two squares and the plank lie in a picture of a width, in pixels."""

    def __init__(self, width, hits):
        """hits: of a hundred, on the left and on the right."""
        self.wide = width >= charts.SIDE_BY_SIDE
        self.width = width
        self.step = 15 if self.wide else 11
        self.side = 10 * self.step
        span = min(width / 2 - self.side / 2 - 6, 200)
        self.centres = [width / 2 - span, width / 2 + span]
        swing = 30 if self.wide else 21
        # How far the far ends of the plank go, beyond the middles of the squares.
        self.room = swing * (1 + (self.side / 2 + 4) / span)
        self.level = HEAD + self.side + self.room
        # An even step of the ends for each halving or doubling of the hits, to a limit.
        ratio = math.log(max(hits[1], 0.05) / max(hits[0], 0.05)) / math.log(2)
        self.drop = swing * min(max(ratio / 3, -1), 1)
        self.slope = 2 * self.drop / (self.centres[1] - self.centres[0])

    def on(self, x):
        """Return where the plank lies."""
        return self.level + self.slope * (x - self.width / 2)

    def corner(self, place):
        """Return where the square on an end has its upper left corner."""
        left = self.centres[place] - self.side / 2
        return left, min(self.on(left), self.on(left + self.side)) - self.side - 6


def line(board, place, y, said, kind):
    """Return a line of words under or over an end, kept inside the picture."""
    half = (1.1 if kind == "key strong" else 1) * breadth(said) / 2
    x = min(max(board.centres[place], half + 1), board.width - half - 1)
    return text(x, y, said, kind, "middle")


def plank(board):
    """Return the plank on its pivot, and the level at which both ends are alike."""
    left, right = [board.centres[place] + (board.side / 2 + 4) * (2 * place - 1)
                   for place in (0, 1)]  # fmt: skip
    middle = board.width / 2
    ends = [coordinate(board.on(x)) for x in (left, right)]
    return [
        '<path class="seesaw-level" d="M2 ' + coordinate(board.level) + "H"
        + coordinate(board.width - 2) + '"/>',
        '<path class="seesaw-pivot" d="M' + coordinate(middle) + " " + coordinate(board.level + 3)
        + "l16 " + coordinate(board.room) + 'h-32z"/>',
        '<path class="seesaw-plank" d="M' + coordinate(left) + " " + ends[0] + "L"
        + coordinate(right) + " " + ends[1] + '"/>',
    ]  # fmt: skip


def seat(board, place):
    """Return the wedge between a level square and the plank."""
    x, y = board.corner(place)
    left, right = x - 3, x + board.side + 3
    return ('<path class="seesaw-pivot" d="M' + coordinate(left) + " "
            + coordinate(y + board.side + 3) + "H" + coordinate(right) + "V"
            + coordinate(board.on(right)) + "L" + coordinate(left) + " "
            + coordinate(board.on(left)) + 'z"/>')  # fmt: skip


def draw(width, hits, heads, lines, name, guess=None, asking=False, kept=None):
    """Return the see-saw's SVG for a width in pixels.

    hits: of a hundred firms on the left and on the right (on the right of a guess while asking);
    heads: two lines over each end; lines: pairs of words under the ends; guess: of a hundred, or
    None; asking: whether the guess is made on the right end; kept: hits of a kept run on the right,
    or None; name: read aloud.
    """
    board = Board(width, hits)
    tall = board.level + board.room + 16 + 20 * len(lines)
    notes = [_("your guess: {n}", n=guess)] if guess is not None and not asking else []
    kinds = ["key guessed"] * len(notes)
    if kept is not None:
        notes.append(_("kept run: {n}", n=kept))
        kinds.append("key role-baseline")
    parts = [opened("seesaw", width, tall + 18 * len(notes), name)] + plank(board)
    for place in (0, 1):
        for row, said in enumerate(heads[place]):
            parts.append(line(board, place, 14 + 18 * row, said, "key" if row else "key strong"))
        parts.append(seat(board, place))
        # The load itself is drawn at one spot, so that it is worked out once.
        x, y = [coordinate(each) for each in board.corner(place)]
        parts.append('<g transform="translate(' + x + " " + y + ')">')
        if asking and place:
            parts += asked(0, 0, board.step, guess, "guess") + ["</g>"]
            continue
        shown = min(int(hits[place] + 0.5), 100)
        parts += [framed(-3, -3, board.side + 6, board.side + 6, "seesaw-load"),
                  cells(0, 0, board.step, shown)]  # fmt: skip
        if place and guess is not None:
            parts.append(outline(0, 0, board.step, guess))
        if place and kept is not None:
            parts.append(outline(0, 0, board.step, kept, "seesaw-kept"))
        parts.append("</g>")
    y = board.level + board.room + 22
    for row, pair in enumerate(lines):
        for place, said in enumerate(pair):
            parts.append(line(board, place, y + 20 * row, said, "key" if row else "key strong"))
    y += 20 * len(lines)
    for row, (said, kind) in enumerate(zip(notes, kinds)):
        parts.append(line(board, 1, y + 18 * row, said, kind))
    return "\n".join(parts + ["</svg>"])
