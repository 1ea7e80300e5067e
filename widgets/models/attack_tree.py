"""An attack tree: what the cheapest way in costs, and how to spend so that it costs most."""

import math

from widgets.models.checks import check

MOST = 1e9


def attack_cost(tree):
    """Return what the cheapest attack costs.

    tree: a number, the cost of one step, 0 to 1e9 in any one unit; or a pair ("AND", trees): all of
    them are needed, the costs add up; or ("OR", trees): one is enough, the cheapest counts.
    Raises ValueError for another kind of node, one without parts, or a cost out of range.
    Source: schneier1999; mauw2006 give the rules a foundation.
    """
    if isinstance(tree, (tuple, list)):
        kind, parts = tree
        if kind not in ("AND", "OR") or not parts:
            raise ValueError(f"A node is ('AND', parts) or ('OR', parts), not {tree}.")
        costs = [attack_cost(part) for part in parts]
        return sum(costs) if kind == "AND" else min(costs)
    check("cost", tree, 0, MOST, "units of cost")
    return tree


def water_level(costs, budget):
    """Return the highest cost that the cheapest way can be given by adding a budget to the costs.

    The lowest costs are filled up to a common level, as water fills a basin. costs: of each way, 0
    to 1e9; budget: 0 to 1e9, both in one unit. Raises ValueError for a parameter out of range.
    """
    check("number of costs", len(costs), 1, 1000, "ways")
    for cost in costs:
        check("cost", cost, 0, MOST, "units of cost")
    check("budget", budget, 0, MOST, "units of cost")
    filled, rising = 0, sorted(costs)
    for count, cost in enumerate(rising, 1):
        filled += cost
        level = (filled + budget) / count
        if count == len(rising) or level <= rising[count]:
            return level


def filling(costs, budget):
    """Return what each way is given when a budget fills up the lowest; parameters as above."""
    level = water_level(costs, budget)
    return [max(level - cost, 0) for cost in costs]


def breach_chance(cost, mean):
    """Return the share of attackers who can pay for an attack, if budgets are exponential.

    cost: of the cheapest attack, 0 to 1e9; mean: of their budgets, 0.001 to 1e9, in one unit.
    Raises ValueError for a parameter out of range.
    """
    check("cost", cost, 0, MOST, "units of cost")
    check("mean", mean, 0.001, MOST, "units of cost")
    return math.exp(-cost / mean)
