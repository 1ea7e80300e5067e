"""A timeline: numbered marks over the years, of as many kinds as needed, and under them a list."""

from widgets import words
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

LINE = 20
EDGE = 20
PATHS = {
    "attack": "M0-6L6 5H-6z",
    "security": "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    "shared": "M-5-5h10v10h-10z",
    "novelty": "M0-6.5L6.5 0L0 6.5L-6.5 0z",
    "baseline": "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
}


def mark(role, x, y):
    """Return a mark around x, y: its shape tells the role as its colour does."""
    return ('<path class="marker role-' + role + '" transform="translate(' + coordinate(x) + " "
            + coordinate(y) + ')" d="' + PATHS[role] + '"/>')  # fmt: skip


def levels(years, room):
    """Return how high each mark stands, from 0, so that none comes nearer than room to another.

    years: in order of time; room: in years, above 0.
    """
    ends, found = [], []
    for year in years:
        level = 0
        while level < len(ends) and year - ends[level] < room - 1e-9:
            level += 1
        if level == len(ends):
            ends.append(year)
        ends[level] = year
        found.append(level)
    return found


def draw(rows, shown, roles, ticks, width, name, key=()):
    """Return the timeline's SVG for a width in pixels.

    rows: all rows (year, kind, short name, ...) in order of time; shown: pairs (number, row) of
    those drawn, whose places stay the same; roles: a colour's role for each kind, by kind; ticks:
    years below the line; name: what it shows, read aloud; key: pairs (kind, its word).
    """
    first, last = rows[0][0], rows[-1][0]
    pitch = (width - 2 * EDGE) / (last - first)
    # Where the years lie close, a number stands under its mark, not beside it.
    beside = pitch >= 34
    room, step, left, across, down = (34, 19, 8, 0, 5) if beside else (20, 35, 0, -8, 19)
    heights = levels([row[0] for row in rows], room / pitch)
    base = 12 + (max(heights) + 1) * step
    parts = []
    for number, row in shown:
        x, y = EDGE + (row[0] - first) * pitch, base - (heights[number - 1] + 1) * step + 8
        parts.append(mark(roles[row[1]], x - left, y))
        shift = across if number > 9 or beside else across + 4
        parts.append(text(x + shift, y + down, words.decimal(number)))
    parts.append('<line class="axis" x1="4" y1="' + str(base) + '" x2="' + str(int(width) - 4)
                 + '" y2="' + str(base) + '"/>')  # fmt: skip
    for each in ticks:
        half = breadth(str(each)) / 2
        x = min(max(EDGE + (each - first) * pitch, half + 1), width - half - 1)
        parts.append(text(x, base + 17, str(each), "tick", "middle"))
    x, top = 10, base + 44
    for kind, word in key:
        if x > 10 and x + 20 + breadth(word) > width:
            x, top = 10, top + LINE
        parts += [mark(roles[kind], x, top - 4), text(x + 12, top, word)]
        x += 32 + breadth(word)
    top += LINE + 10 if key else 0
    columns = 2 if width >= 520 else 1
    lines = (len(shown) + columns - 1) // columns
    for place, (number, row) in enumerate(shown):
        x, y = 10 + place // max(lines, 1) * width / 2, top + place % max(lines, 1) * LINE
        said = _("{n}. {what}, {year}", n=number, year=row[0], what=row[2])
        parts += [mark(roles[row[1]], x, y - 4), text(x + 12, y, said)]
    high = top + LINE * ((len(rows) + columns - 1) // columns) - 8
    return "\n".join([opened("timeline", width, high, name)] + parts + ["</svg>"])
