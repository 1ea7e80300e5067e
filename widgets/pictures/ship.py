"""A ship seen from astern: its keel and its sail are two models' answers. A picture, no more.

The stones in the hold are the yuan spent, and the keel is as deep as what whoever is in gains.
The heads on deck are those who came at once, rings those who are missing; each patch of the sail
is one of a hundred people who stay. It leans by what each of them still loses.
"""

from widgets import charts, words
from widgets.pictures.profile import gained
from widgets.svg import LINE, breadth, marker, opened, text
from widgets.words import _, coordinate

# In pixels of a phone, from the middle of the water line: across, and down.
DECK, DRAUGHT, YARD, TOP = -34, 44, -212, -226
PATCH, HEAD, YUAN, LEAN = 13, 6, 6, 1.2
HOLD = ((33, 5), (22, 7), (11, 9), (0, 5))
SEA = 150
DRAWN = {}


class Plan:
    """The ship's measures, for a width in pixels."""

    def __init__(self, width):
        self.scale = 1.3 if width >= charts.SIDE_BY_SIDE else 1
        self.middle = width / 2
        self.water = 26 - TOP * self.scale

    def at(self, x, y):
        """Return a point of the ship as SVG wants it."""
        return (coordinate(self.middle + x * self.scale) + " "
                + coordinate(self.water + y * self.scale))  # fmt: skip

    def path(self, *steps):
        """Return path data; steps: letters, and points as pairs."""
        return "".join([step if isinstance(step, str) else self.at(*step) + " " for step in steps])


def patch(number):
    """Return where patch `number` of the sail, 1 to 100, begins: rows come down from the yard."""
    row, column = (number - 1) // 10, (number - 1) % 10
    return (column - 5) * PATCH, YARD + 4 + row * PATCH


def drawn(plan, control):
    """Return the texts of the hundred patches, the hundred heads, and what a touch reaches.

    control: "crowd" or "guess"; all are worked out once for a width.
    """
    known = plan.middle, control
    if known not in DRAWN:
        if len(DRAWN) > 8:
            DRAWN.clear()
        side = coordinate((PATCH - 1) * plan.scale)
        DRAWN[known] = (
            ["M" + plan.at(*patch(number)) + "h" + side + "v" + side + "h-" + side + "z"
             for number in range(1, 101)],
            ["M" + plan.at(*head(number)) + "h0" for number in range(1, 101)],
            touched(plan, control),
        )  # fmt: skip
    return DRAWN[known]


def outline(plan, count):
    """Return the outline of a sail of `count` patches."""
    left, top = patch(1)
    right, rows, rest = left + 10 * PATCH, count // 10, count % 10
    foot = top + (rows + (1 if rest else 0)) * PATCH
    step, knee = (left + rest * PATCH if rest else right), top + rows * PATCH
    return plan.path("M", (left, top), "L", (right, top), "L", (right, knee), "L", (step, knee),
                     "L", (step, foot), "L", (left, foot), "Z")  # fmt: skip


def spots(plan, places, radius):
    """Return discs as path data."""
    size = coordinate(radius * plan.scale)
    wide = coordinate(2 * radius * plan.scale)
    turn = "a" + size + " " + size + " 0 1 0 "
    return "".join(["M" + plan.at(x - radius, y) + turn + wide + " 0" + turn + "-" + wide + " 0z"
                    for x, y in places])  # fmt: skip


def head(number):
    """Return where head `number`, 1 to 100, stands on deck: four rows of 25."""
    return ((number - 1) % 25 - 12) * HEAD, DECK - 5 - (number - 1) // 25 * 7


def stones(count):
    """Return where the first stones lie in the hold."""
    places = []
    for y, most in HOLD:
        # From the middle of each row outwards.
        places += [((each + 1) // 2 * (11 if each % 2 else -11), y) for each in range(most)]
    return places[:count]


def fin(plan, gain, kind="fin"):
    """Return the keel below the hull, as deep as a gain in yuan."""
    if gain <= 0:
        return "<g/>"
    low = DRAUGHT + YUAN * gain
    return ('<path class="' + kind + '" d="' + plan.path("M", (-16, DRAUGHT - 5), "L", (-9, low),
            "Q", (0, low + 4), (9, low), "L", (16, DRAUGHT - 5), "Z") + '"/>')  # fmt: skip


def hull(plan):
    """Return mast, yard and ropes, and the hull, cut open."""
    side = plan.path("M", (-80, DECK), "C", (-78, 12), (-48, 40), (0, DRAUGHT), "C", (48, 40),
                     (78, 12), (80, DECK), "Z")  # fmt: skip
    ropes = plan.path("M", (-68, YARD), "L", (-80, DECK), "M", (68, YARD), "L", (80, DECK), "M",
                      (-68, YARD), "L", (0, TOP), "L", (68, YARD))  # fmt: skip
    spars = plan.path("M", (0, DECK), "L", (0, TOP), "M", (-72, YARD), "L", (72, YARD))
    return ['<path class="rope" d="' + ropes + '"/>', '<path class="mast" d="' + spars + '"/>',
            '<path class="hull" d="' + side + '"/>']  # fmt: skip


def touched(plan, control):
    """Return what a touch reaches: the heads on deck, or the sail in which a guess is made."""
    marks = ""
    if control == "crowd":
        wide = coordinate(1.55 * plan.scale) + '" height="' + coordinate(46 * plan.scale)
        for number in range(101):
            x, y = plan.at((number - 50.5) * 1.5, DECK - 36).split(" ")
            marks += ('<rect data-mark="' + str(number) + '" x="' + x + '" y="' + y + '" width="'
                      + wide + '"/>')  # fmt: skip
    else:
        side = coordinate(PATCH * plan.scale)
        for number in range(1, 101):
            x, y = plan.at(*patch(number)).split(" ")
            marks += ('<rect data-mark="' + str(number) + '" x="' + x + '" y="' + y + '" width="'
                      + side + '" height="' + side + '"/>')  # fmt: skip
    return ('<g data-drag=""><g class="reach" data-control="' + control + '">' + marks
            + "</g></g>")  # fmt: skip


def key(plan, width, spent, crowd, need, leans):
    """Return the key under the ship, and where it ends; leans: what is still lost, in words."""
    y = plan.water + SEA * plan.scale + 20
    entries = [("security", "circle", spent), ("shared", "circle", _("{n} came", n=crowd))]
    if need is not None and crowd < need:
        entries.append(("baseline", "circle-open", _("{n} missing", n=need - crowd)))
    entries.append(("", "", leans))
    parts, x = [], 10
    for role, symbol, said in entries:
        if x > 10 and x + 16 + breadth(said) > width:
            x, y = 10, y + LINE + 6
        if role:
            parts.append(marker(symbol, x, y - 4, "marker role-" + role))
        parts.append(text(x + 11 if role else x - 6, y, said))
        x += 34 + breadth(said)
    return "<g>" + "".join(parts) + "</g>", y + 10


def draw(width, name, spent, gain, lost, crowd, need, stay, kept, guess, asking):
    """Return the ship's SVG for a width in pixels.

    spent: pair (yuan, the same in words); gain, lost: what each gains and still loses, yuan;
    crowd, need, stay: people who came at once, must come (None without a market), stay in the end;
    kept: pair (gain, stay) of a kept run, or None; guess: how many stay, or None; asking: whether
    the guess is made in the sail.
    """
    plan = Plan(width)
    lean = LEAN * lost if stay else 0
    leans = _("it leans: {n} still lost", n=words.money(lost))
    if not stay:
        leans = _("becalmed: no lean")
    elif words.rounded(lost, 2) == 0:
        leans = _("no lean: nothing lost")
    foot, height = key(plan, width, spent[1], crowd, need, leans)
    water, middle = coordinate(plan.water), coordinate(plan.middle)
    bed = SEA * plan.scale
    lines = [opened("ship", width, height, name),
             '<rect class="sea" x="0" y="' + water + '" width="' + coordinate(width)
             + '" height="' + coordinate(bed) + '"/>',
             '<g transform="rotate(' + coordinate(lean) + " " + middle + " " + water
             + ')">']  # fmt: skip
    if kept:
        lines += [fin(plan, kept[0], "fin kept"),
                  '<path class="cloth kept" d="' + outline(plan, kept[1]) + '"/>']  # fmt: skip
    lines += [fin(plan, gain)] + hull(plan)
    lines.append('<path class="load" d="' + spots(plan, stones(words.rounded(spent[0], 0)), 4.6)
                 + '"/>')  # fmt: skip
    cloth, heads, reach = drawn(plan, "guess" if asking else "crowd")
    lines.append('<path class="hands" stroke-width="' + coordinate(4.8 * plan.scale) + '" d="'
                 + "".join(heads[:crowd]) + '"/>')  # fmt: skip
    missing = [head(number) for number in range(crowd + 1, (need or 0) + 1)]
    lines.append('<path class="absent" d="' + spots(plan, missing, 2.1) + '"/>')
    if stay or asking:
        lines.append('<path class="cloth bare" d="' + "".join(cloth[stay:]) + '"/>')
    lines.append('<path class="cloth" d="' + ("".join(cloth[:stay]) if stay else plan.path(
        "M", (-66, YARD + 3), "L", (66, YARD + 3), "L", (62, YARD + 12), "L", (-62, YARD + 12),
        "Z")) + '"/>')  # fmt: skip
    if guess is not None:
        lines.append('<path class="guessed" d="' + outline(plan, guess) + '"/>')
    lines.append(reach + "</g>")
    ripple = "3" if stay else "0"
    lines.append('<path class="waterline" d="M0 ' + water + "q4-" + ripple + " 8 0t8 0"
                 + "t8 0t8 0" * int(width / 16 + 1) + '"/>')  # fmt: skip
    both = guess is not None and not asking
    if not asking:
        lines.append(text(plan.middle + (14 if both else 0), 14, _("{n} of 100 stay", n=stay),
                          "note role-shared", "start" if both else "middle"))  # fmt: skip
    if guess is not None:
        lines.append(text(plan.middle - (14 if both else 0), 14, _("your guess: {n}", n=guess),
                          "note role-novelty", "end" if both else "middle"))  # fmt: skip
    tip = plan.water + (DRAUGHT + YUAN * max(gain, 0)) * plan.scale
    said = _("each {gains}", gains=gained(gain))
    lines.append(text(min(plan.middle + 14 * plan.scale, width - 2 - breadth(said)),
                      min(tip + 17, plan.water + bed - 6), said, "note role-security"))  # fmt: skip
    return "\n".join(lines + [foot, "</svg>"])
