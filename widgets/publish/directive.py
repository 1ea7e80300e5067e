"""The `{explorer} name` directive: one explorer as real HTML, alive where JavaScript runs."""

import importlib
import re
import traceback
from pathlib import Path

import jinja2
from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from widgets.page import engine
from widgets.publish import assets, beside
from widgets.session import Session

LOGGER = logging.getLogger(__name__)
NAME = re.compile(r"[a-z][a-z0-9_]*")
# Both widths are painted at build; a container query in explorer.css shows the one that fits.
WIDTHS = (("narrow", 288), ("wide", 640))
# What of the browser's part goes into a page with an explorer.
PARTS = (
    "embed.html", "picture.css", "explorer.css", "explorer.html", "explorer.js", "drag.js",
    "worker.js",
)  # fmt: skip
TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(assets.PAGE_PARTS),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


class explorer_node(nodes.General, nodes.Element):
    """The place of an explorer in a page: attributes `name` and `instance`."""


class ExplorerDirective(SphinxDirective):
    """`{explorer} name`; an unknown name is a warning with file and line."""

    required_arguments = 1

    def run(self):
        """Return the explorer's node."""
        name = self.arguments[0]
        try:
            if load(name) is None:
                raise ValueError(f"there is none of that name; there is: {', '.join(known())}")
            markup(name)
        except Exception as problem:
            LOGGER.warning("explorer %r: %s", name, told(problem), location=self.get_location())
            return []
        return [place(self.env, name)]


def known():
    """Return the names of all explorers there are."""
    folders = importlib.import_module(assets.EXPLORERS).__path__
    return sorted(path.stem for folder in folders for path in Path(folder).glob("[a-z]*.py"))


def told(problem):
    """Return an exception in one sentence, with the place in an explorer or model it comes from."""
    text = (
        str(problem) if isinstance(problem, ValueError) else f"{type(problem).__name__}: {problem}"
    )
    frames = traceback.extract_tb(problem.__traceback__)
    rooms = ("explorers", "models", "pictures", "data")
    places = [frame for frame in frames if "widgets" in Path(frame.filename).parts[-3:-1]
              and Path(frame.filename).parent.name in rooms]  # fmt: skip
    if places:
        text += f" ({Path(places[-1].filename).name}, line {places[-1].lineno})"
    return text


def load(name):
    """Return the explorer of that name, or None."""
    module = f"{assets.EXPLORERS}.{name}"
    if not NAME.fullmatch(name) or assets.module_file(module) is None:
        return None
    return importlib.import_module(module).explorer


def place(env, name):
    """Return a node for an explorer in the document being read, and note what it depends on."""
    used = explorers_of(env).setdefault(env.docname, [])
    used.append(name)
    files = assets.common_files() | assets.own_files(name)
    for path in [*files.values(), *map(assets.PAGE_PARTS.joinpath, PARTS)]:
        env.note_dependency(str(path))
    node = explorer_node()
    node["name"] = name
    node["number"] = used.count(name)
    return node


def explorers_of(env):
    """Return {document: names of its explorers, in order}."""
    if not hasattr(env, "kc_explorers"):
        env.kc_explorers = {}
    return env.kc_explorers


def forget(app, env, docname):
    """Forget a document that is read again."""
    explorers_of(env).pop(docname, None)


def merge(app, env, docnames, other):
    """Take over what a parallel reader found."""
    explorers_of(env).update(explorers_of(other))


def has_chart(explorer):
    """Tell whether there is a chart to look at closely, if only after the prediction."""
    session = Session(explorer)
    session.skip()
    return any(panel["kind"] == "chart" for panel in session.figure(640)["panels"])


def markup(name, number=1, level=2, embed=""):
    """Return the HTML of one explorer at its start.

    number: which of the page's explorers of that name; level: of its heading;
    embed: address of the page that holds the explorer alone, "" for none.
    """
    explorer = load(name)
    paintings = []
    for kind, width in WIDTHS:
        view = engine.painted(Session(explorer), width)
        panels = view["figure"]["panels"]
        paintings.append({"kind": kind, "width": width, "panels": panels})
    shown = [control for control in view["controls"] if not control["more"]][:3]
    return TEMPLATES.get_template("explorer.html").render(
        explorer=explorer,
        view=view,
        uid=name if number == 1 else f"{name}-{number}",
        level=min(level, 6),
        paintings=paintings,
        shown=shown,
        hidden=[control for control in view["controls"] if control not in shown],
        has_chart=has_chart(explorer),
        stamp=assets.stamp(name),
        embed=embed,
    )


def visit(translator, node):
    """Write an explorer into a page, one heading level below its section."""
    builder = translator.builder
    address = builder.get_relative_uri(builder.current_docname, f"embed/{node['name']}")
    level = translator.section_level + 1
    translator.body.append(markup(node["name"], node["number"], level, address))
    raise nodes.SkipNode


def add_files(app, pagename, templatename, context, doctree):
    """Give style and script to the pages where an explorer stands."""
    if pagename in explorers_of(app.env) or pagename.startswith("embed/"):
        app.add_css_file("kc/explorer.css", priority=950)
        app.add_js_file("kc/explorer.js", priority=950, loading_method="defer")


def use_templates(app, config):
    """Let Sphinx find the template of the embed pages."""
    config.templates_path.insert(0, str(assets.PAGE_PARTS))


def write_page_files(app):
    """Write style and script before Sphinx takes their checksums."""
    if app.builder.format == "html":
        assets.write_page_files(Path(app.outdir) / "_static" / "kc")


def collect(app):
    """Write the engine and yield one page for each explorer alone."""
    names = sorted({name for used in explorers_of(app.env).values() for name in used})
    if not names:
        return
    assets.write_engine(Path(app.outdir) / "_static" / "kc", names)
    for name in names:
        explorer = load(name)
        context = {
            "title": explorer.title,
            "explorer_html": markup(name, level=1),
            "question": explorer.question,
            "book": app.config.html_title,
        }
        yield f"embed/{name}", context, "embed.html"


def setup(app):
    """Connect the directive to Sphinx."""
    app.add_node(explorer_node, html=(visit, None), **beside.SKIPPED)
    app.add_directive("explorer", ExplorerDirective)
    app.connect("config-inited", use_templates)
    app.connect("builder-inited", write_page_files, priority=950)
    app.connect("env-purge-doc", forget)
    app.connect("env-merge-info", merge)
    app.connect("html-page-context", add_files)
    app.connect("html-collect-pages", collect)
