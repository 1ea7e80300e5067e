"""One browser, the two books and the pages found in them, for every test."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import hypothesis
import pytest

from tests.explorers_found import ROOT

BOOK = ROOT / "_build" / "html"
TEST_BOOK = ROOT / "tests" / "book" / "_build" / "html"
JUPYTER_BOOK = [sys.executable, "-c", "from jupyter_book.cli.main import main; main()"]
# How fast something is, the bench says: a busy machine must not fail a test.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def chromium():
    """Return the browser's path, or fail with one sentence."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if not found:
        pytest.fail("No Chromium found: install it or name it in the CHROMIUM variable.")
    return found


def build(source, target):
    """Build a book strictly unless it is newer than everything it is made from."""
    # What lies beside these in the project's folder (caches, this folder's tests) makes no book.
    parts = ("_config.yml", "_toc.yml", "book", "notebooks") if source == ROOT else ("",)
    newest = max(
        path.stat().st_mtime
        for part in [ROOT / "widgets", *(source / part for part in parts)]
        for path in [part, *part.rglob("*")]
        if path.is_file() and not {"_build", "__pycache__"} & set(path.parts)
    )
    stamp = target / "index.html"
    if stamp.exists() and stamp.stat().st_mtime > newest:
        return
    command = [*JUPYTER_BOOK, "build", str(source), "-W", "--keep-going", "--all"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]


@pytest.fixture(scope="session")
def books():
    """Return the folders of the built books, by name."""
    import fcntl

    # Several test processes share the machine; only one of them builds. The lock lies apart from
    # what a book is made from: opening it makes it new, and a second process would build again
    # while the first already reads the pages.
    lock_file = ROOT / "_build" / "tests.lock"
    lock_file.parent.mkdir(exist_ok=True)
    with lock_file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        build(ROOT, BOOK)
        build(ROOT / "tests" / "book", TEST_BOOK)
    return {"book": BOOK, "test": TEST_BOOK}


@pytest.fixture(scope="session")
def addresses(books):
    """Return the http address of each book."""
    from contextlib import ExitStack

    from widgets.serve import serving

    with ExitStack() as stack:
        yield {name: stack.enter_context(serving(folder)) for name, folder in books.items()}


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()


def pages(folder):
    """Return the paths of every page of a built book."""
    found = [path.relative_to(folder) for path in Path(folder).rglob("*.html")]
    # What lies in _static are the theme's own templates, which no reader opens.
    return sorted(str(path) for path in found if path.parts[0] != "_static")
