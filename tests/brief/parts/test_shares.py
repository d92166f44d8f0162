"""The chart of shares: what is drawn is in its table, adds up, and is what the explanation of the pool finds."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.brief.conftest import monthly

from hune.brief.basis import Basis
from hune.brief.editions import admit
from hune.brief.formats import html
from hune.brief.lay import blocks, lay
from hune.brief.ledger import Ledger
from hune.brief.model import DETAILS, Brief, Edition, Figure, Number, Share
from hune.brief.page import Drawing
from hune.brief.parts import shares
from hune.brief.parts.outlook import Outlook, read_outlook
from hune.forecast.explain.shares import share_anywhere
from hune.forecast.explain.shares import shares as explained
from hune.forecast.forecast import predict
from hune.forecast.models.pool import Pool
from hune.forecast.paths import shrink
from hune.panel.matrix import Matrix
from hune.text.numbers import format_number, format_share

Reader = Callable[..., tuple[Basis, Ledger]]


@pytest.fixture
def outlook(read: Reader) -> Outlook:
    years = range(2012, 2024)
    war, unrest = monthly("MLI", lambda i: 20 + 7 * i % 50, years, 1), monthly("BFA", lambda i: 1 + i % 9, years, 900)
    found = read_outlook(*read([*war, *unrest], "MLI", "BFA"))
    assert found is not None
    return found


def said(spec: Any) -> set[str]:
    """Return every text that a drawing has, wherever it stands."""
    if isinstance(spec, dict):
        own = {spec["text"]} if isinstance(spec.get("text"), str) else set()
        return own | {text for part in spec.values() for text in said(part)}
    return {text for part in spec for text in said(part)} if isinstance(spec, list) else set()


def test_parts_are_the_baseline_and_what_the_past_changes(outlook: Outlook) -> None:
    [figure] = shares.figure(outlook)
    assert figure.table is not None
    baseline = share_anywhere(outlook.world, outlook.paths.identity.origin, 25)
    first = outlook.paths.draws[:, 0].dense()
    for row, gwno, slug in zip(figure.table.rows, outlook.countries, figure.evidence, strict=True):
        at = outlook.paths.units.tolist().index(gwno)
        told = float(shrink((first[at] >= 25).mean()))
        _, base, past, chance = row
        assert isinstance(chance, Share)
        assert chance.value == pytest.approx(told)
        assert isinstance(base, Number)
        assert isinstance(past, Number)
        assert base.value == pytest.approx(100 * baseline, abs=0.5)
        assert base.value + past.value == pytest.approx(100 * told, abs=0.5)
        [kept] = [one for one in outlook.ledger.evidence if one.slug == slug]
        assert kept.value == pytest.approx(told)
        assert f"baseline {baseline:.4f}" in kept.filter
        assert (kept.first, kept.last) == ("2024-02", "2024-02")


def test_what_is_drawn_is_in_the_table(outlook: Outlook) -> None:
    [figure] = shares.figure(outlook)
    assert figure.table is not None
    for lang, spec in figure.specs.items():
        texts = said(spec)
        for _, base, past, chance in figure.table.rows:
            assert isinstance(base, Number)
            assert isinstance(past, Number)
            assert isinstance(chance, Share)
            sign = "+" if past.value > 0 else ""
            assert format_number(base.value, lang) in texts
            assert sign + format_number(past.value, lang) in texts
            assert format_share(chance.value, lang) in texts
        assert not any("neighbour" in text or "voisin" in text for text in texts)


def test_the_pool_finds_no_share_of_neighbours_of_countries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUNE_CACHE", str(tmp_path))
    values = np.random.default_rng(3).negative_binomial(0.4, 0.02, (14, 150))
    matrix, model = Matrix.of(values, units=range(430, 444), first=400), Pool()
    found = explained(predict(model, matrix, 549, [2]), model, matrix, thresholds=[25])
    assert len(found) == 14
    assert all(one.neighbours == 0 for one in found)


def test_the_note_says_that_neighbours_are_not_looked_at(outlook: Outlook) -> None:
    [figure] = shares.figure(outlook)
    assert [note.message for note in figure.notes] == ["shares-note"]


@pytest.mark.parametrize("edition", ["INTERNAL", "PARTNERS", "PUBLIC"])
def test_it_stands_in_the_annex_of_every_edition(sample_brief: Brief, edition: Edition) -> None:
    brief = admit(sample_brief, edition)
    [details] = [section for section in brief.sections if section.name == DETAILS]
    assert "shares" in [block.id for block in details.blocks]
    [outlook] = [section for section in brief.sections if section.name == "outlook"]
    assert outlook.see == ("shares", "directions", "precedents")


@pytest.mark.parametrize(("lang", "caption"), [("en", "What goes into"), ("fr", "De quoi se compose")])
def test_the_sample_shows_every_country_in_both_languages(sample_brief: Brief, lang: str, caption: str) -> None:
    [drawing] = [
        b for p in lay(sample_brief, lang).parts for b in p.blocks if isinstance(b, Drawing) and b.id == "shares"
    ]
    assert drawing.caption.startswith(caption)
    assert drawing.alt
    assert drawing.sheet is not None
    assert len(drawing.sheet.rows) == 5
    page = html.render(sample_brief, lang)
    assert 'id="b-shares"' in page
    [figure] = [b for b in blocks(sample_brief) if isinstance(b, Figure) and b.id == "shares"]
    assert set(figure.specs) == {"en", "fr"}
