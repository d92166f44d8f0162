"""The code-list: the relations, positions and point events that a claim may state, as `data/relations.yaml` has them.

What is loaded is checked: every reference exists, every contradiction is told from both sides, every community is kept
out. A claim may only use an id of this list, and `permit` says which kinds of actor a relation takes.
"""

import difflib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from hune.errors import HuneError

T = TypeVar("T")

DATA = Path(__file__).with_name("data") / "relations.yaml"

Order = Literal["same", "reversed", "either"]
"""Between which pairs two relations contradict: A and B both times, B and A the second time, or both."""

Quad = Literal["verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict"]

Side = Literal["subject", "object"]

SIDES: dict[Side, tuple[str, str]] = {"subject": ("subject", "sujet"), "object": ("object", "objet")}


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of what the file holds: a field that is not known is a fault, so that none is lost by a slip."""


class Bilingual(Entry, frozen=True):
    """A text in both languages."""

    en: str
    fr: str


class Change(Entry, frozen=True):
    """What a version of the list changed, and when."""

    version: str
    date: date
    en: str
    fr: str


class Inverse(Entry, frozen=True):
    """What the relation is called when its object is named first."""

    id: str
    en: str
    fr: str


class Crosswalks(Entry, frozen=True):
    """The same thing in other schemes; None where a scheme has nothing that says it. All five are always given."""

    plover: tuple[str, ...] | None
    cameo: tuple[str, ...] | None
    ucdp_support: tuple[str, ...] | None
    stix: tuple[str, ...] | None
    ftm: tuple[str, ...] | None


class Relation(Entry, frozen=True):
    """A relation: `domain` and `range` are the kinds of its subject and object, `modes` its finer shades.

    `broader` is the relation that holds whenever this one does. `contradicts` names the relations that cannot hold
    over the same time, and between which pairs. `since` is the version of the list that brought it in.
    """

    id: str
    name: Bilingual
    definition: Bilingual
    domain: tuple[str, ...]
    range: tuple[str, ...]
    symmetric: bool
    inverse: Inverse | None
    broader: str | None
    contradicts: dict[str, Order]
    modes: dict[str, Bilingual]
    examples: Bilingual
    crosswalks: Crosswalks
    since: str


class Event(Entry, frozen=True):
    """A point event of PLOVER, coded only where no relation says it: its type, its modes, the roots of CAMEO."""

    id: str
    quad: Quad
    name: Bilingual
    definition: Bilingual
    examples: Bilingual
    recipient: bool
    cameo: tuple[str, ...]
    modes: dict[str, Bilingual]


class CodeList(Entry, frozen=True):
    """The whole list with its version, its changes, and the words it uses for kinds, realis and settings."""

    version: str
    changes: tuple[Change, ...]
    kinds: dict[str, Bilingual]
    never: tuple[str, ...]
    realis: dict[str, Bilingual]
    settings: dict[str, Bilingual]
    relations: tuple[Relation, ...]
    events: tuple[Event, ...]


def load(file: Path) -> CodeList:
    """Read and check a code-list.

    Raises HN361 if it is no such list (what is missing, and where), HN362 at its first fault.
    """
    try:
        codes: CodeList = msgspec.yaml.decode(file.read_bytes(), type=CodeList)
    except (OSError, msgspec.MsgspecError) as error:
        raise HuneError("HN361", file=file.name, reason=str(error)) from error
    for value, fault_en, fault_fr in faults(codes):
        raise HuneError("HN362", file=file.name, value=value, fault_en=fault_en, fault_fr=fault_fr)
    return codes


def faults(codes: CodeList) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong in a list: the id at fault, and the fault in English and in French."""
    if [change.version for change in codes.changes][-1:] != [codes.version]:
        yield codes.version, "the last change is not that of this version", "le dernier changement n’est pas le sien"
    seen: set[str] = set()
    entries: tuple[Relation | Event, ...] = (*codes.relations, *codes.events)
    for entry in entries:
        if entry.id in seen:
            yield entry.id, "the id is given twice", "l’identifiant figure deux fois"
        seen.add(entry.id)
        for text in (entry.name, entry.definition, entry.examples, *entry.modes.values()):
            if not (text.en.strip() and text.fr.strip()):
                yield entry.id, "a text is empty in one language", "un texte est vide dans une des langues"
    for relation in codes.relations:
        yield from _faults_of(relation, codes)


def _faults_of(relation: Relation, codes: CodeList) -> Iterator[tuple[str, str, str]]:
    by_id = {other.id: other for other in codes.relations}
    for kind in (*relation.domain, *relation.range):
        if kind not in codes.kinds:
            yield relation.id, f"{kind} is not a kind", f"{kind} n’est pas une catégorie"
        if kind in codes.never:
            yield relation.id, f"{kind} is never an argument", f"{kind} n’est jamais un argument"
    if relation.symmetric != (relation.inverse is None):
        yield relation.id, "either it is symmetric or it has an inverse", "elle est symétrique ou elle a une inverse"
    if relation.symmetric and relation.domain != relation.range:
        yield relation.id, "symmetric, with two sides that differ", "symétrique, avec deux côtés différents"
    names = [other.inverse.id for other in codes.relations if other.inverse]
    if relation.inverse and (relation.inverse.id in by_id or names.count(relation.inverse.id) > 1):
        yield relation.id, "its inverse has the name of another", "son inverse porte le nom d’une autre"
    if relation.broader is not None and (relation.broader not in by_id or by_id[relation.broader].broader):
        yield relation.id, "what is broader than it is not in the list", "celle qui la contient n’est pas dans la liste"
    if relation.since not in {change.version for change in codes.changes}:
        yield relation.id, f"version {relation.since} is unknown", f"la version {relation.since} est inconnue"
    for id, order in relation.contradicts.items():
        other = by_id.get(id)
        if other is None or other.contradicts.get(relation.id) != order:
            yield relation.id, f"{id} does not contradict it in turn", f"{id} ne la contredit pas en retour"
        elif (relation.symmetric or other.symmetric) and order != "either":
            yield relation.id, f"{id} contradicts it either way round", f"{id} la contredit dans les deux sens"


@cache
def codelist() -> CodeList:
    """Return the list that hune works with."""
    return load(DATA)


def relations() -> tuple[Relation, ...]:
    """Return all relations, in the order of the list.

    >>> [relation.id for relation in relations() if relation.broader == "supports"]
    ['shares_intelligence_with', 'trains', 'arms', 'finances']
    """
    return codelist().relations


def relation(id: str) -> Relation:
    """Return the relation of that id; HN363 if there is none.

    >>> relation("sanctions").crosswalks.ftm
    ('Sanction',)
    """
    return _pick(id, {one.id: one for one in relations()})


def events() -> tuple[Event, ...]:
    """Return all types of point events, in the order of the list."""
    return codelist().events


def event(id: str) -> Event:
    """Return the type of event of that id; HN363 if there is none."""
    return _pick(id, {one.id: one for one in events()})


def _pick(id: str, entries: dict[str, T]) -> T:
    if id not in entries:
        nearest = difflib.get_close_matches(id, entries, n=1, cutoff=0.0)[0]
        raise HuneError("HN363", value=id, nearest=nearest)
    return entries[id]


def permit(id: str, *, subject: str | None = None, object: str | None = None) -> None:
    """Say that a relation takes arguments of these kinds; a kind that is not known (None) is let through.

    Raises HN364 for a community, which no relation takes, HN365 for another kind outside domain or range, HN363 for an
    id or a kind that is not in the list.

    >>> permit("fights", subject="armed_group", object="armed_forces")
    """
    chosen, codes = relation(id), codelist()
    sides: tuple[tuple[Side, str | None, tuple[str, ...]], ...] = (
        ("subject", subject, chosen.domain),
        ("object", object, chosen.range),
    )
    for side, kind, allowed in sides:
        if kind is None or kind in allowed:
            continue
        said = _pick(kind, codes.kinds)
        if kind in codes.never:
            raise HuneError("HN364", relation=id)
        raise HuneError(
            "HN365",
            relation=id,
            kind_en=said.en,
            kind_fr=said.fr,
            side_en=SIDES[side][0],
            side_fr=SIDES[side][1],
            allowed_en=", ".join(codes.kinds[one].en for one in allowed),
            allowed_fr=", ".join(codes.kinds[one].fr for one in allowed),
        )
