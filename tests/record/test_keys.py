"""Keys: fixed for ever, and different whenever anything in a row is."""

import hashlib
import json
import struct
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.made import batch, count, event

from hune.record import keys, schema

EDITION = ("ucdp", "ged", "24.1")


def key(row: dict[str, Any], stored_as: str = "events", edition: tuple[str, str, str] = EDITION) -> str:
    return keys.row_keys(batch([row], [], stored_as=stored_as).rows, stored_as, *edition)[0].as_py()


def by_hand(row: dict[str, Any], stored_as: str, edition: tuple[str, str, str]) -> str:
    """Make a key byte by byte, without any array library."""
    named = json.dumps([1, stored_as, *edition], separators=(",", ":")).encode()
    fixed, texts = hashlib.blake2b(named, digest_size=16).digest(), b""
    for name in schema.CONTENT[stored_as]:
        type_, value = str(schema.TABLES[stored_as].field(name).type), row.get(name)
        if type_ == "string":
            text = (value or "").encode()
            fixed += struct.pack("<i", -1 if value is None else len(text))
            texts += text
        else:
            form = {"date32[day]": "<?i", "bool": "<??", "double": "<?d"}.get(type_, "<?q")
            number = (value - date(1970, 1, 1)).days if isinstance(value, date) else value
            fixed += struct.pack(form, value is None, number or 0)
    return hashlib.blake2b(fixed + texts, digest_size=16).hexdigest()


ROWS = [
    ("events", event("40337", 433, 112, latitude=15.021944, place="Djibasso, près", low=None, where_prec=1)),
    (
        "events",
        event("", 2, 1, kind="os", best=0, date_start=date(1960, 1, 1), longitude=-12.5, community=True),
    ),
    ("counts", count(432, 510)),
    ("counts", count(432, 510, dyad=2**40, provisional=True, side_a="é", low=-1)),
]


@pytest.mark.parametrize(("stored_as", "row"), ROWS)
def test_a_key_is_what_the_documented_bytes_give(stored_as: str, row: dict[str, Any]) -> None:
    assert key(row, stored_as) == by_hand(row, stored_as, EDITION)


def test_a_key_never_changes() -> None:
    assert key(ROWS[0][1]) == "888bf08818d2dca03042d887397c5989"
    assert key(ROWS[2][1], "counts") == "645b6346c27feb0f15d431df2f6d6d3d"


CHANGES: dict[str, Any] = {"string": "other", "date32[day]": date(1999, 9, 9), "bool": True, "double": 1.5}


@pytest.mark.parametrize(
    ("stored_as", "column"), [(name, column) for name in schema.IDENTITY for column in schema.CONTENT[name]]
)
def test_every_content_column_counts_and_null_is_a_value(stored_as: str, column: str) -> None:
    row = event("1", 432, 510) if stored_as == "events" else count(432, 510)
    type_ = str(schema.TABLES[stored_as].field(column).type)
    changed = row | {column: CHANGES.get(type_, 99)}
    variants = [row, changed, row | {column: None}]
    values = {variant.get(column) for variant in variants}
    assert len({key(variant, stored_as) for variant in variants}) == len(values)


def test_where_a_row_comes_from_is_part_of_its_key() -> None:
    row = event("1", 432, 510)
    editions = [EDITION, ("ucdp", "ged", "25.1"), ("ucdp", "candidate", "24.1"), ("acled", "ged", "24.1")]
    assert len({key(row, edition=edition) for edition in editions}) == len(editions)


def test_null_zero_and_empty_differ_and_minus_zero_is_zero() -> None:
    row = event("1", 432, 510)
    assert len({key(row | {"low": low}) for low in (None, 0)}) == 2
    assert len({key(row | {"place": place}) for place in (None, "")}) == 2
    assert len({key(row | {"latitude": latitude}) for latitude in (None, 0.0)}) == 2
    assert key(row | {"latitude": -0.0}) == key(row | {"latitude": 0.0})


@given(st.lists(st.tuples(*[st.text(max_size=4)] * 3), min_size=2, max_size=6, unique=True))
def test_texts_never_run_into_each_other(texts: list[tuple[str, str, str]]) -> None:
    names = ("place", "adm_1", "adm_2")
    rows = batch([event("1", 432, 510, **dict(zip(names, text, strict=True))) for text in texts], []).rows
    assert len(set(keys.row_keys(rows, "events", *EDITION).to_pylist())) == len(texts)


def test_a_key_does_not_depend_on_how_a_table_is_chunked_or_its_columns_ordered() -> None:
    rows = batch([event(str(n), 432, 510, best=n) for n in range(100)], []).rows
    whole = keys.row_keys(rows, "events", *EDITION)
    chunked = pa.concat_tables([rows.slice(0, 33), rows.slice(33)])
    turned = chunked.select(list(reversed(chunked.column_names)))
    assert keys.row_keys(turned, "events", *EDITION).equals(whole)
    assert keys.row_keys(rows.slice(50), "events", *EDITION).equals(whole.slice(50))


def test_the_id_of_an_ingest_is_that_of_what_it_writes() -> None:
    a, b = pa.array(["a"]), pa.array(["b"])
    assert keys.ingest_id("x", a) == keys.ingest_id("x", a)
    assert len({keys.ingest_id("x", a), keys.ingest_id("x", b), keys.ingest_id("y", a)}) == 3
