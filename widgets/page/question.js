/* Makes the questions of a page answer. The reasons lie in a closed fold, which is all that a page
   without this script needs; here they move under their options and stay hidden until an attempt. */
"use strict";

(() => {
  const MORE = "Show the other reasons";
  const AGAIN = "Hide the reasons and try again";
  const BELOW = "Each reason stands below its answer.";

  function make(tag, text, name = "") {
    const element = document.createElement(tag);
    element.textContent = text;
    element.className = name;
    return element;
  }

  /** Return letters as a list in words. */
  function listed(letters) {
    const last = letters.at(-1);
    return letters.length > 1 ? `${letters.slice(0, -1).join(", ")} and ${last}` : last;
  }

  /** Return a verdict: a shape, which is not read aloud, and words. */
  function verdict(right, words) {
    const paragraph = make("p", "", "question-verdict");
    const shape = make("span", right ? "✓" : "✕", "question-mark");
    shape.setAttribute("aria-hidden", "true");
    paragraph.append(shape, " ", make("strong", words));
    return paragraph;
  }

  class Question {
    constructor(root) {
      this.kind = root.dataset.kind;
      this.feedback = root.querySelector(".question-feedback");
      this.more = root.querySelector("[data-action=more]");
      this.inputs = [...root.querySelectorAll(".question-option input")];
      this.reasons = new Map();
      this.revealed = false;
      for (const reason of root.querySelectorAll(".question-reason")) {
        const letter = reason.dataset.option;
        this.reasons.set(letter, reason);
        reason.hidden = true;
        root.querySelector(`.question-option[data-option="${letter}"]`).append(reason);
      }
      this.right = [...this.reasons.keys()].filter((letter) => this.isRight(letter));
      root.querySelector(".question-answer").remove();
      root.querySelector(".question-buttons").hidden = false;
      const actions = { check: this.check, unsure: this.unsure, more: this.showMore };
      root.addEventListener("click", ({ target }) => {
        const act = actions[target.closest("button")?.dataset.action];
        act?.call(this);
        // What was said may have grown above or below the button, and pushed it out of sight.
        if (act) document.activeElement.scrollIntoView({ block: "nearest" });
      });
      root.addEventListener("change", () => this.forget());
    }

    isRight(letter) {
      return this.reasons.get(letter).dataset.right === "true";
    }

    get chosen() {
      return this.inputs.filter(({ checked }) => checked).map(({ value }) => value);
    }

    // What a reader does.

    check() {
      const chosen = this.chosen;
      if (!chosen.length) {
        this.say(make("p", "Choose an answer first."));
        return;
      }
      const reasons = this.revealed ? [] : chosen.flatMap((letter) => this.reason(letter));
      this.say(this.judged(chosen), ...reasons);
      this.more.hidden = false;
    }

    unsure() {
      this.reveal(true);
      const [one] = this.right;
      const plural = this.right.length > 1;
      const answer = plural ? `The right answers are ${listed(this.right)}. ` : `The answer is ${one}. `;
      this.say(make("p", (one ? answer : "") + BELOW));
    }

    showMore() {
      if (!this.revealed) {
        const judged = this.judged(this.chosen);
        judged.append(` ${BELOW}`);
        this.reveal(true);
        this.say(judged);
        return;
      }
      for (const input of this.inputs) input.checked = false;
      this.reveal(false);
      this.say();
      this.inputs[0].focus(); // The button that had the focus is gone.
    }

    /** Another choice: what was said belongs to the one before. */
    forget() {
      this.say();
      this.more.hidden = !this.revealed;
    }

    // What the page says.

    say(...parts) {
      this.feedback.replaceChildren(...parts);
    }

    judged(chosen) {
      if (this.kind === "poll") return make("p", `You chose ${listed(chosen)}.`, "question-verdict");
      const wrong = chosen.some((letter) => !this.isRight(letter));
      if (!wrong && chosen.length === this.right.length) return verdict(true, "Right.");
      if (wrong) return verdict(false, "Not quite.");
      return verdict(false, "Not quite: what you chose is right, and there is more.");
    }

    /** Return a copy of a reason; its own verdict is left out where there is only one. */
    reason(letter) {
      const copy = this.reasons.get(letter).cloneNode(true);
      for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
      if (this.kind !== "several") copy.querySelector(".question-verdict").remove();
      return [...copy.childNodes];
    }

    reveal(revealed) {
      this.revealed = revealed;
      for (const reason of this.reasons.values()) reason.hidden = !revealed;
      this.more.hidden = !revealed;
      this.more.textContent = revealed ? AGAIN : MORE;
    }
  }

  for (const root of document.querySelectorAll(".question")) new Question(root);
})();
