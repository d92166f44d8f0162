"""A brief said in one language: `lay` turns the model into a `Page`.

Each piece of evidence is numbered where the reader first meets it, figures and tables are counted, and
what a renderer could only set wrongly is refused.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version

from msgspec.structs import replace

from hune.brief.model import (
    Arg,
    Block,
    Brief,
    Day,
    Edition,
    Evidence,
    Figure,
    Missing,
    Month,
    Note,
    Number,
    Range,
    Raw,
    Section,
    SourceLine,
    Statement,
    Table,
)
from hune.brief.page import (
    Band,
    Cell,
    Credit,
    Drawing,
    Entry,
    Fact,
    Heading,
    Mark,
    Page,
    Part,
    Passage,
    Sheet,
)
from hune.brief.words import Words, clean
from hune.errors import HuneError

DASH = "–"
Row = tuple[Arg, ...]
_NAME = re.compile(r"[A-Za-z][\w.-]*")
_WIDTH: Mapping[Edition, int] = {"PUBLIC": 0, "PARTNERS": 1, "INTERNAL": 2}
LABELS = (
    "skip",
    "parts",
    "other-language",
    "notices",
    "as-table",
    "key",
    "caution",
    "section-evidence",
    "section-sources",
    "evidence-note",
    "evidence-common",
    "evidence-close",
    "evidence-in-list",
)


def lay(brief: Brief, lang: str) -> Page:
    """Say the whole brief in `lang`.

    Raises the errors of `check`, and those of `hune.text.messages.say` for a message that cannot be said.
    """
    check(brief)
    words = Words(lang)
    setter = _Setter(words, numbered(brief), _captions(brief, words))
    title = clean(brief.title[lang])
    number = "" if brief.number is None else f" {words.label('page-number', number=Number(brief.number))}"
    genre = words.label("page-genre") + number
    issued = words.arg(Day(brief.issued))
    edition = f"{words.label(f'edition-{brief.edition.lower()}')}, {clean(brief.tlp)}"
    mark = None if brief.signed else words.label("status-draft")
    through = Month(brief.totals_through)
    pieces = sorted(brief.evidence, key=lambda piece: setter.numbers[piece.slug])
    evidence, common = _in_common(tuple(setter.entry(piece) for piece in pieces))
    return Page(
        lang=lang,
        title=title,
        genre=genre,
        full_title=words.label(
            "page-full-title",
            title=Raw(title),
            genre=Raw(genre),
            issued=Day(brief.issued),
            through=through,
        ),
        organisation=clean(brief.organisation) if brief.organisation else None,
        mark=mark,
        running=" · ".join(filter(None, (title, genre, issued, edition, mark))),
        foot=edition,
        facts=(
            Fact(words.label("page-issued"), issued),
            Fact(words.label("page-totals-through"), words.arg(through)),
            Fact(words.label("page-detail-through"), words.arg(Month(brief.detail_through))),
            Fact(words.label("page-age"), words.label("page-age-days", days=Number(brief.age_days))),
            Fact(words.label("page-edition"), edition),
            Fact(
                words.label("page-status"),
                words.label("page-signed" if brief.signed else "status-draft-long"),
            ),
        ),
        notices=tuple(words.sentence(notice) for notice in brief.notices),
        parts=tuple(setter.part(section) for section in brief.sections),
        bands=tuple(Band(phrase, span) for span, phrase in words.key() if phrase),
        credits=tuple(setter.credit(source) for source in brief.sources),
        evidence=evidence,
        common=common,
        colophon=(
            words.label("page-record-version", version=Raw(brief.record_version)),
            words.label("page-colophon", version=Raw(version("hune"))),
        ),
        labels=_labels(words),
    )


def _labels(words: Words) -> dict[str, str]:
    bare = [Raw(span) for span, phrase in words.key() if not phrase]
    note = words.label("page-key-note", low=bare[0], high=bare[-1])
    return {label: words.label(f"page-{label}") for label in LABELS} | {"key-note": note}


def blocks(brief: Brief) -> Iterator[Block]:
    """Go through every block in reading order, the table of a figure after its figure."""
    for section in brief.sections:
        for block in section.blocks:
            yield block
            if isinstance(block, Figure) and block.table is not None:
                yield block.table


def numbered(brief: Brief) -> dict[str, int]:
    """Number the evidence from 1 in order of first use; what nothing cites comes last, in the given order."""
    cited = [slug for block in blocks(brief) for slug in block.evidence]
    given = [evidence.slug for evidence in brief.evidence]
    return {slug: number for number, slug in enumerate(dict.fromkeys([*cited, *given]), start=1)}


def check(brief: Brief) -> None:
    """Refuse a brief that a renderer could only set wrongly.

    Raises HN630 for evidence that is cited but absent, HN631 for a name used twice, HN632 for a part meant
    for a narrower edition than the brief's, HN633 for a name no link could point to, HN635 for a row that has
    more or fewer cells than the table has columns.
    """
    slugs = [evidence.slug for evidence in brief.evidence]
    names = [block.id for block in blocks(brief)] + [section.name for section in brief.sections]
    for name, times in Counter(slugs).items() | Counter(names).items():
        if times > 1:
            raise HuneError("HN631", name=name)
    for name in names:
        if not _NAME.fullmatch(name):
            raise HuneError("HN633", value=name)
    for block in blocks(brief):
        for slug in block.evidence:
            if slug not in slugs:
                raise HuneError("HN630", block=block.id, slug=slug)
        if isinstance(block, Table):
            _check_rows(block)
    marked = [(b.id, b.edition) for b in blocks(brief)] + [(e.slug, e.edition) for e in brief.evidence]
    for name, edition in marked:
        if _WIDTH[edition] > _WIDTH[brief.edition]:
            raise HuneError("HN632", name=name, narrower=edition, edition=brief.edition)


def _check_rows(table: Table) -> None:
    for number, row in enumerate(table.rows, start=1):
        if len(row) != len(table.columns):
            raise HuneError("HN635", name=table.id, row=number, cells=len(row), columns=len(table.columns))


def _in_common(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], tuple[Fact, ...]]:
    """Take out of the entries the facts that all of them state, which need saying only once."""
    if len(entries) < 2:
        return entries, ()
    common = tuple(fact for fact in entries[0].facts if all(fact in entry.facts for entry in entries))
    return tuple(
        replace(entry, facts=tuple(fact for fact in entry.facts if fact not in common)) for entry in entries
    ), common


def _captions(brief: Brief, words: Words) -> dict[str, str]:
    """Label the figures and the tables of the page "Figure 1", "Table 1" and so on, each kind by itself."""
    labels: dict[str, str] = {}
    for kind, message in ((Figure, "page-figure"), (Table, "page-table")):
        shown = [b.id for section in brief.sections for b in section.blocks if isinstance(b, kind)]
        labels |= {name: words.label(message, number=Number(number)) for number, name in enumerate(shown, start=1)}
    return labels


@dataclass(frozen=True, slots=True)
class _Setter:
    """The words of a language, the numbers of the evidence, the labels of figures and tables."""

    words: Words
    numbers: Mapping[str, int]
    captions: Mapping[str, str]

    def part(self, section: Section) -> Part:
        heading = self.words.label(f"page-section-{section.name}")
        return Part(section.name, heading, tuple(self.block(block) for block in section.blocks))

    def block(self, block: Block) -> Passage | Sheet | Drawing:
        words = self.words
        if isinstance(block, Statement):
            return Passage(
                id=block.id,
                kind=block.kind,
                badge=words.label(f"badge-{block.kind}"),
                tone="plain",
                text=words.sentence(block.say),
                strong=words.likely(block.likelihood.probability) if block.likelihood else None,
                confidence=words.confidence(block.confidence) if block.confidence else None,
                marks=self.marks(block.evidence),
            )
        if isinstance(block, Note):
            return Passage(
                id=block.id,
                kind=None,
                badge=None,
                tone=block.tone,
                text=words.sentence(block.say),
                strong=None,
                confidence=None,
                marks=self.marks(block.evidence),
            )
        if isinstance(block, Table):
            return self.sheet(block)
        return Drawing(
            id=block.id,
            label=self.captions[block.id],
            caption=words.sentence(block.caption),
            alt=words.sentence(block.alt),
            notes=tuple(words.sentence(note) for note in block.notes),
            sheet=self.sheet(block.table) if block.table else None,
            marks=self.marks(block.evidence),
        )

    def marks(self, slugs: tuple[str, ...]) -> tuple[Mark, ...]:
        """Refer to evidence by number, three numbers or more that follow each other by the first and last."""
        runs: list[list[int]] = []
        for number in sorted({self.numbers[slug] for slug in slugs}):
            if runs and runs[-1][-1] == number - 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        short = [part for run in runs for part in ([run] if len(run) > 2 else [[number] for number in run])]
        return tuple(
            Mark(DASH.join(f"E{n}" for n in dict.fromkeys((run[0], run[-1]))), run[0], run[-1]) for run in short
        )

    def sheet(self, table: Table) -> Sheet:
        reasons = list(dict.fromkeys(a.reason for row in table.rows for a in row if isinstance(a, Missing)))
        # With several reasons under one table each dash carries a sign, as a footnote would.
        dashes = {reason: DASH + (_note_sign(n) if len(reasons) > 1 else "") for n, reason in enumerate(reasons)}
        return Sheet(
            id=table.id,
            label=self.captions.get(table.id),
            caption=self.words.sentence(table.caption),
            headings=tuple(Heading(self.words.sentence(c.heading), c.figures) for c in table.columns),
            rows=tuple(
                self.row(row, above, dashes) for row, above in zip(table.rows, (None, *table.rows[:-1]), strict=True)
            ),
            notes=(
                *(self.words.sentence(note) for note in table.notes),
                *(
                    self.words.label("page-missing", mark=Raw(dash), reason=Raw(self.words.reason(reason)))
                    for reason, dash in dashes.items()
                ),
            ),
            marks=self.marks(table.evidence),
        )

    def row(self, row: Row, above: Row | None, dashes: Mapping[str, str]) -> tuple[Cell, ...]:
        first, *others = (self.cell(arg, dashes) for arg in row)
        return (replace(first, again=above is not None and above[0] == row[0]), *others)

    def cell(self, arg: Arg, dashes: Mapping[str, str]) -> Cell:
        if isinstance(arg, Missing):
            return Cell(dashes[arg.reason], self.words.reason(arg.reason))
        return Cell(self.words.arg(arg, short=True))

    def entry(self, evidence: Evidence) -> Entry:
        words, label = self.words, self.words.label
        facts = [
            ("measure", clean(evidence.unit)),
            ("table", f"{clean(evidence.table)} {clean(evidence.vintage)}".strip()),
            ("window", words.iso_span(evidence.first, evidence.last)),
            ("through", words.iso(evidence.through)),
            ("rows", words.arg(Number(evidence.rows))),
            ("sources", ", ".join(map(clean, evidence.sources)) or DASH),
            ("record", clean(evidence.record_version)),
            ("edition", label(f"edition-{evidence.edition.lower()}")),
            ("filter", clean(evidence.filter)),
        ]
        return Entry(
            number=self.numbers[evidence.slug],
            name=clean(evidence.slug),
            value=self.value(evidence),
            facts=tuple(Fact(label(f"page-evidence-{name}"), text) for name, text in facts),
            caution=label("page-evidence-reconstructed") if evidence.reconstructed else None,
        )

    def value(self, evidence: Evidence) -> str:
        """Write the figure exactly, with its range where there is one; nothing where it is not one figure."""
        if evidence.value is None:
            return ""
        # A probability is a quotient: beyond the fourth digit it is noise of the arithmetic.
        figure = self.words.arg(Number(round(evidence.value, 4)))
        if evidence.low is not None and evidence.high is not None:
            figure += f" ({self.words.arg(Range(evidence.low, evidence.high))})"
        return figure

    def credit(self, source: SourceLine) -> Credit:
        words = self.words
        facts = [
            ("published", words.iso(source.published)),
            ("covers", words.say(source.covers)),
            ("licence", clean(source.licence)),
            ("citation", clean(source.citation)),
            ("file", clean(source.file)),
        ]
        return Credit(
            name=" ".join(map(clean, (source.name[words.lang], DASH, source.table, source.vintage))),
            facts=tuple(Fact(words.label(f"page-source-{name}"), text) for name, text in facts if text),
        )


def _note_sign(number: int) -> str:
    """Return the sign of a table's footnote: *, †, ‡, §, then each of them doubled."""
    doubled, which = divmod(number, 4)
    return "*†‡§"[which] * (doubled + 1)
