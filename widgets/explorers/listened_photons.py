"""Listened photons: a key made with light, and somebody who reads some of it on the way."""

from widgets import charts, words
from widgets.explorer import (
    Explorer,
    Goal,
    Integer,
    Measure,
    Prediction,
    Preset,
    Run,
)  # fmt: skip
from widgets.models import quantum_key as model
from widgets.pictures import photons as row
from widgets.words import _

COUNT = 20
SURE = 0.999
# Close together where the curves bend.
SHARES = list(range(21)) + list(range(22, 46, 2)) + [50, 60, 70, 80, 90, 100]
KEY = [100 * model.listened(share / 100, 0)["key"] for share in SHARES]
CHANCES = {}
GUESS = Integer("guess", _("Your guess"), 0, 100, 50, unit=_("of 100"))
BASES = (_("upright"), _("slanted"))


def evaluate(values):
    """Return what follows by formula, the drawn row of photons, and the chance to notice."""
    read, tested = values["read"] / 100, values["tested"]
    found = model.listened(read, tested)
    found["photons"] = model.photons(COUNT, read, values["seed"])
    found["chances"] = chances(tested)
    return found


def chances(tested):
    """Return the chance to notice, of 100, for each of SHARES, worked out once for a number."""
    if tested not in CHANCES:
        if len(CHANCES) > 20:
            CHANCES.clear()
        CHANCES[tested] = [100 * model.noticed(share / 400, tested) for share in SHARES]
    return CHANCES[tested]


def percent(share):
    """Return a chance in percent, without calling nearly sure sure, or enough what is not."""
    if 0.9985 <= share < SURE:
        return _("nearly {n}", n=words.percent(SURE, 1))
    if 0.9995 <= share < 1:
        return _("over {n}", n=words.percent(SURE, 1))
    return words.percent(share, 1) if 0.99 <= share < 1 else words.chance(share)


def of_hundred(share):
    """Return a share as a number of a hundred."""
    return words.significant(100 * share)


def bits(number):
    """Return a number of bits in words."""
    return words.count(number, _("bit"), _("bits"))


def becoming(result):
    """Return how many of 100 kept bits become key, as the end of a sentence."""
    if 0 < result["key"] < 0.005:
        return _("few become key")
    return _("{n} becomes key", n=left(result)) if left(result) == "1" else _(
        "{n} become key", n=left(result))  # fmt: skip


def left(result):
    """Return how many of 100 kept bits become key, in words."""
    return _("under 1") if 0 < result["key"] < 0.005 else words.decimal(100 * result["key"])


def figure(scene):
    """Return the row of photons, beside key, wrong bits and the chance to notice."""
    values, result = scene.values, scene.result
    name = _("{n} photons, {read} read on average", n=COUNT,
             read=words.percent(values["read"] / 100))  # fmt: skip
    # Before the reveal the curves would give the answer away.
    share = 0.56 if scene.revealed else 1
    picture = row.draw(result["photons"], values["photon"],
                       charts.panel_width(scene.width, share), name)  # fmt: skip
    panels = [charts.picture(name, picture, share)]
    if not scene.revealed:
        return charts.figure(title(values, result), panels,
                             _("{n} photons, drawn by chance; a frame is a basis, an arrow a "
                               "bit", n=COUNT))  # fmt: skip
    x = charts.axis(_("Photons read"), _("of 100"), 0, 100)
    y = charts.axis(_("Bits or times"), _("of 100"), 0, 100)
    you = 100 * result["key"]
    traces = [charts.line(SHARES, result["chances"], _("noticed"), "shared"),
              charts.line(SHARES, KEY, _("key"), "security"),
              charts.line([0, 100], [0, 25], _("wrong"), "attack"),
              charts.markers([values["read"]], [you], "", "security")]  # fmt: skip
    beside = you + 6
    # A label stands on its own point's side of the other one.
    if scene.guess is not None and scene.guess >= you:
        beside = you - 8
    notes = [charts.annotation(min(values["read"] + 1, 66), beside, _("here: {n}", n=left(result)),
                               "security")]  # fmt: skip
    if scene.guess is not None:
        traces.append(charts.markers([values["read"]], [scene.guess], "", "novelty"))
        notes.append(charts.annotation(values["read"] + 1, scene.guess,
                                       _("your guess: {n}", n=scene.guess), "novelty"))  # fmt: skip
    if scene.kept and scene.kept[0]["read"] != values["read"]:
        before, kept = scene.kept
        traces.append(charts.markers([before["read"]], [100 * kept["key"]], "", "baseline"))
        notes.append(charts.annotation(min(before["read"] + 1, 66), 100 * kept["key"] - 8,
                                       _("kept run")))  # fmt: skip
    panels.append(charts.chart(_("Key, wrong bits and chance to notice, by photons read"), traces,
                               x, y, notes, share=1 - share))  # fmt: skip
    return charts.figure(title(values, result), panels,
                         _("Photons: by chance. Curves: formulas, of 100 kept bits; noticed: of "
                           "100 times, with {bits} compared",
                           bits=bits(values["tested"])))  # fmt: skip


def title(values, result):
    """Return the finding, or what became of the photon that was sent last."""
    at = values["photon"]
    if at == 0:
        return _("{n} photons wait to be sent", n=COUNT)
    if at < COUNT:
        kind = row.kind_of(result["photons"][at - 1])
        return _("Photon {n} of {most}: {what}", n=at, most=COUNT, what={
            "right": _("kept, and right"), "wrong": _("kept, but wrong"),
            "thrown": _("thrown away")}[kind])  # fmt: skip
    read = words.percent(values["read"] / 100)
    if not values["read"]:
        return _("Nobody listens: every kept bit can become key")
    if result["key"] < 0.005:
        return (_("{read} read: hardly any key is left", read=read) if result["key"] else
                _("{read} read: no secret key is left", read=read))  # fmt: skip
    return _("{read} read: of 100 kept bits, {key}", read=read, key=becoming(result))


def story(photon):
    """Return why a photon's bit is right, wrong or thrown away."""
    if not photon["kept"]:
        return _("sender and receiver chose different bases, so its bit is thrown away.")
    if photon["heard"] is None:
        return _("sender and receiver chose the same basis, and nobody read it: both keep the "
                 "same bit.")  # fmt: skip
    if photon["heard"][0] == photon["sent"][0]:
        return _("the listener read it in the right basis: the bit is kept, and the listener has "
                 "it, too.")  # fmt: skip
    if photon["wrong"]:
        return _("the listener read it in the wrong basis, and the bit came out wrong: that can "
                 "be noticed.")  # fmt: skip
    return _("the listener read it in the wrong basis, and by luck the bit still came out right.")


def sentence(values, result):
    """Return what listening does to the bits and leaves of the key, or a photon's story."""
    at = values["photon"]
    if at == 0:
        return _("{n} photons wait: each has a basis and a bit, both chosen by chance.", n=COUNT)
    if at < COUNT:
        return _("Photon {n}: {story}", n=at, story=story(result["photons"][at - 1]))
    if not values["read"]:
        return _("If nobody listens, no kept bit is wrong, and all of them can become secret key.")
    drawn = [photon for photon in result["photons"] if photon["kept"]]
    wrong = of_hundred(result["wrong"])
    said = {"read": values["read"],
            "wrong": _("{n} of 100 kept bits is wrong", n=wrong) if wrong == "1" else
            _("{n} of 100 kept bits are wrong", n=wrong),
            "here": len([photon for photon in drawn if photon["wrong"]]), "most": len(drawn),
            "tested": values["tested"], "chance": percent(result["noticed"]),
            "key": becoming(result)}  # fmt: skip
    if not result["key"]:
        return _("With {read} of 100 photons read, {wrong} (drawn: {here} of {most}); comparing "
                 "{tested} shows it in {chance} of cases; no key remains.", **said)  # fmt: skip
    return _("With {read} of 100 photons read, {wrong} (drawn: {here} of {most}); comparing "
             "{tested} shows it in {chance} of cases; {key}.", **said)  # fmt: skip


def table(scene):
    """Return the drawn photons, one a row, and what the formulas say in the caption."""
    values, result = scene.values, scene.result
    rows = []
    for number, photon in enumerate(result["photons"], 1):
        cells = [_("{basis} {bit}", basis=BASES[state[0]], bit=state[1]) if state else
                 _("not read") for state in (photon["sent"], photon["heard"],
                                             photon["got"])]  # fmt: skip
        rows.append(
            [str(number)]
            + cells
            + [
                {"right": _("kept, right"), "wrong": _("kept, wrong"), "thrown": _("thrown away")}[
                    row.kind_of(photon)
                ]
            ]
        )
    caption = _("{n} photons drawn by chance, seed {seed}; by formula, of 100 kept bits {wrong} "
                "wrong, {key} key; comparing {tested} shows it in {chance}; shown: {at} sent",
                n=COUNT, seed=values["seed"], wrong=of_hundred(result["wrong"]), key=left(result),
                tested=values["tested"], chance=percent(result["noticed"]),
                at=values["photon"])  # fmt: skip
    columns = [(_("Photon"), 0), (_("Sent"), 0), (_("Listener"), 0), (_("Received"), 0),
               (_("Its bit"), 0)]  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["read"] != 20:
        found.append(_("The listener reads {n} of 100 photons; let it be 20.", n=values["read"]))
    if values["tested"] > 140:
        found.append(_("You compare {n} bits; 140 are enough.", n=values["tested"]))
    if result["noticed"] < SURE:
        times = words.significant(min(1 / (1 - result["noticed"]), 999))
        found.append(_("The listener goes unnoticed once in {n} times; let it be once in 1000, "
                       "which is 99.9\u202f%.", n=times) if result["noticed"] else
                     _("Nobody listens, so there is nobody to notice."))  # fmt: skip
    return found


def needed(result):
    """Return how many compared bits notice the listener with 99.9 %, in words."""
    tested = 1
    while result["wrong"] and model.noticed(result["wrong"], tested) < SURE:
        tested += 1
    return words.decimal(tested) if result["wrong"] else _("no number")


CONTROLS = [
    Integer("read", _("The listener reads"), 0, 100, 0, unit=_("of 100 photons")),
    Integer("tested", _("Kept bits compared in public"), 1, 200, 20, unit=_("bits"),
            about=_("They are read out and thrown away afterwards. At least one wrong bit: "
                    "noticed.")),
    Integer("seed", _("Row drawn (seed)"), 1, 99, 70, more=True),
    Integer("photon", _("Photons sent"), 0, COUNT, COUNT, more=True),
]  # fmt: skip
FIFTH = ("read", 20)
PRESETS = [
    Preset("nobody", _("Nobody listens"), _("All photons arrive as they were sent."), []),
    Preset("fifth", _("One in five"), _("A fifth of the photons, by chance, is read."),
           [FIFTH], "nobody"),
    Preset("every", _("Every photon"), _("The listener reads all of them."), [("read", 100)],
           "nobody"),
    Preset("edge", _("Just too many"), _("The listener reads 45 of 100."), [("read", 45)],
           "fifth"),
    Preset("fifty", _("One in five, fifty compared"), _("More bits are compared in public."),
           [FIFTH, ("tested", 50)], "fifth"),
]  # fmt: skip
PREDICTION = Prediction(
    _("Now a listener reads one photon in five. Of 100 kept bits, how many can still become secret "
      "key?"), [FIFTH], GUESS, lambda result: words.rounded(100 * result["key"], 0),
    _("Reading leaves wrong bits. Their share tells how much anybody can know at most, and as much "
      "is taken out of the key."))  # fmt: skip
explorer = Explorer(
    "listened_photons", _("A key made of light"),
    _("Two people make a secret key with photons. What if somebody reads some of them?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("The listener reads one photon in five. Notice it in 99.9\u202f% of cases, and "
           "compare 140 bits at most."), missing),
    Measure(_("Bits of key, of 100 kept"), lambda result: result["key"],
            say=lambda share: left({"key": share})), Run("photon", 220),
    [("key", lambda values, result: left(result)),
     ("wrong", lambda values, result: of_hundred(result["wrong"])),
     ("noticed", lambda values, result: percent(result["noticed"])),
     ("needed", lambda values, result: needed(result)),
     ("edge", lambda values, result: words.percent(model.most_wrong())),
     ("edge_read", lambda values, result: words.percent(4 * model.most_wrong()))],
)  # fmt: skip
