"""One glass: ten firms pour, all of them drink, and the state pours in what it has taxed."""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Number, Prediction, Preset
from widgets.models import private_provision as model
from widgets.pictures import glass
from widgets.words import _

INCOME, TASTE, TOP, FIRMS = 100, 0.3, 320, 10


def evaluate(values):
    """Return what is in the glass and who poured it, without the state, and the best for all."""
    firms = values["firms"]
    found = model.provision(firms, INCOME, TASTE, values["tax"], values["match"])
    found["firms"] = firms
    found["alone"] = model.provision(firms, INCOME, TASTE)["fund"]
    found["best"] = model.best_for_all(firms, INCOME, TASTE)
    # Whole yuan that add up: from the firms, in one sum, for what the firms pour.
    found["whole"] = words.adding_up([firms * found["own"], found["lump"], found["matched"]])
    found["yuan"] = sum(found["whole"])
    found["state"] = found["whole"][1] + found["whole"][2]
    return found


def yuan(amount):
    """Return a sum in whole yuan."""
    return "¥" + words.decimal(amount)


def each(amount):
    """Return a sum for each firm in words."""
    return words.money(amount) if amount > 0 else _("nothing")


def title(result):
    """Return what is in the glass, and how much of it the firms poured."""
    given = {"all": yuan(result["yuan"]), "own": yuan(result["whole"][0])}
    if not result["state"]:
        return _("{all} in the glass, all of it from the firms", **given)
    if not result["own"]:
        return _("{all} in the glass, nothing from the firms", **given)
    return _("{all} in the glass, {own} of it from the firms", **given)


def marked(scene):
    """Return the lines in the glass: its level, without the state, best for all, kept, guess."""
    result, now = scene.result, scene.result["yuan"]
    best, alone = words.rounded(result["best"], 0), words.rounded(result["alone"], 0)
    said = [_("in the glass: {n}", n=yuan(now))]
    lines = []
    if result["state"]:
        if now == alone:
            said.append(_("as without the state"))
        else:
            lines.append((alone, "kept-level", _("without the state: {n}", n=yuan(alone))))
    if now == best:
        said.append(_("the best for all"))
    else:
        lines.append((best, "ours", _("best for all: {n}", n=yuan(best))))
    lines.append((now, "mine", ", ".join(said)))
    if scene.kept and scene.kept[1]["yuan"] != now:
        kept = scene.kept[1]["yuan"]
        lines.append((kept, "kept-level", _("kept run: {n}", n=yuan(kept))))
    if scene.guess is not None:
        lines.append((scene.guess, "guessed", _("your guess: {n}", n=yuan(scene.guess))))
    return lines


def figure(scene):
    """Return the glass, those who pour and drink, and who poured what."""
    values, result = scene.values, scene.result
    own, lump, matched = result["whole"]
    poured = (_("streams, as wide as what each firm pours: {each}, in all {n}", n=yuan(own),
                each=each(result["own"])) if result["own"]
              else _("the firms of their own: nothing"))  # fmt: skip
    below = [("poured firms", poured)]
    if result["state"]:
        below.append(("poured was", _("outline: without the state, {each} each",
                                  each=each(result["alone"] / result["firms"]))))  # fmt: skip
    if lump:
        below.append(("poured state", _("the state, in one sum: {n}, {each} from each firm",
                                        n=yuan(lump), each=each(values["tax"]))))  # fmt: skip
    if matched:
        part = each(result["matched"] / result["firms"])
        below.append(("poured state", _("the state, to match them: {n}, {each} from each firm",
                                        n=yuan(matched), each=part)))  # fmt: skip
    below.append(("pipe open", _("pipe of the state, to the bottom")) if result["state"]
                 else ("pipe", _("pipe of the state: shut")))  # fmt: skip
    below.append(("straw", _("straw of each firm: all drink from the whole glass")))
    name = _("A glass: {title}. {told}", title=title(result),
             told=". ".join([said for _kind, said in below]))  # fmt: skip
    head = _("{firms} pour, {firms} drink", firms=result["firms"])
    asked = [] if scene.revealed else list(range(0, GUESSED + 1))
    picture = glass.draw(scene.width, name, result["firms"], TOP,
                         (result["lump"] + result["matched"], result["firms"] * result["own"]),
                         result["alone"], marked(scene), head, below, asked)  # fmt: skip
    subtitle = _("Yuan in a fund for the security of all; each firm has ¥100")
    return charts.figure(title(result), [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return who pours how much, and how far that is from the best for all."""
    given = {
        "own": yuan(result["whole"][0]), "state": yuan(result["state"]),
        "all": yuan(result["yuan"]), "best": yuan(result["best"]), "alone": yuan(result["alone"]),
        "each": each(result["own"]), "n": result["firms"],
    }  # fmt: skip
    far = yuan(result["yuan"]) != yuan(result["best"])
    if not result["state"]:
        return _("Each of {n} firms pours {each}, and {all} are in the glass; the best for all "
                 "would be {best}.", **given)  # fmt: skip
    if not result["own"]:
        given["own"] = _("nothing")
    end = (_("the best for all would be {best}.", **given) if far
           else _("that is the best for all."))  # fmt: skip
    if given["all"] == given["alone"]:
        return _("The state pours {state} and the firms {own}: {all} are in the glass, as much as "
                 "without the state; ", **given) + end  # fmt: skip
    return _("The state pours {state} and the firms {own}: {all} are in the glass, without the "
             "state {alone}; ", **given) + end  # fmt: skip


def table(scene):
    """Return what is in the glass with the state and without it, and at the best for all."""
    values, result = scene.values, scene.result
    own, lump, matched = result["whole"]
    rows = [
        [_("the firms of their own"), own, result["own"]],
        [_("the state, in one sum"), lump, values["tax"]],
        [_("the state, to match them"), matched, result["matched"] / result["firms"]],
        [_("in the glass"), result["yuan"], result["fund"] / result["firms"]],
        [_("without the state"), result["alone"], result["alone"] / result["firms"]],
        [_("best for all"), result["best"], result["best"] / result["firms"]],
    ]
    columns = [(_("Who pours"), 0), (_("In all, yuan"), 0), (_("For each firm, yuan"), 2)]
    return charts.table(_("Who fills the glass of {n} firms", n=result["firms"]), columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if result["firms"] != FIRMS:
        found.append(_("Let ten firms pour."))
    if result["yuan"] < 200:
        found.append(_("{n} are in the glass; bring it to ¥200.", n=yuan(result["yuan"])))
    if result["state"] > 180:
        found.append(_("{n} come from the state; let it be ¥180 at most.",
                       n=yuan(result["state"])))  # fmt: skip
    return found


GUESSED = 300
CONTROLS = [
    Number("tax", _("The state takes from each firm and pours in"), 0, 25, 0.5, 0, unit=_("yuan")),
    Integer("match", _("For each yuan that a firm pours, the state adds"), 0, 9, 0,
            unit=_("yuan")),
    Integer("firms", _("Firms that pour and drink"), 2, FIRMS, FIRMS, more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("Ten firms, no state"), _("Each pours what it likes."), []),
    Preset("tax", _("The state pours 20"), _("¥2 from each firm, in one sum."), [("tax", 2)],
           "start"),
    Preset("more", _("The state pours 75"), _("¥7.50 from each firm, in one sum."),
           [("tax", 7.5)], "tax"),
    Preset("double", _("Two for one"), _("The state adds two yuan to each that firms pour."),
           [("match", 2)], "more"),
    Preset("nine", _("Nine for one"), _("The state adds nine yuan to each that firms pour."),
           [("match", 9)], "double"),
    Preset("two", _("Two firms, no state"), _("Fewer pour, and fewer drink."), [("firms", 2)],
           "start"),
]  # fmt: skip
PREDICTION = Prediction(
    _("¥41 are in the glass. The state takes ¥2 from each of the ten firms and pours the ¥20 in; "
      "each firm decides anew. How much is in the glass then?"),
    [("tax", 2)], Integer("guess", _("Your guess"), 0, GUESSED, 0, unit=_("yuan")),
    lambda result: result["yuan"],
    _("A firm looks at what is in the glass, not at who poured it. What it pays as tax, it no "
      "longer pours: both are its own ¥2."))  # fmt: skip
explorer = Explorer(
    "one_glass", _("One glass"),
    _("All pour a little and drink it all. What happens if the state pours, too?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Bring the glass of ten firms to ¥200 or more, with ¥180 of the state's at most."),
         missing),
    Measure(_("Yuan in the glass"), lambda result: result["yuan"]), None,
    [("all", lambda values, result: yuan(result["yuan"])),
     ("own", lambda values, result: yuan(result["whole"][0])),
     ("state", lambda values, result: yuan(result["state"])),
     ("each", lambda values, result: each(result["own"])),
     ("best", lambda values, result: yuan(result["best"])),
     ("share", lambda values, result: words.percent(result["alone"] / result["best"]))],
)  # fmt: skip
