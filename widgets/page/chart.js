// A chart in a live notebook: Plotly's own widget, out of the one Plotly that the page has.

// Plotly reports every redrawing to the kernel, which then answers the next move later. Nothing in
// an explorer reads these reports.
const silent = (model) => ({ ...model, save_changes() {} });

export default async () => {
  if (!globalThis.keelPlotly) {
    await new Promise((there) => addEventListener("keel-plotly", there, { once: true }));
  }
  const widget = (await globalThis.keelPlotly).default();
  return {
    initialize: ({ model }) => widget.initialize({ model: silent(model) }),
    render: ({ el }) => widget.render({ el }),
  };
};
