"""Fear or price: a see-saw of a hundred firms without insurance and a hundred with it."""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Number, Prediction, Preset
from widgets.models import insured_effort as model
from widgets.pictures import seesaw
from widgets.words import _

# In thousands of yuan.
LOSS = 100


def evaluate(values):
    """Return what a firm does uninsured and insured, and whether it would buy the insurance."""
    firm = values["chance"] / 100, values["effect"] / 100, LOSS
    fear = values["fear"] / 1000
    alone, insured = model.uninsured(*firm, fear), model.insured(*firm, values["response"])
    return {"alone": alone, "insured": insured, "level": model.level_response(*firm, fear),
            "buys": insured["cost"] <= alone["cost"] + 1e-9}  # fmt: skip


def money(thousands):
    """Return thousands of yuan in yuan, with at most three figures."""
    return "¥" + words.decimal(words.rounded_to(1000 * thousands, 3))


def hit(case):
    """Return how many of a hundred firms are hit, in words."""
    return words.of_hundred(100 * case["breach"])


def priced(values):
    """Return the kind of price in words: how far the premium falls with effort."""
    response = values["response"]
    if not response:
        return _("flat price")
    return (_("fair price") if response == 1 else
            _("{n}-fold discount", n=words.significant(response, 3)))  # fmt: skip


def safer(result):
    """Return 1 if fewer are hit insured, -1 if more, 0 if the numbers that are shown are equal."""
    alone, insured = result["alone"], result["insured"]
    if hit(alone) == hit(insured):
        return 0
    return 1 if insured["breach"] < alone["breach"] else -1


def title(values, result):
    """Return how many are hit on both sides."""
    if not result["buys"]:
        return _("Too dear: the firm does not buy this insurance")
    price = priced(values)
    said = {"price": price[0].upper() + price[1:], "n": hit(result["insured"]),
            "then": hit(result["alone"])}  # fmt: skip
    if said["n"] == said["then"]:
        return _("{price}: insured or not, {n} of 100 hit", **said)
    return _("{price}: insured, {n} of 100 hit; uninsured, {then}", **said)


def figure(scene):
    """Return the see-saw."""
    values, result = scene.values, scene.result
    asking, guess = not scene.revealed, scene.guess
    if asking and guess is None:
        guess = PREDICTION.guess.default
    alone, insured = result["alone"], result["insured"]
    kept = None
    if scene.kept and hit(scene.kept[1]["insured"]) != hit(insured):
        kept = min(words.rounded(100 * scene.kept[1]["insured"]["breach"], 0), 100)
    right = priced(values)
    lines = [
        (_("{n} of 100 hit", n=hit(alone)), _("{n} of 100 hit", n=hit(insured))),
        (_("spends {n}", n=money(alone["effort"])), _("spends {n}", n=money(insured["effort"]))),
        (
            _("as bad as {n}", n=money(alone["cost"])),
            _("costs {n}", n=money(insured["cost"])),
        ),
    ]
    if asking:
        # The headline asks, too: what stands below it about a flat price is no answer.
        right = _("at a fair price?")
        lines = [(lines[0][0], _("guess: {n} of 100", n=guess)),
                 (lines[1][0], _("at a flat price: {n}", n=hit(insured)))]  # fmt: skip
    name = title(values, result)
    if asking:
        name = _("Uninsured, {n} of 100 hit; insured at a fair price?", n=hit(alone))
    hits = [100 * alone["breach"], guess if asking else 100 * insured["breach"]]
    heads = [(_("Not insured"), _("fear drives")), (_("Insured"), right)]
    picture = seesaw.draw(charts.panel_width(scene.width, 1), hits, heads, lines, name, guess,
                          asking, kept)  # fmt: skip
    subtitle = _("A hundred firms alike on each end, triangles are hit: the less safe end sinks")
    return charts.figure(name, [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return effort and hits on both sides, and whether insurance makes the firm safer."""
    alone, insured = result["alone"], result["insured"]
    said = {"then": hit(alone), "before": money(alone["effort"]), "price": priced(values),
            "n": hit(insured), "now": money(insured["effort"])}  # fmt: skip
    begun = _("Uninsured, a firm spends {before}: {then} of 100 hit. Insured at a {price}, {now}: "
              "{n} of 100.", **said)  # fmt: skip
    if not result["buys"]:
        return begun + " " + _("It would not buy.")
    return (
        begun
        + " "
        + {
            1: _("Insurance makes it safer."),
            0: _("It is better off, and about as safe."),
            -1: _("It is better off, and less safe."),
        }[safer(result)]
    )


def table(scene):
    """Return both sides, and the price at which they are alike."""
    values, result = scene.values, scene.result
    alone, insured = result["alone"], result["insured"]
    rows = [[_("Spent on security"), money(alone["effort"]), money(insured["effort"])],
            [_("Firms hit, of 100"), hit(alone), hit(insured)],
            [_("Premium, just what is paid out"), _("none"), money(LOSS * insured["breach"])],
            [_("As bad as a sure cost of"), money(alone["cost"]), money(insured["cost"])],
            [_("Both ends level at a discount of, times what effort saves"), "",
             words.significant(result["level"], 3) if scene.revealed
             else _("after your guess")]]  # fmt: skip
    columns = [(_("What"), 0), (_("Not insured"), 0), (_("Insured"), 0)]
    return charts.table(_("A firm without insurance, and insured at a {price}",
                          price=priced(values)), columns, rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if [name for name in ("chance", "effect") if values[name] != explorer.control(name).default]:
        found.append(_("Leave “More controls” as at the start."))
    if values["response"] != 2:
        found.append(_("Let the discount be two-fold: ¥2 for each ¥1 saved."))
    if safer(result) < 1 or not result["buys"]:
        found.append(_("Insured, not fewer of 100 are hit."))
    else:
        bolder = dict(values)
        bolder["fear"] = min(values["fear"] + 1, explorer.control("fear").high)
        if bolder["fear"] > values["fear"] and safer(evaluate(bolder)) == 1:
            found.append(_("Of a firm that fears more, fewer are hit insured, too."))
    return found


def coin(fear):
    """Return what a firm would pay to be rid of an even chance to lose it all."""
    return _("would pay {n} to be rid of an even chance to lose ¥100 000",
             n=money(model.worth(0.5, LOSS, fear / 1000)))  # fmt: skip


CONTROLS = [
    Number("response", _("Discount for each ¥1 that effort saves the insurer"), 0, 4, 0.1, 0,
           unit="¥", about=_("¥0: one price for all. ¥1: a fair price. More: the premium falls by "
                             "more than what is saved.")),
    Integer("fear", _("How much the firm fears a large loss"), 1, 60, 20, unit=_("of 60"),
            say=coin),
    Integer("chance", _("Firms hit if they do nothing"), 5, 60, 30, unit=_("of 100"), more=True),
    Integer("effect", _("What the first ¥1000 take off the chance"), 2, 30, 10, unit="%",
            more=True),
]  # fmt: skip
FAIR = ("response", 1)
PRESETS = [
    Preset("flat", _("A flat price"), _("One price for all, whatever they do."), []),
    Preset("fair", _("A fair price"), _("It falls by just what effort saves the insurer."),
           [FAIR], "flat"),
    Preset("steep", _("A three-fold discount"), _("For each yuan saved, it falls by three."),
           [("response", 3)], "fair"),
    Preset("calm", _("Little fear, little above fair"),
           _("A firm that hardly fears, and a discount of ¥1.2 for each yuan saved."),
           [("response", 1.2), ("fear", 2)]),
    Preset("helpless", _("Fair, great fear, weak tools"),
           _("Uninsured, this firm does nothing: money would not take its fear away."),
           [FAIR, ("fear", 49), ("effect", 5)]),
]  # fmt: skip
PREDICTION = Prediction(
    _("At a flat price 30 of 100 insured firms are hit. Now the price is fair: it falls by just "
      "what effort saves the insurer. How many of 100 will be hit?"),
    [FAIR],
    Integer("guess", _("Your guess"), 0, 100, 20, unit=_("of 100")),
    lambda result: words.rounded(100 * result["insured"]["breach"], 0),
    _("Uninsured, a firm works against its fear of a loss that it could hardly bear. Insured, it "
      "works only for the discount, and a fair one is worth less than the fear was."),
)  # fmt: skip
explorer = Explorer(
    "fear_or_price", _("Fear or price"),
    _("Does insurance make a firm safer?"), _("Model, not data"), CONTROLS, evaluate, figure,
    sentence, table, PRESETS, PREDICTION,
    Goal(_("At a two-fold discount, find the most fearful firm of which fewer in 100 are hit "
           "insured than uninsured."), missing),
    Measure(_("Insured firms hit, of 100"), lambda result: 100 * result["insured"]["breach"],
            say=words.of_hundred),
    numbers=[
        ("hit_alone", lambda values, result: hit(result["alone"])),
        ("hit", lambda values, result: hit(result["insured"])),
        ("effort_alone", lambda values, result: money(result["alone"]["effort"])),
        ("effort", lambda values, result: money(result["insured"]["effort"])),
        ("cost_alone", lambda values, result: money(result["alone"]["cost"])),
        ("cost", lambda values, result: money(result["insured"]["cost"])),
        ("loss", lambda values, result: money(LOSS)),
        ("level", lambda values, result: words.significant(result["level"], 3)),
    ],
)  # fmt: skip
