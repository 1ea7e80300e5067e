"""What the directives share: files beside the pages, and nodes in builders that have no pages."""

import shutil
from pathlib import Path

from docutils import nodes

from widgets.publish import assets


def copy(app, *names):
    """Copy parts of the page to where pages ask for them, if pages are built.

    At builder-inited, with a priority of 950: before Sphinx takes their checksums.
    """
    if app.builder.format == "html":
        static = Path(app.outdir) / "_static" / "kc"
        static.mkdir(parents=True, exist_ok=True)
        for name in names:
            shutil.copyfile(assets.PAGE_PARTS / name, static / name)


def skip(translator, node):
    """Leave a node and its children out."""
    raise nodes.SkipNode


def leave(translator, node):
    """Write nothing of its own around a node's children."""


# For `add_node`: what builders without pages do.
SKIPPED = {"latex": (skip, None), "text": (skip, None)}
LEFT = {"latex": (leave, leave), "text": (leave, leave)}
