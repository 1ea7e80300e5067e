"""A row of dominoes: each is as high as what a firm lacks, and tips once all to its left lie.

A fine stands as a level behind them, and one that is higher holds up all the rest. Under each
stands what it lacks, where no domino can fall on it. Below lies what all pay and lose, end to end.
"""

import math

from widgets import charts, words
from widgets.pictures.fences import once
from widgets.pictures.villages import rect
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

LEFT, TOP, LOW = 46, 34, 4
# Lower than this it is a stone, which lies as it stood.
STONE = 12
FLAT, STEEPER = 80, 7


class Row:
    """Where dominoes and heights lie in a picture of a width, in pixels."""

    def __init__(self, width, gaps):
        wide = width >= charts.SIDE_BY_SIDE
        self.width, self.gaps = width, gaps
        self.most = 100 if max(gaps) <= 100 else 150
        self.floor = TOP + (230 if wide else 160)
        self.step = (width - LEFT - (30 if wide else 6)) / (len(gaps) + 0.6)
        self.thick = 0.52 * self.step
        # Where the columns are narrow, every second number stands a line lower.
        self.stagger = 16 if self.step < 36 else 0
        self.foot = self.floor + 44 + self.stagger

    def x(self, place):
        """Return where the domino at a place, from 0, has its left foot."""
        return LEFT + (place + 0.6) * self.step

    def high(self, amount):
        """Return how high an amount of yuan is."""
        return amount / self.most * (self.floor - TOP)

    def tilts(self, lying):
        """Return how far each of the first dominoes leans: flat if all lie, else on the next."""
        if lying == len(self.gaps):
            return [FLAT] * lying
        found = []
        for place in reversed(range(lying)):
            long = max(self.high(self.gaps[place]), LOW)
            lean = math.asin(min((self.step - self.thick) / long, 1)) * 180 / math.pi
            found.insert(0, min(max(lean, found[0] + STEEPER if found else 0), FLAT))
        return found


def domino(row, place, kind, tilt):
    """Return one domino, standing or leaning to the right."""
    high = row.high(row.gaps[place])
    x, thick = row.x(place), row.thick
    if high < STONE:
        return rect("domino " + kind, x, row.floor - max(high, LOW), thick, max(high, LOW))
    turn = ""
    if tilt:
        turn = (' transform="rotate(' + coordinate(tilt) + " " + coordinate(x + thick) + " "
                + coordinate(row.floor) + ')"')  # fmt: skip
    return rect("domino " + kind, x, row.floor - high, thick, high, ' rx="2"' + turn)


def standing(row, place, fine):
    """Return a standing domino: what the fine makes up for, and what stands out above it."""
    parts = [domino(row, place, "up", 0)]
    over = row.high(row.gaps[place]) - row.high(fine)
    if over > 0:
        parts.append(rect("domino over", row.x(place), row.floor - row.high(row.gaps[place]),
                          row.thick, over))  # fmt: skip
    return "<g>" + "".join(parts) + "</g>"


def put(row, taken, x, heights, said, kind="key role-baseline", wider=1.0):
    """Return a text at the first height where it covers no other, or nothing; x: of its middle.

    taken: boxes that texts already fill, to which this one is added; wider: of bold words.
    """
    half = wider * breadth(said) / 2
    x = min(max(x, LEFT + 2 + half), row.width - 2 - half)
    for y in heights:
        near = [box for box in taken if abs(y - box[2]) < 17]
        if not [box for box in near if x - half < box[1] + 4 and x + half > box[0] - 4]:
            taken.append((x - half, x + half, y))
            return text(x, y, said, kind, "middle")
    return "<g/>"


def labels(row, said):
    """Return the heights in words, each under its domino."""
    y = row.floor + 34
    return [text(LEFT - 8, y, _("lacks"), "tick", "end")] + [
        text(row.x(place) + row.thick / 2, y + (row.stagger if place % 2 else 0), each,
             "key role-baseline", "middle")
        for place, each in enumerate(said)
    ]  # fmt: skip


def ruler(row):
    """Return the scale of heights, in yuan, and the firms' numbers."""
    lines = []
    for amount in (0, 50, 100, 150):
        if amount <= row.most:
            y = row.floor - row.high(amount)
            lines.append(text(LEFT - 8, y + 4, words.money(amount), "tick", "end"))
            lines.append('<path class="axis" d="M' + str(LEFT - 5) + " " + coordinate(y)
                         + 'h5"/>')  # fmt: skip
    for place in range(len(row.gaps)):
        lines.append(text(row.x(place) + row.thick / 2, row.floor + 16, words.decimal(place + 1),
                          "tick", "middle"))  # fmt: skip
    for end in ("V" + str(TOP - 6), "H" + coordinate(row.width)):
        lines.append('<path class="axis" d="M' + str(LEFT) + " " + str(row.floor) + end + '"/>')
    return lines


def level(row, taken, fine, kind, said):
    """Return the level of a fine, with its words near the row's right end."""
    y = row.floor - row.high(fine)
    beside = [y - 5, y + 15, y - 22, y + 32, y - 39]
    return ('<g><path class="domino-level ' + kind + '" d="M' + str(LEFT) + " " + coordinate(y)
            + "H" + coordinate(row.width) + '"/>' + put(row, taken, row.width, beside, said)
            + "</g>")  # fmt: skip


def reached(row, control, fines):
    """Return what a touch reaches: each domino, and, once the guess is made, heights at the left.

    fines: steps of the fine's slider, one a yuan, or 0 while a guess is asked.
    """
    lines = ['<g data-drag=""><g class="reach" data-control="' + control + '">']
    # All ten can be guessed, but the last one is not tipped by hand: it would have nobody to move.
    last = len(row.gaps) - (1 if fines else 0)
    for number in range(last + 1):
        x = row.x(number - 1) - 0.25 * row.step if number else LEFT
        end = row.x(number) - 0.25 * row.step if number < last else row.width
        lines.append(rect("reach", x, TOP - 10, end - x, row.floor - TOP + 30,
                          ' data-mark="' + str(number) + '"'))  # fmt: skip
    lines.append("</g></g>")
    if fines:
        lines.append('<g data-drag="" class="domino-ruler"><g class="reach" data-control="fine">')
        for fine in range(fines + 1):
            lines.append(rect("reach", 0, row.floor - row.high(fine + 0.5), LEFT, row.high(1),
                              ' data-mark="' + str(fine) + '"'))  # fmt: skip
        lines.append("</g></g>")
    return "".join(lines)


def guessed(row, guess, y):
    """Return a bracket under as many dominoes as were guessed to tip, so low in the picture."""
    end = row.x(guess) - row.step + row.thick if guess else LEFT + 6
    said = _("your guess: {n}", n=guess)
    start = row.x(0) if guess else LEFT
    return ('<g><path class="guessed" d="M' + coordinate(start) + " " + str(y) + "v6H"
            + coordinate(end) + 'v-6"/>'
            + text(LEFT, y + 21, said, "key guessed") + "</g>")  # fmt: skip


def bill(row, y, said, parts, kept, key):
    """Return what all pay and lose, laid end to end; parts: (role, yuan, words) of both.

    kept: yuan of a kept run, or None; key: words for it.
    """
    size = (row.width - 8) / 10000
    lines, x, at = [text(4, y, said, "key heading")], 4, 4
    for role, yuan, told in parts:
        lines.append(rect("bar role-" + role, x, y + 8, size * yuan, 20))
        lines.append(rect("bar role-" + role, at, y + 37, 10, 10) + text(at + 14, y + 47, told))
        x, at = x + size * yuan, at + 26 + breadth(told)
    if kept is not None:
        lines.append('<path class="domino-kept" d="M' + coordinate(4 + size * kept) + " "
                     + str(y + 4) + 'v28"/>')  # fmt: skip
        lines.append(text(4, y + 67, key, "key role-baseline"))
    return lines


def draw(width, name, gaps, heights, fine, hand, lying, short, guess, asked, before, total, parts,
         kept, fines):  # fmt: skip
    """Return the picture's SVG for a width in pixels.

    gaps: what each firm in turn lacks, in yuan; heights: the same in words, [] while a guess is
    asked; fine: yuan; hand: how many are tipped by hand; lying: how many lie; short: what the first
    standing one lacks, in words, or ""; guess: how many, or None; asked: the fine of the question
    with its words while a guess is asked, or None; before: (fine, words) of a kept run, or None;
    total, parts, kept: as in `bill`, kept a pair (yuan, words) or None; fines: as in `reached`.
    """
    row = Row(width, gaps)
    y = row.foot + (44 if guess is not None else 20)
    tall = y + (76 if kept else 56)
    lines = [opened("dominoes", width, tall, name)]
    filled = max(row.high(fine), 0)
    lines.append(rect("domino-fill", LEFT, row.floor - filled, width - LEFT, filled))
    lines += once(("ruler", width, row.most), ruler, row)
    taken, over = [], []
    if short:
        # To the right of its left edge: what leans on it ends there.
        x = row.x(lying) + 1.1 * breadth(short) / 2
        over.append(put(row, taken, x, [row.floor - row.high(gaps[lying]) - 5], short,
                        "key role-attack heading", 1.1))  # fmt: skip
    if asked:
        lines.append(level(row, taken, asked[0], "", asked[1]))
    elif fine:
        lines.append(level(row, taken, fine, "", _("fine: {n}", n=words.money(fine))))
    if before:
        lines.append(level(row, taken, before[0], "kept-level", before[1]))
    tilts = row.tilts(lying)
    for place in reversed(range(len(gaps))):
        lines.append(domino(row, place, "hand" if place < hand else "fell", tilts[place])
                     if place < lying else standing(row, place, fine))  # fmt: skip
    lines += over
    if heights:
        lines += labels(row, heights)
    if guess is not None:
        lines.append(guessed(row, guess, row.foot if heights else row.floor + 22))
    lines += bill(row, y, total, parts, kept[0] if kept else None, kept[1] if kept else "")
    reach = ("guess", 0) if asked else ("hand", fines)
    lines.append(once(("dominoes", width, row.most) + reach, reached, row, *reach))
    return "\n".join(lines + ["</svg>"])
