"""Every figure in a real browser, under the policy of the page: nothing but two scripts and a style by digest."""

import base64
import hashlib
import json
from collections.abc import Callable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from hune.draw.render import browser_script, svg
from hune.draw.typeface import font_css

FIGURES = ("fans", "bars", "ranges", "map")
NAME = "</script><script>alert(1)</script>"
DRAW = """
"use strict";
(async () => {
  await Promise.all(Array.from(document.fonts, (face) => face.load()));
  for (const place of document.querySelectorAll("[data-spec]"))
    await vegaEmbed(place, JSON.parse(document.getElementById(place.dataset.spec).textContent), {
      ast: true, actions: false, defaultStyle: false, renderer: "svg", tooltip: { disableDefaultStyle: true },
    });
})().catch((error) => console.error(error.stack)).finally(() => { document.documentElement.dataset.ready = ""; });
"""


@pytest.fixture(scope="module")
def tab() -> Iterator[Any]:
    """Return a tab of a headless Chromium, or skip and say why."""
    spec = spec_from_file_location("chromium", Path(__file__).parents[1] / "browser" / "chromium.py")
    assert spec is not None
    assert spec.loader is not None
    chromium = module_from_spec(spec)
    spec.loader.exec_module(chromium)
    if chromium.executable() is None:
        pytest.skip("needs Chromium to draw in, which is not installed here (Debian: chromium)")
    with chromium.browser() as tab:
        yield tab


def page(specs: dict[str, dict[str, Any]]) -> str:
    style, scripts = font_css(), (browser_script(), DRAW)
    allowed = [
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in (style, *scripts)
    ]
    policy = (
        f"default-src 'none'; style-src {allowed[0]}; script-src {' '.join(allowed[1:])}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )
    figures = "".join(
        f'<div class="still">{svg(spec)}</div><div class="live" data-spec="{name}"></div>'
        f'<script type="application/json" id="{name}">{json.dumps(spec).replace("<", chr(92) + "u003c")}</script>'
        for name, spec in specs.items()
    )
    return (
        f'<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        f"<style>{style}</style>{figures}" + "".join(f"<script>{text}</script>" for text in scripts)
    )


def test_the_browser_draws_what_was_printed_and_the_policy_holds(
    tab: Any, tmp_path: Path, make: Callable[[str, str, str], dict[str, Any]]
) -> None:
    file = tmp_path / "figures.html"
    file.write_text(page({name: make(name, NAME, "fr") for name in FIGURES}), encoding="utf-8")
    tab.open(file)
    assert [event for event in tab.events if event["method"] in tab.TROUBLE] == []

    def drawn(kind: str) -> Any:
        counts = "[s.getAttribute('height'), s.querySelectorAll('path, line').length, s.textContent]"
        return tab.value(f"Array.from(document.querySelectorAll('.{kind} svg'), (s) => {counts})")

    assert len(drawn("live")) == len(FIGURES)
    assert drawn("live") == drawn("still")
    assert NAME in drawn("live")[0][2]
    assert tab.value("Array.from(document.fonts, (face) => face.status)").count("loaded") >= 3
