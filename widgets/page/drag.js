/* A touch or a drag in a picture sets a control that has a slider; the page and the notebook share
   this. [data-drag] holds groups [data-control]; in them each [data-mark] is a place of the slider,
   and a [data-grip] is taken hold of without a jump. */

/** Send acts of kind "mark" for what is touched under `place`, with `done` at the end of a drag, and
    the notebook's explorer that it was touched in. */
function followDrags(place, send) {
  let drag = null;
  const inside = (at, low, high) => Math.min(Math.max(at, low + 1), high - 1);

  function moved(event, done) {
    if (event.pointerId !== drag?.id) return;
    const { box, control, live } = drag;
    const across = inside(event.clientX - drag.off, box.left, box.right);
    // Once the pointer is off the marks, only its way along them counts.
    const under = document.elementsFromPoint(across, inside(event.clientY, box.top, box.bottom));
    const mark = under.find((element) => element.matches("[data-drag] [data-mark]"))?.dataset.mark ?? drag.mark;
    if (done) drag = null;
    else if (mark === drag.mark) return;
    else drag.mark = mark;
    if (mark !== undefined) send({ action: "mark", control, mark: Number(mark), done }, live);
  }

  const listeners = {
    pointerdown(event) {
      const part = event.target.closest?.("[data-drag] :is([data-mark], [data-grip])");
      if (!part || event.button || !event.isPrimary) return;
      const { left, right } = part.getBoundingClientRect();
      const grip = "grip" in part.dataset;
      drag = {
        id: event.pointerId,
        control: part.closest("[data-control]").dataset.control,
        box: part.closest("[data-drag]").getBoundingClientRect(),
        live: part.closest(".kc-live"),
        off: grip ? event.clientX - (left + right) / 2 : 0,
      };
      // What was touched may be drawn anew; its frame stays.
      part.closest("svg").parentNode.setPointerCapture(event.pointerId);
      if (!grip) moved(event, false);
    },
    pointermove: (event) => moved(event, false),
    pointerup: (event) => moved(event, true),
    // The page began to scroll: what was reached stays.
    pointercancel: (event) => moved(event, true),
  };
  const places = { pointerdown: place, pointermove: document, pointerup: document, pointercancel: document };
  for (const [name, listener] of Object.entries(listeners)) places[name].addEventListener(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) places[name].removeEventListener(name, listener);
  };
}
