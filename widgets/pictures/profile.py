"""A ship's profile over all spendings: sail above the water, keel below, and the reader's mast.

Across lies what is spent on security. How deep the keel hangs is what whoever is in gains; the
sail lies between the crowd that must come at once, which stands under it, and the crowd that can
stay. Where the keel is less deep than a line below the water, there is no sail.
"""

import math

from widgets import charts, words
from widgets.svg import LINE, breadth, marker, opened, text, wrapped
from widgets.words import _, coordinate, coordinates

# Yuan across, yuan down.
FAR, DEEP = 25, 20
LEFT, SKY = 8, 46
# Between two heads of the crowd, as in its style.
HEAD = 8
COLUMNS = {}


def gained(gain):
    """Return what the keel does for a user who is in, in words; gain: in yuan."""
    if words.rounded(gain, 2) == 0:
        return _("gains nothing")
    if gain < 0:
        return _("loses {n}", n=words.money(-gain))
    return _("gains {n}", n=words.money(gain))


def spends(amount):
    """Return what is spent, in words."""
    return words.money(amount) if amount else _("nothing")


class Sheet:
    """Where coins and people lie, for a width in pixels."""

    def __init__(self, width):
        self.width = width
        wide = width >= charts.SIDE_BY_SIDE
        self.right = width - 8
        self.water = SKY + (190 if wide else 150)
        self.yuan = 6.5 if wide else 5.5
        self.bed = self.water + DEEP * self.yuan
        self.floor = self.bed + 24

    def x(self, spent):
        """Return where a spending lies."""
        return LEFT + spent / FAR * (self.right - LEFT)

    def up(self, people):
        """Return how high a number of people lies."""
        return self.water - people / 100 * (self.water - SKY)

    def down(self, gain):
        """Return how low a gain lies."""
        return self.water + gain * self.yuan

    def points(self, pairs, place):
        """Return pairs (spending, height) as an SVG list."""
        across = coordinates([self.x(spent) for spent, _height in pairs])
        along = coordinates([place(height) for _spent, height in pairs])
        return " ".join([x + "," + y for x, y in zip(across, along)])


def ship(sheet, keel, sail, kind=""):
    """Return a profile's lines; keel: pairs (spending, gain); sail: (spending, needed, stay)."""
    lines = []
    if len(keel) > 1:
        lines.append('<polygon class="keel' + kind + '" points="' + sheet.points(keel, sheet.down)
                     + " " + sheet.points([(keel[-1][0], 0), (0, 0)], sheet.down)
                     + '"/>')  # fmt: skip
    if sail:
        low = sheet.points([(spent, needed) for spent, needed, _stay in sail], sheet.up)
        high = sheet.points([(spent, stay) for spent, _needed, stay in reversed(sail)], sheet.up)
        lines.append('<polygon class="sail' + kind + '" points="' + low + " " + high + '"/>')
        if not kind:
            lines.append('<path class="crowded" d="' + crowd(sheet, sail) + '"/>')
    return lines + ["<g/>"] * (3 - len(lines))


def crowd(sheet, sail):
    """Return the crowd under a sail as path data: rows of heads, a dash of its style each."""
    path = ""
    y = sheet.water - HEAD
    while y > sheet.up(48):
        start = None
        for spent, needed, _stay in sail + [(FAR, -1, 0)]:
            if sheet.up(needed) < y - HEAD / 2:
                start = spent if start is None else start
                end = spent
            elif start is not None:
                # Heads of all rows stand in the same columns.
                first = HEAD * math.ceil((sheet.x(start) + 3) / HEAD)
                last = sheet.x(end) - 2
                if first <= last:
                    path += ("M" + coordinate(first) + " " + coordinate(y) + "H"
                             + coordinate(last))  # fmt: skip
                start = None
        y -= HEAD
    return path


def rule(kind, x, top, bottom):
    """Return an upright line."""
    return ('<path class="' + kind + '" d="M' + coordinate(x) + " " + coordinate(top) + "V"
            + coordinate(bottom) + '"/>')  # fmt: skip


def apart(labels, least, most):
    """Return labels (y, words, kind) from the top, pushed apart to a line each."""
    found, last = [], least - LINE
    # With their words: MicroPython leaves open in which order two at one height come.
    for y, said, kind in sorted(labels, key=lambda label: label[:2]):
        last = max(y, last + LINE)
        found.append([last, said, kind])
    floor = most + LINE
    for label in reversed(found):
        floor = min(label[0], floor - LINE)
        label[0] = floor
    return found


def columns(sheet, steps):
    """Return what a touch reaches: a column for each position of the spending's slider."""
    if sheet.width not in COLUMNS:
        if len(COLUMNS) > 8:
            COLUMNS.clear()
        wide = (sheet.right - LEFT) / steps
        size = coordinate(max(wide, 0.5)) + '" height="' + coordinate(sheet.floor - 2)
        COLUMNS[sheet.width] = "".join(
            ['<rect data-mark="' + str(step) + '" x="' + left + '" y="2" width="'
             + size + '"/>' for step, left in enumerate(coordinates(
                 [LEFT + (step - 0.5) * wide for step in range(steps + 1)]))]
        )  # fmt: skip
    return COLUMNS[sheet.width]


def touched(sheet, spent, said, steps):
    """Return the mast's handle, and what a touch or a drag reaches if it can be moved."""
    wide = breadth(said) + 14
    x = min(max(sheet.x(spent) - wide / 2, 1), sheet.width - wide - 1)
    box = ('<rect class="{}" x="' + coordinate(x) + '" y="2" width="' + coordinate(wide)
           + '" height="24" rx="5"{}/>')  # fmt: skip
    lines = ["<g>" + box.format("handle block", "")
             + text(x + wide / 2, 19, said, "handle-text", "middle") + "</g>"]  # fmt: skip
    if steps:
        lines.append('<g data-drag=""><g class="reach" data-control="spending">'
                     + columns(sheet, steps) + box.format("reach", " data-grip=''")
                     + "</g></g>")  # fmt: skip
    return lines


def asked(sheet, spent, guess):
    """Return the line on which a guess is made: a touch sets how many people can stay."""
    x, high = sheet.x(spent), (sheet.water - SKY) / 100
    reach = "".join(['<rect data-mark="' + str(people) + '" x="' + coordinate(x - 60) + '" y="'
                     + coordinate(sheet.up(people) - high / 2) + '" width="120" height="'
                     + coordinate(high) + '"/>' for people in range(101)])  # fmt: skip
    said = _("your guess: {n}", n=guess)
    return [rule("guessed", x, SKY, sheet.water), marker("diamond", x, sheet.up(guess),
                                                         "marker role-novelty"),
            text(sheet.right, SKY - 6, said, "note role-novelty", "end"),
            text(x, sheet.water + 18, _("spend {n}", n=words.money(spent)),
                 "note role-novelty", "middle"),
            '<g data-drag=""><g class="reach" data-control="guess">' + reach
            + "</g></g>"]  # fmt: skip


def scales(sheet):
    """Return the sea, its lines and the axis along the bottom; and pairs (y, text) at the left."""
    lines = ['<rect class="sea" x="0" y="' + coordinate(sheet.water) + '" width="'
             + coordinate(sheet.width) + '" height="' + coordinate(sheet.floor - sheet.water)
             + '"/>']  # fmt: skip
    grid, ticks = "", []
    for y, said in ((SKY, _("100 people")), (sheet.up(50), "50"),
                    (sheet.down(10), "¥10"), (sheet.down(20), "¥20")):  # fmt: skip
        grid += "M" + str(LEFT) + " " + coordinate(y) + "H" + coordinate(sheet.right)
        ticks.append((y - 4, said))
    axis = "M" + str(LEFT) + " " + coordinate(sheet.floor) + "H" + coordinate(sheet.right)
    below = ""
    for spent in range(0, FAR + 1, 5):
        x = sheet.x(spent)
        axis += "M" + coordinate(x) + " " + coordinate(sheet.floor) + "v4"
        anchor = "start" if spent == 0 else "end" if spent == FAR else "middle"
        below += text(x, sheet.floor + 18, str(spent), "tick", anchor)
    lines += ['<path class="grid" d="' + grid + '"/>', '<path class="axis" d="' + axis + '"/>',
              "<g>" + below + "</g>"]  # fmt: skip
    return lines, ticks


def under(sheet, keel, left, right, tip, needs):
    """Return the height below which a text between two edges is clear of keel and line."""
    depths = [gain for spent, gain in keel if left <= sheet.x(spent) <= right]
    y = max([tip] + [sheet.down(gain) for gain in depths])
    line = sheet.down(needs or 0)
    return line if needs and y < line < y + 20 else y


def draw(width, name, shapes, kept, spent, found, best, needs, guess, question, steps):
    """Return the picture's SVG for a width in pixels.

    shapes: pair (keel, sail) as in `ship`, kept: (spending, keel, sail) of a kept run, or None;
    spent: yuan; found: pair (gain in yuan, pair of people who must come and can stay; the first
    is None without a market); best: yuan, needs: gain below which there is no sail, both None
    before the reveal; guess: people, or None; question: the spending that is asked about, or None;
    steps: of the spending's slider.
    """
    sheet = Sheet(width)
    title = wrapped(_("Yuan spent on security, for each user"), width - 8)
    height = sheet.floor + 28 + LINE * len(title)
    back, ticks = scales(sheet)
    lines = [opened("profile", width, height, name)] + back + ship(sheet, *shapes)
    if kept:
        lines += ship(sheet, kept[1], kept[2], " kept")
        lines.append(rule("mast kept", sheet.x(kept[0]), SKY, sheet.bed))
        said = _("kept run")
        half = breadth(said) / 2
        at = min(max(sheet.x(kept[0]), half + 2), width - half - 2)
        lines.append(text(at, SKY - 6, said, "note role-baseline", "middle"))
        if at - half < LEFT + breadth(ticks[0][1]) + 8:
            ticks = ticks[1:]
    ripples = int(width / 16) + 1
    lines.append('<path class="waterline" d="M0 ' + coordinate(sheet.water) + "q4-3 8 0t8 0"
                 + "t8 0t8 0" * (ripples - 1) + '"/>')  # fmt: skip
    below = []
    if best is not None:
        x, said = sheet.x(min(best, FAR)), _("best for both: {n}", n=spends(best))
        half = breadth(said) / 2
        lines.append(rule("best", x, SKY, sheet.bed + 4))
        lines.append(text(min(max(x, half + 2), width - half - 2), sheet.bed + 17, said,
                          "note role-baseline", "middle"))  # fmt: skip
        if 0 < needs < DEEP:
            y = sheet.down(needs)
            lines.append('<path class="draught" d="M' + str(LEFT) + " " + coordinate(y) + "H"
                         + coordinate(sheet.right) + '"/>')  # fmt: skip
            # Under the words for the dot, which a line leads to.
            below.append((y + 18, _("a sail needs {n}", n=words.money(needs)), "needs"))
    gain, (need, stay) = found
    x, tip = sheet.x(spent), sheet.down(max(gain, 0))
    said = gained(gain)
    y = under(sheet, shapes[0], x, x + 14 + breadth(said), tip, needs) + 17
    lines += [rule("mast", x, 26, tip), rule("best", x, tip, y),
              marker("circle", x, tip, "marker role-security")]  # fmt: skip
    below.append((y, said, "role-security"))
    above = [(sheet.up(stay) + (4 if stay else -7), _("{n} can stay", n=stay), "role-shared")]
    lines.append(marker("square", x, sheet.up(stay), "marker role-shared"))
    if need is not None:
        lines.append(marker("circle-open", x, sheet.up(need), "marker role-baseline"))
        above.append((sheet.up(need) + 4, _("{n} needed", n=need), "role-baseline"))
    if guess is not None and question is None:
        lines.append(marker("diamond", x, sheet.up(guess), "marker role-novelty"))
        above.append((sheet.up(guess) + 4, _("your guess: {n}", n=guess), "role-novelty"))
    for y, said, kind in (apart(above, SKY + 8, sheet.water - 7)
                          + apart(below, sheet.water + 14, sheet.bed - 2)):  # fmt: skip
        right = kind == "needs" or x + 14 + breadth(said) > width
        at = sheet.right if kind == "needs" else x - 10 if right else x + 10
        # A label is worth more than a tick under it.
        near = (at - breadth(said) if right else at) - 8
        ticks = [tick for tick in ticks if abs(tick[0] - y) >= LINE
                 or LEFT + breadth(tick[1]) < near]  # fmt: skip
        lines.append(text(at, y, said, "note role-baseline" if kind == "needs" else "note " + kind,
                          "end" if right else "start"))  # fmt: skip
    lines += [text(LEFT, y, said, "note role-baseline") for y, said in ticks]
    if question is not None:
        lines += asked(sheet, question, guess)
    lines += touched(sheet, spent, _("↔ spend {n}", n=spends(spent)),
                     None if question is not None else steps)  # fmt: skip
    for row, said in enumerate(title):
        lines.append(text(LEFT, sheet.floor + 36 + LINE * row, said, "axis-title"))
    return "\n".join(lines + ["</svg>"])
