"""A field of a thousand people who always stand in the same places, forty in a row.

Four states: hit (vermillion triangle), alone (thin grey ring), and for those who are looked for
larger marks: caught (triangle with an outline) and sought (diamond). A lens lies around these as
long as they are few.
"""

from widgets import words
from widgets.svg import LINE, breadth, opened, text
from widgets.words import _, coordinate

COUNT = 1000
COLUMNS = 40
STATES = ("hit", "alone", "caught", "sought")
ROW = 10
FEW = 12
PLACED = {}


def place(number, width):
    """Return where person `number`, 1 to 1000, stands, for a width in pixels, from the top row."""
    row, column = (number - 1) // COLUMNS, (number - 1) % COLUMNS
    step = (width - 8) / (COLUMNS + 0.5)
    return 4 + step / 2 + column * step + (row % 2) * step / 2, 6 + row * ROW


def shape(state, x, y):
    """Return a person's path data in one state around x, y: its shape tells the state."""
    at = coordinate(x)
    if state == "hit":
        return "M" + at + " " + coordinate(y - 3.2) + "l3 5.6h-6z"
    if state == "alone":
        return circle(x, y, 2.1)
    if state == "caught":
        return "M" + at + " " + coordinate(y - 6) + "l5.4 9.2h-10.8z"
    return "M" + at + " " + coordinate(y - 5.5) + "l5.5 5.5l-5.5 5.5l-5.5-5.5z"


def circle(x, y, size):
    """Return the path data of a circle around x, y."""
    turn = "a" + coordinate(size) + " " + coordinate(size) + " 0 1 0 "
    wide = coordinate(2 * size)
    start = "M" + coordinate(x - size) + " " + coordinate(y)
    return start + turn + wide + " 0" + turn + "-" + wide + " 0z"


def standing(width, top, state):
    """Return the path data of all thousand people at a width in one state, worked out once."""
    known = width, top, state
    if known not in PLACED:
        if len(PLACED) > 3 * len(STATES):
            PLACED.clear()
        spots = [place(number, width) for number in range(1, COUNT + 1)]
        PLACED[known] = [shape(state, x, top + y) for x, y in spots]
    return PLACED[known]


def those(states, state, counts):
    """Return the places, from 0, of all people in one state; searched, not looked at one by one."""
    found = []
    start = 0
    for _count in range(counts[state]):
        found.append(states.index(state, start))
        start = found[-1] + 1
    return found


def key(counts, called, width, bottom):
    """Return the key: shape, word and number of each state, in as many rows as it takes."""
    rows = [[]]
    x = 8
    for state in STATES:
        said = called[state] + " " + words.decimal(counts[state])
        wide = 30 + breadth(said)
        if state in ("hit", "alone") or counts[state]:
            if x > 8 and x + wide > width:
                rows.append([])
                x = 8
            rows[-1].append((state, said, x))
            x += wide
    parts = []
    for row, entries in enumerate(rows):
        y = bottom + LINE + row * 22
        for state, said, x in entries:
            parts.append('<path class="person ' + state + '" d="' + shape(state, x + 2, y - 5)
                         + '"/>' + text(x + 16, y, said))  # fmt: skip
    return "<g>" + "".join(parts) + "</g>", bottom + 22 * len(rows)


def draw(states, width, name, said, above=(), top=0):
    """Return the field's SVG for a width in pixels.

    states: a thousand of hit, alone, caught, sought; name: what the picture shows, read aloud;
    said: the word of each state, by state; above: SVG elements that stand over the field, in a
    strip `top` pixels high.
    Raises ValueError unless there are a thousand known states.
    """
    counts = {state: states.count(state) for state in STATES}
    if len(states) != COUNT or sum(counts.values()) != COUNT:
        raise ValueError("states must be 1000 of " + ", ".join(STATES) + ".")
    told = [words.decimal(counts[state]) + " " + said[state] for state in STATES if counts[state]]
    foot, height = key(counts, said, width, top + 6 + ROW * COUNT // COLUMNS)
    told = _("{name}: {told}", name=name, told=", ".join(told))
    lines = [opened("field", width, height, told)] + list(above)
    # All people of a state in one path: a page paints four elements faster than a thousand. Those
    # looked for come last, over their neighbours.
    looked_for = counts["caught"] + counts["sought"]
    for state in ("alone", "hit", "sought", "caught"):
        if state == "sought" and 0 < looked_for <= FEW:
            numbers = those(states, "caught", counts) + those(states, "sought", counts)
            lenses = [place(number + 1, int(width)) for number in numbers]
            lines.append('<path class="lens" d="' + "".join(
                [circle(x, top + y, 9.5) for x, y in lenses]) + '"/>')  # fmt: skip
        if counts[state]:
            people = standing(int(width), top, state)
            drawn = "".join([people[number] for number in those(states, state, counts)])
            lines.append('<path class="person ' + state + '" d="' + drawn + '"/>')
    # One element a line: the page replaces only the lines that differ.
    return "\n".join(lines + [foot, "</svg>"])
