"""Two lists of warnings in a square that stands for all there is: the same overlap, read twice."""

from widgets.pictures.villages import rect
from widgets.svg import opened, text
from widgets.words import coordinate

TOP, FOOT = 40, 46


def square(x, side, shares, apart):
    """Return one square: the first list as a strip from the left, the second one across or beside.

    shares: of all that the first and the second list hold; apart: True if they divide the work.
    """
    first, second = [max(side * share, 1.5) for share in shares]
    lines = [rect("list all", x, TOP, side, side), rect("list first", x, TOP, first, side)]
    if apart:
        lines.append(rect("list second", x + side - second, TOP, second, side))
    else:
        lines.append(rect("list second", x, TOP + side - second, side, second))
    return lines


def draw(width, readings, names, name, guess=None):
    """Return both squares' SVG for a width in pixels.

    readings: for chance and for divided work a triple (two lines above, shares of both lists, words
    below); names: words of the key for both lists; name: what the picture shows, read aloud;
    guess: the share that was guessed to be seen by chance, and its words.
    """
    gap = 14
    side = min((width - gap - 4) / 2, 230)
    lines = [opened("lists", width, TOP + side + FOOT + 40, name)]
    for place, (above, shares, below) in enumerate(readings):
        x = 2 + place * (side + gap)
        lines += [text(x, 14, above[0], "key strong"), text(x, 31, above[1])]
        lines += square(x, side, shares, place == 1)
        lines.append(text(x, TOP + side + 17, below, "key strong"))
    x = 4
    for kind, said in zip(("first", "second"), names):
        y = TOP + side + (38 if kind == "first" else 57)
        lines.append(rect("list " + kind, x, y - 11, 14, 12)
                     + text(x + 22, y, said))  # fmt: skip
    if guess:
        at = "M" + coordinate(2 + side * guess[0]) + " "
        down = "V" + coordinate(TOP + side)
        lines.append('<path class="guessed" d="' + at + str(TOP) + down + '"/>')
        lines.append('<path class="guessed" d="M11 ' + coordinate(y + 8) + 'v14"/>'
                     + text(26, y + 19, guess[1], "key role-novelty"))  # fmt: skip
    return "\n".join(lines + ["</svg>"])
