"""Where it was: the place that belongs to a predicate, as a cell, an area of the user's polygons, and a country.

A town is known by its name only, and the same name is in many countries. So a name comes to a place where the text
licenses it: in a country that the passage names there is one such town ("exact"), or, where no country of the passage
has one, there is one in the countries that border on them ("likely"). Where there are several, or the name stands with
a word such as "region", only the country is told. A name that the table does not have is no place here: nothing is
guessed, and nothing is finer than a cell. A capital that stands for its government is no place.

Towns are those of `hune.places.names`: above 20,000 inhabitants (GeoNames, CC BY 4.0).
"""

import csv
import gzip
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from hune.actors.folding import fold
from hune.errors import HuneError
from hune.places import countries, grid
from hune.reading.claim import Mention, Where
from hune.reading.dates.grammar import listed
from hune.reading.document import Span
from hune.reading.syntax.sentence import sentence_of
from hune.reading.syntax.view import View

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from hune.places.areas import Areas
    from hune.reading.mentions.found import Mentions

Confidence = Literal["exact", "likely", "country"]

STANDS = frozenset(
    listed(
        "in at near around outside inside across within throughout over on off en à dans près près_de autour "
        "autour_de au aux_abords_de sur vers chez"
    )
)
"""Prepositions, by their first word, of the place where something is done."""

_LEADS = STANDS | frozenset(
    listed("from to into towards toward de jusqu’à depuis of through par via between entre against")
)
_REGION = frozenset(
    listed(
        "region regions province provinces district districts state states governorate county prefecture "
        "department cercle circle territory area zone basin border borders frontier north south east west "
        "northern southern eastern western central northeast northwest southeast southwest northeastern "
        "northwestern southeastern southwestern région régions département départements préfecture territoire "
        "gouvernorat frontière frontières nord sud est ouest centre bassin arrondissement commune road axis "
        "axe route"
    )
)


_PLACES = _REGION | frozenset(
    ("town", "city", "village", "outskirts", "suburbs", "ville", "localité", "abords", "environs", "périphérie")
)
_ELSEWHERE = frozenset(
    (
        *("subject", "subject_passive", "agent", "possessor", "relative", "participial", "complement", "open"),
        *("adverbial", "oblique_clause", "parataxis", "conjunct", "apposition"),
    )
)
"""Roles of what has places of its own."""


class Town(NamedTuple):
    """A town of the table."""

    gwno: int
    lat: float
    lon: float

    @property
    def cell(self) -> int:
        """The cell that it lies in."""
        return grid.gid_of(self.lat, self.lon)


def of_name(name: str, near: Collection[int], areas: "Areas | None" = None, *, region: bool = False) -> Where | None:
    """Return the place of a name in a text that names the countries `near`, its span empty; None for no or many such.

    With `region` the name is that of a region around a town, and only an area or the country is told.

    >>> where = of_name("Kidal", {432})
    >>> where and (where.gwno, where.cell, where.confidence)
    (432, 155883, 'exact')
    >>> of_name("Banikelli", {432}), of_name("Kidal", {475})
    (None, None)
    """
    towns = _towns().get(fold(name), ())
    for among, confidence in ((near, "exact"), (_beside(near), "likely")):
        found = [town for town in towns if town.gwno in among]
        if not found:
            continue
        [*whose] = {town.gwno for town in found}
        if len(whose) > 1:
            return None
        cells = {town.cell for town in found}
        if region or len(cells) > 1:
            return Where(_NOWHERE, whose[0], _area_named(name, whose[0], areas), None, "country")
        area = _area_at(found[0], areas)
        return Where(_NOWHERE, whose[0], area, found[0].cell, confidence)  # type: ignore[arg-type]
    return None


def where(
    predicate: "Token", mentions: "Mentions", doc: "Doc", offset: int, areas: "Areas | None" = None
) -> Where | None:
    """Return where what a predicate says was, the finest that its clause tells; None where it tells nothing.

    `mentions` are those of the passage, which begins at `offset` of its document. `areas` are the user's polygons, by
    which a town has an area.
    """
    near = _named(mentions.all) or _named(mentions.before)
    here = _named(
        mentions.within(Span(sentence_of(predicate).start_char + offset, sentence_of(predicate).end_char + offset))
    )
    found = [
        place
        for token in _tokens(predicate)
        for mention in mentions.each(token)
        if (place := _place(mention, doc, offset, (here, near), areas)) is not None
    ]
    return min(found, key=lambda place: (place.cell is None, place.confidence != "exact"), default=None)


def _place(
    mention: Mention, doc: "Doc", offset: int, near: tuple[Collection[int], ...], areas: "Areas | None"
) -> Where | None:
    """Return the place that a mention is."""
    if mention.kind in ("metonym", "pronoun", "title"):
        return None
    name = doc.text[mention.span.start - offset : mention.span.end - offset]
    if mention.sort == "state" and mention.actor is not None and mention.kind == "name":
        gwno = _gwno(mention.actor)
        return None if gwno is None else Where(mention.span, gwno)
    if mention.sort != "place":
        return None
    region = _is_region(mention, doc, offset)
    own = {gwno for state in mention.candidates if (gwno := _gwno(state)) is not None}
    for countries_near in (own,) if own else near:
        place = of_name(_bare(name), countries_near, areas, region=region)
        if place is not None:
            return Where(mention.span, place.gwno, place.area, place.cell, place.confidence)
    return Where(mention.span, next(iter(own))) if len(own) == 1 else None


def _tokens(predicate: "Token") -> "Iterator[Token]":
    """Go through the words under prepositions of place in a predicate's clause and in what carries it, then objects."""
    view, doc = View(predicate.doc), predicate.doc
    at = predicate.i
    for _ in range(4):
        yield from (doc[one] for one in _standing(view, at))
        role, head, _ = view.graph.edge(at)
        if head == at or role not in ("object", "subject", "subject_passive", "open", "attribute"):
            break
        at = head
    for one in (*view.objects(predicate.i), *(each for word, each in view.obliques(predicate.i) if word in _LEADS)):
        yield doc[one]


def _standing(view: View, at: int) -> Iterator[int]:
    """Go through what stands under a preposition of place below a word, outside other clauses and whoever does it."""
    graph = view.graph
    yield from (one for word, one in view.obliques(at) if _is_of_place(word))
    waiting = list(graph.children[at])
    for each in waiting:
        role = graph.role[each]
        if role in _ELSEWHERE and each != at:
            continue
        head = graph.head[each]
        of_it = graph.word[each] in ("of", "de") and graph.lower[head] in _PLACES and _is_of_place(graph.word[head])
        if role == "oblique" and (of_it or _is_of_place(graph.word[each])):
            yield each
        waiting += graph.children[each]


def _is_of_place(word: str) -> bool:
    return bool(word.strip()) and (word.split()[0].lower() in STANDS or word.replace(" ", "_").lower() in STANDS)


def _bare(name: str) -> str:
    """Return a name without the article and the word for what it is: "the town of Djibo" is Djibo."""
    words = name.split()
    last = max(
        (at for at, word in enumerate(words) if word.lower() in ("of", "de", "d’", "the", "la", "le")), default=-1
    )
    return " ".join(words[last + 1 :]) if last >= 0 and words[0][:1].islower() else name


def _is_region(mention: Mention, doc: "Doc", offset: int) -> bool:
    """Say whether the words are a region's: "the Mopti region", « la région de Gao »."""
    start, end = mention.span.start - offset, mention.span.end - offset
    words = doc.text[start:end].lower().replace("-", " ").split()
    before = doc.text[max(0, start - 30) : start].lower().replace("’", " ").replace("-", " ").split()[-3:]
    after = doc.text[end : end + 20].lower().split()[:1]
    ties = ("of", "de", "du", "d", "the", "la", "le")
    around = list(reversed(before))
    while around and around[0] in ties:
        around = around[1:]
    led = around[:1] if len(around) < len(before) else []
    return any(word.strip(".,;:") in _REGION for word in (*words, *led, *after))


def _named(mentions: Iterable[Mention]) -> frozenset[int]:
    """Return the countries that mentions name: a state, or what belongs to one ("MLI.army")."""
    ids = (id for mention in mentions for id in ((mention.actor,) if mention.actor else mention.candidates[:1]))
    return frozenset(gwno for id in ids if (gwno := _gwno(id)) is not None)


@cache
def _gwno(actor: str) -> int | None:
    """Return the country of a state's id, or of an id that begins with one; None of any other."""
    state = actor.split(".")[0]
    if len(state) != 3:
        return None
    try:
        return countries.by_iso3(state).gwno
    except HuneError:
        return None


def _beside(near: Collection[int]) -> frozenset[int]:
    """Return the countries that share a border with some."""
    # Outlines need shapely: only where a place is sought.
    from hune.places import borders

    found: set[int] = set()
    for gwno in near:
        try:
            found.update(borders.land_neighbours(gwno))
        except HuneError:
            continue
    return frozenset(found)


def _area_at(town: Town, areas: "Areas | None") -> int | None:
    if areas is None:
        return None
    [at] = areas.place([town.lat], [town.lon], [town.gwno]).tolist()
    return None if at < 0 else int(areas.keys[at])


def _area_named(name: str, gwno: int, areas: "Areas | None") -> int | None:
    """Return the one area of a country that has a name, alone or joined with another."""
    if areas is None:
        return None
    wanted = fold(name)
    found = [
        int(key)
        for key, area in zip(areas.keys.tolist(), areas.areas, strict=True)
        if area.gwno == gwno and any(fold(part.name) == wanted for part in area.parts)
    ]
    return found[0] if len(found) == 1 else None


@cache
def _towns() -> Mapping[str, tuple[Town, ...]]:
    """Return the towns by their folded names, French ones too; those of no state are left out."""
    found: dict[str, list[Town]] = {}
    with gzip.open(countries.DATA / "named_places.csv.gz", "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["gwno"]:
                town = Town(int(row["gwno"]), float(row["lat"]), float(row["lon"]))
                for name in {fold(row["name"]), fold(row["french"])} - {""}:
                    found.setdefault(name, []).append(town)
    return {name: tuple(towns) for name, towns in found.items()}


_NOWHERE = Span(0, 0)
