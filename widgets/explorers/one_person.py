"""One person: a hundred people who move when enough others have moved, and one number changes."""

from widgets import charts, words
from widgets.explorer import (
    Choice,
    Explorer,
    Goal,
    Integer,
    Measure,
    Prediction,
    Preset,
    Run,
    Spot,
)  # fmt: skip
from widgets.models import threshold_cascade as model
from widgets.pictures import people
from widgets.words import _

MEAN, MOST = 25, 8
KINDS = [("each", _("0, 1, 2 … 99")), ("s12", _("near 25, spread 12")),
         ("s13", _("near 25, spread 13")), ("s40", _("near 25, spread 40"))]  # fmt: skip
SPREADS = {"s12": 12, "s13": 13, "s40": 40}
CROWDS = {"each": tuple(range(model.PEOPLE))}
ENDLESS = {}
for _kind, _spread in SPREADS.items():
    CROWDS[_kind] = tuple(model.hundred(MEAN, _spread))
    ENDLESS[_kind] = 100 * model.settled(MEAN / 100, _spread / 100)
ENDS = {kind: model.rounds(numbers)[-1] for kind, numbers in CROWDS.items()}


def evaluate(values):
    """Return the numbers before and now, and how many have moved after each round."""
    numbers, who = CROWDS[values["crowd"]], values["who"][0]
    now = list(numbers)
    now[who - 1] = min(max(now[who - 1] + values["more"], 0), model.PEOPLE)
    course = model.rounds(now)
    return {"numbers": numbers, "now": now, "course": course, "end": course[-1],
            "before": ENDS[values["crowd"]], "who": who, "old": numbers[who - 1],
            "new": now[who - 1], "endless": ENDLESS.get(values["crowd"])}  # fmt: skip


def going(values, result):
    """Tell whether the cascade goes on after the round shown."""
    return values["round"] < len(result["course"]) - 1


def moved(values, result):
    """Return for each person whether they have moved by the round shown."""
    course = result["course"]
    seen = course[-1]
    if going(values, result):
        seen = course[values["round"] - 1] if values["round"] else -1
    return [number <= seen for number in result["now"]]


def count(values, result):
    """Return how many have moved by the round shown."""
    return result["course"][values["round"]] if going(values, result) else result["end"]


def unchanged(result):
    """Return how many people, their own number unchanged, do otherwise than before."""
    found = 0
    for at, (old, new) in enumerate(zip(result["numbers"], result["now"])):
        if at != result["who"] - 1 and (old <= result["before"]) != (new <= result["end"]):
            found += 1
    return found


def average(result):
    """Return the average number before the change."""
    return words.decimal(sum(result["numbers"]) / model.PEOPLE, 1)


def endless(result):
    """Return how many of a hundred move in an endless crowd, in words."""
    if result["endless"] is None:
        return _("not asked")
    return _("nearly all") if result["endless"] > 99.5 else words.decimal(result["endless"])


def change(result):
    """Return by how much one number was changed, in words."""
    apart = result["new"] - result["old"]
    more = _("{n} more", n=apart) if apart > 0 else _("{n} fewer", n=-apart)
    return _("No. {who} needs {more}", who=result["who"], more=more)


def lowest(result):
    """Return the lowest number of those who wait in the end."""
    return min([number for number in result["now"] if number > result["end"]])


def moving(n):
    """Return how many move, as the end of a sentence."""
    return _("1 of 100 moves") if n == 1 else _("{n} of 100 move", n=n)


def title(values, result):
    """Return the finding, or how far the cascade is."""
    if going(values, result):
        n = count(values, result)
        return _("Round {round}, moved so far: {n}", round=values["round"], n=n or _("nobody"))
    if result["new"] != result["old"]:
        return _("{change}: {end}", change=change(result), end=moving(result["end"]))
    if values["crowd"] == "each":
        return _("Each brings the next: 100 of 100 move")
    return _("Average {average}: {end}", average=average(result), end=moving(result["end"]))


def foot(values, result):
    """Return the lines below the people: why it goes on or stops, and the endless crowd."""
    n = count(values, result)
    if going(values, result):
        line = _("{n} moved: enough for some who wait.", n=n)
    elif result["end"] == model.PEOPLE:
        line = _("100 moved, and nobody waits.")
    else:
        line = _("{n} moved, but the next needs {next}.", n=n, next=lowest(result))
    found = [line]
    if result["endless"] is not None:
        found.append(_("Endless crowd, as it was: {n}", n=endless(result)))
    return found


def figure(scene):
    """Return the hundred people; a guess and a kept run are lines after so many of them."""
    values, result = scene.values, scene.result
    guess = scene.guess
    if not scene.revealed and guess is None:
        guess = explorer.prediction.guess.default
    lines = []
    if scene.kept and scene.kept[1]["end"] != result["end"]:
        kept = scene.kept[1]["end"]
        lines.append((kept, "kept", _("kept run: {n}", n=kept)))
    if guess is not None:
        lines.append((guess, "guessed", _("your guess: {n}", n=guess)))
    ringed = ""
    if result["new"] != result["old"]:
        ringed = _("No. {who}: {old} → {new}", who=result["who"], old=result["old"],
                   new=result["new"])  # fmt: skip
    elif scene.revealed:
        ringed = _("No. {who}: {old}", who=result["who"], old=result["old"])
    name = _("{title}. A hundred people with their numbers", title=title(values, result))
    picture = people.draw(
        charts.panel_width(scene.width, 1), name, result["numbers"],
        (result["who"], result["new"]), moved(values, result), lines, foot(values, result), ringed,
        "who" if scene.revealed else "", "" if scene.revealed else "guess")  # fmt: skip
    return charts.figure(title(values, result), [charts.picture(name, picture, 1)],
                         _("Number on a chest: how many must have moved before this person does, "
                           "in a model"))  # fmt: skip


def sentence(values, result):
    """Return what one number does to all the others."""
    if going(values, result):
        if not values["round"]:
            return _("Nobody has moved yet; who has the number 0 moves first.")
        return _("After {rounds} {n} of 100 moved, and it goes on.", n=count(values, result),
                 rounds=words.count(values["round"], _("round"), _("rounds")))  # fmt: skip
    said = {"who": result["who"], "old": result["old"], "new": result["new"],
            "end": moving(result["end"]), "before": result["before"], "average": average(result),
            "endless": endless(result), "others": words.count(unchanged(result), _(
                "unchanged person"), _("unchanged people"))}  # fmt: skip
    if result["new"] == result["old"]:
        if values["crowd"] == "each":
            return _("Each number from 0 to 99 stands on one chest: each who moves brings the "
                     "next, until all 100 have moved.")  # fmt: skip
        return _("The average number is {average}, and {end}; in an endless crowd of this kind it "
                 "would be {endless}.", **said)  # fmt: skip
    begun = _("No. {who} now needs {new} instead of {old}: {end}", **said)
    if result["end"] == result["before"]:
        return _("{begun}, as many as before.", begun=begun)
    if not unchanged(result):
        return _("{begun} instead of {before}; all others do as before.", begun=begun, **said)
    one = unchanged(result) == 1
    if result["end"] < result["before"]:
        does = _("does nothing") if one else _("do nothing")
    else:
        does = _("moves, too") if one else _("move, too")
    return _("{begun} instead of {before}. {others} now {does}.", begun=begun, does=does, **said)


def table(scene):
    """Return by tens of numbers how many people have them, and how many of these have moved."""
    values, result = scene.values, scene.result
    rows, have = [], moved(values, result)
    for ten in range(0, 100, 10):
        last = ten + 9 if ten < 90 else 100
        inside = [has for number, has in zip(result["now"], have) if ten <= number <= last]
        rows.append([_("{first} to {last}", first=ten, last=last), len(inside),
                     len([has for has in inside if has])])  # fmt: skip
    rows.append([_("all"), model.PEOPLE, count(values, result)])
    caption = _("{crowd}; No. {who} has {new}, before {old}; shown: after {rounds}",
                crowd=dict(KINDS)[values["crowd"]], who=result["who"], new=result["new"],
                old=result["old"],
                rounds=words.count(values["round"], _("round"), _("rounds")))  # fmt: skip
    return charts.table(caption, [(_("Number on the chest"), 0), (_("People"), 0),
                                  (_("Moved"), 0)], rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["crowd"] != "s12":
        found.append(_("The goal is about the crowd near 25 with spread 12; take that one."))
    apart = abs(result["new"] - result["old"])
    if apart > MOST:
        found.append(_("You changed the number by {n}; let it be {most} at most.", n=apart,
                       most=MOST))  # fmt: skip
    if result["end"] < model.PEOPLE:
        found.append(_("{end}; let all 100 move.", end=moving(result["end"])))
    return found


def added(n):
    """Return a change of a number in words."""
    return _("{n} more", n=n) if n > 0 else _("{n} fewer", n=-n) if n else _("as it is")


SECOND, ONE = ("who", [2]), ("more", 1)
CONTROLS = [
    Spot("who", _("The person (touch one)"), 100, 2, lambda number: _("No. {n}", n=number)),
    Integer("more", _("Change this person's number by"), -20, 20, 0, say=added),
    Choice("crowd", _("Numbers on the chests"), KINDS, "each"),
    Integer("round", _("Round shown"), 0, 100, 100, more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("One of each"), _("Granovetter's crowd: the numbers 0 to 99."), []),
    Preset("gap", _("A gap"), _("No. 2 needs 2 instead of 1."), [SECOND, ONE], "start"),
    Preset("middle", _("A gap in the middle"), _("No. 51 needs one more."),
           [("who", [51]), ONE], "gap"),
    Preset("alike", _("Alike"), _("Numbers near 25, the spread is 12."), [("crowd", "s12")]),
    Preset("mixed", _("A little more mixed"), _("The same average, the spread is 13."),
           [("crowd", "s13")], "alike"),
    Preset("next", _("Persuade the next"), _("In the crowd that is alike No. 4 begins alone."),
           [("crowd", "s12"), ("who", [4]), ("more", -MOST)], "alike"),
    Preset("wide", _("Far apart"), _("Some begin alone, some need nearly all."),
           [("crowd", "s40")], "mixed"),
]  # fmt: skip
PREDICTION = Prediction(
    _("All 100 move. Now one number is raised by one: No. 2 waits for two others, not for one. How "
      "many move?"),
    [SECOND, ONE], Integer("guess", _("Your guess, of 100"), 0, 100, 50),
    lambda result: result["end"],
    _("No. 1 moves alone. One has moved, but nobody has the number 1 any more, and all others wait "
      "for two or more."))  # fmt: skip
explorer = Explorer(
    "one_person", _("One person"),
    _("A hundred people move when enough others have. What can one person stop?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Near 25 with spread 12, few move. Change one person's number by {most} at most, so "
           "that all 100 move.", most=MOST), missing),
    Measure(_("People who move, of 100"), lambda result: result["end"]), Run("round", 30),
    [("end", lambda values, result: words.decimal(result["end"])),
     ("others", lambda values, result: words.decimal(unchanged(result))),
     ("average", lambda values, result: average(result)),
     ("endless", lambda values, result: endless(result)),
     ("rounds", lambda values, result: words.decimal(len(result["course"]) - 1)),
     ("begin", lambda values, result: words.decimal(result["course"][1])),
     ("jump", lambda values, result:
      words.decimal(100 * model.critical_spread(MEAN / 100), 1))],
)  # fmt: skip
