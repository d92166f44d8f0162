"""Documents in the record: kept once, by whoever, and read again as they were."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest
from deltalake import DeltaTable
from tests.sources.documents.files import LONG, LONG_FR, mail, the_document, word

from hune.record import own
from hune.record.markings import OPEN, Marking
from hune.record.record import Record
from hune.sources.documents.document import Document, Said
from hune.sources.documents.keep import NAME, keep, kept


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return Record.create(tmp_path / "record").path


def public(text: str, published: date | None, publisher: str = "A", origin: str = "a") -> Document:
    return the_document(text.encode(), origin, said=Said(publisher=publisher, published=published, marking=OPEN))


def test_documents_come_back_as_they_were(record: Path) -> None:
    given = [
        the_document(word(("Title", "A title"), ("Heading 1", "One"), ("Normal", LONG)), "a.docx"),
        the_document(bytes(mail(LONG_FR)), "b.eml"),
        public("Le Mali, le 31 février.", date(2024, 3, 1)),
    ]
    keep(record, given)
    assert sorted(kept(record), key=lambda one: one.id) == sorted(given, key=lambda one: one.id)
    assert Record.open(record).check().is_whole


def test_the_same_document_twice_adds_nothing(record: Path) -> None:
    one = the_document(LONG.encode(), "a.txt")
    assert keep(record, [one, one]) is not None
    assert keep(record, [one]) is None
    assert keep(record, [the_document(LONG.encode(), "elsewhere/b.txt")]) is None
    assert keep(record, []) is None
    assert DeltaTable(record / NAME).count() == 1


def test_two_writers_keep_each_document_once(record: Path) -> None:
    same = the_document(LONG.encode())

    def write(at: int) -> None:
        keep(record, [same, the_document(f"{LONG} Number {at}.".encode())])

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, range(2)))
    assert sorted(one.text for one in kept(record)) == sorted([LONG, f"{LONG} Number 0.", f"{LONG} Number 1."])
    assert own.kept(record, NAME).num_rows == 3
    assert Record.open(record).check().is_whole


def test_one_text_of_two_publishers_is_of_the_earlier_and_marked_as_the_narrower(record: Path) -> None:
    keep(record, [public(LONG, date(2024, 3, 2), "Late"), public(LONG, None, "Undated")])
    early = public(LONG, date(2024, 3, 1), "Early")
    keep(record, [msgspec.structs.replace(early, edition="PARTNERS", tlp="TLP:AMBER")])
    (one,) = kept(record)
    assert (one.publisher, one.published) == ("Early", date(2024, 3, 1))
    assert one.marking == Marking("PARTNERS", "TLP:AMBER", may_name_source=True)
    assert kept(record, edition="PUBLIC") == ()
    assert len(kept(record, edition="PARTNERS")) == 1
    (late,) = kept(record, as_known=date(2024, 3, 2))
    assert late.publisher == "Early"
    assert kept(record, as_known=date(2024, 2, 29)) == ()


def test_what_was_kept_by_a_moment(record: Path) -> None:
    keep(record, [public(LONG, None)])
    moment = datetime.now(UTC)
    keep(record, [public(LONG_FR, None)])
    assert [one.text for one in kept(record, as_recorded=moment)] == [LONG]
    assert [one.text for one in kept(record)] == [LONG, LONG_FR]


def test_what_is_not_said_is_internal(record: Path) -> None:
    keep(record, [the_document(LONG.encode())])
    assert kept(record, edition="PARTNERS") == ()
    assert kept(record)[0].marking == Marking()
