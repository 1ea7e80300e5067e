"""Two scores joined: applicants sorted by two firms' scores, and who then gets credit."""

from widgets import charts, words
from widgets.explorer import (
    Explorer,
    Goal,
    Integer,
    Measure,
    Number,
    Prediction,
    Preset,
)  # fmt: skip
from widgets.models import score_fusion as model
from widgets.pictures import applicants
from widgets.words import _

# Everybody asks for 1000 yuan: 50 are earned if it is paid back, 600 lost if not.
MARGIN, LOSS, ASKED = 0.05, 0.6, 1000
COUNT = applicants.COUNT


def evaluate(values):
    """Return how well the joined score sorts, and what a lender does with it and without any."""
    own, other = [model.distance(values[name] / 100) for name in ("own", "partner")]
    failing = values["failing"] / 100
    apart = model.joint(own, other, values["alike"], values["noise"])
    found = model.lending(apart, failing, MARGIN, LOSS)
    groups = COUNT - words.rounded(COUNT * failing, 0), words.rounded(COUNT * failing, 0)
    credits = [words.rounded(group * found[name], 0)
               for group, name in zip(groups, ("paying", "failing"))]  # fmt: skip
    return {
        "apart": apart, "right": 100 * model.pairs_right(apart), "groups": groups,
        "credits": credits, "count": sum(credits), "cut": found["cut"],
        "average": [COUNT * (1 - failing) * found["paying"], COUNT * failing * found["failing"]],
        "earned": COUNT * ASKED * MARGIN * (1 - failing) * found["paying"],
        "lost": COUNT * ASKED * LOSS * failing * found["failing"],
        "profit": COUNT * ASKED * found["profit"],
        "without": COUNT if model.lending(0, failing, MARGIN, LOSS)["approved"] else 0,
    }  # fmt: skip


def money(amount):
    """Return an amount in yuan."""
    return "¥" + words.decimal(amount)


def everybody(count):
    """Return who gets credit without a score, in words."""
    return _("everybody") if count else _("nobody")


def pairs(result):
    """Return in how many of a hundred pairs the joined score is right, in words."""
    return (words.decimal(result["right"], 1) if result["right"] < 99.95 else
            _("nearly all"))  # fmt: skip


def people(count):
    """Return a number of the applicants in words."""
    return {0: _("Nobody"), COUNT: _("Everybody")}.get(count, words.decimal(count))


def got(count):
    """Return how many get credit, as the beginning of a sentence."""
    if not count:
        return _("None of {all} gets credit", all=COUNT)
    if count == COUNT:
        return _("All {all} get credit", all=COUNT)
    return _("{n} of {all} get credit", n=count, all=COUNT)


def figure(scene):
    """Return the applicants along the score, and the lender's receipt."""
    result = scene.result
    count = result["count"]
    bad = result["credits"][1]
    title = got(count)
    if 0 < count < COUNT:
        title = (_("{got}, {bad} will not repay", got=title, bad=bad) if bad else
                 _("{got}, and all will repay", got=title))  # fmt: skip
    cut = result["cut"]
    if cut is None:
        cut = 9 if count else -9
    marks = []
    if scene.revealed:
        marks.append((result["without"], "measure", _("without a score: {n}", n=result["without"])))
    if scene.kept:
        marks.append((scene.kept[1]["count"], "fence kept", _("kept run: {n}",
                      n=scene.kept[1]["count"])))  # fmt: skip
    guess = explorer.prediction.guess.default if scene.guess is None else scene.guess
    if not scene.revealed or scene.guess is not None:
        marks.append((guess, "guessed", _("your guess: {n}", n=guess)))
    heading = (_("Of {all} applicants, {n} get credit", all=COUNT, n=count) if scene.revealed else
               _("How many will get credit?"))  # fmt: skip
    paying, failing = [words.decimal(each, 1) for each in result["average"]]
    bill = [(_("earned on {n} credits", n=paying), money(result["earned"])),
            (_("lost on {n} credits", n=failing), money(result["lost"]))]  # fmt: skip
    name = _("{n} applicants along a score: {title}", n=COUNT, title=title)
    picture = applicants.draw(
        scene.width, name, result["apart"], cut, result["groups"], result["credits"], heading,
        marks, "" if scene.revealed else "guess", bill, (_("profit"), money(result["profit"])),
    )  # fmt: skip
    return charts.figure(
        title,
        [charts.picture(name, picture, 1)],
        _(
            "Each asks for ¥1000: ¥50 earned if paid back, ¥600 lost if not. Whole people are "
            "drawn; the money is an average"
        ),
    )


def sentence(values, result):
    """Return who gets credit with the scores and without, and what it earns."""
    who = everybody(result["without"])
    if not result["apart"]:
        return _("The scores say nothing, {bad} of {all} will not pay back, and {who} gets credit.",
                 bad=result["groups"][1], all=COUNT, who=who)  # fmt: skip
    if not result["count"]:
        return _("{got}, with the scores as without; the joined score is right in {right} of 100 "
                 "pairs.", got=got(0), right=pairs(result))  # fmt: skip
    return _("{got} and {bad} of them will not pay back; without a score {who} would get it. The "
             "joined score is right in {right} of 100 pairs.", got=got(result["count"]),
             bad=result["credits"][1] or _("none"), who=who, right=pairs(result))  # fmt: skip


def table(scene):
    """Return both groups with and without credit."""
    result = scene.result
    rows = [[said, credits, group - credits] for said, group, credits in zip(
        (_("will pay back"), _("will not")), result["groups"], result["credits"])]  # fmt: skip
    caption = _("{n} applicants; right in {right} of 100 pairs; profit {money}", n=COUNT,
                right=pairs(result),
                money=money(result["profit"]))  # fmt: skip
    columns = [(_("Who"), 0), (_("Get credit"), 0), (_("Get none"), 0)]
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["own"] != 70 or values["noise"]:
        found.append(_("Let our score be right in 70 pairs, and add no privacy noise."))
    if not 65 <= values["partner"] <= 69:
        found.append(_("Let the partner's score by itself be right in 65 to 69 pairs."))
    # What is judged is what is shown.
    if words.rounded(result["right"], 1) > 705:
        found.append(_("The joined score is right in {n} of 100 pairs; let it be 70.5 or fewer.",
                       n=pairs(result)))  # fmt: skip
    return found


CONTROLS = [
    Integer("partner", _("Partner's score: pairs in the right order"), 50, 95, 50,
            unit=_("of 100"), about=_("One who pays, one who does not. 50: a coin.")),
    Number("alike", _("How alike both scores err"), -0.8, 0.9, 0.1, 0,
           about=_("Correlation among people of one kind. 0: independent.")),
    Number("failing", _("Will not pay back"), 5, 12, 0.5, 8, unit=_("of 100")),
    Integer("own", _("Our score: pairs in the right order"), 50, 95, 50, unit=_("of 100"),
            more=True),
    Number("noise", _("Privacy noise on the partner's score"), 0, 5, 0.1, 0, more=True,
           about=_("In standard deviations of that score.")),
]  # fmt: skip
OWN, BOTH = [("own", 70)], [("own", 70), ("partner", 70)]
FEWER = ("failing", 7.5)
PRESETS = [
    Preset("start", _("No score"), _("8 of 100 will not pay back, and nobody can tell who."), []),
    Preset("both", _("Both scores"), _("Each right in 70 of 100 pairs, erring independently."),
           BOTH, "start"),
    Preset("fewer", _("No score, fewer fail"), _("7.5 of 100 will not pay back."), [FEWER],
           "start"),
    Preset("fewer_both", _("Both scores, fewer fail"), _("The same two scores as before."),
           BOTH + [FEWER], "fewer"),
    Preset("ours", _("Our score alone"), _("Right in 70 of 100 pairs; no partner."), OWN),
    Preset("useless", _("A useless partner"), _("A coin by itself, but it errs as ours does."),
           OWN + [("alike", 0.6)], "ours"),
    Preset("echo", _("An echo"), _("The partner's 60 of 100 pairs repeat what ours knows."),
           OWN + [("partner", 60), ("alike", 0.5)], "ours"),
    Preset("noisy", _("With privacy noise"), _("Both scores; the partner's is blurred."),
           BOTH + [("noise", 1)], "both"),
]  # fmt: skip
explorer = Explorer(
    "joined_scores", _("Two scores joined"),
    _("Two firms judge the same people. Who gets credit when they join their scores?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS,
    Prediction(
        _("A credit earns ¥50 if it is paid back and loses ¥600 if not. Of 200 applicants 16 will "
          "not pay back. Nobody can tell who, so lending would lose money, and nobody gets any. "
          "Now two scores, each right in 70 of 100 pairs, are joined. How many get credit?"),
        BOTH, Integer("guess", _("Your guess, of 200"), 0, COUNT, 40),
        lambda result: result["count"],
        _("The score need not be sure of anybody. It is enough that those below the cut-off fail "
          "rarely enough to be worth a credit.")),
    Goal(_("Find a partner who is right in 65 to 69 of 100 pairs and adds next to nothing: ours "
           "is right in 70, and the joined score in 70.5 or fewer."), missing),
    Measure(_("Applicants with credit"), lambda result: result["count"]), None,
    [("count", lambda values, result: people(result["count"])),
     ("unpaid", lambda values, result: words.decimal(result["credits"][1])),
     ("unpaid_average", lambda values, result: words.decimal(result["average"][1], 1)),
     ("refused", lambda values, result: words.decimal(COUNT - result["count"])),
     ("worthy", lambda values, result:
      words.decimal(result["groups"][0] - result["credits"][0])),
     ("right", lambda values, result: pairs(result)),
     ("profit", lambda values, result: money(result["profit"]))],
)  # fmt: skip
