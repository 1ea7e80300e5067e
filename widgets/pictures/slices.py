"""Slices of defence with holes: a thousand attempts fly at them from the left.

A hole is an attempt that this slice misses; an attempt flies on until a slice has no hole where it
comes. How many are left after each slice is what the caller says; which ones they are is chance,
and the same at every setting. The more of the holes lie behind each other, the more get through.
"""

from widgets import words
from widgets.models.random_numbers import Stream
from widgets.svg import LINE, breadth, marker, opened, text
from widgets.words import coordinate

COUNT = 1000
COLUMNS, ROWS = 20, 50
TOP, HIGH = 34, 190
LEFT, RIGHT = 50, 40
# In which order attempts get further, and for each slice which other attempts it would have missed.
ORDER = Stream(31).shuffled(range(COUNT))
RANK = [0] * COUNT
for rank, number in enumerate(ORDER):
    RANK[number] = rank
# One more order serves all slices, each from a place of its own: shuffling takes long in a browser.
OTHER = Stream(400).shuffled(range(COUNT))
OTHERS = [OTHER[125 * index :] + OTHER[: 125 * index] for index in range(8)]
DRAWN = {}


def slope(wide):
    """Return by how much a slice's far edge lies higher than its near one."""
    return 0.5 * wide


def place(number, wide):
    """Return where attempt `number` crosses a slice this wide, from the slice's near top corner."""
    column, row = number % COLUMNS, number // COLUMNS
    x = (column + 0.5) / COLUMNS * wide
    return x, (row + 0.5 + (column * 7 % COLUMNS) / COLUMNS - 0.5) / ROWS * HIGH - slope(x)


def pieces(wide):
    """Return of each attempt the path data of its hole, and where its flight begins."""
    if wide not in DRAWN:
        if len(DRAWN) > 8:
            DRAWN.clear()
        spots = [place(number, wide) for number in range(COUNT)]
        ups = [coordinate(y) for _x, y in spots]
        rim = "a2 2.6 0 1 0 4 0a2 2.6 0 1 0-4 0z"
        DRAWN[wide] = [
            ["M" + coordinate(x - 2) + " " + y + rim for (x, _y), y in zip(spots, ups)],
            ["M" + coordinate(x) + " " + y for (x, _y), y in zip(spots, ups)],
        ]
    return DRAWN[wide]


def shifted(kind, x, paths):
    """Return paths as one element, moved to the right by x."""
    return ('<path class="' + kind + '" transform="translate(' + coordinate(x) + ' 0)" d="'
            + "".join(paths) + '"/>')  # fmt: skip


def draw(left, holes, width, name, said, labels=(), guess=""):
    """Return the slices' SVG for a width in pixels.

    left: how many of a thousand attempts are left after the first slice, the second, ..., whole
    numbers that do not grow, for 1 to 8 slices; holes: how many of a thousand each slice misses;
    name: what the picture shows, read aloud; said: words of the key for a hole and for an attempt
    that got through; labels: words under each slice, in two rows if they have no room in one;
    guess: words for the reader's guess, or "".
    Raises ValueError for numbers that do not fit.
    """
    slices = len(left)
    if not 1 <= slices <= 8 or list(left) != sorted(left, reverse=True) or left[0] > holes:
        raise ValueError("left must be 1 to 8 numbers that do not grow, from the holes down.")
    step = (width - LEFT - RIGHT) / slices
    wide = min(0.7 * step, 0.09 * width, 64)
    hole, begin = pieces(wide)
    foot = TOP + HIGH
    plate = ("M0 " + coordinate(TOP) + "l" + coordinate(wide) + " -" + coordinate(slope(wide)) + "v"
             + coordinate(HIGH) + "l-" + coordinate(wide) + " " + coordinate(slope(wide))
             + "z")  # fmt: skip
    moved = "translate(0 " + coordinate(TOP) + ")"
    rows = 2 if labels and max([breadth(label) for label in labels]) + 6 > step else 1
    lines = [opened("slices", width, foot + 34 + (1 + rows + bool(guess)) * LINE, name)]
    # From the last to the first: each slice hides where the flights behind it begin.
    ends = []
    for number in ORDER[: left[-1]]:
        x, y = place(number, wide)
        x += LEFT + (slices - 1) * step
        ends.append((coordinate(x), coordinate(TOP + y)))
    tip = coordinate(width - 12)
    lines.append('<path class="flight" d="' + "".join(
        ["M" + x + " " + y + "H" + tip for x, y in ends]) + '"/>')  # fmt: skip
    lines.append('<path class="through" d="' + "".join(
        ["M" + tip + " " + y + "m8 0l-8 4v-8z" for _x, y in ends]) + '"/>')  # fmt: skip
    for index in range(slices - 1, -1, -1):
        x = LEFT + index * step
        arriving = COUNT if index == 0 else left[index - 1]
        # Of the attempts that do not arrive, this slice would have missed some, too.
        passing = ORDER[: left[index]]
        elsewhere = [number for number in OTHERS[index] if RANK[number] >= arriving]
        elsewhere = elsewhere[: holes - left[index]]
        lines.append(shifted("slice", x, [plate]))
        fly = "h" + coordinate(step)
        flights = [begin[number] + fly for number in ORDER[:arriving]] if index else []
        lines.append('<g transform="' + moved + '">'
                     + shifted("hole", x, [hole[number] for number in passing + elsewhere])
                     + shifted("flight", x - step, flights) + "</g>")  # fmt: skip
    # A thousand attempts before the first slice are one beam.
    beam = ("M0 " + coordinate(TOP) + "H" + coordinate(LEFT) + "l" + coordinate(wide) + " -"
            + coordinate(slope(wide)) + "H" + coordinate(wide) + "L0 " + coordinate(TOP) + "v"
            + coordinate(HIGH) + "H" + coordinate(LEFT) + "V" + coordinate(TOP))  # fmt: skip
    lines.append('<path class="beam" d="' + beam + '"/>')
    y = foot + 18
    lines.append(text(4, y, words.decimal(COUNT)))
    for index, label in enumerate(labels):
        lines.append(text(LEFT + index * step + wide / 2, y + index % rows * LINE, label, "key",
                          "middle"))  # fmt: skip
    y += 8 + (rows - 1) * LINE
    for kind, shape, line in (("hole", "M8 -5a4 5 0 1 0 8 0a4 5 0 1 0-8 0z", said[0]),
                              ("through", "M8-9l8 4l-8 4z", said[1])):  # fmt: skip
        y += LINE
        lines.append('<path class="' + kind + '" transform="translate(0 ' + coordinate(y)
                     + ')" d="' + shape + '"/>' + text(24, y, line))  # fmt: skip
    if guess:
        lines.append(marker("diamond", 8, y + LINE - 4, "marker role-novelty")
                     + text(24, y + LINE, guess))  # fmt: skip
    return "\n".join(lines + ["</svg>"])
