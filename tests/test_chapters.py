"""Every chapter keeps the contract of CONTRIBUTING.md, by its being there.

A rule is a function that yields what a chapter does wrong: file, line, and what to do. Under the
rules stands a sample chapter that keeps them all, and for every rule ways to break it.
"""

import re
import warnings
from collections import Counter
from itertools import pairwise

import pytest

from tests import chapters
from tests.chapters import Directive, Heading, Item, Line, Row, read
from widgets.publish.claims import ledger

CHAPTERS = chapters.chapters()
SECTIONS = [
    "In 30 seconds",
    "What you will be able to do",
    "A question first",
    "Predict and explore",
    "What happened, and why",
    "You may think …",
    "Challenge",
    "Check yourself",
    "Exercises",
    "Discuss",
    "Look under the bonnet",
    "Key points",
    "Who pays? Who is protected? Who is left out?",
    "Further reading",
]
FRONT, OUTCOMES, HOOK, EXPLORE, EXPLAIN, WRONG, CHALLENGE, CHECK = SECTIONS[:8]
EXERCISES, DISCUSS, BONNET, KEY_POINTS, CLOSING, READING = SECTIONS[8:]
LIES = "Where this model lies"
ASKED = ("Who pays?", "Who is protected?", "Who is left out?")
# Verbs of outcomes (Anderson and Krathwohl): up to applying, and from analysing on.
LOWER = ["identify", "list", "recall", "explain", "classify", "compare", "paraphrase",
         "calculate", "predict", "use"]  # fmt: skip
UPPER = ["distinguish", "attribute", "test", "judge", "justify", "critique", "design",
         "formulate", "propose"]  # fmt: skip
VAGUE = re.compile(r"\b(understand|know|learn|appreciate)(s|ing)?\b", re.IGNORECASE)
LANGUAGE = "English|Chinese|French|German|Italian|Japanese|Korean|Portuguese|Russian|Spanish"
LANGUAGES = re.compile(rf"\((?:{LANGUAGE})(?:, (?:{LANGUAGE}))*\)")
HAN = re.compile(r"[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
CHINESE = re.compile(r"\{zh\}`[^`]*`|<(\w+)[^>]*\blang=\"zh[^>]*>.*?</\1>")
COLOUR = (
    "red|blue|green|orange|yellow|purple|violet|pink|brown|grey|gray|black|white|vermill?ion|teal"
)
MARK = "lines?|bars?|curves?|areas?|dots?"
COLOURED = re.compile(
    rf"\b(?:{COLOUR})\b(?:\W+\w+){{0,2}}\W+(?:{MARK})\b|"
    rf"\b(?:{MARK})\b(?:\W+\w+){{0,2}}\W+(?:{COLOUR})\b",
    re.IGNORECASE,
)
STALE = re.compile(
    r"\b(?:delv(?:e|es|ing)|crucial(?:ly)?|pivotal|leverag(?:e|es|ed|ing)|seamless(?:ly)?|"
    r"it is (?:important|worth|crucial) (?:to note|noting)|it should be noted|in today['\u2019]s|"
    r"needless to say|at the end of the day|ever-(?:evolving|changing)|fast-paced|game.changer|"
    r"game.changing|cutting-edge|state-of-the-art|tapestry|in the realm of|unlock(?:s|ing)? the|"
    r"harness(?:es|ing)? the|a testament to|holistic|synerg(?:y|ies)|paradigm shift|embark|"
    r"plays? an? \w+ role|deep dive|dive into|underscores|showcas(?:e|es|ing)|furthermore|"
    r"moreover|in conclusion|unprecedented|revolutioni[sz]e[sd]?|robustly|utili[sz]e[sd]?)\b",
    re.IGNORECASE,
)
# A hundred boats are the book's own; a name may hold digits (SHA-256, GPT-4).
FREE_NUMERALS = re.compile(r"\bNo\.\s100\b|\b100(?:\s\w+)?\sboats\b|\b[A-Z][A-Za-z]*-?\d[\w.-]*")
SHORTENED = re.compile(r"\b(?:e\.g|i\.e|vs|cf|et al|Dr|Mr|Mrs|Ms|Prof|St|No|[A-Z])\.")
SENTENCE_ENDS = re.compile(r"[.!?…][)”\u2019\"']*\s+[(“\u2018\"']*[A-Z]")
LINE_ENDS = re.compile(r"[.!?…:;][)”\u2019\"']*\s*$")
MINUTES_EXPLORER, MINUTES_QUESTION, WORDS_A_MINUTE = 2, 0.5, 200
RULES = {}


def rule(function):
    """Hold every chapter to a rule: a function from a chapter to messages."""
    RULES[function.__name__] = function
    return function


def typed(value, kind):
    """Tell whether a value of the front matter is of a kind; True is not a number."""
    return isinstance(value, kind) and not isinstance(value, bool)


def words(lines):
    """Return how many words of running text lines have, without what is folded or in a question."""
    return sum(line.words for line in lines if not line.folded and not line.within("question"))


def placed(chapter):
    """Return the names of the page's explorers."""
    return [each.argument for each in chapter.directives("explorer")]


@rule
def front_matter(chapter):
    front = chapter.front if isinstance(chapter.front, dict) else {}
    meta = front.get("myst") or {}
    description = (meta.get("html_meta") or {}).get("description")
    if not isinstance(description, str) or not 0 < len(description) <= 155:
        yield chapter.at(
            chapter.key("description"),
            "give myst: html_meta: description one sentence of at most 155 characters.",
        )
    for key in ("minutes_read", "minutes_class"):
        if not typed(front.get(key), int) or front[key] < 1:
            yield chapter.at(chapter.key(key), f"give {key} a whole number of minutes.")
    for key in ("prerequisites", "misconceptions", "sources"):
        if not isinstance(front.get(key), list) or not all(typed(each, str) for each in front[key]):
            yield chapter.at(chapter.key(key), f"give {key} a list of names, [] for none.")
            return
    here = [path.stem for path in chapters.chapters(chapter.root)]
    for name in front["prerequisites"]:
        if name not in here or int(name[:2]) >= chapter.number:
            yield chapter.at(
                chapter.key("prerequisites"),
                f"name an earlier chapter's file in place of {name}.",
            )
    if not 1 <= len(front["misconceptions"]) <= 2:
        yield chapter.at(
            chapter.key("misconceptions"), "name the one or two wrong ideas that it takes up."
        )
    if front.get("status") not in ("report", "model", "data"):
        yield chapter.at(chapter.key("status"), "say status: report, model or data.")
    kinds = {"explorer": str, "preset": str, "moves": dict, "number": str, "says": str}
    surprises = front.get("surprises")
    if not isinstance(surprises, list) or not all(
        isinstance(each, dict)
        and each.keys() == kinds.keys()
        and all(typed(each[key], kind) for key, kind in kinds.items())
        for each in surprises
    ):
        yield chapter.at(
            chapter.key("surprises"),
            "list under surprises explorer, preset, moves (pairs), number, says (in quotes).",
        )


@rule
def sources(chapter):
    listed = chapter.front.get("sources") or []
    path = chapter.root / "book" / "references.bib"
    known = re.findall(r"^@\w+\{\s*([^,\s]+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    cited = {}
    for line, role in chapter.roles("cite"):
        for key in re.sub(r"\{[^}]*\}", "", role.text).split(","):
            cited.setdefault(key.strip(), line.line)
    for key, line in cited.items():
        if key not in listed:
            yield chapter.at(line, f"list {key}, cited here, under sources in the front matter.")
        if key not in known:
            yield chapter.at(line, f"add {key}, cited here, to book/references.bib.")
    for key, times in Counter(listed).items():
        if key not in cited or times > 1:
            yield chapter.at(
                chapter.key("sources"), f"cite {key} in the page, or take it off the sources."
            )


@rule
def sections(chapter):
    heads = chapter.of(Heading)
    for head in heads:
        if head.inside:
            yield chapter.at(head.line, f"take the heading “{head.text}” out of its directive.")
    tops = [head for head in heads if head.level == 1]
    if len(tops) != 1 or heads[0] is not tops[0]:
        wrong = (tops[1:] or heads)[:1]
        yield chapter.at(
            wrong[0].line if wrong else 1, "begin the page with its one title of the first level."
        )
    for before, head in pairwise(heads):
        if head.level > before.level + 1:
            yield chapter.at(
                head.line, f"raise “{head.text}” by a level: one was left out before it."
            )
    found = [head for head in heads if head.level == 2]
    for at, title in enumerate(SECTIONS):
        head = found[at] if at < len(found) else heads[-1] if heads else None
        if at >= len(found) or chapters.titled(head.text) != title:
            hint = " with its ellipsis as one character" if "…" in title else ""
            yield chapter.at(head.line if head else 1, f"put the section “{title}” here{hint}.")
            return
    for head in found[len(SECTIONS) :]:
        yield chapter.at(head.line, f"take the section “{head.text}” out, or make it a part.")


@rule
def summary(chapter):
    lines = chapter.of(Line, FRONT)
    text = " ".join(line.text for line in lines).lower()
    at = chapter.start(FRONT)
    if not 0 < words(lines) <= 60:
        yield chapter.at(at, f"say it in 1 to 60 words, not {words(lines)}.")
    if "the report says" not in text and "the summary says" not in text:
        yield chapter.at(at, "say what comes from the report with “The report says”.")
    if not re.search(r"\b(we|our|ours|this book|this chapter)\b", text):
        yield chapter.at(at, "say what is ours, with “we” or “our”.")


@rule
def outcomes(chapter):
    items = chapter.items(OUTCOMES)
    verbs = []
    if not 2 <= len(items) <= 4:
        yield chapter.at(chapter.start(OUTCOMES), f"list two to four outcomes, not {len(items)}.")
    for item in items:
        text = " ".join(line.text for line in chapter.of_item(item)).strip()
        verbs.append(re.split(r"\W+", text)[0].lower())
        if verbs[-1] not in LOWER + UPPER:
            allowed = ", ".join(LOWER + UPPER)
            yield chapter.at(item.line, f"begin the outcome with one of: {allowed}.")
        if vague := VAGUE.search(text):
            yield chapter.at(item.line, f"say what one can see done, in place of “{vague[0]}”.")
    if not set(verbs) & set(UPPER):
        yield chapter.at(
            chapter.start(OUTCOMES), f"begin one outcome with one of: {', '.join(UPPER)}."
        )


@rule
def hook(chapter):
    lines = chapter.of(Line, HOOK)
    if not 0 < words(lines) <= 80:
        yield chapter.at(chapter.start(HOOK), f"ask it in 1 to 80 words, not {words(lines)}.")
    if not any("?" in line.text for line in lines):
        yield chapter.at(chapter.start(HOOK), "ask a question here.")


@rule
def main_explorer(chapter):
    at = chapter.start(EXPLORE)
    here = [each for each in chapter.directives("explorer", EXPLORE) if not each.inside]
    if not here or here[0] is not chapter.directives("explorer")[0]:
        yield chapter.at(
            at, "put the main explorer, the page's first, into this section, unfolded."
        )
        return
    before = [line for line in chapter.of(Line, EXPLORE) if line.line < here[0].line]
    if words(before) > 60:
        yield chapter.at(at, f"shorten the {words(before)} words before the main explorer to 60.")


@rule
def explanation(chapter):
    lines = chapter.of(Line, EXPLAIN)
    at = chapter.start(EXPLAIN)
    if words(lines) > 500:
        yield chapter.at(at, f"shorten the {words(lines)} words of this section to 500.")
    if not any(line.subsection == LIES and words([line]) for line in lines):
        yield chapter.at(at, f"say under ### {LIES} what the model leaves out.")
    stretch, told = 0, False
    for each in chapter.found:
        if getattr(each, "section", None) not in (EXPLORE, EXPLAIN):
            continue
        doing = isinstance(each, Directive) and each.name in ("explorer", "question")
        if doing and not any(outer.folds for outer in each.inside):
            stretch, told = 0, False
        if isinstance(each, Line):
            stretch += words([each])
            if stretch > 250 and not told:
                told = True
                yield chapter.at(
                    each.line, "put an explorer, a question or a {try} before this 250th word."
                )
            if not each.folded and any(role.name == "try" for role in each.roles):
                stretch, told = 0, False


def minutes(chapter):
    """Return how long an unhurried reader needs: words, explorers and questions not folded."""
    things = [each for each in chapter.of(Directive) if not any(out.folds for out in each.inside)]
    explorers = [each for each in things if each.name == "explorer"]
    questions = [each for each in things if each.name == "question"]
    return (
        words(chapter.of(Line)) / WORDS_A_MINUTE
        + MINUTES_EXPLORER * len(explorers)
        + MINUTES_QUESTION * len(questions)
    )


@rule
def reading_time(chapter):
    needed, said = minutes(chapter), chapter.front.get("minutes_read")
    if not 12 <= round(needed) <= 18:
        change = "shorten" if needed > 18 else "lengthen"
        yield chapter.at(1, f"{change} the page: it takes {needed:.1f} minutes, not 12 to 18.")
    if typed(said, int) and abs(said - needed) > 3:
        yield chapter.at(
            chapter.key("minutes_read"), f"say minutes_read: {needed:.0f}, as it takes so long."
        )


@rule
def wrong_ideas(chapter):
    tries = chapter.roles("try", section=WRONG)
    ideas = chapter.front.get("misconceptions") or [""]
    if len(tries) < len(ideas):
        yield chapter.at(
            chapter.start(WRONG),
            "link by {try} to a state that shows each misconception of the front matter: "
            f"{len(tries)} of {len(ideas)} are there.",
        )


@rule
def challenge(chapter):
    named = {each.argument for each in chapter.directives("explorer", CHALLENGE)}
    text = " ".join(line.text for line in chapter.of(Line, CHALLENGE)).lower()
    for _line, role in chapter.roles("try", "number", section=CHALLENGE):
        named.add(re.split(r"[;.]", role.text.rpartition("<")[2])[0].strip(" >"))
    for name in set(placed(chapter)) & set(chapters.EXPLORERS):
        found = chapters.explorer(name)
        if found.goal and (name in named or found.title.lower() in text):
            return
    yield chapter.at(
        chapter.start(CHALLENGE),
        "name an explorer of this page that has a goal, by a {try} link or by its title.",
    )


@rule
def check_yourself(chapter):
    asked = chapter.directives("question", CHECK)
    back = [each for each in asked if "reviews" in each.options]
    stems = [path.stem for path in chapters.chapters(chapter.root)]
    earlier = [stem for stem in stems if int(stem[:2]) < chapter.number]
    at = chapter.start(CHECK)
    if not 3 <= len(asked) - len(back) <= 5:
        yield chapter.at(
            at, f"ask three to five questions about this chapter, not {len(asked) - len(back)}."
        )
    if any(stem[:2] != "00" for stem in earlier) and len(back) != 2:
        yield chapter.at(
            at, f"ask two questions with :reviews: about earlier chapters, not {len(back)}."
        )
    for each in back:
        if each.options["reviews"] not in earlier:
            yield chapter.at(each.line, "let :reviews: name the file of an earlier chapter.")


@rule
def questions(chapter):
    names = Counter(each.argument for each in chapter.directives("question"))
    for asked in chapter.directives("question"):
        if names[asked.argument] > 1 or not asked.argument:
            yield chapter.at(
                asked.line, f"give this question a name of its own, not “{asked.argument}”."
            )
        lines = [line for line in chapter.of(Line) if line.inside[-1:] == (asked,)]
        items = [
            item for item in chapter.of(Item) if item.inside[-1:] == (asked,) and not item.items
        ]
        if not any("?" in line.text for line in lines if not line.items):
            yield chapter.at(asked.line, "ask something above the options.")
        if len(items) < 2:
            yield chapter.at(asked.line, "give at least two options, as a list.")
        right = 0
        for item in items:
            own = [line for line in lines if line.items[:1] == (item,)]
            box = re.match(r"\[([ xX])\]\s", own[0].text) if own else None
            if not box:
                yield chapter.at(item.line, "begin the option with [x] or [ ].")
            right += bool(box and box[1] != " ")
            reason = " ".join(line.text.strip() for line in own if line.part > 1)
            if len(reason) < 40:
                yield chapter.at(
                    item.line,
                    f"say why in a second paragraph of at least 40 characters, not {len(reason)}.",
                )
        kind = asked.options.get("kind", "one")
        if kind not in ("one", "several", "poll"):
            yield chapter.at(asked.line, "let :kind: be one, several or poll.")
        if (kind == "one" and right != 1) or (kind == "several" and not right):
            yield chapter.at(
                asked.line, f"mark the right option with [x]: {right} of {len(items)} are marked."
            )
        if kind == "poll" and right:
            yield chapter.at(asked.line, "mark no option of a poll as right.")


@rule
def exercises(chapter):
    at = chapter.start(EXERCISES)
    set_ = chapter.directives("exercise", EXERCISES)
    solved = chapter.directives("solution", EXERCISES)
    labels = [each.options.get("label") for each in set_]
    if len(set_) != 3:
        yield chapter.at(
            at, f"set three {{exercise}}s, one full, one with a blank, one open, not {len(set_)}."
        )
    for each in set_:
        if not each.options.get("label"):
            yield chapter.at(each.line, "give the exercise a :label: for its solution.")
    if sorted(each.argument for each in solved) != sorted(filter(None, labels)):
        yield chapter.at(at, "give each exercise one {solution} that names its label.")
    for each in solved:
        if not each.folds and not any(outer.folds for outer in each.inside):
            yield chapter.at(each.line, "fold the solution with :class: dropdown.")


@rule
def discuss(chapter):
    items = chapter.items(DISCUSS)
    if len(items) != 3:
        yield chapter.at(
            chapter.start(DISCUSS),
            "list three questions, one of fact, one of values, one about the reader's own place, "
            f"not {len(items)}.",
        )
    for item in items:
        if not any("?" in line.text for line in chapter.of_item(item)):
            yield chapter.at(item.line, "ask a question in this item.")


@rule
def bonnet(chapter):
    lines = chapter.of(Line, BONNET)
    at = chapter.start(BONNET)
    lab = f"notebooks/{chapter.path.stem}.ipynb"
    if not any(target.partition("#")[0].endswith(lab) for line in lines for target in line.links):
        yield chapter.at(at, f"link to the chapter's lab, ../{lab}.")
    code = [
        (line.line, text) for line in lines for text in line.code if text.startswith("widgets/")
    ]
    if not code:
        yield chapter.at(at, "name the file of the model as code, as `widgets/models/name.py`.")
    for line, text in code:
        if not (chapters.ROOT / text).exists():
            yield chapter.at(line, f"name a file that exists, in place of {text}.")


@rule
def key_points(chapter):
    points, aims = chapter.items(KEY_POINTS), chapter.items(OUTCOMES)
    if len(points) != len(aims):
        yield chapter.at(
            chapter.start(KEY_POINTS),
            f"list one key point for each outcome, {len(aims)}, not {len(points)}.",
        )


@rule
def claims(chapter):
    _path, listed = ledger(chapter.root)
    own = [claim["id"] for claim in listed if claim["chapter"] == chapter.path.stem]
    opened = [each.argument for each in chapter.directives("claim", "")]
    closed = [each.argument for each in chapter.directives("verdict", KEY_POINTS)]
    if not opened:
        yield chapter.at(1, "open a {claim} of the summary under the title, before In 30 seconds.")
    for name in sorted(set(opened) ^ set(own)):
        yield chapter.at(
            1, f"open under the title just the claims that book/claims.yml gives it: see {name}."
        )
    if Counter(opened) != Counter(closed):
        yield chapter.at(
            chapter.start(KEY_POINTS), f"give the {{verdict}} on each claim opened: {opened}."
        )
    for each in chapter.directives("claim") + chapter.directives("verdict"):
        if each.section != ("" if each.name == "claim" else KEY_POINTS):
            yield chapter.at(each.line, f"move this {{{each.name}}} to where its kind stands.")


@rule
def closing(chapter):
    leads = [line.lead.strip() for line in chapter.of(Line, CLOSING)]
    said = [line for line in chapter.of(Line, CLOSING) if line.lead.strip() in ASKED]
    if [lead for lead in leads if lead] != list(ASKED) or len(leads) != 3:
        yield chapter.at(
            chapter.start(CLOSING),
            f"write three lines, each beginning with its question in bold: {' '.join(ASKED)}",
        )
    for line in said:
        if line.words < len(line.lead.split()) + 2:
            yield chapter.at(line.line, "answer the question in the same line.")


@rule
def further_reading(chapter):
    items = chapter.items(READING)
    if not 3 <= len(items) <= 6:
        yield chapter.at(
            chapter.start(READING), f"list three to six things to read, not {len(items)}."
        )
    for item in items:
        lines = chapter.of_item(item)
        if not LANGUAGES.search(" ".join(line.text for line in lines)):
            yield chapter.at(item.line, "name its language in brackets, as (English).")
        cited = any(role.name.startswith("cite") for line in lines for role in line.roles)
        if not cited and not any(line.links for line in lines):
            yield chapter.at(item.line, "link to it, or cite it.")
        why = LANGUAGES.sub("", " ".join(line.shape for line in lines))
        if len(re.findall(r"[A-Za-z'\u2019]{2,}", why)) < 4:
            yield chapter.at(item.line, "say in a few words why to read it.")


@rule
def numerals(chapter):
    lines = chapter.of(Line)
    sourced = {
        line.line
        for line in lines
        if line.links or any(re.match("number|cite", role.name) for role in line.roles)
    }
    for line in lines:
        for maths in line.maths:
            if re.match(r"[\d.,]+\s.*[a-z]{3}", maths) and "\\" not in maths:
                yield chapter.at(line.line, f"write the dollar before “{maths}” as \\$.")
        given = line.within("exercise", "solution") or (line.within("question") and line.part < 2)
        numeral = re.search(r"\S*\d\S*", FREE_NUMERALS.sub("", line.typed))
        if numeral and not given and line.line not in sourced:
            bare = numeral[0].strip(".,;:!?()")
            yield chapter.at(
                line.line,
                f"compute “{bare}” with {{number}}, name its source in this line, or spell it out.",
            )


@rule
def colours(chapter):
    for line in chapter.of(Line):
        if found := COLOURED.search(line.text):
            yield chapter.at(
                line.line, f"name what “{found[0]}” shows: not everybody sees its colour."
            )


@rule
def chinese(chapter):
    for number, text in enumerate(chapter.text.split("\n"), 1):
        if found := HAN.search(CHINESE.sub("", text)):
            yield chapter.at(number, f"put “{found[0]}” and what is Chinese beside it in {{zh}}.")


@rule
def phrases(chapter):
    for line in chapter.of(Line):
        if found := STALE.search(line.text):
            yield chapter.at(line.line, f"say it plainly, without “{found[0]}”.")


def sentences(chapter):
    """Return the lines that are sentences: not cells, and not titles of things to read."""
    lines = [line for line in chapter.of(Line) if line.kind == "paragraph"]
    return [line for line in lines if line.section != READING]


@rule
def one_sentence_a_line(chapter):
    for line in sentences(chapter):
        shape = SHORTENED.sub("x", line.shape)
        if found := SENTENCE_ENDS.search(shape):
            yield chapter.at(
                line.line, f"begin a new line after “{shape[: found.start() + 1].strip()[-30:]}”."
            )
        if not line.last and not LINE_ENDS.search(line.text.rstrip() or line.shape):
            yield chapter.at(line.line, "end the line with the end of its sentence.")


@rule
def length(chapter):
    long = []
    for line in sentences(chapter):
        if line.words > 35:
            yield chapter.at(
                line.line, f"split this sentence of {line.words} words: 30 are enough."
            )
        elif line.words > 30:
            long.append(str(line.line))
    if long:
        places = ", ".join(long)
        warnings.warn(chapter.at(long[0], f"over 30 words: lines {places}."), stacklevel=2)


@rule
def grade(chapter):
    texts = [line.text for line in sentences(chapter) if line.words > 2]
    found = chapters.grade(texts)
    if found > 10:
        hard = sorted(texts, key=lambda text: chapters.grade([text]))[-1].strip()
        yield chapter.at(
            1, f"use shorter words and sentences: grade {found:.1f}, above 10; see “{hard[:60]}”."
        )


@rule
def names(chapter):
    """Explorers, their numbers, presets and values, as directives and roles name them."""
    for each in chapter.directives("explorer"):
        if each.argument not in chapters.EXPLORERS:
            yield chapter.at(
                each.line, f"name an explorer of widgets/explorers in place of {each.argument}."
            )
    for line, role in chapter.roles("number", "try"):
        try:
            if role.name == "number":
                role.number()
                continue
            name, which, _pairs = role.target()
            if placed(chapter).count(name) < which:
                yield chapter.at(line.line, f"put the explorer {name}, tried here, into the page.")
        except ValueError as mistake:
            text = str(mistake).rstrip(".")
            yield chapter.at(line.line, f"correct {{{role.name}}}`{role.text}`: {text}.")


@rule
def links(chapter):
    found = [(line.line, target) for line in chapter.of(Line) for target in line.links]
    for line, role in chapter.roles("doc", "download"):
        target = re.sub(r".*<(.*)>\s*", r"\1", role.text)
        found.append((line.line, target))
    for line, target in found:
        place = target.partition("#")[0]
        if not place or re.match(r"[a-z][a-z0-9+.-]*:", place):
            continue
        path = (chapter.root / place[1:]) if place[0] == "/" else chapter.path.parent / place
        if not any((path.parent / (path.name + end)).is_file() for end in ("", ".md", ".ipynb")):
            yield chapter.at(line, f"link to a file that exists, in place of {target}.")


@rule
def companions(chapter):
    for path in (f"notebooks/{chapter.path.stem}.ipynb", f"book/instructor/{chapter.path.name}"):
        if not (chapter.root / path).is_file():
            yield chapter.at(1, f"write {path}, which belongs to this chapter.")


@rule
def lesson_plan(chapter):
    path = chapter.root / "book" / "instructor" / chapter.path.name
    if not path.is_file():
        yield chapter.at(1, f"write the lesson plans in book/instructor/{chapter.path.name}.")
        return
    page = read(path, chapter.root)
    heads = page.of(Heading)
    for total in (50, 25, 90):
        head = next((each for each in heads if re.search(rf"\b{total}\b", each.text)), None)
        if head is None:
            yield page.at(1, f"give a plan of {total} minutes a heading with that number.")
            continue
        ends = [each.line for each in heads if each.line > head.line and each.level <= head.level]
        end = min(ends, default=len(page.text))
        rows = [row for row in page.of(Row) if head.line < row.line < end and not row.head]
        rows = [row for row in rows if not re.match("total", " ".join(row.cells).strip(), re.I)]
        given = [re.match(r"\s*(\d+)\b", row.cells[0]) for row in rows]
        for row, minute in zip(rows, given):
            if not minute:
                yield page.at(row.line, "begin the row with its minutes.")
        added = sum(int(minute[1]) for minute in given if minute)
        if added != total:
            yield page.at(
                head.line,
                f"let the minutes in the first column of the table add up to {total}, not {added}.",
            )
    # The questions may stand on sheets of their own, to be projected and printed.
    sheets = path.with_name(f"{path.stem}-questions.md")
    asked_on = heads + (read(sheets, chapter.root).of(Heading) if sheets.is_file() else [])
    titles = [re.match(r"Concept question (\d+)(, twin)?\b", head.text) for head in asked_on]
    asked = {(int(title[1]), bool(title[2])) for title in titles if title}
    numbers = sorted({number for number, _twin in asked})
    for number in numbers[2:] + [1, 2]:
        for twin, name in ((False, ""), (True, ", twin")):
            if (number, twin) not in asked:
                yield page.at(1, f"add the heading “Concept question {number}{name}” and ask it.")


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", RULES)
def test_every_chapter_keeps(name, path):
    found = list(RULES[name](read(path)))
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def test_there_are_chapters():
    assert CHAPTERS, "book/ holds no file NN-name.md: write the first chapter."


# A chapter that keeps every rule, in a book of its own. Nobody reads it.

FILLER = "The boats lie in the harbour and wait for the tide.\n" * 100
QUESTION = """:::{{question}} {name}
Which boat is the last of {n}?

- [x] The one nearest to the gate.

  It is patched last, because the patch comes from the quay.
- [ ] The one with 3 masts.

  A mast does not keep a worm out, and no worm climbs one.
:::
"""
ASKED_HERE = "\n".join(QUESTION.format(name=name, n=7) for name in ("one", "two", "three"))
ASKED_BACK = "\n".join(
    QUESTION.format(name=name, n=9).replace("\nWhich", "\n:reviews: 01-earlier\n\nWhich", 1)
    for name in ("four", "five")
)
EXERCISE = """:::{{exercise}} A small sum
:label: sample-{name}

Take 12 boats and say which one sails first.
:::

:::{{solution}} sample-{name}
:class: dropdown

It is boat 4, which lies next to the gate.
:::
"""
CHAPTER = f"""---
myst:
  html_meta:
    description: A sample of a chapter.
minutes_read: 14
minutes_class: 50
prerequisites: [01-earlier]
misconceptions: [more-is-enough]
sources: [moore2003]
status: model
surprises:
  - explorer: every_kind
    preset: high
    moves: {{seed: 3}}
    number: title
    says: "Step 10"
---

# A sample

:::{{claim}} faster
:::

## In 30 seconds

The report says that boats are in danger.
Our model shows why.

## What you will be able to do

- Explain why boats wait.
- Judge who should go first.

## A question first

Which boat is safe?

## Predict and explore

Here is the harbour.

```{{explorer}} every_kind
```

## What happened, and why

The sum is {{number}}`every_kind; title; preset=high; seed=3` boats, says the model.
Slammer doubled every 8.5 seconds {{cite}}`moore2003`.
No. 100 is the last of 100 small boats, and SHA-256 guards it.
Try {{try}}`a big one <every_kind; preset=high>` at 3 [knots](01-earlier.md).
In Chinese a boat is {{zh}}`船`, or <span lang="zh-Hans">舟</span>.

| boat | says |
| --- | --- |
| first | {{number}}`every_kind; title` of 4 |

:::{{dropdown}} More
A folded box holds what few need.
:::

### Where this model lies

It knows no wind.

## You may think …

More boats are safer, you may think.
{{try}}`That is wrong <every_kind; size=3>`, because each boat can sink.

## Challenge

Reach the goal of {{try}}`the explorer <every_kind; preset=low>`.

```{{explorer}} every_kind
```

## Check yourself

{ASKED_HERE}
{ASKED_BACK}
## Exercises

{"".join(EXERCISE.format(name=name) for name in ("full", "blank", "open"))}
## Discuss

- Which boats were lost?
- Is it fair?
- Who guards your own harbour?

## Look under the bonnet

The model is `widgets/models/patch_race.py`.
Run it in [the lab](../notebooks/02-sample.ipynb).

{FILLER}
## Key points

- Boats wait for others.
- The last boat pays.

:::{{verdict}} faster
:::

## Who pays? Who is protected? Who is left out?

**Who pays?** The owner pays.
**Who is protected?** All others are.
**Who is left out?** The last boat is.

## Further reading

- [A worm](https://example.org) (English): free, and a good first look. It is short.
- {{cite:t}}`moore2003` (Chinese, English): how fast it was in fact.
- [The harbour](01-earlier.md) (English): what came before all this.

```{{bibliography}}
```
"""
PLAN = "| minutes | what |\n| --- | --- |\n| 5 | play |\n| {rest} | talk |\n| | Total |\n"
PLAN = PLAN.replace("| | Total", "| Total | all")
INSTRUCTOR = "# Plans\n\n" + "\n".join(
    [f"## {total} minutes\n\n" + PLAN.format(rest=total - 5) for total in (50, 25, 90)]
    + [f"## Concept question {n}{twin}\n\nWhy?\n" for n in (1, 2) for twin in ("", ", twin")]
)
HERE, PLANS, LAB = "book/02-sample.md", "book/instructor/02-sample.md", "notebooks/02-sample.ipynb"
BOOK = {
    HERE: CHAPTER,
    "book/01-earlier.md": "# Earlier\n",
    PLANS: INSTRUCTOR,
    LAB: "{}",
    "book/references.bib": "@article{moore2003,\n}\n",
    "book/claims.yml": "- id: faster\n  chapter: 02-sample\n- id: wider\n  chapter: 01-earlier\n",
}


def sample(folder, file="", edit=None):
    """Return the sample chapter, in a folder, after a file was edited or, with None, taken out."""
    for path, text in BOOK.items():
        if path == file:
            text = edit(text) if edit else None
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            (folder / path).write_text(text, encoding="utf-8")
    return chapters.Chapter(folder / HERE, folder)


@pytest.fixture(scope="module")
def intact(tmp_path_factory):
    return sample(tmp_path_factory.mktemp("intact"))


@pytest.mark.parametrize("name", RULES)
def test_the_sample_keeps(name, intact):
    assert list(RULES[name](intact)) == []


# Rule, what is replaced in the sample, by what, and words of the message.
BROKEN = [
    ("front_matter", "A sample of a chapter.", "A word. " * 20, "155 characters"),
    ("front_matter", "html_meta", "meta", "155 characters"),
    ("front_matter", "minutes_read: 14", "minutes_read: soon", "minutes_read"),
    ("front_matter", "minutes_class: 50", "", "minutes_class"),
    ("front_matter", "prerequisites: [01-earlier]", "prerequisites: none", "prerequisites"),
    ("front_matter", "prerequisites: [01-earlier]", "prerequisites: [02-sample]", "earlier"),
    ("front_matter", "[more-is-enough]", "[]", "wrong ideas"),
    ("front_matter", "status: model", "status: fact", "report, model or data"),
    ("front_matter", "    number: title\n", "", "surprises"),
    ("front_matter", '"Step 10"', "10", "surprises"),
    ("sources", "[moore2003]", "[]", "list moore2003"),
    ("sources", "[moore2003]", "[moore2003, zou2002]", "cite zou2002"),
    ("sources", "[moore2003]", "[moore2003, moore2003]", "cite moore2003"),
    ("sources", "{cite}`moore2003`", "{cite}`moore2003,me`", "references.bib"),
    ("sections", "## Discuss", "## Talk", "“Discuss”"),
    ("sections", "You may think …", "You may think ...", "one character"),
    ("sections", "## Further reading", "## More\n\n## Further reading", "“Further reading”"),
    ("sections", "```{bibliography}", "## References\n\n```{bibliography}", "“References”"),
    ("sections", "### Where", "#### Where", "raise"),
    ("sections", "## Discuss", "# Again\n\n## Discuss", "one title"),
    ("sections", "# A sample", "A sample", "one title"),
    ("sections", "A folded box", "#### A box\n\nA folded box", "out of its directive"),
    ("summary", "Our model shows why.", "Our model shows why. " * 20, "60 words"),
    ("summary", "The report says that", "Some say that", "report says"),
    ("summary", "Our model shows why.", "A model shows why.", "ours"),
    ("outcomes", "- Judge who should go first.\n", "", "two to four"),
    ("outcomes", "- Explain why", "- See why", "begin the outcome"),
    ("outcomes", "why boats wait", "what you learn", "“learn”"),
    ("outcomes", "- Judge who", "- Recall who", "begin one outcome"),
    ("hook", "Which boat is safe?", "Which boat is safe? " * 21, "80 words"),
    ("hook", "Which boat is safe?", "One boat is safe.", "question"),
    ("main_explorer", "Here is the harbour.", FILLER, "to 60"),
    ("main_explorer", "```{explorer} every_kind\n```\n\n## What", "\n## What", "main explorer"),
    ("main_explorer", "Which boat is safe?", "```{explorer} every_kind\n```", "main explorer"),
    ("explanation", "It knows no wind.", FILLER, "to 500"),
    ("explanation", "It knows no wind.", FILLER[: len(FILLER) // 4], "250th"),
    ("explanation", "It knows no wind.", "", "leaves out"),
    ("explanation", "### Where this model lies", "### Limits", "leaves out"),
    ("reading_time", FILLER, "", "lengthen"),
    ("reading_time", FILLER, FILLER * 2, "shorten"),
    ("reading_time", "minutes_read: 14", "minutes_read: 10", "minutes_read: 13"),
    ("wrong_ideas", "{try}`That is wrong <every_kind; size=3>`", "That is wrong", "0 of 1"),
    ("wrong_ideas", "[more-is-enough]", "[more-is-enough, all-is-well]", "1 of 2"),
    ("challenge", "{try}`the explorer <every_kind; preset=low>`.\n\n```{explorer} every_kind\n```",
     "the book.", "name an explorer"),
    ("check_yourself", ASKED_HERE, "", "three to five"),
    ("check_yourself", ASKED_BACK, "", "two questions"),
    ("check_yourself", ":reviews: 01-earlier", ":reviews: 02-sample", "earlier chapter"),
    ("questions", "{question} two", "{question} one", "name of its own"),
    ("questions", "Which boat is the last of 7?", "Choose.", "ask something"),
    ("questions", "- [ ] The one with 3 masts.", "  It is.", "two options"),
    ("questions", "- [ ] The", "- The", "[x] or [ ]"),
    ("questions", "  A mast does not keep a worm out, and no worm climbs one.\n", "", "not 0"),
    ("questions", "a worm out, and no worm climbs one", "a worm out", "40 characters"),
    ("questions", "- [x]", "- [ ]", "0 of 2"),
    ("questions", "- [ ]", "- [x]", "2 of 2"),
    ("questions", "{question} one", "{question} one\n:kind: any\n", "poll"),
    ("questions", "{question} one", "{question} one\n:kind: poll\n", "no option"),
    ("exercises", EXERCISE.format(name="open"), "", "three"),
    ("exercises", ":label: sample-full", ":label: other", "names its label"),
    ("exercises", ":label: sample-full\n", "", ":label:"),
    ("exercises", ":class: dropdown\n", "", "fold"),
    ("discuss", "- Is it fair?\n", "", "three questions"),
    ("discuss", "- Is it fair?", "- It is fair.", "ask a question"),
    ("bonnet", "[the lab](../notebooks/02-sample.ipynb)", "the lab", "lab"),
    ("bonnet", "patch_race.py`", "patch_races.py`", "exists"),
    ("bonnet", "`widgets/models/patch_race.py`", "good", "file of the model"),
    ("key_points", "- The last boat pays.\n", "", "2, not 1"),
    ("claims", ":::{claim} faster\n:::\n", "", "open a {claim}"),
    ("claims", "{claim} faster", "{claim} wider", "claims.yml"),
    ("claims", ":::{verdict} faster\n:::\n", "", "{verdict} on each"),
    ("claims", ":::{dropdown} More", ":::{claim} faster\n:::\n\n:::{dropdown} More", "move this"),
    ("closing", "**Who is left out?** The last boat is.\n", "", "three lines"),
    ("closing", "**Who pays?** The", "Who pays? The", "three lines"),
    ("closing", "The owner pays.", "", "answer"),
    ("further_reading", "- {cite:t}`moore2003` (Chinese, English): how fast it was in fact.\n", "",
     "not 2"),
    ("further_reading", "(Chinese, English)", "(two tongues)", "language"),
    ("further_reading", "[A worm](https://example.org)", "A worm", "link to it"),
    ("further_reading", "how fast it was in fact", "good", "why"),
    ("numerals", " {cite}`moore2003`", "", "“8.5”"),
    ("numerals", "It knows no wind.", "It knows 3 winds.", "“3”"),
    ("numerals", "comes from the quay", "comes from quay 3", "“3”"),
    ("numerals", "No. 100", "No. 99", "“99”"),
    ("numerals", "100 small boats", "100 small ships", "“100”"),
    ("numerals", "at 3 [knots](01-earlier.md)", "at 3 knots", "“3”"),
    ("numerals", "{number}`every_kind; title` of 4", "4", "“4”"),
    ("numerals", "Boats wait for others.", "In 2003 boats sank.", "“2003”"),
    ("numerals", "It knows no wind.", "It costs $3 a year, then $4.", "dollar"),
    ("colours", "It knows no wind.", "The red dashed line is the wind.", "red dashed line"),
    ("colours", "It knows no wind.", "Look at the bars in green.", "bars in green"),
    ("chinese", "{zh}`船`", "船", "“船”"),
    ("chinese", '<span lang="zh-Hans">舟</span>', "舟", "“舟”"),
    ("phrases", "It knows no wind.", "It Delves into wind.", "“Delves”"),
    ("phrases", "It knows no wind.", "In today's world wind is crucial.", "“In today's”"),
    ("one_sentence_a_line", "danger.\nOur", "danger. Our", "danger"),
    ("one_sentence_a_line", "danger.\nOur", "danger,\nour", "end the line"),
    ("length", "It knows no wind.", "It knows no wind" + " and no wind" * 11 + ".", "37 words"),
    ("grade", FILLER, "Organisational cybersecurity necessitates coordination.\n" * 40, "grade 1"),
    ("names", "{explorer} every_kind", "{explorer} nobody", "in place of nobody"),
    ("names", "every_kind; title; preset", "every_kind; totals; preset", "called totals"),
    ("names", "title; preset=high", "title; preset=highest", "called highest"),
    ("names", "every_kind; size=3", "every_kind; size=30", "30 is not allowed"),
    ("names", "every_kind; size=3", "every_kind.3; size=3", "into the page"),
    ("names", "a big one <every_kind; preset=high>", "a big one", "it is written"),
    ("links", "](01-earlier.md)", "](01-early.md)", "01-early.md"),
    ("links", "It knows no wind.", "See {doc}`the end <99-end>`.", "99-end"),
    ("links", "It knows no wind.", "![A boat](boat.png)", "boat.png"),
]  # fmt: skip
BROKEN_FILES = [
    ("companions", LAB, None, None, "write notebooks/02-sample.ipynb"),
    ("companions", PLANS, None, None, "write book/instructor/02-sample.md"),
    ("lesson_plan", PLANS, None, None, "write the lesson plans"),
    ("lesson_plan", PLANS, "| 45 | talk", "| 40 | talk", "up to 50, not 45"),
    ("lesson_plan", PLANS, "| 20 | talk", "| the rest | talk", "begin the row"),
    ("lesson_plan", PLANS, "## 90 minutes", "## An hour and a half", "a plan of 90"),
    ("lesson_plan", PLANS, "question 2, twin", "question 2", "“Concept question 2, twin”"),
    ("lesson_plan", PLANS, "## Concept question 1\n", "## Why\n", "“Concept question 1”"),
    ("sources", "book/references.bib", "moore2003", "zou2002", "add moore2003"),
    ("claims", "book/claims.yml", "01-earlier", "02-sample", "see wider"),
]
CASES = [(rule, HERE, *rest) for rule, *rest in BROKEN] + BROKEN_FILES


@pytest.mark.parametrize(
    ("name", "file", "old", "new", "message"),
    [pytest.param(*case, id=f"{case[0]}-{case[4]}") for case in CASES],
)
def test_a_broken_sample_breaks(name, file, old, new, message, tmp_path):
    assert old is None or old in BOOK[file]
    broken = sample(tmp_path, file, old and (lambda text: text.replace(old, new)))
    found = list(RULES[name](broken))
    assert any(message in each for each in found), found
    for each in found:
        assert re.fullmatch(r"(book|notebooks)/[\w./-]+:\d+: [a-z].*[.?]", each), each


def test_every_rule_is_shown_to_fail():
    assert set(RULES) == {name for name, *_rest in CASES}


def test_long_sentences_are_named_before_they_are_too_long(tmp_path):
    long = "It knows no wind" + " and no wind" * 9 + "."
    chapter = sample(tmp_path, HERE, lambda text: text.replace("It knows no wind.", long))
    with pytest.warns(UserWarning, match="over 30 words"):
        assert list(RULES["length"](chapter)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Syllables and words counted by hand.
        ("The boat sails.", 0.39 * 3 + 11.8 * 3 / 3 - 15.59),
        ("A harbour needs a keeper, and somebody pays.", 0.39 * 8 + 11.8 * 14 / 8 - 15.59),
    ],
)
def test_the_reading_grade_is_flesch_and_kincaids(text, expected):
    assert chapters.grade([text]) == pytest.approx(expected, abs=1.6)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("boat", 1), ("hundred", 2), ("protected", 3), ("infects", 2), ("rule", 1), ("little", 2),
        ("patches", 2), ("moved", 1), ("goes", 1), ("radio", 3), ("nation", 2), ("security", 4),
        ("earlier", 3), ("the", 1), ("worm\u2019s", 1), ("technology", 4),
    ],
)  # fmt: skip
def test_syllables(word, expected):
    assert chapters.syllables(word) == expected
