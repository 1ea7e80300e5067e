"""Four villages and three works that protect them all: a dam, a chain, and a lighthouse.

A dam is as good as the sum of what all put in, a chain as its weakest link, and of lighthouses only
the tallest counts.
"""

from widgets import charts, words
from widgets.svg import opened, text
from widgets.words import _, coordinate

NAMES = ("A", "B", "C", "D")
BOX = 44
HEAD, HIGH = 40, 92
# As high as the highest bar: an effort of the logarithm of 32.
MOST = 3.5


def rect(kind, x, y, wide, high, more=""):
    """Return a rectangle."""
    return ('<rect class="' + kind + '" x="' + coordinate(x) + '" y="' + coordinate(y) + '" width="'
            + coordinate(wide) + '" height="' + coordinate(high) + '"' + more + "/>")  # fmt: skip


def boxes(width, said, chosen, guessed, y):
    """Return the five boxes in which the money may be put: four villages, and nobody.

    said: two lines for each; chosen: number of the box that has it; guessed: of the guess, or None.
    """
    lines, step = [], width / len(said)
    for number, (first, second) in enumerate(said, 1):
        x = (number - 1) * step + 2
        here = " here" if number == chosen else ""
        lines.append('<g data-mark="' + str(number) + '">' + rect("field" + here, x, y, step - 4,
                     BOX, ' rx="6"') + rect("reach", x, y, step - 4, BOX) + "<title>" + first
                     + "</title></g>")  # fmt: skip
        lines.append(text(x + step / 2 - 2, y + 18, first, "key", "middle"))
        lines.append(text(x + step / 2 - 2, y + 35, second, "key", "middle"))
        if number == guessed:
            lines.append('<path class="guessed" d="M' + coordinate(x + 5) + " "
                         + coordinate(y + BOX + 5) + "h" + coordinate(step - 14)
                         + '"/>')  # fmt: skip
    return lines


def dam(x, y, wide, efforts):
    """Return a wall of what each village puts in, and the water that it holds."""
    foot, left = y + HIGH, x + wide / 2 - 30
    lines = [rect("water safe", x, foot - HIGH * min(sum(efforts) / MOST, 1) + 6, left - x,
                  HIGH * min(sum(efforts) / MOST, 1) - 6)] if sum(efforts) else []  # fmt: skip
    for name, each in zip(NAMES, efforts):
        if each:
            high = HIGH * each / MOST
            foot -= high
            lines.append(rect("work", left, foot, 60, high))
            lines.append(text(left + 30, foot + high / 2 + 5, name, "key on-work", "middle"))
    return lines


def chain(x, y, wide, efforts):
    """Return four links; the thicker, the stronger."""
    lines, step = [], wide / 4
    middle = y + 0.45 * HIGH
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
    lines.append('<path class="axis" d="M' + coordinate(x) + " " + coordinate(foot) + "h"
                 + coordinate(wide) + '"/>')  # fmt: skip
    return lines


WORKS = (dam, chain, lighthouse)


def draw(width, said, chosen, guessed, works, control, name):
    """Return the picture's SVG for a width in pixels.

    said, chosen, guessed: as in `boxes`; works: for dam, chain and lighthouse a triple (heading,
    words below it, efforts of the four villages); control: name of the Spot that the boxes change.
    """
    side = width >= charts.SIDE_BY_SIDE
    wide = (width - 48) / 3 if side else width - 8
    step = HEAD + HIGH + 18
    top = BOX + 28
    lines = [opened("villages", width, top + (step if side else 3 * step), name, control)]
    lines += boxes(width, said, chosen, guessed, 2)
    for place, (heading, below, efforts) in enumerate(works):
        x = 4 + place * (wide + 20) if side else 4
        y = top if side else top + place * step
        lines += [text(x, y + 12, heading, "key strong"), text(x, y + 29, below)]
        lines += WORKS[place](x, y + HEAD, wide, efforts)
    return "\n".join(lines + ["</svg>"])


def worth(number):
    """Return what safety is worth to a village, in words."""
    return _("worth {n}", n=words.decimal(number))
