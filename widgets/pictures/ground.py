"""The ground on which a crowd rolls: a hill, if any, between nobody and a crowd that stays.

Across lies the share of people who take part, and under the ground stand the people themselves,
the keenest on the left. The ground is drawn as high as there is room; where its dent is too small
to be seen, a loupe shows it with its heights stretched. Below, the price of taking part is laid end
to end.
"""

from widgets import charts, words
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate, coordinates

TOP, EARTH, RADIUS = 76, 34, 13
# A dent between shares that lie no further apart gets a loupe; without one, from this price on.
NARROW, NEARLY = 0.2, 0.26
POINTS = 64
ROWS, STRIPES = {}, {}


def joining(market):
    """Return the words for a market's valleys: the way back (the longest that fit are taken),

    the way ahead, who stays, and the row's beginning.
    """
    n = words.decimal(100 * market[1]) if market else ""
    return {"back": [_("← shrinks to nobody"), _("← nobody"), "← 0"], "ahead": _("→ {n} ←", n=n),
            "stays": _("holds {n}", n=n), "none": _("0 take part")}  # fmt: skip


def switching():
    """Return the words for the valleys of an old and a new standard, as `joining` does."""
    return {"back": [_("← all go back"), _("← back"), "← 0"], "ahead": _("all switch →"),
            "stays": _("all keep"), "none": _("0 use the new")}  # fmt: skip


class Ground:
    """Where shares and heights lie in a picture of a width, in pixels."""

    def __init__(self, width, height_of, market, said=None):
        """height_of: function from a share to its height; market: hilltop and valley, or None;

        said: the words for them, if they are named.
        """
        self.width, self.height_of, self.market, self.said = width, height_of, market, said
        self.wide = width >= charts.SIDE_BY_SIDE
        self.left, self.right = 15, width - 15
        self.base = TOP + (210 if self.wide else 150)
        shares = [step / POINTS for step in range(POINTS + 1)]
        if market:
            shares = sorted(shares + list(market))
        self.shares = shares
        heights = [height_of(share) for share in shares]
        self.low, self.span = min(heights), max(heights) - min(heights)
        self.spots = list(zip(coordinates([self.x(share) for share in shares]),
                              coordinates([self.at(height) for height in heights])))  # fmt: skip

    def x(self, share):
        """Return where a share lies."""
        return self.left + share * (self.right - self.left)

    def at(self, height):
        """Return where a height lies."""
        return self.base - (height - self.low) / self.span * (self.base - TOP)

    def y(self, share):
        """Return where the ground lies at a share."""
        return self.at(self.height_of(share))

    def on(self, share):
        """Return where the middle of a ball is that touches the ground at a share."""
        near = max(share - 0.01, 0), min(share + 0.01, 1)
        across = self.x(near[1]) - self.x(near[0])
        up = self.y(near[0]) - self.y(near[1])
        far = (across * across + up * up) ** 0.5
        return self.x(share) - RADIUS * up / far, self.y(share) - RADIUS * across / far

    def line(self, start, end):
        """Return path data of the ground between two shares."""
        inner = [spot for share, spot in zip(self.shares, self.spots) if start < share < end]
        ends = [(coordinate(self.x(share)), coordinate(self.y(share))) for share in (start, end)]
        return "M" + "L".join([x + " " + y for x, y in ends[:1] + inner + ends[1:]])


def soil(ground):
    """Return the earth: what leads down to nobody, and what leads to a crowd that stays."""
    bottom = coordinate(ground.base + EARTH)
    top = ground.market[0] if ground.market else 1
    found = []
    for start, end, kind in ((0, top, "lost"), (top, 1, "held")):
        path = ground.line(start, end) if start < end else "M0 0"
        closed = "V" + bottom + "H" + coordinate(ground.x(start)) + "z" if start < end else ""
        found.append('<path class="soil ' + kind + '" d="' + path + closed + '"/><path class="turf '
                     + kind + '" d="' + path + '"/>')  # fmt: skip
    y = ground.base + EARTH - 9
    said = [_("← shrinks to nobody, from everywhere")] if not ground.market else []
    for each in said + ground.said["back"]:
        if breadth(each) < ground.x(top) - ground.left - 8:
            found.append(text(ground.left + 6, y, each))
            break
    else:
        found.append("<g/>")
    if ground.market:
        valley = ground.said["ahead"]
        x = min(ground.x(ground.market[1]), ground.right - breadth(valley) / 2)
        found.append(text(x, y, valley, "key", "middle"))
    else:
        found.append("<g/>")
    return found


def row(ground):
    """Return the path data of each of a hundred people in a row, worked out once for a width."""
    if ground.width not in ROWS:
        if len(ROWS) > 8:
            ROWS.clear()
        y = " " + coordinate(ground.base + EARTH + 6) + "v11"
        step = (ground.right - ground.left) / 100
        ROWS[ground.width] = ["M" + x + y for x in coordinates(
            [ground.left + step * (number + 0.5) for number in range(100)])]  # fmt: skip
    return ROWS[ground.width]


def crowd(ground, taking_part, most):
    """Return a hundred people in a row, and under it where the hilltop and the valley lie."""
    y = ground.base + EARTH + 6
    size = coordinate(0.0062 * (ground.right - ground.left))
    people = row(ground)
    found = []
    for kind, some in (("in", people[:taking_part]), ("out", people[taking_part:])):
        found.append('<path class="one ' + kind + '" stroke-width="' + size + '" d="'
                     + ("".join(some) or "M0 0") + '"/>')  # fmt: skip
    if ground.market:
        low, high = [ground.x(share) for share in ground.market]
        mark = "M{} " + coordinate(y + 15) + "l5 8h-10z"
        rows = y + 34
        needed, held = _("needs {n}", n=most), ground.said["stays"]
        found.append('<path class="sign" d="' + mark.format(coordinate(low))
                     + mark.format(coordinate(high)) + '"/>')  # fmt: skip
        # Bold words are wider; at the edges they stay inside, and in a dent apart from each other.
        left = max(min(low + 6, (low + high) / 2 - 5), 1.1 * breadth(needed))
        right = min(max(high - 6, (low + high) / 2 + 5), ground.width - 1.1 * breadth(held))
        found.append(text(left, rows + 4, needed, "key heading", "end")
                     + text(right, rows + 4, held, "key heading"))  # fmt: skip
    else:
        found += ["<g/>", text(ground.width / 2, y + 38, _("no hill, no second valley"),
                               "key heading", "middle")]  # fmt: skip
    found.append(text(ground.left - 6, y + 56, ground.said["none"], "tick")
                 + text(ground.right + 6, y + 56, _("all 100"), "tick", "end"))  # fmt: skip
    return found


def loupe(ground, price):
    """Return a look at the middle of the ground with its heights stretched, where it is flat."""
    market = ground.market
    if (market and market[1] - market[0] > NARROW) or (not market and price > NEARLY):
        return "<g/>"
    half = max(1.1 * (market[1] - market[0]), 0.002) if market else 0.05
    wide, high = (150, 76) if ground.wide else (112, 44)
    left, top = 2, TOP - 20
    shares = [0.5 + half * (step / 12 - 1) for step in range(25)]
    if market:
        shares = sorted(shares + [market[0]])
    heights = [ground.height_of(share) for share in shares]
    low, span = min(heights), max(heights) - min(heights)
    across = [left + wide * (share - 0.5 + half) / (2 * half) for share in shares]
    up = [top + 6 + (high - 12) * (1 - (height - low) / span) for height in heights]
    top_at = shares.index(market[0]) if market else len(shares) - 1
    spots = [x + " " + y for x, y in zip(coordinates(across), coordinates(up))]
    parts = ['<path class="spoke" d="M' + coordinate(left + wide) + " " + coordinate(top + high / 2)
             + "L" + coordinate(ground.x(0.5)) + " " + coordinate(ground.y(0.5) - 2) + '"/>',
             '<rect class="lens" x="' + coordinate(left) + '" y="' + coordinate(top) + '" width="'
             + coordinate(wide) + '" height="' + coordinate(high + 36) + '" rx="8"/>']  # fmt: skip
    for kind, part in (("lost", spots[: top_at + 1]), ("held", spots[top_at:])):
        if len(part) > 1:
            parts.append('<path class="turf ' + kind + '" d="M' + "L".join(part) + '"/>')
    times = (high - 12) / span / ((ground.base - TOP) / ground.span)
    said = [_("the dent,") if market else _("no dent,"),
            _("heights \u00d7 {n}", n=words.significant(times, 2))]  # fmt: skip
    for line, each in enumerate(said):
        parts.append(text(left + 6, top + high + 13 + 16 * line, each))
    return "<g>" + "".join(parts) + "</g>"


def ball(ground, share, said, kind):
    """Return a ball that touches the ground at a share, with what it says."""
    x, y = ground.on(share)
    return ('<g><circle class="ball ' + kind + '" cx="' + coordinate(x) + '" cy="' + coordinate(y)
            + '" r="' + str(RADIUS) + '"/>' + text(x, y + 4.5, said, "handle-text", "middle")
            + "</g>")  # fmt: skip


def dropper(ground, share, said, kind, control):
    """Return a handle over the place where a crowd is dropped, and what of it is taken hold of."""
    wide = breadth(said) + 14
    x = min(max(ground.x(share) - wide / 2, 1), ground.width - wide - 1)
    box = ('<rect class="{}" x="' + coordinate(x) + '" y="2" width="' + coordinate(wide)
           + '" height="26" rx="5"{}/>')  # fmt: skip
    drawn = ('<g><path class="plumb ' + kind + '" d="M' + coordinate(ground.x(share)) + " 28V"
             + coordinate(ground.y(share)) + '"/>' + box.format("handle " + kind, "")
             + text(x + wide / 2, 20, said, "handle-text", "middle") + "</g>")  # fmt: skip
    grip = '<g data-control="' + control + '">' + box.format("reach", " data-grip=''") + "</g>"
    return drawn, grip


def stripes(ground, control):
    """Return what a touch reaches: a column for each of 0 to 100 people, the same for a width."""
    known = ground.width, control
    if known not in STRIPES:
        if len(STRIPES) > 8:
            STRIPES.clear()
        step = (ground.right - ground.left) / 100
        size = coordinate(step) + '" height="' + coordinate(ground.base + EARTH + 18)
        lefts = coordinates([ground.left + step * (number - 0.5) for number in range(101)])
        STRIPES[known] = ('<g class="reach" data-control="' + control + '">' + "".join(
            ['<rect data-mark="' + str(number) + '" x="' + left + '" y="0" width="' + size + '"/>'
             for number, left in enumerate(lefts)]) + "</g>")  # fmt: skip
    return STRIPES[known]


def bill(ground, parts, total, dearest):
    """Return the price laid end to end; parts: (role, yuan, words); dearest: a market's limit."""
    y = ground.base + EARTH + 84
    whole = max(40, sum([yuan for _role, yuan, _said in parts]))
    size = (ground.right - ground.left) / whole
    found = [text(ground.left - 6, y, total, "key heading")]
    x, key, line = ground.left, ground.left - 6, y + 67
    for role, yuan, said in parts:
        if key + 13 + breadth(said) > ground.width:
            key, line = ground.left - 6, line + 18
        found.append('<g><rect class="bar role-' + role + '" x="' + coordinate(x) + '" y="'
                     + coordinate(y + 28) + '" width="' + coordinate(size * yuan)
                     + '" height="20"/><rect class="bar role-' + role + '" x="' + coordinate(key)
                     + '" y="' + coordinate(line - 10) + '" width="10" height="10"/>'
                     + text(key + 13, line, said) + "</g>")  # fmt: skip
        x, key = x + size * yuan, key + 20 + breadth(said)
    limit = ground.left + size * dearest[0]
    # To the left, unless the edge is near.
    near = limit + 2 < breadth(dearest[1])
    found.append('<path class="limit" d="M' + coordinate(limit) + " " + coordinate(y + 24)
                 + 'v28"/>' + text(limit - 4 if near else limit + 4, y + 21, dearest[1], "key",
                                   "start" if near else "end"))  # fmt: skip
    return found


def guessed(ground, guess):
    """Return a line where a reader guessed the hilltop."""
    x, said = ground.x(guess / 100), _("your guess: {n}", n=guess)
    left = x + breadth(said) + 6 > ground.width
    return ('<g><path class="guessed" d="M' + coordinate(x) + " 32V"
            + coordinate(ground.y(guess / 100)) + '"/>' + text(x - 5 if left else x + 5, 46, said,
            "key guessed", "end" if left else "start") + "</g>")  # fmt: skip


def rolling(ground, needed, start, now, guess, kept, asking, between="<g/>"):
    """Return the ground with its crowd and the ball on it, and what a touch reaches.

    needed: how many of a hundred must come at once; start, now: shares that came and that take part
    now; guess: of a hundred, or None; kept: another function from a share to a height, or None;
    asking: whether the guess is still to be made; between: what lies under the ball.
    """
    lines = soil(ground)
    if kept:
        other = Ground(ground.width, kept, None)
        lines.append('<path class="before" d="' + other.line(0, 1) + '"/>')
    else:
        lines.append("<g/>")
    control, share, kind = ("guess", guess / 100, "novelty") if asking else ("start", start, "")
    lines.append("<g/>" if guess is None or asking else guessed(ground, guess))
    said = _("↔ your guess: {n}", n=guess)
    if not asking:
        said = _("↔ start: {n}", n=words.decimal(100 * start))
    drawn, grip = dropper(ground, share, said, kind, control)
    lines += [drawn, between]
    if asking:
        lines += ["<g/>", ball(ground, share, words.decimal(guess), kind)]
        taking_part = 0
    else:
        way = ground.line(min(start, now), max(start, now))
        lines.append('<path class="way" d="' + way + '"/>')
        lines.append(ball(ground, now, words.decimal(100 * now), kind))
        taking_part = words.rounded(100 * now, 0)
    lines += crowd(ground, taking_part, needed)
    return lines, '<g data-drag="">' + stripes(ground, control) + grip + "</g>"


def draw(width, name, price, height_of, market, needed, start, now, guess, kept, parts, total,
         dearest, asking):  # fmt: skip
    """Return the market's SVG for a width in pixels.

    price: of taking part; height_of: function from a share to the ground's height; market: shares
    of hilltop and valley, or None; needed, start, now, guess, kept, asking: as in `rolling`; parts,
    total, dearest: as in `bill`.
    """
    ground = Ground(width, height_of, market, joining(market))
    lines, reach = rolling(ground, needed, start, now, guess, kept, asking, loupe(ground, price))
    lines += bill(ground, parts, total, dearest)
    head = opened("ground", width, ground.base + EARTH + (160 if ground.wide else 178), name)
    return "\n".join([head] + lines + [reach, "</svg>"])


def draw_valleys(width, name, height_of, market, needed, start, now, guess, kept, answers, asking):
    """Return the SVG of a ground with two valleys for a width in pixels.

    answers: lines of words below it, the first one a heading; the rest as in `draw`.
    """
    ground = Ground(width, height_of, market, switching())
    lines, reach = rolling(ground, needed, start, now, guess, kept, asking)
    y = ground.base + EARTH + 88
    lines += [text(ground.left - 6, y + 20 * row, each, "key" if row else "key heading")
              for row, each in enumerate(answers)]  # fmt: skip
    head = opened("ground", width, y + 20 * len(answers) - 8, name)
    return "\n".join([head] + lines + [reach, "</svg>"])
