"""Drawings rebuilt for use inside a page."""

import pytest

from hune.brief.formats.drawings import inline, spec_of
from hune.brief.model import Figure, Say
from hune.errors import HuneError

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
    '<defs><clipPath id="c"><rect width="9" height="9"/></clipPath></defs>'
    '<g clip-path="url(#c)" style="fill: red; pointer-events: none" onload="alert(1)">'
    '<a xlink:href="javascript:alert(1)"><text>link</text></a><foreignObject><p>html</p></foreignObject>'
    '<path d="M0,0" fill="url(https://example.org/x#y)"/><image href="https://example.org/x.png"/>'
    "<text>a <tspan>&lt;b&gt;</tspan> c</text></g></svg>"
)


def test_what_runs_or_loads_does_not_pass() -> None:
    drawing = inline(SVG, "f-", "alt")
    for word in ("onload", "javascript", "foreignObject", "html", "example.org", "style=", "link", "pointer"):
        assert word not in drawing


def test_what_is_drawn_passes() -> None:
    drawing = inline(SVG, "f-", "alt")
    assert 'fill="red"' in drawing
    assert "<text>a <tspan>&lt;b&gt;</tspan> c</text>" in drawing


def test_ids_are_made_the_figures_own() -> None:
    drawing = inline(SVG, "f-", "alt")
    assert 'id="f-c"' in drawing
    assert 'clip-path="url(#f-c)"' in drawing


def test_the_alternative_text_is_text() -> None:
    assert 'aria-label="&quot;&gt;&lt;script&gt;"' in inline(SVG, "f-", '"><script>')


def test_a_figure_without_a_drawing_in_the_language_is_refused() -> None:
    figure = Figure("map", Say("kind-sb"), Say("kind-sb"), {"en": {"mark": "bar"}})
    assert spec_of(figure, "en") == {"mark": "bar"}
    with pytest.raises(HuneError, match=r"HN634.*map.*fr"):
        spec_of(figure, "fr")
