"""Growth that now and then is cut down: what the average says, and what most firms see.

Each year a firm grows by a share, and with a small chance a catastrophe destroys a large part of
it. The average over all firms and the growth of one firm over many years differ, since losses
multiply: peters2019, and the arithmetic of kelly1956. Spending on security makes the catastrophe
rarer and the firm a little smaller each year.
"""

import math

from widgets.models.checks import check, check_whole


def chance(catastrophe, effect, spent):
    """Return the yearly chance of a catastrophe with a share of output spent on security.

    Parameters as in `growth`.
    """
    return catastrophe * math.exp(-effect * spent)


def growth(catastrophe, destroyed, rate, effect=0, spent=0):
    """Return the yearly growth of one firm over a long time, and of the average over many firms.

    catastrophe: its yearly chance without security, 0 to 0.5; destroyed: the share that it takes,
    0 to 0.99; rate: of growth in a year without one, -0.5 to 1; effect: of spending on that chance,
    0 to 1000 for each share of output; spent: the share of output spent on security, 0 to 0.5.
    Returns a dict of logarithms for a year: time and average.
    Raises ValueError for a parameter out of range. Source: peters2019.
    """
    check("catastrophe", catastrophe, 0, 0.5, "a year (a chance)")
    check("destroyed", destroyed, 0, 0.99, "(a share)")
    check("rate", rate, -0.5, 1, "a year")
    check("effect", effect, 0, 1000, "for each share of output")
    check("spent", spent, 0, 0.5, "(a share)")
    struck = chance(catastrophe, effect, spent)
    calm = math.log((1 + rate) * (1 - spent))
    return {"time": calm + struck * math.log(1 - destroyed),
            "average": calm + math.log(1 - struck * destroyed)}  # fmt: skip


def best_spending(catastrophe, destroyed, rate, effect):
    """Return the share of output on security with which one firm grows fastest; 0 if none pays.

    Parameters as in `growth`; by bisection of the derivative, which falls as spending rises.
    """
    growth(catastrophe, destroyed, rate, effect)
    worth = -effect * catastrophe * math.log(1 - destroyed)
    low, high = 0.0, 0.5
    for _halving in range(60):
        middle = (low + high) / 2
        if worth * math.exp(-effect * middle) > 1 / (1 - middle):
            low = middle
        else:
            high = middle
    return low


def struck_times(years, yearly, most):
    """Return the chances that a firm is struck 0, 1, ..., most - 1 times in so many years.

    The last of the most + 1 chances is that of being struck more often.
    years: whole, 0 to 500; yearly: chance of a catastrophe in a year, 0 to 1; most: whole, 1 to 50.
    Raises ValueError for a parameter out of range.
    """
    years = check_whole("years", years, 0, 500, "years")
    check("yearly", yearly, 0, 1, "a year (a chance)")
    most = check_whole("most", most, 1, 50, "times")
    chances, known = [], (1 - yearly) ** years
    if yearly == 1:
        return [float(times == years) for times in range(most)] + [float(years >= most)]
    for times in range(most):
        chances.append(known)
        known *= max(years - times, 0) / (times + 1) * yearly / (1 - yearly)
    return chances + [max(0.0, 1 - sum(chances))]
