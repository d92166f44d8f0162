"""The HTML page: whole, balanced, closed to what its policy does not name, the same every time."""

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hune.brief.formats.html import quoted, render
from hune.brief.formats.names import file_name
from hune.brief.model import DETAILS, Brief, Section, Table

VOID = {"meta", "link", "br", "img", "hr"}
LIMIT = 2_500_000


class Walk(HTMLParser):
    """Walks a page strictly: every element is closed in order; keeps ids, links, texts, scripts."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: Counter[str] = Counter()
        self.hrefs: list[str] = []
        self.headings: list[int] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.inside: dict[str, list[str]] = {"script": [], "style": [], "title": []}
        self.languages: str | None = None
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"{tag}: an attribute twice"
        assert not any(name.startswith("on") or name == "style" for name in names), f"{tag}: {names}"
        found = dict(attrs)
        self.elements.append((tag, found))
        if found.get("id"):
            self.ids[str(found["id"])] += 1
        if found.get("href"):
            self.hrefs.append(str(found["href"]))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag in self.inside:
            self.inside[tag].append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> is out of order"

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in self.inside:
            self.inside[self.open[-1]][-1] += data
        else:
            self.text.append(data)

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag == name]


@pytest.fixture(scope="module", params=["en", "fr"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def html(specimen: ModuleType, lang: str) -> str:
    brief = specimen.specimen()
    return render(brief, lang, drawings=specimen.still(brief))


@pytest.fixture(scope="module")
def page(html: str) -> Walk:
    return Walk(html)


def test_the_page_is_of_its_language_and_under_its_limit(page: Walk, html: str, lang: str) -> None:
    assert page.all("html") == [{"lang": lang}]
    assert len(html.encode()) <= LIMIT
    assert page.inside["title"][0].endswith("data through December 2023" if lang == "en" else "décembre 2023")


def test_every_id_is_unique_and_every_link_within_the_page_arrives(page: Walk) -> None:
    assert [name for name, times in page.ids.items() if times > 1] == []
    inner = [href[1:] for href in page.hrefs if href.startswith("#")]
    assert len(inner) > 20
    assert [name for name in inner if name not in page.ids] == []


def test_what_an_attribute_points_to_is_there(page: Walk) -> None:
    for _, attributes in page.elements:
        for name in ("aria-labelledby", "data-spec"):
            if attributes.get(name):
                assert attributes[name] in page.ids


def test_the_only_other_links_are_to_the_other_language(page: Walk, lang: str) -> None:
    other = file_name("INTERNAL", "fr" if lang == "en" else "en", "html")
    assert {href for href in page.hrefs if not href.startswith("#")} == {other}
    assert not any("src" in attributes for _, attributes in page.elements)


def test_the_policy_allows_exactly_what_is_in_the_page(page: Walk) -> None:
    policy = next(m["content"] for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split("; ")}
    scripts = [
        text
        for text, attributes in zip(page.inside["script"], page.all("script"), strict=True)
        if attributes.get("type") != "application/json"
    ]
    digests = lambda texts: [  # noqa: E731
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in texts
    ]
    assert rules["default-src"] == ["'none'"]
    assert rules["script-src"] == digests(scripts)
    assert rules["style-src"] == digests(page.inside["style"])
    assert "unsafe" not in policy


def test_headings_descend_one_step_at_a_time(page: Walk) -> None:
    assert page.headings.count(1) == 1
    assert page.headings[0] == 1
    assert all(b - a <= 1 for a, b in zip(page.headings, page.headings[1:], strict=False))


def test_tables_have_captions_and_scopes(page: Walk) -> None:
    assert len(page.all("table")) == len(page.all("caption")) == 4
    assert {h["scope"] for h in page.all("th")} == {"col", "row"}


def test_every_figure_has_a_drawing_with_words_and_a_caption(page: Walk) -> None:
    assert len(page.all("figure")) == len(page.all("figcaption")) == 3
    assert all(svg["role"] == "img" and svg["aria-label"] for svg in page.all("svg"))


def test_each_kind_of_statement_carries_its_badge_in_words(html: str, lang: str) -> None:
    badges = {"en": ("Observed", "Expected", "Assessed"), "fr": ("Constaté", "Attendu", "Apprécié")}[lang]
    for badge in badges:
        assert f'<p class="badge">{badge}</p>' in html
    assert {"en": "DRAFT", "fr": "PROJET"}[lang] in html


def test_likelihood_and_confidence_never_share_a_sentence(html: str, lang: str) -> None:
    likely = {
        "en": "<strong>likely (about 65\u202f%)</strong>",
        "fr": "<strong>probable (environ 65\u202f%)</strong>",
    }
    confidence = {"en": "Our confidence in this is low", "fr": "Notre confiance est faible"}
    paragraphs = html.split("<p")
    assert any(likely[lang] in paragraph for paragraph in paragraphs)
    assert any(confidence[lang] in paragraph for paragraph in paragraphs)
    assert not any(likely[lang] in p and confidence[lang] in p for p in paragraphs)


def test_evidence_is_listed_in_order(page: Walk) -> None:
    numbers = [name for name in page.ids if re.fullmatch(r"E\d+", name)]
    assert numbers == [f"E{n}" for n in range(1, 13)]


def test_the_specifications_are_data_that_cannot_end_their_element(page: Walk, specimen: ModuleType) -> None:
    data = [
        json.loads(text)
        for text, attributes in zip(page.inside["script"], page.all("script"), strict=True)
        if attributes.get("type") == "application/json"
    ]
    assert len(data) == 3
    assert data[2]["data"]["values"][0]["name"] == specimen.HOSTILE[0]


def test_hune_is_named_in_the_colophon_only(specimen: ModuleType, lang: str) -> None:
    brief = specimen.specimen()
    text = " ".join(Walk(render(brief, lang, drawings=specimen.still(brief))).text)
    assert text.count("hune") == 1


def test_the_same_brief_gives_the_same_page(specimen: ModuleType, html: str, lang: str) -> None:
    brief = specimen.specimen()
    assert render(brief, lang, drawings=specimen.still(brief)) == html


@pytest.mark.parametrize("number", range(9))
def test_a_name_that_looks_like_code_is_text_everywhere(specimen: ModuleType, number: int) -> None:
    text = specimen.HOSTILE[number]
    calm: Brief = specimen.hostile("Mali")
    wild: Brief = specimen.hostile(text)
    before = Walk(render(calm, "en", drawings=specimen.still(calm)))
    after = Walk(render(wild, "en", drawings=specimen.still(wild)))
    assert [tag for tag, _ in after.elements] == [tag for tag, _ in before.elements]
    shown = " ".join(text.replace("\x00", " ").replace("\u202e", "").replace("\u2028", " ").split())
    assert shown.split()[0] in " ".join(" ".join(after.text).split())


def test_a_brief_without_figures_carries_no_chart_library(specimen: ModuleType) -> None:
    brief = specimen.specimen(sections=(specimen.takeaways(),))
    assert len(render(brief, "en", drawings={}).encode()) < 400_000


def test_one_language_alone_links_to_no_other(specimen: ModuleType) -> None:
    brief = specimen.specimen(sections=(specimen.takeaways(),))
    assert file_name("INTERNAL", "fr", "html") not in render(brief, "en", drawings={}, languages=["en"])


# Under an organisation's name -----------------------------------------------------------------------

SAID = {
    ("INTERNAL", "en"): ("INTERNAL", "TLP:AMBER+STRICT", "#ffc000"),
    ("PARTNERS", "fr"): ("PARTENAIRES", "TLP:AMBER", "#ffc000"),
    ("PUBLIC", "en"): ("PUBLIC", "TLP:CLEAR", "#ffffff"),
}


@pytest.mark.parametrize(("edition", "lang"), SAID)
def test_the_edition_and_its_label_stand_at_the_head(
    specimen: ModuleType, told: Callable[..., Brief], edition: str, lang: str
) -> None:
    audience, label, colour = SAID[edition, lang]
    brief = told(edition)
    made = render(brief, lang, drawings=specimen.still(brief))
    assert f'<span class="audience">{audience}</span> <strong class="tlp">{label}</strong>' in made
    style = Walk(made).inside["style"][0]
    assert f"--tlp:{colour};" in style
    assert "--accent:#7a1f1f;--heading:#1b2a49;" in style
    assert f'hreflang="{"en" if lang == "fr" else "fr"}" href="brief.{edition.lower()}.' in made


def test_the_running_heads_of_print_say_whose_it_is_and_for_whom(
    specimen: ModuleType, told: Callable[..., Brief]
) -> None:
    brief = told("PARTNERS")
    style = Walk(render(brief, "fr", drawings=specimen.still(brief))).inside["style"][0]
    spoken = {name: unquoted(text) for name, text in re.findall(r'--(running|marking|foot):"([^"]*)"', style)}
    assert spoken == {
        "running": "Sahel Note de veille nº\u00a014 · 22 janvier 2024",
        "marking": "PROJET · PARTENAIRES · TLP:AMBER",
        "foot": "Corrections et droit de réponse\u202f: desk@example.org",
    }


def unquoted(text: str) -> str:
    return re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), text)


@given(st.text(max_size=30))
@settings(max_examples=100, deadline=None)
def test_any_text_is_a_string_of_a_style_sheet(text: str) -> None:
    written = quoted(text)
    assert re.fullmatch(r'"([A-Za-z0-9]|\\[0-9a-f]+ )*"', written)
    assert unquoted(written[1:-1]) == text


@pytest.mark.parametrize(
    ("edition", "shown"),
    [
        ("PARTNERS", ["Signed by Aminata Diallo, Director, on 23 January 2024 (digest 3f9c2e7a51b0)"]),
        (
            "PUBLIC",
            [
                "Signed: Director, 23 January 2024 (digest 3f9c2e7a51b0)",
                "Signed: Secretary, 24 January 2024 (digest 3f9c2e7a51b0)",
            ],
        ),
    ],
)
def test_a_signed_brief_shows_who_signed_and_no_longer_that_it_is_a_draft(
    specimen: ModuleType, told: Callable[..., Brief], edition: str, shown: list[str]
) -> None:
    brief = told(edition, signed=True)
    made = render(brief, "en", drawings=specimen.still(brief))
    listed = re.search(r'<ul class="signatures">(.*?)</ul>', made)
    assert listed is not None
    assert re.findall("<li>(.*?)</li>", listed[1]) == shown
    assert "DRAFT" not in made
    draft = render(told(edition), "en", drawings=specimen.still(brief))
    assert '<strong class="draft">DRAFT</strong>' in draft
    assert "DRAFT, not signed" in draft
    assert 'class="signatures"' not in draft


def test_the_analysts_words_stand_under_their_badge_with_their_figures_and_who_wrote_them(
    specimen: ModuleType, told: Callable[..., Brief]
) -> None:
    brief = told("INTERNAL")
    made = render(brief, "en", drawings=specimen.still(brief))
    assert '<div id="b-told-coast" class="passage assessment"><p class="badge">Assessed</p>' in made
    assert (
        '<p>The north of <strong>Benin</strong> needs attention: 122 deaths\u00a0<span class="marks"><a class="mark" '
        'href="#E5" data-last="5">E5</a></span> &amp; &lt;more&gt;.</p>'
        "<ul><li>a month without a recorded event;</li><li>a second source.</li></ul>"
        "<p>Either would change our mind.</p>"
        '<p class="byline">Analyst, &lt;coast&gt; desk, 20 January 2024</p>'
    ) in made
    assert '<div id="b-told-decision" class="passage decision"><p class="badge">Decision asked</p>' in made


def test_a_text_that_was_not_written_is_said_to_be_missing(specimen: ModuleType, told: Callable[..., Brief]) -> None:
    brief = told("INTERNAL")
    english, french = (render(brief, lang, drawings=specimen.still(brief)) for lang in ("en", "fr"))
    assert 'class="missing"' not in french
    assert "L’absence de chiffres n’est pas la paix." in french
    assert re.search(r'<p class="missing">[^<]* has not been written in English\.', english)
    assert "paix" not in english


def test_the_mark_has_the_name_for_words_and_the_name_stands_beside_it(
    specimen: ModuleType, told: Callable[..., Brief]
) -> None:
    brief = told("PUBLIC")
    walk = Walk(render(brief, "fr", drawings=specimen.still(brief)))
    [image] = walk.all("img")
    assert str(image.pop("src")).startswith("data:image/svg+xml;base64,")
    assert image == {"alt": "Observatoire du lac", "width": "128", "height": "64"}
    assert "Observatoire du lac" in walk.text
    assert "Corrections et droit de réponse\u202f: desk@example.org" in walk.text


def test_a_pointer_leads_to_what_stands_in_the_annex_after_the_sources(specimen: ModuleType) -> None:
    plain = specimen.specimen()
    table = next(b for section in plain.sections for b in section.blocks if isinstance(b, Table))
    rest = [replace(one, blocks=tuple(b for b in one.blocks if b is not table)) for one in plain.sections]
    sections = (replace(rest[0], see=(table.id,)), *rest[1:], Section(DETAILS, (table,)))
    walk = Walk(render(replace(plain, sections=sections), "en", drawings=specimen.still(plain)))
    assert f"#b-{table.id}" in walk.hrefs
    ids = list(walk.ids)
    places = [ids.index(name) for name in (rest[0].name, rest[-1].name, DETAILS, f"b-{table.id}", "page-evidence")]
    assert places == sorted(places)


def test_the_page_is_read_in_its_order(specimen: ModuleType, told: Callable[..., Brief]) -> None:
    brief = told("INTERNAL", signed=True)
    walk = Walk(render(brief, "en", drawings=specimen.still(brief)))
    linked = [href[1:] for href in walk.hrefs if href.startswith("#") and not re.fullmatch(r"#E\d+", href)]
    assert linked[1:7] == ["takeaways", "outlook", "situation", "borders", "sources", "page-evidence"]
    assert [name for name in walk.ids if name in linked[1:7]] == linked[1:7]
    assert max(b - a for a, b in pairwise(walk.headings)) <= 1
