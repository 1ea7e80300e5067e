"""Firms that pay into a fund which all of them enjoy, and what public money does to it.

Each firm divides its income between itself and the fund; all enjoy the whole fund. A firm likes
its own money x and the fund G as (1 - taste) log x + taste log G, and each does the best answer to
what the others pay. A tax that goes into the fund changes nothing as long as all pay of their own
accord: the neutrality of warr1983 and bergstrom1986. The best for all is that of samuelson1954.
"""

from widgets.models.checks import check, check_whole


def best_for_all(firms, income, taste):
    """Return the fund at which the firms together are best off.

    Parameters as in `provision`. There the firms' marginal rates add up to 1.
    Source: samuelson1954.
    """
    return firms * taste * income


def provision(firms, income, taste, tax=0, match=0):
    """Return what lies in the fund, who paid it, and what each firm keeps.

    firms: 2 to 50, all alike; income: of each, 0.01 to 1e9 money; taste: for the fund, 0.01 to 0.99
    (a share); tax: what the state takes from each firm and pays in, 0 to its income; match: what
    the state adds for each unit that a firm pays in, 0 to 49. What it adds is taxed from all alike,
    and no firm takes into account that its own payment raises that tax.
    Returns a dict: fund, own (what each firm pays in), lump and matched (what the state pays in,
    all in all) and kept (by each firm). Raises ValueError for a parameter out of range.
    Source: bergstrom1986; with a match the same condition of a best answer holds,
    (1 - taste) / kept = taste (1 + match) / fund.
    """
    firms = check_whole("firms", firms, 2, 50, "firms")
    check("income", income, 0.01, 1e9, "money")
    check("taste", taste, 0.01, 0.99, "(a share)")
    check("tax", tax, 0, income, "money")
    check("match", match, 0, 49, "for each unit")
    wanted = firms * income * taste * (1 + match) / (taste * (1 + match) + firms * (1 - taste))
    lump = firms * tax
    # Once the state alone pays in more than they want, no firm adds anything.
    fund = max(wanted, lump)
    own = (fund - lump) / (1 + match)
    return {"fund": fund, "own": own / firms, "lump": lump, "matched": match * own,
            "kept": income - fund / firms}  # fmt: skip
