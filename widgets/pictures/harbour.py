"""The harbour: a hundred boats that always lie in the same places, each in one of four states.

No. 1, the largest, lies top left; No. 100, the smallest, bottom right.
"""

from widgets import words
from widgets.svg import LINE, breadth, marker, opened, text
from widgets.words import _, coordinate, escaped

COUNT = 100
STATES = ("hit", "protected", "shut", "idle")
HEIGHT = 300
MOORED = {}
SPOTS = {}


def words_for(idle=None):
    """Return the states with the words a reader sees, in the order of the key.

    idle: the word for boats in no other state, if "not hit" would not be true.
    """
    return (("hit", _("hit")), ("protected", _("protected")), ("shut", _("shut out")),
            ("idle", idle or _("not hit")))  # fmt: skip


def radius(number):
    """Return the size of boat `number`, 1 to 100, in pixels: its row decides."""
    return 8 - (number - 1) // 10 * 0.25


def place(number, width):
    """Return where boat `number` lies, for a width in pixels; rows sway as at a mooring."""
    row, column = (number - 1) // 10, (number - 1) % 10
    step = (width - 12) / 10.5
    sway = (row % 2) * step / 2
    return 6 + step / 2 + column * step + sway, 13 + row * 25 + (column * 3 + row) % 4 - 1.5


def shape(state, size, x=0, y=0):
    """Return a boat's path data in one state around x, y: its shape tells the state."""
    across = coordinate(1.4 * size)
    wide = coordinate(2 * size)
    turn = "a" + coordinate(size) + " " + coordinate(size) + " 0 1 0 "
    path = "M" + coordinate(x - size) + " " + coordinate(y) + turn + wide + " 0" + turn + "-" + wide
    path += " 0z"
    if state == "hit":
        path = ("M" + coordinate(x) + " " + coordinate(y - size) + "l" + coordinate(size) + " "
                + coordinate(2 * size - 1) + "h-" + wide + "z")  # fmt: skip
    elif state == "shut":
        left, over = coordinate(x - 0.7 * size), coordinate(y - 0.7 * size)
        path += "M" + left + " " + over + "l" + across + " " + across
        path += "m0-" + across + "l-" + across + " " + across
    return (path + "M" + coordinate(x - size) + " " + coordinate(y + size + 1) + "h" + wide
            + "l-3 3h-" + coordinate(2 * size - 6) + "z")  # fmt: skip


def moored(width, state, alone):
    """Return the text of every boat at a width in one state, worked out once.

    alone: each boat as an element of its own, which can be touched, but for its end; else only
    its path data.
    """
    known = width, state, alone
    if known not in MOORED:
        if len(MOORED) > 3 * len(STATES):
            MOORED.clear()
        boats = []
        for number in range(1, COUNT + 1):
            x, y = place(number, width)
            boats.append(
                '<g data-mark="' + str(number) + '" class="boat ' + state
                + '" transform="translate(' + coordinate(x) + " " + coordinate(y) + ')"><path d="'
                + shape(state, radius(number)) + '"/><circle class="reach" r="12"/>'
                if alone else shape(state, radius(number), x, y)
            )  # fmt: skip
        MOORED[known] = boats
    return MOORED[known]


def ring(x, y, size):
    """Return a ring around x, y."""
    return ('<circle class="ringed" cx="' + coordinate(x) + '" cy="' + coordinate(y) + '" r="'
            + coordinate(size) + '"/>')  # fmt: skip


def key(counts, width, idle=None, ringed=None, guess=""):
    """Return the key in one or two rows: shape, word and number; counts: of boats by state.

    ringed, guess: as in `draw`.
    """
    kinds = [(state, word + " " + words.decimal(counts[state]))
             for state, word in words_for(idle) if state == "hit" or counts[state]]  # fmt: skip
    if ringed:
        kinds.append(("ringed", ringed[1]))
    if guess:
        kinds.append(("guess", guess))
    parts = []
    x, y = 12, HEIGHT - (28 if width < 420 else 12)
    for kind, said in kinds:
        wide = 24 + breadth(said) + 10
        if x > 12 and x + wide > width:
            x, y = 12, y + LINE + 4
        if kind == "ringed":
            parts.append(ring(x, y - 4, 7))
        elif kind == "guess":
            parts.append(marker("diamond", x, y - 4, "marker role-novelty"))
        else:
            parts.append('<path class="boat ' + kind + '" d="' + shape(kind, 6, x, y - 5) + '"/>')
        parts.append(text(x + 14, y, said))
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
    width = int(width)
    if links and width not in SPOTS:
        if len(SPOTS) > 8:
            SPOTS.clear()
        SPOTS[width] = [coordinate(x) + " " + coordinate(y) for x, y in
                        [place(number, width) for number in range(1, COUNT + 1)]]  # fmt: skip
    for kind, pairs in links:
        spots = SPOTS[width]
        steps = ["M" + spots[one - 1] + "L" + spots[other - 1] for one, other in pairs]
        lines.append('<path class="wire ' + kind + '" d="' + "".join(steps) + '"/>')
    return lines


def draw(states, width, name, names=None, control=None, links=(), idle=None, ringed=None,
         guess=""):  # fmt: skip
    """Return the harbour's SVG for a width in pixels.

    states: a hundred of idle, protected, hit, shut; name: what the picture shows, read aloud;
    control: name of the Marks control that a touch on a boat changes; names: the boats' names then;
    links: pairs (kind: open, cut, hot or between parts; pairs of boats); idle: a word in place of
    "not hit"; ringed: pair (number of a boat with a ring around it, words for it), or None; guess:
    words for the reader's guess, or "".
    Raises ValueError unless there are a hundred known states.
    """
    counts = {state: states.count(state) for state in STATES}
    if len(states) != COUNT or sum(counts.values()) != COUNT:
        raise ValueError("states must be 100 of " + ", ".join(STATES) + ".")
    told = [words.decimal(counts[state]) + " " + word for state, word in words_for(idle)
            if counts[state]]  # fmt: skip
    how = _(". Arrow keys go from boat to boat, Space chooses one.") if control else ""
    head = [opened("harbour", width, HEIGHT, name + ": " + ", ".join(told) + how, control)]
    fleets = [(kind, moored(int(width), kind, bool(control))) for kind in STATES if counts[kind]]
    if control:
        lines = [None] * COUNT
        for kind, boats in fleets:
            lines = [boat if state == kind else line
                     for state, boat, line in zip(states, boats, lines)]  # fmt: skip
        words_of = dict(words_for(idle))
        lines = [line + "<title>" + escaped(name + ", " + words_of[state]) + "</title></g>"
                 for line, name, state in zip(lines, names, states)]  # fmt: skip
    else:
        # All boats of a state in one path: a page paints four elements faster than a hundred.
        lines = ['<path class="boat ' + kind + '" d="' + "".join(
                     [boat for state, boat in zip(states, boats) if state == kind]) + '"/>'
                 for kind, boats in fleets]  # fmt: skip
    if ringed:
        x, y = place(ringed[0], int(width))
        lines.append(ring(x, y, 12))
    # One element a line: the page replaces only the lines that differ.
    lines.append(key(counts, width, idle, ringed, guess))
    return "\n".join(head + wires(links, width) + lines + ["</svg>"])
