"""The cheapest way in: four fuses lead to the data, and you have 40 thousand yuan."""

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
    Run,
)  # fmt: skip
from widgets.models import attack_tree as model
from widgets.pictures import tree
from widgets.words import _

BUDGET = 40
STEPS = 20
CIPHER = 500
BRIBE = 45
# The goal: twice what the cheapest way costs at the start, for a little more than that takes.
TWICE, ENOUGH = 40, 30
# Control, layer, steps in words, their costs.
WAYS = [
    ("locks", _("Physical"), (_("enter the site"), _("take the disk")), (12, 8)),
    ("patches", _("System"), (_("phish a password"), _("use an old hole")), (5, 30)),
    ("segments", _("Network"), (_("find a service"), _("cross over")), (10, 40)),
    ("encryption", _("Data"), (_("steal the backup"), _("bribe the key holder")), (30, BRIBE)),
]  # fmt: skip
TREE = ("OR", [("AND", list(way[3])) for way in WAYS[:3]]
        + [("AND", [30, ("OR", [CIPHER, BRIBE])])])  # fmt: skip
BARE = [model.attack_cost(part) for part in TREE[1]]
LEAST = model.attack_cost(TREE)
FILLED = model.filling(BARE, BUDGET)


def evaluate(values):
    """Return what each way costs, the cheapest ones, and who can pay."""
    added = [values[way[0]] for way in WAYS]
    costs = [model.attack_cost(("AND", [bare, more])) for bare, more in zip(BARE, added)]
    cost = model.attack_cost(("OR", costs))
    return {"added": added, "costs": costs, "cost": cost, "spent": sum(added),
            "cheapest": [at for at, each in enumerate(costs) if each < cost + 1e-9],
            "breach": model.breach_chance(cost, values["mean"])}  # fmt: skip


def amount(number):
    """Return thousands of yuan, with a decimal if there is one."""
    return words.decimal(number, 1 if number % 1 else 0)


def ways_of(result):
    """Return the layers of the cheapest ways in words, as they stand in the picture."""
    names = [WAYS[at][1].lower() for at in result["cheapest"]]
    if len(names) > 2:
        return _("{n} ways alike", n=len(names))
    return _(" or ").join(names)


def through(result):
    """Return by which way the cheapest attack comes, in words."""
    if len(result["cheapest"]) > 2:
        return _("by {ways}", ways=ways_of(result))
    return _("by the {ways} way", ways=ways_of(result))


def burnt(values, result):
    """Return how much of every fuse is burnt at the moment shown."""
    return result["cost"] * values["moment"] / 100


def figure(scene):
    """Return the tree of fuses; before the reveal they are not lit."""
    values, result = scene.values, scene.result
    ended = values["moment"] == 100
    over = result["spent"] > BUDGET
    root = _("the data")
    if not scene.revealed:
        title = _("Four ways in. What does the cheapest cost?")
    elif over:
        title = _("You spend {n}, but you have only 40", n=amount(result["spent"]))
    elif not ended:
        title = _("The four fuses burn")
    else:
        title = _("The cheapest way in costs {n}: {ways}", n=amount(result["cost"]),
                  ways=ways_of(result))  # fmt: skip
    if scene.revealed and ended:
        root = _("the data: reached at {n}", n=amount(result["cost"]))
    ways = []
    for at, (_control, layer, steps, costs) in enumerate(WAYS):
        added = result["added"][at]
        parts = [_("{step} {n}", step=step, n=amount(cost)) for step, cost in zip(steps, costs)]
        if added:
            parts.append(_("yours {n}", n=amount(added)))
        label = _("{layer} {cost} = {parts}", layer=layer, parts=" + ".join(parts),
                  cost=amount(result["costs"][at]))  # fmt: skip
        other = _("or break the cipher: {n}", n=CIPHER) if at == 3 else ""
        ways.append((label, costs, added, other))
    told = ", ".join([_("{layer} {n}", layer=way[1], n=amount(cost))
                      for way, cost in zip(WAYS, result["costs"])])  # fmt: skip
    name = _("Four fuses lead to the data, as long as they cost: {told}", told=told)
    guess = None if scene.guess is None else (scene.guess, _("your guess: {n}", n=scene.guess))
    fire = (burnt(values, result), ended) if scene.revealed else None
    picture = tree.draw(ways, scene.width, name, root, fire, guess)
    return charts.figure(title, [charts.picture(name, picture, 1)],
                         _("Costs in thousand yuan, in a model: a fuse is as long as its way in is "
                           "dear, all burn equally fast; attackers have {mean} on average",
                           mean=amount(values["mean"])))  # fmt: skip


def sentence(values, result):
    """Return what was spent, what the cheapest way in costs, and who can pay for it."""
    if values["moment"] < 100:
        return _("All four fuses were lit at once; so far {n} thousand yuan of each are burnt.",
                 n=words.significant(burnt(values, result)))  # fmt: skip
    said = {"spent": amount(result["spent"]), "cost": amount(result["cost"]),
            "way": through(result), "bare": amount(LEAST),
            "n": words.decimal(100 * result["breach"])}  # fmt: skip
    if not result["spent"]:
        return _("Nothing is spent: the cheapest way in costs {cost} thousand yuan, {way}. {n} of "
                 "100 attackers can pay for it.", **said)  # fmt: skip
    if result["cost"] == LEAST:
        said["move"] = _("still costs {cost}", **said)
    else:
        said["move"] = _("costs {cost}, up from {bare}", **said)
    return _("You spend {spent} thousand yuan: the cheapest way in {move}, {way}. {n} of 100 "
             "attackers can pay for it.", **said)  # fmt: skip


def table(scene):
    """Return the four ways; before the reveal without what was added."""
    result = scene.result
    rows = [[way[1], bare, amount(added), amount(cost)]
            for way, bare, added, cost in zip(
                WAYS, BARE, result["added"], result["costs"])]  # fmt: skip
    columns = [(_("Way in"), 0), (_("Before, thousand yuan"), 0), (_("Added"), 0), (_("Cost"), 0)]
    caption = _("The four ways in; shown: spent {n}, attackers with {mean}, fuses burnt to {share}",
                n=amount(result["spent"]), mean=amount(scene.values["mean"]),
                share=words.percent(scene.values["moment"] / 100))  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if result["spent"] > ENOUGH:
        found.append(_("You spend {n}; {most} are enough.", n=amount(result["spent"]),
                       most=ENOUGH))  # fmt: skip
    for way, cost in zip(WAYS, result["costs"]):
        if cost < TWICE:
            found.append(_("The {layer} way costs {cost}; let it be {level} or more.",
                           layer=way[1].lower(), cost=amount(cost), level=TWICE))  # fmt: skip
    return found


def share(values, result):
    """Return of 100 attackers how many can pay, in words."""
    return words.percent(result["breach"])


CONTROLS = [
    Number("locks", _("On locks (physical)"), 0, BUDGET, 0.5, 0, unit=_("thousand ¥")),
    Number("patches", _("On patches (system)"), 0, BUDGET, 0.5, 0, unit=_("thousand ¥")),
    Number("encryption", _("On encryption (data)"), 0, BUDGET, 0.5, 0, unit=_("thousand ¥")),
    Number("segments", _("On segments (network)"), 0, BUDGET, 0.5, 0, unit=_("thousand ¥"),
           more=True),
    Logarithmic("mean", _("An attacker can spend, on average"), 5, 100, 25, unit=_("thousand ¥"),
                more=True),
    Integer("moment", _("Moment shown"), 0, 100, 100, step=100 // STEPS, unit="%", more=True,
            about=_("Percent of the time until the first fuse reaches the data")),
]  # fmt: skip
PRESETS = [
    Preset("start", _("Nothing spent"), _("Four ways in, as they are."), []),
    Preset("encryption", _("All on encryption"),
           _("Generous: your 40 guard the backup and the key holder, too, not the cipher alone."),
           [("encryption", BUDGET)]),
    Preset("even", _("The same for each"), _("10 on each of the four."),
           [(way[0], BUDGET / 4) for way in WAYS], "filling"),
    Preset("filling", _("Fill up the lowest"),
           _("As water fills a basin: the lowest first, then both together."),
           [(way[0], added) for way, added in zip(WAYS, FILLED)], "even"),
]  # fmt: skip
PREDICTION = Prediction(
    _(
        "The cheapest way in costs 20 thousand yuan. You have 40 thousand and spend all of it on "
        "encryption. What does the cheapest way in cost now?"
    ),
    [("encryption", BUDGET)],
    Integer("guess", _("Your guess"), 0, 120, 60, unit=_("thousand ¥")),
    lambda result: result["cost"],
    _("The data way got dearer. Nobody has to take it: the physical way costs 20, as before."),
)
explorer = Explorer(
    "cheapest_way", _("The cheapest way in"),
    _("Four ways lead to your data, and you have 40 thousand yuan. Where do you spend it?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Make the cheapest way in cost {level} or more, twice as much as at the start, and "
           "spend {most} at most.", level=TWICE, most=ENOUGH), missing),
    Measure(_("Cheapest way in"), lambda result: result["cost"], 1, _("thousand yuan")),
    Run("moment", 110),
    [("cost", lambda values, result: amount(result["cost"])),
     ("share", share),
     ("physical", lambda values, result: amount(result["costs"][0])),
     ("system", lambda values, result: amount(result["costs"][1])),
     ("network", lambda values, result: amount(result["costs"][2])),
     ("data", lambda values, result: amount(result["costs"][3])),
     ("cipher", lambda values, result: amount(CIPHER + BUDGET)),
     ("stronger", lambda values, result:
      amount(model.attack_cost(("AND", [30, ("OR", [CIPHER + BUDGET, BRIBE])])))),
     ("locks", lambda values, result: amount(result["added"][0])),
     ("patches", lambda values, result: amount(result["added"][1]))],
)  # fmt: skip
