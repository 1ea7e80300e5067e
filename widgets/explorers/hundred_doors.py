"""A hundred doors: how often a regulator looks behind them, and how often a rule is broken."""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Number, Prediction, Preset
from widgets.models.inspection import inspection
from widgets.pictures import doors
from widgets.words import _

CATCH = 20


def evaluate(values):
    """Return how many of a hundred doors are looked at and hide a breach, and how many are both."""
    found = inspection(values["duty"], values["fine"], values["look"], CATCH)
    return {
        "looked": words.rounded(100 * found["audit"], 0),
        "broken": words.rounded(100 * found["violate"], 0),
        "found": words.rounded(100 * found["audit"] * found["violate"], 0),
    }


def breaking(number):
    """Return how many firms break the rule in words."""
    return _("1 firm breaks") if number == 1 else _("{n} firms break", n=number)


def title(result):
    """Return how many break the rule, and how many doors are looked at."""
    return _("{firms} the rule; {n} of 100 doors opened",
             firms=breaking(result["broken"]), n=result["looked"])  # fmt: skip


def figure(scene):
    """Return the doors."""
    result = scene.result
    keys = (_("opened: {n}", n=result["looked"]),
            _("rule broken, unseen: {n}", n=result["broken"] - result["found"]),
            _("rule broken, found: {n}", n=result["found"]))  # fmt: skip
    guess = None if scene.guess is None else (scene.guess, _("your guess: {n}", n=scene.guess))
    name = _("A hundred doors: {told}", told=", ".join(keys))
    picture = doors.draw(scene.width, name, result["broken"], result["looked"], result["found"],
                         keys, guess)  # fmt: skip
    subtitle = _("A door for each firm, on an average day; which doors they are is chance")
    return charts.figure(title(result), [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return how many are looked at, break the rule and are found."""
    found = result["found"]
    given = {"n": result["looked"], "firms": breaking(result["broken"]), "m": found}
    if result["broken"] == 1:
        end = _("it is found.") if found else _("most days it is not found.")
    elif not found:
        end = _("on most days none of them is found.")
    else:
        end = _("1 of them is found.") if found == 1 else _("{m} of them are found.", m=found)
    return _("The regulator opens {n} of 100 doors; {firms} the rule, and ", **given) + end


def table(scene):
    """Return what is paid for what, and how many doors are of each kind."""
    values, result = scene.values, scene.result
    looked, broken, found = result["looked"], result["broken"], result["found"]
    rows = [
        [_("opened"), found, looked - found, looked],
        [_("not opened"), broken - found, 100 - looked - broken + found, 100 - looked],
        [_("all"), broken, 100 - broken, 100],
    ]
    caption = _("Doors of 100; the fine is {fine}, a look costs {look}, keeping the rule {duty} "
                "thousand yuan", fine=words.exact(values["fine"]),
                look=words.exact(values["look"]), duty=words.exact(values["duty"]))  # fmt: skip
    columns = [(_("Doors"), 0), (_("Rule broken"), 0), (_("Rule kept"), 0), (_("All"), 0)]
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["duty"] != DUTY:
        found.append(_("Let it cost a firm ¥{n} thousand to keep the rule.", n=DUTY))
    if result["broken"] > 4:
        found.append(_("{firms} the rule; let it be 4 at most.", firms=breaking(result["broken"])))
    if result["looked"] > 10:
        found.append(_("{n} doors are opened; let it be 10 at most.", n=result["looked"]))
    return found


DUTY = 10
THOUSAND = _("thousand yuan")
CONTROLS = [
    Integer("fine", _("Fine for a breach that is found"), 20, 200, 50, step=5, unit=THOUSAND),
    Number("look", _("A look costs the regulator"), 0.2, 10, 0.2, 2, unit=THOUSAND),
    Integer("duty", _("Keeping the rule costs a firm"), 5, 15, DUTY, unit=THOUSAND, more=True),
]
PRESETS = [
    Preset("start", _("A fine of 50"), _("A look costs ¥2 thousand."), []),
    Preset("twice", _("A fine of 100"), _("Twice the fine, all else alike."), [("fine", 100)],
           "start"),
    Preset("cheap", _("Cheap looks"), _("A look costs ¥0.4 thousand; the fine is 50."),
           [("look", 0.4)], "start"),
    Preset("dear", _("Dear looks"), _("A look costs ¥6 thousand; the fine is 50."), [("look", 6)],
           "cheap"),
]  # fmt: skip
PREDICTION = Prediction(
    _("10 of 100 firms break the rule. The fine doubles, from 50 to 100 thousand yuan, and all "
      "know it. How many break the rule then?"),
    [("fine", 100)], Integer("guess", _("Your guess"), 0, 50, 0, unit=_("firms")),
    lambda result: result["broken"],
    _("At twice the fine half the looks frighten as much, so the regulator looks half as often. "
      "Looking must just pay: that takes as many breaches as before."))  # fmt: skip
explorer = Explorer(
    "hundred_doors", _("A hundred doors"),
    _("A rule is dear to keep, and nobody can look behind every door. Does a higher fine help?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Let at most 4 of 100 firms break the rule, and open at most 10 doors."),
         missing),
    Measure(_("Firms that break the rule, of 100"), lambda result: result["broken"]), None,
    [("broken", lambda values, result: words.decimal(result["broken"])),
     ("looked", lambda values, result: words.decimal(result["looked"])),
     ("found", lambda values, result: words.decimal(result["found"]))],
)  # fmt: skip
