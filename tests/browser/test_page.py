"""The page in a real browser, opened from disk with the network down."""

from pathlib import Path
from typing import Any

import pytest
from tests.sheets import sheets

OPEN = "document.getElementById('page-panel').open"
FOCUSED = "document.activeElement.textContent"


def violations(tab: Any) -> list[str]:
    """Return what the content policy refused, and every error, since the tab was last asked."""
    found = [str(event) for event in tab.events if event["method"] in tab.TROUBLE]
    tab.events.clear()
    return found


@pytest.mark.parametrize("name", ["brief.internal.en.html", "brief.internal.fr.html", "wild.html"])
def test_it_opens_without_a_network_and_without_a_violation(tab: Any, pages: Path, name: str) -> None:
    tab.open(pages / name)
    assert violations(tab) == []
    assert tab.value("performance.getEntriesByType('resource').length") == 0


def test_a_violation_would_be_seen(tab: Any, pages: Path) -> None:
    page = (pages / "brief.internal.en.html").read_text(encoding="utf-8")
    (pages / "spoiled.html").write_text(
        page.replace("<main ", '<main onclick="alert(1)" style="color: red" ', 1), encoding="utf-8"
    )
    tab.open(pages / "spoiled.html")
    assert "contentSecurityPolicy" in " ".join(violations(tab))


def test_live_charts_take_the_place_of_the_drawings_on_screen(tab: Any, pages: Path) -> None:
    tab.open(pages / "brief.internal.en.html")
    assert tab.value("document.querySelectorAll('figure').length") == 3
    assert tab.value("document.querySelectorAll('figure[data-live] .live svg').length") == 3
    shown = "Array.from(document.querySelectorAll('.still'), (e) => getComputedStyle(e).display)"
    assert set(tab.value(shown)) == {"none"}


def test_a_chart_tells_its_figures_under_the_pointer(tab: Any, pages: Path) -> None:
    tab.open(pages / "brief.internal.en.html")
    tab.hover("#b-fan-bfa .live .mark-symbol path")
    tip = "document.getElementById('vg-tooltip-element')"
    assert tab.value(f"getComputedStyle({tip}).visibility") == "visible"
    assert "310" in tab.value(f"{tip}.textContent")
    assert violations(tab) == []


def test_a_name_under_the_pointer_is_text(tab: Any, pages: Path) -> None:
    tab.open(pages / "brief.internal.en.html")
    tab.hover("#b-map .live .mark-rect path")
    assert "<script>" in tab.value("document.getElementById('vg-tooltip-element').textContent")
    assert tab.value("document.querySelectorAll('#vg-tooltip-element script').length") == 0


FIRST_PAGE = {
    "brief.internal.en.html": ("Key points", "A year ago", "almost certain"),
    "brief.internal.fr.html": ("L’essentiel", "Il y a un an", "quasi certain"),
}


@pytest.mark.parametrize("name", FIRST_PAGE)
def test_print_shows_the_drawings_and_page_one_holds_the_takeaways(tab: Any, pages: Path, name: str) -> None:
    tab.open(pages / name)
    tab.ask("Emulation.setEmulatedMedia", media="print")
    shown = "Array.from(document.querySelectorAll('{}'), (e) => getComputedStyle(e).display)"
    assert "none" not in tab.value(shown.format(".still"))
    assert set(tab.value(shown.format(".live"))) == {"none"}
    tab.ask("Emulation.setEmulatedMedia", media="")
    first, second, *_ = sheets(tab.pdf())
    for words in FIRST_PAGE[name]:
        assert words in first
        assert words not in second


def test_a_click_opens_the_evidence_and_escape_returns(tab: Any, pages: Path) -> None:
    tab.open(pages / "brief.internal.fr.html")
    tab.click("a.mark[href='#E3']")
    assert tab.value(OPEN) is True
    assert "deaths.NER.2022" in tab.value("document.getElementById('page-panel-content').textContent")
    tab.press("Escape")
    assert tab.value(OPEN) is False
    assert tab.value(FOCUSED) == "E3"


def test_the_keyboard_opens_and_closes_the_evidence(tab: Any, pages: Path) -> None:
    tab.open(pages / "brief.internal.en.html")
    tab.press("Tab")
    assert tab.value(FOCUSED) == "Skip to the brief"
    for _ in range(60):
        tab.press("Tab")
        if tab.value("document.activeElement.matches('a.mark')"):
            break
    assert tab.value(FOCUSED) == "E1"
    tab.press("Enter")
    assert tab.value(OPEN) is True
    assert tab.value(FOCUSED) == "Close"
    tab.press("Enter")
    assert tab.value(OPEN) is False
    assert tab.value(FOCUSED) == "E1"


def test_a_range_of_marks_opens_all_its_evidence(tab: Any, pages: Path) -> None:
    tab.open(pages / "brief.internal.en.html")
    tab.click("a.mark[data-last='5'][href='#E3']")
    shown = "Array.from(document.querySelectorAll('#page-panel code'), (e) => e.textContent)"
    assert tab.value(shown) == ["deaths.NER.2022", "deaths.NER.2023", "months.coast.2023"]
    assert "7f3a91c2" in tab.value("document.getElementById('page-panel').textContent")


def test_the_panel_leads_to_the_list(tab: Any, pages: Path) -> None:
    tab.open(pages / "brief.internal.en.html")
    tab.click("a.mark[href='#E2']")
    tab.click("#page-panel-link")
    assert tab.value(OPEN) is False
    assert tab.value("location.hash") == "#E2"
    assert tab.value("document.activeElement.id") == "E2"


def test_without_scripts_marks_are_links_and_drawings_stay(tab: Any, pages: Path) -> None:
    tab.ask("Emulation.setScriptExecutionDisabled", value=True)
    try:
        tab.open(pages / "brief.internal.en.html", live=False)
        tab.click("a.mark[href='#E3']")
        assert tab.value(OPEN) is False
        assert tab.value("location.hash") == "#E3"
        assert tab.value("document.querySelectorAll('figure[data-live]').length") == 0
    finally:
        tab.ask("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize("name", ["brief.internal.en.html", "brief.internal.fr.html"])
def test_a_phone_needs_no_sideways_scrolling(tab: Any, pages: Path, name: str) -> None:
    tab.open(pages / name, width=390, height=844)
    assert tab.value("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    # A chart keeps a width at which it can be read, and moves in its own box.
    boxes = "Array.from(document.querySelectorAll('.shape'), (box) => [box.clientWidth, box.scrollWidth])"
    assert all(shown < 390 and drawn >= 500 for shown, drawn in tab.value(boxes))


def test_text_stands_out_from_its_ground(tab: Any, pages: Path) -> None:
    """Every text has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3)."""
    tab.open(pages / "brief.internal.en.html")
    assert tab.value(FAINT) == []


FAINT = """
(() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (!/^rgba.*, 0\\)$/.test(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const own = (e) => Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.data.trim());
  return Array.from(document.querySelectorAll('body *'))
    .filter((e) => own(e) && e.checkVisibility() && !e.closest('svg, script'))
    .filter((e) => {
      const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((one, other) => one - other);
      return (b + 0.05) / (a + 0.05) < 4.5;
    })
    .map((e) => e.outerHTML.slice(0, 80));
})()
"""
