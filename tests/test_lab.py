"""A class's way through notebook 01, and a drag in 06, in a real JupyterLab in Chromium."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

from tests.explorers_found import ROOT

NOTEBOOK = "01-faster-and-wider.ipynb"
PATIENCE = 30_000  # milliseconds; a slow machine only fails later
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
FIGURE = "() => JSON.stringify(document.querySelector('.kc-live .js-plotly-plot').data)"
SENTENCE = ".kc-live .kc-sentence .widget-html-content"
# A slow machine: Plotly, the only large script of a widget, takes longer than the two seconds after
# which an anywidget that has not loaded ignores its kernel.
SLOW = """
window.Blob = class extends Blob {
  constructor(parts, options) {
    const large = typeof parts?.[0] === "string" && parts[0].length > 1e6;
    const wait = "await new Promise((done) => setTimeout(done, 2500));";
    super(large ? [wait, ...parts] : parts, options);
  }
};
"""


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    with jupyter_lab(tmp_path_factory.mktemp("lab")) as address:
        yield address


@contextlib.contextmanager
def jupyter_lab(home):
    """Give the address of a JupyterLab that works on a copy of the notebooks in a folder."""
    shutil.copytree(ROOT / "notebooks", home / "notebooks")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "IPYTHONDIR": str(home / "ipython"),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += ["--ServerApp.token=", "--ServerApp.password=", f"--ServerApp.port={port}"]
    command += [f"--ServerApp.root_dir={home / 'notebooks'}", "--ServerApp.port_retries=0"]
    with (home / "log").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env=environment, cwd=home)
    address = f"http://127.0.0.1:{port}"
    try:
        # The server says on its first line that it listens; until then a connection is refused.
        while not answers(address + "/api"):
            assert server.poll() is None, (home / "log").read_text()[-3000:]
        yield address
    finally:
        server.terminate()
        server.wait(20)


def answers(address):
    """Tell whether a server answers there."""
    try:
        urllib.request.urlopen(address, timeout=5).close()
    except (urllib.error.URLError, OSError):
        return False
    return True


@pytest.fixture(scope="module")
def page(lab, browser):
    page = run_notebook(lab, browser, SLOW)
    yield page
    page.close()


def started(lab, browser, notebook, script=""):
    """Return a notebook in JupyterLab, all its cells started, in a page that ran a script first."""
    page = browser.new_page(viewport={"width": 1280, "height": 1600})
    if script:
        page.add_init_script(script)
    page.set_default_timeout(PATIENCE)
    page.goto(f"{lab}/lab/tree/{notebook}?reset")
    page.locator(".jp-NotebookPanel .jp-CodeCell").first.wait_for()
    # Before the kernel is there, running a cell asks which kernel to start.
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator('[data-command="runmenu:run-all"]').click()
    return page


def run_notebook(lab, browser, script=""):
    """Return notebook 01 once its charts are drawn."""
    page = started(lab, browser, NOTEBOOK, script)
    page.locator(".kc-live .js-plotly-plot .main-svg").first.wait_for()
    page.locator(".jp-OutputArea-output .widget-interact").wait_for()
    return page


def press(page, name, key):
    """Press a key on the slider with this label and wait until figure and sentence follow."""
    handle = page.locator(f'.kc-control:has-text("{name}") .noUi-handle').first
    figure, sentence = page.evaluate(FIGURE), page.locator(SENTENCE).first.inner_text()
    handle.focus()
    page.keyboard.press(key)
    page.wait_for_function(f"before => ({FIGURE})() !== before", arg=figure)
    page.wait_for_function(
        "([selector, before]) => document.querySelector(selector).innerText !== before",
        arg=[SENTENCE, sentence],
    )
    return handle


def test_skip_then_a_key_changes_figure_and_sentence(page):
    live = page.locator(".kc-live").first
    live.scroll_into_view_if_needed()
    first = live.locator(".kc-control .noUi-handle").nth(1)  # the first belongs to the guess
    label = live.locator(".kc-control .widget-hslider .widget-label").nth(1).text_content()
    assert first.is_disabled() or live.locator(".noUi-target[disabled]").count()
    live.get_by_role("button", name="Skip").click()
    live.get_by_role("button", name="Skip").wait_for(state="hidden")
    handle = press(page, label, "ArrowRight")
    assert handle.get_attribute("aria-labelledby")
    # The handle's words are written by another script than those beside it.
    page.wait_for_function(
        "handle => handle.getAttribute('aria-valuetext') === handle.closest('.kc-control')"
        ".querySelector('.kc-say .widget-html-content').textContent",
        arg=handle.element_handle(),
    )


def test_the_explorer_is_clean_for_axe(page):
    page.locator(".kc-live .noUi-handle[aria-labelledby]").last.wait_for(state="attached")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("""async () => (await axe.run('.kc-live', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})).violations
        .map(rule => [rule.id, rule.nodes.map(node => node.html.slice(0, 160))])""")
    assert found == [], json.dumps(found, indent=1)


def test_boats_are_protected_by_a_touch_in_the_picture(page):
    live = page.locator('.kc-live:has-text("Ten tokens")').first
    live.scroll_into_view_if_needed()
    live.locator(".kc-picture [data-mark='46']").click()
    live.get_by_text("Tokens left: 9").wait_for()
    live.locator(".kc-picture [data-mark='46'].protected").wait_for()


def test_a_fence_is_dragged_in_the_picture(lab, browser):
    page = started(lab, browser, "06-two-fences.ipynb")
    live = page.locator('.kc-live:has-text("Two fences")').first
    live.get_by_role("button", name="Skip").click()
    grip = live.locator("[data-control=block] [data-grip]")
    said = live.locator(".kc-control:has-text('Block from score') .kc-say .widget-html-content")
    live.get_by_role("button", name="Skip").wait_for(state="hidden")
    grip.scroll_into_view_if_needed()
    before, box = said.first.inner_text(), grip.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    for step in range(1, 9):
        page.mouse.move(box["x"] + box["width"] / 2 - 15 * step, box["y"] + box["height"] / 2)
    page.mouse.up()
    page.wait_for_function(
        "([said, before]) => Number(said.textContent) < Number(before)",
        arg=[said.first.element_handle(), before],
    )
    live.get_by_role("button", name="Undo").click()
    page.wait_for_function(
        "([said, before]) => said.textContent === before",
        arg=[said.first.element_handle(), before],
    )
    page.close()
