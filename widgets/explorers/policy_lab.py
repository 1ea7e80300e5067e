"""The policy lab: the harbour you get beside the harbour that the same rules could hold."""

from widgets import charts, words
from widgets.explorer import (
    Explorer,
    Goal,
    Integer,
    Measure,
    Prediction,
    Preset,
    Toggle,
)  # fmt: skip
from widgets.models import policy_lab as model
from widgets.pictures import rungs
from widgets.words import _

SMALLEST, LARGEST = model.COUNT - 1, 0
BRONZE, SILVER, GOLD, MEMBERS, BEARS = 90, 30, 310, 20, 34
# Below what the sealed package lets no lever fall, in hundredths.
SEALED = (("norm", 30), ("audit", 20), ("standard", 30))
SHARES = ("subsidy", "audit", "cover", "discount", "standard", "norm", "sharing")
# Where the bars of budget and social cost end: no setting takes more.
DEAR, WHOLE = 150, 1750


def levers(values):
    """Return the policy that counts, the model's dict: each lever at its own, or where a sealed

    package holds more, at that.
    """
    given = {name: values[name] for name in SHARES}
    if values["sealed"]:
        for name, value in SEALED:
            given[name] = max(given[name], value)
    given = {name: value / 100 for name, value in given.items()}
    return model.policy(small_only=values["small_only"], compact=values["compact"], **given)


def bears(policy, firms, firm):
    """Return what a boat bears, as a share of what it has at stake."""
    return model.borne(policy, firms, firm) / model.STAKES[firm]


def evaluate(values):
    """Return both harbours: who is protected, what comes of it, and the smallest boat's fate.

    The budget is in tenths of a million; measured: what the three bars show.
    """
    policy = levers(values)
    get, could = model.grown(policy), model.kept(policy)
    found = model.outcome(policy, get)
    budget, social = words.rounded(found["with_compact"], 1), words.rounded(found["social"], 0)
    return {"policy": policy, "get": get, "could": could, "outcome": found, "budget": budget,
            "social": social, "measured": (len(get), budget, social),
            "fates": [words.rounded(100 * bears(policy, firms, SMALLEST), 0)
                      for firms in (get, could)]}  # fmt: skip


def reached(values, result):
    """Return which of bronze, silver and gold are reached: three truth values, each with those

    before it. A sealed package reaches none.
    """
    bronze = len(result["get"]) >= BRONZE and not values["sealed"]
    silver = bronze and result["budget"] <= 10 * SILVER
    return (bronze, silver, silver and result["social"] <= GOLD and values["compact"] <= MEMBERS
            and SMALLEST in result["get"] and result["fates"][0] <= BEARS)  # fmt: skip


def title(values, result):
    """Return both harbours in a few words."""
    said = {"n": len(result["get"]), "could": len(result["could"])}
    if said["n"] == said["could"]:
        return _("Protected: {n} of 100, as many as these rules hold", **said)
    return _("Protected: {n} of 100; the same rules could hold {could}", **said)


def tenths(amount):
    """Return tenths of a million as millions in words, without an idle zero: 30, 25.5."""
    return words.decimal(amount / 10, 1 if amount % 10 else 0)


def bars(values, result, kept):
    """Return the three bars with their rungs, as the picture takes them."""
    found, done = result["outcome"], reached(values, result)
    public, whole = words.rounded(found["budget"], 1), result["budget"]
    social = result["social"]
    loss, worry = [words.rounded(found[part], 0) for part in ("loss", "worry")]

    def bar(place, said, goal, parts, below, most, aim, say):
        was = kept[1]["measured"][place] if kept else result["measured"][place]
        before = None
        if was != result["measured"][place]:
            before = was / (10 if say == tenths else 1), _("kept run: {n}", n=say(was))
        return said, "✓ " + goal if done[place] else goal, parts, below, most, aim, before

    return [
        bar(0, _("Protected: {n} of 100", n=len(result["get"])), _("bronze: 90"),
            [("role-security", len(result["get"]))], "", 100, BRONZE, words.decimal),
        bar(1, _("Budget: ¥{n} m", n=tenths(whole)), _("silver: ¥30 m"),
            [("role-shared", public / 10), ("role-baseline", (whole - public) / 10)],
            _("public ¥{public} m, compact ¥{compact} m", public=tenths(public),
              compact=tenths(whole - public)), DEAR, SILVER, tenths),
        bar(2, _("Social cost: ¥{n} m", n=words.decimal(social)), _("gold: ¥310 m"),
            [("role-attack", loss), ("role-attack felt", worry),
             ("role-baseline", social - loss - worry)],
            _("losses ¥{loss} m, worry ¥{worry} m, all else ¥{rest} m", loss=words.decimal(loss),
              worry=words.decimal(worry), rest=words.decimal(social - loss - worry)),
            WHOLE, GOLD, words.decimal),
    ]  # fmt: skip


def figure(scene):
    """Return both harbours and the three bars."""
    values, result = scene.values, scene.result
    heading = title(values, result)
    name = _("Two harbours of 100 boats. {finding}", finding=heading)
    guess = scene.guess
    if not scene.revealed and guess is None:
        guess = explorer.prediction.guess.default
    fates = [fate_of(result, at) for at in (0, 1)]
    picture = rungs.draw(
        scene.width, name, (result["get"], result["could"]),
        (_("You get: {n}", n=len(result["get"])), _("Could hold: {n}", n=len(result["could"]))),
        fates, values["compact"], bars(values, result, scene.kept), guess,
        "compact" if scene.revealed else "guess")  # fmt: skip
    return charts.figure(heading, [charts.picture(name, picture, 1)],
                         _("The same rules twice; ¥ m: millions of yuan a year"))  # fmt: skip


def fate_of(result, at):
    """Return in words whether No. 100 is protected in a harbour, 0 or 1, and what it bears."""
    fate = words.percent(result["fates"][at] / 100)
    if SMALLEST in result[("get", "could")[at]]:
        return _("No. 100, protected, bears {fate} of its stake", fate=fate)
    return _("No. 100, unprotected, bears {fate} of its stake", fate=fate)


def sentence(values, result):
    """Return how many protect themselves, what it costs, and what No. 100 bears."""
    said = {
        "n": len(result["get"]),
        "could": len(result["could"]),
        "budget": tenths(result["budget"]),
        "cost": words.decimal(result["social"]),
        "fate": fate_of(result, 0),
        "alone": words.percent(ALONE["fates"][0] / 100),
    }
    if said["n"] == said["could"]:
        return _(
            "{n} of 100 protect themselves, as many as could; budget ¥{budget} million, "
            "social cost ¥{cost} million; {fate}, left alone {alone}.",
            **said,
        )
    return _("{n} of 100 protect themselves; these rules could hold {could}; budget ¥{budget} "
             "million, social cost ¥{cost} million; {fate}, left alone {alone}.",
             **said)  # fmt: skip


PARTS = (_("Losses"), _("Worry about what is not insured"), _("Cost of protection"),
         _("Cost of the other levers"), _("Work on the discount"),
         _("Effort of raising public money"))  # fmt: skip


def table(scene):
    """Return what comes of the rules in both harbours."""
    policy = scene.result["policy"]
    both = scene.result["get"], scene.result["could"]
    found = [scene.result["outcome"], model.outcome(policy, both[1])]

    def row(label, which, places=1):
        return [label] + [words.decimal(each[which], places) for each in found]

    rows = [
        row(_("Boats protected, of 100"), "adopters", 0),
        [_("Of the smaller half, protected")] + [words.percent(each["small"]) for each in found],
        [_("Chance to be hit by way of others")]
        + [words.percent(each["spread"]) for each in found],
    ]
    rows += [row(label, part) for part, label in zip(model.SOCIAL, PARTS)]
    rows += [row(_("Social cost, the sum of these six"), "social"),
             row(_("Public: paid for protection"), "subsidy"),
             row(_("Public budget, with the levers"), "budget"),
             row(_("What the compact risks"), "promised"),
             row(_("Budget, with the compact"), "with_compact"),
             row(_("Fines paid"), "fines"),
             row(_("Insurers pay on top, in no sum"), "insurers")]  # fmt: skip
    for firm, label in ((LARGEST, _("No. 1 bears, of its stake")),
                        (SMALLEST, _("No. 100 bears, of its stake"))):  # fmt: skip
        rows.append([label] + [words.percent(bears(policy, firms, firm)) for firms in both])
    return charts.table(_("Both harbours; amounts are millions of yuan a year"),
                        [(_("What"), 0), (_("The one you get"), 1), (_("The one it could be"), 1)],
                        rows)  # fmt: skip


def missing(values, result):
    """Return what gold still lacks, rung by rung."""
    found = []
    if values["sealed"]:
        found.append(_("Take the sealed package away: it stands under “More controls”."))
    if len(result["get"]) < BRONZE:
        found.append(_("Bronze: {n} boats protect themselves; let it be 90 or more.",
                       n=len(result["get"])))  # fmt: skip
    if result["budget"] > 10 * SILVER:
        found.append(_("Silver: budget and compact take ¥{n} million; let it be 30 at most.",
                       n=tenths(result["budget"])))  # fmt: skip
    if result["social"] > GOLD:
        found.append(_("Gold: the social cost is ¥{n} million; let it be 310 at most.",
                       n=words.decimal(result["social"])))  # fmt: skip
    if values["compact"] > MEMBERS:
        found.append(_("Gold: {n} boats are in the compact; let it be 20 at most.",
                       n=values["compact"]))  # fmt: skip
    if SMALLEST not in result["get"]:
        found.append(_("Gold: No. 100 is left out; let it protect itself."))
    if result["fates"][0] > BEARS:
        found.append(_("Gold: No. 100 bears {n} of its stake; let it be 34 % at most.",
                       n=words.percent(result["fates"][0] / 100)))  # fmt: skip
    return found


CONTROLS = [
    Integer("discount", _("Discount for protected boats"), 0, 150, 150, 10, unit="%",
            about=_("Off the premium. 100 % gives back the risk that protection takes away; "
                    "more comes out of the insurer's pocket.")),
    Integer("subsidy", _("Cost paid by the public"), 0, 50, 0, 5, unit="%",
            about=_("Of what protection costs.")),
    Integer("compact", _("Boats in the compact"), 0, rungs.MOST, 17,
            about=_("The largest promise to begin; the budget counts what they would lose if "
                    "nobody followed.")),
    Toggle("sealed", _("Sealed package"), True, more=True,
           about=_("Keeps norm, fines and standard from falling below what it holds.")),
    Toggle("small_only", _("Pay only for the smaller half"), False, more=True),
    Integer("norm", _("Pull of the norm"), 0, 40, 0, 5, unit="%", more=True,
            about=_("What doing as all do is worth, of the cost.")),
    Integer("sharing", _("Warnings shared"), 0, 50, 30, 5, unit="%", more=True,
            about=_("Takes this much of the threat away, once all are in.")),
    Integer("cover", _("Losses insured"), 0, 80, 80, 10, unit="%", more=True),
    Integer("audit", _("Chance of a fine"), 0, 30, 0, unit="%", more=True,
            about=_("For a boat without protection; the fine is what protection costs.")),
    Integer("standard", _("Saved by a standard"), 0, 40, 0, 5, unit="%", more=True,
            about=_("Of the cost of protection, once all are in.")),
]  # fmt: skip
MORE = ("sharing", 40)
BARE = [("sealed", False), ("discount", 0), ("compact", 0), ("sharing", 0)]
PRESETS = [
    Preset("sealed", _("A sealed package"), _("Seventeen boats in a compact."), []),
    Preset("forty", _("Share more"), _("40 % of warnings are shared, not 30 %."), [MORE], "sealed"),
    Preset("sixteen", _("One promise fewer"), _("Sixteen boats in the compact."),
           [("compact", 16)], "sealed"),
    Preset("flat", _("Flat premiums"), _("No discount for boats that protect themselves."),
           [("discount", 0)], "sealed"),
    Preset("bare", _("Your turn"), _("No package, no compact: the harbour left alone."), BARE),
    Preset("half", _("Half price"), _("No insurance, and the public pays half of the cost."),
           BARE + [("subsidy", 50), ("cover", 0)]),
]  # fmt: skip
START = {control.name: control.default for control in CONTROLS}
ALONE = evaluate(dict(START, **dict(BARE)))
PREDICTION = Prediction(
    _("With a sealed package and 30 % of warnings shared, all 100 boats protect themselves. Now "
      "40 % are shared. How many do? Touch the left harbour."),
    [MORE], Integer("guess", _("Your guess, of 100"), 0, 100, 60,
                    say=lambda boats: words.count(boats, _("boat"), _("boats"))),
    lambda result: len(result["get"]),
    _("Shared warnings make the sea calmer for those who wait, too. Then protection saves the next "
      "boat less than it costs, and nobody follows the compact. It was just large enough: with one "
      "promise more all follow again."))  # fmt: skip


def needed(values, result, contagion=model.CONTAGION):
    """Return how large a compact must be for bronze, in words."""
    found = model.needed(result["policy"], BRONZE, contagion)
    return words.decimal(found) if found <= rungs.MOST else _("more than {n}", n=rungs.MOST)


def amount(name):
    """Return a number of the book: a part of the outcome, in millions."""
    return lambda values, result: tenths(words.rounded(result["outcome"][name], 1))


def of_stake(firm, place):
    """Return a number of the book: what a boat bears in a harbour, as a share of its stake."""
    return lambda values, result: words.percent(
        bears(result["policy"], result[("get", "could")[place]], firm)
    )


explorer = Explorer(
    "policy_lab", _("The policy lab"),
    _("One hundred boats, one budget: which rules make them protect themselves?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Bronze: 90 boats protect themselves. Silver: budget and compact take ¥30 million at "
           "most. Gold: a social cost of ¥310 million at most, 20 boats at most in the compact, "
           "and No. 100 protected, bearing 34 % of its stake at most."), missing),
    Measure(_("Boats protected"), lambda result: len(result["get"]), 0, _("of 100")), None,
    [("get", lambda values, result: words.decimal(len(result["get"]))),
     ("could", lambda values, result: words.decimal(len(result["could"]))),
     ("budget", lambda values, result: tenths(words.rounded(result["outcome"]["budget"], 1))),
     ("promised", amount("promised")), ("insurers", amount("insurers")),
     ("worry", amount("worry")),
     ("with_compact", lambda values, result: tenths(result["budget"])),
     ("social", lambda values, result: words.decimal(result["social"])),
     ("largest", of_stake(LARGEST, 0)), ("smallest", of_stake(SMALLEST, 0)),
     ("needed", needed), ("needed_calm", lambda values, result: needed(values, result, 1.5))],
)  # fmt: skip
