"""Every chapter surprises: its front matter says where, and the explorer must agree.

That every goal can be reached is asked in `test_session.py`, of all explorers there are.
"""

import re

import pytest

from tests import chapters
from widgets import words

CHAPTERS = chapters.chapters()
KEYS = {"explorer", "preset", "moves", "number", "says"}
MOVES = 2


def spaced(text):
    """Return a text with ordinary spaces, however a number was grouped."""
    return re.sub(r"[\u2009\u00a0\u202f]", " ", text).strip()


def holds(text, said):
    """Tell whether a text holds a number in words, and not as a part of a longer number."""
    return bool(re.search(rf"(?<![\w.]){re.escape(spaced(said))}(?!\w|[.]\d)", spaced(text)))


def values_of(surprise):
    """Return the explorer and its values at a surprise; raise ValueError if it has none."""
    explorer = chapters.explorer(surprise["explorer"])
    values = explorer.defaults()
    if surprise["preset"] != "start" or "start" in explorer.settings:
        values = explorer.changed(values, explorer.preset(surprise["preset"]).values)
    return explorer, explorer.changed(values, surprise["moves"].items())


def predicted(explorer, values):
    """Return what the explorer tells after a prediction that asks about just these values."""
    asked = explorer.prediction
    if not asked:
        return []
    if not callable(asked.change) and explorer.changed(explorer.defaults(), asked.change) != values:
        return []
    result = explorer.evaluate_values(values)
    truth = asked.guess.clean(asked.truth(result))
    reason = asked.reason(result) if callable(asked.reason) else asked.reason
    return [asked.guess.say(truth), reason]


def mistakes(chapter):
    """Yield what is wrong with a chapter's surprises: file, line, and what to do."""
    at = chapter.key("surprises")
    placed = [each.argument for each in chapter.directives("explorer")]
    surprises = chapter.front.get("surprises") or []
    if not all(isinstance(each, dict) and each.keys() == KEYS for each in surprises):
        yield chapter.at(at, f"give each surprise just these keys: {', '.join(sorted(KEYS))}.")
        return
    for surprise in surprises:
        name, key, says = surprise["explorer"], surprise["number"], surprise["says"]
        if name not in placed:
            yield chapter.at(at, f"put the explorer {name}, which surprises, into the page.")
            continue
        if len(surprise["moves"]) > MOVES:
            yield chapter.at(at, f"let {name} surprise after at most two moves from its preset.")
        try:
            explorer, values = values_of(surprise)
            said = explorer.number(key, **values)
        except ValueError as mistake:
            text = str(mistake).rstrip(".")
            yield chapter.at(at, f"correct the surprise of {name}: {text}.")
            continue
        if spaced(said) != spaced(says):
            yield chapter.at(at, f"write says: “{said}”, which {name} says there, not “{says}”.")
            continue
        told = predicted(explorer, values) + quoted(chapter, name, key)
        if not any(holds(text, says) for text in told):
            yield chapter.at(at, f"quote “{says}” in the page with {{number}}`{name}; {key}; ...`.")
    for each in chapter.directives("explorer"):
        name = each.argument
        if name in [surprise["explorer"] for surprise in surprises]:
            continue
        if name in chapters.EXPLORERS and chapters.explorer(name).source.startswith("Model"):
            yield chapter.at(each.line, f"name under surprises what surprises in {name}.")


def quoted(chapter, name, key):
    """Return what the page quotes of one number of an explorer, at any setting."""
    found = []
    for _line, role in chapter.roles("number"):
        try:
            quote = role.number()
        except ValueError:
            continue  # the linter names it
        if quote[:2] == (name, key):
            found.append(quote[2])
    return found


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_every_chapter_surprises(path):
    found = list(mistakes(chapters.read(path)))
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def test_there_are_chapters():
    assert CHAPTERS, "book/ holds no file NN-name.md: write the first chapter."


SAMPLE = """---
surprises:
  - explorer: every_kind
    preset: high
    moves: {seed: 3, step: 2}
    number: title
    says: "Step 2 stands at 11.7"
---

# A sample

It says {number}`every_kind; title; preset=high; seed=3; step=2`.

```{explorer} every_kind
```
"""
QUOTE = "It says {number}`every_kind; title; preset=high; seed=3; step=2`."
BROKEN = [
    ("```{explorer} every_kind\n```", "", "into the page"),
    ("step: 2}", "step: 2, size: 9}", "two moves"),
    ("preset: high", "preset: highest", "called highest"),
    ("seed: 3, step", "seeds: 3, step", "called seeds"),
    ("seed: 3, step", "seed: 300, step", "300 is not allowed"),
    ("number: title", "number: titles", "called titles"),
    ("11.7", "11.9", "not “Step 2 stands at 11.9”"),
    (QUOTE, "", "quote “Step 2"),
    ("title; preset=high", "sentence; preset=high", "quote “Step 2"),
    ("step=2`", "step=3`", "quote “Step 2"),
    ("explorer: every_kind", "explorer: nobody", "into the page"),
    ("number: title", "named: title", "just these keys"),
]
UNNAMED = re.sub(r"surprises:.*?---", "surprises: []\n---", SAMPLE, flags=re.DOTALL)


def sample(folder, text):
    """Return a chapter with this text."""
    path = folder / "book" / "01-sample.md"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return chapters.Chapter(path, folder)


def test_the_sample_surprises(tmp_path):
    assert list(mistakes(sample(tmp_path, SAMPLE))) == []


@pytest.mark.parametrize(("old", "new", "message"), BROKEN)
def test_a_broken_sample_does_not(old, new, message, tmp_path):
    assert old in SAMPLE
    found = list(mistakes(sample(tmp_path, SAMPLE.replace(old, new))))
    assert any(message in each for each in found), found
    assert all(each.startswith("book/01-sample.md:") for each in found)


def test_a_model_without_a_surprise_is_named(tmp_path):
    found = list(mistakes(sample(tmp_path, UNNAMED)))
    assert found == ["book/01-sample.md:9: name under surprises what surprises in every_kind."]


def test_what_a_prediction_reveals_counts_as_told(tmp_path):
    explorer = chapters.explorer("every_kind")
    asked = explorer.changed(explorer.defaults(), explorer.prediction.pairs())
    told = predicted(explorer, asked)
    assert holds(told[0], explorer.prediction.guess.say(14)), told
    assert predicted(explorer, explorer.defaults()) == []


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("It is 72 %.", f"72{words.THIN_SPACE}%", True),
        ("It is 172 %.", "72 %", False),
        ("It is 1.72.", "72", False),
        ("It is 72.5.", "72", False),
        ("38 boats", "38", True),
    ],
)
def test_a_number_is_found_only_whole(text, said, expected):
    assert holds(text, said) is expected
