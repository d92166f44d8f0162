"""Make `src/hune/sources/data/ucdp_nonstate_dyads.csv` from UCDP's registry of non-state dyads.

In:  a `nonstate.yaml` of UCDP's registries (id, names, organization_level, ...), UCDP, CC BY 4.0.
Out: one line per dyad, its number and its level of organisation (1 formally organised groups, 2 informally
     organised groups, 3 communal groups; UCDP Non-State Conflict Dataset codebook, "org"). No names are kept.

    python scripts/make_community_dyads.py ../shared/data/ucdp/nonstate.yaml
"""

import csv
import re
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "src/hune/sources/data/ucdp_nonstate_dyads.csv"
# The registry is a flat list: an entry opens with its id, and its level stands on a line of its own.
ID, LEVEL = re.compile(r"- id: (\d+)\n"), re.compile(r"  organization_level: ([123])\n")


def levels(registry: Path) -> dict[int, int]:
    """Return the level of organisation of each dyad in the registry."""
    found: dict[int, int] = {}
    dyads: list[int] = []
    with registry.open(encoding="utf-8") as lines:
        for line in lines:
            if match := ID.fullmatch(line):
                dyads.append(int(match[1]))
            elif match := LEVEL.fullmatch(line):
                found[dyads[-1]] = int(match[1])
    without = sorted(set(dyads) - set(found))
    if without:
        raise SystemExit(f"no organization_level for {without}")
    return found


def main() -> None:
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("dyad", "organization_level"))
        writer.writerows(sorted(levels(Path(sys.argv[1])).items()))


if __name__ == "__main__":
    main()
