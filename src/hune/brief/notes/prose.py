"""Notes → prose of the model: what an analyst wrote, by section, with the evidence it cites and how far it may go.

Nothing is added, corrected or translated. A text goes as far as its headers say in both languages, and never further
than any evidence it cites; where a figure is not what its evidence says, it stays inside.
"""

from collections.abc import Collection, Iterable, Sequence

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import EVERYONE, INSIDE, SHARED, Edition, Evidence, Paragraph, Prose, Run
from hune.brief.notes.cited import read_figures
from hune.brief.notes.matching import verdict
from hune.brief.notes.note import NoteFile, Text
from hune.brief.notes.slugs import resolve
from hune.errors import HuneError
from hune.record.markings import narrowest
from hune.watch.model import SECTIONS

EDITIONS: dict[str, tuple[Edition, ...]] = {"INTERNAL": INSIDE, "PARTNERS": SHARED, "PUBLIC": EVERYONE}
"""The editions that a text of each marking appears in."""

Resolved = dict[str, Evidence | None]


def prose(notes: Iterable[NoteFile], basis: Basis, ledger: Ledger) -> dict[str, tuple[Prose, ...]]:
    """Set the notes as blocks of the model, by section: the assessment, then the decision asked.

    Evidence that is not counted yet is counted, and kept in the ledger. A slug that names none stays in the text as it
    was written. A language that was not written is left out of a block's texts.
    """
    set_: dict[str, tuple[Prose, ...]] = {}
    for section in SECTIONS:
        files = [note for note in notes_of(notes, section) if note.paragraphs]
        kinds = (("assessment", "note"), ("decision", "decision"))
        blocks = [_block(files, f"{name}-{section}", kind == "decision", basis, ledger) for kind, name in kinds]
        if any(blocks):
            set_[section] = tuple(block for block in blocks if block is not None)
    return set_


def notes_of(notes: Iterable[NoteFile], section: str) -> list[NoteFile]:
    """Return the notes of a section, by language."""
    return sorted((note for note in notes if note.section == section), key=lambda note: note.lang or "")


def resolved(texts: Iterable[Text], basis: Basis, ledger: Ledger) -> Resolved:
    """Return the evidence of every slug that some texts cite, None for a slug that names none."""
    found: Resolved = {}
    for slug in dict.fromkeys(cite.slug for text in texts for cite in text.cites):
        try:
            found[slug] = resolve(slug, basis, ledger)
        except HuneError:
            found[slug] = None
    return found


def _block(files: Sequence[NoteFile], name: str, decision: bool, basis: Basis, ledger: Ledger) -> Prose | None:
    """Set one block out of the languages' notes, None where no language has any of it."""
    written = {
        note.lang: tuple(text for text in note.paragraphs if text.decision is decision)
        for note in files
        if note.lang is not None
    }
    texts = {lang: own for lang, own in written.items() if own}
    if not texts:
        return None
    cited = resolved((text for own in texts.values() for text in own), basis, ledger)
    sound = all(one is not None for one in cited.values()) and all(
        is_sound(text, lang, cited, editions_of(basis)) for lang, own in texts.items() for text in own
    )
    markings = [note.edition for note in files] + [one.edition for one in cited.values() if one is not None]
    # The day of issue stands in on a draft only: a text without a date is not signed.
    dates = [note.dated for note in files if note.dated is not None and note.lang in texts] or [basis.issued]
    return Prose(
        id=name,
        kind="decision" if decision else "assessment",
        texts={lang: tuple(_paragraph(text, cited) for text in own) for lang, own in texts.items()},
        role={note.lang: note.role for note in files if note.lang is not None and note.role is not None},
        dated=max(dates),
        evidence=tuple(dict.fromkeys(one.slug for one in cited.values() if one is not None)),
        editions=EDITIONS[narrowest(markings)] if sound else INSIDE,
    )


def editions_of(basis: Basis) -> frozenset[str]:
    """Return the names of the vintages of a record, which look like figures where a text cites them."""
    return frozenset(vintage.vintage for vintage in basis.view.vintages)


def is_sound(text: Text, lang: str, cited: Resolved, editions: Collection[str] = ()) -> bool:
    """Tell whether every figure of a text that has a slug is what that evidence prints.

    An outer edition sees less of the record. A figure counted from all of it is then another than its evidence
    there, and would tell what that edition may not have.
    """
    for backed in read_figures(text, lang, editions).backed:
        evidence = cited.get(backed.cite.slug)
        ends = [backed.figures[at:] for at in range(len(backed.figures))]
        parts = [tuple(part for figure in end for part in figure.parts) for end in ends]
        if evidence is None or (parts and all(verdict(one, evidence, lang) is None for one in parts)):
            return False
    return True


def _paragraph(text: Text, cited: Resolved) -> Paragraph:
    """Cut a paragraph where bold begins or ends and where a slug stands."""
    turns = {0, len(text.text)} | {at for span in text.strong for at in span} | {cite.at for cite in text.cites}
    cuts = sorted(turns)
    runs: list[Run] = []
    for start, end in zip([0, *cuts[:-1]], cuts, strict=True):
        strong = any(a <= start and end <= b for a, b in text.strong) and start < end
        here = [cite.slug for cite in text.cites if cite.at == end]
        unknown = "".join(f" [[{slug}]]" for slug in here if cited.get(slug) is None)
        known = [one.slug for slug in here if (one := cited.get(slug)) is not None]
        piece = text.text[start:end] + unknown
        if piece or known:
            runs.append(Run(piece, strong, known[0] if known else None))
        runs += [Run("", False, slug) for slug in known[1:]]
    return Paragraph(tuple(runs), text.bullet)
