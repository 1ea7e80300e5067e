"""Base rates and the three-way decision: let a payment pass, ask its sender, or block it.

Each payment gets a score: normal with spread 1, around 0 if it is honest and around `skill` if it
is fraud. From the score `ask` on its sender is asked to prove who he is, from `block` on it is
blocked. The best fences are those at which the chance of fraud makes one answer as dear as the
next.
"""

import math

from widgets.models.checks import check
from widgets.models.normal import cumulative


def precision(fraud, caught, bothered):
    """Return the share of alarms that are true, by Bayes' rule; 0 if there are no alarms.

    fraud: share of all that is fraud, 0 to 1; caught: share of fraud with an alarm, 0 to 1;
    bothered: share of what is honest with an alarm, 0 to 1. Raises ValueError outside.
    Source: axelsson2000.
    """
    for name, share in (("fraud", fraud), ("caught", caught), ("bothered", bothered)):
        check(name, share, 0, 1, "(a share)")
    true, false = fraud * caught, (1 - fraud) * bothered
    return true / (true + false) if true + false else 0.0


def check_prices(fraud, skill, honest_price, loss, ask_price, stopped):
    """Raise ValueError for a parameter of the decision that is out of range."""
    check("fraud", fraud, 1e-6, 0.5, "(a share)")
    check("skill", skill, 0.1, 10, "standard deviations")
    check("honest_price", honest_price, 0.01, 1e6, "yuan")
    check("loss", loss, 0.01, 1e6, "yuan")
    check("ask_price", ask_price, 0, 1e6, "yuan")
    check("stopped", stopped, 0.01, 1, "(a share)")


def outcome(ask, block, fraud, skill, honest_price, loss, ask_price, stopped):
    """Return what two fences do.

    ask, block: scores, -40 to 40, in standard deviations of a group; nobody is asked unless ask is
    below block; fraud: share of payments, 1e-6 to 0.5; skill: by how many standard deviations the
    scores lie apart, 0.1 to 10; honest_price: of a blocked honest payment, loss: of a fraud that
    passes, 0.01 to 1e6 yuan; ask_price: of asking once, 0 to 1e6 yuan; stopped: share of frauds
    that asking stops, 0.01 to 1.
    Returns a dict: for fraud and honest payments the shares of all payments allowed, asked and
    blocked (as "fraud" and "honest", tuples in this order), and in yuan for a payment "missed"
    (fraud that passes), "stopping" (honest ones blocked), "asking" and their sum "cost".
    Raises ValueError for a parameter out of range. Source: elkan2001, chow1970.
    """
    check("ask", ask, -40, 40, "standard deviations")
    check("block", block, -40, 40, "standard deviations")
    check_prices(fraud, skill, honest_price, loss, ask_price, stopped)
    ask = min(ask, block)
    groups = []
    for share, middle in ((fraud, skill), (1 - fraud, 0)):
        # Tails, and not 1 minus the rest: far out they are tiny.
        over_ask, over_block = cumulative(middle - ask), cumulative(middle - block)
        groups.append((share * cumulative(ask - middle), share * (over_ask - over_block),
                       share * over_block))  # fmt: skip
    bad, good = groups
    missed = loss * (bad[0] + (1 - stopped) * bad[1])
    stopping, asking = honest_price * good[2], ask_price * (bad[1] + good[1])
    return {"fraud": bad, "honest": good, "missed": missed, "stopping": stopping,
            "asking": asking, "cost": missed + stopping + asking}  # fmt: skip


def score(chance, fraud, skill):
    """Return the score at which a payment is fraud with this chance (above 0 and below 1)."""
    odds = chance / (1 - chance) * (1 - fraud) / fraud
    return skill / 2 + math.log(odds) / skill


def best_fences(fraud, skill, honest_price, loss, ask_price, stopped):
    """Return the fences that cost least, with one fence and with two.

    Parameters, errors and sources as in `outcome`. Returns a dict: chance (of fraud, from which
    blocking pays with one fence), ask_chance and block_chance (with two), fence, ask and block (the
    scores), one and two (the outcomes), dearest (from this price on asking does not pay). If asking
    does not pay, ask and block are the one fence.
    """
    check_prices(fraud, skill, honest_price, loss, ask_price, stopped)
    chance = honest_price / (honest_price + loss)
    ask_chance = ask_price / (stopped * loss)
    block_chance = (honest_price - ask_price) / (honest_price + (1 - stopped) * loss)
    fence = score(chance, fraud, skill)
    ask = block = fence
    if ask_chance < block_chance:
        # Asking for nothing is worth doing at once; asking that stops all beats any blocking.
        ask = score(ask_chance, fraud, skill) if ask_chance > 0 else -40
        block = score(block_chance, fraud, skill) if block_chance < 1 else 40
    rest = (fraud, skill, honest_price, loss, ask_price, stopped)
    return {"chance": chance, "ask_chance": ask_chance, "block_chance": block_chance,
            "fence": fence, "ask": ask, "block": block,
            "one": outcome(inside(fence), inside(fence), *rest),
            "two": outcome(inside(ask), inside(block), *rest),
            "dearest": stopped * loss * chance}  # fmt: skip


def inside(fence):
    """Return a fence not further out than any payment lies."""
    return min(max(fence, -40.0), 40.0)
