"""Who may see what: markings, the delay before PUBLIC, and files marked otherwise than their source."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.made import SOURCE, batch, event, everywhere
from tests.sources import invented

from hune import months
from hune.errors import HuneError
from hune.record import delta, schema
from hune.record.engine import Engine
from hune.record.markings import EDITIONS, LABELS, OPEN, TLP, Marking, allows, delayed, is_open, narrowest, together
from hune.record.record import Record
from hune.record.report import Ingest
from hune.sources.ingest import ingest

EVERY = [
    Marking(edition, label, named)
    for edition, label, named in product(EDITIONS, LABELS, (False, True))
    if LABELS.index(label) >= LABELS.index(TLP[edition])
]
INSIDE, SHARED = Marking(), Marking("PARTNERS", "TLP:AMBER", True)
MARKINGS = st.sampled_from(EVERY)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    return Record.create(tmp_path / "record")


def codes(report: Ingest) -> list[str]:
    return [notice.code for notice in report.notices]


@pytest.mark.parametrize(
    ("given_", "code"),
    [
        (("public", "TLP:CLEAR"), "HN260"),
        (("", "TLP:CLEAR"), "HN260"),
        (("PUBLIC", "TLP:WHITE"), "HN261"),
        (("INTERNAL", "TLP:RED"), "HN261"),
        (("INTERNAL", ""), "HN261"),
        (("PUBLIC", "TLP:GREEN"), "HN262"),
        (("PARTNERS", "TLP:AMBER+STRICT"), "HN262"),
    ],
)
def test_a_marking_that_nobody_could_act_on_is_refused(given_: tuple[str, str], code: str) -> None:
    with pytest.raises(HuneError, match=code):
        Marking(*given_)


def test_what_is_not_said_is_the_narrowest() -> None:
    assert Marking() == Marking("INTERNAL", "TLP:AMBER+STRICT", False) == together([])
    assert narrowest([]) == "INTERNAL"


@given(st.lists(MARKINGS, min_size=1, max_size=4))
def test_together_is_the_narrowest_of_each_field(markings: list[Marking]) -> None:
    whole = together(markings)
    for edition in EDITIONS:
        assert is_open(whole.edition, edition) == all(is_open(one.edition, edition) for one in markings)
    assert LABELS.index(whole.tlp) == min(LABELS.index(one.tlp) for one in markings)
    assert whole.may_name_source == all(one.may_name_source for one in markings)
    assert all(allows(one, whole) for one in markings)
    assert together([*markings, whole]) == together(reversed(markings)) == whole
    assert whole.is_public == all(one.is_public for one in markings)


def test_allows_orders_the_markings() -> None:
    assert all(allows(OPEN, one) and allows(one, INSIDE) for one in EVERY)
    for one, other in product(EVERY, EVERY):
        assert (allows(one, other) and allows(other, one)) == (one == other)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_month_is_held_back_until_thirty_days_after_its_end(on: date) -> None:
    last = delayed(on)
    assert months.last_day(last) + timedelta(days=30) <= on < months.last_day(last + 1) + timedelta(days=30)


def test_everything_that_an_ingest_writes_carries_its_marking(record: Record) -> None:
    record.ingest(batch([event("1", 432, 510)], everywhere(432), marking=SHARED))
    engine = Engine(record.path)
    for name in ("sources", "vintages", "events"):
        files = delta.files(delta.load(record.path / name), record.path / name)
        (row,) = engine.run(engine.parquet(files, schema.TABLES[name]), schema.TABLES[name]).to_pylist()
        assert (row["edition"], row["tlp"], row["may_name_source"]) == ("PARTNERS", "TLP:AMBER", True), name
    (vintage,) = record.view().vintages
    assert (vintage.edition, vintage.tlp, vintage.may_name_source) == ("PARTNERS", "TLP:AMBER", True)
    assert not vintage.is_public
    assert record.check().is_whole


def test_without_a_marking_the_source_s_own_holds(record: Record) -> None:
    record.ingest(batch([event("1", 432, 510)], everywhere(432)))
    (vintage,) = record.view().vintages
    assert Marking(vintage.edition, vintage.tlp, vintage.may_name_source) == SOURCE.marking == INSIDE
    with pytest.raises(HuneError, match=r"HN265.*PARTNERS"):
        record.view(edition="PARTNERS")


def test_a_vintage_is_as_open_as_its_narrowest_file(record: Record) -> None:
    record.ingest(batch([event("1", 432, 510)], everywhere(432), marking=OPEN))
    assert record.view().vintages[0].is_public
    unnamed = Marking("PUBLIC", "TLP:CLEAR", False)
    record.ingest(batch([event("2", 434, 510)], everywhere(434), marking=unnamed, digest="b"))
    (vintage,) = record.view().vintages
    assert (vintage.edition, vintage.may_name_source, vintage.is_public) == ("PUBLIC", False, False)


def test_a_file_given_again_more_narrowly_closes_what_was_open(record: Record) -> None:
    rows = [event("1", 432, 510), event("2", 434, 510)]
    record.ingest(batch(rows, everywhere(432, 434), marking=OPEN))
    again = record.ingest(batch(rows[:1], everywhere(432), marking=INSIDE, digest="b"))
    assert again.committed
    assert (again.added, again.already) == (0, 1)
    assert codes(again) == ["HN263"]
    view = record.view(edition="PUBLIC")
    assert view.events(columns=["source_id"])["source_id"].to_pylist() == ["2"]
    assert {span.gwno for span in view.coverage("ucdp", "ged")} == {434}
    assert record.view().events().num_rows == 2
    twice = record.ingest(batch(rows[:1], everywhere(432), marking=INSIDE, digest="b"))
    assert (twice.committed, codes(twice)) == (False, [])


def test_a_file_given_again_more_widely_opens_nothing_and_says_so(record: Record) -> None:
    rows = [event("1", 432, 510), event("2", 432, 511)]
    record.ingest(batch(rows[:1], everywhere(432)))
    same = record.ingest(batch(rows[:1], everywhere(432), marking=OPEN))
    assert (same.committed, codes(same)) == (False, ["HN264"])
    more = record.ingest(batch(rows, everywhere(432), marking=OPEN, digest="b"))
    assert (more.added, codes(more)) == (1, ["HN264"])
    with pytest.raises(HuneError, match="HN265"):
        record.view(edition="PUBLIC")
    assert "source not named" in more.notices[0].text("en")
    assert "source non nommée" in more.notices[0].text("fr")


def test_an_open_file_never_shows_a_month_emptier_than_the_record_has_it(record: Record) -> None:
    """Rows that both files have stand with the closed one: its months are unknown outside, not quiet."""
    rows = [event(str(n), 432, 500 + n) for n in range(6)]
    record.ingest(batch(rows[:4], everywhere(432, last=510)))
    record.ingest(batch(rows, everywhere(432, last=520), marking=OPEN, digest="b"))
    view = record.view(edition="PUBLIC")
    assert {(span.first, span.last) for span in view.coverage("ucdp", "ged")} == {(511, 520)}
    assert view.events().num_rows == 0
    assert record.view().events().num_rows == 6


def test_an_older_open_vintage_speaks_where_the_newer_is_closed(record: Record) -> None:
    before = batch([event("1", 432, 510, best=3)], everywhere(432), vintage="23.1", published=date(2023, 6, 1))
    now = [event("1", 432, 510, best=8), event("9", 434, 510)]
    for made, marking in ((before, OPEN), (batch(now, everywhere(432, 434), digest="b"), SHARED)):
        record.ingest(replace(made, marking=marking))
    assert record.view().events(columns=["best"])["best"].to_pylist() == [8, 1]
    assert record.view(edition="PARTNERS").events(columns=["best"])["best"].to_pylist() == [8, 1]
    view = record.view(edition="PUBLIC", on=date(2030, 1, 1))
    assert [vintage.vintage for vintage in view.vintages] == ["23.1"]
    assert view.events(columns=["best"])["best"].to_pylist() == [3]
    assert {span.gwno for span in view.coverage("ucdp", "ged")} == {432}


def test_what_is_not_public_anyway_waits_thirty_days(record: Record) -> None:
    rows = [event("1", 432, 527), event("2", 432, 528)]
    record.ingest(batch(rows, everywhere(432), marking=Marking("PUBLIC", "TLP:CLEAR", False)))
    record.ingest(batch(rows, everywhere(432), marking=OPEN, table="public", digest="b"))

    def last(edition: str, on: date, table: str = "ged") -> int:
        return max(span.last for span in record.view(edition=edition, on=on).coverage("ucdp", table))

    assert (last("PUBLIC", date(2024, 1, 29)), last("PUBLIC", date(2024, 1, 30))) == (527, 528)
    assert last("PARTNERS", date(2024, 1, 1)) == 528
    assert last("PUBLIC", date(2024, 1, 1), "public") == 528
    early = record.view(edition="PUBLIC", on=date(2024, 1, 29))
    assert early.events(columns=["table", "source_id"]).to_pylist() == [
        {"table": "ged", "source_id": "1"},
        {"table": "public", "source_id": "1"},
        {"table": "public", "source_id": "2"},
    ]


def test_without_a_day_public_is_as_of_today(record: Record) -> None:
    this = months.of_date(date.today())
    marking = Marking("PUBLIC", "TLP:CLEAR", False)
    record.ingest(batch([event("1", 432, this)], everywhere(432, last=this), marking=marking))
    assert record.view(edition="PUBLIC").events().num_rows == 0
    assert record.view(edition="PARTNERS").events().num_rows == 1


def test_an_interrupted_ingest_is_not_finished_under_another_marking(record: Record) -> None:
    class KilledError(Exception):
        pass

    def die(done: int, total: int, step: str) -> None:
        if step == "commit":
            raise KilledError

    rows = [event("1", 432, 510)]
    with pytest.raises(KilledError):
        record.ingest(batch(rows, everywhere(432), marking=OPEN), die)
    record.ingest(batch(rows, everywhere(432), marking=INSIDE))
    assert record.view().events(columns=["edition"])["edition"].to_pylist() == ["INTERNAL"]
    with pytest.raises(HuneError, match="HN265"):
        record.view(edition="PUBLIC")


def test_the_version_outside_is_that_of_the_last_open_commit(record: Record) -> None:
    one = record.ingest(batch([event("1", 432, 510)], everywhere(432), marking=OPEN))
    two = record.ingest(batch([event("2", 434, 510)], everywhere(434), digest="b", vintage="25.1"))
    assert record.view(edition="PUBLIC").version == one.version
    assert record.view().version == two.version


def test_an_edition_that_is_none_is_refused(record: Record) -> None:
    record.ingest(batch([event("1", 432, 510)], everywhere(432)))
    with pytest.raises(HuneError, match=r"HN260.*INTERNAL, PARTNERS, PUBLIC"):
        record.view(edition="public")


def test_a_stored_marking_that_is_none_is_damage_and_opens_nothing(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    record.ingest(batch([event("1", 432, 510)], everywhere(432), marking=OPEN))
    monkeypatch.setattr("hune.record.markings.LABELS", LABELS[:-1])
    with pytest.raises(HuneError, match=r"HN207.*HN261"):
        record.view(edition="PUBLIC")
    assert not record.check().is_whole


def test_files_of_a_source_are_marked_as_they_are_given() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = invented.save(Path(folder), invented.table([invented.event(1)]))
        ingest(Path(folder) / "own", "ucdp", [file], vintage="24.1")
        ingest(Path(folder) / "narrow", "ucdp", [file], vintage="24.1", marking=SHARED)
        assert Record.open(Path(folder) / "own").view().vintages[0].is_public
        assert Record.open(Path(folder) / "narrow").view().vintages[0].edition == "PARTNERS"
