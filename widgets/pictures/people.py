"""A hundred people in the hundred places of the harbour, each with a number on the chest.

Who has moved has both arms up and is filled, who waits has them down and is hollow. They stand in
the order of their numbers, so a line after so many of them shows a count: a guess, or a kept run.
"""

from widgets import charts
from widgets.pictures import harbour
from widgets.svg import LINE, breadth, opened, text
from widgets.words import _, coordinate, decimal, escaped

LEFT = 6
HEAD = "M-4.5-14a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z"
CHEST = "M-10.5 9v-11a5 5 0 0 1 5-5h11a5 5 0 0 1 5 5v11z"
ARMS = "M-8-5l-2.5-11M8-5l2.5-11"
FRAME = "M-13-15a5 5 0 0 1 5-5h16a5 5 0 0 1 5 5v22a5 5 0 0 1-5 5h-16a5 5 0 0 1-5-5z"
BODY = HEAD + CHEST
STOOD = {}


class Places:
    """Where the hundred people stand at a width, in pixels."""

    def __init__(self, width):
        wide = width >= charts.SIDE_BY_SIDE
        self.width = width
        self.scale = 1.4 if wide else 1
        self.pitch = 43 if wide else 35
        self.across = (harbour.place(2, width)[0] - harbour.place(1, width)[0]) / 2
        self.top = 34 if wide else 26
        self.bottom = self.top + 9.5 * self.pitch

    def at(self, number):
        """Return the middle of person `number`, 1 to 100."""
        return harbour.place(number, self.width)[0], self.top + (number - 1) // 10 * self.pitch


def person(places, number, chest, state, name, chosen=False):
    """Return one person; name: read aloud where a touch chooses, "" where it does not."""
    x, y = places.at(number)
    across, down = coordinate(x), coordinate(y)
    moves = ' transform="translate(' + across + " " + down + ") scale(" + str(places.scale) + ')"'
    body = '<path class="arms"' + moves + ' d="' + ARMS + '"/>' if state == "moved" else ""
    body += "<path" + moves + ' d="' + BODY + '"/>'
    body += text(x, y + 5.5 * places.scale, decimal(chest), "chest", "middle")
    if chosen:
        body += '<path class="ringed"' + moves + ' d="' + FRAME + '"/>'
    if not name:
        return '<g class="someone ' + state + '">' + body + "</g>"
    return ('<g data-mark="' + str(number) + '" class="someone ' + state + '">' + body
            + '<path class="reach"' + moves + ' d="' + FRAME + '"/><title>' + escaped(name)
            + "</title></g>")  # fmt: skip


def named(number, chest, said):
    """Return the name of a person, read aloud: the number on the chest first."""
    return _("Number {chest}, {said}; place {n} in line", chest=chest, said=said, n=number)


def standing(places, numbers, state, can_touch):
    """Return all people at a width in one state, worked out once."""
    known = int(places.width), tuple(numbers), state, can_touch
    if known not in STOOD:
        if len(STOOD) > 16:
            STOOD.clear()
        said = _("moved") if state == "moved" else _("waits")
        STOOD[known] = [
            person(places, number, chest, state,
                   named(number, chest, said) if can_touch else "")
            for number, chest in enumerate(numbers, 1)]  # fmt: skip
    return STOOD[known]


def line_after(places, count, kind):
    """Return a line that has the first `count` people before it and above it."""
    rows, rest = count // 10, count % 10
    half, left, right = places.pitch / 2, LEFT - 4, places.width - 2
    above = places.top + rows * places.pitch - half - 3 * places.scale
    if not rest:
        path = "M" + coordinate(left) + " " + coordinate(max(above, 1)) + "H" + coordinate(right)
    else:
        x = places.at(count)[0] + places.across
        path = ("M" + coordinate(left) + " " + coordinate(above + places.pitch) + "H"
                + coordinate(x) + "V" + coordinate(max(above, 1)) + "H"
                + coordinate(right))  # fmt: skip
    return '<path class="after ' + kind + '" d="' + path + '"/>'


def sample(x, y, state):
    """Return a small person for the key."""
    arms = '<path class="arms" d="' + ARMS + '"/>' if state == "moved" else ""
    return ('<g class="someone ' + state + '" transform="translate(' + coordinate(x) + " "
            + coordinate(y) + ') scale(0.7)">' + arms + '<path d="' + BODY
            + '"/></g>')  # fmt: skip


def key(y, width, kinds):
    """Return (the key, where it ends); kinds: pairs (what is drawn, words)."""
    parts, x = [], 6
    for kind, said in kinds:
        wide = 30 + breadth(said) + 12
        if x > 6 and x + wide > width:
            x, y = 6, y + LINE + 8
        if kind in ("moved", "waits"):
            parts.append(sample(x + 11, y - 3, kind))
        elif kind == "ringed":
            parts.append('<path class="ringed" transform="translate(' + coordinate(x + 11) + " "
                         + coordinate(y - 3) + ') scale(0.6)" d="' + FRAME + '"/>')  # fmt: skip
        else:
            parts.append('<path class="after ' + kind + '" d="M' + coordinate(x) + " "
                         + coordinate(y - 4) + 'h22"/>')  # fmt: skip
        parts.append(text(x + 28, y, said, "key guessed" if kind == "guessed" else "key"))
        x += wide
    return "<g>" + "".join(parts) + "</g>", y


def touched(places, control):
    """Return what a touch reaches for a guess: a place for each count, 0 above the people."""
    cells = ['<rect data-mark="0" x="0" y="0" width="' + coordinate(places.width)
             + '" height="6"/>']  # fmt: skip
    size = '" width="' + coordinate(2 * places.across) + '" height="' + coordinate(places.pitch)
    for number in range(1, 101):
        x, y = places.at(number)
        cells.append('<rect data-mark="' + str(number) + '" x="' + coordinate(x - places.across)
                     + '" y="' + coordinate(y - places.pitch / 2) + size + '"/>')  # fmt: skip
    return ('<g data-drag=""><g class="reach" data-control="' + control + '">' + "".join(cells)
            + "</g></g>")  # fmt: skip


def draw(width, name, numbers, changed, moved, lines, foot, ringed, control, guessing):
    """Return the picture's SVG for a width in pixels.

    numbers: of the hundred, in order, before anybody's was changed; changed: pair (person, number
    now); moved: for each person whether they have; lines: triples (count, class, words) of lines
    after so many people; foot: lines of words below; ringed: words for the ring, "" for none;
    control: the Spot control that a touch changes, or "" while a guess is made; guessing: the
    control of that guess, or "".
    """
    places = Places(width)
    both = [standing(places, numbers, state, bool(control)) for state in ("waits", "moved")]
    people = [both[has][at] for at, has in enumerate(moved)]
    who, chest = changed
    state = "moved" if moved[who - 1] else "waits"
    said = _("moved") if moved[who - 1] else _("waits")
    people[who - 1] = person(
        places, who, chest, state, named(who, chest, said) if control else "", bool(ringed)
    )
    count = len([has for has in moved if has])
    kinds = [("moved", _("moved: {n}", n=count)), ("waits", _("waits: {n}", n=100 - count))]
    if ringed:
        kinds.append(("ringed", ringed))
    kinds += [(kind, words) for _count, kind, words in lines]
    y = places.bottom + 14
    drawn, y = key(y, width, kinds)
    below = [text(6, y + 26 + 20 * row, each, "key heading" if not row else "key")
             for row, each in enumerate(foot)]  # fmt: skip
    how = _(". Arrow keys go from person to person, Space chooses one.") if control else ""
    head = opened("people", width, y + 14 + 20 * len(foot), name + how, control or None)
    return "\n".join([head] + people + [line_after(places, at, kind) for at, kind, _said in lines]
                     + [drawn] + below + ([touched(places, guessing)] if guessing else [])
                     + ["</svg>"])  # fmt: skip
