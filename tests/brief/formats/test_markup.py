"""HTML from values: text stays text."""

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.brief.formats.markup import data, join, tag


class Seen(HTMLParser):
    """Keeps what a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
@settings(max_examples=100, deadline=None)
def test_any_text_comes_back_as_it_went_in(text: str) -> None:
    seen = Seen(tag("p", text, title=text))
    assert seen.text == text
    assert seen.tags == [("p", {"title": text})]


@given(st.text(max_size=40))
@settings(max_examples=100, deadline=None)
def test_any_value_survives_a_script_element(text: str) -> None:
    written = data({"name": text})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"name": text}


def test_markup_is_escaped_once_only() -> None:
    assert tag("p", join("a & b", tag("b", "<c>"))) == "<p>a &amp; b<b>&lt;c&gt;</b></p>"


@pytest.mark.parametrize("name", ["onclick", "style"])
def test_handlers_and_inline_styles_cannot_be_made(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        tag("p", **{name: "alert(1)"})  # type: ignore[arg-type]
