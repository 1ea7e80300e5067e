"""Questions: what the directive refuses and writes, and how a reader answers them in a browser."""

import re

import pytest

from tests.conftest import pages
from tests.one_page import MYST, built
from tests.test_pages import AXE, VIEWS, Watched, address

REASON = "a reason that is long enough to say why"
ROWS = {"right": f"- [x] Yes\n\n  Right: {REASON}", "wrong": f"- [ ] No\n\n  Wrong: {REASON}"}
SOUND = f"{ROWS['wrong']}\n{ROWS['right']}"


def asked(body, name="which", options="", stem="What?\n\n"):
    """Return a page with one question; the directive stands in line 3."""
    return f"# Page\n\n:::{{question}} {name}\n{options}\n{stem}{body}\n:::\n"


MISTAKES = {
    "no option is right": asked(f"{ROWS['wrong']}\n{ROWS['wrong']}"),
    "2 options are right": asked(f"{ROWS['right']}\n{ROWS['right']}"),
    "at least two options": asked(ROWS["right"]),
    "option B has no reason": asked(f"{ROWS['right']}\n- [ ] No"),
    "the reason of option B has 5 characters": asked(f"{ROWS['right']}\n- [ ] No\n\n  Wrong"),
    "each option begins with [x] or [ ]": asked(f"{ROWS['right']}\n- No\n\n  {REASON}"),
    "an option says nothing": asked(f"{ROWS['right']}\n- [ ]\n\n  {REASON}"),
    "exactly one bullet list": asked(""),
    "nothing may stand below": asked(f"{SOUND}\n\nBelow."),
    "nothing is asked above": asked(SOUND, stem=""),
    "a poll has no right option": asked(SOUND, options=":kind: poll\n"),
    '"most" unknown': asked(SOUND, options=":kind: most\n"),
    "may hold only a to z": asked(SOUND, name="Which-Ten"),
    "already has a question of that name": asked(SOUND) + asked(SOUND),
}


@pytest.mark.parametrize("message", MISTAKES)
def test_a_mistake_is_one_warning_with_its_line(message, tmp_path):
    warnings = built(tmp_path, MISTAKES[message]).warnings
    assert len(warnings) == 1, warnings
    place = re.match(r"page\.md:(\d+): WARNING: ", warnings[0])
    assert place and message in warnings[0]
    lines = MISTAKES[message].splitlines()
    first = len(lines) - lines[::-1].index(":::{question} which") if "already" in message else 3
    assert first <= int(place[1]) <= len(lines)


@pytest.mark.parametrize("myst", [MYST, MYST[:2]], ids=["with tasklist", "without"])
def test_a_question_is_native_and_numbered_in_page_order(myst, tmp_path):
    second = asked(f"{SOUND}\n{ROWS['right']}", "second", ":kind: several\n")
    third = asked(f"{ROWS['wrong']}\n{ROWS['wrong']}", "third", ":kind: poll\n")
    page = built(tmp_path, asked(SOUND, "first") + second + third, myst)
    assert page.warnings == []
    found = re.findall(r'data-kind="(\w+)".*?<legend[^>]*>(.*?)</legend>', page.body, re.DOTALL)
    assert found == [("one", "Question 1"), ("several", "Question 2"), ("poll", "Question 3")]
    kinds = re.findall(r'<input type="(\w+)" name="([\w-]+)" value="(\w)"', page.body)
    assert kinds == [
        *[("radio", "question-first", letter) for letter in "AB"],
        *[("checkbox", "question-second", letter) for letter in "ABC"],
        *[("radio", "question-third", letter) for letter in "AB"],
    ]
    verdicts = re.findall(r'class="question-verdict">(?:<span.*?</span> )?(.*?)</p>', page.body)
    assert verdicts == ["A: not right.", "B: right.", "A: not right.", "B: right.", "C: right.",
                        "A.", "B."]  # fmt: skip
    assert "[x]" not in page.body and "[ ]" not in page.body
    assert "task-list" not in page.body
    ids = re.findall(r' id="([^"]+)"', page.body)
    assert len(ids) == len(set(ids))
    for name in re.findall(r'aria-(?:labelledby|describedby)="([^"]+)"', page.body):
        assert set(name.split()) <= set(ids)


def test_only_pages_with_a_question_load_its_files(books, tmp_path):
    for path in pages(books["test"]):
        text = (books["test"] / path).read_text(encoding="utf-8")
        expected = int('class="question"' in text)
        assert text.count("kc/question.css") == expected, path
        assert len(re.findall(r"<script defer[^>]*kc/question\.js", text)) == expected, path
        assert text.count("kc/question.js") == expected, path
    assert "kc/question.js" not in built(tmp_path, "# No question\n").head


# In a browser, on the page that the test book holds for this.


class Asked:
    """A question of the page, as a reader meets it."""

    def __init__(self, page, name):
        self.page = page
        self.root = page.locator(f"#question-{name}")

    def input(self, letter):
        return self.root.locator(f"input[value={letter}]")

    def press(self, action):
        self.root.locator(f"[data-action={action}]").click()

    @property
    def said(self):
        """Return what the feedback says, in one line."""
        return " ".join(self.root.locator("[role=status]").inner_text().split())

    @property
    def reasons(self):
        """Return the letters of the options whose reasons are seen."""
        seen = self.root.locator(".question-reason").all()
        return [reason.get_attribute("data-option") for reason in seen if reason.is_visible()]

    @property
    def buttons(self):
        """Return the names of the buttons that are seen."""
        return [button.inner_text() for button in self.root.locator("button:visible").all()]


@pytest.fixture
def watched(addresses, browser):
    with Watched(browser, **VIEWS["1280 light"]) as watched:
        watched.open(addresses["test"] + "questions.html")
        yield watched
        assert watched.complaints == []


def test_nothing_is_told_before_an_attempt(watched):
    seen = watched.page.locator(".question").all_inner_texts()
    assert len(seen) == 3
    for text in seen:
        assert not re.search(r"right\b(?! or wrong|\.$)|quite|Answer and reasons|✓|✕", text, re.M)
        assert "two neighbours" not in text and "before the attack is out" not in text
    one = Asked(watched.page, "which-ten")
    assert one.buttons == ["Check", "I don\u2019t know"]
    assert one.reasons == [] and one.said == ""
    one.press("check")
    assert one.said == "Choose an answer first."
    assert one.reasons == [] and "Show the other reasons" not in one.buttons


def test_a_wrong_answer_its_reason_the_others_and_again(watched):
    one = Asked(watched.page, "which-ten")
    one.input("A").check()
    assert one.said == "" and one.reasons == []
    one.press("check")
    assert one.said.startswith("✕ Not quite. Size is not connection")
    assert "They carry" not in one.said and one.reasons == []
    assert one.root.locator("[role=status] .question-mark").get_attribute("aria-hidden") == "true"
    one.input("B").check()
    assert one.said == "", "the words about A do not stand beside B"
    assert "Show the other reasons" not in one.buttons
    one.press("check")
    assert one.said.startswith("✓ Right. They carry")
    assert one.root.locator("[role=status] math").count() == 1
    assert one.root.locator("[role=status] [id]").count() == 0
    one.press("more")
    assert one.reasons == ["A", "B", "C"]
    assert one.said == "✓ Right. Each reason stands below its answer."
    assert one.root.locator("[data-action=more]").evaluate("it => it === document.activeElement")
    text = one.root.locator("[data-option=A]").first.inner_text()
    assert "A: not right." in text and "Size is not connection" in text
    one.input("C").check()
    assert one.said == "" and one.reasons == ["A", "B", "C"]
    one.press("check")
    assert one.said == "✕ Not quite."
    one.press("more")
    assert one.reasons == [] and one.said == "" and one.buttons == ["Check", "I don\u2019t know"]
    assert one.root.locator("input:checked").count() == 0
    assert one.input("A").evaluate("it => it === document.activeElement")


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ("AC", "✓ Right. ✓ A: right. What is safe before .* ✓ C: right. They carry .*"),
        ("A", "✕ Not quite: what you chose is right, and there is more. ✓ A: right. What .*"),
        ("AB", "✕ Not quite. ✓ A: right. What .* ✕ B: not right. Nothing is left .*"),
        ("ABC", "✕ Not quite. ✓ A: .* ✕ B: .* ✓ C: .*"),
        ("B", "✕ Not quite. ✕ B: not right. Nothing is left .*"),
    ],
)
def test_several_answers_each_get_their_reason(chosen, said, watched):
    several = Asked(watched.page, "what-helps")
    for letter in chosen:
        several.input(letter).check()
    several.press("check")
    assert re.fullmatch(said, several.said), several.said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("which-ten", "The answer is B. Each reason stands below its answer."),
        ("what-helps", "The right answers are A and C. Each reason stands below its answer."),
        ("your-choice", "Each reason stands below its answer."),
    ],
)
def test_not_knowing_is_an_attempt(name, said, watched):
    one = Asked(watched.page, name)
    one.press("unsure")
    assert one.said == said
    assert one.reasons == [letter for letter in "ABC" if one.input(letter).count()]
    assert one.buttons[-1] == "Hide the reasons and try again"


def test_a_poll_judges_nobody(watched):
    poll = Asked(watched.page, "your-choice")
    poll.input("B").check()
    poll.press("check")
    assert poll.said.startswith("You chose B. Then those without a boat")
    poll.press("more")
    assert poll.reasons == ["A", "B"]
    assert not re.search(r"✓|✕|not right|quite", poll.root.inner_text())


def test_one_question_does_not_touch_another(watched):
    first, second = Asked(watched.page, "which-ten"), Asked(watched.page, "what-helps")
    first.press("unsure")
    assert second.reasons == [] and second.said == "" and len(second.buttons) == 2


def test_nothing_is_stored(watched):
    one = Asked(watched.page, "which-ten")
    held = "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
    before = watched.page.evaluate(held)
    one.input("B").check()
    one.press("check")
    assert watched.page.evaluate(held) == before
    watched.page.reload()
    assert one.root.locator("input:checked").count() == 0 and one.said == ""


def ringed(page):
    """Tell whether a line of two pixels or more goes around what has the focus."""
    style = "getComputedStyle(document.activeElement)"
    kind, width = page.evaluate(f"[{style}.outlineStyle, parseFloat({style}.outlineWidth)]")
    return kind != "none" and width >= 2


def test_keyboard_alone_answers_and_sees_where_it_is(watched):
    page = watched.page
    one = Asked(page, "which-ten")
    page.locator("#question-which-ten .question-stem").click()
    focus = "() => document.activeElement"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate(f"({focus})().value") == "A"
    page.keyboard.press("ArrowDown")
    assert one.input("B").is_checked()
    assert ringed(page)
    # The link in option C comes before the button.
    for _key in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate(f"({focus})().textContent") == "Check"
    assert ringed(page)
    page.keyboard.press("Enter")
    assert one.said.startswith("✓ Right.")
    assert page.evaluate(f"({focus})().textContent") == "Check", "the focus stays"
    for name in ("I don\u2019t know", "Show the other reasons"):
        page.keyboard.press("Tab")
        assert page.evaluate(f"({focus})().textContent") == name
    page.keyboard.press("Enter")
    assert one.reasons == ["A", "B", "C"]


def test_feedback_is_announced_once_and_linked(watched):
    one = Asked(watched.page, "which-ten")
    status = one.root.locator("[role=status]")
    assert one.root.locator("fieldset").get_attribute("aria-describedby") == status.get_attribute(
        "id"
    )
    assert one.root.locator("[role=status]").count() == 1
    page = watched.page
    named = page.get_by_role("group", name=re.compile(r"^Question 1 Which ten boats"))
    assert named.count() == 1
    assert named.get_by_role("radio").count() == 3
    assert named.get_by_role("radio", name="A The ten largest.").count() == 1
    page.evaluate("""() => {
      window.changes = 0;
      const status = document.querySelector("#question-which-ten [role=status]");
      new MutationObserver((records) => { window.changes += records.length; }).observe(
        status, { childList: true, subtree: true, characterData: true });
    }""")
    one.input("A").check()
    page.evaluate("window.changes = 0")
    one.press("check")
    assert page.evaluate("window.changes") == 1


def answer_all(page):
    for name, letters in (("which-ten", "A"), ("what-helps", "AB"), ("your-choice", "A")):
        one = Asked(page, name)
        for letter in letters:
            one.input(letter).check()
        one.press("check")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("stage", ["answered", "revealed"])
def test_axe_finds_nothing_after_an_attempt(view, stage, addresses, browser):
    with Watched(browser, **VIEWS[view]) as watched:
        page = watched.open(addresses["test"] + "questions.html")
        answer_all(page)
        if stage == "revealed":
            for button in page.locator("[data-action=more]").all():
                button.click()
        page.evaluate(AXE.read_text())
        found = page.evaluate("async () => (await axe.run()).violations")
        assert [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found] == []
        width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert width[0] <= width[1]
        for part in page.locator(".question :is(label, button):visible").all():
            box = part.bounding_box()
            assert box["height"] >= 44 and box["width"] >= 44, part.inner_text()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width[1], part.inner_text()


def test_works_from_disk(books, addresses, browser):
    with Watched(browser) as watched:
        page = watched.open(address(addresses, books, "test", "file", "questions.html"))
        answer_all(page)
        assert Asked(page, "which-ten").said.startswith("✕ Not quite.")
        assert watched.complaints == []


def test_without_javascript_the_reasons_stand_in_a_fold(addresses, browser):
    with Watched(browser, java_script_enabled=False) as watched:
        page = watched.open(addresses["test"] + "questions.html")
        one = Asked(page, "which-ten")
        assert one.buttons == [] and one.reasons == []
        one.input("A").check()
        fold = one.root.locator("summary")
        assert fold.inner_text() == "Answer and reasons"
        fold.click()
        assert one.reasons == ["A", "B", "C"]
        text = " ".join(one.root.locator("details").inner_text().split())
        assert "✕ A: not right. Size is not" in text and "✓ B: right. They carry" in text
        page.emulate_media(media="print")
        assert one.reasons == [] and not fold.is_visible()
        assert one.root.locator("label:visible").count() == 3


def test_print_shows_questions_without_answers(watched):
    page = watched.page
    answer_all(page)
    Asked(page, "what-helps").press("more")
    page.emulate_media(media="print")
    for name, options in (("which-ten", 3), ("what-helps", 3), ("your-choice", 2)):
        one = Asked(page, name)
        assert one.buttons == [] and one.reasons == []
        assert not one.root.locator("[role=status]").is_visible()
        assert one.root.locator("label:visible").count() == options
        assert one.root.locator(".question-stem").is_visible()
