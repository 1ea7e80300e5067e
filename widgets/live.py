"""An explorer in a Jupyter notebook: widgets that forward acts to a Session and paint its view."""

import asyncio
import functools
import time
from pathlib import Path

import anywidget
import ipywidgets as ipw
import plotly.graph_objects as go
import traitlets

from widgets import words
from widgets.session import Session, fault
from widgets.words import _

MIME = "application/vnd.keel-catalyst.explorer+json"
VIEW_MIME = "application/vnd.jupyter.widget-view+json"
FIRST_CONTROLS = 3
FIGURE_WIDTH = 640
# What a chart's own layout leaves open.
LAYOUT = {"height": 360, "autosize": True, "template": "none",
          "margin": {"l": 60, "r": 30, "t": 30, "b": 50}}  # fmt: skip
# Moves of one slider that follow each other faster than this are one gesture, one step of undo.
GESTURE_SECONDS = 0.7
PLOTLY_CONFIG = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False}

STYLE = """
.kc-live { max-width: 46rem; overflow: visible; }
.kc-live .kc-title { font-weight: 700; font-size: 1.2rem; line-height: 1.3; margin: 0; }
.kc-live p { margin: 0 0 .3rem; line-height: 1.5; }
.kc-live .kc-notice p { border-left: 4px solid #a64801; padding-left: .5rem; }
.kc-live .kc-control > .widget-hslider { width: 25rem; }
.kc-live .kc-control .widget-label { width: 12rem; white-space: normal; line-height: 1.2;
  text-align: left; }
.kc-live .noUi-handle { min-width: 24px; min-height: 24px; top: -11px !important; }
.kc-live .kc-buttons { flex-flow: row wrap; }
.kc-live button { min-height: 32px; height: auto; }
.kc-live [aria-pressed="true"] { box-shadow: inset 0 -3px #2274b5; font-weight: 600; }
.kc-live :is(.noUi-handle, button, input, select, [tabindex]):focus-visible {
  outline: 3px solid #2274b5; outline-offset: 2px; }
.kc-live .kc-announce { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); }
"""

# The same colours as in a page; a notebook has no dark ones, so a picture brings its own paper.
PICTURE_STYLE = (
    (Path(__file__).parent / "page" / "picture.css").read_text("utf-8")
    + """
.kc-picture svg { max-width: 100%; height: auto; background: #fff; color: #1f2933; }
.kc-picture text { font: 13px system-ui, sans-serif; }
"""
)


class Shim(anywidget.AnyWidget):
    """Nothing to see: names and states that the widgets around it lack; says what is touched."""

    _esm = "\n".join([(Path(__file__).parent / "page" / name).read_text("utf-8")
                      for name in ("drag.js", "notebook.js")])  # fmt: skip
    _css = STYLE + PICTURE_STYLE


class Plotly(anywidget.AnyWidget):
    """Nothing to see: brings Plotly to a page, once for all its charts, and says when it is there.

    An anywidget that has not loaded within two seconds ignores its kernel from then on, and Plotly
    can take longer. So a chart, whose own part is small, is made only when Plotly is there.
    """

    _esm = Path(__file__).parent / "page" / "plotly.js"
    code = traitlets.Unicode(str(go.FigureWidget._esm)).tag(sync=True)


@functools.cache
def plotly():
    """Return the one Plotly of this kernel."""
    return Plotly()


def paragraph(text):
    """Return text as a paragraph, nothing for no text."""
    return f"<p>{words.escaped(text)}</p>" if text else ""


def folded(summary, text):
    """Return text as a paragraph in a closed fold, nothing for no text."""
    if not text:
        return ""
    return f"<details><summary>{words.escaped(summary)}</summary>{paragraph(text)}</details>"


def html(*classes):
    """Return an empty HTML widget."""
    widget = ipw.HTML()
    for name in classes:
        widget.add_class(name)
    return widget


def show(widget, visible=True):
    """Take a widget out of the notebook's flow, or put it back."""
    widget.layout.display = None if visible else "none"


class Field:
    """The widgets of one control; `changed(value, done)` is called when a reader uses them."""

    def __init__(self, control, changed):
        self.control = control
        self.changed = changed
        self.painting = False
        view = control.view(control.default)
        label = f"{control.label} ({control.unit})" if control.unit else control.label
        make = {"choice": self.choice, "toggle": self.toggle, "text": self.text,
                "moves": self.text, "marks": self.marks}  # fmt: skip
        self.parts = make.get(control.kind, self.slider)(view, label)
        self.box = ipw.HBox([widget for widget, _value, _read in self.parts])
        self.box.add_class("kc-control")
        if control.about:
            self.parts[0][0].tooltip = control.about
        for widget, _value, read in self.parts:
            if read:
                widget.observe(self.listener(read), "value")

    # Each kind is a list of (widget, what it shows of a view, what its value means to a session).

    def slider(self, view, label):
        slider = ipw.IntSlider(min=0, max=view["steps"], description=label, readout=False,
                               style={"description_width": "12rem"})  # fmt: skip
        said = html("kc-say")
        box = ipw.Text(continuous_update=False, layout={"width": "7rem"})
        return [
            (slider, lambda view: view["position"], self.control.at),
            (box, lambda view: view["text"], str),
            (said, lambda view: words.escaped(view["say"]), None),
        ]

    def choice(self, view, label):
        options = [(text, name) for name, text in view["options"]]
        widget = ipw.Dropdown(options=options, description=label, style=WIDE)
        return [(widget, lambda view: self.control.clean(view["text"]), str)]

    def toggle(self, view, label):
        widget = ipw.Checkbox(description=label, indent=False)
        return [(widget, lambda view: view["text"] == "on", bool)]

    def text(self, view, label):
        widget = ipw.Text(description=label, continuous_update=False, style=WIDE)
        return [(widget, lambda view: view["text"], str)]

    def marks(self, view, label):
        options = [(name, mark) for mark, name in view["marks"]]
        widget = ipw.SelectMultiple(options=options, description=label, rows=8, style=WIDE)
        said = html("kc-say")
        return [
            (widget, lambda view: tuple(view["chosen"]), list),
            (said, lambda view: words.escaped(view["say"]), None),
        ]

    def listener(self, read):
        """Return what hears one widget; a slider's moves are not yet the end of a gesture."""

        def listen(change):
            if not self.painting:
                self.changed(read(change["new"]), not isinstance(change["owner"], ipw.IntSlider))

        return listen

    def paint(self, view, free=True):
        """Show a control's view; the controls are greyed unless free."""
        self.painting = True
        try:
            for widget, value, read in self.parts:
                widget.value = value(view)
                if read:
                    widget.disabled = not free
        finally:
            self.painting = False


WIDE = {"description_width": "12rem"}


class WholeFigure(go.FigureWidget):
    """A Plotly widget that is sent in one piece and uses the Plotly that its page has.

    Plotly opens it empty and sends the data after it; a slow page then stays empty.
    """

    _esm = Path(__file__).parent / "page" / "chart.js"
    whole = False

    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self._config = self._config | PLOTLY_CONFIG
        self.whole = True
        self.open()

    def open(self):
        """Open the channel to the page once the figure is complete."""
        if self.whole:
            super().open()


class Chart:
    """A chart as a Plotly widget that is sent only what changed; words until Plotly is there."""

    def __init__(self, panel):
        self.shown = panel["chart"]
        self.figure = None
        self.widget = ipw.VBox([ipw.HTML(paragraph(_("The chart is being loaded.")))])
        self.widget.layout.min_height = f"{LAYOUT['height']}px"

    def draw(self):
        """Put the chart in the place of the words, or of the same chart in a page since left."""
        before, chart = self.figure, self.shown
        self.figure = WholeFigure(chart["data"], LAYOUT | chart["layout"])
        self.widget.children = [self.figure]
        if before:
            before.close()

    def paint(self, panel):
        """Show another chart."""
        before, now = self.shown, panel["chart"]
        self.shown = now
        if not self.figure:
            return
        kinds = [[trace.get("type") for trace in chart["data"]] for chart in (before, now)]
        with self.figure.batch_update():
            changed(self.figure.layout, before["layout"], now["layout"])
            if kinds[0] == kinds[1]:
                for trace, old, new in zip(
                    self.figure.data, before["data"], now["data"], strict=True
                ):
                    changed(trace, old, new)
        if kinds[0] != kinds[1]:
            self.figure.data = []
            self.figure.add_traces(now["data"])


def changed(target, before, now):
    """Set in a Plotly object what differs between two dicts."""
    # Plotly compares too, but only after it has checked every number of every array.
    for key in [*before, *[key for key in now if key not in before]]:
        if before.get(key) != now.get(key):
            target[key] = now.get(key)


class Picture:
    """A drawing as the SVG text that the explorer made."""

    def __init__(self, panel):
        self.widget = html("kc-picture")
        self.paint(panel)

    def draw(self):
        """Need nothing: a picture is there from the start."""

    def paint(self, panel):
        """Show another drawing."""
        self.widget.value = panel["svg"]


def picture_html(panel):
    """Return a picture's SVG with the colours of its classes."""
    return f'<style>{PICTURE_STYLE}</style><div class="kc-picture">{panel["svg"]}</div>'


class Live:
    """One explorer shown in this notebook, wherever its cells show it."""

    def __init__(self, explorer):
        self.explorer = explorer
        self.session = Session(explorer)
        self.view = self.session.view(FIGURE_WIDTH)
        self.panels = []
        self.opened = None
        self.playing = None
        self.last_move = (None, 0.0)
        self.build()
        self.paint()

    # Building, once.

    def build(self):
        """Make the widgets; parts that the explorer lacks are left out."""
        explorer = self.explorer
        self.title, self.source, self.sentence = html(), html(), html("kc-sentence")
        self.notice, self.kept = html("kc-notice"), html()
        self.figure = ipw.VBox()
        self.fields = {}
        for control in explorer.controls:
            self.fields[control.name] = Field(control, self.setter(control.name))
        first = [self.fields[c.name].box for c in explorer.controls if not c.more]
        more = [self.fields[c.name].box for c in explorer.controls if c.more]
        more = first[FIRST_CONTROLS:] + more
        parts = [html(), self.title, *self.build_prediction(), self.figure, self.source]
        parts[0].value = (
            f'<p class="kc-title">{words.escaped(explorer.title)}</p>'
            + paragraph(explorer.question)
        )  # fmt: skip
        parts += [self.sentence, self.notice, *first[:FIRST_CONTROLS]]
        if more:
            parts.append(ipw.Accordion([ipw.VBox(more)], titles=[_("More controls")]))
        parts += [
            *self.build_game(),
            *self.build_run(),
            *self.build_presets(),
            self.kept,
            *self.build_goal(),
        ]
        self.undo = self.button(_("Undo"), action="undo")
        self.reset = self.button(_("Reset"), action="reset")
        last = [self.undo, self.reset]
        if explorer.measure:
            last.append(self.button(_("Keep this run"), action="keep"))
        self.link = ipw.Text(description=_("Link to this state"), continuous_update=False,
                             style=WIDE, layout={"width": "100%"})  # fmt: skip
        self.link.observe(self.linked, "value")
        self.shim = Shim()
        self.shim.on_msg(lambda _widget, content, _buffers: self.touched(**content))
        plotly().on_msg(lambda _widget, content, _buffers: self.draw(**content))
        parts += [row(last), self.link, self.shim, plotly()]
        self.box = ipw.VBox(parts)
        self.box.add_class("kc-live")

    def build_prediction(self):
        """Return the widgets of the prediction."""
        prediction = self.explorer.prediction
        if not prediction:
            return []
        self.question, self.gap = html(), html()
        self.guess_field = Field(prediction.guess, self.guessed)
        self.commit = ipw.Button(description=prediction.commit)
        self.commit.on_click(lambda _button: self.act(action="commit"))
        self.asking = ipw.VBox(
            [self.guess_field.box, row([self.commit, self.button(_("Skip"), action="skip")])]
        )
        return [ipw.VBox([self.question, self.asking, self.gap])]

    def build_run(self):
        """Return the buttons of the run over time."""
        if not self.explorer.run:
            return []
        self.play = self.button(_("Play"), action="play")
        self.pause = self.button(_("Pause"), action="pause")
        others = [self.button(_("Step"), action="step")]
        others.append(self.button(_("Restart"), action="restart"))
        return [row([self.play, self.pause, *others])]

    def build_game(self):
        """Return the button that plays a round."""
        self.turn = self.button("", action="turn")
        self.turn.layout.width = "auto"
        return [self.turn] if self.explorer.game else []

    def build_presets(self):
        """Return a button for each preset."""
        self.presets = {}
        self.about_preset = html()
        for preset in self.explorer.presets:
            button = self.button(preset.label, action="preset", preset=preset.name)
            button.tooltip = preset.about
            button.layout.width = "auto"
            button.add_class("kc-toggle")
            self.presets[preset.name] = button
        return [row(list(self.presets.values())), self.about_preset] if self.presets else []

    def build_goal(self):
        """Return the goal's line."""
        self.goal = html()
        return [self.goal] if self.explorer.goal else []

    def button(self, label, **act):
        """Return a button that sends an act."""
        button = ipw.Button(description=label)
        button.on_click(lambda _button: self.act(**act))
        return button

    # Acting.

    def setter(self, name):
        """Return what sends a control's new value to the session."""

        def send(value, done):
            last, when = self.last_move
            now = time.monotonic()
            if last != name or now - when > GESTURE_SECONDS:
                self.end_gesture()
            self.act(action="set", control=name, value=value, done=done)
            self.last_move = (name, now)

        return send

    def end_gesture(self):
        """End the last drag, which no widget does: the same value again, and for good."""
        name = self.session.gesture
        if name:
            same = self.session.values[name]
            self.session.do({"action": "set", "control": name, "value": same, "done": True})

    def guessed(self, value, done):
        """Send a guess to the session, which keeps it until Commit."""
        self.act(action="guess", value=value, done=done)

    def draw(self, opened):
        """Draw the charts once Plotly is there; opened: when its page was, so that each is new."""
        if opened != self.opened:
            self.opened = opened
            for _kind, part in self.panels:
                part.draw()

    def touched(self, control, mark, done=True):
        """Send a mark that was touched in a picture to the session; done: False within a drag."""
        self.act(action="mark", control=control, mark=mark, done=done)

    def linked(self, change):
        """Take a link that a reader pasted."""
        if change["new"] != self.view["link"]:
            self.restore(change["new"])

    def restore(self, link):
        """Put the state of a link from the book into this explorer."""
        self.act(action="restore", link=link)

    def act(self, **act):
        """Carry out an act and paint what follows; a model's exception becomes a sentence."""
        self.last_move = (None, 0.0)
        try:
            self.view = self.session.carry_out(act, lambda session: session.view(FIGURE_WIDTH))
        except Exception as error:
            self.notice.value = paragraph(
                _("{why} Press Reset to start again.", why=fault(error))
            )  # fmt: skip
            return
        self.paint()
        if self.session.playing and self.playing is None:
            self.playing = asyncio.get_running_loop().create_task(self.beat())

    async def beat(self):
        """Send ticks while the session plays."""
        try:
            while self.session.playing:
                await asyncio.sleep(self.explorer.run.milliseconds / 1000)
                self.act(action="tick")
        finally:
            self.playing = None

    # Painting.

    def paint(self):
        """Show the view."""
        view = self.view
        figure = view["figure"]
        # First what takes longest to draw.
        self.paint_figure(figure["panels"])
        self.title.value = f"<p><strong>{words.escaped(figure['title'])}</strong></p>" + paragraph(
            figure["subtitle"]
        )
        self.source.value = f"<p><small>{words.escaped(figure['source'])}</small></p>"
        self.sentence.value = paragraph(view["sentence"])
        self.notice.value = paragraph(view["notice"])
        self.kept.value = paragraph(view["kept"])
        for control in view["controls"]:
            self.fields[control["name"]].paint(control, view["open"])
        self.undo.disabled = not view["can_undo"]
        self.link.value = view["link"]
        self.about_preset.value = ""
        for preset in view["presets"]:
            (toggle_on if preset["chosen"] else toggle_off)(self.presets[preset["name"]])
            if preset["chosen"]:
                self.about_preset.value = paragraph(preset["about"])
        if view["prediction"]:
            self.paint_prediction(view["prediction"])
        if view["goal"]:
            self.paint_goal(view["goal"])
        if view["game"]:
            self.turn.description = view["game"]["label"]
            self.turn.disabled = view["game"]["over"]
        if view["run"]:
            self.play.disabled = view["run"]["playing"]
            self.pause.disabled = not view["run"]["playing"]

    def paint_figure(self, panels):
        """Show the panels; widgets stay as long as the kinds of panels do."""
        kinds = [panel["kind"] for panel in panels]
        if kinds != [kind for kind, _panel in self.panels]:
            self.panels = [
                (kind, (Chart if kind == "chart" else Picture)(panel))
                for kind, panel in zip(kinds, panels, strict=True)
            ]
            if self.opened:
                for _kind, part in self.panels:
                    part.draw()
            self.figure.children = [part.widget for _kind, part in self.panels]
            return
        for (_kind, part), panel in zip(self.panels, panels, strict=True):
            part.paint(panel)

    def paint_prediction(self, prediction):
        """Show the question, and once it is revealed gap and reason in place of the guess."""
        self.question.value = paragraph(prediction["question"]) + paragraph(prediction["prompt"])
        self.gap.value = paragraph(prediction["gap"]) + folded(
            prediction["why"], prediction["reason"]
        )
        show(self.asking, not prediction["revealed"])
        self.guess_field.paint(prediction["guess"])

    def paint_goal(self, goal):
        """Show the goal and what is missing."""
        mark = "✓ " + _("Reached.") if goal["reached"] else " ".join(goal["missing"])
        self.goal.value = paragraph(_("Goal: {goal}", goal=goal["text"])) + paragraph(mark)


def row(widgets):
    """Return widgets side by side."""
    box = ipw.HBox(widgets)
    box.add_class("kc-buttons")
    return box


def toggle_on(button):
    """Mark a button as the chosen one."""
    button.add_class("kc-on")


def toggle_off(button):
    """Take the mark of the chosen one away."""
    button.remove_class("kc-on")


class Table:
    """An explorer's table in a notebook: HTML, and plain text where HTML is not shown."""

    def __init__(self, explorer, values):
        session = Session(explorer)
        session.values = values
        self.table = session.table()

    def __repr__(self):
        rows = [self.table["columns"], *self.table["rows"]]
        return "\n".join([self.table["caption"], *["\t".join(cells) for cells in rows]])

    def _repr_html_(self):
        head = "".join([f'<th scope="col">{words.escaped(c)}</th>' for c in self.table["columns"]])
        body = "".join([
            "<tr>" + "".join([f"<td>{words.escaped(cell)}</td>" for cell in cells]) + "</tr>"
            for cells in self.table["rows"]
        ])  # fmt: skip
        caption = words.escaped(self.table["caption"])
        return (f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead>"
                f"<tbody>{body}</tbody></table>")  # fmt: skip


class StillPicture:
    """A picture of an explorer in a notebook."""

    def __init__(self, panel):
        self.panel = panel

    def __repr__(self):
        return self.panel["name"]

    def _repr_html_(self):
        return picture_html(self.panel)


class Still(list):
    """The panels of a figure; a notebook shows them one under the other."""

    def _ipython_display_(self):
        from IPython.display import display

        for panel in self:
            display(panel)


def still(explorer, values):
    """Return the figure for these values: Plotly figures and pictures, with title and source."""
    session = Session(explorer)
    session.values = values
    session.revealed = True
    figure = session.view(FIGURE_WIDTH)["figure"]
    panels = Still()
    for panel in figure["panels"]:
        if panel["kind"] == "picture":
            panels.append(StillPicture(panel))
            continue
        chart = go.Figure(panel["chart"]["data"], LAYOUT | panel["chart"]["layout"])
        title = {"text": words.escaped(figure["title"]),
                 "subtitle": {"text": words.escaped(explorer.source)}, "x": 0}  # fmt: skip
        chart.update_layout(title=title, margin={"t": 80})
        panels.append(chart)
    return panels


SHOWN = {}


def shown(explorer):
    """Return the one Live of this explorer in this kernel."""
    if explorer not in SHOWN:
        SHOWN[explorer] = Live(explorer)
    return SHOWN[explorer]


def mimebundle(explorer):
    """Return what Jupyter shows: text, what the book makes an explorer of, and the widgets."""
    sentence = explorer.sentence()
    return {
        "text/plain": f"{explorer.name}: {sentence}",
        MIME: {"explorer": explorer.name, "sentence": sentence},
        VIEW_MIME: shown(explorer).box._repr_mimebundle_()[VIEW_MIME],
    }
