"""The patch race: an epidemic on well-mixed hosts with immunisation after a delay.

Logistic worm model (staniford2002) with removal that starts after a reaction delay (zou2002).
With u the share still unpatched and y the share of those that is infected, the log odds of y are
linear in the time that has run and in 1 - u, so every curve here is a closed form: our own
elementary derivation, checked against an ODE solver in the tests.
"""

import math

from widgets.models.checks import check


def logit(share):
    """Return the log odds of a share above 0 and below 1."""
    return math.log(share / (1 - share))


def logistic(log_odds):
    """Return the share that has these log odds (any real number)."""
    if log_odds >= 0:
        return 1 / (1 + math.exp(-log_odds))
    odds = math.exp(log_odds)
    return odds / (1 + odds)


def check_race(spread_rate, infected_at_start, delay, patch_rate):
    """Raise ValueError unless all four parameters of the race are in range."""
    check("spread_rate", spread_rate, 1e-6, 1e6, "per hour")
    check("infected_at_start", infected_at_start, 1e-9, 0.5, "(a share)")
    check("delay", delay, 0, 1e6, "hours")
    check("patch_rate", patch_rate, 1e-6, 1e6, "per hour")


def entropy_term(share):
    """Return y ln y + (1 - y) ln(1 - y), the integral of the log odds, with its limit 0."""
    total = 0.0
    for part in (share, 1 - share):
        if part > 0:
            total += part * math.log(part)
    return total


def ever_infected(spread_rate, patch_rate, at_delay, shares):
    """Return the share of all hosts ever infected, once patching runs, at some moments.

    at_delay: log odds of the infected share when patching starts; shares: infected share of the
    hosts still unpatched at each moment; rates are per hour.
    """
    ratio = patch_rate / spread_rate
    at_start = logistic(at_delay)
    entropy = entropy_term(at_start)
    return [at_start + (1 + ratio * at_delay) * (share - at_start)
            - ratio * (entropy_term(share) - entropy) for share in shares]  # fmt: skip


def patch_state(spread_rate, infected_at_start, delay, patch_rate, time):
    """Return the shares of all hosts at `time` hours after the first infection.

    spread_rate: new infections per infected host and hour while rare, above 0;
    infected_at_start: share, above 0 and at most 0.5; delay: hours before any patching, >= 0;
    patch_rate: per unpatched host and hour once patching runs, above 0; time: hours, >= 0.
    Returns a dict of shares: susceptible, infected, patched (they sum to 1), and ever_infected.
    Raises ValueError for a parameter out of range. Source: staniford2002, zou2002.
    """
    check_race(spread_rate, infected_at_start, delay, patch_rate)
    check("time", time, 0, 1e9, "hours")
    shares = curve(spread_rate, infected_at_start, delay, patch_rate, [time])
    return {name: values[0] for name, values in shares.items()}


def patch_curve(spread_rate, infected_at_start, delay, patch_rate, end, steps):
    """Return the shares of `patch_state` at steps + 1 moments from 0 to `end` hours, as lists.

    Raises ValueError for a parameter out of range. Source: staniford2002, zou2002.
    """
    check_race(spread_rate, infected_at_start, delay, patch_rate)
    check("end", end, 0, 1e9, "hours")
    times = [end * step / steps for step in range(steps + 1)]
    return curve(spread_rate, infected_at_start, delay, patch_rate, times)


def settled(spread_rate, infected_at_start, delay, patch_rate, untouched):
    """Return the hours until only a share `untouched` (0 to 0.5) is neither hit nor patched.

    Found to a ten-thousandth of the longest time it can take, by halving. Other parameters, errors
    and source as in `patch_state`.
    """
    check_race(spread_rate, infected_at_start, delay, patch_rate)
    check("untouched", untouched, 1e-9, 0.5, "(a share)")
    low, high = 0.0, delay - math.log(untouched) / patch_rate
    for _each in range(14):
        middle = (low + high) / 2
        _log_odds, infected, unpatched = moment(spread_rate, infected_at_start, delay, patch_rate,
                                                middle)  # fmt: skip
        low, high = (low, middle) if unpatched * (1 - infected) < untouched else (middle, high)
    return high


def moment(spread_rate, infected_at_start, delay, patch_rate, time):
    """Return (log odds of the infected share when patching starts, that share now, unpatched)."""
    start = logit(infected_at_start)
    at_delay = start + spread_rate * delay
    if time <= delay:
        return at_delay, logistic(start + spread_rate * time), 1.0
    unpatched = math.exp(-patch_rate * (time - delay))
    return at_delay, logistic(at_delay + spread_rate * (1 - unpatched) / patch_rate), unpatched


def curve(spread_rate, infected_at_start, delay, patch_rate, times):
    """Return lists of shares at these rising times; the parameters have been checked."""
    start = logit(infected_at_start)
    at_delay = start + spread_rate * delay
    waiting = [logistic(start + spread_rate * time) for time in times if time <= delay]
    unpatched = [math.exp(-patch_rate * (time - delay)) for time in times if time > delay]
    pace = spread_rate / patch_rate
    racing = [logistic(at_delay + pace * (1 - share)) for share in unpatched]
    hit = waiting + ever_infected(spread_rate, patch_rate, at_delay, racing)
    infected = waiting + [left * share for left, share in zip(unpatched, racing)]
    patched = [0.0] * len(waiting) + [1 - left for left in unpatched]
    return {
        "susceptible": [1 - share - safe for share, safe in zip(infected, patched)],
        "infected": infected, "patched": patched, "ever_infected": hit,
    }  # fmt: skip


def patch_race(spread_rate, infected_at_start, delay, patch_rate):
    """Return how the race ends; parameters as in `patch_state`.

    Returns a dict: share_at_delay (infected when patching starts), final_share (infected share of
    the vanishing unpatched rest), ever_infected (share of all hosts ever hit) and race_number
    (below 1 exactly when final_share is below one half).
    Raises ValueError for a parameter out of range. Source: staniford2002, zou2002.
    """
    check_race(spread_rate, infected_at_start, delay, patch_rate)
    start = logit(infected_at_start)
    response = delay + 1 / patch_rate
    at_delay = start + spread_rate * delay
    final_share = logistic(start + spread_rate * response)
    return {
        "share_at_delay": logistic(at_delay),
        "final_share": final_share,
        "ever_infected": ever_infected(spread_rate, patch_rate, at_delay, [final_share])[0],
        "race_number": -spread_rate * response / start,
    }


def logistic_time(spread_rate, infected_at_start, share):
    """Return the time until `share` of all hosts is infected with no defence at all.

    spread_rate: per unit of time, above 0; both shares above 0 and below 1.
    The answer is in the time unit of spread_rate. Source: staniford2002.
    """
    check("spread_rate", spread_rate, 1e-9, 1e9, "per unit of time")
    check("infected_at_start", infected_at_start, 1e-12, 1 - 1e-12, "(a share)")
    check("share", share, 1e-12, 1 - 1e-12, "(a share)")
    return (logit(share) - logit(infected_at_start)) / spread_rate
