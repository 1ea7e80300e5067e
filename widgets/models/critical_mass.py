"""A market that needs a crowd: each user gains from the others, and security is part of the price.

Users differ: the keenest would pay 1 if everybody took part, the least keen nothing, and all others
lie evenly between. With a share n of all people taking part, somebody joins if his keenness times
n is at least the price: what use costs anyway, the loss to be expected, and the security that is
paid for. Adoption moves at a rate proportional to max(0, 1 - price / n) - n. Below a price of a
quarter it can rest at three places: nobody, a critical mass, and a share that holds.
"""

import math

from widgets.models.checks import check, check_whole
from widgets.models.rolling import course

# The highest price at which a market can hold.
DEAREST = 0.25


def critical_mass(price):
    """Return (share that must come at once, share that holds), or None if nothing holds.

    price: of taking part, 0 to 10, where the keenest user would pay 1 in a full network.
    Raises ValueError for a price out of range. Source: rohlfs1974.
    """
    check("price", price, 0, 10, "(the keenest user would pay 1)")
    if price > DEAREST:
        return None
    apart = math.sqrt(1 - 4 * price)
    return (1 - apart) / 2, (1 + apart) / 2


def crowds(market):
    """Return of 100 people how many must come at once, and how many can stay.

    market: pair of shares, or None: then no crowd is large enough, and nobody can stay. What must
    come is one more person than what lies on the edge or below it.
    """
    if market is None:
        return None, 0
    return int(100 * market[0] + 1e-7) + 1, int(100 * market[1] + 0.5)


def check_prices(ordinary, loss, effect, compensation):
    """Raise ValueError for a part of the price that is out of range."""
    check("ordinary", ordinary, 0, 1, "(the keenest user would pay 1)")
    check("loss", loss, 0, 1, "(the keenest user would pay 1)")
    check("effect", effect, 0.1, 1000, "for each unit spent")
    check("compensation", compensation, 0, 0.99, "(a share)")


def price(ordinary, loss, effect, spending, compensation=0):
    """Return the price of taking part: ordinary cost, loss to be expected, and security.

    In units of what the keenest user would pay in a full network, for each user: ordinary: cost of
    use, 0 to 1; loss: expected with no security, 0 to 1; effect: of security, 0.1 to 1000 (one
    unit spent divides the loss by e to this power); spending: on security, 0 to 5; compensation:
    share of the effect that is undone because people who feel safe are less careful, 0 to 0.99.
    Raises ValueError for a parameter out of range. Source: rohlfs1974, peltzman1975; the model of
    the price is ours.
    """
    check_prices(ordinary, loss, effect, compensation)
    check("spending", spending, 0, 5, "(the keenest user would pay 1)")
    return ordinary + loss * math.exp(-effect * (1 - compensation) * spending) + spending


def best_spending(ordinary, loss, effect, compensation=0):
    """Return the spending at which taking part costs least.

    Parameters, errors and sources as in `price`. Returns a dict: spending, price, and market (the
    critical mass and what holds at that price, or None).
    """
    check_prices(ordinary, loss, effect, compensation)
    works = effect * (1 - compensation)
    spending = math.log(works * loss) / works if works * loss > 1 else 0.0
    found = price(ordinary, loss, effect, spending, compensation)
    return {"spending": spending, "price": found, "market": critical_mass(found)}


def least_spending(ordinary, loss, effect, compensation=0):
    """Return the smallest spending at which a market can hold, or None if none makes one.

    Parameters, errors and sources as in `price`.
    """
    best = best_spending(ordinary, loss, effect, compensation)
    if best["price"] > DEAREST:
        return None
    if price(ordinary, loss, effect, 0, compensation) <= DEAREST:
        return 0.0
    low, high = 0.0, best["spending"]
    for _halving in range(60):
        middle = (low + high) / 2
        if price(ordinary, loss, effect, middle, compensation) > DEAREST:
            low = middle
        else:
            high = middle
    return high


def rate(share, cost):
    """Return how fast a share that takes part grows at a price, where the pace is 1."""
    return 1 - cost / share - share if share > cost else -share


def height(share, cost):
    """Return the height of the ground on which adoption rolls: its slope is minus the rate.

    share: of people who take part, 0 to 1; cost: price of taking part, 0.001 to 10. The height is
    0 where nobody takes part. Raises ValueError for a parameter out of range. Source: ours, the
    integral of the rate.
    """
    check("share", share, 0, 1, "(a share)")
    check("cost", cost, 0.001, 10, "(the keenest user would pay 1)")
    if share <= cost:
        return share * share / 2
    return share * share / 2 - (share - cost) + cost * math.log(share / cost)


def rolled(start, cost, months, pace=2.0):
    """Return the shares that take part after 0, 1, 2 ... months, up to `months`.

    start: share that comes at once, 0 to 1; cost: price of taking part, 0 to 10; months: whole
    number, 0 to 600; pace: how fast people follow, 0.01 to 4 a month. Fourth-order steps of a
    quarter of a month; what is closer to rest than 1e-9 stays.
    Raises ValueError for a parameter out of range. Source: rohlfs1974; the equation of motion is
    ours.
    """
    check("start", start, 0, 1, "(a share)")
    check("cost", cost, 0, 10, "(the keenest user would pay 1)")
    months = check_whole("months", months, 0, 600, "months")
    check("pace", pace, 0.01, 4, "a month")
    return course(rate, cost, start, months, 4, pace)
