"""A hundred doors: how often a regulator looks behind them, and how often a rule is broken."""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Number, Prediction, Preset
from widgets.models.inspection import inspection
from widgets.pictures import doors
from widgets.words import _


def evaluate(values):
    """Return how many of a hundred doors are looked at and hide a breach, and how many are both."""
    found = inspection(values["duty"], values["fine"], values["look"], values["catch"])
    return {
        "looked": words.rounded(100 * found["audit"], 0),
        "broken": words.rounded(100 * found["violate"], 0),
        "found": words.rounded(100 * found["audit"] * found["violate"], 0),
    }


def thousands(amount):
    """Return a sum of some thousand yuan in words."""
    return _("¥{n} thousand", n=words.exact(amount))


def breaking(number):
    """Return how many firms break the rule in words."""
    return _("1 firm breaks") if number == 1 else _("{n} firms break", n=number)


def title(result):
    """Return how many break the rule, and how many doors are looked at."""
    return _("{firms} the rule; {n} of 100 doors opened",
             firms=breaking(result["broken"]), n=result["looked"])  # fmt: skip


def figure(scene):
    """Return the doors, and what decides how many are opened and how many hide a breach."""
    values, result = scene.values, scene.result
    keys = (_("opened: {n}", n=result["looked"]),
            _("rule broken, unseen: {n}", n=result["broken"] - result["found"]),
            _("rule broken, found: {n}", n=result["found"]))  # fmt: skip
    guess = None if scene.guess is None else (scene.guess, _("your guess: {n}", n=scene.guess))
    below = [
        _("Breaking saves a firm {duty} and risks {fine}: it pays below {n} looks in 100.",
          duty=thousands(values["duty"]), fine=thousands(values["fine"]), n=result["looked"]),
        _("A look costs {look}, a catch is worth {catch}: looking pays above {n} breaches in 100.",
          look=thousands(values["look"]), catch=thousands(values["catch"]), n=result["broken"]),
    ] if scene.revealed else []  # fmt: skip
    name = _("A hundred doors: {told}", told=", ".join(keys))
    picture = doors.draw(scene.width, name, result["broken"], result["looked"], result["found"],
                         keys, below, guess)  # fmt: skip
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
    caption = _("Doors of 100; in thousand yuan the fine is {fine}, a look costs {look}, keeping "
                "the rule costs {duty}, a catch is worth {catch}", fine=words.exact(values["fine"]),
                look=words.exact(values["look"]), duty=words.exact(values["duty"]),
                catch=words.exact(values["catch"]))  # fmt: skip
    columns = [(_("Doors"), 0), (_("Rule broken"), 0), (_("Rule kept"), 0), (_("All"), 0)]
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["duty"] != DUTY:
        found.append(_("Let it cost a firm {n} to keep the rule.", n=thousands(DUTY)))
    if values["catch"] != CATCH:
        found.append(_("Let a catch be worth {n}.", n=thousands(CATCH)))
    if result["broken"] > 4:
        found.append(_("{firms} the rule; let it be 4 at most.", firms=breaking(result["broken"])))
    if result["looked"] > 10:
        found.append(_("{n} doors are opened; let it be 10 at most.", n=result["looked"]))
    return found


DUTY, CATCH = 10, 20
THOUSAND = _("thousand yuan")
CONTROLS = [
    Integer("fine", _("Fine for a breach that is found"), 20, 200, 50, step=5, unit=THOUSAND),
    Number("look", _("A look costs the regulator"), 0.2, 10, 0.2, 2, unit=THOUSAND),
    Integer("duty", _("Keeping the rule costs a firm"), 5, 15, DUTY, unit=THOUSAND, more=True),
    Integer("catch", _("A catch is worth to the regulator"), 15, 60, CATCH, step=5, unit=THOUSAND,
            more=True, about=_("Say, for the harm that ends then; the fine is not his to keep.")),
]  # fmt: skip
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
      "know it; the regulator cannot promise how often he looks. How many break the rule then?"),
    [("fine", 100)], Integer("guess", _("Your guess"), 0, 50, 0,
                       say=lambda number: words.count(number, _("firm"), _("firms"))),
    lambda result: result["broken"],
    _("At twice the fine half the looks frighten as much, so he looks half as often. A look costs "
      "a tenth of what a catch is worth to him: it pays once a tenth break the rule."))  # fmt: skip
explorer = Explorer(
    "hundred_doors", _("A hundred doors"),
    _("A rule is dear to keep, and nobody can look behind every door. Does a higher fine help?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Let at most 4 of 100 firms break the rule, and open at most 10 doors."),
         missing),
    Measure(_("Firms that break the rule, of 100"), lambda result: result["broken"]), None,
    [("broken", lambda values, result: words.decimal(result["broken"])),
     ("looked", lambda values, result: words.decimal(result["looked"])),
     ("found", lambda values, result: words.decimal(result["found"])),
     ("look", lambda values, result: thousands(values["look"])),
     ("catch", lambda values, result: thousands(values["catch"]))],
)  # fmt: skip
