"""The filling room: flagged posts wait for reviewers, and a filter gets a little worse."""

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
    Toggle,
)  # fmt: skip
from widgets.models import review_queue as model
from widgets.pictures import room
from widgets.words import _

POSTS, HARMFUL, CAUGHT, PACE, HOURS = 10000, 0.01, 0.9, 10, 24
ROOMS = {}


def filled(bothered, reviewers, apart):
    """Return what the filter and its reviewers do, and who waits at each hour, worked out once."""
    known = bothered, reviewers, apart
    if known not in ROOMS:
        teams = [reviewers // 2, reviewers - reviewers // 2] if apart else [reviewers]
        each = [model.review(POSTS / len(teams), HARMFUL, CAUGHT, bothered, PACE, team)
                for team in teams]  # fmt: skip
        lines = [model.waiting(one["flagged"], PACE, team, HOURS)
                 for one, team in zip(each, teams)]  # fmt: skip
        waits = [one["wait"] for one in each]
        ROOMS[known] = {
            "wait": None if None in waits else sum(waits) / len(waits),
            "growth": sum([one["growth"] for one in each]), "true": each[0]["true"],
            "flagged": sum([one["flagged"] for one in each]),
            "unseen": sum([one["unseen"] for one in each]),
            "busy": sum([min(one["load"], team) for one, team in zip(each, teams)]),
            "line": [sum(counts) for counts in zip(*lines)],
        }  # fmt: skip
    return ROOMS[known]


USUAL = filled(0.02, 30, False)


def evaluate(values):
    """Return the room over a day."""
    return filled(float(values["bothered"]) / 100, values["reviewers"], values["apart"])


def minutes(result):
    """Return the mean wait in the long run, in words."""
    if result["wait"] is None:
        return _("without end")
    return _("{n} minutes", n=words.significant(60 * result["wait"], 2))


def figure(scene):
    """Return the room at the hour shown, beside the line over the day."""
    values, result = scene.values, scene.result
    hour = values["hour"]
    waiting = words.rounded(result["line"][hour], 0)
    past = words.rounded(result["unseen"] * hour, 0)
    said = words.count(waiting, _("post waits"), _("posts wait"))
    title = _("Hour {hour}: {said}", hour=hour, said=said)
    name = _("A waiting room at hour {hour}: {said}, {past} harmful ones walked past",
             hour=hour, said=said, past=past)  # fmt: skip
    share = 0.56 if scene.revealed else 1
    picture = room.draw(charts.panel_width(scene.width, share), name, values["reviewers"],
                        words.rounded(result["busy"], 0) if hour else 0, waiting, result["true"],
                        past)  # fmt: skip
    panels = [charts.picture(name, picture, share)]
    if scene.revealed:
        hours = list(range(HOURS + 1))
        x = charts.axis(_("Time"), _("hours"), 0, HOURS, ticks=[0, 6, 12, 18, 24])
        lines = [(USUAL["line"], "", "baseline"), (result["line"], "", "security")]
        if scene.kept and scene.kept[1]["line"] != result["line"]:
            lines.insert(1, (scene.kept[1]["line"], _("kept run"), "shared"))
        traces = [charts.line(hours, line, label, role) for line, label, role in lines]
        traces.append(charts.markers([hour], [result["line"][hour]], "", "security"))
        # The axis is as long as the lines need, in three sizes.
        most = max([line[-1] for line, _label, _role in lines] + [scene.guess or 0])
        top = 50 if most <= 40 else 100 if most <= 80 else 200
        y = charts.axis(_("Waiting, on average"), _("posts"), 0, top)
        notes = [charts.annotation(0, 0.95 * top, _("thin: 2.00{gap}%, 30 desks",
                                                    gap=words.THIN_SPACE))]  # fmt: skip
        if scene.guess is not None:
            traces.append(charts.markers([HOURS], [scene.guess], "", "novelty"))
            notes.append(charts.annotation(0, 0.84 * top, _("◆ your guess: {n}", n=scene.guess),
                                           "novelty"))  # fmt: skip
        panels.append(charts.chart(_("Posts that wait, over a day"), traces, x, y, notes,
                                   share=1 - share))  # fmt: skip
    subtitle = _("Averages of a model that starts empty; who sits where is our drawing")
    return charts.figure(title, panels, subtitle)


def sentence(values, result):
    """Return who waits now, and how long a flagged post waits in the long run."""
    hour = values["hour"]
    said = {"hour": words.count(hour, _("hour"), _("hours")),
            "n": words.count(words.rounded(result["line"][hour], 0), _("post waits"),
                             _("posts wait"))}  # fmt: skip
    if result["wait"] is None:
        return _("After {hour} {n} on average, and in the long run the line grows by {more} an "
                 "hour without end.", more=words.significant(result["growth"]), **said)  # fmt: skip
    return _("After {hour} {n} on average; in the long run a flagged post waits {minutes}.",
             minutes=minutes(result), **said)  # fmt: skip


def table(scene):
    """Return the hours for this setting."""
    line = scene.result["line"]
    shown = sorted(set([0, 1, 2, 4, 8, 12, 18, 24] + [scene.values["hour"]]))
    rows = [[hour, line[hour], scene.result["unseen"] * hour] for hour in shown]
    caption = _("Posts that wait; hour {hour} shown", hour=scene.values["hour"])
    columns = [(_("Hour"), 0), (_("Wait"), 1), (_("Harmful, never flagged"), 0)]
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["bothered"] != "2.15":
        found.append(_("The goal is about 2.15{gap}%; take that filter.", gap=words.THIN_SPACE))
    if result["wait"] is None or 60 * result["wait"] >= 2:
        found.append(_("The wait in the long run: {minutes}.", minutes=minutes(result)))
    if values["reviewers"] > 33:
        found.append(_("{n} reviewers; 33 are enough.", n=values["reviewers"]))
    return found


SHARES = [(each, each + words.THIN_SPACE + "%") for each in ("2.00", "2.05", "2.15")]
CONTROLS = [
    Choice("bothered", _("Harmless posts that are flagged"), SHARES, "2.00"),
    Integer("reviewers", _("Reviewers"), 30, 36, 30,
            about=_("Each reviews ten posts an hour.")),
    Toggle("apart", _("Two teams, each with half of the posts"), False, more=True),
    Integer("hour", _("Hour shown"), 0, HOURS, HOURS, more=True),
]  # fmt: skip
WORSE, FULL = ("bothered", "2.05"), ("bothered", "2.15")
PRESETS = [
    Preset("start", _("The filter as it is"), _("One harmless post in fifty is flagged."), []),
    Preset("worse", _("A twentieth of a per cent"),
           _("Five more flags an hour for 30 desks in one room."), [WORSE], "start"),
    Preset("full", _("A little worse still"),
           _("Fifteen more flags an hour than at first, for 30 desks in one room."), [FULL],
           "worse"),
    Preset("one_more", _("One more reviewer"), _("The filter of 2.15{gap}%, and 31 desks.",
                                                 gap=words.THIN_SPACE),
           [FULL, ("reviewers", 31)], "full"),
    Preset("apart", _("Two teams"), _("The filter as at first; two rooms of 15 desks each."),
           [("apart", True)], "start"),
]  # fmt: skip
PREDICTION = Prediction(
    _("After a day {now} posts wait. The filter slips: 2.05{gap}% of harmless posts are flagged, "
      "not 2.00{gap}%. How many posts wait after a day now?",
      now=words.decimal(USUAL["line"][HOURS]), gap=words.THIN_SPACE),
    [WORSE], Integer("guess", _("Your guess"), 0, 100, 20, unit=_("posts")),
    lambda result: result["line"][HOURS],
    lambda result: _("The reviewers were busy nearly all the time, so a little more work takes a "
                     "large part of what they had left over. In the long run a post now waits "
                     "{now}, not {before}.", now=minutes(result), before=minutes(USUAL)),
)  # fmt: skip
explorer = Explorer(
    "filling_room", _("The filling room"),
    _("A filter flags posts, and 30 people look at them: how long is the line?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Take the filter with 2.15{gap}%, and bring the wait in the long run below 2 minutes, "
           "with 33 reviewers at most.", gap=words.THIN_SPACE), missing),
    Measure(_("Posts that wait after a day"), lambda result: result["line"][-1]),
    Run("hour", 160),
    [("wait", lambda values, result: minutes(result)),
     ("waiting", lambda values, result: words.decimal(result["line"][values["hour"]])),
     ("growth", lambda values, result: words.significant(result["growth"])),
     ("busy", lambda values, result: words.percent(result["busy"] / values["reviewers"])),
     ("true", lambda values, result: words.percent(result["true"])),
     ("flagged", lambda values, result: words.decimal(result["flagged"])),
     ("unseen", lambda values, result: words.decimal(result["unseen"]))],
)  # fmt: skip
