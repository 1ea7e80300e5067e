"""The inspection game: a firm may break a rule, a regulator may look, and neither knows the other.

If nobody broke the rule, looking would be wasted; if nobody looked, breaking it would pay. So each
must be unpredictable, just so much that the other gains nothing by any choice: avenhaus2002.
"""

from widgets.models.checks import check


def inspection(duty, fine, look, catch):
    """Return how often the regulator looks and how often the rule is broken, in equilibrium.

    duty: what it costs a firm to keep the rule, above 0 and less than the fine; fine: what a firm
    pays if it is found out, up to 1e6; look: what a look costs the regulator, above 0 and less than
    the catch; catch: what it is worth to the regulator to find a firm that breaks the rule, up to
    1e6. All in the same unit of money.
    Returns a dict: audit and violate (chances). Raises ValueError for a parameter out of range.
    Source: avenhaus2002. The firm is indifferent if audit * fine = duty, the regulator if
    violate * catch = look.
    """
    check("fine", fine, 1e-6, 1e6, "money")
    check("catch", catch, 1e-6, 1e6, "money")
    for name, value, most, end in (("duty", duty, fine, "fine"), ("look", look, catch, "catch")):
        if not 0 < value < most:
            raise ValueError(f"{name} must lie above 0 and below the {end}, {most} money, "
                             f"not {value}.")  # fmt: skip
    return {"audit": duty / fine, "violate": look / catch}
