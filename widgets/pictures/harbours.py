"""Two harbours that need each other: the same hundred places twice, joined by cables, going dark.

Boats work, lie struck, lie dark or go dark just now. A cable runs through the strait between the
harbours for each pair of twins that work; one that pulls its boat down is drawn from twin to twin.
"""

from widgets import charts, words
from widgets.pictures.fences import framed
from widgets.pictures.harbour import COUNT, place
from widgets.svg import LINE, breadth, opened, text
from widgets.words import _, coordinate

STRAIT, HEAD, FLAT = 40, 26, 0.6
STATES = ("struck", "dark", "going", "works")
SPOTS = {}


def ring(size):
    """Return a closed circle's path data around a point that "M" has set."""
    wide = coordinate(2 * size)
    turn = "a" + coordinate(size) + " " + coordinate(size) + " 0 1 0 "
    return "m-" + coordinate(size) + " 0" + turn + wide + " 0" + turn + "-" + wide + " 0z"


SHAPES = {
    "works": ring(5.5),
    "dark": ring(2.5),
    "struck": "m0-5.5l5.5 10h-11z",
    "going": ring(5.5) + "m1.7-3.8l7.6 7.6m0-7.6l-7.6 7.6",
}


def words_for():
    """Return the states with the words a reader sees, in the order of the key."""
    return (("works", _("works")), ("going", _("goes dark now")), ("dark", _("dark")),
            ("struck", _("struck by the storm")))  # fmt: skip


def spots(width):
    """Return what both harbours have in place at a width, worked out once: a dict.

    points: where each boat of each harbour lies; cables: across the strait, one a boat; heads:
    where the line of each harbour stands; basins: their outlines; height.
    """
    if width not in SPOTS:
        if len(SPOTS) > 8:
            SPOTS.clear()
        beside = width >= charts.SIDE_BY_SIDE
        wide = (width - STRAIT) // 2 if beside else width
        flat = 1 if beside else FLAT
        deep = int(256 * flat)
        across, down = (wide + STRAIT, 0) if beside else (0, deep + STRAIT)
        first = [(x, HEAD + 1 + y * flat)
                 for x, y in [place(number, wide) for number in range(1, COUNT + 1)]]  # fmt: skip
        edges = (wide, wide + STRAIT) if beside else (HEAD + deep, HEAD + deep + STRAIT)
        cables = []
        for boat in range(COUNT):
            row, column = boat // 10, boat % 10
            # Each cable crosses the strait at a place of its own.
            along = (HEAD + 8 + 24 * row + 2.4 * column if beside else
                     8 + (width - 16) * (column + (row + 0.5) / 10) / 10)  # fmt: skip
            ends = [coordinate(edge) + " " + coordinate(along) if beside
                    else coordinate(along) + " " + coordinate(edge) for edge in edges]  # fmt: skip
            cables.append("M" + ends[0] + "L" + ends[1])
        SPOTS[width] = {
            "points": [["M" + coordinate(x + right) + " " + coordinate(y + under) for x, y in first]
                       for right, under in ((0, 0), (across, down))],
            "cables": cables,
            # One above the other, the second line stands below: no cable crosses it.
            "heads": ((4, 16), (4 + across, 16 if beside else HEAD + down + deep + 18)),
            "basins": [framed(x, y, wide - 2, deep, "basin")
                       for x, y in ((1, HEAD), (across + 1, HEAD + down))],
            "height": HEAD + down + deep + (0 if beside else 22),
        }  # fmt: skip
    return SPOTS[width]


def web(networks, states, points):
    """Return the lines of both harbours between boats that work, and those broken just now."""
    whole, broken = [], []
    for neighbours, state, at in zip(networks, states, points):
        # 2 works, 1 goes dark now, 0 neither.
        lit = [(each == "works") + (each in ("works", "going")) for each in state]
        for one, others in enumerate(neighbours):
            if lit[one]:
                for other in others:
                    if other > one and lit[other]:
                        (whole if lit[one] + lit[other] == 4 else broken).append(
                            at[one] + "L" + at[other][1:]
                        )
    return ('<path class="web" d="' + "".join(whole) + '"/><path class="web broken" d="'
            + "".join(broken) + '"/>')  # fmt: skip


def key(counts, width, top):
    """Return the key: shape, word and number, as many to a row as fit."""
    parts = []
    x, y = 12, top
    for state, word in words_for():
        if state != "works" and not counts[state]:
            continue
        said = word + " " + words.decimal(counts[state])
        wide = 22 + breadth(said)
        if x > 12 and x + wide > width:
            x, y = 12, y + LINE + 4
        parts.append('<path class="lamp ' + state + '" d="M' + coordinate(x) + " "
                     + coordinate(y - 4) + SHAPES[state] + '"/>'
                     + text(x + 12, y, said))  # fmt: skip
        x += wide + 8
    return "<g>" + "".join(parts) + "</g>"


def draw(networks, states, joined, pulled, heads, width, name):
    """Return the SVG of both harbours for a width in pixels: beside, or one above the other.

    networks: two lists with the neighbours of each boat, counted from 0; states: for each harbour
    a hundred of struck, dark, going, works; joined: boats with a cable to their twin; pulled: boats
    one of which goes dark now because its twin did; heads: a line at each harbour; name: what the
    picture shows, read aloud.
    """
    found = spots(int(width))
    points, cables = found["points"], found["cables"]
    counts = {state: states[0].count(state) + states[1].count(state) for state in STATES}
    lines = [opened("harbours", width, found["height"] + 2 * LINE + 14, name)] + found["basins"]
    lines += [text(x, y, said, "key heading") for (x, y), said in zip(found["heads"], heads)]
    whole = [cables[boat] for boat in joined
             if states[0][boat] == states[1][boat] == "works"]  # fmt: skip
    lines.append('<path class="cable" d="' + "".join(whole) + '"/>')
    lines.append(web(networks, states, points))
    hot = []
    for boat in pulled:
        across = cables[boat][1:].split("L")
        hot.append(points[0][boat] + "L" + across[0] + "L" + across[1] + "L" + points[1][boat][1:])
    lines.append('<path class="cable hot" d="' + "".join(hot) + '"/>')
    for state in STATES:
        drawn = [at[boat] + SHAPES[state] for at, each in zip(points, states)
                 for boat in range(COUNT) if each[boat] == state]  # fmt: skip
        lines.append('<path class="lamp ' + state + '" d="' + "".join(drawn) + '"/>')
    lines.append(key(counts, width, found["height"] + 18))
    return "\n".join(lines + ["</svg>"])
