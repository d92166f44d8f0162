"""Plain tables: which columns are read, what is zero and what unknown, and what becomes of bad rows."""

import gzip
import zipfile
from collections.abc import Iterable
from pathlib import Path
from random import Random

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hune import months
from hune.errors import HuneError
from hune.forecast.files.tables import TOLD, Table, read, read_table
from hune.panel.matrix import FULLY, NOT, UNKNOWN

FIRST = months.parse("2020-01")


def written(folder: Path, header: str, rows: Iterable[str]) -> Path:
    file = folder / "table.csv"
    file.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return file


def year(unit: str = "432", *, length: int = 12) -> list[str]:
    """Write a row for every month of a year, the counts being the months' numbers from 0."""
    return [f"{unit},2020-{month:02d},{month - 1}" for month in range(1, length + 1)]


def of(folder: Path, rows: Iterable[str], header: str = "gwno,month,sb", **how: bool) -> Table:
    return read(written(folder, header, rows), unit="country", target="sb", **how)  # type: ignore[arg-type]


def code(folder: Path, rows: Iterable[str], header: str = "gwno,month,sb", target: str = "sb", **how: bool) -> str:
    with pytest.raises(HuneError) as caught:
        read(written(folder, header, rows), unit="country", target=target, **how)  # type: ignore[arg-type]
    return caught.value.code


# Columns --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("gwno,month,sb_deaths", "432,2020-01,7"),
        ("GWNO, Month ,SB", "432,2020-01,7"),
        ("iso3,month,sb", "mli,2020-01,7"),
        ("gwno,iso3,month,sb", "432,BFA,2020-01,7"),
        ("gwno,year,month,sb", "432,2020,1,7"),
        ("gwno,year,month,sb", "432.0,2020.0,1.0,7.0"),
        ("gwno,month_id,sb", "432,481,7"),
        ("gwno,year,month,month_id,sb", "432,1999,9,481,7"),
        ("gwno,month,best", "432,2020-01,7"),
        ("gwno,month,deaths", "432,2020-01,7"),
        ("gwno,month,sb,ns,best", "432,2020-01,7,100,1000"),
        ("remarks,gwno,month,sb", '"a, b",432,2020-01,7'),
    ],
)
def test_columns_are_found_by_their_names(header: str, row: str, tmp_path: Path) -> None:
    matrix = of(tmp_path, [row], header).matrix
    assert (matrix.units.tolist(), matrix.first, matrix.values.tolist()) == ([432], FIRST, [[7]])
    assert (matrix.unit, matrix.target, matrix.covered.tolist()) == ("country", "best sb", [[FULLY]])


@pytest.mark.parametrize("name", ["gid", "priogrid_gid"])
def test_cells_are_read_by_gid(name: str, tmp_path: Path) -> None:
    file = written(tmp_path, f"{name},gwno,month,sb", ["153000,432,2020-01,7"])
    matrix = read(file, unit="cell", target="sb").matrix
    assert (matrix.unit, matrix.units.tolist(), matrix.values.tolist()) == ("cell", [153000], [[7]])


@pytest.mark.parametrize(
    ("target", "count", "named"),
    [
        ("sb", 1, "best sb"),
        ("ns", 20, "best ns"),
        ("os", 300, "best os"),
        ("all", 321, "best sb+ns+os"),
        ("civilians", 4000, "civilians sb+ns+os"),
    ],
)
def test_targets_have_their_columns(target: str, count: int, named: str, tmp_path: Path) -> None:
    file = written(tmp_path, "gwno,month,sb,ns_deaths,os,deaths_civilians", ["432,2020-01,1,20,300,4000"])
    matrix = read(file, unit="country", target=target).matrix
    assert (matrix.values.tolist(), matrix.target) == ([[count]], named)


def test_a_total_of_its_own_goes_before_the_sum_of_kinds(tmp_path: Path) -> None:
    file = written(tmp_path, "gwno,month,sb,ns,os,all", ["432,2020-01,1,2,3,9"])
    assert read(file, unit="country", target="all").matrix.values.tolist() == [[9]]


@pytest.mark.parametrize(
    ("header", "target", "expected"),
    [
        ("gwno,month,sb,sb_deaths", "sb", "HN540"),
        ("gwno,month,best,deaths", "sb", "HN540"),
        ("gwno,month,sb,sb_deaths,ns,os", "all", "HN540"),
        ("gwno,month,ns,best", "sb", "HN121"),
        ("gwno,month,sb,ns", "all", "HN121"),
        ("country_id,month,sb", "sb", "HN121"),
        ("gwno,year,sb", "sb", "HN121"),
        ("gwno,month,sb,sb", "sb", "HN123"),
        ("gwno;month;sb", "sb", "HN120"),
    ],
)
def test_a_table_that_does_not_say_what_it_counts_is_refused(
    header: str, target: str, expected: str, tmp_path: Path
) -> None:
    assert code(tmp_path, ["432,1,1,1,1,1"[: 2 * header.count(",") + 5]], header, target) == expected


def test_what_is_missing_is_said_with_what_would_do(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="gwno/iso3, month_id/year\\+month/month, sb_deaths/sb/best/deaths"):
        of(tmp_path, ["1,2"], "country,date")


@pytest.mark.parametrize(("unit", "target"), [("province", "sb"), ("country", "sob"), ("unplaced", "sb")])
def test_units_and_targets_that_there_are_not_are_refused(unit: str, target: str, tmp_path: Path) -> None:
    with pytest.raises(HuneError, match="HN513"):
        read(written(tmp_path, "gwno,month,sb", year()), unit=unit, target=target)  # type: ignore[arg-type]


# Files ----------------------------------------------------------------------------------------------


def test_plain_packed_and_parquet_say_the_same(tmp_path: Path) -> None:
    plain = written(tmp_path, "gwno,month,sb", year())
    packed, zipped, parquet = (tmp_path / f"table.{ending}" for ending in ("csv.gz", "zip", "parquet"))
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.write(plain, "table.csv")
    columns = {"gwno": [432] * 12, "month": [f"2020-{m:02d}" for m in range(1, 13)], "sb": np.arange(12.0)}
    pq.write_table(pa.table(columns), parquet)
    for file in (plain, packed, zipped, parquet):
        matrix = read(file, unit="country", target="sb").matrix
        assert matrix.values.tolist() == [[*range(12)]]
        assert (matrix.first, matrix.last) == (FIRST, FIRST + 11)


def test_the_truth_names_the_file_and_its_content(tmp_path: Path) -> None:
    one = of(tmp_path, year()).matrix.truth.tolist()
    other = of(tmp_path, year()[:-1]).matrix.truth.tolist()
    assert one != other
    assert all(name.startswith("table.csv ") for name in (*one, *other))


def test_an_archive_of_two_tables_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as archive:
        for name in ("a.csv", "b.csv"):
            archive.writestr(name, "gwno,month,sb\n432,2020-01,1\n")
    with pytest.raises(HuneError, match=r"HN116.*2 tables"):
        read(tmp_path / "two.zip", unit="country", target="sb")


def test_parquet_that_is_none_or_holds_lists_is_refused(tmp_path: Path) -> None:
    broken, lists, empty = (tmp_path / f"{name}.parquet" for name in ("broken", "lists", "empty"))
    broken.write_bytes(b"PAR1 and nothing else")
    pq.write_table(pa.table({"gwno": [432], "month_id": [481], "sb": [[1, 2]]}), lists)
    pq.write_table(pa.table({"gwno": [432], "month_id": [481], "sb": [1]})[:0], empty)
    for file, expected in ((broken, "HN116"), (lists, "HN116"), (empty, "HN122")):
        with pytest.raises(HuneError, match=expected):
            read(file, unit="country", target="sb")


def test_a_parquet_row_at_fault_is_named_by_its_number(tmp_path: Path) -> None:
    file = tmp_path / "t.parquet"
    counts = [1.0, float("nan"), 2.5, None, -1.0, 1e9, 6.0]
    pq.write_table(pa.table({"gwno": [432] * 7, "month_id": range(481, 488), "sb": counts}), file)
    table = read(file, unit="country", target="sb")
    assert [(r.line, r.notice.code) for r in table.rejects] == [
        (2, "HN131"),
        (3, "HN131"),
        (4, "HN130"),
        (5, "HN136"),
        (6, "HN136"),
    ]
    assert table.matrix.row(432) == (1, None, None, None, None, None, 6)


# What is zero and what is unknown --------------------------------------------------------------------


def test_a_month_without_a_row_is_unknown_and_told(tmp_path: Path) -> None:
    rows = [row for row in year() + year("439") if row != "432,2020-05,4"]
    table = of(tmp_path, rows)
    assert table.matrix.row(432)[3:6] == (3, None, 5)
    (notice,) = table.notices
    assert notice.code == "HN545"
    assert (notice.details["number"], notice.details["units"]) == (1, "432")


def test_a_unit_is_known_between_its_first_and_last_row(tmp_path: Path) -> None:
    table = of(tmp_path, [*year(), *year("626")[6:], *year("680")[:3]])
    assert table.matrix.row(626) == (None,) * 6 + (6, 7, 8, 9, 10, 11)
    assert table.matrix.row(680) == (0, 1, 2) + (None,) * 9
    assert table.notices == ()


@pytest.mark.parametrize(
    "rows",
    [
        ["432,2020-01,5", "432,2020-12,3"],
        ["432,2020-01,5", "439,2020-12,3", "436,2020-03,1"],
        ["432,2020-01,0", "432,2020-12,3"],
        [row for row in year() if "-03" not in row and "-04" not in row],
    ],
)
def test_a_sparse_table_must_be_declared(rows: list[str], tmp_path: Path) -> None:
    assert code(tmp_path, rows) == "HN543"
    assert of(tmp_path, rows, sparse=True).rejects == ()


@pytest.mark.parametrize(
    "rows",
    [
        ["432,2020-01,5"],
        ["432,2020-01,5", "432,2020-02,3"],
        [*year(), *year("439", length=3)],
        [row for row in year() if "-03" not in row],
    ],
)
def test_a_table_with_its_months_is_taken_as_it_is(rows: list[str], tmp_path: Path) -> None:
    assert of(tmp_path, rows).rejects == ()


def test_in_a_sparse_table_silence_is_zero_as_long_as_the_country_is_a_state(tmp_path: Path) -> None:
    rows = ["432,2011-05,5", "626,2011-09,3", "625,2011-10,1", "680,1990-01,4", "680,1989-11,2"]
    matrix = of(tmp_path, rows, sparse=True).matrix
    assert (months.iso(matrix.first), months.iso(matrix.last)) == ("1989-11", "2011-10")
    assert matrix.row(432)[-6:] == (5, 0, 0, 0, 0, 0)
    assert matrix.row(626)[-6:] == (None, None, 0, 0, 3, 0)
    assert matrix.row(680)[:4] == (2, 0, 4, 0)
    assert matrix.row(680)[-1] is None


def test_a_row_is_evidence_even_before_a_state_was_one(tmp_path: Path) -> None:
    matrix = of(tmp_path, ["626,2011-03,3", "625,2011-01,1", "625,2011-08,1"], sparse=True).matrix
    assert matrix.row(626) == (None, None, 3, 0, 0, 0, 0, 0)


# Bad rows -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "expected", "column"),
    [
        ("432,2020-06,-1", "HN136", "sb"),
        ("432,2020-06,2.5", "HN131", "sb"),
        ("432,2020-06,nan", "HN131", "sb"),
        ("432,2020-06,inf", "HN131", "sb"),
        ("432,2020-06,1e3", "HN131", "sb"),
        ('432,2020-06,"1,000"', "HN131", "sb"),
        ("432,2020-06,", "HN130", "sb"),
        ("432,2020-06,99999999", "HN136", "sb"),
        ("432,2020-13,5", "HN541", "month"),
        ("432,2020-6,5", "HN541", "month"),
        ("432,1979-12,5", "HN541", "month"),
        ("432,2100-01,5", "HN541", "month"),
        ("432,,5", "HN130", "month"),
        ("999,2020-06,5", "HN138", "gwno"),
        ("Mali,2020-06,5", "HN138", "gwno"),
        (",2020-06,5", "HN130", "gwno"),
        ("432,2020-06", "HN144", ""),
    ],
)
def test_a_bad_row_is_told_and_its_month_is_unknown(row: str, expected: str, column: str, tmp_path: Path) -> None:
    rows = year()
    rows[5] = row
    table = of(tmp_path, rows)
    (reject,) = table.rejects
    assert (reject.notice.code, reject.line, reject.column) == (expected, 7, column)
    assert reject.notice in table.notices
    assert "table.csv" in reject.notice.text("en")
    assert "7" in reject.notice.text("fr")
    assert table.matrix.row(432) == (0, 1, 2, 3, 4, None, 6, 7, 8, 9, 10, 11)


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("gwno,year,month,sb", "432,2020,13,5", "HN136"),
        ("gwno,year,month,sb", "432,2020,1.5,5", "HN131"),
        ("gwno,year,month,sb", "432,1979,1,5", "HN136"),
        ("gwno,month_id,sb", "432,0,5", "HN136"),
        ("iso3,month,sb", "XYZ,2020-02,5", "HN138"),
    ],
)
def test_bad_months_and_codes_are_told(header: str, row: str, expected: str, tmp_path: Path) -> None:
    fine = {"gwno,year,month,sb": "439,2020,1,1", "gwno,month_id,sb": "439,481,1", "iso3,month,sb": "BFA,2020-01,1"}
    table = of(tmp_path, [fine[header], row], header)
    assert [reject.notice.code for reject in table.rejects] == [expected]
    assert table.matrix.units.tolist() == [439]


@pytest.mark.parametrize("gid", ["0", "-3", "259201", "1.5", "x"])
def test_what_is_no_cell_is_told(gid: str, tmp_path: Path) -> None:
    table = read(written(tmp_path, "gid,month,sb", ["5,2020-01,1", f"{gid},2020-01,1"]), unit="cell", target="sb")
    assert [reject.notice.code for reject in table.rejects] in (["HN136"], ["HN131"])
    assert table.matrix.units.tolist() == [5]


def test_a_bad_part_spoils_the_sum(tmp_path: Path) -> None:
    file = written(tmp_path, "gwno,month,sb,ns,os", ["432,2020-01,1,2,3", "432,2020-02,1,,3"])
    table = read(file, unit="country", target="all")
    assert (table.matrix.row(432), table.rejects[0].column) == ((6, None), "ns")


def test_a_month_that_stands_twice_counts_in_neither_row(tmp_path: Path) -> None:
    table = of(tmp_path, [*year(), "432,2020-03,2", "432,2020-04,x"])
    assert [(reject.line, reject.notice.code) for reject in table.rejects] == [
        (4, "HN542"),
        (5, "HN542"),
        (14, "HN542"),
        (15, "HN542"),
    ]
    assert "432 2020-03" in table.rejects[0].notice.text("en")
    assert table.matrix.row(432)[1:5] == (1, None, None, 4)


def test_a_table_of_something_finer_is_refused(tmp_path: Path) -> None:
    assert code(tmp_path, [*year(), *year()]) == "HN542"


def test_many_bad_rows_are_told_by_their_number(tmp_path: Path) -> None:
    table = of(
        tmp_path,
        [*year(), *(f"439,2020-{month:02d},-1" for month in range(1, 13))]
        + year("436")[:0]
        + [f"436,{year_}-{month:02d},-1" for year_ in (2019, 2020) for month in range(1, 13)],
    )
    assert len(table.rejects) == 36
    assert len(table.notices) == TOLD + 1
    assert (table.notices[-1].code, table.notices[-1].details["rows"]) == ("HN546", 36 - TOLD)
    assert table.matrix.units.tolist() == [432, 436, 439]
    assert (table.matrix.covered[1:] == NOT).all()


def test_a_table_without_a_sound_row_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HuneError, match=r"HN547.*HN138"):
        of(tmp_path, ["999,2020-01,1"])


def test_a_bad_count_in_a_sparse_table_is_no_zero(tmp_path: Path) -> None:
    matrix = of(tmp_path, ["432,2020-01,1", "432,2020-03,-5", "432,2020-04,1"], sparse=True).matrix
    assert matrix.row(432) == (1, 0, None, 1)


def test_an_unreadable_month_in_a_sparse_table_leaves_only_what_is_said(tmp_path: Path) -> None:
    rows = ["432,2020-01,1", "432,2020-O3,5", "439,2020-04,1"]
    matrix = of(tmp_path, rows, sparse=True).matrix
    assert (matrix.row(432), matrix.row(439)) == ((1, None, None, None), (0, 0, 0, 1))


@pytest.mark.parametrize("row", [",2020-03,5", "999,2020-03,5", "432,2020-03", "Mali,2020-03,5"])
def test_a_row_of_nobody_in_a_sparse_table_could_be_anybodys(row: str, tmp_path: Path) -> None:
    assert code(tmp_path, ["432,2020-01,1", row, "439,2020-04,1"], sparse=True) == "HN544"


def test_read_table_warns_of_what_it_keeps_out(tmp_path: Path) -> None:
    file = written(tmp_path, "gwno,month,sb", [*year(), "439,2020-01,-1"])
    with pytest.warns(UserWarning, match="HN136 table.csv, line 14"):
        matrix = read_table(str(file), unit="country", target="sb")
    assert matrix.units.tolist() == [432, 439]


# Round trips ----------------------------------------------------------------------------------------

SERIES = st.dictionaries(
    st.sampled_from([432, 436, 439, 475]),
    st.tuples(st.integers(0, 5), st.lists(st.none() | st.integers(0, 10**7), min_size=1, max_size=8)),
    min_size=1,
)


@settings(max_examples=50, deadline=None)
@given(series=SERIES, rng=st.randoms(use_true_random=False), parquet=st.booleans())
def test_what_is_written_row_by_row_is_read_back(
    series: dict[int, tuple[int, list[int | None]]],
    rng: Random,
    parquet: bool,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    told = {
        (unit, FIRST + start + at): count for unit, (start, counts) in series.items() for at, count in enumerate(counts)
    }
    sound = [count for count in told.values() if count is not None]
    rows = [(unit, month, "" if count is None else str(count)) for (unit, month), count in told.items()]
    rng.shuffle(rows)
    file = tmp_path_factory.mktemp("t") / "t.parquet"
    if parquet:
        pq.write_table(pa.table([*map(list, zip(*rows, strict=True))], names=["gwno", "month_id", "sb"]), file)
    else:
        file = written(file.parent, "gwno,month_id,sb", [f"{unit},{month},{count}" for unit, month, count in rows])
    if not sound:
        with pytest.raises(HuneError, match="HN547"):
            read(file, unit="country", target="sb", sparse=True)
        return
    tables = {True: read(file, unit="country", target="sb", sparse=True)}
    # Only a table in which somebody died in every month is taken for a sparse one.
    if 0 in sound:
        tables[False] = read(file, unit="country", target="sb")
    for sparse, table in tables.items():
        matrix = table.matrix
        assert len(table.rejects) == len(told) - len(sound)
        assert ((matrix.values == UNKNOWN) == (matrix.covered == NOT)).all()
        for unit in matrix.units.tolist():
            for month, value in enumerate(matrix.row(unit), start=matrix.first):
                assert value == told.get((unit, month), 0 if sparse else None)


# Shared data ----------------------------------------------------------------------------------------


@pytest.mark.shared
def test_the_country_months_at_hand(shared: Path) -> None:
    file = shared / "ucdp" / "country_month_26_1.csv.gz"
    with pytest.raises(HuneError, match=r"HN543.*15045 rows"):
        read(file, unit="country", target="sb")
    matrix = read(file, unit="country", target="sb", sparse=True).matrix
    assert (len(matrix.units), months.iso(matrix.first), months.iso(matrix.last)) == (126, "1989-01", "2025-05")
    of_month = matrix.select([626]).covered[0] != NOT
    assert months.iso(matrix.first + int(np.argmax(of_month))) == "2011-07"
    everything = read(file, unit="country", target="all", sparse=True).matrix
    assert (everything.values >= matrix.values).all()


@pytest.mark.shared
def test_the_challenges_actuals_need_a_country_that_is_one(shared: Path, tmp_path: Path) -> None:
    file = shared / "views_challenge" / "cm_actuals_2018.parquet"
    with pytest.raises(HuneError, match=r"HN121.*country_id"):
        read(file, unit="country", target="sb")
    table = pq.read_table(file)
    codes = pyarrow.csv.read_csv(shared / "views_challenge" / "country_gwno.csv")
    known = dict(zip(codes["country_id"].to_pylist(), codes["gwno"].to_pylist(), strict=True))
    renamed = pa.table(
        {
            "gwno": [known[number] for number in table["country_id"].to_pylist()],
            "month_id": table["month_id"],
            "sb": table["outcome"],
        }
    )
    pq.write_table(renamed, tmp_path / "cm.parquet")
    read_back = read(tmp_path / "cm.parquet", unit="country", target="sb")
    assert (read_back.matrix.values.shape, read_back.rejects) == ((191, 12), ())
    assert int(read_back.matrix.values.sum()) == sum(table["outcome"].to_pylist())
    assert (read_back.matrix.covered == FULLY).all()
