// Brings Plotly to a page of live notebooks, once for all its charts, and tells the kernel.

function render({ model, el }) {
  el.hidden = true;
  const url = () => URL.createObjectURL(new Blob([model.get("code")], { type: "text/javascript" }));
  globalThis.keelPlotly ??= import(url());
  dispatchEvent(new Event("keel-plotly"));
  globalThis.keelPlotly.then(() => model.send({ opened: performance.timeOrigin }));
}

export default { render };
