"""What a notebook cell's output becomes in the book: nothing that a cell shows may vanish."""

import json
import shutil
from html import escape
from pathlib import Path

from docutils import nodes

from widgets import svg
from widgets.publish import assets, beside, directive, parts

# Written here and in live.py: importing live.py would load Plotly for every page of the book.
EXPLORER = "application/vnd.keel-catalyst.explorer+json"
PLOTLY = "application/vnd.plotly.v1+json"
WIDGET = "application/vnd.jupyter.widget-view+json"
FIGURE_SCRIPT = "kc/figure.js"
BUNDLE = "_static/kc/plotly-basic.min.js"


def setup(app):
    """Connect to Sphinx."""
    # Before Sphinx takes the checksums of scripts, as directive.py does.
    app.connect("builder-inited", write_script, priority=950)
    app.connect("html-page-context", add_script)


def write_script(app):
    """Write the script that draws figures, and what it draws with."""
    beside.copy(app, "figure.js")
    if app.builder.format == "html":
        static = Path(app.outdir) / "_static" / "kc"
        bundle = parts.fetch_or_exit(assets.ROOT) / "plotly.js-basic-dist-min"
        shutil.copyfile(bundle / "plotly-basic.min.js", static / "plotly-basic.min.js")


def add_script(app, pagename, templatename, context, doctree):
    """Give the script to the pages with a figure that it must draw."""
    if 'class="kc-plotly"' in context.get("body", ""):
        app.add_js_file(FIGURE_SCRIPT, loading_method="defer", priority=950)


def explorer_nodes(content, env):
    """Return the same node as the directive `{explorer} name`; raise ValueError if it is none."""
    name = content["explorer"]
    if directive.load(name) is None:
        raise ValueError(f"A cell shows the explorer {name!r}, which is not in widgets/explorers.")
    return [directive.place(env, name)]


def title_of(figure):
    """Return the title of a Plotly figure, which is its name for readers who do not see it."""
    title = figure.get("layout", {}).get("title", {})
    text = title.get("text") if isinstance(title, dict) else title
    if not text:
        raise ValueError("A Plotly figure needs a title (layout.title.text): it is its name.")
    return text


def figure_nodes(content, _env):
    """Return a Plotly figure as SVG, or as a box that the local Plotly bundle draws in."""
    name = escape(title_of(content))
    try:
        panel = {"kind": "chart", "name": title_of(content), "chart": content}
        # The frame of an explorer without its life: the same style, drawn for both widths.
        drawing = "".join(
            f'<div class="explorer-painting explorer-{kind}"><div class="explorer-panel">'
            f"{svg.paint(panel, width)}</div></div>" for kind, width in directive.WIDTHS
        )  # fmt: skip
        drawing = f'<div class="explorer explorer-still">{drawing}</div>'
    except (KeyError, TypeError, ValueError):
        # Not made by charts.py: outside the subset that svg.py paints.
        data = json.dumps({"data": content["data"], "layout": content.get("layout", {})})
        # A closing script tag inside a text of the figure must not end this element.
        data = data.replace("<", "\\u003c")
        drawing = (
            f'<div class="kc-plotly" role="img" aria-label="{name}" data-needs="{BUNDLE}"></div>'
            f'<script type="application/json" class="kc-plotly-data">{data}</script>'
            f"<noscript><p>This figure needs JavaScript: {name}.</p></noscript>"
        )
    return [nodes.raw("", f'<figure class="kc-figure">{drawing}</figure>', format="html")]


def widget_nodes(_content, _env):
    """Return the sentence that stands for a widget without a kernel."""
    text = (
        "This output needs a running kernel: start JupyterLab with make lab "
        "and open this notebook there."
    )
    return [nodes.paragraph(text=text, classes=["kc-needs-kernel"])]


HANDLERS = {EXPLORER: explorer_nodes, PLOTLY: figure_nodes, WIDGET: widget_nodes}
# What myst-nb shows by itself.
KNOWN = (
    "text/plain", "text/html", "text/latex", "text/markdown", "image/svg+xml", "image/png",
    "image/jpeg", "image/gif", "application/pdf",
)  # fmt: skip


class Renderer:
    """Entry point in the group `myst_nb.mime_renderers`."""

    # Before the text that each of these outputs carries along.
    mime_priority_overrides = tuple(
        ("*", mime, rank) for rank, mime in enumerate(HANDLERS, start=1)
    )

    @staticmethod
    def handle_mime(renderer, data, inline):
        """Return the nodes of an output, None for what myst-nb shows itself.

        Raises ValueError for a kind of output that would vanish from the page.
        """
        if data.mime_type in HANDLERS:
            content = data.content
            return HANDLERS[data.mime_type](
                json.loads(content) if isinstance(content, str) else content,
                renderer.renderer.sphinx_env,
            )
        if data.mime_type not in KNOWN:
            raise ValueError(f"No page can show an output of the kind {data.mime_type}.")
        return None
