"""Going dark: two harbours that need each other, a storm, and the rounds that follow it."""

from widgets import charts, words
from widgets.explorer import Choice, Explorer, Goal, Integer, Measure, Prediction, Preset, Run
from widgets.models import interdependent_networks as model
from widgets.pictures import harbours
from widgets.pictures.harbour import COUNT
from widgets.words import _

LINKS, LEAST, FEWEST, ROUNDS, THIRD = 4, 5, 20, 16, 33
# The first pair has its cliff where theory has it; the others are the first five, taken unseen.
DRAWN = ("65", "1", "2", "3", "4", "5")
# Where each breaks with all boats joined; looking for it takes a phone too long.
EDGES = (62, 44, 63, 52, 47, 52)
OTHERS = EDGES[1:]
PAIRS, COURSES, SWEEPS, ENDLESS = {}, {}, {}, {}


def pair(seed):
    """Return the two drawn harbours of a seed, worked out once."""
    if seed not in PAIRS:
        PAIRS[seed] = model.drawn_pair(COUNT, LINKS, seed)
    return PAIRS[seed]


def cascade(seed, left, joined):
    """Return the rounds after a storm that leaves so many."""
    drawn = pair(seed)
    return model.cascade(drawn["networks"], drawn["struck"][left:], drawn["joined"][:joined], LEAST)


def course(seed, left, joined):
    """Return how many boats of both harbours work after each round, the storm's first."""
    known = seed, left, joined
    if known not in COURSES:
        if len(COURSES) > 1200:
            COURSES.clear()
        found = [2 * left]
        for twins, cut in cascade(seed, left, joined):
            found.append(found[-1] - len(twins) - len(cut))
        COURSES[known] = found
    return COURSES[known]


def sweep(seed, joined):
    """Return how many boats work in the end, for every number that a storm may leave."""
    known = seed, joined
    if known not in SWEEPS:
        SWEEPS[known] = [course(seed, left, joined)[-1] for left in range(FEWEST, COUNT + 1)]
    return SWEEPS[known]


def endless(joined):
    """Return the curve of the endless harbours from theory, with the dark ones below its edge."""
    if joined not in ENDLESS:
        edge = model.breaking_point(LINKS, joined / 100)["left"]
        lefts, works = model.working_curve(LINKS, joined / 100, 30)
        ENDLESS[joined] = ([FEWEST, 100 * edge] + [100 * each for each in lefts],
                           [0, 0] + [200 * each for each in works])  # fmt: skip
    return ENDLESS[joined]


def evaluate(values):
    """Return the rounds of this storm, and how many boats work after each."""
    seed, left, joined = int(values["seed"]), values["left"], values["joined"]
    return {
        "seed": seed, "left": left, "joined": joined,
        "rounds": cascade(seed, left, joined), "course": course(seed, left, joined),
    }  # fmt: skip


def edge(result):
    """Return the smallest number of boats left at which some work, with every boat joined."""
    return EDGES[DRAWN.index(str(result["seed"]))]


def at_round(course, shown):
    """Return how many work after a round; when all has come to rest, it stays so."""
    return course[min(shown, len(course) - 1)]


def ended(values, result):
    """Return whether the round shown is the last one, after which the end may be told."""
    return values["round"] >= len(result["rounds"])


def compared(scene):
    """Return the cables whose storms are shown: all joined, and a third if it is or was chosen."""
    if not scene.revealed or not ended(scene.values, scene.result):
        return []
    chosen = [scene.result["joined"]] + ([scene.kept[1]["joined"]] if scene.kept else [])
    return [COUNT] + [THIRD] * (THIRD in chosen)


def states(result, shown):
    """Return a hundred states for each harbour after a round, and which twins pulled whom."""
    drawn = pair(result["seed"])
    found = [["works"] * COUNT, ["works"] * COUNT]
    for boat in drawn["struck"][result["left"] :]:
        found[0][boat] = found[1][boat] = "struck"
    pulled = []
    for turn, (twins, cut) in enumerate(result["rounds"][:shown]):
        now = turn == shown - 1
        for boat in twins + cut:
            found[turn % 2][boat] = "going" if now else "dark"
        if now:
            pulled = twins
    return found, pulled


def number(boats):
    """Return a number of boats in words, without the word boats."""
    return words.decimal(boats) if boats else _("none")


def joined_words(joined):
    """Return how many boats have a cable to their twin."""
    if joined in (0, COUNT):
        return _("all joined") if joined else _("none joined")
    return _("{n} joined", n=joined)


def role(joined):
    """Return the colour of a number of cables: all and a third have their own."""
    return {COUNT: "security", THIRD: "shared"}.get(joined, "baseline")


def storms(scene, x, y):
    """Return the panel of all storms: drawn harbours, endless ones, this storm and the guess."""
    result = scene.result
    now = at_round(result["course"], scene.values["round"])
    lefts = list(range(FEWEST, COUNT + 1))
    traces, notes, shapes = [], [], []
    places = {COUNT: (74, 88), THIRD: (22, 62)}
    found = compared(scene)
    for joined in found:
        traces.append(charts.line(*endless(joined), "", "baseline"))
        traces.append(charts.line(lefts, sweep(result["seed"], joined), "", role(joined)))
        notes.append(charts.annotation(*places[joined], joined_words(joined), role(joined)))
    if found:
        notes.append(charts.annotation(FEWEST, 192, _("thin: in endless harbours")))
    else:
        traces.append(charts.line(*endless(0), "", "baseline"))
        notes.append(charts.annotation(FEWEST, 192, _("thin: endless, none joined")))
    if scene.guess is not None:
        shapes.append(charts.vertical(scene.guess, _("your guess: {n}", n=scene.guess), "novelty"))
    here = role(result["joined"])
    traces.append(charts.markers([result["left"]], [now], "", here))
    # At the right edge there is room only below the mark.
    edged = result["left"] > 88
    notes.append(charts.annotation(min(result["left"], 88), now - 22 * edged, _("here"), here))
    return charts.chart(_("Boats that work in the end, against boats that the storm leaves"),
                        traces, x, y, notes, shapes, 0.5 if scene.revealed else 1)  # fmt: skip


def figure(scene):
    """Return both harbours after a round, the rounds so far, and all storms."""
    values, result = scene.values, scene.result
    shown, left = values["round"], result["left"]
    found, pulled = states(result, shown)
    now = at_round(result["course"], shown)
    if shown == 0:
        title = _("The storm leaves {n} of 200 boats", n=2 * left)
    elif shown < len(result["rounds"]):
        title = _("Round {n}: {now} of 200 boats still work", n=shown, now=number(now))
    elif now:
        title = _("{left} of 100 left, and {n} of 200 work", left=left, n=number(now))
    else:
        title = _("{left} of 100 left, and none works", left=left)
    heads = [_("{which} harbour: {n} of {left} work", which=which, n=number(each.count("works")),
               left=left) for which, each in zip((_("First"), _("Second")), found)]  # fmt: skip
    name = _("Two harbours of 100 boats, {joined}. {first}. {second}",
             joined=joined_words(result["joined"]), first=heads[0], second=heads[1])  # fmt: skip
    drawn = pair(result["seed"])
    picture = harbours.draw(drawn["networks"], found, drawn["joined"][: result["joined"]], pulled,
                            heads, scene.width, name)  # fmt: skip
    panels = [charts.picture(name, picture, 1)]
    y = charts.axis(_("Boats that work"), _("of 200"), 0, 200, ticks=[0, 50, 100, 150, 200])
    if scene.revealed:
        x = charts.axis(_("Rounds"), _("since the storm"), 0, ROUNDS, ticks=[0, 4, 8, 12, 16])
        traces = []
        if scene.kept:
            before = [at_round(scene.kept[1]["course"], each) for each in range(ROUNDS + 1)]
            traces.append(charts.line(list(range(ROUNDS + 1)), before, _("kept run"), "baseline"))
        rounds = list(range(shown + 1))
        courses = [result["course"]]
        if result["joined"] == THIRD and not scene.kept:
            courses.insert(0, course(result["seed"], left, COUNT))
        for found, joined in zip(courses, [COUNT] * (len(courses) - 1) + [result["joined"]]):
            traces.append(charts.line(rounds, [at_round(found, each) for each in rounds],
                                      joined_words(joined), role(joined)))  # fmt: skip
        panels.append(charts.chart(_("Boats that work after each round"), traces, x, y))
    x = charts.axis(_("Boats left in each harbour"), _("of 100"), FEWEST, COUNT,
                    ticks=[20, 40, 60, 80, 100])  # fmt: skip
    panels.append(storms(scene, x, y))
    subtitle = _("Drawn harbours, pair No. {seed}; thin lines: theory of endless ones",
                 seed=result["seed"])  # fmt: skip
    return charts.figure(title, panels, subtitle)


def sentence(values, result):
    """Return what this round does, or what the storm has done in the end."""
    shown, left, rounds = values["round"], result["left"], result["rounds"]
    if shown == 0:
        return _("The storm leaves {left} of 100 boats in each harbour, and no round has passed.",
                 left=left)  # fmt: skip
    if shown < len(rounds):
        twins, cut = rounds[shown - 1]
        dark = words.count(len(twins) + len(cut), _("boat"), _("boats"))
        which = _("second") if shown % 2 == 0 else _("first")
        return _("Round {n} in the {which} harbour puts out {dark}: {twins} with their twin, {cut} "
                 "cut off. {now} of 200 work on.", n=shown, which=which, dark=dark,
                 twins=number(len(twins)), cut=number(len(cut)),
                 now=words.decimal(result["course"][shown]))  # fmt: skip
    works = result["course"][-1]
    other = left - 1 if works else left + 1
    then = number(course(result["seed"], other, result["joined"])[-1])
    if not works:
        then = _("none either") if then == number(0) else _("{n} of 200", n=then)
        return _("At {left} of 100 left in each harbour, no boat works in the end; at {other}, "
                 "{then}.", left=left, other=other, then=then)  # fmt: skip
    return _("At {left} of 100 left in each harbour, {n} of 200 boats work in the end; at {other}, "
             "{then}.", left=left, n=number(works), other=other, then=then)  # fmt: skip


def table(scene):
    """Return the rounds of this storm, and how other storms end on the cables that are compared."""
    result = scene.result
    seed, left = result["seed"], result["left"]
    others = compared(scene)
    cables = [result["joined"]] + [joined for joined in others if joined != result["joined"]]
    courses = [course(seed, left, joined) for joined in cables]
    longest = max([len(found) for found in courses])
    rows = [
        [_("round {n}", n=each)] + [at_round(found, each) for found in courses]
        for each in range(min(scene.values["round"] + 1, longest))
    ]
    if others:
        cliff = edge(result)
        lefts = set(list(range(COUNT, FEWEST - 1, -10)) + [cliff, cliff - 1])
        for other in sorted(lefts, reverse=True):
            rows.append([_("in the end, {n} left", n=other)]
                        + [sweep(seed, joined)[other - FEWEST] if joined in (COUNT, THIRD) else "-"
                           for joined in cables])  # fmt: skip
    caption = _("Boats that work, of 200: after a storm that leaves {left}, and after others; "
                "round {n} shown", left=left, n=scene.values["round"])  # fmt: skip
    return charts.table(caption, [(_("When"), 0)] + [(joined_words(each), 0) for each in cables],
                        rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if not ended(values, result):
        return [_("Let the rounds run to their end.")]
    if result["joined"] < COUNT:
        found.append(_("{n} boats are joined; let it be all 100.", n=result["joined"]))
    if result["left"] > 55:
        found.append(_("The storm leaves {n}; let it be 55 at most.", n=result["left"]))
    if result["course"][-1] <= result["left"]:
        found.append(_("Of {all} boats that are left, {n} work; let it be more than half.",
                       all=2 * result["left"], n=number(result["course"][-1])))  # fmt: skip
    return found


CONTROLS = [
    Integer("left", _("Boats the storm leaves"), FEWEST, COUNT, 80, unit=_("of 100")),
    Integer("joined", _("Joined to their twin"), 0, COUNT, 0, unit=_("of 100"),
            about=_("A joined boat works only while its twin works.")),
    Choice("seed", _("Pair of harbours"), [(each, _("No. {n}", n=each)) for each in DRAWN],
           DRAWN[0], more=True, about=_("Each is drawn with other lines and another storm.")),
    Integer("round", _("Round shown"), 0, ROUNDS, ROUNDS, more=True),
]  # fmt: skip
ALL, BELOW = ("joined", COUNT), ("left", 61)
PRESETS = [
    Preset("start", _("Each on its own"), _("A mild storm, and no cables."), []),
    Preset("cliff", _("All joined"), _("A hard storm; each boat needs its twin."), [ALL, BELOW]),
    Preset("one_more", _("One boat more"), _("The storm leaves one more in each harbour."),
           [ALL, ("left", 62)], "cliff"),
    Preset("third", _("A third joined"), _("The same storm, fewer cables."),
           [("joined", THIRD), BELOW], "cliff"),
    Preset("alone", _("None joined"), _("The same storm, no cable."), [BELOW], "cliff"),
    Preset("other", _("Another pair"), _("All joined; other lines and another storm."),
           [ALL, BELOW, ("seed", "1")], "cliff"),
    Preset("steps", _("Is it over?"), _("A third pair, all joined: stop after round 5."),
           [ALL, ("left", 51), ("seed", "3"), ("round", 0)]),
]  # fmt: skip
PREDICTION = Prediction(
    _("Now cables join all twins: each boat works only while its twin does. Storms of every size "
      "come. How many of 100 boats must be left in each harbour for any to work in the end?"),
    [ALL, BELOW], Integer("guess", _("Your guess"), FEWEST, COUNT, 40, unit=_("boats")), edge,
    lambda result: _("A boat that goes dark puts out its twin, and that one cuts off others. In "
                     "endless harbours the edge is {endless}. We chose a pair that lies near it; "
                     "five others break between {low} and {high}.",
                     endless=words.decimal(endless(COUNT)[0][1], 1), low=min(OTHERS),
                     high=max(OTHERS)))  # fmt: skip
explorer = Explorer(
    "going_dark", _("Going dark"),
    _("Two harbours lean on each other. How large a storm can they bear?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Join all boats and let the storm leave 55 at most. Find a pair of harbours (see “More "
           "controls”) in which more than half of the boats left work in the end."), missing),
    Measure(_("Boats that work in the end, of 200"), lambda result: result["course"][-1]),
    Run("round", 500),
    [("works", lambda values, result: number(result["course"][-1])),
     ("rounds", lambda values, result: words.decimal(len(result["rounds"]))),
     ("now", lambda values, result: number(at_round(result["course"], values["round"]))),
     ("out", lambda values, result:
      number(sum([len(boats) for each in result["rounds"][values["round"] - 1 : values["round"]]
                  for boats in each]))),
     ("dark", lambda values, result: words.decimal(2 * result["left"] - result["course"][-1])),
     ("edge", lambda values, result: words.decimal(edge(result))),
     ("endless", lambda values, result:
      words.significant(endless(values["joined"])[0][1])),
     ("lowest", lambda values, result: words.decimal(min(OTHERS))),
     ("highest", lambda values, result: words.decimal(max(OTHERS)))],
)  # fmt: skip
