"""A part of a whole: all of it, the one there is, and never a part that reads as the whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.brief.model import Actor, Arg, Countries, Country, Months, Number, Say
from hune.brief.parts.wholes import part
from hune.brief.words import Words, numbers_in

WHERE: dict[str, Arg] = {"country": Country(432, "in"), "months": Months(517, 528, form="in")}
SIDES: dict[str, Arg] = {"a": Actor("JNIM", "the"), "b": Actor("IS", "the")}


def written(deaths: int, whole: int, lang: str) -> str:
    return Words(lang).sentence(Say("situation-dyad-sb", WHERE | SIDES | part(deaths, whole)))


@pytest.mark.parametrize(
    ("deaths", "whole", "english", "french"),
    [
        (1, 1, "the one death recorded in 2023 was", "le seul décès recensé en 2023 relevait"),
        (1, 2, "1 of the 2 deaths recorded in 2023 was", "1 des 2 décès recensés en 2023 relevait"),
        (9, 9, "all 9 deaths recorded in 2023 were", "les 9 décès recensés en 2023 relevaient tous"),
        (9, 12, "9 of the 12 deaths recorded in 2023 were", "9 des 12 décès recensés en 2023 relevaient"),
    ],
)
def test_all_and_one_have_forms_of_their_own(deaths: int, whole: int, english: str, french: str) -> None:
    assert english in written(deaths, whole, "en")
    assert french in written(deaths, whole, "fr")
    assert ("no pair of parties accounts for more" in written(deaths, whole, "en")) == (deaths < whole)


def test_deaths_without_a_place_are_counted_or_all_of_them() -> None:
    there: dict[str, Arg] = {"where": Countries((432,), "in")}
    said = [
        Words("en").sentence(Say("situation-map-unplaced", there | part(deaths, whole)))
        for deaths, whole in ((1, 1), (12, 12), (13, 8874))
    ]
    assert said[0].startswith("In Mali, the one recorded death is in an event")
    assert said[1].startswith("In Mali, all 12 recorded deaths are in events")
    assert said[2].startswith("In Mali, 13 of the 8,900 recorded deaths are in events")


@given(st.integers(1, 200_000), st.integers(0, 200_000))
def test_a_part_is_never_printed_as_the_whole(deaths: int, left: int) -> None:
    english, french = (written(deaths, deaths + left, lang) for lang in ("en", "fr"))
    assert numbers_in(english, "en") == numbers_in(french, "fr")
    of = {one for one in numbers_in(english, "en") if one != 2023}
    assert left == 0 or len(of) == 2 or 2023 in (deaths, deaths + left)


def test_numbers_are_rounded_as_in_any_sentence() -> None:
    assert part(3787, 6109) == {
        "deaths": Number(3787, "text"),
        "whole": Number(6109, "text"),
        "rest": Number(2322),
    }
