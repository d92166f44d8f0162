"""What changed since the last brief: what is compared, how it reads, and why it differs."""

from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from tests.brief.issue.invented import briefs as signed_briefs
from tests.brief.issue.invented import evidence, issued, whole

from hune.brief.basis import read_basis
from hune.brief.editions import admit
from hune.brief.formats.json import read, render
from hune.brief.issue.folder import Damaged, read_shelf
from hune.brief.lay import lay
from hune.brief.model import (
    EVERYONE,
    Brief,
    Column,
    Countries,
    Country,
    Evidence,
    Number,
    Paragraph,
    Prose,
    Range,
    Run,
    Say,
    Section,
    Statement,
    Table,
)
from hune.brief.parts.changed import recount, section, told
from hune.brief.parts.judgements import judgements
from hune.errors import Notice
from hune.record.view import View
from hune.watch import find

MLI, BFA = 432, 439
THEN, NOW = "2025-06..2025-11", "2025-07..2025-12"


def total(slug: str, value: float, first: str, last: str, **changes: Any) -> Evidence:
    gwnos = {"MLI": "432", "BFA": "439", "watch": "432, 439"}[slug.split(".")[1]]
    return evidence(
        slug,
        value=value,
        low=value - 10,
        high=value + 10,
        filter=f"sum of best; gwno in ({gwnos}); month of date_end {first} to {last}; kind in (sb, ns, os)",
        first=first,
        last=last,
        **changes,
    )


def forecast(slug: str, value: float, window: str, **changes: Any) -> Evidence:
    first, last = window.split("..")
    gwnos = {"MLI": "432", "BFA": "439", "watch": "432, 439"}[slug.split(".")[-1]]
    fields: dict[str, Any] = {
        "table": "forecast of ucdp country_month",
        "filter": f"block_paths(6, 24, 361); origin 2025-05; target best; gwno in ({gwnos}); identity 12",
        "unit": "probability",
        "value": value,
        "low": None,
        "high": None,
        "first": first,
        "last": last,
    }
    return evidence(f"{slug}.{window}", **(fields | changes))


def made(
    *,
    window: str = THEN,
    direction: str = "rose",
    fell: Collection[int] = (BFA,),
    chance: float = 0.3,
    upper: float = 900.0,
    year: str = "2024",
    counts: tuple[float, ...] = (1000.0, 2000.0, 3000.0),
    data: dict[str, Any] | None = None,
    origin: dict[str, Any] | None = None,
    text: str | None = "We assess this.",
    editions: Any = EVERYONE,
    **changes: Any,
) -> Brief:
    """Return a brief of two countries with one judgement of each kind, admitted to INTERNAL."""
    before = str(int(year) - 1)
    kept = [
        total(f"deaths.{place}.{y}", counts[int(y) - 2023], f"{y}-01", f"{y}-12", **(data or {}))
        for place in ("watch", "MLI", "BFA")
        for y in (before, year)
    ]
    ahead = [
        forecast("chance.worst-month.MLI", chance, window, **(origin or {})),
        forecast("outlook.watch", 500, window, unit="deaths", low=100.0, high=upper, **(origin or {})),
    ]
    by_country = {"rose": tuple(g for g in (MLI, BFA) if g not in fell), "fell": tuple(fell)}
    statements = (
        Statement("total", "observed", Say(f"brief-total-{direction}"), (kept[0].slug, kept[1].slug)),
        Statement(
            "by-country",
            "observed",
            Say("x", {verdict: Countries(gwnos) for verdict, gwnos in by_country.items() if gwnos}),
            tuple(e.slug for e in kept[2:]),
        ),
        Statement("worst-month", "expected", Say("x", {"deaths": Number(60)}), (ahead[0].slug,)),
        Statement("range", "expected", Say("x"), (ahead[1].slug,)),
    )
    own = () if text is None else (prose(text),)
    table = Table("outlook-table", Say("x"), (), ((Country(MLI),), (Country(BFA),)), evidence=(ahead[0].slug,))
    takeaways = Section("takeaways", (*statements, *own))
    outlook = Section("outlook", (table,))
    fields = {"sections": (takeaways, outlook), "evidence": (*kept, *ahead), "number": 2} | changes
    brief = whole(**fields)
    opened = tuple(
        replace(part, blocks=tuple(replace(block, editions=editions) for block in part.blocks))
        for part in brief.sections
    )
    return admit(replace(brief, sections=opened), "INTERNAL")


def prose(text: str, day: date = date(2025, 6, 14)) -> Prose:
    texts = {lang: (Paragraph((Run(text),)),) for lang in ("en", "fr")}
    return Prose("own", "assessment", texts, {"en": "Analyst", "fr": "Analyste"}, day)


def rows(then: Brief, now: Brief, **more: Any) -> dict[str, tuple[str, str, str]]:
    """Return the rows of the table in English: then, now and why, by what they are of."""
    (table,) = (block for block in section(now, then, **more).blocks if isinstance(block, Table))
    columns = tuple(Column(Say("changed-column-of")) for _ in table.columns)
    shown = whole(sections=(Section("changed", (replace(table, columns=columns, evidence=()),)),), evidence=())
    (sheet,) = lay(shown, "en").parts[0].blocks
    return {f"{a.text}: {b.text}": (c.text, d.text, e.text) for a, b, c, d, e in sheet.rows}  # type: ignore[union-attr]


FIRST = made(number=1, issued=date(2025, 5, 16))


def test_the_judgements_of_a_brief_stand_by_country_in_the_order_of_the_watch() -> None:
    assert list(judgements(FIRST)) == [
        "direction.watch",
        "range.watch",
        "direction.MLI",
        "worst-month.MLI",
        "direction.BFA",
        "analyst.takeaways.assessment",
        "reach.totals",
        "reach.detail",
    ]
    assert judgements(FIRST)["worst-month.MLI"].threshold == 60
    assert judgements(FIRST)["range.watch"].value == Range(100.0, 900.0, "text")


def test_what_nothing_cites_was_not_said() -> None:
    extra = forecast("chance.worst-month.BFA", 0.4, THEN)
    assert "worst-month.BFA" not in judgements(made(evidence=(*FIRST.evidence, extra)))


def test_the_judgements_come_back_from_the_file_of_an_issued_brief() -> None:
    sound = [block for block in FIRST.sections[0].blocks if block.id in ("own",)]
    brief = replace(FIRST, sections=(Section("takeaways", tuple(sound)),))
    assert judgements(read(render(brief))) == judgements(brief)


def test_the_first_brief_has_nothing_to_be_compared_with() -> None:
    (note,) = section(FIRST, None).blocks
    assert note.id == "changed-first"
    assert note.editions == ("INTERNAL",)


def test_where_nothing_differs_it_is_said() -> None:
    (note,) = section(made(), FIRST).blocks
    assert note.id == "changed-nothing"
    assert note.say.args["same"] == Number(8)  # type: ignore[union-attr]


def test_each_judgement_that_differs_has_a_row_and_the_others_are_counted() -> None:
    now = made(direction="no-clear-change", fell=(MLI, BFA), chance=0.46, upper=1200.0, totals_through=546)
    assert rows(FIRST, now) == {
        "All watched countries: Direction of recorded deaths": (
            "rose",
            "no clear change",
            "revision of months already published",
        ),
        "All watched countries: Total expected, 90\u202f% range": (
            "100–900",
            "100–1,200",
            "another model, or version of it",
        ),
        "Mali: Direction of recorded deaths": ("rose", "fell", "revision of months already published"),
        "Mali: A month as deadly as its worst": ("30\u202f%", "45\u202f%", "another model, or version of it"),
        "All watched countries: Totals through": ("May 2025", "Jun 2025", "new months of data"),
    }
    unchanged = section(now, FIRST).blocks[-1]
    assert unchanged.id == "changed-unchanged"
    assert unchanged.say.args == {"same": Number(3)}  # type: ignore[union-attr]


def test_only_what_is_printed_differently_differs() -> None:
    assert section(made(chance=0.3149), FIRST).blocks[0].id == "changed-nothing"
    assert "Mali: A month as deadly as its worst" in rows(FIRST, made(chance=0.33))


def chance_row(then: Brief, now: Brief, **more: Any) -> str:
    return rows(then, now, **more)["Mali: A month as deadly as its worst"][2]


def test_why_a_probability_differs() -> None:
    later = {"through": "2025-06"}
    filters = "paths(9); origin 2025-05; target best; gwno in (432); identity 12"
    assert chance_row(FIRST, made(chance=0.5, window=NOW, origin=later)) == "new months of data"
    assert chance_row(FIRST, made(chance=0.5, window=NOW)) == "later months, same data"
    assert chance_row(FIRST, made(chance=0.5, origin={"filter": filters})) == "another model, or version of it"
    assert chance_row(FIRST, made(chance=0.5, record_version="9")) == "revision of months already published"
    assert chance_row(FIRST, made(chance=0.5, origin={"vintage": "25.2"})) == "another vintage of the source"
    both = made(chance=0.5, window=NOW, origin={"vintage": "25.2", **later})
    # The counts beside it are the same in both editions: the new months are reason enough.
    assert chance_row(FIRST, both) == "new months of data"
    assert chance_row(both, FIRST) == "what the data allow to be said"
    bare = [
        replace(brief, evidence=tuple(e for e in brief.evidence if "deaths" not in e.slug)) for brief in (FIRST, both)
    ]
    assert chance_row(*bare) == "new months of data and another vintage of the source"


def test_a_threshold_that_moved_is_a_reason() -> None:
    takeaways, outlook = made(chance=0.5, window=NOW, origin={"through": "2025-06"}).sections
    blocks = tuple(
        replace(block, say=Say("x", {"deaths": Number(80)})) if block.id == "worst-month" else block
        for block in takeaways.blocks
    )
    now = made(chance=0.5, window=NOW, origin={"through": "2025-06"}, sections=(Section("takeaways", blocks), outlook))
    assert chance_row(FIRST, now) == "new months of data and its threshold moved"
    told_then, told_now = (
        made(chance=c, origin={"filter": f"paths; gwno in (432); threshold {n}"}) for c, n in ((0.3, 60), (0.5, 61))
    )
    assert chance_row(told_then, told_now) == "its threshold moved"


def direction_row(then: Brief, now: Brief, **more: Any) -> str:
    return rows(then, now, **more)["All watched countries: Direction of recorded deaths"][2]


def test_why_a_direction_differs() -> None:
    assert direction_row(FIRST, made(direction="fell", year="2025")) == "new months of data"
    other = made(direction="fell", year="2025", data={"vintage": "25.2"})
    assert direction_row(FIRST, other) == "new months of data and another vintage of the source"
    revised = made(direction="fell", year="2025", data={"vintage": "25.2"}, counts=(1000.0, 1900.0, 3000.0))
    assert direction_row(FIRST, revised) == "new months of data and revision of months already published"
    assert (
        direction_row(FIRST, made(direction="fell", counts=(1000.0, 1900.0))) == "revision of months already published"
    )
    wider = {"filter": "sum of best; gwno in (432, 439, 436); month of date_end 2024-01 to 2024-12"}
    now = made(direction="fell")
    now = replace(now, evidence=tuple(replace(e, **wider) if ".watch." in e.slug else e for e in now.evidence))
    assert direction_row(FIRST, now) == "what the data allow to be said"


def test_what_is_said_for_the_first_time_or_no_more() -> None:
    takeaways, outlook = FIRST.sections
    without = Section("takeaways", tuple(block for block in takeaways.blocks if block.id != "total"))
    silent = made(sections=(without, outlook))
    name = "All watched countries: Direction of recorded deaths"
    assert rows(FIRST, silent)[name] == ("rose", "–", "what the data allow to be said")
    assert rows(silent, FIRST)[name] == ("–", "rose", "what the data allow to be said")


def test_the_analyst_s_words_are_said_to_differ_and_never_copied() -> None:
    takeaways, outlook = made(text="SECRETWORDS").sections
    later = tuple(replace(b, dated=date(2025, 7, 14)) if isinstance(b, Prose) else b for b in takeaways.blocks)
    now = made(sections=(Section("takeaways", later), outlook))
    name = "Key points: The analyst’s assessment"
    assert rows(FIRST, now) == {name: ("14 June 2025", "14 July 2025", "the analyst’s text")}
    assert b"SECRETWORDS" not in repr(section(now, FIRST)).encode()
    assert rows(FIRST, made(text=None))[name] == ("14 June 2025", "–", "the analyst’s text")
    assert rows(made(text=None), FIRST)[name] == ("–", "14 June 2025", "the analyst’s text")


def test_words_with_another_date_alone_do_not_differ() -> None:
    takeaways, outlook = FIRST.sections
    later = tuple(replace(b, dated=date(2025, 7, 14)) if isinstance(b, Prose) else b for b in takeaways.blocks)
    assert section(made(sections=(Section("takeaways", later), outlook)), FIRST).blocks[0].id == "changed-nothing"


def test_the_months_of_then_and_now_are_told_and_the_evidence_is_that_of_now() -> None:
    now = made(chance=0.5, window=NOW, origin={"through": "2025-06"}, year="2025", direction="fell")
    (table,) = (block for block in section(now, FIRST).blocks if isinstance(block, Table))
    assert [note.message for note in table.notes] == [
        "changed-months-observed",
        "changed-months-forecast",
        "changed-note",
    ]
    assert {*table.evidence} <= {e.slug for e in now.evidence}
    assert f"chance.worst-month.MLI.{NOW}" in table.evidence


def test_a_source_that_is_not_named_is_no_reason() -> None:
    def unnamed(brief: Brief) -> Brief:
        blank = {"table": "", "vintage": "", "filter": "", "sources": ()}
        return replace(brief, evidence=tuple(replace(e, **blank) for e in brief.evidence))

    now = made(chance=0.5, window=NOW, origin={"through": "2025-06"})
    assert chance_row(unnamed(FIRST), now) == chance_row(FIRST, unnamed(now)) == "new months of data"


def test_briefs_that_cannot_be_read_are_said() -> None:
    lost = [Damaged(number, Notice("HN715", {"file": "x"})) for number in (1, 3, 7)]
    for before, numbers in ((None, "1, 3"), (replace(FIRST, number=1), "3"), (replace(FIRST, number=3), None)):
        blocks = section(made(number=5), before, damaged=lost).blocks
        found = [b.say.args["numbers"].text for b in blocks if b.id == "changed-damaged"]  # type: ignore[union-attr]
        assert found == ([numbers] if numbers else [])
        # One that was issued and cannot be read is not one that never was.
        assert not any(block.id == "changed-first" for block in blocks)


def test_it_comes_after_the_takeaways() -> None:
    assert [part.name for part in told(made(), FIRST).sections] == ["takeaways", "changed", "outlook"]
    bare = replace(made(), sections=())
    assert [part.name for part in told(bare, None).sections] == ["changed"]


def test_it_joins_what_the_section_has_already() -> None:
    there = Section("changed", (prose("Mine."), Statement("revised", "observed", Say("x"), ())))
    takeaways, outlook = made(text=None).sections
    page = told(made(sections=(takeaways, there, outlook)), None)
    assert [part.name for part in page.sections] == ["takeaways", "changed", "outlook"]
    assert [block.id for block in page.sections[1].blocks] == ["own", "changed-first", "revised"]


def test_each_edition_is_compared_with_the_last_of_its_own(tmp_path: Path) -> None:
    first = issued(tmp_path, signed_briefs(EVERYONE))
    for edition in EVERYONE:
        now = admit(whole(number=2, totals_through=546), edition)
        page = told(now, first.briefs[edition])
        (table,) = (block for block in page.sections[1].blocks if isinstance(block, Table))
        assert table.editions == (edition,)
        for lang in ("en", "fr"):
            assert lay(page, lang).parts[1].name == "changed"
        assert render(page)
    assert read_shelf(tmp_path).issued == (first,)


# Counts that can be made again -------------------------------------------------------------------------


def record(invent: Callable[..., View], march: int) -> View:
    from tests.brief.conftest import event  # type: ignore[import-not-found]

    return invent([event(n, "MLI", f"2023-{n:02d}-15", march if n == 3 else 10) for n in range(1, 13)])


@pytest.mark.parametrize(("march", "revised"), [(10, False), (40, True)])
def test_counting_again_tells_a_revision_from_another_edition(
    invent: Callable[..., View], march: int, revised: bool
) -> None:
    view = record(invent, march)
    watch = replace(find("sahel"), countries=("MLI",), neighbours=())
    basis = read_basis(watch, view, date(2024, 1, 22), sample=False)
    label = next(iter(basis.totals.vintages.values()))
    then = total("deaths.MLI.2023", 120, "2023-01", "2023-12", table=f"{label.source} {label.table}", vintage="23.0")
    assert recount(basis)(then) == 120 + march - 10
    assert recount(basis)(replace(then, first="1980-01")) is None
    assert recount(basis)(replace(then, table="another table")) is None
    assert recount(basis)(replace(then, filter="share of single_source; gwno in (432)")) is None
    before, now = (
        replace(made(direction=way, year=year), evidence=(replace(then, slug=f"deaths.watch.{year}", **changes),))
        for way, year, changes in (("rose", "2024", {}), ("fell", "2025", {"last": "2024-01", "vintage": "24.1"}))
    )
    reasons = ["new months of data", *(["revision of months already published"] if revised else [])]
    assert direction_row(before, now, basis=basis) == " and ".join(reasons)
