"""The record of a watch: a folder of Delta tables that only grows, and the doors to it."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from hune.errors import HuneError
from hune.record import delta, ledger, schema
from hune.record.batch import Batch
from hune.record.checks import Check, check
from hune.record.engine import Engine
from hune.record.info import Info, info
from hune.record.ingest import Progress, ingest
from hune.record.ledger import Commit
from hune.record.markings import check_edition
from hune.record.report import Ingest
from hune.record.view import View


@dataclass(frozen=True, slots=True)
class Record:
    """A record in a folder. Opening and reading write nothing; only `create` and `ingest` do."""

    path: Path

    @classmethod
    def open(cls, path: Path) -> "Record":
        """Open the record in a folder.

        Raises HN201 where there is none, HN204 for a newer format, HN207 where a table has gone.
        """
        _check_path(path)
        if not (path / "commits" / "_delta_log").is_dir():
            raise HuneError("HN201", record=str(path))
        said = delta.load(path / "commits").metadata().description or ""
        found = said.rpartition(" ")[2]
        if found != str(schema.FORMAT):
            raise HuneError("HN204", record=str(path), found=found or "?", known=schema.FORMAT)
        for name in schema.TABLES:
            if not (path / name / "_delta_log").is_dir():
                raise HuneError("HN207", file=path / name, reason="No such table")
        return cls(path)

    @classmethod
    def create(cls, path: Path) -> "Record":
        """Make an empty record in a folder, or open the one there is.

        Raises HN222 for a file in its place, HN901 without permission.
        """
        _check_path(path)
        try:
            path.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise HuneError("HN222", record=path) from error
        except OSError as error:
            raise delta.fault(error, path) from error
        # `commits` is made last: where it stands all tables stood, and one that has gone must not come back empty.
        if not delta.stands(path / "commits"):
            for name in schema.TABLES:
                delta.create(path / name, name)
        return cls.open(path)

    def ingest(self, batch: Batch, progress: Progress | None = None) -> Ingest:
        """Add what is new in a batch in one commit, and write its report under `reports/`.

        Rows already visible are left out; rows outside the batch's spans, or with an identity that is visible
        with other content, are kept out and written to the rejects. Raises as `hune.record.ingest.ingest`.
        """
        return ingest(self.path, batch, progress)

    def view(
        self,
        *,
        as_known: date | None = None,
        as_recorded: datetime | None = None,
        through: int | None = None,
        edition: str = "INTERNAL",
        on: date | None = None,
    ) -> View:
        """Look at the record through its clocks.

        `as_known` leaves the vintages published by that day, and months that had wholly passed; `as_recorded`
        the commits made by that moment; `through` the months up to that one, itself included. Raises HN202
        for an empty record, HN203 for a moment before the first commit, HN221 for one without a time zone.

        An outer `edition` sees what is open to it and nothing else. `on` is the day it appears, today if not given:
        what is not public anyway has to be 30 days old then to be in PUBLIC. Raises HN260 for a word that is no
        edition, HN265 where nothing is open to it.
        """
        check_edition(edition)
        engine = Engine(self.path)
        book = ledger.read(self.path, engine, as_recorded)
        if not book.commits:
            first = ledger.read(self.path, engine).commits
            if not first or as_recorded is None:
                raise HuneError("HN202", record=str(self.path))
            moments = {"moment": as_recorded.isoformat(), "first": first[0].committed.isoformat()}
            raise HuneError("HN203", record=str(self.path), **moments)
        shown = book.open_to(edition)
        if not shown.commits:
            raise HuneError("HN265", record=str(self.path), edition=edition)
        return View(shown, engine, as_known, through, edition, on or date.today())

    def history(self) -> tuple[Commit, ...]:
        """Return all commits, oldest first, those of what hune made itself among them."""
        return ledger.read(self.path, Engine(self.path)).every

    def info(self) -> Info:
        """Say what the record holds; an empty record holds nothing, which is no error here."""
        return info(self.path, ledger.read(self.path, Engine(self.path)))

    def check(self) -> Check:
        """Look whether every committed row is there, once and unaltered, and can never be deleted."""
        return check(self.path, Engine(self.path))


def _check_path(path: Path) -> None:
    if any(character in delta.UNSAFE for character in str(path.absolute())):
        raise HuneError("HN205", record=str(path), characters=" ".join(delta.UNSAFE))
