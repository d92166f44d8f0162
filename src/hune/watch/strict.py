"""Read a `watch.toml` strictly: every fault is a numbered error with its file, line, key and value."""

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from hune.errors import HuneError
from hune.places import countries
from hune.text.dates import parse_date
from hune.watch.colours import LEAST, contrast, is_colour
from hune.watch.model import EDITIONS, FILE, FURTHEST, LANGUAGES, SETTINGS, Watch


def read(text: str, file: str = FILE) -> Watch:
    """Read the text of a `watch.toml`; `file` is how errors name it.

    Raises HN403 (not TOML), HN404-HN412, HN419-HN424, each with its line.

    >>> read('name = "x"\\ntitle = {en = "X", fr = "X"}\\ncountries = ["MLI"]').outlook
    6
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(text, file, str(error)) from None
    place = _Place(file, _lines(text))
    return msgspec.convert(_table(place, table, _SHAPE), Watch)


Steps = tuple[str | int, ...]
_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]")
_KEY = re.compile(r"\s*([\w.-]+)\s*=")


@dataclass(frozen=True, slots=True)
class _Place:
    """A key's place: the file, the line of every key, and the path that leads here."""

    file: str
    lines: Mapping[Steps, int]
    path: Steps = ()

    def __truediv__(self, step: str | int) -> "_Place":
        return _Place(self.file, self.lines, (*self.path, step))

    @property
    def key(self) -> str:
        return ".".join(step for step in self.path if isinstance(step, str))

    @property
    def line(self) -> int:
        path = self.path
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def error(self, code: str, **details: Any) -> HuneError:
        return HuneError(code, **{"file": self.file, "line": self.line, "key": self.key} | details)


def _lines(text: str) -> dict[Steps, int]:
    """Return the line of every header and key of a TOML text; tomllib does not tell."""
    found: dict[Steps, int] = {}
    table: Steps = ()
    count: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            first, *rest = header[2].split(".")
            if header[1] == "[[":
                count[first] = count.get(first, -1) + 1
            table = (first, *((count[first],) if first in count else ()), *rest)
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            steps = (*table, *key[1].split("."))
            for end in range(len(table) + 1, len(steps) + 1):
                found.setdefault(steps[:end], number)
    return found


def _not_toml(text: str, file: str, reason: str) -> HuneError:
    lines = text.splitlines() or [""]
    match = re.search(r"at line (\d+)", reason)
    number = min(int(match[1]) if match else len(lines), len(lines))
    twice = reason.startswith(("Cannot overwrite", "Cannot declare"))
    return HuneError("HN421" if twice else "HN403", file=file, line=number, value=lines[number - 1].strip()[:60])


_Check = Callable[[_Place, Any], Any]


def _table(place: _Place, value: Any, shape: Mapping[str, Any]) -> dict[str, Any]:
    """Check a table against its shape: a check or a table for each key, in a list when there are many."""
    if not isinstance(value, dict):
        raise place.error("HN407", value=_shown(value), example=_example(place.key))
    for key in value:
        if key not in shape:
            near = difflib.get_close_matches(key, shape, n=1, cutoff=0.5)
            at = place / key
            raise at.error("HN404", nearest=near[0]) if near else at.error("HN405", choices=", ".join(shape))
    for key in _REQUIRED.get(place.key, ()):
        if key not in value:
            raise _missing(place, key)
    return {key: _checked(place / key, value[key], shape[key]) for key in value}


def _checked(place: _Place, value: Any, shape: Any) -> Any:
    if isinstance(shape, dict):
        return _table(place, value, shape)
    if isinstance(shape, list):
        if not isinstance(value, list):
            raise place.error("HN407", value=_shown(value), example=_example(place.key))
        return [_table(place / number, each, shape[0]) for number, each in enumerate(value)]
    return shape(place, value)


def _missing(place: _Place, key: str) -> HuneError:
    at = place / key
    for block, code in (("calendar", "HN412"), ("embargo", "HN422")):
        if place.path and place.path[0] == block:
            return at.error(code, number=int(place.path[1]) + 1, key=at.key.removeprefix(f"{block}."))
    return at.error("HN406", example=_example(at.key))


def _text(place: _Place, value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise place.error("HN407", value=_shown(value), example=_example(place.key))
    return value.strip()


def _texts(place: _Place, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise place.error("HN407", value=_shown(value), example=_example(place.key))
    texts = tuple(_text(place, each) for each in value)
    for number, each in enumerate(texts):
        if each in texts[:number]:
            raise place.error("HN420", value=each)
    return texts


def _codes(place: _Place, value: Any) -> tuple[str, ...]:
    codes = _texts(place, value)
    for code in codes:
        if nearest := misnamed(code):
            raise place.error("HN408", value=code, **nearest)
    return codes


def _neighbours(place: _Place, value: Any) -> str | tuple[str, ...]:
    return "land" if value == "land" else () if value == [] else _codes(place, value)


def _among(*choices: str) -> _Check:
    def check(place: _Place, value: Any) -> str:
        if _text(place, value) not in choices:
            raise place.error("HN411", value=value, choices=", ".join(choices))
        return str(value)

    return check


def _languages(place: _Place, value: Any) -> tuple[str, ...]:
    return tuple(_among(*LANGUAGES)(place, each) for each in _texts(place, value))


def _months_ahead(place: _Place, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise place.error("HN407", value=_shown(value), example=_example(place.key))
    if not 1 <= value <= FURTHEST:
        raise place.error("HN410", value=value, low=1, high=FURTHEST)
    return value


def _in_both(place: _Place, value: Any) -> dict[str, Any]:
    """Check a text that is the same in both languages, or one for each."""
    if isinstance(value, dict):
        return _table(place, value, _BOTH)
    return dict.fromkeys(LANGUAGES, _text(place, value))


def _editions(place: _Place, value: Any) -> tuple[str, ...]:
    """Check the editions and put them in their order, the narrowest first."""
    named = {_among(*EDITIONS)(place, each) for each in _texts(place, value)}
    return tuple(edition for edition in EDITIONS if edition in named)


def _colour(place: _Place, value: Any) -> str:
    if not is_colour(_text(place, value)):
        raise place.error("HN419", value=value)
    if (ratio := contrast(value)) < LEAST:
        # Cut, not rounded: 4.49 is not to be read as 4.5.
        numbers = {"ratio": int(ratio * 10) / 10, "least": LEAST}
        french = {f"{name}_fr": str(number).replace(".", ",") for name, number in numbers.items()}
        raise place.error("HN424", value=value, **numbers, **french)
    return str(value).lower()


def _any_table(place: _Place, value: Any) -> dict[str, Any]:
    """Check that it is a table; what stands in it is checked by whoever uses it."""
    if not isinstance(value, dict):
        raise place.error("HN407", value=_shown(value), example=_example(place.key))
    return value


def _embargoes(place: _Place, value: Any) -> list[dict[str, Any]]:
    checked: list[dict[str, Any]] = _checked(place, value, [_EMBARGO])
    for number, embargo in enumerate(checked):
        if embargo["last"] < embargo["first"]:
            at = place / number / "last"
            raise at.error("HN423", number=number + 1, first=embargo["first"], last=embargo["last"])
    return checked


def _day(place: _Place, value: Any) -> date:
    try:
        return parse_date(str(value))
    except HuneError:
        raise place.error("HN409", value=_shown(value)) from None


_BOTH: dict[str, Any] = {"en": _text, "fr": _text}
_EMBARGO: dict[str, Any] = {"first": _day, "last": _day, "what": _BOTH}
_SHAPE: dict[str, Any] = {
    "name": _text,
    "title": _BOTH,
    "countries": _codes,
    "neighbours": _neighbours,
    "languages": _languages,
    "sources": _texts,
    "outlook": _months_ahead,
    "calendar": [{"date": _day, "what": _BOTH, "source": _text, "edition": _among(*EDITIONS)}],
    "brief": {
        "organisation": _in_both,
        "contact": _text,
        "logo": _text,
        "colours": {"accent": _colour, "heading": _colour},
        "template": _text,
        "editions": _editions,
    },
    "reading": {"model": _any_table},
    "embargo": _embargoes,
    "sample": {"issued": _day},
}
_REQUIRED: dict[str, tuple[str, ...]] = {
    "": ("name", "title", "countries"),
    "title": ("en", "fr"),
    "calendar": ("date", "what", "source"),
    "calendar.what": ("en", "fr"),
    "brief.organisation": ("en", "fr"),
    "embargo": ("first", "last", "what"),
    "embargo.what": ("en", "fr"),
    "sample": ("issued",),
}


def _example(key: str) -> str:
    """Return a right line for a key; for a table, the line of its first key; within a setting, that setting's."""
    found = (line for name, line in SETTINGS.items() if name == key or name.startswith(f"{key}."))
    return next(found, None) or _example(key.rpartition(".")[0])


def _shown(value: Any) -> str:
    """Show a value as TOML would write it, cut short."""
    if isinstance(value, bool):
        return str(value).lower()
    return (str(value) if isinstance(value, date) else repr(value))[:60]


def misnamed(code: str) -> dict[str, str] | None:
    """Return what a wrong country code may have meant, in each language; None for a right one."""
    known = {country.iso3: country for country in countries.all_countries() if country.iso3}
    if code in known:
        return None
    try:
        near = [countries.find(code)]
    except HuneError:
        near = [known[each] for each in sorted(known, key=lambda each: _unlike(each, code.upper()))[:3]]
    return {
        f"nearest_{lang}": ", ".join(f"{country.iso3} ({country.name(lang)})" for country in near) for lang in LANGUAGES
    }


def _unlike(code: str, written: str) -> tuple[bool, int, bool, str]:
    """Order codes by how unlike the written one they are: swapped letters first, then the fewest that differ."""
    return sorted(code) != sorted(written), -sum(map(str.__eq__, code, written)), code[0] != written[:1], code
