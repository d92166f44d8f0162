"""Lists of units are read, rows that are none are told, and a table's silence means what the list says."""

from pathlib import Path

import pytest

from hune import months
from hune.errors import HuneError
from hune.forecast.backtest.unit_list import completed, read_units
from hune.panel.matrix import Matrix


def listed(tmp_path: Path, text: str | bytes, unit: str = "country") -> tuple[tuple[int, ...], list[str]]:
    file = tmp_path / "units.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    units, notices = read_units(file, unit)  # type: ignore[arg-type]
    return units, [notice.text() for notice in notices]


def test_each_unit_is_read_once(tmp_path: Path) -> None:
    assert listed(tmp_path, "\ufeffname, GWNO ,x\nNiger,436,1\nMali, 432,\n\nMali,432,1\n") == ((432, 436), [])
    assert listed(tmp_path, "gid\n149426\n", "cell") == ((149426,), [])


def test_a_row_that_is_no_unit_is_told_with_its_line(tmp_path: Path) -> None:
    units, told = listed(tmp_path, "gwno,name\n432,Mali\nMLI,Mali\n-1,x\n,Niger\n4e2,y\n")
    assert units == (432,)
    assert [line.split(":")[0].split(", ")[1] for line in told] == ["line 3", "line 4", "line 5", "line 6"]
    assert all(line.startswith("HN131 ") for line in told)


@pytest.mark.parametrize(
    ("text", "code"),
    [("iso3\nMLI\n", "HN121"), ("", "HN121"), ("gwno\n", "HN122"), ("gwno\nx\n", "HN122"), (b"gwno\n\xff\n", "HN119")],
)
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, text: str | bytes, code: str) -> None:
    with pytest.raises(HuneError, match=code):
        listed(tmp_path, text)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN101"):
        read_units(tmp_path / "absent.csv", "country")


FIRST = months.parse("2011-05")
TABLE = Matrix.of([[3, 0, 5, 1]], units=[432], first=FIRST, truth="t 1")


def test_a_sparse_table_has_no_deaths_of_those_it_never_names_while_they_are_states() -> None:
    whole = completed(TABLE, [432, 626], sparse=True)
    assert whole.units.tolist() == [432, 626]
    # South Sudan is a state from July 2011 on.
    assert whole.row(626) == (None, None, 0, 0)
    assert whole.row(432) == (3, 0, 5, 1)
    assert whole.truth.tolist() == ["t 1", "t 1"]


def test_a_full_table_knows_nothing_of_those_it_never_names() -> None:
    whole = completed(TABLE, [626, 2], sparse=False)
    assert whole.row(2) == whole.row(626) == (None,) * 4
    assert whole.truth.tolist() == ["", "t 1", ""]


def test_a_number_that_no_country_has_is_refused() -> None:
    with pytest.raises(HuneError, match="HN302"):
        completed(TABLE, [12345], sparse=True)
