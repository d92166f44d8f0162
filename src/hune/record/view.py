"""The record as seen through its three clocks: what was public, what was recorded, up to which month."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import msgspec
import pyarrow as pa

from hune import months
from hune.errors import HuneError
from hune.record import delta, schema, spans
from hune.record.batch import Source, Span
from hune.record.engine import Engine, Expression, table_of
from hune.record.ledger import Ledger, Version
from hune.record.vintages import Holding, Vintage, gather, held_back, holdings, standing

_SEGMENTS = pa.schema(
    schema.columns(
        segment_table=pa.int32(),
        segment_ingest=pa.string(),
        segment_gwno=pa.int32(),
        segment_kind=pa.string(),
        first=pa.int32(),
        last=pa.int32(),
    )
)


class Reconstruction(msgspec.Struct, frozen=True):
    """A vintage that stands in for these countries because none was public at the moment asked for."""

    source: str
    table: str
    vintage: str
    published: date
    countries: tuple[int, ...]


class View:
    """What a reader may see: the vintages that may speak, and their rows.

    `last` is the last month shown, None where no clock cuts valid time. Rows of older vintages, where a
    newer one of the same table covers the country-month, are superseded: `events()` and `counts()` leave
    them out, and give them when asked for that vintage.

    The view of an outer `edition` is made from the ingests that are open to it, as if there were no others: its
    `version` is the last commit of one, and a vintage that is closed leaves its months to the next best.
    """

    def __init__(
        self, ledger: Ledger, engine: Engine, as_known: date | None, through: int | None, edition: str, on: date
    ) -> None:
        """Set the clocks; made by `Record.view` from the ledger as the edition may have it."""
        self.as_known = as_known
        self.through = through
        self.edition = edition
        self.version: Version = ledger.commits[-1].version
        gathered = gather(ledger.parts)
        admitted = held_back(gathered, on) if edition == "PUBLIC" else gathered
        self.vintages: tuple[Vintage, ...] = standing(admitted, as_known, self.last)
        speaking = {vintage.source for vintage in self.vintages}
        self.sources: dict[str, Source] = {name: s for name, s in ledger.sources.items() if name in speaking}
        self.holdings: tuple[Holding, ...] = holdings(self.vintages)
        self._ledger = ledger
        self._engine = engine

    @property
    def last(self) -> int | None:
        """The last month that the clocks let through."""
        cuts = [] if self.as_known is None else [months.last_full_month_before(self.as_known)]
        return min(cuts + ([] if self.through is None else [self.through]), default=None)

    @property
    def reconstructed(self) -> tuple[Reconstruction, ...]:
        """The vintages that stand in because none was public, and for which countries."""
        return tuple(
            Reconstruction(
                source=vintage.source,
                table=vintage.table,
                vintage=vintage.vintage,
                published=vintage.published,
                countries=tuple(sorted({span.gwno for span in vintage.spans})),
            )
            for vintage in self.vintages
            if vintage.reconstructed
        )

    def coverage(self, source: str, table: str) -> tuple[Span, ...]:
        """Return what a table covers, over all its vintages; what is not in it is unknown, never zero.

        A table that the view does not hold covers nothing.
        """
        return spans.union(h.span for h in self.holdings if (h.source, h.table) == (source, table))

    def events(
        self,
        vintage: Vintage | None = None,
        *,
        countries: Iterable[int] | None = None,
        columns: Iterable[str] | None = None,
    ) -> pa.Table:
        """Return events in columns of `schema.EVENTS`: of one vintage whole, or what supersession left.

        Without a vintage the rows of all event tables come together, told apart by `source` and `table`. Rows
        stand by source, table, country, month, kind and id. Raises HN209 for a vintage that this view does not
        hold, HN210 for an unknown column.
        """
        return self._rows("events", vintage, countries, columns)

    def counts(
        self,
        vintage: Vintage | None = None,
        *,
        countries: Iterable[int] | None = None,
        columns: Iterable[str] | None = None,
    ) -> pa.Table:
        """Return counts as the columns of `schema.COUNTS`; otherwise like `events`."""
        return self._rows("counts", vintage, countries, columns)

    def _rows(
        self,
        stored_as: str,
        vintage: Vintage | None,
        countries: Iterable[int] | None,
        columns: Iterable[str] | None,
    ) -> pa.Table:
        wanted = _columns(stored_as, columns)
        segments = self._segments(stored_as, vintage, None if countries is None else set(countries))
        if segments.num_rows == 0:
            return wanted.empty_table()
        rows = self._stored(stored_as)
        visible = rows.filter(rows.ingest_id.isin(segments["segment_ingest"].unique().to_pylist()))
        s = self._engine.arrow(segments)
        # Segments never overlap, so that no row finds two.
        visible = visible.inner_join(
            s,
            [
                visible.ingest_id == s.segment_ingest,
                visible.gwno == s.segment_gwno,
                visible.kind == s.segment_kind,
                visible.month >= s.first,
                visible.month <= s.last,
            ],
        )
        order = dict.fromkeys(("segment_table", "gwno", "month", "kind", *schema.IDENTITY[stored_as]))
        return self._engine.run(visible.order_by(list(order)).select(wanted.names), wanted)

    def _stored(self, stored_as: str) -> Expression:
        folder: Path = self._ledger.folder / stored_as
        return self._engine.parquet(delta.files(delta.load(folder), folder), schema.TABLES[stored_as])

    def _segments(self, stored_as: str, vintage: Vintage | None, countries: set[int] | None) -> pa.Table:
        """Return the spans to read, once for each ingest that brought rows of their vintage."""
        if vintage is None:
            held = [(h.source, h.table, h.vintage, h.span) for h in self.holdings]
        elif vintage in self.vintages:
            held = [(vintage.source, vintage.table, vintage.vintage, span) for span in vintage.spans]
        else:
            raise HuneError("HN209", vintage=_name(vintage), known=", ".join(map(_name, self.vintages)))
        ingests: dict[tuple[str, str, str], list[str]] = {}
        for part in self._ledger.parts:
            if part.stored_as == stored_as and part.rows:
                ingests.setdefault((part.source, part.table, part.vintage), []).append(part.ingest_id)
        tables = sorted({(source, table) for source, table, _, _ in held})
        rows = [
            (tables.index((source, table)), ingest, *span)
            for source, table, name, span in held
            if countries is None or span.gwno in countries
            for ingest in ingests.get((source, table, name), ())
        ]
        return table_of(rows, _SEGMENTS)


def _columns(stored_as: str, columns: Iterable[str] | None) -> pa.Schema:
    table = schema.TABLES[stored_as]
    names = table.names if columns is None else list(columns)
    for name in names:
        if name not in table.names:
            raise HuneError("HN210", column=name, stored_as=stored_as, known=", ".join(table.names))
    return pa.schema([table.field(name) for name in names])


def _name(vintage: Vintage) -> str:
    return f"{vintage.source} {vintage.table} {vintage.vintage}"
