"""Accumulation: ten hits one by one, or one event that hits ten boats at once?"""

from widgets import charts, words
from widgets.explorer import Choice, Explorer, Goal, Integer, Measure, Prediction, Preset
from widgets.models import compound_poisson as model
from widgets.pictures import harbour
from widgets.words import _

SUNK = 20
# Only sizes of which twenty is a whole number of events: between them the chance of twenty hits
# or more goes up and down, because of rounding alone.
BUNDLES = (1, 2, 4, 5, 10, 20)
GUESS = Integer("guess", _("Your guess"), 0, 100, 1, unit="%")


def evaluate(values):
    """Return the chance of each number of hits, that of sinking the insurer, and the bad year."""
    mean, bundle = values["mean"], int(values["bundle"])
    # The axis depends on the average alone, so that only the bars change with the bundle.
    most = model.quantile(mean, BUNDLES[-1], 0.99) + 10
    return {
        "chances": model.distribution(mean, bundle, most),
        "most": most,
        "tail": model.tail(mean, bundle, SUNK),
        "worst": model.quantile(mean, bundle, 0.99),
    }


def share(part):
    """Return a chance in percent, without false precision at the ends."""
    if part < 1e-4:
        return _("under {n}", n=words.percent(1e-4, 2))
    if part > 0.999:
        return _("over {n}", n=words.percent(0.999, 1))
    return words.significant(100 * part, 2) + words.THIN_SPACE + "%"


def hits(number):
    """Return a number of hits in words."""
    return words.count(number, _("hit"), _("hits"))


def together(bundle):
    """Return how many boats one event hits, in words."""
    return words.count(bundle, _("boat at a time"), _("boats at a time"))


def harboured(worst, bundle):
    """Return the states of the boats in the bad year: as many lots of neighbours as events."""
    states = ["idle"] * harbour.COUNT
    events = worst // bundle
    for event in range(events):
        for boat in range(bundle):
            states[min(event * harbour.COUNT // events + boat, 99)] = "hit"
    return states if worst < harbour.COUNT else ["hit"] * harbour.COUNT


def bars(result, bundle, low, high, role):
    """Return the bars from one number of hits up to below another, with texts if there is room."""
    found = [(number, chance) for number, chance in enumerate(result["chances"])
             if low <= number < high and chance > 0.0005]  # fmt: skip
    # Texts need room, and the line of the bad year would cross that of its bar.
    room = bundle > 0.13 * result["most"]
    texts = [words.percent(chance) if room and chance > 0.01 and number != result["worst"] else ""
             for number, chance in found]  # fmt: skip
    return charts.bars([each[0] for each in found], [100 * each[1] for each in found], "", role,
                       texts, min(0.7 * bundle, 3))  # fmt: skip


def figure(scene):
    """Return how often each number of hits comes, and the harbour in the year of a hundred."""
    values, result = scene.values, scene.result
    bundle, worst = int(values["bundle"]), result["worst"]
    traces = [bars(result, bundle, 0, SUNK, "security"),
              bars(result, bundle, SUNK, result["most"] + 1, "attack")]  # fmt: skip
    notes, highest = [], max(result["chances"])
    if scene.kept:
        before = scene.kept[1]["chances"][: result["most"] + 1]
        kept = [(number, chance) for number, chance in enumerate(before) if chance > 0.0005]
        traces.append(charts.line([each[0] for each in kept], [100 * each[1] for each in kept], "",
                                  "baseline"))  # fmt: skip
        notes.append(charts.annotation(kept[-1][0], 8, _("kept run")))
        highest = max(highest, max(before))
    top = 50 if highest < 0.4 else 100
    if scene.guess is not None:
        notes.append(charts.annotation(SUNK - 0.7, 0.82 * top, _("your guess: {n}",
                     n=GUESS.say(scene.guess)), "novelty"))  # fmt: skip
    traces.append(charts.line([worst, worst], [0, 0.6 * top], "", "baseline"))
    notes.append(charts.annotation(worst - 2, 0.64 * top, _("1-in-100 year: {n}", n=worst)))
    shapes = [charts.band(SUNK - 0.5, result["most"], _("{n} or more: {share}", n=SUNK,
                          share=share(result["tail"])), "attack")]  # fmt: skip
    chart = charts.chart(
        _("How often each number of hits comes"), traces,
        charts.axis(_("Hits in a year"), _("boats"), -0.08 * result["most"],
                    result["most"]),
        charts.axis(_("Years"), _("of 100"), 0, top), notes, shapes,
    )  # fmt: skip
    name = _("The 1-in-100 year: {hits}, {together}", hits=hits(worst), together=together(bundle))
    picture = harbour.draw(harboured(worst, bundle), charts.panel_width(scene.width, 0.5), name)
    return charts.figure(
        _("99 years in 100 bring at most {hits}", hits=hits(worst)),
        [chart, charts.picture(name, picture)],
        _("Years by number of hits, and the boats hit in the 1-in-100 year; {n} hits sink the "
          "insurer of this model harbour", n=SUNK),
    )  # fmt: skip


def sentence(values, result):
    """Return average, chance of sinking, and the bad year."""
    return _("{hits} a year on average, {together}: {share} of years reach {sunk} hits and sink "
             "the insurer; 99 in 100 stay within {worst}.", hits=hits(values["mean"]), sunk=SUNK,
             together=together(int(values["bundle"])), share=share(result["tail"]),
             worst=result["worst"])  # fmt: skip


def table(scene):
    """Return the chances of at most thirteen numbers of hits."""
    values, result = scene.values, scene.result
    bundle = int(values["bundle"])
    step = bundle * (result["most"] // bundle // 13 + 1)
    rows = [[number, 100 * result["chances"][number],
             100 * model.tail(values["mean"], bundle, number)]
            for number in range(0, result["most"] + 1, step)]  # fmt: skip
    columns = [(_("Hits in a year"), 0), (_("Exactly so many, % of years"), 2),
               (_("So many or more, % of years"), 2)]  # fmt: skip
    return charts.table(_("Chances of hits in a year, {together}; 1-in-100 year: {hits}",
                          together=together(bundle), hits=hits(result["worst"])),
                        columns, rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["mean"] != 10:
        found.append(_("The average is {hits} a year; let it be 10.", hits=hits(values["mean"])))
    if result["worst"] < 50:
        found.append(_("The 1-in-100 year brings {hits}; let it be 50 at least.",
                       hits=hits(result["worst"])))  # fmt: skip
    return found


explorer = Explorer(
    "accumulation", _("One by one, or all at once"),
    _("Ten separate hits a year on average, or one event on average that hits ten boats: which "
      "one sinks the insurer?"), _("Model, not data"),
    [Choice("bundle", _("Boats hit together"), [(str(size), str(size)) for size in BUNDLES], "1"),
     Integer("mean", _("Hits a year, on average"), 1, 50, 10, unit=_("hits"))],
    evaluate, figure, sentence, table,
    [Preset("start", _("One by one"), _("Ten hits a year on average, each an event of its own."),
            []),
     Preset("pairs", _("In pairs"), _("Only the bundle changes: two boats at a time."),
            [("bundle", "2")], "start"),
     Preset("together", _("All at once"), _("Only the bundle changes: ten boats at a time."),
            [("bundle", "10")], "start"),
     Preset("many", _("Five times the hits"), _("Fifty hits a year, still one by one: in "
            "proportion the bad year is nearer to the average."), [("mean", 50)], "start")],
    Prediction(
        _("Still 10 hits a year on average, but now 10 boats at a time: one event a year on "
          "average. What is the chance that a year brings 20 hits or more, and sinks the insurer?"),
        [("bundle", "10")], GUESS,
        lambda result: 100 * result["tail"],
        _("Two events in one year are enough now; before, it took twenty."),
    ),
    Goal(_("The same 10 hits a year on average, yet a 1-in-100 year of 50 hits at least."),
         missing),
    Measure(_("Hits in a 1-in-100 year"), lambda result: result["worst"]),
    numbers=[
        ("tail_20", lambda values, result: share(result["tail"])),
        ("worst_year", lambda values, result: hits(result["worst"])),
        ("mean", lambda values, result: words.decimal(values["mean"])),
    ],
)  # fmt: skip
