"""A chain of records: change one character, and watch the fingerprints of those that follow."""

from widgets import charts, words
from widgets.explorer import (
    Choice,
    Explorer,
    Goal,
    Integer,
    Measure,
    Prediction,
    Preset,
    Text,
)  # fmt: skip
from widgets.models import hash_chain as model
from widgets.pictures import chain as drawn
from widgets.words import _

COUNT = 8
RECORD, FORGED = _("20 sacks of coal"), _("26 sacks of coal")
RECORDS = [RECORD] * COUNT
FIRST = model.chain(RECORDS)
FIRST_TREE = model.tree([record.encode() for record in RECORDS])
OUTSIDE = [("none", _("nothing")), ("last", _("the last fingerprint")), ("all", _("a copy of all"))]
GUESS = Integer("guess", _("Your guess"), 0, COUNT, 1,
                say=lambda n: words.count(n, _("fingerprint"), _("fingerprints")))  # fmt: skip


def evaluate(values):
    """Return the records, their fingerprints as kept, the tree, and who can tell of a change."""
    records = list(RECORDS)
    records[values["record"] - 1] = values["written"]
    again = values["after"] == "again"
    kept = model.chain(records) if again else FIRST
    levels = model.tree([record.encode() for record in records]) if again else FIRST_TREE
    torn = model.misfits(records, kept)
    apart = [model.differing_bits(one, other) for one, other in zip(kept, FIRST)]
    told = ("nothing" if records == RECORDS else "where" if torn or values["outside"] == "all" else
            "that" if values["outside"] == "last" else "nobody")  # fmt: skip
    return {
        "records": records, "kept": kept, "torn": torn, "levels": levels, "bits": apart[-1],
        "changed": len([bits for bits in apart if bits]), "told": told,
        "nodes": sum([one != other for level, first in zip(levels, FIRST_TREE)
                      for one, other in zip(level, first)]),
        "characters": spelled(values["written"]),
    }  # fmt: skip


def spelled(written):
    """Return in how many characters a text of the same length differs from the first record."""
    if len(written) != len(RECORD):
        return 0
    return len([one for one, other in zip(written, RECORD) if one != other])


def figure(scene):
    """Return the chain beside the tree over the same records."""
    values, result = scene.values, scene.result
    wide, place = 0.58, values["record"] - 1
    title = (_("Eight records in a chain, untouched") if result["told"] == "nothing" else
             _("Record {n} does not fit its fingerprint", n=values["record"]) if result["torn"] else
             _("{n} of {most} fingerprints change", n=result["changed"], most=COUNT))  # fmt: skip
    chain_name = _("Eight records under one another, each with its fingerprint; {title}",
                   title=title)  # fmt: skip
    guess = "" if scene.guess is None else _("your guess: {n}", n=scene.guess)
    chain = drawn.draw(result["records"], result["kept"], FIRST, result["torn"], place,
                       result["records"] != RECORDS, outside(values, result), guess,
                       charts.panel_width(scene.width, wide), chain_name)  # fmt: skip
    told = [_("{n} of {most} fingerprints changed", n=result["nodes"],
              most=sum([len(level) for level in result["levels"]]))]  # fmt: skip
    if result["torn"]:
        told.append(_("record {n} does not fit", n=values["record"]))
    tree_name = _("A tree of fingerprints over the eight records: {told}", told=told[0])
    tree = drawn.tree(result["levels"], FIRST_TREE, place, [_("Each comes from the two below.")]
                      + told, charts.panel_width(scene.width, 1 - wide), tree_name)  # fmt: skip
    return charts.figure(title, [charts.picture(chain_name, chain, wide),
                                 charts.picture(tree_name, tree, 1 - wide)],
                         _("Each strip: a fingerprint of 256 bits (0 or 1), made by the method "
                           "SHA-256; coloured bits have flipped"))  # fmt: skip


def outside(values, result):
    """Return what is kept outside and whether it still agrees."""
    if values["outside"] == "none":
        return _("Kept outside: nothing")
    what = drawn.short(FIRST[-1]) if values["outside"] == "last" else _("a copy")
    same = result["kept"] == FIRST
    if values["outside"] == "all":
        same = same and result["records"] == RECORDS
    return (_("Kept outside: {what}, the same", what=what) if same else
            _("Kept outside: {what}, not the same", what=what))  # fmt: skip


def sentence(values, result):
    """Return what changed, and who can tell."""
    if result["told"] == "nothing":
        return _("Eight equal records, eight different fingerprints: each takes in the one before "
                 "it.")  # fmt: skip
    if result["torn"]:
        return _("The old fingerprints betray the change: whoever computes them again finds that "
                 "record {n} does not fit. Kept outside: {outside}.", n=values["record"],
                 outside=kept_outside(values))  # fmt: skip
    given = {"n": result["changed"], "most": COUNT}
    first = (_("One character, and {n} of {most} fingerprints change", **given)
             if result["characters"] == 1 else
             _("One record, and {n} of {most} fingerprints change", **given))  # fmt: skip
    told = {
        "where": _("a copy kept outside shows which record it was."),
        "that": _("the last in {bits} of 256 bits. Whoever noted it sees that, but not where.",
                  bits=result["bits"]),
        "nobody": _("all fit one another, nothing was kept outside, and nobody can tell."),
    }  # fmt: skip
    return first + "; " + told[result["told"]]


def kept_outside(values):
    """Return what is kept outside the chain, in words."""
    return dict(OUTSIDE)[values["outside"]]


def table(scene):
    """Return each record with its fingerprint, and how many bits of it flipped."""
    result = scene.result
    rows = []
    for place in range(COUNT):
        bits = model.differing_bits(result["kept"][place], FIRST[place])
        rows.append([place + 1, result["records"][place], result["kept"][place][:16], bits,
                     _("no") if place in result["torn"] else _("yes")])  # fmt: skip
    columns = [(_("No."), 0), (_("Record"), 0), (_("Fingerprint begins"), 0),
               (_("Bits flipped, of 256"), 0), (_("Fits"), 0)]  # fmt: skip
    caption = _("The chain; the top of the tree begins {digits}; kept outside: {outside}",
                digits=result["levels"][-1][0][:16],
                outside=kept_outside(scene.values))  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["record"] != 6 or result["told"] == "nothing":
        found.append(_("Write something else into record 6."))
    if result["torn"]:
        found.append(_("Anybody sees that record {n} does not fit.", n=values["record"]))
    if values["outside"] != "none":
        found.append(_("Something is kept outside: see “More controls”."))
    return found


FORGERY = ("written", FORGED)
CONTROLS = [
    Text("written", _("Write into the record"), len(RECORD), RECORD,
         about=_("All eight say the same at first. Change one character.")),
    Integer("record", _("Number of the record"), 1, COUNT, 2),
    Choice("after", _("Fingerprints"), [("again", _("computed again")), ("left", _("left as "
           "they were"))], "again"),
    Choice("outside", _("Kept outside"), OUTSIDE, "last", more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("Untouched"), _("Eight records, all the same."), []),
    Preset("one", _("One character"), _("20 becomes 26 in record 2; all is computed again."),
           [FORGERY], "start"),
    Preset("left", _("Not computed again"), _("The same change, but the old fingerprints stay."),
           [FORGERY, ("after", "left")], "one"),
    Preset("late", _("Record 7"), _("The same change near the end."), [FORGERY, ("record", 7)],
           "one"),
    Preset("unseen", _("Nobody kept anything"), _("The same change, and nothing kept outside."),
           [FORGERY, ("outside", "none")], "one"),
]  # fmt: skip
explorer = Explorer(
    "hash_chain", _("A chain of records"),
    _("A thief changes one character in a book of records. What else changes?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS,
    Prediction(
        _("A thief writes 26 for 20 in record 2 of 8, and computes all fingerprints again. How "
          "many of the eight fingerprints change?"), [FORGERY], GUESS,
        lambda result: result["changed"],
        _("Each fingerprint is made from the record and from the fingerprint before it: a change "
          "runs on to the end."),
    ),
    Goal(_("Be the thief: change record 6 so that nobody can ever tell."), missing),
    Measure(_("Fingerprints changed"), lambda result: result["changed"]), None,
    [("changed", lambda values, result: words.decimal(result["changed"])),
     ("bits", lambda values, result: words.decimal(result["bits"])),
     ("nodes", lambda values, result: words.decimal(result["nodes"])),
     ("digits", lambda values, result: drawn.short(result["kept"][-1])),
     ("root", lambda values, result: drawn.short(result["levels"][-1][0])),
     ("proof_of_8", lambda values, result: words.decimal(model.proof_length(COUNT))),
     ("proof_of_million", lambda values, result: words.decimal(model.proof_length(10**6)))],
)  # fmt: skip
