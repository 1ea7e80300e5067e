"""A road to scale: how far must a fleet drive to show that it is as safe as people?"""

from widgets import charts, words
from widgets.explorer import (
    Choice,
    Explorer,
    Goal,
    Integer,
    Logarithmic,
    Measure,
    Number,
    Prediction,
    Preset,
)  # fmt: skip
from widgets.models import driving_to_safety as model
from widgets.pictures import road
from widgets.words import _

# How often a fleet that is better is found to be so.
POWER = 0.8
AIMS = [
    ("year", _("nothing yet: a year of driving"), ""),
    ("same", _("as safe as people, no death"), _("Showing “as safe as people” without a death")),
    ("one", _("the same, one death on the way"),
     _("Showing “as safe as people” despite one death")),
    ("precise", _("their death rate within 20\u202f%"),
     _("Knowing their death rate within 20\u202f%")),
    ("better", _("20\u202f% safer than people"), _("Showing “20\u202f% safer than people”")),
]  # fmt: skip


def miles_for(aim, rate, confidence, yearly):
    """Return the miles that an aim takes; without an aim, those of a year."""
    if aim == "year":
        return yearly
    if aim == "precise":
        return model.miles_for_precision(rate, 0.2, confidence)
    if aim == "better":
        return model.miles_for_improvement(rate, 0.2, 1 - confidence, POWER)
    return model.miles_with_deaths(rate, 1 if aim == "one" else 0, confidence)


def evaluate(values):
    """Return miles and years, the miles of a year, and the deaths people cause on such a road."""
    rate, confidence = values["rate"] * 1e-8, float(values["sure"]) / 100
    yearly = model.fleet_miles(values["fleet"], values["speed"])
    miles = {aim: miles_for(aim, rate, confidence, yearly) for aim, _label, _long in AIMS}
    needed = miles[values["aim"]]
    return {"all": miles, "miles": needed, "yearly": yearly, "years": needed / yearly,
            "deaths": needed * rate, "rate": rate}  # fmt: skip


def distance(miles):
    """Return a number of miles in words, without the unit."""
    if miles < 999_500:
        return words.significant(miles)
    if miles < 999_500_000:
        return _("{n} million", n=words.significant(miles / 1e6))
    return _("{n} billion", n=words.significant(miles / 1e9))


def in_miles(miles):
    """Return a number of miles in words."""
    return _("{n} miles", n=distance(miles))


def span(years):
    """Return a time in words, in the unit that a reader would use."""
    if years >= 0.9995:
        size = words.significant(years)
        return _("1 year") if size == "1" else _("{n} years", n=size)
    return words.duration(years * model.HOURS_A_YEAR)


def people(deaths):
    """Return how many deaths people cause on average, in words."""
    return words.trimmed(deaths, 1) if deaths < 10 else words.decimal(deaths)


def cars(number):
    """Return a number of cars in words."""
    return words.count(number, _("car"), _("cars"))


BAND, DIAMOND, SQUARE = "M-7-3h14v6h-14z", "M0-7L7 0L0 7L-7 0z", "M-5-5H5V5H-5z"


def figure(scene):
    """Return the road, with the fleet's first year on it; before the reveal only the guess."""
    values, result = scene.values, scene.result
    if not scene.revealed:
        far = GUESS.default if scene.guess is None else scene.guess
        name = _("Your road, {miles} long, wound and folded", miles=in_miles(far))
        keys = [(BAND, "bar role-novelty", _("your road: {miles}", miles=in_miles(far)))]
        svg = road.draw(scene.width, far, "novelty", 0, [(far, road.CAR, "car")], keys, name)
        title = _("Is {miles} far enough?", miles=in_miles(far))
        return charts.figure(title, [charts.picture(name, svg, 1)], SUBTITLE)
    miles, fleet = result["miles"], values["fleet"]
    name = _("A road of {miles}, wound and folded", miles=in_miles(miles))
    keys = [(BAND, "bar role-baseline", _("the whole road")),
            (BAND, "bar role-security", _("a year of {cars}", cars=cars(fleet)))]  # fmt: skip
    marks = [(min(result["yearly"], miles), road.CAR, "car")]
    if scene.kept:
        marks.append((scene.kept[1]["miles"], SQUARE, "marker role-shared"))
        keys.append((SQUARE, "marker role-shared", _("kept run")))
    if scene.guess is not None:
        marks.append((scene.guess, DIAMOND, "marker role-novelty"))
        keys.append((DIAMOND, "marker role-novelty", _("your guess")))
    svg = road.draw(scene.width, miles, "baseline", result["yearly"], marks, keys, name)
    title = _("{miles}: {span} for {cars}", miles=in_miles(miles), span=span(result["years"]),
              cars=cars(fleet))  # fmt: skip
    return charts.figure(title, [charts.picture(name, svg, 1)], subtitle(values))


def sentence(values, result):
    """Return what the aim takes, and what it would cost with people at the wheel."""
    if values["aim"] == "year":
        return _("In a year, day and night, {cars} drive {miles}; that alone shows nothing yet.",
                 cars=cars(values["fleet"]), miles=in_miles(result["miles"]))  # fmt: skip
    long = {aim: said for aim, _label, said in AIMS}[values["aim"]]
    return _("{long}, {sure} sure, takes {miles}: {span} for {cars}. On that road people cause "
             "about {deaths} deaths.", long=long, sure=words.percent(float(values["sure"]) / 100),
             miles=in_miles(result["miles"]), span=span(result["years"]),
             cars=cars(values["fleet"]), deaths=people(result["deaths"]))  # fmt: skip


def subtitle(values):
    """Return how the road is drawn, and what being sure means for this aim."""
    rare = words.decimal(100 / (100 - float(values["sure"])))
    given = {"way": SUBTITLE, "n": rare, "sure": words.percent(float(values["sure"]) / 100),
             "power": words.percent(POWER)}  # fmt: skip
    return {
        "year": SUBTITLE,
        "same": _("{way}. {sure} sure: a worse fleet has such luck at most 1 time in {n}", **given),
        "one": _("{way}. {sure} sure: a worse fleet has such luck at most 1 time in {n}", **given),
        "precise": _("{way}. {sure} sure: the rate is further off at most 1 time in {n}", **given),
        "better": _("{way}. {sure} sure: a fleet no safer than people passes at most 1 time in "
                    "{n}; one that is 20\u202f% safer passes {power} of the time", **given),
    }[values["aim"]]  # fmt: skip


def table(scene):
    """Return what each aim takes; before the reveal only the three yardsticks."""
    if not scene.revealed:
        columns = [(_("Yardstick"), 0), (_("Miles"), 0)]
        rows = [[said, unit] for said, unit in zip(road.BOXES, (road.TURN, road.MOON, road.SUN))]
        return charts.table(_("Three distances to compare your road with"), columns, rows)
    result = scene.result
    columns = [(_("What is to be shown"), 0), (_("Million miles"), 0), (_("Years"), 2),
               (_("Deaths if people drove"), 1)]  # fmt: skip
    rows = [[label, result["all"][aim] / 1e6, result["all"][aim] / result["yearly"],
             result["all"][aim] * result["rate"]] for aim, label, _long in AIMS[1:]]  # fmt: skip
    caption = _("Four aims for {cars} at {speed} miles an hour, day and night, {sure}\u202f% sure; "
                "shown: {aim}", aim=dict([row[:2] for row in AIMS])[scene.values["aim"]],
                cars=cars(scene.values["fleet"]), speed=scene.values["speed"],
                sure=scene.values["sure"])  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["aim"] != "better":
        found.append(_("Show that the cars are 20\u202f% safer than people."))
    if (values["speed"], values["sure"], values["rate"]) != (25, "95", 1.09):
        found.append(_("Leave speed, rate and confidence as they were."))
    if values["aim"] == "better" and result["years"] >= 1:
        found.append(_("It still takes {span}.", span=span(result["years"])))
    if values["fleet"] > 60000:
        found.append(_("Fewer cars than {cars} will do.", cars=cars(values["fleet"])))
    return found


def gap(guess, result):
    """Return how many times the guess was too short or too long."""
    needed = in_miles(result["miles"])
    if guess is None:
        return _("The model says: {needed}.", needed=needed)
    ratio = max(result["miles"] / guess, guess / result["miles"])
    if ratio < 1.15:
        return _("You said {said}. The model says {needed}: well guessed.", said=in_miles(guess),
                 needed=needed)  # fmt: skip
    size = words.significant(ratio)
    if guess < result["miles"]:
        return _("You said {said}. The model says {needed}: {n} times as far.",
                 said=in_miles(guess), needed=needed, n=size)  # fmt: skip
    return _("You said {said}. The model says {needed}: your road is {n} times as long.",
             said=in_miles(guess), needed=needed, n=size)  # fmt: skip


SUBTITLE = _("The same miles three times: round the Earth, to the Moon, to the Sun")
GUESS = Logarithmic("guess", _("Your mark on the road"), 1e4, 1e10, 1e5, steps=120,
                    unit=_("miles"), say=in_miles)  # fmt: skip
CONTROLS = [
    Choice("aim", _("What is to be shown"), [(aim, label) for aim, label, _long in AIMS], "year"),
    Logarithmic("fleet", _("Cars in the fleet"), 10, 1e6, 100, unit=_("cars"), say=cars),
    Choice("sure", _("How sure"), [(each, each + words.THIN_SPACE + "%")
                                   for each in ("90", "95", "99")], "95", more=True),
    Integer("speed", _("Mean speed"), 5, 60, 25, unit=_("miles an hour"), more=True),
    Number("rate", _("People's death rate"), 0.01, 3, 0.01, 1.09, more=True,
           about=_("Deaths in 100 million miles when people drive. 1.09 was measured; Kalra and "
                   "Paddock (2016) use it.")),
]  # fmt: skip
PRESETS = [
    Preset("same", _("As safe, no death"), _("100 cars, day and night, at 25 miles an hour."),
           [("aim", "same")]),
    Preset("one", _("One death on the way"), _("The same aim, but one death happens."),
           [("aim", "one")], "same"),
    Preset("precise", _("Within 20\u202f%"), _("Not “at least as safe”, but how safe."),
           [("aim", "precise")]),
    Preset("better", _("20\u202f% safer"), _("The cars are better, and you want to show it."),
           [("aim", "better")], "same"),
    Preset("many", _("20\u202f% safer, 10\u202f000 cars"), _("A hundred times as many cars."),
           [("aim", "better"), ("fleet", 10000)], "better"),
]  # fmt: skip
PREDICTION = Prediction(
    _("How many miles without one death show, 95\u202f% sure, that driverless cars are at least as "
      "safe as people? Drag the mark along the road."), [("aim", "same")], GUESS,
    lambda result: result["miles"],
    lambda result: _("People drive {miles} for each death. Luck alone can bring a fleet as far as "
                     "that, but three times as far only seldom.",
                     miles=in_miles(1 / result["rate"])), gap, _("Put the cars on it"),
)  # fmt: skip
explorer = Explorer(
    "road_to_scale", _("A road to scale"),
    _("How far must a fleet drive to show that it is as safe as people?"), _("Model, not data; "
      "the death rate of people is measured (Kalra and Paddock, 2016)"), CONTROLS, evaluate, figure,
    sentence, table, PRESETS, PREDICTION,
    Goal(_("Show in less than a year that the cars are 20\u202f% safer, with 60\u202f000 cars at "
           "most. “More controls” stay as they are."), missing),
    Measure(_("Million miles to drive"), lambda result: result["miles"] / 1e6), None,
    [("miles", lambda values, result: distance(result["miles"])),
     ("years", lambda values, result: words.significant(result["years"])),
     ("span", lambda values, result: span(result["years"])),
     ("deaths", lambda values, result: people(result["deaths"])),
     ("turns", lambda values, result: words.significant(result["miles"] / road.TURN)),
     ("suns", lambda values, result: words.significant(result["miles"] / road.SUN)),
     ("longer", lambda values, result: words.percent(result["all"]["one"]
                                                     / result["all"]["same"] - 1)),
     ("per_death", lambda values, result: distance(1 / result["rate"])),
     ("turn", lambda values, result: words.significant(road.TURN))],
)  # fmt: skip
