"""Two fences: payments along a score, a fence that blocks, a fence that asks, and a till."""

from widgets import charts, words
from widgets.explorer import (
    Explorer,
    Goal,
    Integer,
    Logarithmic,
    Measure,
    Number,
    Prediction,
    Preset,
)  # fmt: skip
from widgets.models import risk_decision as model
from widgets.pictures import fences
from widgets.words import _

PAYMENTS = 44000
# What a blocked honest payment costs, in yuan: with the gate open a dial for it would be dead.
HONEST_PRICE = 30
# The goal: 1000 payments below so many yuan.
CHEAP = 260


def prices(values):
    """Return what the model needs besides the fences."""
    return (values["frauds"] / 1e6, values["skill"], HONEST_PRICE, values["loss"],
            values["ask_price"], values["stopped"] / 100)  # fmt: skip


def at_fences(values, ask, block):
    """Return what fences at two scores do; a fence at the end of the picture stops nobody."""
    ends = [40 if score == fences.HIGH else fences.deviations(score) for score in (ask, block)]
    return model.outcome(*ends, *prices(values))


def cheapest(values):
    """Return the whole score at which one fence costs least."""
    exact = fences.MIDDLE + fences.SPREAD * model.best_fences(*prices(values))["fence"]
    low = int(min(max(exact, fences.LOW), fences.HIGH - 1))
    return min(low, low + 1, key=lambda score: at_fences(values, score, score)["cost"])


def evaluate(values):
    """Return what the fences do, where one fence would cost least, and what all of it comes to.

    shares: of 100 allowed, asked and blocked, how many are fraud, None where hardly any are; yuan:
    cost of 1000 payments, whole; asked: of 1000 honest payments.
    """
    found = at_fences(values, values["ask"], values["block"])
    every = [bad + good for bad, good in zip(found["fraud"], found["honest"])]
    found["every"] = words.adding_up([PAYMENTS * each for each in every])
    found["shares"] = [100 * bad / each if PAYMENTS * each >= 0.5 else None
                       for bad, each in zip(found["fraud"], every)]  # fmt: skip
    found["cheapest"] = cheapest(values)
    found["yuan"] = words.rounded(1000 * found["cost"], 0)
    found["asked"] = 1000 * found["honest"][1] / sum(found["honest"])
    return found


def alarms(result):
    """Return how many of a hundred alarms are fraud, with the verb that agrees."""
    said = words.of_hundred(result["shares"][2])
    return _("1 is fraud") if said == "1" else _("{n} are fraud", n=said)


def people(result):
    """Return how many of 1000 honest payments are asked, in words."""
    return _("under 1") if 0 < result["asked"] < 0.5 else words.decimal(result["asked"])


def money(amount):
    """Return whole yuan in words."""
    return "¥" + words.decimal(amount)


def asking(values):
    """Tell whether anybody is asked."""
    return values["ask"] < values["block"]


def stops(score):
    """Return a fence's score in words."""
    return _("stops nobody") if score == fences.HIGH else words.decimal(score)


def figure(scene):
    """Return the crowd with its fences, the three piles and the receipt."""
    values, result = scene.values, scene.result
    frauds = words.rounded(PAYMENTS * values["frauds"] / 1e6, 0)
    said = {"n": frauds, "cost": money(result["yuan"]), "asked": people(result)}
    if not scene.revealed:
        title = _("All {n} frauds get through: {cost} per 1000 payments", **said)
    elif asking(values):
        title = _("{cost} per 1000 payments, and {asked} of 1000 asked", **said)
    elif result["shares"][2] is None:
        title = _("Nobody is stopped: {cost} per 1000 payments", **said)
    else:
        title = _("Of 100 alarms, {are}", are=alarms(result))
    piles = []
    for heading, count, share in zip((_("Allowed"), _("Asked"), _("Blocked")), result["every"],
                                     result["shares"]):  # fmt: skip
        told = _("nobody") if share is None else _("{n} of 100", n=words.of_hundred(share))
        piles.append((heading, words.decimal(count), told,
                      None if share is None else words.rounded(share, 0)))  # fmt: skip
    payments = words.decimal(PAYMENTS)
    name = _("{n} payments along a score. Allowed {a}, asked {b}, blocked {c}",
             n=payments, a=piles[0][1], b=piles[1][1], c=piles[2][1])  # fmt: skip
    stand = values["ask"], values["block"]
    kept = scene.kept and (scene.kept[0]["ask"], scene.kept[0]["block"])
    guess = scene.guess
    if not scene.revealed and guess is None:
        guess = explorer.prediction.guess.default
    parts = words.adding_up([1000 * result[part] for part in ("missed", "stopping", "asking")])
    lines = _("fraud not stopped"), _("honest ones blocked"), _("asking")
    question = "" if scene.revealed else _("100 alarms: how many are fraud?")
    picture = fences.draw(
        scene.width, name, PAYMENTS, frauds, values["skill"], stand,
        None if kept == stand else kept, piles, guess,
        [(line, money(part)) for line, part in zip(lines, parts)],
        (_("1000 payments"), said["cost"]), question)  # fmt: skip
    return charts.figure(title, [charts.picture(name, picture, 1)], _(
        "{n} payments in a model: averages, in whole yuan; how high a dot stands is chance",
        n=payments))  # fmt: skip


def sentence(values, result):
    """Return what the fences do, to frauds and to honest people."""
    said = {"cost": money(result["yuan"]), "n": people(result), "are": alarms(result)}
    if asking(values):
        return _("With two fences 1000 payments cost {cost}, and {n} of 1000 honest people must "
                 "prove who they are.", **said)  # fmt: skip
    if result["shares"][2] is None:
        return _("With the gate open nobody is stopped, and 1000 payments cost {cost}.", **said)
    if values["block"] == result["cheapest"]:
        return _("Of 100 alarms {are}, and this is the cheapest rule with one fence: {cost} per "
                 "1000 payments.", **said)  # fmt: skip
    return _("Of 100 alarms {are}, and 1000 payments cost {cost}.", **said)


def table(scene):
    """Return the three piles, and before the reveal only that all are allowed."""
    result = scene.result
    rows = [[said, PAYMENTS * good, PAYMENTS * bad] for said, good, bad in zip(
        (_("allowed"), _("asked"), _("blocked")), result["honest"], result["fraud"])]  # fmt: skip
    caption = _("{n} payments; 1000 cost {cost}", n=words.decimal(PAYMENTS),
                cost=money(result["yuan"]))  # fmt: skip
    return charts.table(caption, [(_("Pile"), 0), (_("Honest"), 1), (_("Fraud"), 1)], rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    usual = ("frauds", "skill", "loss", "ask_price", "stopped")
    if [name for name in usual if values[name] != explorer.control(name).default]:
        found.append(_("Leave “More controls” as at the start."))
    # What is judged is what is shown, so that no goal of "below 260" is reached at 260.
    if result["yuan"] >= CHEAP:
        found.append(_("1000 payments cost {cost}; let it be less than {most}.",
                       cost=money(result["yuan"]), most=money(CHEAP)))  # fmt: skip
    if words.rounded(result["asked"], 0) >= 20:
        found.append(_("{n} of 1000 honest people are asked; let it be fewer than 20.",
                       n=people(result)))  # fmt: skip
    return found


CONTROLS = [
    Integer("block", _("Block from score"), fences.LOW, fences.HIGH, fences.HIGH, say=stops),
    Integer("ask", _("Ask from score"), fences.LOW, fences.HIGH, fences.HIGH, say=stops),
    Logarithmic("frauds", _("Fraud"), 100, 10000, 1000, unit=_("in a million"), more=True),
    Number("skill", _("How well the score tells them apart"), 1, 5, 0.1, 2.5, more=True,
           about=_("1: badly; 5: nearly always. In standard deviations.")),
    Logarithmic("loss", _("A fraud that gets through costs"), 50, 5000, 500, unit="¥", more=True),
    Logarithmic("ask_price", _("Asking once costs"), 0.2, 50, 2, unit="¥", more=True),
    Integer("stopped", _("Frauds that asking stops"), 50, 100, 90, unit="%", more=True),
]  # fmt: skip
ONE = ("block", 65)
PRESETS = [
    Preset("open", _("Gate open"), _("Nobody is asked or blocked."), []),
    Preset("one", _("One fence"), _("The cheapest rule that only blocks: from 65."), [ONE],
           "open"),
    Preset("asked", _("A second fence"), _("Blocked from 65 as before; asked from 54."),
           [ONE, ("ask", 54)], "one"),
    Preset("two", _("Both at their best"),
           _("The cheapest rule that asks and blocks: the fence that blocks moves to 74."),
           [("block", 74), ("ask", 54)], "asked"),
    Preset("rarer", _("Rarer fraud"),
           _("Fraud is ten times rarer; one fence at 65, and nobody is asked."),
           [ONE, ("frauds", 100)], "one"),
    Preset("common", _("Common fraud"),
           _("Fraud is ten times as common; one fence at 65, and nobody is asked."),
           [ONE, ("frauds", 10000)], "one"),
]  # fmt: skip
PREDICTION = Prediction(
    _("The cheapest fence goes up and blocks everything beyond it. Of 100 payments that it blocks, "
      "how many are fraud? Touch the pile."),
    [ONE], Integer("guess", _("Your guess, of 100"), 0, 100, 0),
    lambda result: result["shares"][2],
    _("There is one fraud in 1000 payments. So few honest payments look bad, but there are so many "
      "honest payments that they fill the pile."))  # fmt: skip
explorer = Explorer(
    "two_fences", _("Two fences"), _("One payment in 1000 is fraud. Whom do you stop?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Bring 1000 payments below {most}, and ask fewer than 20 of 1000 honest people. Use "
           "only the two fences.", most=money(CHEAP)), missing),
    Measure(_("Cost of 1000 payments"), lambda result: result["yuan"], 0, _("yuan")), None,
    [("fraud_of_alarms", lambda values, result: words.of_hundred(result["shares"][2])),
     ("fraud_of_asked", lambda values, result: words.of_hundred(result["shares"][1])),
     ("cost", lambda values, result: money(result["yuan"])),
     ("asked", lambda values, result: people(result)),
     ("frauds", lambda values, result: words.decimal(PAYMENTS * values["frauds"] / 1e6)),
     ("alarms", lambda values, result: words.decimal(result["every"][2])),
     ("caught", lambda values, result: words.decimal(PAYMENTS * result["fraud"][2])),
     ("asked_honest", lambda values, result: words.decimal(PAYMENTS * result["honest"][1])),
     ("stopped_honest", lambda values, result: words.decimal(PAYMENTS * result["honest"][2])),
     ("specific", lambda values, result:
      words.percent(1 - result["honest"][2] / sum(result["honest"]), 1)),
     ("missed", lambda values, result:
      words.percent(result["fraud"][0] * 1e6 / values["frauds"]))],
)  # fmt: skip
