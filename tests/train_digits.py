"""How the machine that reads handwritten digits was trained: writes widgets/data/digits.py.

Two multinomial logistic regressions on two thirds of the digits that scikit-learn ships; every
third digit is held out. They differ in one thing: how dear large weights are. The digits that a
reader can pick are the first three of each kind among those held out.
"""

import math
import textwrap
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression

from widgets.models import sign_attack
from widgets.models.random_numbers import Stream

# scikit-learn's C: the larger, the cheaper large weights are. 1 is its own choice.
MACHINES = {"USUAL": 1.0, "CAUTIOUS": 0.02}
SIZES = range(0, 62, 2)
LETTERS = "abcdefghijklmnopq"
HEAD = '''"""Two machines that read handwritten digits, and digits that they were not trained on.

tests/train_digits.py says how and makes all of this again. The digits are those of "Optical
Recognition of Handwritten Digits" by E. Alpaydin and C. Kaynak, UCI Machine Learning Repository,
1998, doi 10.24432/C50P49, licensed under CC BY 4.0, in the copy that scikit-learn ships; we chose
some and wrote their ink, 0 to 16, as letters. 13 people wrote these; 8 by 8 squares each.
"""

SOURCE = ("Alpaydin and Kaynak, UCI", 1998, "https://doi.org/10.24432/C50P49")
'''


def split():
    """Return inks (0 to 1) and digits to train on, and those held out."""
    digits = load_digits()
    held = np.arange(len(digits.target)) % 3 == 2
    inks = digits.data / 16
    return inks[~held], digits.target[~held], inks[held], digits.target[held]


def trained(price):
    """Return weights and biases, rounded to two decimals."""
    inks, digits, _held, _right = split()
    model = LogisticRegression(C=price, max_iter=20000, tol=1e-9).fit(inks, digits)
    return np.round(model.coef_, 2), np.round(model.intercept_, 2)


def picked():
    """Return (digit, ink as 64 whole numbers) of the first three held out of each kind."""
    _inks, _digits, held, right = split()
    found = []
    for digit in range(10):
        places = np.flatnonzero(right == digit)[:3]
        found += [(digit, (held[place] * 16).astype(int).tolist()) for place in places]
    return found


def courses(weights, biases):
    """Return how many of the digits held out are read right, for each of SIZES: aimed, by chance.

    Aimed: whoever is read right unchanged counts as long as no aimed change of that size turns him.
    """
    _inks, _digits, held, right = split()
    rows, offsets = weights.tolist(), biases.tolist()
    needed = []
    for inks, digit in zip(held.tolist(), right.tolist(), strict=True):
        found = sign_attack.smallest_flip(inks, rows, offsets)
        if found["read"] == digit:
            needed.append(math.inf if found["size"] is None else found["size"])
    stream = Stream(3)
    signs = np.array(
        [[1 if stream.uniform() < 0.5 else -1 for _part in range(64)] for _each in held]
    )
    aimed, chance = [], []
    for size in SIZES:
        aimed.append(sum(each > size / 100 for each in needed))
        points = np.clip(held - size / 100 * signs, 0, 1) @ weights.T + biases
        chance.append(int((points.argmax(axis=1) == right).sum()))
    aimed[0] = chance[0]
    return aimed, chance


def wrapped(name, numbers):
    """Return a tuple of numbers as code, in full lines."""
    text = ", ".join(str(each) for each in numbers)
    rows = textwrap.wrap(text, 92, break_long_words=False)
    return f"{name} = (\n    " + "\n    ".join(rows) + "\n)  # fmt: skip"


def written():
    """Return what widgets/data/digits.py holds."""
    lines = [HEAD]
    lines.append(f"HELD_OUT = {len(split()[3])}")
    lines.append(f"TRAINED_ON = {len(split()[1])}")
    lines.append("# Percent of full ink by which each square may change.")
    lines.append(f"SIZES = {SIZES}")
    lines.append("# The digit, and its 64 squares, row by row: a is no ink, q full ink.")
    lines.append("DIGITS = (")
    for digit, inks in picked():
        lines.append(f'    ({digit}, "{"".join(LETTERS[each] for each in inks)}"),')
    lines.append(")")
    for name, price in MACHINES.items():
        weights, biases = trained(price)
        aimed, chance = courses(weights, biases)
        lines.append(f"# {name}: C = {price}. Weights in hundredths, a row a digit, for full ink.")
        lines.append(f"{name} = (")
        for row in weights:
            text = " ".join(str(round(100 * each)) for each in row)
            *parts, last = textwrap.wrap(text, 92)
            lines += [f'    "{part} "' for part in parts] + [f'    "{last}",']
        lines.append(")")
        lines.append(f"{name}_BIASES = {tuple(round(100 * each) for each in biases)}")
        lines.append(
            f"# Of {len(split()[3])} held out, read right at each of SIZES: aimed, by chance."
        )
        lines.append(wrapped(f"{name}_AIMED", aimed))
        lines.append(wrapped(f"{name}_CHANCE", chance))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    path = Path(__file__).parent.parent / "widgets" / "data" / "digits.py"
    path.write_text(written(), encoding="utf-8")
