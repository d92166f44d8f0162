"""Small tables shaped like UCDP's, every row of them invented."""

import csv
import io
import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

HEADER = (
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id"),
    *(
        "conflict_new_id",
        "conflict_name",
        "dyad_dset_id",
        "dyad_new_id",
        "dyad_name",
        "side_a_new_id",
        "side_a",
    ),
    *("side_b_new_id", "side_b", "number_of_sources", "source_article", "source_original", "where_prec"),
    *("where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt"),
    *(
        "priogrid_gid",
        "country",
        "country_id",
        "region",
        "event_clarity",
        "date_prec",
        "date_start",
        "date_end",
    ),
    *("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob"),
)
COUNTS = (
    *("gwno", "year", "month", "sb_events", "sb_deaths", "ns_events", "ns_deaths", "os_events", "os_deaths"),
    "provisional",
)
BENIN = (
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_new_id"),
    *("conflict_name", "dyad_new_id", "dyad_name", "side_a_new_id", "side_a", "side_b_new_id", "side_b"),
    *("number_of_sources", "where_prec", "where_coordinates", "adm_1", "adm_2", "latitude", "longitude"),
    *("priogrid_gid", "country", "country_id", "event_clarity", "date_prec", "date_start", "date_end"),
    *("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best_est", "high_est", "low_est"),
)
"""The names of a country export, whose estimates are called otherwise."""


def cell(lat: float, lon: float) -> int:
    return math.floor((lat + 90) * 2) * 720 + math.floor((lon + 180) * 2) + 1


def event(number: int = 1, **changes: Any) -> dict[str, Any]:
    """Make one event in Mali; a change of latitude or longitude takes the cell along."""
    made: dict[str, Any] = {
        "id": number,
        "relid": f"MLI-2020-1-11347-{number}",
        "year": 2020,
        "active_year": True,
        "code_status": "Clear",
        "type_of_violence": 1,
        "conflict_new_id": 11347,
        "conflict_name": "Mali: Government",
        "dyad_new_id": 15108,
        "dyad_name": "Government of Mali - JNIM",
        "side_a_new_id": 72,
        "side_a": "Government of Mali",
        "side_b_new_id": 6716,
        "side_b": "JNIM",
        "number_of_sources": 2,
        "source_article": "an article that is never kept",
        "where_prec": 1,
        "where_coordinates": "a village",
        "adm_1": "Mopti region",
        "latitude": 14.6,
        "longitude": -3.2,
        "country": "Mali",
        "country_id": 432,
        "event_clarity": 1,
        "date_prec": 1,
        "date_start": "2020-05-03",
        "date_end": "2020-05-03",
        "deaths_a": 1,
        "deaths_b": 2,
        "deaths_civilians": 3,
        "deaths_unknown": 0,
        "best": 6,
        "high": 9,
        "low": 5,
    }
    made |= changes
    if "priogrid_gid" not in changes:
        lat, lon = made["latitude"], made["longitude"]
        made["priogrid_gid"] = cell(lat, lon) if isinstance(lat, float) and isinstance(lon, float) else ""
    made |= {f"{name}_est": made[name] for name in ("best", "high", "low")}
    return made


def month(gwno: int, year: int, of_year: int, **changes: Any) -> dict[str, Any]:
    """Make one country-month of a table of counts."""
    return dict.fromkeys(COUNTS, 0) | {"gwno": gwno, "year": year, "month": of_year} | changes


def table(rows: Iterable[Mapping[str, Any]], header: Iterable[str] = HEADER) -> str:
    """Write rows as comma-separated text, the header on line 1."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(header), restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def save(folder: Path, text: str | bytes, name: str = "GEDEvent_v24_1.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path
