"""Roles of a sentence: `{number}` quotes an explorer, `{try}` sets it, `{zh}` is Chinese."""

import re

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole
from sphinx.util.nodes import get_node_line

from widgets.publish import assets, directive
from widgets.session import VERSION, Session, quoted

LOGGER = logging.getLogger(__name__)
LINK = re.compile(r"(?P<text>.+?)\s*<(?P<target>[^<>]+)>\s*", re.DOTALL)


class ExplorerRole(SphinxRole):
    """A role that names an explorer and a setting of it; a mistake is a warning with its place."""

    def run(self):
        """Return the role's node."""
        try:
            return [self.node()], []
        except ValueError as mistake:
            written = f"{{{self.name}}}`{self.text}`"
            LOGGER.warning("%s: %s", written, mistake, location=self.get_location())
            return [nodes.Text(self.text)], []

    def explorer(self, name):
        """Return the explorer of that name, on which this page now depends."""
        found = directive.load(name)
        if found is None:
            raise ValueError(f"there is no explorer called {name}")
        for path in (assets.common_files() | assets.own_files(name)).values():
            self.env.note_dependency(str(path))
        return found


class NumberRole(ExplorerRole):
    """``{number}`name; key; preset=p; control=value` ``: one of an explorer's numbers in words."""

    def node(self):
        """Return the number; raise ValueError if it cannot be had."""
        name, *rest = parts_of(self.text)
        if not rest or "=" in rest[0]:
            raise ValueError("after the explorer's name comes one of its numbers")
        key, *setting = rest
        explorer = self.explorer(name)
        words = explorer.number(key, **values_of(explorer, pairs_of(setting)))
        return nodes.inline("", words, classes=["number"])


class TryRole(ExplorerRole):
    """``{try}`text <name; preset=p; control=value>` ``: a link that sets the page's explorer."""

    def node(self):
        """Return the link; raise ValueError if it leads nowhere."""
        found = LINK.fullmatch(self.text)
        if not found:
            raise ValueError("it is written: text <explorer; preset=name; control=value>")
        target, *setting = parts_of(found["target"])
        name, _dot, _instance = target.partition(".")
        explorer = self.explorer(name)
        pairs = pairs_of(setting)
        values_of(explorer, pairs)
        parts = [f"{key}={quoted(value)}" for key, value in pairs]
        link = ";".join([f"v{VERSION}", target, *parts, "shown=1"])
        # Read by the code that the page will use: what is written here is what a click does.
        Session(explorer).follow(link)
        text = found["text"]
        place = nodes.reference(
            text, text, refuri=f"#{link}", internal=True, classes=["try"], explorer=target
        )
        place.source, place.line = self.get_source_info()
        return place


class ChineseRole(SphinxRole):
    """``{zh}`中文` ``: read aloud, and set, as Chinese."""

    def run(self):
        """Return the text with its language."""
        return [nodes.inline(self.rawtext, self.text, classes=["language-zh-Hans"])], []


def parts_of(text):
    """Return the parts of a role's text, which semicolons separate."""
    return [part.strip() for part in text.split(";")]


def pairs_of(parts):
    """Return [(control, value)] of parts `control=value`; raise ValueError for another form."""
    pairs = []
    for part in parts:
        key, equals, value = (piece.strip() for piece in part.partition("="))
        if not equals or not key:
            raise ValueError(f"{part!r} is not control=value")
        if key in [known for known, _value in pairs]:
            raise ValueError(f"{key} is given twice")
        pairs.append((key, value))
    return pairs


def values_of(explorer, pairs):
    """Return the values of a setting: a preset's, if one is named, then the controls' own."""
    given = {}
    for key, value in pairs:
        if key == "preset":
            given |= dict(explorer.preset(value).values)
    given |= {key: value for key, value in pairs if key != "preset"}
    explorer.values(**given)
    return given


def check_links(app, doctree):
    """Warn about a link to an explorer that does not stand on its page."""
    used = directive.explorers_of(app.env).get(app.env.docname, [])
    for node in doctree.findall(nodes.reference):
        if "try" not in node["classes"]:
            continue
        name, _dot, instance = node["explorer"].partition(".")
        if used.count(name) < int(instance or 1):
            LOGGER.warning(
                "%r: this page has no explorer %s to try it on", node.astext(), node["explorer"],
                location=(app.env.docname, get_node_line(node)),
            )  # fmt: skip


def setup(app):
    """Connect the roles to Sphinx."""
    app.add_role("number", NumberRole())
    app.add_role("try", TryRole())
    app.add_role("zh", ChineseRole())
    app.connect("doctree-read", check_links)
