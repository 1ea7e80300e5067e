"""A longer search: a quantum machine that goes on searching turns past what it looks for."""

from widgets import charts, words
from widgets.explorer import (
    Choice,
    Explorer,
    Goal,
    Integer,
    Measure,
    Prediction,
    Preset,
)  # fmt: skip
from widgets.models import quantum_search as model
from widgets.pictures import dial
from widgets.words import _

SIZES = [("8", _("8 boxes")), ("64", _("64 boxes")), ("1024", _("1024 boxes"))]
MOST = 60
GUESS = Integer("guess", _("Your guess"), 0, 100, 50, unit="%")
KEYS = (128, 256)
CURVES = {}


def curve(items):
    """Return the chance after 0, 1, ... steps, of 100, worked out once."""
    if items not in CURVES:
        CURVES[items] = [100 * model.found(items, steps) for steps in range(MOST + 1)]
    return CURVES[items]


def evaluate(values):
    """Return the chance to find the one box, the steps to the first top, and the curve."""
    items = int(values["items"])
    return {"found": model.found(items, values["steps"]), "best": model.best_steps(items),
            "curve": curve(items), "turn": model.angle(items)}  # fmt: skip


def stepped(steps):
    """Return a number of steps in words."""
    return words.count(steps, _("step"), _("steps"))


def figure(scene):
    """Return the hand on its dial, beside the chance against the steps."""
    values, result = scene.values, scene.result
    steps, chance = values["steps"], 100 * result["found"]
    said = _(
        "{steps}: found in {chance} of tries",
        steps=stepped(steps),
        chance=words.chance(result["found"]),
    )
    name = _("A hand that each step turns by the same angle; {said}", said=said)
    # Before the reveal the curve would give the answer away.
    share = 0.5 if scene.revealed else 1
    angles = [(2 * step + 1) * result["turn"] for step in range(steps + 1)]
    picture = dial.draw(angles, said, charts.panel_width(scene.width, share), name)
    panels = [charts.picture(name, picture, share)]
    if scene.revealed:
        last = 8 if values["items"] == "8" and steps <= 8 else MOST
        across = list(range(last + 1))
        # Between whole steps there is nothing; sixty of them lie so close that a line joins them.
        draw = charts.markers if last == 8 else charts.line
        curve = result["curve"][: last + 1]
        traces = [draw(across, curve, "", "attack"),
                  charts.markers([steps], [chance], "", "attack")]  # fmt: skip
        notes = []
        if scene.guess is not None:
            traces.append(charts.markers([steps], [scene.guess], "", "novelty"))
            at = charts.clear(scene.guess, curve[steps : steps + 5])
            said = _("your guess: {n}", n=GUESS.say(scene.guess))
            notes.append(charts.annotation(steps, at, said, "novelty"))
        if scene.kept and scene.kept[0]["steps"] <= last:
            before, kept = scene.kept
            traces.append(charts.markers([before["steps"]], [100 * kept["found"]], "", "baseline"))
            notes.append(charts.annotation(before["steps"], 100 * kept["found"] - 9,
                                           _("kept run")))  # fmt: skip
        panels.append(charts.chart(
            _("Chance to find the one box, by the steps of the search"), traces,
            charts.axis(_("Steps in a row"), _("number"), 0, last),
            charts.axis(_("Found"), _("of 100 times"), 0, 100), notes,
            [charts.vertical(steps, _("shown"))], share=1 - share,
        ))  # fmt: skip
    return charts.figure(
        title(values, result),
        panels,
        _("One box holds what is sought; up or down on the dial is found"),
    )


def title(values, result):
    """Return the finding."""
    said = {"items": values["items"], "steps": stepped(values["steps"]),
            "chance": words.chance(result["found"])}  # fmt: skip
    if values["steps"] > result["best"]:
        return _("{steps}, past the top: found in {chance}", **said)
    return _("{steps} in {items} boxes: found in {chance}", **said)


def sentence(values, result):
    """Return how sure the machine is, and what going on would do."""
    said = {"items": values["items"], "steps": stepped(values["steps"]),
            "best": stepped(result["best"]), "chance": words.chance(result["found"])}  # fmt: skip
    if values["steps"] > result["best"]:
        return _("After {steps} in {items} boxes, the right one is found in {chance} of tries: the "
                 "first top came at {best}, and the hand has turned on.", **said)  # fmt: skip
    if values["steps"] == result["best"]:
        return _("After {steps} in {items} boxes, the right one is found in {chance} of tries: the "
                 "hand is at its first top.", **said)  # fmt: skip
    return _("After {steps} in {items} boxes, the right one is found in {chance} of tries: the "
             "hand has not reached its first top yet.", **said)  # fmt: skip


def table(scene):
    """Return the steps to the first top for some searches; before the reveal only what is set."""
    values, result = scene.values, scene.result
    columns = [(_("To search"), 0), (_("Steps in a row, or time at a billion steps a second"), 0),
               (_("Found in"), 0)] if scene.revealed else [
        (_("To search"), 0), (_("Steps in a row"), 0), (_("Found in"), 0)]  # fmt: skip
    rows = [[_("{n} boxes", n=values["items"]), values["steps"], words.chance(result["found"])]]
    if scene.revealed:
        rows = [[_("{n} boxes", n=words.decimal(items)), model.best_steps(items),
                 words.chance(model.found(items, model.best_steps(items)))]
                for items in (8, 64, 1024, 1000000)]  # fmt: skip
        rows += [[_("keys of {n} bits", n=bits),
                  _("{n} years", n=words.significant(model.key_years(bits),
                                                                           2)),
                  _("nearly sure")] for bits in KEYS]  # fmt: skip
    caption = _("Up to the first top; shown: {steps} in {items} boxes, {chance}",
                steps=stepped(values["steps"]), items=values["items"],
                chance=words.chance(result["found"])) if scene.revealed else _(
        "A search before its next step")  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["items"] != "64":
        found.append(_("Search 64 boxes."))
    if result["found"] < 0.99:
        found.append(
            _(
                "The box is found in {n} of tries; let it be 99\u202f%.",
                n=words.chance(result["found"]),
            )
        )
    return found


explorer = Explorer(
    "longer_search", _("A longer search"),
    _("One box of many holds what a quantum machine seeks. Is a longer search a surer one?"),
    _("Model, not data"),
    [Choice("items", _("Boxes"), SIZES, "8"),
     Integer("steps", _("Steps in a row"), 0, MOST, 2)],
    evaluate, figure, sentence, table,
    [Preset("two", _("Two steps"), _("Eight boxes, and the steps to the first top."), []),
     Preset("three", _("Three steps"), _("One step more."), [("steps", 3)], "two"),
     Preset("many", _("1024 boxes"), _("The first top comes at 25 steps there."),
            [("items", "1024"), ("steps", 25)]),
     Preset("twice", _("1024 boxes, twice as long"), _("Fifty steps, not 25."),
            [("items", "1024"), ("steps", 50)], "many")],
    Prediction(
        _("After two steps the machine finds the one box of eight in 95\u202f% of tries. It goes "
          "on for one more step. How often does it find the box now?"), [("steps", 3)], GUESS,
        lambda result: words.rounded(100 * result["found"], 0),
        _("Each step turns the hand by the same angle. It stood near the top, and now it is past "
          "it.")),
    Goal(_("Find the one box of 64 in 99\u202f% of tries or more."), missing),
    Measure(_("Chance to find it"), lambda result: result["found"], say=words.chance), None,
    [("chance", lambda values, result: words.chance(result["found"])),
     ("best", lambda values, result: words.decimal(result["best"])),
     ("million", lambda values, result: words.decimal(model.best_steps(1000000))),
     ("years", lambda values, result: words.significant(model.key_years(128), 2)),
     ("days", lambda values, result: words.significant(365.25 * model.key_years(128, 1e9, 1e6),
                                                       2)),
     ("longer", lambda values, result: words.significant(model.key_years(256), 2))],
)  # fmt: skip
