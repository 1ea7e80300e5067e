"""Two firms whose protection reaches each other: what each buys alone, and what both would buy.

A firm loses a sum if it is broken into. Protection makes that less likely, the first yuan most. A
part of what one firm spends protects its neighbour, too, as warnings do that are passed on. The
shape of the chance is the first class of gordonloeb2002, with exponent 1; that what reaches the
neighbour adds to his own simplifies gordonloeblucyshyn2003, in which security can also rise.
"""

import math

from widgets.models.checks import check


def breach_chance(spent, weakness, strength):
    """Return the chance of a break-in, for what is spent and what reaches the firm together.

    spent: yuan, 0 or more; weakness: the chance with nothing spent, 0 to 1; strength: how much a
    yuan does, 1e-9 to 1 for each yuan.
    """
    return weakness / (strength * spent + 1)


def best_spending(weakness, loss, strength):
    """Return what a firm spends that minimises spending and expected loss; 0 if nothing pays.

    weakness, strength as in `breach_chance`; loss: of a break-in, 0 to 1e12 yuan.
    Source: gordonloeb2002.
    """
    return max(0.0, (math.sqrt(weakness * strength * loss) - 1) / strength)


def sharing(weakness, loss, strength, reach):
    """Return what two like firms spend, each for itself and by agreement.

    weakness, strength as in `breach_chance`; loss: of a break-in, 0 to 1e12 yuan; reach: the part
    of a firm's spending that protects its neighbour as well, 0 to 1.
    Returns a dict: for "alone" (each does the best answer to the other) and "agreed" (the sum of
    both firms' costs is least) a tuple (spent by each, chance of a break-in, cost of each: spent
    and expected loss). Raises ValueError for a parameter out of range.
    Source: gordonloeblucyshyn2003.
    """
    check("weakness", weakness, 0, 1, "(a chance)")
    check("loss", loss, 0, 1e12, "yuan")
    check("strength", strength, 1e-9, 1, "for each yuan")
    check("reach", reach, 0, 1, "(a share)")
    found = {}
    for name, counted in (("alone", loss), ("agreed", loss * (1 + reach))):
        together = best_spending(weakness, counted, strength)
        spent = together / (1 + reach)
        chance = breach_chance(together, weakness, strength)
        found[name] = spent, chance, chance * loss + spent
    return found
