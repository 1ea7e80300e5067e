"""The queue of honest people: one engine, two quays, and three equalities that cannot all hold."""

from widgets import charts, words
from widgets.explorer import Choice, Explorer, Goal, Integer, Measure, Number, Prediction, Preset
from widgets.models import error_rates as model
from widgets.pictures import gates
from widgets.words import _

KNOWN = {}


def lined_up(*given):
    """Return the stops of the honest boats at a quay in a year, worked out once."""
    if given not in KNOWN:
        if len(KNOWN) > 60:
            KNOWN.clear()
        KNOWN[given] = model.lined_up(gates.BOATS, *given)
    return KNOWN[given]


def evaluate(values):
    """Return what the engine does at both quays, and the lines there.

    lean: by how much honest boats are stopped more often at the left quay than at the right one;
    refused: whether no such engine exists; burden: lean in words.
    """
    frauds = [values["left"] / 100, values["right"] / 100]
    found = model.two_groups(frauds, values["precision"] / 100, values["caught"] / 100,
                             values["alike"])  # fmt: skip
    stopped = found["stopped"]
    found["lean"] = stopped[0] / stopped[1]
    found["refused"] = max(stopped) > 1
    found["burden"] = burden(found["lean"])
    found["lines"] = [lined_up(min(share, 1), values["payments"], values["again"] / 100)
                      for share in stopped]  # fmt: skip
    return found


def number(value):
    """Return a count in words; what is there but rounds to nothing does not say so."""
    return _("under 1") if 0 < value < 0.5 else words.decimal(value)


def burden(lean):
    """Return how often the honest are stopped at the left quay against the right one, in words."""
    if lean < 1:
        return _("1 to {n}", n=words.significant(1 / lean))
    return _("{n} to 1", n=words.significant(lean))


def shares(result, what):
    """Return the shares of alarms or of fraud at both quays in words."""
    return [words.decimal(100 * share) for share in result[what]]


def refusal(result):
    """Return in a sentence why no engine does what is asked."""
    more = result["stopped"][0] >= result["stopped"][1]
    return _("No such engine exists: to be right so seldom at the {quay} quay, it would have to "
             "stop more honest payments than there are.",
             quay=_("left") if more else _("right"))  # fmt: skip


def title(values, result):
    """Return what is alike, and what is not; or on how few boats the stops fall."""
    if result["refused"]:
        return _("No such engine exists")
    if values["again"]:
        left, right = result["lines"]
        return _("Left: {stops} on {boats}; right: {n} on {m}", stops=stops_of(left),
                 boats=words.count(number(left["stopped"]), _("boat"), _("boats")),
                 n=number(right["stops"]), m=number(right["stopped"]))  # fmt: skip
    said = {"stops": number(result["lines"][0]["stops"]), "burden": result["burden"]}
    right, caught = shares(result, "right"), shares(result, "caught")
    if result["burden"] != "1 to 1":
        return _("Equally right, yet honest boats stopped {burden}", **said)
    if right[0] != right[1]:
        return _("Stopped alike, but {n} and {m} of 100 alarms right", n=right[0], m=right[1])
    if caught[0] != caught[1]:
        return _("Stopped alike, right alike; fraud caught {n} and {m}", n=caught[0],
                 m=caught[1] + words.THIN_SPACE + "%")  # fmt: skip
    return _("Both quays alike: honest boats stopped {stops} times each", **said)


def weighed(values, result):
    """Return the three pairs of scales: words, a value at each end, and which way it leans."""
    left, right = [words.trimmed(100 * share, 3 if share < 0.01 else 2) + words.THIN_SPACE + "%"
                   for share in result["stopped"]]  # fmt: skip
    found = [(_("Honest stopped: {n}", n=result["burden"]), left, right, result["lean"])]
    if result["burden"] == "1 to 1":
        found = [(_("Honest stopped: alike"), left, right, 1)]
    for what, said in (("right", _("Alarms that are right")), ("caught", _("Fraud caught"))):
        left, right = [words.percent(share) for share in result[what]]
        lean = 1 if left == right else result[what][0] / result[what][1]
        if lean == 1:
            said += _(": alike")
        elif what == "right":
            said = _("Alarms right: {n} in all", n=words.percent(values["precision"] / 100))
        else:
            said += _(": not alike")
        found.append((said, left, right, lean))
    return found


def figure(scene):
    """Return the quays with their lines, and the scales."""
    values, result = scene.values, scene.result
    quays = []
    for at, side in enumerate((_("Left quay"), _("Right quay"))):
        fraud = _("fraud: {n} of 100", n=words.trimmed((values["left"], values["right"])[at], 1))
        one = result["lines"][at]
        quays.append(((side, fraud, stops_of(one), boats_of(one)), one["chains"]))
    asked = not scene.revealed
    guess = scene.guess
    if asked and guess is None:
        guess = explorer.prediction.guess.default
    name = finding = title(values, result)
    if not result["refused"]:
        said = [_("{stops}, {boats}", stops=heads[2], boats=heads[3]) for heads, _chains in quays]
        name = _("Two lines of honest boats that were stopped. Left: {left}. Right: {right}",
                 left=said[0], right=said[1])  # fmt: skip
    picture = gates.draw(
        scene.width, name, quays, weighed(values, result), guess, "guess" if asked else None,
        refusal(result) if result["refused"] else "")  # fmt: skip
    return charts.figure(finding, [charts.picture(name, picture, 1)], _(
        "A year in a model, averages: {boats} honest boats a quay, {n} each; who is stopped is "
        "our drawing", boats=gates.BOATS, n=payments_of(values)))  # fmt: skip


def payments_of(values):
    """Return a boat's payments in words."""
    return words.count(values["payments"], _("payment"), _("payments"))


def stops_of(one):
    """Return the stops of a line in words."""
    said = number(one["stops"])
    return said + " " + (_("stop") if said in ("1", _("under 1")) else _("stops"))


def boats_of(one):
    """Return the boats that were stopped in words."""
    return _("by {n} of {most} boats", n=number(one["stopped"]), most=gates.BOATS)


def times(one):
    """Return how often a boat that is stopped at all is stopped, in words."""
    return words.significant(one["stops"] / one["stopped"], 2)


def sentence(values, result):
    """Return who is stopped, and how often."""
    if result["refused"]:
        return refusal(result)
    left, right = result["lines"]
    said = {"n": number(left["stopped"]), "m": number(right["stopped"])}
    if values["again"]:
        return _("In a year {n} of 50 honest boats on the left are stopped, about {k} times each; "
                 "on the right {m}, about {l} times each.", k=times(left), l=times(right),
                 **said)  # fmt: skip
    if values["alike"] == "stopped":
        return _("In a year {n} of 50 honest boats are stopped at either quay; of 100 alarms {p} "
                 "are right on the left, {q} on the right, {r} in all.",
                 p=shares(result, "right")[0], q=shares(result, "right")[1],
                 r=words.decimal(values["precision"]), **said)  # fmt: skip
    if values["alike"] == "both":
        return _("In a year {n} of 50 honest boats are stopped at either quay; of 100 frauds {p} "
                 "are caught on the left, {q} on the right.", p=shares(result, "caught")[0],
                 q=shares(result, "caught")[1], **said)  # fmt: skip
    return _("Of 100 alarms {p} are right at both quays; in a year {n} of 50 honest boats are "
             "stopped on the left, {m} on the right.", p=shares(result, "right")[0],
             **said)  # fmt: skip


def table(scene):
    """Return both quays in figures."""
    values, result = scene.values, scene.result
    columns = [(_("Quay"), 0), (_("Fraud, of 100"), 1), (_("Alarms right, of 100"), 1),
               (_("Fraud caught, of 100"), 1), (_("Stops in a year"), 1),
               (_("Boats stopped, of 50"), 1)]  # fmt: skip
    rows = []
    for at, (side, fraud) in enumerate(((_("left"), "left"), (_("right"), "right"))):
        row = [side, values[fraud], 100 * result["right"][at], 100 * result["caught"][at]]
        one = result["lines"][at]
        row += [_("no such engine")] * 2 if result["refused"] else [one["stops"], one["stopped"]]
        rows.append(row)
    told = "" if result["refused"] else _("Honest boats stopped {n}", n=result["burden"])
    again = _("how far stops fall on the same boats: {n}",
              n=explorer.control("again").say(values["again"]))  # fmt: skip
    caption = _("{payments} a boat; {again}. {told}", payments=payments_of(values), again=again,
                told=told).strip()  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if (values["left"], values["right"]) != (2, 1):
        found.append(_("The goal is about fraud of 2 of 100 on the left, 1 of 100 on the right."))
    if result["refused"]:
        return found + [_("No engine does what is asked for now.")]
    if result["burden"] != "1 to 1":
        found.append(_("Honest boats are stopped {n}; let it be 1 to 1.", n=result["burden"]))
    right, caught = [100 * min(result[what]) for what in ("right", "caught")]
    if right < 50 - 1e-9:
        found.append(_("At one quay {n} of 100 alarms are right; let it be 50 or more.",
                       n=words.decimal(right, 1)))  # fmt: skip
    if caught < 60 - 1e-9:
        found.append(_("At one quay {n} of 100 frauds are caught; let it be 60 or more.",
                       n=words.decimal(caught, 1)))  # fmt: skip
    return found


CONTROLS = [
    Choice("alike", _("What shall be the same at both quays?"),
           [("right", _("an alarm is right as often")),
            ("stopped", _("honest boats are stopped as often")), ("both", _("both of these"))],
           "right"),
    Number("left", _("Fraud at the left quay, of 100 payments"), 0.5, 20, 0.5, 1),
    Integer("again", _("How far stops fall on the same boats"), 0, 50, 0, 5, unit="%",
            about=_("0: chance alone. The higher, the fewer boats bear all the stops.")),
    Number("right", _("Fraud at the right quay, of 100 payments"), 0.5, 20, 0.5, 1, more=True),
    Integer("precision", _("Of 100 alarms, right"), 5, 95, 50, 5, more=True,
            about=_("At each quay; if only the honest are stopped as often, of all alarms.")),
    Integer("caught", _("Of 100 frauds, caught"), 10, 100, 80, 10, more=True,
            about=_("At each quay; if both equalities are kept, where less fraud is.")),
    Integer("payments", _("Payments of one boat in a year"), 10, 200, 50, 10, more=True),
]  # fmt: skip
TWICE = ("left", 2)
PRESETS = [
    Preset("start", _("Both quays alike"), _("Fraud is 1 of 100 payments at either quay."), []),
    Preset("right", _("An alarm is right as often"),
           _("Twice as much fraud on the left; half of the alarms are right at both quays."),
           [TWICE], "start"),
    Preset("stopped", _("Stopped as often"),
           _("The same fraud; now honest boats are stopped as often at both quays."),
           [TWICE, ("alike", "stopped")], "right"),
    Preset("both", _("Both of these"),
           _("Alarms are right as often, and honest boats stopped as often. What gives way?"),
           [TWICE, ("alike", "both")], "stopped"),
    Preset("again", _("The same boats again and again"),
           _("As many stops as with alarms right as often, but they fall on the same boats."),
           [TWICE, ("again", 30)], "right"),
]  # fmt: skip
PREDICTION = Prediction(
    _("At both quays half of the alarms are right, and it stays so. Fraud on the left becomes "
      "twice as common: 2 of 100 payments. On the right there are still 20 stops of honest boats "
      "in a year. How many on the left? Touch the line, or a dot behind it."),
    [TWICE], Integer("guess", _("Your guess: stops on the left"), 0, gates.PLACES, 20),
    lambda result: result["lines"][0]["stops"],
    _("If half of the alarms are right, one honest boat is stopped for each fraud that is caught. "
      "Where twice as much fraud is caught, twice as many honest boats stand in line."),
)  # fmt: skip
explorer = Explorer(
    "honest_queue", _("The queue of honest people"),
    _("One engine, two quays, equally right at both. Who stands in line?"), _("Model, not data"),
    CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Fraud is 2 of 100 on the left, 1 of 100 on the right. Stop honest boats 1 to 1, with "
           "50 of 100 alarms right and 60 of 100 frauds caught, or more, at each quay."), missing),
    Measure(_("Stops of honest boats on the left for 100 on the right"),
            lambda result: 100 * result["lean"]),
    numbers=[
        ("burden", lambda values, result: result["burden"]),
        ("stops_left", lambda values, result: number(result["lines"][0]["stops"])),
        ("stops_right", lambda values, result: number(result["lines"][1]["stops"])),
        ("left", lambda values, result: number(result["lines"][0]["stopped"])),
        ("right", lambda values, result: number(result["lines"][1]["stopped"])),
        ("times_left", lambda values, result: times(result["lines"][0])),
        ("right_left", lambda values, result: shares(result, "right")[0]),
        ("right_right", lambda values, result: shares(result, "right")[1]),
        ("caught_left", lambda values, result: shares(result, "caught")[0]),
        ("caught_right", lambda values, result: shares(result, "caught")[1]),
    ],
)  # fmt: skip
