"""The warning game: ten rounds, four firms, and a warning light that all of them feed."""

from widgets import charts, words
from widgets.explorer import (
    Choice,
    Explorer,
    Game,
    Goal,
    Integer,
    Measure,
    Moves,
    Number,
    Prediction,
    Preset,
)  # fmt: skip
from widgets.models import public_goods as model
from widgets.pictures import lamps
from widgets.words import _

ROUNDS = 10
FIRST = 10
NEEDED = 250
FIRMS = (_("Firm A"), _("Firm B"), _("Firm C"))
KINDS = {"rider": _("free rider"), "follower": _("follower"), "steady": _("steady giver")}
# What the model's crowd gives on average when nobody is selfish, to a tenth of a token.
FADING = [words.rounded(model.decay(FIRST, 0, 0.9, played), 1) / 10 for played in range(ROUNDS)]


def evaluate(values):
    """Return what each gave and holds, for the rounds played."""
    moves, table, matching = values["moves"], values["table"], values["matching"] / 100
    if table == "class":
        start = moves[0] if moves else 0
        modelled = [model.decay(start, 0, matching, at) for at in range(len(moves))]
        held = sum([model.payoff(model.TOKENS, values["value"], [move] * model.PLAYERS, 0)
                    for move in moves])  # fmt: skip
        return {"kinds": [], "gifts": [list(moves), modelled], "means": list(moves),
                "held": [held]}  # fmt: skip
    kinds = ["follower"] * 3 if table == "alike" else model.drawn_kinds(3, values["seed"])
    played = model.answers(moves, kinds, FIRST, matching)
    held = [sum([model.payoff(model.TOKENS, values["value"], gifts, player) for gifts in played])
            for player in range(model.PLAYERS)]  # fmt: skip
    gifts = [[each[player] for each in played] for player in range(model.PLAYERS)]
    return {"kinds": kinds, "gifts": gifts, "held": held,
            "means": [sum(each) / model.PLAYERS for each in played]}  # fmt: skip


def hidden(values):
    """Tell whether nobody may see yet what each single firm gave."""
    return values["table"] == "unknown" and len(values["moves"]) < ROUNDS


def tokens(number):
    """Return a number of tokens that somebody holds."""
    return words.decimal(number)


def rows(values, result):
    """Return label, gifts and kind of each row of lamps."""
    covered = hidden(values)
    if values["table"] == "class":
        return [(_("Your class, on average"), result["gifts"][0], "you"),
                (_("The model: nobody is selfish"), result["gifts"][1], "")]  # fmt: skip
    found = [(_("You hold {n} tokens", n=tokens(result["held"][0])), result["gifts"][0], "you")]
    for firm, kind, gifts, held in zip(FIRMS, result["kinds"], result["gifts"][1:],
                                       result["held"][1:]):  # fmt: skip
        said = {"firm": firm, "kind": KINDS[kind], "n": tokens(held)}
        label = _("{firm}: told after round 10", **said) if covered else _(
            "{firm}: {kind}, holds {n} tokens", **said)  # fmt: skip
        found.append((label, [None] * len(gifts) if covered else gifts, ""))
    return found


def title(values, result, revealed=True):
    """Return the finding so far."""
    means = [lamps.few(each) for each in result["means"]]
    played, group = len(means), values["table"] == "class"
    if not revealed:
        return _("Round 1: {first} of 20 tokens. And round 10?", first=means[0])
    if not played:
        return (_("Type what your class gave, round by round") if group else
                _("Round 1 of 10: how much do you give?"))  # fmt: skip
    if played < ROUNDS:
        said = {"n": played, "last": means[-1]}
        return (_("Round {n}: your class gave {last} on average", **said) if group else
                _("Round {n}: the four gave {last} on average", **said))  # fmt: skip
    if means[0] == means[-1]:
        return _("After ten rounds the average is {last} again", last=means[-1])
    said = {"first": means[0], "last": means[-1]}
    fewer = result["means"][-1] < result["means"][0]
    return (_("In ten rounds the average fell from {first} to {last}", **said) if fewer else
            _("In ten rounds the average rose from {first} to {last}", **said))  # fmt: skip


def figure(scene):
    """Return the flames of all rounds and the lamps of all players."""
    values, result = scene.values, scene.result
    played = len(result["means"])
    pending = values["give"] if scene.revealed and played < ROUNDS else None
    asked = None
    if not scene.revealed:
        guess = PREDICTION.guess
        asked = (guess.name, [(each, guess.at(each)) for each in range(0, guess.steps + 1, 5)])
    elif pending is not None:
        asked = (GIVE.name, [(each, GIVE.at(each)) for each in range(GIVE.steps + 1)])
    other = None
    if scene.kept and scene.kept[1]["means"]:
        other = (_("kept run"), scene.kept[1]["means"])
    elif values["table"] == "class" and played:
        other = (_("the model"), result["gifts"][1])
    name = title(values, result, scene.revealed)
    picture = lamps.draw(
        charts.panel_width(scene.width, 1), ROUNDS, model.TOKENS, result["means"],
        rows(values, result), name, _("Given, of 20 tokens"), asked, scene.guess, other,
        result["gifts"][0], pending)  # fmt: skip
    subtitle = _("Flames: the four on average; line: you; a lamp: what one firm gave")
    if values["table"] == "class":
        subtitle = _("Flames and line: your class; the larger a lamp, the more tokens")
    return charts.figure(name, [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return what was given and who holds how much."""
    means = [lamps.few(each) for each in result["means"]]
    played, held = len(means), [words.rounded(each, 0) for each in result["held"]]
    said = {"n": played, "next": played + 1, "give": lamps.few(values["give"]),
            "mine": tokens(held[0])}  # fmt: skip
    if values["table"] == "class":
        if not played:
            return _("Type what your class gave on average, a number a round, into the box "
                     "“Given so far”. The model begins where your class begins.")  # fmt: skip
        return _("Round {n}: your class gave {last} of 20 tokens, the model without selfish people "
                 "{model}; each in your class holds {mine}.", last=means[-1],
                 model=lamps.few(result["gifts"][1][-1]), **said)  # fmt: skip
    if not played:
        return _("Round 1: you are about to give {give} of your 20 tokens. Press the button to "
                 "see what the others gave.", **said)  # fmt: skip
    if played < ROUNDS:
        return _("You hold {mine} tokens; in round {n} the four gave {last} on average. In round "
                 "{next} you are about to give {give}.", last=means[-1], **said)  # fmt: skip
    best = max(held[1:])
    said["all"] = tokens(ROUNDS * everybody(values))
    if held[0] > best:
        found = _("You hold {mine} tokens, more than any other", **said)
    elif held[0] == best:
        found = _("You hold {mine} tokens, and nobody holds more", **said)
    else:
        firm = held[1:].index(best)
        found = _("You hold {mine} tokens; {firm}, a {kind}, holds {best}", firm=FIRMS[firm],
                  kind=KINDS[result["kinds"][firm]], best=tokens(best), **said)  # fmt: skip
    return found + _("; had all four given everything, each would hold {all}.", **said)


def given(result, at):
    """Return what the four gave on average in one round played, in words."""
    return lamps.few(result["means"][at]) if result["means"] else _("nothing")


def course(result):
    """Return what the four gave on average in all rounds played, in words."""
    return ", ".join([lamps.few(mean) for mean in result["means"]]) or _("nothing")


def everybody(values):
    """Return what each would hold after a round in which all give everything."""
    return model.payoff(model.TOKENS, values["value"], [model.TOKENS] * model.PLAYERS, 0)


def table(scene):
    """Return what each gave in each round, and what the reader is about to give."""
    values, result = scene.values, scene.result
    played, covered = len(result["means"]), hidden(values)
    if values["table"] == "class":
        columns = [(_("Round"), 0), (_("Your class"), 0), (_("The model"), 0)]
        lines = [[at + 1] + [lamps.few(gifts[at]) for gifts in result["gifts"]]
                 for at in range(played)]  # fmt: skip
        caption = _("Tokens given on average, of 20")
    else:
        columns = [(_("Round"), 0), (_("You"), 0)] + [(firm, 0) for firm in FIRMS]
        columns.append((_("On average"), 0))
        lines = [[at + 1, lamps.few(result["gifts"][0][at])] + [
            _("covered") if covered else lamps.few(gifts[at]) for gifts in result["gifts"][1:]
        ] + [lamps.few(mean)] for at, mean in enumerate(result["means"])]  # fmt: skip
        caption = _("Tokens given, of 20; you hold {n}", n=tokens(result["held"][0]))
    if scene.revealed and played < ROUNDS:
        blank = [""] * (len(columns) - 2)
        lines.append([_("{n}, about to give", n=played + 1), values["give"]] + blank)
    return charts.table(caption, columns, lines)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["table"] != "alike":
        found.append(_("The goal is about three firms of which none is selfish."))
    if values["matching"] != MATCHING.default or values["value"] != VALUE.default:
        found.append(_("The goal is about the rules as they were; look under “More controls”."))
    left = ROUNDS - len(result["means"])
    held = words.rounded(result["held"][0], 0)
    if left:
        found.append(_("Still to play: {n}.", n=words.count(left, _("round"), _("rounds"))))
    elif held < NEEDED:
        found.append(_("You hold {n} tokens; {most} are needed.", n=tokens(held), most=NEEDED))
    return found


def once(gifts):
    """Return what the first of four holds after one round, in words."""
    return tokens(model.payoff(model.TOKENS, model.VALUE, gifts, 0))


GIVE = Number("give", _("You give"), 0, 20, 1, 10, unit=_("tokens"))
# What can be typed. It is named as the slider, for a round played adds what that one stands at.
AVERAGE = Number("give", _("Given on average"), 0, 20, 0.1, 10, unit=_("tokens"))
MATCHING = Integer("matching", _("A follower gives, of the last average"), 50, 100, 90, unit="%",
                   more=True)  # fmt: skip
VALUE = Number("value", _("A token given is worth, to each of the four"), 0.25, 1, 0.05,
               model.VALUE, unit=_("tokens"), more=True)  # fmt: skip
CONTROLS = [
    Moves("moves", _("Given so far, a number a round"), AVERAGE, ROUNDS, [FIRST],
          about=_("Numbers with spaces between, such as 10 8.5 7; a class types its averages.")),
    GIVE,
    Choice("table", _("Who plays with you"),
           [("alike", _("three firms, none selfish")), ("unknown", _("three unknown firms")),
            ("class", _("a class: only the model beside it"))], "alike"),
    Integer("seed", _("Which unknown firms"), 1, 50, 9, more=True),
    MATCHING,
    VALUE,
]  # fmt: skip
PRESETS = [
    Preset("fresh", _("Play: none selfish"), _("Ten rounds with three followers, for the goal."),
           [("moves", [])]),
    Preset("unknown", _("Play: three unknown firms"), _("Ten rounds; then they are unveiled."),
           [("table", "unknown"), ("moves", [])]),
    Preset("others", _("Play: three other firms"), _("The same game with other firms."),
           [("table", "unknown"), ("moves", []), ("seed", 1)], "unknown"),
    Preset("alike", _("Nobody is selfish"), _("You too give nine tenths of the last average."),
           [("moves", FADING)]),
    Preset("nothing", _("You give nothing"), _("The same three firms, and you give nothing."),
           [("moves", [0] * ROUNDS)], "alike"),
    Preset("class", _("A class"), _("Type what your class gave on average."),
           [("table", "class"), ("moves", [])]),
]  # fmt: skip
PREDICTION = Prediction(
    _("Nobody is selfish: each gives nine tokens for every ten that the four gave on average in "
      "the round before. They begin with 10. What do they give in round 10?"),
    [("moves", FADING)],
    Number("guess", _("Your guess"), 0, 20, 0.1, 10, unit=_("tokens")),
    lambda result: result["means"][-1],
    _("Each gives a little less than the average, so the average falls, and the next gifts follow "
      "it down. Nobody wanted that."),
)  # fmt: skip
explorer = Explorer(
    "warning_game", _("The warning game"),
    _("Four firms feed one warning light. How much do you give?"), _("Model, not data"), CONTROLS,
    evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("With firms that are not selfish, end ten rounds with {n} tokens or more.", n=NEEDED),
         missing),
    Measure(_("Tokens you hold"), lambda result: result["held"][0]),
    numbers=[
        ("first", lambda values, result: given(result, 0)),
        ("last", lambda values, result: given(result, -1)),
        ("held", lambda values, result: tokens(result["held"][0])),
        ("firm", lambda values, result: tokens(result["held"][-1])),
        ("four", lambda values, result: tokens(sum(result["held"]))),
        ("all", lambda values, result: tokens(ROUNDS * everybody(values))),
        ("once_all", lambda values, result: once([20] * 4)),
        ("once_none", lambda values, result: once([0] * 4)),
        ("once_keeper", lambda values, result: once([0, 20, 20, 20])),
        ("once_giver", lambda values, result: once([20, 0, 0, 0])),
        ("three", lambda values, result: once([20] * 3)),
        ("five", lambda values, result: once([20] * 5)),
        ("course", lambda values, result: course(result)),
    ],
    game=Game("moves"),
)  # fmt: skip
