"""The short names of the reference tables, mapped to the package's functions: one place."""

from widgets.models import (
    aggregators,
    attack_tree,
    attacker_roc,
    bass,
    best_of_n,
    claims_together,
    collingridge,
    compact,
    companion,
    compound_poisson,
    coordination,
    critical_mass,
    double_spend,
    driving_to_safety,
    epidemic_threshold,
    error_rates,
    gordon_loeb,
    hash_chain,
    inequality,
    inspection,
    insured_effort,
    interdependent_networks,
    interdependent_security,
    lasting_growth,
    layered_defence,
    mosca,
    normal,
    patch_race,
    poisoning,
    policy_lab,
    private_counts,
    private_provision,
    public_goods,
    quantum_key,
    quantum_search,
    random_numbers,
    review_queue,
    risk_decision,
    score_fusion,
    secret_sharing,
    shared_lists,
    sharing,
    sign_attack,
    threshold_cascade,
)
from widgets.models import screening as screened


def race(beta, i0, tau, mu):
    """patch_race with the tables' result keys."""
    found = patch_race.patch_race(beta, i0, tau, mu)
    return {"y_tau": found["share_at_delay"], "y_inf": found["final_share"],
            "attack": found["ever_infected"], "omega": found["race_number"]}  # fmt: skip


def state(beta, i0, tau, mu, t):
    """patch_state with the tables' result keys."""
    found = patch_race.patch_state(beta, i0, tau, mu, t)
    return {"S": found["susceptible"], "I": found["infected"], "R": found["patched"]}


def ended(found):
    """What steady_state and scale_free share, with the tables' result keys."""
    return {"k1": found["mean_degree"], "k2": found["mean_square"], "lam_c": found["threshold"],
            "lam_c_hom": found["threshold_homogeneous"], "theta": found["theta"],
            "rho": found["prevalence"]}  # fmt: skip


def degrees(ks, P, lam):
    """steady_state with the tables' result keys."""
    return ended(epidemic_threshold.steady_state(ks, P, lam))


def network(gamma, kmin, kmax, lam):
    """scale_free with the tables' result keys."""
    found = epidemic_threshold.scale_free(gamma, kmin, kmax, lam)
    short = ended(found)
    short["g_random"] = found["random_needed"]
    short["g_targeted"] = found["targeted_needed"]
    short["k_cut"] = found["cut_degree"]
    return short


def protected(gamma, kmin, kmax, lam, g, mode):
    """immunised with the tables' result keys."""
    found = epidemic_threshold.immunised(gamma, kmin, kmax, lam, g, mode)
    return {"rho": found["prevalence"], "R": found["reproduction"]}


def panjer_poisson(lam, pmf_dict, smax):
    """panjer with its severity as a dict of chances by size."""
    return compound_poisson.panjer(lam, sorted(pmf_dict.items()), smax)


def bundle_tail(mean, b, x):
    """tail under the tables' parameter names."""
    return compound_poisson.tail(mean, b, x)


def bundle_var(mean, b, al=0.99):
    """quantile under the tables' parameter names."""
    return compound_poisson.quantile(mean, b, al)


def attacker(d, G, C, mu, N=1e6):
    """best_attack with the tables' result keys."""
    found = attacker_roc.best_attack(d, G, C, mu, N)
    return {"kappa": found["ratio"], "x": found["cutoff"], "tpr": found["found"],
            "fpr": found["bothered"], "share": found["share"], "victims": found["victims"],
            "profit": found["profit"]}  # fmt: skip


def goodhart(n, h, D, sigma):
    """searched with the tables' result keys."""
    found = best_of_n.searched(n, h, D, sigma)
    return {"true": found["worth"], "proxy": found["grade"], "kl": found["pressure"]}


def goodhart_best(h, D, sigma, nmax=400):
    """best_number under the tables' parameter names."""
    return best_of_n.best_number(h, D, sigma, nmax)


LONG_NAMES = {"pi": "harmful", "H": "horizon", "h": "harm", "b": "benefit", "s": "sensing",
              "k0": "base", "k1": "lock_in", "p": "innovation", "q": "imitation"}  # fmt: skip


def reviewed(T, **given):
    """review with the tables' parameter names and result keys."""
    found = collingridge.review(T, **{LONG_NAMES[name]: given[name] for name in given})
    return {"loss": found["loss"], "hit": found["hit"], "fa": found["false_alarm"],
            "d": found["evidence"], "K": found["control"], "R": found["saved"],
            "B": found["lost"]}  # fmt: skip


def reviewed_best(**given):
    """best_review with the tables' parameter names."""
    return collingridge.best_review(**{LONG_NAMES[name]: given[name] for name in given})


def mosca_known(x, y, z):
    """exposure under the tables' parameter names."""
    return mosca.exposure(x, y, z)


def mosca_guessed(x, y, med, sig):
    """expected_exposure under the tables' parameter names."""
    return mosca.expected_exposure(x, y, med, sig)


def bb84(f, n):
    """listened with the tables' result keys."""
    found = quantum_key.listened(f, n)
    return {"qber": found["wrong"], "detect": found["noticed"], "rate": found["key"],
            "eve_info": found["known"]}  # fmt: skip


def grover(N, k, M=1):
    """found under the tables' parameter names."""
    return quantum_search.found(N, k, M)


def grover_kopt(N, M=1):
    """best_steps under the tables' parameter names."""
    return quantum_search.best_steps(N, M)


def fgsm(a, D, eps, sigma=1):
    """accuracy with the tables' result keys."""
    found = sign_attack.accuracy(a, D, eps, sigma)
    return {"clean": found["clean"], "adv": found["aimed"], "noise": found["random"]}


def fgsm_mix(a1, a, D, eps, sigma=1):
    """mixed with the tables' result keys."""
    found = sign_attack.mixed(a1, a, D, eps, sigma)
    return {"naive_clean": found["naive_clean"], "naive_adv": found["naive_aimed"],
            "robust_clean": found["robust_clean"], "robust_adv": found["robust_aimed"]}  # fmt: skip


def poison_share(nu, n, i):
    """moved_capped under the tables' parameter names."""
    return poisoning.moved_capped(nu, n, i)


def followed(p1, q1, p2, q2, tau, T=60, dt=0.05):
    """companion with the tables' parameter names and result keys; their debt is a sum of steps."""
    found = companion.companion(p2, q2, tau, p1, q1, T, dt)
    gaps = [used - safe for used, safe in zip(found["used"], found["covered"], strict=True)]
    debt = dt * (sum(gaps) - (gaps[0] + gaps[-1]) / 2)
    return {"debt": debt, "peak_gap": found["largest"], "t_peak": found["when"]}


def breaking(k, q):
    """breaking_point with the tables' result keys."""
    found = interdependent_networks.breaking_point(k, q)
    return {"pc": found["left"], "jump": found["jump"]}


def invested(found):
    """What both best sums share, with the tables' result keys."""
    return {"z": found["invested"], "S": found["breach"], "ratio": found["ratio"],
            "enbis": found["benefit"]}  # fmt: skip


def first_class(v, L, alpha, beta=1):
    """best_protection_inverse with the tables' parameter names and result keys."""
    return invested(gordon_loeb.best_protection_inverse(v, L, alpha, beta))


def second_class(v, L, alpha):
    """best_protection_exponential with the tables' parameter names and result keys."""
    return invested(gordon_loeb.best_protection_exponential(v, L, alpha))


def waterfill(costs, B):
    """water_level under the tables' parameter names."""
    return attack_tree.water_level(costs, B)


def layers(p, rho, n):
    """gets_through under the tables' parameter names."""
    return layered_defence.gets_through(p, rho, n)


def asr(P, N):
    """some_try_succeeds under the tables' parameter names."""
    return layered_defence.some_try_succeeds(P, N)


def fixed_request_asr(p, rho, n, N):
    """again, for layers as in attempts, under the tables' parameter names."""
    return layered_defence.again(layered_defence.attempts(p, rho, n), N)


def risk(pi, d, cfp, L, cr, r):
    """best_fences with the tables' result keys."""
    found = risk_decision.best_fences(pi, d, cfp, L, cr, r)
    one, two = found["one"], found["two"]
    return {"p_two": found["chance"], "p1": found["ask_chance"], "p2": found["block_chance"],
            "x_two": found["fence"], "tpr_two": one["fraud"][2] / pi,
            "fpr_two": one["honest"][2] / (1 - pi),
            "ppv_two": one["fraud"][2] / (one["fraud"][2] + one["honest"][2]),
            "cost_allow": pi * L, "cost_two": one["cost"], "cost_three": two["cost"],
            "challenged": two["fraud"][1] + two["honest"][1],
            "good_challenged": two["honest"][1] / (1 - pi),
            "good_blocked": two["honest"][2] / (1 - pi), "cr_max": found["dearest"]}  # fmt: skip


def content(lam0, pi, tpr, fpr, mu, c):
    """review with the tables' result keys."""
    found = review_queue.review(lam0, pi, tpr, fpr, mu, c)
    return {"flag_rate": found["flagged"], "a": found["load"], "rho": found["used"],
            "ppv": found["true"], "pwait": found["waits"], "wq": found["wait"],
            "wq_minutes": 60 * found["wait"]}  # fmt: skip


def burden(p, other, ppv, fnr):
    """How many times as often the honest are stopped in one group as in another."""
    return error_rates.false_alarms(p, ppv, fnr) / error_rates.false_alarms(other, ppv, fnr)


def chain_tip(records):
    """The last fingerprint of a chain."""
    return hash_chain.chain(records)[-1]


def merkle_root(items):
    """The top of a tree."""
    return hash_chain.tree(items)[-1][0]


def confirmations(q, target, f=double_spend.poisson_chance):
    """blocks_needed under the tables' parameter names, with the published approximation."""
    return double_spend.blocks_needed(q, target, f)


def catalyst_price(c0, loss, eta, s, phi=0):
    """price under the tables' parameter names."""
    return critical_mass.price(c0, loss, eta, s, phi)


def catalyst_best(c0, loss, eta, phi=0):
    """best_spending with the tables' parameter names and result keys."""
    found = critical_mass.best_spending(c0, loss, eta, phi)
    return {"s": found["spending"], "P": found["price"], "n": found["market"]}


def catalyst_least(c0, loss, eta):
    """least_spending under the tables' parameter names."""
    return critical_mass.least_spending(c0, loss, eta)


def lab_levers(s=0, tgt=0, a=0, h=0, d=0, sig=0, psi=0, tau=0, k0=0):
    """policy_lab.policy under the tables' parameter names."""
    return policy_lab.policy(s, tgt, a, h, d, sig, psi, tau, k0)


def lab(*given):
    """Both outcomes of the policy lab, with the tables' result keys after "low" or "high"."""
    levers, found = lab_levers(*given), {}
    for name, firms in (("low", policy_lab.grown(levers)), ("high", policy_lab.kept(levers))):
        each = policy_lab.outcome(levers, firms)
        found |= {name + " k": each["adopters"], name + " social": each["social"]}
    return found


def lab_needed(*given):
    """policy_lab.needed under the tables' parameter names."""
    return policy_lab.needed(lab_levers(*given))


def screening(N, pi, t1, f1, t2, f2, rho_t=0, rho_f=0):
    """screening.screening with the tables' result keys."""
    found = screened.screening(N, pi, t1, f1, t2, f2, rho_t, rho_f)
    one, two = found["first"], found["second"]
    return {"T1": one[0], "F1": one[1], "ppv1": one[2], "T2": two[0], "F2": two[1],
            "ppv2": two[2], "missed": N * pi - two[0]}  # fmt: skip


def joint_auc(a1, a2, rho, noise=0):
    """The share of pairs that two joined scores put in the right order."""
    apart = [score_fusion.distance(each) for each in (a1, a2)]
    return score_fusion.pairs_right(score_fusion.joint(*apart, rho, noise))


def lending(d, pi, m, loss):
    """score_fusion.lending with the tables' result keys."""
    found = score_fusion.lending(d, pi, m, loss)
    return {"profit": found["profit"], "approve": found["approved"], "bad_rate": found["unpaid"]}


def gll(v, L, alpha, beta, theta):
    """sharing.sharing with the tables' result keys; its exponent is 1."""
    assert beta == 1
    found = sharing.sharing(v, L, alpha, theta)
    one, two = found["alone"], found["agreed"]
    return {"z": one[0], "S": one[1], "cost": one[2], "z_plan": two[0], "S_plan": two[1],
            "cost_plan": two[2]}  # fmt: skip


def aggregator(v, c):
    """safety and efforts with the tables' result keys."""
    safe, done = aggregators.safety(v, c), aggregators.efforts(v, c)
    short = {"total": "total", "weak": "weakest", "best": "best"}
    found = {}
    for name, way in short.items():
        found[name + "_ne"] = safe[way]["alone"]
        found[name + "_so"] = safe[way]["together"]
        found["x_" + name] = done[way]
    return found


def cascade(numbers):
    """Return how many have moved in the end."""
    return threshold_cascade.rounds(numbers)[-1]


def bbv(n, w, alpha, tau=0, m=0):
    """private_provision.provision with the tables' name for the fund."""
    return private_provision.provision(n, w, alpha, tau, m)["fund"]


def growth(p, D, r, kk=0, z=0):
    """lasting_growth.growth with the tables' result keys."""
    found = lasting_growth.growth(p, D, r, kk, z)
    return {"time_avg": found["time"], "ens_avg": found["average"]}


def insure(v, eta, L, a, d):
    """uninsured and insured with the tables' result keys."""
    alone = insured_effort.uninsured(v, eta, L, a)
    covered = insured_effort.insured(v, eta, L, d)
    return {"z_none": alone["effort"], "p_none": alone["breach"], "ce_none": alone["cost"],
            "z_ins": covered["effort"], "p_ins": covered["breach"],
            "cost_ins": covered["cost"]}  # fmt: skip


def tiers(p, q, L, c, n):
    """The sum of what lacking returns."""
    return sum(interdependent_security.lacking(p, q, L, c, n))


NAMES = {
    "fpr_implied": error_rates.false_alarms,
    "burden": burden,
    "blocked_once": error_rates.stopped_once,
    "gini": inequality.gini,
    "atkinson": inequality.atkinson,
    "ids_benefit": interdependent_security.benefit,
    "ids_kstar": interdependent_security.critical_coalition,
    "ids_tier_sum": tiers,
    "ids_total_loss": interdependent_security.total_loss,
    "insure": insure,
    "vasicek_q": claims_together.bad_year,
    "vcm_payoff": public_goods.payoff,
    "vcm_decay": public_goods.decay,
    "aggregator": aggregator,
    "coverage": shared_lists.coverage,
    "lincoln_petersen": shared_lists.estimated_total,
    "chapman": shared_lists.chapman_total,
    "norm_cdf": normal.cumulative,
    "norm_ppf": normal.quantile,
    "minstd": random_numbers.minimal_standard,
    "patch_race": race,
    "patch_state": state,
    "logistic_time": patch_race.logistic_time,
    "sis_degrees": degrees,
    "sis_network": network,
    "sis_immunised": protected,
    "panjer_poisson": panjer_poisson,
    "bundle_tail": bundle_tail,
    "bundle_var": bundle_var,
    "attacker_roc": attacker,
    "emax_normal": best_of_n.expected_max,
    "goodhart": goodhart,
    "goodhart_best": goodhart_best,
    "bass_F": bass.adopted,
    "bass_area": bass.use,
    "collingridge": reviewed,
    "collingridge_best": reviewed_best,
    "mosca": mosca_known,
    "mosca_prob": mosca_guessed,
    "companion": followed,
    "miles_zero_fail": driving_to_safety.miles_without_death,
    "poisson_upper": driving_to_safety.deaths_compatible,
    "miles_precision": driving_to_safety.miles_for_precision,
    "miles_improve": driving_to_safety.miles_for_improvement,
    "fleet_years": driving_to_safety.fleet_years,
    "attack_cost": attack_tree.attack_cost,
    "waterfill": waterfill,
    "breach_prob": attack_tree.breach_chance,
    "layers": layers,
    "asr": asr,
    "fixed_request_asr": fixed_request_asr,
    "bb84": bb84,
    "bb84_threshold": quantum_key.most_wrong,
    "grover": grover,
    "grover_kopt": grover_kopt,
    "fgsm": fgsm,
    "fgsm_mix": fgsm_mix,
    "poison_memory": poisoning.moved_remembering,
    "poison_memory_cost": poisoning.points_remembering,
    "poison_share": poison_share,
    "contaminated_median": poisoning.contaminated_median,
    "sha": hash_chain.fingerprint,
    "hamming_hex": hash_chain.differing_bits,
    "chain_tip": chain_tip,
    "merkle_root": merkle_root,
    "nakamoto": double_spend.poisson_chance,
    "rosenfeld": double_spend.exact_chance,
    "confirmations": confirmations,
    "shamir_shares": secret_sharing.shares,
    "shamir_open": secret_sharing.opened,
    "rr_keep": private_counts.keep_chance,
    "dp_local_sd": private_counts.local_spread,
    "dp_central_sd": private_counts.central_spread,
    "warner_var": private_counts.share_variance,
    "interdep": interdependent_networks.working_share,
    "interdep_pc": breaking,
    "gl_class1": first_class,
    "gl_class2": second_class,
    "critical_mass": critical_mass.critical_mass,
    "stag_x": coordination.tipping,
    "stag_stationary": coordination.stationary,
    "stag_majority": coordination.majority,
    "threshold_cascade": cascade,
    "threshold_fixed": threshold_cascade.settled,
    "threshold_critical_sd": threshold_cascade.critical_spread,
    "catalyst_price": catalyst_price,
    "catalyst_opt": catalyst_best,
    "catalyst_smin": catalyst_least,
    "bayes_ppv": risk_decision.precision,
    "risk_decision": risk,
    "erlang_b": review_queue.blocked,
    "erlang_c": review_queue.waits,
    "content_review": content,
    "screening": screening,
    "auc_to_d": score_fusion.distance,
    "d_to_auc": score_fusion.pairs_right,
    "joint_d": score_fusion.joint,
    "joint_auc": joint_auc,
    "lending": lending,
    "gll": gll,
    "policy_lab": lab,
    "lab_kstar": lab_needed,
    "bbv": bbv,
    "compact_delta": compact.patience_needed,
    "inspection": inspection.inspection,
    "growth": growth,
    "growth_best": lasting_growth.best_spending,
}
