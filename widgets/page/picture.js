// A picture in a live notebook: shows the drawing and tells the kernel which mark was touched.
// The list beside it offers the same to the keyboard.

function render({ model, el }) {
  const draw = () => (el.innerHTML = model.get("svg"));
  draw();
  model.on("change:svg", draw);
  el.classList.add("kc-picture");
  el.addEventListener("click", ({ target }) => {
    const mark = target.closest("[data-mark]");
    const control = mark?.closest("[data-control]")?.dataset.control;
    if (control) model.send({ control, mark: Number(mark.dataset.mark) });
  });
}

export default { render };
