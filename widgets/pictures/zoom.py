"""A hundred and twenty million phones, zoomed in three times, and a pile of a hundred alarms.

What is good is a dot, or a phone where each is one. What is bad is a triangle: filled with an
alarm, hollow without. An alarm is a ring, where there is room for it. A zoom opens one dot. How
many marks stand in a box follows from the averages: they are dealt out evenly to a hundred boxes,
in an order drawn once, so that the box that is opened holds the average. While a guess is made, the
pile stands first on a phone, near its question.
"""

from widgets import charts
from widgets.models.random_numbers import Stream
from widgets.pictures.fences import asked, cells, framed, outline, triangle
from widgets.pictures.field import circle
from widgets.svg import LINE, breadth, opened, text, wrapped
from widgets.words import _, coordinate, coordinates

# Phones in the picture, dots across, what is opened, and what stands below, at each level.
PHONES = (120000000, 1000000, 10000, 100)
ACROSS = (12, 10, 10, 10)
CHIPS = (_("all"), _("a million"), _("10\u202f000"), _("100"))
BELOW = (_("Each dot is a million phones."),
         _("Each box is 10\u202f000 phones; good ones without an alarm are not drawn."),
         _("Each dot is 100 phones."), _("Each is one phone."))  # fmt: skip
TOUCH = (_("Touch one."), _("Touch one."), _("Touch one."), _("Touch to go back."))
TOP = 42
STREAM = Stream(27)
ORDER = STREAM.shuffled(range(100))
PLACES = [(STREAM.uniform() - 0.5, STREAM.uniform() - 0.5) for _mark in range(3100)]
# The box that is opened is the fiftieth in the order: it holds one more from half a mark on.
HOME, MIDDLE, LAST = 49, 66, 70
KEPT = {}


def average(count):
    """Return how many of `count` marks dealt out to a hundred boxes lie in the box opened."""
    return (count + 99 - HOME) // 100


def inside(seen):
    """Return what the box of 10 000 holds, and what the 100 phones opened in it hold.

    seen: in a million phones the good ones with an alarm, the bad ones with and without. The last
    is "good", "bad" or "missed": a good one first, since most alarms come from these if any does.
    """
    false, true, missed = [average(count) for count in seen]
    last = "good" if false else "bad" if true else "missed" if missed else ""
    return (false, true, missed), last


def rings(seen):
    """Tell whether the hundred phones that are opened hold an alarm; seen: as in `inside`."""
    return inside(seen)[1] in ("good", "bad")


class Field:
    """The field of dots at one level, for a width in pixels and with a room left above it."""

    def __init__(self, width, level, down=0):
        self.level, self.down = level, down
        self.size = 300 if width >= charts.SIDE_BY_SIDE else min(width - 8, 340)
        self.step = self.size / ACROSS[level]
        top = TOP + down
        self.bottom = top + 10 * self.step
        self.spots = [(4 + self.step * (column + 0.5), top + self.step * (row + 0.5))
                      for row in range(10) for column in range(ACROSS[level])]  # fmt: skip

    def dots(self, numbers, share):
        """Return good ones at these places, `share` of their room wide."""
        return dotted([self.spots[number] for number in numbers], share * self.step)

    def squares(self, numbers, wide, high, kind):
        """Return frames around these places, `wide` and `high` as shares of their room."""
        wide, high = wide * self.step, high * self.step
        side = coordinate(wide)
        size = "h" + side + "v" + coordinate(high) + "h-" + side + "z"
        drawn = ""
        for number in numbers:
            x, y = self.spots[number]
            drawn += "M" + " ".join(coordinates([x - wide / 2, y - high / 2])) + size
        return '<path class="' + kind + '" d="' + drawn + '"/>'

    def bad(self, numbers, share):
        """Return path data of bad ones at these places."""
        spots = [self.spots[number] for number in numbers]
        return [triangle(x, y, share * self.step) for x, y in spots]

    def rings(self, numbers, share):
        """Return rings around these places: alarms, or what a touch opens."""
        drawn = ""
        for number in numbers:
            drawn += circle(*self.spots[number], share * self.step)
        return '<path class="alarm" d="' + drawn + '"/>'

    def known(self, what, make):
        """Return what is kept for this size, made at the first time."""
        key = self.size, self.down, what
        if key not in KEPT:
            if len(KEPT) > 12:
                KEPT.clear()
            KEPT[key] = make()
        return KEPT[key]

    def specks(self, count, bad):
        """Return the path data of marks dealt out to a hundred boxes, worked out once."""
        found = self.known(bad, list)
        for number in range(len(found), count):
            x, y = self.spots[ORDER[number % 100]]
            across, down = PLACES[-number - 1 if bad else number]
            x, y = x + 0.74 * across * self.step, y + 0.74 * down * self.step
            found.append(triangle(x, y, 3.6) if bad else "M" + " ".join(coordinates([x, y])) + "h0")
        return found[:count]


def dotted(spots, size):
    """Return good ones at these points."""
    drawn = "".join(["M" + coordinate(x) + " " + coordinate(y) + "h0" for x, y in spots])
    return '<path class="honest" stroke-width="' + coordinate(size) + '" d="' + drawn + '"/>'


def triangles(drawn, missed=False):
    """Return bad ones, of their path data: with an alarm, or hollow, without."""
    kind = "unseen" if missed else "person hit edged"
    return '<path class="' + kind + '" d="' + "".join(drawn) + '"/>'


def all_phones(field, seen):
    """Return all phones: nothing can be seen yet but the dot that is opened."""
    return [field.dots(range(120), 0.72), field.squares([MIDDLE], 0.98, 0.98, "opens")]


def million(field, seen):
    """Return a hundred boxes with their alarms, and the bad ones that raise none, hollow."""
    false, true, missed = seen
    bad = field.specks(true + missed, True)
    return [
        field.known("boxes", lambda: field.squares(range(100), 0.9, 0.9, "tray")),
        '<path class="honest" stroke-width="3.4" d="' + "".join(field.specks(false, False))
        + '"/>',
        triangles(bad[:true]),
        triangles(bad[true:], True),
        field.squares([ORDER[HOME]], 0.98, 0.98, "opens"),
    ]  # fmt: skip


def box(field, seen):
    """Return a hundred dots of a hundred phones; a ring is an alarm in one of them."""
    (false, true, missed), last = inside(seen)
    bad, good = ORDER[: true + missed], ORDER[100 - false :]
    opens = good[-1:] if last == "good" else bad[:1]
    return [
        field.dots([number for number in range(100) if number not in bad], 0.5),
        triangles(field.bad(bad[:true], 0.3)), triangles(field.bad(bad[true:], 0.3), True),
        field.rings(ORDER[:true] + good, 0.42),
        field.squares(opens or [LAST], 0.98, 0.98, "opens"),
    ]  # fmt: skip


def hundred(field, seen):
    """Return a hundred phones, and the one that raises an alarm or should."""
    last = inside(seen)[1]
    found = [LAST] if last in ("bad", "missed") else []
    return [
        field.squares([number for number in range(100) if number not in found], 0.36, 0.64,
                      "phone"),
        triangles(field.bad(found, 0.34), last == "missed"),
        field.rings([LAST] if rings(seen) else [], 0.5),
    ]  # fmt: skip


def chips(field):
    """Return the way in, from all phones to a hundred, with the present step brought out."""
    # Round each word the same room is left.
    room = (field.size - 18 - sum([breadth(said) for said in CHIPS])) / 4
    parts, reach, x = [], "", 4
    for level, said in enumerate(CHIPS):
        wide = breadth(said) + room
        here = level == field.level
        size = '" x="' + coordinate(x) + '" width="' + coordinate(wide)
        parts.append('<rect class="chip' + (" here" if here else "") + size
                     + '" y="' + str(field.down + 4) + '" height="28" rx="5"/>'
                     + text(x + wide / 2, field.down + 23, said, "key heading"
                     if here else "key", "middle"))  # fmt: skip
        reach += '<rect class="reach" data-mark="' + str(level) + size + '" y="0" height="38"/>'
        x += wide + 6
    return "<g>" + "".join(parts) + "</g>", reach


def key(level, y):
    """Return what the marks say, a line each, and where the next line would stand."""
    around = "" if level == 1 else circle(12, 0, 7)
    good = ('<path class="phone" d="M9.5 -4.5h5v9h-5z"/>' if level == 3 else
            dotted([(12, 0)], 5))  # fmt: skip
    bad = [triangle(12, 1, 4)]
    marks = [(good, around, _("alarm, good phone")),
             (triangles(bad), around, _("alarm, compromised phone")),
             (triangles(bad, True), "", _("compromised, no alarm"))]  # fmt: skip
    parts = []
    for drawn, ring, said in marks if level else ():
        parts.append('<g transform="translate(0 ' + str(int(y) - 5) + ')">' + drawn
                     + '<path class="alarm" d="' + ring + '"/></g>'
                     + text(28, y, said))  # fmt: skip
        y += LINE + 4
    return "<g>" + "".join(parts) + "</g>", y


def draw(width, name, level, seen, note, counts, share, told, guess, kept, question):
    """Return the picture's SVG for a width in pixels.

    level: 0 to 3; seen: as in `inside`; note: what is said of all phones below them; counts: lines
    that say how many there are in all; share: how many of a hundred alarms are real, a whole
    number, or None without a pile; told: the same in words; guess: number or None; kept: share of a
    kept run, or None; question: what is written over the pile in which a guess is made, or "" once
    phones can be opened.
    """
    wide = width >= charts.SIDE_BY_SIDE
    step = 16
    lines, down = [], 0
    if question and not wide:
        # The pile comes first, and all else below it.
        lines = [text(4, 14, question, "key heading")] + asked(7, 28, step, guess, "guess")
        down = 10 * step + 48
    field = Field(width, level, down)
    shown, reach = chips(field)
    lines += [shown] + (all_phones, million, box, hundred)[level](field, seen)
    y = field.bottom + 4
    said = BELOW[level] + ("" if question else " " + TOUCH[level])
    if level == 3 and rings(seen):
        said = _("A hundred phones, opened because one rings.") + " " + TOUCH[level]
    for line in wrapped(said, field.size) + ([note] if note and not level else []):
        y += LINE
        lines.append(text(4, y, line))
    if not question:
        lines.append('<g data-control="zoom">' + reach + '<rect class="reach" data-mark="'
                     + str((level + 1) % 4) + '" x="4" y="' + str(TOP) + '" width="'
                     + coordinate(field.size) + '" height="' + coordinate(10 * field.step)
                     + '"/></g>')  # fmt: skip
        drawn, y = key(level, y + 24)
        lines.append(drawn)
    x, top = (field.size + 44, 22) if wide else (4, y + 24)
    for row, said in enumerate(counts):
        lines.append(text(x, top + row * 20, said, "key heading" if row == 0 else "key"))
    top += 20 * len(counts) + (14 if wide else 6)
    below = top + 36 + 10 * step
    if question and wide:
        lines.append(text(x, top, question, "key heading"))
        lines += asked(x + 3, top + 14, step, guess, "guess")
    elif share is not None and not question:
        lines += [text(x, top, told, "key heading"),
                  framed(x, top + 11, 10 * step + 6, 10 * step + 6, "tray block"),
                  cells(x + 3, top + 14, step, share)]  # fmt: skip
        for count, kind, words in ((kept, "fence kept", _("kept run: {n}", n=kept)),
                                   (guess, "guessed", _("your guess: {n}", n=guess))):  # fmt: skip
            if count is not None:
                lines += [
                    outline(x + 3, top + 14, step, count, kind),
                    text(x, below, words, "key " + kind),
                ]
                below += 20
    bottom = top if down or (share is None and not question) else below
    head = opened("zoom", width, max(y, bottom) + 8, name)
    return "\n".join([head] + lines + ["</svg>"])
