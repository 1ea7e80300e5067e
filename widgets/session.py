"""What happens when a reader acts. Both skins forward acts here and paint `view()`."""

from widgets import words
from widgets.explorer import Scene, shortened
from widgets.words import _

VERSION = 1
LONGEST_LINK = 2000
LONGEST_HISTORY = 50
SAFE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-"


def quoted(text):
    """Return text percent-encoded, as a link holds it."""
    parts = []
    for byte in text.encode():
        character = chr(byte)
        parts.append(character if character in SAFE else "%" + ("0" + hexadecimal(byte))[-2:])
    return "".join(parts)


def hexadecimal(number):
    """Return a whole number below 256 in hexadecimal."""
    return "0123456789ABCDEF"[number // 16] + "0123456789ABCDEF"[number % 16]


def unquoted(text):
    """Return what `quoted` encoded; raise ValueError for a broken code."""
    head, *rest = text.split("%")
    data = bytearray(head.encode())
    try:
        for part in rest:
            data.append(int(part[:2], 16))
            data.extend(part[2:].encode())
        return bytes(data).decode()
    except (ValueError, UnicodeError):
        raise ValueError(_("It is damaged."))


class Session:
    """One reader at one explorer."""

    def __init__(self, explorer, state=None):
        """state: the `view()["state"]` of an earlier session, to go on from there."""
        self.explorer = explorer
        self.values = explorer.defaults()
        self.guess = None
        self.revealed = explorer.prediction is None
        self.kept = None
        self.history = []
        self.notice = ""
        self.refused = ""
        self.answered = False
        self.playing = False
        self.gesture = None
        self.computed = []
        self.praised = False
        self.news = False
        if state:
            self.take(state)

    def take(self, state):
        """Go on from an earlier session's state; raise ValueError if it is not one."""
        if state.get("version") != VERSION:
            raise ValueError(_("This state belongs to another version of the book."))
        values = self.explorer.changed(self.values, state["values"].items())
        kept = state.get("kept")
        if kept is not None:
            kept = self.explorer.changed(self.explorer.defaults(), kept.items())
        guess = state.get("guess")
        if guess is not None:
            guess = self.explorer.prediction.guess.clean(guess)
        self.values = values
        self.kept = kept
        self.guess = guess
        self.revealed = self.revealed or bool(state.get("revealed"))
        self.history = state.get("history", [])[-LONGEST_HISTORY:]

    def carry_out(self, act, show):
        """Do an act and return show(this session).

        When anything fails, the session is as it was before, and the exception goes on.
        """
        before = (self.values, self.guess, self.revealed, self.kept, self.history, self.praised)
        try:
            self.do(act)
            return show(self)
        except Exception:
            (self.values, self.guess, self.revealed, self.kept, self.history,
             self.praised) = before  # fmt: skip
            self.playing = False
            self.gesture = None
            raise

    # What a reader can do. Each act leaves at most one sentence in `notice`.

    def do(self, act):
        """Carry out an act sent by a skin: a dict with "action" and what it needs."""
        actions = {
            "set": lambda: self.set(act["control"], act["value"], act.get("done", True)),
            "move": lambda: self.move(act["control"], act["position"], act.get("done", True)),
            "mark": lambda: self.mark(act["control"], act["mark"], act.get("done", True)),
            "preset": lambda: self.preset(act["preset"]),
            "guess": lambda: self.guess_at(act),
            "commit": lambda: self.commit(act.get("guess"), act.get("moving", False)),
            "skip": self.skip,
            "undo": self.undo,
            "reset": self.reset,
            "keep": self.keep,
            "play": lambda: self.play(act.get("moving", True)),
            "pause": self.pause,
            "tick": self.tick,
            "step": self.step,
            "restart": self.restart,
            "turn": self.turn,
            "restore": lambda: self.restore(act["link"]),
            "look": lambda: None,
        }
        self.notice = self.refused = ""
        if act["action"] != "tick":
            self.news = False
        actions[act["action"]]()
        self.answered = bool(self.notice)
        if act.get("done", True):
            self.praise(act["action"] not in ("restore", "look"))

    def praise(self, aloud):
        """Say once that the goal is reached: its place on the page may be out of sight."""
        reached = self.revealed and not self.playing and not self.missing()
        if reached and not self.praised and aloud and not self.notice:
            self.notice = _("Goal reached.")
        self.praised = reached

    def missing(self):
        """Return what the goal still lacks; something if there is no goal."""
        goal = self.explorer.goal
        return goal.missing(self.values, self.result(self.values)) if goal else [""]

    def set(self, name, value, done=True):
        """Set a control. A value that is not allowed leaves everything as it was, with a notice."""
        try:
            control = self.explorer.control(name)
            value = control.clean(value)
        except ValueError as error:
            self.notice = str(error)
            return
        if not self.open():
            return
        self.playing = False
        if value != self.values[name]:
            if self.gesture != name:
                self.remember()
            self.values = dict(self.values)
            self.values[name] = value
            # A drag is one gesture and one step of undo, however many values it passes.
            self.gesture = name
        if done:
            self.gesture = None

    def move(self, name, position, done=True):
        """Set a slider by its position."""
        self.set(name, self.explorer.control(name).at(position), done)

    def mark(self, name, mark, done=True):
        """Choose a mark in the picture, or let it go; before the reveal it may be the guess.

        For a control that has a slider the mark is a position of it.
        """
        if not self.revealed and self.explorer.prediction.guess.name == name:
            slides = hasattr(self.explorer.prediction.guess, "steps")
            self.guess_at({"position" if slides else "mark": mark})
            return
        control = self.explorer.control(name)
        if hasattr(control, "steps"):
            self.move(name, mark, done)
            return
        try:
            self.set(name, control.flipped(self.values[name], mark))
        except ValueError as error:
            self.notice = str(error)

    def preset(self, name):
        """Load a preset; an unknown name leaves a notice."""
        try:
            preset = self.explorer.preset(name)
        except ValueError as error:
            self.notice = str(error)
            return
        if self.open():
            self.become(dict(self.explorer.settings[preset.name]))

    def guess_at(self, act):
        """Change the guess by a slider's "position", a "value" or a "mark" of the picture."""
        control = self.explorer.prediction.guess
        if self.revealed:
            return
        try:
            if "position" in act:
                self.guess = control.at(act["position"])
            elif "mark" in act:
                guess = control.default if self.guess is None else self.guess
                guess = control.flipped(guess, act["mark"])
                self.remember()
                self.guess = guess
            else:
                self.guess = control.clean(act["value"])
        except ValueError as error:
            self.notice = self.refused = str(error)

    def commit(self, guess=None, moving=False):
        """Show the stated change with the guess as it stands, or with this one.

        A guess that is not allowed leaves a notice. moving: play the run, if there is one.
        """
        if self.guess is None and guess is None:
            guess = self.explorer.prediction.guess.default
        if guess is not None:
            self.guess_at({"value": guess})
        least = getattr(self.explorer.prediction.guess, "least", 0)
        if not self.notice and least and len(self.guess) < least:
            self.notice = self.refused = _("Choose at least {n} first, or skip.", n=least)
        if not self.notice:
            self.reveal()
            if moving and self.explorer.run:
                self.play()

    def skip(self):
        """Play the prediction's change without a guess and free the controls."""
        self.reveal(with_guess=False)

    def reveal(self, with_guess=True):
        if self.revealed:
            return
        self.remember()
        if not with_guess:
            self.guess = None
        self.revealed = True
        self.news = True
        self.values = self.asked()

    def asked(self):
        """Return the values that the prediction asks about."""
        prediction = self.explorer.prediction
        return self.explorer.changed(self.explorer.defaults(), prediction.pairs(self.guess))

    def shows_answer(self):
        """Tell whether the values are those asked about, at whatever moment of the run."""
        apart = [name for name, value in self.asked().items() if self.values[name] != value]
        return not apart or (bool(self.explorer.run) and apart == [self.explorer.run.control])

    def undo(self):
        """Take back the last change: of values, of marks guessed, or the reveal."""
        self.playing = False
        self.gesture = None
        if self.history:
            before = self.history[-1]
            self.history = self.history[:-1]
            self.values = self.explorer.changed(self.explorer.defaults(), before["values"].items())
            self.guess = before["guess"]
            self.revealed = before["revealed"]

    def reset(self):
        """Put every control, the kept run and the prediction back to the start; undo brings all

        but the kept run back.
        """
        before = self.present()
        self.values = self.explorer.defaults()
        self.kept = None
        self.guess = None
        self.revealed = self.explorer.prediction is None
        if before != self.present():
            self.remember(before)
        if not self.revealed:
            self.notice = _("Back at the start. Predict first, or skip.")
        self.playing = False
        self.gesture = None

    def keep(self):
        """Keep this run beside later ones; the same run again lets it go."""
        self.kept = None if self.kept == self.values else dict(self.values)
        self.notice = _("Now change something.") if self.kept else _("No run is kept.")

    def restore(self, link):
        """Take the state of a share link; a bad one changes nothing and leaves a notice."""
        fresh = Session(self.explorer)
        try:
            fresh.follow(link)
        except ValueError as error:
            self.notice = _("This link could not be used. {why} Nothing has changed.",
                            why=str(error))  # fmt: skip
            return
        self.become(fresh.values)
        self.guess = fresh.guess
        self.revealed = fresh.revealed
        # Beside a question a kept run could show the answer.
        self.kept = self.kept if self.revealed else None

    def follow(self, link):
        """Read a link into this fresh session; raise ValueError if any part of it is wrong."""
        link = link[link.rfind("#") + 1 :] if len(link) <= LONGEST_LINK else None
        if link is None:
            raise ValueError(_("It is longer than {most} characters.", most=LONGEST_LINK))
        version, name, *parts = link.split(";") + [""]
        if version != "v" + str(VERSION):
            raise ValueError(_("It belongs to another version of the book."))
        if name.partition(".")[0] != self.explorer.name:
            raise ValueError(_("It belongs to another explorer."))
        pairs = []
        for part in parts:
            key, _equals, value = part.partition("=")
            value = unquoted(value)
            if key == "preset":
                pairs = list(self.explorer.preset(value).values) + pairs
            elif key == "guess" and self.explorer.prediction:
                self.guess = self.explorer.prediction.guess.clean(value)
            elif key == "shown":
                self.revealed = True
            elif key:
                pairs.append((self.explorer.control(key).name, value))
        self.values = self.explorer.changed(self.values, pairs)
        self.revealed = self.revealed or self.values != self.explorer.defaults()

    # The run over time: the skin only keeps the beat and sends "tick".

    def play(self, moving=True):
        """Start the run, from its start if it is over; without `moving` go one step instead."""
        if not self.open():
            return
        if not moving:
            self.step()
            return
        if self.at_end():
            self.restart()
        self.playing = True

    def pause(self):
        """Stop the run where it is."""
        self.playing = False

    def tick(self):
        """Go one step on if the run is playing; stop at the end."""
        if self.playing:
            self.advance()
            self.playing = not self.at_end()

    def step(self):
        """Go one step on and stay there."""
        self.playing = False
        if self.open() and not self.at_end():
            self.advance()

    def restart(self):
        """Go back to the beginning of the run and stay there."""
        self.playing = False
        if self.open():
            control = self.explorer.control(self.explorer.run.control)
            self.set_quietly(control, 0)

    def advance(self):
        control = self.explorer.control(self.explorer.run.control)
        self.set_quietly(control, control.position(self.values[control.name]) + 1)

    def set_quietly(self, control, position):
        # Playing is not a change that a reader wants to undo step by step.
        self.values = dict(self.values)
        self.values[control.name] = control.at(position)

    def at_end(self):
        """Tell whether the run has reached its last step."""
        control = self.explorer.control(self.explorer.run.control)
        return control.position(self.values[control.name]) >= control.steps

    # A game in rounds: the moves so far are a value like any other, so that links, undo, presets
    # and a kept run hold them too.

    def turn(self):
        """Play a round with what the control of the moves stands at."""
        if not self.open():
            return
        moves = self.explorer.control(self.explorer.game.moves)
        played = self.values[moves.name]
        if len(played) < moves.most:
            self.set(moves.name, played + [self.values[moves.move.name]])
        else:
            self.notice = _("All {n} rounds are played. Undo takes one back.", n=moves.most)

    # What the skins paint.

    def open(self):
        """Tell whether the controls are free; until a guess or a skip they are not."""
        if not self.revealed:
            self.notice = _("Predict first, or skip.")
        return self.revealed

    def become(self, values):
        self.playing = False
        self.gesture = None
        if values != self.values:
            self.remember()
            self.values = values

    def present(self):
        return {"values": dict(self.values), "guess": self.guess, "revealed": self.revealed}

    def remember(self, state=None):
        self.history = (self.history + [state or self.present()])[-LONGEST_HISTORY:]

    def result(self, values):
        """Return the model's result, computed once for values that differ only in the run."""
        key = dict(values)
        if self.explorer.run:
            key.pop(self.explorer.run.control)
        for known, result in self.computed:
            if known == key:
                return result
        result = self.explorer.evaluate_values(values)
        self.computed = ([(key, result)] + self.computed)[:3]
        return result

    def spoken(self, view):
        """Return what is read aloud once things have come to rest.

        Before the reveal that is how a guess in the picture stands; then the answer, and after that
        what the picture shows. A notice that answers the act is read aloud by itself.
        """
        if self.answered:
            return ""
        if not self.revealed:
            marks = self.explorer.prediction.guess.kind == "marks"
            return view["figure"]["title"] if marks else ""
        gap = view["prediction"]["gap"] if self.news and view["prediction"] else ""
        return (gap + " " + view["sentence"]).strip()

    def figure(self, width):
        """Return the figure for a width in pixels: title, subtitle, source and panels."""
        kept = None
        if self.kept is not None and self.kept != self.values:
            kept = (self.kept, self.result(self.kept))
        result = self.result(self.values)
        guess = self.guess
        # A guess belongs to what was asked about; beside other values it would mislead.
        if guess is not None and self.revealed and not self.shows_answer():
            guess = None
        return self.explorer.figure_of(
            Scene(self.values, result, width, guess, kept, self.revealed)
        )

    def table(self):
        """Return the table with its numbers as words, and the same as plain numbers for a CSV."""
        scene = Scene(self.values, self.result(self.values), 0, revealed=self.revealed)
        table = self.explorer.table_of(scene)
        columns = table["columns"]
        rows = table["rows"]
        places = [column[1] for column in columns]
        csv = [[words.plain(cell, place) for cell, place in zip(row, places)] for row in rows]
        return {
            "caption": table["caption"],
            "columns": [column[0] for column in columns],
            "rows": [
                [cell if isinstance(cell, str) else words.grouped(text)
                 for cell, text in zip(row, texts)] for row, texts in zip(rows, csv)
            ],
            "csv": csv,
        }  # fmt: skip

    def prediction_view(self):
        """Return question, guess control and, once shown, the gap and its reason."""
        prediction = self.explorer.prediction
        guess = prediction.guess.default if self.guess is None else self.guess
        view = {
            "question": prediction.question,
            "commit": prediction.commit,
            "guess": prediction.guess.view(guess),
            "revealed": self.revealed,
            "gap": "",
            "why": _("Why? Think first, then open"),
            "reason": "",
            # A guess that is refused is refused beside its box: the notice may be out of sight.
            "prompt": self.refused or ("" if self.revealed else _("Predict first, or skip.")),
            "refused": bool(self.refused),
        }
        # While the run plays, the answer is in the picture; a link to another state has no gap.
        told = self.tells_answer()
        if told and self.playing:
            view["prompt"] = _("The answer stands here when the run has ended.")
        elif self.revealed and told:
            result = self.result(self.asked())
            reason = prediction.reason
            view["gap"] = self.gap(prediction, result)
            view["reason"] = reason(result) if callable(reason) else reason
        return view

    def tells_answer(self):
        """Tell whether there is an answer to tell: somebody guessed, or the answer is shown."""
        return self.guess is not None or self.shows_answer()

    def gap(self, prediction, result):
        """Return how far the guess was from the model's answer, in words."""
        if prediction.gap:
            return prediction.gap(self.guess, result)
        control = prediction.guess
        truth = control.clean(prediction.truth(result))
        answer = control.say(truth)
        if self.guess is None:
            return _("The model says: {answer}.", answer=answer)
        said = control.say(self.guess)
        if self.guess == truth:
            return _("You said {said}. The model says the same.", said=said)
        if hasattr(control, "steps"):
            off = control.apart(abs(truth - self.guess))
            return _("You said {said}. The model says {answer}: {off} off.", said=said,
                     answer=answer, off=off)  # fmt: skip
        return _("You said: {said}. The model says: {answer}.", said=said, answer=answer)

    def kept_view(self):
        """Return the kept run in words, against this one."""
        measure = self.explorer.measure
        before, now = self.result(self.kept), self.result(self.values)
        said = {"what": measure.label, "before": measure.say(before), "now": measure.say(now)}
        if self.kept == self.values:
            return _("{what}: {before}. This run is kept.", **said)
        if said["before"] == said["now"]:
            return _("{what}: {before} in the kept run, and the same in this one.", **said)
        if measure.own_words:
            return _("{what}: {before} in the kept run, {now} in this one.", **said)
        # From the numbers as they are shown, so that the three add up.
        apart = words.rounded(measure.of(now), measure.places) - words.rounded(
            measure.of(before), measure.places
        )
        said["size"] = words.decimal(abs(apart) / 10**measure.places, measure.places)
        if measure.unit == "%":
            said["size"] = words.points(said["size"])
        if apart > 0:
            return _("{what}: {before} in the kept run, {now} in this one: up {size}.", **said)
        return _("{what}: {before} in the kept run, {now} in this one: down {size}.", **said)

    def goal_view(self):
        """Return the goal and what is missing; nothing is missing when it is reached."""
        if not self.revealed:
            missing = [_("First predict, or skip.")]
        elif self.playing and self.tells_answer():
            missing = [_("Wait for the end of the run.")]
        else:
            missing = list(self.missing())
        return {"text": self.explorer.goal.text, "reached": not missing, "missing": missing}

    def run_view(self):
        """Return where the run is and how fast the skin should beat."""
        run = self.explorer.run
        return {
            "control": run.control,
            "playing": self.playing,
            "ended": self.at_end(),
            "milliseconds": run.milliseconds,
        }

    def game_view(self):
        """Return what the button says that plays a round, and whether the game is over."""
        moves = self.explorer.control(self.explorer.game.moves)
        played = len(self.values[moves.name])
        over = played == moves.most
        label = (_("All {most} rounds are played", most=moves.most) if over else
                 _("Play round {n} of {most}", n=played + 1, most=moves.most))  # fmt: skip
        return {"label": label, "over": over}

    def link(self):
        """Return the share link's fragment: every value that differs from the start."""
        parts = ["v" + str(VERSION), self.explorer.name]
        for control in self.explorer.controls:
            value = self.values[control.name]
            if value != control.default:
                parts.append(control.name + "=" + quoted(control.text(value)))
        if self.guess is not None:
            parts.append("guess=" + quoted(self.explorer.prediction.guess.text(self.guess)))
        if self.revealed and self.explorer.prediction:
            parts.append("shown=1")
        return ";".join(parts)

    def state(self):
        """Return the whole state, enough to go on in a fresh engine."""
        return {
            "version": VERSION,
            "values": self.values,
            "guess": self.guess,
            "revealed": self.revealed,
            "kept": self.kept,
            "history": self.history,
        }

    def view(self, width=640, whole=True):
        """Return everything a skin paints, for a figure of this width in pixels, as one dict.

        whole: False leaves out what nobody reads while a control is dragged, and the controls
        that stay; a skin then keeps what it has of these.
        """
        explorer = self.explorer
        result = self.result(self.values)
        figure = self.figure(width)
        figure["source"] = explorer.source
        moving = {self.gesture, explorer.run and explorer.run.control}
        controls = [each for each in explorer.controls if whole or each.name in moving]
        view = {
            "explorer": explorer.name,
            "figure": figure,
            "sentence": explorer.sentence_of(self.values, result),
            "controls": [control.view(self.values[control.name]) for control in controls],
            "open": self.revealed,
            "goal": self.goal_view() if explorer.goal else None,
            "kept": self.kept_view() if self.kept is not None and explorer.measure else "",
            "can_undo": bool(self.history),
            "notice": shortened_notice(self.notice),
            "run": self.run_view() if explorer.run else None,
            "game": self.game_view() if explorer.game else None,
        }
        view["keep"] = _("Forget the kept run") if self.kept == self.values else _("Keep this run")
        if whole or not self.revealed:
            view["prediction"] = self.prediction_view() if explorer.prediction else None
        if whole:
            view["table"] = self.table()
            view["presets"] = [
                {
                    "name": preset.name,
                    "label": preset.label,
                    "about": preset.about,
                    "chosen": self.values == explorer.settings[preset.name],
                }
                for preset in explorer.presets
            ]
            view["spoken"] = self.spoken(view)
            view["link"] = self.link()
            view["state"] = self.state()
        return view


def fault(error):
    """Return one sentence about an exception; a ValueError already says one."""
    if isinstance(error, ValueError) and str(error):
        return str(error)
    return _("This explorer met a fault ({fault}).",
             fault=type(error).__name__ + ": " + str(error)[:200])  # fmt: skip


def shortened_notice(notice):
    """Return a notice short enough to be read aloud."""
    return notice if len(notice) <= 300 else shortened(notice) + notice[-200:]
