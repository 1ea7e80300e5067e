"""Two firms whose protection reaches each other: what each buys alone, and what both would buy.

A firm loses a sum if it is broken into. Protection makes that less likely, the first yuan most. A
part of what one firm spends protects its neighbour, too, as warnings do that are passed on. The
shape of the chance is the first class of gordonloeb2002, with exponent 1; that what reaches the
neighbour adds to his own simplifies gordonloeblucyshyn2003, in which security can also rise.
"""

from widgets.models.checks import check
from widgets.models.gordon_loeb import best_protection_inverse


def sharing(weakness, loss, strength, reach):
    """Return what two like firms spend, each for itself and by agreement.

    weakness: the chance of a break-in with nothing spent, 0 to 1; loss: of a break-in, 0 to 1e12
    yuan; strength: how much a yuan does, 1e-9 to 1 for each yuan; reach: the part of a firm's
    spending that protects its neighbour as well, 0 to 1.
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
        # What is spent here and what reaches over count together, as one firm's own spending.
        best = best_protection_inverse(weakness, counted, strength)
        spent = best["invested"] / (1 + reach)
        found[name] = spent, best["breach"], best["breach"] * loss + spent
    return found
