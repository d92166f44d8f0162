"""How issued forecasts fared, against counts that are known by hand."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from tests.brief.issue.invented import evidence, issued, whole
from tests.brief.parts.test_changed import forecast

from hune import months
from hune.brief.basis import Basis, read_basis
from hune.brief.editions import admit
from hune.brief.formats.json import render
from hune.brief.issue.folder import Damaged, Issued, read_issued
from hune.brief.lay import lay
from hune.brief.ledger import Ledger
from hune.brief.model import (
    EVERYONE,
    Brief,
    Countries,
    Edition,
    Evidence,
    Month,
    Note,
    Number,
    Raw,
    Say,
    Section,
    Statement,
    Table,
    Vintages,
    Word,
)
from hune.brief.parts.lookback import Looked, issued_lookback
from hune.brief.parts.outcomes import Outcome, outcomes
from hune.errors import Notice
from hune.panel.matrix import Matrix
from hune.watch import find

MLI, BFA, NER = 432, 439, 436
LAST = months.parse("2024-12")
"""The invented totals end here; each country's month m has 10, 20 or 30 deaths, and 40 more in July 2024."""


@pytest.fixture
def basis(invent: Callable[..., Any]) -> Basis:
    from tests.brief.conftest import event  # type: ignore[import-not-found]

    rows = []
    for country, deaths in (("MLI", 10), ("BFA", 20), ("NER", 30)):
        for year in (2022, 2023, 2024):
            for month in range(1, 13):
                best = deaths + 40 * ((year, month) == (2024, 7))
                rows.append(event(len(rows) + 1, country, f"{year}-{month:02d}-15", best))
    view = invent(rows, vintage="25.1")
    watch = replace(find("sahel"), countries=("MLI", "BFA", "NER"), neighbours=())
    made = read_basis(watch, view, date(2025, 1, 20), sample=False)
    assert made.totals_through == LAST
    return made


def ledger_of(basis: Basis) -> Ledger:
    return Ledger(version=basis.view.version.ingest_id, watched=basis.watch.gwnos)


def ranged(place: str, low: float, median: float, high: float, window: str, **changes: Any) -> Evidence:
    made = forecast("outlook.MLI", median, window, low=low, high=high, unit="deaths", **changes)
    gwno = {"MLI": MLI, "BFA": BFA, "NER": NER}[place]
    return replace(
        made,
        slug=f"outlook.{place}.{window}",
        filter=f"block_paths(6, 24, 361); gwno in ({gwno})",
        through=changes.get("through", "2024-05"),
    )


def past(folder: Path, number: int, forecasts: tuple[Evidence, ...], editions: Any = EVERYONE, **more: Any) -> Issued:
    """Issue a brief that expects these totals."""
    ids = tuple(each.slug for each in forecasts)
    statement = Statement("expected", "expected", Say("limit-deaths"), ids, editions=EVERYONE)
    blocks = (statement, *more.pop("blocks", ()))
    brief = whole(
        number=number,
        issued=date(2024, 5 + number, 17),
        sections=(Section("outlook", blocks),),
        evidence=forecasts + more.pop("others", ()),
    )
    made: dict[Edition, Brief] = {edition: admit(brief, edition) for edition in editions}
    return issued(folder, made)


WINDOW = "2024-07..2024-12"
THREE = (
    ranged("MLI", 80, 95, 120, WINDOW),  # came 100: inside; a year before 60; median 5 off, 40 off
    ranged("BFA", 200, 300, 400, WINDOW),  # came 160: below; 120; 140 off, 40 off
    ranged("NER", 150, 200, 210, WINDOW),  # came 220: above; 180; 20 off, 40 off
)


def looked(basis: Basis, briefs: tuple[Issued, ...], **more: Any) -> Looked:
    return issued_lookback(basis, ledger_of(basis), briefs, **more)


def note(found: Looked, name: str) -> Note:
    (one,) = (block for block in (*found.lines, *found.blocks) if block.id == name)
    assert isinstance(one, Note)
    return one


def test_what_came_is_judged_by_hand(basis: Basis, tmp_path: Path) -> None:
    one = past(tmp_path, 1, THREE)
    found = outcomes(basis.totals.matrix("best"), one, "INTERNAL")
    told = {o.gwno: (o.came, o.same, o.worst, o.where, o.nearer) for o in found}
    assert told == {
        MLI: (100, 60, 50, "inside", "nearer"),
        BFA: (160, 120, 60, "below", "farther"),
        NER: (220, 180, 70, "above", "nearer"),
    }


def test_the_line_of_page_1(basis: Basis, tmp_path: Path) -> None:
    found = looked(basis, (past(tmp_path, 1, THREE),))
    assert found.editions == EVERYONE
    (line,) = found.lines
    assert (line.id, line.editions, line.say.message) == ("look-back", EVERYONE, "lookback-issued-above-and-below")
    args = line.say.args
    assert (args["number"], args["k"], args["n"], args["better"]) == (Number(1), Number(1), Number(3), Number(2))
    assert (args["above"], args["below"]) == (Countries((NER,)), Countries((BFA,)))
    assert (args["out"], args["worse"]) == (Number(2), Number(1))
    assert args["truth"] == Vintages(("ucdp ged 25.1",), may_name_source=True)


@pytest.mark.parametrize(
    ("kept", "message"),
    [((0,), "lookback-issued"), ((0, 1), "lookback-issued-below"), ((0, 2), "lookback-issued-above")],
)
def test_the_line_names_those_that_missed(basis: Basis, tmp_path: Path, kept: tuple[int, ...], message: str) -> None:
    found = looked(basis, (past(tmp_path, 1, tuple(THREE[n] for n in kept)),))
    assert found.lines[0].say.message == message


def test_the_table_cites_the_forecast_as_issued_and_both_counts(basis: Basis, tmp_path: Path) -> None:
    ledger = ledger_of(basis)
    found = issued_lookback(basis, ledger, (past(tmp_path, 1, THREE),))
    (table,) = (block for block in found.blocks if isinstance(block, Table))
    name = "deaths" if basis.detail is None else "totals"
    kept = {each.slug: each for each in ledger.evidence}
    for place, came, before in (("MLI", 100, 60), ("BFA", 160, 120), ("NER", 220, 180)):
        assert kept[f"{name}.{place}.2024-07..2024-12"].value == came
        assert kept[f"{name}.{place}.2023-07..2023-12"].value == before
        assert kept[f"issued-1.outlook.{place}.{WINDOW}"].vintage == "25.1"
    assert {*table.evidence} <= {*kept}
    assert [len(row) for row in table.rows] == [6, 6, 6]
    assert [row[3] for row in table.rows] == [Word(f"lookback-{w}") for w in ("inside", "below", "above")]
    (summary,) = (each for each in ledger.evidence if each.slug.startswith("look-back."))
    assert (summary.slug, summary.value, summary.rows) == ("look-back.issued-1.watch", 1 / 3, 3)


def test_what_has_not_run_out_is_not_judged_yet(basis: Basis, tmp_path: Path) -> None:
    late = ranged("MLI", 80, 95, 120, "2024-08..2025-01")
    found = looked(basis, (past(tmp_path, 1, (late,)),))
    assert found.lines == ()
    assert found.editions == ()
    assert note(found, "looked-waiting").say.args == {"briefs": Number(1), "month": Month(LAST + 1)}
    both = looked(basis, (read_issued(tmp_path)[0], past(tmp_path, 2, (ranged("MLI", 1, 2, 3, "2025-01..2025-06"),))))
    assert note(both, "looked-waiting").say.args == {"briefs": Number(2), "month": Month(LAST + 1)}


def test_the_last_that_ran_out_is_shown_and_all_are_counted(basis: Basis, tmp_path: Path) -> None:
    for number, window in ((1, "2024-01..2024-06"), (2, WINDOW), (3, "2024-09..2025-02")):
        past(tmp_path, number, (ranged("MLI", 80, 95, 120, window),))
    found = looked(basis, read_issued(tmp_path))
    assert found.lines[0].say.args["number"] == Number(2)
    together = note(found, "looked-together").say.args
    assert together == {
        "briefs": Number(2),
        **{"k": Number(1), "n": Number(2), "out": Number(1)},
        **{"better": Number(1), "worse": Number(1)},
    }
    assert note(found, "looked-waiting").say.args["briefs"] == Number(1)


def test_without_issued_briefs_nothing_is_said(basis: Basis, tmp_path: Path) -> None:
    assert looked(basis, ()) == Looked()
    bare = past(tmp_path, 1, (), others=(evidence(),))
    assert looked(basis, (bare,)) == Looked()


def test_an_edition_is_told_only_of_what_was_issued_in_it(basis: Basis, tmp_path: Path) -> None:
    past(tmp_path, 1, THREE[:1])
    past(tmp_path, 2, THREE, editions=("INTERNAL", "PARTNERS"))
    found = looked(basis, read_issued(tmp_path))
    assert {line.editions: line.say.args["number"] for line in found.lines} == {
        ("INTERNAL", "PARTNERS"): Number(2),
        ("PUBLIC",): Number(1),
    }
    inner = looked(basis, read_issued(tmp_path)[1:])
    assert inner.editions == ("INTERNAL", "PARTNERS")
    assert all("PUBLIC" not in block.editions for block in inner.blocks)


def test_a_forecast_that_was_not_open_reaches_no_outer_edition(basis: Basis, tmp_path: Path) -> None:
    closed = replace(THREE[0], edition="INTERNAL")
    ledger = ledger_of(basis)
    found = issued_lookback(basis, ledger, (past(tmp_path, 1, (closed, *THREE[1:]), editions=("INTERNAL",)),))
    assert found.editions == ("INTERNAL",)
    (summary,) = (each for each in ledger.evidence if each.slug.startswith("look-back."))
    assert summary.edition == "INTERNAL"


def test_a_country_that_is_covered_no_more_is_said_and_not_judged(basis: Basis, tmp_path: Path) -> None:
    lost = replace(THREE[0], slug=f"outlook.BEN.{WINDOW}", filter="block_paths; gwno in (434)")
    found = looked(basis, (past(tmp_path, 1, (lost, *THREE[1:])),))
    (table,) = (block for block in found.blocks if isinstance(block, Table) and "INTERNAL" in block.editions)
    row = next(row for row in table.rows if row[0].gwno == 434)  # type: ignore[union-attr]
    assert [type(cell).__name__ for cell in row[2:6]] == ["Missing"] * 4
    assert found.lines[0].say.args["n"] == Number(2)


def test_a_month_as_deadly_as_its_worst_came_or_did_not(basis: Basis, tmp_path: Path) -> None:
    chances = tuple(
        replace(
            forecast("chance.worst-month.MLI", 0.3, WINDOW),
            slug=f"chance.worst-month.{place}.{WINDOW}",
            filter=f"block_paths; gwno in ({gwno}); threshold {threshold}",
        )
        for place, gwno, threshold in (("MLI", MLI, 50), ("BFA", BFA, 61))
    )
    cites = Statement("c", "expected", Say("limit-deaths"), tuple(c.slug for c in chances), editions=EVERYONE)
    one = past(tmp_path, 1, THREE, others=chances, blocks=(cites,))
    (table,) = (block for block in looked(basis, (one,)).blocks if isinstance(block, Table))
    assert [row[7] for row in table.rows][:2] == [Word("lookback-came"), Word("lookback-not-came")]
    assert table.rows[2][6].reason == "lookback-no-chance"  # type: ignore[union-attr]


def test_briefs_that_cannot_be_read_are_said(basis: Basis, tmp_path: Path) -> None:
    damaged = (Damaged(2, Notice("HN715", {"file": "x"})),)
    found = looked(basis, (past(tmp_path, 1, THREE),), damaged=damaged)
    assert note(found, "looked-damaged").say.args == {"numbers": Raw("2")}


def test_it_can_be_laid_in_both_languages_and_every_edition(basis: Basis, tmp_path: Path) -> None:
    ledger = ledger_of(basis)
    past(tmp_path, 1, THREE[:2])
    past(tmp_path, 2, THREE)
    past(tmp_path, 3, (ranged("MLI", 80, 95, 120, "2024-09..2025-02"),))
    found = issued_lookback(basis, ledger, read_issued(tmp_path))
    opened = tuple(replace(each, edition="PUBLIC", may_name_source=True) for each in ledger.evidence)
    brief = whole(
        sections=(Section("takeaways", found.lines), Section("lookback", found.blocks)), evidence=opened, number=4
    )
    for edition in found.editions:
        page = admit(brief, edition)
        assert render(page)
        for lang in ("en", "fr"):
            assert len(lay(page, lang).parts) == 2


@pytest.mark.parametrize(
    ("first", "last", "through", "before"),
    [
        ("2024-07", "2024-12", "2024-05", ("2023-07", "2023-12")),
        ("2024-07", "2025-06", "2024-06", ("2023-07", "2024-06")),
        ("2024-07", "2025-06", "2024-05", ("2022-07", "2023-06")),
        ("2024-07", "2026-06", "2024-06", ("2022-07", "2024-06")),
    ],
)
def test_the_year_before_is_one_that_was_known(first: str, last: str, through: str, before: tuple[str, str]) -> None:
    made = forecast("outlook.MLI", 1, f"{first}..{last}", through=through)
    assert tuple(map(months.iso, Outcome(MLI, made).span_before)) == before


def test_a_tie_is_no_win() -> None:
    made = forecast("outlook.MLI", 10, WINDOW, low=0.0, high=20.0)
    assert Outcome(MLI, made, came=20, same=30).nearer == "as-near"
    assert [Outcome(MLI, made, came=n).where for n in (0, 20, 21)] == ["inside", "inside", "above"]
    assert (Outcome(MLI, made).where, Outcome(MLI, made, came=1).nearer) == ("", "")


def test_a_matrix_without_the_country_gives_nothing() -> None:
    one = Issued(1, Path(), date(2024, 6, 1), "", {"INTERNAL": whole(evidence=(THREE[0],))}, ())
    (found,) = outcomes(Matrix.of([[1] * 12], units=[BFA], first=1), one, "INTERNAL")
    assert (found.came, found.same, found.worst) == (None, None, None)
