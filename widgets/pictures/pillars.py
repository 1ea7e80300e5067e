"""Pillars on one base, built of numbered stones; the newest stands, leans or waits."""

from widgets.svg import LINE, breadth, opened, text
from widgets.words import _, coordinate

HEIGHT = 268
BASE = 206
STONE = 26


def stone(x, y, wide, number, kind, turn=0):
    """Return a stone whose middle is x, y; turn: degrees by which it leans."""
    box = ('<path class="stone' + kind + '" d="M' + coordinate(-wide / 2) + " -12h"
           + coordinate(wide) + "v24h-" + coordinate(wide) + 'z"/>')  # fmt: skip
    turned = ('<g transform="translate(' + coordinate(x) + " " + coordinate(y) + ") rotate("
              + str(turn) + ')">' + box + "</g>")  # fmt: skip
    return turned + text(x, y + 5, number, "key", "middle")


def draw(names, stones, now, width, name):
    """Return the pillars' SVG for a width in pixels.

    names: of the pillars; stones: pairs (pillar's place, number in words) from the lowest up;
    now: the newest stone: (pillar's place or None while it waits, number in words, whether it
    stands there); name: what the picture shows, read aloud.
    """
    step = width / len(names)
    wide = min(0.62 * step, 84)
    lines, heights = [], [0] * len(names)
    roof = coordinate(width / 2) + " 8L" + coordinate(width - 6) + " 34L6 34"
    lines.append('<path class="frame-stone" d="M' + roof + 'z"/>')
    for place, each in enumerate(names):
        x = (place + 0.5) * step
        lines.append('<path class="stone ghost" d="M' + coordinate(x - wide / 2) + " "
                     + str(BASE) + "V36h" + coordinate(wide) + "V" + str(BASE) + '"/>')  # fmt: skip
        lines.append(text(x, BASE + 29, each, "key", "middle"))
    lines.append('<path class="frame-stone" d="M4 ' + str(BASE) + "h" + coordinate(width - 8)
                 + "v10h-" + coordinate(width - 8) + 'z"/>')  # fmt: skip

    def above(place):
        return (place + 0.5) * step, BASE - 13 - STONE * heights[place]

    for place, number in stones:
        lines.append(stone(*above(place), wide, number, ""))
        heights[place] += 1
    place, number, stands = now
    if place is None:
        said = _("No. {n} waits: which pillar?", n=number)
        lines.append(text(min(8, width - breadth(said)), BASE + 29 + LINE + 6, said, "key strong"))
    elif stands:
        lines.append(stone(*above(place), wide, number, " now"))
    else:
        x, y = above(place)
        lines.append(stone(x + 0.2 * wide, y - 6, wide, number, " off", 14))
    return "\n".join([opened("pillars", width, HEIGHT, name)] + lines + ["</svg>"])
