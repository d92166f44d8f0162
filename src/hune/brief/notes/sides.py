"""The two languages of a note side by side: what one says and the other does not."""

from collections.abc import Collection, Iterator

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import Evidence
from hune.brief.notes.confidence import Edits, judged
from hune.brief.notes.finding import Finding, both, found
from hune.brief.notes.note import NoteFile
from hune.brief.notes.prose import Resolved, notes_of, resolved
from hune.record.markings import is_open, narrowest
from hune.watch.model import SECTIONS


def sides(notes: Collection[NoteFile], languages: Collection[str], basis: Basis, ledger: Ledger) -> Iterator[Finding]:
    """Find what stands in one language only, and headers that go further than they may."""
    for section in SECTIONS:
        files = [note for note in notes_of(notes, section) if note.paragraphs and note.lang in languages]
        cited = resolved((text for note in files for text in note.paragraphs), basis, ledger)
        for note in files:
            for lang in (lang for lang in languages if lang != note.lang):
                written = next((one for one in files if one.lang == lang), None)
                yield from _only(note, written, lang, cited)
            yield from _narrower(note, files, cited)
    for lang in languages:
        for other in languages:
            if lang != other:
                yield from _edits(judged(notes, lang), judged(notes, other), other)


def _only(note: NoteFile, other: NoteFile | None, lang: str, cited: Resolved) -> Iterator[Finding]:
    """Find the text, the decision and the figures of a note that the note in `lang` lacks."""
    sides = [list(one.paragraphs) if one is not None else [] for one in (note, other)]
    for decision, message in ((False, "note-only-assessment"), (True, "note-only-decision")):
        mine, theirs = ([text for text in side if text.decision is decision] for side in sides)
        if mine and not theirs:
            yield _one_sided(note, mine[0].line(), lang, both(message, "what"))
    theirs_cited = {_name(cite.slug, cited) for text in sides[1] for cite in text.cites}
    told: set[str] = set()
    for text in sides[0] if other is not None else []:
        for cite in text.cites:
            name = _name(cite.slug, cited)
            if name not in theirs_cited | told:
                told.add(name)
                yield _one_sided(note, text.line(cite.at), lang, both("note-only-figure", "what", slug=cite.slug))


def _one_sided(note: NoteFile, line: int, lang: str, what: dict[str, str]) -> Finding:
    assert note.section is not None
    return found("HN678", note.file, line, other=f"{note.section}.{lang}.md", **what)


def _name(slug: str, cited: Resolved) -> str:
    """Return the slug of the evidence, which can be cited in several ways."""
    evidence = cited.get(slug)
    return slug if evidence is None else evidence.slug


def _narrower(note: NoteFile, files: Collection[NoteFile], cited: Resolved) -> Iterator[Finding]:
    """Find why a note goes less far than its header says."""
    other = narrowest(one.edition for one in files)
    if not is_open(other, note.edition):
        reason = both("note-narrower-language", "reason", edition=other)
        yield found("HN679", note.file, 1, value=note.edition, narrower=other, **reason)
    told: set[str] = set()
    for text in note.paragraphs:
        for cite in text.cites:
            evidence: Evidence | None = cited.get(cite.slug)
            if evidence is not None and evidence.slug not in told and not is_open(evidence.edition, note.edition):
                told.add(evidence.slug)
                reason = both("note-narrower-evidence", "reason", slug=cite.slug, edition=evidence.edition)
                line = text.line(cite.at)
                yield found("HN679", note.file, line, value=note.edition, narrower=evidence.edition, **reason)


def _edits(mine: Edits, theirs: Edits, lang: str) -> Iterator[Finding]:
    """Find the edits of a confidence that the other language lacks, or makes to another level."""
    for statement, (note, one) in mine.items():
        message = "note-only-confidence" if statement not in theirs else "note-only-level"
        if statement not in theirs or theirs[statement][1].level != one.level:
            yield _one_sided(note, 1, lang, both(message, "what", statement=statement))
