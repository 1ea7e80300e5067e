"""The models: published reference values, an ODE solver as oracle, invariants, errors."""

import hashlib
import sys
from itertools import combinations
from math import ceil, e, exp, isclose, log, log2
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from scipy.integrate import quad, solve_ivp
from scipy.linalg import expm
from scipy.optimize import brentq, linprog, minimize, minimize_scalar
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.special import betainc, digamma
from scipy.stats import (
    bernoulli,
    beta,
    betabinom,
    binom,
    chi2,
    entropy,
    hypergeom,
    laplace,
    lognorm,
    nbinom,
    norm,
    pmean,
    poisson,
)

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
    keel_and_catalyst,
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
    screening,
    secret_sharing,
    segmentation,
    shared_lists,
    sharing,
    sign_attack,
    threshold_cascade,
)

sys.path.insert(0, str(Path(__file__).parent))
from reference_names import NAMES

# Physical, system, network and data, in thousand yuan.
TREE = ("OR", [("AND", [12, 8]), ("AND", [5, 30]), ("AND", [10, 40]),
               ("AND", [30, ("OR", [500, 45])])])  # fmt: skip
# What four layers miss that each miss one in ten, with a correlation of 0.3.
SLICES = NAMES["layers"](0.1, 0.3, 4)
# How far apart two independent scores lie together that are each right in 70 of 100 pairs.
BOTH_SCORES = NAMES["auc_to_d"](NAMES["joint_auc"](0.7, 0.7, 0))
# The root of a tree with one empty leaf (RFC 6962), and the last fingerprint of the chain a, b, c.
EMPTY_LEAF = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
ABC = "d3e32f88bae6c686f67028fc75983fb22da78706add39c97e8600043241adeac"
SIX_SHARES = [(1, 1494), (2, 329), (3, 965), (4, 176), (5, 1188), (6, 775)]
ROWS = [
    ("patch_race", (0.5, 1e-4, 12, 0.1), "attack", 0.380928404),
    ("patch_race", (0.5, 1e-4, 12, 0.1), "y_inf", 0.8568978043),
    ("patch_race", (0.5, 1e-4, 12, 0.1), "omega", 1.194322793),
    ("patch_race", (0.5, 1e-4, 0, 1 / 22), "attack", 0.1767360222),
    ("patch_race", (1.0, 1e-4, 12, 0.1), "attack", 0.99403801),
    ("patch_race", (1.0, 1e-4, 6, 0.2), "attack", 0.380928404),
    ("logistic_time", (log(2) / 8.5, 1 / 75000, 0.9), None, 164.5983243),
    ("minstd", (1, 10000), None, 1043618065),
    ("sis_degrees", ([6], [1.0], 0.25), "rho", 1 / 3),
    ("sis_network", (2.5, 2, 200, 0.2), "lam_c", 0.05688989937),
    ("sis_network", (2.5, 2, 200, 0.2), "rho", 0.1998811666),
    ("sis_network", (2.5, 2, 200, 0.2), "g_random", 0.7155505032),
    ("sis_network", (2.5, 2, 200, 0.2), "g_targeted", 0.01584287811),
    ("sis_degrees", ([2, 20], [0.9, 0.1], 0.2), "lam_c", 0.0871559633),
    ("sis_immunised", (2.5, 2, 200, 0.2, 0.02, "targeted"), "rho", 0),
    ("sis_immunised", (2.5, 2, 200, 0.2, 0.5, "random"), "rho", 0.02728268493),
    ("panjer_poisson", (2, {1: 0.5, 2: 0.3, 3: 0.2}, 5), 2, 0.1488688116),
    ("panjer_poisson", (2, {1: 0.5, 2: 0.3, 3: 0.2}, 5), 3, 0.1578911638),
    ("bundle_tail", (10, 1, 20), None, 0.003454341976),
    ("bundle_tail", (10, 10, 20), None, 0.2642411177),
    ("bundle_var", (10, 1), None, 18),
    ("bundle_var", (10, 10), None, 40),
    ("attacker_roc", (1e-3, 1000, 20, 2), "victims", 309.4655286),
    ("attacker_roc", (1e-3, 1000, 0.02, 2), "victims", 998.4442981),
    ("attacker_roc", (1e-3, 1000, 20, 2), "share", 0.006559198703),
    ("attacker_roc", (1e-3, 1000, 0.02, 2), "share", 0.8307609765),
    ("attacker_roc", (1e-4, 1000, 20, 2), "victims", 4.956268577),
    ("attacker_roc", (1e-4, 1000, 0.02, 2), "victims", 96.44445781),
    ("emax_normal", (2,), None, 0.5641895835),
    ("emax_normal", (3,), None, 0.8462843753),
    ("emax_normal", (100,), None, 2.507593636),
    ("goodhart_best", (0.01, 2, 1), None, 11),
    ("goodhart", (11, 0.01, 2, 1), "true", 0.795048968),
    ("goodhart", (100, 0.01, 2, 1), "true", -0.6189100259),
    ("goodhart", (100, 0.01, 2, 1), "proxy", 3.54627293),
    ("bass_F", (10, 0.03, 0.38), None, 0.8128032212),
    ("bass_area", (12, 0.03, 0.38), None, 5.351232318),
    ("collingridge", (0,), "loss", 9.247471448),
    ("collingridge", (30,), "loss", 9.247471448),
    ("collingridge_best", (), None, 12.9),
    ("collingridge", (12.9,), "loss", 6.304819624),
    ("mosca", (10, 8, 15), "exposed", 0.375),
    ("mosca", (25, 10, 20), "exposed", 1),
    ("mosca", (5, 5, 15), "exposed", 0),
    ("mosca_prob", (10, 8, 15, 0.4), "exposed", 0.4253252648),
    ("mosca_prob", (10, 4, 15, 0.4), "exposed", 0.2900914415),
    ("mosca_prob", (10, 8, 15, 0.4), "violated", 0.6757344974),
    ("poisson_upper", (1, 0.95), None, 4.743864518),
    ("miles_zero_fail", (1.09e-8, 0.95), None, 274.8378233e6),
    ("miles_precision", (1.09e-8, 0.2, 0.95), None, 8.810685369e9),
    ("miles_improve", (1.09e-8, 0.2, 0.05, 0.8), None, 11.34414171e9),
    ("fleet_years", (274837823.3,), None, 12.5496723),
    ("fleet_years", (11344141710,), None, 517.9973384),
    ("attack_cost", (TREE,), None, 20),
    ("waterfill", ([20, 35, 50, 75], 40), None, 47.5),
    ("breach_prob", (20, 25), None, 0.4493289641),
    ("breach_prob", (47.5, 25), None, 0.1495686192),
    ("breach_prob", (30, 25), None, 0.3011942119),
    ("fgsm", (0.1, 1000, 0.1), "clean", 0.9992172989),
    ("fgsm", (0.1, 1000, 0.1), "adv", 0.5),
    ("fgsm", (0.1, 1000, 0.2), "adv", 0.000782701129),
    ("fgsm", (0.1, 1000, 0.1), "noise", 0.9991740506),
    ("fgsm_mix", (2, 0.1, 1000, 0.2), "naive_adv", 0.0435893182),
    ("fgsm_mix", (2, 0.1, 1000, 0.2), "robust_adv", 0.9640696809),
    ("fgsm_mix", (2, 0.1, 1000, 0.2), "robust_clean", 0.9772498681),
    ("poison_memory_cost", (100, 5.0), None, 14816),
    ("poison_memory", (100, 100), None, 0.6906534305),
    ("poison_share", (0.1, 100, 500), None, 0.10990167),
    ("poison_share", (0.1, 100, 10**9), None, 1 / 9),
    ("contaminated_median", (0.1,), None, 0.1397102989),
    ("contaminated_median", (0.25,), None, 0.4307272993),
    ("layers", (0.1, 0.0, 4), None, 0.0001),
    ("layers", (0.1, 0.3, 4), None, 0.01156072115),
    ("layers", (0.1, 0.3, 2), None, 0.037),
    ("asr", (SLICES, 100), None, 0.6873924106),
    ("asr", (0.01, 392), None, 0.9805465657),
    ("asr", (1e-4, 100), None, 0.009950661309),
    ("bb84", (1.0, 20), "qber", 0.25),
    ("bb84", (1.0, 72), "detect", 0.999999999),
    ("bb84_threshold", (), None, 0.1100278644),
    ("bb84", (0.2, 50), "rate", 0.4272060858),
    ("bb84", (0.2, 50), "detect", 0.9230550247),
    ("grover", (4, 1), None, 1.0),
    ("grover_kopt", (2**20,), None, 804),
    ("grover", (8, 2), None, 0.9453125),
    ("grover", (8, 3), None, 0.330078125),
    ("grover", (1024, 25), None, 0.9994612447),
    ("companion", (0.03, 0.38, 0.03, 0.38, 0), "peak_gap", 0.6274650956),
    ("companion", (0.03, 0.38, 0.03, 0.38, 0), "debt", 6.881466825),
    ("companion", (0.03, 0.38, 0.3, 0.38, 5), "debt", 2.817326323),
    ("nakamoto", (0.1, 5), None, 0.0009136821879),
    ("nakamoto", (0.3, 10), None, 0.04166047997),
    ("confirmations", (0.3, 0.001), None, 24),
    ("confirmations", (0.45, 0.001), None, 340),
    ("rosenfeld", (0.1, 6), None, 0.00059141216),
    ("confirmations", (0.1, 0.001, double_spend.exact_chance), None, 6),
    ("merkle_root", ([b""],), None, EMPTY_LEAF),
    ("chain_tip", (["a", "b", "c"],), None, ABC),
    ("shamir_shares", (1234, [166, 94], 6, 1613), None, SIX_SHARES),
    ("shamir_open", ([(2, 329), (4, 176), (5, 1188)], 1613), None, 1234),
    ("rr_keep", (log(3),), None, 0.75),
    ("dp_central_sd", (1.0,), None, 1.414213562),
    ("dp_local_sd", (10000, 1.0), None, 95.95173757),
    ("warner_var", (0.3, 1000, 0.75), None, 0.00096),
    ("interdep_pc", (4, 1.0), "pc", 2.455407482 / 4),
    ("interdep_pc", (4, 1.0), "jump", 1.256431207 / 4),
    ("interdep_pc", (4, 0.0), "pc", 0.25),
    ("interdep_pc", (4, 1 / 3), "pc", 0.375),
    ("interdep", (0.65, 4, 1.0), None, 0.4597780089),
    ("interdep", (0.5, 4, 0.0), None, 0.398406065),
    ("interdep", (0.61, 4, 1.0), None, 0),
    ("gl_class1", (0.65, 1e6, 1e-5), "z", 154950.9757),
    ("gl_class1", (0.4, 1e6, 1e-5), "ratio", 0.25),
    ("gl_class1", (0.1, 1e6, 1e-5), "z", 0),
    ("gl_class2", (0.5, 1e6, 1e-5), "z", 179316.1722),
    ("gl_class2", (0.9, 1e6, 1e-5), "z", 0),
    ("gl_class2", (0.5, 2 * e / log(2) * 1e5, 1e-5), "ratio", 0.3678794412),
    ("critical_mass", (0.21,), 0, 0.3),
    ("critical_mass", (0.21,), 1, 0.7),
    ("critical_mass", (0.26,), None, None),
    ("stag_x", (10, 0, 6, 5), None, 0.5555555556),
    ("stag_x", (10, 3, 6, 5), None, 0.3333333333),
    ("stag_majority", (10, 0, 6, 5, 20, 0.05), None, 0.002762436296),
    ("stag_majority", (10, 3, 6, 5, 20, 0.05), None, 0.9999999728),
    ("stag_majority", (10, 1, 6, 5, 20, 0.1), None, 0.5),
    ("threshold_cascade", (list(range(100)),), None, 100),
    ("threshold_cascade", ([0, 2, *range(2, 100)],), None, 1),
    ("threshold_critical_sd", (0.25,), None, 0.1222208683),
    ("threshold_fixed", (0.25, 0.12), None, 0.04021133971),
    ("threshold_fixed", (0.25, 0.13), None, 0.999999996),
    ("catalyst_opt", (0.1, 0.2, 20), "s", 0.06931471806),
    ("catalyst_opt", (0.1, 0.2, 20), "P", 0.2193147181),
    ("catalyst_opt", (0.1, 0.2, 20), "n", (0.3248278505, 0.6751721495)),
    ("catalyst_smin", (0.1, 0.2, 20), None, 0.02251653472),
    ("catalyst_price", (0.1, 0.2, 20, 0), None, 0.3),
    ("catalyst_price", (0.1, 0.2, 20, 0.05, 0.5), None, 0.1 + 0.2 * exp(-0.5) + 0.05),
    ("policy_lab", (), "high k", 0),
    ("policy_lab", (), "low social", 1667.874708),
    ("policy_lab", (0.5,), "low k", 0),
    ("policy_lab", (0.5,), "high k", 95),
    ("policy_lab", (0, 0, 0.2, 0.8, 1.5, 0.3, 0.3), "low k", 0),
    ("policy_lab", (0, 0, 0.2, 0.8, 1.5, 0.3, 0.3), "high k", 100),
    ("policy_lab", (0, 0, 0.2, 0.8, 1.5, 0.3, 0.3, 0, 16), "low k", 16),
    ("policy_lab", (0, 0, 0.2, 0.8, 1.5, 0.3, 0.3, 0, 17), "low k", 100),
    ("policy_lab", (0, 0, 0.2, 0.8, 1.5, 0.3, 0.3, 0, 17), "low social", 382.9023254),
    ("lab_kstar", (0, 0, 0.2, 0.8, 0, 0.3, 0.3), None, 90),
    ("lab_kstar", (0.5,), None, 10),
    ("bayes_ppv", (2e-5, 1.0, 1e-5), None, 0.6666711111),
    ("bayes_ppv", (2e-5, 0.7, 1e-5), None, 0.5833381945),
    ("risk_decision", (0.001, 2.5, 30, 500, 2, 0.9), "p_two", 0.05660377358),
    ("risk_decision", (0.001, 2.5, 30, 500, 2, 0.9), "cost_two", 0.3835927161),
    ("risk_decision", (0.001, 2.5, 30, 500, 2, 0.9), "cost_three", 0.2287403036),
    ("risk_decision", (0.001, 2.5, 30, 500, 2, 0.9), "ppv_two", 0.1525192162),
    ("risk_decision", (0.001, 2.5, 30, 500, 2, 0.9), "cr_max", 25.47169811),
    ("erlang_c", (2, 1.0), None, 0.3333333333),
    ("erlang_c", (10, 8.0), None, 0.4091801508),
    ("erlang_b", (10, 8.0), None, 0.1216610643),
    ("content_review", (10000, 0.01, 0.9, 0.02, 10, 30), "flag_rate", 288.0),
    ("content_review", (10000, 0.01, 0.9, 0.02, 10, 30), "wq_minutes", 3.79271326),
    ("content_review", (10000, 0.01, 0.9, 0.02, 10, 30), "ppv", 0.3125),
    ("screening", (120e6, 1e-4, 0.95, 1e-3, 0.9, 1e-3), "F1", 119988.0),
    ("screening", (120e6, 1e-4, 0.95, 1e-3, 0.9, 1e-3), "ppv1", 0.0867659147),
    ("screening", (120e6, 1e-4, 0.95, 1e-3, 0.9, 1e-3), "ppv2", 0.9884404491),
    ("screening", (120e6, 1e-4, 0.95, 1e-3, 0.9, 1e-3, 0, 0.1), "ppv2", 0.4587158178),
    ("screening", (120e6, 1e-4, 0.95, 1e-3, 0.9, 1e-3), "missed", 1740.0),
    ("joint_auc", (0.7, 0.7, 0.0), None, 0.7708394767),
    ("joint_auc", (0.7, 0.5, 0.6), None, 0.743927263),
    ("joint_auc", (0.7, 0.7, 0.5), None, 0.7275850747),
    ("lending", (0.0, 0.08, 0.05, 0.6), "profit", 0),
    ("lending", (NAMES["auc_to_d"](0.7), 0.08, 0.05, 0.6), "profit", 0.01261465172),
    ("lending", (BOTH_SCORES, 0.08, 0.05, 0.6), "profit", 0.01781410666),
    ("lending", (BOTH_SCORES, 0.08, 0.05, 0.6), "bad_rate", 0.03500249736),
    ("gll", (0.65, 1e6, 1e-5, 1, 0.5), "z", 103300.6505),
    ("gll", (0.65, 1e6, 1e-5, 1, 0.5), "S", 0.2549509757),
    ("gll", (0.65, 1e6, 1e-5, 1, 0.5), "cost_plan", 349666.5332),
    ("vcm_payoff", (20, 0.4, [0, 0, 0, 0], 0), None, 20),
    ("vcm_payoff", (20, 0.4, [20, 20, 20, 20], 0), None, 32),
    ("vcm_payoff", (20, 0.4, [0, 20, 20, 20], 0), None, 44),
    ("vcm_payoff", (20, 0.4, [20, 0, 0, 0], 0), None, 8),
    ("vcm_decay", (10, 0.0, 0.9, 9), None, 3.87420489),
    ("vcm_decay", (10, 0.3, 0.9, 5), None, 0.992436543),
    ("aggregator", ([8, 8, 8, 2], [1, 1, 1, 1]), "total_ne", 0.875),
    ("aggregator", ([8, 8, 8, 2], [1, 1, 1, 1]), "weak_ne", 0.5),
    ("aggregator", ([8, 8, 8, 2], [1, 1, 1, 1]), "weak_so", 0.8461538462),
    ("aggregator", ([8, 8, 8, 2], [1, 1, 1, 1]), "total_so", 0.9615384615),
    ("coverage", ([0.013, 0.13],), None, 0.14131),
    ("lincoln_petersen", (200, 150, 30), None, 1000),
    ("chapman", (200, 150, 30), None, 978.0645161),
    ("coverage", ([0.05] * 14,), None, 0.5123250209),
    ("bbv", (10, 100, 0.3), None, 41.09589041),
    ("bbv", (10, 100, 0.3, 2), None, 41.09589041),
    ("bbv", (10, 100, 0.3, 10), None, 100),
    ("bbv", (10, 100, 0.3, 0, 9), None, 300),
    ("bbv", (10, 100, 0.3), None, 300 * 0.1369863014),
    ("compact_delta", (5, 3, 1), None, 0.5),
    ("compact_delta", (5, 3, 1, 0.9, 0.1), None, 0.5882352941),
    ("compact_delta", (5, 3, 1, 0.5, 0.2), None, 0.9090909091),
    ("inspection", (10, 50, 2, 20), "audit", 0.2),
    ("inspection", (10, 50, 2, 20), "violate", 0.1),
    ("inspection", (10, 100, 2, 20), "violate", 0.1),
    ("growth", (0.05, 0.9, 0.06), "time_avg", -0.05686034653),
    ("growth", (0.05, 0.9, 0.06), "ens_avg", 0.01222496962),
    ("growth", (0.05, 0.9, 0.06), "time_avg", log(0.05824964236) / 50),
    ("growth_best", (0.05, 0.9, 0.06, 100), None, 0.02418983147),
    ("growth", (0.05, 0.9, 0.06, 100, 0.02418983147), "time_avg", 0.02353380233),
    ("fpr_implied", (0.02, 0.5, 0.2), None, 0.01632653061),
    ("fpr_implied", (0.01, 0.5, 0.2), None, 0.008080808081),
    ("burden", (0.02, 0.01, 0.5, 0.2), None, 2.020408163),
    ("blocked_once", (0.001, 1000), None, 0.6323045752),
    ("gini", ([1, 2, 3, 4],), None, 0.25),
    ("atkinson", ([1, 2, 3, 4], 1), None, 0.1146544642),
    ("ids_benefit", (0.2, 0.1, 1000, 1), None, 180),
    ("ids_benefit", (0.2, 0.1, 1000, 0), None, 200),
    ("ids_kstar", (0.2, 0.1, 1000, 150, 10), None, 7),
    ("ids_tier_sum", (0.2, 0.1, 1000, 150, 10), None, 289.3568802),
    ("ids_total_loss", (0.2, 0.1, 1000, 10, 0), None, 6900.636088),
    ("ids_total_loss", (0.2, 0.1, 1000, 2, 0), None, 560.0),
    ("insure", (0.3, 0.1, 100, 0.02, 1), "z_none", 20.36908099),
    ("insure", (0.3, 0.1, 100, 0.02, 1), "ce_none", 31.52625855),
    ("insure", (0.3, 0.1, 100, 0.02, 1), "z_ins", 10.98612289),
    ("insure", (0.3, 0.1, 100, 0.02, 1), "cost_ins", 20.98612289),
    ("insure", (0.3, 0.1, 100, 0.02, 0), "cost_ins", 30),
    ("vasicek_q", (0.05, 0.2, 0.999), None, 0.3844224668),
    ("vasicek_q", (0.05, 0.0, 0.99), None, 0.05),
]
RACES = st.tuples(
    st.floats(0.03, 300), st.floats(1e-6, 1e-2), st.floats(0, 72), st.floats(0.004, 2)
)
# exponent, smallest and largest degree, spread
NETWORKS = st.tuples(st.floats(1.5, 4), st.integers(1, 5), st.integers(6, 300), st.floats(0.01, 1))
# density, gain, cost, skill
ATTACKS = st.tuples(
    st.floats(1e-5, 0.1), st.floats(100, 10000), st.floats(0.001, 100), st.floats(0.5, 4)
)
# share of exploits, harm, noise
JUDGES = st.tuples(st.floats(0, 0.05), st.floats(0, 10), st.floats(0, 3))
# mean hits a year, hits at once
BUNDLES = st.tuples(st.floats(0.1, 50), st.integers(1, 20))
# costs of ways, budget
BASINS = st.tuples(st.lists(st.floats(0, 1000), min_size=1, max_size=8), st.floats(0, 2000))
COSTS = st.floats(0, 1e6)
TREES = st.recursive(
    COSTS,
    lambda parts: st.tuples(st.sampled_from(["AND", "OR"]), st.lists(parts, min_size=1)),
    max_leaves=8,
)
# signal, features, size of the change, spread
SENSORS = st.tuples(
    st.floats(0.01, 0.3), st.integers(10, 5000), st.floats(0, 0.5), st.floats(0.5, 2)
)
# share missed by a layer, correlation of misses, layers
SHIELDS = st.tuples(st.floats(0.01, 0.5), st.floats(0.01, 0.9), st.integers(1, 8))
# ordinary cost, expected loss, effect of security, share of it undone
MARKETS = st.tuples(st.floats(0, 0.4), st.floats(0, 1), st.floats(0.1, 60), st.floats(0, 0.9))
# links on average, share that needs its twin
TWINS = st.tuples(st.floats(2, 8), st.floats(0, 1))
# vulnerability, loss, productivity: from money that does nothing to money that does all
ASSETS = (st.floats(0.01, 1), st.floats(1e5, 1e7), st.floats(1e-7, 1e-3))


def neighbours_of(graph):
    """Return a networkx graph of nodes 0, 1, ... as the models take it."""
    return [sorted(graph[node]) for node in range(len(graph))]


@st.composite
def graphs(draw):
    """Draw a small network, a spread and some protected nodes."""
    size = draw(st.integers(2, 12))
    graph = nx.empty_graph(size)
    ends = st.integers(0, size - 1)
    for one, other in draw(st.lists(st.tuples(ends, ends), min_size=1, max_size=30)):
        if one != other:
            graph.add_edge(one, other)
    return graph, draw(st.floats(0.02, 3)), draw(st.sets(ends, max_size=4))


# subsidy, to the smaller half alone, audit, cover, discount, standard, norm, sharing, compact
POLICIES = st.tuples(
    st.floats(0, 0.5), st.booleans(), st.floats(0, 0.3), st.floats(0, 0.8), st.floats(0, 1.5),
    st.floats(0, 0.4), st.floats(0, 0.4), st.floats(0, 0.5), st.integers(0, 40),
)  # fmt: skip


HARBOUR = nx.barabasi_albert_graph(100, 2, seed=3)
NEIGHBOURS = neighbours_of(HARBOUR)
HUBS = sorted(HARBOUR, key=lambda node: -HARBOUR.degree[node])


@pytest.mark.parametrize(("name", "given", "key", "expected"), ROWS)
def test_reference_values(name, given, key, expected):
    found = NAMES[name](*given)
    found = found[key] if key is not None else found
    pairs = zip(found, expected) if isinstance(expected, tuple) else [(found, expected)]
    for one, other in pairs:
        assert isclose(one, other, rel_tol=1e-6) if isinstance(other, float) else one == other


@pytest.mark.parametrize("z", [-8, -1.5, 0, 0.3, 4])
def test_normal_agrees_with_scipy(z):
    assert isclose(NAMES["norm_cdf"](z), norm.cdf(z), rel_tol=1e-9)
    assert abs(NAMES["norm_ppf"](norm.cdf(z)) - z) < 1e-9


@pytest.mark.parametrize("race", [(0.5, 1e-4, 12, 0.1), (1.1, 1e-3, 0, 0.3), (0.03, 1e-2, 70, 2)])
def test_patch_state_solves_the_equations(race):
    beta, start, delay, mu = race

    def slope(rate):
        def change(_time, y):
            s, i, _r, _ever = y
            return [-beta * s * i - rate * s, beta * s * i - rate * i, rate * (s + i), beta * s * i]

        return change

    begin = [1 - start, start, 0, start]
    options = {"rtol": 1e-11, "atol": 1e-13}
    if delay:
        begin = solve_ivp(slope(0), (0, delay), begin, **options).y[:, -1]
    end = delay + 3 / mu
    expected = solve_ivp(slope(mu), (delay, end), begin, **options).y[:, -1]
    found = patch_race.patch_state(*race, end)
    keys = ("susceptible", "infected", "patched", "ever_infected")
    assert [found[key] for key in keys] == pytest.approx(expected, abs=1e-8)


@given(RACES, st.floats(0.1, 10))
def test_only_ratios_of_clocks_matter(race, k):
    beta, start, delay, mu = race
    one = patch_race.patch_race(*race)["ever_infected"]
    other = patch_race.patch_race(k * beta, start, delay / k, k * mu)["ever_infected"]
    assert isclose(one, other, rel_tol=1e-6, abs_tol=1e-9)


@given(RACES, st.floats(0, 500))
def test_shares_sum_to_one_and_more_than_the_first_are_hit(race, time):
    found = NAMES["patch_state"](*race, time)
    assert sum(found.values()) == pytest.approx(1)
    assert patch_race.patch_race(*race)["ever_infected"] >= race[1] * (1 - 1e-9) - 1e-12


@given(RACES, st.floats(0, 20))
def test_waiting_longer_never_helps(race, wait):
    beta, start, delay, mu = race
    sooner = patch_race.patch_race(*race)["ever_infected"]
    assert patch_race.patch_race(beta, start, delay + wait, mu)["ever_infected"] >= sooner - 1e-9


def ended_by_ode(degrees, shares, immune, spread):
    """Return theta and prevalence in the end; immune: share of all devices, by degree."""
    k, all_, open_ = np.array(degrees), np.array(shares), np.array(shares) - np.array(immune)

    def theta(infected):
        return (k * open_ * infected).sum() / (k * all_).sum()

    def change(_time, infected):
        return -infected + spread * k * (1 - infected) * theta(infected)

    options = {"method": "LSODA", "rtol": 1e-10, "atol": 1e-13}
    end = solve_ivp(change, (0, 600), 0.5 + 0 * k, **options).y[:, -1]
    return theta(end), (open_ * end).sum()


def test_steady_state_is_where_the_equations_come_to_rest():
    degrees, shares = zip(*epidemic_threshold.degree_shares(2.5, 2, 200))
    found = epidemic_threshold.scale_free(2.5, 2, 200, 0.2)
    expected = ended_by_ode(degrees, shares, [0] * len(degrees), 0.2)
    assert (found["theta"], found["prevalence"]) == pytest.approx(expected, abs=1e-8)
    nothing = ended_by_ode(degrees, shares, [0] * len(degrees), 0.05)
    assert epidemic_threshold.scale_free(2.5, 2, 200, 0.05)["theta"] == 0
    assert nothing == pytest.approx((0, 0), abs=1e-8)


def test_immunised_is_where_the_equations_come_to_rest():
    degrees, shares = zip(*epidemic_threshold.degree_shares(2.5, 2, 200))
    blind = [0.1 * share for share in shares]
    found = epidemic_threshold.immunised(2.5, 2, 200, 0.2, 0.1, "random")["prevalence"]
    assert found == pytest.approx(ended_by_ode(degrees, shares, blind, 0.2)[1], abs=1e-8)
    most = list(shares)
    for index in range(len(most) - 1):
        most[index] = min(most[index], max(0, 0.005 - sum(shares[index + 1 :])))
    assert sum(most) == pytest.approx(0.005)
    found = epidemic_threshold.immunised(2.5, 2, 200, 0.2, 0.005, "targeted")["prevalence"]
    assert found == pytest.approx(ended_by_ode(degrees, shares, most, 0.2)[1], abs=1e-8)


def test_continuous_degrees_have_a_closed_form():
    """P(k) = 2 m^2 / k^3 above m, in 4000 cells up to ten million times m: exact to 1e-5."""
    m, spread = 2, 0.3
    edges = m * 10 ** np.linspace(0, 7, 4001)
    shares = m**2 * -np.diff(edges**-2.0)
    degrees = 2 * m**2 * -np.diff(edges**-1.0) / shares
    shares /= shares.sum()
    found = epidemic_threshold.steady_state(degrees.tolist(), shares.tolist(), spread)
    expected = 1 / (m * spread * (exp(1 / (m * spread)) - 1))
    assert found["theta"] == pytest.approx(expected, rel=1e-5)


def test_a_homogeneous_network_has_the_homogeneous_threshold():
    found = epidemic_threshold.scale_free(2.5, 4, 4, 0.5)
    assert found["threshold"] == found["threshold_homogeneous"] == 0.25
    assert (found["prevalence"], found["targeted_needed"]) == pytest.approx((0.5, 0.5))


@given(NETWORKS)
def test_just_enough_protection_ends_the_outbreak(network):
    found = epidemic_threshold.scale_free(*network)
    for how in ("random", "targeted"):
        needed = found[how + "_needed"]
        assert 0 <= needed < 1
        more = min(1, needed + 1e-9)
        assert epidemic_threshold.immunised(*network, more, how)["prevalence"] == 0
        if needed:
            less = epidemic_threshold.immunised(*network, 0.99 * needed, how)
            assert less["reproduction"] > 1
            assert less["prevalence"] > 0
    assert (found["cut_degree"] is None) == (found["prevalence"] == 0)


def test_cut_degree_is_where_the_targeted_share_ends():
    found = epidemic_threshold.scale_free(2.5, 2, 200, 0.2)
    pairs = epidemic_threshold.degree_shares(2.5, 2, 200)
    above = sum(share for degree, share in pairs if degree > found["cut_degree"])
    cut = sum(share for degree, share in pairs if degree >= found["cut_degree"])
    assert above < found["targeted_needed"] <= cut


@given(NETWORKS, st.floats(0, 1), st.floats(0, 1))
def test_protection_lowers_prevalence_and_targeting_is_never_worse(network, share, other):
    less, more = sorted((share, other))
    ended = {}
    for how in ("random", "targeted"):
        before = epidemic_threshold.immunised(*network, less, how)
        after = epidemic_threshold.immunised(*network, more, how)
        assert 0 <= after["prevalence"] <= before["prevalence"] + 1e-12 <= 1
        assert after["reproduction"] <= before["reproduction"] + 1e-12
        assert after["prevalence"] <= 1 - more + 1e-12
        ended[how] = after
    for key in ("prevalence", "reproduction"):
        assert ended["targeted"][key] <= ended["random"][key] + 1e-12


@given(NETWORKS)
def test_a_larger_hub_lowers_the_threshold_though_no_device_is_weaker(network):
    exponent, smallest, largest, spread = network
    assume(largest < 300)
    found = epidemic_threshold.scale_free(*network)
    wider = epidemic_threshold.scale_free(exponent, smallest, largest + 1, spread)
    assert wider["threshold"] < found["threshold"]
    assert 0 <= found["prevalence"] < 1
    assert 0 <= found["theta"] <= 1


def adjacency(graph, protected):
    """Return the matrix of the links between nodes that are not protected."""
    links = nx.to_numpy_array(graph, nodelist=range(len(graph)))
    for node in protected:
        links[node, :] = links[:, node] = 0
    return links


def course_by_ode(links, spread, begin, times):
    """Return the chances at `times`, a row for each."""

    def change(_time, x):
        return -x + spread * (1 - x) * (links @ x)

    options = {"method": "LSODA", "rtol": 1e-10, "atol": 1e-13, "t_eval": times}
    return solve_ivp(change, (0, times[-1]), begin, **options).y.T


@pytest.mark.parametrize("protected", [[], HUBS[:5], HUBS[:20]])
def test_threshold_of_a_drawn_network_is_one_over_its_largest_eigenvalue(protected):
    threshold = 1 / np.linalg.eigvalsh(adjacency(HARBOUR, protected))[-1]
    below = epidemic_threshold.network_state(NEIGHBOURS, 0.999 * threshold, protected)
    above = epidemic_threshold.network_state(NEIGHBOURS, 1.001 * threshold, protected)
    assert below == [0] * 100
    assert 1e-4 < max(above) < 1e-2


@pytest.mark.parametrize("factor", [1.1, 1.5, 4])
@pytest.mark.parametrize("protected", [[], HUBS[:5], HUBS[:20]])
def test_network_state_is_where_the_equations_come_to_rest(factor, protected):
    links = adjacency(HARBOUR, protected)
    spread = factor / np.linalg.eigvalsh(links)[-1]
    begin = [0 if node in protected else 1 for node in range(100)]
    expected = course_by_ode(links, spread, begin, [0, 1000])[-1]
    found = epidemic_threshold.network_state(NEIGHBOURS, spread, protected)
    assert found == pytest.approx(expected, abs=1e-7)


@given(graphs())
def test_network_state_solves_its_equation_part_by_part(drawn):
    graph, spread, protected = drawn
    links = adjacency(graph, protected)
    found = np.array(epidemic_threshold.network_state(neighbours_of(graph), spread, protected))
    pull = spread * links @ found
    assert found == pytest.approx(pull / (1 + pull), abs=1e-8)
    for part in nx.connected_components(nx.from_numpy_array(links)):
        inside = sorted(part)
        strength = spread * np.linalg.eigvalsh(links[np.ix_(inside, inside)])[-1]
        assume(abs(strength - 1) > 1e-6)
        assert all((found[inside] > 0) == (strength > 1))


@given(graphs(), st.integers(0, 11))
def test_protecting_a_node_harms_no_other(drawn, node):
    graph, spread, protected = drawn
    assume(node < len(graph))
    links = neighbours_of(graph)
    before = epidemic_threshold.network_state(links, spread, protected)
    after = epidemic_threshold.network_state(links, spread, protected | {node})
    assert after[node] == 0
    assert all(0 <= new <= old + 1e-8 <= 1 for new, old in zip(after, before))


@pytest.mark.parametrize("protected", [[], HUBS[:5]])
def test_network_course_follows_the_equations(protected):
    first = [HUBS[0], HUBS[7], HUBS[60]]
    begin = [int(node in first and node not in protected) for node in range(100)]
    found = epidemic_threshold.network_course(NEIGHBOURS, 0.4, protected, first, 60, 0.1)
    assert len(found) == 61
    assert found[0] == begin
    expected = course_by_ode(adjacency(HARBOUR, protected), 0.4, begin, np.linspace(0, 6, 61))
    assert np.abs(np.array(found) - expected).max() < 0.05
    finer = epidemic_threshold.network_course(NEIGHBOURS, 0.4, protected, first, 600, 0.01)
    assert np.abs(np.array(finer[::10]) - expected).max() < 0.01


def test_network_course_comes_to_rest_at_network_state():
    course = epidemic_threshold.network_course(NEIGHBOURS, 0.3, HUBS[:3], [50], 300, 0.5)
    state = epidemic_threshold.network_state(NEIGHBOURS, 0.3, HUBS[:3])
    assert course[-1] == pytest.approx(state, abs=1e-8)
    assert max(state) > 0.1


@given(graphs(), st.floats(0.001, 1))
def test_network_course_stays_between_0_and_1(drawn, step_length):
    graph, spread, protected = drawn
    course = epidemic_threshold.network_course(
        neighbours_of(graph), spread, protected, range(len(graph)), 5, step_length
    )
    assert all(0 <= chance <= 1 for snapshot in course for chance in snapshot)
    assert all(snapshot[node] == 0 for snapshot in course for node in protected)


@given(BUNDLES, st.integers(0, 200))
def test_tail_agrees_with_scipy(bundles, at_least):
    mean, bundle = bundles
    events = -(-at_least // bundle)
    expected = poisson.sf(events - 1, mean / bundle)
    found = compound_poisson.tail(mean, bundle, at_least)
    assert isclose(found, expected, rel_tol=1e-9, abs_tol=1e-300)


@given(BUNDLES, st.floats(0.001, 0.999999))
def test_quantile_agrees_with_scipy(bundles, share):
    mean, bundle = bundles
    reached = poisson.cdf(poisson.ppf(share, mean / bundle) + np.array([-1, 0]), mean / bundle)
    assume(min(abs(reached - share)) > 1e-12)
    expected = bundle * poisson.ppf(share, mean / bundle)
    assert compound_poisson.quantile(mean, bundle, share) == expected


@given(BUNDLES)
def test_bundling_keeps_the_mean_and_multiplies_the_variance(bundles):
    mean, bundle = bundles
    chances = compound_poisson.distribution(mean, bundle, 600)
    hits = np.arange(601)
    assert all(chance >= 0 for chance in chances)
    assert sum(chances[:100]) <= sum(chances) <= 1 + 1e-12
    assert hits @ chances == pytest.approx(mean)
    assert (hits - mean) ** 2 @ chances == pytest.approx(mean * bundle)
    assert sum(chances[:30]) + compound_poisson.tail(mean, bundle, 30) == pytest.approx(1)


def test_panjer_agrees_with_a_sum_over_the_number_of_events():
    severity = [(0, 0.1), (2, 0.6), (5, 0.3)]
    one = np.zeros(6)
    for size, share in severity:
        one[size] = share
    expected, some = np.zeros(31), np.array([1.0])
    for events in range(60):
        grown = np.zeros(31)
        grown[: len(some)] = some[:31]
        expected += poisson.pmf(events, 3) * grown
        some = np.convolve(some, one)[:31]
    assert compound_poisson.panjer(3, severity, 30) == pytest.approx(expected, abs=1e-14)


@given(ATTACKS)
def test_no_other_cutoff_earns_more(attack):
    density, gain, cost, skill = attack
    found = attacker_roc.best_attack(*attack)

    def loss(cutoff):
        return (1 - density) * norm.sf(cutoff) * cost - density * norm.sf(cutoff - skill) * gain

    best = minimize_scalar(loss, bracket=(found["cutoff"] - 1, found["cutoff"] + 1))
    assert found["profit"] == pytest.approx(-loss(found["cutoff"]), rel=1e-9, abs=1e-12)
    assert found["profit"] >= -best.fun - 1e-12
    assert found["found"] == pytest.approx(norm.sf(found["cutoff"] - skill), rel=1e-9, abs=1e-300)
    assert found["bothered"] == pytest.approx(norm.sf(found["cutoff"]), rel=1e-9, abs=1e-300)


@given(ATTACKS, st.floats(1, 10), st.floats(1, 10))
def test_cheaper_tries_contact_more_and_rarity_contacts_fewer(attack, cheaper, rarer):
    density, gain, cost, skill = attack
    found = attacker_roc.best_attack(*attack)
    cheap = attacker_roc.best_attack(density, gain, cost / cheaper, skill)
    rare = attacker_roc.best_attack(density / rarer, gain, cost, skill)
    assert cheap["share"] >= found["share"] - 1e-12
    assert cheap["victims"] >= found["victims"] * (1 - 1e-9)
    assert cheap["profit"] >= found["profit"] - 1e-12
    assert rare["share"] <= found["share"] + 1e-12
    # Victims fall at least in the measure in which people who would pay become rarer.
    assert rare["victims"] * rarer <= found["victims"] * (1 + 1e-9)
    assert 0 <= found["share"] <= 1 and found["profit"] >= -1e-12


@given(ATTACKS, st.floats(0.5, 4))
def test_a_cleverer_attacker_earns_at_least_as_much(attack, other):
    density, gain, cost, skill = attack
    less, more = sorted((skill, other))
    assert (
        attacker_roc.best_attack(density, gain, cost, more)["profit"]
        >= attacker_roc.best_attack(density, gain, cost, less)["profit"] - 1e-12
    )


def test_only_the_ratio_of_cost_and_gain_matters():
    one = attacker_roc.cost_curve(1e-3, 1000, 2, [20, 0.02])
    other = attacker_roc.cost_curve(1e-3, 2000, 2, [40, 0.04])
    assert one[0] == pytest.approx(other[0]) and one[1] == pytest.approx(other[1])


@pytest.mark.parametrize("number", [1, 2, 7, 60, 400, 1000])
def test_expected_max_agrees_with_an_integral(number):
    def slope(x):
        return x * number * norm.pdf(x) * norm.cdf(x) ** (number - 1)

    expected = quad(slope, -9, 9, epsabs=1e-12, limit=200)[0]
    assert best_of_n.expected_max(number) == pytest.approx(expected, abs=1e-8)


def test_searched_agrees_with_a_simulation():
    chance = np.random.default_rng(2)
    number, exploits, harm, noise = 20, 0.02, 2, 1
    worth = chance.normal(size=(40000, number))
    cheats = chance.random((40000, number)) < exploits
    grade = np.where(cheats, 99, worth + noise * chance.normal(size=worth.shape))
    worth = np.where(cheats, -harm, worth)
    picked = worth[np.arange(len(worth)), grade.argmax(axis=1)]
    found = best_of_n.searched(number, exploits, harm, noise)
    assert found["worth"] == pytest.approx(picked.mean(), abs=4 * picked.std() / 200)
    assert found["fooled"] == pytest.approx(cheats.any(axis=1).mean(), abs=0.01)


@given(JUDGES, st.integers(1, 60))
def test_best_number_is_the_best_of_all(judge, most):
    worths = [best_of_n.searched(number, *judge)["worth"] for number in range(1, most + 1)]
    assert worths[best_of_n.best_number(*judge, most) - 1] == pytest.approx(max(worths), abs=1e-9)


@given(JUDGES, st.integers(1, 399))
def test_grades_climb_and_without_exploits_the_worth_climbs_too(judge, number):
    _exploits, harm, noise = judge
    less, more = [best_of_n.searched(each, *judge) for each in (number, number + 1)]
    assert more["grade"] > less["grade"] - 1e-9
    assert more["pressure"] > less["pressure"] and more["fooled"] >= less["fooled"]
    assert less["worth"] >= -harm - 1e-9
    honest = [best_of_n.searched(each, 0, harm, noise)["worth"] for each in (number, number + 1)]
    assert honest[1] > honest[0] - 1e-9
    assert honest[0] >= less["worth"] - 1e-9


def test_the_best_review_of_a_technology_that_is_watched_more_closely():
    assert abs(NAMES["collingridge_best"](s=2.0) - 9.3) <= 0.1
    best = NAMES["collingridge"](NAMES["collingridge_best"](s=2.0), s=2.0)
    assert isclose(best["loss"], 3.672621916, rel_tol=1e-4)
    assert NAMES["collingridge_best"](s=3.0, k1=40.0) == 5.9


@pytest.mark.parametrize(("innovation", "imitation"), [(0.03, 0.38), (0.001, 0.6), (0.2, 0.05)])
def test_use_is_the_integral_of_who_has_adopted_and_that_solves_its_equation(innovation, imitation):
    def change(_time, share):
        return (innovation + imitation * share) * (1 - share)

    options = {"rtol": 1e-11, "atol": 1e-13, "t_eval": [1, 5, 12, 30]}
    course = solve_ivp(change, (0, 30), [0], **options).y[0]
    for time, share in zip(options["t_eval"], course, strict=True):
        assert bass.adopted(time, innovation, imitation) == pytest.approx(share, abs=1e-9)
        area = quad(lambda year: bass.adopted(year, innovation, imitation), 0, time)[0]
        assert bass.use(time, innovation, imitation) == pytest.approx(area, abs=1e-8)


@pytest.mark.parametrize("given", [{}, {"sensing": 3.0, "lock_in": 40.0}, {"base": 2.0}])
@pytest.mark.parametrize("when", [3, 6, 12.9])
def test_a_review_loses_what_the_best_rule_on_its_evidence_loses(when, given):
    """Integrate over what the review may see, and act wherever acting costs less."""
    found = collingridge.review(when, **given)
    used = bass.use(when)

    def cost(seen):
        bad, good = 0.2 * norm.pdf(seen - found["evidence"]), 0.8 * norm.pdf(seen)
        act = bad * found["control"] + good * (found["control"] + found["lost"])
        return min(act, bad * found["saved"])

    expected = 0.2 * 2 * used + quad(cost, -12, 14, limit=200, points=[0, 2, 4])[0]
    assert found["loss"] == pytest.approx(expected, rel=1e-6)


@given(st.floats(0.1, 30), st.floats(0.1, 5), st.floats(0, 40), st.floats(0, 5))
def test_no_review_loses_more_than_never_and_seeing_more_or_easier_undoing_never_harms(
    when, sensing, lock_in, more
):
    found = collingridge.review(when, sensing=sensing, lock_in=lock_in)["loss"]
    assert found <= collingridge.review(30)["loss"] + 1e-9
    assert (
        collingridge.review(when, sensing=sensing + more, lock_in=lock_in)["loss"] <= found + 1e-9
    )
    assert (
        collingridge.review(when, sensing=sensing, lock_in=lock_in + more)["loss"] >= found - 1e-9
    )


# start, follow, lag
FOLLOWERS = st.tuples(
    st.floats(0.01, 1), st.floats(0, 1), st.integers(0, 30).map(lambda halves: halves / 2)
)


def test_protection_that_nobody_passes_on_has_a_short_form():
    """R4.1-4: what is left open is 1 / start and the use before protection came."""
    found = companion.companion(0.5, 0, 5)["debt"]
    assert found == pytest.approx(2.6638919, rel=2e-5)
    assert found == pytest.approx(1 / 0.5 + bass.use(5), rel=1e-12)
    assert companion.debt(0.5, 1e-9, 5) == pytest.approx(found, rel=1e-8)


@pytest.mark.parametrize(
    "given", [(0.03, 0.38, 0), (0.3, 0.38, 5), (0.03, 1, 12.5), (1, 0, 3), (0.05, 0.02, 8, 0.01, 1)]
)
def test_the_debt_is_the_area_between_both_curves(given):
    found = companion.companion(*given, horizon=200, step=0.05)
    gaps = [used - safe for used, safe in zip(found["used"], found["covered"], strict=True)]
    assert found["debt"] == pytest.approx(0.05 * sum(gaps), rel=1e-3)


def test_half_of_the_users_have_come_when_the_curve_is_steepest():
    """R4.1-5: ln(q / p) / (p + q) years."""
    peak = log(0.38 / 0.03) / 0.41
    assert peak == pytest.approx(6.192619198)
    speed = [bass.adopted(time + 0.01) - bass.adopted(time) for time in (peak - 1, peak, peak + 1)]
    assert max(speed) == speed[1]


@pytest.mark.parametrize("given", [(0.03, 0.38, 0), (0.3, 0.38, 5), (0.03, 1, 12.5), (1, 0, 3)])
def test_protection_follows_its_equation(given):
    start, follow, lag = given

    def change(time, safe):
        return (start + follow * safe) * (bass.adopted(time) - safe)

    times = [time for time in (lag + 0.5, lag + 2, 20, 60) if time > lag]
    options = {"rtol": 1e-11, "atol": 1e-13, "t_eval": times}
    expected = solve_ivp(change, (lag, 60), [0], **options).y[0]
    for step in (0.05, 0.25):
        found = companion.companion(*given, step=step)
        shares = [found["covered"][int(time / step + 0.5)] for time in times]
        assert shares == pytest.approx(expected, abs=2e-5)
        assert found["used"][int(20 / step)] == pytest.approx(bass.adopted(20), abs=1e-12)
        assert not any(found["covered"][: int(lag / step) + 1])


@given(FOLLOWERS, st.floats(0, 1), st.integers(0, 10))
def test_protection_that_is_later_or_slower_never_leaves_less_open(followers, more, later):
    start, follow, lag = followers
    found = companion.companion(*followers, step=0.25)
    for used, safe, before in zip(found["used"], found["covered"], [0, *found["covered"]]):
        assert -1e-9 <= before - 1e-9 <= safe <= used + 1e-9 <= 1 + 2e-9
    for eager in ((start + more, follow), (start, follow + more)):
        assert companion.companion(*eager, lag, step=0.25)["debt"] <= found["debt"] + 1e-9
    late = companion.companion(start, follow, lag + later, step=0.25)
    assert late["debt"] >= found["debt"] - 1e-9 and late["largest"] >= found["largest"] - 1e-9


# shelf life, migration, machine
SECRETS = st.tuples(st.floats(0, 60), st.floats(0.01, 30), st.floats(1, 60))


@given(SECRETS, st.floats(0.05, 1))
def test_expected_exposure_is_an_integral_that_scipy_finds(secret, spread):
    shelf, migration, machine = secret
    law = lognorm(spread, scale=machine)
    found = mosca.expected_exposure(*secret, spread)
    points = [min(max(machine - shelf, 0), migration)]
    expected = quad(lambda sent: law.cdf(sent + shelf), 0, migration, points=points)[0] / migration
    assert found["exposed"] == pytest.approx(expected, abs=1e-7)
    assert found["now"] == pytest.approx(law.cdf(shelf), abs=1e-12)
    assert found["violated"] == pytest.approx(law.cdf(shelf + migration), abs=1e-12)
    assert mosca.arrived(mosca.year_reached(0.2, machine, spread), machine, spread) == (
        pytest.approx(0.2)
    )


@given(SECRETS)
def test_a_small_spread_leads_back_to_the_known_year(secret):
    shelf, migration, machine = secret
    known = mosca.exposure(*secret)
    guessed = mosca.expected_exposure(*secret, 0.01)
    assert known["violated"] == (shelf + migration - machine > 0)
    assert guessed["exposed"] == pytest.approx(known["exposed"], abs=0.03 * machine / migration)


@given(SECRETS, st.floats(0.05, 1), st.floats(0, 20))
def test_longer_secrets_and_slower_moves_are_never_safer(secret, spread, more):
    shelf, migration, machine = secret
    for exposed in (lambda *years: mosca.exposure(*years)["exposed"],
                    lambda *years: mosca.expected_exposure(*years, spread)["exposed"]):  # fmt: skip
        assert 0 <= exposed(*secret) <= 1
        assert exposed(shelf + more, migration, machine) >= exposed(*secret) - 1e-12
        assert exposed(shelf, migration + more, machine) >= exposed(*secret) - 1e-12


@given(st.floats(0, 15), st.floats(0.001, 30))
def test_a_secret_that_outlives_the_wait_is_lost_however_fast_the_move(more, migration):
    assert mosca.exposure(15 + more, migration, 15)["exposed"] == 1


@given(st.integers(0, 40), st.floats(0.5, 0.9999))
def test_deaths_compatible_agrees_with_the_exact_bound(deaths, confidence):
    expected = chi2.ppf(confidence, 2 * deaths + 2) / 2
    assert driving_to_safety.deaths_compatible(deaths, confidence) == pytest.approx(expected)
    assert poisson.cdf(deaths, expected) == pytest.approx(1 - confidence)


RATES = st.floats(1e-10, 1e-4)


@given(RATES, st.floats(0.5, 0.999))
def test_miles_without_death_are_just_enough(rate, confidence):
    miles = driving_to_safety.miles_without_death(rate, confidence)
    assert poisson.pmf(0, miles * rate) == pytest.approx(1 - confidence)
    assert driving_to_safety.miles_with_deaths(rate, 0, confidence) == pytest.approx(miles)
    assert driving_to_safety.miles_with_deaths(rate, 1, confidence) > miles
    assert driving_to_safety.miles_without_death(rate / 2, confidence) == pytest.approx(2 * miles)


@given(RATES, st.floats(0.05, 0.5), st.floats(0.01, 0.2), st.floats(0.6, 0.95))
def test_miles_for_improvement_have_the_power_that_was_asked_for(rate, gain, error, power):
    """As in the source, the error of the estimated rate is that at the lower rate."""
    miles = driving_to_safety.miles_for_improvement(rate, gain, error, power)
    better = (1 - gain) * rate
    deviation = (better / miles) ** 0.5
    limit = rate - norm.ppf(1 - error) * deviation
    assert norm.cdf((limit - better) / deviation) == pytest.approx(power)
    half = driving_to_safety.miles_for_precision(rate, gain, 1 - error)
    assert norm.ppf(1 - error / 2) * (rate / half) ** 0.5 == pytest.approx(gain * rate)


@given(st.floats(1, 1e6), st.floats(1, 100), st.floats(0, 1e15))
def test_twice_the_fleet_needs_half_the_years(cars, speed, miles):
    years = driving_to_safety.fleet_years(miles, cars, speed)
    assert driving_to_safety.fleet_years(miles, 2 * cars, speed) == pytest.approx(years / 2)


@given(st.floats(0, 1), st.integers(0, 300))
def test_what_a_listener_leaves_agrees_with_scipy(read, tested):
    found = quantum_key.listened(read, tested)
    assert found["wrong"] == pytest.approx(read / 4)
    expected = binom.sf(0, tested, found["wrong"])
    assert found["noticed"] == pytest.approx(expected, abs=1e-12)
    coin = entropy([found["wrong"], 1 - found["wrong"]], base=2)
    assert quantum_key.entropy(found["wrong"]) == pytest.approx(coin, abs=1e-12)
    assert found["key"] == pytest.approx(max(0, 1 - 2 * coin), abs=1e-12)
    # This listener never knows more than the formula gives away: that is why a key is left.
    assert found["key"] <= 1 - found["known"] + 1e-12


def test_no_key_is_left_from_where_scipy_finds_the_root():
    edge = brentq(lambda wrong: 1 - 2 * entropy([wrong, 1 - wrong], base=2), 0.01, 0.4)
    assert quantum_key.most_wrong() == pytest.approx(edge, abs=1e-10)
    assert quantum_key.key_left(edge + 1e-6) == 0 < quantum_key.key_left(edge - 1e-6)


def test_wrong_bits_come_from_the_rule_of_quantum_measurement():
    """Born's rule over all bases and results: a photon read in a basis by chance."""
    turn = np.array([[1, 1], [1, -1]]) / np.sqrt(2)
    states = [np.eye(2), turn]
    wrong = 0
    for basis in (0, 1):
        for bit in (0, 1):
            sent = states[basis][:, bit]
            for other in (0, 1):
                for read in (0, 1):
                    caught = states[other][:, read]
                    chance = abs(caught @ sent) ** 2
                    missed = abs(states[basis][:, 1 - bit] @ caught) ** 2
                    wrong += chance * missed / 8
    assert wrong == pytest.approx(quantum_key.listened(1, 1)["wrong"])


@pytest.mark.parametrize("read", [0, 0.2, 1])
def test_drawn_photons_follow_the_formula(read):
    drawn = quantum_key.photons(40000, read, 7)
    kept = [photon for photon in drawn if photon["kept"]]
    assert len(kept) == pytest.approx(20000, abs=400)
    heard = sum(photon["heard"] is not None for photon in drawn)
    assert heard == pytest.approx(40000 * read, abs=400)
    wrong = sum(photon["wrong"] for photon in kept)
    assert wrong == pytest.approx(len(kept) * read / 4, abs=4 * len(kept) ** 0.5 / 2)
    ends = {state for photon in drawn for state in (photon["sent"], photon["got"])}
    assert ends == {(0, 0), (0, 1), (1, 0), (1, 1)}


@given(st.floats(0, 1), st.floats(0, 1), st.integers(1, 99))
def test_reading_more_reads_the_same_photons_and_others(read, other, seed):
    less, more = sorted((read, other))
    few, many = [quantum_key.photons(20, share, seed) for share in (less, more)]
    for one, two in zip(few, many, strict=True):
        assert one["sent"] == two["sent"] and one["kept"] == two["kept"]
        if one["heard"]:
            assert one == two
        if two["heard"] is None and two["kept"]:
            assert two["got"] == two["sent"] and not two["wrong"]
        if two["heard"] and two["heard"][0] == two["sent"][0]:
            assert two["heard"] == two["sent"] and not two["wrong"]


@pytest.mark.parametrize(("items", "marked"), [(4, 1), (8, 1), (64, 3), (1000, 1)])
def test_the_search_agrees_with_a_state_that_is_turned_step_by_step(items, marked):
    state = np.full(items, items**-0.5)
    for steps in range(2 * quantum_search.best_steps(items, marked) + 3):
        found = quantum_search.found(items, steps, marked)
        assert found == pytest.approx((state[:marked] ** 2).sum(), abs=1e-9)
        state[:marked] *= -1
        state = 2 * state.mean() - state


@given(st.integers(2, 10**6), st.integers(1, 50))
def test_the_best_steps_are_best_on_the_way_up(items, marked):
    assume(marked <= items / 2)
    best = quantum_search.best_steps(items, marked)
    chances = [quantum_search.found(items, max(best + more, 0), marked) for more in (-1, 0, 1)]
    assert chances[1] >= chances[0] - 1e-12
    assert max(chances) >= 1 - marked / items - 1e-9
    assert all(0 <= chance <= 1 + 1e-12 for chance in chances)


def test_a_key_twice_as_long_takes_the_square_of_the_steps_and_machines_help_by_their_root():
    steps = [quantum_search.key_steps(bits) for bits in (128, 256)]
    assert steps[1] * np.pi / 4 == pytest.approx(steps[0] ** 2)
    assert quantum_search.best_steps(2**40) == pytest.approx(quantum_search.key_steps(40), rel=1e-5)
    years = quantum_search.key_years(128)
    assert years == pytest.approx(steps[0] / 1e9 / 3.156e7, rel=1e-3)
    assert quantum_search.key_years(128, 1e9, 1e6) == pytest.approx(years / 1000)


def simulated(left, links, dependence, size=80_000, seed=5):
    """Return the working share of two random networks after a storm, round by round."""
    chance = np.random.default_rng(seed)
    leaning = chance.random(size) < dependence
    strikes = chance.random((2, size)) < left
    strikes[1, leaning] = strikes[0, leaning]
    works = strikes.copy()
    ends = chance.integers(0, size, (2, 2, int(size * links / 2)))
    while True:
        before = works.copy()
        for side in (0, 1):
            works[side, leaning] &= works[1 - side, leaning]
            one, other = ends[side][:, works[side][ends[side]].all(axis=0)]
            net = coo_array((np.ones(len(one)), (one, other)), shape=(size, size))
            _parts, part = connected_components(net, directed=False)
            works[side] &= part == np.bincount(part[works[side]], minlength=1).argmax()
        if (works == before).all() or not works.any():
            return works[0].mean()


@pytest.mark.parametrize(
    ("left", "dependence"), [(0.5, 0), (0.65, 1), (0.75, 1), (0.45, 1 / 3), (0.55, 0.6)]
)
def test_working_share_is_what_drawn_networks_keep(left, dependence):
    expected = simulated(left, 4, dependence)
    found = interdependent_networks.working_share(left, 4, dependence)
    assert found == pytest.approx(expected, abs=0.02)


def test_below_the_edge_drawn_networks_keep_next_to_nothing():
    assert simulated(0.58, 4, 1) < 0.01
    assert simulated(0.58, 4, 0) > 0.4


@pytest.mark.parametrize("dependence", [0.4, 0.5, 0.8, 1])
def test_the_edge_is_where_scipy_finds_the_smallest_share_left(dependence):
    def left(reach):
        joined = -np.expm1(-reach)
        return reach / (4 * joined * (1 - dependence + dependence * joined))

    found = minimize_scalar(left, bounds=(1e-3, 4), method="bounded", options={"xatol": 1e-10})
    edge = interdependent_networks.breaking_point(4, dependence)
    assert edge["left"] == pytest.approx(found.fun, rel=1e-9)
    assert edge["jump"] == pytest.approx(found.x / 4, abs=1e-6)


@given(TWINS, st.floats(0, 1), st.floats(0, 1))
def test_working_share_solves_its_equation_and_falls_with_the_storm_and_with_dependence(
    twins, left, other
):
    links, dependence = twins
    works = interdependent_networks.working_share(left, links, dependence)
    joined = 1 - exp(-links * works)
    assert works == pytest.approx(left * joined * (1 - dependence + dependence * joined), abs=1e-9)
    fewer = interdependent_networks.working_share(left * other, links, dependence)
    assert 0 <= fewer <= works <= left
    leaning = interdependent_networks.working_share(
        left, links, dependence + (1 - dependence) * other
    )
    assert leaning <= works + 1e-9


@given(TWINS)
def test_at_the_edge_all_or_nothing_only_above_one_third(twins):
    links, dependence = twins
    edge = interdependent_networks.breaking_point(links, dependence)
    assert (edge["jump"] > 0) == (dependence > 1 / 3)
    assume(edge["left"] < 0.999)
    below = interdependent_networks.working_share(edge["left"] * (1 - 1e-9), links, dependence)
    above = interdependent_networks.working_share(edge["left"] * (1 + 1e-9), links, dependence)
    assert below == 0 and above == pytest.approx(edge["jump"], abs=1e-3)
    # Twice the links bear a storm that leaves half as many.
    twice = interdependent_networks.breaking_point(2 * links, dependence)
    assert 2 * twice["left"] == pytest.approx(edge["left"])


@given(TWINS, st.integers(2, 60))
def test_the_curve_runs_from_the_edge_to_all_left(twins, points):
    lefts, works = interdependent_networks.working_curve(*twins, points)
    edge = interdependent_networks.breaking_point(*twins)
    if edge["left"] >= 1:
        assert lefts == works == []
        return
    assert len(lefts) == len(works) == points
    assert lefts[0] == edge["left"] and works[0] == edge["jump"] and lefts[-1] == 1
    assert lefts == sorted(lefts) and works == sorted(works)
    middle = points // 2
    expected = interdependent_networks.working_share(lefts[middle], *twins)
    assert works[middle] == pytest.approx(expected, abs=1e-6)


def mutual_parts(pair, left, joined):
    """Return, as networkx finds them, the members of the largest part of each network that stay.

    Both networks fade at once here, not in turns: what is left must be the same.
    """
    stay = [set(left), set(left)]
    while True:
        parts = []
        for neighbours, members in zip(pair["networks"], stay):
            graph = nx.Graph()
            graph.add_nodes_from(sorted(members))
            graph.add_edges_from((one, other) for one in members for other in neighbours[one]
                                 if other in members)  # fmt: skip
            parts.append(max(nx.connected_components(graph), key=len, default=set()))
        found = [part - (joined - other) for part, other in zip(parts, reversed(parts))]
        if found == stay:
            return found
        stay = found


def kept_after(pair, left, dependence, least):
    """Return the members of each network that work after the cascade, and its rounds."""
    struck, joined = pair["struck"][left:], pair["joined"][:dependence]
    rounds = interdependent_networks.cascade(pair["networks"], struck, joined, least)
    stopped = [struck + [member for turn in rounds[side::2] for part in turn for member in part]
               for side in (0, 1)]  # fmt: skip
    for each in stopped:
        assert len(each) == len(set(each)), "a member stops twice"
    return [set(pair["struck"]) - set(each) for each in stopped], rounds


@pytest.mark.parametrize("seed", [65, 2, 7])
@pytest.mark.parametrize(
    ("left", "dependence"), [(80, 100), (64, 100), (50, 33), (90, 50), (35, 0)]
)
def test_a_cascade_ends_where_networkx_ends(seed, left, dependence):
    pair = interdependent_networks.drawn_pair(100, 4, seed)
    kept, rounds = kept_after(pair, left, dependence, 1)
    found = mutual_parts(pair, pair["struck"][:left], set(pair["joined"][:dependence]))
    assert [len(each) for each in kept] == [len(each) for each in found]
    if min(len(each) for each in kept) > 10:
        assert kept == found
    assert not rounds or any(rounds[-1])


@given(st.integers(1, 10**6), st.integers(0, 40), st.integers(0, 40), st.integers(1, 12))
def test_who_works_hangs_together_with_a_part_that_is_large_enough(seed, left, dependence, least):
    pair = interdependent_networks.drawn_pair(40, 3, seed)
    assert [sum(map(len, each)) for each in pair["networks"]] == [120, 120]
    kept, rounds = kept_after(pair, left, dependence, least)
    for neighbours, here, there in zip(pair["networks"], kept, reversed(kept)):
        assert not here or len(here) >= least
        assert len(interdependent_networks.largest_part(
            neighbours, [member in here for member in range(40)])) == len(here)  # fmt: skip
        assert here & set(pair["joined"][:dependence]) <= there
    # Only the first network may begin quietly.
    assert all(any(turn) for turn in rounds[1:])


@pytest.mark.parametrize(("left", "dependence"), [(0.7, 1), (0.5, 1 / 3), (0.4, 0)])
def test_large_drawn_pairs_keep_what_the_equation_says(left, dependence):
    count = 20000
    pair = interdependent_networks.drawn_pair(count, 4, 11)
    kept, _rounds = kept_after(pair, int(left * count), int(dependence * count), 5)
    expected = interdependent_networks.working_share(left, 4, dependence)
    for each in kept:
        assert len(each) / count == pytest.approx(expected, abs=0.01)


def agrees_with_a_search(best, breach, expected, loss):
    """Assert that scipy finds no better sum; nobody invests more than what may be lost."""
    found = minimize_scalar(lambda invested: breach(invested) * loss + invested, method="bounded",
                            bounds=(0, expected), options={"xatol": 1e-9 * loss})  # fmt: skip
    cheapest = min(found.fun, expected)
    cost = best["breach"] * loss + best["invested"]
    assert cost <= cheapest * (1 + 1e-9)
    assert cost == pytest.approx(cheapest, rel=1e-6)
    assert best["breach"] == pytest.approx(breach(best["invested"]))
    assert best["benefit"] == pytest.approx(expected - cost, abs=1e-9 * loss)


@given(*ASSETS, st.floats(0.2, 20))
def test_no_sum_beats_the_best_protection(vulnerability, loss, productivity, exponent):
    def found(best, breach, *more):
        asset = vulnerability, loss, productivity
        result = best(*asset, *more)
        agrees_with_a_search(
            result, lambda invested: breach(vulnerability, invested, productivity, *more),
            vulnerability * loss, loss,
        )  # fmt: skip
        return result["ratio"]

    # On these curves money never cuts a larger share later: then 1/e is the bound.
    model = gordon_loeb
    assert found(model.best_protection_inverse, model.breach_inverse, exponent) <= 1 / e + 1e-9
    assert found(model.best_protection_exponential, model.breach_exponential) <= 1 / e + 1e-9


@given(*ASSETS)
def test_on_a_straight_line_all_or_nothing_pays_and_the_bound_breaks(
    vulnerability, loss, productivity
):
    best = gordon_loeb.best_protection_straight(vulnerability, loss, productivity)
    cost = best["breach"] * loss + best["invested"]
    for invested in np.linspace(0, vulnerability / productivity, 50):
        breach = gordon_loeb.breach_straight(vulnerability, invested, productivity)
        assert cost <= (breach * loss + invested) * (1 + 1e-9)
    assert best["breach"] == pytest.approx(
        gordon_loeb.breach_straight(vulnerability, best["invested"], productivity), abs=1e-12
    )
    steep = productivity * loss
    assert best["ratio"] == pytest.approx(1 / steep if steep > 1 else 0)
    assert best["benefit"] == pytest.approx(vulnerability * loss - cost)


@given(*ASSETS)
def test_the_exponential_curve_is_a_price_with_its_best_point(vulnerability, loss, productivity):
    assume(vulnerability < 0.999)
    best = gordon_loeb.best_protection_exponential(vulnerability, loss, productivity)
    expected, rate = vulnerability * loss, -productivity * log(vulnerability)
    steep = rate * expected
    assert best["breach"] == pytest.approx(vulnerability * exp(-rate * best["invested"]))
    assert best["ratio"] == pytest.approx(log(steep) / steep if steep > 1 else 0, abs=1e-12)


def test_what_is_never_or_always_breached():
    for best in (
        gordon_loeb.best_protection_inverse,
        gordon_loeb.best_protection_exponential,
        gordon_loeb.best_protection_straight,
    ):
        assert best(0, 1e6, 1e-5) == {"invested": 0, "breach": 0, "ratio": 0, "benefit": 0}
        assert best(0.5, 0, 1e-5)["invested"] == 0
    assert gordon_loeb.best_protection_exponential(1, 1e9, 1)["invested"] == 0
    # A steep inverse curve comes near to 1/e.
    steep = gordon_loeb.best_protection_inverse(0.5, 2 * e * 1e6, 1e-8, 100)
    assert steep["ratio"] == pytest.approx((100 / 101) ** 101, rel=1e-3)


@given(MARKETS, st.floats(0, 0.5))
def test_no_spending_is_cheaper_than_the_best_and_none_below_the_least_makes_a_market(
    market, spending
):
    best = critical_mass.best_spending(*market)
    ordinary, loss, effect, undone = market
    price = critical_mass.price(ordinary, loss, effect, spending, undone)
    assert price >= best["price"] - 1e-12
    least = critical_mass.least_spending(*market)
    if least is None:
        assert best["market"] is None and price > 0.25
    elif least:
        assert least <= best["spending"]
        at_least = critical_mass.price(ordinary, loss, effect, least, undone)
        assert at_least == pytest.approx(0.25, abs=1e-9)
        assert spending >= least or price > 0.25 - 1e-9


@pytest.mark.parametrize("market", [(0.1, 0.2, 20, 0), (0.1, 0.4, 30, 0.3), (0.05, 0.03, 5, 0)])
def test_best_and_least_spending_are_what_scipy_finds(market):
    ordinary, loss, effect, undone = market

    def price(spending):
        return ordinary + loss * np.exp(-effect * (1 - undone) * spending) + spending

    found = minimize_scalar(price, bounds=(0, 1), method="bounded", options={"xatol": 1e-10})
    best = critical_mass.best_spending(*market)
    assert best["spending"] == pytest.approx(found.x, abs=1e-6)
    assert best["price"] == pytest.approx(found.fun, abs=1e-9)
    if price(0) > 0.25:
        root = brentq(lambda spending: price(spending) - 0.25, 0, found.x, xtol=1e-12)
        assert critical_mass.least_spending(*market) == pytest.approx(root, abs=1e-9)
    else:
        assert critical_mass.least_spending(*market) == 0


@given(st.floats(0.001, 0.9), st.floats(0, 1), st.floats(0, 1))
def test_the_ground_is_the_integral_of_the_rate(price, one, other):
    found = critical_mass.height(other, price) - critical_mass.height(one, price)
    edges = sorted(point for point in (price,) if min(one, other) < point < max(one, other))
    drop = quad(critical_mass.rate, one, other, args=(price,), points=edges or None, limit=200)[0]
    assert found == pytest.approx(-drop, abs=1e-8)


@given(st.floats(0.001, 0.3))
def test_the_critical_mass_is_a_hilltop_and_what_holds_is_a_valley(price):
    market = critical_mass.critical_mass(price)
    if market is None:
        # No hill anywhere: the ground climbs from nobody to everybody.
        heights = [critical_mass.height(step / 100, price) for step in range(101)]
        assert price > 0.25 and heights == sorted(heights)
        return
    assume(market[1] - market[0] > 0.02)
    for share, sign in zip(market, (-1, 1)):
        here = critical_mass.height(share, price)
        for step in (-0.005, 0.005):
            there = critical_mass.height(min(max(share + step, 0), 1), price)
            assert sign * (there - here) > 0


@given(st.floats(0.01, 0.4), st.floats(0, 1))
def test_a_crowd_rolls_as_scipy_says_and_ends_in_its_valley(price, start):
    market = critical_mass.critical_mass(price)
    assume(market is None or min(abs(start - share) for share in market) > 0.01)
    course = critical_mass.rolled(start, price, 60)
    found = solve_ivp(lambda _t, y: [2 * critical_mass.rate(y[0], price)], (0, 60), [start],
                      t_eval=range(61), max_step=0.1, rtol=1e-9, atol=1e-12)  # fmt: skip
    # The bend where nobody joins costs the fixed steps up to half a person of a hundred.
    assert course == pytest.approx(list(found.y[0]), abs=6e-3)
    assert all(0 <= share <= 1 for share in course)
    assert course == sorted(course) or course == sorted(course, reverse=True)
    if market is not None and market[1] - market[0] > 0.1:
        assert course[-1] == pytest.approx(market[1] if start > market[0] else 0, abs=0.01)
    elif price > 0.27:
        assert course[-1] < 0.01


def test_carelessness_can_take_the_market_away_and_too_much_security_does_too():
    careful = critical_mass.best_spending(0.1, 0.2, 20)
    careless = critical_mass.best_spending(0.1, 0.2, 20, 0.5)
    assert careful["market"] and careless["market"] is None
    assert critical_mass.price(0.1, 0.2, 20, 0.14) > 0.25


@given(MARKETS, st.floats(0, 0.5), st.floats(0.05, 0.95))
def test_one_curve_serves_keel_and_catalyst(market, spending, vulnerability):
    """Gordon and Loeb's loss is the one in the price, whatever the vulnerability that it has."""
    ordinary, loss, effect, _undone = market
    price = critical_mass.price(ordinary, loss, effect, spending)
    breach = gordon_loeb.breach_exponential(vulnerability, spending, -effect / log(vulnerability))
    assert ordinary + breach * loss / vulnerability + spending == pytest.approx(price, abs=1e-12)
    found = keel_and_catalyst.both(ordinary, loss, effect, spending)
    assert found["price"] == price
    assert found["left"] == pytest.approx(loss * exp(-effect * spending), abs=1e-12)
    # What the keel gains is what the price falls by.
    assert found["gain"] == pytest.approx(ordinary + loss - price, abs=1e-12)
    if abs(price - 0.25) > 1e-9:
        needed = keel_and_catalyst.needed_gain(ordinary, loss)
        assert (found["market"] is not None) == (found["gain"] >= needed)


@given(MARKETS)
def test_keel_and_catalyst_are_best_at_one_spending(market):
    ordinary, loss, effect, _undone = market
    best = keel_and_catalyst.best(loss, effect)
    assert best == pytest.approx(critical_mass.best_spending(ordinary, loss, effect)["spending"])
    if loss:
        found = gordon_loeb.best_protection_exponential(0.3, loss / 0.3, -effect / log(0.3))
        assert best == pytest.approx(found["invested"], abs=1e-12)
        assert keel_and_catalyst.both(ordinary, loss, effect, best)["gain"] == pytest.approx(
            found["benefit"], abs=1e-12)  # fmt: skip


@given(MARKETS)
def test_the_keel_pays_and_the_market_holds_just_within_their_spans(market):
    ordinary, loss, effect, _undone = market
    spans = keel_and_catalyst.spans(ordinary, loss, effect)

    def at(spending):
        return keel_and_catalyst.both(ordinary, loss, effect, spending)

    if spans["keel"] > 1e-6:
        root = brentq(lambda spending: at(spending)["gain"],
                      max(keel_and_catalyst.best(loss, effect), 1e-9), 1, xtol=1e-12)  # fmt: skip
        assert spans["keel"] == pytest.approx(root, abs=1e-9)
    if spans["market"] is None:
        assert at(keel_and_catalyst.best(loss, effect))["market"] is None
        return
    low, high = spans["market"]
    assert low <= keel_and_catalyst.best(loss, effect) <= high
    assert at(high + 1e-6)["market"] is None
    assert low == 0 or at(low - min(low, 1e-6))["market"] is None
    if high - low > 1e-5:
        assert at(low + 1e-6)["market"] and at(high - 1e-6)["market"]


def test_where_keel_and_catalyst_part():
    spans = keel_and_catalyst.spans(0.1, 0.2, 20)
    assert spans["market"] == pytest.approx((0.02251653472, 0.1371158067))
    assert spans["keel"] == pytest.approx(0.1960345197)
    best = keel_and_catalyst.both(0.1, 0.2, 20, keel_and_catalyst.best(0.2, 20))
    assert best["gain"] == pytest.approx(0.2 - (1 + log(4)) / 20)
    # The first money pays whoever is in and brings no market; so does too much of it.
    for spending in (0.02, 0.16):
        found = keel_and_catalyst.both(0.1, 0.2, 20, spending)
        assert found["gain"] > 0 and found["market"] is None


def test_whole_people():
    assert critical_mass.crowds(None) == (None, 0)
    # Those on the edge do not grow: one more must come.
    assert critical_mass.crowds(critical_mass.critical_mass(0.21)) == (31, 70)
    market = keel_and_catalyst.both(0.1, 0.2, 20, 0.07)["market"]
    for crowd, stay in ((0, 0), (32, 0), (33, 68), (100, 68)):
        assert keel_and_catalyst.stay(market, crowd) == stay
        grown = critical_mass.rolled(crowd / 100, 0.2193193928, 300)[-1]
        assert 100 * grown == pytest.approx(stay, abs=0.5)
    assert keel_and_catalyst.stay(None, 100) == 0


def all_attacks(tree):
    """Return the cost of every attack: every choice made in every way."""
    if not isinstance(tree, tuple):
        return [tree]
    kind, parts = tree
    if kind == "OR":
        return [cost for part in parts for cost in all_attacks(part)]
    found = [0.0]
    for part in parts:
        found = [one + other for one in found for other in all_attacks(part)]
    return found


@given(TREES)
def test_no_attack_is_cheaper_than_the_cheapest(tree):
    assert attack_tree.attack_cost(tree) == pytest.approx(min(all_attacks(tree)))
    assert attack_tree.attack_cost(("AND", [tree, 5])) >= attack_tree.attack_cost(tree)
    assert attack_tree.attack_cost(("OR", [tree, 5])) <= 5


@given(BASINS)
def test_no_spending_beats_the_water_level(basin):
    """A linear program: raise the level, let each way be given enough, spend the budget."""
    costs, budget = basin
    level = attack_tree.water_level(costs, budget)
    ways = len(costs)
    below = np.hstack([np.ones((ways, 1)), -np.eye(ways)])
    spent = np.hstack([[[0.0]], np.ones((1, ways))])
    best = linprog([-1.0] + [0.0] * ways, np.vstack([below, spent]), [*costs, budget])
    assert level == pytest.approx(-best.fun, rel=1e-6, abs=1e-6)
    given = attack_tree.filling(costs, budget)
    assert min(given) >= 0 and sum(given) == pytest.approx(budget, rel=1e-6, abs=1e-6)
    assert min(map(sum, zip(costs, given))) == pytest.approx(level, rel=1e-9, abs=1e-9)


@given(BASINS, st.floats(0.1, 1000))
def test_spending_more_or_facing_poorer_attackers_helps(basin, mean):
    costs, budget = basin
    level = attack_tree.water_level(costs, budget)
    assert attack_tree.water_level(costs, budget + 1) > level >= min(costs)
    chance = attack_tree.breach_chance(level, mean)
    assert chance == pytest.approx(np.exp(-level / mean), rel=1e-9)
    assert 0 <= chance <= attack_tree.breach_chance(level, 2 * mean) <= 1


@given(graphs(), st.integers(0, 11))
def test_reachable_is_the_part_that_networkx_finds(drawn, start):
    graph = drawn[0]
    assume(start < len(graph))
    links = list(graph.edges)
    found = segmentation.reachable(len(graph), links, start)
    assert found == sorted(nx.node_connected_component(graph, start))
    parts = [node % 3 for node in graph]
    between = segmentation.crossing(links, parts)
    kept = [link for link in links if link not in between]
    inside = segmentation.reachable(len(graph), kept, start)
    assert {parts[node] for node in inside} == {parts[start]}
    # A link more never makes fewer reachable.
    assert set(inside) <= set(segmentation.reachable(len(graph), kept + between[:1], start))


@given(SHIELDS)
def test_layers_miss_what_a_beta_binomial_misses(shield):
    miss, correlation, layers = shield
    more = 1 / correlation - 1
    found = layered_defence.left_after_each(*shield)
    expected = [betabinom.pmf(n, n, miss * more, (1 - miss) * more) for n in range(1, layers + 1)]
    assert found == pytest.approx(expected, rel=1e-8)
    assert found[0] == miss and layered_defence.gets_through(*shield) == found[-1]
    independent = layered_defence.left_after_each(miss, 0, layers)
    assert independent == pytest.approx([miss**n for n in range(1, layers + 1)])


@given(SHIELDS, st.floats(0, 1))
def test_a_layer_more_helps_and_correlation_harms(shield, other):
    miss, correlation, layers = shield
    found = layered_defence.gets_through(*shield)
    assert layered_defence.gets_through(miss, correlation, layers + 1) < found
    assert miss**layers <= found * (1 + 1e-9) and found <= miss
    more = correlation + (1 - correlation) * other
    assert layered_defence.gets_through(miss, more, layers) >= found * (1 - 1e-9)
    assert layered_defence.gets_through(miss, 1, layers) == pytest.approx(miss)


@pytest.mark.parametrize(
    "shield", [(0.1, 0.3, 4), (0.1, 0.01, 2), (0.5, 0.2, 8), (0.02, 0.1, 1), (0.3, 0.6, 3)]
)
@pytest.mark.parametrize("tries", [1, 7, 100, 10000])
def test_the_same_attempt_again_and_again_is_an_integral_that_scipy_finds(shield, tries):
    miss, correlation, layers = shield
    more = 1 / correlation - 1
    law = beta(miss * more, (1 - miss) * more)
    # By parts: the density may be infinite at both ends, the distribution is not.
    expected = quad(
        lambda u: layers * tries * u ** (layers - 1) * (1 - u**layers) ** (tries - 1) * law.sf(u),
        0, 1, limit=500, points=[min(0.5, (k / tries) ** (1 / layers)) for k in (0.1, 1, 10)],
    )[0]  # fmt: skip
    found = layered_defence.again(layered_defence.attempts(*shield), tries)
    assert found == pytest.approx(expected, rel=1e-6)


@given(SHIELDS, st.integers(1, 10000))
def test_the_same_attempt_again_succeeds_less_often_than_fresh_ones(shield, tries):
    once = layered_defence.gets_through(*shield)
    same = layered_defence.again(layered_defence.attempts(*shield), tries)
    assert once * (1 - 1e-9) <= same <= 1
    assert same <= layered_defence.some_try_succeeds(once, tries) * (1 + 1e-6)
    assert layered_defence.again(layered_defence.attempts(*shield), 1) == pytest.approx(
        once, rel=1e-6
    )


def test_fresh_attempts_through_independent_layers():
    found = layered_defence.again(layered_defence.attempts(0.1, 0, 4), 100)
    assert found == layered_defence.some_try_succeeds(0.1**4, 100)
    assert layered_defence.some_try_succeeds(1, 5) == 1
    assert layered_defence.some_try_succeeds(0, 5) == 0


# fraud, skill, price of an honest payment blocked, loss, price of asking, stopped
SHOP = (0.001, 2.5, 30, 500, 2, 0.9)
SHOPS = st.tuples(
    st.floats(1e-4, 0.1), st.floats(1, 4), st.floats(5, 200), st.floats(50, 5000),
    st.floats(0.1, 40), st.floats(0.5, 1),
)  # fmt: skip


def test_fences_agree_with_scipy_and_with_a_search():
    found = risk_decision.outcome(1.8, 3.7, *SHOP)
    edges = [[0, *each.cdf([1.8, 3.7]), 1] for each in (norm(2.5), norm())]
    assert found["fraud"] == pytest.approx(0.001 * np.diff(edges[0]))
    assert found["honest"] == pytest.approx(0.999 * np.diff(edges[1]))
    best = risk_decision.best_fences(*SHOP)
    search = minimize_scalar(lambda x: risk_decision.outcome(x, x, *SHOP)["cost"], (2, 4))
    assert search.x == pytest.approx(best["fence"], abs=1e-4)


@given(SHOPS, st.floats(-1, 6), st.floats(-1, 6))
def test_no_fences_cost_less_than_the_best_and_all_payments_are_somewhere(shop, ask, block):
    best = risk_decision.best_fences(*shop)
    some = risk_decision.outcome(ask, block, *shop)
    assert sum(some["fraud"]) == pytest.approx(shop[0])
    assert sum(some["fraud"]) + sum(some["honest"]) == pytest.approx(1)
    assert best["two"]["cost"] <= some["cost"] * (1 + 1e-9)
    assert best["two"]["cost"] <= best["one"]["cost"] <= shop[0] * shop[3] * (1 + 1e-9)


@given(st.floats(1e-4, 0.4), st.floats(0.01, 1), st.floats(0.001, 1))
def test_rarer_fraud_makes_alarms_less_true(fraud, caught, bothered):
    rarer = risk_decision.precision(fraud / 2, caught, bothered)
    assert rarer <= risk_decision.precision(fraud, caught, bothered)


def test_asking_that_stops_everything_or_costs_too_much():
    all_ = risk_decision.best_fences(0.001, 2.5, 30, 500, 0, 1)
    assert (all_["ask"], all_["block"], all_["two"]["cost"]) == (-40, 40, 0)
    dear = risk_decision.best_fences(0.001, 2.5, 30, 500, 26, 0.9)
    assert dear["ask"] == dear["block"] == dear["fence"]
    assert risk_decision.precision(0, 1, 0) == 0


@pytest.mark.parametrize(("flagged", "pace", "reviewers"), [(288, 10, 30), (20, 5, 3), (9, 1, 12)])
def test_a_room_fills_as_the_queue_s_equations_say(flagged, pace, reviewers):
    size = 400
    change = np.zeros((size, size))
    for count in range(size - 1):
        change[count, count + 1] = flagged
        change[count + 1, count] = pace * min(count + 1, reviewers)
    change -= np.diag(change.sum(1))
    chances = np.eye(size)[0] @ np.linalg.matrix_power(expm(change), 8)
    expected = sum(chances * np.maximum(np.arange(size) - reviewers, 0))
    found = review_queue.waiting(flagged, pace, reviewers, 8)
    assert found[-1] == pytest.approx(expected, rel=0.01)
    assert found == sorted(found)


@given(st.integers(1, 40), st.floats(0.1, 0.95))
def test_erlang_agrees_with_the_chances_of_the_queue(servers, used):
    load = used * servers
    counts = np.arange(servers + 1)
    shares = poisson.pmf(counts, load)
    assert review_queue.blocked(servers, load) == pytest.approx(shares[-1] / shares.sum())
    over = shares[-1] / (1 - used)
    assert review_queue.waits(servers, load) == pytest.approx(over / (shares[:-1].sum() + over))


@given(st.floats(0, 0.0199), st.integers(2, 20))
def test_two_teams_wait_longer_than_one(bothered, half):
    posts = half * 600
    one = review_queue.review(posts, 0.01, 0.9, bothered, 10, 2 * half)
    each = review_queue.review(posts / 2, 0.01, 0.9, bothered, 10, half)
    assume(one["wait"] is not None)
    assert each["wait"] >= one["wait"] * (1 - 1e-9)


def test_a_line_without_end():
    found = review_queue.review(10000, 0.01, 0.9, 0.0215, 10, 30)
    assert found["wait"] is None and found["growth"] == pytest.approx(2.85)
    assert review_queue.review(1, 0, 1, 0, 10, 30)["wait"] == 0
    assert review_queue.waiting(2000, 10, 30, 8)[-1] <= review_queue.LONGEST


def test_whoever_comes_first_is_heard_first_and_waits_as_the_formula_says():
    """Oracle: three listeners, boat by boat."""
    coming, pace, listeners, count = 14.0, 6, 3, 200_000
    stream = np.random.default_rng(13)
    arrivals = np.cumsum(stream.exponential(1 / coming, count))
    hearings = stream.exponential(1 / pace, count)
    free = [0.0] * listeners
    waits = []
    for arrival, hearing in zip(arrivals, hearings, strict=True):
        soonest = min(range(listeners), key=free.__getitem__)
        start = max(arrival, free[soonest])
        free[soonest] = start + hearing
        waits.append(start - arrival)
    found = review_queue.line(coming, pace, listeners)
    assert np.mean(waits) == pytest.approx(found["wait"], rel=0.05)
    for share in (0.5, 0.8, 0.95):
        expected = review_queue.waited(share, coming, pace, listeners)
        assert np.quantile(waits, share) == pytest.approx(expected, rel=0.06)


@given(st.floats(0.1, 40), st.integers(1, 8), st.floats(0, 0.99))
def test_a_further_listener_shortens_every_wait(coming, listeners, share):
    before = review_queue.waited(share, coming, 6, listeners)
    after = review_queue.waited(share, coming, 6, listeners + 1)
    if before is None:
        assert review_queue.line(coming, 6, listeners)["growth"] == pytest.approx(
            coming - 6 * listeners
        )
    else:
        assert after <= before + 1e-12


SHARE = st.floats(0.001, 0.5)


@given(SHARE, st.floats(0.05, 0.95), st.floats(0, 0.9))
def test_counted_payments_have_the_precision_asked_for(fraud, right, missed):
    stopped = error_rates.false_alarms(fraud, right, missed)
    assume(stopped <= 1)
    assert risk_decision.precision(fraud, 1 - missed, stopped) == pytest.approx(right)


@given(SHARE, SHARE, st.floats(0.05, 0.95), st.floats(0.1, 1))
def test_of_three_equalities_two_hold(left, right, precision, caught):
    """All three hold only where base rates do not differ."""
    assume(abs(left - right) > 0.01)
    for alike in ("right", "stopped", "both"):
        found = error_rates.two_groups((left, right), precision, caught, alike)
        held = [name for name in ("stopped", "right", "caught")
                if found[name][0] == pytest.approx(found[name][1], rel=1e-9)]  # fmt: skip
        assert len(held) == 2, (alike, found)
        assert max(found["caught"]) == pytest.approx(caught)
        assume(max(found["stopped"]) <= 1)
        for fraud, stop, true, catch in zip(
            (left, right), found["stopped"], found["right"], found["caught"], strict=True
        ):
            assert risk_decision.precision(fraud, catch, stop) == pytest.approx(true)
        alarms = [
            fraud * catch for fraud, catch in zip((left, right), found["caught"], strict=True)
        ]
        if alike == "stopped":
            every = sum(alarms) + sum(
                (1 - fraud) * stop
                for fraud, stop in zip((left, right), found["stopped"], strict=True)
            )
            assert sum(alarms) / every == pytest.approx(precision)


@given(st.floats(0.001, 0.9), st.integers(1, 200), st.floats(0.001, 0.5))
def test_stops_of_one_boat_are_beta_binomial(share, payments, alike):
    spread = betabinom(payments, share * (1 / alike - 1), (1 - share) * (1 / alike - 1))
    expected = spread.pmf(np.arange(payments + 1))
    found = error_rates.stops(share, payments, alike)
    assert found == pytest.approx(expected, rel=1e-6, abs=1e-9)
    once = error_rates.stopped_once(share, payments, alike)
    assert once == pytest.approx(1 - found[0], abs=1e-12)
    assert np.dot(found, np.arange(payments + 1)) == pytest.approx(payments * share, rel=1e-6)
    # Stops that fall on the same boats never reach more of them.
    assert once <= error_rates.stopped_once(share, payments) + 1e-12


@given(st.floats(0.0001, 0.9999), st.integers(1, 200))
def test_stops_by_chance_are_binomial(share, payments):
    found = error_rates.stops(share, payments)
    assert found == pytest.approx(binom.pmf(np.arange(payments + 1), payments, share), abs=1e-9)


def test_the_same_rate_reaches_fewer_boats():
    once = [error_rates.stopped_once(0.001, 1000, alike) for alike in (0, 0.05, 0.3)]
    assert once == pytest.approx([0.6323, 0.0733, 0.01457], rel=1e-3)
    assert [1 / each for each in once[1:]] == pytest.approx([13.6, 68.6], rel=1e-2)
    assert error_rates.stopped_once(1, 5) == 1 and error_rates.stops(1, 2) == [0, 0, 1]
    assert error_rates.stops(0, 2) == [1, 0, 0]


@given(st.floats(0, 0.9), st.integers(1, 200), st.floats(0, 0.5))
def test_stops_are_dealt_to_whole_people_and_none_is_lost(share, payments, alike):
    found = error_rates.lined_up(50, share, payments, alike)
    chains = found["chains"]
    assert sum(chains) == pytest.approx(found["stops"], abs=0.5 + 1e-6)
    if found["stops"] >= 1 and found["stopped"] >= 0.5:
        assert len(chains) == pytest.approx(found["stopped"], abs=0.5 + 1e-6)
    assert all(stops >= 1 for stops in chains) and len(chains) <= 50
    # Who stands first was stopped as often as the last one, or more, but for what rounding left.
    assert not chains or chains[0] + 1 >= chains[-1]


def test_stops_that_fall_on_the_same_people_make_fewer_and_longer_chains():
    scattered, again = [error_rates.lined_up(50, 0.016, 50, alike) for alike in (0, 0.3)]
    assert sum(scattered["chains"]) == sum(again["chains"]) == 40
    assert (len(scattered["chains"]), len(again["chains"])) == (28, 6)
    assert max(again["chains"]) > 3 * max(scattered["chains"])


AMOUNTS = st.lists(st.floats(0.01, 100), min_size=2, max_size=40)


@given(AMOUNTS)
def test_gini_is_half_the_mean_gap_over_the_mean(amounts):
    gaps = np.abs(np.subtract.outer(amounts, amounts)).mean()
    assert inequality.gini(amounts) == pytest.approx(gaps / (2 * np.mean(amounts)), abs=1e-9)


@given(AMOUNTS, st.floats(0, 5))
def test_atkinson_compares_the_mean_with_a_power_mean(amounts, concern):
    expected = 1 - pmean(amounts, 1 - concern) / np.mean(amounts)
    assume(abs(concern - 1) > 1e-3)
    assert inequality.atkinson(amounts, concern) == pytest.approx(expected, abs=1e-7)


@given(AMOUNTS, st.floats(0, 5))
def test_an_hour_given_to_the_lowest_never_raises_either_index(amounts, concern):
    given_away = sorted(amounts)
    moved = (given_away[-1] - given_away[0]) / 4
    given_away[0] += moved
    given_away[-1] -= moved
    assert inequality.gini(given_away) <= inequality.gini(amounts) + 1e-9
    before = inequality.atkinson(amounts, concern)
    assert inequality.atkinson(given_away, concern) <= before + 1e-9


def test_gini_hides_who_is_at_the_bottom():
    top, bottom = [7.5] * 80 + [20] * 20, [2] * 25 + [38 / 3] * 75
    assert inequality.gini(top) == pytest.approx(0.2)
    assert inequality.gini(bottom) == pytest.approx(0.2)
    assert inequality.atkinson(bottom, 2) > 3 * inequality.atkinson(top, 2)
    assert inequality.atkinson([0, 1], 1) == 1


# share that is bad, caught, wrong, caught again, wrong again
CHECKS = st.tuples(st.floats(1e-6, 0.5), *[st.floats(0.001, 0.999)] * 4)


@given(CHECKS)
def test_independent_checks_are_a_table_that_numpy_multiplies(checks):
    bad, *flags = checks
    found = screening.screening(1000, *checks)
    tables = [np.outer([1 - one, one], [1 - two, two]) for one, two in (flags[::2], flags[1::2])]
    joint = 1000 * np.stack([bad * tables[0], (1 - bad) * tables[1]])
    assert found["first"][:2] == pytest.approx(joint[:, 1, :].sum(1))
    assert found["second"][:2] == pytest.approx(joint[:, 1, 1])
    assert found["second"][2] == pytest.approx(joint[0, 1, 1] / joint[:, 1, 1].sum())


@given(st.floats(0.01, 0.99), st.floats(0.01, 0.99), st.floats(0, 1))
def test_both_has_the_correlation_that_was_asked_for_as_far_as_there_can_be_one(one, two, alike):
    both = screening.both(one, two, alike)
    table = np.array([[1 - one - two + both, two - both], [one - both, both]])
    spread = np.sqrt(one * (1 - one) * two * (1 - two))
    found = (table[1, 1] - table.sum(1)[1] * table.sum(0)[1]) / spread
    assert table.min() >= -1e-12
    assert found == pytest.approx(alike, abs=1e-9) or (found < alike and both == min(one, two))


@given(CHECKS, st.floats(0, 1), st.floats(0, 1))
def test_a_second_check_flags_fewer_and_erring_alike_makes_it_worth_less(checks, alike, other):
    low, high = sorted((alike, other))
    one, two = [screening.screening(1e6, *checks, 0, each) for each in (low, high)]
    assert two["second"][0] <= two["first"][0] and two["second"][1] <= two["first"][1]
    assert two["second"][2] <= one["second"][2] * (1 + 1e-9)
    assert screening.screening(10, 0, 1, 0, 1, 0)["first"] == (0, 0, 0)


def test_a_check_that_is_copied_flags_the_same_good_ones():
    copied = screening.screening(1e6, 1e-4, 0.9, 1e-3, 0.9, 1e-3, 1, 1)
    assert copied["second"] == pytest.approx(copied["first"])


SCORES = st.tuples(st.floats(0, 3), st.floats(0, 3), st.floats(-0.8, 0.9), st.floats(0, 5))


@given(SCORES)
def test_the_best_sum_of_scores_is_what_linear_algebra_finds(scores):
    one, two, alike, noise = scores
    within = np.array([[1, alike], [alike, 1 + noise**2]])
    apart = np.array([one, two])
    expected = np.sqrt(apart @ np.linalg.solve(within, apart))
    assert score_fusion.joint(*scores) == pytest.approx(expected, abs=1e-7)


@given(SCORES, st.floats(0, 5))
def test_joining_never_harms_and_noise_on_an_independent_score_never_helps(scores, more):
    one, two, alike, noise = scores
    together = score_fusion.joint(*scores)
    assert together >= one - 1e-9
    apart = score_fusion.joint(one, two, 0, noise)
    assert score_fusion.joint(one, two, 0, noise + more) <= apart * (1 + 1e-9)
    # A score that only repeats what the other one knows adds nothing.
    assert score_fusion.joint(one, max(alike, 0) * one, max(alike, 0)) == pytest.approx(one)


def test_joined_scores_put_drawn_pairs_in_the_right_order():
    chance = np.random.default_rng(5)
    apart = [score_fusion.distance(0.7), 0]
    drawn = chance.multivariate_normal([0, 0], [[1, 0.6], [0.6, 1]], (2, 200_000))
    drawn[1] += apart
    weights = np.linalg.solve([[1, 0.6], [0.6, 1]], apart)
    good, bad = drawn @ weights
    expected = score_fusion.pairs_right(score_fusion.joint(*apart, 0.6))
    assert np.mean(bad > good) == pytest.approx(expected, abs=0.004)


LENDERS = st.tuples(st.floats(0.1, 5), st.floats(0.01, 0.5), st.floats(0.01, 0.3),
                    st.floats(0.1, 1))  # fmt: skip


@given(LENDERS, st.floats(-4, 8))
def test_no_cut_off_earns_more_than_the_lender_s(lender, cut):
    apart, failing, margin, loss = lender
    found = score_fusion.lending(*lender)
    good, bad = (1 - failing) * norm.cdf(cut), failing * norm.cdf(cut - apart)
    assert found["profit"] >= margin * good - loss * bad - 1e-12
    assert found["profit"] >= score_fusion.lending(0, failing, margin, loss)["profit"] - 1e-12
    assert 0 <= found["approved"] <= 1 and found["unpaid"] <= failing * (1 + 1e-9)


def test_a_cut_off_is_where_scipy_finds_the_most_profit():
    found = score_fusion.lending(1.2, 0.08, 0.05, 0.6)
    search = minimize_scalar(
        lambda x: 0.6 * 0.08 * norm.cdf(x - 1.2) - 0.05 * 0.92 * norm.cdf(x), (-1, 2)
    )
    assert found["cut"] == pytest.approx(search.x, abs=1e-4)
    assert found["profit"] == pytest.approx(-search.fun)


def test_better_sorting_lets_in_or_shuts_out_by_where_one_starts():
    shut, open_ = [[score_fusion.lending(apart, failing, 0.05, 0.6)["approved"]
                    for apart in (0, BOTH_SCORES)] for failing in (0.08, 0.075)]  # fmt: skip
    assert shut[0] == 0 and shut[1] == pytest.approx(0.654, abs=1e-3)
    assert open_[0] == 1 and open_[1] == pytest.approx(0.679, abs=1e-3)


# weakness, loss, reach; the strength of a yuan is 1e-5
FIRMS = st.tuples(st.floats(0.05, 0.95), st.floats(1e4, 1e7), st.floats(0, 1))


@given(FIRMS)
def test_walls_are_best_answers_and_the_agreed_ones_cost_both_least(firms):
    weakness, loss, reach = firms
    found = sharing.sharing(weakness, loss, 1e-5, reach)

    def cost(mine, yours):
        return loss * gordon_loeb.breach_inverse(weakness, mine + reach * yours, 1e-5) + mine

    mine, _chance, alone = found["alone"]
    ours, _chance, agreed = found["agreed"]
    options = {"bounds": (0, 3e6), "method": "bounded", "options": {"xatol": 1e-3}}
    assert minimize_scalar(lambda z: cost(z, mine), **options).fun >= alone * (1 - 1e-9)
    assert alone == pytest.approx(cost(mine, mine))
    assert minimize_scalar(lambda z: cost(z, z), **options).fun >= agreed * (1 - 1e-9)
    assert agreed == pytest.approx(cost(ours, ours))


@given(FIRMS)
def test_what_reaches_over_leaves_the_chance_and_an_agreement_lowers_it(firms):
    weakness, loss, reach = firms
    found = sharing.sharing(weakness, loss, 1e-5, reach)
    apart = sharing.sharing(weakness, loss, 1e-5, 0)
    assert found["alone"][1] == pytest.approx(apart["alone"][1])
    assert found["alone"][0] * (1 + reach) == pytest.approx(apart["alone"][0])
    assert found["agreed"][1] <= found["alone"][1] * (1 + 1e-9)
    assert found["agreed"][2] <= found["alone"][2] * (1 + 1e-9)
    assert apart["agreed"] == pytest.approx(apart["alone"])


# firms, income, taste, tax, match
GIVERS = st.tuples(st.integers(2, 20), st.floats(1, 1000), st.floats(0.05, 0.9), st.floats(0, 0.9),
                   st.floats(0, 19)).map(lambda each: (*each[:3], each[3] * each[1], each[4])
                                         )  # fmt: skip


@given(GIVERS)
def test_no_firm_does_better_by_pouring_more_or_less(givers):
    firms, income, taste, tax, match = givers
    found = private_provision.provision(*givers)
    # The tax that pays for the match is taken as given by each firm.
    for_match = found["matched"] / firms
    others = found["fund"] - (1 + match) * found["own"]
    left = income - tax - for_match

    def worse(own):
        fund = others + (1 + match) * own
        return -(1 - taste) * log(left - own) - taste * log(fund) if fund > 0 else 1e9

    search = minimize_scalar(worse, bounds=(0, left * (1 - 1e-9)), method="bounded")
    assert worse(found["own"]) <= search.fun + 1e-6
    assert found["kept"] == pytest.approx(left - found["own"], abs=1e-6 * income)


@given(GIVERS)
def test_a_tax_changes_nothing_while_firms_give_and_a_match_never_lowers_the_fund(givers):
    firms, income, taste, tax, match = givers
    plain = private_provision.provision(firms, income, taste, 0, match)
    taxed = private_provision.provision(*givers)
    if tax * firms <= plain["fund"]:
        assert taxed["fund"] == pytest.approx(plain["fund"])
        assert taxed["kept"] == pytest.approx(plain["kept"])
    else:
        assert taxed["own"] == 0
    assert plain["fund"] >= private_provision.provision(firms, income, taste)["fund"] * (1 - 1e-12)
    whole = private_provision.provision(firms, income, taste, 0, firms - 1)["fund"]
    assert whole == pytest.approx(private_provision.best_for_all(firms, income, taste))


@given(st.floats(1, 50), st.floats(1.01, 10), st.floats(0.1, 5), st.floats(1.01, 50))
def test_nobody_gains_by_another_chance_in_the_inspection_game(duty, worse, look, more):
    fine, catch = duty * worse, look * more
    found = inspection.inspection(duty, fine, look, catch)
    game = np.array([[-duty, 0], [-duty, -fine]]), np.array([[0, 0], [-look, catch - look]])
    regulator = np.array([1 - found["audit"], found["audit"]])
    firm = np.array([1 - found["violate"], found["violate"]])
    # Against these chances both choices of each bring the same.
    assert np.ptp(regulator @ game[0]) == pytest.approx(0, abs=1e-9 * fine)
    assert np.ptp(game[1] @ firm) == pytest.approx(0, abs=1e-9 * catch)


def trusted(word, patience, found, false):
    """Return what a player gets who always keeps his word, or always breaks it, summed by hand."""
    tempted, trust, end = 5, 3, 1
    gain, ends = (trust, false) if word else (tempted, found)
    total, alive, weight = 0, 1, 1
    for _round in range(3000):
        total += weight * (alive * gain + (1 - alive) * end)
        alive *= 1 - ends
        weight *= patience
    return total


WATCHES = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(lambda each: (max(each), min(each)))


@given(WATCHES, st.floats(0.01, 0.98))
def test_keeping_the_word_pays_from_the_needed_patience_on(watch, patience):
    needed = compact.patience_needed(5, 3, 1, *watch)
    assume(needed is None or abs(needed - patience) > 1e-3)
    gain = trusted(True, patience, *watch) - trusted(False, patience, *watch)
    assert (gain > 0) == (needed is not None and patience > needed)
    at_risk = compact.at_risk(3, 1, patience, *watch)
    assert (at_risk > 2) == (gain > 0)


@given(WATCHES, st.floats(0, 0.2))
def test_a_false_report_weighs_more_than_a_miss(watch, worse):
    found, false = watch
    assume(found - worse >= false + worse)
    missed = compact.patience_needed(5, 3, 1, found - worse, false)
    wronged = compact.patience_needed(5, 3, 1, found, false + worse)
    assert missed is None or wronged is None or wronged >= missed - 1e-12
    assert compact.rounds_of_trust(0) is None and compact.rounds_of_trust(0.2) == 5


ECONOMIES = st.tuples(st.floats(0, 0.3), st.floats(0, 0.95), st.floats(-0.2, 0.3),
                      st.floats(0, 300), st.floats(0, 0.3))  # fmt: skip


@given(ECONOMIES)
def test_one_firm_over_time_never_outgrows_the_average(economy):
    found = lasting_growth.growth(*economy)
    assert found["time"] <= found["average"] + 1e-12


@given(ECONOMIES)
def test_the_best_spending_is_where_scipy_finds_it(economy):
    *economy, _spent = economy
    best = lasting_growth.best_spending(*economy)
    search = minimize_scalar(lambda z: -lasting_growth.growth(*economy, z)["time"],
                             bounds=(0, 0.5), method="bounded")  # fmt: skip
    grown = lasting_growth.growth(*economy, best)["time"]
    assert grown >= -search.fun - 1e-7
    assert grown >= lasting_growth.growth(*economy, 0)["time"] - 1e-12


# Chances so small that they are no normal floats overflow in SciPy.
@given(st.integers(0, 200), st.just(0.0) | st.floats(1e-300, 1), st.integers(1, 20))
def test_catastrophes_are_binomial(years, yearly, most):
    chances = lasting_growth.struck_times(years, yearly, most)
    assert chances[:-1] == pytest.approx(binom.pmf(np.arange(most), years, yearly), abs=1e-9)
    assert chances[-1] == pytest.approx(binom.sf(most - 1, years, yearly), abs=1e-9)


def test_drawn_firms_end_where_the_heaps_are():
    chance = np.random.default_rng(16)
    struck = chance.binomial(50, 0.05, 200_000)
    sizes = 1.06**50 * 0.1**struck
    assert np.mean(sizes > 1) == pytest.approx(0.2794, abs=0.004)
    assert np.mean(sizes < 0.01) == pytest.approx(0.2396, abs=0.004)
    assert np.median(sizes) == pytest.approx(0.1842, abs=1e-4)
    assert np.mean(np.log(sizes)) / 50 == pytest.approx(-0.05686, abs=2e-4)


@st.composite
def readers(draw):
    """Draw a picture and a linear classifier: ink, weights, biases."""
    stream = np.random.default_rng(draw(st.integers(0, 10**6)))
    parts, classes = draw(st.integers(1, 8)), draw(st.integers(2, 4))
    picture = np.clip(stream.uniform(-0.3, 1.3, parts), 0, 1)
    weights = stream.normal(0, 2, (classes, parts)) * (stream.uniform(size=(classes, parts)) < 0.8)
    return picture.tolist(), weights.tolist(), stream.normal(0, 1, classes).tolist()


def flip_by_programming(picture, weights, biases, first):
    """Return the smallest change of any shape that brings another class level; inf if none."""
    ink, best = np.array(picture), np.inf
    for rival in set(range(len(weights))) - {first}:
        slope = np.array(weights[first]) - np.array(weights[rival])
        lead = slope @ ink + biases[first] - biases[rival]
        size = np.full((len(ink), 1), -1.0)
        found = linprog(
            [0.0] * len(ink) + [1.0],
            A_ub=np.block([[np.eye(len(ink)), size], [-np.eye(len(ink)), size],
                           [slope, np.zeros(1)]]),
            b_ub=[0.0] * (2 * len(ink)) + [-lead],
            bounds=[(-each, 1 - each) for each in picture] + [(0, None)],
        )  # fmt: skip
        best = min(best, found.fun if found.success else np.inf)
    return best


@given(readers())
def test_no_change_of_any_shape_is_smaller_than_the_aimed_one(reader):
    found = sign_attack.smallest_flip(*reader)
    expected = flip_by_programming(*reader, found["read"])
    points = np.array(reader[1]) @ reader[0] + reader[2]
    assert found["scores"] == pytest.approx(points.tolist())
    assert found["read"] == int(points.argmax())
    if found["size"] is None:
        # The solver may call level what lacks a hair.
        assert expected == np.inf or expected > 0.999
        return
    assert found["size"] == pytest.approx(expected, abs=1e-7)
    for factor, turned in ((0.999, False), (1.001, True)):
        size = min(factor * found["size"] + 1e-9 * (factor > 1), 1)
        if factor * found["size"] < 1 and found["size"] > 1e-6:
            after = sign_attack.shifted(reader[0], found["slope"], size)
            assert all(0 <= ink <= 1 for ink in after)
            scores = sign_attack.scores(after, *reader[1:])
            gap = max(scores) - scores[found["read"]]
            assert gap > -1e-9 if turned else gap == 0


def test_without_limits_the_size_is_the_lead_over_the_sum_of_slopes():
    slope = [3, -1, 0, 2]
    assert sign_attack.needed([0.5] * 4, slope, 1.5) == 1.5 / 6
    assert sign_attack.needed([0, 1, 0.5, 0.5], slope, 1) == 0.5
    assert sign_attack.needed([0, 1, 0.5, 0.5], slope, 1.1) is None
    assert sign_attack.needed([0.5], [0], 0) == 0


@given(SENSORS)
def test_aimed_changes_harm_most_and_chance_hardly(sensors):
    found = sign_attack.accuracy(*sensors)
    signal, features, size, spread = sensors
    assert found["aimed"] <= found["random"] + 1e-12 <= found["clean"] + 2e-12
    root = features**0.5 / spread
    assert found["clean"] == pytest.approx(norm.cdf(signal * root))
    assert found["aimed"] == pytest.approx(norm.cdf((signal - size) * root))
    assert sign_attack.accuracy(signal, features, signal, spread)["aimed"] == 0.5


def test_accuracy_is_what_drawn_sensors_show():
    stream = np.random.default_rng(5)
    drawn = stream.normal(0.1, 1, (20000, 200))
    found = sign_attack.accuracy(0.1, 200, 0.08)
    signs = stream.choice([-1, 1], drawn.shape)
    for name, change in (("clean", 0), ("aimed", -0.08), ("random", 0.08 * signs)):
        assert ((drawn + change).sum(axis=1) > 0).mean() == pytest.approx(found[name], abs=0.01)


@given(st.floats(0.1, 4), st.floats(0.02, 0.3), st.integers(1, 5), st.floats(0, 0.5))
def test_no_other_weights_stand_an_aimed_change_better(strong, signal, features, size):
    found = sign_attack.mixed(strong, signal, features, size)
    mean = np.array([strong] + [signal] * features)

    def fooled(weights):
        return -(weights @ mean - size * abs(weights).sum()) / np.sqrt(weights @ weights)

    options = {"maxiter": 4000, "xatol": 1e-9, "fatol": 1e-12}
    best = norm.cdf(-minimize(fooled, mean + 0.1, method="Nelder-Mead", options=options).fun)
    assert found["robust_aimed"] >= best - 1e-6 or found["robust_aimed"] == 0.5
    assert found["robust_clean"] <= found["naive_clean"] + 1e-12
    assert found["naive_aimed"] <= found["robust_aimed"] + 1e-12


@given(st.integers(1, 10**5), st.integers(0, 10**8))
def test_a_centre_that_remembers_moves_by_a_harmonic_sum(memory, points):
    expected = digamma(memory + points + 1) - digamma(memory + 1)
    assert poisoning.moved_remembering(memory, points) == pytest.approx(expected, abs=1e-11)


@given(st.integers(1, 2000), st.floats(0, 6))
@example(1, 4.0)
def test_just_enough_points_reach_the_distance(memory, distance):
    points = poisoning.points_remembering(memory, distance)
    assert poisoning.moved_remembering(memory, points) >= distance
    assert points == 0 or poisoning.moved_remembering(memory, points - 1) < distance
    # Forgetting is never dearer for him.
    assert poisoning.moved_forgetting(memory, points) >= distance - 1e-9


@given(st.floats(0, 0.9), st.integers(2, 500), st.integers(0, 300))
def test_a_capped_attacker_moves_the_centre_as_a_recurrence_says_and_not_beyond(
    share, memory, points
):
    centre = 0.0
    for _point in range(points):
        centre += (share - (1 - share) * centre) / memory
    found = poisoning.moved_capped(share, memory, points)
    assert found == pytest.approx(centre, abs=1e-9)
    assert found <= poisoning.limit(share) + 1e-12
    assert found <= poisoning.moved_forgetting(memory, points) + 1e-12


def test_the_median_of_contaminated_points_is_where_drawn_points_have_it():
    drawn = norm.ppf((np.arange(90000) + 0.5) / 90000)
    with_bad = np.concatenate([drawn, np.full(10000, np.inf)])
    assert poisoning.contaminated_median(0.1) == pytest.approx(np.median(with_bad), abs=1e-4)
    assert poisoning.contaminated_median(0) == pytest.approx(0, abs=1e-9)


RECORDS = st.lists(st.text(max_size=12), min_size=1, max_size=9)


def root_by_the_rule(leaves):
    """A tree's root by the recursion of RFC 6962, section 2.1."""
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    left = 2 ** (ceil(log2(len(leaves))) - 1)
    return hashlib.sha256(
        b"\x01" + root_by_the_rule(leaves[:left]) + root_by_the_rule(leaves[left:])
    ).digest()


@given(st.lists(st.binary(max_size=9), min_size=1, max_size=20))
def test_the_tree_has_the_root_of_the_standard(leaves):
    levels = hash_chain.tree(leaves)
    assert levels[-1] == [root_by_the_rule(leaves).hex()]
    assert len(levels) - 1 == hash_chain.proof_length(len(leaves))


def test_a_proof_takes_the_logarithm():
    assert [hash_chain.proof_length(each) for each in (1, 2, 3, 8, 9)] == [0, 1, 2, 3, 4]
    assert hash_chain.proof_length(10**6) == 20


@given(RECORDS, st.text(max_size=12), st.data())
def test_a_change_runs_to_the_end_of_the_chain_and_up_one_path_of_the_tree(records, other, data):
    place = data.draw(st.integers(0, len(records) - 1))
    assume(records[place] != other)
    changed = records[:place] + [other] + records[place + 1 :]
    before, after = hash_chain.chain(records), hash_chain.chain(changed)
    assert before[:place] == after[:place]
    apart = [hash_chain.differing_bits(*pair) for pair in zip(before, after, strict=True)]
    # 256 fair coins: fewer than 64 or more than 192 heads is a chance of 1e-16.
    assert all(64 < bits < 192 for bits in apart[place:]) and not any(apart[:place])
    assert hash_chain.misfits(changed, before) == [place]
    assert hash_chain.misfits(changed, after) == []
    trees = [hash_chain.tree([each.encode() for each in some]) for some in (records, changed)]
    for one, two in zip(*trees, strict=True):
        assert len([pair for pair in zip(one, two, strict=True) if pair[0] != pair[1]]) == 1


@pytest.mark.parametrize("text", ["", "abc", "20 sacks of coal", "\u7164 20 \u888b"])
def test_fingerprints_are_those_of_the_library(text):
    assert hash_chain.fingerprint(text) == hashlib.sha256(text.encode()).hexdigest()


def test_the_published_table_of_the_race():
    """The shares and blocks for a chance under 0.1 % that end the paper of 2008."""
    table = [(10, 5), (15, 8), (20, 11), (25, 15), (30, 24), (35, 41), (40, 89), (45, 340)]
    for share, blocks in table:
        assert NAMES["confirmations"](share / 100, 0.001) == blocks
    assert double_spend.poisson_chance(0.1, 5) == pytest.approx(0.0009137, abs=5e-8)
    assert double_spend.poisson_chance(0.3, 10) == pytest.approx(0.0416605, abs=5e-8)


# share of the power, blocks waited for
SPENDERS = st.floats(0.001, 0.499), st.integers(1, 400)


@given(*SPENDERS)
def test_the_race_agrees_with_scipy(share, blocks):
    exact = double_spend.exact_chance(share, blocks)
    assert exact == pytest.approx(2 * betainc(blocks, blocks, share), rel=1e-8)
    ratio = share / (1 - share)
    if blocks <= 60:
        # As the papers write it: the attacker has found so many when the others have found theirs.
        found = np.arange(blocks)
        for law, chance in (
            (nbinom(blocks, 1 - share), exact),
            (poisson(blocks * ratio), double_spend.poisson_chance(share, blocks)),
        ):
            catch_up = ratio ** (blocks - found)
            assert chance == pytest.approx(
                law.sf(blocks - 1) + np.sum(law.pmf(found) * catch_up), rel=1e-7
            )  # fmt: skip


@given(*SPENDERS)
def test_waiting_helps_and_power_hurts(share, blocks):
    for chance in (double_spend.exact_chance, double_spend.poisson_chance):
        here = chance(share, blocks)
        assert 0 <= chance(share, blocks + 1) <= here <= chance(share * 1.001, blocks) <= 1
        assert chance(share, 0) == chance(0.5, blocks) == 1 and chance(0, blocks) == 0


@given(st.floats(0, 0.45), st.floats(0.001, 1))
def test_the_number_of_blocks_is_the_smallest(share, target):
    for chance in (double_spend.exact_chance, double_spend.poisson_chance):
        blocks = double_spend.blocks_needed(share, target, chance)
        assert chance(share, blocks) < target
        assert blocks == 1 or chance(share, blocks - 1) >= target


@st.composite
def secrets(draw):
    """Draw a prime, a secret, coefficients and all the shares there can be, twelve at most."""
    prime = draw(st.sampled_from([5, 7, 31, 97, 1613]))
    below = st.integers(0, prime - 1)
    secret, more = draw(below), draw(st.lists(below, min_size=1, max_size=3))
    return prime, secret, more, secret_sharing.shares(secret, more, min(prime - 1, 12), prime)


@given(secrets())
def test_any_shares_that_are_enough_open_the_secret(drawn):
    prime, secret, more, shares = drawn
    powers = [secret, *more]
    assert shares == [(x, int(np.polyval(powers[::-1], x)) % prime) for x, _y in shares]
    for some in list(combinations(shares, len(powers)))[:20]:
        assert secret_sharing.opened(some, prime) == secret
        assert secret_sharing.through(some, shares[-1][0], prime) == shares[-1][1]


@given(secrets())
def test_one_share_too_few_leaves_every_secret_exactly_once(drawn):
    prime, secret, more, shares = drawn
    held, place = shares[: len(more)], shares[len(more)]
    found = secret_sharing.implied(held, place[0], prime)
    assert sorted(found) == list(range(prime))
    assert found[place[1]] == secret
    assert found[0] == secret_sharing.opened([*held, (place[0], 0)], prime)


@given(st.floats(0.05, 5), st.integers(1, 10**6))
def test_noise_falls_with_epsilon_and_trust_is_worth_more_with_more_people(epsilon, people):
    local, central = private_counts.local_spread(people, epsilon), None
    central = private_counts.central_spread(epsilon)
    assert central == pytest.approx(laplace(scale=1 / epsilon).std())
    keep = private_counts.keep_chance(epsilon)
    # An answer is one coin; the count is stretched by how much the coin leans.
    assert local == pytest.approx(people**0.5 * bernoulli(keep).std() / (2 * keep - 1), rel=1e-6)
    assert keep / (1 - keep) == pytest.approx(exp(epsilon))
    assert private_counts.local_spread(4 * people, epsilon) == pytest.approx(2 * local)
    assert private_counts.local_spread(people, epsilon * 1.1) < local
    assert private_counts.central_spread(epsilon * 1.1) < central
    noise = private_counts.share_variance(0, people, keep)
    assert noise == pytest.approx((local / people) ** 2, rel=1e-6)


def test_answers_turned_round_by_chance_estimate_the_share():
    draws = np.random.default_rng(5)
    true = np.arange(1000) < 300
    turned = draws.random((20000, 1000)) >= 0.75
    estimates = ((true ^ turned).mean(axis=1) - 0.25) / 0.5
    assert estimates.mean() == pytest.approx(0.3, abs=0.001)
    spread = private_counts.local_spread(1000, log(3)) / 1000
    assert estimates.std() == pytest.approx(spread, rel=0.02)


GIFTS = st.lists(st.integers(0, 20), min_size=1, max_size=12)
KINDS = st.lists(st.sampled_from(public_goods.KINDS), min_size=1, max_size=6)


def test_followers_in_a_large_crowd_fade_as_the_formula_says():
    riders, followers = 300, 700
    gifts = np.full(riders + followers, 10.0)
    for rounds in range(8):
        assert gifts.mean() == pytest.approx(public_goods.decay(10, 0.3, 0.9, rounds))
        gifts = np.where(np.arange(1000) < riders, 0, 0.9 * gifts.mean())


def test_followers_among_themselves_fade_as_the_formula_says():
    moves = [public_goods.decay(10, 0, 0.9, rounds) for rounds in range(10)]
    played = public_goods.answers(moves, ["follower"] * 3, 10, 0.9)
    assert [sum(gifts) / 4 for gifts in played] == pytest.approx(moves)


@given(GIFTS, GIFTS, KINDS)
def test_no_firm_foresees_what_you_will_do(moves, others, kinds):
    whole = public_goods.answers(moves + others, kinds, 10, 0.9)
    assert public_goods.answers(moves, kinds, 10, 0.9) == whole[: len(moves)]
    assert whole[len(moves)][1:] == public_goods.answers([*moves, 0], kinds, 10, 0.9)[-1][1:]


@given(st.lists(st.floats(0, 20), min_size=2, max_size=12), st.data())
def test_a_token_kept_is_better_for_one_and_worse_for_all(gifts, data):
    value = data.draw(st.floats(1 / len(gifts) + 0.01, 0.99))
    player = data.draw(st.integers(0, len(gifts) - 1))
    fewer = [*gifts]
    fewer[player] = gifts[player] / 2
    assume(gifts[player] > 0.01)

    def held(given, at):
        return public_goods.payoff(20, value, given, at)

    assert held(fewer, player) > held(gifts, player)
    everybody = range(len(gifts))
    assert sum(held(fewer, at) for at in everybody) < sum(held(gifts, at) for at in everybody)


def test_against_followers_it_pays_to_give_all_for_six_rounds():
    def held(rounds):
        moves = [20] * rounds + [0] * (10 - rounds)
        played = public_goods.answers(moves, ["follower"] * 3, 10, 0.9)
        return sum(public_goods.payoff(20, 0.4, gifts, 0) for gifts in played)

    assert max(range(11), key=held) == 6
    # What one holds is linear in each move, so linear programming finds the best moves of all.
    base = held(0)
    gains = []
    for at in range(10):
        moves = [0] * at + [1] + [0] * (9 - at)
        played = public_goods.answers(moves, ["follower"] * 3, 10, 0.9)
        gains.append(sum(public_goods.payoff(20, 0.4, gifts, 0) for gifts in played) - base)
    best = linprog([-gain for gain in gains], bounds=[(0, 20)] * 10)
    assert base - best.fun == pytest.approx(held(6))


WORTHS = st.lists(st.floats(0.2, 50), min_size=2, max_size=6)
COMBINED = {"total": sum, "weakest": min, "best": max}


@given(WORTHS, st.data())
def test_no_village_gains_by_another_effort(worths, data):
    costs = data.draw(st.lists(st.floats(0.2, 5), min_size=len(worths), max_size=len(worths)))
    done = aggregators.efforts(worths, costs)
    for way, combined in COMBINED.items():
        for place, (worth, cost) in enumerate(zip(worths, costs, strict=True)):

            def loss(effort, way=way, place=place, worth=worth, cost=cost, combined=combined):
                tried = [*done[way]]
                tried[place] = effort
                return cost * effort - worth * (1 - exp(-combined(tried)))

            tries = [effort / 20 for effort in range(121)]
            assert min(loss(effort) for effort in tries) >= loss(done[way][place]) - 1e-9


@given(WORTHS, st.data())
def test_the_plan_is_the_best_that_scipy_finds(worths, data):
    costs = data.draw(st.lists(st.floats(0.2, 5), min_size=len(worths), max_size=len(worths)))
    safe = aggregators.safety(worths, costs)
    for way, price in (("total", min(costs)), ("weakest", sum(costs)), ("best", min(costs))):
        found = minimize_scalar(
            lambda effort, price=price: price * effort - sum(worths) * (1 - exp(-effort)),
            bounds=(0, 12), method="bounded", options={"xatol": 1e-9},
        )  # fmt: skip
        assert safe[way]["together"] == pytest.approx(1 - exp(-found.x), abs=1e-5)
        assert safe[way]["together"] >= safe[way]["alone"] - 1e-12


@given(st.lists(st.floats(0, 1), min_size=1, max_size=14))
def test_lists_cover_what_independent_chances_cover(shares):
    missed = np.prod([1 - share for share in shares])
    assert shared_lists.coverage(shares) == pytest.approx(1 - missed)
    assert shared_lists.coverage([*shares, 0.1]) >= shared_lists.coverage(shares)


@pytest.mark.parametrize("sizes", [(200, 60, 150), (300, 280, 40), (50, 30, 20)])
def test_the_corrected_total_is_right_on_average(sizes):
    everything, first, second = sizes
    overlap = hypergeom(everything, first, second)
    found = [shared_lists.chapman_total(first, second, both) for both in range(min(sizes) + 1)]
    chances = [overlap.pmf(both) for both in range(min(sizes) + 1)]
    # Exactly right only where both lists together are longer than all there is.
    assert np.dot(found, chances) == pytest.approx(everything, rel=1e-9)


@given(st.integers(1, 500), st.integers(1, 500), st.data())
def test_by_chance_each_list_holds_as_much_of_all_as_of_the_other(first, second, data):
    both = data.draw(st.integers(1, min(first, second)))
    total = shared_lists.estimated_total(first, second, both)
    assert first / total == pytest.approx(both / second)
    assert total >= first + second - both - 1e-9


def gains(rules, inside, contagion=2.0):
    """Return the gains of all firms as arrays, as the policy lab's definition writes them."""
    s, small, a, h, d, sigma, psi, tau, _compact = rules
    at = 10 * np.exp(norm.ppf(1 - (np.arange(100) + 0.5) / 100))
    cost, weight = 2 * (at / 10) ** 0.6, at / at.sum()
    # A firm that is in does not count itself.
    share = inside.mean() - inside / 100
    heavy = weight @ inside - weight * inside
    passed = 1 - np.exp(-contagion * (1 - 0.95 * heavy) * (1 - tau * heavy))
    paid = s * ((np.arange(100) >= 50) | (not small))
    saved = 0.95 * 0.2 * (1 - tau * heavy) * at * (1 - passed) * ((1 - h) * 1.15 + h * d)
    return saved + a * cost + psi * share * cost - cost * (1 - sigma * share) * (1 - paid)


@given(POLICIES, st.floats(0.5, 3))
def test_both_harbours_of_the_policy_lab_are_those_of_arrays(rules, contagion):
    """The oracle follows the definition with arrays; near a tie the two may differ by rounding."""
    levers = policy_lab.policy(*rules)
    member = np.arange(100) < rules[-1]
    for begin, found in ((member, policy_lab.grown(levers, contagion)),
                         (np.ones(100, bool), policy_lab.kept(levers, contagion))):  # fmt: skip
        inside = begin
        while True:
            gain = gains(rules, inside, contagion)
            assume(np.abs(gain).min() > 1e-9)
            after = inside | (gain >= 0) if begin is member else inside & ((gain >= 0) | member)
            if (after == inside).all():
                break
            inside = after
        assert found == list(np.flatnonzero(inside))


@given(POLICIES, st.randoms(use_true_random=False))
def test_without_sharing_who_moves_first_does_not_matter_in_the_policy_lab(rules, chance):
    """Each joining makes it worth more for all others, so one by one leads to the same harbour."""
    rules = (*rules[:7], 0, rules[8])
    levers = policy_lab.policy(*rules)
    inside = np.arange(100) < rules[-1]
    order = list(range(100))
    chance.shuffle(order)
    moved = True
    while moved:
        moved = False
        for firm in order:
            if not inside[firm] and gains(rules, inside)[firm] >= 1e-9:
                inside[firm] = moved = True
    low, high = policy_lab.grown(levers), policy_lab.kept(levers)
    assume(np.abs(gains(rules, inside)).min() > 1e-9)
    assert low == list(np.flatnonzero(inside))
    assert set(low) <= set(high)


@given(POLICIES)
def test_the_sums_of_the_policy_lab_hold_together(rules):
    levers = policy_lab.policy(*rules)
    low = policy_lab.grown(levers)
    found = policy_lab.outcome(levers, low)
    assert 0 < found["loss"] < policy_lab.TOTAL and 0 < found["spread"] < 1
    assert found["adopters"] == len(low) >= rules[-1]
    assert 0 <= found["budget"] <= found["with_compact"]
    assert found["subsidy"] <= 0.5 * found["resource"] + 1e-9
    # All boats together bear what is lost, the burden of risk, and what they pay themselves.
    borne = sum(policy_lab.borne(levers, low, firm) for firm in range(100))
    threat, spared = policy_lab.climate(levers, policy_lab.weigh(low)[1], 2.0)
    cut = rules[3] * 0.95 * threat * spared * sum(policy_lab.STAKES[firm] for firm in low)
    own = found["resource"] - found["subsidy"] + found["fines"]
    loss = found["loss"] * (rules[3] + (1 - rules[3]) * 1.15)
    assert borne == pytest.approx(loss + own + cut * (1 - rules[4]), rel=1e-9)


@given(POLICIES)
def test_what_a_firm_gains_is_what_it_then_bears_less_and_the_norm(rules):
    levers = policy_lab.policy(*rules)
    low = policy_lab.grown(levers)
    share, weight = policy_lab.weigh(low)
    saved = policy_lab.worth(levers, weight, 2.0)
    for firm in set(low[:1] + low[-1:]):
        gain = policy_lab.gain(saved, policy_lab.prices(levers, share), firm)
        threat, spared = policy_lab.climate(levers, weight, 2.0)
        risk = 1 - (1 - threat) * spared
        felt = (1 - rules[3]) * 1.15 + rules[3]
        outside = rules[2] * policy_lab.COSTS[firm] + policy_lab.STAKES[firm] * felt * risk
        norm_felt = rules[6] * share * policy_lab.COSTS[firm]
        less = outside - policy_lab.borne(levers, low, firm)
        assert gain == pytest.approx(less + norm_felt, abs=1e-9)


def test_a_promise_costs_what_the_compact_loses_before_others_follow():
    bare = policy_lab.policy(compact=40)
    gain = gains((0, 0, 0, 0, 0, 0, 0, 0, 40), np.arange(100) < 40)[:40]
    assert (gain < 0).sum() == 29
    assert policy_lab.promised(bare) == pytest.approx(-gain[gain < 0].sum(), rel=1e-9)
    assert policy_lab.promised(bare) == pytest.approx(14.5, abs=0.05)
    assert policy_lab.outcome(bare, policy_lab.grown(bare))["budget"] == 0
    assert policy_lab.promised(policy_lab.policy()) == 0


def test_what_the_policy_lab_is_said_to_show():
    """The claims of its description, and of the page."""
    package = {"audit": 0.2, "cover": 0.8, "discount": 1.5, "standard": 0.3, "norm": 0.3}

    def needed(**change):
        contagion = change.pop("contagion", 2.0)
        return policy_lab.needed(policy_lab.policy(**package | change), contagion=contagion)

    assert (needed(), needed(cover=0), needed(discount=1)) == (17, 27, 33)
    assert needed(contagion=1.5) == 0 < needed(contagion=1.6)
    # A discount of 115 % does as much as no insurance: the burden of risk is what cover takes away.
    assert needed(discount=1.15) == needed(cover=0)
    bare = policy_lab.outcome(policy_lab.policy(), [])
    assert bare["loss"] / policy_lab.TOTAL == pytest.approx(0.89, abs=0.005)
    for lever, most in (("subsidy", 0.5), ("audit", 0.3), ("cover", 0.8), ("standard", 0.4),
                        ("norm", 0.4), ("sharing", 0.5)):  # fmt: skip
        assert policy_lab.grown(policy_lab.policy(**{lever: most})) == []
    held = [len(policy_lab.grown(policy_lab.policy(**package, compact=17, sharing=each)))
            for each in (0.3, 0.4)]  # fmt: skip
    assert held == [100, 17]
    assert policy_lab.STAKES[99] == pytest.approx(0.76, abs=0.005)
    assert policy_lab.COSTS[99] / policy_lab.STAKES[99] == pytest.approx(0.56, abs=0.005)


LINKED = st.tuples(
    st.floats(0.01, 0.5), st.floats(0, 0.5), st.just(1000), st.floats(0, 300), st.integers(2, 7)
)


def stable(risk, cost, firms, push):
    """Return the sizes of all sets of protected firms of which none wants to change."""
    found = set()
    for size in range(firms + 1):
        for inside in combinations(range(firms), size):
            # What each firm would do, looking at all the others one by one.
            wants = []
            for firm in range(firms):
                others = sum(1 for other in range(firms) if other != firm and other not in inside)
                unhurt = (1 - risk[1]) ** others
                open_cost = risk[2] * (1 - (1 - risk[0]) * unhurt) + push
                wants.append(cost + risk[2] * (1 - unhurt) <= open_cost + 1e-9)
            if all(want == (firm in inside) for firm, want in enumerate(wants)):
                found.add(size)
    return found


@given(LINKED, st.integers(0, 6), st.floats(-3, 3))
@settings(max_examples=60)
def test_dominoes_stop_at_the_smallest_set_that_is_stable(linked, place, beside):
    direct, passed, loss, cost, firms = linked
    gaps = interdependent_security.lacking(direct, passed, loss, cost, firms)
    # A fine near what one of them lacks, where it matters.
    push = max(gaps[place % firms] + beside, 0)
    assume(all(abs(gap - push) > 1e-6 for gap in gaps))
    end = interdependent_security.followed(gaps, 0, push)
    assert end == min(stable((direct, passed, loss), cost, firms, push))


@given(LINKED, st.floats(0, 200), st.floats(0, 50), st.data())
def test_pushing_harder_or_tipping_more_never_protects_fewer(linked, push, more, data):
    gaps = interdependent_security.lacking(*linked)
    hand = data.draw(st.integers(0, len(gaps) - 1))
    end = interdependent_security.followed(gaps, hand, push)
    assert interdependent_security.followed(gaps, hand, push + more) >= end
    assert interdependent_security.followed(gaps, hand + 1, push) >= end
    assert gaps == sorted(gaps, reverse=True)


@given(LINKED)
def test_the_coalition_has_the_closed_form_of_the_paper(linked):
    direct, passed, loss, cost, firms = linked
    assume(1 < cost < direct * loss and passed > 0.01)
    steps = log(cost / (direct * loss)) / log(1 - passed)
    assume(abs(steps - round(steps)) > 1e-6)
    begin = interdependent_security.critical_coalition(*linked)
    assert begin == max(0, firms - 1 - int(steps))


def test_total_loss_is_what_drawn_attacks_cost():
    rng = np.random.default_rng(3)
    draws, firms, protected = 200_000, 6, 2
    entered = rng.random((draws, firms)) < 0.2
    entered[:, :protected] = False
    # Each open firm lets an attack pass on to each other one, apart from what enters there.
    passed = rng.random((draws, firms, firms)) < 0.1
    passed[:, :protected, :] = False
    for firm in range(firms):
        passed[:, firm, firm] = False
    lost = 1000 * (entered | passed.any(axis=1)).sum(axis=1)
    said = interdependent_security.total_loss(0.2, 0.1, 1000, firms, protected)
    assert lost.mean() == pytest.approx(said, rel=0.01)


FEARS = st.tuples(
    st.floats(0.05, 0.6), st.floats(0.01, 0.3), st.just(100), st.floats(0.001, 0.09)
)  # fmt: skip


@given(FEARS, st.floats(0, 4))
def test_no_effort_is_better_than_the_firm_s(firm, response):
    chance, effect, loss, fear = firm
    alone = insured_effort.uninsured(*firm)
    covered = insured_effort.insured(chance, effect, loss, response)
    efforts = np.linspace(0, 150, 3001)
    left = chance * np.exp(-effect * efforts)
    # The certainty equivalent from the definition of expected utility.
    spared = -np.log((1 - left) + left * np.exp(fear * loss)) / fear - efforts
    assert alone["cost"] <= (-spared).min() + 1e-9
    assert alone["cost"] == pytest.approx((-spared).min(), abs=0.02)
    bill = efforts + response * left * loss
    at = covered["effort"] + response * covered["breach"] * loss
    assert at <= bill.min() + 1e-9
    assert covered["cost"] == pytest.approx(covered["effort"] + loss * covered["breach"])


@given(FEARS, st.floats(0.01, 4))
def test_insurance_raises_effort_just_above_the_level_price(firm, response):
    chance, effect, loss, fear = firm
    level = insured_effort.level_response(*firm)
    assume(abs(response - level) > 1e-6)
    covered = insured_effort.insured(chance, effect, loss, response)["effort"]
    alone = insured_effort.uninsured(*firm)["effort"]
    assert (covered > alone) == (response > level)
    if alone > 0:
        closed = (exp(fear * loss) - 1) * (effect - fear) / (fear * effect * loss)
        assert level == pytest.approx(closed)


def test_a_flat_price_is_bought_only_by_those_who_fear_enough():
    def gain(fear):
        flat = insured_effort.insured(0.3, 0.1, 100, 0)["cost"]
        return insured_effort.uninsured(0.3, 0.1, 100, fear)["cost"] - flat

    assert brentq(gain, 0.005, 0.05) == pytest.approx(0.0174, abs=5e-5)


def test_with_weak_tools_a_fair_price_makes_the_fearful_firm_safer():
    assert insured_effort.uninsured(0.3, 0.05, 100, 0.049)["effort"] == 0
    assert insured_effort.insured(0.3, 0.05, 100, 1)["effort"] > 8


def test_a_bad_year_is_what_a_drawn_crowd_shows():
    rng = np.random.default_rng(4)
    common = rng.standard_normal(400_000)
    for chance, together, safety in ((0.05, 0.2, 0.99), (0.1, 0.5, 0.9)):
        claims = norm.cdf((norm.ppf(chance) + together**0.5 * common) / (1 - together) ** 0.5)
        assert claims.mean() == pytest.approx(chance, rel=0.01)
        said = claims_together.bad_year(chance, together, safety)
        assert np.quantile(claims, safety) == pytest.approx(said, rel=0.02)


@given(st.floats(0.001, 0.5), st.floats(0, 0.9), st.floats(0.6, 0.9999), st.floats(0.01, 0.09))
def test_a_rarer_year_is_worse_and_so_are_more_likely_claims(chance, together, safety, more):
    here = claims_together.bad_year(chance, together, safety)
    assert claims_together.bad_year(min(chance + more, 1), together, safety) >= here - 1e-12
    rarer = safety + (1 - safety) / 2
    assert claims_together.bad_year(chance, together, rarer) >= here - 1e-12
    assert claims_together.bad_year(0, together, safety) == 0
    assert claims_together.bad_year(1, together, safety) == 1


@pytest.mark.parametrize(
    ("call", "given", "says"),
    [
        (hash_chain.chain, ([],), "records .*1 and 1000 texts, not 0"),
        (hash_chain.tree, ([],), "leaves .*1 and 1000 byte strings, not 0"),
        (hash_chain.misfits, (["a"], []), "kept .*1 fingerprints.*not 0"),
        (hash_chain.proof_length, (0,), "records .*1 and 1000000000000 records, not 0"),
        (hash_chain.differing_bits, ("00", "0"), "64 hexadecimal digits, not 2 and 1"),
        (double_spend.poisson_chance, (-0.1, 6), r"share .*0 and 1 \(a share\), not -0.1"),
        (double_spend.exact_chance, (2, 6), r"share .*0 and 1 \(a share\), not 2"),
        (double_spend.exact_chance, (0.1, 1001), "blocks .*0 and 1000 blocks, not 1001"),
        (double_spend.poisson_chance, (0.1, 1.5), "blocks .*whole .*blocks, not 1.5"),
        (double_spend.blocks_needed, (0.46, 0.1), r"share .*0 and 0.45 \(a share\), not 0.46"),
        (double_spend.blocks_needed, (0.1, 0), r"target .*0.0001 and 1 \(a chance\), not 0"),
        (secret_sharing.shares, (1, [1], 2, 6), "prime .*prime number .*not 6"),
        (secret_sharing.shares, (1, [1], 2, 1), "prime .*2 and 1000000 .*not 1"),
        (secret_sharing.shares, (7, [1], 2, 7), "secret .*0 and 6 .*not 7"),
        (secret_sharing.shares, (1, [-1], 2, 7), "coefficient .*0 and 6 .*not -1"),
        (secret_sharing.shares, (1, [1], 7, 7), "number .*1 and 6 shares, not 7"),
        (secret_sharing.opened, ([], 7), "points .*at least one"),
        (secret_sharing.opened, ([(1, 2), (1, 3)], 7), "each at a place of its own"),
        (secret_sharing.opened, ([(1, 7)], 7), "y .*0 and 6 .*not 7"),
        (secret_sharing.through, ([(9, 1)], 0, 7), "x .*0 and 6 .*not 9"),
        (secret_sharing.through, ([(1, 1)], 7, 7), "at .*0 and 6 .*not 7"),
        (secret_sharing.implied, ([(1, 1)], 1, 7), "each at a place of its own"),
        (private_counts.keep_chance, (0,), "epsilon .*0.01 and 10 .*not 0"),
        (private_counts.central_spread, (1, -1), "reach .*0 and .*people, not -1"),
        (private_counts.local_spread, (0, 1), "people .*1 and .*people, not 0"),
        (private_counts.share_variance, (2, 9, 0.7), "share .*0 and 1 .*not 2"),
        (private_counts.share_variance, (0.3, 9, 0.5), "keep .*0 and 1 .*not be 0.5"),
        (patch_race.patch_race, (0, 1e-4, 12, 0.1), r"spread_rate .*1e-06.*per hour"),
        (patch_race.patch_race, (1, 0.6, 12, 0.1), r"infected_at_start .*0\.5 \(a share\)"),
        (patch_race.patch_state, (1, 1e-4, -1, 0.1, 1), r"delay .*0 and .*hours"),
        (patch_race.patch_state, (1, 1e-4, 1, 0.1, float("nan")), r"time .*hours"),
        (patch_race.logistic_time, (1, 1e-4, 1), r"share .*\(a share\)"),
        (epidemic_threshold.degree_shares, (0, 2, 200), "exponent .*1 and 10 .*not 0"),
        (epidemic_threshold.degree_shares, (2.5, 0, 200), "smallest .*1 and 300 links, not 0"),
        (epidemic_threshold.degree_shares, (2.5, 2.5, 9), "smallest .*whole .*links, not 2.5"),
        (epidemic_threshold.degree_shares, (2.5, 2, 301), "largest .*2 and 300 links, not 301"),
        (epidemic_threshold.degree_shares, (2.5, 9, 8), "largest .*9 and 300 links, not 8"),
        (epidemic_threshold.steady_state, ([6], [1], 0), r"spread .*1e-06 and 10 .*not 0"),
        (epidemic_threshold.steady_state, ([0], [1], 1), "degree .*1e-09 and .*links, not 0"),
        (epidemic_threshold.steady_state, ([6, 7], [1], 1), "shares .*2 degrees, not 1"),
        (epidemic_threshold.steady_state, ([6, 7], [1, 1], 1), "shares .*0 and 1 .*not 2"),
        (epidemic_threshold.steady_state, ([6, 7], [2, -1], 1), "share .*0 and 1 .*not 2"),
        (epidemic_threshold.steady_state, ([], [], 1), "shares .*0 and 1 .*not 0"),
        (epidemic_threshold.scale_free, (2.5, 2, 200, 11), r"spread .*1e-06 and 10 .*not 11"),
        (epidemic_threshold.immunised, (2.5, 2, 9, 11, 0, "random"), "spread .*10 .*not 11"),
        (epidemic_threshold.immunised, (2.5, 2, 9, 1, 2, "random"), "^share .*0 and 1 .*not 2"),
        (epidemic_threshold.immunised, (2.5, 2, 9, 1, 0, "both"), "'targeted', not 'both'"),
        (epidemic_threshold.network_state, ([[1], [0]], 0, []), "spread .*1e-06 and 10 .*not 0"),
        (epidemic_threshold.network_state, ([[1], [0]], 1, [2]), "protected .*0 and 1 .*not 2"),
        (epidemic_threshold.network_state, ([[1], [0]], 1, [], 0), "rounds .*10000 .*not 0"),
        (epidemic_threshold.network_state, ([[2], [0]], 1, []), "neighbours .*0 and 1 .*to 2"),
        (epidemic_threshold.network_state, ([[0], []], 1, []), "neighbours .*from 0 to 0"),
        (epidemic_threshold.network_state, ([[1], []], 1, []), "neighbours .*from 0 to 1"),
        (epidemic_threshold.network_state, ([[1, 1], [0, 0]], 1, []), r"once, not \[1, 1\]"),
        (epidemic_threshold.network_state, ([], 1, []), "neighbours .*1 and 1000 .*not 0"),
        (epidemic_threshold.network_course, ([], 1, [], [], 9, 1), "neighbours .*1 .*not 0"),
        (epidemic_threshold.network_course, ([[1], [0]], 0, [], [], 9, 1), "spread .*not 0"),
        (epidemic_threshold.network_course, ([[1], [0]], 1, [], [2], 9, 1), "first .*1 .*not 2"),
        (epidemic_threshold.network_course, ([[1], [0]], 1, [], [], 0, 1), "steps .*1000 .*not 0"),
        (epidemic_threshold.network_course, ([[1], [0]], 1, [], [], 9, 2), "step_length .*1 mean"),
        (compound_poisson.panjer, (-1, [(1, 1)], 9), "rate .*0 and 500 events .*not -1"),
        (compound_poisson.panjer, (1, [(1, 1)], 1001), "most .*0 and 1000 .*not 1001"),
        (compound_poisson.panjer, (1, [(-1, 1)], 9), "severity .*0 and 1000 .*not -1"),
        (compound_poisson.panjer, (1, [(1, 0.5)], 9), "shares .*0 and 1 .*not 0.5"),
        (compound_poisson.distribution, (501, 1, 9), "mean .*0 and 500 hits .*not 501"),
        (compound_poisson.distribution, (1, 1, -1), "most .*0 and 1000 .*not -1"),
        (compound_poisson.tail, (1, 0, 9), "bundle .*1 and 100 hits .*not 0"),
        (compound_poisson.tail, (-1, 1, 9), "mean .*0 and 500 hits .*not -1"),
        (compound_poisson.tail, (1, 1, 0.5), "at_least .*whole .*not 0.5"),
        (compound_poisson.quantile, (1, 1, 1), "share .*0.001 and 0.999999 .*not 1"),
        (compound_poisson.quantile, (1, 1.5), "bundle .*whole .*not 1.5"),
        (attacker_roc.best_attack, (0, 1000, 20, 2), "density .*1e-06 and 0.5 .*not 0"),
        (attacker_roc.best_attack, (0.1, 0, 20, 2), "gain .*1 and .*yuan, not 0"),
        (attacker_roc.best_attack, (0.1, 1000, 0, 2), "cost .*0.0001 and .*yuan, not 0"),
        (attacker_roc.best_attack, (0.1, 1000, 20, 0), "skill .*0.1 and 10 .*not 0"),
        (attacker_roc.best_attack, (0.1, 1000, 20, 2, 0), "population .*people, not 0"),
        (attacker_roc.cost_curve, (0.1, 1000, 2, [20, -1]), "cost .*yuan, not -1"),
        (best_of_n.expected_max, (0,), "number .*1 and 1000 draws, not 0"),
        (best_of_n.expected_max, (1.5,), "number .*whole .*draws, not 1.5"),
        (best_of_n.searched, (5, 2, 2, 1), "exploits .*0 and 1 .*not 2"),
        (best_of_n.searched, (5, 0, -1, 1), "harm .*0 and 100 .*not -1"),
        (best_of_n.searched, (5, 0, 2, -1), "noise .*0 and 100 .*not -1"),
        (best_of_n.searched, (1001, 0, 2, 1), "number .*1 and 1000 .*not 1001"),
        (best_of_n.best_number, (0, 2, 1, 1000), "most .*1 and 999 .*not 1000"),
        (best_of_n.best_number, (-1, 2, 1), "exploits .*0 and 1 .*not -1"),
        (bass.adopted, (-1,), "years .*0 and 200 years, not -1"),
        (bass.adopted, (1, 0), r"innovation .*0\.0001 and 1 a year, not 0"),
        (bass.use, (1, 0.03, 3), r"imitation .*0\.0001 and 2 a year, not 3"),
        (companion.companion, (0, 0.38, 0), "start .*0.0001 and 5 a year, not 0"),
        (companion.companion, (0.03, 6, 0), "follow .*0 and 5 a year, not 6"),
        (companion.debt, (0.03, 0.38, 201), "lag .*0 and 200 years, not 201"),
        (companion.companion, (0.03, 0.38, 61), "lag .*0 and 60 years, not 61"),
        (companion.companion, (0.03, 0.38, 0.01), "lag .*multiple of the step of 0.05 .*0.01"),
        (companion.companion, (0.03, 0.38, 0, 0), "innovation .*0.0001 and 1 a year, not 0"),
        (companion.companion, (0.03, 0.38, 0, 0.03, 3), "imitation .*0.0001 and 2 .*not 3"),
        (companion.companion, (0.03, 0.38, 0, 0.03, 0.38, 0), "horizon .*1 and 200 .*not 0"),
        (companion.companion, (0.03, 0.38, 0, 0.03, 0.38, 9.9, 0.5), "horizon .*multiple .*9.9"),
        (companion.companion, (0.03, 0.38, 0, 0.03, 0.38, 9, 2), "step .*0.01 and 1 .*not 2"),
        (collingridge.review, (31,), "when .*0 and 30 years, not 31"),
        (collingridge.review, (1, 0), r"harmful .*0\.01 and 0\.99 .*not 0"),
        (collingridge.review, (1, 0.2, 0), r"harm .*0\.01 and 100 a year of use, not 0"),
        (collingridge.review, (1, 0.2, 2, 0), r"benefit .*0\.01 and 100 .*not 0"),
        (collingridge.review, (1, 0.2, 2, 1, 21), "sensing .*0 and 20 standard .*not 21"),
        (collingridge.review, (1, 0.2, 2, 1, 1, -1), "base .*0 and 1000 units .*not -1"),
        (collingridge.review, (1, 0.2, 2, 1, 1, 0, -1), "lock_in .*1000 units .*not -1"),
        (collingridge.review, (1, 0.2, 2, 1, 1, 0, 1, 0.03, 0.4, 201), "horizon .*years, not 201"),
        (mosca.exposure, (-1, 8, 15), "shelf_life .*0 and 100 years, not -1"),
        (mosca.exposure, (10, 101, 15), "migration .*0 and 100 years, not 101"),
        (mosca.exposure, (10, 8, 0), r"machine .*0\.1 and 200 years, not 0"),
        (mosca.expected_exposure, (10, 8, 15, 0), r"spread .*0\.01 and 2 .*not 0"),
        (mosca.machine_years, (-1, 15, 1), "years .*0 and 1000 years, not -1"),
        (mosca.arrived, (-1, 15, 1), "years .*0 and 1000 years, not -1"),
        (mosca.year_reached, (0.5, 0, 1), r"machine .*0\.1 and 200 years, not 0"),
        (mosca.year_reached, (1, 15, 1), "between 0 and 1, not 1"),
        (quantum_key.entropy, (1.5,), r"share .*0 and 1 .*not 1\.5"),
        (quantum_key.key_left, (0.6,), r"wrong .*0 and 0\.5 .*not 0\.6"),
        (quantum_key.listened, (2, 20), "read .*0 and 1 .*not 2"),
        (quantum_key.listened, (1, 0.5), r"tested .*whole .*bits, not 0\.5"),
        (quantum_key.noticed, (2, 20), "wrong .*0 and 1 .*not 2"),
        (quantum_key.photons, (0, 1, 7), "count .*1 and 100000 photons, not 0"),
        (quantum_key.photons, (9, -1, 7), "read .*0 and 1 .*not -1"),
        (quantum_key.photons, (9, 1, 0), "state must be a whole number from 1"),
        (quantum_search.angle, (0,), "items .*1 and .*items, not 0"),
        (quantum_search.found, (8, 1, 9), "marked .*1 and 8 items, not 9"),
        (quantum_search.found, (8, -1), "steps .*0 and .*steps, not -1"),
        (quantum_search.best_steps, (2.5,), r"items .*whole .*not 2\.5"),
        (quantum_search.key_steps, (4,), "bits .*8 and 512 bits, not 4"),
        (quantum_search.key_years, (128, 0), "speed .*1 and .*steps a second, not 0"),
        (quantum_search.key_years, (128, 1, 0), "machines .*1 and .*machines, not 0"),
        (driving_to_safety.deaths_compatible, (-1, 0.95), "deaths .*0 and 1000 deaths, not -1"),
        (driving_to_safety.deaths_compatible, (1, 1), r"confidence .*0\.5 and 0\.9999 .*not 1"),
        (driving_to_safety.miles_without_death, (0, 0.95), "rate .*deaths a mile, not 0"),
        (driving_to_safety.miles_with_deaths, (1, 1, 0.95), "rate .*deaths a mile, not 1"),
        (driving_to_safety.miles_for_precision, (1e-8, 0, 0.9), r"margin .*0\.01 and 1 .*not 0"),
        (driving_to_safety.miles_for_improvement, (1e-8, 1, 0.05, 0.8), "improvement .*not 1"),
        (driving_to_safety.miles_for_improvement, (1e-8, 0.2, 0, 0.8), r"error .*0\.5 .*not 0"),
        (driving_to_safety.miles_for_improvement, (1e-8, 0.2, 0.05, 1), "power .*not 1"),
        (driving_to_safety.fleet_years, (-1,), "miles .*miles, not -1"),
        (driving_to_safety.fleet_years, (1, 0), "cars .*cars, not 0"),
        (driving_to_safety.fleet_miles, (1, 201), "speed .*1 and 200 miles an hour, not 201"),
        (interdependent_networks.breaking_point, (0, 1), "links .*1 and 20 .*not 0"),
        (interdependent_networks.breaking_point, (4, 2), r"dependence .*\(a share\), not 2"),
        (interdependent_networks.working_share, (2, 4, 1), r"^left .*\(a share\), not 2"),
        (interdependent_networks.working_share, (1, 21, 1), "links .*1 and 20 .*not 21"),
        (interdependent_networks.working_curve, (4, -1, 9), r"dependence .*share\), not -1"),
        (interdependent_networks.working_curve, (4, 1, 1), "points .*2 and 1000 .*not 1"),
        (interdependent_networks.drawn_pair, (9, 4, 1), "count .*10 and 20000 members, not 9"),
        (interdependent_networks.drawn_pair, (10, 9, 1), "links .*1 and 8 .*not 9"),
        (interdependent_networks.drawn_pair, (10, 4, 0), "state .*not 0"),
        (interdependent_networks.cascade, ([[], [[]]], [], [], 5), "second .*0 members, not 1"),
        (interdependent_networks.cascade, ([[[]], [[]]], [1], [], 5), "members .*0 and 0 .*not 1"),
        (interdependent_networks.cascade, ([[[]], [[]]], [], [-1], 5), "members .*not -1"),
        (interdependent_networks.cascade, ([[[]], [[]]], [], [], 0), "least .*members, not 0"),
        (keel_and_catalyst.both, (2, 0.2, 20, 0), "ordinary .*not 2"),
        (keel_and_catalyst.both, (0.1, 0.2, 20, 6), "spending .*not 6"),
        (keel_and_catalyst.best, (-1, 20), "loss .*not -1"),
        (keel_and_catalyst.spans, (0.1, 0.2, 0), "effect .*not 0"),
        (gordon_loeb.breach_inverse, (2, 0, 1), r"vulnerability .*\(a chance\), not 2"),
        (gordon_loeb.breach_inverse, (1, -1, 1), "invested .*units of money, not -1"),
        (gordon_loeb.breach_inverse, (1, 1, 1, 0), r"exponent .*0\.1 and 100 .*not 0"),
        (gordon_loeb.breach_exponential, (1, 1, 0), "productivity .*per unit of money, not 0"),
        (gordon_loeb.breach_exponential, (1, -1, 1), "invested .*units of money, not -1"),
        (gordon_loeb.breach_straight, (1, -1, 1), "invested .*units of money, not -1"),
        (gordon_loeb.best_protection_straight, (1, 1, 0), "productivity .*not 0"),
        (gordon_loeb.best_protection_inverse, (1, -1, 1), "loss .*units of money, not -1"),
        (gordon_loeb.best_protection_inverse, (1, 1, 1, 101), "exponent .*not 101"),
        (gordon_loeb.best_protection_exponential, (-1, 1, 1), "vulnerability .*not -1"),
        (attack_tree.attack_cost, (-1,), "cost .*units of cost, not -1"),
        (attack_tree.attack_cost, (("XOR", [1]),), "A node is .*XOR"),
        (attack_tree.attack_cost, (("AND", []),), "A node is .*AND"),
        (attack_tree.water_level, ([], 1), "number of costs .*1 and 1000 ways, not 0"),
        (attack_tree.water_level, ([-1], 1), "cost .*units of cost, not -1"),
        (attack_tree.water_level, ([1], -1), "budget .*units of cost, not -1"),
        (attack_tree.filling, ([1], -1), "budget .*units of cost, not -1"),
        (attack_tree.breach_chance, (-1, 1), "cost .*units of cost, not -1"),
        (attack_tree.breach_chance, (1, 0), r"mean .*0\.001 .*units of cost, not 0"),
        (segmentation.reachable, (0, [], 0), "count .*1 and 10000 nodes, not 0"),
        (segmentation.reachable, (2, [(0, 2)], 0), "links .*0 to 1, not 0 and 2"),
        (segmentation.reachable, (2, [], 2), "start .*0 and 1 .*not 2"),
        (segmentation.crossing, ([(0, 1)], [1]), "links .*0 to 0, not 0 and 1"),
        (layered_defence.left_after_each, (0, 0.3, 4), r"miss .*0\.001 .*\(a share\), not 0"),
        (layered_defence.left_after_each, (0.1, 2, 4), r"correlation .*\(of 1\), not 2"),
        (layered_defence.gets_through, (0.1, 0.3, 21), "layers .*1 and 20 layers, not 21"),
        (layered_defence.gets_through, (0.1, 0.3, 1.5), "layers .*whole .*layers, not 1.5"),
        (layered_defence.some_try_succeeds, (2, 5), r"share .*\(a share\), not 2"),
        (layered_defence.some_try_succeeds, (0.5, 0), "tries .*tries, not 0"),
        (layered_defence.attempts, (0.1, 1, 4), r"correlation .*0\.95 .*not 1"),
        (layered_defence.again, ([(1, -0.1)], 0), "tries .*tries, not 0"),
        (layered_defence.attempts, (0.1, 0.3, 0), "layers .*layers, not 0"),
        (risk_decision.precision, (2, 1, 1), r"fraud .*0 and 1 .*not 2"),
        (risk_decision.precision, (0, -1, 1), r"caught .*0 and 1 .*not -1"),
        (risk_decision.precision, (0, 1, 2), r"bothered .*0 and 1 .*not 2"),
        (risk_decision.outcome, (41, 1, *SHOP), "ask .*-40 and 40 standard .*not 41"),
        (risk_decision.outcome, (1, -41, *SHOP), "block .*-40 and 40 standard .*not -41"),
        (risk_decision.best_fences, (0, *SHOP[1:]), r"fraud .*1e-06 and 0\.5 .*not 0"),
        (risk_decision.best_fences, (0.1, 0, *SHOP[2:]), r"skill .*0\.1 and 10 .*not 0"),
        (threshold_cascade.rounds, ([-1],), "number .*1000000 people, not -1"),
        (threshold_cascade.rounds, ([0.5],), "number .*whole .*not 0.5"),
        (threshold_cascade.settled, (0, 0.1), r"mean .*0\.01 and 1 .*not 0"),
        (threshold_cascade.settled, (0.2, 0), r"spread .*0\.005 and 1 .*not 0"),
        (threshold_cascade.settled, (0.2, 0.1, 2), r"start .*0 and 1 \(a share\), not 2"),
        (threshold_cascade.critical_spread, (0.5,), r"mean .*0\.49 .*not 0\.5"),
        (threshold_cascade.hundred, (0, 9), "mean .*1 and 100 people, not 0"),
        (threshold_cascade.hundred, (9, 0), r"spread .*0\.5 and 100 people, not 0"),
        (coordination.tipping, (6, 0, 6, 5), "both must be above late .*not 6, 6"),
        (coordination.tipping, (10, 5, 6, 5), "old above alone, not 10, 6, 5 and 5"),
        (coordination.tipping, (2000, 0, 6, 5), "both .*1000 .*not 2000"),
        (coordination.height, (2, 0.5), r"share .*0 and 1 \(a share\), not 2"),
        (coordination.rolled, (2, 0.5, 9), r"start .*0 and 1 \(a share\), not 2"),
        (coordination.rolled, (0.5, 0.5, 1.5), "months .*whole .*not 1.5"),
        (coordination.rolled, (0.5, 0.5, 9, 5), r"pace .*0\.01 and 4 a month, not 5"),
        (coordination.height, (0.5, -1), r"edge .*0 and 1 \(a share\), not -1"),
        (coordination.steps, (10, 0, 6, 5, 7, 0.1), "firms must be even, not 7"),
        (coordination.waiting, (10, 0, 6, 5, 1, 0.1), "firms .*2 and 100 firms, not 1"),
        (coordination.majority, (10, 0, 6, 5, 8, 0.6), r"mistakes .*0\.001 and 0\.5 .*not 0\.6"),
        (critical_mass.critical_mass, (-0.1,), "price .*0 and 10 .*not -0.1"),
        (critical_mass.price, (2, 0.2, 20, 0), "ordinary .*0 and 1 .*not 2"),
        (critical_mass.price, (0.1, 2, 20, 0), "loss .*0 and 1 .*not 2"),
        (critical_mass.price, (0.1, 0.2, 20, 6), "spending .*0 and 5 .*not 6"),
        (critical_mass.best_spending, (0.1, 0.2, 0), "effect .*unit spent, not 0"),
        (critical_mass.least_spending, (0.1, 0.2, 20, 1), r"compensation .*0\.99 .*not 1"),
        (critical_mass.height, (2, 0.2), r"share .*0 and 1 \(a share\), not 2"),
        (critical_mass.height, (0.5, 0), r"cost .*0\.001 and 10 .*not 0"),
        (critical_mass.rolled, (2, 0.2, 1), r"start .*0 and 1 \(a share\), not 2"),
        (critical_mass.rolled, (0.5, 11, 1), "cost .*0 and 10 .*not 11"),
        (critical_mass.rolled, (0.5, 0.2, 1.5), "months .*whole .*months, not 1.5"),
        (critical_mass.rolled, (0.5, 0.2, 1, 9), r"pace .*0\.01 and 4 a month, not 9"),
        (risk_decision.best_fences, (0.1, 2, 0, 500, 2, 0.9), "honest_price .*yuan, not 0"),
        (risk_decision.best_fences, (0.1, 2, 30, 0, 2, 0.9), "loss .*yuan, not 0"),
        (risk_decision.best_fences, (0.1, 2, 30, 500, -1, 0.9), "ask_price .*yuan, not -1"),
        (risk_decision.best_fences, (0.1, 2, 30, 500, 2, 0), r"stopped .*0\.01 and 1 .*not 0"),
        (review_queue.blocked, (0, 1), "servers .*1 and 1000 servers, not 0"),
        (review_queue.blocked, (1.5, 1), "servers .*whole .*not 1.5"),
        (review_queue.waits, (1, 0), "load .*1000 arrivals .*not 0"),
        (review_queue.review, (0, 0, 1, 1, 10, 30), "posts .*posts an hour, not 0"),
        (review_queue.review, (1, 2, 1, 1, 10, 30), "fraud .*0 and 1 .*not 2"),
        (review_queue.review, (1, 0, 1, 1, 0, 30), "pace .*1000 reviews an hour, not 0"),
        (review_queue.review, (1, 0, 1, 1, 10, 0), "reviewers .*1 and 1000 .*not 0"),
        (review_queue.waiting, (0, 10, 30, 8), "flagged .*arrivals an hour, not 0"),
        (review_queue.waiting, (9, 10, 101, 8), "reviewers .*1 and 100 .*not 101"),
        (review_queue.waiting, (9, 10, 30, 49), "hours .*1 and 48 hours, not 49"),
        (review_queue.waiting, (9, 0, 30, 8), "pace .*reviews an hour, not 0"),
        (sign_attack.scores, ([1], [[1]], []), "biases .*1 numbers.*not 0"),
        (sign_attack.scores, ([1], [[1, 2]], [0]), "picture .*2 parts, not 1"),
        (sign_attack.needed, ([0.5], [1], -1), "lead .*points, not -1"),
        (sign_attack.needed, ([2], [1], 1), r"ink .*0 and 1 .*not 2"),
        (sign_attack.shifted, ([0.5], [1], 2), r"size .*0 and 1 .*not 2"),
        (sign_attack.accuracy, (0, 10, 1), r"signal .*0\.001 and 1 .*not 0"),
        (sign_attack.accuracy, (0.1, 1.5, 1), "features .*whole .*not 1.5"),
        (sign_attack.accuracy, (0.1, 10, -1), "size .*0 and 10 .*not -1"),
        (sign_attack.accuracy, (0.1, 10, 1, 0), r"spread .*0\.01 and 100 .*not 0"),
        (sign_attack.mixed, (-1, 0.1, 10, 1), "strong .*0 and 100 .*not -1"),
        (poisoning.moved_remembering, (0, 1), "memory .*1 and 1000000 points, not 0"),
        (poisoning.moved_remembering, (1, -1), "points .*0 and 1000000000 points, not -1"),
        (poisoning.points_remembering, (1, 9), "distance .*0 and 8 radii, not 9"),
        (poisoning.points_remembering, (0, 1), "memory .*points, not 0"),
        (poisoning.moved_forgetting, (0, 1), "memory .*points, not 0"),
        (poisoning.moved_forgetting, (1, 0.5), "points .*whole .*not 0.5"),
        (poisoning.moved_capped, (1, 1, 1), r"share .*0\.99 .*not 1"),
        (poisoning.moved_capped, (0.5, 0, 1), "memory .*points, not 0"),
        (poisoning.limit, (1,), r"share .*0\.99 .*not 1"),
        (poisoning.contaminated_median, (0.5,), r"share .*0\.499999 .*not 0\.5"),
        (policy_lab.policy, (1,), r"subsidy .*0\.5 \(a share of the cost\), not 1"),
        (policy_lab.policy, (0, 0, 1), r"audit .*0\.3 \(a chance\), not 1"),
        (policy_lab.policy, (0, 0, 0, 1), r"cover .*0\.8 \(a share of the loss\), not 1"),
        (policy_lab.policy, (0, 0, 0, 0, 2), r"discount .*1\.5 for a unit of risk, not 2"),
        (policy_lab.policy, (0, 0, 0, 0, 0, 1), r"standard .*0\.4 .*not 1"),
        (policy_lab.policy, (0, 0, 0, 0, 0, 0, 1), r"norm .*0\.4 .*not 1"),
        (policy_lab.policy, (0, 0, 0, 0, 0, 0, 0, 1), r"sharing .*0\.5 .*threat\), not 1"),
        (policy_lab.policy, (0, 0, 0, 0, 0, 0, 0, 0, 41), "compact .*40 firms, not 41"),
        (policy_lab.policy, (0, 0, 0, 0, 0, 0, 0, 0, 1.5), "compact .*whole .*not 1.5"),
        (policy_lab.grown, (policy_lab.policy(), 11), r"contagion .*\(a rate\), not 11"),
        (policy_lab.kept, (policy_lab.policy(), -1), r"contagion .*\(a rate\), not -1"),
        (policy_lab.needed, (policy_lab.policy(), 101), "many .*100 firms, not 101"),
        (screening.both, (2, 0, 0), r"first .*0 and 1 .*not 2"),
        (screening.both, (0, -1, 0), r"second .*0 and 1 .*not -1"),
        (screening.both, (0, 0, 2), r"alike .*0 and 1 \(a correlation\), not 2"),
        (screening.screening, (0, 0, 1, 1, 1, 1), "count .*things, not 0"),
        (screening.screening, (1, 2, 1, 1, 1, 1), r"bad .*0 and 1 .*not 2"),
        (screening.screening, (1, 0, 1, 1, 1, 1, 2), r"alike .*not 2"),
        (score_fusion.distance, (0.4,), r"right .*0\.5 and 0\.9999 .*pairs\), not 0\.4"),
        (score_fusion.pairs_right, (-1,), "apart .*standard deviations, not -1"),
        (score_fusion.joint, (11, 0, 0), "one .*0 and 10 standard .*not 11"),
        (score_fusion.joint, (0, -1, 0), "other .*0 and 10 standard .*not -1"),
        (score_fusion.joint, (0, 0, 1), r"alike .*-0\.95 and 0\.95 .*not 1"),
        (score_fusion.joint, (0, 0, 0, -1), "noise .*standard deviations, not -1"),
        (score_fusion.lending, (21, 0.1, 0.1, 0.1), "apart .*standard deviations, not 21"),
        (score_fusion.lending, (1, 0, 0.1, 0.1), r"failing .*0\.001 and 0\.999 .*not 0"),
        (score_fusion.lending, (1, 0.1, 0, 0.1), "margin .*of the sum lent, not 0"),
        (score_fusion.lending, (1, 0.1, 0.1, 2), "loss .*of the sum lent, not 2"),
        (sharing.sharing, (2, 1, 0.1, 0), r"weakness .*0 and 1 \(a chance\), not 2"),
        (sharing.sharing, (1, -1, 0.1, 0), "loss .*yuan, not -1"),
        (sharing.sharing, (1, 1, 0, 0), "strength .*for each yuan, not 0"),
        (sharing.sharing, (1, 1, 0.1, 2), r"reach .*0 and 1 \(a share\), not 2"),
        (public_goods.payoff, (-1, 0.4, [0], 0), "tokens .*0 and 1000 tokens, not -1"),
        (public_goods.payoff, (20, 1.1, [0], 0), "value .*0 and 1 .*not 1.1"),
        (public_goods.payoff, (20, 0.4, [], 0), "players .*1 and 1000 players, not 0"),
        (public_goods.payoff, (20, 0.4, [21], 0), "gift .*0 and 20 tokens, not 21"),
        (public_goods.payoff, (20, 0.4, [1], 1), "player .*0 and 0 .*not 1"),
        (public_goods.decay, (-1, 0, 1, 1), "first .*0 and 1000 tokens, not -1"),
        (public_goods.decay, (10, 2, 1, 1), "riders .*0 and 1 .*not 2"),
        (public_goods.decay, (10, 0, 2, 1), "matching .*0 and 1 .*not 2"),
        (public_goods.decay, (10, 0, 1, 1.5), "rounds .*whole .*not 1.5"),
        (public_goods.answers, ([1] * 1001, [], 10, 1), "moves .*1000 rounds, not 1001"),
        (
            public_goods.answers,
            ([1], ["thief"], 10, 1),
            "kind .*rider, follower, steady, not thief",
        ),
        (public_goods.answers, ([-1], [], 10, 1), "move .*0 and 1000 tokens, not -1"),
        (public_goods.answers, ([1], [], -1, 1), "first .*tokens, not -1"),
        (public_goods.drawn_kinds, (-1, 1), "count .*0 and 1000 players, not -1"),
        (public_goods.answers, ([1], [], 10, 2), "matching .*0 and 1 .*not 2"),
        (aggregators.safety, ([1], [1]), "players .*2 and 10 players, not 1"),
        (aggregators.safety, ([1, 1], [1]), "costs .*2, not 1"),
        (aggregators.efforts, ([0, 1], [1, 1]), r"value .*0\.001 .*not 0"),
        (aggregators.efforts, ([1, 1], [1, 0]), r"cost .*0\.001 .*not 0"),
        (interdependent_security.benefit, (2, 0.1, 1000, 1), r"direct .*\(a chance\), not 2"),
        (interdependent_security.benefit, (0.2, -1, 1000, 1), "passed .*not -1"),
        (interdependent_security.benefit, (0.2, 0.1, -1, 1), "loss .*yuan, not -1"),
        (interdependent_security.benefit, (0.2, 0.1, 1, 0.5), "unprotected .*whole .*not 0.5"),
        (interdependent_security.lacking, (0.2, 0.1, 1, -1, 2), "cost .*yuan, not -1"),
        (interdependent_security.lacking, (0.2, 0.1, 1, 1, 0), "firms .*1 and 1000 firms, not 0"),
        (interdependent_security.critical_coalition, (0.2, 0.1, 1, 1, 0), "firms .*not 0"),
        (interdependent_security.followed, ([1, 0], 3, 0), "committed .*0 and 2 firms, not 3"),
        (interdependent_security.followed, ([1, 0], 0, -1), "push .*yuan, not -1"),
        (interdependent_security.total_loss, (0.2, 2, 1, 5, 1), "passed .*not 2"),
        (interdependent_security.total_loss, (0.2, 0.1, 1, 0, 0), "firms .*not 0"),
        (interdependent_security.total_loss, (0.2, 0.1, 1, 5, 6), "protected .*0 and 5 .*not 6"),
        (insured_effort.breach, (0.3, 0.1, -1), "effort .*units of money, not -1"),
        (insured_effort.worth, (2, 100, 0.02), r"chance .*\(a chance\), not 2"),
        (insured_effort.uninsured, (2, 0.1, 100, 0.02), r"chance .*\(a chance\), not 2"),
        (insured_effort.uninsured, (0.3, 0, 100, 0.02), "effect .*per unit of effort, not 0"),
        (insured_effort.uninsured, (0.3, 0.1, -1, 0.02), "loss .*units of money, not -1"),
        (insured_effort.uninsured, (0.3, 0.1, 100, 0), "fear .*per unit of money, not 0"),
        (insured_effort.uninsured, (0.3, 0.1, 1e5, 1), "fear times loss .*500 .*not 100000"),
        (insured_effort.insured, (0.3, 0.1, 100, -1), r"response .*\(times\), not -1"),
        (insured_effort.level_response, (0, 0.1, 100, 0.02), "chance times loss .*not 0"),
        (claims_together.bad_year, (2, 0.2, 0.9), r"chance .*\(a chance\), not 2"),
        (claims_together.bad_year, (0.1, 1, 0.9), "correlation .*0.99 .*not 1"),
        (claims_together.bad_year, (0.1, 0.2, 1), r"safety .*\(a share of years\), not 1"),
        (shared_lists.coverage, ([],), "lists .*1 and 1000 lists, not 0"),
        (shared_lists.coverage, ([1.1],), "share .*0 and 1 .*not 1.1"),
        (shared_lists.estimated_total, (10, 5, 6), "both .*0 and 5 entries, not 6"),
        (shared_lists.estimated_total, (10, 5, 0), "both .*1 and 5 entries, not 0"),
        (shared_lists.chapman_total, (-1, 5, 0), "first .*entries, not -1"),
        (shared_lists.chapman_total, (5, 1.5, 0), "second .*whole .*not 1.5"),
        (private_provision.provision, (1, 1, 0.1), "firms .*2 and 50 firms, not 1"),
        (private_provision.provision, (2, 0, 0.1), "income .*money, not 0"),
        (private_provision.provision, (2, 1, 1), r"taste .*0\.01 and 0\.99 \(a share\), not 1"),
        (private_provision.provision, (2, 1, 0.1, 2), "tax .*0 and 1 money, not 2"),
        (private_provision.provision, (2, 1, 0.1, 0, 50), "match .*49 for each unit, not 50"),
        (inspection.inspection, (1, 0, 1, 2), "fine .*money, not 0"),
        (inspection.inspection, (1, 2, 1, 0), "catch .*money, not 0"),
        (inspection.inspection, (2, 2, 1, 2), "duty .*below the fine, 2 money, not 2"),
        (inspection.inspection, (1, 2, 0, 2), "look .*below the catch, 2 money, not 0"),
        (compact.patience_needed, (2e6, 3, 1), "tempted .*a gain.*not 2000000"),
        (compact.patience_needed, (5, 3, -2e6), "end .*a gain.*not -2000000"),
        (compact.patience_needed, (5, 5, 1), "trust .*1 and 5 .*not 5"),
        (compact.patience_needed, (5, 3, 1, 2), r"found .*0 and 1 \(a chance\), not 2"),
        (compact.patience_needed, (5, 3, 1, 0.5, 0.6), r"false .*0 and 0\.5 .*not 0\.6"),
        (compact.at_risk, (3, 1, 1), r"patience .*0\.999 \(a weight\), not 1"),
        (compact.rounds_of_trust, (2,), r"false .*0 and 1 \(a chance\), not 2"),
        (lasting_growth.growth, (1, 0, 0), r"catastrophe .*0\.5 a year .*not 1"),
        (lasting_growth.growth, (0, 1, 0), r"destroyed .*0\.99 .*not 1"),
        (lasting_growth.growth, (0, 0, 2), "rate .*1 a year, not 2"),
        (lasting_growth.growth, (0, 0, 0, -1), "effect .*of output, not -1"),
        (lasting_growth.growth, (0, 0, 0, 0, 1), r"spent .*0\.5 .*not 1"),
        (lasting_growth.struck_times, (-1, 0, 1), "years .*500 years, not -1"),
        (lasting_growth.struck_times, (1, 2, 1), r"yearly .*\(a chance\), not 2"),
        (lasting_growth.struck_times, (1, 0, 0), "most .*1 and 50 times, not 0"),
        (review_queue.line, (-1, 6, 3), "coming .*an hour, not -1"),
        (review_queue.line, (1, 0, 3), "pace .*1000 reviews an hour, not 0"),
        (review_queue.line, (1, 6, 0), "reviewers .*1 and 1000 .*not 0"),
        (review_queue.waited, (1, 1, 6, 3), "share .*not 1"),
        (error_rates.false_alarms, (0, 0.5, 0.2), "fraud .*not 0"),
        (error_rates.false_alarms, (0.1, 0, 0.2), "right .*not 0"),
        (error_rates.false_alarms, (0.1, 0.5, 2), "missed .*0 and 1 .*not 2"),
        (error_rates.two_groups, ((0.1, 0.1), 0.5, 0, "right"), "caught .*not 0"),
        (error_rates.two_groups, ((0.1, 0.1), 0.5, 1, "all"), "alike .*both, not all"),
        (error_rates.stopped_once, (2, 5), "share .*0 and 1 .*not 2"),
        (error_rates.stopped_once, (0.1, 0.5), "payments .*1 and 5000 payments, not 0.5"),
        (error_rates.stopped_once, (0.1, 5, 1), r"alike .*0\.95 .*not 1"),
        (error_rates.stops, (0.1, 501), "payments .*1 and 500 payments, not 501"),
        (error_rates.stops, (0.1, 5, 0, 2), "until .*0 and 1 .*not 2"),
        (error_rates.lined_up, (0, 0.1, 5), "people .*1 and 1000 people, not 0"),
        (inequality.gini, ([],), "values .*1 and 10000 values, not 0"),
        (inequality.gini, ([-1],), "value .*not -1"),
        (inequality.gini, ([0, 0],), "sum .*not 0"),
        (inequality.atkinson, ([1], 11), "concern .*0 and 10 .*not 11"),
        (normal.quantile, (1,), "between 0 and 1"),
        (random_numbers.minimal_standard, (0,), "2147483646"),
    ],
)
def test_errors_name_range_and_unit(call, given, says):
    with pytest.raises(ValueError, match=says):
        call(*given)
