"""Bytes that are no text, quotation marks that do not pair up, rows of the wrong width."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sources.invented import COUNTS, HEADER, event, month, save, table

from hune.errors import HuneError
from hune.record.batch import Batch
from hune.sources import delimited, opening, ucdp
from hune.sources.columns import Place


def only(path: Path, **options: object) -> Batch:
    (batch,) = ucdp.read(path, **options)  # type: ignore[arg-type]
    return batch


def ids(batch: Batch) -> list[str]:
    found: list[str] = batch.rows["source_id"].to_pylist()
    return found


def lines_of(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def test_a_byte_order_mark_and_other_line_ends_change_nothing(tmp_path: Path) -> None:
    text = table([event(1), event(2, where_coordinates="Gao, quartier « Château »")])
    plain = only(save(tmp_path, text))
    for changed in ("\ufeff" + text, text.replace("\n", "\r\n"), text.rstrip("\n"), text + "\n\n"):
        assert only(save(tmp_path, changed)).rows.equals(plain.rows)


def test_a_row_over_several_lines_is_named_by_its_first(tmp_path: Path) -> None:
    rows = [event(1, source_original="one\ntwo, “three”\n\nfour"), event(2, best=-1), event(3)]
    batch = only(save(tmp_path, table(rows)))
    assert ids(batch) == ["1", "3"]
    assert batch.lines is not None
    assert batch.lines.to_pylist() == [2, 7]
    assert [(reject.line, reject.column, reject.value) for reject in batch.rejects] == [(6, "best", "-1")]


def test_a_quotation_mark_never_closed_costs_its_own_row_only(tmp_path: Path) -> None:
    rows = [event(number, where_coordinates="Gao, town") for number in range(1, 8)]
    lines = lines_of(table(rows))
    lines[3] = lines[3].replace('"Gao, town"', '"Gao town')
    batch = only(save(tmp_path, "".join(lines)))
    assert ids(batch) == ["1", "2", "4", "5", "6", "7"]
    assert [(reject.line, reject.notice.code) for reject in batch.rejects] == [(4, "HN144")]


def test_a_quotation_mark_never_closed_before_the_end_of_the_file(tmp_path: Path) -> None:
    lines = lines_of(table(event(number) for number in range(1, 8)))
    lines[5] = lines[5].replace("a village", '"a village')
    batch = only(save(tmp_path, "".join(lines)))
    assert ids(batch) == ["1", "2", "3", "4", "6", "7"]
    assert [(reject.line, reject.notice.code) for reject in batch.rejects] == [(6, "HN144")]


@pytest.mark.parametrize("change", [lambda row: row.replace(",", "", 1), lambda row: row[:40] + "\n"])
def test_a_row_of_the_wrong_width(tmp_path: Path, change: "type[str]") -> None:
    lines = lines_of(table(event(number) for number in range(1, 4)))
    lines[2] = change(lines[2])
    batch = only(save(tmp_path, "".join(lines)))
    assert ids(batch) == ["1", "3"]
    (reject,) = batch.rejects
    assert (reject.line, reject.notice.code) == (3, "HN144")
    assert reject.value == lines[2].rstrip("\n")[: delimited.SHOWN]


def test_surplus_blank_cells_are_no_fault(tmp_path: Path) -> None:
    text = table([event(1), event(2)])
    wider = "".join(line.rstrip("\n") + ",,\n" for line in lines_of(text))
    rows_only = "".join(line if n == 0 else line.rstrip("\n") + ",\n" for n, line in enumerate(lines_of(text)))
    plain = only(save(tmp_path, text))
    assert only(save(tmp_path, wider)).rows.equals(plain.rows)
    assert only(save(tmp_path, rows_only)).rows.equals(plain.rows)


def test_a_few_lines_in_another_encoding_are_kept_out(tmp_path: Path) -> None:
    lines = lines_of(table(event(number, adm_1="Ségou") for number in range(1, 6)))
    content = b"".join(line.encode("latin-1" if number == 3 else "utf-8") for number, line in enumerate(lines))
    batch = only(save(tmp_path, content))
    assert ids(batch) == ["1", "2", "4", "5"]
    (reject,) = batch.rejects
    assert (reject.line, reject.notice.code, reject.notice.details["byte"]) == (4, "HN146", "0xE9")


def test_a_byte_of_zero_is_kept_out(tmp_path: Path) -> None:
    lines = lines_of(table(event(number) for number in range(1, 4)))
    lines[2] = lines[2].replace("village", "vill\0age")
    batch = only(save(tmp_path, "".join(lines)))
    assert ids(batch) == ["1", "3"]
    assert [(reject.line, reject.notice.details["byte"]) for reject in batch.rejects] == [(3, "0x00")]


def test_a_file_in_another_encoding_is_refused_with_its_first_line(tmp_path: Path) -> None:
    text = table(event(number, adm_1="Ségou" if number > 4 else "Gao") for number in range(1, 40))
    with pytest.raises(HuneError) as caught:
        ucdp.read(save(tmp_path, text.encode("latin-1")))
    assert (caught.value.code, caught.value.details["line"], caught.value.details["byte"]) == (
        "HN119",
        6,
        "0xE9",
    )
    with pytest.raises(HuneError) as caught:
        ucdp.read(save(tmp_path, text.encode("utf-16")))
    assert (caught.value.code, caught.value.details["line"]) == ("HN119", 1)


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_another_separator(tmp_path: Path, separator: str) -> None:
    with pytest.raises(HuneError) as caught:
        ucdp.read(save(tmp_path, separator.join(HEADER) + "\n1" + separator * (len(HEADER) - 1) + "\n"))
    assert caught.value.code == "HN120"
    assert "type_of_violence" in caught.value.details["value"]


def test_a_column_twice(tmp_path: Path) -> None:
    with pytest.raises(HuneError) as caught:
        ucdp.read(save(tmp_path, table([event(1)], (*HEADER, "best"))))
    assert (caught.value.code, caught.value.details["column"]) == ("HN123", "best")


@pytest.mark.parametrize(("header", "missing"), [(HEADER, "date_end"), (HEADER, "id"), (COUNTS, "ns_events")])
def test_a_missing_column_is_named_with_the_nearest_there_is(
    tmp_path: Path, header: tuple[str, ...], missing: str
) -> None:
    without = [name if name != missing else "x" + missing for name in header if name != "relid"]
    with pytest.raises(HuneError) as caught:
        ucdp.read(save(tmp_path, table([event(1) | month(432, 2020, 1)], without)))
    assert caught.value.code == "HN121"
    assert missing in caught.value.details["missing"]
    assert f"x{missing}" in caught.value.details["found"]


def test_a_header_and_no_rows(tmp_path: Path) -> None:
    for text in (table([]), table([{"side_a": "#group+name"}]), table([{}, {}])):
        with pytest.raises(HuneError) as caught:
            ucdp.read(save(tmp_path, text))
        assert caught.value.code == "HN122"


def test_progress_is_told_in_bytes_up_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    path = save(tmp_path, table(event(number) for number in range(1, 2001)))
    only(path, progress=lambda done, total, step: told.append((done, total, step)))
    assert len(told) > 2
    assert told[-1] == (path.stat().st_size, path.stat().st_size, "read")
    assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=12)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=12))
def test_any_text_comes_back_as_it_was_written(tmp_path: Path, rows: list[tuple[str, str, str]]) -> None:
    rows = [("x" + first, second, third) for first, second, third in rows]
    text = table([dict(zip("abc", row, strict=True)) for row in rows], "abc")
    (member,) = opening.members(save(tmp_path, text))
    sheet = delimited.read(member, lambda header, _: {name: Place(header.index(name), name) for name in "ca"})
    assert sheet.columns["a"].to_pylist() == [first for first, _, _ in rows]
    assert sheet.columns["c"].to_pylist() == [third for _, _, third in rows]
    physical = [2 + sum("".join(row).count("\n") + 1 for row in rows[:number]) for number in range(len(rows))]
    assert sheet.lines.tolist() == physical
    assert sheet.rejects == ()
