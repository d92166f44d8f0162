"""What is wrong with a note or with a page, and where: a numbered remark with its file and line."""

from typing import Any, Literal

import msgspec

from hune.errors import Notice
from hune.text.messages import say

Severity = Literal["error", "warning"]

WARNINGS = frozenset({"HN667", "HN675", "HN676", "HN677", "HN679"})
"""What the analyst may let stand; everything else stands in the way of a signature."""


class Finding(msgspec.Struct, frozen=True):
    """A fault by its number, in a file and at a line of it (None where it is about the whole)."""

    code: str
    severity: Severity
    file: str
    line: int | None
    details: dict[str, Any]

    def text(self, lang: str = "en") -> str:
        """Say the finding in `lang`, its number first, then its place.

        >>> found("HN675", "notes/outlook.en.md", 3, value="likely", example="likely (about 65 %)").text()
        'HN675 notes/outlook.en.md, line 3: “likely” is a likelihood without its number. Write for example: likely...
        """
        code, said = Notice(self.code, self.details).text(lang).split(" ", 1)
        if self.line is None:
            return f"{code} {say(lang, 'note-at-file', file=self.file, text=said)}"
        return f"{code} {say(lang, 'note-at-line', file=self.file, line=str(self.line), text=said)}"


def found(code: str, file: str, line: int | None = None, **details: Any) -> Finding:
    """Make a finding; how much it weighs follows from its number.

    >>> found("HN661", "notes/outlok.en.md", value="outlok.en.md", nearest="outlook.en.md").severity
    'error'
    """
    return Finding(code, "warning" if code in WARNINGS else "error", file, line, details)


def both(message: str, name: str, **args: str) -> dict[str, str]:
    """Say a message in both languages, as the two details that a text of the catalogue chooses from.

    >>> both("note-lang-fr", "lang")
    {'lang_en': 'French', 'lang_fr': 'français'}
    """
    return {f"{name}_{lang}": say(lang, message, **args) for lang in ("en", "fr")}


def excerpt(text: str, most: int = 60) -> str:
    """Shorten a text to its beginning, on one line.

    >>> excerpt("Deaths rose in Mali and fell in Niger.", 20)
    'Deaths rose in Mali…'
    """
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rstrip() + "…"
