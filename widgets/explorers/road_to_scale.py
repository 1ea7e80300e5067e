"""A road to scale: how far must a fleet drive to show that it is as safe as people?"""

import math

from widgets import charts, words
from widgets.data.distances import YARDSTICKS
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
from widgets.svg import breadth
from widgets.words import _, coordinate, escaped

AIMS = [
    ("year", _("nothing yet: a year of driving"), ""),
    ("same", _("as safe as people, no death"), _("Showing “as safe as people” without a death")),
    ("one", _("the same, one death on the way"),
     _("Showing “as safe as people” despite one death")),
    ("precise", _("their death rate within 20 %"), _("Knowing their death rate within 20 %")),
    ("better", _("20 % safer than people"), _("Showing “20 % safer than people”")),
]  # fmt: skip
TURN, MOON, SUN = [row[1] for row in YARDSTICKS]
# What fills a box: a box of turns is one way to the Moon, a box of those one way to the Sun.
FULL = (MOON, SUN, 200 * SUN)
BOXES = (_("Round the Earth"), _("To the Moon"), _("To the Sun"))
CAR = "M-8 3v-4l3 0l3-4h6l3 4l3 1v3z"


def miles_for(aim, rate, confidence, yearly):
    """Return the miles that an aim takes; without an aim, those of a year."""
    if aim == "year":
        return yearly
    if aim == "precise":
        return model.miles_for_precision(rate, 0.2, confidence)
    if aim == "better":
        return model.miles_for_improvement(rate, 0.2, 1 - confidence, 0.8)
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
    return _("{n} billion", n=words.significant(miles / 1e9, 2))


def in_miles(miles):
    """Return a number of miles in words."""
    return _("{n} miles", n=distance(miles))


def span(years):
    """Return a time in words, in the unit that a reader would use."""
    if years >= 0.9995:
        size = words.significant(years)
        return _("1 year") if size == "1" else _("{n} years", n=size)
    return words.duration(years * model.HOURS_A_YEAR)


def times(miles, unit):
    """Return how many times a distance goes into a road, in words."""
    share = miles / unit
    if share < 0.01:
        return _("hardly begun")
    size = words.significant(share)
    return _("{n} times", n=size)


def people(deaths):
    """Return how many deaths people cause on average, in words."""
    return words.trimmed(deaths, 1) if deaths < 10 else words.decimal(deaths)


def cars(number):
    """Return a number of cars in words."""
    return words.count(number, _("car"), _("cars"))


def ring(middle, inner, pitch, turns):
    """Return a spiral as path data, from the top of the globe and with the clock."""
    spots = []
    for step in range(int(turns * 30) + 1):
        angle, far = step / 30 * 2 * math.pi, inner + pitch * step / 30
        spots.append(coordinate(middle[0] + far * math.sin(angle)) + " "
                     + coordinate(middle[1] - far * math.cos(angle)))  # fmt: skip
    return "M" + "L".join(spots)


class Box:
    """One of the three boxes of the picture: where it lies, and the scale of its road."""

    def __init__(self, index, x, y, wide, high):
        self.index, self.x, self.y, self.wide, self.high = index, x, y, wide, high
        self.unit, self.full = (TURN, MOON, SUN)[index], FULL[index]
        self.middle = x + wide / 2, y + high / 2
        self.inner = 0.17 * high
        self.pitch = (0.48 * high - self.inner - 4) / (MOON / TURN)
        self.left, self.right = x + 12, x + wide - 34
        self.lane = (high - 8) / (self.full / self.unit)

    def road(self, miles, role):
        """Return the road up to so many miles, as far as it fits into this box."""
        count = min(miles, self.full) / self.unit
        if not self.index:
            if count < 1 / 30:
                return ""
            path = ring(self.middle, self.inner + 4, self.pitch, count)
            width = coordinate(max(0.62 * self.pitch, 1.2))
            return ('<path class="road role-' + role + '" fill="none" stroke-width="' + width
                    + '" d="' + path + '"/>')  # fmt: skip
        whole, top = int(count + 1e-9), self.y + 4
        parts = []
        if whole:
            parts.append((self.right - self.left, max(whole * self.lane, 1.5), top))
        if count - whole > 1e-6:
            below = top + (max(whole * self.lane, 1.5) if whole else 0)
            parts.append(((count - whole) * (self.right - self.left), max(self.lane, 1.5), below))
        lanes = ['<rect class="bar role-' + role + '" x="' + coordinate(self.left) + '" y="'
                 + coordinate(y) + '" width="' + coordinate(w) + '" height="' + coordinate(h)
                 + '"/>' for w, h, y in parts]  # fmt: skip
        return "<g>" + "".join(lanes) + "</g>"

    def end(self, miles):
        """Return where the road has got to after so many miles."""
        count = min(miles, self.full) / self.unit
        if not self.index:
            far, angle = self.inner + 4 + self.pitch * count, 2 * math.pi * count
            return (self.middle[0] + far * math.sin(angle),
                    self.middle[1] - far * math.cos(angle))  # fmt: skip
        whole = int(count - 1e-9)
        down = self.y + 4 + max(whole * self.lane, 1.5 if whole else 0) + self.lane / 2
        return self.left + (count - whole) * (self.right - self.left), down

    def bodies(self):
        """Return the Earth, and what the road leads to."""
        if not self.index:
            globe = circle(*self.middle, self.inner)
            bend = coordinate(self.inner / 2)
            high = coordinate(self.inner)
            at = coordinate(self.middle[0]) + " " + coordinate(self.middle[1] - self.inner)
            for turn in ("0", "1"):
                globe += ('<path class="wire" d="M' + at + "a" + bend + " " + high + " 0 0 "
                          + turn + " 0 " + coordinate(2 * self.inner) + '"/>')  # fmt: skip
            return "<g>" + globe + "</g>"
        far = circle(self.right + 13, self.middle[1], 6) if self.index == 1 else (
            '<circle class="area role-attack" cx="' + coordinate(self.right + 18) + '" cy="'
            + coordinate(self.middle[1]) + '" r="14"/>')  # fmt: skip
        near = circle(self.left - 7, self.middle[1], 4 if self.index == 1 else 2)
        return "<g>" + near + far + "</g>"


def circle(x, y, radius):
    """Return a planet."""
    return ('<circle class="boat" cx="' + coordinate(x) + '" cy="' + coordinate(y) + '" r="'
            + coordinate(radius) + '"/>')  # fmt: skip


def text(x, y, said, kind="key"):
    """Return a text that starts at a point."""
    return ('<text class="' + kind + '" x="' + coordinate(x) + '" y="' + coordinate(y) + '">'
            + escaped(said) + "</text>")  # fmt: skip


def place(miles):
    """Return in which box the end of such a road is seen best."""
    return 0 if miles <= FULL[0] else 1 if miles <= FULL[1] else 2


def mark(box, miles, path, kind):
    """Return a mark at the end of a road."""
    x, y = box.end(miles)
    return ('<path class="' + kind + '" transform="translate(' + coordinate(x) + " "
            + coordinate(y) + ')" d="' + path + '"/>')  # fmt: skip


def draw(width, miles, role, driven, marks, keys, name):
    """Return the picture: three boxes with the road to scale, each in a scale of its own.

    marks: triples (miles, path, class); keys: pairs (role or path data with class, words).
    """
    wide = width >= charts.SIDE_BY_SIDE
    breadths = (width - 20) / 3 if wide else width
    tall, head = (168, 40) if wide else (84, 20)
    lines, boxes = [], []
    for index in range(3):
        x, y = (index * (breadths + 10), head) if wide else (0, head + index * (tall + head))
        box = Box(index, x, y, breadths, tall)
        boxes.append(box)
        count = times(miles, box.unit)
        if wide:
            lines += [text(x + 2, 14, BOXES[index]), text(x + 2, 31, count, "key strong")]
        else:
            lines.append(text(x + 2, y - 6, _("{what}: {count}", what=BOXES[index], count=count)))
        lines += ['<rect class="frame" x="' + coordinate(x + 0.5) + '" y="' + coordinate(y)
                  + '" width="' + coordinate(breadths - 1) + '" height="' + coordinate(tall)
                  + '"/>', box.bodies(), box.road(miles, role)]  # fmt: skip
        if driven:
            lines.append(box.road(min(driven, miles), "security"))
    for far, path, kind in marks:
        lines.append(mark(boxes[place(far)], far, path, kind))
    x, y = 4, (head + tall if wide else 3 * (head + tall)) + 20
    for path, kind, said in keys:
        if x > 4 and x + 28 + breadth(said) > width:
            x, y = 4, y + 20
        lines.append('<g><path class="' + kind + '" transform="translate(' + coordinate(x + 8)
                     + " " + coordinate(y - 4) + ')" d="' + path + '"/>'
                     + text(x + 22, y, said) + "</g>")  # fmt: skip
        x += 36 + breadth(said)
    size = str(int(width)), str((head + tall if wide else 3 * (head + tall)) + (48 if wide else 88))
    begin = ('<svg xmlns="http://www.w3.org/2000/svg" class="roads" role="img" font-size="13" '
             'width="' + size[0] + '" height="' + size[1] + '" viewBox="0 0 ' + " ".join(size)
             + '" aria-label="' + escaped(name) + '">')  # fmt: skip
    return "\n".join([begin] + [line for line in lines if line] + ["</svg>"])


BAND, DIAMOND, SQUARE = "M-7-3h14v6h-14z", "M0-7L7 0L0 7L-7 0z", "M-5-5H5V5H-5z"


def figure(scene):
    """Return the road, with the fleet's first year on it; before the reveal only the guess."""
    values, result = scene.values, scene.result
    if not scene.revealed:
        far = GUESS.default if scene.guess is None else scene.guess
        name = _("Your road, {miles} long, wound and folded", miles=in_miles(far))
        keys = [(BAND, "bar role-novelty", _("your road: {miles}", miles=in_miles(far)))]
        svg = draw(scene.width, far, "novelty", 0, [(far, CAR, "car")], keys, name)
        title = _("Is {miles} far enough?", miles=in_miles(far))
        return charts.figure(title, [charts.picture(name, svg, 1)], SUBTITLE)
    miles, fleet = result["miles"], values["fleet"]
    name = _("A road of {miles}, wound and folded", miles=in_miles(miles))
    keys = [(BAND, "bar role-baseline", _("the whole road")),
            (BAND, "bar role-security", _("a year of {cars}", cars=cars(fleet)))]  # fmt: skip
    marks = [(min(result["yearly"], miles), CAR, "car")]
    if scene.kept:
        marks.append((scene.kept[1]["miles"], SQUARE, "marker role-shared"))
        keys.append((SQUARE, "marker role-shared", _("kept run")))
    if scene.guess is not None:
        marks.append((scene.guess, DIAMOND, "marker role-novelty"))
        keys.append((DIAMOND, "marker role-novelty", _("your guess")))
    svg = draw(scene.width, miles, "baseline", result["yearly"], marks, keys, name)
    title = _("{miles}: {span} for {cars}", miles=in_miles(miles), span=span(result["years"]),
              cars=cars(fleet))  # fmt: skip
    return charts.figure(title, [charts.picture(name, svg, 1)], SUBTITLE)


def sentence(values, result):
    """Return what the aim takes, and what it would cost with people at the wheel."""
    if values["aim"] == "year":
        return _("In a year, day and night, {cars} drive {miles}; that alone shows nothing yet.",
                 cars=cars(values["fleet"]), miles=in_miles(result["miles"]))  # fmt: skip
    long = {aim: said for aim, _label, said in AIMS}[values["aim"]]
    return _("{long} takes {miles}: {span} for {cars}. On such a road people cause {deaths} "
             "deaths on average.", long=long, miles=in_miles(result["miles"]),
             span=span(result["years"]), cars=cars(values["fleet"]),
             deaths=people(result["deaths"]))  # fmt: skip


def table(scene):
    """Return what each aim takes; before the reveal only the three yardsticks."""
    if not scene.revealed:
        columns = [(_("Yardstick"), 0), (_("Miles"), 0)]
        rows = [[said, unit] for said, unit in zip(BOXES, (TURN, MOON, SUN))]
        return charts.table(_("Three distances to compare your road with"), columns, rows)
    result = scene.result
    columns = [(_("What is to be shown"), 0), (_("Million miles"), 0), (_("Years"), 2),
               (_("Deaths if people drove"), 1)]  # fmt: skip
    rows = [[label, result["all"][aim] / 1e6, result["all"][aim] / result["yearly"],
             result["all"][aim] * result["rate"]] for aim, label, _long in AIMS[1:]]  # fmt: skip
    caption = _("Four aims for {cars} at {speed} miles an hour, day and night, {sure} % sure; "
                "shown: {aim}", aim=dict([row[:2] for row in AIMS])[scene.values["aim"]],
                cars=cars(scene.values["fleet"]), speed=scene.values["speed"],
                sure=scene.values["sure"])  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["aim"] != "better":
        found.append(_("Show that the cars are 20 % safer."))
    if (values["speed"], values["sure"], values["rate"]) != (25, "95", 1.09):
        found.append(_("Leave speed, rate and confidence as they were."))
    if result["years"] >= 1:
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
    size = words.significant(ratio, 2 if ratio < 1e6 else 1)
    if guess < result["miles"]:
        return _("You said {said}. The model says {needed}: {n} times as far.",
                 said=in_miles(guess), needed=needed, n=size)  # fmt: skip
    return _("You said {said}. The model says {needed}: your road is {n} times as long.",
             said=in_miles(guess), needed=needed, n=size)  # fmt: skip


SUBTITLE = _("Miles to drive, three times to scale; a full box is one line of the next")
GUESS = Logarithmic("guess", _("Your mark on the road"), 1e4, 1e10, 1e5, steps=120,
                    unit=_("miles"), say=in_miles)  # fmt: skip
CONTROLS = [
    Choice("aim", _("What is to be shown"), [(aim, label) for aim, label, _long in AIMS], "year"),
    Logarithmic("fleet", _("Cars in the fleet"), 10, 1e6, 100, unit=_("cars"), say=cars),
    Choice("sure", _("How sure"), [(each, each + words.THIN_SPACE + "%")
                                   for each in ("90", "95", "99")], "95", more=True),
    Integer("speed", _("Mean speed"), 5, 60, 25, unit=_("miles an hour"), more=True),
    Number("rate", _("Deaths when people drive, in 100 million miles"), 0.01, 3, 0.01, 1.09,
           more=True, about=_("1.09 was measured; Kalra and Paddock (2016) use it.")),
]  # fmt: skip
PRESETS = [
    Preset("same", _("As safe, no death"), _("100 cars, day and night, at 25 miles an hour."),
           [("aim", "same")]),
    Preset("one", _("One death on the way"), _("The same aim, but one death happens."),
           [("aim", "one")], "same"),
    Preset("precise", _("Within 20 %"), _("Not “at least as safe”, but how safe."),
           [("aim", "precise")]),
    Preset("better", _("20 % safer"), _("The cars are better, and you want to show it."),
           [("aim", "better")], "same"),
    Preset("many", _("20 % safer, 10 000 cars"), _("A hundred times as many cars."),
           [("aim", "better"), ("fleet", 10000)], "better"),
]  # fmt: skip
PREDICTION = Prediction(
    _("How many miles without one death show, 95 % sure, that driverless cars are at least as "
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
    Goal(_("Show within a year that the cars are 20 % safer, with 60 000 cars at most."), missing),
    Measure(_("Miles"), lambda result: result["miles"] / 1e6, 0, _("million miles")), None,
    [("miles", lambda values, result: distance(result["miles"])),
     ("years", lambda values, result: words.significant(result["years"])),
     ("span", lambda values, result: span(result["years"])),
     ("deaths", lambda values, result: people(result["deaths"])),
     ("turns", lambda values, result: words.significant(result["miles"] / TURN, 2)),
     ("suns", lambda values, result: words.significant(result["miles"] / SUN)),
     ("longer", lambda values, result: words.percent(result["all"]["one"]
                                                     / result["all"]["same"] - 1)),
     ("per_death", lambda values, result: distance(1 / result["rate"])),
     ("turn", lambda values, result: words.significant(TURN))],
)  # fmt: skip
