"""A road to scale: wound round the Earth, then folded towards the Moon and the Sun."""

import math

from widgets import charts, words
from widgets.data.distances import YARDSTICKS
from widgets.svg import breadth, opened, text
from widgets.words import _, coordinate

TURN, MOON, SUN = [row[1] for row in YARDSTICKS]
# What fills a box: a box of turns is one way to the Moon, a box of those one way to the Sun.
FULL = (MOON, SUN, 200 * SUN)
BOXES = (_("Round the Earth"), _("To the Moon"), _("To the Sun"))
SPIRALS = {}
CAR = "M-8 3v-4l3 0l3-4h6l3 4l3 1v3z"


def times(miles, unit):
    """Return how many times a distance goes into a road, in words."""
    share = miles / unit
    if share < 0.01:
        return _("hardly begun")
    size = words.significant(share)
    return _("{n} times", n=size)


def ring(middle, inner, pitch, turns):
    """Return a spiral as path data, from the top of the globe and with the clock.

    The spots of a whole one are worked out once.
    """
    known = middle, inner, pitch
    if known not in SPIRALS:
        if len(SPIRALS) > 8:
            SPIRALS.clear()
        steps = [(step / 30 * 2 * math.pi, inner + pitch * step / 30)
                 for step in range(int(MOON / TURN * 30) + 1)]  # fmt: skip
        SPIRALS[known] = [coordinate(middle[0] + far * math.sin(angle)) + " "
                          + coordinate(middle[1] - far * math.cos(angle))
                          for angle, far in steps]  # fmt: skip
    return "M" + "L".join(SPIRALS[known][: int(turns * 30) + 1])


class Box:
    """One of the three boxes of the picture: where it lies, and the scale of its road."""

    def __init__(self, index, x, y, wide, high):
        self.index, self.x, self.y, self.wide, self.high = index, x, y, wide, high
        self.unit, self.full = (TURN, MOON, SUN)[index], FULL[index]
        self.middle = x + wide / 2, y + high / 2
        self.inner = 0.17 * high
        self.pitch = (0.48 * high - self.inner - 4) / (MOON / TURN)
        self.left, self.right = x + 12, x + wide - 34
        self.lane = (high - 8) / (self.full / self.unit)

    def road(self, miles, role):
        """Return the road up to so many miles, as far as it fits into this box."""
        count = min(miles, self.full) / self.unit
        if not self.index:
            if count < 1 / 30:
                return ""
            path = ring(self.middle, self.inner + 4, self.pitch, count)
            width = coordinate(max(0.62 * self.pitch, 1.2))
            return ('<path class="road role-' + role + '" fill="none" stroke-width="' + width
                    + '" d="' + path + '"/>')  # fmt: skip
        whole, top = int(count + 1e-9), self.y + 4
        parts = []
        if whole:
            parts.append((self.right - self.left, max(whole * self.lane, 1.5), top))
        if count - whole > 1e-6:
            below = top + (max(whole * self.lane, 1.5) if whole else 0)
            parts.append(((count - whole) * (self.right - self.left), max(self.lane, 1.5), below))
        lanes = ['<rect class="bar role-' + role + '" x="' + coordinate(self.left) + '" y="'
                 + coordinate(y) + '" width="' + coordinate(w) + '" height="' + coordinate(h)
                 + '"/>' for w, h, y in parts]  # fmt: skip
        return "<g>" + "".join(lanes) + "</g>"

    def end(self, miles):
        """Return where the road has got to after so many miles."""
        count = min(miles, self.full) / self.unit
        if not self.index:
            far, angle = self.inner + 4 + self.pitch * count, 2 * math.pi * count
            return (self.middle[0] + far * math.sin(angle),
                    self.middle[1] - far * math.cos(angle))  # fmt: skip
        whole = int(count - 1e-9)
        down = self.y + 4 + max(whole * self.lane, 1.5 if whole else 0) + self.lane / 2
        return self.left + (count - whole) * (self.right - self.left), down

    def bodies(self):
        """Return the Earth, and what the road leads to."""
        if not self.index:
            globe = circle(*self.middle, self.inner)
            bend = coordinate(self.inner / 2)
            high = coordinate(self.inner)
            at = coordinate(self.middle[0]) + " " + coordinate(self.middle[1] - self.inner)
            for turn in ("0", "1"):
                globe += ('<path class="wire" d="M' + at + "a" + bend + " " + high + " 0 0 "
                          + turn + " 0 " + coordinate(2 * self.inner) + '"/>')  # fmt: skip
            return "<g>" + globe + "</g>"
        far = circle(self.right + 13, self.middle[1], 6) if self.index == 1 else (
            '<circle class="area role-attack" cx="' + coordinate(self.right + 18) + '" cy="'
            + coordinate(self.middle[1]) + '" r="14"/>')  # fmt: skip
        near = circle(self.left - 7, self.middle[1], 4 if self.index == 1 else 2)
        return "<g>" + near + far + "</g>"


def circle(x, y, radius):
    """Return a planet."""
    return ('<circle class="boat" cx="' + coordinate(x) + '" cy="' + coordinate(y) + '" r="'
            + coordinate(radius) + '"/>')  # fmt: skip


def place(miles):
    """Return in which box the end of such a road is seen best."""
    return 0 if miles <= FULL[0] else 1 if miles <= FULL[1] else 2


def mark(box, miles, path, kind):
    """Return a mark at the end of a road."""
    x, y = box.end(miles)
    return ('<path class="' + kind + '" transform="translate(' + coordinate(x) + " "
            + coordinate(y) + ')" d="' + path + '"/>')  # fmt: skip


def draw(width, miles, role, driven, marks, keys, name):
    """Return the picture: three boxes with the road to scale, each in a scale of its own.

    marks: triples (miles, path, class); keys: pairs (role or path data with class, words).
    """
    wide = width >= charts.SIDE_BY_SIDE
    breadths = (width - 20) / 3 if wide else width
    tall, above = (168, 40) if wide else (84, 20)
    lines, boxes = [], []
    for index in range(3):
        x, y = (index * (breadths + 10), above) if wide else (0, above + index * (tall + above))
        box = Box(index, x, y, breadths, tall)
        boxes.append(box)
        count = times(miles, box.unit)
        if wide:
            lines += [text(x + 2, 14, BOXES[index]), text(x + 2, 31, count, "key strong")]
        else:
            lines.append(text(x + 2, y - 6, _("{what}: {count}", what=BOXES[index], count=count)))
        lines += ['<rect class="frame" x="' + coordinate(x + 0.5) + '" y="' + coordinate(y)
                  + '" width="' + coordinate(breadths - 1) + '" height="' + coordinate(tall)
                  + '"/>', box.bodies(), box.road(miles, role)]  # fmt: skip
        if driven:
            lines.append(box.road(min(driven, miles), "security"))
    for far, path, kind in marks:
        lines.append(mark(boxes[place(far)], far, path, kind))
    x, y = 4, (above + tall if wide else 3 * (above + tall)) + 20
    for path, kind, said in keys:
        if x > 4 and x + 28 + breadth(said) > width:
            x, y = 4, y + 20
        lines.append('<g><path class="' + kind + '" transform="translate(' + coordinate(x + 8)
                     + " " + coordinate(y - 4) + ')" d="' + path + '"/>'
                     + text(x + 22, y, said) + "</g>")  # fmt: skip
        x += 36 + breadth(said)
    head = opened("roads", width, y + 12, name)
    return "\n".join([head] + [line for line in lines if line] + ["</svg>"])
