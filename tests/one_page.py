"""Builds one page of Markdown with the book's own roles and directives, for their tests."""

import io
import re
from types import SimpleNamespace

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

EXTENSIONS = [
    "myst_parser",
    *(
        f"widgets.publish.{name}"
        for name in ("directive", "questions", "claims", "quoting", "book_map")
    ),
]
# What Jupyter Book turns on.
MYST = ("colon_fence", "dollarmath", "linkify", "substitution", "tasklist")
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def built(folder, text, myst=MYST, **files):
    """Build the page `page` of this text, beside files {name: text} with _ for the dot.

    Returns its HTML `body`, the `warnings`, each "page.md:LINE: WARNING: ...", and what it is
    `made_from`.
    """
    source, target = folder / "source", folder / "out"
    source.mkdir(exist_ok=True)
    files |= {"page_md": text, "conf_py": ""}
    for name, content in files.items():
        (source / name.replace("_", ".")).write_text(content, encoding="utf-8")
    settings = {"root_doc": "page", "extensions": EXTENSIONS, "myst_enable_extensions": list(myst)}
    warnings = io.StringIO()
    with patch_docutils(str(source)), docutils_namespace():
        app = Sphinx(
            str(source), str(source), str(target), str(folder / "doctrees"), "html",
            confoverrides=settings, status=None, warning=warnings, freshenv=True,
        )  # fmt: skip
        app.build()
    said = COLOUR.sub("", warnings.getvalue()).replace(f"{source}/", "")
    page = (target / "page.html").read_text(encoding="utf-8")
    return SimpleNamespace(
        body=page.partition('role="main">')[2].partition('<div class="sphinxsidebar"')[0],
        head=page.partition("</head>")[0],
        warnings=said.splitlines(),
        made_from=app.env.dependencies["page"],
    )
