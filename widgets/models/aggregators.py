"""Three ways in which single efforts become the safety of all: sum, weakest and best.

An effort x makes all safe with the chance 1 - exp(-x); x is the sum of all efforts, the smallest or
the largest of them. Each player weighs what safety is worth to him against what effort costs him.
"""

import math

from widgets.models.checks import check


def checked(values, costs):
    """Raise ValueError unless there are 2 to 10 players, each with a value and a cost."""
    check("players", len(values), 2, 10, "players")
    if len(costs) != len(values):
        raise ValueError(f"costs must be as many as values, {len(values)}, not {len(costs)}.")
    for value in values:
        check("value", value, 0.001, 1e6, "(any unit)")
    for cost in costs:
        check("cost", cost, 0.001, 1e6, "a unit of effort")


def effort(ratio):
    """Return the effort that is best where a unit of safety is worth `ratio` units of cost."""
    return max(0.0, math.log(ratio))


def efforts(values, costs):
    """Return what each player does if each looks after himself: three lists of efforts.

    total and best: the player with most value for his cost does all of it, and players who have
    equally much share it in `total`, while in `best` the first of them does it; weakest: all do as
    much as the one with least. Each is one of several Nash equilibria, and that of `weakest` the
    one with most effort. values: what safety is worth to each of 2 to 10 players, 0.001 to
    1e6; costs: of a unit of effort, 0.001 to 1e6.
    Raises ValueError for a parameter out of range. Source: varian2004.
    """
    checked(values, costs)
    ratios = [value / cost for value, cost in zip(values, costs)]
    most = max(ratios)
    strong = [ratio > most * (1 - 1e-12) for ratio in ratios]
    top = effort(most)
    return {
        "total": [top / sum(strong) if one else 0.0 for one in strong],
        "weakest": [effort(min(ratios))] * len(ratios),
        "best": [top if place == strong.index(True) else 0.0 for place in range(len(ratios))],
    }


def safety(values, costs):
    """Return the chance that all are safe, for each of the three ways.

    Each way has "alone", if each looks after himself, and "together", if one plan did what is best
    for the sum of all. Parameters and errors as in `efforts`. Source: varian2004.
    """
    done = efforts(values, costs)
    joint = effort(sum(values) / min(costs))
    shared = effort(sum(values) / sum(costs))
    alone = {"total": sum(done["total"]), "weakest": min(done["weakest"]),
             "best": max(done["best"])}  # fmt: skip
    together = {"total": joint, "weakest": shared, "best": joint}
    return {way: {"alone": 1 - math.exp(-alone[way]), "together": 1 - math.exp(-together[way])}
            for way in alone}  # fmt: skip
