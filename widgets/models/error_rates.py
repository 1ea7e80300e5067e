"""Two groups, one fraud engine: who is stopped by mistake, and how often.

If an alarm is right equally often in two groups, and the same share of fraud is caught in both,
then the shares of honest payments that are stopped are as far apart as the odds of fraud. So of
three equalities a system that stops honest people has at most two, where these odds differ. Stops
may fall on the same people: each person then has a chance of his own to be stopped, Beta
distributed, and the correlation of two of his payments is the only further parameter. Sources:
chouldechova2017; kleinberg2017.
"""

import math

from widgets.models.checks import check, check_whole


def odds(share):
    """Return the odds of a share above 0 and below 1."""
    return share / (1 - share)


def false_alarms(fraud, right, missed):
    """Return the share of honest payments that is stopped; above 1, no such system exists.

    fraud: share of payments that is fraud, 0.0001 to 0.9; right: share of alarms that is fraud,
    0.01 to 1; missed: share of fraud that is not stopped, 0 to 1.
    Raises ValueError for a parameter out of range. Source: chouldechova2017.
    """
    check("fraud", fraud, 0.0001, 0.9, "(a share)")
    check("right", right, 0.01, 1, "(a share)")
    check("missed", missed, 0, 1, "(a share)")
    return odds(fraud) * (1 - right) / right * (1 - missed)


def two_groups(frauds, right, caught, alike):
    """Return what one engine does in two groups of which two equalities are kept.

    frauds: a pair of shares of payments that are fraud, 0.0001 to 0.9; right: share of alarms that
    is fraud, 0.01 to 1; caught: share of fraud that is stopped, 0.01 to 1; alike: "right" (right
    and caught are the same in both groups), "stopped" (caught, and the honest are stopped as
    often; of all alarms in two groups of one size the share `right` is fraud), or "both" (right,
    and the honest are stopped as often; where there is more fraud, less of it is caught).
    Returns a dict of pairs: stopped (share of honest payments, above 1 if no such system exists),
    right, caught.
    Raises ValueError for a parameter out of range. Source: chouldechova2017.
    """
    check("caught", caught, 0.01, 1, "(a share)")
    apart = [false_alarms(fraud, right, 1 - caught) for fraud in frauds]
    if alike == "right":
        return {"stopped": apart, "right": [right] * 2, "caught": [caught] * 2}
    if alike == "both":
        least = min(apart)
        return {"stopped": [least] * 2, "right": [right] * 2,
                "caught": [caught * least / each for each in apart]}  # fmt: skip
    if alike != "stopped":
        raise ValueError(f"alike must be one of right, stopped, both, not {alike}.")
    common = false_alarms(sum(frauds) / 2, right, 1 - caught)
    found = [fraud * caught / (fraud * caught + (1 - fraud) * common) if common else 1.0
             for fraud in frauds]  # fmt: skip
    return {"stopped": [common] * 2, "right": found, "caught": [caught] * 2}


def checked(share, payments, alike):
    """Return payments as an int; raise ValueError for a parameter out of range."""
    check("share", share, 0, 1, "(a share)")
    check("alike", alike, 0, 0.95, "(a correlation)")
    return check_whole("payments", payments, 1, 5000, "payments")


def never(share, payments, alike):
    """Return the logarithm of the chance of no stop at all; share: below 1."""
    free, seen = (1 - alike) * (1 - share), 1 - alike
    found = 0.0
    for earlier in range(payments):
        # Polya's urn: each payment that passed makes the next one likelier to pass.
        found += math.log((free + alike * earlier) / (seen + alike * earlier))
    return found


def stopped_once(share, payments, alike=0):
    """Return the chance that an honest person is stopped at least once.

    share: of honest payments that is stopped, 0 to 1; payments: of one person, whole, 1 to 5000;
    alike: correlation of two payments of one person, 0 (chance) to 0.95 (nearly always the same).
    Raises ValueError for a parameter out of range.
    """
    payments = checked(share, payments, alike)
    return 1.0 if share == 1 else 1 - math.exp(never(share, payments, alike))


def stops(share, payments, alike=0, until=None):
    """Return the chances of 0, 1, ... `payments` stops of one honest person, as a list.

    until: the list may end where its chances add up to this, 0 to 1; whole if None. Other
    parameters and errors as in `stopped_once`, but payments: at most 500.
    """
    payments = checked(share, payments, alike)
    check_whole("payments", payments, 1, 500, "payments")
    if until is not None:
        check("until", until, 0, 1, "(a chance)")
    if share in (0, 1):
        sure = payments * share
        return [1.0 if count == sure else 0.0 for count in range(payments + 1)]
    log = never(share, payments, alike)
    found = [math.exp(log)]
    reached = found[0]
    for count in range(payments):
        if until is not None and reached >= until:
            break
        left = payments - count
        up = (1 - alike) * share + alike * count
        log += math.log(left * up / ((count + 1)
                        * ((1 - alike) * (1 - share) + alike * (left - 1))))  # fmt: skip
        found.append(math.exp(log))
        reached += found[-1]
    return found


def lined_up(people, share, payments, alike=0):
    """Return how the stops of some honest people fall on them, as whole people with whole stops.

    people: whole, 1 to 1000; other parameters and errors as in `stops`. Returns a dict: stops of
    all, on average; stopped: how many people are stopped at least once, on average; chains: how
    often each of so many people is stopped, the most often first. Each stands at a quantile of
    `stops`, and what rounding leaves over is shared out, so that the chains add up to the stops.
    """
    people = check_whole("people", people, 1, 1000, "people")
    once = stopped_once(share, payments, alike)
    found = {"stops": people * payments * share, "stopped": people * once}
    # Halves are rounded up, and float arithmetic may leave one just below.
    total, count = [int(found[name] + 0.5 + 1e-9) for name in ("stops", "stopped")]
    count = max(count, 1) if total else 0
    chains, beyond, times = [], 0.0, 0
    # The last one stands half a person below certainty.
    last = 1 - once * 0.5 / max(count, 1) + 1e-9
    chances = stops(share, payments, alike, min(last, 1))
    for person in range(count):
        while times < len(chances) - 1 and beyond < (person + 0.5) / count * once:
            times += 1
            beyond += chances[times]
        chains.insert(0, times)
    at = 0
    while sum(chains) != total:
        step = 1 if sum(chains) < total else -1
        chains[at % count] = max(chains[at % count] + step, 1)
        at += 1
    found["chains"] = chains
    return found
