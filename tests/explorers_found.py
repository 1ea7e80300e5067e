"""Every explorer there is: those of the book, and those made for the tests."""

from pathlib import Path

import widgets.explorers

ROOT = Path(__file__).resolve().parent.parent
EXTRA = ROOT / "tests" / "book" / "explorers"
if str(EXTRA) not in widgets.explorers.__path__:
    widgets.explorers.__path__.append(str(EXTRA))

BOOK = sorted(
    path.stem for path in (ROOT / "widgets" / "explorers").glob("*.py") if path.stem != "__init__"
)
# Explorers that break on purpose are only for the browser.
EXPLORERS = [*BOOK, "every_kind"]
