"""A filter flags posts, and people review the flagged ones: Bayes' rule feeding an M/M/c queue.

Posts come by chance and each review takes a chance time. With arrivals and reviewers as they are,
Erlang's formula gives the mean wait in the long run; the course over a shift solves the queue's own
equations step by step.
"""

import math

from widgets.models.checks import check, check_whole
from widgets.models.risk_decision import precision

LONGEST = 600


def blocked(servers, load):
    """Return Erlang's B: the chance that all servers are busy if nobody can wait.

    servers: whole number, 1 to 1000; load: arrivals in a mean service time, above 0 to 1000.
    Raises ValueError outside. Source: kleinrock1975.
    """
    servers = check_whole("servers", servers, 1, 1000, "servers")
    check("load", load, 1e-9, 1000, "arrivals in a service time")
    found = 1.0
    for count in range(1, servers + 1):
        found = load * found / (count + load * found)
    return found


def waits(servers, load):
    """Return Erlang's C: the chance that somebody who comes must wait; 1 if the line has no end.

    Parameters, errors and source as in `blocked`.
    """
    chance = blocked(servers, load)
    if load >= servers:
        return 1.0
    return chance / (1 - load / servers * (1 - chance))


def line(coming, pace, reviewers):
    """Return what becomes of those who come to a line.

    coming: an hour, 0 to 1e6; pace: reviews an hour by one reviewer, 0.1 to 1000; reviewers: whole
    number, 1 to 1000. Returns a dict: load, used, waits, wait, growth, as in `review`.
    Raises ValueError for a parameter out of range. Source: kleinrock1975.
    """
    check("coming", coming, 0, 1e6, "an hour")
    check("pace", pace, 0.1, 1000, "reviews an hour")
    reviewers = check_whole("reviewers", reviewers, 1, 1000, "reviewers")
    load = coming / pace
    room = reviewers * pace - coming
    chance = waits(reviewers, load) if load > 1e-9 else 0.0
    return {"load": load, "used": load / reviewers, "waits": chance,
            "wait": chance / room if room > 0 else None, "growth": max(-room, 0.0)}  # fmt: skip


def waited(share, coming, pace, reviewers):
    """Return the hours within which a share of those who come gets its turn, None if never.

    Whoever comes first is heard first; in the long run the wait of those who wait at all is
    exponential. share: 0 to 0.999999; other parameters, errors and source as in `line`.
    """
    check("share", share, 0, 0.999999, "(a share)")
    found = line(coming, pace, reviewers)
    if found["wait"] is None:
        return None
    if share <= 1 - found["waits"]:
        return 0.0
    return -math.log((1 - share) / found["waits"]) / (reviewers * pace - coming)


def review(posts, harmful, caught, bothered, pace, reviewers):
    """Return what a filter and its reviewers do.

    posts: an hour, 1 to 1e6; harmful: share of posts, 0 to 1; caught: share of harmful posts that
    is flagged, 0 to 1; bothered: share of harmless posts that is flagged, 0 to 1; pace: reviews an
    hour by one reviewer, 0.1 to 1000; reviewers: whole number, 1 to 1000.
    Returns a dict: flagged (an hour), load (reviewers kept busy), used (share of their time, above
    1 if the line has no end), true (share of flagged posts that is harmful), waits (chance to
    wait), wait (mean hours, None if the line has no end), unseen (harmful posts an hour that are
    never flagged), growth (posts an hour by which the line grows in the long run, 0 if it does not
    or if it ends).
    Raises ValueError for a parameter out of range. Source: kleinrock1975.
    """
    check("posts", posts, 1, 1e6, "posts an hour")
    true = precision(harmful, caught, bothered)
    flagged = posts * (harmful * caught + (1 - harmful) * bothered)
    found = line(flagged, pace, reviewers)
    found["flagged"] = flagged
    found["true"] = true
    found["unseen"] = posts * harmful * (1 - caught)
    return found


def waiting(flagged, pace, reviewers, hours):
    """Return the mean number who wait at each whole hour from an empty room, as a list.

    flagged: arrivals an hour, 0.1 to 2000; pace: reviews an hour by one reviewer, 0.1 to 1000;
    reviewers: whole number, 1 to 100; hours: whole number, 1 to 48. Each hour is one step of a
    two-stage implicit Runge-Kutta rule; a line longer than 600 counts as 600.
    Raises ValueError for a parameter out of range. Sources: kleinrock1975; the rule is standard.
    """
    check("flagged", flagged, 0.1, 2000, "arrivals an hour")
    check("pace", pace, 0.1, 1000, "reviews an hour")
    reviewers = check_whole("reviewers", reviewers, 1, 100, "reviewers")
    hours = check_whole("hours", hours, 1, 48, "hours")
    spread = (flagged + pace * reviewers) * hours
    most = max(flagged - pace * reviewers, 0) * hours + 2.7 * spread**0.5 + 40
    if flagged < pace * reviewers:
        # In the long run each further place in the line is less likely by this factor.
        most = min(most, 7 / -math.log(flagged / (pace * reviewers)) + 10)
    size = reviewers + min(int(most), LONGEST) + 1
    leaving = [pace * min(count, reviewers) for count in range(size)]
    step = 1 - 0.5**0.5
    solve = solver(flagged, leaving, step)
    chances = [1.0] + [0.0] * (size - 1)
    found = [0.0]
    for _hour in range(hours):
        first = solve(chances)
        slope = [(new - old) / step for new, old in zip(first, chances)]
        chances = solve([old + (1 - step) * change for old, change in zip(chances, slope)])
        found.append(sum([number * chance for number, chance in
                          enumerate(chances[reviewers:])]))  # fmt: skip
    return found


def solver(coming, leaving, step):
    """Return a function that solves one implicit step of the queue's equations.

    The equations link each count to its neighbours only: elimination once down, once up.
    """
    up = step * coming
    last = len(leaving) - 1
    factors, shares = [], []
    for count, rate in enumerate(leaving):
        own = 1 + step * rate + (up if count < last else 0)
        if count:
            own -= up * shares[-1]
        factors.append(1 / own)
        shares.append(step * leaving[count + 1] / own if count < last else 0.0)

    def solve(chances):
        reached, before = [], 0.0
        for chance, factor in zip(chances, factors):
            before = (chance + up * before) * factor
            reached.append(before)
        above = 0.0
        found = []
        for value, share in zip(reversed(reached), reversed(shares)):
            above = value + share * above
            found.append(above)
        found.reverse()
        return found

    return solve
