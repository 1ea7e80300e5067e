"""The market that is not there: security makes a hill, and a crowd must come over it."""

from widgets import charts, words
from widgets.explorer import (
    Explorer,
    Goal,
    Integer,
    Measure,
    Number,
    Prediction,
    Preset,
    Run,
)  # fmt: skip
from widgets.models import critical_mass as model
from widgets.pictures import ground
from widgets.words import _

MONTHS = 60


def parts(values):
    """Return ordinary cost, loss, effect, spending and carelessness as the model takes them."""
    return (values["ordinary"] / 100, values["loss"] / 100, values["effect"],
            values["spending"] / 100, values["careless"] / 100)  # fmt: skip


def evaluate(values):
    """Return the price, what it allows, and how a crowd that starts at once goes on."""
    price, start = model.price(*parts(values)), values["start"] / 100
    market = model.critical_mass(price)
    needed = model.crowds(market)[0]
    end = market[1] if market and values["start"] >= needed else 0.0
    return {"price": price, "market": market, "needed": needed, "end": end,
            "course": model.rolled(start, price, MONTHS)}  # fmt: skip


def held(result):
    """Return how many of a hundred the market holds, in words."""
    return words.decimal(100 * result["market"][1]) if result["market"] else _("nobody")


def money(share):
    """Return a part of the price in yuan; the keenest would pay 100."""
    return words.money(100 * share)


def priced(result):
    """Return the price in yuan; one that is hardly too high does not look as if it were not."""
    said = money(result["price"])
    if not result["market"] and said == money(model.DEAREST):
        return _("just over {price}", price=said)
    return said


def of_hundred(share):
    """Return how many of a hundred take part, in words."""
    return words.decimal(100 * share) if share >= 0.005 else _("nobody")


def figure(scene):
    """Return the ground with its crowd, the people in a row, and the price."""
    values, result = scene.values, scene.result
    if result["market"]:
        title = _("Holds {held} of 100, if {needed} come at once", held=held(result),
                  needed=result["needed"])  # fmt: skip
    else:
        title = _("No hill: every crowd rolls back to nobody")
    now = result["course"][values["month"]]
    guess = scene.guess
    if not scene.revealed and guess is None:
        guess = explorer.prediction.guess.default
    shown = parts(values)
    kept = None
    if scene.kept and scene.kept[1]["price"] != result["price"]:
        kept = heights(scene.kept[1]["price"])
    # Of the three parts the loss is what is left, so that they add up as they are shown.
    bill = [("baseline", 100 * shown[0], _("use {n}", n=words.yuan(values["ordinary"]))),
            ("attack", 100 * (result["price"] - shown[0] - shown[3]),
             _("loss {n}", n=words.yuan(100 * (result["price"] - shown[0] - shown[3])))),
            ("security", values["spending"],
             _("security {n}", n=words.yuan(values["spending"])))]  # fmt: skip
    name = _("{title}. {start} of 100 started, {now} take part after {months}", title=title,
             start=values["start"], now=of_hundred(now), months=months(values))  # fmt: skip
    picture = ground.draw(
        scene.width, name, result["price"], heights(result["price"]), result["market"],
        result["needed"], values["start"] / 100, now, guess, kept, bill,
        _("Price of taking part: {price}", price=priced(result)),
        (100 * model.DEAREST, _("no market above {n}", n=money(model.DEAREST))),
        not scene.revealed)  # fmt: skip
    subtitle = _("A model: the ground slopes the way the crowd moves; the steeper, the faster")
    return charts.figure(title, [charts.picture(name, picture, 1)], subtitle)


def heights(price):
    """Return the function from a share to the height of the ground at a price."""
    return lambda share: model.height(share, price)


def months(values):
    """Return the time shown in words."""
    return words.count(values["month"], _("month"), _("months"))


def fate(values, result):
    """Return how many take part at the month shown, in words, and whether that is the end."""
    now = words.rounded(100 * result["course"][values["month"]], 0)
    if not now:
        return _("nobody is left")
    said = _("1 takes part") if now == 1 else _("{n} take part", n=now)
    end = words.rounded(100 * result["end"], 0)
    if now > end:
        return _("{said}, and still fewer later", said=said)
    return _("{said}, and still more later", said=said) if now < end else said


def sentence(values, result):
    """Return what the market can hold, and how the crowd that started fares."""
    start = values["start"]
    said = {"held": held(result), "needed": result["needed"], "price": priced(result),
            "months": months(values), "fate": fate(values, result),
            "start": _("1 starts") if start == 1 else _("{n} start", n=start)}  # fmt: skip
    if result["market"]:
        begun = _("It can live at {held} of 100; it starts only if {needed} come at once.", **said)
    else:
        begun = _("At {price} a person no crowd of 100 people is large enough.", **said)
    if not start:
        return begun + " " + _("Nobody starts, so nobody comes.")
    if not values["month"]:
        return begun + " " + _("Now {start}.", **said)
    return begun + " " + _("{start}, and after {months} {fate}.", **said)


def table(scene):
    """Return the price by its parts, what it allows, and the crowd month by month."""
    values, result = scene.values, scene.result
    shown = parts(values)
    rows = [[_("Ordinary cost of use, yuan"), 100 * shown[0]],
            [_("Loss to be expected, yuan"), 100 * (result["price"] - shown[0] - shown[3])],
            [_("Security, yuan"), values["spending"]],
            [_("Price of taking part, yuan"), 100 * result["price"]],
            [_("Must come at once, of 100"), str(result["needed"] or _("no number is enough"))],
            [_("Can be held, of 100"), held(result)]]  # fmt: skip
    for month in (0, 1, 2, 6, 12, 24, 60):
        rows.append([_("Take part after {months}, of 100", months=months({"month": month})),
                     of_hundred(result["course"][month])])  # fmt: skip
    caption = _("Price, hill and crowd; shown: after {months}", months=months(values))
    return charts.table(caption, [(_("What"), 0), (_("Value"), 2)], rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    usual = ("ordinary", "loss", "effect", "careless")
    if [name for name in usual if values[name] != explorer.control(name).default]:
        found.append(_("Leave “More controls” as at the start."))
    if values["start"] > 35:
        found.append(_("{n} start; let it be 35 at most.", n=values["start"]))
    if not result["end"]:
        found.append(_("In the end nobody takes part."))
    elif words.rounded(100 * result["end"], 0) < 66:
        found.append(_("In the end {n} take part; let it be 66 at least.", n=held(result)))
    return found


def gap(guess, result):
    """Return what the guess would have brought."""
    said = {"guess": guess, "needed": result["needed"], "held": held(result)}
    if guess is None:
        return _("The model says: {needed} of 100. With fewer it rolls back to nobody.", **said)
    if not guess:
        return _(
            "You said {guess}: it does not start by itself. {needed} must come at once.", **said
        )
    if guess == result["needed"]:
        return _("You said {guess}, and so does the model: with one fewer it rolls back.", **said)
    if guess < result["needed"]:
        return _("You said {guess}: that crowd rolls back to nobody. {needed} must come at once.",
                 **said)  # fmt: skip
    return _("You said {guess}: that is enough, and {held} stay. {needed} would have been enough.",
             **said)  # fmt: skip


LEAST, BEST = ("spending", 2.26), ("spending", 6.93)
ASSISTANT = [("loss", 40), ("spending", 10.4)]
CONTROLS = [
    Number("spending", _("Spent on security, for each user"), 0, 20, 0.01, 0, unit="¥"),
    Integer("start", _("People who start at once"), 0, 100, 60, unit=_("of 100")),
    Integer("month", _("Month shown"), 0, MONTHS, MONTHS, more=True),
    Integer("ordinary", _("Ordinary cost of use"), 5, 20, 10, unit="¥", more=True),
    Integer("loss", _("Expected loss with no security"), 0, 50, 20, unit="¥", more=True),
    Integer("effect", _("How well security works"), 1, 50, 20, more=True,
            about=_("20: spending ¥3.47 halves the loss. Twice as much: half of that.")),
    Integer("careless", _("Effect lost to carelessness"), 0, 90, 0, unit="%", more=True,
            about=_("People who feel safe may take less care.")),
]  # fmt: skip
PRESETS = [
    Preset("start", _("No security"), _("A large crowd starts, and nothing protects it."), []),
    Preset("least", _("Just enough"), _("The smallest spending that makes a market possible."),
           [LEAST], "start"),
    Preset("best", _("The best"), _("Here taking part costs least."), [BEST], "start"),
    Preset("few", _("The best, few start"), _("The same ground, a small crowd."),
           [BEST, ("start", 30)], "best"),
    Preset("dear", _("Too much"), _("Hardly a loss is left, and security itself is the price."),
           [("spending", 14)], "best"),
    Preset("careless", _("Careless users"), _("The best spending, half of its effect lost."),
           [BEST, ("careless", 50)], "best"),
    Preset("assistant", _("An assistant on a large model"),
           _("A story, no measured numbers: a mistake costs ¥40, and we spend what is best."),
           ASSISTANT),
    Preset("clever", _("Its security works better"), _("The same assistant, better security."),
           ASSISTANT + [("effect", 30)], "assistant"),
]  # fmt: skip
PREDICTION = Prediction(
    _("If all took part, the keenest would pay ¥100, the least keen nothing. Instead of ¥0 each "
      "user now pays ¥2.26 for security, and the loss to be expected falls from ¥20 to ¥12.73. "
      "How many of 100 must start at once, so that the market lives? Drag the crowd."),
    lambda guess: [LEAST, ("start", guess)],
    Integer("guess", _("Your crowd, of 100"), 0, 100, 20),
    lambda result: result["needed"] or 100,
    _("Each user is worth something to the others. Below the hilltop too few are there for the "
      "price, so some leave, and then it is worth still less."),
    gap, _("Drop this crowd"))  # fmt: skip
explorer = Explorer(
    "missing_market", _("The market that is not there"),
    _("Can a cost make a market possible?"), _("Model, not data"), CONTROLS, evaluate, figure,
    sentence, table, PRESETS, PREDICTION,
    Goal(_("Let 35 people or fewer start a market that holds 66 of 100 at least. Leave “More "
           "controls” alone."), missing),
    Measure(_("People who stay, of 100"), lambda result: 100 * result["end"]), Run("month"),
    [("price", lambda values, result: money(result["price"])),
     ("needed", lambda values, result:
      words.decimal(result["needed"]) if result["needed"] else _("no number")),
     ("held", lambda values, result: held(result)),
     ("loss_left", lambda values, result:
      money(result["price"] - parts(values)[0] - parts(values)[3])),
     ("spending", lambda values, result: money(parts(values)[3])),
     ("now", lambda values, result: of_hundred(result["course"][values["month"]]))],
)  # fmt: skip
