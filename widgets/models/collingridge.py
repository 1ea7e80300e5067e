"""When to review a technology that is probably fine: early one knows little, late it costs much.

Our own model of the dilemma of collingridge1980. A technology spreads by the curve of bass1969. One
review looks at the harm seen so far and stops the technology or lets it go on; stopping costs more,
the more people use it by then.
"""

import math

from widgets.models import normal
from widgets.models.bass import EARLY, LATE, adopted, use
from widgets.models.checks import check

HORIZON = 30


def review(when, harmful=0.2, harm=2.0, benefit=1.0, sensing=1.0, base=0.0, lock_in=10.0,
           innovation=EARLY, imitation=LATE, horizon=HORIZON):  # fmt: skip
    """Return what one review after `when` years is expected to lose, and why.

    when: 0 to the horizon; harmful: chance beforehand that the technology harms, 0.01 to 0.99;
    harm: net, for each person and year of use if it does, 0.01 to 100; benefit: the same if it does
    not, 0.01 to 100; sensing: evidence for each square root of a year of use, 0 to 20; base and
    lock_in: cost of stopping it, and how much that grows until all use it, 0 to 1000; innovation
    and imitation: as in `adopted`; horizon: 1 to 200 years.
    loss: expected, in the units of harm; hit: chance to stop it if it harms; false_alarm: the same
    if it does not; evidence: distance of the two in standard errors; control: cost of stopping.
    Raises ValueError for a parameter out of range. Source: collingridge1980; the model is ours.
    """
    check("horizon", horizon, 1, 200, "years")
    check("when", when, 0, horizon, "years")
    check("harmful", harmful, 0.01, 0.99, "(a share)")
    for name, value in (("harm", harm), ("benefit", benefit)):
        check(name, value, 0.01, 100, "a year of use")
    check("sensing", sensing, 0, 20, "standard errors")
    for name, value in (("base", base), ("lock_in", lock_in)):
        check(name, value, 0, 1000, "units of harm")
    used = use(when, innovation, imitation)
    left = use(horizon, innovation, imitation) - used
    saved, lost = harm * left, benefit * left
    control = base + lock_in * adopted(when, innovation, imitation)
    evidence = sensing * math.sqrt(max(used, 0.0))
    stop_wrongly, stop_rightly = (1 - harmful) * (control + lost), harmful * (saved - control)
    if stop_rightly <= 0:
        hit = false_alarm = 0.0
    elif evidence < 1e-12:
        hit = false_alarm = float(stop_wrongly < stop_rightly)
    else:
        limit = evidence / 2 + math.log(stop_wrongly / stop_rightly) / evidence
        hit, false_alarm = normal.cumulative(evidence - limit), normal.cumulative(-limit)
    loss = (harmful * harm * used + harmful * ((1 - hit) * saved + hit * control)
            + (1 - harmful) * false_alarm * (control + lost))  # fmt: skip
    return {"loss": loss, "hit": hit, "false_alarm": false_alarm, "evidence": evidence,
            "control": control, "saved": saved, "lost": lost}  # fmt: skip


def best_review(**given):
    """Return the year, in tenths, in which a review is expected to lose least.

    given: as in `review`, without `when`; work grows with ten times the horizon.
    Raises ValueError for a parameter out of range. Source: as in `review`.
    """
    tenths = range(int(10 * given.get("horizon", HORIZON)) + 1)
    losses = [review(tenth / 10, **given)["loss"] for tenth in tenths]
    return losses.index(min(losses)) / 10
