"""Pillars on one base, built of numbered stones; a stone stands or leans."""

from widgets.svg import LINE, breadth, opened, text
from widgets.words import _, coordinate, escaped

HEIGHT = 268
BASE = 206
STONE = 26


def stone(x, y, wide, high, number, kind, turn):
    """Return a stone whose middle is x, y; turn: degrees by which it leans."""
    box = ('<path class="stone' + kind + '" d="M' + coordinate(-wide / 2) + " "
           + coordinate(-high / 2) + "h" + coordinate(wide) + "v" + coordinate(high) + "h-"
           + coordinate(wide) + 'z"/>')  # fmt: skip
    turned = ('<g transform="translate(' + coordinate(x) + " " + coordinate(y) + ") rotate("
              + str(turn) + ')">' + box + "</g>")  # fmt: skip
    return turned + text(x, y + 5, number, "key", "middle")


def draw(names, stones, waits, width, name, control, first):
    """Return the pillars' SVG for a width in pixels.

    names: of the pillars; stones: from the lowest up, for each its pillar's place, its number in
    words, whether it stands, and whether it is the one spoken of; waits: a line below; name: what
    the picture shows, read aloud; control: name of the Places that a touch on a pillar changes;
    first: the number of the mark that puts the incident in hand on the first pillar.
    """
    # The more stones one pillar carries, the flatter they are.
    highest = max([[each[0] for each in stones].count(place) for place in range(len(names))])
    high = min(STONE, (BASE - 40) / max(highest, 1))
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

    for place, number, stands, now in stones:
        x, y = (place + 0.5) * step, BASE - high * (heights[place] + 0.5)
        kind = (" off" if not stands else "") + (" now" if now else "")
        lines.append(stone(x, y, wide, high - 2, number, kind, 0 if stands else 7))
        heights[place] += 1
    for place, each in enumerate(names):
        lines.append('<g data-mark="' + str(first + place) + '" transform="translate('
                     + coordinate(place * step) + ' 34)"><rect class="reach" x="2" y="0" width="'
                     + coordinate(step - 4) + '" height="' + str(BASE + 4) + '" rx="6"><title>'
                     + escaped(each) + "</title></rect></g>")  # fmt: skip
    if waits:
        lines.append(text(min(8, width - breadth(waits)), BASE + 29 + LINE + 6, waits,
                          "key strong"))  # fmt: skip
    how = _(". Arrow keys go from pillar to pillar, Space puts it there.")
    return "\n".join([opened("pillars", width, HEIGHT, name + how, control)] + lines + ["</svg>"])
