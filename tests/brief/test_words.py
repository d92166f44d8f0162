"""Arguments in words, and sentences with the same numbers in both languages."""

from datetime import date
from decimal import Decimal
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.brief.lay import blocks
from hune.brief.model import (
    Actor,
    Arg,
    Chance,
    Confidence,
    Countries,
    Country,
    Day,
    Missing,
    Month,
    Months,
    Number,
    Range,
    Ratio,
    Raw,
    Say,
    Share,
    Word,
)
from hune.brief.words import Words, clean, numbers_in
from hune.errors import HuneError

MLI, BFA, NER, GMB = 432, 439, 436, 420


@pytest.mark.parametrize(
    ("arg", "english", "french"),
    [
        (Number(6923), "6,923", "6\u202f923"),
        (Number(6923, "text"), "6,900", "6\u202f900"),
        (Range(538, 732), "538–732", "538–732"),
        (Range(6405, 8104, "text"), "6,400–8,100", "6\u202f400–8\u202f100"),
        (Share(0.43), "43\u202f%", "43\u202f%"),
        (Ratio(53, 120), "53/120", "53/120"),
        (Ratio(1200, 2400), "1,200/2,400", "1\u202f200/2\u202f400"),
        (Chance(0.634), "65\u202f%", "65\u202f%"),
        (Chance(0.003), "<1\u202f%", "<\u202f1\u202f%"),
        (Chance(0.64, phrase=True), "likely (about 65\u202f%)", "probable (environ 65\u202f%)"),
        (Chance(0.5, clause=True), "there is a roughly even chance (about 50\u202f%)", None),
        (Month(528), "December 2023", "décembre 2023"),
        (Months(517, 528), "2023", "2023"),
        (Months(517, 522), "January to June 2023", "de janvier à juin 2023"),
        (Months(517, 528, "in"), "in 2023", "en 2023"),
        (Day(date(2024, 2, 1)), "1 February 2024", "1er février 2024"),
        (Country(MLI), "Mali", "Mali"),
        (Country(MLI, "of"), "of Mali", "du Mali"),
        (Countries((MLI, BFA, NER)), "Mali, Burkina Faso and Niger", "Mali, Burkina Faso et Niger"),
        (
            Countries((MLI, BFA, NER), "in"),
            "in Mali, Burkina Faso and Niger",
            "au Mali, au Burkina Faso et au Niger",
        ),
        (Countries((MLI, GMB), "of"), "of Mali and the Gambia", "du Mali et de la Gambie"),
        (Actor("JNIM", "by"), "by JNIM", "par le JNIM (GSIM)"),
        (Actor("Government of Mali", "the"), "the Government of Mali", "le gouvernement du Mali"),
        (Word("kind-sb"), "fighting involving a State", "combats impliquant un État"),
        (Raw("ged241.csv"), "ged241.csv", "ged241.csv"),
        (Missing("covered-not"), "– (not covered)", "– (non couvert)"),
    ],
)
def test_an_argument_in_both_languages(arg: Arg, english: str, french: str | None) -> None:
    assert Words("en").arg(arg) == english
    if french is not None:
        assert Words("fr").arg(arg) == french


def test_cells_are_short() -> None:
    assert Words("fr").arg(Month(528), short=True) == "déc. 2023"
    assert Words("fr").arg(Months(517, 528), short=True) == "2023"


def test_the_noun_after_a_number_follows_what_is_printed() -> None:
    one = Say("count-deaths", {"deaths": Number(1)})
    assert Words("en").say(one) == "1 recorded death"
    many = Say("count-deaths", {"deaths": Range(0, 2)})
    assert Words("en").say(many) == "0–2 recorded deaths"


def test_a_sentence_begins_with_a_capital_whatever_it_begins_with(specimen: ModuleType) -> None:
    likely = specimen.takeaways().blocks[3]
    assert Words("en").sentence(likely.say).startswith("It is likely (about 65\u202f%) that Niger")
    assert Words("fr").sentence(likely.say).startswith("Il est probable (environ 65\u202f%) que le Niger")


def test_confidence_stands_in_a_sentence_of_its_own(specimen: ModuleType) -> None:
    because = (Say("specimen-because", {"share": Share(0.66)}),)
    assert Words("en").confidence(Confidence("low", "rule", because)) == (
        "Our confidence in this is low: 66\u202f% of events rest on a single source."
    )
    assert Words("fr").confidence(Confidence("high", "rule", ())) == "Notre confiance est élevée."


def test_an_unknown_reason_for_a_missing_value_stops_the_work() -> None:
    with pytest.raises(HuneError, match="HN612"):
        Words("en").arg(Missing("because"))


def test_every_sentence_of_the_specimen_has_the_same_numbers_in_both_languages(specimen: ModuleType) -> None:
    said = 0
    for block in blocks(specimen.specimen()):
        for sentence in (getattr(block, name) for name in ("say", "caption", "alt") if hasattr(block, name)):
            english, french = (numbers_in(Words(lang).say(sentence), lang) for lang in ("en", "fr"))
            assert english == french, sentence
            said += bool(english)
    assert said > 10


def test_numbers_in_sees_a_number_that_differs() -> None:
    assert numbers_in("6,900 deaths in 2022 (24.1)", "en") == (Decimal("24.1"), Decimal(2022), Decimal(6900))
    assert numbers_in("6\u202f901 décès en 2022 (24,1)", "fr") == (
        Decimal("24.1"),
        Decimal(2022),
        Decimal(6901),
    )


@given(st.integers(0, 10**8), st.integers(0, 10**8), st.sampled_from(["exact", "text"]))
@settings(max_examples=60, deadline=None)
def test_numbers_survive_both_languages(a: int, b: int, rounding: str) -> None:
    low, high = sorted((a, b))
    arg = Range(low, high, rounding)  # type: ignore[arg-type]
    assert numbers_in(Words("en").arg(arg), "en") == numbers_in(Words("fr").arg(arg), "fr")


@given(st.text(max_size=60))
@settings(max_examples=80, deadline=None)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert not set(once) & set("\x00\x1b\u2028\u2029\u202e\n\r\t")
