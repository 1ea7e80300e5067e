"""Full insurance and effort: how much a firm does against a breach, uninsured and insured.

Effort z makes the chance of a breach v e^(-eta z). Uninsured, a firm that fears large losses (its
risk aversion is constant) weighs effort against that fear; fully insured, against the premium, as
far as the premium falls with effort. The insurer breaks even.
Source: ehrlich1972 for the question; the exponential case and its bound are worked out here.
"""

import math

from widgets.models.checks import check


def check_firm(chance, effect, loss, fear):
    """Raise ValueError unless all four are in range."""
    check("chance", chance, 0, 1, "(a chance)")
    check("effect", effect, 1e-6, 1e6, "per unit of effort")
    check("loss", loss, 0, 1e9, "units of money")
    check("fear", fear, 1e-6, 1e6, "per unit of money")
    # Beyond that e^(fear loss) is no number any more.
    check("fear times loss", fear * loss, 0, 500, "(a number)")


def breach(chance, effect, effort):
    """Return the chance of a breach that an effort of 0 to 1e9 units of money leaves.

    Other parameters and errors as in uninsured.
    """
    check_firm(chance, effect, 0, 1)
    check("effort", effort, 0, 1e9, "units of money")
    return chance * math.exp(-effect * effort)


def worth(chance, loss, fear):
    """Return the sure loss that is as bad as a chance of a loss, in units of money.

    Parameters and errors as in uninsured.
    """
    check_firm(chance, 1, loss, fear)
    return math.log(1 + (math.exp(fear * loss) - 1) * chance) / fear


def uninsured(chance, effect, loss, fear):
    """Return effort, chance of a breach, and the sure cost that is as bad, without insurance.

    chance v: of a breach without effort, 0 to 1; effect eta: per unit of effort, 1e-6 to 1e6;
    loss: 0 to 1e9 units of money; fear: risk aversion per unit of money, 1e-6 to 1e6, and at most
    500 for the whole loss. Raises ValueError for a parameter out of range.
    """
    check_firm(chance, effect, loss, fear)
    gain = (math.exp(fear * loss) - 1) * chance * (effect - fear) / fear
    efforts = [0.0]
    if gain > 1:
        efforts.append(math.log(gain) / effect)
    found = [(each + worth(breach(chance, effect, each), loss, fear), each) for each in efforts]
    cost, effort = min(found)
    return {"effort": effort, "breach": breach(chance, effect, effort), "cost": cost}


def insured(chance, effect, loss, response):
    """Return effort, chance of a breach, and effort with premium, when fully insured.

    response: how strongly the premium falls with effort, 0 to 1000: 0 not at all, 1 by just the
    claims that effort saves, more by so many times as much; others as in uninsured.
    Raises ValueError for a parameter out of range.
    """
    check_firm(chance, effect, loss, 1e-6)
    check("response", response, 0, 1000, "(times)")
    gain = effect * chance * loss * response
    effort = math.log(gain) / effect if gain > 1 else 0.0
    left = breach(chance, effect, effort)
    return {"effort": effort, "breach": left, "cost": effort + left * loss}


def level_response(chance, effect, loss, fear):
    """Return the response above which insurance makes the firm do more than uninsured.

    Parameters and errors as in uninsured, chance and loss above 0; where it does nothing
    uninsured, the response from which on it does something insured.
    """
    alone = uninsured(chance, effect, loss, fear)["effort"]
    check("chance times loss", chance * loss, 1e-9, 1e9, "units of money")
    return math.exp(effect * alone) / (effect * chance * loss)
