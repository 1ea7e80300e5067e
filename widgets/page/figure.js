// Draws the figures of a notebook that svg.py cannot paint, with the Plotly beside this file.
(() => {
  const bundle = new URL("plotly-basic.min.js", document.currentScript.src);
  const config = { displayModeBar: false, displaylogo: false, responsive: true };

  async function draw(place) {
    const { data, layout } = JSON.parse(place.nextElementSibling.textContent);
    // On a phone a legend beside the lines would leave them no room.
    if (place.clientWidth < 480) {
      layout.legend = { ...layout.legend, orientation: "h", x: 0, y: -0.3, yanchor: "top" };
    }
    await self.Plotly.newPlot(place, data, { ...layout, autosize: true }, config);
    for (const svg of place.querySelectorAll("svg")) svg.setAttribute("aria-hidden", "true");
  }

  function fail(place) {
    place.removeAttribute("role");
    place.textContent = `This figure could not be drawn: ${place.getAttribute("aria-label")}.`;
  }

  const places = [...document.querySelectorAll(".kc-plotly")];
  const script = document.createElement("script");
  script.src = bundle;
  script.onload = () => places.forEach((place) => draw(place).catch(() => fail(place)));
  script.onerror = () => places.forEach(fail);
  document.head.append(script);
})();
