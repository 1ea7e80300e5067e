"""Interdependent security: firms that are linked, and whether each finds its protection worthwhile.

Each of `firms` equal firms is broken into directly with the chance `direct`; protection takes that
away. Each unprotected partner lets an attack pass on with the chance `passed`, against which
protection does not help. A firm can lose `loss` once. Protection costs `cost`.
Source: kunreuther2003; who must begin so that all follow: heal2007.
"""

from widgets.models.checks import check, check_whole


def check_risk(direct, passed, loss):
    """Raise ValueError unless all three are in range."""
    check("direct", direct, 0, 1, "(a chance)")
    check("passed", passed, 0, 1, "(a chance)")
    check("loss", loss, 0, 1e12, "yuan")


def benefit(direct, passed, loss, unprotected):
    """Return what protection saves one firm on average, in yuan: p L (1 - q)^u.

    direct p, passed q: chances, 0 to 1; loss L: yuan, 0 to 1e12; unprotected u: how many other
    firms are, 0 to 1000. Raises ValueError for a parameter out of range.
    """
    check_risk(direct, passed, loss)
    unprotected = check_whole("unprotected", unprotected, 0, 1000, "firms")
    return direct * loss * (1 - passed) ** unprotected


def lacking(direct, passed, loss, cost, firms):
    """Return what is missing for each firm in turn, in yuan, once all before it are protected.

    cost: yuan, 0 to 1e12; firms: 1 to 1000; others as in benefit. A payment of so much, or a fine,
    just makes protection worthwhile; 0 for a firm that protects itself anyway. Raises ValueError
    for a parameter out of range.
    """
    check("cost", cost, 0, 1e12, "yuan")
    firms = check_whole("firms", firms, 1, 1000, "firms")
    return [max(0.0, cost - benefit(direct, passed, loss, firms - 1 - before))
            for before in range(firms)]  # fmt: skip


def followed(gaps, committed, push):
    """Return how many firms are protected in the end when each in turn answers the others.

    gaps: as lacking returns them; committed: how many protect themselves whatever it costs, 0 to
    their number; push: fine or payment for each firm, yuan, 0 to 1e12. A firm that gains nothing
    and loses nothing protects itself. Raises ValueError for a parameter out of range.
    """
    protected = check_whole("committed", committed, 0, len(gaps), "firms")
    check("push", push, 0, 1e12, "yuan")
    while protected < len(gaps) and gaps[protected] <= push + 1e-9:
        protected += 1
    return protected


def critical_coalition(direct, passed, loss, cost, firms):
    """Return the smallest number of committed firms after which all others follow unpaid.

    Parameters and errors as in lacking. Source: heal2007.
    """
    gaps = lacking(direct, passed, loss, cost, firms)
    committed = 0
    while followed(gaps, committed, 0) < len(gaps):
        committed += 1
    return committed


def total_loss(direct, passed, loss, firms, protected):
    """Return what all firms together lose on average, in yuan, without what protection costs.

    protected: 0 to firms; others as in lacking. Raises ValueError for a parameter out of range.
    """
    check_risk(direct, passed, loss)
    firms = check_whole("firms", firms, 1, 1000, "firms")
    protected = check_whole("protected", protected, 0, firms, "firms")
    open_firms = firms - protected
    spared = protected * (1 - passed) ** open_firms
    if open_firms:
        spared += open_firms * (1 - direct) * (1 - passed) ** (open_firms - 1)
    return loss * (firms - spared)
