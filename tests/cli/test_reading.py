"""The command that reads: what an analyst sees, what a machine gets, what comes into the record."""

from pathlib import Path

import pytest
from tests.cli.conftest import Answer
from tests.reading.said import Hand

from hune.cli import main, reading
from hune.reading import keep

TEXT = "JNIM fought the army near Tamboura."


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    """Put somebody who reads by rote in the place of the rules, whose tests are elsewhere."""
    made = Hand()
    monkeypatch.setattr(reading, "readers", lambda register, languages: made)
    return made


@pytest.fixture
def article(nowhere: Path) -> Path:
    file = nowhere / "article.txt"
    file.write_text(f"{TEXT}\n\nNobody else spoke.", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "en",
            [
                "article.txt, Studio A, 2025-09-15",
                " 1. Jama",
                "– fights – “the army”",
                "(line 1)",
                "asserted",
                "opinion or advice",
                "1 document read: 1 claim, 1 passage left uncoded",
            ],
        ),
        (
            "fr",
            [
                "– combat – «\u202fthe army\u202f»",
                "(ligne 1)",
                "affirmé",
                "Non codé",
                "1 document lu\u202f: 1 affirmation",
            ],
        ),
    ],
)
def test_claims_are_shown_with_their_sentence(
    hand: Hand, article: Path, capsys: pytest.CaptureFixture[str], lang: str, words: list[str]
) -> None:
    line = ["--lang", lang, "read", str(article), "--date", "2025-09-15", "--publisher", "Studio A"]
    assert main(line) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for word in words:
        assert word in out, out


def test_a_machine_gets_the_same(hand: Hand, article: Path, answer: Answer) -> None:
    (one,) = answer("read", str(article))["documents"]
    assert one["published"] is None
    assert [flag["code"] for flag in one["flags"]] == ["HN381"]
    (claim,) = one["claims"]
    assert claim["quote"] == f"{TEXT}\n\nNobody else spoke."
    assert (claim["line"], claim["realis"], claim["proposition"]["subject"]["actor"]) == (1, "asserted", "JNIM")
    assert set(claim["text"]) == {"en", "fr"}
    assert [(passed["reason"], passed["quote"]) for passed in one["uncoded"]] == [("editorial", "JNIM")]


def test_what_cannot_be_read_is_told_and_costs_nothing_else(hand: Hand, article: Path, answer: Answer) -> None:
    Path("empty.txt").write_text("")
    told = answer("read", "empty.txt", str(article), "http://127.0.0.1/feed.xml", code=3)
    assert [notice["code"] for notice in told["notices"]] == ["HN150", "HN182"]
    assert len(told["documents"]) == 1
    told = answer("read", "empty.txt", "nowhere.txt", code=1)
    assert told["documents"] == []


def test_reprints_are_told_and_the_same_text_is_read_once(hand: Hand, nowhere: Path, answer: Answer) -> None:
    long = " ".join(f"JNIM fought the army in village {at}." for at in range(9))
    for name, text in (("a.md", long), ("b.txt", long), ("c.txt", f"{long} Nobody else spoke of it.")):
        (nowhere / name).write_text(text)
    one, other = answer("read", str(nowhere))["documents"]
    assert len(hand.given) == 2
    assert (one["shares_text_with"], other["shares_text_with"]) == ([other["id"]], [one["id"]])


def test_what_is_read_into_a_record_is_kept_once(hand: Hand, article: Path, answer: Answer) -> None:
    line = ["read", str(article), "--record", "record", "--edition", "partners"]
    told = answer(*line)
    assert (told["read"], told["known"], told["claims"], told["uncoded"]) == (1, 0, 1, {"editorial": 1})
    told = answer(*line)
    assert (told["read"], told["known"], told["claims"]) == (0, 1, 0)
    assert len(hand.given) == 1
    held = keep.kept(Path("record"), edition="PARTNERS")
    assert [one.document.edition for one in held.readings] == ["PARTNERS"]


def test_a_person_is_told_what_came_in(hand: Hand, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(article), "--record", "record"]) == 0
    assert main(["read", str(article), "--record", "record"]) == 0
    out = capsys.readouterr().out
    assert "kept in record" in out
    assert "opinion or advice: 1" in out
    assert "1 document had been read before" in out


def test_a_ctrl_c_stops_after_what_was_read(
    hand: Hand, nowhere: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in range(4):
        (nowhere / f"{at}.txt").write_text(f"JNIM fought the army in village {at}.")

    def stopped(one: object, read: object = hand.read) -> object:
        if len(hand.given) == 2:
            raise KeyboardInterrupt
        return read(one)  # type: ignore[operator]

    monkeypatch.setattr(hand, "read", stopped)
    files = [str(nowhere / f"{at}.txt") for at in range(4)]
    assert main(["read", *files, "--record", "record"]) == 130
    assert capsys.readouterr().err.startswith("HN913 ")
    assert len(keep.kept(Path("record")).readings) == 2
    monkeypatch.undo()


def test_only_the_languages_asked_for_are_read(article: Path, monkeypatch: pytest.MonkeyPatch, answer: Answer) -> None:
    asked: list[tuple[str, ...]] = []

    def readers(register: object, languages: tuple[str, ...]) -> Hand:
        asked.append(languages)
        return Hand()

    monkeypatch.setattr(reading, "readers", readers)
    answer("read", str(article))
    answer("read", str(article), "--language", "FR")
    assert asked == [("en", "fr"), ("fr",)]
    assert answer("read", str(article), "--language", "de", code=2)["code"] == "HN914"


@pytest.mark.parametrize(
    ("more", "code", "number"),
    [
        (["--date", "31/02/2025"], 1, "HN103"),
        (["--edition", "secret"], 1, "HN260"),
        (["--record", "article.txt"], 1, "HN222"),
        (["--colour", "red"], 2, "HN905"),
    ],
)
def test_what_cannot_be_done_is_told_by_number(
    hand: Hand, article: Path, answer: Answer, more: list[str], code: int, number: str
) -> None:
    assert answer("read", "article.txt", *more, code=code)["code"] == number


def test_the_sample_is_only_read(hand: Hand, article: Path, answer: Answer) -> None:
    from hune.sample import SAMPLE

    assert answer("read", str(article), "--record", str(SAMPLE), code=1)["code"] == "HN223"
