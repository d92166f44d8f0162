"""The page held against the Web Content Accessibility Guidelines by axe-core, in a real browser.

The rules are those of axe-core that bear on WCAG 2.0, 2.1 and 2.2, levels A and AA, and those it calls best practice.
What axe-core cannot decide, a reader must: it is not asked here. The size of what is clicked (WCAG 2.2, 2.5.8), which
this axe-core does not know, is measured by itself.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from hune.brief.draft import draft
from hune.brief.formats import html
from hune.brief.formats.names import file_name
from hune.brief.model import EVERYONE, Brief, Edition, Figure
from hune.brief.words import Words
from hune.watch import find

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
LANGUAGES = ("en", "fr")


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the source of axe-core, of which only this file is used."""
    package = find_spec("axe_core_python")
    assert package is not None
    assert package.origin is not None
    return Path(package.origin).with_name("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def briefs() -> dict[Edition, Brief]:
    """Return what is drafted from the sample record, by edition."""
    return draft(find("sahel"), editions=EVERYONE).briefs


@pytest.fixture(scope="session")
def sample_pages(tab: Any, briefs: dict[Edition, Brief], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the pages made from the sample record; none where there is no browser."""
    folder = tmp_path_factory.mktemp("sample")
    for edition in ("INTERNAL", "PUBLIC"):
        for lang in LANGUAGES:
            page = html.render(briefs[edition], lang)
            (folder / file_name(edition, lang, "html")).write_text(page, encoding="utf-8")
    return folder


SET: tuple[tuple[str, Edition, str], ...] = (
    ("pages", "INTERNAL", "en"),
    ("pages", "INTERNAL", "fr"),
    ("sample_pages", "INTERNAL", "fr"),
    ("sample_pages", "PUBLIC", "en"),
)
"""The small page in both languages, and the long one in each of them once: they are set by the same template."""


@pytest.fixture(params=SET, ids="-".join)
def page(request: pytest.FixtureRequest) -> Path:
    made, edition, lang = request.param
    folder: Path = request.getfixturevalue(made)
    return folder / file_name(edition, lang, "html")


def violations(tab: Any, axe: str) -> Iterator[str]:
    """Yield each rule that the open page breaks, with the elements that break it."""
    if not tab.value("typeof axe === 'object'"):
        tab.value(f"{axe}; true")
    found = tab.value(
        f"axe.run(document, {{runOnly: {list(RULES)}, resultTypes: ['violations'], preload: false}})"
        ".then((r) => r.violations.map((v) => [v.id, v.help, v.nodes.map((n) => n.target.join(' '))]))"
    )
    for rule, help_, targets in found:
        yield f"{rule}: {help_}: {len(targets)} such as {targets[0][:200]}"


def test_the_page_as_it_opens(tab: Any, axe: str, page: Path) -> None:
    tab.open(page)
    assert list(violations(tab, axe)) == []


def test_the_page_with_all_it_can_unfold(tab: Any, axe: str, page: Path) -> None:
    tab.open(page)
    tab.value("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert list(violations(tab, axe)) == []
    tab.click("a.mark")
    assert tab.value("document.getElementById('page-panel').open") is True
    assert list(violations(tab, axe)) == []


def test_the_page_on_a_phone(tab: Any, axe: str, page: Path) -> None:
    tab.open(page, width=390, height=844)
    assert list(violations(tab, axe)) == []


def test_the_page_as_it_is_printed(tab: Any, axe: str, page: Path) -> None:
    tab.open(page)
    tab.ask("Emulation.setEmulatedMedia", media="print")
    try:
        assert list(violations(tab, axe)) == []
    finally:
        tab.ask("Emulation.setEmulatedMedia", media="")


SMALL = """
(() => {
  const within = 'p, li > span, h1, h2, h3, td, th, caption, figcaption';
  const all = Array.from(document.querySelectorAll('a[href], button, summary, input, select'))
    .filter((e) => e.checkVisibility() && e.getBoundingClientRect().width)
    .map((e) => ({e, r: e.getBoundingClientRect()}));
  const small = ({r}) => r.width < 24 || r.height < 24;
  const middle = ({r}) => [r.x + r.width / 2, r.y + r.height / 2];
  const reaches = ([x, y], {r}) =>
    Math.hypot(Math.max(r.left - x, 0, x - r.right), Math.max(r.top - y, 0, y - r.bottom)) < 12;
  const crowded = (one) => all.some((other) => other !== one && (reaches(middle(one), other)
    || (small(other) && Math.hypot(...middle(one).map((v, i) => v - middle(other)[i])) < 24)));
  return all.filter((t) => small(t) && !t.e.closest(within) && crowded(t))
    .map(({e, r}) => `${e.outerHTML.slice(0, 80)} ${Math.round(r.width)}×${Math.round(r.height)}`);
})()
"""
"""What can be clicked, stands in no line of text, is smaller than 24 by 24 pixels, and has a circle of that width
about its middle that meets another target or the circle of another small one."""


@pytest.mark.parametrize("width", [1280, 390])
def test_what_is_clicked_is_large_enough(tab: Any, page: Path, width: int) -> None:
    """Hold the least size of a target, or its distance from others (WCAG 2.2, 2.5.8)."""
    tab.open(page, width=width)
    assert tab.value(SMALL) == []


SPOILED = {
    "image-alt": ("</header>", '<img src="data:,"></header>'),
    "html-has-lang": ('<html lang="en">', "<html>"),
    "link-name": ("</header>", '<a href="#E1"></a></header>'),
    "landmark-one-main": ('<main id="page-main"', '<div id="page-main"'),
}


@pytest.mark.parametrize("rule", SPOILED)
def test_a_violation_would_be_seen(tab: Any, axe: str, pages: Path, rule: str) -> None:
    before, after = SPOILED[rule]
    source = (pages / file_name("INTERNAL", "en", "html")).read_text(encoding="utf-8")
    assert before in source
    (pages / "spoiled.html").write_text(source.replace(before, after, 1), encoding="utf-8")
    tab.open(pages / "spoiled.html", live=False)
    assert rule in {violation.partition(":")[0] for violation in violations(tab, axe)}


@pytest.mark.parametrize("edition", EVERYONE)
def test_every_chart_is_also_words_and_a_table(briefs: dict[Edition, Brief], edition: Edition) -> None:
    """No chart tells anything by colours alone: what it shows is said, and its figures are set as a table."""
    drawn = 0
    for section in briefs[edition].sections:
        for block in section.blocks:
            if isinstance(block, Figure):
                drawn += 1
                assert block.table is not None, block.id
                assert block.table.rows, block.id
                for lang in LANGUAGES:
                    words = Words(lang)
                    assert len(words.say(block.alt)) > len(words.say(block.caption)), block.id
    assert drawn >= 3
