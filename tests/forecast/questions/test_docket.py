"""Questions in a record: asked, asked again, resolved by what is ingested, re-resolved, and never rewritten."""

from datetime import date
from pathlib import Path

import pytest
from tests.forecast.asked import BFA, MLI, NER, made, monthly, table, yearly

from hune import months
from hune.errors import HuneError
from hune.forecast.models.reference import Conflictology, Zero
from hune.forecast.questions import docket as questions
from hune.forecast.questions.docket import Asked, ask, kept, look, settle
from hune.forecast.questions.grammar import read
from hune.record import own
from hune.record.markings import Marking
from hune.record.record import Record

MODEL = Conflictology(12)
ASKED = date(2025, 7, 1)
TEXT = "MLI sb >= 35 in 2025-01..2025-03"


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return made(tmp_path / "record")


def put(record: Record, text: str = TEXT, on: date = ASKED, **other: object) -> questions.Answer:
    return ask(record.path, read(text), MODEL, on=on, text=text, **other)  # type: ignore[arg-type]


def only(record: Record) -> Asked:
    (one,) = kept(record.path)
    return one


def test_what_is_asked_is_kept_as_it_was_told(record: Record) -> None:
    answer = put(record, "Mali sb >= 35 en 2025-01..2025-03")
    one = only(record)
    assert answer.is_new
    assert answer.asked == one
    assert one.question.text() == TEXT
    assert one.is_open
    (told,) = one.told
    chance = answer.chance
    assert (told.on, told.asked) == (ASKED, "Mali sb >= 35 en 2025-01..2025-03")
    assert (told.probability, told.classes, told.origin) == (chance.probability, chance.classes, chance.origin)
    assert (told.model, told.truth, told.draws) == ("conflictology(12)", ("ucdp ged 25.1",), 4000)
    assert chance.identity is not None
    assert told.identity == chance.identity.digest()
    assert told.record == record.view().version.ingest_id


def test_asking_again_with_nothing_new_adds_nothing(record: Record) -> None:
    first = put(record)
    commits = len(record.history())
    again = put(record, "mali sb ≥ 35 in 2025-01–2025-03", on=date(2025, 8, 1))
    assert not again.is_new
    assert again.chance.probability == first.chance.probability
    assert len(record.history()) == commits
    assert len(only(record).told) == 1


def test_another_model_a_later_month_and_a_revision_are_further_forecasts(record: Record) -> None:
    put(record)
    ask(record.path, read(TEXT), Zero(), on=ASKED)
    monthly(record, "2025-01", 30)
    put(record, on=date(2025, 7, 2))
    assert [(told.model, told.observed) for told in only(record).told] == [
        ("conflictology(12)", ()),
        ("zero", ()),
        ("conflictology(12)", (30,)),
    ]
    revised = made(record.path.with_name("revised"))
    put(revised)
    yearly(revised, deaths=20, year=2026, last=[0] * 12)
    assert not put(revised, "MLI sb >= 35 in 2026-01..2026-03").chance.observed
    assert [told.truth for one in kept(revised.path) for told in one.told] == [("ucdp ged 25.1",), ("ucdp ged 26.1",)]


def test_questions_change_no_version_of_what_is_known(record: Record) -> None:
    version = record.view().version
    put(record)
    assert record.view().version == version
    assert [commit.source for commit in record.history()] == ["ucdp", "hune"]
    assert record.info().version == version
    check = record.check()
    assert (check.is_whole, check.commits) == (True, 2)
    monthly(record, "2025-01", 4)
    assert record.view().version.ordinal == 3


def test_a_question_stays_open_until_its_months_are_known(record: Record) -> None:
    put(record)
    assert settle(record.path, ASKED).news == ()
    for month in ("2025-01", "2025-02"):
        monthly(record, month, 10)
        assert settle(record.path, ASKED).news == ()
    monthly(record, "2025-03", 10)
    (one,) = settle(record.path, date(2025, 8, 1)).news
    assert (one.answer, one.resolved[-1].provisional) == ("no", True)
    assert one.resolved[-1].observed == (10, 10, 10)
    assert one.resolved[-1].truth == ("ucdp ged 25.0.1", "ucdp ged 25.0.2", "ucdp ged 25.0.3")
    assert only(record) == one


def test_an_exceeded_total_is_decided_at_once(record: Record) -> None:
    put(record)
    monthly(record, "2025-01", 35)
    docket = settle(record.path, date(2025, 7, 9))
    assert [(one.answer, one.resolved[-1].on) for one in docket.resolved] == [("yes", date(2025, 7, 9))]
    assert docket.open == ()
    assert docket.since(date(2025, 7, 8)) == docket.resolved
    assert docket.since(date(2025, 7, 9)) == ()


def test_a_resolution_is_kept_once_and_confirmed_by_the_yearly_vintage(record: Record) -> None:
    put(record)
    monthly(record, "2025-01", 35)
    settle(record.path, date(2025, 7, 9))
    assert settle(record.path, date(2025, 7, 10)).news == ()
    yearly(record, year=2026, last=[40, 0, 0, *[0] * 9])
    (one,) = settle(record.path, date(2026, 6, 2)).news
    assert [(r.answer, r.provisional) for r in one.resolved] == [("yes", True), ("yes", False)]
    assert not one.reversed
    assert one.resolved[-1].truth == ("ucdp ged 26.1",)
    assert settle(record.path, date(2026, 6, 3)).news == ()


def test_a_later_vintage_reverses_an_answer_in_a_row_of_its_own(record: Record) -> None:
    put(record)
    monthly(record, "2025-01", 35)
    settle(record.path, date(2025, 7, 9))
    yearly(record, year=2026, last=[30, 0, 4, *[0] * 9])
    (one,) = settle(record.path, date(2026, 6, 2)).news
    assert one.reversed
    assert [(r.answer, r.provisional, r.observed) for r in one.resolved] == [
        ("yes", True, (35,)),
        ("no", False, (30, 0, 4)),
    ]
    assert look(record.path, record.view(), date(2025, 12, 31)).asked[0].resolved[0].answer == "yes"


def test_an_answer_can_fall_before_the_months_are_over(record: Record) -> None:
    put(record)
    monthly(record, "2025-01", 35)
    settle(record.path, date(2025, 7, 9))
    # The month is published once more, with fewer deaths: nothing is decided any longer.
    january = months.parse("2025-01")
    table(record, "25.01.25.02", date(2025, 7, 15), {MLI: [3, 3], NER: [3, 3], BFA: [4, 4]}, january)
    docket = settle(record.path, date(2025, 7, 20))
    assert [one.reversed for one in docket.news] == [True]
    assert [one.answer for one in docket.open] == ["open"]
    monthly(record, "2025-03", 29)
    (one,) = settle(record.path, date(2025, 8, 1)).resolved
    assert [resolution.answer for resolution in one.resolved] == ["yes", "open", "yes"]


def test_looking_writes_nothing(record: Record) -> None:
    put(record)
    monthly(record, "2025-01", 35)
    commits = len(record.history())
    docket = look(record.path, record.view(), date(2025, 7, 9))
    assert [one.answer for one in docket.news] == ["yes"]
    assert len(record.history()) == commits
    assert only(record).is_open


def test_a_replay_sees_what_was_asked_and_known_by_then(record: Record) -> None:
    put(record)
    monthly(record, "2025-01", 35)
    settle(record.path, date(2025, 7, 9))
    assert look(record.path, record.view(), date(2025, 6, 30)).asked == ()
    assert [one.is_open for one in look(record.path, record.view(through=months.parse("2024-12")), ASKED).asked] == [
        True
    ]


def test_what_the_record_decides_already_is_not_kept(record: Record) -> None:
    answer = put(record, "MLI sb >= 100 in 2024-01..2025-06")
    assert (answer.chance.decided, answer.chance.probability, answer.asked) == (True, 1.0, None)
    monthly(record, "2025-01", 35)
    # A month too short to forecast from is on record all the same, and hindsight is no forecast.
    assert put(record, TEXT).chance.decided is True
    assert kept(record.path) == ()


def test_by_begins_with_the_first_month_that_is_not_on_record(record: Record) -> None:
    assert put(record, "MLI sb >= 35 by 2025-03").chance.question.text() == TEXT
    monthly(record, "2025-01", 5)
    assert put(record, "MLI sb >= 35 by 2025-03").chance.question.text() == "MLI sb >= 35 in 2025-02..2025-03"
    with pytest.raises(HuneError, match="HN569"):
        put(record, "MLI sb >= 35 by 2024-12")
    assert len(kept(record.path)) == 2


def test_nothing_is_kept_where_it_should_not_be(record: Record) -> None:
    answer = put(record, keeps=False)
    assert (answer.is_new, answer.asked) == (False, None)
    assert answer.chance.draws == 4000
    assert kept(record.path) == ()


def test_a_question_goes_no_further_than_what_it_was_made_from(tmp_path: Path) -> None:
    record = Record.create(tmp_path / "record")
    yearly(record, marking=Marking("PARTNERS", "TLP:AMBER"))
    put(record)
    assert only(record).marking == Marking("PARTNERS", "TLP:AMBER")
    assert len(look(record.path, record.view(edition="PARTNERS"), ASKED).asked) == 1
    rows = own.kept(record.path, questions.TABLE)
    assert rows["edition"].to_pylist() == ["PARTNERS"]
    public = made(tmp_path / "public")
    put(public)
    assert only(public).marking.edition == "INTERNAL"


def test_every_target_and_sort_of_question_can_be_asked_and_answered(record: Record) -> None:
    texts = (
        "MLI+BFA any month >= 100 in 2025-01..2025-02",
        "MLI+BFA any month >= 1000 in 2025-01..2025-02",
        "NER all every month = 3 in 2025-01..2025-02",
        "MLI ns = 0 in 2025-01..2025-02",
    )
    for text in texts:
        assert put(record, text).is_new, text
    monthly(record, "2025-01", 60)
    monthly(record, "2025-02", 7)
    answers = {one.question.text(): one.answer for one in settle(record.path, date(2025, 9, 1)).asked}
    assert [answers[read(text).text()] for text in texts] == ["yes", "no", "yes", "yes"]


def test_a_target_that_no_table_has_is_refused(record: Record) -> None:
    with pytest.raises(HuneError, match="HN507"):
        put(record, "MLI civilians > 3 in 2025-01")
    with pytest.raises(HuneError, match="HN571"):
        put(record, "NGA sb > 3 in 2025-01")
