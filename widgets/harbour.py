"""The harbour: a hundred boats that always lie in the same places, each in one of four states.

No. 1, the largest, lies top left; No. 100, the smallest, bottom right.
"""

from widgets import words
from widgets.svg import LINE, breadth
from widgets.words import _, coordinate, escaped

COUNT = 100
STATES = ("hit", "protected", "shut", "idle")
HEIGHT = 300
MOORED = {}


def words_for():
    """Return the states with the words a reader sees, in the order of the key."""
    return (("hit", _("hit")), ("protected", _("protected")), ("shut", _("shut out")),
            ("idle", _("not hit")))  # fmt: skip


def radius(number):
    """Return the size of boat `number`, 1 to 100, in pixels: its row decides."""
    return 8 - (number - 1) // 10 * 0.25


def place(number, width):
    """Return where boat `number` lies, for a width in pixels; rows sway as at a mooring."""
    row, column = (number - 1) // 10, (number - 1) % 10
    step = (width - 12) / 10.5
    sway = (row % 2) * step / 2
    return 6 + step / 2 + column * step + sway, 13 + row * 25 + (column * 3 + row) % 4 - 1.5


def shape(state, size):
    """Return a boat's SVG in one state around 0, 0: shape and class both tell the state."""
    r = coordinate(size)
    ring = "M-" + r + " 0a" + r + " " + r + " 0 1 0 " + coordinate(2 * size) + " 0a" + r + " " + r
    ring += " 0 1 0-" + coordinate(2 * size) + " 0z"
    if state == "hit":
        ring = "M0-" + r + "L" + r + " " + coordinate(size - 1) + "H-" + r + "z"
    elif state == "shut":
        d = coordinate(0.7 * size)
        ring += "M-" + d + "-" + d + "L" + d + " " + d + "M-" + d + " " + d + "L" + d + "-" + d
    hull = ("M-" + r + " " + coordinate(size + 1) + "H" + r + "l-3 3H-" + coordinate(size - 3)
            + "z")  # fmt: skip
    return '<path class="mark" d="' + ring + '"/><path class="hull" d="' + hull + '"/>'


def moored(width, state, reach):
    """Return the text of every boat at a width in one state, without its end, worked out once."""
    known = width, state, reach
    if known not in MOORED:
        if len(MOORED) > 3 * len(STATES):
            MOORED.clear()
        boats = []
        for number in range(1, COUNT + 1):
            x, y = place(number, width)
            boats.append('<g data-mark="' + str(number) + '" class="boat ' + state
                         + '" transform="translate(' + coordinate(x) + " " + coordinate(y) + ')">'
                         + shape(state, radius(number)) + reach + "</g>")  # fmt: skip
        MOORED[known] = boats
    return MOORED[known]


def key(states, width):
    """Return the key in one or two rows: shape, word and number."""
    parts = []
    x, y = 12, HEIGHT - (28 if width < 420 else 12)
    for state, word in words_for():
        number = states.count(state)
        if state != "hit" and not number:
            continue
        text = word + " " + words.decimal(number)
        wide = 24 + breadth(text) + 10
        if x > 12 and x + wide > width:
            x, y = 12, y + LINE + 4
        parts.append('<g class="boat ' + state + '" transform="translate(' + coordinate(x) + " "
                     + coordinate(y - 5) + ')">' + shape(state, 6) + '</g><text class="key" x="'
                     + coordinate(x + 14) + '" y="' + coordinate(y) + '">' + escaped(text)
                     + "</text>")  # fmt: skip
        x += wide
    return "<g>" + "".join(parts) + "</g>"


def likeliest(chances, protected):
    """Return a hundred states: as many boats hit as are on average, the likeliest ones.

    chances: of each of the hundred boats to be hit, 0 to 1; protected: numbers of boats.
    """
    order = sorted(range(COUNT), key=lambda index: (-chances[index], index))
    states = ["idle"] * COUNT
    for index in order[: words.rounded(sum(chances), 0)]:
        states[index] = "hit"
    for boat in protected:
        states[boat - 1] = "protected"
    return states


def kinds(links, states):
    """Return links for `draw`: cut at a protected boat, hot between two hit ones, or open."""
    found = {"cut": [], "open": [], "hot": []}
    for one, other in links:
        pair = states[one - 1], states[other - 1]
        kind = "cut" if "protected" in pair else "hot" if pair == ("hit", "hit") else "open"
        found[kind].append((one, other))
    return [(kind, found[kind]) for kind in ("cut", "open", "hot")]


def wires(links, width):
    """Return lines between boats as one path a kind; links: pairs (kind, pairs of boats)."""
    lines = []
    if links:
        spots = [[coordinate(at) for at in place(number, int(width))]
                 for number in range(1, COUNT + 1)]  # fmt: skip
    for kind, pairs in links:
        steps = ["M" + " ".join(spots[one - 1]) + "L" + " ".join(spots[other - 1])
                 for one, other in pairs]  # fmt: skip
        lines.append('<path class="wire ' + kind + '" d="' + "".join(steps) + '"/>')
    return lines


def draw(states, width, name, names=None, control=None, links=()):
    """Return the harbour's SVG for a width in pixels.

    states: a hundred of idle, protected, hit, shut; name: what the picture shows, read aloud;
    names: the boats' names; control: name of the Marks control that a touch on a boat changes;
    links: pairs (kind: open, cut or hot; pairs of boats).
    Raises ValueError unless there are a hundred known states.
    """
    if len(states) != COUNT or sum([states.count(state) for state in STATES]) != COUNT:
        raise ValueError("states must be 100 of " + ", ".join(STATES) + ".")
    told = [words.decimal(states.count(state)) + " " + word for state, word in words_for()
            if state in states]  # fmt: skip
    size = str(int(width)), str(HEIGHT)
    head = [
        '<svg xmlns="http://www.w3.org/2000/svg" class="harbour" font-size="13" role="'
        + ("group" if control else "img") + '" width="' + size[0] + '" height="' + size[1]
        + '" viewBox="0 0 ' + " ".join(size) + '" aria-label="'
        + escaped(name + ": " + ", ".join(told)) + '"'
        + (' data-control="' + escaped(control) + '"' if control else "") + ">"
    ]  # fmt: skip
    reach = '<circle class="reach" r="12"/>' if control else ""
    lines = [None] * COUNT
    for kind in STATES:
        if kind in states:
            boats = moored(int(width), kind, reach)
            lines = [boat if state == kind else line
                     for state, boat, line in zip(states, boats, lines)]  # fmt: skip
    if names:
        lines = [line[:-4] + "<title>" + escaped(name) + "</title></g>"
                 for line, name in zip(lines, names)]  # fmt: skip
    # One element a line: the page replaces only the lines that differ.
    return "\n".join(head + wires(links, width) + lines + [key(states, width), "</svg>"])
