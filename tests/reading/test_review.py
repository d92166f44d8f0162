"""Judgements: what holds after all that was said, whoever said it in whatever order."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.said import claim, document, fight, mention

from hune.errors import HuneError
from hune.reading.claim import Claim, Proposition
from hune.reading.review import (
    Act,
    Identities,
    Judgement,
    corrections,
    in_force,
    named,
    standing,
    successions,
)

START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
TEXT = "The junta said that JNIM fights the army near Tamboura."
DOCUMENT = document(TEXT)
JNIM = mention(TEXT, "JNIM", "JNIM", "armed_group")
FIRST = claim(DOCUMENT, JNIM, "fights", mention(TEXT, "the army"))
SECOND = claim(DOCUMENT, JNIM, "fights", mention(TEXT, "the army", "MLI.army", "armed_forces"))
THIRD = claim(DOCUMENT, mention(TEXT, "The junta"), "fights", JNIM)
CLAIMS = (FIRST, SECOND, THIRD)
TEXTS = {DOCUMENT.id: DOCUMENT.text}


def said(act: Act, n: int = 0, by: str = "Awa", **what: str | None) -> Judgement:
    return Judgement(act=act, by=by, at=START + timedelta(minutes=n), **what)


def verdicts(*judgements: Judgement, until: datetime | None = None) -> list[str]:
    return [one.verdict for one in standing(CLAIMS, judgements, until, TEXTS)]


def test_a_claim_waits_until_somebody_speaks() -> None:
    assert verdicts() == ["waiting"] * 3
    assert verdicts(said("accept", claim=FIRST.id)) == ["accepted", "waiting", "waiting"]
    assert verdicts(said("grade", claim=FIRST.id, reliability="F")) == ["waiting"] * 3


def test_the_later_of_two_who_disagree_speaks_and_both_are_kept() -> None:
    awa, bob = said("accept", 0, claim=FIRST.id), said("reject", 1, "Bob", claim=FIRST.id, why="rumour")
    (one, *_) = standing(CLAIMS, [awa, bob])
    assert (one.verdict, one.disputed, one.by) == ("rejected", True, (awa, bob))
    (other, *_) = standing(CLAIMS, [bob, awa])
    assert (other.verdict, other.disputed) == ("accepted", True)


def test_whoever_changes_their_mind_disputes_nothing() -> None:
    (one, *_) = standing(CLAIMS, [said("accept", 0, claim=FIRST.id), said("reject", 1, claim=FIRST.id)])
    assert (one.verdict, one.disputed) == ("rejected", False)


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    made = said("correct", claim=FIRST.id, other=SECOND.id)
    first, second, _ = standing(CLAIMS, [made])
    assert (first.verdict, first.corrected_by, second.verdict, second.corrects) == (
        "corrected",
        SECOND.id,
        "accepted",
        FIRST.id,
    )
    assert corrections([made]) == (SECOND.id,)
    assert corrections([made, said("undo", 1, undoes=made.id)]) == ()


def test_to_accept_the_first_claim_after_all_rejects_what_came_of_it() -> None:
    one = said("correct", 0, claim=FIRST.id, other=SECOND.id)
    two = said("correct", 1, claim=SECOND.id, other=THIRD.id)
    after_all = said("accept", 2, "Bob", claim=FIRST.id)
    assert verdicts(one, two) == ["corrected", "corrected", "accepted"]
    assert verdicts(one, two, after_all) == ["accepted", "rejected", "rejected"]
    assert standing(CLAIMS, [one, two, after_all])[0].disputed
    assert verdicts(one, two, after_all, said("undo", 3, undoes=after_all.id)) == ["corrected", "corrected", "accepted"]


def test_corrections_in_a_circle_come_to_an_end() -> None:
    one = said("correct", 0, claim=FIRST.id, other=SECOND.id)
    two = said("correct", 1, claim=SECOND.id, other=FIRST.id)
    assert verdicts(one, two) == ["accepted", "corrected", "waiting"]
    assert verdicts(one, two, said("accept", 2, claim=FIRST.id))[:2] == ["accepted", "rejected"]


def test_grades_are_as_given_on_two_axes_that_never_mix() -> None:
    given_ = [
        said("grade", 0, claim=FIRST.id, reliability="F"),
        said("grade", 1, claim=FIRST.id, credibility="6"),
        said("grade", 2, claim=FIRST.id, reliability="B"),
    ]
    assert (standing([FIRST], given_[:2])[0].now.reliability, standing([FIRST], given_)[0].now.reliability) == (
        "F",
        "B",
    )
    assert standing([FIRST], given_)[0].now.credibility == "6"
    assert standing([FIRST], given_)[0].claim == FIRST
    other = said("grade", 3, "Bob", claim=FIRST.id, credibility="2")
    assert [standing([FIRST], one)[0].disputed for one in (given_, [*given_, other])] == [False, True]


def test_words_are_merged_in_one_document_or_everywhere() -> None:
    here = said("merge", words="the JUNTA", into="MLI.gov", document=DOCUMENT.id)
    elsewhere = said("merge", words="the junta", into="BFA.gov", document="another")
    (one,) = standing([THIRD], [here, elsewhere], texts=TEXTS)
    assert one.now.proposition.subject is not None
    assert one.now.proposition.subject.actor == "MLI.gov"
    assert one.claim == THIRD
    (other,) = standing([THIRD], [here, said("split", 1, words="the junta", into="MLI.gov")], texts=TEXTS)
    assert other.now == THIRD


def test_a_proposition_within_and_a_speaker_are_merged_too() -> None:
    inner = claim(DOCUMENT, JNIM, "takes_position", Proposition("fights", mention(TEXT, "The junta"), JNIM))
    (one,) = standing([inner], [said("merge", words="the junta", into="MLI.gov")], texts=TEXTS)
    within = one.now.proposition.object
    assert isinstance(within, Proposition)
    assert within.subject is not None
    assert within.subject.actor == "MLI.gov"


@pytest.mark.parametrize(
    ("acts", "who"),
    [
        ([("merge", "a_b", "c_d")], "c_d"),
        ([("merge", "a_b", "c_d"), ("merge", "c_d", "e_f")], "e_f"),
        ([("merge", "a_b", "c_d"), ("merge", "c_d", "a_b")], "a_b"),
        ([("merge", "a_b", "c_d"), ("merge", "c_d", "e_f"), ("merge", "e_f", "a_b")], "a_b"),
        ([("merge", "a_b", "c_d"), ("split", "a_b", "c_d")], "a_b"),
        ([("merge", "a_b", "c_d"), ("split", "c_d", "a_b")], "a_b"),
        ([("split", "a_b", "c_d"), ("merge", "a_b", "c_d")], "c_d"),
    ],
)
def test_actors_are_merged_and_split_again_and_never_in_a_circle(acts: list[tuple[Act, str, str]], who: str) -> None:
    told = [said(act, n, actor=a, into=b) for n, (act, a, b) in enumerate(acts)]
    assert Identities(told, {}).actor("a_b") == who


def test_a_succession_is_dated_and_of_one_country() -> None:
    made = said("succeed", actor="WAGNER", into="AFRICA_CORPS", on="2025-06", where="MLI")
    ((one,),) = successions([made]).values()
    assert (one.by, str(one.on), one.where) == ("AFRICA_CORPS", "2025-06", "MLI")
    assert successions([made, said("undo", 1, undoes=made.id)]) == {}


def test_an_id_may_be_shortened_as_long_as_it_is_one() -> None:
    ids = ["abcd", "abce", "bbbb"]
    assert named("BB", ids, "HN240") == "bbbb"
    for value, code in (("abc", "HN241"), ("x", "HN240"), ("", "HN242")):
        with pytest.raises(HuneError) as error:
            named(value, ids, code if code != "HN241" else "HN240")
        assert error.value.code == code


# What holds of any judgements ----------------------------------------------------------------------

CLAIM_IDS = st.sampled_from([one.id for one in CLAIMS])
ACTORS = st.sampled_from(["MLI.gov", "BFA.gov", "JNIM", "MLI.army"])


@st.composite
def acts(draw: st.DrawFn) -> dict[str, str | None]:
    """What one judgement says, without its moment."""
    act = draw(st.sampled_from(["accept", "reject", "correct", "grade", "merge", "split"]))
    what: dict[str, str | None] = {"act": act, "by": draw(st.sampled_from(["Awa", "Bob"]))}
    if act in ("merge", "split"):
        what["into"] = draw(ACTORS)
        what |= (
            draw(st.sampled_from([{"words": "the junta"}, {"words": "the army"}]))
            if draw(st.booleans())
            else {"actor": draw(ACTORS)}
        )
    else:
        what["claim"] = draw(CLAIM_IDS)
    if act == "correct":
        what["other"] = draw(CLAIM_IDS.filter(lambda id: id != what["claim"]))
    if act == "grade":
        what["reliability"] = draw(st.sampled_from(["A", "F", None]))
        what["credibility"] = draw(st.sampled_from(["1", "6"]))
    return what


@st.composite
def histories(draw: st.DrawFn) -> tuple[Judgement, ...]:
    """Judgements in the order of their recording, some of which undo earlier ones."""
    made: list[Judgement] = []
    for n, what in enumerate(draw(st.lists(acts(), max_size=8))):
        made.append(msgspec.convert({**what, "at": START + timedelta(minutes=2 * n)}, Judgement))
        if draw(st.booleans()) and draw(st.booleans()):
            undone = draw(st.sampled_from(made)).id
            made.append(said("undo", 2 * n + 1, undoes=undone))
    return tuple(made)


def state(judgements: tuple[Judgement, ...]) -> list[tuple[str, Claim, bool, str | None]]:
    found = standing(CLAIMS, judgements, texts=TEXTS)
    return [(one.verdict, one.now, one.disputed, one.corrected_by) for one in found]


@given(histories(), acts())
def test_to_undo_what_was_just_said_is_as_if_it_had_not_been(
    before: tuple[Judgement, ...], what: dict[str, str]
) -> None:
    one = msgspec.convert({**what, "at": START + timedelta(days=1)}, Judgement)
    undo = Judgement(act="undo", by="Bob", at=START + timedelta(days=2), undoes=one.id)
    again = Judgement(act="undo", by="Awa", at=START + timedelta(days=3), undoes=undo.id)
    assert standing(CLAIMS, (*before, one, undo), texts=TEXTS) == standing(CLAIMS, before, texts=TEXTS)
    assert standing(CLAIMS, (*before, one, undo, again), texts=TEXTS) == standing(CLAIMS, (*before, one), texts=TEXTS)


@given(histories(), acts())
def test_to_say_the_same_twice_is_to_say_it_once(before: tuple[Judgement, ...], what: dict[str, str]) -> None:
    one, two = (msgspec.convert({**what, "at": START + timedelta(days=day)}, Judgement) for day in (1, 2))
    assert state((*before, one, two)) == state((*before, one))


@given(histories(), st.integers(0, 20))
def test_a_past_moment_is_what_had_been_recorded_by_then(history: tuple[Judgement, ...], minutes: int) -> None:
    moment = START + timedelta(minutes=minutes)
    by_then = [one for one in history if one.at <= moment]
    assert standing(CLAIMS, history, moment, TEXTS) == standing(CLAIMS, by_then, texts=TEXTS)


@given(histories())
def test_what_is_in_force_keeps_its_order_and_says_all(history: tuple[Judgement, ...]) -> None:
    held = in_force(history)
    assert [one for one in history if one in held] == list(held)
    assert standing(CLAIMS, history, texts=TEXTS) == standing(CLAIMS, held, texts=TEXTS)


@given(histories())
def test_nothing_said_changes_a_claim_or_loses_one(history: tuple[Judgement, ...]) -> None:
    found = standing(CLAIMS, history, texts=TEXTS)
    assert [one.claim for one in found] == list(CLAIMS)
    assert all(one.verdict == "waiting" for one in found if not [j for j in one.by if j.act != "grade"])


@given(histories())
def test_the_last_word_on_a_claim_decides(history: tuple[Judgement, ...]) -> None:
    last = Judgement(act="reject", by="Awa", at=START + timedelta(days=9), claim=FIRST.id)
    assert standing(CLAIMS, (*history, last), texts=TEXTS)[0].verdict == "rejected"
    assert fight()[1].id not in {one.claim.id for one in standing(CLAIMS, history)}
