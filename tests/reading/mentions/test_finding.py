"""What a passage’s mentions answer by token, across passages, and without a parse."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest

from hune.actors.register import Register
from hune.reading.document import Span
from hune.reading.mentions.finding import Finder

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Parse = Callable[[str, str], "Doc"]


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(Register.load())


def token(doc: "Doc", word: str) -> "Token":
    return next(each for each in doc if each.text == word)


def test_two_nationalities_share_a_head(finder: Finder, parse: Parse) -> None:
    doc = parse("Djibouti hosts American and Chinese troops.", "en")
    mentions = finder.find(doc, 0, "en")
    assert [each.actor for each in mentions.each(token(doc, "troops"))] == ["USA.army", "CHN.army"]
    assert [each.actor for each in mentions.inside(token(doc, "American"))] == ["USA"]


def test_a_country_that_qualifies_an_act_is_itself(finder: Finder, parse: Parse) -> None:
    doc = parse("The French withdrawal pleased Benin’s foreign minister.", "en")
    mentions = finder.find(doc, 0, "en")
    french, benin = mentions.at(token(doc, "French")), mentions.at(token(doc, "Benin"))
    minister = mentions.at(token(doc, "minister"))
    assert french
    assert french.actor == "FRA"
    assert benin
    assert benin.actor == "BEN"
    assert minister
    assert minister.actor is None
    assert mentions.states(minister) == ("BEN",)


def test_spans_are_of_the_document(finder: Finder, parse: Parse) -> None:
    mentions = finder.find(parse("Le colonel Assimi Goïta a parlé.", "fr"), 100, "fr", date(2022, 1, 1))
    [goita] = [each for each in mentions.all if each.actor == "goita_assimi"]
    assert goita.span == Span(103, 123)
    assert mentions.role(goita) == Span(103, 110)


def test_the_junta_takes_up_that_of_the_passage_before(finder: Finder, parse: Parse) -> None:
    first = finder.find(parse("Niger’s junta closed the border.", "en"), 0, "en")
    second = finder.find(parse("The junta gave no reason.", "en"), 60, "en", earlier=first)
    alone = finder.find(parse("The junta gave no reason.", "en"), 0, "en")
    assert [each.actor for each in second.all] == ["NER.gov"]
    assert [each.actor for each in alone.all] == [None]


def test_two_countries_leave_the_army_with_candidates(finder: Finder, parse: Parse) -> None:
    doc = parse("Talks between Mali and Chad failed. The army was blamed.", "en")
    army = finder.find(doc, 0, "en").at(token(doc, "army"))
    assert army
    assert army.actor is None
    assert set(army.candidates) == {"MLI.army", "TCD.army"}


def test_a_community_is_told_apart(finder: Finder, parse: Parse) -> None:
    doc = parse("Les Peuls soutiennent une milice dogon.", "fr")
    mentions = finder.find(doc, 0, "fr")
    peuls, milice = mentions.at(token(doc, "Peuls")), mentions.at(token(doc, "milice"))
    assert peuls
    assert peuls.sort == "community"
    assert peuls in mentions.communities
    assert milice
    assert milice.sort == "armed_group"


def test_a_name_is_its_actors_of_the_day(finder: Finder) -> None:
    told = [finder.names("Le CNSP a parlé.", "fr", on)[0] for on in (date(2020, 9, 1), date(2024, 9, 1))]
    assert [each.actor for each in told] == ["MLI.cnsp", "NER.cnsp"]


def test_an_ambiguous_name_keeps_its_candidates(finder: Finder) -> None:
    [congo] = finder.names("Congo closed its border.", "en")
    assert congo.actor is None
    assert congo.candidates == ("COG", "COD")


def test_private_persons_are_never_looked_up(finder: Finder, parse: Parse) -> None:
    mentions = finder.find(parse("Moussa Traoré, a trader, fled to Gao.", "en"), 0, "en")
    [person] = [each for each in mentions.all if each.kind == "name" and each.sort == "person"]
    assert person.actor is None
    assert not person.candidates
    assert person.why == "private person"


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "…", "’s", "« »", "« Nous", "- and", "the of", "d’", "Le", "of Mali and"]
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_scraps_are_read_without_fault(text: str, language: str, finder: Finder, parse: Parse) -> None:
    mentions = finder.find(parse(text, language), 0, language)
    assert all(each.span.start < each.span.end <= len(text) for each in mentions.all)
