"""What a code-breaking quantum machine would need: three estimates on paper, no machine."""

from widgets import charts, words
from widgets.data import quantum
from widgets.data.sources import cited
from widgets.explorer import Choice, Explorer, Goal, Preset
from widgets.words import _

ROWS = {str(row[0]): row for row in quantum.ESTIMATES}
LEFT, RIGHT, LOW, HIGH = 1, 1000, 1e4, 1e8


def evaluate(values):
    """Return the estimate chosen."""
    return {"row": ROWS[values["estimate"]]}


def trace_of(row):
    """Return an estimate as a point if both numbers are given, or as the field that it leaves."""
    if not row[2]:
        return charts.markers([row[3]], [row[1]], "", "novelty")
    right = row[3] or RIGHT
    return charts.area([LEFT, right], [row[1]] * 2, "", "novelty", [LOW, LOW])


def figure(scene):
    """Return qubits against time: a point for two numbers, a field where only bounds are given."""
    chosen = scene.result["row"]
    traces, notes = [], []
    for row in quantum.ESTIMATES:
        if row[0] > chosen[0]:
            continue
        traces.append(trace_of(row))
        role = "novelty" if row == chosen else "baseline"
        said = _("{year}: {qubits}, {time}", year=row[0], qubits=quantum.qubits(row),
                 time=quantum.time(row))  # fmt: skip
        # In a field under its upper edge; a point's label stands clear of it.
        across, up = (LEFT * 1.1, row[1] * 0.6) if row[2] else (row[3], row[1] * 0.36)
        notes.append(charts.annotation(across, up, said, role))
    right = chosen[3] or RIGHT
    if chosen[2]:
        # The two edges of the field; where no time was read there is only one.
        traces.append(charts.line([LEFT, right], [chosen[1]] * 2, "", "novelty"))
        if chosen[3]:
            traces.append(charts.line([right] * 2, [LOW, chosen[1]], "", "novelty"))
    x = charts.axis(_("Time to break one key"), _("unequal steps"), LEFT, RIGHT, "log",
                    [(1, _("1 h")), (8, _("8 h")), (24, _("1 d")), (168, _("1 week"))])  # fmt: skip
    ticks = [(row[1], quantum.size(row)) for row in quantum.ESTIMATES]
    y = charts.axis(_("Qubits, with errors"), _("unequal steps"), LOW, HIGH, "log", ticks)
    chart = charts.chart(_("Qubits and time to break RSA-2048, as estimated on paper"), traces, x,
                         y, notes, share=1)  # fmt: skip
    title = _("{year}: {qubits} qubits; {time}", year=chosen[0], qubits=quantum.qubits(chosen),
              time=quantum.time(chosen))  # fmt: skip
    return charts.figure(
        title,
        [chart],
        _(
            "Estimates on paper: no such machine exists in the "
            "sources read. A field: only bounds are given"
        ),
    )


def sentence(values, result):
    """Return the estimate with both of its numbers and its source."""
    row = result["row"]
    if not row[3]:
        return _("On paper, {qubits} qubits would do ({source}); the summary that we read gives no "
                 "time, so none is drawn.", qubits=quantum.qubits(row),
                 source=cited(row))  # fmt: skip
    return _("On paper, {qubits} qubits with errors would break one RSA-2048 key in {time} "
             "({source}).", qubits=quantum.qubits(row), time=quantum.time(row),
             source=cited(row))  # fmt: skip


def table(scene):
    """Return estimates and milestones by year."""
    rows = [[str(row[0]), _("RSA-2048: {qubits} qubits, {time}", qubits=quantum.qubits(row),
                            time=quantum.time(row)), _("estimate on paper"), cited(row)]
            for row in quantum.ESTIMATES]  # fmt: skip
    rows += [[str(row[0]), row[1], row[2], cited(row)] for row in quantum.MILESTONES]
    columns = [(_("Year"), 0), (_("What"), 0), (_("Kind"), 0), (_("Source"), 0)]
    return charts.table(_("Estimates and milestones; shown: {year}", year=scene.values["estimate"]),
                        columns, sorted(rows, key=lambda row: row[0]))  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    if not result["row"][3]:
        return []
    return [_("The estimate of {year} gives a time: {time}.", year=values["estimate"],
              time=quantum.time(result["row"]))]  # fmt: skip


explorer = Explorer(
    "quantum_estimates", _("The machine on paper"),
    _("How large would a machine be that breaks the ciphers of today?"),
    _("Data: estimates on paper by Gidney and Ekerå 2021, Gidney 2025, Webster et al. 2026"),
    [Choice("estimate", _("Estimate of"), [(name, name) for name in ROWS], "2021")],
    evaluate, figure, sentence, table,
    [Preset("first", _("2021: a point"), _("Both numbers are given."), []),
     Preset("second", _("2025: a field"), _("“Fewer than” and “under” are bounds."),
            [("estimate", "2025")], "first"),
     Preset("third", _("2026: half a field"), _("A preprint; we read no time."),
            [("estimate", "2026")], "second")],
    goal=Goal(_("One estimate is drawn without a right-hand edge. Show it."), missing),
    numbers=[
        ("qubits", lambda values, result: quantum.qubits(result["row"])),
        ("time", lambda values, result: quantum.time(result["row"])),
        ("fewer", lambda values, result: words.decimal(quantum.ESTIMATES[0][1]
                                                       / quantum.ESTIMATES[1][1])),
    ],
)  # fmt: skip
