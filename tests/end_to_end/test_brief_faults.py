"""Bad input to the brief, its notes and its signatures: a numbered end, or a page that says what it cannot say."""

import io
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import time
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from pypdf import PdfReader
from tests.end_to_end.stranger import Hune, ended, event, refused, table
from tests.sheets import sheets

ISSUED = ("--issued", "2024-07-04")
HEAD = '+++\nrole = "Analyst"\ndate = 2024-07-03\nedition = "PUBLIC"\n+++\n'
ENGLISH = "We assess that the roads of northern Mali stay the most dangerous of the region this year and the next."
FRENCH = "Nous estimons que les routes du nord du Mali restent les plus dangereuses de la région, cette année aussi."
FORMATS = ("docx", "html", "pdf", "txt", "xlsx")


def monthly(gwno: int = 432, first: int = 1, **changes: object) -> list[dict[str, object]]:
    """Invent six years of a country, an event a month, numbered from `first`."""
    days = [f"{year}-{month:02d}-10" for year in range(2018, 2024) for month in range(1, 13)]
    deaths = ({"best": 6 + n % 9, "low": 5 + n % 9, "high": 9 + n % 9} for n in range(len(days)))
    where = {"country_id": gwno, "dyad_new_id": 900 + gwno}
    return [event(first + n, day=day, **(where | next(deaths) | changes)) for n, day in enumerate(days)]


def settings(
    hune: Hune,
    *lines: str,
    editions: str = '"INTERNAL"',
    countries: str = '"MLI"',
    languages: str = '"fr", "en"',
    also: str = "",
) -> None:
    """Write the settings of the watch `mali`; `lines` stand under [brief]."""
    text = (
        f'name = "mali"\ncountries = [{countries}]\nlanguages = [{languages}]\noutlook = 2\n'
        '[title]\nen = "Mali"\nfr = "Mali"\n[brief]\norganisation = "Desk"\ncontact = "desk@example.org"\n'
    )
    told = "".join(f"{line}\n" for line in (f"editions = [{editions}]", *lines, also))
    (hune.folder / "mali" / "watch.toml").write_text(text + told, encoding="utf-8")


def watching(hune: Hune, rows: list[dict[str, object]], *ingest: str, **kept: str) -> Hune:
    """Make the watch `mali` with a record of these rows."""
    (hune.folder / "mali").mkdir()
    settings(hune, **kept)
    take(hune, "events.csv", rows, "--vintage", "24.1", *ingest)
    return hune


def take(hune: Hune, name: str, rows: list[dict[str, object]], *ingest: str) -> None:
    (hune.folder / name).write_text(table(rows), encoding="utf-8")
    answer = hune("ingest", "ucdp", name, "--watch", "mali", *ingest)
    assert answer.code == 0, answer


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Hune:
    """Make a watch with six years of one country; tests work on copies of it."""
    return watching(Hune(tmp_path_factory.mktemp("made")), monthly())


@pytest.fixture
def mali(made: Hune, hune: Hune) -> Hune:
    """Return a copy of the watch."""
    shutil.copytree(made.folder, hune.folder, dirs_exist_ok=True)
    return hune


def sign(hune: Hune, name: str = "A. Analyst", *options: str) -> tuple[str, ...]:
    return ("brief", "sign", "mali", *ISSUED, "--name", name, "--role", "Head / Cheffe", *options)


def shelf(hune: Hune) -> list[str]:
    folder = hune.folder / "mali" / "briefs"
    return sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []


def document(file: Path) -> Any:
    """Read a brief as JSON; no number of it is NaN or infinite."""

    def never(name: str) -> None:
        raise AssertionError(name)

    return json.loads(file.read_text(encoding="utf-8"), parse_constant=never)


def said(out: Path, lang: str, edition: str = "internal") -> str:
    """Return what the text and the PDF of a brief say, the PDF without its spaces."""
    text = (out / f"brief.{edition}.{lang}.txt").read_text(encoding="utf-8")
    assert "nan" not in text.lower().split()
    return text + "".join("".join(sheets(out / f"brief.{edition}.{lang}.pdf")).split())


# The analyst's notes ---------------------------------------------------------------------------------


def test_every_note_that_cannot_stand_is_named_with_its_line(mali: Hune) -> None:
    notes = mali.folder / "mali" / "notes"
    notes.mkdir()
    outside = notes / "outlook.fr.md"
    for name, content in {
        "takeaways.en.md": f"{HEAD}{FRENCH}\n".encode(),
        "takeaways.fr.md": f"{HEAD}{FRENCH}\n\nDécision attendue : avancer la mission.\n".encode(),
        "situation.fr.md": f"{HEAD}{FRENCH}\n".encode("latin-1"),
        "situation.en.md": HEAD.replace("date =", "date").encode() + ENGLISH.encode(),
        "borders.en.md": f"{HEAD}{ENGLISH}\n\n".encode() * 2000,
        "outlok.en.md": f"{HEAD}{ENGLISH}\n".encode(),
        "outlook.en.md": f"{HEAD}{ENGLISH} \N{SLIGHTLY SMILING FACE}\n".encode(),
    }.items():
        (notes / name).write_bytes(content)
    os.mkfifo(outside)
    answer = mali("brief", "check", "mali", *ISSUED, "--json")
    assert answer.code == 1
    found = {(Path(one["file"]).name, one["line"], one["code"]): one["text"] for one in answer.json["findings"]}
    assert {
        ("takeaways.en.md", 6, "HN665"),
        ("takeaways.fr.md", 8, "HN678"),
        ("situation.fr.md", 6, "HN660"),
        ("situation.en.md", 3, "HN662"),
        ("borders.en.md", None, "HN660"),
        ("outlok.en.md", None, "HN661"),
        ("outlook.en.md", 6, "HN664"),
        ("outlook.fr.md", None, "HN660"),
    } <= {*found}
    french = mali("brief", "check", "mali", *ISSUED, lang="fr")
    assert french.code == 1
    for text in found.values():
        assert text["fr"] in french.out
        assert text["en"] not in french.out


# Under whose name it appears -------------------------------------------------------------------------

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><path d="M0 0h9v9z"/></svg>'


def tiff(file: Path) -> None:
    with file.open("wb") as opened:
        opened.write(b"II*\x00")
        opened.truncate(40_000_000)


def letter(file: Path, change: Callable[[str, bytes], bytes], **parts: bytes) -> None:
    """Save a Word document whose parts have been changed."""
    whole = io.BytesIO()
    Document().save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in ({name: old.read(name) for name in old.namelist()} | parts).items():
            new.writestr(name, change(name, data))


def macros(name: str, data: bytes) -> bytes:
    plain, macro = (
        b"openxmlformats-officedocument.wordprocessingml.document.main",
        b"ms-word.document.macroEnabled.main",
    )
    return data.replace(plain, macro) if name == "[Content_Types].xml" else data


def no_heading(name: str, data: bytes) -> bytes:
    return data.replace(b'w:val="heading 1"', b'w:val="my own"') if name == "word/styles.xml" else data


IDENTITIES: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "a TIFF of 40 MB": ('logo = "mark.tif"', lambda watch: tiff(watch / "mark.tif"), "HN682"),
    "an SVG with script": ('logo = "mark.svg"', lambda watch: (watch / "mark.svg").write_text(SVG), "HN686"),
    "a PNG cut off": ('logo = "m.png"', lambda watch: (watch / "m.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0"), "HN685"),
    "no file": ('logo = "mark.svg"', lambda watch: None, "HN680"),
    "a file outside": ('logo = "../events.csv"', lambda watch: None, "HN681"),
    "a link to one": ('logo = "m.svg"', lambda watch: (watch / "m.svg").symlink_to("../events.csv"), "HN681"),
    "a pale colour": ('colours = { accent = "#ffe0a0" }', lambda watch: None, "HN424"),
    "a text for a template": ('template = "t.docx"', lambda watch: (watch / "t.docx").write_text("Dear all"), "HN691"),
    "a template without a style": ('template = "t.docx"', lambda watch: letter(watch / "t.docx", no_heading), "HN690"),
    "one with macros": ('template = "t.docm"', lambda watch: letter(watch / "t.docm", macros), "HN693"),
    "a bomb": (
        'template = "t.docx"',
        lambda watch: letter(watch / "t.docx", lambda _, data: data, **{"word/media/x.png": bytes(300_000_000)}),
        "HN692",
    ),
}


@pytest.mark.parametrize("what", IDENTITIES)
def test_a_mark_a_colour_or_a_template_that_cannot_be_used(mali: Hune, what: str) -> None:
    line, make, code = IDENTITIES[what]
    make(mali.folder / "mali")
    settings(mali, line)
    fault = mali.refusal("brief", "mali", *ISSUED, "--out", "out")
    assert (fault.code, fault.exit) == (code, 1)
    # A file is named as the watch was typed, or as the setting has it.
    assert str(mali.folder) not in fault.en + fault.fr
    assert not list((mali.folder / "out").glob("*"))


def test_nobody_signs_under_a_letterhead_that_cannot_be_used_or_notes_that_cannot_stand(mali: Hune) -> None:
    (mali.folder / "mali" / "notes").mkdir()
    (mali.folder / "mali" / "notes" / "outlook.en.md").write_text(f"{HEAD}{ENGLISH}\n", encoding="utf-8")
    assert mali.refusal(*sign(mali)).code == "HN720"
    letter(mali.folder / "mali" / "t.docm", macros)
    settings(mali, 'template = "t.docm"')
    assert mali.refusal(*sign(mali)).code == "HN693"
    assert shelf(mali) == []


# Places and figures that the page is rarely made for -------------------------------------------------


def test_an_island_a_silent_country_a_hundred_thousand_deaths_and_names_in_arabic(hune: Hune) -> None:
    names = {"side_a": "حكومة البلد", "side_b": "Σύνδεσμος"}
    rows = monthly(402, latitude=15.1, longitude=-23.6)
    rows += monthly(517, 1000, latitude=-1.9, longitude=30.0, **names)
    rows[-2] |= {"best": 100_000, "high": 120_000, "deaths_b": 99_997}
    watching(
        hune, rows, "--covers", "CPV,RWA,BWA:1989-01..2023-12", editions='"PUBLIC"', countries='"CPV", "RWA", "BWA"'
    )
    answer = hune("brief", "mali", *ISSUED, "--edition", "internal", "--lang", "fr", "--out", "out")
    assert answer.code == 0, answer
    out = hune.folder / "out"
    told = document(out / "brief.internal.json")
    values = {each["slug"]: each["value"] for each in told["evidence"]}
    assert values["deaths.RWA.2023"] > 100_000
    page = (out / "brief.internal.fr.html").read_text(encoding="utf-8")
    assert "Aucun décès n’est recensé au Botswana" in page.replace("\u00a0", " ")
    assert names["side_a"] in page
    pdf = unicodedata.normalize("NFKC", said(out, "fr"))
    assert "100\u202f0" in said(out, "fr")
    assert any(word in pdf for word in ("البلد", "البلد"[::-1]))
    assert sorted({file.suffix[1:] for file in out.iterdir()}) == sorted((*FORMATS, "json"))


def test_an_island_alone_and_a_record_of_other_countries(hune: Hune) -> None:
    watching(hune, [event(1, day="2023-12-03", country_id=402, latitude=15.1, longitude=-23.6)], countries='"CPV"')
    assert hune("brief", "mali", *ISSUED, "--edition", "public", "--lang", "en", "--out", "island").code == 0
    assert "Nowatchedcountryhasalandborder" in said(hune.folder / "island", "en", "public")
    settings(hune, countries='"BWA"')
    fault = hune.refusal("brief", "mali", *ISSUED)
    assert (fault.code, fault.details["value"]) == ("HN651", "BWA")


# Who signs -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "role", "code"),
    [
        ("\u200b\u200f", "Head", "HN700"),
        ("A", "Head / ", "HN700"),
        ("\u202eA", "Head", "HN701"),
        ("A \N{SLIGHTLY SMILING FACE}", "Head", "HN701"),
        ("A", "x" * 10_000, "HN702"),
    ],
)
def test_a_name_or_a_role_that_cannot_stand_under_a_brief(mali: Hune, name: str, role: str, code: str) -> None:
    assert mali.refusal("brief", "sign", "mali", *ISSUED, "--name", name, "--role", role).code == code
    assert shelf(mali) == []


def test_what_is_signed_is_what_is_issued_or_nothing_is(mali: Hune) -> None:
    everyone = '"INTERNAL", "PARTNERS", "PUBLIC"'
    settings(mali, editions=everyone)
    issue, file = ("brief", "issue", "mali"), mali.folder / "mali" / "briefs" / "001.signing.json"
    assert mali.refusal(*issue).code == "HN707"
    assert mali.refusal(*sign(mali, "A", "--edition", "partner")).code == "HN653"
    first = mali(*sign(mali, "Awa Traoré"))
    assert (first.code, "PUBLIC" in first.out) == (0, True)
    fault = mali.refusal(*issue)
    assert (fault.code, fault.details["edition"], fault.details["signed"]) == ("HN709", "PUBLIC", 1)
    signed = file.read_text(encoding="utf-8")
    file.write_text(signed.replace("Awa Traoré", "D. Director"), encoding="utf-8")
    assert mali.refusal(*issue).code == "HN706"
    file.write_text(signed, encoding="utf-8")

    today = date.today().isoformat()
    embargo = f'[[embargo]]\nfirst = {today}\nlast = {today}\nwhat = {{ en = "Vote", fr = "Scrutin" }}'
    settings(mali, editions=everyone, also=embargo)
    fault = mali.refusal(*issue)
    assert (fault.code, "Vote" in fault.en, "Scrutin" in fault.fr) == ("HN712", True, True)
    settings(mali, editions=everyone, languages='"fr"')
    fault = mali.refusal(*issue)
    assert (fault.code, "English" in fault.en, "anglais" in fault.fr) == ("HN710", True, True)
    settings(mali, editions=everyone)
    take(mali, "more.csv", [event(999)], "--vintage", "24.1")
    fault = mali.refusal(*issue)
    assert (fault.code, "the record" in fault.en, "la base" in fault.fr) == ("HN708", True, True)
    assert file.read_text(encoding="utf-8") == signed
    assert shelf(mali) == [".lock", "001.signing.json"]


@pytest.mark.parametrize("line", [("sign", "sahel", "--name", "A", "--role", "B"), ("issue", "sahel")])
def test_nobody_signs_or_issues_the_built_in_watch(hune: Hune, line: tuple[str, ...]) -> None:
    assert hune.fault("brief", *line).code == "HN417"


# The folder of issued briefs -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def issued(made: Hune, tmp_path_factory: pytest.TempPathFactory) -> Hune:
    """Issue a first brief, by two processes at once: one of them does."""
    hune = Hune(tmp_path_factory.mktemp("issued"))
    shutil.copytree(made.folder, hune.folder, dirs_exist_ok=True)
    assert hune(*sign(hune)).code == 0
    both = [ended(process) for process in [hune.start("brief", "issue", "mali", "--json") for _ in range(2)]]
    assert sorted(answer.code for answer in both) == [0, 1], both
    [late] = [refused(answer) for answer in both if answer.code]
    assert late.code in ("HN705", "HN707")
    assert shelf(hune) == [".lock", "001"]
    files = [f"brief.internal.{lang}.{form}" for lang in ("en", "fr") for form in FORMATS]
    assert sorted(file.name for file in (hune.folder / "mali" / "briefs" / "001").iterdir()) == sorted(
        [*files, "brief.internal.json", "manifest.json", "signatures.json"]
    )
    return hune


def edited(briefs: Path) -> None:
    page = briefs / "001" / "brief.internal.en.html"
    page.write_text(page.read_text(encoding="utf-8").replace("Mali", "Niger", 1), encoding="utf-8")
    for stray in ("readme.txt", "002.signing.json.old", "004"):
        (briefs / stray).write_text("mine", encoding="utf-8")
    for stray in ("003", "05", "old"):
        (briefs / stray).mkdir()


def cut(briefs: Path) -> None:
    file = briefs / "001" / "manifest.json"
    file.write_bytes(file.read_bytes()[:500])


@pytest.mark.parametrize(
    ("damage", "codes"),
    [(edited, ["HN715", "HN713", "HN716"]), (cut, ["HN713"])],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_an_issued_brief_that_was_changed_is_left_out_and_said(
    issued: Hune, hune: Hune, damage: Callable[[Path], None], codes: list[str]
) -> None:
    shutil.copytree(issued.folder, hune.folder, dirs_exist_ok=True)
    briefs = hune.folder / "mali" / "briefs"
    for file in (briefs / "001").iterdir():
        file.chmod(0o644)
    damage(briefs)
    answer = hune("brief", "check", "mali", "--issued", "2024-08-04")
    said = answer.err.splitlines()
    assert (answer.code, [line[:5] for line in said]) == (0, codes)
    assert str(Path("mali", "briefs", "001")) in said[0]
    counted = {1: "1 notice", 3: "3 notices"}[len(codes)]
    assert answer.out == f"nothing in the way of a signature, {counted} about earlier briefs; no notes to look at\n"


def test_a_file_in_the_place_of_the_folder_is_left_alone(mali: Hune) -> None:
    briefs = mali.folder / "mali" / "briefs"
    briefs.write_text("mine", encoding="utf-8")
    for line in (("brief", "check", "mali"), sign(mali), ("brief", "issue", "mali")):
        fault = mali.refusal(*line)
        assert fault.code == "HN112"
        assert fault.details["file"].startswith(str(Path("mali", "briefs")))
    assert briefs.read_text(encoding="utf-8") == "mine"


# Kills, Ctrl-C and full disks ------------------------------------------------------------------------


def small() -> None:
    """Let no file be larger than 300 kB: what a full disk is to a program."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def worked(process: "subprocess.Popen[str]", seconds: float) -> None:
    """Wait until a process has worked so long, however busy the machine is."""
    while process.poll() is None:
        *_, user, system = Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[:13]
        if (int(user) + int(system)) / os.sysconf("SC_CLK_TCK") >= seconds:
            return
        time.sleep(0.01)


def test_a_full_disk_and_ctrl_c_leave_nothing_half_written(mali: Hune) -> None:
    draft = ("brief", "mali", *ISSUED, "--lang", "en", "--out", "out")
    fault = refused(ended(mali.start(*draft, "--json", preexec_fn=small)))
    assert (fault.code, fault.details["file"]) == ("HN915", "out")
    assert list((mali.folder / "out").iterdir()) == []
    assert mali(*sign(mali)).code == 0
    process = mali.start("brief", "issue", "mali")
    worked(process, random.Random(2024).uniform(1, 4))
    process.send_signal(signal.SIGINT)
    stopped = ended(process)
    assert (stopped.code, stopped.out, stopped.err[:6]) == (130, "", "HN913 ")
    assert shelf(mali) == [".lock", "001.signing.json"]


# Who may see what ------------------------------------------------------------------------------------

OWN = {"side_b": "Zanzibarite Front", "best": 765_432, "low": 765_431, "high": 765_433, "deaths_b": 765_429}
SECRETS = ("QQLIST", "Zanzibarite", "ged 25.1", "765432", "765,432", "765\u202f432", "765\xa0432", "766,000")


def parts(file: Path) -> Iterator[bytes]:
    """Yield the bytes of a file, and what is packed in them."""
    yield file.read_bytes()
    if file.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(file) as package:
            yield from (package.read(name) for name in package.namelist())
    if file.suffix == ".pdf":
        reader = PdfReader(file)
        yield repr(reader.metadata).encode()
        yield "".join(sheets(reader)).encode()
        for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", file.read_bytes(), re.DOTALL):
            with suppress(zlib.error):
                yield zlib.decompress(packed)


def test_an_own_list_stays_inside(hune: Hune) -> None:
    watching(hune, monthly(), editions='"INTERNAL", "PARTNERS", "PUBLIC"')
    take(hune, "QQLIST.csv", [*monthly(), event(999, **OWN)], "--vintage", "25.1", "--edition", "internal")
    answer = hune("brief", "mali", "--issued", "2025-07-04", "--lang", "en", "--out", "out")
    assert answer.code == 0, answer
    inside, outside = 0, 0
    for file in (hune.folder / "out").iterdir():
        whole = b"\n".join(parts(file))
        found = [secret for secret in SECRETS if secret.encode() in whole]
        if ".internal." in file.name:
            inside += len(found)
        else:
            outside += 1
            assert found == [], file.name
    assert (inside > 10, outside) == (True, 2 * len(FORMATS) + 2)
    deaths = {
        edition: {
            each["slug"]: each["value"] for each in document(hune.folder / "out" / f"brief.{edition}.json")["evidence"]
        }
        for edition in ("internal", "partners", "public")
    }
    first = sum(int(str(row["best"])) for row in monthly() if str(row["date_end"]).startswith("2023"))
    assert [deaths[edition]["deaths.MLI.2023"] for edition in deaths] == [first + 765_432, first, first]


def test_nobody_signs_a_brief_of_one_language(mali: Hune) -> None:
    settings(mali, languages='"fr"')
    assert mali.fault(*sign(mali)).code == "HN710"
    assert shelf(mali) in ([], [".lock"])
