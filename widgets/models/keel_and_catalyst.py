"""Keel and catalyst at once: one spending on security, read by two published models.

Gordon and Loeb's exponential curve leaves a user the loss l exp(-effect s) after a spending s if
the vulnerability times the loss from a breach is l, and the productivity times -ln vulnerability
is the effect. Just that is the loss in the price of taking part in a market. So the keel's gain
(loss avoided, less the spending) is also what the price falls by. The link is ours.
"""

import math

from widgets.models import critical_mass, gordon_loeb

# Chosen for an illustration; the keenest user would pay 1.
ORDINARY, EFFECT = 0.1, 20
# Any vulnerability between 0 and 1 gives the same gain, if loss and productivity go with it.
VULNERABILITY = 0.5


def asset(loss, effect):
    """Return a user as Gordon and Loeb's asset: vulnerability, loss from a breach, productivity.

    loss: expected with no security, 0 to 1; effect: of security, 0.1 to 1000 (one unit spent
    divides the loss by e to this power). Source: gordonloeb2002, class II.
    """
    return VULNERABILITY, loss / VULNERABILITY, -effect / math.log(VULNERABILITY)


def both(ordinary, loss, effect, spending):
    """Return what a spending on security does for each user, and for the market.

    ordinary, loss, effect, spending: as in `critical_mass.price`. Returns a dict: gain (loss
    avoided less spending, for whoever is in already), left (loss still expected), price (of taking
    part) and market (share that must come at once and share that holds, or None).
    Raises ValueError for a parameter out of range. Source: gordonloeb2002 for gain and left,
    rohlfs1974 for market.
    """
    price = critical_mass.price(ordinary, loss, effect, spending)
    vulnerability, breach_loss, productivity = asset(loss, effect)
    breach = gordon_loeb.breach_exponential(vulnerability, spending, productivity)
    left = breach * breach_loss
    return {"gain": loss - left - spending, "left": left, "price": price,
            "market": critical_mass.critical_mass(price)}  # fmt: skip


def needed_gain(ordinary, loss):
    """Return the gain without which no market holds; below 0 one holds with no security."""
    return ordinary + loss - critical_mass.DEAREST


def best(loss, effect):
    """Return the spending at which whoever is in gains most; the market is largest there too.

    Parameters and source as in `asset`. Raises ValueError for a parameter out of range.
    """
    critical_mass.check_prices(0, loss, effect, 0)
    return gordon_loeb.best_protection_exponential(*asset(loss, effect))["invested"]


def last_with(least, loss, effect):
    """Return the largest spending from the best one on whose gain is at least `least`."""
    low, high = best(loss, effect), 1.0
    for _halving in range(60):
        middle = (low + high) / 2
        if both(0, loss, effect, middle)["gain"] < least:
            high = middle
        else:
            low = middle
    return low


def spans(ordinary, loss, effect):
    """Return how far the keel pays, and between which spendings a market can hold.

    Parameters and errors as in `both`. Returns a dict: keel (the largest spending that a user who
    is in does not lose by) and market (smallest and largest spending, or None).
    Source: gordonloeb2002 for keel, rohlfs1974 for market.
    """
    first = critical_mass.least_spending(ordinary, loss, effect)
    market = None
    if first is not None:
        market = first, last_with(needed_gain(ordinary, loss), loss, effect)
    return {"keel": last_with(0, loss, effect), "market": market}


def stay(market, crowd):
    """Return how many of 100 people take part in the end if `crowd` of them come at once."""
    needed, most = critical_mass.crowds(market)
    return 0 if needed is None or crowd < needed else most
