"""The command line as a stranger meets it: `hune` in a process of its own, on small invented files."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HUNE = Path(sys.executable).with_name("hune")
# The processes share their compiled bytecode: without it each takes twice as long to begin.
_KEPT = {name: value for name, value in os.environ.items() if not name.startswith(("HUNE_", "PYTHONDONT", "LC_"))}


@dataclass(frozen=True)
class Answer:
    """What a command answered: exit code, standard output, error output."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object that `--json` prints."""
        told: dict[str, Any] = json.loads(self.out)
        return told


@dataclass(frozen=True)
class Fault:
    """One error, as it is told in English, in French, and to a machine."""

    exit: int
    code: str
    en: str
    fr: str
    details: dict[str, Any]


@dataclass(frozen=True)
class Hune:
    """Runs `hune` in a folder."""

    folder: Path

    def start(self, *line: object, lang: str = "en", **options: Any) -> "subprocess.Popen[str]":
        """Start a command and return its process."""
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        command = [str(HUNE), *map(str, line)]
        return subprocess.Popen(command, cwd=self.folder, env=_KEPT | {"HUNE_LANG": lang}, text=True, **streams)

    def __call__(self, *line: object, lang: str = "en") -> Answer:
        """Run a command to its end; whatever happened, nobody is shown a traceback."""
        return ended(self.start(*line, lang=lang))

    def refusal(self, *line: object) -> Fault:
        """Run a command that must fail, for a machine, which is told the error in both languages."""
        return refused(ended(self.start(*line, "--json")))

    def fault(self, *line: object) -> Fault:
        """Run a command that must fail, for a French reader and for a machine, and see that both are told the same."""
        french, machine = (ended(each) for each in (self.start(*line, lang="fr"), self.start(*line, "--json")))
        told = refused(machine)
        assert (french.code, french.out, french.err) == (told.exit, "", told.fr + "\n")
        return told


def refused(machine: Answer) -> Fault:
    """Read the error that a machine was told; it is told in both languages."""
    told = machine.json
    assert (told["schema"], told["exit"], machine.err) == ("hune.error/1", machine.code, "")
    code, text = told["code"], told["text"]
    assert text["en"] != text["fr"]
    assert all(said.startswith(f"{code} ") for said in text.values())
    return Fault(machine.code, code, text["en"], text["fr"], told["details"])


def ended(process: "subprocess.Popen[str]") -> Answer:
    """Wait for a command and return what it answered."""
    out, err = process.communicate(timeout=120)
    assert "Traceback" not in out + err, err
    return Answer(process.returncode, out, err)


COLUMNS = (
    *("id", "type_of_violence", "dyad_new_id", "side_a", "side_b", "number_of_sources", "where_prec"),
    *("where_coordinates", "latitude", "longitude", "country", "country_id", "date_start", "date_end"),
    *("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "low", "high"),
)
PLACES = {432: (14.6, -3.2), 439: (13.9, -1.1), 436: (14.9, 0.6), 434: (11.3, 2.4), 461: (10.8, 0.2)}
"""A place in Mali, Burkina Faso, Niger, Benin and Togo."""


def event(number: int, gwno: int = 432, day: str = "2023-05-03", **changes: object) -> dict[str, object]:
    """Invent one event."""
    latitude, longitude = PLACES[gwno]
    made: dict[str, object] = {
        **{"id": number, "type_of_violence": 1, "dyad_new_id": 900 + gwno, "number_of_sources": 2, "where_prec": 1},
        **{"side_a": f"Army {gwno}", "side_b": f"Front {gwno}", "where_coordinates": "a village"},
        **{"latitude": latitude, "longitude": longitude, "country": "a country", "country_id": gwno},
        **{"date_start": day, "date_end": day, "deaths_a": 2, "deaths_b": 3, "deaths_civilians": 1},
        **{"deaths_unknown": 0, "best": 6, "low": 5, "high": 9},
    }
    return made | changes


def years(gwno: int, first: int = 1, **changes: object) -> list[dict[str, object]]:
    """Invent two years of a country, an event a month, numbered from `first`."""
    days = [f"{year}-{month:02d}-10" for year in (2022, 2023) for month in range(1, 13)]
    return [event(first + n, gwno, day, **changes) for n, day in enumerate(days)]


def table(rows: Sequence[dict[str, object]], columns: Sequence[str] = COLUMNS) -> str:
    """Write events as UCDP writes them: comma-separated, the names on line 1."""
    lines = [columns, *([str(row[name]) for name in columns] for row in rows)]
    return "".join(",".join(map(_quoted, line)) + "\n" for line in lines)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in ',"\n') else cell
