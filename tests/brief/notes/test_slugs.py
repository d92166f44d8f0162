import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import Evidence
from hune.brief.notes.slugs import resolve
from hune.errors import HuneError
from hune.places.countries import by_gwno


def refused(slug: str, basis: Basis, ledger: Ledger) -> tuple[str, str]:
    with pytest.raises(HuneError) as refusal:
        resolve(slug, basis, ledger)
    assert slug in refusal.value.text("en")
    assert slug in refusal.value.text("fr")
    return refusal.value.code, refusal.value.details["nearest"]


@pytest.mark.parametrize(
    ("slug", "value", "low", "high"),
    [
        # UCDP GED 24.1, as the sample record holds it.
        ("deaths.BFA.2023", 6109, 5795, 7380),
        ("deaths.sb.BFA.2023", 4605, 4338, 5714),
        ("deaths.MLI.2022", 3650, 3533, 4462),
        ("deaths.watch.2023", 8874, 8456, 11348),
        ("deaths.MLI.2022-01..2023-12", 5759, 5606, 7347),
        ("civilians.MLI.2022", 1798, None, None),
        ("civilians.sb.ns.watch.2023", 531, None, None),
        ("events.BFA.2023", 595, None, None),
        ("totals.watch.2024-06..2025-05", 7842, None, None),
        ("totals.NGA.2024-06..2025-05", 3630, None, None),
        ("single-source.BFA.2023", 340 / 595, None, None),
    ],
)
def test_a_count_is_made_on_demand_and_kept(
    slug: str, value: float, low: int | None, high: int | None, basis: Basis
) -> None:
    ledger = Ledger(version="r", watched=basis.watch.gwnos)
    evidence = resolve(slug, basis, ledger)
    assert (evidence.slug, evidence.value, evidence.low, evidence.high) == (slug, value, low, high)
    assert ledger.evidence == (evidence,)
    assert resolve(slug, basis, ledger) is evidence


@pytest.mark.parametrize(
    ("slug", "own"),
    [
        ("deaths.MLI.2023-01..2023-12", "deaths.MLI.2023"),
        ("deaths.MLI.2023-12..2023-12", "deaths.MLI.2023-12"),
        ("deaths.NER+MLI.2023", "deaths.MLI+NER.2023"),
        ("deaths.TGO+BEN+NER+BFA+MLI.2023", "deaths.watch.2023"),
        ("deaths.sb.ns.os.MLI.2023", "deaths.MLI.2023"),
        ("deaths.os.sb.MLI.2023", "deaths.sb.os.MLI.2023"),
        ("deaths.MLI+MLI.2023", "deaths.MLI.2023"),
    ],
)
def test_one_count_has_one_slug(slug: str, own: str, basis: Basis, ledger: Ledger) -> None:
    assert resolve(slug, basis, ledger).slug == own
    assert resolve(own, basis, ledger) == resolve(slug, basis, ledger)


def test_what_the_brief_counted_is_cited_as_it_stands(basis: Basis, ledger: Ledger) -> None:
    assert resolve("chance.worst-month.NER", basis, ledger).value == 0.634


@pytest.mark.parametrize(
    ("slug", "nearest"),
    [
        ("death.BFA.2023", "deaths.BFA.2023"),
        ("Deaths.BFA.2023", "deaths.BFA.2023"),
        ("deaths.bfa.2023", "deaths.BFA.2023"),
        ("deaths.BFX.2023", "deaths.BFA.2023"),
        ("deaths.BF.2023", "deaths.BFA.2023"),
        ("civilian.MLI.2022", "civilians.MLI.2022"),
        ("deaths.MLI,NER.2023", "deaths.MLI+NER.2023"),
        ("deaths.MLI.2022..2023", "deaths.MLI.2022-01..2023-12"),
        ("deaths. MLI .2023", "deaths.MLI.2023"),
        ("deaths.MLI.sb.2023", "deaths.sb.MLI.2023"),
        ("single-source.sb.MLI.2023", "single-source.MLI.2023"),
        ("single_source.MLI.2023", "single-source.MLI.2023"),
        ("chance.worst-month.MLI", "chance.worst-month.NER"),
        ("deaths.MLI.2023-12..2023-01", "deaths.MLI.2023"),
        ("deaths.MLI.2023-13", "deaths.MLI.2023"),
        ("", "deaths.MLI.2023"),
        ("deaths", "deaths.BFA.2023"),
        ("deaths.MLI.1979", "deaths.MLI.2023"),
        ("deaths.MLI.0000", "deaths.MLI.2023"),
        ("totals.\x00.2023", "deaths.BFA.2023"),
        ("???", "deaths.MLI.2023"),
    ],
)
def test_what_names_nothing_is_refused_with_the_nearest(slug: str, nearest: str, basis: Basis, ledger: Ledger) -> None:
    code, suggested = refused(slug, basis, ledger)
    assert code == "HN671"
    assert suggested == nearest


@pytest.mark.parametrize(
    ("slug", "nearest"),
    [
        ("deaths.BFA.2024", "totals.BFA.2024"),
        ("civilians.BFA.2024", "civilians.BFA.2023"),
        ("civilians.BFA.2024-06", "civilians.BFA.2023-12"),
        ("civilians.BFA.2024-01..2024-06", "civilians.BFA.2023-07..2023-12"),
        ("deaths.NGA.2023", "totals.NGA.2023"),
        ("totals.BFA.2026", "totals.BFA.2024"),
        ("deaths.FRA.2023", "deaths.MLI.2023"),
        ("deaths.MLI+FRA.2023", "deaths.MLI.2023"),
        ("deaths.MLI.1985", "deaths.MLI.2023"),
        ("single-source.BFA.2024", "single-source.BFA.2023"),
        ("totals.XKX.2023", "deaths.MLI.2023"),
    ],
)
def test_what_is_not_covered_is_refused_with_the_nearest(slug: str, nearest: str, basis: Basis, ledger: Ledger) -> None:
    code, suggested = refused(slug, basis, ledger)
    assert code == "HN672"
    assert suggested == nearest
    assert resolve(suggested, basis, ledger).slug == nearest


def test_a_ledger_that_is_empty_suggests_what_can_be_counted(basis: Basis) -> None:
    ledger = Ledger(version="r", watched=basis.watch.gwnos)
    code, nearest = refused("nothing", basis, ledger)
    assert (code, nearest) == ("HN671", "deaths.MLI.2023")
    assert not ledger.evidence


NAMES = st.sampled_from(["deaths", "civilians", "events", "totals", "single-source", "deaths.sb", "events.os"])
PLACES = st.sampled_from(["watch", "MLI", "BFA+NER", "NGA", "FRA", "TGO+MLI"])
WINDOWS = st.sampled_from(["2023", "2022-05", "2023-03..2023-09", "2024", "2025-05", "1988", "1989"])


def counted(slug: str, basis: Basis, ledger: Ledger) -> Evidence | HuneError:
    try:
        return resolve(slug, basis, ledger)
    except HuneError as refusal:
        return refusal


@settings(max_examples=60, deadline=None)
@given(name=NAMES, place=PLACES, when=WINDOWS)
def test_every_slug_is_counted_or_refused_with_one_that_is(name: str, place: str, when: str, basis: Basis) -> None:
    ledger = Ledger(version="r", watched=basis.watch.gwnos)
    answer = counted(f"{name}.{place}.{when}", basis, ledger)
    if isinstance(answer, HuneError):
        assert answer.code in ("HN671", "HN672")
        answer = resolve(answer.details["nearest"], basis, ledger)
    assert answer.value is not None
    assert resolve(answer.slug, basis, Ledger(version="r", watched=basis.watch.gwnos)) == answer


@settings(max_examples=100, deadline=None)
@given(slug=st.text(alphabet="deaths.MLIBFA+0123-. ", max_size=30))
def test_any_slug_ends_well(slug: str, basis: Basis) -> None:
    answer = counted(slug, basis, Ledger(version="r", watched=basis.watch.gwnos))
    assert answer.code in ("HN671", "HN672") if isinstance(answer, HuneError) else answer.value is not None


def test_the_reason_names_the_country_in_each_language(basis: Basis, ledger: Ledger) -> None:
    with pytest.raises(HuneError) as refusal:
        resolve("civilians.NGA.2023", basis, ledger)
    assert by_gwno(475).name("fr", "the") in refusal.value.text("fr")
    assert "détail" in refusal.value.text("fr")
