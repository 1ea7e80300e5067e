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
CHEAPEST = {}


def prices(values):
    """Return what the model needs besides the fences."""
    return (values["frauds"] / 1e6, values["skill"], HONEST_PRICE, values["loss"],
            values["ask_price"], values["stopped"] / 100)  # fmt: skip


def at_fences(values, ask, block):
    """Return what fences at two scores do; a fence at the end of the picture stops nobody."""
    ends = [40 if score == fences.HIGH else fences.deviations(score) for score in (ask, block)]
    return model.outcome(*ends, *prices(values))


def cheapest(values):
    """Return the whole score at which one fence costs least, worked out once for a setting."""
    known = prices(values)
    if known not in CHEAPEST:
        if len(CHEAPEST) > 50:
            CHEAPEST.clear()
        exact = fences.MIDDLE + fences.SPREAD * model.best_fences(*known)["fence"]
        low = int(min(max(exact, fences.LOW), fences.HIGH - 1))
        CHEAPEST[known] = min(
            low, low + 1, key=lambda score: at_fences(values, score, score)["cost"]
        )
    return CHEAPEST[known]


def evaluate(values):
    """Return what the fences do, and where one fence would cost least."""
    found = at_fences(values, values["ask"], values["block"])
    found["cheapest"] = cheapest(values)
    return found


def shares(result):
    """Return of the allowed, asked and blocked: all of them, of all payments, and of 100 frauds."""
    found = []
    for bad, good in zip(result["fraud"], result["honest"]):
        every = bad + good
        found.append((every, 100 * bad / every if PAYMENTS * every >= 0.5 else None))
    return found


def money(amount):
    """Return what 1000 payments cost, in yuan."""
    return "¥" + words.decimal(1000 * amount)


def people(result):
    """Return how many of 1000 honest payments are asked, in words."""
    found = 1000 * result["honest"][1] / sum(result["honest"])
    return words.decimal(found) if found >= 0.95 else words.significant(found, 1)


def asking(values):
    """Tell whether anybody is asked."""
    return values["ask"] < values["block"]


def stops(score):
    """Return a fence's score in words."""
    return _("stops nobody") if score == fences.HIGH else words.decimal(score)


def figure(scene):
    """Return the crowd with its fences, the three piles and the receipt."""
    values, result = scene.values, scene.result
    found = shares(result)
    if not scene.revealed:
        title = _(
            "All {n} frauds get through: {cost} per 1000 payments",
            n=words.decimal(PAYMENTS * values["frauds"] / 1e6),
            cost=money(result["cost"]),
        )
    elif asking(values):
        title = _("{cost} per 1000 payments, and {n} of 1000 asked", cost=money(result["cost"]),
                  n=people(result))  # fmt: skip
    elif found[2][1] is None:
        title = _("Nobody is stopped: {cost} per 1000 payments", cost=money(result["cost"]))
    else:
        title = _("Of 100 alarms, {n} are fraud", n=words.of_hundred(found[2][1]))
    piles = []
    for heading, (every, share) in zip((_("Allowed"), _("Asked"), _("Blocked")), found):
        told = _("{n} of 100", n=words.of_hundred(share)) if share is not None else _("nobody")
        piles.append((heading, words.decimal(PAYMENTS * every), told,
                      None if share is None else words.rounded(share, 0)))  # fmt: skip
    name = _("{n} payments along a score. Allowed {a}, asked {b}, blocked {c}",
             n=words.decimal(PAYMENTS), a=piles[0][1], b=piles[1][1], c=piles[2][1])  # fmt: skip
    kept = scene.kept and (scene.kept[0]["ask"], scene.kept[0]["block"])
    guess = scene.guess
    if not scene.revealed and guess is None:
        guess = explorer.prediction.guess.default
    bill = [(_("fraud not stopped"), money(result["missed"])),
            (_("honest ones blocked"), money(result["stopping"])),
            (_("asking"), money(result["asking"]))]  # fmt: skip
    question = "" if scene.revealed else _("100 alarms: how many are fraud?")
    picture = fences.draw(
        scene.width, name, PAYMENTS, words.rounded(PAYMENTS * values["frauds"] / 1e6, 0),
        values["skill"], (values["ask"], values["block"]), kept, piles, guess, bill,
        (_("1000 payments"), money(result["cost"])), question)  # fmt: skip
    subtitle = _("{n} payments in a model: averages; how high a dot stands is chance",
                 n=words.decimal(PAYMENTS))  # fmt: skip
    return charts.figure(title, [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return what the fences do, to frauds and to honest people."""
    cost = money(result["cost"])
    blocked = shares(result)[2][1]
    if asking(values):
        return _("With two fences 1000 payments cost {cost}, and {n} of 1000 honest people must "
                 "prove who they are.", cost=cost, n=people(result))  # fmt: skip
    if blocked is None:
        return _("With the gate open nobody is stopped, and 1000 payments cost {cost}.", cost=cost)
    said = {"n": words.of_hundred(blocked), "cost": cost}
    if values["block"] == result["cheapest"]:
        return _("Of 100 alarms {n} are fraud, and this is the cheapest rule with one fence: "
                 "{cost} per 1000 payments.", **said)  # fmt: skip
    return _("Of 100 alarms {n} are fraud, and 1000 payments cost {cost}.", **said)


def table(scene):
    """Return the three piles, and before the reveal only that all are allowed."""
    rows = []
    result = scene.result
    for said, bad, good in zip((_("allowed"), _("asked"), _("blocked")), result["fraud"],
                               result["honest"]):  # fmt: skip
        rows.append([said, PAYMENTS * good, PAYMENTS * bad])
    caption = _("{n} payments; 1000 cost {cost}", n=words.decimal(PAYMENTS),
                cost=money(result["cost"]))  # fmt: skip
    return charts.table(caption, [(_("Pile"), 0), (_("Honest"), 1), (_("Fraud"), 1)], rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    usual = ("frauds", "skill", "loss", "ask_price", "stopped")
    if [name for name in usual if values[name] != explorer.control(name).default]:
        found.append(_("Leave “More controls” as at the start."))
    if 1000 * result["cost"] >= 250:
        found.append(_("1000 payments cost {cost}; let it be less than ¥250.",
                       cost=money(result["cost"])))  # fmt: skip
    if 1000 * result["honest"][1] / sum(result["honest"]) >= 20:
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
    Preset("one", _("One fence"), _("The cheapest rule that only blocks."), [ONE], "open"),
    Preset("asked", _("A second fence"), _("The first stays; some are asked."),
           [ONE, ("ask", 54)], "one"),
    Preset("two", _("Both at their best"), _("The cheapest rule that asks and blocks."),
           [("block", 74), ("ask", 54)], "asked"),
    Preset("rarer", _("Rarer fraud"), _("The same one fence; fraud is ten times rarer."),
           [ONE, ("frauds", 100)], "one"),
    Preset("common", _("Common fraud"), _("The same one fence; fraud is ten times as common."),
           [ONE, ("frauds", 10000)], "one"),
]  # fmt: skip
PREDICTION = Prediction(
    _("The cheapest fence goes up and blocks everything beyond it. Of 100 payments that it blocks, "
      "how many are fraud? Touch the pile."),
    [ONE], Integer("guess", _("Your guess, of 100"), 0, 100, 50),
    lambda result: shares(result)[2][1],
    _("There is one fraud in 1000 payments. So few honest payments look bad, but there are so many "
      "honest payments that they fill the pile."))  # fmt: skip
explorer = Explorer(
    "two_fences", _("Two fences"), _("One payment in 1000 is fraud. Whom do you stop?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Bring 1000 payments below ¥250, and ask fewer than 20 of 1000 honest people. Use only "
           "the two fences."), missing),
    Measure(_("Cost of 1000 payments"), lambda result: 1000 * result["cost"], 0, _("yuan")), None,
    [("fraud_of_alarms", lambda values, result: words.of_hundred(shares(result)[2][1] or 0)),
     ("fraud_of_asked", lambda values, result: words.of_hundred(shares(result)[1][1] or 0)),
     ("cost", lambda values, result: money(result["cost"])),
     ("asked", lambda values, result: people(result)),
     ("frauds", lambda values, result: words.decimal(PAYMENTS * values["frauds"] / 1e6)),
     ("alarms", lambda values, result: words.decimal(PAYMENTS * shares(result)[2][0])),
     ("caught", lambda values, result: words.decimal(PAYMENTS * result["fraud"][2])),
     ("stopped_honest", lambda values, result: words.decimal(PAYMENTS * result["honest"][2])),
     ("specific", lambda values, result:
      words.percent(1 - result["honest"][2] / sum(result["honest"]), 1)),
     ("missed", lambda values, result: words.percent(result["fraud"][0] * 1e6 / values["frauds"])),
     ("passes", lambda values, result: money(result["missed"])),
     ("blocking", lambda values, result: money(result["stopping"])),
     ("asking", lambda values, result: money(result["asking"]))],
)  # fmt: skip
