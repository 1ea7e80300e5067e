"""A shore on which the harbour's hundred boats lie, and two tides that rise from the top.

The first tide floats the boats that use a new technology, the second, behind it, those that are
protected as well. The strip between the two water lines is the water without protection.
"""

import math

from widgets import words
from widgets.pictures import harbour
from widgets.svg import LINE, breadth, opened, text
from widgets.words import _, coordinate

STATES = (("safe", _("protected")), ("open", _("in use, unprotected")),
          ("dry", _("not in use yet")))  # fmt: skip
TOP, ROW = 16, 25
SCALE = 84
HEIGHT = TOP + 10 * ROW + 8
LYING = {}


def shape(state, size, x, y):
    """Return a boat's path data: a disc, or a ring, with a hull; an open boat's has a mast."""
    boat = harbour.shape("protected" if state == "safe" else "idle", size, x, y)
    if state == "open":
        boat += "M" + coordinate(x) + " " + coordinate(y - size) + "v" + coordinate(2 * size)
    return boat


def lying(width, state):
    """Return the path data of all hundred boats at a width in one state, worked out once."""
    known = width, state
    if known not in LYING:
        if len(LYING) > 3 * len(STATES):
            LYING.clear()
        spots = [harbour.place(number, width) for number in range(1, harbour.COUNT + 1)]
        LYING[known] = [shape(state, harbour.radius(number), x, y + TOP - 2)
                        for number, (x, y) in enumerate(spots, 1)]  # fmt: skip
    return LYING[known]


def waterline(count, width):
    """Return the points of a water line behind the first `count` boats, from left to right."""
    row, rest = count // 10, count % 10
    low = TOP + row * ROW
    # In the row that the water has half taken, it steps back between two boats.
    step = 0
    if rest:
        last = harbour.place(count, width)[0]
        step = (last + harbour.place(count + 1, width)[0]) / 2
    points = []
    for each in range(0, int(width) + 6, 6):
        x = min(each, width)
        share = min(max((step + 9 - x) / 18, 0), 1) if rest else 0
        ripple = 1.5 * math.sin(x / 9 + row) if count else 0
        points.append(coordinate(x) + "," + coordinate(low + ROW * share + ripple))
    return points


def key(counts, width):
    """Return the key under the shore, in as many rows as it takes, and where it ends."""
    parts, x, y = [], 12, HEIGHT + 14
    for state, word in STATES:
        said = word + " " + words.decimal(counts[state])
        if x > 12 and x + 24 + breadth(said) > width:
            x, y = 12, y + LINE + 6
        parts.append('<path class="vessel ' + state + '" d="' + shape(state, 6, x, y - 5) + '"/>'
                     + text(x + 14, y, said))  # fmt: skip
        x += 34 + breadth(said)
    return "<g>" + "".join(parts) + "</g>", y + 10


def draw(used, safe, width, name):
    """Return the shore's SVG for a width in pixels.

    used, safe: how many of the hundred boats use the technology, and are protected, whole numbers;
    name: what it shows, read aloud.
    """
    counts = {"safe": safe, "open": used - safe, "dry": harbour.COUNT - used}
    wide = int(width) - SCALE
    first, second = waterline(used, wide), waterline(safe, wide)
    told = ", ".join([words.decimal(counts[state]) + " " + word for state, word in STATES])
    foot, height = key(counts, width)
    front, back = " ".join(first), " ".join(second)
    lines = [
        opened("shore", width, height, _("{name}: {told}", name=name, told=told)),
        '<rect class="sand" width="' + str(wide) + '" height="' + str(HEIGHT) + '"/>',
        '<polygon class="water open" points="' + front + " " + " ".join(second[::-1]) + '"/>',
        '<polygon class="water safe" points="0,0 ' + back + " " + str(wide) + ',0"/>',
        '<polyline class="line role-attack" points="' + front + '"/>' if used else "",
        '<polyline class="line role-security" points="' + back + '"/>' if safe else "",
    ]
    for state, begin, end in (("safe", 0, safe), ("open", safe, used), ("dry", used, None)):
        boats = "".join(lying(wide, state)[begin:end])
        lines.append('<path class="vessel ' + state + '" d="' + boats + '"/>')
    if used > safe:
        ends = [TOP + ROW * count / 10 for count in (safe, used)]
        x, middle = coordinate(wide + 10), (ends[0] + ends[1]) / 2
        lines.append('<path class="measure" d="M' + x + " " + coordinate(ends[0]) + "h-6m6 0V"
                     + coordinate(ends[1]) + 'h-6"/>')  # fmt: skip
        lines.append(text(wide + 17, middle - 2, _("strip:")))
        lines.append(text(wide + 17, middle + 15, words.count(used - safe, _("boat"), _("boats"))))
    # One element a line: the page replaces only the lines that differ.
    return "\n".join(lines + [foot, "</svg>"])
