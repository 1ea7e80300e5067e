"""The ledger: what the summary says, statement by statement, and what became of each.

`claims.yml` lies beside the chapters. A chapter opens a statement with `{claim} id` and closes it
with `{verdict} id`; the page `ledger`, beside them too, lists all with `{ledger}`, and counts those
of one verdict, or all, with the role `{claims}`.
"""

from pathlib import Path

import yaml
from docutils import nodes
from sphinx import addnodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole

from widgets.publish import beside

LOGGER = logging.getLogger(__name__)
LEDGER = "claims.yml"
# Shape and words of each verdict.
VERDICTS = {
    "follows": ("✓", "Follows under these assumptions"),
    "depends": ("◐", "Depends on {dial}"),
    "otherwise": ("✕", "The model says otherwise"),
    "untestable": ("?", "No model can test this: it is {matter}"),
}


class statement(nodes.General, nodes.Element):
    """An aside about one statement of the summary: attribute `kind`, claim or verdict."""


class verdict_shape(nodes.Inline, nodes.Element):
    """The shape of a verdict, beside its words: attribute `shape`."""


class StatementDirective(SphinxDirective):
    """What `{claim}` and `{verdict}` share; a mistake is a warning with file and line."""

    required_arguments = 1

    def run(self):
        """Return the aside."""
        name = self.arguments[0]
        try:
            path, claims = ledger(Path(self.env.srcdir))
            self.env.note_dependency(str(path))
            number, claim = numbered(claims, name)
            chapter = (path.parent / claim["chapter"]).relative_to(self.env.srcdir).as_posix()
            if chapter != self.env.docname:
                raise ValueError(f"it belongs to the chapter {claim['chapter']}")
            aside = statement(kind=self.name, ids=[f"{self.name}-{name}"])
            place = nodes.inline("", f"statement {number} of {len(claims)}")
            page = (path.parent / "ledger").relative_to(self.env.srcdir).as_posix()
            if page in self.env.found_docs:
                place = nodes.reference(
                    "", "", place, internal=True,
                    refuri=f"{self.address(page)}#statement-{name}",
                )  # fmt: skip
            lead = nodes.strong("", "The summary says (", place, nodes.Text("):"))
            aside += self.paragraph(claim["statement"], "text", lead, nodes.Text(" "))
            aside += self.outcome(claim)
            return [aside]
        except ValueError as mistake:
            LOGGER.warning("%s %r: %s", self.name, name, mistake, location=self.get_location())
            return []

    def address(self, page):
        """Return the address of another page of the book, seen from this one."""
        return self.env.app.builder.get_relative_uri(self.env.docname, page)

    def paragraph(self, text, kind, *before):
        """Return a paragraph of text, in which roles work."""
        children, _messages = self.parse_inline(" ".join(text.split()))
        return nodes.paragraph("", "", *before, *children, classes=[f"statement-{kind}"])


class ClaimDirective(StatementDirective):
    """`{claim} id`: opens a statement of the summary."""

    def outcome(self, claim):
        """Return nothing: the chapter has only begun."""
        return []


class VerdictDirective(StatementDirective):
    """`{verdict} id`: closes a statement of the summary with what became of it."""

    def outcome(self, claim):
        """Return the words of the verdict, and why."""
        if "verdict" not in claim:
            raise ValueError(f"{LEDGER} holds no verdict on it")
        return [in_words(claim), self.paragraph(claim["why"], "why")]


class LedgerDirective(StatementDirective):
    """`{ledger}`: every statement in its order, with its chapter and what became of it."""

    required_arguments = 0

    def run(self):
        """Return the list."""
        path, claims = ledger(Path(self.env.srcdir))
        self.env.note_dependency(str(path))
        entries = nodes.enumerated_list(enumtype="arabic", classes=["ledger"])
        for claim in claims:
            chapter = (path.parent / claim["chapter"]).relative_to(self.env.srcdir).as_posix()
            entry = nodes.list_item(ids=[f"statement-{claim['id']}"])
            entry += self.paragraph(claim["statement"], "text")
            if chapter in self.env.found_docs and "verdict" in claim:
                words = in_words(claim)
                words += [nodes.Text(" Chapter: "), addnodes.pending_xref(
                    "", nodes.inline("", chapter), refdomain="std", reftype="doc",
                    refdoc=self.env.docname, reftarget=f"/{chapter}", refexplicit=False,
                    refwarn=True,
                )]  # fmt: skip
                entry += words
            else:
                entry += nodes.paragraph("", "Open: its chapter is to come.", classes=["open"])
            entries += entry
        return [entries]


class ClaimsRole(SphinxRole):
    """`{claims}` with the name of a verdict, or `all`: how many statements have it."""

    def run(self):
        """Return the number."""
        path, claims = ledger(Path(self.env.srcdir))
        self.env.note_dependency(str(path))
        if self.text not in ("all", *VERDICTS):
            LOGGER.warning("claims %r: there is all, %s", self.text, ", ".join(VERDICTS),
                           location=self.get_location())  # fmt: skip
        found = [each for each in claims if self.text in ("all", each.get("verdict"))]
        return [nodes.Text(str(len(found)))], []


def in_words(claim):
    """Return the shape and the words of a verdict."""
    shape, words = VERDICTS[claim["verdict"]]
    words = words.format(dial=claim.get("dial"), matter=claim.get("matter")) + "."
    return nodes.paragraph(
        "", "", verdict_shape(shape=shape), nodes.Text(" "), nodes.strong("", words),
        classes=["statement-words"],
    )  # fmt: skip


def ledger(folder):
    """Return the file of claims of a book and its list; raise ValueError if there is none."""
    for path in (folder / "book" / LEDGER, folder / LEDGER):
        if path.is_file():
            return path, yaml.safe_load(path.read_text(encoding="utf-8"))
    raise ValueError(f"this book has no {LEDGER}")


def numbered(claims, name):
    """Return number and entry of a claim; raise ValueError for an unknown one."""
    for number, claim in enumerate(claims, start=1):
        if claim["id"] == name:
            return number, claim
    names = ", ".join(claim["id"] for claim in claims)
    raise ValueError(f"there is no claim of that name; there is: {names}")


def visit_statement(translator, node):
    """Open an aside; a landmark inside the article would be one too many, so it is a note."""
    kind = node["kind"]
    translator.body.append(
        translator.starttag(node, "aside", CLASS=f"statement statement-{kind}", role="note")
    )


def depart_statement(translator, node):
    """Close an aside."""
    translator.body.append("</aside>\n")


def visit_shape(translator, node):
    """Write a shape that is not read aloud: the words follow."""
    shape = node["shape"]
    translator.body.append(f'<span class="statement-shape" aria-hidden="true">{shape}</span>')
    raise nodes.SkipNode


def add_style(app, pagename, templatename, context, doctree):
    """Give the style to the pages with a statement; questions.py writes the file."""
    kinds = (statement, verdict_shape)
    if doctree is not None and any(next(doctree.findall(kind), None) for kind in kinds):
        app.add_css_file("kc/question.css", priority=950)


def setup(app):
    """Connect the directives to Sphinx."""
    app.add_node(statement, html=(visit_statement, depart_statement), **beside.LEFT)
    app.add_node(verdict_shape, html=(visit_shape, None), **beside.LEFT)
    app.add_directive("claim", ClaimDirective)
    app.add_directive("verdict", VerdictDirective)
    app.add_directive("ledger", LedgerDirective)
    app.add_role("claims", ClaimsRole())
    app.connect("html-page-context", add_style)
