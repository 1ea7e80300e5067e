"""Lets the test book show the explorers that lie beside it, through the ordinary import path."""

from pathlib import Path

import widgets.explorers


def setup(app):
    widgets.explorers.__path__.append(str(Path(__file__).parent / "explorers"))
    return {"parallel_read_safe": True}
