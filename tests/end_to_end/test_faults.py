"""Bad input and faults, as a stranger meets them at the command line: each a numbered, bilingual, helpful end."""

import csv
import gzip
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from tests.end_to_end.stranger import COLUMNS, HUNE, Answer, Hune, ended, event, refused, table, years
from tests.sheets import sheets

from hune.record.record import Record

SOUND = [event(n) for n in range(1, 5)]
EDITION = ("--vintage", "24.1", "--record", "record")


def save(hune: Hune, name: str, rows: list[dict[str, object]]) -> Path:
    path = hune.folder / name
    path.write_text(table(rows), encoding="utf-8")
    return path


def plain(text: str) -> str:
    """Return French with ordinary spaces before its colons."""
    return text.replace("\u202f", " ")


def ids(record: Path) -> list[int]:
    return sorted(map(int, Record.open(record).view().events(columns=["source_id"])["source_id"].to_pylist()))


def holding(hune: Hune, rows: list[dict[str, object]]) -> Path:
    """Make a record that holds these rows."""
    save(hune, "held.csv", rows)
    assert hune("ingest", "ucdp", "held.csv", *EDITION).code == 0
    return hune.folder / "record"


def brief(out: Path) -> dict[str, Any]:
    """Read the brief in a folder; no number of it is NaN or infinite."""

    def never(name: str) -> None:
        raise AssertionError(name)

    told: dict[str, Any] = json.loads((out / "brief.internal.json").read_text(encoding="utf-8"), parse_constant=never)
    return told


# Files that cannot be read ---------------------------------------------------------------------------


def test_a_truncated_gz_is_refused_whole(hune: Hune) -> None:
    whole = gzip.compress(table([event(n) for n in range(1, 2000)]).encode(), mtime=0)
    (hune.folder / "events.csv.gz").write_bytes(whole[: len(whole) // 2])
    fault = hune.fault("ingest", "ucdp", "events.csv.gz", *EDITION)
    assert (fault.code, fault.exit, fault.details["file"]) == ("HN115", 1, "events.csv.gz")
    assert fault.details["line"] > 1
    assert str(fault.details["line"]) in fault.fr
    assert not (hune.folder / "record").exists()


def test_another_encoding_is_refused_and_one_stray_line_is_kept_out(hune: Hune) -> None:
    rows = [event(n, adm_1="Ségou", where_coordinates="Ségou") for n in range(1, 30)]
    (hune.folder / "latin.csv").write_bytes(table(rows).encode("latin-1"))
    fault = hune.fault("ingest", "ucdp", "latin.csv", *EDITION)
    assert (fault.code, fault.exit) == ("HN119", 1)
    assert fault.details == {"file": "latin.csv", "line": 2, "byte": "0xE9"}
    (hune.folder / "stray.csv").write_bytes(table(SOUND).encode() + table(rows[-1:]).encode("latin-1").splitlines()[1])
    answer = hune("ingest", "ucdp", "stray.csv", *EDITION)
    assert answer.code == 3
    assert [(row["line"], row["code"]) for row in rejects(hune, answer)] == [("6", "HN146")]
    assert ids(hune.folder / "record") == [1, 2, 3, 4]


def test_a_missing_column_is_named(hune: Hune) -> None:
    kept = [name for name in COLUMNS if name != "deaths_civilians"]
    (hune.folder / "events.csv").write_text(table(SOUND, kept), encoding="utf-8")
    fault = hune.fault("ingest", "ucdp", "events.csv", *EDITION)
    assert (fault.code, fault.exit) == ("HN121", 1)
    assert (fault.details["file"], fault.details["missing"]) == ("events.csv", "deaths_civilians")
    assert "line 1" in fault.en
    assert "ligne 1" in fault.fr


def test_what_is_no_file_of_events(hune: Hune) -> None:
    (hune.folder / "folder").mkdir()
    save(hune, "events.csv", SOUND)
    fault = hune.fault("ingest", "ucdp", "folder", *EDITION)
    assert (fault.code, fault.details["file"]) == ("HN111", "folder")
    assert hune.refusal("ingest", "ucdp", "nowhere.csv", *EDITION).code == "HN101"
    fault = hune.refusal("ingest", "ucdp", "events.csv", "--record", "record")
    assert (fault.code, fault.details["file"]) == ("HN124", "events.csv")
    assert not (hune.folder / "record").exists()


# Rows that cannot be ---------------------------------------------------------------------------------


def rejects(hune: Hune, answer: Answer) -> list[dict[str, str]]:
    """Read the file of rejects that an answer names."""
    (line,) = [line for line in answer.out.splitlines() if "rejects.csv" in line]
    with (hune.folder / line.rpartition(": ")[2]).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


FAULTS = [
    ("swapped", event(11, latitude=-3.2, longitude=14.6), "latitude", "'-3.2", "HN140"),
    ("off the globe", event(12, latitude=94.1), "latitude", "94.1", "HN136"),
    ("also off it", event(13, longitude=-181.5), "longitude", "'-181.5", "HN136"),
    ("negative deaths", event(14, deaths_b=-4), "deaths_b", "'-4", "HN136"),
    ("no such country", event(15, country_id=9999), "country_id", "9999", "HN138"),
    ("no such kind", event(16, type_of_violence=9), "type_of_violence", "9", "HN136"),
    ("no number", event(17, best='=HYPERLINK("x")'), "best", '\'=HYPERLINK("x")', "HN131"),
    ("not a number", event(18, deaths_a="NaN"), "deaths_a", "NaN", "HN131"),
    ("no date", event(19, date_end="2023-02-30"), "date_end", "2023-02-30", "HN133"),
    ("an id with other content", event(1, best=7), "", "1", "HN213"),
]


def test_every_bad_row_is_kept_out_with_its_line_and_the_good_ones_are_kept(hune: Hune) -> None:
    save(hune, "events.csv", [*SOUND, *(row for _, row, *_ in FAULTS), event(99)])
    english = hune("ingest", "ucdp", "events.csv", *EDITION)
    assert english.code == 3
    assert f"added: 5 · already there: 0 · repeated: 0 · kept out: {len(FAULTS)}" in english.out
    assert ids(hune.folder / "record") == [1, 2, 3, 4, 99]
    told = rejects(hune, english)
    assert len(told) == len(FAULTS)
    for line, row, (what, _, column, value, code) in zip(range(6, 99), told, FAULTS, strict=False):
        assert (row["file"], row["line"], row["value"], row["code"]) == ("events.csv", str(line), value, code), what
        assert not column or row["column"] == column
        assert row["reason_en"].startswith(f"{code} events.csv, line {line}: ")
        assert plain(row["reason_fr"]).startswith(f"{code} events.csv, ligne {line} : ")
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())
    french = hune("ingest", "ucdp", "events.csv", *EDITION, lang="fr")
    assert french.code == 3
    assert f"ajoutées : 0 · déjà là : 5 · répétées : 0 · écartées : {len(FAULTS)}" in plain(french.out)
    machine = hune("ingest", "ucdp", "events.csv", *EDITION, "--json").json
    assert (machine["schema"], machine["exit"]) == ("hune.ingest/1", 3)
    (one,) = machine["ingests"]
    assert (one["added"], one["already"], one["rejected"]) == (0, 5, len(FAULTS))
    assert (hune.folder / one["rejects"]).is_file()


def test_estimates_out_of_order_are_kept_with_a_warning_that_names_the_line(hune: Hune) -> None:
    save(hune, "events.csv", [*SOUND, event(5, low=9, best=6, high=8)])
    english = hune("ingest", "ucdp", "events.csv", *EDITION)
    assert (english.code, english.err.split(" ")[:2]) == (0, ["HN147", "events.csv:"])
    assert "Rows: 1. Lines: 6." in english.err
    assert "Lignes : 6." in plain(hune("ingest", "ucdp", "events.csv", *EDITION, lang="fr").err)
    events = Record.open(hune.folder / "record").view().events(columns=["source_id", "best", "low", "high"])
    (kept,) = [row for row in events.to_pylist() if row["source_id"] == "5"]
    assert kept == {"source_id": "5", "best": 6, "low": None, "high": None}


# Watches and records that are not what they should be ------------------------------------------------


def test_a_watch_with_a_typo_names_its_line_and_suggests_the_right_word(hune: Hune) -> None:
    made = hune("init", "liptako", "--countries", "MLI,BFA,NER")
    assert made.code == 0
    fault = hune.fault("init", "liptako", "--countries", "MLI")
    assert (fault.code, fault.exit, fault.details["folder"]) == ("HN413", 1, "liptako")
    settings = hune.folder / "liptako" / "watch.toml"
    written = settings.read_text(encoding="utf-8")

    def line_of(begin: str) -> int:
        return next(n for n, line in enumerate(settings.read_text("utf-8").splitlines(), 1) if line.startswith(begin))

    settings.write_text(written.replace("\noutlook", "\noutlok"), encoding="utf-8")
    fault = hune.fault("brief", "liptako")
    assert (fault.code, fault.exit) == ("HN404", 1)
    file = os.path.join("liptako", "watch.toml")  # noqa: PTH118
    assert fault.details == {"file": file, "line": line_of("outlok"), "key": "outlok", "nearest": "outlook"}

    settings.write_text(written.replace('"MLI"', '"MIL"'), encoding="utf-8")
    fault = hune.fault("brief", "liptako")
    assert (fault.code, fault.details["line"], fault.details["value"]) == ("HN408", line_of("countries"), "MIL")
    assert "The nearest: MLI (Mali)" in fault.en


@pytest.mark.parametrize(
    ("line", "code", "exit", "named"),
    [
        (["init", "w", "--countries", "BAF"], "HN415", 1, "BFA (Burkina Faso)"),
        (["brief", "shael"], "HN402", 1, "sahel"),
        (["brief"], "HN401", 1, "hune init"),
        (["brief", "sahel", "--lang", "de"], "HN914", 2, "de"),
        (["brief", "sahel", "--out", "file"], "HN652", 1, "file"),
        (["brief", "sahel", "--as-known", "2022-13-01"], "HN103", 1, "2022-13-01"),
        (["brief", "sahel", "--data-through", "2022-13"], "HN102", 1, "2022-13"),
        (["brief", "sahel", "--issued"], "HN908", 2, "--issued"),
        (["record", "info", "--record", "folder"], "HN201", 1, "folder"),
        (["record", "check", "--record", "file"], "HN201", 1, "file"),
        (["ingest", "ucdp", "file", "--vintage", "24.1", "--watch", "sahel"], "HN417", 1, "hune init sahel"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_line_that_cannot_be_done(hune: Hune, line: list[str], code: str, exit: int, named: str) -> None:
    (hune.folder / "folder").mkdir()
    (hune.folder / "file").write_text(table(SOUND), encoding="utf-8")
    fault = hune.fault(*line)
    assert (fault.code, fault.exit) == (code, exit)
    assert named in fault.en
    assert not list((hune.folder / "folder").iterdir())


def test_an_english_reader_is_told_in_english(hune: Hune) -> None:
    english, fault = hune("brief", "shael", lang="en"), hune.fault("brief", "shael")
    assert (english.code, english.out, english.err) == (1, "", fault.en + "\n")


def test_a_page_from_before_anything_was_known(hune: Hune) -> None:
    clocks = {
        ("--as-known", "1985-06-01"): "1985-05",
        ("--data-through", "1950-01"): "1950-01",
        ("--issued", "1900-01-01"): "1899-12",
    }
    asked = [(hune.start("brief", "sahel", *clock, "--json"), last) for clock, last in clocks.items()]
    for process, last in asked:
        fault = refused(ended(process))
        assert (fault.code, fault.exit, fault.details["last"]) == ("HN651", 1, last)


def test_an_empty_record_says_that_it_is_empty(hune: Hune) -> None:
    Record.create(hune.folder / "record")
    fault = hune.refusal("brief", "sahel", "--record", "record")
    assert (fault.code, fault.exit, fault.details["record"]) == ("HN202", 1, "record")
    assert "empty" in hune("record", "info", "--record", "record").out
    assert hune("record", "check", "--record", "record", lang="fr").code == 0


def test_a_record_of_other_countries_makes_no_page_of_these(hune: Hune) -> None:
    record = holding(hune, years(434))
    hune("init", "mali", "--countries", "MLI")
    fault = hune.refusal("brief", "mali", "--record", record, "--issued", "2024-01-22")
    assert (fault.code, fault.details["value"], fault.details["last"]) == ("HN651", "MLI", "2023-12")


def test_a_damaged_record_is_found_by_the_check_and_named_by_every_reader(hune: Hune) -> None:
    record = holding(hune, SOUND)
    (file,) = (record / "events").glob("*.parquet")
    file.write_bytes(file.read_bytes()[:-200])
    for lang in ("en", "fr"):
        check = hune("record", "check", "--record", "record", lang=lang)
        assert check.code == 1
        assert check.err.startswith("HN207 ")
        assert "events" in check.err
    machine = hune("record", "check", "--record", "record", "--json").json
    assert (machine["whole"], machine["exit"], machine["notices"][0]["code"]) == (False, 1, "HN207")
    assert hune.refusal("brief", "sahel", "--record", "record", "--issued", "2024-01-22").code == "HN207"


AS_ANOTHER = """
import os, sys
from hune.cli import main
if os.geteuid() == 0:
    # To root nothing is read-only. Everything is loaded first: another user may not read root's Python.
    import hune.brief.write
    assert main(["ingest", "ucdp", "held.csv", "--vintage", "24.1", "--record", "warm"]) == 0
    assert main(["--lang", "fr", "init", "warm-watch", "--countries", "MLI"]) == 0
    os.setgid(65534)
    os.setuid(65534)
os.chdir("locked")
for line in (
    ["ingest", "ucdp", "new.csv", "--vintage", "24.1", "--record", "record"],
    ["ingest", "ucdp", "new.csv", "--vintage", "24.1", "--record", "another"],
    ["init", "mine", "--countries", "MLI"],
    ["brief", "sahel", "--out", "page"],
):
    print(main(["--lang", "en", *line]), main(["--lang", "fr", *line]), file=sys.stderr)
"""


def test_without_permission_to_write_nothing_is_written_and_the_place_is_named() -> None:
    # Not below pytest's own folder, into which another user may not look.
    with tempfile.TemporaryDirectory() as folder:
        hune = Hune(Path(folder))
        record = holding(hune, SOUND)
        locked = hune.folder / "locked"
        locked.mkdir()
        record.rename(locked / "record")
        (locked / "new.csv").write_text(table([event(9)]), encoding="utf-8")
        hune.folder.chmod(0o755)
        before = sorted(locked.rglob("*"))
        for each in (locked, *before):
            each.chmod(0o555 if each.is_dir() else 0o444)
        command = [sys.executable, "-c", AS_ANOTHER]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        for each in (locked, *before):
            each.chmod(0o755)
        told = done.stderr.splitlines()
        assert len(told) == 12, done.stderr
        places = ("record", "another", "mine", "page")
        for en, fr, codes, place in zip(told[::3], told[1::3], told[2::3], places, strict=True):
            assert (codes, en[:6], fr[:6]) == ("1 1", "HN901 ", "HN901 ")
            assert place in en.split(": ")[0]
            assert place in plain(fr).split(" : ")[0]
            assert "no permission" in en
            assert "écriture refusée" in fr
        assert sorted(locked.rglob("*")) == before


# Names are text --------------------------------------------------------------------------------------

HOSTILE = {
    432: ("</script><script>alert(1)</script>", '#eval("1")'),
    439: ('=HYPERLINK("x")', "{ $deaths }"),
    436: ("\u202eevil", "N" * 300),
    434: ("<img src=x onerror=alert(1)>", r"$x^2$ *b* _i_ `c` @ref \n [x](y)"),
    461: ("]]>--><!--&amp;&lt;", "'; DROP TABLE events; --"),
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the page of a record in which every name of a source is an attack."""
    hune = Hune(tmp_path_factory.mktemp("hostile"))
    rows: list[dict[str, object]] = []
    for country, (one, other) in HOSTILE.items():
        names = {"side_a": one, "side_b": other, "where_coordinates": one, "country": other}
        rows += years(country, len(rows) + 1, **names)
    holding(hune, rows)
    line = ("brief", "sahel", "--record", "record", "--issued", "2024-01-22", "--out", "page")
    answer = hune(*line, "--lang", "en", "--lang", "fr")
    assert answer.code == 0, answer.err
    return hune.folder / "page"


def names() -> Iterator[str]:
    for one, other in HOSTILE.values():
        yield one.replace("\u202e", "")
        yield other


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_hostile_names_are_text_in_the_page(hostile: Path, lang: str) -> None:
    class Reader(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.tags: list[str] = []
            self.handlers: list[str] = []
            self.text: list[str] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.tags.append(tag)
            self.handlers += [name for name, value in attrs if name.startswith("on") or "javascript:" in (value or "")]

        def handle_data(self, data: str) -> None:
            if self.tags[-1:] not in (["script"], ["style"]):
                self.text.append(data)

    page = (hostile / f"brief.internal.{lang}.html").read_text(encoding="utf-8")
    read = Reader()
    read.feed(page)
    text = " ".join(read.text)
    for name in names():
        assert name in text, name
    assert "img" not in read.tags
    assert read.handlers == []
    # The data of a chart are text in a block that no browser runs.
    scripts = [part.split("</script")[0] for part in page.split("<script")[1:]]
    assert not any("alert(1)" in script for script in scripts if not script.startswith(' type="application/json"'))
    assert "\u202e" not in page
    assert "NaN" not in text


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_hostile_names_are_text_in_print(hostile: Path, lang: str) -> None:
    text = "".join("".join(sheets(hostile / f"brief.internal.{lang}.pdf")).split())
    for name in names():
        assert "".join(name.split()) in text, name


def test_hostile_names_are_text_in_json(hostile: Path) -> None:
    told = brief(hostile)
    sentences = json.dumps([section["blocks"] for section in told["sections"]], ensure_ascii=False)
    for name in names():
        assert json.dumps(name, ensure_ascii=False)[1:-1] in sentences, name
    assert told["notices"]


# Countries that are not in the file ------------------------------------------------------------------

CODES = {432: "MLI", 439: "BFA", 436: "NER"}
NAMES = {432: ("Mali", "le Mali"), 439: ("Burkina Faso", "le Burkina Faso"), 436: ("Niger", "le Niger")}


def mentions(told: object, gwno: int) -> list[object]:
    """Find where a country stands in a part of a brief: by number, code or name."""
    if isinstance(told, dict):
        return [found for value in told.values() for found in mentions(value, gwno)]
    if isinstance(told, list):
        return [found for value in told for found in mentions(value, gwno)]
    if isinstance(told, str):
        words = told.replace("+", " ").replace(".", " ").replace(",", " ").replace("(", " ").split()
        return [told] if {CODES[gwno], str(gwno), NAMES[gwno][0]} & {*words} else []
    return [told] if told == gwno else []


def test_a_country_taken_out_of_the_input_never_becomes_zeros(hune: Hune) -> None:
    chance = random.Random(20240122)
    hune("init", "three", "--countries", "MLI,BFA,NER")
    subsets = chance.sample([(432,), (439,), (436,), (432, 439), (432, 436), (439, 436)], 3)
    for number, kept in enumerate(subsets):
        rows: list[dict[str, object]] = []
        for country in kept:
            # Numbers that no count of the page is mistaken for.
            rows += years(country, 100_000 + len(rows), best=chance.randint(3, 30), low=1, high=77)
        save(hune, f"{number}.csv", rows)
    each = range(len(subsets))
    edition = ("--vintage", "24.1")
    ingests = [hune.start("ingest", "ucdp", f"{n}.csv", *edition, "--record", f"record{n}") for n in each]
    assert [ended(process).code for process in ingests] == [0, 0, 0]
    line = ("brief", "three", "--issued", "2024-01-22", "--lang", "en")
    briefs = [hune.start(*line, "--record", f"record{n}", "--out", f"page{n}") for n in each]
    assert [ended(process).code for process in briefs] == [0, 0, 0]
    for number, kept in enumerate(subsets):
        told = brief(hune.folder / f"page{number}")
        (absent,) = [notice for notice in told["notices"] if notice["message"] == "notice-absent"]
        left_out = sorted({*CODES} - {*kept})
        assert sorted(absent["args"]["countries"]["gwnos"]) == left_out
        for country in left_out:
            english, french = NAMES[country]
            assert english in absent["text"]["en"]
            assert french in absent["text"]["fr"]
            for section in told["sections"]:
                for block in section["blocks"]:
                    # What is not covered is named where the page says so, and nowhere else.
                    if block["id"] not in ("borders-table", "unknown-countries"):
                        assert mentions(block, country) == [], (block["id"], country, kept)
            assert mentions(told["evidence"], country) == []
        for country in kept:
            assert mentions([section["blocks"] for section in told["sections"]], country)


# Kills, other writers, Ctrl-C ------------------------------------------------------------------------


def begun(record: Path, process: "subprocess.Popen[str]") -> None:
    """Wait until a process has begun to write into a record."""
    before = len(list(record.rglob("*")))
    while process.poll() is None and len(list(record.rglob("*"))) == before:
        time.sleep(0.005)


def test_two_processes_with_one_file_add_it_once(hune: Hune) -> None:
    save(hune, "events.csv", [event(n) for n in range(1, 1001)])
    line = ("ingest", "ucdp", "events.csv", *EDITION, "--json")
    both = [ended(each) for each in [hune.start(*line), hune.start(*line)]]
    assert [answer.code for answer in both] == [0, 0], both
    assert sorted(answer.json["ingests"][0]["added"] for answer in both) == [0, 1000]
    assert ids(hune.folder / "record") == list(range(1, 1001))
    assert len(Record.open(hune.folder / "record").history()) == 1


def test_kills_at_random_moments_lose_nothing_also_with_a_reader(hune: Hune) -> None:
    chance = random.Random(20231222)
    deaths = {432: 7, 439: 11}
    start = [row for country in deaths for row in years(country, country * 1000, best=deaths[country], high=12)]
    record = holding(hune, start)
    total = len(start)
    page = ("brief", "sahel", "--record", "record", "--issued", "2024-01-22", "--lang", "en", "--out", "page")
    reader = hune.start(*page)
    killed = 0
    for round_ in range(3):
        # All of 2021, which the page of 2022 and 2023 does not count.
        rows = [event(10**6 + round_ * 10**4 + n, day=f"2021-{n % 12 + 1:02d}-01") for n in range(2000)]
        save(hune, f"{round_}.csv", rows)
        line = ("ingest", "ucdp", f"{round_}.csv", *EDITION)
        process = hune.start(*line)
        begun(record, process)
        time.sleep(chance.uniform(0, 0.15))
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        process.communicate()
        assert len(ids(record)) in (total, total + 2000)
        again = hune(*line, "--json")
        assert again.code == 0, again
        assert again.json["ingests"][0]["added"] + again.json["ingests"][0]["already"] == 2000
        total += 2000
        assert len(ids(record)) == len({*ids(record)}) == total
    assert killed
    answer = ended(reader)
    assert answer.code == 0, answer.err
    values = {each["slug"]: each["value"] for each in brief(hune.folder / "page")["evidence"]}
    assert (values["deaths.MLI.2023"], values["deaths.BFA.2023"]) == (7 * 12, 11 * 12)
    check = hune("record", "check", "--record", "record", "--json").json
    assert (check["whole"], check["rows"]) == (True, total)


def test_ctrl_c_during_an_ingest_says_what_is_safe(hune: Hune) -> None:
    save(hune, "events.csv", [event(n) for n in range(1, 20_001)])
    for lang, said in (("en", "HN913 Stopped. The record holds"), ("fr", "HN913 Interrompu. La base")):
        process = hune.start("ingest", "ucdp", "events.csv", "--vintage", "24.1", "--record", lang, lang=lang)
        begun(hune.folder, process)
        process.send_signal(signal.SIGINT)
        stopped = ended(process)
        assert (stopped.code, stopped.out, stopped.err.count("\n")) == (130, "", 1)
        assert stopped.err.startswith(said)
    assert hune("ingest", "ucdp", "events.csv", "--vintage", "24.1", "--record", lang).code == 0
    assert len(ids(hune.folder / lang)) == 20_000


def test_ctrl_c_at_random_moments_of_a_brief(hune: Hune) -> None:
    chance = random.Random(1989)
    for _ in range(3):
        process = hune.start("brief", "sahel", "--lang", "en", "--out", "page")
        begun(hune.folder, process)
        # The folder is made first; from then on the record is read, and engines of other makers run.
        time.sleep(chance.uniform(0, 1.5))
        process.send_signal(signal.SIGINT)
        stopped = ended(process)
        assert (stopped.code, stopped.out, stopped.err[:6]) == (130, "", "HN913 "), stopped
        assert list((hune.folder / "page").iterdir()) == []
        (hune.folder / "page").rmdir()


# Where nobody reads the answer -----------------------------------------------------------------------


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_closed_pipe_a_closed_stream_and_a_full_device_end_quietly(hune: Hune, form: list[str]) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    process = hune.start("sources", *form, stdout=writes)
    os.close(writes)
    assert process.communicate()[1] == ""
    assert process.returncode == 0
    closed = subprocess.run(["sh", "-c", '"$0" "$@" >&-', HUNE, "sources", *form], capture_output=True, check=False)
    assert (closed.returncode, closed.stderr) == (0, b"")
    with Path("/dev/full").open("w") as full:
        process = hune.start("sources", *form, stdout=full)
        told = process.communicate()[1]
    assert (process.returncode, told[:6], told.count("\n")) == (1, "HN915 ", 1)


def test_what_is_not_a_terminal_gets_neither_colour_nor_progress(hune: Hune) -> None:
    save(hune, "events.csv", [*SOUND, event(5, low=9)])
    answer = hune("ingest", "ucdp", "events.csv", *EDITION)
    assert "\033" not in answer.out + answer.err
    assert answer.err.count("\n") == 1
