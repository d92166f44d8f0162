"""Readings and judgements in the record: kept whole or not at all, once, and read again as they were."""

import signal
import subprocess
import sys
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from tests.reading.said import DAY, Hand, document, fight, mention

from hune.actors.register import Register
from hune.errors import HuneError, Notice
from hune.reading import keep
from hune.reading.claim import Reading, Uncoded
from hune.reading.correcting import corrected
from hune.reading.document import Document, Span
from hune.reading.intake import made_with, read_one, take_in
from hune.reading.review import Judgement
from hune.record import own
from hune.record.markings import OPEN
from hune.record.record import Record
from hune.sources.documents.document import Said
from hune.sources.documents.gathering import Fault, gather

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return Record.create(tmp_path / "record").path


def texts(number: int) -> list[Document]:
    return [document(f"JNIM fought the army in village {at}.", origin=f"{at}.txt") for at in range(number)]


def judged(record: Path, act: str, **what: str | None) -> Judgement:
    made = msgspec.convert({"act": act, "by": "Awa", "at": keep.now(), **what}, Judgement)
    return keep.judge(record, made)


# Readings -------------------------------------------------------------------------------------------


def test_a_reading_comes_back_as_it_was(record: Path) -> None:
    one, made = fight()
    uncoded = (Uncoded(one.id, Span(0, 4), "community label", Span(1, 2)), Uncoded(one.id, Span(5, 9), "question"))
    assert keep.keep(record, [Reading(one, (made,), uncoded)], "rules 1") is not None
    held = keep.kept(record)
    assert held.readings == (Reading(one, (made,), uncoded),)
    assert dict(held.claims) == {made.id: made}
    assert held.judgements == ()
    assert keep.done(record, "rules 1") == {(one.id, DAY)}
    assert keep.done(record, "rules 2") == frozenset()
    assert Record.open(record).check().is_whole


def test_kept_again_nothing_is_added(record: Path) -> None:
    one, made = fight()
    for _ in range(2):
        keep.keep(record, [Reading(one, (made,))], "rules 1")
    assert own.kept(record, keep.CLAIMS).num_rows == 2
    assert keep.keep(record, [], "rules 1") is None


def test_a_claim_has_columns_to_be_asked_for(record: Path) -> None:
    one, made = fight()
    keep.keep(record, [Reading(one, (made,))], "rules 1")
    (row,) = [row for row in own.kept(record, keep.CLAIMS).to_pylist() if row["what"] == keep.CLAIM]
    said = {"relation": "fights", "subject": "JNIM", "object": None, "realis": "asserted", "claim": made.id}
    assert {name: row[name] for name in said} == said


def test_the_reading_recorded_last_speaks(record: Path) -> None:
    one, made = fight()
    keep.keep(record, [Reading(one, (made,))], "rules 1")
    other = msgspec.structs.replace(made, realis="reported")
    keep.keep(record, [Reading(one, (other,))], "rules 2")
    (reading,) = keep.kept(record).readings
    assert reading.claims == (other,)
    assert [one.claim for one in keep.kept(record).standings()] == [other]


def test_a_document_read_as_of_another_day_is_another_reading(record: Path) -> None:
    hand = Hand()
    one = document("JNIM fought the army last month.", None)
    dated = msgspec.structs.replace(one, published=date(2024, 3, 4))
    assert take_in(record, [one, one, dated], hand, "a").read == 2
    assert take_in(record, [one, dated], hand, "a").known == 2
    (reading,) = keep.kept(record).readings
    assert reading.document.published == date(2024, 3, 4)


def test_an_edition_has_what_is_open_to_it_and_no_judgements(record: Path) -> None:
    hand = Hand()
    closed = document("JNIM fought the army.")
    open_ = msgspec.structs.replace(document("JNIM met the army."), **msgspec.structs.asdict(OPEN))
    take_in(record, [closed, open_], hand, "a")
    judged(record, "accept", claim=next(iter(keep.kept(record).claims)))
    public = keep.kept(record, edition="PUBLIC")
    assert [reading.document.id for reading in public.readings] == [open_.id]
    assert len(public.claims) == 1
    assert public.judgements == ()
    with pytest.raises(HuneError) as error:
        keep.kept(record, edition="public")
    assert error.value.code == "HN260"


def test_a_claim_that_cannot_be_read_is_told_by_its_file(record: Path) -> None:
    one, made = fight()
    keep.keep(record, [Reading(one, (made,))], "a")
    row = own.kept(record, keep.CLAIMS).to_pylist()[0] | {"said": "{}", "what": "claim", "claim": "b" * 32}
    own.keep(record, keep.CLAIMS, [{name: row[name] for name in row if name not in ("key", "ingest_id")}])
    with pytest.raises(HuneError) as error:
        keep.kept(record)
    assert error.value.code == "HN243"
    assert "claims" in str(error.value)


# Judgements -----------------------------------------------------------------------------------------


def test_a_judgement_is_a_row_and_moments_only_go_forward(record: Path) -> None:
    one, made = fight()
    keep.keep(record, [Reading(one, (made,))], "a")
    first = judged(record, "accept", claim=made.id, why="two sources")
    late = msgspec.structs.replace(first, act="reject", at=first.at - timedelta(days=1), by="Bob")
    second = keep.judge(record, late)
    assert keep.judgements(record) == (first, second)
    assert second.at > first.at
    assert Record.open(record).check().is_whole


def test_a_judgement_made_again_is_a_judgement_of_its_own(record: Path) -> None:
    one = judged(record, "merge", words="the junta", into="MLI.gov")
    judged(record, "undo", undoes=one.id)
    judged(record, "merge", words="the junta", into="MLI.gov")
    assert [said.act for said in keep.judgements(record)] == ["merge", "undo", "merge"]


def test_a_past_moment_is_read_again(record: Path) -> None:
    one, made = fight()
    keep.keep(record, [Reading(one, (made,))], "a")
    accepted = judged(record, "accept", claim=made.id)
    judged(record, "reject", claim=made.id)
    held = keep.kept(record)
    assert held.standings()[0].verdict == "rejected"
    assert held.standings(accepted.at)[0].verdict == "accepted"
    assert held.standings(accepted.at - timedelta(seconds=1))[0].verdict == "waiting"
    assert keep.kept(record, as_recorded=datetime(2000, 1, 1, tzinfo=UTC)).standings() == ()


def test_a_correction_is_a_claim_in_place_of_the_first_and_goes_when_it_is_undone(record: Path) -> None:
    one, made = fight()
    keep.keep(record, [Reading(one, (made,))], "a")
    better = corrected(made, one.text, Register.load(), by="Awa", object="MLI.army", start="2025-Q2")
    judgement = Judgement(act="correct", by="Awa", at=keep.now(), claim=made.id, other=better.id)
    kept = keep.judge(record, judgement, better)
    found = keep.kept(record).standings()
    assert [(one.claim, one.verdict) for one in found] == [(made, "corrected"), (better, "accepted")]
    judged(record, "undo", undoes=kept.id)
    assert [(one.claim, one.verdict) for one in keep.kept(record).standings()] == [(made, "waiting")]
    assert better.id in keep.kept(record).claims


def test_what_somebody_judged_stays_when_later_rules_do_not_find_it(record: Path) -> None:
    one, made = fight()
    keep.keep(record, [Reading(one, (made,))], "rules 1")
    judged(record, "accept", claim=made.id)
    keep.keep(record, [Reading(one)], "rules 2")
    assert [(one.claim, one.verdict) for one in keep.kept(record).standings()] == [(made, "accepted")]


# Corrections ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ({}, "HN244"),
        ({"subject": "JNIM"}, "HN244"),
        ({"relation": "fights"}, "HN244"),
        ({"relation": "figths"}, "HN363"),
        ({"relation": "supports:morally"}, "HN389"),
        ({"relation": "hosts_forces_of"}, "HN365"),
        ({"subject": "NOBODY"}, "HN336"),
        ({"subject": "tuareg"}, "HN343"),
        ({"realis": "certain"}, "HN389"),
        ({"start": "31/02/2025"}, "HN103"),
        ({"end": "ongoing"}, "HN103"),
    ],
)
def test_a_correction_that_cannot_be_is_refused_by_number(what: dict[str, str], code: str) -> None:
    one, made = fight()
    with pytest.raises(HuneError) as error:
        corrected(made, one.text, Register.load(), by="Awa", **what)
    assert error.value.code == code


def test_a_correction_says_what_is_otherwise_and_keeps_the_rest() -> None:
    one, made = fight()
    register = Register.load()
    better = corrected(
        made, one.text, register, by="Awa", object="army", realis="denied", relation="supports:militarily", end="2025"
    )
    assert better.proposition.subject == made.proposition.subject
    assert better.proposition.object == msgspec.structs.replace(mention(one.text, "army"), span=Span(16, 20))
    assert (better.realis, better.by, better.passage) == ("denied", "Awa", made.passage)
    assert str(better.when) == "..2025"
    assert str(corrected(better, one.text, register, by="Bob", end="unknown").when) == ""
    assert corrected(made, one.text, register, by="Awa", relation="ASSAULT").proposition.relation == "ASSAULT"


# Many documents -------------------------------------------------------------------------------------


def test_what_breaks_on_a_document_costs_that_one_only(record: Path) -> None:
    given = [*texts(2), document("JNIM BREAK the army."), Fault("x", Notice("HN150", {"file": "x"})), *texts(3)]
    taken = take_in(record, given, Hand(), "a", batch=2)
    assert (taken.read, taken.known, taken.claims, taken.uncoded) == (3, 2, 3, {"editorial": 3})
    assert [fault.notice.code for fault in taken.faults] == ["HN902", "HN150"]
    assert len(keep.kept(record).readings) == 3


def test_a_numbered_error_stays_what_it_is() -> None:
    class Refuses:
        def read(self, one: Document, /) -> Reading:
            raise HuneError("HN150", file=one.origin)

    found = read_one(Refuses(), texts(1)[0])
    assert isinstance(found, Fault)
    assert found.notice.code == "HN150"


def test_a_ctrl_c_keeps_what_has_been_read(record: Path) -> None:
    class Stopped(Hand):
        def read(self, one: Document, /) -> Reading:
            if len(self.given) == 5:
                raise KeyboardInterrupt
            return super().read(one)

    with pytest.raises(KeyboardInterrupt):
        take_in(record, texts(9), Stopped(), "a", batch=3)
    assert len(keep.kept(record).readings) == 5
    again = Hand()
    assert take_in(record, texts(9), again, "a", batch=3).read == 4
    assert len(again.given) == 4


def test_other_rules_read_again_and_keep_what_was(record: Path) -> None:
    hand = Hand()
    take_in(record, texts(3), hand, "a")
    take_in(record, texts(3), hand, "b")
    assert len(hand.given) == 6
    # The same claim made by other rules is the same claim; the reading is another.
    rows = Counter(row["what"] for row in own.kept(record, keep.CLAIMS).to_pylist())
    assert rows == {"claim": 3, "reading": 6}


def test_the_rules_are_named_by_all_that_decides() -> None:
    register = Register.load()
    without = Register(register.actors, {}, register.grades, register.communities, register.sources)
    names = {made_with(register, ["en"]), made_with(register, ["fr"]), made_with(without, ["en"])}
    names |= {made_with(register, ["en"], model) for model in ("small", "large")}
    assert len(names) == 5
    assert made_with(register, ["fr", "en"]) == made_with(register, ["en", "fr"])


READS = """
import sys, time
from pathlib import Path
from tests.reading.said import Hand
from hune.reading.intake import take_in
from hune.sources.documents.gathering import gather

class Slow(Hand):
    def read(self, one, /):
        print(one.id, flush=True)
        time.sleep(0.004)
        return super().read(one)

take_in(Path(sys.argv[1]), gather([sys.argv[2]]), Slow(), "a", batch=20)
"""


def test_a_reading_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    """No document is read twice once it is in the record, and none is lost."""
    folder, record = tmp_path / "articles", tmp_path / "record"
    folder.mkdir()
    for at in range(240):
        (folder / f"{at:03}.txt").write_text(f"JNIM fought the army in village {at}.")
    run = [sys.executable, "-c", READS, str(record), str(folder)]
    with subprocess.Popen(run, cwd=ROOT, stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        first = [next(killed.stdout).strip() for _ in range(120)]
        killed.send_signal(signal.SIGKILL)
        first += [line.strip() for line in killed.stdout]
    kept = {document for document, _ in keep.done(record, "a")}
    assert 60 <= len(kept) < 240
    assert len(kept) % 20 == 0
    second = subprocess.run(run, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    assert kept.isdisjoint(second)
    assert len(second) == 240 - len(kept)
    assert len(first) - len(kept) < 40
    rows = Counter(row["document"] for row in own.kept(record, keep.CLAIMS).to_pylist() if row["what"] == "reading")
    assert len(rows) == 240
    assert set(rows.values()) == {1}
    assert len(keep.kept(record).claims) == 240
    assert Record.open(record).check().is_whole


def test_the_real_reader_goes_on_where_it_was(tmp_path: Path) -> None:
    pytest.importorskip("spacy", reason="reading is an extra: uv sync --extra reading")
    from hune.reading.reader import Reader

    register = Register.load()
    reader = Reader(register, languages=("en",))
    (tmp_path / "a.txt").write_text("The United States sanctioned the Malian officers in July 2023.")
    (tmp_path / "b.txt").write_text("Turkey delivered combat drones to Mali and Burkina Faso last month.")
    by, said = made_with(register, ["en"]), Said(published=DAY)
    taken = take_in(tmp_path / "record", gather([tmp_path / "a.txt"], said), reader, by)
    assert (taken.read, taken.faults) == (1, ())
    taken = take_in(tmp_path / "record", gather([tmp_path / "a.txt", tmp_path / "b.txt"], said), reader, by)
    assert (taken.read, taken.known, taken.faults) == (1, 1, ())
    held = keep.kept(tmp_path / "record")
    assert len(held.readings) == 2
    assert len(held.standings()) == len(held.claims) >= 2
