"""A standard that pays only if others use it, too: two valleys, and what mistakes do in the end.

Two meet and each uses the new standard or stays with the old. Both new: `both`; new alone:
`alone`; old while the other is new: `late`; both old: `old`. New is the best answer once more than
a certain share of the others uses it. A crowd moves towards what pays more (replicator equation).
In the long run, firms that revise one at a time and sometimes err visit both ends; how often, and
how long the first visit takes, follows from a birth-death chain.
"""

import math

from widgets.models.checks import check, check_whole
from widgets.models.rolling import course


def check_payoffs(both, alone, late, old):
    """Raise ValueError unless new is best among the new and old among the old."""
    for name, value in (("both", both), ("alone", alone), ("late", late), ("old", old)):
        check(name, value, -1000, 1000, "(a pay-off)")
    if both <= late or old <= alone:
        raise ValueError(
            "both must be above late and old above alone, "
            f"not {both}, {late}, {old} and {alone}."
        )  # fmt: skip


def tipping(both, alone, late, old):
    """Return the share of others above which the new standard is the best answer.

    Pay-offs as in the module's docstring, -1000 to 1000, with both > late and old > alone.
    Raises ValueError otherwise. Source: harsanyi1988.
    """
    check_payoffs(both, alone, late, old)
    return (old - alone) / (both - late + old - alone)


def rate(share, edge):
    """Return how fast a share that uses the new standard grows, for a share `edge` that must.

    It is the replicator equation's rate, in units of what is at stake. Source: kandori1993.
    """
    return share * (1 - share) * (share - edge)


def height(share, edge):
    """Return the height of the ground whose slope is minus the rate; 0 where nobody has moved.

    share, edge: 0 to 1; edge as `tipping` returns it. Raises ValueError out of range. Source: ours.
    """
    check("share", share, 0, 1, "(a share)")
    check("edge", edge, 0, 1, "(a share)")
    square, cube = share * share / 2, share * share * share / 3
    return edge * (square - cube) - cube + square * square


def rolled(start, edge, months, pace=4.0):
    """Return the shares that use the new standard after 0, 1, 2 ... months, up to `months`.

    start: share that changes at once, 0 to 1; edge: as `tipping` returns it, 0 to 1; months: whole
    number, 0 to 600; pace: how fast firms follow, 0.01 to 4 a month. Fourth-order steps of a
    third of a month. Raises ValueError for a parameter out of range. Source: kandori1993; the
    pace is ours.
    """
    check("start", start, 0, 1, "(a share)")
    check("edge", edge, 0, 1, "(a share)")
    months = check_whole("months", months, 0, 600, "months")
    check("pace", pace, 0.01, 4, "a month")
    return course(rate, edge, start, months, 3, pace)


def steps(both, alone, late, old, firms, mistakes):
    """Return (chances to go up, chances to go down) at a revision, by firms that use the new one.

    One firm, any, revises at a time. It gives the best answer to the others, each of two equal ones
    half the time, but with the chance `mistakes` the other one. firms: even, 2 to 100; mistakes:
    0.001 to 0.5; pay-offs as in `tipping`. Raises ValueError otherwise. Source: kandori1993.
    """
    share = tipping(both, alone, late, old)
    firms = check_whole("firms", firms, 2, 100, "firms")
    if firms % 2:
        raise ValueError(f"firms must be even, not {firms}.")
    check("mistakes", mistakes, 0.001, 0.5, "(a chance)")

    def chooses(others):
        ahead = others - share * (firms - 1)
        if abs(ahead) < 1e-9:
            return 0.5
        return 1 - mistakes if ahead > 0 else mistakes

    up = [(firms - k) / firms * chooses(k) for k in range(firms)] + [0.0]
    down = [0.0] + [k / firms * (1 - chooses(k - 1)) for k in range(1, firms + 1)]
    return up, down


def stationary(both, alone, late, old, firms, mistakes):
    """Return how often, in the long run, 0, 1, 2 ... firms use the new standard.

    Parameters, errors and source as in `steps`.
    """
    up, down = steps(both, alone, late, old, firms, mistakes)
    logs = [0.0]
    for k in range(firms):
        logs.append(logs[-1] + math.log(up[k]) - math.log(down[k + 1]))
    most = max(logs)
    weights = [math.exp(each - most) for each in logs]
    total = sum(weights)
    return [weight / total for weight in weights]


def majority(both, alone, late, old, firms, mistakes):
    """Return how much of the long run more than half the firms use it; half of them counts half.

    Parameters, errors and source as in `steps`.
    """
    shares = stationary(both, alone, late, old, firms, mistakes)
    return sum(shares[firms // 2 + 1 :]) + shares[firms // 2] / 2


def waiting(both, alone, late, old, firms, mistakes):
    """Return how often each firm revises, on average, until more than half use it the first time.

    At the start nobody does. Parameters, errors and source as in `steps`.
    """
    up, down = steps(both, alone, late, old, firms, mistakes)
    total, one_up = 0.0, 0.0
    for k in range(firms // 2 + 1):
        one_up = (1 + down[k] * one_up) / up[k]
        total += one_up
    return total / firms
