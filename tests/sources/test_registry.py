"""What every source promises, whichever it is."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sources.invented import BENIN, COUNTS, HEADER, event, month, save, table

from hune.errors import CATALOGUE, HuneError
from hune.record import schema
from hune.record.markings import EDITIONS
from hune.record.record import Record
from hune.sources import registry

SPECIMENS: dict[str, dict[str, Callable[[Path], tuple[Path, dict[str, object]]]]] = {
    "ucdp": {
        "ged": lambda folder: (save(folder, table([event(1), event(2)])), {}),
        "export": lambda folder: (
            save(folder, table([event(1)], BENIN), "conflict_data_mli.csv"),
            {"vintage": "24.1"},
        ),
        "candidate": lambda folder: (
            save(folder, table([event(1, date_end="2020-05-04", date_prec=2)]), "GEDEvent_v20_0_5.csv"),
            {},
        ),
        "country_month": lambda folder: (
            save(folder, table([month(432, 2020, 5, sb_events=1)], COUNTS), "country_month_26_1.csv"),
            {"covers": ["MLI:2020-01..2020-12"]},
        ),
    }
}
EVERY = [(name, specimen) for name, specimens in SPECIMENS.items() for specimen in specimens]


def test_every_source_has_a_specimen_here() -> None:
    assert set(SPECIMENS) == set(registry.names())


def test_an_unknown_source_is_refused_with_the_nearest() -> None:
    with pytest.raises(HuneError) as caught:
        registry.get("UCPD")
    assert (caught.value.code, caught.value.details["nearest"]) == ("HN127", "ucdp")


def test_the_registry_imports_no_source_before_it_is_asked() -> None:
    code = """
import sys
from hune.sources import registry
registry.names()
print("hune.sources.ucdp" in sys.modules)
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"


@pytest.mark.parametrize("name", registry.names())
def test_a_source_declares_itself_in_both_languages(name: str) -> None:
    module = registry.get(name)
    source = module.SOURCE
    assert source.source == name
    assert re.fullmatch(r"[a-z][a-z0-9_]*", name)
    assert source.name_en
    assert source.name_fr
    assert source.name_en != source.name_fr
    assert re.fullmatch(r"[A-Za-z0-9.+-]+", source.licence)
    assert len(source.citation) > 40
    assert source.url.startswith("https://")
    assert source.marking.edition in EDITIONS
    assert source.tlp.startswith("TLP:")
    for english, french in module.CAVEATS.values():
        assert english
        assert french
        assert english != french


@pytest.mark.parametrize("name", registry.names())
def test_a_source_says_what_its_columns_mean(name: str) -> None:
    for columns in registry.get(name).COLUMNS.values():
        ours = [column.name for column in columns]
        assert len(set(ours)) == len(ours)
        known = [known for column in columns for known in column.known_as]
        assert len(set(known)) == len(known)
        for column in columns:
            assert column.english
            assert column.french
            assert column.known_as
            assert all(known == known.lower().strip() for known in column.known_as)


@pytest.mark.parametrize(("name", "specimen"), EVERY)
def test_a_source_reads_its_specimen_and_the_record_takes_it(name: str, specimen: str, tmp_path: Path) -> None:
    path, options = SPECIMENS[name][specimen](tmp_path)
    module = registry.get(name)
    (batch,) = module.read(path, **options)  # type: ignore[arg-type]
    assert batch.source is module.SOURCE
    assert batch.table in module.COLUMNS
    assert batch.rejects == ()
    assert batch.caveat is None or batch.caveat in module.CAVEATS
    assert batch.rows.schema.names == list(schema.CONTENT[batch.stored_as])
    assert set(batch.measures) <= set(schema.MEASURES)
    assert batch.lines is not None
    assert len(batch.lines) == batch.rows.num_rows > 0
    assert re.fullmatch(r"[0-9a-f]{64}", batch.digest)
    report = Record.create(tmp_path / "record").ingest(batch)
    assert (report.added, report.rejected) == (batch.rows.num_rows, 0)


def test_every_number_of_this_room_says_what_to_do_in_both_languages() -> None:
    for code, texts in CATALOGUE.items():
        if 111 <= int(code[2:]) <= 149:
            assert texts[0] != texts[1]
            # French sets a narrow no-break space before these marks; a plain one may break the line there.
            assert not re.search(r" [:;!?»]|« ", texts[1]), code


def test_the_columns_of_the_yearly_table_are_those_of_the_specimen() -> None:
    required = {
        name for column in registry.get("ucdp").COLUMNS["ged"] if column.required for name in column.known_as[:1]
    }
    assert required <= set(HEADER)
