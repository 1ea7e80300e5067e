"""A timeline: numbered marks over the years, in lanes or in one row, and under them a list."""

from widgets import words
from widgets.svg import breadth, opened, text, wrapped
from widgets.words import _, coordinate

LINE, EDGE, TOP, GAP = 20, 20, 12, 6
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


def draw(rows, shown, roles, ticks, width, name, lanes=()):
    """Return the timeline's SVG for a width in pixels.

    rows: all rows (year, kind, short name, ...) in order of time; shown: pairs (number, row) of
    those drawn; roles: a colour's role for each kind, by kind; ticks: years below the line; name:
    what it shows, read aloud; lanes: pairs (kind, its word), each a row of its own if any of its
    kind is shown; one row for all if there are none.
    """
    first, last = rows[0][0], rows[-1][0]
    pitch = (width - 2 * EDGE) / (last - first)
    # Where the years lie close, a number stands under its mark, not beside it.
    beside = pitch >= 34
    room, step, left, across, down = (34, 19, 8, 0, 5) if beside else (20, 35, 0, -8, 19)
    parts = []
    base = TOP
    for kind, word in lanes or (("", ""),):
        lane = [each for each in shown if kind in ("", each[1][1])]
        if not lane:
            continue
        if word:
            parts.append(text(4, base + 12, word, "key strong"))
            base += 16
        heights = levels([row[0] for _number, row in lane], room / pitch)
        base += (max(heights) + 1) * step
        for (number, row), height in zip(lane, heights):
            x, y = EDGE + (row[0] - first) * pitch, base - (height + 1) * step + 8
            parts.append(mark(roles[row[1]], x - left, y))
            shift = across if number > 9 or beside else across + 4
            parts.append(text(x + shift, y + down, words.decimal(number)))
        base += GAP if word else 0
    parts.append('<line class="axis" x1="4" y1="' + str(base) + '" x2="' + str(int(width) - 4)
                 + '" y2="' + str(base) + '"/>')  # fmt: skip
    for each in ticks:
        half = breadth(str(each)) / 2
        x = min(max(EDGE + (each - first) * pitch, half + 1), width - half - 1)
        parts.append(text(x, base + 17, str(each), "tick", "middle"))
    columns = 2 if width >= 520 else 1
    half = (len(shown) + columns - 1) // columns
    high = top = base + 44
    for place, (number, row) in enumerate(shown):
        if not place % half:
            x, y = 10 + place // half * width / 2, top
        parts.append(mark(roles[row[1]], x, y - 4))
        said = _("{n}. {what}, {year}", n=number, year=row[0], what=row[2])
        for line in wrapped(said, width / columns - 24):
            parts.append(text(x + 12, y, line))
            y += LINE
        high = max(high, y)
    return "\n".join([opened("timeline", width, high - 8, name)] + parts + ["</svg>"])
