"""Measures what the book promises (`make bench`) and prints it as a Markdown table of medians."""

import gzip
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.conftest import BOOK, FLAGS, JUPYTER_BOOK, TEST_BOOK, build, chromium
from tests.explorers_found import EXPLORERS, ROOT
from tests.test_lab import jupyter_lab, run_notebook
from widgets.serve import serving

CHAPTER = "book/01-faster-and-wider.html"
# A page that holds no explorer is a text page.
TEXT = "book/report-in-brief.html"
MOVES = 120
SLOWDOWN = 4

# Notes how long the engine worked on each request; says so itself, see `clocked`.
WATCH = """
window.worked = 0;
const made = Worker;
window.Worker = function (address) {
  const worker = new made(address);
  worker.addEventListener("message", ({ data }) => { window.worked += data.worked ?? 0; });
  return worker;
};
window.times = {};
new MutationObserver(changes => {
  for (const { target } of changes) {
    if (target.dataset.state === "alive") window.times.alive ??= performance.now();
    // The first version is the start, the second answers a touch.
    if (target.dataset.version === "2") window.times.answered ??= performance.now();
  }
}).observe(document, { subtree: true, attributeFilter: ["data-state", "data-version"] });
window.shifts = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""

# Moves the slider and waits until the answer has been painted.
MOVE = """async ([selector, moves]) => {
  const slider = document.querySelector(selector);
  const root = slider.closest(".explorer");
  const times = [];
  for (let move = 0; move < moves; move += 1) {
    slider.value = Number(slider.min) + (move * 7) % (Number(slider.max) - Number(slider.min));
    window.worked = 0;
    const began = performance.now();
    // Watched, not polled: nested timers would add up to four milliseconds.
    await new Promise(done => {
      const answered = new MutationObserver(() => {
        answered.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = done;
          channel.port2.postMessage(0);
        });
      });
      answered.observe(root, { attributeFilter: ["data-version"] });
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    });
    times.push([performance.now() - began, window.worked]);
    await new Promise(done => setTimeout(done, 20));
  }
  return times;
}"""

FRONT = "book/index.html"
RACE = "[data-explorer=patch_race]"
SLIDER = RACE + " input[type=range][data-control=delay]"
ALIVE = ".explorer[data-state=alive]"


def percentile(values, share):
    """Return the value below which `share` of the values lie."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def opened(browser, address, **options):
    """Return a fresh page at the address, its engine and layout shifts watched."""
    page = browser.new_context(**options).new_page()
    page.add_init_script(WATCH)
    page.goto(address)
    return page


def clocked(route):
    """Let the engine of a page say with each answer how many milliseconds it worked on it."""
    text = route.fetch().text()
    answer = "self.postMessage({ reply: data.text ? engine.handle(data.text) : null });"
    assert answer in text
    route.fulfill(body=text.replace(answer, """
      const began = performance.now();
      const reply = data.text ? engine.handle(data.text) : null;
      self.postMessage({ reply, worked: performance.now() - began });"""))  # fmt: skip


def race_freed(page):
    """Scroll to the patch race, wait until it is alive, and skip its prediction."""
    page.locator(RACE).first.scroll_into_view_if_needed()
    page.wait_for_selector(f"{RACE}[data-state=alive]")
    page.locator(f"{RACE} [data-action=skip]").first.click()
    page.wait_for_selector(f"{SLIDER}:enabled")


def touch_to_painted(browser, address):
    """Return milliseconds from touch to paint: median at full speed, 95th percentile slowed."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.route("**/engine.js.txt", clocked)
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(address)
    race_freed(page)
    page.evaluate(MOVE, [SLIDER, 20])
    fast = page.evaluate(MOVE, [SLIDER, MOVES])
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    # The throttle slows the page's own thread only: what the engine worked counts as often again.
    slow = [total + (SLOWDOWN - 1) * worked
            for total, worked in page.evaluate(MOVE, [SLIDER, MOVES])]  # fmt: skip
    worked = [work for _total, work in fast]
    print(f"the engine's share: median {statistics.median(worked):.3g} ms, "
          f"95th percentile {percentile(worked, 0.95):.3g} ms", file=sys.stderr)  # fmt: skip
    page.context.close()
    return statistics.median(total for total, _worked in fast), percentile(slow, 0.95)


# Touches a boat as soon as the page can hear it.
TOUCH_AT_ONCE = """document.addEventListener("DOMContentLoaded", () => {
  window.times.touched = performance.now();
  document.querySelector(".explorer [data-mark='46']").dispatchEvent(
    new MouseEvent("click", { bubbles: true }));
});"""


def cold(browser, address):
    """Return (ms to alive, ms from a touch at the first moment to its answer) of a fresh page."""
    alive, touch = [], []
    for _ in range(5):
        page = opened(browser, address)
        page.wait_for_selector(ALIVE)
        alive.append(page.evaluate("window.times.alive"))
        page.context.close()
        page = browser.new_context().new_page()
        page.add_init_script(WATCH + TOUCH_AT_ONCE)
        page.goto(address)
        page.wait_for_selector(".explorer [data-mark='46'].protected")
        touch.append(page.evaluate("window.times.answered - window.times.touched"))
        page.context.close()
    return statistics.median(alive), statistics.median(touch)


def until_alive(browser, address):
    """Return (requests, bytes, layout shift) of a page until its first explorer is alive."""
    page = opened(browser, address)
    page.locator(".explorer").first.scroll_into_view_if_needed()
    page.wait_for_selector(ALIVE)
    entries = page.evaluate(
        "performance.getEntries().filter(e => e.transferSize !== undefined)"
        ".map(e => [e.name, e.transferSize])"
    )
    shift = page.evaluate("window.shifts")
    page.context.close()
    network = [size for name, size in entries if not name.startswith(("data:", "blob:"))]
    return len(network), sum(network), shift


def weight(browser, address):
    """Return requests and bytes on the wire of a page without explorers."""
    page = opened(browser, address)
    page.wait_for_load_state("networkidle")
    sizes = page.evaluate(
        "performance.getEntries().filter(e => e.transferSize !== undefined"
        " && !e.name.startsWith('data:')).map(e => e.transferSize)"
    )
    page.context.close()
    return len(sizes), sum(sizes)


def renderer_memory(page):
    """Return the page's memory in bytes after a collection: scripts, nodes and the engine."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    metrics = session.send("Performance.getMetrics")
    values = {metric["name"]: metric["value"] for metric in metrics["metrics"]}
    return values["JSHeapUsedSize"]


def memory_growth(browser, address):
    """Return memory after 2,000 moves over memory after 200."""
    page = opened(browser, address)
    race_freed(page)
    page.evaluate(MOVE, [SLIDER, 200])
    early = renderer_memory(page)
    page.evaluate(MOVE, [SLIDER, 1800])
    late = renderer_memory(page)
    page.context.close()
    return late / early


def lighthouse(address):
    """Return Lighthouse's mobile scores: performance (median of 3) and the other three."""
    scores = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "report.json"
            command = ["node", "node_modules/lighthouse/cli/index.js", address, "--quiet",
                       "--output=json", f"--output-path={report}",
                       "--chrome-flags=--headless=new " + " ".join(FLAGS)]  # fmt: skip
            environment = os.environ | {"CHROME_PATH": chromium()}
            subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
            categories = json.loads(report.read_text())["categories"]
            scores.append({name: 100 * part["score"] for name, part in categories.items()})
    performance = statistics.median(score["performance"] for score in scores)
    rest = [min(score[name] for score in scores)
            for name in ("accessibility", "best-practices", "seo")]  # fmt: skip
    return [performance, *rest]


def engine_times():
    """Return the median milliseconds of a slider's move in each explorer that has one."""
    rows = []
    for name in EXPLORERS:
        process = subprocess.Popen(
            ["node", "tests/conformance.mjs", str(ROOT), str(ROOT / "tests/book/explorers")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip
        process.stdout.readline()
        times = []

        def ask(request, process=process, times=times):
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
            times.append(float(answer.split(" ", 1)[0]))
            text = json.loads(answer.split(" ", 1)[1])
            return json.loads(text.partition("\x1e")[0])

        opened = {"op": "open", "instance": "x", "explorer": name, "state": None, "width": 640}
        view = ask(opened)["view"]
        ask({"op": "do", "instance": "x", "act": {"action": "skip"}, "width": 640})
        sliders = [control for control in view["controls"] if "steps" in control]
        times.clear()
        for move in range(60):
            for slider in sliders[:1]:
                act = {"action": "move", "control": slider["name"],
                       "position": (7 * move) % slider["steps"]}  # fmt: skip
                ask({"op": "do", "instance": "x", "act": act, "width": 640})
        if times:
            rows.append((name, statistics.median(times)))
        process.stdin.close()
        process.wait()
    return rows


# Presses a key on the delay's slider and waits until Plotly has drawn the answer.
KEY_TO_REDRAWN = """key => new Promise(done => {
  const plot = document.querySelector(".kc-live .js-plotly-plot");
  const handle = document.activeElement;
  const began = performance.now();
  plot.once("plotly_afterplot", () => requestAnimationFrame(() => done(performance.now() - began)));
  handle.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
})"""


def live_notebook(browser):
    """Return the median milliseconds from a key on a slider in JupyterLab to the new figure."""
    with tempfile.TemporaryDirectory() as folder, jupyter_lab(Path(folder)) as address:
        page = run_notebook(address, browser)
        live = page.locator(".kc-live").first
        live.scroll_into_view_if_needed()
        live.get_by_role("button", name="Skip").click()
        live.get_by_role("button", name="Skip").wait_for(state="hidden")
        live.locator(".kc-control .noUi-handle").nth(2).focus()
        times = [
            page.evaluate(KEY_TO_REDRAWN, "ArrowRight" if number % 2 else "ArrowLeft")
            for number in range(21)
        ]
        page.close()
    return statistics.median(times)


def clean_build():
    """Return the seconds of a clean build of the book."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "book"
        shutil.copytree(ROOT, copy, symlinks=True, ignore=shutil.ignore_patterns(
            "_build", ".git", ".venv", ".hypothesis", ".pytest_cache"))  # fmt: skip
        began = time.perf_counter()
        environment = os.environ | {"PYTHONPATH": str(copy)}
        subprocess.run(
            [*JUPYTER_BOOK, "build", ".", "-W"],
            cwd=copy, env=environment, check=True, capture_output=True,
        )  # fmt: skip
        return time.perf_counter() - began


def row(what, value, limit, unit=""):
    print(f"| {what} | {value:.3g}{unit} | {limit} |", flush=True)


def main():
    build(ROOT, BOOK)
    build(ROOT / "tests" / "book", TEST_BOOK)
    print(f"Measured on {time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, "
          f"Python {platform.python_version()}, headless Chromium.\n")  # fmt: skip
    print("| what | measured | at most |\n| --- | --- | --- |")
    with serving(BOOK) as base, sync_playwright() as playwright:
        base = base.rstrip("/") + "/"
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        median, slowed = touch_to_painted(browser, base + CHAPTER)
        row("touch to painted, median", median, "17 ms", " ms")
        row("touch to painted, 95th percentile, 4x slower", slowed, "80 ms", " ms")
        alive, touch = cold(browser, base + FRONT)
        row("cold page to alive", alive, "1000 ms", " ms")
        row("first touch on a cold page to answer", touch, "600 ms", " ms")
        requests, size, shift = until_alive(browser, base + CHAPTER)
        row("chapter until alive, gzipped", size / 1000, "450 kB", " kB")
        row("chapter, network requests", requests, "25")
        row("cumulative layout shift", shift, "0.02")
        requests, size = weight(browser, base + TEXT)
        row("text page, gzipped", size / 1000, "150 kB", " kB")
        row("text page, network requests", requests, "25")
        row(
            "memory after 2,000 moves over after 200", memory_growth(browser, base + CHAPTER), "1.2"
        )
        row("live notebook, key to redrawn, median", live_notebook(browser), "100 ms", " ms")
        browser.close()
        for path in (FRONT, CHAPTER):
            names = ("performance", "accessibility", "best practices", "SEO")
            for name, score in zip(names, lighthouse(base + path), strict=True):
                least = "at least 95" if name == "performance" else "100"
                row(f"Lighthouse mobile, {path}, {name}", score, least)
    row("clean build of the book", clean_build(), "30 s", " s")
    for name, milliseconds in engine_times():
        row(f"one move of {name} in the engine", milliseconds, "-", " ms")
    runtime = sum(
        len(gzip.compress(path.read_bytes())) for path in (BOOK / "_static" / "kc").glob("*.wasm")
    )
    row("engine (WebAssembly), gzipped", runtime / 1000, "-", " kB")


if __name__ == "__main__":
    main()
