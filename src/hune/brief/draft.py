"""A draft: what a brief would say today, in each edition asked for, before anybody signs it.

The record is read once for each audience: an outer edition sees only what is open to it, so that its sums are made
without the rest, and not the other way round. Where an audience sees the same vintages, the composition is the same
and is made once. What changed since the last brief is told from the briefs of that same edition.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from msgspec.structs import replace

from hune import months
from hune.brief import compose
from hune.brief.basis import Basis
from hune.brief.editions import admit
from hune.brief.identity import read_identity, read_template
from hune.brief.issue.folder import EMPTY, Shelf, next_number, read_shelf
from hune.brief.ledger import Ledger
from hune.brief.model import EVERYONE, Brief, Edition
from hune.brief.notes.finding import Finding
from hune.brief.notes.read import NoteFile, read_notes
from hune.brief.notes.review import review
from hune.brief.parts import changed
from hune.forecast.questions import docket as questions
from hune.forecast.track.earlier import Earlier
from hune.record.record import Record
from hune.record.view import View
from hune.sample import SAMPLE, is_sample
from hune.watch import Watch

Progress = Callable[[int, int, str], None]

SAMPLE_ISSUED = date(2025, 6, 16)
"""The day of a page made from the sample, whose totals end in May 2025."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The briefs by edition, and what they were made from; `basis` and `ledger` are those of the widest view."""

    watch: Watch
    issued: date
    as_known: date | None
    through: int | None
    briefs: dict[Edition, Brief]
    basis: Basis
    ledger: Ledger
    notes: tuple[NoteFile, ...]
    shelf: Shelf
    record: Path
    sample: bool

    @property
    def editions(self) -> tuple[Edition, ...]:
        """The editions that were drafted, from the narrowest."""
        return tuple(self.briefs)


def draft(
    watch: Watch,
    *,
    record: Path | None = None,
    editions: Iterable[Edition] = ("INTERNAL",),
    issued: date | None = None,
    as_known: date | None = None,
    through: int | None = None,
    progress: Progress | None = None,
) -> Draft:
    """Compose the brief of a watch in the editions asked for.

    The record is `record`, else the watch's own, else the sample that comes with the package: one of them, never
    two. Without `issued` the page is dated today; a replay (`as_known`, `through`) is dated that day, or the middle
    of the month after; a page from the sample as the watch says. Raises HN651 when the record covers none of the
    watch's countries, and the errors of the notes, the identity and the issued briefs.
    """
    tell = progress or quiet
    wanted = tuple(edition for edition in EVERYONE if edition in {*editions})
    steps = drafting(wanted)
    tell(0, steps, "read")
    folder, sample = choose_record(watch, record)
    day = issued or issue_date(watch, as_known, through, sample=sample)
    shelf, number = _issued_before(watch, day)
    notes = read_notes(watch.folder / "notes", watch.languages) if watch.folder is not None else ()
    identity = read_identity(watch)
    # A letterhead that cannot be used is refused before the work, and before anybody signs.
    read_template(watch)
    opened, cut = Record.open(folder), compose.cut(day, through)
    composed: list[tuple[View, compose.Composed]] = []
    briefs: dict[Edition, Brief] = {}
    for done, edition in enumerate(wanted, start=1):
        tell(done, steps, "write")
        view = opened.view(as_known=as_known, through=cut, edition=edition, on=day)
        made = next((one for seen, one in composed if _same(seen, view)), None)
        if made is None:
            docket = questions.look(folder, view, day)
            kept = Earlier(folder, day, edition)
            made = compose.compose(
                watch, view, day, sample=sample, notes=notes, shelf=shelf, docket=docket, earlier=kept
            )
            composed.append((view, made))
        brief = admit(replace(made.brief, identity=identity, number=number), edition)
        before = last_issued(shelf, edition)
        briefs[edition] = changed.told(brief, before, basis=made.basis, damaged=shelf.damaged)
    return Draft(
        watch=watch,
        issued=day,
        as_known=as_known,
        through=through,
        briefs=briefs,
        basis=composed[0][1].basis,
        ledger=composed[0][1].ledger,
        notes=notes,
        shelf=shelf,
        record=folder,
        sample=sample,
    )


def _same(one: View, other: View) -> bool:
    """Tell whether two audiences see the same: the same vintages, sources and state of the record."""
    return (one.vintages, one.sources, one.version) == (other.vintages, other.sources, other.version)


def drafting(editions: Sequence[Edition]) -> int:
    """Return in how many steps a draft of these editions is told to be made."""
    return 1 + len(editions)


def reviewed(drafted: Draft) -> tuple[Finding, ...]:
    """Return what `hune brief check` finds in the notes and the text of a draft."""
    last = last_issued(drafted.shelf, "INTERNAL")
    return review(drafted.notes, drafted.basis, drafted.ledger, drafted.briefs.values(), last)


def _issued_before(watch: Watch, day: date) -> tuple[Shelf, int | None]:
    """Return the briefs issued before a day, and the number of the next; a built-in watch issues none."""
    if watch.folder is None:
        return EMPTY, None
    folder = watch.folder / "briefs"
    return read_shelf(folder).before(day), next_number(folder)


def last_issued(shelf: Shelf, edition: Edition) -> Brief | None:
    """Return the last brief that was issued in an edition, None where there is none."""
    return next((one.briefs[edition] for one in reversed(shelf.issued) if edition in one.briefs), None)


def stage(tell: Progress, before: int, total: int) -> Progress:
    """Return what a part of a longer task may call: its steps are counted after those `before`, out of `total`."""
    return lambda done, _, step: tell(before + done, total, step)


def quiet(_done: int, _total: int, _step: str) -> None:
    """Say nothing."""


def choose_record(watch: Watch, record: Path | None) -> tuple[Path, bool]:
    """Return the folder of the record to read, and whether it is the sample, which may have been named as well."""
    own = watch.record if watch.record is not None and watch.record.is_dir() else SAMPLE
    folder = own if record is None else record
    return folder, is_sample(folder)


def issue_date(watch: Watch, as_known: date | None, through: int | None, *, sample: bool) -> date:
    """Date a page that was given no date: today, or as the replay that it is."""
    if as_known is not None:
        return as_known
    if through is not None:
        return months.first_day(through + 1) + timedelta(days=14)
    if sample and watch.sample is not None:
        return watch.sample.issued
    return SAMPLE_ISSUED if sample else date.today()
