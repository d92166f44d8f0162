"""The numbered catalogue of everything that can go wrong, in both languages.

A number never changes its meaning. A text names what is at fault (file, line, value) and says what to
do. `HuneError` stops the work; a `Notice` is the same thing said without stopping, for a row that was
kept out or a range that was dropped.
"""

from dataclasses import dataclass
from typing import Any

CATALOGUE: dict[str, tuple[str, str]] = {
    # 10x: what the user typed
    "HN101": (
        "{file}: no such file. Check the path.",
        "{file} : fichier introuvable. Vérifiez le chemin.",
    ),
    "HN102": (
        "“{value}” is not a month. Write YYYY-MM, for example 2023-12.",
        "« {value} » n’est pas un mois. Écrivez AAAA-MM, par exemple 2023-12.",
    ),
    "HN103": (
        "“{value}” is not a date. Write YYYY-MM-DD, for example 2024-01-22.",
        "« {value} » n’est pas une date. Écrivez AAAA-MM-JJ, par exemple 2024-01-22.",
    ),
    # 11x-14x: files of a source and their rows
    # 20x-24x: the record
    # 30x: places
    # 40x: the watch folder
    # 50x: panel and forecast
    # 60x: text, drawing and the brief
    # 90x: the machine
    "HN901": (
        "{file}: no permission to write there. Choose another folder, or change its permissions.",
        "{file} : écriture refusée. Choisissez un autre dossier ou modifiez ses droits.",
    ),
}


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
