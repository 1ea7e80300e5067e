"""A chapter's Markdown as data: headings, lines of prose, directives, roles, each with its place.

It is read by the parser that the book itself uses. What a chapter must hold stands in
`CONTRIBUTING.md` and is asked in `test_chapters.py` and `test_aha.py`.
"""

import functools
import importlib
import re
from dataclasses import dataclass, field

import yaml
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from tests.explorers_found import EXPLORERS, ROOT
from widgets.publish import quoting

# Jupyter Book's own extensions but "tasklist", which would hide the boxes of a question's options.
PARSER = create_md_parser(
    MdParserConfig(enable_extensions={"colon_fence", "dollarmath", "linkify"}), RendererHTML
)
DIRECTIVE = re.compile(r"\{([\w:+-]+)\}\s*(.*)")
OPTION = re.compile(r":([\w-]+):\s*(.*)")
WORD = re.compile(r"\S*\w\S*")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
# Directives whose body is not prose.
NOT_PROSE = {"bibliography", "code", "code-block", "code-cell", "literalinclude", "math", "raw"}


@functools.cache
def explorer(name):
    """Return the explorer of that name; raise ValueError if there is none."""
    if name not in EXPLORERS:
        raise ValueError(f"there is no explorer called {name} in widgets/explorers")
    return importlib.import_module(f"widgets.explorers.{name}").explorer


@dataclass(eq=False)
class Heading:
    """A heading: its level, its text, and the directives that it stands in."""

    line: int
    level: int
    text: str
    inside: tuple


@dataclass(eq=False)
class Directive:
    """A directive, the title of its section, and the directives that it stands in."""

    line: int
    name: str
    argument: str
    options: dict
    inside: tuple
    section: str

    @property
    def folds(self):
        """Tell whether a reader must open it to see what it holds."""
        return self.name == "dropdown" or "dropdown" in self.options.get("class", "").split()


@dataclass(eq=False)
class Item:
    """An item of a list; `part` counts the paragraphs in it."""

    line: int
    section: str
    inside: tuple
    items: tuple
    part: int = 0


@dataclass(eq=False)
class Row:
    """A row of a table: the texts of its cells."""

    line: int
    cells: list
    head: bool


@dataclass
class Role:
    """A role in a line: ``{name}`text` ``."""

    name: str
    text: str

    def number(self):
        """Return (explorer, name of its number, words) of a `{number}`; raise ValueError."""
        name, key, *setting = quoting.parts_of(self.text) + [""]
        pairs = quoting.pairs_of([part for part in setting if part])
        found = explorer(name)
        return name, key, found.number(key, **quoting.values_of(found, pairs))

    def target(self):
        """Return (explorer, which of that name, pairs) of a `{try}`; raise ValueError."""
        found = quoting.LINK.fullmatch(self.text)
        if not found:
            raise ValueError("it is written: text <explorer; preset=name; control=value>")
        place, *setting = quoting.parts_of(found["target"])
        name, _dot, instance = place.partition(".")
        pairs = quoting.pairs_of(setting)
        quoting.values_of(explorer(name), pairs)
        return name, int(instance or 1), pairs

    @functools.cached_property
    def said(self):
        """Return what a reader sees; a number that cannot be had is a mistake of another rule."""
        if self.name == "number":
            try:
                return self.number()[2]
            except ValueError:
                return "0"
        if self.name.startswith("cite"):
            return "Author" if self.name.startswith("cite:t") else ""
        return "" if self.name == "zh" else re.sub(r"\s*<[^<>]*>\s*$", "", self.text)


@dataclass(eq=False)
class Line:
    """One source line of text, which in a paragraph is one sentence."""

    line: int
    kind: str  # paragraph or cell
    section: str
    subsection: str
    inside: tuple
    items: tuple
    part: int  # which paragraph of its list item
    last: bool = True  # of its paragraph
    text: str = ""  # as a reader sees it, without code, maths and Chinese
    typed: str = ""  # without what roles and links say
    shape: str = ""  # with an x for what may hold full stops of its own: roles, links, emphasis
    lead: str = ""  # what it begins with in bold or italics
    roles: list = field(default_factory=list)
    links: list = field(default_factory=list)
    code: list = field(default_factory=list)
    maths: list = field(default_factory=list)

    @property
    def words(self):
        """Return how many words a reader reads."""
        return len(WORD.findall(self.text))

    @property
    def folded(self):
        """Tell whether a reader must open something to see it."""
        return any(directive.folds for directive in self.inside)

    def within(self, *names):
        """Tell whether it stands in a directive of one of the names."""
        return any(directive.name in names for directive in self.inside)


class Reader:
    """Walks through the parser's tokens and notes what there is, in order."""

    def __init__(self):
        self.front = ""
        self.found = []
        self.section = self.subsection = ""

    def read(self, text, offset=0, inside=()):
        """Note everything in a text that begins after `offset` lines of the file."""
        items, kind, cells = (), "paragraph", []
        tokens = PARSER.parse(text)
        for at, token in enumerate(tokens):
            line = offset + 1 + (token.map or [0])[0]
            if token.type == "front_matter":
                self.front = token.content
            elif token.type == "heading_open":
                self.head(tokens[at + 1], int(token.tag[1]), line, inside)
            elif token.type == "list_item_open":
                items += (Item(line, self.section, inside, items),)
                self.found.append(items[-1])
            elif token.type == "list_item_close":
                items = items[:-1]
            elif token.type == "paragraph_open" and items:
                items[-1].part += 1
            elif token.type in ("table_open", "table_close"):
                kind = "cell" if token.type == "table_open" else "paragraph"
            elif token.type == "tr_open":
                cells = []
                self.found.append(Row(line, cells, tokens[at + 1].type == "th_open"))
            elif token.type == "inline" and tokens[at - 1].type != "heading_open":
                lines = self.lines(token, line, kind, inside, items)
                self.found += lines
                cells.append(" ".join(each.text for each in lines))
            elif token.type in ("fence", "colon_fence"):
                self.direct(token, line, inside)

    def head(self, token, level, line, inside):
        """Note a heading; what follows stands under it."""
        text = "".join(each.text for each in self.lines(token, line, "heading", inside, ()))
        self.found.append(Heading(line, level, text, inside))
        if not inside and level <= 2:
            self.section = titled(text) if level == 2 else ""
        if not inside:
            self.subsection = text if level > 2 else ""

    def direct(self, token, line, inside):
        """Note a directive and, if its body is prose, all that stands in it."""
        named = DIRECTIVE.fullmatch(token.info.strip())
        if not named:
            return
        rows, options, first = token.content.split("\n"), {}, 0
        if rows[0].strip() == "---" and "---" in rows[1:]:
            first = rows.index("---", 1) + 1
            options = yaml.safe_load("\n".join(rows[1 : first - 1])) or {}
        while first < len(rows) and (option := OPTION.fullmatch(rows[first].strip())):
            options[option[1]] = option[2].strip()
            first += 1
        options = {key: str(value) for key, value in options.items()}
        name, argument = named[1], named[2].strip()
        whole = Directive(line, name, argument, options, inside, self.section)
        self.found.append(whole)
        if name not in NOT_PROSE:
            self.read("\n".join(rows[first:]), line + first, (*inside, whole))

    def lines(self, token, number, kind, inside, items):
        """Return the lines of a paragraph, a heading or a cell."""
        part = items[-1].part if items else 0
        new = functools.partial(
            Line, kind=kind, section=self.section, subsection=self.subsection, inside=inside,
            items=items, part=part,
        )  # fmt: skip
        line = new(number)
        found = [line]
        deep, linked, leading = 0, 0, False
        for child in token.children:
            number += child.content.count("\n")
            if child.type in ("softbreak", "hardbreak"):
                line.last = False
                number += 1
                line = new(number)
                found.append(line)
            elif child.type in ("em_open", "strong_open", "link_open"):
                leading = leading or (not line.text.strip() and child.type != "link_open")
                line.shape += "" if deep else "x"
                deep += 1
                linked += child.type == "link_open"
                if child.type == "link_open":
                    line.links.append(child.attrGet("href"))
            elif child.type in ("em_close", "strong_close", "link_close"):
                deep -= 1
                linked -= child.type == "link_close"
                leading = leading and deep > 0
            elif child.type == "myst_role":
                role = Role(child.meta["name"], child.content)
                line.roles.append(role)
                line.text += role.said
                ends = role.name == "number" and role.said.endswith(".")
                line.shape += "" if deep else "x." if ends else "x"
            elif child.type == "text":
                line.text += child.content
                line.typed += "" if linked else child.content
                line.shape += "" if deep else child.content
                line.lead += child.content if leading else ""
            elif child.type in ("code_inline", "math_inline", "math_inline_double", "image"):
                line.shape += "" if deep else "x"
                if child.type == "code_inline":
                    line.code.append(child.content)
                if child.type.startswith("math"):
                    line.maths.append(child.content)
                if child.type == "image":
                    line.links.append(child.attrGet("src"))
        for each in found:
            each.shape = QUOTED.sub("x", each.shape)
        return found


def titled(text):
    """Return a section's title with an ordinary space before its ellipsis."""
    return re.sub(r"\s*…$", " …", text)


class Chapter:
    """A Markdown file of the book, read."""

    def __init__(self, path, root=ROOT):
        self.path = path
        self.root = root
        self.text = path.read_text(encoding="utf-8")
        reader = Reader()
        reader.read(self.text)
        self.found = reader.found
        self.front = yaml.safe_load(reader.front) or {}

    @property
    def number(self):
        """Return the number that its file's name begins with."""
        return int(self.path.stem[:2])

    def at(self, line, message):
        """Return a message with its place."""
        return f"{self.path.relative_to(self.root).as_posix()}:{line}: {message}"

    def key(self, name):
        """Return the line of a key of the front matter, 1 if it is missing."""
        for number, line in enumerate(self.text.split("\n"), 1):
            if line.strip().startswith(f"{name}:"):
                return number
        return 1

    def of(self, kind, section=None):
        """Return all headings, lines ..., of the page or of one section."""
        found = [each for each in self.found if isinstance(each, kind)]
        return [each for each in found if section is None or each.section == section]

    def start(self, section):
        """Return the line of a section's title, 1 if the section is missing."""
        heads = [head for head in self.of(Heading) if titled(head.text) == section]
        return heads[0].line if heads else 1

    def items(self, section):
        """Return the items of a section's own lists, without those within items."""
        return [item for item in self.of(Item, section) if not item.items and not item.inside]

    def of_item(self, item):
        """Return the lines of an item."""
        return [line for line in self.of(Line) if line.items[:1] == (item,)]

    def directives(self, name, section=None):
        """Return the directives of a name, in the page or in one section."""
        return [each for each in self.of(Directive, section) if each.name == name]

    def roles(self, *names, section=None):
        """Return [(line, role)] of the roles whose name, or its part before a colon, is given."""
        lines = self.of(Line, section)
        pairs = [(line, role) for line in lines for role in line.roles]
        return [pair for pair in pairs if pair[1].name.partition(":")[0] in names]


@functools.cache
def read(path, root=ROOT):
    """Return the Markdown file at a path, read once."""
    return Chapter(path, root)


def chapters(root=ROOT):
    """Return the paths of all chapters."""
    return sorted((root / "book").glob("[0-9][0-9]-*.md"))


# The reading grade. textstat cannot be used: it fetches a dictionary from the network.

SILENT = re.compile(r"(?:(?<![aeiouyl])|(?<=[aeiouy]l))e$|(?<![aeiouytdlr])ed$|"
                    r"(?<![aeiouysxzclrg])(?<!sh)(?<!ch)es$|(?<=[aeiouy][lr])e[ds]$")  # fmt: skip
APART = re.compile(r"(?<![tcsg])i[ao](?!u)|(?<=[tcsg])ia(?!l|n)|i[eu](?=r$|st$|m$)|eo(?!u)|uou")


def syllables(word):
    """Return about how many syllables an English word has: within 2 % over a page of text."""
    word = re.sub(r"[\u2019']s$", "", word.lower())
    groups = re.findall(r"[aeiouy]+", word)
    return max(1, len(groups) - bool(SILENT.search(word)) + len(APART.findall(word)))


def grade(sentences):
    """Return the Flesch-Kincaid grade of a list of sentences."""
    words = [word for sentence in sentences for word in re.findall(r"[\w\u2019']+", sentence)]
    if not words:
        return 0
    length = len(words) / len(sentences)
    return 0.39 * length + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
