// What the page does where scripts run: marks open their evidence in a panel, drawings become live charts.
"use strict";
(() => {
  const panel = document.getElementById("page-panel");
  const content = document.getElementById("page-panel-content");
  const link = document.getElementById("page-panel-link");

  function copy(id) {
    const original = document.getElementById(id);
    return original ? Array.from(original.children, (child) => child.cloneNode(true)) : [];
  }

  function show(mark) {
    const first = Number(mark.hash.slice(2));
    const last = Number(mark.dataset.last);
    const entries = Array.from({ length: last - first + 1 }, (_, step) => copy(`E${first + step}`));
    content.replaceChildren(...entries.flat(), ...copy("page-evidence-common"));
    link.hash = mark.hash;
    panel.showModal();
  }

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("a.mark");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(mark);
  });
  // Closing a modal dialog returns the focus to the mark that opened it.
  document.getElementById("page-panel-close").addEventListener("click", () => panel.close());
  panel.addEventListener("click", (event) => {
    if (event.target === panel) panel.close();
  });
  link.addEventListener("click", () => {
    panel.close();
    document.querySelector(link.hash).focus({ preventScroll: true });
  });

  async function enliven(place) {
    const spec = JSON.parse(document.getElementById(place.dataset.spec).textContent);
    place.hidden = false;
    try {
      await vegaEmbed(place, spec, {
        ast: true,
        actions: false,
        defaultStyle: false,
        renderer: "svg",
        tooltip: { disableDefaultStyle: true },
      });
      // To a reader of the screen the chart is one picture, named by its words; the table has the figures.
      place.firstElementChild.setAttribute("aria-hidden", "true");
      place.setAttribute("role", "img");
      place.setAttribute("aria-label", place.dataset.alt);
      place.closest("figure").dataset.live = "";
    } catch (error) {
      // The drawing stays, which says the same.
      place.hidden = true;
      console.warn(place.dataset.spec, error);
    }
  }

  async function enlivenAll() {
    // Charts measure their words as they are drawn, so the font has to be there first.
    await Promise.all(Array.from(document.fonts, (font) => font.load()));
    for (const place of document.querySelectorAll("[data-spec]")) await enliven(place);
    document.documentElement.dataset.ready = "";
  }

  enlivenAll();
})();
