"""Ten dominoes: each is what a firm still lacks to protect itself, and a fine that pushes."""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Prediction, Preset, Run
from widgets.models import interdependent_security as model
from widgets.pictures import dominoes
from widgets.words import _

FIRMS, DIRECT, LOSS = 10, 0.2, 1000
FINES = 100
ASKED = 70
# What a firm by hand counts in the goal, where a yuan of the fine counts 1, and the most points.
BY_HAND, POINTS = 10, 67


def evaluate(values):
    """Return what each lacks, how many protect themselves in the end, and what all lose."""
    risk = DIRECT, values["passed"] / 100, LOSS
    gaps = model.lacking(*risk, values["cost"], FIRMS)
    return {
        "gaps": gaps,
        "end": model.followed(gaps, values["hand"], values["fine"]),
        "begin": model.critical_coalition(*risk, values["cost"], FIRMS),
        "losses": [model.total_loss(*risk, FIRMS, protected) for protected in range(FIRMS + 1)],
    }


def amount(yuan):
    """Return an amount of yuan with at most three figures."""
    return "¥" + (words.decimal(yuan) if yuan >= 100 else words.significant(yuan, 3))


def now(values, result):
    """Return how many protect themselves at the step shown."""
    return min(values["hand"] + values["step"], result["end"])


def short(values, result):
    """Return what the next firm lacks above the fine, in yuan; 0 if nothing or nobody is left."""
    at = now(values, result)
    return max(result["gaps"][at] - values["fine"], 0) if at < FIRMS else 0


def tiers(values, result):
    """Return what would tip those that stand, if each were paid just what it lacks, in yuan."""
    at = now(values, result)
    return sum([max(gap - values["fine"], 0) for gap in result["gaps"][at:]])


def together(values, result, at=None):
    """Return what all firms pay for protection and lose, in yuan, with `at` of them protected."""
    at = now(values, result) if at is None else at
    return at * values["cost"] + result["losses"][at]


def pushed(values):
    """Return what pushes, in words."""
    found = _("a fine of ¥{n}", n=values["fine"]) if values["fine"] else _("no fine")
    if not values["hand"]:
        return found
    return _("{fine}, {n} tipped by hand", fine=found, n=values["hand"])


def protected(at):
    """Return how many of ten protect themselves, in words."""
    if not at:
        return _("none of ten protects itself")
    if at == FIRMS:
        return _("all ten protect themselves")
    return _("1 of ten protects itself") if at == 1 else _("{n} of ten protect themselves", n=at)


def title(values, result):
    """Return the push and how many protect themselves."""
    said = _("Fine ¥{n}", n=values["fine"]) if values["fine"] else _("No fine")
    if values["hand"]:
        said = _("{fine}, {n} by hand", fine=said, n=values["hand"])
    return _("{push}: {fate}", push=said, fate=protected(now(values, result)))


def figure(scene):
    """Return the dominoes with the level of the fine, and what all pay and lose."""
    values, result = scene.values, scene.result
    at, asking = now(values, result), not scene.revealed
    guess = scene.guess
    if asking and guess is None:
        guess = PREDICTION.guess.default
    lacked = short(values, result)
    paid, lost = at * values["cost"], result["losses"][at]
    parts = [("security", paid, _("protection {n}", n=amount(paid))),
             ("attack", lost, _("loss {n}", n=amount(lost)))]  # fmt: skip
    before = kept = None
    if scene.kept:
        others = now(*scene.kept), together(*scene.kept)
        kept = others[1], _("kept run: {n} of ten, {yuan} together", n=others[0],
                            yuan=amount(others[1]))  # fmt: skip
        if scene.kept[0]["fine"] != values["fine"]:
            before = scene.kept[0]["fine"], _("kept run: {n}", n=amount(scene.kept[0]["fine"]))
    name = _("{title}. Together they pay and lose {n}", title=title(values, result),
             n=amount(together(values, result)))  # fmt: skip
    picture = dominoes.draw(
        charts.panel_width(scene.width, 1), name, result["gaps"],
        [] if asking else [words.significant(gap, 3) for gap in result["gaps"]],
        values["fine"], values["hand"], at,
        _("lacks {n}", n=amount(lacked)) if lacked and values["fine"] else "", guess,
        (ASKED, _("a fine of ¥{n} would reach here", n=ASKED)) if asking else None, before,
        _("All ten together, a year: {n}", n=amount(paid + lost)), parts, kept, FINES)  # fmt: skip
    subtitle = _("Height: what a firm lacks, in yuan a year, once all to its left are protected")
    return charts.figure(title(values, result), [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return how many protect themselves, what the next one lacks, and what all lose."""
    at = now(values, result)
    begun = _("With {push}, {fate}.", push=pushed(values), fate=protected(at))
    lacked = short(values, result)
    if lacked:
        begun += " " + _("The next one lacks {n}, and all others wait.", n=amount(lacked))
    elif at < FIRMS:
        begun += " " + _("The next one lacks nothing and is about to move.")
    return begun + " " + _("Together they pay and lose {n}.",
                           n=amount(together(values, result)))  # fmt: skip


def table(scene):
    """Return what each firm lacks in turn, and what all pay and lose once it is protected."""
    values, result = scene.values, scene.result
    at, rows = now(values, result), []
    for place, gap in enumerate(result["gaps"]):
        fate = _("open")
        if place < values["hand"]:
            fate = _("protected, tipped by hand")
        elif place < at:
            fate = _("protected")
        rows.append([words.decimal(place + 1), amount(gap), fate,
                     amount(together(values, result, place + 1))])  # fmt: skip
    columns = [(_("Firm"), 0), (_("Lacks, once those before are protected"), 0), (_("Now"), 0),
               (_("All pay and lose, up to this firm protected"), 0)]  # fmt: skip
    return charts.table(_("Ten firms with {push}", push=pushed(values)), columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if [name for name in ("cost", "passed") if values[name] != explorer.control(name).default]:
        found.append(_("Leave “More controls” as at the start."))
    points = values["fine"] + BY_HAND * values["hand"]
    if points > POINTS:
        found.append(_("Your push counts {n} points; let it be {most} at most.", n=points,
                       most=POINTS))  # fmt: skip
    if result["end"] < FIRMS:
        found.append(_("In the end {n} of ten are protected.", n=result["end"] or _("none")))
    return found


CONTROLS = [
    Integer("fine", _("Fine for a firm without protection"), 0, FINES, 0, unit="¥"),
    Integer("hand", _("Tipped by hand: protected whatever it costs"), 0, FIRMS - 1, 0,
            unit=_("firms")),
    Integer("step", _("Steps played"), 0, FIRMS, FIRMS, more=True),
    Integer("cost", _("Cost of protection for a firm"), 80, 180, 150, unit="¥", more=True),
    Integer("passed", _("Chance that an attack passes on from an open firm"), 0, 15, 10, unit="%",
            more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("No fine"), _("Each firm waits for the others."), []),
    Preset("short", _("A fine of ¥70"), _("Nine of ten dominoes are lower than that."),
           [("fine", ASKED)], "start"),
    Preset("enough", _("A fine of ¥73"), _("Only three yuan more."), [("fine", 73)], "short"),
    Preset("six", _("Six by hand"), _("No fine; six firms are told to protect themselves."),
           [("hand", 6)], "start"),
    Preset("seven", _("Seven by hand"), _("One firm more."), [("hand", 7)], "six"),
    Preset("loose", _("Loosely linked"), _("No fine; attacks pass on at 3 %, not 10 %."),
           [("passed", 3)], "start"),
]  # fmt: skip
PREDICTION = Prediction(
    _("Each of ten firms waits for the others. Now one without protection pays a fine of ¥70. How "
      "many of ten will protect themselves? Touch the last one that tips."),
    [("fine", ASKED)],
    Integer("guess", _("Your guess, of ten"), 0, FIRMS, 5),
    lambda result: result["end"],
    lambda result: _("Nine of the dominoes are lower than ¥70, but only once all to their left "
                     "lie. The first lacks {n}, and while it stands, all others lack as much.",
                     n=amount(result["gaps"][0])),
)  # fmt: skip
explorer = Explorer(
    "ten_dominoes", _("Ten dominoes"), _("How hard must one push so that all ten tip?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("A yuan of the fine counts 1 point, a firm by hand {n}. Tip all ten with {most} points "
           "at most.", n=BY_HAND, most=POINTS), missing),
    Measure(_("Protected firms, of ten"), lambda result: result["end"]), Run("step", 120),
    [("protected", lambda values, result: words.decimal(result["end"])),
     ("first", lambda values, result: amount(result["gaps"][0])),
     ("short", lambda values, result: amount(short(values, result))),
     ("together", lambda values, result: amount(together(values, result))),
     ("all", lambda values, result: amount(together(values, result, FIRMS))),
     ("tiers", lambda values, result: amount(sum(result["gaps"]))),
     ("alike", lambda values, result: amount(FIRMS * result["gaps"][0])),
     ("points", lambda values, result: words.decimal(POINTS)),
     ("begin", lambda values, result: words.decimal(result["begin"])),
     ("loss", lambda values, result: amount(LOSS)),
     ("cost", lambda values, result: amount(values["cost"])),
     ("direct", lambda values, result: words.percent(DIRECT)),
     ("passed", lambda values, result: words.percent(values["passed"] / 100)),
     ("saves_alone", lambda values, result: amount(values["cost"] - result["gaps"][0])),
     ("saves_last", lambda values, result: amount(DIRECT * LOSS))],
)  # fmt: skip
