"""Random small records, held in memory, with a secret in each text that an outer edition may not print.

A secret stands in every text of an ingest that is not open to the edition, in every name of a source that may not be
named, and in what no outer edition prints of any event: its own name, its place, and the sides of violence between
communities. In PUBLIC it also stands in the sides of events too young to be there. Of the analyst's notes it stands in
those that do not go as far in both languages.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa
from msgspec.structs import replace
from tests.brief.leaks import Secrets

from hune import months
from hune.brief.model import EVERYONE, Edition
from hune.brief.notes.note import Cite, NoteFile, Text
from hune.places import cells
from hune.record import schema
from hune.record.batch import Batch, Source, Span
from hune.record.engine import Engine
from hune.record.ledger import Commit, Ledger, Part
from hune.record.markings import TLP, Marking, delayed, is_open
from hune.record.view import View
from hune.watch import Watch, find

LAST = months.parse("2023-12")
LONG = 26
SECTIONS = ("takeaways", "outlook", "situation", "borders", "unknown", "sources")
GWNOS = {432: "MLI", 439: "BFA", 434: "BEN", 461: "TGO"}
PARTIES = ("JNIM", "Government of Mali", "Government of Burkina Faso", "IS", "Volunteers of the Land")
DAYS = (date(2024, 1, 5), date(2024, 1, 22), date(2024, 2, 10))
"""Days of issue before and after the end of the last month is thirty days old."""


class Held(View):
    """A view of rows that are in memory; everything but where the rows lie is the record's own."""

    rows: dict[str, list[dict[str, Any]]]

    def _rows(self, stored_as: str, vintage: Any, countries: Any, columns: Any) -> pa.Table:
        wanted = (
            schema.TABLES[stored_as]
            if columns is None
            else pa.schema([schema.TABLES[stored_as].field(name) for name in columns])
        )
        segments = self._segments(stored_as, vintage, None if countries is None else set(countries)).to_pylist()
        shown = [
            row
            for segment in sorted(segments, key=lambda s: (s["segment_table"], s["segment_gwno"], s["first"]))
            for row in self.rows[stored_as]
            if row["ingest_id"] == segment["segment_ingest"]
            and (row["gwno"], row["kind"]) == (segment["segment_gwno"], segment["segment_kind"])
            and segment["first"] <= row["month"] <= segment["last"]
        ]
        return pa.Table.from_pylist([{name: row.get(name) for name in wanted.names} for row in shown], schema=wanted)


@dataclass(slots=True)
class PlantedRecord:
    """The ledger and rows of a record, and the page that is to be made of it."""

    ledger: Ledger
    rows: dict[str, list[dict[str, Any]]]
    watch: Watch
    edition: Edition
    lang: str
    issued: date
    as_known: date | None
    notes: tuple[NoteFile, ...]
    secrets: Secrets = field(repr=False)

    def view(self, edition: Edition) -> View:
        """View the record as `Record.view` does."""
        through = min(LAST, months.last_full_month_before(self.issued))
        view = Held(self.ledger.open_to(edition), Engine(Path("memory")), self.as_known, through, edition, self.issued)
        view.rows = self.rows
        return view

    def batches(self) -> list[Batch]:
        """Return the same as files for a record on disk."""
        declared = dict(self.ledger.declared)
        made = []
        for part in self.ledger.parts:
            rows = [row for row in self.rows[part.stored_as] if row["ingest_id"] == part.ingest_id]
            fields = [schema.TABLES[part.stored_as].field(name) for name in schema.CONTENT[part.stored_as]]
            made.append(
                Batch(
                    source=declared[part.ingest_id],
                    table=part.table,
                    vintage=part.vintage,
                    published=part.published,
                    published_precision="day",
                    file=part.file,
                    digest=part.digest,
                    stored_as="events" if part.stored_as == "events" else "counts",
                    units=part.units,
                    measures=part.measures,
                    spans=part.spans,
                    rows=pa.Table.from_pylist(
                        [{f.name: row.get(f.name) for f in fields} for row in rows], schema=pa.schema(fields)
                    ),
                    caveat=part.caveat,
                    marking=part.marking,
                )
            )
        return made


def plant_record(seed: int) -> PlantedRecord:
    """Make the record of a seed; its first ingest is always open to the edition, so that there is a page."""
    return _Planter(Random(seed)).planted()


class _Planter:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.edition: Edition = random.choice(("PARTNERS", "PUBLIC"))
        self.issued = random.choice(DAYS)
        self.secrets = Secrets()
        self.gwnos = random.sample(sorted(GWNOS), random.choice((1, 2)))
        self.around = [gwno for gwno in GWNOS if gwno not in self.gwnos][:1]
        self.rows: dict[str, list[dict[str, Any]]] = {"events": [], "counts": []}

    def planted(self) -> PlantedRecord:
        random = self.random
        parts, commits, declared = [], [], []
        for number in range(random.choice((1, 2, 3))):
            part, source = self.ingest(number)
            parts.append(part)
            declared.append((part.ingest_id, source))
            commits.append(self.commit(number, part))
        watch = replace(
            find("sahel"),
            countries=tuple(GWNOS[gwno] for gwno in self.gwnos),
            neighbours=tuple(GWNOS[gwno] for gwno in self.around),
            calendar=(),
        )
        return PlantedRecord(
            Ledger(Path("memory"), 1, tuple(commits), (), tuple(parts), tuple(declared)),
            self.rows,
            watch,
            self.edition,
            random.choice(("en", "fr")),
            self.issued,
            random.choice((None, None, date(2024, 1, 2))),
            tuple(
                note for section in random.sample(SECTIONS, random.choice((0, 1, 2))) for note in self.notes(section)
            ),
            self.secrets,
        )

    def notes(self, section: str) -> list[NoteFile]:
        """Write the notes of a section in one language or both; they go as far as the one that goes less far."""
        random = self.random
        languages = random.choice((("en", "fr"), ("en",), ("fr",)))
        editions = {lang: random.choice(EVERYONE) for lang in languages}
        text = self.texts(all(is_open(edition, self.edition) for edition in editions.values()), "a note")
        return [
            NoteFile(
                file=f"{section}.{lang}.md",
                section=section,
                lang=lang,
                edition=edition,
                role=text("role"),
                dated=random.choice((None, self.issued)),
                paragraphs=tuple(self.paragraph(text) for _ in range(random.choice((1, 2)))),
            )
            for lang, edition in editions.items()
        ]

    def paragraph(self, text: Callable[[str], str]) -> Text:
        words, slug = text("words"), f"deaths.{GWNOS[self.gwnos[0]]}.2023"
        cites = (Cite(slug, len(words)),) if self.random.random() < 0.3 else ()
        bullet, decision = self.random.random() < 0.3, self.random.random() < 0.3
        return Text(words, ((0, 1),), bullet, decision, ((0, 3),), cites)

    def ingest(self, number: int) -> tuple[Part, Source]:
        random = self.random
        marking = self.marking(must_be_open=number == 0)
        opened = is_open(marking.edition, self.edition)
        name = self.texts(opened and marking.may_name_source, "the names of an ingest")
        text = self.texts(opened, "an ingest")
        stored_as = "events" if number == 0 or random.random() < 0.7 else "counts"
        source = Source(
            source=name("source"),
            name_en=name("name in English"),
            name_fr=name("name in French"),
            licence=name("licence"),
            citation=name("citation"),
            url=name("address"),
            reliability=text("reliability"),
            edition=marking.edition,
            tlp=marking.tlp,
            may_name_source=marking.may_name_source,
        )
        gwnos = [*self.gwnos, *(self.around if random.random() < 0.5 else ())]
        first, last = LAST - LONG + 1, LAST - random.choice((0, 0, 1))
        part = Part(
            ingest_id=f"ingest-{number}",
            source=source.source,
            table=name("table"),
            vintage=name("vintage"),
            published=date(2024, 1, 1) - timedelta(days=random.choice((-3, 0, 40))),
            precision="day",
            file=name("file"),
            digest=text("digest"),
            stored_as=stored_as,
            units=("cell", "country") if stored_as == "events" else ("country",),
            measures=schema.MEASURES if stored_as == "events" else ("events", "best"),
            spans=tuple(Span(gwno, kind, first, last) for gwno in gwnos for kind in schema.KINDS),
            rows=0,
            caveat=random.choice((None, name("caveat"))),
            marking=marking,
        )
        make = self.event if stored_as == "events" else self.count
        rows = [make(part, opened, gwnos, at) for at in range(random.choice((4, 12, 24)))]
        self.rows[stored_as] += rows
        return replace(part, rows=len(rows)), source

    def marking(self, *, must_be_open: bool) -> Marking:
        random = self.random
        edition = random.choice([e for e in EVERYONE if not must_be_open or is_open(e, self.edition)])
        return Marking(edition, TLP[edition], random.random() < 0.5)

    def commit(self, number: int, part: Part) -> Commit:
        return Commit(
            ordinal=number + 1,
            ingest_id=part.ingest_id,
            source=part.source,
            table=part.table,
            vintage=part.vintage,
            committed=datetime(2024, 1, 3, tzinfo=UTC),
            versions={},
            added=part.rows,
            rejected=0,
            file=part.file,
            digest=part.digest,
            hune="0",
        )

    def texts(self, opened: bool, what: str) -> Callable[[str], str]:
        """Return how to make a text: a name of its own where it may be read, a secret where it may not."""
        if opened:
            return lambda place: f"{place.split()[0]} {self.random.randrange(10_000)}"
        return lambda place: self.secrets.name(f"{what}: {place}")

    def event(self, part: Part, opened: bool, gwnos: list[int], at: int) -> dict[str, Any]:
        random = self.random
        last = max(span.last for span in part.spans)
        month = random.choice((*range(last - 13, last + 1), LAST - LONG + 1))
        kind, gwno = random.choice(schema.KINDS), random.choice(gwnos)
        community = kind == "ns" and random.random() < 0.5
        young = self.edition == "PUBLIC" and not part.marking.is_public and month > delayed(self.issued)
        secret = self.texts(opened=False, what="an event")
        side = secret if community or young or not opened else lambda place: random.choice(PARTIES)
        a = side("side a")
        b = "Civilians" if kind == "os" else side("side b")
        best, single = random.choice((1, 5, 40)), random.choice((1, 2, None))
        return {
            "ingest_id": part.ingest_id,
            "source_id": secret("source id"),
            "gwno": gwno,
            "kind": kind,
            "month": month,
            "date_start": months.first_day(month),
            "date_end": months.last_day(month),
            "gid": random.choice((None, int(cells.cells_of(gwno)[random.randrange(5)]))),
            "where_prec": random.choice((1, 6)),
            "place": secret("place"),
            "adm_1": secret("adm_1"),
            "adm_2": secret("adm_2"),
            "side_a": a,
            "side_b": b,
            "dyad_name": secret("dyad name"),
            "conflict_name": secret("conflict name"),
            "community": community,
            "deaths_a": 0,
            "deaths_b": 0,
            "deaths_civilians": random.choice((0, best)),
            "deaths_unknown": 0,
            "best": best,
            "low": best,
            "high": best + random.choice((0, 3)),
            "number_of_sources": single,
            "code_status": secret("code status"),
            "provisional": False,
        }

    def count(self, part: Part, opened: bool, gwnos: list[int], at: int) -> dict[str, Any]:
        last = max(span.last for span in part.spans)
        gwno = gwnos[at % len(gwnos)]
        return {
            "ingest_id": part.ingest_id,
            "unit_kind": "country",
            "unit": gwno,
            "gwno": gwno,
            "kind": schema.KINDS[at % 3],
            "month": last - at // 3,
            "events": 1,
            "best": self.random.choice((0, 7)),
            "provisional": False,
        }
