"""Payments along a score, as a crowd that thins out, and two fences in it: asked and blocked.

Below stand three piles, each as a hundred of its kind, and the till's receipt. Honest payments are
grey dots, frauds are triangles. How far right a dot stands comes from the model's curve, so that a
count of dots agrees with the count in words; how high it stands is chance from a fixed seed.
"""

from widgets import charts
from widgets.models.normal import cumulative
from widgets.models.random_numbers import Stream
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate, coordinates

LOW, HIGH = 30, 100
# Honest scores are spread around 35. The spread puts the cheapest fence on a whole score.
MIDDLE, SPREAD = 35, 10.38
TOP = 34
# Left of this the crowd is drawn as a whole: its dots would cover each other.
DENSE = 1.4
HEIGHTS = []
STANDING = {}


def deviations(score):
    """Return a score in the model's standard deviations above the honest mean."""
    return (score - MIDDLE) / SPREAD


def chance(number):
    """Return how high dot `number` stands, from 0 to 1: from a fixed seed, drawn once."""
    if not HEIGHTS:
        stream = Stream(6)
        HEIGHTS.extend([stream.uniform() for _dot in range(3600)])
    return HEIGHTS[number % len(HEIGHTS)]


def placed(count, middle, least):
    """Return where the dots of a group of `count` stand that lie above `least`, from the right.

    One dot stands at each place that so many dots (a half, one and a half ...) lie beyond.
    """
    found = []
    far = 6.5 + middle
    beyond = 0.0
    while far > least and len(found) < 6000:
        near = max(far - 0.05, least)
        more = count * cumulative(middle - near)
        while len(found) + 0.5 < more:
            found.append(far + (near - far) * (len(found) + 0.5 - beyond) / (more - beyond))
        far, beyond = near, more
    return found


class Crowd:
    """Where the crowd's scores lie across a width, in pixels."""

    def __init__(self, width):
        self.width = width
        self.left, self.right = 14, width - 14
        self.bottom = 222 if width >= charts.SIDE_BY_SIDE else 172

    def x(self, score):
        """Return where a score lies."""
        return self.left + (score - LOW) / (HIGH - LOW) * (self.right - self.left)

    def y(self, number):
        """Return how low dot `number` stands."""
        return TOP + 5 + (self.bottom - TOP - 9) * chance(number)

    def at(self, far):
        """Return where a value of the model lies."""
        return self.x(MIDDLE + SPREAD * far)


def honest(crowd, count):
    """Return the honest dots, and what lies left of them, worked out once for a width."""
    known = crowd.width, count
    if known not in STANDING:
        if len(STANDING) > 8:
            STANDING.clear()
        edge = crowd.at(DENSE)
        whole = ('<rect class="crowd" x="' + coordinate(crowd.left) + '" y="' + coordinate(TOP + 3)
                 + '" width="' + coordinate(edge - crowd.left) + '" height="'
                 + coordinate(crowd.bottom - TOP - 5) + '"/>')  # fmt: skip
        across = coordinates([crowd.at(far) for far in placed(count, 0, DENSE)])
        up = coordinates([crowd.y(number) for number in range(len(across))])
        dots = "".join(["M" + x + " " + y + "h0" for x, y in zip(across, up)])
        size = "2.9" if crowd.bottom > 200 else "2.3"
        STANDING[known] = [whole, '<path class="honest" stroke-width="' + size + '" d="' + dots
                           + '"/>']  # fmt: skip
    return STANDING[known]


def triangle(x, y, size):
    """Return a fraud's path data around x, y."""
    return ("M" + coordinate(x) + " " + coordinate(y - 1.2 * size) + "l" + coordinate(size) + " "
            + coordinate(1.9 * size) + "h-" + coordinate(2 * size) + "z")  # fmt: skip


def picket(x, kind, bottom):
    """Return a fence: a post with a point, from the top of the crowd to its bottom."""
    return ('<path class="fence ' + kind + '" d="M' + coordinate(x - 2) + " " + str(bottom + 6)
            + "V" + str(TOP - 4) + "l2-5l2 5V" + str(bottom + 6) + 'z"/>')  # fmt: skip


def grip(crowd, fence, score, kind, said, above, moved):
    """Return a fence's handle with its name and score; moved: name of its control, or None."""
    wide = breadth(said) + 14
    x = min(max(crowd.x(score) - wide / 2, 1), crowd.width - wide - 1)
    y = 2 if above else crowd.bottom + 6
    box = ('<rect class="{}" x="' + coordinate(x) + '" y="' + str(y) + '" width="'
           + coordinate(wide) + '" height="24" rx="5"{}/>')  # fmt: skip
    drawn = (picket(crowd.x(score), kind, crowd.bottom) + box.format("handle " + kind, "")
             + text(x + wide / 2, y + 17, said, "handle-text " + kind, "middle"))  # fmt: skip
    reach = '<g data-control="' + fence + '">' + box.format("reach", " data-grip=''") + "</g>"
    return "<g>" + drawn + "</g>", reach if moved else ""


def columns(crowd, ask, block):
    """Return what a touch on the crowd reaches: at each score, the fence that stands nearer."""
    wide = (crowd.right - crowd.left) / (HIGH - LOW)
    groups = {"ask": "", "block": ""}
    size = coordinate(wide) + '" height="' + coordinate(crowd.bottom + 28)
    lefts = coordinates([crowd.x(score) - wide / 2 for score in range(LOW, HIGH + 1)])
    for score, left in zip(range(LOW, HIGH + 1), lefts):
        nearer = "ask" if abs(score - ask) < abs(score - block) else "block"
        if ask == block:
            nearer = "ask" if score < ask else "block"
        groups[nearer] += ('<rect data-mark="' + str(score - LOW) + '" x="' + left
                           + '" y="2" width="' + size + '"/>')  # fmt: skip
    return "".join(['<g class="reach" data-control="' + name + '">' + groups[name] + "</g>"
                    for name in ("ask", "block")])  # fmt: skip


def cells(x, y, step, frauds):
    """Return a pile of a hundred: path data of the honest ones and of the frauds."""
    good = bad = ""
    for number in range(100):
        across, down = x + step * (number % 10 + 0.5), y + step * (number // 10 + 0.5)
        if number < frauds:
            bad += triangle(across, down, 0.38 * step)
        else:
            good += "M" + coordinate(across) + " " + coordinate(down) + "h0"
    return ('<path class="honest cell" d="' + good + '"/>') + (
        '<path class="person hit" d="' + bad + '"/>')  # fmt: skip


def framed(x, y, wide, high, kind):
    """Return a frame."""
    return ('<rect class="' + kind + '" x="' + coordinate(x) + '" y="' + coordinate(y)
            + '" width="' + coordinate(wide) + '" height="' + coordinate(high) + '"/>')  # fmt: skip


def outline(x, y, step, count, kind="guessed"):
    """Return the outline of the first `count` of a pile: what was guessed, or a kept run."""
    rows, rest = count // 10, count % 10
    path = "M" + coordinate(x) + " " + coordinate(y)
    for across, down in ((10, 0) if rows else (rest, 0), (10 if rows else rest, max(rows, 0)),
                         (rest, rows), (rest, rows + (1 if rest else 0)),
                         (0, rows + (1 if rest else 0))):  # fmt: skip
        path += "L" + coordinate(x + step * across) + " " + coordinate(y + step * down)
    return '<path class="' + kind + '" d="' + path + 'z"/>'


def pile(x, y, step, kind, lines, frauds, guess):
    """Return a pile under its heading, and the share of frauds in words below it."""
    wide = 10 * step
    parts = [text(x + wide / 2, y + 14, lines[0], "key heading", "middle"),
             text(x + wide / 2, y + 31, lines[1], "key", "middle"),
             framed(x - 2, y + 38, wide + 4, wide + 4, "tray " + kind)]  # fmt: skip
    if frauds is None:
        parts.append(text(x + wide / 2, y + 44 + wide / 2, lines[2], "key", "middle"))
    else:
        parts.append(cells(x, y + 40, step, frauds))
        middle = x + wide / 2
        # The last pile stands at the picture's edge.
        inside = min(middle + 7, x + wide + 4 - breadth(lines[2]) / 2)
        sign = triangle(max(inside - 7 - 0.44 * breadth(lines[2]) - 3, 6), y + 54 + wide, 4.6)
        parts += ['<path class="person hit" d="' + sign + '"/>',
                  text(inside, y + 59 + wide, lines[2], "key", "middle")]  # fmt: skip
    if guess is not None:
        parts.append(outline(x, y + 40, step, guess)
                     + text(x + wide / 2, y + 78 + wide, _("you said {n}", n=guess), "key guessed",
                            "middle"))  # fmt: skip
    return "<g>" + "".join(parts) + "</g>"


def asked(x, y, step, guess, control):
    """Return the pile in which a guess is made: a touch on one of a hundred sets it."""
    reach = ""
    for number in range(100):
        reach += ('<rect data-mark="' + str(number + 1) + '" x="' + coordinate(x + step
                  * (number % 10)) + '" y="' + coordinate(y + step * (number // 10)) + '" width="'
                  + coordinate(step) + '" height="' + coordinate(step) + '"/>')  # fmt: skip
    return ["<g>" + framed(x - 3, y - 3, 10 * step + 6, 10 * step + 6, "tray block")
            + cells(x, y, step, guess) + "</g>",
            '<g data-drag=""><g class="reach" data-control="' + control + '">' + reach
            + "</g></g>"]  # fmt: skip


def receipt(x, y, wide, lines, total):
    """Return the till's receipt: lines of words and amounts, and their sum."""
    high = 26 * len(lines) + 50
    path = ("M" + coordinate(x) + " " + coordinate(y) + "h" + coordinate(wide) + "v"
            + coordinate(high))  # fmt: skip
    teeth = int(wide / 12)
    for tooth in range(2 * teeth):
        path += "l-" + coordinate(wide / teeth / 2) + (" 5" if tooth % 2 else "-5")
    parts = ['<path class="receipt" d="' + path + 'z"/>']
    for row, (said, amount) in enumerate(lines):
        parts.append(text(x + 10, y + 24 + 26 * row, said)
                     + text(x + wide - 10, y + 24 + 26 * row, amount, "key", "end"))  # fmt: skip
    sums = y + 26 * len(lines)
    parts.append('<path class="axis" d="M' + coordinate(x + 10) + " " + coordinate(sums + 8) + "h"
                 + coordinate(wide - 20) + '"/>' + text(x + 10, sums + 32, total[0], "key heading")
                 + text(x + wide - 10, sums + 34, total[1], "total", "end"))  # fmt: skip
    return "<g>" + "".join(parts) + "</g>"


def legend(crowd, y):
    """Return the key, and what the two ends of the score mean."""
    x, said = crowd.left + 4, [_("honest"), _("fraud")]
    if crowd.width >= charts.SIDE_BY_SIDE:
        said[0] = _("honest (on the left, too many to draw apart)")
    then = x + 30 + breadth(said[0])
    return ('<g><path class="honest cell" d="M' + coordinate(x) + " " + coordinate(y - 4) + 'h0"/>'
            + text(x + 10, y, said[0]) + '<path class="person hit" d="'
            + triangle(then, y - 4, 5) + '"/>' + text(then + 12, y, said[1])
            + text(crowd.right, y, _("more suspicious →"), "key", "end") + "</g>")  # fmt: skip


def draw(width, name, payments, frauds, skill, fences, kept, piles, guess, bill, total, question):
    """Return the picture's SVG for a width in pixels.

    payments: all that are drawn, frauds: how many of them are; skill: how far apart the scores
    lie; fences: the scores from which is asked and blocked, kept: the same of a kept run, or None;
    piles: three of (heading, number, share in words, frauds of a hundred or None); guess: number or
    None; bill, total: lines of the receipt; question: what is written over the guess that is made
    in the picture, or "" once the fences can be moved.
    """
    crowd = Crowd(width)
    wide = width >= charts.SIDE_BY_SIDE
    lines = list(honest(crowd, payments - frauds))
    bad = "".join([triangle(crowd.at(far), crowd.y(5 * number + 1), 4.6) for number, far in
                   enumerate(placed(frauds, skill, -0.48))])  # fmt: skip
    lines.append('<path class="person hit edged" d="' + bad + '"/>')
    y = crowd.bottom + 52
    lines.append(legend(crowd, y - 30 if question else y))
    if question:
        step = 17 if width >= 320 else 15
        x = 14 if wide else (width - 10 * step) / 2
        lines.append(text(x if wide else width / 2, y + 4, question, "key heading",
                          "start" if wide else "middle"))  # fmt: skip
        lines += asked(x, y + 18, step, guess, "guess")
        below = y + 18 + 10 * step
        at = (x + 10 * step + 50, y + 34) if wide else (4, below + 14)
    else:
        ask, block = fences
        zones, high = [], crowd.bottom - TOP
        if ask < block:
            zones.append(framed(crowd.x(ask), TOP, crowd.x(block) - crowd.x(ask), high,
                                "zone ask"))  # fmt: skip
        zones.append(framed(crowd.x(block), TOP, crowd.right - crowd.x(block), high,
                            "zone block"))  # fmt: skip
        lines.insert(0, "<g>" + "".join(zones) + "</g>")
        for score in kept or ():
            lines.append('<path class="fence kept" d="M' + coordinate(crowd.x(score)) + " "
                         + str(TOP) + "V" + str(crowd.bottom) + '"/>')  # fmt: skip
        lines += ["<g/>"] * (2 - len(kept or ()))
        off = " off" if ask >= block else ""
        handles = [
            grip(crowd, "ask", ask, "ask" + off, _("↔ ask: {n}", n=ask), True, True),
            grip(crowd, "block", block, "block", _("↔ block: {n}", n=block), False, True),
        ]
        lines += [drawn for drawn, _reach in handles]
        lines.append('<g data-drag="">' + columns(crowd, ask, block)
                     + "".join([reach for _drawn, reach in handles]) + "</g>")  # fmt: skip
        step = (12 if width >= 700 else 10) if wide else min((width - 40) / 30, 12)
        gap = 24 if wide else (width - 8 - 30 * step) / 2
        for number, (kind, each) in enumerate(zip(("allow", "ask", "block"), piles)):
            x = (14 if wide else 4) + number * (10 * step + gap)
            lines.append(pile(x, y + 10, step, kind, each[:3], each[3],
                              guess if kind == "block" else None))  # fmt: skip
        below = y + 10 + (66 if guess is None else 84) + 10 * step
        at = (14 + 3 * (10 * step + gap) + 10, y + 48) if wide else (4, below + 10)
    size = min(width - at[0] - 14, 300) if wide else width - 8
    lines.append(receipt(at[0], at[1], size, bill, total))
    bottom = at[1] + 26 * len(bill) + 62
    head = opened("fences", width, max(below + 8, bottom), name)
    return "\n".join([head] + lines + ["</svg>"])
