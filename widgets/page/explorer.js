/* Makes the explorers of a page alive: forwards what a reader does to the Python engine in a worker
   and paints the view that comes back. What an act means is decided there, never here. */
"use strict";

(() => {
  const SCRIPT = document.currentScript.src;
  const FROM_DISK = location.protocol === "file:";
  const LIMIT = 3000;
  const BOOT_LIMIT = 10000;
  const PRESENT = new URLSearchParams(location.search).get("present") === "1";
  // How far explorer.css enlarges the figure on a projector, and one that is taller than the screen.
  const [ENLARGED, TALL] = [1.85, 1.3];
  const LINK = /^v\d+;/;
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  // Files. Classic scripts load from disk as well, where fetch does not.

  const scripts = new Map();

  function loadScript(name, stamp = "") {
    if (!scripts.has(name)) {
      const loading = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = new URL(name, SCRIPT) + (stamp && `?v=${stamp}`);
        script.onload = resolve;
        script.onerror = () => {
          scripts.delete(name);
          script.remove();
          reject(new Error("A part of this explorer could not be loaded."));
        };
        document.head.append(script);
      });
      scripts.set(name, loading);
    }
    return scripts.get(name);
  }

  async function fetched(name) {
    const answer = await fetch(new URL(name, SCRIPT));
    if (!answer.ok) throw new Error("The engine of this page could not be loaded.");
    return answer;
  }

  async function loadEngine(stamp) {
    const common = loadScript("sources-common.js", stamp);
    let text, wasm;
    if (FROM_DISK) {
      await loadScript("engine-disk.js");
      text = self.kcDisk.text;
      wasm = Uint8Array.from(atob(self.kcDisk.wasm), (byte) => byte.charCodeAt(0));
    } else {
      [text, wasm] = await Promise.all([
        fetched("engine.js.txt").then((answer) => answer.text()),
        fetched("micropython.wasm").then((answer) => answer.arrayBuffer()),
      ]);
    }
    await common;
    return { address: URL.createObjectURL(new Blob([text], { type: "text/javascript" })), wasm };
  }

  // The worker. One request is out at a time, so a late answer has exactly one culprit.

  let parts = null;
  let worker = null;
  let current = null;
  let timer = 0;
  const queue = [];

  function entry(message, limit = LIMIT) {
    const request = { message, limit };
    request.answer = new Promise((resolve, reject) => Object.assign(request, { resolve, reject }));
    return request;
  }

  function ask(message) {
    const request = entry(message);
    queue.push(request);
    pump();
    return request.answer;
  }

  function pump() {
    if (current || !worker || !queue.length) return;
    current = queue.shift();
    timer = setTimeout(endWorker, current.limit, "The model took too long and was stopped.");
    worker.postMessage(current.message);
  }

  function settle(fault, reply) {
    clearTimeout(timer);
    const request = current;
    current = null;
    if (fault) request.reject(new Error(fault));
    else request.resolve(reply && read(reply));
  }

  /** The engine answers with JSON, then the drawing of each panel, an RS before each. */
  function read(text) {
    const [json, ...drawings] = text.split("\x1e");
    const reply = JSON.parse(json);
    reply.view?.figure.panels.forEach((panel, index) => (panel.svg = drawings[index]));
    return reply;
  }

  function startWorker() {
    worker = new Worker(parts.address);
    worker.onmessage = ({ data }) => {
      settle(data.fault, data.reply);
      pump();
    };
    worker.onerror = () => endWorker("The engine of this page stopped.");
    const boot = entry({ wasm: parts.wasm, sources: self.kcSources.common }, BOOT_LIMIT);
    boot.answer.catch((fault) => {
      // Without an engine nothing more can be asked; Reset tries again.
      if (worker) worker.terminate();
      worker = null;
      for (const request of queue.splice(0)) request.reject(fault);
    });
    queue.unshift(boot);
    pump();
  }

  function endWorker(fault) {
    if (!current) return;
    worker.terminate();
    worker = null;
    const boots = Boolean(current.message.wasm);
    const culprit = current;
    settle(fault);
    if (boots) return;
    // What the others had asked waits until they are open again, each in its last state.
    for (const explorer of explorers) {
      if (explorer.opened && culprit.message.instance !== explorer.root.id) {
        queue.unshift(explorer.opening({ state: explorer.view.state }));
        queue[0].answer.catch((lost) => explorer.drop(lost));
      }
    }
    startWorker();
  }

  let loading = null;

  async function engine(stamp) {
    loading ??= loadEngine(stamp).catch((fault) => {
      loading = null;
      throw fault;
    });
    parts = await loading;
    if (!worker) startWorker();
  }

  // Small helpers.

  function write(element, text) {
    if (element && element.textContent !== text) element.textContent = text;
  }

  function show(element, text) {
    if (!element) return;
    write(element, text);
    element.hidden = !text;
  }

  function make(tag, text, attributes = {}) {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  /** A cell of a table; the address of a source leads there. */
  function cellOf(text) {
    const cell = make("td", text);
    if (/^https?:/.test(text)) cell.replaceChildren(make("a", text, { href: text }));
    return cell;
  }

  /** Put a drawing into its frame. It has one element a line; only lines that differ are replaced. */
  function draw(frame, text) {
    const lines = text.split("\n");
    const old = frame.kcLines;
    const drawing = frame.firstElementChild;
    frame.kcLines = lines;
    if (old?.length !== lines.length || drawing?.children.length !== lines.length - 2) {
      frame.innerHTML = text;
      return;
    }
    if (lines[0] !== old[0]) {
      const tag = make("template", "");
      tag.innerHTML = `${lines[0]}</svg>`;
      for (const { name, value } of tag.content.firstChild.attributes) drawing.setAttribute(name, value);
    }
    // From the end, so that a place still counts after a replacement.
    for (let at = lines.length - 2; at > 0; at -= 1) {
      if (lines[at] !== old[at]) drawing.children[at - 1].outerHTML = lines[at];
    }
  }

  /** The nearest mark of the next row, below (way 1) or above (-1); the mark itself at the edge. */
  function neighbour(mark, marks, way) {
    const places = marks.map((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return { each, x: left + width / 2, y: top + height / 2, half: height / 2 };
    });
    const from = places[marks.indexOf(mark)];
    const rowAt = (y) => places.filter((place) => Math.abs(place.y - y) < from.half);
    const beyond = places.filter(({ y }) => way * (y - from.y) > from.half).map(({ y }) => way * y);
    if (!beyond.length) return mark;
    const column = rowAt(from.y).indexOf(from);
    // Rows may be shifted by half a step: of two that lie equally near, the one in the same column.
    const apart = ({ x }, at) => Math.abs(x - from.x) + (at === column ? 0 : 2);
    const row = rowAt(way * Math.min(...beyond)).map((place, at) => ({ ...place, apart: apart(place, at) }));
    return row.reduce((best, other) => (other.apart < best.apart ? other : best)).each;
  }

  class Explorer {
    constructor(root) {
      this.root = root;
      this.name = root.dataset.explorer;
      this.paper = this.find("[data-paper]");
      this.prediction = this.find("[data-part=prediction]");
      this.view = null;
      this.opened = false;
      this.busy = false;
      this.touched = false;
      this.sought = false;
      this.waiting = [];
      root.addEventListener("input", (event) => this.changed(event.target, false));
      root.addEventListener("change", (event) => this.changed(event.target, true));
      root.addEventListener("click", (event) => this.clicked(event.target));
      root.addEventListener("keydown", (event) => this.keyed(event));
      followDrags(root, (act) => this.sent(act));
      root.addEventListener("pointerdown", () => this.wake());
      root.addEventListener("focusin", () => this.wake());
    }

    find(selector) {
      return this.root.querySelector(selector);
    }

    set state(state) {
      this.root.dataset.state = state;
    }

    /** Measured when it changes: asking the page each time would lay it out each time. */
    get width() {
      const enlarged = this.tall ? TALL : PRESENT ? ENLARGED : 1;
      return this.measured ??= Math.floor(this.paper.clientWidth / enlarged);
    }

    // Asking.

    wake() {
      if (this.root.dataset.state === "static") this.open();
    }

    async open(link) {
      this.state = "loading";
      this.busy = true;
      try {
        const stamp = this.root.dataset.stamp;
        await Promise.all([loadScript(`sources-${this.name}.js`, stamp), engine(stamp)]);
        const request = this.opening({ state: null, link });
        queue.push(request);
        pump();
        const reply = await request.answer;
        if (reply.error) throw new Error(reply.error);
        this.opened = true;
        this.touched = Boolean(link) && !reply.view.notice;
        this.paint(reply.view, true, true);
      } catch (fault) {
        this.drop(fault);
      }
      this.busy = false;
      this.next();
    }

    opening(more) {
      return entry({
        instance: this.root.id,
        sources: self.kcSources[this.name],
        text: this.request("open", { explorer: this.name, ...more }),
      });
    }

    request(op, more) {
      return JSON.stringify({ op, instance: this.root.id, width: this.width, ...more });
    }

    ask(op, more) {
      return ask({ instance: this.root.id, text: this.request(op, more) });
    }

    send(act) {
      if (act.action !== "tick" && act.action !== "look") this.acted = act.action;
      const last = this.waiting.at(-1);
      const passed = last && last.action === act.action && last.control === act.control;
      // Of the values a drag passes only the newest matters.
      if (passed && (last.done === false || act.action === "look")) this.waiting.pop();
      this.waiting.push(act);
      this.root.removeAttribute("data-resting");
      this.next();
    }

    async next() {
      if (this.busy) return;
      // Tells scripts whether every act has been answered.
      this.root.toggleAttribute("data-resting", !this.waiting.length);
      if (!this.opened || !this.waiting.length) return;
      this.busy = true;
      const act = this.waiting.shift();
      const looks = act.action === "look";
      try {
        const reply = await this.ask("do", { act });
        if (!looks) this.touched = true;
        const shown = reply.view?.open && !this.view.open;
        if (reply.error) this.fail(reply.error);
        else this.paint(reply.view, !looks, act.done !== false);
        // A run happens in the picture. An answer that is there at once stands where the button was,
        // and a link has led the reader to its explorer.
        const runs = shown && act.action !== "restore" && !reply.view.prediction?.gap;
        if (runs) this.find("[data-part=figure]").scrollIntoView({ block: "nearest" });
      } catch (fault) {
        this.drop(fault);
      }
      this.busy = false;
      this.next();
    }

    /** Say what went wrong; Reset goes on from here. */
    fail(sentence) {
      this.state = "error";
      this.waiting = [];
      clearInterval(this.timer);
      this.say(`${sentence} Press Reset all to start again.`);
      this.find("[data-action=reset]").disabled = false;
      this.bump();
    }

    /** Do the same when the engine no longer holds this explorer. */
    drop(fault) {
      this.opened = false;
      for (const part of this.root.querySelectorAll("input, button")) part.disabled = true;
      this.fail(fault.message);
    }

    // What a reader does.

    changed(input, done) {
      const control = input.dataset.control;
      if (!control || !this.opened || input.readOnly) return;
      const act = this.value(input, done);
      if (!act) return;
      if (this.prediction?.contains(input)) this.send({ ...act, action: "guess", control, done });
      else this.send({ control, done, ...act });
    }

    value(input, done) {
      if (input.type === "range") return { action: "move", position: Number(input.value) };
      if (!done) return null;
      if (input.type === "radio" || input.type === "text") return { action: "set", value: input.value };
      const kind = input.closest("[data-kind]").dataset.kind;
      if (kind === "toggle") return { action: "set", value: input.checked };
      return { action: "mark", mark: Number(input.value) };
    }

    /** The marks of a picture are boxes to tick: arrows go from one to the next, Space ticks. */
    keyed(event) {
      const mark = event.target.closest?.("[data-mark]");
      if (!mark) return;
      const marks = [...mark.parentNode.querySelectorAll("[data-mark]")];
      const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
      const rows = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key === " " || event.key === "Enter") this.clicked(mark);
      else if (event.key in steps || event.key in rows) {
        const at = marks.indexOf(mark) + steps[event.key];
        const next = event.key in rows ? neighbour(mark, marks, rows[event.key])
          : marks[Math.min(Math.max(at, 0), marks.length - 1)];
        this.cursor = next.dataset.mark;
        this.markBoxes();
        this.find(`[data-mark="${this.cursor}"]`).focus();
      } else return;
      event.preventDefault();
    }

    /** Tell assistive technology which marks are chosen; one of them can be reached with Tab. */
    markBoxes() {
      const control = this.choosing();
      // Others belong to a slider, which stays the keyboard's way.
      const marks = control ? [...this.paper.querySelectorAll(`[data-control="${control.name}"] > [data-mark]`)] : [];
      if (!marks.some((mark) => mark.dataset.mark === this.cursor)) this.cursor = marks[0]?.dataset.mark;
      for (const mark of marks) {
        const number = mark.dataset.mark;
        mark.setAttribute("role", "checkbox");
        mark.setAttribute("aria-checked", String(control.chosen.includes(Number(number))));
        mark.setAttribute("tabindex", number === this.cursor ? "0" : "-1");
      }
    }

    /** The control of kind marks that a touch changes now: the guess until it is committed. */
    choosing() {
      const { prediction, controls } = this.view;
      const guess = prediction && !prediction.revealed && prediction.guess;
      return [guess, ...controls].find((control) => control?.kind === "marks");
    }

    /** A touch before the engine is ready waits for it; after a fault nothing does. */
    sent(act) {
      if (this.root.dataset.state !== "error") this.send(act);
    }

    clicked(target) {
      const mark = target.closest("[data-mark]");
      const control = mark?.closest("[data-control]")?.dataset.control;
      if (control && !mark.closest("[data-drag]")) this.sent({ action: "mark", control, mark: Number(mark.dataset.mark) });
      const button = target.closest("[data-action]");
      if (button) this.press(button);
    }

    press(button) {
      const action = button.dataset.action;
      if (action === "preset") this.send({ action, preset: button.dataset.preset });
      else if (action === "play" && this.view.run.playing) this.send({ action: "pause" });
      else if (action === "play" || action === "commit") this.send({ action, moving: !still.matches });
      else if (action === "again") this.send({ action: "reset" });
      else if (action === "reset" && !this.opened) this.open();
      else if (action in TOOLS) TOOLS[action](this);
      else this.send({ action });
    }

    // Painting.

    paint(view, isNew, settled) {
      const focused = this.root.contains(document.activeElement) ? document.activeElement : null;
      const mark = focused?.dataset.mark;
      // While a control is dragged the engine sends only what moves.
      const controls = this.view?.controls.map(
        (old) => view.controls.find(({ name }) => name === old.name) ?? old,
      );
      this.view = { ...this.view, ...view, controls: controls ?? view.controls };
      this.state = "alive";
      this.paintFigure(view.figure);
      if (PRESENT) this.fitScreen();
      this.markBoxes();
      if (mark && !focused.isConnected) this.find(`[data-mark="${mark}"]`).focus({ preventScroll: true });
      write(this.find("[data-part=sentence]"), view.sentence);
      show(this.find("[data-part=kept]"), view.kept);
      for (const control of view.controls) {
        // A drag that is further on than this answer keeps its place.
        const moved = this.waiting.some((act) => act.control === control.name);
        if (!moved) this.paintControl(control, this.root, !view.open);
      }
      this.paintButtons(view);
      if (view.prediction) this.paintPrediction(view.prediction);
      if (view.goal) this.paintGoal(view.goal);
      if (view.table) this.paintTable(view.table);
      this.keepBeat(view.run);
      if (view.run) this.find(".explorer-run").hidden = !view.open;
      if (isNew) {
        this.say(view.notice);
        this.bump();
        if (settled && !view.run?.playing) this.announce();
      }
      // What a link in the text shows is seen in the figure, not in the question above it; an explorer
      // that the link itself has woken paints its start first, and then what the link asks for.
      if (this.sought && !this.waiting.length) {
        this.sought = false;
        this.find("[data-part=figure]").scrollIntoView();
      }
      if (view.prediction && focused && (focused.disabled || focused.closest("[hidden]"))) this.refocus();
    }

    paintFigure(figure) {
      write(this.find("[data-text=title]"), figure.title);
      write(this.find("[data-text=subtitle]"), figure.subtitle);
      let frames = [...this.paper.querySelectorAll(".explorer-live > [data-panel]")];
      if (frames.length !== figure.panels.length) {
        frames = figure.panels.map(() => make("div", "", { class: "explorer-panel", "data-panel": "" }));
        const painting = make("div", "", { class: "explorer-painting explorer-live" });
        painting.append(...frames);
        this.paper.replaceChildren(painting);
      }
      figure.panels.forEach((panel, index) => {
        const frame = frames[index];
        frame.dataset.panel = panel.name;
        frame.dataset.share = panel.share;
        draw(frame, panel.svg);
      });
    }

    paintControl(control, place, disabled) {
      const name = CSS.escape(control.name);
      for (const box of place.querySelectorAll(`.explorer-control[data-name="${name}"]`)) {
        if (place === this.root && this.prediction?.contains(box)) continue;
        show(box.querySelector("[data-say]"), control.beside);
        // The same marks are asked for in the prediction first.
        const asked = this.view.prediction && !this.view.prediction.revealed && this.view.prediction.guess;
        if (place === this.root) box.hidden = asked?.name === control.name;
        for (const input of box.querySelectorAll("[data-control]")) {
          input.disabled = disabled;
          if (input.type === "range") {
            if (input.value !== String(control.position)) input.value = control.position;
            input.setAttribute("aria-valuetext", control.say);
          } else if (input.type === "radio") input.checked = input.value === control.text;
          else if (control.kind === "toggle") input.checked = control.text === "on";
          else if (input.type === "checkbox") input.checked = control.chosen.includes(Number(input.value));
          else if (input.value !== control.text) input.value = control.text;
        }
      }
    }

    paintButtons(view) {
      for (const button of this.root.querySelectorAll("[data-action]")) {
        const action = button.dataset.action;
        const over = { undo: !view.can_undo, step: view.run?.ended, turn: view.game?.over }[action] ?? false;
        // A button that the keyboard is on stays, without effect: the keyboard would lose its place.
        const stays = over && button === document.activeElement;
        button.disabled = (over && !stays) || (!view.open && NEEDS_OPEN.has(action));
        button.setAttribute("aria-disabled", String(stays));
        if (action === "keep") write(button, view.keep);
        if (action === "turn") write(button, view.game.label);
        if (action === "play") write(button, view.run.playing ? "Pause" : "Play");
        if (action === "preset" && view.presets) {
          const preset = view.presets.find(({ name }) => name === button.dataset.preset);
          button.setAttribute("aria-pressed", String(preset.chosen));
        }
      }
    }

    paintPrediction(prediction) {
      const part = (name) => this.prediction.querySelector(`[data-text=${name}]`);
      const asks = !this.prediction.querySelector("[data-action=commit]").parentNode.hidden;
      const answers = this.acted === "commit" || this.acted === "skip";
      // The answer takes the place of the guess: what lies below does not move.
      if (!prediction.revealed) this.prediction.style.minHeight = "";
      else if (asks && answers) this.prediction.style.minHeight = `${this.prediction.offsetHeight}px`;
      show(part("prompt"), prediction.prompt);
      part("prompt").toggleAttribute("data-refused", prediction.refused);
      const answered = this.acted === "commit" && prediction.gap && part("gap").hidden;
      show(part("gap"), prediction.gap);
      // Folded: a class votes on the reason, and a reader who first thinks of one learns more.
      const why = part("reason").parentNode;
      write(part("reason"), prediction.reason);
      if (!prediction.revealed) why.open = false;
      why.hidden = !prediction.reason;
      this.paintControl(prediction.guess, this.prediction, prediction.revealed);
      for (const button of this.prediction.querySelectorAll("[data-action]")) {
        button.disabled = prediction.revealed !== (button.dataset.action === "again");
      }
      // What was asked has been answered: the gap says both.
      for (const part of this.prediction.querySelectorAll(".explorer-control, .explorer-buttons")) {
        part.hidden = prediction.revealed !== part.hasAttribute("data-again");
      }
      // On a phone the reader has followed the picture; the answer comes above or below it.
      if (answered) part("gap").scrollIntoView({ block: "nearest" });
      if (prediction.revealed && !answers) this.closeUp();
    }

    /** Give back the room of the answered guess, once the page can be scrolled by as much: then what
        the reader is at stays where it is. */
    closeUp() {
      const { style } = this.prediction;
      const room = style.minHeight;
      if (!room) return;
      const below = this.find("[data-part=controls]");
      const before = below.getBoundingClientRect().top;
      style.minHeight = "";
      const moved = before - below.getBoundingClientRect().top;
      if (moved > scrollY) style.minHeight = room;
      else scrollBy({ top: -moved, behavior: "instant" });
    }

    paintGoal(goal) {
      const list = this.find("[data-missing]");
      if (list.textContent !== goal.missing.join("")) {
        list.replaceChildren(...goal.missing.map((sentence) => make("li", sentence)));
      }
      list.hidden = goal.reached;
      this.find("[data-reached]").hidden = !goal.reached;
    }

    paintTable(table) {
      const text = JSON.stringify(table);
      if (this.tableText === text) return;
      this.tableText = text;
      const head = document.createElement("tr");
      head.append(...table.columns.map((column) => make("th", column, { scope: "col" })));
      const rows = table.rows.map((cells) => {
        const row = document.createElement("tr");
        row.append(...cells.map(cellOf));
        if (cells.length > 1) row.firstChild.replaceWith(make("th", cells[0], { scope: "row" }));
        return row;
      });
      write(this.find("caption"), table.caption);
      this.find("thead").replaceChildren(head);
      this.find("tbody").replaceChildren(...rows);
    }

    keepBeat(run) {
      clearInterval(this.timer);
      if (!run?.playing) return;
      this.timer = setInterval(() => {
        if (!this.busy) this.send({ action: "tick" });
      }, run.milliseconds);
    }

    /** Tell scripts that an act has been answered. */
    bump() {
      this.root.dataset.version = Number(this.root.dataset.version) + 1;
    }

    say(notice) {
      write(this.find("[data-part=notice]"), notice);
    }

    /** Read aloud, once things have come to rest, what there is to say; put the state in the address. */
    announce() {
      clearTimeout(this.announcing);
      this.announcing = setTimeout(() => {
        if (!this.touched) return;
        this.speak(this.view.spoken);
        writeHash();
      }, 300);
    }

    /** Gone again soon: who reads line by line would meet the sentence twice. */
    speak(words) {
      const voice = this.find("[data-live]");
      clearTimeout(this.silencing);
      write(voice, words);
      this.silencing = setTimeout(() => write(voice, ""), 5000);
    }

    /** What had the keyboard is gone: go on where the question is asked, or was answered. */
    refocus() {
      const { revealed } = this.view.prediction;
      const guess = this.find("[data-mark][tabindex='0']") ?? this.prediction.querySelector("input");
      const target = revealed ? this.find("[data-text=question]") : guess;
      if (revealed) target.tabIndex = -1;
      target.focus({ preventScroll: revealed });
    }

    get link() {
      const [version, name, ...values] = this.view.link.split(";");
      return [version, name + this.suffix, ...values].join(";");
    }

    /** ".2" for the second explorer of this name on the page. */
    get suffix() {
      const number = this.root.id.slice(this.name.length + 1);
      return number && `.${number}`;
    }

    /** On a projector what is guessed and what answers stand on one screen: a tall figure gets wide. */
    fitScreen() {
      const key = this.root.querySelector(".explorer-subtitle")?.offsetHeight ?? 0;
      if (this.tall || this.find("figure").offsetHeight - key <= innerHeight) return;
      this.tall = true;
      this.root.classList.add("explorer-tall");
      this.measured = undefined;
      this.send({ action: "look" });
    }

    resized() {
      const before = this.measured;
      this.measured = undefined;
      if (this.opened && this.width && this.width !== before) this.send({ action: "look" });
    }
  }

  const NEEDS_OPEN = new Set(["preset", "play", "step", "restart", "turn"]);

  const TOOLS = {
    share(explorer) {
      const field = explorer.find("[data-part=link] input");
      field.value = `${location.href.split("#")[0]}#${explorer.link}`;
      field.disabled = false;
      explorer.find("[data-part=link]").hidden = false;
      field.select();
      copy(explorer, field.value, "The link is copied.", "Copy the link from the box.");
      // On a projector the class takes the link from the screen, each phone in its own size.
      if (PRESENT && !FROM_DISK) drawCode(explorer, `${location.href.split(/[?#]/)[0]}#${explorer.link}`);
    },
    copy(explorer) {
      const words = `${explorer.view.sentence} (${explorer.view.figure.source})`;
      copy(explorer, words, "The sentence is copied.", "Copying is not allowed here.");
    },
    csv(explorer) {
      const { table, figure } = explorer.view;
      const quoted = (cell) => (/[",\n]/.test(cell) ? `"${String(cell).replaceAll('"', '""')}"` : cell);
      const rows = [[...table.columns, "Source"], ...table.csv.map((row) => [...row, figure.source])];
      const text = "\ufeff" + rows.map((row) => row.map(quoted).join(",") + "\r\n").join("");
      const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
      const download = `${explorer.name}.csv`;
      make("a", "", { href: address, download }).click();
      explorer.say(`The table goes to your downloads as ${download}.`);
      setTimeout(() => URL.revokeObjectURL(address), 10000);
    },
    async zoom(explorer) {
      try {
        const [reply] = await Promise.all([explorer.ask("chart"), loadScript("plotly-basic.min.js")]);
        if (reply.error) throw new Error(reply.error);
        zoom(explorer, reply);
      } catch (fault) {
        explorer.say(fault.message);
      }
    },
  };

  async function drawCode(explorer, address) {
    try {
      await loadScript("qrcode.js");
      const code = self.qrcode(0, "L");
      code.addData(address);
      code.make();
      const place = make("div", "", { class: "explorer-code", role: "img", "aria-label": "The link as a QR code" });
      place.innerHTML = code.createSvgTag({ scalable: true, margin: 4 });
      const where = make("p", address, { class: "explorer-address" });
      sheet(explorer, `Scan: “${explorer.find(".explorer-title").textContent}” as it stands here`, where, place);
    } catch (fault) {
      explorer.say(fault.message);
    }
  }

  /** Show a sheet over the page, with a name and a way to close it. */
  function sheet(explorer, name, ...parts) {
    const dialog = make("dialog", "", { class: "explorer-zoom", "aria-label": name });
    const close = make("button", "Close", { type: "button" });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.append(make("p", name, { class: "explorer-finding" }), close, ...parts);
    explorer.root.append(dialog);
    dialog.showModal();
    return dialog;
  }

  function copy(explorer, text, done, refused) {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject();
    copied.then(() => explorer.say(done), () => explorer.say(refused));
  }

  async function zoom(explorer, figure) {
    const dialog = sheet(explorer, figure.title);
    const narrow = innerWidth < 640;
    for (const panel of figure.panels.filter(({ kind }) => kind === "chart")) {
      const place = make("div", "", { role: "img", "aria-label": `${panel.name}: ${explorer.view.sentence}` });
      dialog.append(make("p", panel.chart.layout.yaxis.title.text, { class: "explorer-subtitle" }), place);
      const config = { displayModeBar: false, displaylogo: false, staticPlot: false, responsive: true };
      const layout = arranged(panel.chart.layout, place.clientWidth, narrow);
      await self.Plotly.newPlot(place, panel.chart.data, layout, config);
      for (const drawing of place.querySelectorAll("svg")) drawing.setAttribute("aria-hidden", "true");
    }
    const table = explorer.find("[data-part=table]").cloneNode(true);
    for (const part of table.querySelectorAll("[id]")) part.removeAttribute("id");
    dialog.append(table);
  }

  /** Give a chart of Plotly the room that the page's own drawing has: its words stand inside, apart. */
  function arranged(given, width, narrow) {
    const { xaxis, yaxis } = given;
    const share = (axis, at) => (at - axis.range[0]) / (axis.range[1] - axis.range[0]);
    const place = (axis, value) => (axis.type === "log" ? Math.log10(value) : value);
    const fold = (text) => (narrow ? text.replace(/(.{12,}?) /g, "$1<br>") : text);
    const longest = (texts) => 6.7 * Math.max(0, ...texts.flatMap((text) => text.split("<br>")).map(({ length }) => length));
    const notes = given.annotations.map((note) => ({ ...note, text: fold(note.text) }));
    const lines = given.shapes.filter(({ label }) => label.text).map((shape) => {
      const stands = shape.yref === "paper";
      const at = stands ? { x: place(xaxis, shape.x0), y: yaxis.range[1] } : { x: xaxis.range[0], y: place(yaxis, shape.y1) };
      return { ...at, text: shape.label.text, name: "rule", showarrow: false, font: { size: 13, color: shape.line.color } };
    });
    const ends = longest(notes.filter(({ name }) => name.startsWith("label")).map(({ text }) => text));
    const left = 14 + longest(yaxis.ticktext);
    const right = Math.max(12 + ends, 8 + longest(xaxis.ticktext.slice(-1)) / 2);
    const height = Math.max(320, Math.round(innerHeight * 0.55));
    const [wide, high] = [width - left - right, height - 64];
    const taken = [];
    for (const note of [...notes, ...lines]) {
      const long = longest([note.text]);
      const inside = !note.name.startsWith("label") && share(xaxis, note.x) * wide + long + 6 > wide;
      const from = share(xaxis, note.x) * wide + (inside ? -long - 6 : 6);
      const tall = 17 * note.text.split("<br>").length;
      const middle = (1 - share(yaxis, note.y)) * high - (note.name === "rule" ? 10 : 0);
      const free = (y) => y >= tall / 2 && y <= high - tall / 2
        && taken.every((box) => from > box.from + box.long || from + long < box.from || Math.abs(y - box.y) >= (tall + box.tall) / 2);
      // The nearest height at which it covers no other.
      const steps = Array.from({ length: Math.ceil(high / 2) }, (_step, step) => [middle - 2 * step, middle + 2 * step]).flat();
      const y = steps.find(free) ?? middle;
      taken.push({ from, long, tall, y });
      Object.assign(note, {
        xanchor: inside ? "right" : "left", xshift: inside ? -6 : 6, yanchor: "middle",
        yshift: (1 - share(yaxis, note.y)) * high - y, bgcolor: "rgba(255,255,255,0.8)",
      });
    }
    const axis = { fixedrange: false, hoverformat: ".2~f" };
    return {
      ...given, autosize: true, hovermode: "closest", height, annotations: [...notes, ...lines],
      shapes: given.shapes.map((shape) => ({ ...shape, label: { text: "" } })),
      margin: { l: left, r: right, t: 12, b: 52 },
      xaxis: { ...xaxis, ...axis, title: { ...xaxis.title, font: { size: 13 } } },
      // Its title stands above the chart, as on the page.
      yaxis: { ...yaxis, ...axis, title: { text: "" } },
    };
  }

  // The address.

  let explorers = [];

  function writeHash() {
    const changed = explorers.filter(({ touched }) => touched);
    history.replaceState(history.state, "", `#${changed.map(({ link }) => link).join("&")}`);
    // What a reader has set goes along to the page that holds the explorer alone.
    for (const { root, view } of changed) {
      const alone = root.querySelector("[data-alone]");
      if (alone) alone.hash = view.link;
    }
  }

  /** Give every part of the address to the explorer it names; the first one answers for the rest. */
  function readHash(leadsThere, inPage) {
    const text = location.hash.slice(1);
    if (!LINK.test(text) || !explorers.length) return;
    const given = new Map();
    for (const part of text.split("&")) {
      const name = part.split(";", 2)[1];
      const meant = explorers.find((explorer) => explorer.name + explorer.suffix === name);
      // Longer than any link may be; the engine says so, and need not read a megabyte for it.
      if (meant || !given.has(explorers[0])) given.set(meant || explorers[0], part.slice(0, 4000));
    }
    for (const [explorer, link] of given) {
      if (explorer.root.dataset.state === "static") explorer.open(link);
      else explorer.send({ action: "restore", link });
    }
    // Who comes back, or loads the page again, goes on where he was reading.
    if (!leadsThere) return;
    const [explorer] = given.keys();
    explorer.root.scrollIntoView();
    explorer.sought = inPage;
  }

  /** Was the page, or this part of it, reached by its history? */
  let returning = performance.getEntriesByType("navigation")[0]?.type !== "navigate";
  self.navigation?.addEventListener("navigate", ({ navigationType }) => {
    returning = navigationType === "traverse";
  });

  /** A link in the text sets an explorer further up: lead the keyboard there, and offer the way back. */
  function rememberPlace(event) {
    const link = event.target.closest("a[href^='#v']");
    if (!link || !LINK.test(link.hash.slice(1))) return;
    document.querySelector(".explorer-back")?.remove();
    const name = link.hash.split(";", 2)[1];
    const explorer = explorers.find((each) => each.name + each.suffix === name);
    if (!explorer) return;
    const back = make("button", "Back to the text", { type: "button", class: "explorer-back" });
    back.addEventListener("click", () => {
      back.remove();
      link.scrollIntoView({ block: "center", behavior: "instant" });
      link.focus({ preventScroll: true });
    });
    // Before the explorer, not in it: what is fixed would be fixed to its container there.
    explorer.root.before(back);
    explorer.root.tabIndex = -1;
    explorer.root.focus({ preventScroll: true });
  }

  function start() {
    explorers = [...document.querySelectorAll(".explorer[data-explorer]")].map((root) => new Explorer(root));
    document.documentElement.classList.toggle("explorer-present", PRESENT);
    readHash(!returning);
    addEventListener("hashchange", () => readHash(!returning, true));
    document.addEventListener("click", rememberPlace);
    const near = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) explorers.find(({ root }) => root === target).wake();
      }
    }, { rootMargin: "600px" });
    const sizes = new ResizeObserver((entries) => {
      for (const { target } of entries) explorers.find(({ paper }) => paper === target).resized();
    });
    for (const explorer of explorers) {
      near.observe(explorer.root);
      sizes.observe(explorer.paper);
    }
    // An observer first speaks a frame later; the explorer on the first screen need not wait.
    const [first] = explorers;
    if (first?.root.getBoundingClientRect().top < innerHeight) first.wake();
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      for (const explorer of explorers) {
        if (explorer.view?.run?.playing) explorer.send({ action: "pause" });
      }
    });
  }

  start();
})();
