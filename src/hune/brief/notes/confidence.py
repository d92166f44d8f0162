"""A person's edit of a computed confidence: written in both languages, with its reason, in the header of a note."""

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from hune.brief.model import Bilingual, Block, Confidence, Edition, Raw, Say, Section, Statement
from hune.brief.notes.note import Judged, Level, NoteFile
from hune.brief.notes.prose import EDITIONS
from hune.record.markings import narrowest

RULE = "analyst"
DASH = "–"

Edits = dict[str, tuple[NoteFile, Judged]]
"""Edits by statement, each with the note that makes it."""


def edited(sections: Iterable[Section], notes: Collection[NoteFile], languages: Collection[str]) -> tuple[Section, ...]:
    """Put edited confidences in the place of computed ones, where every language gives the same level.

    The level holds in every edition; the reason is an analyst's text and goes no further than its note does, so that
    a wider edition is told only that a person has judged.
    """
    edits = _edits(notes, languages)
    return tuple(
        replace(section, blocks=tuple(one for block in section.blocks for one in _edited(block, edits)))
        for section in sections
    )


def computed(sections: Iterable[Section]) -> frozenset[str]:
    """Return the statements whose confidence is computed, which are those that can be edited."""
    return frozenset(
        block.id
        for section in sections
        for block in section.blocks
        if isinstance(block, Statement) and block.confidence is not None
    )


def judged(notes: Iterable[NoteFile], lang: str) -> Edits:
    """Return one language's edits by statement; of two the first holds."""
    found: Edits = {}
    for note in notes:
        for one in note.confidence if note.lang == lang else ():
            found.setdefault(one.statement, (note, one))
    return found


def _edits(notes: Collection[NoteFile], languages: Collection[str]) -> dict[str, Edits]:
    """Return by statement each language's edit, where all languages give one and agree on its level."""
    by_language = {lang: judged(notes, lang) for lang in languages}
    statements = dict.fromkeys(name for edits in by_language.values() for name in edits)
    together = {
        name: {lang: edits[name] for lang, edits in by_language.items() if name in edits} for name in statements
    }
    return {
        name: edits
        for name, edits in together.items()
        if len(edits) == len(by_language) and len({one.level for _, one in edits.values()}) == 1
    }


def _edited(block: Block, edits: dict[str, Edits]) -> list[Block]:
    """Return a statement as it was, or its copies for the editions that have the reason and for those that do not."""
    if not isinstance(block, Statement) or block.confidence is None or block.id not in edits:
        return [block]
    own = edits[block.id]
    was = Raw(block.confidence.level)
    reason = {lang: one.because.rstrip(" .") for lang, (_, one) in own.items()}
    role = {lang: note.role or DASH for lang, (note, _) in own.items()}
    told = Say("confidence-edited", {"reason": _bilingual(reason), "role": _bilingual(role), "level": was})
    untold = Say("confidence-edited-inside", {"level": was})
    far = EDITIONS[narrowest(note.edition for note, _ in own.values())]
    level = next(iter(own.values()))[1].level
    copies = (
        (told, tuple(edition for edition in block.editions if edition in far)),
        (untold, tuple(edition for edition in block.editions if edition not in far)),
    )
    return [_copy(block, level, because, editions) for because, editions in copies if editions]


def _copy(block: Statement, level: Level, because: Say, editions: tuple[Edition, ...]) -> Statement:
    return replace(block, confidence=Confidence(level, RULE, (because,)), editions=editions)


def _bilingual(texts: dict[str, str]) -> Bilingual:
    """Give both languages a text; one that the watch is not written in has none."""
    return Bilingual(en=texts.get("en", DASH), fr=texts.get("fr", DASH))
