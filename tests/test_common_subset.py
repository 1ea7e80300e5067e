"""The same source gives the same words, tables and pictures in CPython and in MicroPython."""

import ast
import importlib
import json
import math
import subprocess

import pytest

from tests.explorers_found import EXPLORERS, EXTRA, ROOT
from widgets.models.random_numbers import Stream
from widgets.page import engine

SETTINGS = 200
COMMON = sorted(
    [ROOT / "widgets" / f"{name}.py" for name in
     ("explorer", "session", "charts", "svg", "words")]
    + list((ROOT / "widgets" / "pictures").glob("*.py"))
    + list((ROOT / "widgets" / "models").glob("*.py"))
    + list((ROOT / "widgets" / "explorers").glob("*.py"))
)  # fmt: skip


def parts(answer):
    """Return an engine's answer as data: the JSON, then each drawing as text."""
    text, *drawings = answer.split("\x1e")
    return {"answer": json.loads(text), "drawings": drawings}


class MicroPython:
    """The engine under MicroPython in Node, one request a line."""

    def __init__(self):
        self.process = subprocess.Popen(
            ["node", "tests/conformance.mjs", str(ROOT), str(EXTRA)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip
        assert self.process.stdout.readline() == "ready\n"

    def ask(self, request):
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        _milliseconds, answer = self.process.stdout.readline().split(" ", 1)
        return parts(json.loads(answer))


@pytest.fixture(scope="module")
def micropython():
    engine = MicroPython()
    yield engine
    engine.process.stdin.close()
    engine.process.wait()


def load(name):
    return importlib.import_module(f"widgets.explorers.{name}").explorer


def settings(explorer):
    """Return the start, presets, prediction, extremes of each control, and random settings."""
    found = [explorer.defaults()]
    for preset in explorer.presets:
        found.append(explorer.changed(explorer.defaults(), preset.values))
    if explorer.prediction:
        found.append(explorer.changed(explorer.defaults(), explorer.prediction.pairs()))
    for control in explorer.controls:
        for value in control.extremes():
            found.append(explorer.changed(explorer.defaults(), [(control.name, value)]))
    stream = Stream(2026)
    for _ in range(SETTINGS):
        values = {control.name: control.random(stream.uniform) for control in explorer.controls}
        found.append(explorer.changed(explorer.defaults(), values.items()))
    return found


def same(left, right, path="view"):
    """Assert equal strings and whole numbers, and floats equal to 1e-9."""
    if isinstance(left, float) or isinstance(right, float):
        assert math.isclose(left, right, rel_tol=1e-9, abs_tol=1e-9), path
    elif isinstance(left, dict):
        assert left.keys() == right.keys(), path
        for key in left:
            same(left[key], right[key], f"{path}.{key}")
    elif isinstance(left, list):
        assert len(left) == len(right), path
        for index, (one, other) in enumerate(zip(left, right, strict=True)):
            same(one, other, f"{path}[{index}]")
    else:
        assert left == right, path


@pytest.mark.parametrize("name", EXPLORERS)
def test_both_interpreters_agree(name, micropython):
    explorer = load(name)
    for number, values in enumerate(settings(explorer)):
        # A kept run and Zoom's chart take as long again: with every third setting, at both widths.
        now_and_then = not number % 3
        state = {"version": 1, "values": values, "guess": None, "revealed": True,
                 "kept": explorer.defaults() if now_and_then else None, "history": []}  # fmt: skip
        request = {"op": "open", "instance": name, "explorer": name, "state": state,
                   "width": (288, 640)[number % 2]}  # fmt: skip
        here = parts(engine.handle(json.dumps(request)))
        assert "error" not in here["answer"], (values, here)
        there = micropython.ask(request)
        assert "error" not in there["answer"], (values, there)
        same(here, there, f"{name} {values}")
        if not now_and_then:
            continue
        chart = {"op": "chart", "instance": name, "width": 640}
        same(parts(engine.handle(json.dumps(chart))), micropython.ask(chart), f"{name} chart")


@pytest.mark.parametrize("name", EXPLORERS)
def test_acts_agree(name, micropython):
    """Whole lives of a session: commit, drag, keep, undo, play, restore, bad input."""
    explorer = load(name)
    acts = [{"action": "skip"}, {"action": "keep"}]
    for control in explorer.controls:
        if hasattr(control, "steps"):
            acts.append({"action": "move", "control": control.name, "position": 1, "done": False})
            acts.append({"action": "move", "control": control.name, "position": 2})
        acts.append({"action": "set", "control": control.name, "value": "nonsense \u4e2d"})
    acts += [{"action": "undo"}, {"action": "restore", "link": "#v1;" + name + ";nothing=1"}]
    acts += [{"action": "restore", "link": "#v9;" + name}, {"action": "preset", "preset": "none"}]
    if explorer.run:
        acts += [{"action": step} for step in ("restart", "step", "play", "tick", "pause")]
    acts += [{"action": "reset"}, {"action": "undo"}]
    request = {"op": "open", "instance": "acts", "explorer": name, "state": None, "width": 640}
    same(parts(engine.handle(json.dumps(request))), micropython.ask(request))
    for act in acts:
        request = {"op": "do", "instance": "acts", "act": act, "width": 640}
        here = parts(engine.handle(json.dumps(request)))
        same(here, micropython.ask(request), str(act))


BANNED_NAMES = {"round": "use words.rounded", "format": "use words.decimal or significant"}
# What both interpreters have, and agree on.
# Of hashlib only sha256 and digest().
MODULES = {"hashlib", "json", "math", "widgets"}


def offences(path):
    """Return what in a file of the common subset MicroPython would do otherwise."""
    found = []
    for node in ast.walk(ast.parse(path.read_text())):
        where = f"{path.name}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [getattr(node, "module", None)] if isinstance(node, ast.ImportFrom) else [
                alias.name for alias in node.names]  # fmt: skip
            found += [f"{where} imports {name}: both interpreters have {sorted(MODULES)}"
                      for name in names if name.partition(".")[0] not in MODULES]  # fmt: skip
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in BANNED_NAMES:
                found.append(f"{where} calls {node.func.id}(): {BANNED_NAMES[node.func.id]}")
        elif isinstance(node, ast.FormattedValue) and node.format_spec:
            found.append(f"{where} formats a number in an f-string: use words.decimal")
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
            if isinstance(node.left, ast.Constant) and isinstance(node.left.value, str):
                found.append(f"{where} formats with %")
        elif isinstance(node, ast.Attribute) and node.attr == "hexdigest":
            found.append(f"{where} calls hexdigest(): use digest().hex()")
        elif isinstance(node, ast.Match):
            found.append(f"{where} uses match")
        elif isinstance(node, ast.Dict) and None in node.keys:
            found.append(f"{where} unpacks into a dict")
        elif isinstance(node, ast.arguments) and node.posonlyargs:
            found.append(f"{where} has positional-only parameters")
        elif isinstance(node, ast.keyword) and node.arg == "strict":
            found.append(f"{where} uses zip(strict=)")
        elif isinstance(node, ast.Raise) and node.cause is not None:
            found.append(f"{where} raises from")
    return found


def test_lint_of_the_common_subset():
    assert [offence for path in COMMON for offence in offences(path)] == []


def test_the_lint_can_fail(tmp_path):
    bad = tmp_path / "bad.py"
    bad.write_text('import typing\nx = f"{1.5:.1f}"\ny = round(2.5)\nz = {**{}}\nw = "%s" % 1\n'
                   "v = x.hexdigest()\n")  # fmt: skip
    assert len(offences(bad)) == 6
