"""The view against a naive reading of the same files, and what a view promises its readers."""

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.made import batch, count, event, everywhere

from hune import months
from hune.errors import HuneError
from hune.record import schema
from hune.record.batch import Batch, Source, Span
from hune.record.markings import EDITIONS, LABELS, TLP, Marking, is_open
from hune.record.record import Record
from hune.record.view import View

GWNOS, KINDS = (432, 439), ("sb", "os")
FIRST, LAST = 522, 529
PUBLISHED = {
    "23.1": (date(2023, 6, 1), "month"),
    "24.0.9": (date(2024, 1, 20), "day"),
    "24.0.10": (date(2024, 1, 20), "day"),
    "24.1": (date(2024, 6, 3), "day"),
}
Cell = tuple[int, str, int]


@st.composite
def files(draw: st.DrawFn) -> Batch:
    """Draw one file: a vintage, some spans, and rows in them whose content is that of their id and vintage."""
    vintage = draw(st.sampled_from(list(PUBLISHED)))
    covers = draw(
        st.lists(
            st.builds(
                lambda gwno, kind, ends: Span(gwno, kind, *sorted(ends)),
                st.sampled_from(GWNOS),
                st.sampled_from(KINDS),
                st.tuples(st.integers(FIRST, LAST), st.integers(FIRST, LAST)),
            ),
            min_size=1,
            max_size=4,
        )
    )
    cells = sorted(covered(covers))
    chosen = draw(st.lists(st.sampled_from(cells), unique=True, max_size=24))
    best = draw(st.sampled_from((1, 2)))
    rows = [event(f"{g}{k}{m}", g, m, k, best=best) for g, k, m in chosen]
    published, precision = PUBLISHED[vintage]
    return batch(rows, covers, vintage=vintage, published=published, published_precision=precision, table=draw(TABLES))


TABLES = st.sampled_from(("ged", "candidate"))


def covered(spans: list[Span] | tuple[Span, ...]) -> set[Cell]:
    return {(s.gwno, s.kind, month) for s in spans for month in range(s.first, s.last + 1)}


@dataclass
class Naive:
    """The specification, read slowly: months one by one, rows one by one, no intervals."""

    batches: list[Batch]
    as_known: date | None
    last: int

    def seen(self) -> tuple[dict[str, dict[Cell, str]], list[tuple[str, str, str, int]]]:
        """Return which vintage speaks for each month of each table, and the rows: table, vintage, id, best."""
        speaks: dict[str, dict[Cell, str]] = {}
        rows = []
        for table in {b.table for b in self.batches}:
            speaks[table] = self._speaks(table)
            first: dict[tuple[str, str], dict[str, Any]] = {}
            for b in self.batches:
                for row in b.rows.to_pylist():
                    if b.table == table:
                        first.setdefault((b.vintage, row["source_id"]), row)
            for (vintage, name), row in first.items():
                if speaks[table].get((row["gwno"], row["kind"], row["month"])) == vintage:
                    rows.append((table, vintage, name, row["best"]))
        return {table: cells for table, cells in speaks.items() if cells}, sorted(rows)

    def _speaks(self, table: str) -> dict[Cell, str]:
        shown: dict[str, set[Cell]] = defaultdict(set)
        for b in self.batches:
            if b.table == table:
                shown[b.vintage] |= {cell for cell in covered(b.spans) if cell[2] <= self.last}
        speaks: dict[Cell, str] = {}
        for pair in {cell[:2] for cells in shown.values() for cell in cells}:
            here = [v for v in PUBLISHED if any(cell[:2] == pair for cell in shown[v])]
            known = [v for v in here if self.as_known is None or self._public(v) <= self.as_known]
            for v in known or here[:1]:
                speaks |= {cell: v for cell in shown[v] if cell[:2] == pair}
        return speaks

    @staticmethod
    def _public(vintage: str) -> date:
        published, precision = PUBLISHED[vintage]
        return published if precision == "day" else months.last_day(months.of_date(published))


def told(view: View) -> tuple[dict[str, dict[Cell, str]], list[tuple[str, str, str, int]]]:
    speaks: dict[str, dict[Cell, str]] = defaultdict(dict)
    for h in view.holdings:
        speaks[h.table] |= dict.fromkeys(covered((h.span,)), h.vintage)
    rows = view.events(columns=["table", "vintage", "source_id", "best"]).to_pylist()
    return dict(speaks), sorted(tuple(row.values()) for row in rows)


CLOCKS = st.tuples(
    st.none() | st.sampled_from([date(2023, 6, 29), date(2023, 6, 30), date(2024, 1, 20), date(2024, 7, 1)]),
    st.none() | st.integers(FIRST - 1, LAST),
    st.integers(0, 4),
)


@settings(max_examples=10, deadline=None)
@given(st.lists(files(), min_size=1, max_size=5), st.lists(CLOCKS, min_size=4, max_size=6))
def test_a_view_equals_a_naive_reading(batches: list[Batch], clocks: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        record = Record.create(Path(folder))
        moments = []
        for b in batches:
            record.ingest(b)
            moments.append(datetime.now(UTC))
        for as_known, through, upto in clocks:
            upto = min(upto, len(batches) - 1)
            view = record.view(as_known=as_known, as_recorded=moments[upto], through=through)
            cuts = [10**6] if through is None else [through]
            if as_known is not None:
                cuts.append(months.last_full_month_before(as_known))
            assert told(view) == Naive(batches[: upto + 1], as_known, min(cuts)).seen()
        assert record.check().findings == ()
        for b in batches:
            again = record.ingest(b)
            assert (again.added, again.committed) == (0, False), "ingesting twice added something"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    return Record.create(tmp_path / "a record, réel")


def best(view: View) -> list[int]:
    return sorted(view.events(columns=["best"])["best"].to_pylist())


@settings(max_examples=4, deadline=None)
@given(st.sets(st.integers(0, 19)), st.integers(1, 3))
def test_two_halves_of_a_file_show_the_same_as_the_whole(first: set[int], overlap: int) -> None:
    rows = [event(str(n), 432, 500 + n, best=n) for n in range(20)]
    covers = everywhere(432)
    half = [rows[n] for n in range(20) if n in first or n < overlap]
    rest = [rows[n] for n in range(20) if n not in first]
    with tempfile.TemporaryDirectory() as folder:
        whole, split = Record.create(Path(folder) / "whole"), Record.create(Path(folder) / "split")
        whole.ingest(batch(rows, covers))
        split.ingest(batch(half, covers, digest="half"))
        split.ingest(batch(rest, covers, digest="rest"))
        a, b = whole.view(), split.view()
        columns = [name for name in schema.EVENTS.names if name != "ingest_id"]
        assert a.events(columns=columns).equals(b.events(columns=columns))
        assert (a.vintages, a.holdings) == (b.vintages, b.holdings)


def test_a_country_taken_out_of_the_input_is_unknown_not_zero(record: Record) -> None:
    both = [event("1", 432, 510), event("2", 475, 510)]
    record.ingest(batch(both, everywhere(432, 475), vintage="23.1", published=date(2023, 6, 1)))
    record.ingest(batch(both[:1], everywhere(432), vintage="24.1", digest="b"))
    view = record.view()
    assert {span.gwno for span in view.coverage("ucdp", "ged")} == {432, 475}, "the older vintage still speaks"
    newest = next(v for v in view.vintages if v.vintage == "24.1")
    assert {span.gwno for span in newest.spans} == {432}
    assert view.events(newest)["gwno"].to_pylist() == [432]
    alone = Record.create(record.path.parent / "alone")
    alone.ingest(batch(both[:1], everywhere(432)))
    assert {span.gwno for span in alone.view().coverage("ucdp", "ged")} == {432}


def test_a_row_that_vanished_in_a_newer_vintage_is_gone_but_can_be_asked_for(record: Record) -> None:
    older = [event("1", 432, 510, best=7), event("2", 432, 511, best=3)]
    record.ingest(batch(older, everywhere(432), vintage="23.1", published=date(2023, 6, 1)))
    record.ingest(batch(older[:1], everywhere(432, first=505), vintage="24.1", digest="b"))
    view = record.view()
    assert best(view) == [7]
    assert view.events(view.vintages[0])["best"].to_pylist() == [7, 3]
    assert [(h.vintage, h.span.first, h.span.last) for h in view.holdings if h.span.kind == "sb"] == [
        ("23.1", 500, 504),
        ("24.1", 505, 528),
    ]


def test_supersession_goes_kind_by_kind(record: Record) -> None:
    older = [event("1", 432, 510, kind="sb"), event("2", 432, 510, kind="os")]
    spans = [Span(432, "sb", 500, 528), Span(432, "os", 500, 528)]
    record.ingest(batch(older, spans, vintage="23.1", published=date(2023, 6, 1)))
    record.ingest(batch([], spans[:1], digest="b"))
    assert record.view().events(columns=["kind", "vintage"]).to_pylist() == [{"kind": "os", "vintage": "23.1"}]


def test_where_nothing_was_public_the_earliest_later_vintage_stands_in_and_says_so(record: Record) -> None:
    mali, benin = event("1", 432, 510), event("2", 434, 510)
    record.ingest(batch([mali], everywhere(432), vintage="23.1", published=date(2023, 6, 1)))
    record.ingest(batch([mali, benin], everywhere(432, 434), vintage="24.1", digest="b"))
    record.ingest(batch([mali, benin], everywhere(432, 434), vintage="25.1", published=date(2025, 6, 1), digest="c"))
    view = record.view(as_known=date(2023, 7, 15))
    assert view.last == months.parse("2023-06")
    (stand_in,) = view.reconstructed
    assert (stand_in.vintage, stand_in.countries) == ("24.1", (434,))
    assert view.events(columns=["gwno", "vintage"]).to_pylist() == [
        {"gwno": 432, "vintage": "23.1"},
        {"gwno": 434, "vintage": "24.1"},
    ]
    assert record.view().reconstructed == ()
    assert record.view(through=510).reconstructed == ()


def test_a_known_vintage_that_stops_early_is_not_completed_by_a_later_one(record: Record) -> None:
    record.ingest(batch([], everywhere(475, last=505), vintage="20.1", published=date(2020, 6, 1)))
    record.ingest(batch([event("1", 475, 510)], everywhere(475), vintage="24.1", digest="b"))
    view = record.view(as_known=date(2024, 1, 1))
    assert {span.last for span in view.coverage("ucdp", "ged")} == {505}
    assert view.events().num_rows == 0


def test_events_and_counts_come_in_the_types_of_the_schema(record: Record) -> None:
    record.ingest(batch([event("1", 432, 510, low=1, latitude=16.3)], everywhere(432)))
    rows = [count(432, 510, best=4), count(432, 510, dyad=9, best=3), count(434, 510, best=1)]
    record.ingest(batch(rows, everywhere(432, 434), stored_as="counts", table="cm", digest="b"))
    view = record.view()
    assert view.events().schema == schema.EVENTS
    assert view.counts().schema == schema.COUNTS
    assert view.events().num_rows == 1
    counts = view.counts(countries=[432], columns=["best", "dyad", "edition", "tlp", "may_name_source"])
    assert sorted(counts["best"].to_pylist()) == [3, 4]
    assert set(counts["edition"].to_pylist()) == {"INTERNAL"}
    assert view.counts(countries=[999]).schema == schema.COUNTS
    assert isinstance(view.counts(countries=[]), pa.Table)
    assert view.sources["ucdp"].citation == "Cite so."


def test_a_vintage_measures_only_what_all_its_files_measure(record: Record) -> None:
    record.ingest(batch([], everywhere(432), measures=("events", "best", "civilians"), file="a.csv", caveat="A."))
    record.ingest(batch([], everywhere(434), measures=("best", "events"), file="b.csv", caveat="B.", digest="b"))
    (vintage,) = record.view().vintages
    assert set(vintage.measures) == {"events", "best"}
    assert (vintage.files, vintage.caveat) == (("a.csv", "b.csv"), "A. B.")


def test_errors_name_what_is_wrong(record: Record) -> None:
    with pytest.raises(HuneError, match=r"HN202"):
        record.view()
    with pytest.raises(HuneError, match=r"HN202"):
        record.view(as_recorded=datetime(2030, 1, 1, tzinfo=UTC))
    record.ingest(batch([event("1", 432, 510)], everywhere(432)))
    with pytest.raises(HuneError, match="HN203"):
        record.view(as_recorded=datetime(2020, 1, 1, tzinfo=UTC))
    with pytest.raises(HuneError, match=r"HN221"):
        record.view(as_recorded=datetime(2020, 1, 1))
    view = record.view()
    with pytest.raises(HuneError, match=r"HN210.*gow"):
        view.events(columns=["gow"])
    other = record.view(through=505)
    with pytest.raises(HuneError, match="HN209"):
        view.events(other.vintages[0])


def test_the_version_of_a_view_is_the_last_commit_it_saw(record: Record) -> None:
    one = record.ingest(batch([event("1", 432, 510)], everywhere(432)))
    two = record.ingest(batch([event("2", 434, 510)], everywhere(434), digest="b"))
    assert one.version
    assert two.version
    assert record.view().version == two.version
    just_before = two.version.committed - timedelta(microseconds=1)
    assert record.view(as_recorded=just_before).version == one.version
    assert record.view(as_recorded=two.version.committed).version == two.version
    assert [commit.version for commit in record.history()] == [one.version, two.version]


def test_moments_go_forward_where_the_clock_does_not(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    one = record.ingest(batch([event("1", 432, 510)], everywhere(432)))

    class Slow(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            return datetime(2001, 1, 1, tzinfo=tz)

    monkeypatch.setattr("hune.record.ledger.datetime", Slow)
    two = record.ingest(batch([event("2", 434, 510)], everywhere(434), digest="b"))
    assert one.version
    assert two.version
    assert two.version.committed > one.version.committed
    assert [commit.ingest_id for commit in record.history()] == [one.ingest_id, two.ingest_id]


MARKED = st.builds(
    lambda edition, wider, named: Marking(edition, LABELS[max(LABELS.index(TLP[edition]), wider)], named),
    st.sampled_from(EDITIONS),
    st.integers(0, len(LABELS) - 1),
    st.booleans(),
)


def planted(b: Batch, number: int, marking: Marking) -> Batch:
    """Plant a word of its own in everything that a file says in words, and mark the file."""
    word = f"<{number}>"
    fields = ("source_id", "side_a", "side_b", "place", "adm_1", "adm_2", "dyad_name", "conflict_name", "code_status")
    columns = {name: b.rows[name].to_pylist() for name in b.rows.column_names}
    columns |= {name: [f"{name} {n} {word}" for n in range(b.rows.num_rows)] for name in fields}
    said = Source("ucdp", *(f"{name} {word}" for name in ("en", "fr", "licence", "citation", "url", "reliability")))
    return replace(
        b,
        source=said,
        rows=pa.table(columns, schema=b.rows.schema),
        file=f"file {word}.csv",
        digest=f"digest {word}",
        caveat=f"caveat {word}",
        marking=marking,
    )


def reachable(view: View) -> str:
    """Write down everything a reader can get out of a view."""
    public = {name: value for name, value in vars(view).items() if not name.startswith("_")}
    rows = [view.events(), view.counts(), *(view.events(vintage) for vintage in view.vintages)]
    spans = [view.coverage("ucdp", table) for table in ("ged", "candidate")]
    return repr([public, view.last, view.reconstructed, spans, [table.to_pylist() for table in rows]])


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(files(), MARKED), min_size=2, max_size=4), st.sampled_from(EDITIONS[1:]), CLOCKS)
def test_nothing_of_a_closed_ingest_is_reachable_from_an_outer_view(
    drawn: list[tuple[Batch, Marking]], edition: str, clocks: Any
) -> None:
    as_known, through, _ = clocks
    with tempfile.TemporaryDirectory() as folder:
        record = Record.create(Path(folder))
        closed: dict[tuple[str, str], set[Cell]] = defaultdict(set)
        open_: list[tuple[tuple[str, str], set[Cell]]] = []
        secrets = []
        for number, (b, marking) in enumerate(drawn):
            b = planted(b, number, marking)
            report = record.ingest(b)
            if not is_open(marking.edition, edition):
                secrets += [f"<{number}>", report.ingest_id]
            if report.committed and is_open(marking.edition, edition):
                open_.append(((b.table, b.vintage), covered(b.spans)))
            elif report.committed:
                closed[b.table, b.vintage] |= covered(b.spans)
        if not any(cells - closed[name] for name, cells in open_):
            with pytest.raises(HuneError, match="HN265"):
                record.view(edition=edition)
            return
        view = record.view(as_known=as_known, through=through, edition=edition, on=date(2024, 2, 15))
        found = reachable(view)
        assert [secret for secret in secrets if secret in found] == []
        for vintage in view.vintages:
            assert is_open(vintage.edition, edition)
            assert not covered(vintage.spans) & closed[vintage.table, vintage.vintage]
            if edition == "PUBLIC" and not vintage.is_public:
                assert max(span.last for span in vintage.spans) <= months.parse("2023-12")
        for row in view.events(columns=["edition"]).to_pylist():
            assert is_open(row["edition"], edition)


@settings(max_examples=8, deadline=None)
@given(st.lists(st.tuples(files(), MARKED), min_size=2, max_size=4), st.sampled_from(EDITIONS[1:]), CLOCKS)
def test_an_outer_view_is_that_of_a_record_without_the_closed_vintages(
    drawn: list[tuple[Batch, Marking]], edition: str, clocks: Any
) -> None:
    """Each table and vintage has one file here, so that an edition has it whole or not at all."""
    as_known, through, _ = clocks
    batches = list(
        {(b.table, b.vintage): replace(b, marking=m, digest=str(n)) for n, (b, m) in enumerate(drawn)}.values()
    )
    open_ = [b for b in batches if b.marking and is_open(b.marking.edition, edition)]
    with tempfile.TemporaryDirectory() as folder:
        whole, alone = Record.create(Path(folder) / "whole"), Record.create(Path(folder) / "alone")
        for b in batches:
            whole.ingest(b)
        for b in open_:
            alone.ingest(b)
        if not open_:
            return
        seen = whole.view(as_known=as_known, through=through, edition=edition, on=date(2030, 1, 1))
        told_ = alone.view(as_known=as_known, through=through)
        assert msgspec.to_builtins([seen.vintages, seen.holdings], enc_hook=str) == msgspec.to_builtins(
            [told_.vintages, told_.holdings], enc_hook=str
        )
        assert seen.sources == told_.sources
        assert seen.events().equals(told_.events())
