"""Ten tokens: which ten of a hundred linked boats do you protect against a worm?"""

from widgets import charts, words
from widgets.data import harbour as drawn
from widgets.explorer import (
    Choice,
    Explorer,
    Goal,
    Integer,
    Marks,
    Measure,
    Prediction,
    Preset,
    Run,
)  # fmt: skip
from widgets.models import epidemic_threshold as model
from widgets.models.random_numbers import Stream
from widgets.pictures import harbour
from widgets.words import _

LINKS = drawn.pairs()
NEIGHBOURS = drawn.neighbours(LINKS)
CONNECTED = sorted(range(1, 101), key=lambda boat: (-len(NEIGHBOURS[boat - 1]), boat))
NAMES = [_("No. {n}, {links} links", n=boat, links=len(NEIGHBOURS[boat - 1]))
         for boat in range(1, 101)]  # fmt: skip
LAW = (2.5, 2, 200)
ABOARD = (57, 13, 84, 40, 71)
NEXT = (35, 96, 29, 51, 78)
ROUNDS = 15
CLOSE = 8
KNOWN = [(_("The ten largest"), list(range(1, 11))),
         (_("These ten at random"), Stream(7).sample(10, 100)),
         (_("The ten best connected"), sorted(CONNECTED[:10]))]  # fmt: skip
TEN = "tokens"
COMPARED = {}
INFINITE = {}


def hit_with(boats, spread):
    """Return the chances of being hit, by boat, once these boats are protected."""
    return model.network_state(NEIGHBOURS, spread, [boat - 1 for boat in boats])


def infinite(spread):
    """Return the infinite harbour's two curves, of 100 boats, worked out once for a worm."""
    if spread not in INFINITE:
        INFINITE[spread] = {
            how: [[100 * share for share in shares]
                  for shares in model.protection_curve(*LAW, spread, how)]
            for how in ("random", "targeted")
        }  # fmt: skip
    return INFINITE[spread]


def needed(result, how):
    """Return the share that must be protected to end the outbreak in the infinite harbour."""
    return infinite(result["spread"])[how][0][-2] / 100


def aboard(tokens):
    """Return the boats that the worm boards first, but for protected ones."""
    free = [boat for boat in ABOARD if boat not in tokens]
    return free or [boat for boat in NEXT if boat not in tokens]


def evaluate(values):
    """Return who is hit in the end, and how many are with nobody or the best protected."""
    spread = float(values["spread"])
    end = hit_with(values["tokens"], spread)
    if spread not in COMPARED:
        COMPARED[spread] = {
            "nobody": sum(hit_with([], spread)), "best": sum(hit_with(CONNECTED[:10], spread)),
            "random": dict(drawn.RANDOM_TEN)[values["spread"]],
        }  # fmt: skip
    return {"end": end, "hit": sum(end), "spread": spread, "tokens": list(values["tokens"]),
            "against": COMPARED[spread]}  # fmt: skip


def chances(result, at):
    """Return each boat's chance of being hit after `at` rounds; the last one is the end."""
    if at == ROUNDS:
        return result["end"]
    if "course" not in result:
        # Worked out only when a round is shown: the end does not need it.
        result["course"] = model.network_course(
            NEIGHBOURS, result["spread"], [boat - 1 for boat in result["tokens"]],
            [boat - 1 for boat in aboard(result["tokens"])], ROUNDS, 0.4)  # fmt: skip
    return result["course"][at]


def boats(number):
    """Return a number of boats, as people count them."""
    return words.rounded(number, 0)


def figure(scene):
    """Return the linked boats, beside boats hit against boats protected."""
    values, result, guess = scene.values, scene.result, scene.guess
    tokens = values["tokens"] if scene.revealed else guess or []
    at, other = values["round"], result["against"]
    if scene.revealed:
        found = harbour.likeliest(chances(result, at), tokens)
    else:
        found = harbour.likeliest([boat in aboard(tokens) for boat in range(1, 101)], tokens)
    hit = len([state for state in found if state == "hit"])
    if not scene.revealed and len(tokens) in (0, 10):
        title = (_("All ten are placed: fire, or take one back") if tokens else
                 _("A worm is aboard. Which ten boats do you protect?"))  # fmt: skip
    elif not scene.revealed:
        left = _("Tokens left: {n}", n=10 - len(tokens))
        again = all([boat in tokens for boat in ABOARD])
        title = _("The worm boards five others. {left}", left=left) if again else left
    elif at < ROUNDS:
        title = _("Round {n}: {hit} of 100 boats hit", n=at, hit=hit)
    elif hit:
        title = _("In the end: {hit} of 100 boats hit", hit=hit)
    else:
        title = _("The worm dies out: no boat is hit")
    name = _("A hundred boats and their links, round {n}", n=at if scene.revealed else 0)
    # Before the reveal the curve would give the answer away.
    share = 0.58 if scene.revealed else 1
    picture = harbour.draw(found, charts.panel_width(scene.width, share), name, NAMES, TEN,
                           harbour.kinds(LINKS, found))  # fmt: skip
    panels = [charts.picture(name, picture, share)]
    if not scene.revealed:
        return charts.figure(title, panels, _("Boats hit at a time, of 100, in a model harbour"))
    subtitle = _("Boats hit at a time, of 100; the curves: the same in an infinite harbour")
    x = charts.axis(_("Boats protected"), _("of 100"), 0, 100, ticks=[0, 10, 40, 70, 100])
    y = charts.axis(_("Boats hit"), _("of 100"), 0, 60, ticks=[0, 20, 40, 60])
    blind, aimed = [infinite(result["spread"])[how] for how in ("random", "targeted")]
    traces = [charts.line(*blind, "", "baseline"), charts.line(*aimed, "", "security")]
    notes = [
        charts.annotation(44, 32, _("infinite harbour: protected at random")),
        charts.annotation(7, 45, _("infinite harbour: best connected first"), "security"),
    ]
    points = [(10, other["random"], _("ten at random"), "baseline"),
              (10, other["best"], _("ten best"), "security")]  # fmt: skip
    if tokens:
        points.append((len(tokens), result["hit"], _("yours"), "novelty"))
    if scene.kept:
        kept = scene.kept[1]
        points.append((len(kept["tokens"]), kept["hit"], _("kept run"), "shared"))
    points = sorted(points, key=lambda point: point[1])
    heights = [-CLOSE] + [point[1] for point in points] + [100]
    for place, (across, up, label, role) in enumerate(points, 1):
        traces.append(charts.markers([across], [up], "", role))
        # Of two close points the lower one has its label below, unless it lies on the axis.
        lowered = heights[place + 1] - up < CLOSE < up
        raised = up - heights[place - 1] < CLOSE and heights[place - 1] <= CLOSE
        lift = -4 if lowered else 10 if raised else 4
        notes.append(charts.annotation(across + 1, up + lift, label, role))
    panels.append(charts.chart(_("Boats hit in the end, against boats protected"), traces, x, y,
                               notes, share=0.42))  # fmt: skip
    return charts.figure(title, panels, subtitle)


def compared(tokens, result):
    """Return what these tokens saved, against chance and against the best connected."""
    other = result["against"]
    gain = [boats(other["nobody"]) - boats(hit)
            for hit in (result["hit"], other["random"], other["best"])]  # fmt: skip
    known = [label for label, boats_of in KNOWN if boats_of == tokens]
    mine = (_("{which} saved", which=known[0]) if known else
            _("Your ten saved") if len(tokens) == 10 else
            _("Your one token saved") if len(tokens) == 1 else
            _("Your {n} saved", n=len(tokens)))  # fmt: skip
    found = _("{mine} {n}; ten at random save {random} on average", mine=mine,
             n=words.count(gain[0], _("boat"), _("boats")), random=gain[1])  # fmt: skip
    if tokens == KNOWN[-1][1]:
        return found + "."
    return _("{found}; the ten best connected save {best}.", found=found, best=gain[2])


def sentence(values, result):
    """Return what the tokens did."""
    hit = boats(result["hit"])
    if values["round"] < ROUNDS:
        hit = boats(sum(chances(result, values["round"])))
        return _("Round {n} of {most}: {hit} of 100 boats hit.", n=values["round"], most=ROUNDS,
                 hit=hit)  # fmt: skip
    if not values["tokens"]:
        return _("Left alone, the worm settles at {hit} boats hit of 100: as many are newly hit as "
                 "are cleaned.", hit=hit)  # fmt: skip
    return compared(values["tokens"], result)


def table(scene):
    """Return four ways to spend the tokens; before the reveal only the one without any."""
    values, result = scene.values, scene.result
    other = result["against"]
    rows = [[_("Nobody"), 0, other["nobody"]]]
    if scene.revealed:
        rows += [[_("Ten at random, on average"), 10, other["random"]],
                 [_("The ten best connected"), 10, other["best"]],
                 [_("Your choice"), len(values["tokens"]), result["hit"]]]  # fmt: skip
    caption = _("What happens in the end if nobody is protected")
    if scene.revealed:
        caption = _("Four ways to protect; round {n} shown: {hit} hit", n=values["round"],
                    hit=words.decimal(sum(chances(result, values["round"])), 1))  # fmt: skip
    columns = [(_("Protected"), 0), (_("Boats protected"), 0), (_("Boats hit, of 100"), 1)]
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["spread"] != "0.3":
        found.append(_("The goal is about the brisk worm; take that one."))
    if boats(result["hit"]):
        found.append(_("Still hit in the end: {hit}.", hit=boats(result["hit"])))
    if len(values["tokens"]) > 6:
        found.append(_("You spent {n} tokens; six are enough.", n=len(values["tokens"])))
    return found


def gap(guess, result):
    """Return how many of the guessed boats are among the best connected."""
    found = len([boat for boat in guess or [] if boat in CONNECTED[:10]])
    if not guess:
        return _("Nobody was protected.")
    return _("Among the ten best connected: {found} of your {n}.", n=len(guess), found=found)


CONTROLS = [
    Marks(TEN, _("Boats you protect"), 100, 10, name_mark=lambda boat: NAMES[boat - 1]),
    Choice("spread", _("The worm"), [("0.2", _("mild")), ("0.3", _("brisk")), ("0.5", _("fierce"))],
           "0.3", about=_("Ten links carry 2, 3 or 5 hits until the hit boat is cleaned.")),
    Integer("round", _("Round shown"), 0, ROUNDS, ROUNDS, more=True),
]  # fmt: skip
PRESETS = [
    Preset("nobody", _("Nobody"), _("No token is spent."), []),
    Preset("largest", _("The ten largest"), _("The top row: large, but with two links each."),
           [(TEN, KNOWN[0][1])], "best"),
    Preset("random", _("Ten at random"), _("Drawn from a hat."),
           [(TEN, KNOWN[1][1])]),
    Preset("best", _("The ten best connected"), _("Not the largest: the ones with most links."),
           [(TEN, KNOWN[2][1])], "largest"),
]  # fmt: skip
PREDICTION = Prediction(
    _("You have ten tokens. Touch the ten boats you would protect, then fire."),
    lambda guess: [(TEN, guess)], Marks(TEN, _("Your ten"), 100, 10, least=1, name_mark=lambda boat:
                                        NAMES[boat - 1]), lambda result: [],
    lambda result: _("A worm travels along links. A boat with many links passes it on to many, "
                     "however small it is."), gap, _("Fire"))  # fmt: skip
explorer = Explorer(
    "ten_tokens", _("Ten tokens"), _("You can protect ten of a hundred boats. Which ten?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("End the outbreak of the brisk worm with six tokens at most."), missing),
    Measure(_("Boats hit"), lambda result: result["hit"]), Run("round", 160),
    [("hit", lambda values, result: words.decimal(result["hit"])),
     ("nobody", lambda values, result: words.decimal(result["against"]["nobody"])),
     ("random", lambda values, result: words.decimal(result["against"]["random"])),
     ("best", lambda values, result: words.decimal(result["against"]["best"])),
     ("random_needed", lambda values, result: words.percent(needed(result, "random"))),
     ("targeted_needed", lambda values, result: words.percent(needed(result, "targeted"), 1))],
)  # fmt: skip
