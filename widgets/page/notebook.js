// Accessibility of widgets in a live notebook: names, values in words, states, one announcement.
// ipywidgets draws its own controls and redraws them at will, so this looks again at each change.

const PAUSE_BEFORE_SPEAKING = 300;
let observer = null;
let users = 0;
let waiting = false;
let number = 0;

function set(element, attribute, value) {
  // Writing an equal value would wake the observer for ever.
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

function idOf(element) {
  if (!element.id) element.id = `kc-name-${++number}`;
  return element.id;
}

function nameControl(widget) {
  const label = widget.querySelector(".widget-label");
  const own = label && label.textContent.trim() ? label : null;
  const row = widget.closest(".kc-control");
  const name = own || (row && row.querySelector(".widget-label"));
  const said = row && row.querySelector(".kc-say .widget-html-content");
  for (const handle of widget.querySelectorAll(".noUi-handle")) {
    if (name) set(handle, "aria-labelledby", idOf(name));
    const readout = said || widget.querySelector(".widget-readout");
    if (readout) set(handle, "aria-valuetext", readout.textContent.trim());
  }
  for (const readout of widget.querySelectorAll(".widget-readout")) {
    set(readout, "role", "textbox");
    if (name) set(readout, "aria-labelledby", idOf(name));
  }
  if (own || !name) return;
  for (const input of widget.querySelectorAll("input, select, textarea")) {
    set(input, "aria-labelledby", idOf(name));
  }
}

function nameFigure(live, plot) {
  const title = live.querySelector(".kc-sentence .widget-html-content");
  set(plot, "role", "img");
  if (title) set(plot, "aria-label", title.textContent.trim());
}

function announce(live) {
  const sentence = live.querySelector(".kc-sentence .widget-html-content");
  if (!sentence) return;
  let voice = live.querySelector(":scope > .kc-announce");
  if (!voice) {
    voice = document.createElement("div");
    voice.className = "kc-announce";
    voice.setAttribute("role", "status");
    live.append(voice);
    voice.said = sentence.textContent;
  }
  const notice = live.querySelector(".kc-notice .widget-html-content");
  const text = [notice, sentence].map((part) => (part ? part.textContent : "")).join(" ").trim();
  if (voice.next === text) return;
  const first = voice.next === undefined;
  voice.next = text;
  clearTimeout(voice.timer);
  // A drag passes many sentences; only the one it stops at is spoken.
  if (!first) voice.timer = setTimeout(() => (voice.textContent = text), PAUSE_BEFORE_SPEAKING);
}

function look() {
  waiting = false;
  for (const element of document.querySelectorAll('.jupyter-widgets[title="null"]')) {
    element.removeAttribute("title");
  }
  for (const widget of document.querySelectorAll(".jupyter-widgets.widget-inline-hbox")) {
    nameControl(widget);
  }
  for (const button of document.querySelectorAll(".widget-play button")) {
    set(button, "aria-label", button.title || button.className.replace(/.*jupyter-/, ""));
  }
  for (const button of document.querySelectorAll("button.widget-toggle-button")) {
    set(button, "aria-pressed", String(button.classList.contains("mod-active")));
  }
  for (const button of document.querySelectorAll("button.kc-toggle")) {
    set(button, "aria-pressed", String(button.classList.contains("kc-on")));
  }
  for (const live of document.querySelectorAll(".kc-live")) {
    for (const plot of live.querySelectorAll(".js-plotly-plot")) nameFigure(live, plot);
    announce(live);
  }
}

function soon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(look);
}

function render({ model, el }) {
  el.hidden = true;
  users += 1;
  // A touch on a mark of a picture; the list beside the picture offers the same to the keyboard.
  const touch = ({ target }) => {
    const mark = target.closest("[data-control] [data-mark]");
    if (!mark || mark.closest("[data-drag]") || mark.closest(".kc-live") !== el.closest(".kc-live")) return;
    const { control } = mark.closest("[data-control]").dataset;
    model.send({ control, mark: Number(mark.dataset.mark) });
  };
  document.addEventListener("click", touch);
  // Each act goes to the kernel and back: of a drag, one in a tenth of a second is enough.
  let last = 0;
  const still = followDrags(document, ({ control, mark, done }, live) => {
    const now = performance.now();
    if (live !== el.closest(".kc-live") || (!done && now - last < 100)) return;
    last = now;
    model.send({ control, mark, done });
  });
  if (!observer) {
    observer = new MutationObserver(soon);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["aria-valuetext", "class", "title"],
    });
  }
  soon();
  return () => {
    document.removeEventListener("click", touch);
    still();
    users -= 1;
    if (users === 0) {
      observer.disconnect();
      observer = null;
    }
  };
}

export default { render };
