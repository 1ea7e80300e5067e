"""The `{question} name` directive: options to choose from, each with its reason.

A page holds the reasons in a closed fold, which is all that a reader without JavaScript needs;
question.js lays them under the options and shows them after an attempt.
"""

import posixpath
import re
from html import escape
from string import ascii_uppercase
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from widgets.publish import beside

LOGGER = logging.getLogger(__name__)
FILES = ("question.js", "question.css")
NAME = re.compile(r"[a-z][a-z0-9-]*")
BOX = re.compile(r"\s*\[([ xX])\]\s*")
KINDS = ("one", "several", "poll")
SHORTEST_REASON = 40

HINTS = {
    "one": "",
    "several": "Choose every answer that is right.",
    "poll": "No answer is right or wrong here.",
}
# What stands above a reason: a shape and words, by whether the option is right.
VERDICTS = {True: ("✓", "right"), False: ("✕", "not right")}


class question(nodes.General, nodes.Element):
    """A question: stem, options, reasons. Attributes `name`, `number`, `kind` and `reviews`."""


class question_stem(nodes.Part, nodes.Element):
    """What is asked."""


class question_options(nodes.Part, nodes.Element):
    """The options."""


class question_option(nodes.Part, nodes.TextElement):
    """One option: attribute `letter`."""


class question_reasons(nodes.Part, nodes.Element):
    """The fold with the reasons."""


class question_reason(nodes.Part, nodes.Element):
    """Why an option is right or not: attributes `letter` and `right` (None in a poll)."""


class Mistake(ValueError):
    """What is wrong with a question, and the node where."""

    def __init__(self, text, node=None):
        super().__init__(text)
        self.node = node


class QuestionDirective(SphinxDirective):
    """`{question} name`; a mistake in it is a warning with file and line."""

    required_arguments = 1
    has_content = True
    # reviews: the earlier chapter, beside this one, that it reaches back to.
    option_spec: ClassVar = {
        "kind": lambda word: directives.choice(word, KINDS),
        "reviews": directives.unchanged_required,
    }

    def run(self):
        """Return the question's node."""
        try:
            return [self.question()]
        except Mistake as mistake:
            name = self.arguments[0]
            place = mistake.node if mistake.node is not None else self.get_location()
            LOGGER.warning("question %r: %s", name, mistake, location=place)
            return []

    def question(self):
        """Return the question's node; raise Mistake if it cannot be asked."""
        name = self.arguments[0]
        kind = self.options.get("kind", "one")
        names = self.env.temp_data.setdefault("kc_questions", [])
        if not NAME.fullmatch(name):
            raise Mistake("its name may hold only a to z, digits and hyphens")
        if name in names:
            raise Mistake("this page already has a question of that name")
        names.append(name)
        reviews = self.options.get("reviews")
        if reviews:
            reviews = posixpath.join(posixpath.dirname(self.env.docname), reviews)
            if reviews not in self.env.found_docs:
                raise Mistake(f"there is no chapter {reviews} to review")
        content = nodes.Element()
        self.state.nested_parse(self.content, self.content_offset, content)
        stem, items = parted(content)
        options = [option_of(item, letter) for item, letter in zip(items, ascii_uppercase)]
        check(kind, options)
        whole = question(name=name, number=len(names), kind=kind, ids=[f"question-{name}"])
        whole["reviews"] = reviews
        whole += question_stem("", *stem)
        whole += question_options("", *(option for option, _reason in options))
        whole += question_reasons("", *(reason for _option, reason in options))
        for _option, reason in options:
            if kind == "poll":
                reason["right"] = None
        return whole


def parted(content):
    """Return the nodes of the stem and the items of the list; raise Mistake if one is missing."""
    lists = [child for child in content if isinstance(child, nodes.bullet_list)]
    if len(lists) != 1:
        raise Mistake("it needs exactly one bullet list, of its options", content.next_node())
    *stem, last = content
    if last is not lists[0]:
        raise Mistake("nothing may stand below its options", last)
    if not stem:
        raise Mistake("nothing is asked above its options", last)
    if not 2 <= len(last) <= len(ascii_uppercase):
        raise Mistake("it needs at least two options", last)
    return stem, list(last)


def option_of(item, letter):
    """Return the nodes of an option and of its reason; raise Mistake for a malformed item."""
    first, *rest = [*item, None]
    rest = rest[:-1]
    right = boxed(first) if isinstance(first, nodes.paragraph) else None
    if right is None:
        raise Mistake("each option begins with [x] or [ ]", item)
    if not first.astext().strip():
        raise Mistake("an option says nothing", item)
    if not rest:
        raise Mistake(f"option {letter} has no reason: a second paragraph", item)
    length = len(" ".join(" ".join(node.astext() for node in rest).split()))
    if length < SHORTEST_REASON:
        raise Mistake(
            f"the reason of option {letter} has {length} characters: "
            f"it needs {SHORTEST_REASON} to say why",
            item,
        )
    option = question_option("", "", *first.children, letter=letter)
    reason = question_reason("", *rest, letter=letter, right=right)
    for node in (option, reason):
        node.source, node.line = first.source, first.line
    return option, reason


def boxed(paragraph):
    """Take the box off a paragraph; return whether it was ticked, None if there is none."""
    first = paragraph[0] if len(paragraph) else None
    if isinstance(first, nodes.raw) and "task-list-item-checkbox" in first.astext():
        # MyST's extension "tasklist", which Jupyter Book turns on, has read the box already.
        paragraph.remove(first)
        right, pattern = "checked=" in first.astext(), re.compile(r"\s*")
    else:
        found = BOX.match(first.astext()) if isinstance(first, nodes.Text) else None
        if not found:
            return None
        right, pattern = found[1] != " ", BOX
    if len(paragraph) and isinstance(paragraph[0], nodes.Text):
        paragraph[0] = nodes.Text(pattern.sub("", paragraph[0].astext(), count=1))
    return right


def check(kind, options):
    """Raise Mistake unless the number of right options fits the kind of question."""
    right = [option["letter"] for option, reason in options if reason["right"]]
    if kind == "poll" and right:
        raise Mistake("a poll has no right option, so no [x]")
    if kind != "poll" and not right:
        raise Mistake("no option is right: mark it with [x], or say :kind: poll")
    if kind == "one" and len(right) > 1:
        raise Mistake(f"{len(right)} options are right: leave one [x], or say :kind: several")


# Writing. Ids of one question all begin with its own.


def visit_question(translator, node):
    """Open a question and its group of options."""
    uid = node["ids"][0]
    translator.kc_question = node
    translator.body.append(
        f'<div class="question" id="{uid}" data-kind="{node["kind"]}">\n'
        f'<fieldset aria-labelledby="{uid}-title {uid}-stem" aria-describedby="{uid}-feedback">\n'
        f'<legend id="{uid}-title">Question {node["number"]}</legend>\n'
    )


def depart_question(translator, node):
    """Close a question."""
    translator.body.append("</div>\n")


def visit_stem(translator, node):
    """Open what is asked; say first which chapter it reaches back to."""
    uid, reviews = node.parent["ids"][0], node.parent.get("reviews")
    if reviews:
        builder = translator.builder
        here = builder.get_relative_uri(builder.current_docname, reviews)
        title = escape(builder.env.titles[reviews].astext())
        translator.body.append(
            f'<p class="question-hint">Looking back to <a href="{here}">{title}</a></p>\n'
        )
    translator.body.append(f'<div class="question-stem" id="{uid}-stem">\n')


def depart_stem(translator, node):
    """Say what may be chosen, and close what is asked."""
    hint = HINTS[node.parent["kind"]]
    translator.body.append(f'<p class="question-hint">{hint}</p>\n' if hint else "")
    translator.body.append("</div>\n")


def visit_options(translator, node):
    """Open the options."""


def depart_options(translator, node):
    """Write the buttons, which question.js uncovers, the place of the feedback, and close."""
    uid = node.parent["ids"][0]
    translator.body.append(
        '<div class="question-buttons" hidden>\n'
        '<button type="button" class="question-main" data-action="check">Check</button>\n'
        '<button type="button" data-action="unsure">I don&#8217;t know</button>\n'
        '<button type="button" data-action="more" hidden>Show the other reasons</button>\n'
        "</div>\n</fieldset>\n"
        f'<div class="question-feedback" id="{uid}-feedback" role="status"></div>\n'
    )


def visit_option(translator, node):
    """Open an option: a native radio button or checkbox with its label."""
    whole = node.parent.parent
    kind = "checkbox" if whole["kind"] == "several" else "radio"
    letter = node["letter"]
    translator.body.append(
        f'<div class="question-option" data-option="{letter}">\n'
        f'<label><input type="{kind}" name="{whole["ids"][0]}" value="{letter}"'
        ' autocomplete="off" />'
        f'<span class="question-letter">{letter}</span> <span class="question-text">'
    )


def depart_option(translator, node):
    """Close an option."""
    translator.body.append("</span></label>\n</div>\n")


def visit_reasons(translator, node):
    """Open the fold with the reasons."""
    name = "Reasons" if node.parent["kind"] == "poll" else "Answer and reasons"
    translator.body.append(f'<details class="question-answer">\n<summary>{name}</summary>\n')


def depart_reasons(translator, node):
    """Close the fold with the reasons."""
    translator.body.append("</details>\n")


def visit_reason(translator, node):
    """Open a reason, with shape and words that say whether its option is right."""
    letter, right = node["letter"], node["right"]
    verdict = escape(letter)
    if right is not None:
        shape, words = VERDICTS[right]
        verdict = f'<span class="question-mark" aria-hidden="true">{shape}</span> {letter}: {words}'
    data = "" if right is None else f' data-right="{str(right).lower()}"'
    translator.body.append(
        f'<div class="question-reason" data-option="{letter}"{data}>\n'
        f'<p class="question-verdict">{verdict}.</p>\n'
    )


def depart_reason(translator, node):
    """Close a reason."""
    translator.body.append("</div>\n")


def write_page_files(app):
    """Write style and script."""
    beside.copy(app, *FILES)


def add_files(app, pagename, templatename, context, doctree):
    """Give style and script to the pages with a question."""
    if doctree is not None and next(doctree.findall(question), None) is not None:
        app.add_css_file("kc/question.css", priority=950)
        app.add_js_file("kc/question.js", priority=950, loading_method="defer")


def setup(app):
    """Connect the directive to Sphinx."""
    for node, visit, depart in (
        (question, visit_question, depart_question),
        (question_stem, visit_stem, depart_stem),
        (question_options, visit_options, depart_options),
        (question_option, visit_option, depart_option),
        (question_reasons, visit_reasons, depart_reasons),
        (question_reason, visit_reason, depart_reason),
    ):
        # Without folds the reasons would give the answer away.
        other = beside.SKIPPED if node is question_reasons else beside.LEFT
        app.add_node(node, html=(visit, depart), **other)
    app.add_directive("question", QuestionDirective)
    app.connect("builder-inited", write_page_files, priority=950)
    app.connect("html-page-context", add_files)
