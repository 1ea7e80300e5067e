"""What an explorer is: controls, presets, prediction, goal, run; checks on every value."""

import math

from widgets import words
from widgets.words import _


class Control:
    """One thing a reader can change. `more` hides it under "More controls" at first."""

    kind = ""

    def __init__(self, name, label, default, unit="", more=False, about="", say=None):
        """say: function from a value to the words a reader sees; the value and unit if None."""
        self.name = name
        self.label = label
        self.unit = unit
        self.more = more
        self.about = about
        self._say = say
        self.default = self.clean(default)

    def refusal(self, value, allowed):
        """Return the error for a value that is not allowed."""
        return ValueError(
            _("{label}: {value} is not allowed; {allowed}.", label=self.label,
              value=shortened(value) or _("an empty box"), allowed=allowed)
        )  # fmt: skip

    def text(self, value):
        """Return value as a link and an input box hold it."""
        return str(value)

    def say(self, value):
        """Return value in words, with its unit."""
        if self._say:
            return self._say(value)
        return self.text(value) + (words.THIN_SPACE + self.unit if self.unit else "")

    def extremes(self):
        """Return values at the ends of the range, for tests."""
        return [self.default]

    def random(self, uniform):
        """Return an allowed value; uniform() gives numbers above 0 and below 1."""
        values = self.extremes()
        return values[int(uniform() * len(values))]

    def view(self, value):
        """Return what a skin needs to draw this control at this value."""
        return {
            "name": self.name,
            "kind": self.kind,
            "label": self.label,
            "unit": self.unit,
            "more": self.more,
            "about": self.about,
            "text": self.text(value),
            "say": self.say(value),
            "beside": self.beside(value),
        }

    def beside(self, value):
        """Return the words to show beside this control; none where its own label says them."""
        return ""


def shortened(value):
    """Return a value that a reader typed, short enough to repeat in a sentence."""
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= 24 else text[:24] + "…"


class Slider(Control):
    """A number on a slider with `steps` equal steps, beside a box that takes any value."""

    def __init__(self, name, label, low, high, steps, default, **more):
        self.low = low
        self.high = high
        self.steps = steps
        super().__init__(name, label, default, **more)

    def clean(self, value):
        """Return value as an allowed number; raise ValueError with one sentence if it is none."""
        if isinstance(value, bool) or not isinstance(value, (int, float, str)):
            raise self.refusal(value, self.allowed())
        try:
            number = float(value.strip().replace(words.THIN_SPACE, "").replace(",", ".")
                           if isinstance(value, str) else value)  # fmt: skip
        except ValueError:
            number = math.nan
        # A value typed as the end of the range may have been rounded for display.
        slack = 1e-9 * (abs(self.low) + abs(self.high))
        if not self.low - slack <= number <= self.high + slack:
            raise self.refusal(value, self.allowed())
        return self.snap(min(max(number, self.low), self.high))

    def allowed(self):
        """Return the allowed range in words."""
        low, high = [words.grouped(self.text(end)) for end in (self.low, self.high)]
        return _("it takes a number from {low} to {high} {unit}", low=low, high=high,
                 unit=self.unit).strip()  # fmt: skip

    def text(self, value):
        """Return the number as the box and a link hold it."""
        return words.exact(value)

    def beside(self, value):
        """Return the value in words if they say more than the box and the unit."""
        bare = (self.text(value) + self.unit).replace(" ", "")
        said = self.say(value)
        return "" if said.replace(" ", "").replace(words.THIN_SPACE, "") == bare else said

    def apart(self, size):
        """Return in words how far two values lie apart; percentages lie points apart."""
        return words.points(self.text(size)) if self.unit == "%" else self.say(size)

    def extremes(self):
        """Return both ends of the range."""
        return [self.low, self.high]

    def random(self, uniform):
        """Return a value anywhere on the slider."""
        return self.at(int(uniform() * (self.steps + 1)))

    def view(self, value):
        """Add the slider's position and number of steps."""
        view = super().view(value)
        view["position"] = self.position(value)
        view["steps"] = self.steps
        return view


class Number(Slider):
    """A number on a linear scale, a multiple of `step` from low to high, in `unit`."""

    kind = "number"

    def __init__(self, name, label, low, high, step, default, **more):
        """Raises ValueError for a step of which the range is not a whole number."""
        steps = int((high - low) / step + 0.5) if step > 0 else 0
        if steps < 1 or abs(low + steps * step - high) > 1e-9 * (high - low):
            raise ValueError(_("{label}: steps of {step} do not lead from {low} to {high}.",
                               label=label, step=step, low=low, high=high))  # fmt: skip
        self.step = step
        super().__init__(name, label, low, high, steps, default, **more)

    def snap(self, number):
        """Return the nearest multiple of the step, free of the dust of float arithmetic."""
        return self.at(int((number - self.low) / self.step + 0.5))

    def position(self, value):
        """Return the slider's position, from 0 to steps."""
        return int((value - self.low) / self.step + 0.5)

    def at(self, position):
        """Return the value at a slider position."""
        return words.rounded_to(self.low + position * self.step, 10)


class Integer(Number):
    """A whole number from low to high, in `unit`."""

    kind = "integer"

    def __init__(self, name, label, low, high, default, step=1, **more):
        super().__init__(name, label, low, high, step, default, **more)

    def at(self, position):
        """Return the whole number at a slider position."""
        return self.low + position * self.step


class Logarithmic(Slider):
    """A number above 0 on a logarithmic scale; any value with six significant digits."""

    kind = "logarithmic"

    def __init__(self, name, label, low, high, default, steps=100, **more):
        super().__init__(name, label, low, high, steps, default, **more)

    def snap(self, number):
        """Return the number with six significant digits."""
        return words.rounded_to(number, 6)

    def position(self, value):
        """Return the nearest slider position, from 0 to steps."""
        share = math.log(value / self.low) / math.log(self.high / self.low)
        return int(share * self.steps + 0.5)

    def at(self, position):
        """Return the value at a slider position, with three significant digits."""
        if position in (0, self.steps):
            return self.high if position else self.low
        return words.rounded_to(self.low * (self.high / self.low) ** (position / self.steps), 3)


class Count(Logarithmic):
    """A whole number on a logarithmic scale, in `unit`."""

    def snap(self, number):
        """Return the nearest whole number."""
        return words.rounded(number, 0)

    def at(self, position):
        """Return the whole number at a slider position."""
        return words.rounded(super().at(position), 0)


class Choice(Control):
    """One of a few options: a list of pairs (value, label)."""

    kind = "choice"

    def __init__(self, name, label, options, default, **more):
        self.options = options
        super().__init__(name, label, default, **more)

    def clean(self, value):
        """Return value if it is one of the options; raise ValueError otherwise."""
        names = [name for name, label in self.options]
        if value not in names:
            raise self.refusal(value, _("it takes one of: {names}", names=", ".join(names)))
        return value

    def say(self, value):
        """Return the chosen option's label."""
        return dict(self.options)[value]

    def extremes(self):
        """Return every option."""
        return [name for name, label in self.options]

    def view(self, value):
        """Add the options."""
        view = super().view(value)
        view["options"] = [list(option) for option in self.options]
        return view


class Toggle(Control):
    """On or off."""

    kind = "toggle"

    def clean(self, value):
        """Return True or False; raise ValueError for anything but a truth value, on or off."""
        if value in ("on", "off"):
            return value == "on"
        if not isinstance(value, bool):
            raise self.refusal(value, _("it takes on or off"))
        return value

    def text(self, value):
        """Return on or off, as links hold it."""
        return "on" if value else "off"

    def say(self, value):
        """Return on or off in the reader's language."""
        return _("on") if value else _("off")

    def extremes(self):
        """Return both states."""
        return [False, True]


class Text(Control):
    """A short text of at most `most` characters."""

    kind = "text"

    def __init__(self, name, label, most, default, **more):
        self.most = most
        super().__init__(name, label, default, **more)

    def clean(self, value):
        """Return the text; raise ValueError if it is too long or holds control characters."""
        allowed = _("it takes at most {most} characters of plain text", most=self.most)
        if not isinstance(value, str) or len(value) > self.most:
            raise self.refusal(value, allowed)
        if [character for character in value if ord(character) < 32]:
            raise self.refusal(_("a text with control characters"), allowed)
        return value

    def extremes(self):
        """Return the empty text, a hostile one and the longest."""
        return ["", "<b>\"&'</b>"[: self.most], "字" * self.most]

    def view(self, value):
        """Add the longest length."""
        view = super().view(value)
        view["most"] = self.most
        return view


class Moves(Control):
    """What was played in the rounds of a game so far: values of the slider `move`, one a round."""

    kind = "moves"

    def __init__(self, name, label, move, most, default=(), **more):
        """move: the Slider that a reader plays with; most: how many rounds the game has."""
        self.move = move
        self.most = most
        super().__init__(name, label, default, **more)

    def clean(self, value):
        """Return the moves as a list of numbers; raise ValueError for too many or a wrong one.

        In a text spaces or commas stand between them.
        """
        moves = value.replace(",", " ").split() if isinstance(value, str) else value
        try:
            if len(moves) > self.most:
                raise ValueError
            return [self.move.clean(each) for each in moves]
        except (TypeError, ValueError):
            raise self.refusal(value, _("at most {most} numbers, one a round: {allowed}",
                                        most=self.most, allowed=self.move.allowed()))  # fmt: skip

    def text(self, value):
        """Return the moves with spaces between them."""
        return " ".join([self.move.text(each) for each in value])

    def extremes(self):
        """Return no round, and all of them at either end."""
        return [[]] + [[each] * self.most for each in self.move.extremes()]

    def random(self, uniform):
        """Return any number of moves."""
        return [self.move.random(uniform) for _round in range(int(uniform() * (self.most + 1)))]


class Marks(Control):
    """A selection of at most `most` of the marks 1 to `count` in the picture."""

    kind = "marks"

    def __init__(self, name, label, count, most, default=(), name_mark=None, least=0, **more):
        """name_mark: function from a mark's number to its name, the number if None;

        least: how many a guess must have to be committed.
        """
        self.count = count
        self.most = most
        self.least = least
        self.name_mark = name_mark or words.decimal
        super().__init__(name, label, default, **more)

    def clean(self, value):
        """Return the chosen numbers as a sorted list; raise ValueError for one out of range."""
        allowed = _("it takes at most {most} of the numbers 1 to {count}", most=self.most,
                    count=self.count)  # fmt: skip
        try:
            parts = value.split(".") if isinstance(value, str) else value
            chosen = sorted({int(part) for part in parts if part != ""})
        except (TypeError, ValueError):
            raise self.refusal(value, allowed)
        if len(chosen) > self.most or (chosen and not 1 <= chosen[0] <= chosen[-1] <= self.count):
            raise self.refusal(value, allowed)
        return chosen

    def flipped(self, value, mark):
        """Return the selection with one mark added or taken away."""
        mark = int(mark)
        if mark in value:
            return self.clean([other for other in value if other != mark])
        if len(value) == self.most:
            raise ValueError(_("All {most} are placed; take one back first.", most=self.most))
        return self.clean(list(value) + [mark])

    def text(self, value):
        """Return the numbers joined by dots, as links hold them."""
        return ".".join([str(mark) for mark in value])

    def say(self, value):
        """Return how many are chosen, and how many may be; the picture and the list say which."""
        return _("{n} of {most} chosen", n=len(value), most=self.most)

    def beside(self, value):
        """Return how many are chosen."""
        return self.say(value)

    def extremes(self):
        """Return no mark, the first and the last ones."""
        last = list(range(self.count - self.most + 1, self.count + 1))
        return [[], list(range(1, self.most + 1)), last]

    def random(self, uniform):
        """Return a few marks anywhere."""
        size = int(uniform() * (self.most + 1))
        return self.clean([int(uniform() * self.count) + 1 for _each in range(size)])

    def view(self, value):
        """Add the marks, which of them are chosen, and how many may be."""
        view = super().view(value)
        view["chosen"] = list(value)
        view["most"] = self.most
        view["marks"] = [[mark, self.name_mark(mark)] for mark in range(1, self.count + 1)]
        return view


class Spot(Marks):
    """One of the marks 1 to `count` in the picture: a touch on another one moves there."""

    def __init__(self, name, label, count, default=1, name_mark=None, **more):
        """name_mark: as in Marks; the value is a list of one number."""
        super().__init__(name, label, count, 1, [default], name_mark, **more)

    def clean(self, value):
        """Return the chosen number in a list; raise ValueError for none, two, or out of range."""
        chosen = super().clean(value)
        if not chosen:
            raise self.refusal(_("nothing"), _("it takes one of the numbers 1 to {count}",
                                               count=self.count))  # fmt: skip
        return chosen

    def flipped(self, value, mark):
        """Return the selection moved to a mark."""
        return self.clean([int(mark)])

    def say(self, value):
        """Return the name of the chosen mark."""
        return self.name_mark(value[0])

    def extremes(self):
        """Return the first and the last mark."""
        return [[1], [self.count]]

    def random(self, uniform):
        """Return a mark anywhere."""
        return [int(uniform() * self.count) + 1]


class Places(Marks):
    """A place, 1 to `fields`, for each of several things, or none yet.

    A mark's number counts the fields of the first thing, then those of the second, and so on.
    """

    def __init__(self, name, label, things, fields, default=(), name_mark=None, **more):
        """things: how many there are; name_mark: as in Marks."""
        self.fields = fields
        super().__init__(name, label, things * fields, things, default, name_mark, **more)

    def thing(self, mark):
        """Return which thing a mark is about, from 0."""
        return (mark - 1) // self.fields

    def place(self, value, thing):
        """Return the field, from 1, of a thing, which is counted from 0; 0 if it has none yet."""
        found = [mark for mark in value if self.thing(mark) == thing]
        return (found[0] - 1) % self.fields + 1 if found else 0

    def clean(self, value):
        """Return the marks as a sorted list; raise ValueError for two places of one thing."""
        chosen = super().clean(value)
        if len({self.thing(mark) for mark in chosen}) < len(chosen):
            raise self.refusal(self.text(chosen), _("each thing has one place"))
        return chosen

    def flipped(self, value, mark):
        """Return the places with a mark's thing moved there."""
        thing = self.thing(int(mark))
        return self.clean([other for other in value if self.thing(other) != thing] + [int(mark)])

    def say(self, value):
        """Return how many things have a place."""
        return _("{n} of {most} placed", n=len(value), most=self.most)

    def extremes(self):
        """Return no place, and each thing in the first field or in the last."""
        return [[]] + [[thing * self.fields + field for thing in range(self.most)]
                       for field in (1, self.fields)]  # fmt: skip

    def random(self, uniform):
        """Return a place, or none, for each thing."""
        drawn = [int(uniform() * (self.fields + 1)) for _thing in range(self.most)]
        return [thing * self.fields + field for thing, field in enumerate(drawn) if field]


class Preset:
    """A named setting: `values` are pairs (control, value); the rest is as at the start."""

    def __init__(self, name, label, about, values, contrast_with=None):
        """contrast_with: name of the preset that differs from this one in one thing."""
        self.name = name
        self.label = label
        self.about = about
        self.values = values
        self.contrast_with = contrast_with


class Prediction:
    """A question about one stated change from the start, asked before the change is shown."""

    def __init__(self, question, change, guess, truth, reason, gap=None, commit=""):
        """change: pairs (control, value), or a function from a guess to such pairs;

        guess: a Control for the reader's answer; truth: function from a result to the right
        guess; reason: why, in a sentence, or a function from a result to one; gap: function from
        (guess, result) to how far off the guess was, in words, if the usual words do not fit (the
        guess is None for a reader who skipped);
        commit: what the button says that shows the change.
        """
        self.question = question
        self.change = change
        self.guess = guess
        self.truth = truth
        self.reason = reason
        self.gap = gap
        self.commit = commit or _("Commit and see")

    def pairs(self, guess=None):
        """Return the stated change as pairs (control, value), for a guess if it depends on one."""
        if not callable(self.change):
            return self.change
        return self.change(self.guess.default if guess is None else guess)


class Goal:
    """Something to bring about; `missing` says in sentences what is still missing."""

    def __init__(self, text, missing):
        """missing: function from (values, result) to a list of sentences, empty when reached."""
        self.text = text
        self.missing = missing


class Measure:
    """The one number by which two runs are compared in words."""

    def __init__(self, label, of, places=0, unit="", say=None):
        """label: what the number counts, as a heading; of: function from a result to a number;

        places: decimals shown; unit: only where the label does not name it; say: function from a
        number to words, where number and unit are not what the figure says.
        """
        self.own_words = say
        self.label = label
        self.of = of
        self.places = places
        self.unit = unit

    def say(self, result):
        """Return the number with its unit."""
        if self.own_words:
            return self.own_words(self.of(result))
        space = words.THIN_SPACE if self.unit == "%" else " "
        return (words.decimal(self.of(result), self.places) + space + self.unit).strip()


class Run:
    """A control that time moves: the run is computed once, then played along this control."""

    def __init__(self, control, milliseconds=80):
        """control: name of a Number or Integer; milliseconds: between two of its steps."""
        self.control = control
        self.milliseconds = milliseconds


class Game:
    """A game in rounds: an act appends what one control stands at to the moves in another."""

    def __init__(self, moves):
        """moves: name of a Moves."""
        self.moves = moves


class Scene:
    """What a figure is drawn from: values, result, and what may lie beside them."""

    def __init__(self, values, result, width, guess=None, kept=None, revealed=True):
        """width: pixels; guess: the reader's, as long as the figure shows what it is about;

        kept: (values, result) of a kept run; revealed: whether the stated change has been shown.
        """
        self.values = values
        self.result = result
        self.width = width
        self.guess = guess
        self.kept = kept
        self.revealed = revealed


class Explorer:
    """Everything about one explorer, as data and pure functions."""

    def __init__(self, name, title, question, source, controls, evaluate, figure, sentence, table,
                 presets=(), prediction=None, goal=None, measure=None, run=None,
                 numbers=(), game=None):  # fmt: skip
        """name: as its file; source: "Model, not data" or the data's organisation and year;

        evaluate(values) -> result; figure(scene) -> charts.figure(...); sentence(values, result)
        -> words; table(scene) -> charts.table(...); numbers: pairs (name, function from (values,
        result) to words) that the book quotes. Raises ValueError, in one sentence that begins with
        the explorer's name, when names clash or a preset, prediction, run or game names what
        is not there.
        """
        self.name = name
        self.title = title
        self.question = question
        self.source = source
        self.controls = list(controls)
        self.evaluate_values = evaluate
        self.figure_of = figure
        self.sentence_of = sentence
        self.table_of = table
        self.presets = list(presets)
        self.prediction = prediction
        self.goal = goal
        self.measure = measure
        self.run = run
        self.numbers = list(numbers)
        self.game = game
        try:
            self.settings = self.checked()
        except ValueError as error:
            raise ValueError(name + ": " + str(error))

    def checked(self):
        """Return the values of each preset, by its name; raise ValueError for what cannot be."""
        for all_names in (["preset", "guess", "shown"] + [each.name for each in self.controls],
                          [each.name for each in self.presets]):  # fmt: skip
            for name in all_names:
                if all_names.count(name) > 1:
                    raise ValueError(_("The name {name} is used twice, or kept for links.",
                                       name=name))  # fmt: skip
        settings = {}
        for preset in self.presets:
            if preset.contrast_with:
                self.preset(preset.contrast_with)
            try:
                settings[preset.name] = self.changed(self.defaults(), preset.values)
            except ValueError as error:
                raise ValueError(_("Preset {preset}: {why}", preset=preset.name, why=str(error)))
        if self.prediction:
            self.changed(self.defaults(), self.prediction.pairs())
        if self.run:
            self.control(self.run.control)
        if self.game:
            self.control(self.control(self.game.moves).move.name)
        return settings

    def control(self, name):
        """Return the control of that name; raise ValueError if there is none."""
        for control in self.controls:
            if control.name == name:
                return control
        names = ", ".join([control.name for control in self.controls])
        raise ValueError(_("There is no control called {name}; there is: {names}.",
                           name=shortened(name), names=names))  # fmt: skip

    def preset(self, name):
        """Return the preset of that name; raise ValueError if there is none."""
        for preset in self.presets:
            if preset.name == name:
                return preset
        names = ", ".join([preset.name for preset in self.presets])
        raise ValueError(_("There is no preset called {name}; there is: {names}.",
                           name=shortened(name), names=names))  # fmt: skip

    def defaults(self):
        """Return the values at the start, by control name."""
        return {control.name: control.default for control in self.controls}

    def changed(self, values, pairs):
        """Return a copy of values with the pairs (control, value) checked and put in."""
        values = dict(values)
        for name, value in pairs:
            values[name] = self.control(name).clean(value)
        return values

    def values(self, **given):
        """Return the start with the given values checked and put in."""
        return self.changed(self.defaults(), given.items())

    def evaluate(self, **given):
        """Return the model's result at the start, or with the given control values."""
        return self.evaluate_values(self.values(**given))

    def sentence(self, **given):
        """Return the sentence at the start, or with the given control values."""
        values = self.values(**given)
        return self.sentence_of(values, self.evaluate_values(values))

    def number(self, name, **given):
        """Return one of the explorer's numbers in words, at the start or with given values.

        Every explorer also has "sentence" and "title". Raises ValueError for an unknown name.
        """
        values = self.values(**given)
        result = self.evaluate_values(values)
        if name == "sentence":
            return self.sentence_of(values, result)
        if name == "title":
            return self.figure_of(Scene(values, result, 640))["title"]
        for known, say in self.numbers:
            if known == name:
                return say(values, result)
        names = ", ".join(["sentence", "title"] + [known for known, _say in self.numbers])
        raise ValueError(_("There is no number called {name}; there is: {names}.",
                           name=shortened(name), names=names))  # fmt: skip

    # Jupyter asks an object for these; MicroPython never does, so it never imports live.py.

    def table(self, **given):
        """Return the table as an object that a notebook shows."""
        from widgets import live

        return live.Table(self, self.values(**given))

    def figure(self, **given):
        """Return the figure as a list of Plotly figures and pictures that a notebook shows."""
        from widgets import live

        return live.still(self, self.values(**given))

    def restore(self, link):
        """Put the state of a link from the book into the explorer shown in this notebook."""
        from widgets import live

        return live.shown(self).restore(link)

    def _repr_mimebundle_(self, include=None, exclude=None):
        from widgets import live

        return live.mimebundle(self)
