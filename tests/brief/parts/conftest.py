"""Parts of a brief over invented records, and over the real one where it is at hand."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import msgspec
import pytest
from tests.brief.conftest import Event

from hune.brief.basis import Basis, read_basis
from hune.brief.ledger import Ledger
from hune.record.record import Record
from hune.record.view import View
from hune.sources.ingest import ingest
from hune.watch import Watch, find


def watch_of(*countries: str, **more: object) -> Watch:
    return msgspec.structs.replace(find("sahel"), name="test", countries=countries, sample=None, **more)


@pytest.fixture
def read(invent: Callable[..., View]) -> Callable[..., tuple[Basis, Ledger]]:
    """Return a function that makes a record of invented events and reads it for a watch of their countries."""

    def make(
        events: Iterable[Event], *countries: str, issued: date = date(2024, 1, 22), **more: object
    ) -> tuple[Basis, Ledger]:
        view = invent(events, **more)
        return basis_of(view, *countries or ("MLI",), issued=issued)

    return make


def basis_of(view: View, *countries: str, issued: date) -> tuple[Basis, Ledger]:
    watch = watch_of(*countries)
    return read_basis(watch, view, issued, sample=False), Ledger(version=view.version.ingest_id, watched=watch.gwnos)


@pytest.fixture(scope="session")
def ged(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[date], tuple[Basis, Ledger]]:
    """Return a function that reads the real events of the Sahel for a page issued on a day."""
    record = tmp_path_factory.mktemp("ged") / "record"
    ingest(record, "ucdp", [shared / "ucdp/ged_west_africa_1989_2023.csv.gz"], vintage="24.1")

    def make(issued: date) -> tuple[Basis, Ledger]:
        from hune.brief.compose import cut

        view = Record.open(record).view(through=cut(issued, None))
        return basis_of(view, "MLI", "BFA", "NER", "BEN", "TGO", issued=issued)

    return make


@pytest.fixture(scope="session")
def sample_basis(sample_view: View) -> tuple[Basis, Ledger]:
    """Read the sample record, which holds counts only, as its page does."""
    watch = find("sahel")
    basis = read_basis(watch, sample_view, date(2025, 6, 16), sample=True)
    return basis, Ledger(version=sample_view.version.ingest_id, watched=watch.gwnos)
