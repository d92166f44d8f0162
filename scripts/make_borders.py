"""Make the borders and the list of land neighbours from the npm package world-atlas (Natural Earth).

Reads `countries-50m.json` of world-atlas 2.0.2 (Natural Earth 4.1.0, 1:50 million) and writes, under
`src/hune/places/data`, `borders.json.gz` (the same topology, every arc once) and `neighbours.csv` (pairs of
states that share an arc). Natural Earth draws who holds the ground; three things are changed to what maps of
the United Nations show: Western Sahara reaches 27° 40′ N, not the berm; Crimea is drawn with Ukraine; and a
territory whose status is unsettled belongs to no state (see `make_countries.py`). Antarctica is left out.

Run: npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
     python scripts/make_borders.py package/countries-50m.json
"""

import csv
import gzip
import json
import sys
from itertools import accumulate, combinations, pairwise
from pathlib import Path
from typing import Any

from babel.core import get_global

from hune.places.countries import DATA, all_countries

Point = list[int]
Ring = list[int]
Polygon = list[Ring]
Territory = tuple[str, int | None, list[Polygon]]

# Features without an ISO number, by the code they are counted with; Siachen lies between the lines that
# neither side gives up.
UNNUMBERED = {
    "Somaliland": "SO",
    "N. Cyprus": "CY",
    "Kosovo": "XK",
    "Indian Ocean Ter.": "CX",
    "Siachen Glacier": "",
}
SAHARA_NORTH = 27 + 40 / 60
SIMFEROPOL = (34.10, 44.95)


def codes() -> dict[str, tuple[str, int | None]]:
    """Return the ISO alpha-3 code and the state of the list, if any, by ISO alpha-2 code."""
    known: dict[str, tuple[str, int | None]] = {
        country.iso2: (country.iso3 or "", country.gwno) for country in all_countries() if country.iso2
    }
    with (DATA / "territories.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            known[row["iso2"]] = (row["iso3"], int(row["gwno"]) if row["gwno"] else None)
    return known | {"": ("", None)}


def alpha2(feature: dict[str, Any]) -> str:
    if "id" not in feature:
        return UNNUMBERED[feature["properties"]["name"]]
    return str(get_global("territory_aliases")[feature["id"]][0])


def points(arc: list[Point]) -> list[Point]:
    """Return the grid points of an arc, which TopoJSON writes as steps."""
    return [list(point) for point in accumulate(arc, lambda a, b: [a[0] + b[0], a[1] + b[1]])]


def steps(line: list[Point]) -> list[Point]:
    """Return the steps of a line of grid points."""
    return [line[0], *([b[0] - a[0], b[1] - a[1]] for a, b in pairwise(line))]


def restore_western_sahara(topology: dict[str, Any], sahara: list[Polygon], morocco: list[Polygon]) -> None:
    """Replace the berm by the parallel: the shared arc becomes a straight line from tripoint to coast.

    The coast between the berm's foot and the parallel goes from Morocco to Western Sahara.
    """
    arcs = topology["arcs"]
    (berm,) = {~arc for arc in sahara[0][0]} & set(morocco[0][0])
    ring = morocco[0][0]
    coast = ring[(ring.index(berm) + 1) % len(ring)]
    line = points(arcs[coast])
    north = (SAHARA_NORTH - topology["transform"]["translate"][1]) / topology["transform"]["scale"][1]
    cut = next(i for i, point in enumerate(line) if point[1] >= north)
    before, after = line[cut - 1], line[cut]
    share = (north - before[1]) / (after[1] - before[1])
    crossing = [round(before[0] + share * (after[0] - before[0])), round(north)]
    tripoint = points(arcs[berm])[0]
    arcs[berm] = steps([tripoint, crossing])
    arcs[coast] = steps([crossing, *line[cut:]])
    arcs.append(steps([*line[:cut], crossing]))
    sahara[0][0].insert(sahara[0][0].index(~berm), len(arcs) - 1)


def cut_at_date_line(topology: dict[str, Any], parts: list[Polygon]) -> None:
    """Cut the rings that run on beyond longitude 180 into one polygon on each side of it."""
    arcs, east = topology["arcs"], round(360 / topology["transform"]["scale"][0])
    for part in list(parts):
        for arc in part[0]:
            line = points(arcs[max(arc, ~arc)])
            jumps = [i for i, (a, b) in enumerate(pairwise(line)) if abs(a[0] - b[0]) > east / 2]
            if jumps:
                out, back = jumps
                here, beyond = (east, 0) if line[out][0] > east / 2 else (0, east)
                leaves, returns = (next(point[1] for point in line[i : i + 2] if point[0] in (0, east)) for i in jumps)
                far = [[beyond, leaves], *line[out + 1 : back + 1], [beyond, returns], [beyond, leaves]]
                arcs[max(arc, ~arc)] = steps([*line[: out + 1], [here, leaves], [here, returns], *line[back + 1 :]])
                arcs.append(steps(far))
                parts.append([[len(arcs) - 1]])


def holds(topology: dict[str, Any], ring: Ring, place: tuple[float, float]) -> bool:
    """Say whether a place (longitude, latitude) lies inside a ring, by counting crossings to its east."""
    scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
    x, y = ((value - origin) / unit for value, unit, origin in zip(place, scale, translate, strict=True))
    line = []
    for arc in ring:
        line += points(topology["arcs"][arc]) if arc >= 0 else points(topology["arcs"][~arc])[::-1]
    inside = False
    for (x1, y1), (x2, y2) in pairwise(line):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            inside = not inside
    return inside


def territories(topology: dict[str, Any]) -> list[Territory]:
    """Return the territories as hune draws them, with the topology's arcs changed to fit."""
    known = codes()
    polygons: dict[tuple[str, int | None], list[Polygon]] = {}
    for feature in topology["objects"]["countries"]["geometries"]:
        code = alpha2(feature)
        if code != "AQ":
            parts = [feature["arcs"]] if feature["type"] == "Polygon" else feature["arcs"]
            polygons.setdefault(known[code], []).extend(parts)
    for parts in polygons.values():
        cut_at_date_line(topology, parts)
    restore_western_sahara(topology, polygons["ESH", None], polygons["MAR", 600])
    (crimea,) = (part for part in polygons["RUS", 365] if holds(topology, part[0], SIMFEROPOL))
    polygons["RUS", 365].remove(crimea)
    polygons["UKR", 369].append(crimea)
    return [(iso3, gwno, parts) for (iso3, gwno), parts in sorted(polygons.items(), key=lambda item: item[0][0])]


def write_borders(topology: dict[str, Any], everyone: list[Territory]) -> None:
    rings = [ring for _, _, parts in everyone for part in parts for ring in part]
    used = sorted({max(arc, ~arc) for ring in rings for arc in ring})
    number = {arc: i for i, arc in enumerate(used)} | {~arc: ~i for i, arc in enumerate(used)}
    borders = {
        "scale": topology["transform"]["scale"],
        "translate": topology["transform"]["translate"],
        "arcs": [[value for step in topology["arcs"][arc] for value in step] for arc in used],
        "territories": [
            {
                "iso3": iso3 or None,
                "gwno": gwno,
                "polygons": [[[number[arc] for arc in ring] for ring in part] for part in parts],
            }
            for iso3, gwno, parts in everyone
        ],
    }
    text = json.dumps(borders, separators=(",", ":"))
    (DATA / "borders.json.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def write_neighbours(everyone: list[Territory]) -> None:
    sides: dict[int, set[int]] = {}
    for _, gwno, parts in everyone:
        if gwno is not None:
            for arc in (arc for part in parts for ring in part for arc in ring):
                sides.setdefault(max(arc, ~arc), set()).add(gwno)
    pairs = sorted({pair for states in sides.values() for pair in combinations(sorted(states), 2)})
    with (DATA / "neighbours.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([["gwno_a", "gwno_b"], *pairs])


def main(source: Path) -> None:
    topology = json.loads(source.read_text(encoding="utf-8"))
    everyone = territories(topology)
    write_borders(topology, everyone)
    write_neighbours(everyone)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
