"""The header of a note: TOML between two lines of `+++`, read strictly.

`role` says who answers for the text (in its language), `date` when it was written, `edition` how far it may go, and
each `[[confidence]]` edits one computed confidence, with a reason.
"""

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from hune.brief.model import EVERYONE, Edition
from hune.brief.notes.finding import Finding, both, found
from hune.brief.notes.note import Judged, Level
from hune.brief.words import clean

FENCE = "+++"
LEVELS: tuple[Level, ...] = ("high", "moderate", "low")

EXAMPLES = {
    "edition": 'edition = "PARTNERS"',
    "role": 'role = "Analyst, Sahel desk"',
    "date": "date = 2025-06-14",
    "confidence": "[[confidence]]",
    "confidence.statement": 'statement = "worst-month"',
    "confidence.level": 'level = "moderate"',
    "confidence.because": 'because = "…"',
}
"""Every setting of a header, as a line that would be right."""


class Header(msgspec.Struct, frozen=True):
    """What a header says; `role` and `dated` are None where it does not say it."""

    edition: Edition = "INTERNAL"
    role: str | None = None
    dated: date | None = None
    confidence: tuple[Judged, ...] = ()


def read_header(lines: list[str], file: str) -> tuple[Header, int, list[Finding]]:
    """Read the header of a note's lines; return it, the number of lines it takes, and what is wrong with it.

    A header that cannot be read says nothing: the note is then INTERNAL and nobody's.
    """
    start = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or lines[start].strip() != FENCE:
        return Header(), 0, []
    end = next((at for at in range(start + 1, len(lines)) if lines[at].strip() == FENCE), None)
    if end is None:
        # Where the header ends, and so where the text begins, cannot be told: nothing is printed.
        return Header(), len(lines), [found("HN662", file, start + 1, **both("note-reason-unclosed", "reason"))]
    # The lines before stay, so that the parser counts as the file does.
    source = "\n" * (start + 1) + "\n".join(lines[start + 1 : end])
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        reason = both("note-reason-toml", "reason", reason=str(error))
        # Without a line the parser means the end of what it was given.
        return Header(), end + 1, [found("HN662", file, int(at[1]) if at else end, **reason)]
    findings = [_at(fault, lines, start, end, file) for fault in _faults(table)]
    return _header(table), end + 1, findings


Fault = tuple[str, dict[str, str]]
"""The dotted key of a setting, and what is wrong with it in both languages."""


def _at(fault: Fault, lines: list[str], start: int, end: int, file: str) -> Finding:
    key, said = fault
    name = re.escape(key.rpartition(".")[2])
    line = next((at for at in range(start, end) if re.match(rf"\s*(?:\[\[)?{name}\b", lines[at])), start)
    nearest = key if key in EXAMPLES else difflib.get_close_matches(key, EXAMPLES, n=1, cutoff=0)[0]
    return found("HN663", file, line + 1, key=key, example=EXAMPLES[nearest], **said)


def _faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    for key in sorted(table.keys() - {"edition", "role", "date", "confidence"}):
        yield key, both("note-fault-unknown", "fault")
    if not _is_edition(table.get("edition", "INTERNAL")):
        yield _wrong("edition", table["edition"])
    if "role" in table and not _is_line(table["role"]):
        yield _wrong("role", table["role"])
    # A moment is a date to Python, and is not one here.
    if "date" in table and type(table["date"]) is not date:
        yield _wrong("date", table["date"])
    edits = table.get("confidence", [])
    if not isinstance(edits, list) or not all(isinstance(edit, dict) for edit in edits):
        yield _wrong("confidence", edits)
        return
    for edit in edits:
        for name in sorted(edit.keys() - {"statement", "level", "because"}):
            yield f"confidence.{name}", both("note-fault-unknown", "fault")
        for name in ("statement", "level", "because"):
            if name not in edit:
                yield f"confidence.{name}", both("note-fault-missing", "fault")
            elif not _is_right(name, edit[name]):
                yield _wrong(f"confidence.{name}", edit[name])


def _wrong(key: str, value: Any) -> Fault:
    return key, both("note-fault-value", "fault", value=clean(str(value))[:40])


def _is_edition(value: Any) -> bool:
    return isinstance(value, str) and value in EVERYONE


def _is_line(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and clean(value) == value


def _is_right(name: str, value: Any) -> bool:
    """Tell whether a setting of an edited confidence is a line of text, a level, or a reason without marks."""
    if not _is_line(value) or (name == "level" and value not in LEVELS):
        return False
    return name != "because" or not any(mark in value for mark in ("[[", "**"))


def _header(table: Mapping[str, Any]) -> Header:
    """Take what is right; what is wrong counts as not said."""
    edition, role, dated, edits = (table.get(key) for key in ("edition", "role", "date", "confidence"))
    judged = [
        Judged(edit["statement"].strip(), edit["level"], edit["because"].strip())
        for edit in (edits if isinstance(edits, list) else [])
        if isinstance(edit, dict) and all(_is_right(name, edit.get(name)) for name in ("statement", "level", "because"))
    ]
    return Header(
        edition=edition if _is_edition(edition) else "INTERNAL",  # type: ignore[arg-type]
        role=role.strip() if isinstance(role, str) and _is_line(role) else None,
        dated=dated if type(dated) is date else None,
        confidence=tuple(judged),
    )
