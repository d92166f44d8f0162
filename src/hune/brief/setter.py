"""The parts of a page in words: blocks, tables, evidence and credits, each from its piece of the model."""

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from hune.brief.model import (
    Arg,
    Block,
    Day,
    Evidence,
    Figure,
    Missing,
    Note,
    Number,
    Paragraph,
    Prose,
    Range,
    Raw,
    Section,
    Signature,
    SourceLine,
    Statement,
    Table,
    Turn,
)
from hune.brief.page import (
    Cell,
    Credit,
    Drawing,
    Entry,
    Fact,
    Heading,
    Lines,
    Mark,
    Part,
    Passage,
    Piece,
    Pointer,
    Remark,
    Sheet,
)
from hune.brief.words import Words, clean

DASH = "–"
UNITS = ("deaths", "events", "cases", "share", "probability", "cells", "sources")
"""What a figure of the evidence counts, where both languages have a word for it."""

ARROWS = {"rise": "▲", "fall": "▼"}

Row = tuple[Arg, ...]


@dataclass(frozen=True, slots=True)
class Setter:
    """The words of a language, the numbers of the evidence, the labels of figures and tables."""

    words: Words
    numbers: Mapping[str, int]
    captions: Mapping[str, str]

    def part(self, section: Section, apart: Mapping[str, Table | Figure]) -> Part:
        """Set a section under its heading, with pointers to what of it stands `apart`, by id."""
        heading = self.words.label(f"page-section-{section.name}")
        see = tuple(
            Pointer(name, self.captions[name], self.words.sentence(apart[name].caption))
            for name in section.see
            if name in apart
        )
        return Part(section.name, heading, tuple(self.block(block) for block in section.blocks), see)

    def block(self, block: Block) -> Passage | Sheet | Drawing | Remark:
        """Set a block of any kind."""
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
        if isinstance(block, Prose):
            return self.remark(block)
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

    def remark(self, prose: Prose) -> Remark:
        """Set an analyst's words in the language they were written in, or say that there are none in this one."""
        words = self.words
        given = prose.texts.get(words.lang, ())
        byline = words.label("page-byline", role=Raw(prose.role.get(words.lang, DASH)), day=Day(prose.dated))
        return Remark(
            id=prose.id,
            kind=prose.kind,
            badge=words.label("badge-assessed" if prose.kind == "assessment" else "badge-decision"),
            paragraphs=tuple(self.lines(paragraph) for paragraph in given),
            byline=byline,
            missing=None if given else words.label("page-untranslated"),
        )

    def lines(self, paragraph: Paragraph) -> Lines:
        """Set a paragraph of an analyst, its figures marked with the numbers of their evidence."""
        return Lines(
            tuple(
                Piece(clean(run.text), run.strong, self.marks((run.slug,))[0] if run.slug else None)
                for run in paragraph.runs
            ),
            paragraph.bullet,
        )

    def signature(self, signature: Signature) -> str:
        """Say who signed: by name and role, or by role alone where the name is left out."""
        words = self.words
        given: dict[str, Arg] = {
            "role": Raw(signature.role[words.lang]),
            "day": Day(signature.day),
            "digest": Raw(signature.digest[:12]),
        }
        if signature.name is None:
            return words.label("page-signature-role", **given)
        return words.label("page-signature", name=Raw(signature.name), **given)

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
        """Set a table; the reasons for its missing values follow its notes."""
        reasons = list(dict.fromkeys(a.reason for row in table.rows for a in row if isinstance(a, Missing)))
        # With several reasons under one table each dash carries a sign, as a footnote would.
        dashes = {reason: DASH + (_note_sign(n) if len(reasons) > 1 else "") for n, reason in enumerate(reasons)}
        return Sheet(
            id=table.id,
            label=self.captions.get(table.id),
            caption=self.words.sentence(table.caption),
            headings=tuple(Heading(self.words.sentence(c.heading), c.figures) for c in table.columns),
            rows=tuple(
                self.row(row, above, dashes) for row, above in zip(table.rows, (None, *table.rows), strict=False)
            ),
            notes=(
                *(() if table.rows else (self.words.label("page-no-rows"),)),
                *(self.words.sentence(note) for note in table.notes),
                *(
                    self.words.label("page-missing", mark=Raw(dash), reason=Raw(self.words.reason(reason)))
                    for reason, dash in dashes.items()
                ),
            ),
            marks=self.marks(table.evidence),
        )

    def row(self, row: Row, above: Row | None, dashes: Mapping[str, str]) -> tuple[Cell, ...]:
        """Set a row; a first cell that repeats the one above is marked."""
        first, *others = (self.cell(arg, dashes) for arg in row)
        return (replace(first, again=above is not None and above[0] == row[0]), *others)

    def cell(self, arg: Arg, dashes: Mapping[str, str]) -> Cell:
        """Set a cell, in the short forms of tables."""
        if isinstance(arg, Missing):
            return Cell(dashes[arg.reason], self.words.reason(arg.reason))
        sign = ARROWS[arg.to] if isinstance(arg, Turn) else None
        return Cell(self.words.arg(arg, short=True), sign=sign)

    def entry(self, evidence: Evidence) -> Entry:
        """Set a piece of evidence."""
        words, label = self.words, self.words.label
        facts = [
            ("measure", self.unit(evidence.unit)),
            ("table", f"{clean(evidence.table)} {clean(evidence.vintage)}".strip() or label("page-source-unnamed")),
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
            facts=tuple(Fact(label(f"page-evidence-{name}"), text) for name, text in facts if text),
            caution=label("page-evidence-reconstructed") if evidence.reconstructed else None,
        )

    def value(self, evidence: Evidence) -> str:
        """Write the figure exactly, with its range where there is one; nothing where it is not one figure."""
        if evidence.value is None:
            return ""
        # A probability is a quotient, and so are its bounds: beyond the fourth digit there is noise of the arithmetic.
        figure = self.words.arg(Number(round(evidence.value, 4)))
        if evidence.low is not None and evidence.high is not None:
            figure += f" ({self.words.arg(Range(round(evidence.low, 4), round(evidence.high, 4)))})"
        return figure

    def unit(self, unit: str) -> str:
        """Name what a figure counts; a unit that has no name of ours stands as it is."""
        return self.words.label(f"page-unit-{unit}") if unit in UNITS else clean(unit)

    def credit(self, source: SourceLine) -> Credit:
        """Set an edition of a source."""
        words = self.words
        facts = [
            ("published", words.iso(source.published)),
            ("covers", words.say(source.covers)),
            ("licence", clean(source.licence)),
            ("citation", clean(source.citation)),
            ("file", clean(source.file)),
        ]
        return Credit(
            name=" ".join(map(clean, (source.name[words.lang], DASH, source.table, source.vintage)))
            if source.name
            else words.label("page-source-unnamed"),
            facts=tuple(Fact(words.label(f"page-source-{name}"), text) for name, text in facts if text),
        )


def _note_sign(number: int) -> str:
    """Return the sign of a table's footnote: *, †, ‡, §, then each of them doubled."""
    doubled, which = divmod(number, 4)
    return "*†‡§"[which] * (doubled + 1)
