"""The relational engine: Ibis expressions on DuckDB, over Parquet files and Arrow tables in memory."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import ibis
import pyarrow as pa

from hune.record.delta import fault

Expression = Any
"""An Ibis table expression; Ibis's own types are too dynamic for a checker to follow."""


def table_of(rows: Sequence[tuple[Any, ...]], schema: pa.Schema) -> pa.Table:
    """Return rows of plain values as an Arrow table."""
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    return pa.table(
        [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)], schema=schema
    )


class Engine:
    """One in-memory database that reads the files of the record in `folder`; it keeps no rows itself."""

    def __init__(self, folder: Path) -> None:
        """Open the database; `folder` only names the record in errors."""
        self._folder = folder
        self._connection = ibis.duckdb.connect()

    def parquet(self, files: Sequence[str], schema: pa.Schema) -> Expression:
        """Return the rows of Parquet files as an expression; no file means no rows."""
        if not files:
            return self.arrow(schema.empty_table())
        with self._reading():
            return self._connection.read_parquet(list(files))

    def arrow(self, table: pa.Table) -> Expression:
        """Return an Arrow table as an expression."""
        return ibis.memtable(table)

    def run(self, expression: Expression, schema: pa.Schema | None = None) -> pa.Table:
        """Compute an expression as an Arrow table, in the columns and types of `schema` where given.

        Raises HN207 where a file of the record is missing or damaged.
        """
        with self._reading():
            table: pa.Table = self._connection.to_pyarrow(expression)
        return table if schema is None else table.select(schema.names).cast(schema)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except (duckdb.BinderException, duckdb.CatalogException, duckdb.ParserException):
            raise
        except duckdb.Error as error:
            raise fault(error, self._folder) from error
