"""How much protection is worth buying: a breach chance that falls with money, and its best point.

Without protection an asset is breached with the chance `vulnerability`, which loses `loss`. Money
lowers the chance along a curve; one owner, one attack, no harm to others. The best sum
makes protection and the loss that is still expected cheapest together.
Source: gordonloeb2002 for both curves and both optima. A third curve, a straight line, is one of
those that break their bound of 1/e; source: hausken2006.
"""

import math

from widgets.models.checks import check


def check_asset(vulnerability, loss, productivity):
    """Raise ValueError unless all three are in range."""
    check("vulnerability", vulnerability, 0, 1, "(a chance)")
    check("loss", loss, 0, 1e15, "units of money")
    check("productivity", productivity, 1e-12, 1e6, "per unit of money")


def check_invested(invested):
    """Raise ValueError unless the sum is in range."""
    check("invested", invested, 0, 1e15, "units of money")


def breach_inverse(vulnerability, invested, productivity, exponent=1):
    """Return the breach chance v / (a z + 1)^b: the first money does most, the rest ever less.

    vulnerability v: 0 to 1; invested z: 0 to 1e15; productivity a: per unit of money, 1e-12 to
    1e6; exponent b: 0.1 to 100. Raises ValueError for a parameter out of range.
    Source: gordonloeb2002, class I.
    """
    check_asset(vulnerability, 0, productivity)
    check_invested(invested)
    check("exponent", exponent, 0.1, 100, "(an exponent)")
    return vulnerability / (productivity * invested + 1) ** exponent


def breach_exponential(vulnerability, invested, productivity):
    """Return the breach chance v^(a z + 1): each unit of money cuts the same share of what is left.

    That share is 1 - v^a: the more vulnerable, the smaller. Parameters as in `breach_inverse`.
    Raises ValueError for a parameter out of range. Source: gordonloeb2002, class II.
    """
    check_asset(vulnerability, 0, productivity)
    check_invested(invested)
    return vulnerability ** (productivity * invested + 1)


def breach_straight(vulnerability, invested, productivity):
    """Return the breach chance v - a z, down to 0: each unit of money takes the same off.

    Parameters as in `breach_inverse`. Raises ValueError for a parameter out of range.
    Source: hausken2006, constant returns.
    """
    check_asset(vulnerability, 0, productivity)
    check_invested(invested)
    return max(vulnerability - productivity * invested, 0.0)


def outcome(vulnerability, loss, invested, breach):
    """Return what all optima say about a sum and the breach chance that it leaves."""
    expected = vulnerability * loss
    return {
        "invested": invested,
        "breach": breach,
        "ratio": invested / expected if invested else 0.0,
        "benefit": expected - breach * loss - invested,
    }


def best_protection_inverse(vulnerability, loss, productivity, exponent=1):
    """Return the best sum on the curve of `breach_inverse`.

    vulnerability: 0 to 1; loss: from a breach, 0 to 1e15 units of money; productivity, exponent:
    as in `breach_inverse`. Returns a dict: invested (the sum), breach (the chance left), ratio
    (sum over the loss expected without it, 0 if nothing is invested) and benefit (loss expected
    without protection, less the loss still expected, less the sum).
    Raises ValueError for a parameter out of range. Source: gordonloeb2002, class I.
    """
    check_asset(vulnerability, loss, productivity)
    check("exponent", exponent, 0.1, 100, "(an exponent)")
    steep = vulnerability * exponent * productivity * loss
    invested = 0.0
    if steep > 1:
        invested = (steep ** (1 / (exponent + 1)) - 1) / productivity
    breach = breach_inverse(vulnerability, invested, productivity, exponent)
    return outcome(vulnerability, loss, invested, breach)


def best_protection_exponential(vulnerability, loss, productivity):
    """Return the best sum on the curve of `breach_exponential`.

    Parameters, result and errors as in `best_protection_inverse`. With v the vulnerability the
    chance falls as v exp(-rate z), at the rate -productivity ln v.
    Source: gordonloeb2002, class II.
    """
    check_asset(vulnerability, loss, productivity)
    rate = -productivity * math.log(vulnerability) if vulnerability else 0.0
    steep = rate * vulnerability * loss
    invested = math.log(steep) / rate if steep > 1 else 0.0
    breach = breach_exponential(vulnerability, invested, productivity)
    return outcome(vulnerability, loss, invested, breach)


def best_protection_straight(vulnerability, loss, productivity):
    """Return the best sum on the curve of `breach_straight`: all that is needed, or nothing.

    Parameters, result and errors as in `best_protection_inverse`. Source: hausken2006.
    """
    check_asset(vulnerability, loss, productivity)
    invested = vulnerability / productivity if productivity * loss > 1 else 0.0
    breach = 0.0 if invested else float(vulnerability)
    return outcome(vulnerability, loss, invested, breach)
