"""Make `src/hune/sources/data/ucdp_states_with_events.csv` from a country-month table of the whole world.

In:  `country_month_26_1.csv.gz`, counts derived from UCDP GED 26.1 (CC BY 4.0).
Out: the Gleditsch-Ward numbers of the states in which UCDP recorded at least one event since 1989. A later
     table that lacks one of them is an extract, not the world.

    python scripts/make_states_with_events.py ../shared/data/ucdp/country_month_26_1.csv.gz
"""

import csv
import gzip
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "src/hune/sources/data/ucdp_states_with_events.csv"


def main() -> None:
    with gzip.open(sys.argv[1], "rt", encoding="utf-8", newline="") as file:
        states = sorted({int(row["gwno"]) for row in csv.DictReader(file)})
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("gwno",))
        writer.writerows((gwno,) for gwno in states)


if __name__ == "__main__":
    main()
