"""The attacker's choice: whom he contacts when few people would pay and a failed try costs money.

He gives everybody a score: normal with spread 1, around 0 for those who would not pay and around
`skill` for those who would. He contacts all whose score is above a cutoff, and sets the cutoff so
that he earns most. It is the signal detection of two equal normal curves, seen from his side.
"""

import math

from widgets.models.checks import check
from widgets.models.normal import cumulative


def best_attack(density, gain, cost, skill, population=1e6):
    """Return the attack that earns most.

    density: share of the people who would pay, 1e-6 to 0.5; gain: what a success brings, net, 1 to
    1e6 yuan; cost: what a try at somebody who does not pay costs, 1e-4 to 1e4 yuan; skill: by how
    many standard deviations the scores of both groups lie apart, 0.1 to 10; population: 1 to 1e10.
    Returns a dict: ratio (least likelihood ratio at which a try pays), cutoff (least score),
    found (share contacted of those who would pay), bothered (of those who would not), share
    (contacted, of all), victims (people who pay, in the population), profit (yuan a person).
    Raises ValueError for a parameter out of range. Source: herley2012; the cutoff is standard
    signal detection.
    """
    check("density", density, 1e-6, 0.5, "(a share)")
    check("gain", gain, 1, 1e6, "yuan")
    check("cost", cost, 1e-4, 1e4, "yuan")
    check("skill", skill, 0.1, 10, "standard deviations")
    check("population", population, 1, 1e10, "people")
    ratio = (1 - density) * cost / (density * gain)
    cutoff = skill / 2 + math.log(ratio) / skill
    found = cumulative(skill - cutoff)
    bothered = cumulative(-cutoff)
    return {
        "ratio": ratio,
        "cutoff": cutoff,
        "found": found,
        "bothered": bothered,
        "share": density * found + (1 - density) * bothered,
        "victims": population * density * found,
        "profit": density * found * gain - (1 - density) * bothered * cost,
    }


def cost_curve(density, gain, skill, costs):
    """Return two lists, for each cost: share of all contacted, share found of who would pay.

    Parameters, errors and source as in `best_attack`.
    """
    attacks = [best_attack(density, gain, cost, skill) for cost in costs]
    return [attack["share"] for attack in attacks], [attack["found"] for attack in attacks]
