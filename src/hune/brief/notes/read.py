"""The folder of notes → `NoteFile`s: every file is read or its refusal is found, and nothing stops the work."""

import difflib
import re
import unicodedata
from collections.abc import Collection
from pathlib import Path

from msgspec.structs import replace

from hune.brief.notes.finding import Finding, both, excerpt, found
from hune.brief.notes.header import EXAMPLES, FENCE, read_header
from hune.brief.notes.note import NoteFile, Text
from hune.brief.notes.paragraphs import paragraphs, without_remarks
from hune.brief.notes.tongue import language_of
from hune.text.languages import LANGUAGES
from hune.watch.model import SECTIONS

__all__ = ["NoteFile", "read_notes"]

MOST_KB = 256
"""A longer file is no note."""

_NAME = re.compile(rf"({'|'.join(SECTIONS)})\.({'|'.join(LANGUAGES)})\.md")


def read_notes(folder: Path, languages: Collection[str]) -> tuple[NoteFile, ...]:
    """Read the notes of a folder in these languages, by section in the order of the page, then by language.

    A folder that does not exist holds none. A file whose name is not that of a note, or that cannot be read, is
    returned empty, with a finding; the finding of a part of a file leaves the rest of it standing.
    """
    try:
        files = sorted(file for file in folder.iterdir() if not file.name.startswith((".", "~")))
    except FileNotFoundError:
        return ()
    except OSError as error:
        return (NoteFile(str(folder), findings=(_unread(folder, None, _refusal(error)),)),)
    notes = [_note(file) for file in files if not file.is_dir() and not file.name.endswith("~")]
    wanted = [note for note in notes if note.lang is None or note.lang in languages]
    return tuple(sorted(wanted, key=_order))


def _order(note: NoteFile) -> tuple[int, str]:
    return SECTIONS.index(note.section) if note.section else len(SECTIONS), note.file


def _note(file: Path) -> NoteFile:
    # A name from a Mac has its accents apart.
    match = _NAME.fullmatch(unicodedata.normalize("NFC", file.name))
    if match is None:
        names = [f"{section}.{lang}.md" for section in SECTIONS for lang in LANGUAGES]
        nearest = difflib.get_close_matches(file.name.lower(), names, n=1, cutoff=0)[0]
        return NoteFile(str(file), findings=(found("HN661", str(file), None, value=file.name, nearest=nearest),))
    note = NoteFile(str(file), section=match[1], lang=match[2])
    source = _source(file)
    return replace(note, findings=(source,)) if isinstance(source, Finding) else _parsed(note, source)


def _source(file: Path) -> str | Finding:
    """Read a file as text with plain line ends, or say why it is none."""
    try:
        # What is no file, such as a pipe, may never end.
        if file.exists() and not file.is_file():
            return _unread(file, None, both("note-reason-kind", "reason"))
        if file.stat().st_size > MOST_KB * 1024:
            return _unread(file, None, both("note-reason-size", "reason"))
        raw = file.read_bytes()
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unread(file, raw.count(b"\n", 0, error.start) + 1, both("note-reason-bytes", "reason"))
    except OSError as error:
        return _unread(file, None, _refusal(error))
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _refusal(error: OSError) -> dict[str, str]:
    return both("note-reason-system", "reason", reason=error.strerror or str(error))


def _unread(file: Path, line: int | None, reason: dict[str, str]) -> Finding:
    return found("HN660", str(file), line, most=MOST_KB, **reason)


def _parsed(note: NoteFile, source: str) -> NoteFile:
    kept, findings = without_remarks(source, note.file)
    lines = kept.split("\n")
    header, first, faults = read_header(lines, note.file)
    findings += faults
    for at in range(first, len(lines)):
        if lines[at].strip() == FENCE:
            findings.append(found("HN662", note.file, at + 1, **both("note-reason-late", "reason")))
            lines[at] = ""
    texts, unfit = paragraphs(lines, first, note.file, note.lang or "")
    note = replace(
        note,
        edition=header.edition,
        role=header.role,
        dated=header.dated,
        confidence=header.confidence,
        paragraphs=texts,
    )
    return replace(note, findings=(*findings, *unfit, *_unsaid(note, faults), *_wrong_language(note)))


def _unsaid(note: NoteFile, faults: list[Finding]) -> list[Finding]:
    """Find that nobody answers for a text, or that nobody knows when it was written."""
    told = {fault.details.get("key") for fault in faults}
    missing = [key for key, value in (("role", note.role), ("date", note.dated)) if value is None and key not in told]
    if not note.paragraphs and not note.confidence:
        return []
    if any(finding.code == "HN662" for finding in faults):
        return []
    return [
        found("HN663", note.file, 1, key=key, example=EXAMPLES[key], **both("note-fault-missing", "fault"))
        for key in missing
    ]


def _wrong_language(note: NoteFile) -> list[Finding]:
    """Find a text in the other language: the whole note, else single paragraphs of it."""
    assert note.lang is not None
    other = next(lang for lang in LANGUAGES if lang != note.lang)
    whole = language_of(" ".join(text.text for text in note.paragraphs)) == other
    wrong = note.paragraphs[:1] if whole else [text for text in note.paragraphs if language_of(text.text) == other]
    return [_misplaced(note, text, other) for text in wrong]


def _misplaced(note: NoteFile, text: Text, other: str) -> Finding:
    languages = both(f"note-lang-{other}", "found") | both(f"note-lang-{note.lang}", "wanted")
    return found("HN665", note.file, text.line(), value=excerpt(text.text), **languages)
