import contextlib
import ctypes
import io
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Answer

from hune.cli import app, main, screen
from hune.cli.form import UsageError, split
from hune.cli.help import entries, page
from hune.cli.screen import Screen, numbered
from hune.cli.words import Words, words
from hune.errors import HuneError
from hune.text.messages import message_ids, say

HEADER = (
    "id,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,side_b_new_id,"
    "side_b,number_of_sources,where_prec,where_coordinates,latitude,longitude,priogrid_gid,country,country_id,"
    "event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low"
)
ROWS = (
    "1,1,11,A: Government,21,Government of A - B,31,Government of A,41,B,2,1,Mopti,14.48,-4.18,150112,Mali,"
    "432,1,1,2022-03-04,2022-03-04,1,2,3,0,6,8,5",
    "2,3,12,B - Civilians,22,B - Civilians,41,B,9999,Civilians,1,2,Gao,16.27,-0.05,153000,Mali,432,"
    "1,1,2022-05-01,2022-05-02,0,0,4,0,4,4,4",
)


@pytest.fixture
def events(nowhere: Path) -> Path:
    """Write a small file of invented events."""
    file = nowhere / "events.csv"
    file.write_text("\n".join([HEADER, *ROWS]) + "\n", encoding="utf-8")
    return file


def commands() -> list[tuple[list[str], object]]:
    """Return every command and group of commands with its names."""
    found = []

    def walk(names: list[str], node: object) -> None:
        found.append((names, node))
        for name in list(node):  # type: ignore[call-overload]
            walk([*names, name], node[name])  # type: ignore[index]

    walk([], app.build())
    return found


# Words ----------------------------------------------------------------------------------------------


def test_both_languages_have_the_same_messages_with_the_same_values() -> None:
    english, french = words("en").messages, words("fr").messages
    assert english.keys() == french.keys()
    for message, text in english.items():
        assert set(re.findall(r"\$([\w-]+)", text)) == set(re.findall(r"\$([\w-]+)", french[message])), message


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_light_reader_reads_what_fluent_reads(lang: str) -> None:
    own = words(lang)
    assert own.messages.keys() == {name for name in message_ids(lang) if name.startswith("cli-")}
    for message, text in own.messages.items():
        values = {name: f"<{name}>" for name in re.findall(r"\$([\w-]+)", text)}
        assert own.say(message.removeprefix("cli-"), **values) == say(lang, message, **values)


def test_every_message_is_used() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in Path(screen.__file__).parent.glob("*.py"))
    for message in words("en").messages:
        name = message.removeprefix("cli-")
        command, dashes, option = name.partition("--")
        family = re.match(r"(heading|value|exit|step|column|everywhere|any)-", name)
        known = {"-".join(names) or "hune" for names, _ in commands()}
        assert (
            family
            or f'"{name}"' in code
            or f"'{name}'" in code
            or name in known
            or name.removesuffix("-more") in known
            or name.removesuffix("-example") in known
            or (dashes and command in known and option)
        ), f"{message} is said nowhere"


# Help -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    ("names", "node"), commands(), ids=lambda value: "-".join(value) if isinstance(value, list) else ""
)
def test_every_command_has_a_page_in_both_languages(names: list[str], node: object, lang: str) -> None:
    said = words(lang)
    lines = page(names, node, said)  # type: ignore[arg-type]
    assert lines[0].startswith(said.say("-".join(names) or "hune")[:30])
    assert any(line.startswith(said.say("heading-usage") + " hune") for line in lines)
    assert all(len(line) <= 80 for line in lines)
    for entry in entries(names, node, said):  # type: ignore[arg-type]
        assert any(entry.written in line for line in lines)


@pytest.mark.parametrize(
    ("line", "start"),
    [
        (["--help"], "hune keeps watch"),
        ([], "hune keeps watch"),
        (["record"], "Look into the record."),
        (["record", "info", "--help"], "Say what the record holds"),
        (["brief", "sahel", "-h"], "Write the brief"),
        (["--lang", "fr", "--help"], "hune tient la veille"),
        (["init", "--lang=fr", "--help"], "Créer le dossier"),
        (["--lang", "fr", "brief", "--lang", "en", "--help"], "Rédiger la note"),
    ],
)
def test_help_is_found_wherever_it_is_asked_for(
    line: list[str], start: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(line) == 0
    assert capsys.readouterr().out.startswith(start)


def test_the_environment_chooses_the_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HUNE_LANG", "fr")
    main(["record"])
    assert capsys.readouterr().out.startswith("Consulter la base")
    monkeypatch.delenv("HUNE_LANG")
    monkeypatch.setenv("LANG", "fr_SN.UTF-8")
    main(["record"])
    assert capsys.readouterr().out.startswith("Consulter la base")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert re.fullmatch(r"hune \d+\.\d+\.\d+\n", capsys.readouterr().out)


# Usage errors ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (["breif"], "HN903", "“brief”"),
        (["record", "histroy"], "HN903", "“history”"),
        (["zzz"], "HN904", "init, ingest, record, read, review, brief, forecast, backtest, ask, track, sources"),
        (["brief", "--isued", "2024-01-22"], "HN905", "“--issued”"),
        (["brief", "--jsno"], "HN905", "“--json”"),
        (["sources", "--zzz"], "HN906", "The options are: --json, --lang, --help."),
        (["brief", "--zzz"], "HN906", "--as-known, --data-through, --record, --json, --help."),
        (["--zzz"], "HN906", "“--zzz”"),
        (["ingest"], "HN907", "SOURCE"),
        (["ingest", "ucdp"], "HN907", "FILE"),
        (["init"], "HN907", "NAME"),
        (["brief", "--out"], "HN908", "--out"),
        (["--lang"], "HN908", "--lang"),
        (["sources", "x"], "HN910", "“x”"),
        (["brief", "--out", "a", "--out", "b"], "HN911", "--out"),
        (["--lang", "de"], "HN914", "“de”"),
        (["brief", "sahel", "--lang", "de"], "HN914", "“de”"),
    ],
)
def test_a_misunderstood_line_is_answered_by_number(
    line: list[str], code: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(line) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{code} ")
    assert said in err
    assert err.count("\n") == 1


def test_usage_errors_are_bilingual(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "fr", "ingest", "ucdp"]) == 2
    assert "il manque FICHIER" in capsys.readouterr().err


@pytest.mark.parametrize("line", [["zzz", "--json"], ["--json", "--lang", "de"], ["brief", "--json", "--out"]])
def test_json_answers_an_error_with_one_object(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line) == 2
    out, err = capsys.readouterr()
    answer = json.loads(out)
    assert err == ""
    assert answer["schema"] == "hune.error/1"
    assert answer["exit"] == 2
    assert answer["text"]["en"].startswith(answer["code"])
    assert "«" in answer["text"]["fr"] or "attend" in answer["text"]["fr"]


def test_what_follows_two_dashes_is_left_alone() -> None:
    assert split(["ingest", "ucdp", "--", "--json", "--lang"], {})[1] == [
        "ingest",
        "ucdp",
        "--",
        "--json",
        "--lang",
    ]


# What goes wrong ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "code", "number"),
    [
        (UsageError("HN914", value="x"), 2, "HN914"),
        (HuneError("HN102", value="x"), 1, "HN102"),
        (PermissionError(13, "Permission denied", "/x"), 1, "HN901"),
        (FileNotFoundError(2, "No such file", "/x"), 1, "HN101"),
        (OSError(28, "No space left", "/x"), 1, "HN915"),
        (IsADirectoryError(21, "Is a directory", "/x"), 1, "HN916"),
        (KeyboardInterrupt(), 130, "HN913"),
        (ZeroDivisionError("division by zero"), 1, "HN902"),
    ],
)
def test_every_exception_has_a_number(error: BaseException, code: int, number: str) -> None:
    told, exit_code = numbered(error)
    assert (told.code, exit_code) == (number, code)


def test_a_traceback_is_shown_only_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    for debug in ("", "1"):
        monkeypatch.setenv("HUNE_DEBUG", debug)
        err = io.StringIO()
        with Screen("en", err=err).guard() as outcome:
            raise ZeroDivisionError("division by zero")
        assert outcome.code == 1
        assert ("Traceback" in err.getvalue()) is bool(debug)
        assert err.getvalue().splitlines()[-1].startswith("HN902 ")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_errors_are_red_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for stream, start in ((Terminal(), "\033[31mHN102"), (io.StringIO(), "HN102")):
        Screen("en", err=stream).error(HuneError("HN102", value="x"), 1)
        assert stream.getvalue().startswith(start)


def test_progress_is_drawn_on_a_terminal_only() -> None:
    for stream, drawn in ((Terminal(), True), (io.StringIO(), False)):
        with Screen("fr", err=stream).progress() as progress:
            progress(1, 2, "a step without a name")
            progress(2, 2, "read")
        assert bool(stream.getvalue()) is drawn
        assert ("lecture" in stream.getvalue()) is drawn


def test_a_reader_that_has_seen_enough_is_not_an_error() -> None:
    line = [sys.executable, "-m", "hune", "--help"]
    run = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert run.stdout is not None
    assert run.stderr is not None
    run.stdout.close()
    assert run.stderr.read() == b""
    assert run.wait() == 0


def test_a_terminal_without_accents_shows_the_rest() -> None:
    environ = os.environ | {"PYTHONIOENCODING": "ascii", "HUNE_LANG": "fr"}
    line = [sys.executable, "-m", "hune", "--help"]
    run = subprocess.run(line, capture_output=True, text=True, env=environ, check=True)
    assert "Afficher cette aide" in run.stdout


def test_it_runs_as_a_module() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "hune", "brieff"], capture_output=True, text=True, env=os.environ, check=False
    )
    assert run.returncode == 2
    assert run.stderr.startswith("HN903")


# Commands -------------------------------------------------------------------------------------------


def test_init(answer: Answer, nowhere: Path) -> None:
    made = answer("init", "liptako", "--countries", "MLI,BFA", "--countries", "NER")
    assert made["schema"] == "hune.init/1"
    assert made["countries"] == ["MLI", "BFA", "NER"]
    assert (nowhere / "liptako" / "watch.toml").is_file()
    assert answer("init", "liptako", "--countries", "MLI", code=1)["code"] == "HN413"


def test_ingest_twice_adds_once(answer: Answer, events: Path) -> None:
    answer("init", "w", "--countries", "MLI")
    line = ("ingest", "ucdp", str(events), "--vintage", "24.1", "--watch", "w")
    (first,), (second,) = answer(*line)["ingests"], answer(*line)["ingests"]  # type: ignore[misc]
    assert (first["added"], first["already"], first["committed"]) == (2, 0, True)
    assert (second["added"], second["already"], second["committed"]) == (0, 2, False)
    info = answer("record", "info", "--watch", "w")
    assert [vintage["vintage"] for vintage in info["vintages"]] == ["24.1"]  # type: ignore[attr-defined]
    assert answer("record", "check", "--watch", "w")["whole"] is True
    history = answer("record", "history", "--watch", "w")
    assert [commit["added"] for commit in history["commits"]] == [2]  # type: ignore[attr-defined]


def test_rows_kept_out_are_said_by_the_exit_code(answer: Answer, events: Path) -> None:
    bad = ROWS[0].replace("1,1,11", "3,1,11", 1).replace("14.48", "94.48")
    events.write_text("\n".join([HEADER, *ROWS, bad]) + "\n", encoding="utf-8")
    (report,) = answer("ingest", "ucdp", str(events), "--vintage", "24.1", "--record", "r", code=3)["ingests"]  # type: ignore[misc]
    assert (report["added"], report["rejected"]) == (2, 1)
    assert Path(report["rejects"]).is_file()


def test_text_answers_speak_the_language(events: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "fr", "ingest", "ucdp", str(events), "--vintage", "24.1", "--record", "r"]) == 0
    assert "ajoutées\u202f: 2" in capsys.readouterr().out
    assert main(["--lang", "fr", "record", "history", "--record", "r"]) == 0
    assert "millésime" in capsys.readouterr().out
    assert main(["--lang", "fr", "record", "info", "--record", "r"]) == 0
    assert "1989-01 – 2023-12  sb, ns, os  MLI" in capsys.readouterr().out
    assert main(["--lang", "fr", "record", "check", "--record", "r"]) == 0
    assert capsys.readouterr().out == "intacte\u202f: 1 validation, 2 lignes examinées une à une\n"


def test_numbers_are_written_as_the_language_does() -> None:
    assert Screen("en").number(1234567) == "1,234,567"
    assert Screen("fr").number(1234567) == "1\u202f234\u202f567"


@pytest.mark.parametrize(
    ("lang", "counts", "said"),
    [
        ("en", (0, 0, 0, 0), "nothing in the way of a signature; no notes to look at"),
        ("en", (0, 0, 1, 1), "nothing in the way of a signature, 1 notice about earlier briefs; 1 note looked at"),
        ("en", (1, 1, 0, 2), "1 finding in the way of a signature, 1 to think about; 2 notes looked at"),
        ("fr", (0, 0, 2, 1), "aucun obstacle à la signature, 2 avis sur les notes parues\u202f; 1 texte lu"),
        ("fr", (2, 1, 0, 1200), "2 obstacles à la signature, 1 remarque\u202f; 1\u202f200 textes lus"),
    ],
)
def test_the_words_of_an_answer_agree_with_its_numbers(lang: str, counts: tuple[int, ...], said: str) -> None:
    names = ("errors", "others", "notices", "notes")
    assert Screen(lang).say("answer-review", **dict(zip(names, counts, strict=True))) == said


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (("ingest", "ucdp", "none.csv", "--record", "r"), "HN101"),
        (("ingest", "acled", "none.csv", "--record", "r"), "HN127"),
        (("ingest", "ucdp", "events.csv", "--watch", "sahel"), "HN417"),
        (("ingest", "ucdp", "events.csv"), "HN401"),
        (("ingest", "ucdp", "events.csv", "--record", "r"), "HN124"),
        (("record", "history", "--record", "r"), "HN201"),
        (("record", "history", "--watch", "sahl"), "HN402"),
        (("brief", "sahel", "--issued", "22/01/2024"), "HN103"),
        (("brief", "sahel", "--as-known", "yesterday"), "HN103"),
        (("brief", "sahel", "--data-through", "2024"), "HN102"),
    ],
)
def test_commands_refuse_by_number(line: tuple[str, ...], code: str, answer: Answer, events: Path) -> None:
    assert answer(*line, code=1)["code"] == code


def test_an_unknown_source_leaves_no_record(answer: Answer, events: Path, nowhere: Path) -> None:
    answer("ingest", "acled", str(events), "--record", "r", code=1)
    assert not (nowhere / "r").exists()


def test_sources(answer: Answer) -> None:
    (ucdp,) = answer("sources")["sources"]  # type: ignore[misc]
    assert ucdp["source"] == "ucdp"
    assert "ged" in ucdp["tables"]


def test_a_message_without_its_value_is_a_defect() -> None:
    with pytest.raises(KeyError):
        Words("en", {"cli-a": "{ $x }"}).say("a")


def test_a_ctrl_c_that_a_library_swallowed_stops_the_next_step() -> None:
    err = io.StringIO()
    shown = Screen("en", err=err)
    with shown.guard() as outcome, shown.progress() as progress:
        progress(0, 2, "read")
        with contextlib.suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        progress(1, 2, "write")
        outcome.code = 0
    assert outcome.code == 130
    assert err.getvalue().startswith("HN913")


def test_a_ctrl_c_within_compiled_code_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python cannot raise out of a function that C calls: it prints what is lost, which no user can make use of."""

    @ctypes.CFUNCTYPE(None)
    def called_by_c() -> None:
        signal.raise_signal(signal.SIGINT)

    printed: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", printed.append)
    err = io.StringIO()
    shown = Screen("en", err=err)
    with shown.guard() as outcome, shown.progress() as progress:
        called_by_c()
        progress(1, 2, "write")
    assert outcome.code == 130
    assert err.getvalue().startswith("HN913")
    assert printed == []
