"""How many miles without harm, or with little, show that a technology is as safe as people.

Deaths come by chance, at a constant rate for each mile, and miles are all alike: counts of deaths
are Poisson. The questions and the rate are those of kalra2016; the rule of three is hanley1983.
"""

import math

from widgets.models import normal
from widgets.models.checks import check, check_whole

HOURS_A_YEAR = 8760


def check_rate(rate):
    """Raise ValueError unless a rate of deaths lies in its range."""
    check("rate", rate, 1e-12, 1e-2, "deaths a mile")


def deaths_compatible(deaths, confidence):
    """Return the largest mean number of deaths that is still compatible with what was seen.

    deaths: seen, whole, 0 to 1000; confidence: 0.5 to 0.9999: with a larger mean, so few deaths
    would come with a chance below 1 - confidence.
    Raises ValueError for a parameter out of range. Source: hanley1983.
    """
    deaths = check_whole("deaths", deaths, 0, 1000, "deaths")
    check("confidence", confidence, 0.5, 0.9999, "(a share)")
    low, high = 0.0, deaths + 50 + 10 * math.sqrt(deaths)
    for _step in range(100):
        middle = (low + high) / 2
        # Up from the term of no death: far out it would vanish, so its logarithm is kept.
        chance = 0.0
        for number in range(deaths + 1):
            chance += math.exp(number * math.log(middle) - middle - factorial_log(number))
        if chance > 1 - confidence:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def factorial_log(number):
    """Return the logarithm of a factorial."""
    return sum([math.log(each) for each in range(2, number + 1)])


def miles_without_death(rate, confidence):
    """Return how many miles without a death show that the true rate is at most `rate`.

    rate: of human drivers, 1e-12 to 0.01 deaths a mile; confidence: 0.5 to 0.9999.
    Raises ValueError for a parameter out of range. Source: kalra2016.
    """
    check_rate(rate)
    check("confidence", confidence, 0.5, 0.9999, "(a share)")
    return -math.log(1 - confidence) / rate


def miles_with_deaths(rate, deaths, confidence):
    """Return how many miles with so many deaths show that the true rate is at most `rate`.

    Parameters as in `miles_without_death` and `deaths_compatible`. Raises ValueError as they do.
    Source: hanley1983.
    """
    check_rate(rate)
    return deaths_compatible(deaths, confidence) / rate


def miles_for_precision(rate, margin, confidence):
    """Return how many miles fix the true rate within a margin on both sides.

    rate: as in `miles_without_death`; margin: share of the rate, 0.01 to 1; confidence: 0.5 to
    0.9999. Raises ValueError for a parameter out of range. Source: kalra2016.
    """
    check_rate(rate)
    check("margin", margin, 0.01, 1, "(a share)")
    check("confidence", confidence, 0.5, 0.9999, "(a share)")
    z = normal.quantile(1 - (1 - confidence) / 2)
    return (z / margin) ** 2 / rate


def miles_for_improvement(rate, improvement, error, power):
    """Return how many miles show a rate that is lower than people's by a share.

    rate: as in `miles_without_death`; improvement: the true gain, 0.01 to 0.99 of the rate; error:
    chance to claim a gain where there is none, 0.0001 to 0.5; power: chance to find the gain,
    0.5 to 0.9999. Raises ValueError for a parameter out of range. Source: kalra2016.
    """
    check_rate(rate)
    check("improvement", improvement, 0.01, 0.99, "(a share)")
    check("error", error, 0.0001, 0.5, "(a share)")
    check("power", power, 0.5, 0.9999, "(a share)")
    z = normal.quantile(1 - error) + normal.quantile(power)
    return (1 - improvement) / rate * (z / improvement) ** 2


def fleet_miles(cars, speed):
    """Return how many miles a fleet drives in a year, day and night.

    cars: 1 to 1e9; speed: mean, 1 to 200 miles an hour.
    Raises ValueError for a parameter out of range. Source: kalra2016.
    """
    check("cars", cars, 1, 1e9, "cars")
    check("speed", speed, 1, 200, "miles an hour")
    return cars * speed * HOURS_A_YEAR


def fleet_years(miles, cars=100, speed=25):
    """Return how many years a fleet needs for so many miles.

    miles: 0 to 1e18; cars and speed: as in `fleet_miles`. Raises ValueError as it does.
    """
    check("miles", miles, 0, 1e18, "miles")
    return miles / fleet_miles(cars, speed)
