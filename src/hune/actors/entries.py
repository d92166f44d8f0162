"""What an entry of a register file looks like, and what is said of one that does not.

Every scalar of a file is text until the struct it goes into says otherwise, so `no` is a language and 2017-03 a month.
"""

import re
from collections.abc import Mapping
from typing import Any, TypeVar, get_args

import msgspec

from hune.actors.actor import Kind, NameKind
from hune.errors import HuneError

T = TypeVar("T")


class WrittenFact(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The bounds and the source that any fact may carry."""

    since: str | None = None
    until: str | None = None
    source: str | None = None
    until_source: str | None = None


class WrittenName(WrittenFact, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A name with an interval or a source of its own."""

    text: str


class WrittenTie(WrittenFact, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A tie with its interval."""

    to: str


class WrittenRank(WrittenFact, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A rank with its interval."""

    grade: str


class WrittenHolding(WrittenFact, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Time in an office."""

    office: str


class WrittenSuccession(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who took over, and when."""

    by: str
    on: str
    where: str | None = None
    source: str | None = None


Names = dict[str, dict[NameKind, list[str | WrittenName]]]


class WrittenActor(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An actor; facts without a source of their own stand on `source`."""

    id: str
    kind: Kind
    source: str
    names: Names
    life: WrittenFact = WrittenFact()
    part_of: list[str | WrittenTie] = []
    member_of: list[str | WrittenTie] = []
    members: list[str | WrittenTie] = []
    present_in: list[str | WrittenTie] = []
    succeeded_by: list[WrittenSuccession] = []
    ranks: list[WrittenRank] = []
    offices: list[WrittenHolding] = []
    ucdp: list[int] = []
    wikidata: str | None = None


class WrittenOffice(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An office with its titles."""

    id: str
    of: str
    source: str
    titles: Names


class WrittenNamed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A grade or a community: an id and names."""

    id: str
    source: str
    names: Names


class WrittenSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A source."""

    id: str
    title: str
    publisher: str
    date: str


def converted(file: str, entry: Any, shape: type[T]) -> T:
    """Make an entry a struct; raises HN323-HN326, which name the file and the entry's id."""
    shown = entry.get("id") or entry.get("iso3") if isinstance(entry, dict) else None
    at: dict[str, Any] = {"file": file, "id": shown if isinstance(shown, str) else str(entry)[:40]}
    try:
        # Lax, because all scalars are still text: "130" may become a number, nothing else changes its kind.
        return msgspec.convert(entry, shape, strict=False)
    except msgspec.ValidationError as error:
        raise _misformed(at, str(error), entry, shape) from None


_NESTED: Mapping[str, Any] = {
    "life": WrittenFact,
    "names": WrittenName,
    "titles": WrittenName,
    "part_of": WrittenTie,
    "member_of": WrittenTie,
    "members": WrittenTie,
    "present_in": WrittenTie,
    "succeeded_by": WrittenSuccession,
    "ranks": WrittenRank,
    "offices": WrittenHolding,
}


def _misformed(at: dict[str, Any], message: str, entry: Any, shape: Any) -> HuneError:
    """Return the numbered error for what msgspec says of an entry: "what is wrong - at `$.path`"."""
    what, _, where = message.partition(" - at ")
    path = where.strip("`").rpartition("$")[2].strip("`.")
    named = re.search(r"`([^`]+)`|'([^']+)'", what)
    name = (named[1] or named[2]) if named else ""
    key = f"{path}.{name}".lstrip(".")
    if "unknown field" in what:
        fields = _NESTED.get(re.split(r"[.\[]", path)[0], shape).__struct_fields__
        return HuneError("HN324", **at, key=key, choices=", ".join(fields))
    if "missing required field" in what:
        return HuneError("HN325", **at, key=key)
    if "nvalid enum value" in what:
        choices = get_args(Kind if path == "kind" else NameKind)
        return HuneError("HN326", **at, key=path, value=name, choices=", ".join(choices))
    return HuneError("HN323", **at, value=f"{path}: {_at(entry, path)}"[:80].lstrip(": "), expected=what)


def _at(entry: Any, path: str) -> Any:
    """Return the value that a path of msgspec points to, as far as it can be followed."""
    for step in re.findall(r"[^.\[\]]+", path):
        if isinstance(entry, dict) and step in entry:
            entry = entry[step]
        elif isinstance(entry, list) and step.isdigit() and int(step) < len(entry):
            entry = entry[int(step)]
    return entry
