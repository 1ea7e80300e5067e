// A chart in a live notebook: Plotly's own widget, out of the one Plotly that the page has.

export default async () => {
  if (!globalThis.keelPlotly) {
    await new Promise((there) => addEventListener("keel-plotly", there, { once: true }));
  }
  return (await globalThis.keelPlotly).default();
};
