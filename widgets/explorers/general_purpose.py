"""What makes a general-purpose technology? Three tests, four technologies, two sides each."""

from widgets import charts
from widgets.data import general_purpose as data
from widgets.explorer import Explorer, Preset, Spot
from widgets.pictures import bubbles
from widgets.words import _

SIDES = (_("Yes"), _("No"))


def named(number):
    """Return a bubble's name: technology, test and side."""
    row, test, side = data.place(number)
    return _("{technology}: {test} {side}", technology=data.TECHNOLOGIES[row][1],
             test=data.TESTS[test], side=SIDES[side])  # fmt: skip


NAMES = [named(number) for number in range(1, 25)]


def evaluate(values):
    """Return the argument of the bubble in hand."""
    row, test, side = data.place(values["answer"][0])
    return {"row": row, "said": data.TECHNOLOGIES[row][2][test][side]}


def figure(scene):
    """Return the grid with the answer in hand."""
    chosen = scene.values["answer"][0]
    name = _("Grid of answers; in hand: {answer}", answer=NAMES[chosen - 1])
    rows = [row[:2] for row in data.TECHNOLOGIES]
    picture = bubbles.draw(rows, data.SHORT, chosen, NAMES, charts.panel_width(scene.width, 1),
                           name, "answer")  # fmt: skip
    subtitle = _("Three tests, four technologies; a touch on an answer argues for it")
    return charts.figure(NAMES[chosen - 1], [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return the argument for the answer in hand."""
    return _("{answer}: {said}.", answer=NAMES[values["answer"][0] - 1], said=result["said"])


def table(scene):
    """Return both sides of all three tests for the technology in hand."""
    technology = data.TECHNOLOGIES[scene.result["row"]]
    rows = [[test, sides[0], sides[1]] for test, sides in zip(data.TESTS, technology[2])]
    columns = [(_("Test"), 0), (_("Yes:"), 0), (_("No:"), 0)]
    return charts.table(_("Both sides; shown: {technology}", technology=technology[1]), columns,
                        rows)  # fmt: skip


explorer = Explorer(
    "general_purpose", _("General-purpose, or not?"),
    _("Which of these four changes everything? Touch a yes or a no."),
    _("Our arguments, no data; the tests: Bresnahan and Trajtenberg, 1995"),
    [Spot("answer", _("Answer"), 24, 13, lambda number: NAMES[number - 1])],
    evaluate, figure, sentence, table,
    [Preset("needed", _("Security: everywhere?"), _("What speaks for it."), []),
     Preset("many", _("The same, argued against"), _("What speaks against it."),
            [("answer", [14])], "needed"),
     Preset("breeds", _("Security: breeds more?"), _("What speaks for it."), [("answer", [17])]),
     Preset("guards", _("Breeds more, against"), _("What speaks against it."),
            [("answer", [18])], "breeds")],
)  # fmt: skip
