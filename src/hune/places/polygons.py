"""Polygons of areas from a GeoJSON file of the user's: which property says what, and outlines that can be used.

Files of geoBoundaries, COD-AB, GADM and Natural Earth are read as they come. The id is the first property of
`IDS` that at least half of the features have (else the feature's own `id`), the country the first of `COUNTRIES`
that names a state, the name the first of `NAMES`; names of properties are read in any case.

A feature that cannot be used costs itself and no other, and is told. Outlines that cross themselves are mended and
told, and one that crosses the antimeridian is cut there. Coordinates are degrees of WGS 84, as GeoJSON has them.

Source: Butler and others, "The GeoJSON Format", RFC 7946 (2016).
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from hune.errors import HuneError, Notice
from hune.places.countries import find

IDS = (
    *("shapeid", "adm1_pcode", "admin1pcode", "gid_1", "iso_3166_2", "iso_1", "hasc_1", "shapeiso", "adm1_code"),
    *("admin1", "code", "id"),
)
COUNTRIES = (
    *("gwno", "gwcode", "shapegroup", "iso3", "iso_a3", "adm0_a3", "adm0_pcode", "admin0pcode", "gid_0", "iso2"),
    *("iso_a2", "country", "admin", "adm0_name", "adm0_en", "adm0_fr", "name_0"),
)
NAMES = ("shapename", "adm1_name", "adm1_en", "adm1_fr", "name_1", "name", "name_en", "admin1name", "admin1name_en")

MOST_BYTES = 128 * 2**20
"""A larger file is drawn finer than any use here needs."""

DEGREES = ("CRS84", "4326", "WGS84", "WGS 84")
"""What the names of the one reference system that is read have in them, one or another."""

NAMED = 12
"""So many features are named in a notice, the others counted."""

UNUSABLE = {
    "broken": ("their outline cannot be read", "leur tracé est illisible"),
    "nameless": ("they have no id", "elles n’ont pas d’identifiant"),
    "country": ("no property names a state of the list", "aucune propriété ne désigne un État de la liste"),
    "degrees": ("they lie outside the globe", "elles sont hors du globe"),
    "empty": ("their outline encloses nothing", "leur tracé n’entoure rien"),
}  # fmt: skip
MENDED = ("mended, since their outlines crossed themselves", "réparées, car leur tracé se croisait")


class Drawn(NamedTuple):
    """An area as its file draws it."""

    id: str
    name: str
    gwno: int
    shape: BaseGeometry


class _Feature(msgspec.Struct, frozen=True):
    geometry: msgspec.Raw = msgspec.Raw(b"null")
    properties: dict[str, Any] | None = None
    id: str | int | float | None = None


class _Collection(msgspec.Struct, frozen=True):
    features: list[msgspec.Raw]
    type: str = ""
    crs: Any = None


def read(path: Path) -> tuple[list[Drawn], list[Notice]]:
    """Read the areas of a file, in its order, and say which features were left out or mended, and why.

    Raises HN101 for a file that is not there, HN585 for one that is no collection of features, is too large, has
    another reference system, or of which no feature is left.
    """
    features = [_feature(raw) for raw in _collection(path)]
    columns = [_lowered(feature) for feature in features]
    called = _identifier(path, columns)
    drawn: list[Drawn] = []
    lost: dict[str, list[str]] = {}
    mended: list[str] = []
    for number, (feature, told) in enumerate(zip(features, columns, strict=True), start=1):
        id, gwno, shape = _text(told.get(called)), _country(told), _outline(feature)
        label = id or f"n° {number}"
        whole, fault = _usable(id, gwno, shape)
        if fault:
            lost.setdefault(fault, []).append(label)
        else:
            drawn.append(Drawn(id, _first(told, NAMES) or id, gwno or 0, whole))
            mended += [] if shapely.is_valid(shape) else [label]
    notices = [left_out(path, labels, *UNUSABLE[fault]) for fault, labels in lost.items()]
    if 2 * len(lost.get("degrees", ())) > len(features):
        raise _refused(path, "its coordinates are not degrees", "ses coordonnées ne sont pas des degrés")
    if not drawn:
        english, french = (f"{notices[0].text(lang)}" for lang in ("en", "fr"))
        raise _refused(path, f"no area is left ({english})", f"il ne reste aucune zone ({french})")
    return drawn, [*notices, *([changed(path, mended, *MENDED)] if mended else [])]


def changed(path: Path, labels: Sequence[str], what_en: str, what_fr: str) -> Notice:
    """Say which areas were taken otherwise than they are drawn."""
    told = {"file": path.name, "number": len(labels), "what_en": what_en, "what_fr": what_fr, "areas": listed(labels)}
    return Notice("HN588", told)


def listed(labels: Sequence[str]) -> str:
    """Name the first few.

    >>> listed(["A", "B"])
    'A, B'
    """
    return ", ".join(labels[:NAMED]) + (", …" if len(labels) > NAMED else "")


def left_out(path: Path, labels: Sequence[str], why_en: str, why_fr: str) -> Notice:
    """Say which features are no areas."""
    told = {"file": path.name, "number": len(labels), "why_en": why_en, "why_fr": why_fr, "areas": listed(labels)}
    return Notice("HN587", told)


def _refused(path: Path, why_en: str, why_fr: str) -> HuneError:
    return HuneError("HN585", file=path, why_en=why_en, why_fr=why_fr)


def too_many(path: Path, most: int) -> HuneError:
    """Return the error of a file with more areas of a country than can be numbered."""
    english = f"a country has more than {most} areas, which are then no first-level units"
    return _refused(path, english, f"un pays compte plus de {most} zones, qui ne sont donc pas de premier niveau")


def too_small(path: Path) -> HuneError:
    """Return the error of a file of which no area can be forecast."""
    return _refused(
        path, "none of its areas is as large as a cell", "aucune de ses zones n’atteint la taille d’une maille"
    )


def _collection(path: Path) -> list[msgspec.Raw]:
    """Return the features of a file, unread."""
    if not path.is_file():
        raise HuneError("HN101", file=path)
    size, most = path.stat().st_size // 2**20, MOST_BYTES // 2**20
    if path.stat().st_size > MOST_BYTES:
        raise _refused(path, f"it has {size} MB; {most} are read", f"il fait {size} Mo ; {most} sont admis")
    try:
        read = msgspec.json.decode(path.read_bytes().removeprefix(b"\xef\xbb\xbf"), type=_Collection)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _refused(path, f"it is no GeoJSON ({error})", f"ce n’est pas du GeoJSON ({error})") from None
    if read.type != "FeatureCollection" or not read.features:
        raise _refused(path, "it is no FeatureCollection with features", "ce n’est pas une FeatureCollection remplie")
    if read.crs is not None and not any(name in str(read.crs) for name in DEGREES):
        raise _refused(path, "its reference system is not WGS 84", "son système de référence n’est pas WGS 84")
    return read.features


def _feature(raw: msgspec.Raw) -> _Feature:
    try:
        return msgspec.json.decode(raw, type=_Feature)
    except msgspec.MsgspecError:
        return _Feature()


def _lowered(feature: _Feature) -> dict[str, Any]:
    """Return the properties of a feature by their names in lower case, its own id among them if they have none."""
    told = {name.strip().lower(): value for name, value in (feature.properties or {}).items()}
    return told if _text(told.get("id")) else {**told, "id": feature.id}


def _identifier(path: Path, columns: Sequence[Mapping[str, Any]]) -> str:
    """Return the property that is the id; raises HN585 where none is on at least half of the features."""
    for name in IDS:
        if 2 * sum(bool(_text(told.get(name))) for told in columns) >= len(columns):
            return name
    found = listed(sorted({name for told in columns for name in told}))
    names = ", ".join(IDS)
    english = f"no property is its areas’ id (read are {names}; found: {found})"
    raise _refused(path, english, f"aucune propriété n’est l’identifiant des zones (lues : {names} ; vues : {found})")


def _text(value: object) -> str:
    """Write an id, a name or a code as text, "" for what is none of them."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return " ".join(str(value).split())


def _first(told: Mapping[str, Any], names: Sequence[str]) -> str:
    return next((text for name in names if (text := _text(told.get(name)))), "")


def _country(told: Mapping[str, Any]) -> int | None:
    """Return the first country that a property names; None where none does."""
    for text in (_text(told.get(name)) for name in COUNTRIES):
        try:
            return find(text).gwno
        except HuneError:
            continue
    return None


def _outline(feature: _Feature) -> BaseGeometry | None:
    """Read an outline, None where there is none; heights are dropped."""
    try:
        shape = shapely.from_geojson(bytes(feature.geometry))
    except shapely.errors.ShapelyError:
        return None
    return None if shape is None else shapely.force_2d(shape)


def _usable(id: str, gwno: int | None, shape: BaseGeometry | None) -> tuple[BaseGeometry, str]:
    """Return the polygons of a feature, and what makes it none of an area, "" where nothing does."""
    empty = shapely.Polygon()
    if shape is None:
        return empty, "broken"
    west, south, east, north = (0, 0, 0, 0) if shape.is_empty else shape.bounds
    if not (west >= -360 and east <= 360 and south >= -90 and north <= 90):
        return empty, "degrees"
    if not id or gwno is None:
        return empty, "country" if id else "nameless"
    whole = _polygons(_at_home(shape))
    return whole, "" if whole.area > 0 else "empty"


def _polygons(shape: BaseGeometry) -> BaseGeometry:
    """Return what a shape encloses as sound polygons, without lines and points."""
    parts = shapely.get_parts(shape if shapely.is_valid(shape) else shapely.make_valid(shape))
    return shapely.union_all([part for part in parts if shapely.get_dimensions(part) == 2])


def _at_home(shape: BaseGeometry) -> BaseGeometry:
    """Bring every part between the meridians of -180 and 180 degrees, cut where it crosses them."""
    west, _, east, _ = shape.bounds
    if west >= -180 and east <= 180 and east - west <= 180:
        return shape
    return shapely.geometrycollections([piece for part in shapely.get_parts(shape) for piece in _cut(part)])


def _cut(part: BaseGeometry) -> Iterator[BaseGeometry]:
    """Yield a part of an outline in pieces that do not cross the antimeridian."""
    west, _, east, _ = part.bounds
    if west >= -180 and east <= 180 and east - west <= 180:
        yield part
        return

    def eastwards(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack([np.where(points[:, 0] < 0, points[:, 0] + 360, points[:, 0]), points[:, 1]])

    whole = shapely.make_valid(shapely.transform(part, eastwards))
    yield shapely.intersection(whole, shapely.box(0, -90, 180, 90))
    beyond = shapely.intersection(whole, shapely.box(180, -90, 360, 90))
    yield shapely.transform(beyond, lambda points: points - (360, 0))
