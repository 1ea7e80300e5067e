"""The double-spend race: an attacker tries to draw level with a chain after a payment.

Honest computers and the attacker find the next block by chance, in the ratio of their computing
power. A merchant hands over the goods once the payment lies so many blocks deep.
"""

from widgets.models.checks import check, check_whole

MOST = 1000
# Beyond this the number of blocks runs into the thousands.
LARGEST = 0.45


def check_race(share, blocks):
    """Return blocks as an int; raise ValueError unless both are in range."""
    check("share", share, 0, 1, "(a share)")
    return check_whole("blocks", blocks, 0, MOST, "blocks")


def poisson_chance(share, blocks):
    """Return the chance that the attacker draws level, by the approximation of the first paper.

    share: of the computing power that is the attacker's, 0 to 1; blocks: that the merchant waits
    for, whole, 0 to 1000. It takes the time that the honest blocks need as certain.
    Raises ValueError for a parameter out of range. Source: nakamoto2008.
    """
    blocks = check_race(share, blocks)
    if share >= 0.5 or not blocks:
        return 1.0
    ratio = share / (1 - share)
    mean = blocks * ratio
    # Terms of the Poisson distribution relative to the one at its top: nothing overflows.
    top = int(mean)
    all_terms = found = 0.0
    term = 1.0
    for number in range(top, -1, -1):
        all_terms += term
        found += term * ratio ** (blocks - number)
        term *= number / mean if mean else 0
    term = 1.0
    number = top
    while True:
        number += 1
        term *= mean / number
        all_terms += term
        found += term * (ratio ** (blocks - number) if number < blocks else 1)
        if number > blocks and term <= 1e-17 * found:
            return found / all_terms


def exact_chance(share, blocks):
    """Return the chance that the attacker draws level: the race of two counters, without shortcut.

    Parameters and errors as in `poisson_chance`. Twice the chance that the attacker finds so many
    blocks before the others do. rosenfeld2014 asks for one block more than the others have, and
    gives the attacker one block at the start: that comes to the same. Source: rosenfeld2014.
    """
    blocks = check_race(share, blocks)
    if share >= 0.5 or not blocks:
        return 1.0
    honest = 1 - share
    # The last term, where the others lack one block, is the largest.
    term = share
    for number in range(1, blocks):
        term *= (blocks - 1 + number) / number * share * honest
    found = 0.0
    for number in range(blocks - 1, -1, -1):
        found += term
        if term <= 1e-17 * found:
            break
        term *= number / ((number + blocks - 1) * honest) if number else 0
    return 2 * found


def blocks_needed(share, target, chance=exact_chance):
    """Return the smallest number of blocks that leaves the attacker less than a target chance.

    share: 0 to 0.45; target: 0.0001 to 1; chance: one of the functions above, which fall with the
    number of blocks. Raises ValueError for a parameter out of range.
    """
    check("share", share, 0, LARGEST, "(a share)")
    check("target", target, 0.0001, 1, "(a chance)")
    low, high = 0, 1
    while chance(share, high) >= target:
        low, high = high, min(2 * high, MOST)
    # Below `high`, and not below `low`.
    while high - low > 1:
        middle = (low + high) // 2
        if chance(share, middle) < target:
            high = middle
        else:
            low = middle
    return high
