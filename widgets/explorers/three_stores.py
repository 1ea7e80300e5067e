"""Three stores: how much protection is worth buying, for what is tight, half open and wide open."""

import math

from widgets import charts, words
from widgets.explorer import (
    Choice,
    Explorer,
    Goal,
    Logarithmic,
    Measure,
    Prediction,
    Preset,
    Toggle,
)  # fmt: skip
from widgets.models import gordon_loeb as model
from widgets.pictures import stores
from widgets.words import _

STORES = (("shed", _("shed"), 0.9), ("boathouse", _("boathouse"), 0.5), ("vault", _("vault"), 0.1))
NAMES = {name: said for name, said, _chance in STORES}
ORDER = [name for name, _said, _chance in STORES]
# Of each yuan; so that the first 100,000 yuan do what the options say.
CURVES = {
    "square": (model.best_protection_exponential, 1e-5),
    "halve": (model.best_protection_inverse, 1e-5),
    "points": (model.best_protection_straight, 2e-6),
}
BOUND = math.exp(-1)


def best(values, chance):
    """Return the best protection of a store with this chance of a breach."""
    optimum, productivity = CURVES[values["curve"]]
    return optimum(chance, values["stake"], productivity)


def evaluate(values):
    """Return what is paid for each store, what is lost and spared, and the order of the sums."""
    found = {"stake": values["stake"], "bought": values["bought"], "curve": values["curve"]}
    for name, _said, chance in STORES:
        found[name] = best(values, chance)
        if not values["bought"]:
            found[name] = {"invested": 0.0, "breach": chance, "ratio": 0.0, "benefit": 0.0}
    # MicroPython's sort does not keep the order of equals.
    found["order"] = sorted(ORDER, key=lambda name: (-found[name]["invested"], ORDER.index(name)))
    found["paid"] = sum([thousands(found[name]["invested"]) for name in ORDER])
    found["largest"] = max([found[name]["ratio"] for name in ORDER])
    return found


def thousands(amount):
    """Return a sum to the nearest thousand yuan, as it is shown everywhere."""
    return 1000 * words.rounded(amount / 1000, 0)


def money(amount):
    """Return a sum in words."""
    if amount > 0 and not thousands(amount):
        return _("hardly anything")
    return "¥" + words.decimal(thousands(amount)) if amount else _("nothing")


def ranked(order):
    """Return stores from the first to the last, in words."""
    return ", ".join([NAMES[name] for name in order.split("-")])


def figure(scene):
    """Return the three columns, and beside them the best sum for every chance of a breach."""
    result = scene.result
    columns = []
    for name, said, chance in STORES:
        head = said[0].upper() + said[1:], words.percent(chance)
        columns.append({"head": head, "whole": chance, "paid": result[name]["ratio"],
                        "lost": result[name]["breach"] / chance})  # fmt: skip
    each = [result[name] for name in ORDER]
    rows = [(_("Still lost on average"), "attack",
             [money(result["stake"] * store["breach"]) for store in each])]  # fmt: skip
    if result["bought"]:
        rows.insert(0, (_("Paid for protection"), "security",
                        [money(store["invested"]) for store in each]))  # fmt: skip
    if scene.guess:
        guess = scene.guess.split("-")
        rows.append(
            (
                _("Your guess"),
                "novelty",
                [(_("most"), _("second"), _("least"))[guess.index(name)] for name in ORDER],
            )
        )
    share = 0.5 if scene.revealed else 1
    name = _(
        "Three columns, each as high as the loss expected without protection. {told}",
        told=". ".join([label + ": " + ", ".join(said) for label, _role, said in rows]),
    )
    mark = (BOUND, _("dashes: 37{gap}% of the column", gap=words.THIN_SPACE))
    picture = stores.draw(columns, rows, mark if scene.revealed else None,
                          charts.panel_width(scene.width, share), name)  # fmt: skip
    panels = [charts.picture(name, picture, share)]
    if scene.revealed:
        panels.append(all_chances(scene))
    return charts.figure(
        title(result), panels, _("Above each column: its chance of a breach without protection")
    )


def all_chances(scene):
    """Return the panel with the best sum for every chance of a breach, and the bound of 37 %."""
    values, result = scene.values, scene.result
    x = charts.axis(_("Breach without protection"), "%", 0, 100,
                    ticks=[0, 25, 50, 75, 100])  # fmt: skip
    y = charts.axis(_("Best sum, of 100 yuan at stake"), _("yuan"), 0, 60, ticks=[0, 20, 40, 60])
    chances = [each / 40 for each in range(41)]

    def sums(values):
        return [100 * best(values, each)["invested"] / values["stake"] for each in chances]

    across = [100 * each for each in chances]
    traces = [charts.line([0, 100], [0, 100 * BOUND], "", "baseline")]
    notes = [charts.annotation(2, 52, _("thin: 37{gap}% of the expected loss",
                                        gap=words.THIN_SPACE))]  # fmt: skip
    if scene.kept:
        traces.append(charts.line(across, sums(scene.kept[0]), "", "shared"))
        notes.append(charts.annotation(2, 44, _("dotted: kept run"), "shared"))
    traces.append(charts.line(across, sums(values), "", "security"))
    if result["bought"]:
        traces.append(charts.markers(
            [100 * chance for _name, _said, chance in STORES],
            [100 * result[name]["invested"] / result["stake"] for name, _said, _chance in STORES],
            "", "security"))  # fmt: skip
    return charts.chart(_("The best sum against the chance of a breach"), traces, x, y, notes)


def title(result):
    """Return who gets most, or that nothing is bought."""
    first, last = result["order"][0], result["order"][-1]
    if not result["bought"]:
        return _("Nothing is bought, and the shed loses most")
    if not result["paid"]:
        return _("No protection is worth its price")
    return _("The {first} gets most, the {last} {sum}", first=NAMES[first], last=NAMES[last],
             sum=money(result[last]["invested"]))  # fmt: skip


def sentence(values, result):
    """Return the three sums, and the largest as a share of an expected loss."""
    losses = [money(result["stake"] * chance) for _name, _said, chance in STORES]
    if not result["bought"]:
        return _("Without protection the shed loses {shed} on average, the boathouse {boathouse}, "
                 "the vault {vault}.", shed=losses[0], boathouse=losses[1],
                 vault=losses[2])  # fmt: skip
    if not result["paid"]:
        return _("At {stake} in each store no protection is worth its price.",
                 stake=money(result["stake"]))  # fmt: skip
    return _("Best sums: shed {shed}, boathouse {boathouse}, vault {vault}. The highest share of "
             "an expected loss is {share}.", share=words.percent(result["largest"]),
             shed=money(result["shed"]["invested"]),
             boathouse=money(result["boathouse"]["invested"]),
             vault=money(result["vault"]["invested"]))  # fmt: skip


def table(scene):
    """Return the three stores, what they pay and what they lose."""
    result = scene.result
    rows = []
    for name, said, chance in STORES:
        store = result[name]
        rows.append([said, 100 * chance, thousands(result["stake"] * chance),
                     thousands(store["invested"]), thousands(result["stake"] * store["breach"]),
                     100 * store["ratio"]])  # fmt: skip
    columns = [(_("Store"), 0), (_("Breach without protection, %"), 0),
               (_("Expected loss without, yuan"), 0), (_("Paid, yuan"), 0),
               (_("Still lost, yuan"), 0), (_("Paid, % of the expected loss"), 0)]  # fmt: skip
    return charts.table(_("Three stores with {sum} each", sum=money(result["stake"])), columns,
                        rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if not values["bought"]:
        found.append(_("Nothing is bought yet."))
    if values["curve"] != "square":
        found.append(
            _("The first ¥100{gap}000 must multiply the chance by itself.", gap=words.THIN_SPACE)
        )
    if values["stake"] > 1.6e6:
        found.append(_("Each store holds {sum}; let it be ¥1.6 million at most.",
                       sum=money(values["stake"])))  # fmt: skip
    if values["bought"] and (result["order"][0] != "shed" or not result["paid"]):
        found.append(_("The shed gets {sum}, and another store more.",
                       sum=money(result["shed"]["invested"]))
                     if result["paid"] else _("No store gets anything."))  # fmt: skip
    return found


ORDERS = [one + "-" + two + "-" + three for one in ORDER for two in ORDER for three in ORDER
          if len({one, two, three}) == 3]  # fmt: skip
CONTROLS = [
    Choice("curve", _("What the first ¥100 000 do to the chance of a breach"),
           [("square", _("multiply it by itself")), ("halve", _("halve it")),
            ("points", _("take off 20 points"))], "square"),
    Logarithmic("stake", _("Goods in each store"), 1e5, 1e7, 1e6, unit="¥"),
    Toggle("bought", _("Buy the best protection"), False,
           about=_("For each store the sum that makes payment and loss together smallest.")),
]  # fmt: skip
BOUGHT = ("bought", True)
PRESETS = [
    Preset("start", _("Nothing bought"), _("Three stores without protection."), []),
    Preset("best", _("Best protection"), _("Money multiplies the chance by itself."), [BOUGHT],
           "start"),
    Preset("halve", _("Money halves the chance"), _("The same stores, another curve."),
           [BOUGHT, ("curve", "halve")], "best"),
    Preset("more", _("Twice as much at stake"), _("¥2 million in each store."),
           [BOUGHT, ("stake", 2e6)], "best"),
    Preset("straight", _("Money takes off points"), _("A straight line, down to zero."),
           [BOUGHT, ("curve", "points")], "best"),
]  # fmt: skip
PREDICTION = Prediction(
    _("Each store holds goods worth ¥1 million. With the first ¥100{gap}000 the chance of a breach "
      "is multiplied by itself: 90{gap}% becomes 81{gap}%, 50{gap}% becomes 25{gap}%, 10{gap}% "
      "becomes 1{gap}%. Each gets the sum that makes payment and loss together smallest. Who gets "
      "most, who least?", gap=words.THIN_SPACE),
    [BOUGHT], Choice("guess", _("From most to least"), [(each, ranked(each)) for each in ORDERS],
                     ORDERS[0]),
    lambda result: "-".join(result["order"]),
    _("What is wide open is dear to close: the first sum spares the shed 9 points, the boathouse "
      "25. The vault has little left to lose."))  # fmt: skip
explorer = Explorer(
    "three_stores", _("Three stores"),
    _("Goods worth the same lie in three stores. Which one gets most protection?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Let money multiply the chance by itself, and let the shed get most, with ¥1.6 million "
           "in each store at most."), missing),
    Measure(_("Paid for protection, in all"), lambda result: result["paid"], 0, _("yuan")), None,
    [("shed", lambda values, result: money(result["shed"]["invested"])),
     ("boathouse", lambda values, result: money(result["boathouse"]["invested"])),
     ("vault", lambda values, result: money(result["vault"]["invested"])),
     ("order", lambda values, result: ranked("-".join(result["order"]))),
     ("bound", lambda values, result: words.percent(BOUND)),
     ("largest", lambda values, result: words.percent(result["largest"]))],
)  # fmt: skip
