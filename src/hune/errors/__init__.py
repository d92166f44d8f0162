"""The numbered catalogue of everything that can go wrong, in both languages.

A number never changes its meaning. A text names what is at fault (file, line, value) and says what to do.
`HuneError` stops the work; a `Notice` is the same thing said without stopping, for a row that was kept out or a
range that was dropped. The texts stand in number order in the modules of this folder, a module for each room.
"""

from dataclasses import dataclass
from typing import Any

from hune.errors import (
    actors,
    areas,
    brief,
    coherence,
    documents,
    explain,
    files,
    fitted,
    forecast,
    issuing,
    machine,
    page,
    places,
    reading,
    record,
    track,
    watch,
)

CATALOGUE: dict[str, tuple[str, str]] = {
    number: texts
    for room in (
        *(files, documents, record, places, actors, reading, watch, forecast, track, explain, coherence, areas, fitted),
        *(page, brief, issuing, machine),
    )
    for number, texts in room.TEXTS.items()
}
"""The text of each number, in English and in French."""


class HuneError(Exception):
    """A numbered error: `code` is its number, `details` the values its text names.

    >>> str(HuneError("HN102", value="13/2023"))
    'HN102 “13/2023” is not a month. Write YYYY-MM, for example 2023-12.'
    """

    def __init__(self, code: str, **details: Any) -> None:
        self.code = code
        self.details = details
        super().__init__(describe(code, details, "en"))

    def text(self, lang: str = "en") -> str:
        """Say the error in `lang` ("en" or "fr"), its number first."""
        return describe(self.code, self.details, lang)


@dataclass(frozen=True, slots=True)
class Notice:
    """A numbered remark that does not stop the work."""

    code: str
    details: dict[str, Any]

    def text(self, lang: str = "en") -> str:
        """Say the notice in `lang` ("en" or "fr"), its number first."""
        return describe(self.code, self.details, lang)


def describe(code: str, details: dict[str, Any], lang: str) -> str:
    """Fill the catalogue's text for `code` in `lang`; a missing detail is a defect and raises KeyError."""
    english, french = CATALOGUE[code]
    return f"{code} " + (french if lang == "fr" else english).format_map(details)
