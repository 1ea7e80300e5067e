"""Four villages and three works that protect them all: a dam, a chain, and a lighthouse.

A dam is as good as the sum of what all put in, a chain as its weakest link, and of lighthouses only
the tallest counts.
"""

from widgets import charts, words
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

NAMES = ("A", "B", "C", "D")
BOX, LINE = 44, 17
# As wide as a box must be, so that all five stand in one row.
ROOM = 68
# A work's words take three lines and a bar; the work itself stands beside them, or below.
WORDS, BESIDE, HIGH = 66, 124, 62
# As high as the highest bar: an effort of the logarithm of 16.
MOST = 2.8


def rect(kind, x, y, wide, high, more=""):
    """Return a rectangle."""
    return ('<rect class="' + kind + '" x="' + coordinate(x) + '" y="' + coordinate(y) + '" width="'
            + coordinate(wide) + '" height="' + coordinate(high) + '"' + more + "/>")  # fmt: skip


def boxes(width, said, chosen, guessed, y, rows):
    """Return the five boxes in which the money may be put: four villages, and nobody.

    said: lines of words for each; chosen: number of the box that has it; guessed: of the guess, or
    None; rows: how many boxes stand in each row.
    """
    lines, number = [], 0
    for row, many in enumerate(rows):
        top, step = y + row * (BOX + LINE + 3), width / many
        for place in range(many):
            x, middle, named = place * step + 2, (place + 0.5) * step, said[number]
            number += 1
            here = " here" if number == chosen else ""
            lines.append('<g data-mark="' + str(number) + '">' + rect("field" + here, x, top,
                         step - 4, BOX, ' rx="6"') + rect("reach", x, top, step - 4, BOX)
                         + "<title>" + " ".join(named) + "</title></g>")  # fmt: skip
            first = top + BOX / 2 + 5 - (len(named) - 1) * LINE / 2
            for at, words_of_it in enumerate(named):
                lines.append(text(middle, first + at * LINE, words_of_it, "key", "middle"))
            if number == guessed:
                words_below = _("your guess")
                half = breadth(words_below) / 2
                lines.append('<path class="guessed" d="M' + coordinate(x + 5) + " "
                             + coordinate(top + BOX + 4) + "h" + coordinate(step - 14) + '"/>'
                             + text(min(max(middle, half), width - half), top + BOX + LINE,
                                    words_below, "key role-novelty", "middle"))  # fmt: skip
    return lines


def dam(x, y, wide, efforts):
    """Return a wall of what each village puts in, the water behind it, and the ground."""
    ground, left = y + HIGH, x + wide - 84
    lines, foot = [], ground
    for place, (name, each) in enumerate(zip(NAMES, efforts)):
        if each:
            high = HIGH * each / MOST
            foot -= high
            lines.append(rect("work", left, foot, 60, high))
            # Beside each other, for four thin bricks are lower than a letter.
            lines.append(text(left + 12 + 12 * place, foot + high / 2 + 5, name, "key on-work",
                              "middle"))  # fmt: skip
    # Waves of equal length, from the picture's edge to the wall.
    waves = max(int((left - x) / 14), 1)
    wave = coordinate((left - x) / waves / 2)
    crest = "q" + coordinate((left - x) / waves / 4) + "-5 " + wave + " 0t" + wave + " 0"
    water = ('<path class="water safe" d="M' + coordinate(x) + " " + coordinate(foot + 5)
             + crest * waves + "V" + coordinate(ground) + "H" + coordinate(x) + 'z"/>')  # fmt: skip
    return [water] + lines + [ground_line(x, ground, wide)]


def ground_line(x, y, wide):
    """Return the ground that something stands on."""
    return ('<path class="axis" d="M' + coordinate(x) + " " + coordinate(y) + "h"
            + coordinate(wide) + '"/>')  # fmt: skip


def chain(x, y, wide, efforts):
    """Return four links; the thicker, the stronger."""
    lines, step = [], wide / 4
    middle = y + 0.5 * HIGH
    for place, (name, each) in enumerate(zip(NAMES, efforts)):
        left = x + place * step - 0.06 * step
        lines.append('<rect class="link" x="' + coordinate(left + 5) + '" y="'
                     + coordinate(middle - 15) + '" width="' + coordinate(1.12 * step - 10)
                     + '" height="30" rx="15" stroke-width="' + coordinate(1 + 4 * each)
                     + '"/>')  # fmt: skip
        lines.append(text(x + (place + 0.5) * step, middle + 5, name, "key", "middle"))
    return lines


def lighthouse(x, y, wide, efforts):
    """Return four towers; only the tallest one's light counts."""
    lines, step, foot = [], wide / 4, y + HIGH - 16
    most = max(efforts)
    for place, (name, each) in enumerate(zip(NAMES, efforts)):
        middle = x + (place + 0.5) * step
        high = (HIGH - 30) * each / MOST
        if each:
            lines.append(
                '<path class="work" d="M'
                + coordinate(middle - 9)
                + " "
                + coordinate(foot)
                + "l4-"
                + coordinate(high)
                + "h10l4 "
                + coordinate(high)
                + 'z"/>'
            )
        if each and each == most:
            # Its beam reaches all four.
            tip = "M" + coordinate(middle) + " " + coordinate(foot - high - 5) + "L"
            for edge in (x, x + wide):
                far = coordinate(edge) + " " + coordinate(foot - high - 14)
                lines.append('<path class="flame" d="' + tip + far + 'v18z"/>')
            most = None
        lines.append(text(middle, foot + 15, name, "key", "middle"))
    lines.append(ground_line(x, foot, wide))
    return lines


WORKS = (dam, chain, lighthouse)


def held(x, y, wide, storms, planned):
    """Return a bar of a hundred storms: those held, and a tick at those held with one plan."""
    return (rect("list", x, y, wide, 8) + rect("work", x, y, wide * storms, 8)
            + '<path class="measure" d="M' + coordinate(x + wide * planned) + " "
            + coordinate(y - 3) + 'v14"/>')  # fmt: skip


def draw(width, said, chosen, guessed, works, control, asked, name):
    """Return the picture's SVG for a width in pixels.

    said, chosen, guessed: as in `boxes`; works: for dam, chain and lighthouse a tuple (three lines
    of words, efforts of the four villages, share of storms held, and with one plan); control: name
    of the Spot that the boxes change; asked: words above the boxes; name: what the picture shows.
    """
    side = width >= charts.SIDE_BY_SIDE
    wide, step = ((width - 48) / 3, WORDS + 6 + HIGH) if side else (width - 8, HIGH + 10)
    rows = (5,) if width >= 5 * ROOM else (4, 1)
    top = step + 26 if side else 3 * step + 4
    lines = [opened("villages", width, top + 24 + len(rows) * (BOX + LINE + 3), name, control)]
    for place, (words_of_it, efforts, storms, planned) in enumerate(works):
        x = 4 + place * (wide + 20) if side else 4
        y = 0 if side else place * step
        for at, line in enumerate(words_of_it):
            lines.append(text(x, y + 14 + at * LINE, line, "key" if at else "key strong"))
        lines.append(held(x, y + WORDS - 10, wide if side else BESIDE - 14, storms, planned))
        away = (0, WORDS + 6) if side else (BESIDE, 3)
        lines += WORKS[place](x + away[0], y + away[1], wide - away[0], efforts)
    lines.append(text(4, top + 12, asked, "key strong"))
    lines += boxes(width, said, chosen, guessed, top + 20, rows)
    return "\n".join(lines + ["</svg>"])


def worth(number):
    """Return what safety is worth to a village, in words."""
    return _("worth {n}", n=words.decimal(number))
