"""Digits of 8 by 8 squares: before and after a change, the change itself, and what a machine reads.

A digit is drawn in ink. A change is drawn square by square: filled where ink is added, hollow where
it is taken, and the square's area is its size. The machine answers on a display of seven bars.
"""

from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate, decimal, escaped

SIDE = 8
LEVELS = 24
GAP = 8
MOST_CELL = 10
THUMB = 3
# The seven bars of a display, in eighths of a tile: x, y, and whether it lies across.
BARS = ((2.4, 1.2, True), (5.6, 1.2, False), (5.6, 4, False), (2.4, 6.8, True),
        (2.4, 4, False), (2.4, 1.2, False), (2.4, 4, True))  # fmt: skip
LIT = ("012345", "12", "01346", "01236", "1256", "02356", "023456", "012", "0123456", "012356")
OPACITIES = [decimal(level / LEVELS, 2) for level in range(LEVELS + 1)]
SQUARES = {}
MARKED = {}
SEGMENTS = {}


def cell_size(width):
    """Return the side of a square in whole pixels when four tiles stand in this width."""
    return max(min(int((width - 6 - 3 * GAP) / (4 * SIDE)), MOST_CELL), 6)


def squares(x, y, cell):
    """Return the path data of the 64 squares of a tile, worked out once for its place."""
    known = x, y, cell
    if known not in SQUARES:
        if len(SQUARES) > 24:
            SQUARES.clear()
        size = str(cell)
        SQUARES[known] = ["M" + str(x + each % SIDE * cell) + " " + str(y + each // SIDE * cell)
                          + "h" + size + "v" + size + "h-" + size + "z"
                          for each in range(SIDE * SIDE)]  # fmt: skip
    return SQUARES[known]


def frame(x, y, cell, kind="tile"):
    """Return the frame of a tile."""
    size = str(SIDE * cell + 2)
    return ('<rect class="' + kind + '" x="' + str(x - 1) + '" y="' + str(y - 1) + '" width="'
            + size + '" height="' + size + '"/>')  # fmt: skip


def inked(inks, x, y, cell):
    """Return a digit; inks: 64 numbers from 0 to 1."""
    paths = [[] for _level in range(LEVELS + 1)]
    for ink, path in zip(inks, squares(x, y, cell)):
        paths[int(ink * LEVELS + 0.5)].append(path)
    # One path a level of ink: a page paints a dozen elements faster than sixty-four.
    return [frame(x, y, cell)] + [
        '<path class="ink" fill-opacity="' + OPACITIES[level] + '" d="' + "".join(path) + '"/>'
        for level, path in enumerate(paths) if level and path]  # fmt: skip


def spots(change, most, x, y, cell):
    """Return the columns and rows where squares for a change begin, and the rest of their path."""
    size = max(min((change / most) ** 0.5, 1) * (cell - 1), 1.5)
    half = (cell - size) / 2
    side = coordinate(size)
    columns = ["M" + coordinate(x + half + each * cell) + " " for each in range(SIDE)]
    rows = [coordinate(y + half + each * cell) for each in range(SIDE)]
    return columns, rows, "h" + side + "v" + side + "h-" + side + "z"


def changed(before, after, most, x, y, cell):
    """Return the change between two digits; most: the change that fills a square."""
    more, less, known = [], [], {}
    for place in range(SIDE * SIDE):
        change = after[place] - before[place]
        if not change:
            continue
        # Most squares change by the same amount: where they begin is worked out once.
        amount = int(abs(change) * 1000 + 0.5)
        if amount not in known:
            known[amount] = spots(amount / 1000, most, x, y, cell)
        columns, rows, rest = known[amount]
        (more if change > 0 else less).append(columns[place % SIDE] + rows[place // SIDE] + rest)
    return [frame(x, y, cell), '<path class="change more" d="' + "".join(more) + '"/>',
            '<path class="change less" d="' + "".join(less) + '"/>']  # fmt: skip


def segments(x, y, cell):
    """Return the path data of the seven bars of a display, worked out once for its place."""
    known = x, y, cell
    if known not in SEGMENTS:
        if len(SEGMENTS) > 24:
            SEGMENTS.clear()
        SEGMENTS[known] = ["M" + coordinate(x + across * cell) + " " + coordinate(y + down * cell)
                           + ("h" + coordinate(3.2 * cell) if lies else "v"
                              + coordinate(2.8 * cell)) for across, down, lies in BARS]  # fmt: skip
    return SEGMENTS[known]


def display(digit, right, x, y, cell):
    """Return what the machine shows; digit: 0 to 9, or None for a question mark."""
    on = off = ""
    for place, path in enumerate(segments(x, y, cell)):
        if digit is not None and str(place) in LIT[digit]:
            on += path
        else:
            off += path
    role = "role-security" if right else "role-attack"
    wide = ' stroke-width="' + coordinate(0.75 * cell) + '"'
    lines = [frame(x, y, cell, "tile shown" if right or digit is None else "tile shown wrong"),
             '<path class="segment"' + wide + ' d="' + off + '"/>',
             '<path class="segment ' + role + '"' + wide + ' d="' + on + '"/>']  # fmt: skip
    if digit is None:
        lines.append(text(x + 4 * cell, y + 4 * cell + 5, "?", "key", "middle"))
    return lines


def thumb(inks):
    """Return a thumbnail: ink in three levels."""
    paths = [[], [], [], []]
    for place, ink in enumerate(inks):
        paths[int(ink * 3 + 0.5)].append("M" + str(place % SIDE * THUMB) + " "
                                         + str(place // SIDE * THUMB) + "h3v3h-3z")  # fmt: skip
    return "".join(['<path class="ink" fill-opacity="' + opacity + '" d="' + "".join(path) + '"/>'
                    for opacity, path in zip(("0.33", "0.67", "1"), paths[1:])])  # fmt: skip


def gallery(pictures, names, chosen, width, top):
    """Return the thumbnails as marks, ten in a row, and the height that they end at."""
    known = int(width), top
    if known not in MARKED:
        if len(MARKED) > 4:
            MARKED.clear()
        step = int((width - 4) / 10)
        MARKED[known] = [
            ' transform="translate(' + str(4 + place % 10 * step) + " "
            + str(top + place // 10 * 30) + ')">' + thumb(pictures[place])
            + '<rect class="reach" x="-1" y="-1" width="26" height="26"/><title>'
            + escaped(names[place]) + "</title></g>" for place in range(len(pictures))]  # fmt: skip
    lines = ['<g data-mark="' + str(number) + '" class="thumb' + (
        " chosen" if number == chosen else "") + '"' + rest
        for number, rest in enumerate(MARKED[known], 1)]  # fmt: skip
    return lines, top + (len(pictures) + 9) // 10 * 30


def row(told, before, after, most, answer, right, below, width, top):
    """Return one row: the digit, the change, the new digit, the display, with words around them.

    told: the line above; after: the new digit; answer: what the machine reads, None if it is not
    shown; right: whether that is right; below: the line under the row, and that under the display.
    """
    cell = cell_size(width)
    step = SIDE * cell + GAP
    y = top + 20
    lines = [text(4, top + 13, told)]
    lines += inked(before, 4, y, cell)
    lines += changed(before, after, most, 4 + step, y, cell)
    lines += inked(after, 4 + 2 * step, y, cell)
    lines += display(answer, right, 4 + 3 * step, y, cell)
    foot = y + SIDE * cell + 16
    lines.append(text(4, foot, below[0]))
    last = 4 + 3 * step + 4 * cell
    last = min(last, width - 2 - breadth(below[1]) / 2)
    if below[1]:
        lines.append(text(last, foot, below[1], "key", "middle"))
    return lines, foot + 8


def draw(rows, width, name, control=None, pictures=(), names=(), chosen=None):
    """Return the picture's SVG for a width in pixels: the gallery, if any, then the rows of tiles.

    rows: for each row told, before, after, most, answer, right, below, as in `row`; name: what the
    picture shows, read aloud; control: name of the Marks control that a touch on a thumbnail
    changes; pictures, names: of the thumbnails; chosen: the number of the one that is shown.
    """
    cell = cell_size(width)
    step = SIDE * cell + GAP
    lines, top = [], 0
    if control:
        lines.append(text(4, 14, _("Touch another digit, none of which it has seen:")
                          if width >= 360 else _("Touch another digit:")))  # fmt: skip
        # Marks stand right under the picture: the page looks for them there.
        found, top = gallery(pictures, names, chosen, width, 24)
        lines += found
        name += _(". Arrow keys go from digit to digit, Space chooses one.")
    for place, head in enumerate((_("digit"), _("change"), _("new digit"), _("machine"))):
        lines.append(text(4 + place * step + 4 * cell, top + 14, head, "tick", "middle"))
    top += 20
    for each in rows:
        found, top = row(*each, width, top)
        lines += found
    return "\n".join([opened("digits", width, top + 4, name, control)] + lines + ["</svg>"])
