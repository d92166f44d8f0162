"""A basis and a ledger from the sample record, and notes made of single sentences."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from hune.brief.basis import Basis, read_basis
from hune.brief.ledger import Ledger
from hune.brief.model import Evidence
from hune.brief.notes.note import NoteFile
from hune.brief.notes.read import read_notes
from hune.record.view import View
from hune.watch import find

ISSUED = date(2025, 6, 16)


def evidence(slug: str, unit: str, value: float | None, rows: int = 0, **more: object) -> Evidence:
    """Invent a piece of evidence."""
    fields: dict[str, object] = dict.fromkeys(("low", "high")) | more
    return Evidence(
        slug=slug,
        table="ucdp given",
        vintage="1",
        filter="",
        record_version="r",
        unit=unit,
        value=value,
        first="2023-01",
        last="2023-12",
        sources=("ucdp",),
        through="2023-12",
        reconstructed=False,
        rows=rows,
        **fields,  # type: ignore[arg-type]
    )


@pytest.fixture(scope="session")
def basis(sample_view: View) -> Basis:
    return read_basis(find("sahel"), sample_view, ISSUED, sample=True)


@pytest.fixture
def ledger(basis: Basis) -> Ledger:
    """Return a ledger that has counted a year, and holds a chance and a share of cases."""
    made = Ledger(version="r", watched=basis.watch.gwnos)
    assert basis.detail is not None
    made.count(basis.detail, (439,), *basis.year)
    made.keep(evidence("chance.worst-month.NER", "probability", 0.634))
    made.keep(evidence("look-back.watch", "share", 0.6, rows=5))
    return made


HEADER = '+++\nrole = "Analyst, Sahel desk"\ndate = 2025-06-14\n+++\n'


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., tuple[NoteFile, ...]]:
    """Return a function that writes notes, a header before those that have none, and reads them."""

    def make(notes: dict[str, str | bytes], languages: tuple[str, ...] = ("fr", "en")) -> tuple[NoteFile, ...]:
        folder = tmp_path / "notes"
        folder.mkdir(exist_ok=True)
        for name, text in notes.items():
            if isinstance(text, str):
                text = (text if text.lstrip().startswith(("+++", "<!--")) else HEADER + text).encode()
            (folder / name).write_bytes(text)
        return read_notes(folder, languages)

    return make
