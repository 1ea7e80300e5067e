"""Losses that come together: how many a year, when each event hits a whole bundle at once.

Compound Poisson loss on whole numbers, by Panjer's recursion (panjer1981).
"""

import math

from widgets.models.checks import check, check_shares, check_whole


def check_bundle(mean, bundle):
    """Return the bundle as an int; raise ValueError unless both parameters are in range."""
    check("mean", mean, 0, 500, "hits a year")
    return check_whole("bundle", bundle, 1, 100, "hits at once")


def panjer(rate, severity, most):
    """Return the chance of each total loss from 0 to `most`, as a list.

    rate: expected events a year, 0 to 500; severity: list of (loss of one event, its chance), the
    losses whole numbers from 0 to 1000, the chances from 0 to 1 and together 1; most: largest
    total loss looked at, whole, 0 to 1000. Work grows with most times the length of severity.
    Raises ValueError for a parameter out of range. Source: panjer1981.
    """
    check("rate", rate, 0, 500, "events a year")
    most = check_whole("most", most, 0, 1000, "units of loss")
    sizes = [check_whole("severity", size, 0, 1000, "units of loss") for size, _ in severity]
    shares = [share for _, share in severity]
    check_shares(shares)
    at_nothing = sum([share for size, share in zip(sizes, shares) if size == 0])
    chances = [math.exp(-rate * (1 - at_nothing))]
    for total in range(1, most + 1):
        chance = 0.0
        for size, share in zip(sizes, shares):
            if 0 < size <= total:
                chance += size * share * chances[total - size]
        chances.append(rate / total * chance)
    return chances


def distribution(mean, bundle, most):
    """Return the chance of each number of hits a year from 0 to `most`, as a list.

    mean: expected hits a year, 0 to 500; bundle: hits that one event brings at once, whole, 1 to
    100, so that there are mean / bundle events a year; most: largest number looked at, whole, 0 to
    1000.
    Raises ValueError for a parameter out of range. Source: panjer1981.
    """
    bundle = check_bundle(mean, bundle)
    return panjer(mean / bundle, [(bundle, 1)], most)


def tail(mean, bundle, at_least):
    """Return the chance of so many hits or more in a year.

    mean and bundle: as in `distribution`; at_least: hits a year, whole, 0 to 10000.
    Raises ValueError for a parameter out of range. Source: panjer1981, with all events alike.
    """
    bundle = check_bundle(mean, bundle)
    at_least = check_whole("at_least", at_least, 0, 10000, "hits a year")
    rate = mean / bundle
    events = (at_least + bundle - 1) // bundle
    if events == 0:
        return 1.0
    chance = math.exp(-rate)
    below = 0.0
    for number in range(events):
        below += chance
        chance *= rate / (number + 1)
    if below < 0.5:
        return 1 - below
    # Far out 1 - below would be nothing but rounding: add up what lies there.
    total = 0.0
    number = events
    while chance > 1e-17 * total:
        total += chance
        number += 1
        chance *= rate / number
    return total


def quantile(mean, bundle, share=0.99):
    """Return the smallest number of hits that a year stays within with at least this chance.

    mean and bundle: as in `distribution`; share: 0.001 to 0.999999 (0.99: the loss of the worst
    year in a hundred).
    Raises ValueError for a parameter out of range. Source: panjer1981, with all events alike.
    """
    bundle = check_bundle(mean, bundle)
    check("share", share, 0.001, 0.999999, "(a share)")
    rate = mean / bundle
    chance = within = math.exp(-rate)
    events = 0
    while within < share:
        events += 1
        chance *= rate / events
        within += chance
    return events * bundle
