"""A brief from the sample record, and records invented for a test."""

import csv
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from hune.brief import compose, draft
from hune.brief.editions import admit
from hune.brief.model import Brief
from hune.brief.parts import outlook
from hune.forecast.models.reference import Conflictology
from hune.places.grid import gid_of
from hune.record.record import Record
from hune.record.view import View
from hune.sources.ingest import ingest
from hune.watch import find


@pytest.fixture(autouse=True)
def remembering(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the outlook of invented records come from a model that learns nothing, so that thousands can be written.

    The sample's brief is made before, by the pool.
    """
    monkeypatch.setattr(outlook, "MODEL", Conflictology(24))


HEADER = [
    "id",
    "type_of_violence",
    "dyad_new_id",
    "dyad_name",
    "side_a_new_id",
    "side_a",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "where_prec",
    "where_coordinates",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "priogrid_gid",
    "country",
    "country_id",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "conflict_new_id",
    "conflict_name",
    "code_status",
    "year",
    "active_year",
    "relid",
    "region",
]

PLACES = {
    "MLI": ("Mali", 432, 16.27, -0.04),
    "BFA": ("Burkina Faso", 439, 14.1, -1.63),
    "NER": ("Niger", 436, 13.5, 2.1),
}


class Event(dict[str, object]):
    """A row of a GED-shaped file."""


def event(number: int, country: str, day: str, best: int, **more: object) -> Event:
    """Invent an event of fighting that killed `best` people."""
    name, gwno, latitude, longitude = PLACES[country]
    row: dict[str, object] = dict.fromkeys(HEADER, "") | {
        "id": number,
        "type_of_violence": 1,
        "dyad_new_id": 1,
        "dyad_name": f"Government of {name} - JNIM",
        "side_a_new_id": 1,
        "side_a": f"Government of {name}",
        "side_b_new_id": 2,
        "side_b": "JNIM",
        "number_of_sources": 2,
        "where_prec": 1,
        "latitude": latitude,
        "longitude": longitude,
        "priogrid_gid": gid_of(latitude, longitude),
        "country": name,
        "country_id": gwno,
        "event_clarity": 1,
        "date_prec": 1,
        "date_start": day,
        "date_end": day,
        "deaths_a": 0,
        "deaths_b": best,
        "deaths_civilians": 0,
        "deaths_unknown": 0,
        "best": best,
        "high": best,
        "low": best,
        "conflict_new_id": 1,
        "conflict_name": f"{name}: Government",
        "code_status": "Clear",
        "year": day[:4],
        "active_year": "True",
        "relid": f"X-{number}",
        "region": "Africa",
    }
    return Event(row | more)


def monthly(country: str, best: Callable[[int], int], years: Iterable[int], first: int) -> list[Event]:
    """Invent an event a month, killing `best(i)` people in the i-th month."""
    days = [f"{year}-{month:02d}-15" for year in years for month in range(1, 13)]
    return [event(first + i, country, day, best(i)) for i, day in enumerate(days)]


@pytest.fixture
def invent(tmp_path: Path) -> Callable[..., View]:
    """Return a function that makes a record of invented events and views it."""

    def make(events: Iterable[Event], *, vintage: str = "24.1", covers: tuple[str, ...] = (), **clocks: object) -> View:
        file = tmp_path / "ged.csv"
        with file.open("w", newline="", encoding="utf-8") as out:
            writer = csv.DictWriter(out, HEADER)
            writer.writeheader()
            writer.writerows(events)
        record = Record.create(tmp_path / "record")
        [report] = ingest(record.path, "ucdp", [file], vintage=vintage, covers=covers)
        assert not report.rejected, report
        return record.view(**clocks)  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def sample_view() -> View:
    """View the sample record as the page made from it does."""
    folder, is_sample = draft.choose_record(find("sahel"), None)
    assert is_sample
    return Record.open(folder).view(through=compose.cut(date(2025, 6, 16), None))


@pytest.fixture(scope="session")
def sample_brief(sample_view: View) -> Brief:
    """Compose the INTERNAL brief that `hune brief sahel` writes from the sample."""
    return admit(compose.compose(find("sahel"), sample_view, date(2025, 6, 16), sample=True).brief, "INTERNAL")


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """Return the module `specimen`, its messages known to `say` as long as the test module runs."""
    spec = spec_from_file_location("specimen", Path(__file__).with_name("specimen.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    with module.specimen_messages(tmp_path_factory.mktemp("locale") / "both"):
        yield module
