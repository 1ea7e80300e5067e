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
SPREADS = {"s12": 12, "s13": 13}
# Far apart, whoever would have a number below 0 has 0; this mean makes the average the same.
WIDE = 16.5, 40
# A campaign reaches all who wait for so many or more: each then waits for so many fewer.
REACHED, FEWER = 12, 6
CROWDS = {"each": tuple(range(model.PEOPLE)), "wide": tuple(model.hundred(*WIDE))}
ENDLESS = {}
for _kind, _spread in SPREADS.items():
    CROWDS[_kind] = tuple(model.hundred(MEAN, _spread))
    ENDLESS[_kind] = 100 * model.settled(MEAN / 100, _spread / 100)
CROWDS["told"] = tuple(sorted([number - FEWER if number >= REACHED else number
                               for number in CROWDS["s12"]]))  # fmt: skip
ENDS = {kind: model.rounds(numbers)[-1] for kind, numbers in CROWDS.items()}
AVERAGES = {kind: words.decimal(sum(numbers) / model.PEOPLE, 1)
            for kind, numbers in CROWDS.items()}  # fmt: skip
KINDS = [("each", _("0, 1, 2 … 99")),
         ("s12", _("average {n}, spread 12", n=AVERAGES["s12"])),
         ("s13", _("average {n}, spread 13", n=AVERAGES["s13"])),
         ("told", _("average {n}, after a campaign", n=AVERAGES["told"])),
         ("wide", _("average {n}, far apart", n=AVERAGES["wide"]))]  # fmt: skip


def evaluate(values):
    """Return the numbers before and now, and how many have moved after each round."""
    numbers, who = CROWDS[values["crowd"]], values["who"][0]
    now = list(numbers)
    now[who - 1] = min(max(now[who - 1] + values["more"], 0), model.PEOPLE)
    course = model.rounds(now)
    return {"numbers": numbers, "now": now, "course": course, "end": course[-1],
            "before": ENDS[values["crowd"]], "who": who, "old": numbers[who - 1],
            "new": now[who - 1], "endless": ENDLESS.get(values["crowd"])}  # fmt: skip


def rounds_shown(values, result):
    """Return how many rounds are over in the part of the run that is shown."""
    return values["part"] * (len(result["course"]) - 1) // 100


def going(values, result):
    """Tell whether the cascade goes on after the round shown."""
    return rounds_shown(values, result) < len(result["course"]) - 1


def moved(values, result):
    """Return for each person whether they have moved by the round shown."""
    course, over = result["course"], rounds_shown(values, result)
    seen = course[-1]
    if going(values, result):
        seen = course[over - 1] if over else -1
    return [number <= seen for number in result["now"]]


def count(values, result):
    """Return how many have moved by the round shown."""
    return result["course"][rounds_shown(values, result)]


def unchanged(result):
    """Return how many people, their own number unchanged, do otherwise than before."""
    found = 0
    for at, (old, new) in enumerate(zip(result["numbers"], result["now"])):
        if at != result["who"] - 1 and (old <= result["before"]) != (new <= result["end"]):
            found += 1
    return found


def endless(result):
    """Return how many of a hundred move in an endless crowd, in words."""
    if result["endless"] is None:
        return _("not asked")
    return _("nearly all") if result["endless"] > 99.5 else words.decimal(result["endless"])


def lowest(result):
    """Return the lowest number of those who wait in the end."""
    return min([number for number in result["now"] if number > result["end"]])


def moving(n):
    """Return how many move, as the end of a sentence."""
    return _("1 of 100 moves") if n == 1 else _("{n} of 100 move", n=n)


def title(values, result):
    """Return the finding, or how far the cascade is."""
    if going(values, result):
        if not rounds_shown(values, result):
            return _("Nobody has moved yet")
        return _("Round {round}, moved so far: {n}", round=rounds_shown(values, result),
                 n=count(values, result))  # fmt: skip
    if result["new"] != result["old"]:
        return _("One {old} becomes {new}: {end}", old=result["old"], new=result["new"],
                 end=moving(result["end"]))  # fmt: skip
    if values["crowd"] == "each":
        return _("Each brings the next: 100 of 100 move")
    return _("Average {average}: {end}", average=AVERAGES[values["crowd"]],
             end=moving(result["end"]))  # fmt: skip


def foot(values, result):
    """Return the lines below the people: why it goes on or stops, and the endless crowd."""
    n = count(values, result)
    if going(values, result):
        line = _("{n} moved; some can follow.", n=n)
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
        ringed = _("touched: {old} → {new}", old=result["old"], new=result["new"])
    elif scene.revealed:
        ringed = _("touched: {old}, unchanged", old=result["old"])
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
        over = rounds_shown(values, result)
        if not over:
            return _("Nobody has moved yet; who has the number 0 moves first.")
        return _("After {rounds} {n} of 100 moved, and it goes on.", n=count(values, result),
                 rounds=words.count(over, _("round"), _("rounds")))  # fmt: skip
    said = {"old": result["old"], "new": result["new"], "end": moving(result["end"]),
            "before": result["before"], "average": AVERAGES[values["crowd"]],
            "endless": endless(result), "reached": REACHED, "fewer": FEWER,
            "others": words.count(unchanged(result), _("unchanged person"),
                                  _("unchanged people"))}  # fmt: skip
    if result["new"] == result["old"]:
        if values["crowd"] == "each":
            return _("Each number from 0 to 99 stands on one chest: each who moves brings the "
                     "next, until all 100 have moved.")  # fmt: skip
        if values["crowd"] == "told":
            return _("All who needed {reached} or more now need {fewer} fewer: the average is "
                     "{average}, and {end}, as without the campaign.", **said)  # fmt: skip
        if result["endless"] is None:
            return _("The average number is {average}, and {end}.", **said)
        return _("The average number is {average}, and {end}; in an endless crowd of this kind it "
                 "would be {endless}.", **said)  # fmt: skip
    begun = _("One person now needs {new} instead of {old}: {end}", **said)
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
    over = words.count(rounds_shown(values, result), _("round"), _("rounds"))
    caption = _("{crowd}; the touched person has {new}, before {old}; shown: after {rounds}",
                crowd=dict(KINDS)[values["crowd"]], new=result["new"], old=result["old"],
                rounds=over)  # fmt: skip
    return charts.table(caption, [(_("Number on the chest"), 0), (_("People"), 0),
                                  (_("Moved"), 0)], rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["crowd"] != "s12":
        found.append(_("The goal is about the crowd with spread 12; take that one."))
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
    Spot("who", _("The person (touch one)"), 100, 2,
         lambda number: _("place {n} in line", n=number)),
    Integer("more", _("Change this person's number by"), -20, 20, 0, say=added),
    Choice("crowd", _("Numbers on the chests"), KINDS, "each"),
    Integer("part", _("Part of the run shown"), 0, 100, 100, unit="%", more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("One of each"), _("Granovetter's crowd: the numbers 0 to 99."), []),
    Preset("gap", _("A gap"), _("The 1 becomes a 2."), [SECOND, ONE], "start"),
    Preset("middle", _("A gap in the middle"), _("The 50 becomes a 51."),
           [("who", [51]), ONE], "gap"),
    Preset("alike", _("Alike"), _("Average {n}, the spread is 12.", n=AVERAGES["s12"]),
           [("crowd", "s12")]),
    Preset("mixed", _("A little more mixed"), _("The same average, the spread is 13."),
           [("crowd", "s13")], "alike"),
    Preset("told", _("A campaign"), _("Most of those who are alike need {n} fewer.", n=FEWER),
           [("crowd", "told")], "alike"),
    Preset("next", _("Persuade the next"), _("In the crowd that is alike the 4 becomes a 0."),
           [("crowd", "s12"), ("who", [4]), ("more", -MOST)], "alike"),
    Preset("wide", _("Far apart"), _("The same average; some begin alone, some need nearly all."),
           [("crowd", "wide")], "mixed"),
]  # fmt: skip
PREDICTION = Prediction(
    _("All 100 move. Now one number is raised by one: the person with the 1 waits for two others, "
      "not for one. How many move?"),
    [SECOND, ONE], Integer("guess", _("Your guess, of 100"), 0, 100, 50),
    lambda result: result["end"],
    _("The one with 0 moves alone. One has moved, but nobody has the number 1 any more, and all "
      "others wait for two or more."))  # fmt: skip
explorer = Explorer(
    "one_person", _("One person"),
    _("A hundred people move when enough others have. What can one person stop?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("In the crowd with spread 12 few move. Change one person's number by {most} at most, so "
           "that all 100 move.", most=MOST), missing),
    Measure(_("People who move, of 100"), lambda result: result["end"]), Run("part", 30),
    [("end", lambda values, result: words.decimal(result["end"])),
     ("others", lambda values, result: words.decimal(unchanged(result))),
     ("average", lambda values, result: AVERAGES[values["crowd"]]),
     ("endless", lambda values, result: endless(result)),
     ("rounds", lambda values, result: words.decimal(len(result["course"]) - 1)),
     ("begin", lambda values, result: words.decimal(result["course"][1])),
     ("jump", lambda values, result:
      words.decimal(100 * model.critical_spread(MEAN / 100), 1))],
)  # fmt: skip
