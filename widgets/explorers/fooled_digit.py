"""The fooled digit: how small an aimed change turns what a trained machine reads?"""

from widgets import charts, words
from widgets.data import digits as data
from widgets.data.sources import cited
from widgets.explorer import (
    Choice,
    Explorer,
    Goal,
    Integer,
    Measure,
    Number,
    Prediction,
    Preset,
    Spot,
)  # fmt: skip
from widgets.models import sign_attack as model
from widgets.models.random_numbers import Stream
from widgets.pictures import digits
from widgets.words import THIN_SPACE, _

MOST = 60
PICTURES = [[(ord(letter) - 97) / 16 for letter in squares] for _digit, squares in data.DIGITS]
LABELS = [digit for digit, _squares in data.DIGITS]


def a(digit):
    """Return a digit with its article."""
    return _("an {digit}", digit=digit) if digit == 8 else _("a {digit}", digit=digit)


NAMES = [_("No. {n}, {digit}", n=number, digit=a(digit)) for number, digit in enumerate(LABELS, 1)]
MACHINES = {
    "usual": (data.USUAL, data.USUAL_BIASES, data.USUAL_AIMED, data.USUAL_CHANCE),
    "cautious": (data.CAUTIOUS, data.CAUTIOUS_BIASES, data.CAUTIOUS_AIMED, data.CAUTIOUS_CHANCE),
}
ROWS = (0, 4, 8, 12, 16, 20, 24, 30, 40, 60)
DIGIT = 12
READY = {}
FLIPS = {}
SIGNS = {}


def machine(name):
    """Return a machine's weights and biases, and of 100 unseen digits those read right."""
    if name not in READY:
        rows, biases, aimed, chance = MACHINES[name]
        weights = [[int(each) / 100 for each in row.split()] for row in rows]
        right = [[100 * count / data.HELD_OUT for count in counts] for counts in (aimed, chance)]
        READY[name] = weights, [each / 100 for each in biases], right
    return READY[name]


def signs(seed):
    """Return a direction by chance for each square, the same for a seed."""
    if seed not in SIGNS:
        stream = Stream(seed)
        SIGNS[seed] = [1 if stream.uniform() < 0.5 else -1 for _square in range(64)]
    return SIGNS[seed]


def flip(name, number):
    """Return the smallest aimed change that turns a digit, worked out once."""
    if (name, number) not in FLIPS:
        weights, biases, _right = machine(name)
        found = model.smallest_flip(PICTURES[number - 1], weights, biases)
        # The first step of the slider at which the digit has turned.
        found["enough"] = (int(1000 * found["size"]) + 1) / 10
        FLIPS[name, number] = found
    return FLIPS[name, number]


def evaluate(values):
    """Return the digit changed in both ways, what the machine reads, and how all digits fare."""
    number = values["digit"][0]
    weights, biases, right = machine(values["machine"])
    found = flip(values["machine"], number)
    before = PICTURES[number - 1]
    result = {"label": LABELS[number - 1], "first": found["read"], "enough": found["enough"],
              "rival": found["rival"], "right": right}  # fmt: skip
    for name, directions in (("aimed", found["slope"]), ("chance", signs(values["seed"]))):
        after = model.shifted(before, directions, values["size"] / 100)
        points = model.scores(after, weights, biases)
        result[name] = {"picture": after, "scores": points, "read": model.read(points)}
    return result


def ink(size, places=None):
    """Return a change in words: percent of full ink."""
    return words.decimal(size, (1 if size % 1 else 0) if places is None else places) + (
        THIN_SPACE + "%"
    )


def below(result, found):
    """Return the line under a row: both scores that matter, and whether the answer is right."""
    one, points = result["first"], found["scores"]
    other = result["rival"] if found["read"] == one else found["read"]
    # As many places as tell the scores apart.
    for places in (1, 2, 3):
        n, m = [words.decimal(points[each], places) for each in (one, other)]
        if n != m:
            break
    said = _("{one} scores {n}, {other} scores {m}", one=one, other=other, n=n, m=m)
    return said, _("right") if found["read"] == result["label"] else _("wrong")


def figure(scene):
    """Return the digit in tiles, beside how many of all unseen digits are read right."""
    values, result = scene.values, scene.result
    number, label = values["digit"][0], result["label"]
    before = PICTURES[number - 1]
    size = values["size"]
    # Before the reveal the tiles show what a change of the guessed size looks like, by chance.
    if scene.revealed:
        rows = [
            (how, before, result[name]["picture"], MOST / 100, result[name]["read"],
             result[name]["read"] == label, below(result, result[name]))
            for name, how in (("chance", _("By chance, up to {size} a square", size=ink(size))),
                              ("aimed", _("Aimed, up to {size} a square", size=ink(size))))
        ]  # fmt: skip
        aimed = result["aimed"]["read"]
        if result["first"] != label:
            title = _("Unchanged, this {digit} is read as {other}", digit=label,
                      other=a(result["first"]))  # fmt: skip
        elif aimed != label:
            title = _("Aimed, {size}: this {digit} is read as {other}", size=ink(size), digit=label,
                      other=a(aimed))  # fmt: skip
        else:
            title = _("Aimed, {size}: this {digit} is still read right", size=ink(size),
                      digit=label)  # fmt: skip
    else:
        asked = PREDICTION.guess.default if scene.guess is None else scene.guess
        after = model.shifted(before, signs(values["seed"]), asked / 100)
        rows = [
            (_("Unchanged"), before, before, MOST / 100, result["first"], True,
             below(result, result["chance"])),
            (_("By chance, up to {size} a square", size=ink(asked)), before, after, MOST / 100,
             None, True, (_("And if it is aimed?"), "")),
        ]  # fmt: skip
        title = _("How small a change can fool the machine?")
    name = "; ".join([_("{how}: the machine reads {what}", how=each[0], what="?" if each[4] is None
                        else each[4]) for each in rows])  # fmt: skip
    share = 0.58 if scene.revealed else 1
    wide = charts.panel_width(scene.width, share)
    if not scene.revealed:
        panels = [charts.picture(name, digits.draw(rows, wide, name), share)]
        return charts.figure(title, panels, _("Green and filled: ink added; hollow: ink taken"))
    picture = digits.draw(rows, wide, name, "digit", PICTURES, NAMES, number)
    x = charts.axis(_("Change"), _("% of full ink"), 0, MOST, ticks=[0, 20, 40, 60])
    y = charts.axis(_("Read right"), _("of 100 unseen digits"), 0, 100,
                    ticks=[0, 25, 50, 75, 100])  # fmt: skip
    grid = list(data.SIZES)
    traces = [charts.line(grid, result["right"][1], "", "security"),
              charts.line(grid, result["right"][0], "", "attack")]  # fmt: skip
    notes = [charts.annotation(31, result["right"][1][15] + 8, _("by chance"), "security"),
             charts.annotation(18, 44, _("aimed"), "attack")]  # fmt: skip
    if scene.kept:
        traces.append(charts.line(grid, scene.kept[1]["right"][0], "", "baseline"))
        notes.append(charts.annotation(scene.kept[0]["size"], 8, _("kept run")))
    lines = [charts.vertical(size, _("shown"))]
    if scene.guess is not None:
        lines.append(charts.vertical(scene.guess, _("your guess: {n}", n=PREDICTION.guess.say(
            scene.guess)), "novelty"))  # fmt: skip
    chart = charts.chart(_("Digits read right, against the size of the change"), traces, x, y,
                         notes, lines, 1 - share)  # fmt: skip
    panels = [charts.picture(name, picture, share), chart]
    if scene.width < charts.SIDE_BY_SIDE:
        # On a phone what changes stands next to the slider that changes it.
        panels.reverse()
    return charts.figure(
        title, panels,
        _("Change: filled is ink added, hollow is ink taken. Curves: {n} digits that the machine "
          "never saw", n=data.HELD_OUT),
    )  # fmt: skip


def sentence(values, result):
    """Return what the machine reads after an aimed change, and after one by chance."""
    label, size = result["label"], ink(values["size"])
    hundred = words.decimal(result["right"][1][0])
    if result["first"] != label:
        return _("The machine misreads this {digit} as {other} with nothing changed; of 100 digits "
                 "that it never saw, it reads {n} right.", digit=label, other=a(result["first"]),
                 n=hundred)  # fmt: skip
    if not values["size"]:
        return _("Unchanged, this {digit} is read as {other}; of 100 digits that the machine never "
                 "saw, it reads {n} right.", digit=label, other=a(label), n=hundred)  # fmt: skip
    aimed, chance = result["aimed"]["read"], result["chance"]["read"]
    end = (_("it stays {other}", other=a(label)) if chance == label else
           _("it becomes {other}", other=a(chance)))  # fmt: skip
    if aimed == label:
        return _("Aimed, {size} of full ink in each square is too little to turn this {digit}; by "
                 "chance, in draw {n}, {end}.", size=size, digit=label, n=values["seed"],
                 end=end)  # fmt: skip
    return _("Aimed, {size} of full ink in each square turns this {digit} into {other} for the "
             "machine; by chance, in draw {n}, {end}.", size=size, digit=label, other=a(aimed),
             n=values["seed"], end=end)  # fmt: skip


def table(scene):
    """Return how many digits are read right at some sizes; before the reveal only unchanged."""
    values, result = scene.values, scene.result
    rows = []
    for size in ROWS if scene.revealed else (0,):
        aimed, chance = [each[size // 2] for each in result["right"]]
        rows.append([size, aimed, chance])
    caption = _("Of {n} digits that the machine never saw", n=data.HELD_OUT)
    if scene.revealed:
        caption = _("Of {n} unseen digits; shown: {digit}, changed by {size}, draw {seed}",
                    n=data.HELD_OUT, digit=NAMES[values["digit"][0] - 1], size=ink(values["size"]),
                    seed=values["seed"])  # fmt: skip
    columns = [(_("Change, % of full ink"), 0), (_("Aimed: read right, of 100"), 1),
               (_("By chance: read right, of 100"), 1)]  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if result["first"] != result["label"]:
        found.append(_("This digit is misread with nothing changed; take one that is read right."))
    if values["size"] < 20:
        found.append(_("The change is {size}; let it be 20\u202f% or more.",
                       size=ink(values["size"])))  # fmt: skip
    if result["aimed"]["read"] != result["label"]:
        found.append(_("Aimed, the machine reads {other}; it should read {digit}.",
                       other=a(result["aimed"]["read"]), digit=a(result["label"])))  # fmt: skip
    return found


def right_of_100(which):
    """Return a number of the book: digits read right at the size shown, of 100."""

    def said(values, result):
        place = words.rounded(values["size"] / 2, 0)
        return words.decimal(result["right"][which][place])

    return said


CONTROLS = [
    Number("size", _("Change in each square, at most"), 0, MOST, 0.1, 0, unit="%",
           about=_("Of full ink, the darkest that a square can be. None goes below empty or above "
                   "full.")),
    Spot("digit", _("The digit"), len(PICTURES), DIGIT, lambda mark: NAMES[mark - 1]),
    Choice("machine", _("The machine"), [("usual", _("usual")), ("cautious", _("cautious"))],
           "usual", about=_("The cautious one was made to avoid large weights.")),
    Integer("seed", _("Draw of the change by chance"), 1, 20, 1, more=True),
]  # fmt: skip
ENOUGH = ("size", flip("usual", DIGIT)["enough"])
EDGE = 21
PRESETS = [
    Preset("enough", _("Just enough"), _("The smallest change that turns this 3."), [ENOUGH]),
    Preset("half", _("Half of it"), _("Half as large: too small."),
           [("size", words.rounded_to(ENOUGH[1] / 2, 2))], "enough"),
    Preset("cautious", _("The cautious machine"), _("The same change, the other machine."),
           [ENOUGH, ("machine", "cautious")], "enough"),
    Preset("large", _("A large one"), _("One fifth of full ink."), [("size", 20)], "enough"),
    Preset("edge", _("On the edge"), _("A 6 that hardly needs a push."),
           [("digit", [EDGE]), ("size", flip("usual", EDGE)["enough"])]),
]  # fmt: skip
PREDICTION = Prediction(
    _("You may add or take a little ink in each square, aimed to fool the machine. How much of "
      "full ink, the darkest a square can be, makes it misread this 3?"),
    [ENOUGH], Number("guess", _("Your guess"), 0, MOST, 0.1, 40, unit="%"),
    lambda result: result["enough"],
    _("By chance most changes cancel each other. Aimed, all of them push the same way, and small "
      "pushes add up."))  # fmt: skip
explorer = Explorer(
    "fooled_digit", _("The fooled digit"),
    _("A machine reads handwritten digits well. How small a change fools it?"),
    _("A real classifier; digits: {source}", source=cited([data.SOURCE])), CONTROLS, evaluate,
    figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Find a digit, or a machine, that is right with nothing changed, and still right after "
           "an aimed change of 20\u202f% or more."), missing),
    Measure(_("Smallest change that turns it"), lambda result: result["enough"], 1, "%"), None,
    [("enough", lambda values, result: ink(result["enough"], 1)),
     ("read_right", lambda values, result: words.decimal(result["right"][1][0], 1) + THIN_SPACE
      + "%"),
     ("aimed_right", right_of_100(0)),
     ("chance_right", right_of_100(1)),
     ("becomes", lambda values, result: a(result["aimed"]["read"]))],
)  # fmt: skip
