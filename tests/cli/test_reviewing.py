"""The commands of review: claims listed, judged, and judged otherwise; nothing is ever gone."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Answer
from tests.reading.said import Hand, document

from hune.cli import main
from hune.reading.intake import take_in

TEXTS = ("JNIM fought the army near Tamboura.", "JNIM is said to have left the army alone.")

Say = Callable[..., dict[str, Any]]


@pytest.fixture
def claims(nowhere: Path) -> list[str]:
    """Read two documents into a record and return the ids of their claims."""
    take_in(nowhere / "record", [document(text, origin=f"{at}.txt") for at, text in enumerate(TEXTS)], Hand(), "a")
    from hune.reading import keep

    readings = sorted(keep.kept(nowhere / "record").readings, key=lambda one: one.document.origin)
    return [reading.claims[0].id for reading in readings]


@pytest.fixture
def say(answer: Answer, claims: list[str], monkeypatch: pytest.MonkeyPatch) -> Say:
    """Return a function that runs a command of review by Awa."""
    monkeypatch.setenv("HUNE_USER", "Awa")

    def run(*line: str, code: int = 0) -> dict[str, Any]:
        return answer("review", *line, "--record", "record", code=code)

    return run


def verdicts(told: dict[str, Any]) -> dict[str, str]:
    return {one["id"]: one["verdict"] for one in told["claims"]}


def test_what_waits_is_listed_and_what_was_judged_is_not(say: Say, claims: list[str]) -> None:
    assert set(verdicts(say())) == set(claims)
    (made,) = say("accept", claims[0][:8], "--why", "two sources")["judgements"]
    assert (made["by"], made["act"], made["claim"], made["why"]) == ("Awa", "accept", claims[0], "two sources")
    told = say()
    assert verdicts(told) == {claims[1]: "waiting"}
    assert (told["waiting"], told["accepted"]) == (1, 1)
    assert verdicts(say("--show", "all")) == {claims[0]: "accepted", claims[1]: "waiting"}


def test_several_are_judged_at_once_or_none(say: Say, claims: list[str]) -> None:
    assert say("accept", claims[0], "zzz", code=1)["code"] == "HN240"
    assert say("log")["judgements"] == []
    assert len(say("accept", *claims)["judgements"]) == 2


def test_two_who_disagree_are_both_shown_and_the_later_speaks(
    say: Say, claims: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    say("accept", claims[0])
    say("reject", claims[0], "--why", "a rumour", "--by", "Bob")
    told = say("--show", "disputed")
    (one,) = told["claims"]
    assert (one["verdict"], one["disputed"]) == ("rejected", True)
    assert [(said["by"], said["act"]) for said in one["judgements"]] == [("Awa", "accept"), ("Bob", "reject")]
    assert main(["review", "--show", "disputed", "--record", "record"]) == 0
    out = capsys.readouterr().out
    assert "the later speaks" in out
    assert "Bob: rejects" in out
    assert "– a rumour" in out


def test_a_judgement_is_undone_and_brought_back_and_all_is_on_record(say: Say, claims: list[str]) -> None:
    (made,) = say("accept", claims[0])["judgements"]
    (undone,) = say("undo", made["id"][:8])["judgements"]
    assert verdicts(say("--show", "all"))[claims[0]] == "waiting"
    say("undo", undone["id"])
    assert verdicts(say("--show", "all"))[claims[0]] == "accepted"
    assert [(one["act"], one["undone"]) for one in say("log")["judgements"]] == [
        ("accept", False),
        ("undo", False),
        ("undo", False),
    ]


def test_a_past_moment_is_listed_as_it_was(say: Say, claims: list[str]) -> None:
    (made,) = say("accept", claims[0])["judgements"]
    say("reject", claims[0], "--why", "a rumour")
    told = say("--show", "all", "--as-known-at", made["at"])
    assert verdicts(told)[claims[0]] == "accepted"
    assert [one["act"] for one in say("log", "--as-known-at", made["at"])["judgements"]] == ["accept"]
    assert say("--as-known-at", "2001-01-01")["claims"] == []


def test_a_correction_is_shown_in_place_of_what_it_corrects(say: Say, claims: list[str]) -> None:
    line = ["--object", "MLI.army", "--relation", "supports:militarily", "--realis", "reported", "--from", "2025-Q2"]
    (made,) = say("correct", claims[0], *line)["judgements"]
    told = {one["id"]: one for one in say("--show", "all")["claims"]}
    old, new = told[claims[0]], told[made["other"]]
    assert (old["verdict"], old["corrected_by"], new["verdict"], new["corrects"]) == (
        "corrected",
        new["id"],
        "accepted",
        old["id"],
    )
    assert (new["proposition"]["object"]["actor"], new["realis"], new["by"]) == ("MLI.army", "reported", "Awa")
    assert new["when"]["start"]["precision"] == "quarter"
    say("undo", made["id"])
    assert set(verdicts(say("--show", "all"))) == set(claims)


def test_words_are_merged_split_and_merged_in_one_document_only(say: Say, claims: list[str]) -> None:
    def armies() -> list[str | None]:
        found = {one["id"]: one["proposition"]["object"]["actor"] for one in say("--show", "all")["claims"]}
        return [found[id] for id in claims]

    say("merge", "the army", "MLI.army", "--document", "1.txt")
    assert armies() == [None, "MLI.army"]
    say("merge", "The Army", "BFA.army")
    assert armies() == ["BFA.army", "BFA.army"]
    say("split", "the army", "BFA.army")
    assert armies() == [None, None]
    say("merge", "JNIM", "AQIM")
    assert {one["proposition"]["subject"]["actor"] for one in say("--show", "all")["claims"]} == {"AQIM"}


def test_grades_are_kept_as_given(say: Say, claims: list[str]) -> None:
    say("grade", claims[0], "--reliability", "f")
    say("grade", claims[0], "--credibility", "6")
    one = next(one for one in say()["claims"] if one["id"] == claims[0])
    assert (one["reliability"], one["credibility"], one["verdict"]) == ("F", "6", "waiting")


def test_a_succession_is_noted(say: Say) -> None:
    (made,) = say("succeed", "WAGNER", "AFRICA_CORPS", "--on", "2025-06", "--where", "MLI")["judgements"]
    assert (made["actor"], made["into"], made["on"], made["where"]) == ("WAGNER", "AFRICA_CORPS", "2025-06", "MLI")


@pytest.mark.parametrize(
    ("line", "code", "number"),
    [
        (["accept", "zzz"], 1, "HN240"),
        (["accept", ""], 1, "HN240"),
        (["accept"], 2, "HN907"),
        (["reject", "CLAIM"], 2, "HN907"),
        (["undo", "zzz"], 1, "HN242"),
        (["grade", "CLAIM"], 1, "HN244"),
        (["grade", "CLAIM", "--reliability", "G"], 1, "HN389"),
        (["grade", "CLAIM", "--credibility", "0"], 1, "HN389"),
        (["correct", "CLAIM"], 1, "HN244"),
        (["correct", "CLAIM", "--from", "31/02"], 1, "HN103"),
        (["merge", "the army", "NOBODY"], 1, "HN336"),
        (["merge", "the herders", "tuareg"], 1, "HN343"),
        (["merge", "JNIM", "JNIM"], 1, "HN244"),
        (["merge", "the army", "MLI.army", "--document", "zzz"], 1, "HN240"),
        (["succeed", "WAGNER", "AFRICA_CORPS", "--on", "soon"], 1, "HN103"),
        (["succeed", "WAGNER", "AFRICA_CORPS", "--on", "ongoing"], 1, "HN103"),
        (["--show", "some"], 1, "HN389"),
        (["--as-known-at", "yesterday"], 1, "HN103"),
        (["--as-known-at", "2026-01-15T09:30"], 1, "HN221"),
        (["--as-known-at", "31/02/2026"], 1, "HN103"),
    ],
)
def test_what_cannot_be_done_is_told_by_number(
    say: Say, claims: list[str], line: list[str], code: int, number: str
) -> None:
    told = say(*(claims[0] if word == "CLAIM" else word for word in line), code=code)
    assert told["code"] == number, told["text"]["en"]


def test_nobody_judges_without_a_name(say: Say, claims: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUNE_USER", "  ")
    monkeypatch.setenv("USER", "root")
    assert say("accept", claims[0], code=1)["code"] == "HN388"
    assert say("log")["judgements"] == []
    assert say("accept", claims[0], "--by", "Bob")["judgements"][0]["by"] == "Bob"


def test_several_that_begin_alike_are_told(say: Say, nowhere: Path) -> None:
    # Of seventeen ids two begin with the same digit.
    texts = [f"JNIM fought the army in village {at}." for at in range(17)]
    take_in(nowhere / "record", [document(text) for text in texts], Hand(), "a")
    first = Counter(one["id"][0] for one in say()["claims"]).most_common(1)[0][0]
    assert say("accept", first, code=1)["code"] == "HN241"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_judgement_is_said_in_both_languages(
    say: Say, claims: list[str], capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    say("accept", claims[0])
    say("reject", claims[1], "--why", "a rumour")
    say("correct", claims[0], "--realis", "denied")
    say("grade", claims[0], "--credibility", "2", "--reliability", "B")
    say("merge", "the army", "MLI.army")
    say("split", "the army", "MLI.army", "--document", "0.txt")
    say("succeed", "WAGNER", "AFRICA_CORPS", "--on", "2025")
    (last,) = say("undo", say("log")["judgements"][0]["id"])["judgements"]
    for line in (["review"], ["review", "--show", "all"], ["review", "log"]):
        assert main(["--lang", lang, *line, "--record", "record"]) == 0
        out, err = capsys.readouterr()
        assert err == ""
    assert len(out.splitlines()) == 8
    assert last["id"][:10] in out
    assert ("undone" if lang == "en" else "annulé") in out.splitlines()[0]
    assert "B2" in out


def test_a_folder_without_a_record_is_told(nowhere: Path, answer: Answer) -> None:
    for line in (["review"], ["review", "log"], ["review", "accept", "x", "--by", "A"]):
        assert answer(*line, "--record", "nowhere", code=1)["code"] == "HN201"


def test_a_record_that_has_read_nothing_says_so(answer: Answer, capsys: pytest.CaptureFixture[str]) -> None:
    from hune.record.record import Record

    Record.create(Path("record"))
    assert answer("review", "--record", "record")["claims"] == []
    assert main(["review", "--record", "record"]) == 0
    assert "no claim waits" in capsys.readouterr().out
    assert main(["review", "log", "--record", "record"]) == 0
    assert "Nobody has judged anything yet." in capsys.readouterr().out
