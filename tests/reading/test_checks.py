"""Claims against the register: what cannot have been so on that day is flagged, and nothing else is."""

from datetime import date

import msgspec
import pytest
from tests.reading.said import DAY, claim, document, mention, span, year

from hune.actors.actor import Succession
from hune.actors.intervals import parse
from hune.actors.register import Register
from hune.reading.checks import Checker
from hune.reading.claim import Claim, Matter, Mention, Period, Proposition, Reading, When, Where
from hune.reading.document import Document, Span


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.load()


def codes(register: Register, one: Document, made: Claim, *mentions: Mention) -> list[str]:
    return [flag.code for flag in Checker(Reading(one, (made,), (), mentions), register).flags(made)]


def remarks(register: Register, text: str, published: date | None, *mentions: Mention) -> list[str]:
    return [one.code for one in Checker(Reading(document(text, published), (), (), mentions), register).remarks()]


def at(period: Period | None, end: Period | None = None) -> When:
    return When(Span(0, 1), period, end or period)


SAID = """
# The mission had ended two years before.
MINUSMA fights JNIM. | MINUSMA:MINUSMA | fights | JNIM:JNIM | 2025 | - | HN382
MINUSMA fights JNIM. | MINUSMA:MINUSMA | fights | JNIM:JNIM | 2022 | - | -
La MINUSMA combat le JNIM. | MINUSMA:MINUSMA | fights | JNIM:JNIM | 2025 | - | HN382
MINUSMA fought JNIM in 2021. | MINUSMA:MINUSMA | fights | JNIM:JNIM | 2025 | 2021 | -
MINUSMA fought JNIM in 2025. | MINUSMA:MINUSMA | fights | JNIM:JNIM | 2025 | 2025 | HN382
# Those who have gone are told of as gone.
MINUSMA left Mali. | MINUSMA:MINUSMA | withdraws_from | Mali:MLI | 2025 | - | -
# An undated document is checked only where the text gives a time.
MINUSMA fights JNIM. | MINUSMA:MINUSMA | fights | JNIM:JNIM | - | - | -
MINUSMA fought JNIM in 2025. | MINUSMA:MINUSMA | fights | JNIM:JNIM | - | 2025 | HN382
# Words that are not resolved name whom they are of.
Commanders in MINUSMA fight JNIM. | Commanders in MINUSMA | fights | JNIM:JNIM | 2025 | - | HN382
The G5 Sahel structures suspend Mali. | The G5 Sahel structures | suspends | Mali:MLI | 2025 | - | HN382 HN385
# Wagner left Mali in June 2025, and is elsewhere still.
Wagner operates alongside Malian units. | Wagner:WAGNER | operates_alongside | Malian units:MLI.army | 2025 | - | HN384
Wagner operates alongside Malian units. | Wagner:WAGNER | operates_alongside | Malian units | 2025 | - | HN384
Wagner operates alongside Malian units. | Wagner:WAGNER | operates_alongside | Malian units:MLI.army | 2024 | - | -
Wagner operates alongside Malian units. | Wagner:WAGNER | operates_alongside | Malian units:MLI.army | 2020 | - | HN384
Mali hosts Wagner. | Mali:MLI | hosts_forces_of | Wagner:WAGNER | 2025 | - | HN384
Mali accuses Wagner. | Mali:MLI | accuses | Wagner:WAGNER | 2025 | - | -
# ECOWAS could no longer suspend Mali.
ECOWAS suspended Mali. | ECOWAS:ECOWAS | suspends | Mali:MLI | 2025 | - | HN385
ECOWAS suspended Mali in 2021. | ECOWAS:ECOWAS | suspends | Mali:MLI | 2025 | 2021 | -
ECOWAS suspended Mali’s rulers. | ECOWAS:ECOWAS | suspends | Mali’s rulers:MLI.gov | 2025 | - | HN385
ECOWAS suspended Benin. | ECOWAS:ECOWAS | suspends | Benin:BEN | 2025 | - | -
Mali is a member of ECOWAS. | Mali:MLI | member_of | ECOWAS:ECOWAS | 2025 | - | HN385
Mali is a member of ECOWAS. | Mali:MLI | member_of | ECOWAS:ECOWAS | 2024 | - | -
ECOWAS met Mali. | ECOWAS:ECOWAS | negotiates_with | Mali:MLI | 2025 | - | -
# A rank of another time, wherever in the sentence it stands.
For Colonel Assimi Goïta’s junta, JNIM is the foe. | junta:MLI.gov | fights | JNIM:JNIM | 2025 | - | HN386
Le colonel Goïta combat le JNIM. | Goïta:goita_assimi | fights | JNIM:JNIM | 2025 | - | HN386
Le colonel Goïta combat le JNIM. | Goïta:goita_assimi | fights | JNIM:JNIM | 2023 | - | -
General Assimi Goïta fights JNIM. | Assimi Goïta:goita_assimi | fights | JNIM:JNIM | 2025 | - | -
Le général d’armée Assimi Goïta combat le JNIM. | Assimi Goïta:goita_assimi | fights | JNIM:JNIM | 2025 | - | -
Col. Goïta fights JNIM. | Goïta:goita_assimi | fights | JNIM:JNIM | 2025 | - | HN386
A colonel of Goïta fights JNIM. | Goïta:goita_assimi | fights | JNIM:JNIM | 2025 | - | -
# Then colonel, as told of then: either day may be meant.
General Goïta took Kidal in 2023. | Goïta:goita_assimi | fights | - | 2025 | 2023 | -
# Who heads what.
Joe Biden heads the United States. | Joe Biden:biden_joe | heads | the United States:USA | 2025 | - | HN387
Joe Biden heads the United States. | Joe Biden:biden_joe | heads | the United States:USA | 2024 | - | -
Assimi Goïta heads Mali. | Assimi Goïta:goita_assimi | heads | Mali:MLI | 2025 | - | -
# Whose tenure, of one who held the office twice.
During Donald Trump’s tenure, emissaries met Mali. | emissaries | negotiates_with | Mali:MLI | 2025 | - | HN383
Sous Trump, des émissaires ont vu le Mali. | des émissaires | negotiates_with | Mali:MLI | 2025 | - | HN383
During Donald Trump’s tenure, emissaries met Mali. | emissaries | negotiates_with | Mali:MLI | - | - | HN383
Under Joe Biden, emissaries met Mali. | emissaries | negotiates_with | Mali:MLI | 2025 | - | -
Emissaries of Trump met Mali. | Emissaries | negotiates_with | Mali:MLI | 2025 | - | -
Under Trump, emissaries met Mali in 2025. | emissaries | negotiates_with | Mali:MLI | 2025 | 2025 | -
"""
"""text | subject | relation | object | year of the document, of which it is 15 September | year told | flags"""

ROWS = [tuple(row.split(" | ")) for row in SAID.strip().split("\n") if not row.startswith("#")]


def side(text: str, given: str) -> Mention | None:
    words, _, actor = given.partition(":")
    return None if given == "-" else mention(text, words, actor or None)


def told(row: tuple[str, ...]) -> tuple[Document, Claim]:
    text, subject, relation, object, published, when, _ = row
    one = document(text, None if published == "-" else date(int(published), 9, 15))
    moment = None if when == "-" else at(year(int(when)))
    return one, claim(one, side(text, subject), relation, side(text, object), when=moment)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:40])
def test_what_cannot_have_been_so_is_flagged(row: tuple[str, ...], register: Register) -> None:
    one, made = told(row)
    assert (" ".join(codes(register, one, made)) or "-") == row[-1]


@pytest.mark.parametrize("realis", ["denied", "future", "conditional", "normative"])
def test_what_is_not_said_to_be_so_is_not_held_against_memberships(realis: str, register: Register) -> None:
    one = document("Mali is a member of ECOWAS.")
    made = claim(
        one, mention(one.text, "Mali", "MLI"), "member_of", mention(one.text, "ECOWAS", "ECOWAS"), realis=realis
    )
    assert codes(register, one, made) == []


def test_a_denial_is_not_held_against_lives_or_presence(register: Register) -> None:
    one = document("Wagner no longer operates alongside MINUSMA in Mali.")
    sides = mention(one.text, "Wagner", "WAGNER"), mention(one.text, "MINUSMA", "MINUSMA")
    assert codes(register, one, claim(one, sides[0], "operates_alongside", sides[1], realis="denied")) == []


def test_the_country_of_the_place_counts_too(register: Register) -> None:
    one = document("Wagner trains recruits near Tamboura.")
    made = claim(one, mention(one.text, "Wagner", "WAGNER"), "trains", mention(one.text, "recruits"))
    assert codes(register, one, made) == []
    assert codes(register, one, msgspec.structs.replace(made, where=Where(Span(0, 1), gwno=432))) == ["HN384"]


def test_a_position_is_looked_into(register: Register) -> None:
    text = "ECOWAS diplomats demand a swift return to civilian rule in Mali."
    one = document(text)
    matter = Matter(span(text, "a swift return to civilian rule in Mali"))
    made = claim(one, mention(text, "ECOWAS diplomats"), "takes_position", matter, mode="demands")
    assert codes(register, one, made) == ["HN385"]
    inner = Proposition("fights", mention(text, "Mali", "MLI"), None)
    assert codes(register, one, claim(one, mention(text, "ECOWAS diplomats"), "takes_position", inner)) == ["HN385"]


def test_a_successor_is_named_from_the_register_or_from_a_judgement(register: Register) -> None:
    one = document("Wagner operates alongside Malian units.")
    made = claim(one, mention(one.text, "Wagner", "WAGNER"), "operates_alongside", mention(one.text, "Malian units"))
    (flag,) = Checker(Reading(one, (made,)), register).flags(made)
    assert "Africa Corps" in flag.text("en")
    assert "2025-06-06" in flag.text("fr")
    added = {"WAGNER": (Succession("JNIM", parse("2025-07"), "MLI", "judgement"),)}
    (flag,) = Checker(Reading(one, (made,)), register, added).flags(made)
    assert "2025-07" in flag.text("en")


def test_an_open_interval_reaches_to_the_day_of_the_document(register: Register) -> None:
    one = document("MINUSMA has fought JNIM since 2021.")
    sides = mention(one.text, "MINUSMA", "MINUSMA"), mention(one.text, "JNIM", "JNIM")
    made = claim(one, sides[0], "fights", sides[1], when=When(Span(0, 1), year(2021), None))
    assert codes(register, one, made) == []
    late = claim(one, sides[0], "fights", sides[1], when=When(Span(0, 1), year(2024), None))
    assert codes(register, one, late) == ["HN382"]
    ended = claim(one, sides[0], "fights", sides[1], when=When(Span(0, 1), None, year(2024)))
    assert codes(register, one, ended) == ["HN382"]


def test_an_undated_document_is_told_and_an_actor_gone_by_its_day(register: Register) -> None:
    text = "Commanders in MINUSMA must now account for strikes."
    named = mention(text, "MINUSMA", "MINUSMA")
    assert remarks(register, text, None, named) == ["HN381"]
    assert remarks(register, text, DAY, named, named) == ["HN382"]
    assert remarks(register, text, date(2022, 1, 1), named) == []
    past = "Until 2023 MINUSMA had its base there."
    assert remarks(register, past, DAY, mention(past, "MINUSMA", "MINUSMA")) == []


def test_those_of_a_relative_clause_are_found_by_their_name(register: Register) -> None:
    text = "It unfolds against the backdrop of Wagner, whose fighters operate alongside Malian units."
    one = document(text)
    made = claim(one, mention(text, "whose fighters"), "operates_alongside", mention(text, "Malian units", "MLI.army"))
    assert codes(register, one, made) == ["HN384"]


def test_a_former_member_in_a_paragraph_of_its_organisation_is_told_once(register: Register) -> None:
    text = "ECOWAS diplomats fear the precedent. The region wants civilian rule in Bamako."
    named = mention(text, "ECOWAS", "ECOWAS"), mention(text, "Bamako", "MLI.gov")
    assert remarks(register, text, DAY, *named, *named) == ["HN385"]
    assert remarks(register, text, date(2024, 6, 1), *named) == []
    both = f"{text} So did the G5 Sahel."
    gone = (*named, mention(both, "G5 Sahel", "G5S"))
    assert remarks(register, both, DAY, *gone) == ["HN382", "HN385"]
    apart = text.replace("precedent. ", "precedent.\n\n")
    named = mention(apart, "ECOWAS", "ECOWAS"), mention(apart, "Bamako", "MLI.gov")
    assert remarks(register, apart, DAY, *named) == []
    dated = "Mali left ECOWAS in 2025."
    assert remarks(register, dated, DAY, mention(dated, "Mali", "MLI"), mention(dated, "ECOWAS", "ECOWAS")) == []


def test_a_text_that_speaks_of_the_membership_itself_is_told_nothing(register: Register) -> None:
    one = document("Mali is no longer in ECOWAS.")
    sides = mention(one.text, "Mali", "MLI"), mention(one.text, "ECOWAS", "ECOWAS")
    made = claim(one, sides[0], "member_of", sides[1], realis="denied")
    assert Checker(Reading(one, (made,), (), sides), register).remarks() == ()


def test_an_actor_flagged_on_a_claim_is_not_told_again(register: Register) -> None:
    one = document("MINUSMA fights JNIM.")
    named = mention(one.text, "MINUSMA", "MINUSMA")
    made = claim(one, named, "fights", mention(one.text, "JNIM", "JNIM"))
    assert Checker(Reading(one, (made,), (), (named,)), register).remarks() == ()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The Trump-to-Biden Continuum", ["HN383"]),
        ("De Biden-à-Trump", ["HN383"]),
        ("The Biden-to-Harris ticket", []),
        ("A door-to-door campaign of Trump", []),
        ("The Trump years", []),
    ],
)
def test_a_heading_that_sets_holders_of_an_office_in_order_is_told(
    line: str, found: list[str], register: Register
) -> None:
    assert remarks(register, f"{line}\n\nNothing else was said.", DAY) == found


def test_every_flag_is_told_in_both_languages(register: Register) -> None:
    for one, made in map(told, ROWS):
        for flag in Checker(Reading(one, (made,)), register).flags(made):
            english, french = flag.text("en"), flag.text("fr")
            assert english != french
            assert "None" not in english + french
