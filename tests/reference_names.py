"""The short names of the reference tables, mapped to the package's functions: one place."""

from widgets.models import normal, patch_race, random_numbers


def race(beta, i0, tau, mu):
    """patch_race with the tables' result keys."""
    found = patch_race.patch_race(beta, i0, tau, mu)
    return {"y_tau": found["share_at_delay"], "y_inf": found["final_share"],
            "attack": found["ever_infected"], "omega": found["race_number"]}  # fmt: skip


def state(beta, i0, tau, mu, t):
    """patch_state with the tables' result keys."""
    found = patch_race.patch_state(beta, i0, tau, mu, t)
    return {"S": found["susceptible"], "I": found["infected"], "R": found["patched"]}


NAMES = {
    "norm_cdf": normal.cumulative,
    "norm_ppf": normal.quantile,
    "minstd": random_numbers.minimal_standard,
    "patch_race": race,
    "patch_state": state,
    "logistic_time": patch_race.logistic_time,
}
