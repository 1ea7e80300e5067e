"""An explorer that breaks on purpose; it exists only for the tests."""

from widgets import charts
from widgets.explorer import Explorer, Integer
from widgets.words import _, decimal


def evaluate(values):
    """Return the number, or break when it is above 5."""
    while values["number"] > 5:
        pass
    return values["number"]


def figure(scene):
    """Return one line."""
    line = charts.line([0, 10], [0, scene.result], _("line"), "security")
    axes = charts.axis(_("Step"), _("steps"), 0, 10), charts.axis(_("Height"), _("m"), 0, 10)
    return charts.figure(_("A line"), [charts.chart(_("A line"), [line], *axes, share=1)])


def sentence(values, result):
    """Return the number in words."""
    return _("The number is {number}.", number=decimal(result))


def table(scene):
    """Return the number."""
    return charts.table(_("The number"), [(_("Number"), 0)], [[scene.result]])


explorer = Explorer(
    name="endless",
    title=_("Breaks above five"),
    question=_("What happens above five?"),
    source=_("Model, not data"),
    controls=[Integer("number", _("Number"), 0, 10, 3)],
    evaluate=evaluate,
    figure=figure,
    sentence=sentence,
    table=table,
)
