"""Four drivers and a compact on a hundred unequal firms: who protects itself, and at what price.

A firm compares what protection saves it with what it costs, given who else is protected. What
comes from others reaches it however well it protects itself, so its own protection is worth more,
the more others are protected, and the same policy can have two outcomes: the one that grows from
the compact alone, and the one that holds once all are in. Amounts are millions of yuan.
Source: ours; harm passed on as in kunreuther2003, a compact as a first crowd as in granovetter1978.
"""

import math

from widgets.models import normal
from widgets.models.checks import check, check_whole

COUNT = 100
DIRECT, EFFECT, MARKUP, PUBLIC, CONTAGION = 0.2, 0.95, 0.15, 0.3, 2.0
STAKES = [10 * math.exp(normal.quantile(1 - (firm + 0.5) / COUNT)) for firm in range(COUNT)]
COSTS = [2 * (stake / 10) ** 0.6 for stake in STAKES]
TOTAL = sum(STAKES)
WEIGHTS = [stake / TOTAL for stake in STAKES]
# What the social cost is the sum of: keys of an outcome.
SOCIAL = ("loss", "worry", "resource", "admin", "rebates", "raising")


def policy(subsidy=0, small_only=False, audit=0, cover=0, discount=0, standard=0, norm=0,
           sharing=0, compact=0):  # fmt: skip
    """Return the levers of a policy, checked: a dict that the other functions take.

    subsidy: share of the cost that is paid for a firm, 0 to 0.5; small_only: to the smaller half
    alone; audit: chance of a fine as high as the cost, 0 to 0.3; cover: share of a loss that is
    insured, 0 to 0.8; discount: taken off the premium for each unit of insured risk that
    protection takes away, 0 to 1.5; standard: share of the cost that falls away once all are in,
    0 to 0.4; norm: what it is worth to do as all others do, as a share of the cost, 0 to 0.4;
    sharing: share of the threat that warnings take away once all are in, 0 to 0.5; compact: how
    many of the largest firms have promised to be in, 0 to 40. Raises ValueError for a lever out of
    range.
    """
    check("subsidy", subsidy, 0, 0.5, "(a share of the cost)")
    check("audit", audit, 0, 0.3, "(a chance)")
    check("cover", cover, 0, 0.8, "(a share of the loss)")
    check("discount", discount, 0, 1.5, "for a unit of risk")
    check("standard", standard, 0, 0.4, "(a share of the cost)")
    check("norm", norm, 0, 0.4, "(a share of the cost)")
    check("sharing", sharing, 0, 0.5, "(a share of the threat)")
    return {"subsidy": subsidy, "small_only": bool(small_only), "audit": audit, "cover": cover,
            "discount": discount, "standard": standard, "norm": norm, "sharing": sharing,
            "compact": check_whole("compact", compact, 0, 40, "firms")}  # fmt: skip


def climate(levers, weight, contagion):
    """Return (direct threat, chance to be spared by others) for a weight of protected firms."""
    calm = 1 - levers["sharing"] * weight
    return DIRECT * calm, math.exp(-contagion * (1 - EFFECT * weight) * calm)


def paid(levers, firm):
    """Return the share of a firm's cost that is paid for it."""
    return levers["subsidy"] if firm >= COUNT // 2 or not levers["small_only"] else 0


def worth(levers, weight, contagion):
    """Return what protection saves a firm for each unit at stake, if this weight is protected."""
    threat, spared = climate(levers, weight, contagion)
    felt = (1 - levers["cover"]) * (1 + MARKUP) + levers["cover"] * levers["discount"]
    return EFFECT * threat * spared * felt


def prices(levers, share):
    """Return what protection takes for each unit of its cost, in the larger and the smaller half.

    share: of firms that are protected; a fine that is avoided and the norm make it less.
    """
    price = 1 - levers["standard"] * share
    pull = levers["audit"] + levers["norm"] * share
    return [price * (1 - paid(levers, firm)) - pull for firm in (0, COUNT - 1)]


def gain(saved, taken, firm):
    """Return a firm's gain from protection, from what `worth` and `prices` found."""
    return saved * STAKES[firm] - taken[firm >= COUNT // 2] * COSTS[firm]


def weigh(firms):
    """Return the share and the weight of a list of firms."""
    return len(firms) / COUNT, sum([WEIGHTS[firm] for firm in firms])


def grown(levers, contagion=CONTAGION):
    """Return who is protected in the end if the compact begins: a list of firms, counted from 0.

    Round after round all firms that gain join at once. contagion: of harm, 0 to 10.
    """
    check("contagion", contagion, 0, 10, "(a rate)")
    inside = [firm < levers["compact"] for firm in range(COUNT)]
    firms = list(range(levers["compact"]))
    while True:
        share, weight = weigh(firms)
        saved, taken = worth(levers, weight, contagion), prices(levers, share)
        joined = [firm for firm in range(COUNT)
                  if not inside[firm] and gain(saved, taken, firm) >= 0]  # fmt: skip
        if not joined:
            return sorted(firms)
        firms += joined
        for firm in joined:
            inside[firm] = True


def kept(levers, contagion=CONTAGION):
    """Return who stays protected if all are at the start, as in `grown`.

    Round after round all firms outside the compact leave that lose, given all others.
    """
    check("contagion", contagion, 0, 10, "(a rate)")
    firms = list(range(COUNT))
    while True:
        share, weight = weigh(firms)
        taken = prices(levers, share - 1 / COUNT)
        stay = [
            firm for firm in firms if firm < levers["compact"]
            or gain(worth(levers, weight - WEIGHTS[firm], contagion), taken, firm) >= 0
        ]  # fmt: skip
        if len(stay) == len(firms):
            return firms
        firms = stay


def needed(levers, many=90, contagion=CONTAGION):
    """Return the smallest compact with which at least `many` firms are protected in the end.

    The levers' own compact does not matter. many: 0 to 100; contagion: as in `grown`.
    """
    check_whole("many", many, 0, COUNT, "firms")
    for compact in range(COUNT):
        if len(grown(dict(levers, compact=compact), contagion)) >= many:
            return compact
    return COUNT


def promised(levers):
    """Return what the compact's firms lose by their promise while nobody else is protected.

    Each looks at the others in the compact and not at itself, as in `kept`.
    """
    share, weight = weigh(range(levers["compact"]))
    taken = prices(levers, share - 1 / COUNT)
    lost = [-gain(worth(levers, weight - WEIGHTS[firm], CONTAGION), taken, firm)
            for firm in range(levers["compact"])]  # fmt: skip
    return sum([max(0.0, each) for each in lost])


def borne(levers, firms, firm):
    """Return what a firm bears a year, in the mean: loss, premium, fine and protection.

    firms: the protected ones. What an insurer pays comes back as its premium, which is fair for an
    unprotected firm; the discount is taken off. What a norm is worth is felt and not counted.
    """
    share, weight = weigh(firms)
    threat, spared = climate(levers, weight, CONTAGION)
    inside = firm in firms
    risk = 1 - (1 - threat) * spared
    left = 1 - (1 - threat * (1 - EFFECT * inside)) * spared
    cost = levers["audit"] * COSTS[firm]
    if inside:
        cost = COSTS[firm] * (1 - levers["standard"] * share) * (1 - paid(levers, firm))
        cost -= levers["cover"] * levers["discount"] * (risk - left) * STAKES[firm]
    return cost + STAKES[firm] * ((1 - levers["cover"]) * (1 + MARKUP) * left
                                  + levers["cover"] * risk)  # fmt: skip


def outcome(levers, firms):
    """Return what comes of a policy when these firms are protected: a dict.

    adopters: how many; small: share of the smaller half that is; spread: chance to be hit by way
    of others; loss; worry: the burden of risk that is not insured; resource: cost of protection;
    subsidy; fines; admin: what the other levers cost the public; rebates: work on the discount;
    raising: what public money costs beyond itself; budget: subsidy and admin; promised: what the
    compact's firms lose at the start; with_compact: both; insurers: what they pay beyond the risk
    that protection takes away, below 0 if they gain; it is part of no sum; social: the
    sum of those in SOCIAL.
    """
    share, weight = weigh(firms)
    threat, spared = climate(levers, weight, CONTAGION)
    price = 1 - levers["standard"] * share
    resource = price * sum([COSTS[firm] for firm in firms])
    subsidy = price * sum([paid(levers, firm) * COSTS[firm] for firm in firms])
    loss = TOTAL * (1 - spared * (1 - threat * (1 - EFFECT * weight)))
    admin = (60 * levers["audit"] + 20 * levers["standard"] + 10 * levers["sharing"]
             + 15 * levers["norm"])  # fmt: skip
    parts = {
        "loss": loss,
        "worry": loss * MARKUP * (1 - levers["cover"]),
        "resource": resource,
        "admin": admin,
        "rebates": 10 * levers["cover"] * levers["discount"],
        "raising": PUBLIC * (subsidy + admin),
    }
    risk = EFFECT * threat * spared * weight * TOTAL
    begun = promised(levers)
    return dict(
        parts,
        adopters=len(firms),
        small=len([firm for firm in firms if firm >= COUNT // 2]) / (COUNT // 2),
        spread=1 - spared,
        subsidy=subsidy,
        fines=levers["audit"] * (sum(COSTS) - sum([COSTS[firm] for firm in firms])),
        budget=subsidy + admin,
        promised=begun,
        with_compact=subsidy + admin + begun,
        insurers=levers["cover"] * (levers["discount"] - 1) * risk,
        social=sum([parts[name] for name in SOCIAL]),
    )
