"""Two hundred applicants along a score, with the cut-off below which they get credit.

Above the line stand those who will pay back, as dots, below it those who will not, as triangles.
Who gets credit is filled, who gets none is hollow. Where each stands follows from the model's
curves, so that a count of marks agrees with the count in words.
"""

from widgets import charts
from widgets.models.normal import cumulative
from widgets.pictures.fences import receipt, triangle
from widgets.pictures.field import circle
from widgets.svg import LINE, opened, text
from widgets.words import _, coordinate, coordinates

COUNT = 200
EDGE = 2.9
GRID = []
SPREAD = {}


def spread(count):
    """Return where the people of a group stand, in standard deviations from its middle.

    One stands at each place that so many (a half, one and a half ...) of the group lie below.
    """
    if not GRID:
        GRID.extend([cumulative(step / 50 - 4) for step in range(401)])
    if count not in SPREAD:
        if len(SPREAD) > 40:
            SPREAD.clear()
        found, step = [], 1
        for person in range(count):
            share = (person + 0.5) / count
            while GRID[step] < share:
                step += 1
            low = GRID[step - 1]
            found.append((step - 1 + (share - low) / (GRID[step] - low)) / 50 - 4)
        SPREAD[count] = found
    return SPREAD[count]


class Line:
    """Where scores lie across a width, in pixels, and how people stand on each other there."""

    def __init__(self, width, apart):
        self.left, self.right = 6, width - 6
        self.pitch = 12 if width >= charts.SIDE_BY_SIDE else 8
        self.top, self.middle = 34, 172
        self.scale = (self.right - self.left) / (2 * EDGE + apart)

    def x(self, score):
        """Return where a score lies, kept inside the picture."""
        return min(max(self.left + (score + EDGE) * self.scale, self.left), self.right)

    def stacked(self, scores):
        """Return (place across, how many stand below) of people who share narrow columns."""
        found, high = [], {}
        for score in scores:
            column = int((self.x(score) - self.left) / self.pitch)
            high[column] = high.get(column, 0) + 1
            found.append((self.left + (column + 0.5) * self.pitch, high[column] - 1))
        return found


def payers(line, places, credits, size):
    """Return those who will pay back, the first `credits` of them with credit."""
    step = min(line.pitch, (line.middle - line.top - 8) / (1 + max([n for _x, n in places])))
    around = "a" + circle(0, 0, size).partition("a")[2]
    left = coordinates([across - size for across, _number in places])
    up = coordinates([line.middle - 4 - size - step * number for _across, number in places])
    drawn = ["M" + x + " " + y + around for x, y in zip(left, up)]
    return [
        '<path class="granted" d="' + "".join(drawn[:credits]) + '"/>',
        '<path class="person" d="' + "".join(drawn[credits:]) + '"/>',
    ]


def failing(line, places, credits, size):
    """Return those who will not pay back, the first `credits` of them with credit."""
    step = min(line.pitch + 1, 44 / (1 + max([n for _x, n in places])))
    drawn = [triangle(across, line.middle + 6 + size + step * number, size)
             for across, number in places]  # fmt: skip
    return ['<path class="person hit" d="' + "".join(drawn[:credits]) + '"/>',
            '<path class="unseen" d="' + "".join(drawn[credits:]) + '"/>']  # fmt: skip


def key(x, y, counts):
    """Return what the four kinds of marks are, with how many there are."""
    dot, corner = circle(11, 0, 4), triangle(11, 0, 4.4)
    lines = [("granted", dot, _("will pay back, gets credit: {n}", n=counts[0])),
             ("person", dot, _("will pay back, no credit: {n}", n=counts[1])),
             ("person hit", corner, _("will not, gets credit: {n}", n=counts[2])),
             ("unseen", corner, _("will not, no credit: {n}", n=counts[3]))]  # fmt: skip
    parts = []
    for kind, path, said in lines:
        parts.append(
            '<path class="'
            + kind
            + '" transform="translate('
            + coordinate(x)
            + " "
            + coordinate(y - 5)
            + ')" d="'
            + path
            + '"/>'
            + text(x + 24, y, said)
        )
        y += LINE + 5
    return "<g>" + "".join(parts) + "</g>"


def from_middle(mark):
    """Return what sorts marks of the bar: how near the middle, and then their words."""
    return abs(2 * mark[0] - COUNT), mark[2]


def meter(x, y, wide, count, marks, control):
    """Return a bar of all applicants, filled as far as they get credit.

    marks: triples (count, class, words) of what is set beside it; control: name of the guess that a
    touch on the bar sets, or "".
    """
    scale = wide / COUNT
    parts = ['<rect class="tray" x="' + coordinate(x) + '" y="' + coordinate(y) + '" width="'
             + coordinate(wide) + '" height="18"/>', '<rect class="granted" x="' + coordinate(x)
             + '" y="' + coordinate(y) + '" width="' + coordinate(scale * count)
             + '" height="18"/>']  # fmt: skip
    rules, labels = [], []
    # From the middle outwards: a longer line passes beside the labels above its own.
    for row, (place, kind, said) in enumerate(sorted(marks, key=from_middle)):
        at = x + scale * place
        left = place < COUNT / 2
        called = "key guessed" if kind == "guessed" else "key"
        rules.append('<path class="' + kind + '" d="M' + coordinate(at) + " " + coordinate(y - 4)
                     + "V" + coordinate(y + 24 + 18 * row) + '"/>')  # fmt: skip
        labels.append(text(at + (5 if left else -5), y + 34 + 18 * row, said, "applicants-label "
                           + called, "start" if left else "end"))  # fmt: skip
    parts += rules + labels
    reach = ""
    if control:
        cells = [('<rect data-mark="' + str(place) + '" x="' + coordinate(x + scale * (place - 1))
                  + '" y="' + coordinate(y - 8) + '" width="' + coordinate(2 * scale)
                  + '" height="34"/>') for place in range(0, COUNT + 1, 2)]  # fmt: skip
        reach = ('<g data-drag=""><g class="reach" data-control="' + control + '">'
                 + "".join(cells) + "</g></g>")  # fmt: skip
    return "<g>" + "".join(parts) + "</g>", reach


def draw(width, name, apart, cut, groups, credits, heading, marks, control, bill, total):
    """Return the picture's SVG for a width in pixels.

    apart: how far apart the groups' scores lie; cut: the score of the cut-off; groups: how many
    will pay back and how many will not; credits: how many of each get credit; heading: the words
    above the bar; marks, control: as in `meter`; bill, total: lines of the lender's receipt.
    """
    wide = width >= charts.SIDE_BY_SIDE
    line = Line(width, apart)
    size = 0.4 * line.pitch
    at = line.x(cut)
    base = line.middle + 58
    lines = [
        '<path class="zone lent" d="M' + coordinate(line.left) + " 24H" + coordinate(at) + "V"
        + str(base) + "H" + coordinate(line.left) + 'z"/>',
        '<path class="axis" d="M' + coordinate(line.left) + " " + str(line.middle) + "H"
        + coordinate(line.right) + '"/>',
    ]  # fmt: skip
    lines += payers(line, line.stacked(spread(groups[0])), credits[0], size)
    lines += failing(line, line.stacked([apart + each for each in spread(groups[1])]), credits[1],
                     size)  # fmt: skip
    lines.append('<path class="cut" d="M' + coordinate(at) + " 20V" + str(base) + '"/>')
    lines += [text(line.left, 14, _("← gets credit")), text(line.right, 14, _("no credit →"), "key",
              "end"), text(line.left, base + 16, _("A higher score: a higher risk →"))]  # fmt: skip
    y = base + 46
    lines.append(text(6, y, heading, "key heading"))
    bar = width - 12
    drawn, reach = meter(6, y + 12, bar, sum(credits), marks, control)
    lines += [drawn, reach]
    y += 76 + 18 * (len(marks) - 1 if len(marks) > 1 else 0)
    lines.append(key(4, y + 14, [credits[0], groups[0] - credits[0], credits[1],
                                 groups[1] - credits[1]]))  # fmt: skip
    x, top = (width - 300, y) if wide else (4, y + 94)
    lines.append(receipt(x, top, 280 if wide else width - 8, bill, total))
    head = opened("applicants", width, top + 26 * len(bill) + 62, name)
    return "\n".join([head] + lines + ["</svg>"])
