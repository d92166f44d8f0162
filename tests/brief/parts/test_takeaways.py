"""What page 1 says of watches of one country, of twelve, and of a past too young to be tried."""

from collections.abc import Callable, Iterator

import pytest
from tests.brief.conftest import Event, event, monthly

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import Countries, Missing, Ratio, Say, Section, Table
from hune.brief.parts import ahead
from hune.brief.parts.lookback import Looked
from hune.brief.parts.outcomes import nearer
from hune.brief.parts.outlook import read_outlook
from hune.brief.parts.takeaways import takeaways
from hune.brief.words import Words
from hune.places.cells import cells_of
from hune.places.countries import find as country
from hune.places.grid import centre

Reader = Callable[..., tuple[Basis, Ledger]]
TWELVE = ("MLI", "BFA", "NER", "BEN", "TGO", "CIV", "GHA", "SEN", "GIN", "MRT", "NGA", "CMR")


def page_1(basis: Basis, ledger: Ledger) -> Section:
    return takeaways(basis, ledger, read_outlook(basis, ledger), Looked())


def said(section: Section, lang: str) -> dict[str, str]:
    given = {block.id: getattr(block, "say", None) for block in section.blocks}
    return {name: Words(lang).sentence(say) for name, say in given.items() if isinstance(say, Say)}


def in_each(best: Callable[[int, int], int]) -> Iterator[Event]:
    """Invent an event in the middle of each quarter in each of the twelve: `best` takes the country and the year."""
    for n, iso3 in enumerate(TWELVE):
        state = country(iso3)
        gid = int(cells_of(state.gwno)[0])
        latitude, longitude = centre(gid)
        where = {"priogrid_gid": gid, "latitude": latitude, "longitude": longitude}
        named = {"country": state.name(), "country_id": state.gwno, "side_a": f"Government of {state.name()}"}
        for year in range(2016, 2024):
            for month in (2, 5, 8, 11):
                number = n * 1000 + year * 12 + month
                yield Event(event(number, "MLI", f"{year}-{month:02d}-15", best(n, year)) | named | where)


def test_all_twelve_are_the_watched_countries(read: Reader) -> None:
    basis, ledger = read(in_each(lambda n, year: 50 + 20 * (year == 2023)), *TWELVE)
    section = page_1(basis, ledger)
    for lang, whole in (("en", "in the 12 watched countries"), ("fr", "dans les 12 pays suivis")):
        told = said(section, lang)
        assert whole in told["total"]
        assert whole in told["by-country"]
        assert whole in told["range"]
        assert all("Mali" not in text for name, text in told.items() if name in ("total", "by-country", "range"))


def test_of_many_the_deadliest_are_named(read: Reader) -> None:
    # The first three of the watch have fewest deaths, the last three most.
    basis, ledger = read(in_each(lambda n, year: 60 + n + 40 * (year == 2023 and n != 4)), *TWELVE)
    told = said(page_1(basis, ledger), "en")
    assert "rose in 11 of the 12 watched countries (Cameroon, Nigeria, Mauritania and 8 others)" in told["by-country"]
    assert "no clear change in Togo" in told["by-country"]


def test_a_list_of_seven_is_named_in_the_order_of_the_watch(read: Reader) -> None:
    basis, _ = read(in_each(lambda n, year: 60 + n), *TWELVE)
    seven = basis.watch.gwnos[:7]
    assert basis.spoken(reversed(seven)) == Countries(tuple(reversed(seven)))
    assert basis.spoken(basis.watch.gwnos[:8]).whole == 12
    assert basis.spoken((*seven, 615)).whole == 0


def test_one_country_is_told_in_the_singular(read: Reader) -> None:
    basis, ledger = read(monthly("MLI", lambda i: 5 + i % 7, range(2010, 2024), 1))
    section = page_1(basis, ledger)
    english, french = (said(section, lang)["look-back"] for lang in ("en", "fr"))
    assert "the 90\u202f% range contained the country’s total" in english
    assert "la fourchette à 90\u202f% contenait le total du pays" in french
    assert "1 of 1" not in english
    assert "1 des 1" not in french


def test_the_replay_is_judged_by_its_median_as_issued_forecasts_are(read: Reader) -> None:
    basis, ledger = read(monthly("MLI", lambda i: 5 + (i * 5) % 17, range(2010, 2024), 1))
    outlook = read_outlook(basis, ledger)
    assert outlook is not None
    [look] = outlook.last_looks()
    [line] = [b for b in page_1(basis, ledger).blocks if b.id == "look-back"]
    by_hand = abs(look.median - look.observed) < abs(look.same_as_last_year - look.observed)
    assert nearer(look.median, look.observed, look.same_as_last_year) == ("nearer" if by_hand else "farther")
    assert isinstance(say := getattr(line, "say", None), Say)
    assert (getattr(say.args["better"], "value", None), getattr(say.args["worse"], "value", None)) == (
        int(by_hand),
        int(not by_hand),
    )
    assert "median" in Words("en").sentence(say)
    assert "médiane" in Words("fr").sentence(say)


def test_without_a_death_before_there_was_nothing_to_try(read: Reader) -> None:
    basis, ledger = read([event(1, "MLI", "2023-11-15", 30)])
    told = {lang: said(page_1(basis, ledger), lang)["worst-month"] for lang in ("en", "fr")}
    assert "This could be tried on no past date" in told["en"]
    assert "Aucune date passée ne se prête à l’essai" in told["fr"]
    outlook = read_outlook(basis, ledger)
    blocks = ahead.section(basis, ledger, outlook, None, None).blocks
    [table] = [b for b in blocks if isinstance(b, Table) and b.id == "outlook-table"]
    assert Missing("outlook-untried") in table.rows[0]
    assert not any(isinstance(cell, Ratio) and cell.n == 0 for row in table.rows for cell in row)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_an_edition_is_named_as_its_readers_name_it(lang: str) -> None:
    for name in ("ged", "ged-cell", "ged-dyad", "candidate", "country_month"):
        said = Words(lang).edition(f"ucdp {name} 24.1")
        assert "24.1" in said
        assert "UCDP" in said
        assert not {"_", "ged", "ucdp"} & {*said.replace(",", "").split(), *said}
