"""Everything that stands in the way of a signature, or that the analyst should think about: `hune brief check`.

Each note is read paragraph by paragraph: its figures against their evidence, its likelihoods against the key, its
claims against what the record covers, its words against the lexicon; then the two languages are laid side by side,
and the sentences that hune itself wrote are held to the same words.
"""

from collections.abc import Collection, Iterable, Iterator

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import Brief, Evidence
from hune.brief.notes.cited import Backed, read_figures
from hune.brief.notes.claims import uncovered
from hune.brief.notes.confidence import computed
from hune.brief.notes.figures_in import Figure, in_words
from hune.brief.notes.finding import Finding, both, excerpt, found
from hune.brief.notes.generated import generated, names_of
from hune.brief.notes.header import EXAMPLES
from hune.brief.notes.likelihoods import Likelihoods, read_likelihoods
from hune.brief.notes.matching import says, verdict
from hune.brief.notes.note import NoteFile, Text, sentences
from hune.brief.notes.prose import editions_of
from hune.brief.notes.sides import sides
from hune.brief.notes.slugs import resolve
from hune.errors import HuneError
from hune.text import lexicon
from hune.text.languages import LANGUAGES
from hune.text.readability import long_sentences, words

AHEAD = ("outlook.", "chance.")
"""How the slugs of what is expected begin: a sentence that cites one speaks of months to come."""


def review(
    notes: Collection[NoteFile], basis: Basis, ledger: Ledger, briefs: Iterable[Brief], last: Brief | None = None
) -> tuple[Finding, ...]:
    """Check the notes of a watch and the briefs made with them; return what is found, by file and line.

    `basis` and `ledger` are those of the widest view, `briefs` are admitted to their editions, `last` is the last
    brief that was issued: what it said of a slug tells a figure that has moved from one that is wrong.
    """
    briefs = tuple(briefs)
    before = {evidence.slug: evidence for evidence in last.evidence} if last is not None else {}
    check = _Check(basis, ledger, before, {lang: _names(briefs, lang) for lang in LANGUAGES})
    findings = [finding for note in notes for finding in (*note.findings, *check.note(note))]
    findings += sides(notes, basis.watch.languages, basis, ledger)
    findings += _statements(notes, briefs)
    findings += [finding for brief in briefs for lang in basis.watch.languages for finding in generated(brief, lang)]
    return tuple(sorted(findings, key=lambda one: (one.file, one.line or 0, one.code)))


def _names(briefs: Iterable[Brief], lang: str) -> frozenset[str]:
    return frozenset(name for brief in briefs for name in names_of(brief, lang))


def _statements(notes: Iterable[NoteFile], briefs: Collection[Brief]) -> Iterator[Finding]:
    """Find edits of a confidence that no statement has."""
    known = {name for brief in briefs for name in computed(brief.sections)}
    for note in notes:
        for one in note.confidence:
            if briefs and one.statement not in known:
                details = both("note-fault-statement", "fault") | {"key": one.statement}
                example = EXAMPLES["confidence.statement"]
                if known:
                    example = f'statement = "{min(known)}"'
                yield found("HN663", note.file, 1, example=example, **details)


class _Check:
    """What a paragraph is held against: the record, the ledger, the last brief's evidence, names that are exempt."""

    def __init__(
        self, basis: Basis, ledger: Ledger, before: dict[str, Evidence], names: dict[str, frozenset[str]]
    ) -> None:
        self.basis = basis
        self.ledger = ledger
        self.before = before
        self.names = names
        self.editions = editions_of(basis)

    def note(self, note: NoteFile) -> Iterator[Finding]:
        """Check every paragraph of a note, and the reasons in its header."""
        lang = note.lang
        if lang is None:
            return
        for text in note.paragraphs:
            yield from self.paragraph(text, lang, note.file)
        for one in note.confidence:
            yield from self.paragraph(Text(one.because, ((0, 1),)), lang, note.file)

    def paragraph(self, text: Text, lang: str, file: str) -> Iterator[Finding]:
        """Check a paragraph: figures, likelihoods, claims, words."""
        read = read_figures(text, lang, self.editions)
        every = tuple(sorted({f.start: f for f in (*self._backed(read.backed), *read.bare)}.values(), key=_start))
        slugged = frozenset(figure.start for figure in self._backed(read.backed))
        likely = read_likelihoods(text.text, lang, every, slugged)
        for fault in likely.faults:
            yield found(fault.code, file, text.line(fault.at), **fault.details)
        bare = [figure for figure in read.bare if figure.start not in likely.own]
        for backed in read.backed:
            findings, left = self.figures(backed, text, lang, file)
            yield from findings
            bare += left
        yield from (self.without_slug(figure, text, file) for figure in sorted(bare, key=_start))
        for start, end in in_words(text.text, lang):
            yield found("HN667", file, text.line(start), value=text.text[start:end])
        yield from self.claims(text, lang, file, likely)
        yield from self.words(text, lang, file)

    def _backed(self, backed: Iterable[Backed]) -> tuple[Figure, ...]:
        return tuple(figure for one in backed for figure in one.figures)

    def without_slug(self, figure: Figure, text: Text, file: str) -> Finding:
        """Find a figure that no slug answers for, and show a slug that would be one."""
        example = next((evidence.slug for evidence in self.ledger.evidence), "deaths.watch.2023")
        return found("HN666", file, text.line(figure.start), value=figure.text, example=example)

    def figures(self, backed: Backed, text: Text, lang: str, file: str) -> tuple[list[Finding], list[Figure]]:
        """Check the figures that a slug may stand for; return also those that turn out to have none."""
        line = text.line(backed.cite.at)
        try:
            evidence = resolve(backed.cite.slug, self.basis, self.ledger)
        except HuneError as error:
            return [found(error.code, file, line, **error.details)], []
        if not backed.figures:
            return self._like_a_year(backed, evidence, lang, file, line), []
        # The longest run of figures that the evidence prints; what stands before it is another figure.
        ends = [backed.figures[at:] for at in range(len(backed.figures))]
        for judge in (evidence, self.before.get(evidence.slug)):
            for end in ends if judge is not None else []:
                assert judge is not None
                write = verdict(tuple(part for figure in end for part in figure.parts), judge, lang)
                if write is not None:
                    left = list(backed.figures[: len(backed.figures) - len(end)])
                    return self._told(end, write, judge, evidence, (text, lang, file)), left
        written = text.text[backed.figures[0].start : backed.figures[-1].end]
        line = text.line(backed.figures[0].start)
        return [found("HN668", file, line, value=written, slug=evidence.slug, says=says(evidence, lang))], []

    def _told(
        self,
        end: tuple[Figure, ...],
        write: str,
        judge: Evidence,
        evidence: Evidence,
        place: tuple[Text, str, str],
    ) -> list[Finding]:
        """Say nothing of figures that are right, how to write those in another form, and which have moved."""
        text, lang, file = place
        line = text.line(end[0].start)
        written = text.text[end[0].start : end[-1].end]
        if judge is not evidence:
            then, now = says(judge, lang), says(evidence, lang)
            return [found("HN669", file, line, value=written, slug=evidence.slug, then=then, now=now)]
        if not write:
            return []
        language = both(f"note-lang-{lang}", "lang")
        return [found("HN670", file, line, value=written, slug=evidence.slug, write=write, **language)]

    def _like_a_year(self, backed: Backed, evidence: Evidence, lang: str, file: str, line: int) -> list[Finding]:
        """Find a figure that was taken for a year because its thousands are not set apart."""
        if backed.year is None or not (write := verdict(backed.year.parts, evidence, lang)):
            return []
        language = both(f"note-lang-{lang}", "lang")
        return [found("HN670", file, line, value=backed.year.text, slug=evidence.slug, write=write, **language)]

    def claims(self, text: Text, lang: str, file: str, likely: Likelihoods) -> Iterator[Finding]:
        """Find the statements of a paragraph about what the record does not cover."""
        for start, end in sentences(text.text):
            sentence = text.text[start:end]
            ahead = any(start < cite.at <= end and cite.slug.startswith(AHEAD) for cite in text.cites)
            expected = ahead or any(start <= at < end for at in likely.own)
            for claim in uncovered(sentence, lang, self.basis, expected=expected):
                details = {"value_en": claim.value_en, "value_fr": claim.value_fr, "text": excerpt(sentence)}
                yield found("HN673", file, text.line(start), **details)

    def words(self, text: Text, lang: str, file: str) -> Iterator[Finding]:
        """Find words that a brief does not use, confidence beside likelihood, and sentences too long to follow."""
        for one in lexicon.findings(text.text, lang, self.names[lang]):
            line = text.line(one.start)
            if one.rule == "confidence-with-likelihood":
                yield found("HN674", file, line, value=one.word, **both("note-likelihood-confidence", "fault"))
            else:
                yield found("HN676", file, line, value=one.word, instead=one.instead)
        for sentence in long_sentences(text.text, lang):
            line = text.line(text.text.index(sentence))
            yield found("HN677", file, line, words=len(words(sentence)), value=excerpt(sentence))


def _start(figure: Figure) -> int:
    return figure.start
