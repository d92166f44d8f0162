"""The command that reads: what an analyst sees, what a machine gets, what comes into the record."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import structs
from tests.cli.conftest import Answer
from tests.reading.model_slot.server import Model, chat, claim, listed, sent, side
from tests.reading.said import Hand, document

from hune.actors.register import Register
from hune.cli import by_model, main, reading
from hune.cli.screen import Screen
from hune.reading import keep
from hune.reading.model_slot import slot
from hune.reading.model_slot.settings import Settings
from hune.reading.model_slot.slot import Estimate, Slot
from hune.sources.documents.document import Document
from hune.sources.documents.gathering import Fault

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


TRAINS = claim(
    "France had trained the Malian army",
    side("France", "FRA"),
    "trains",
    side("the Malian army", "MLI.army"),
    "reported",
    speakers=[side("Officials", kind="office")],
)
MAKES_UP = [
    TRAINS | {"quote": "France had armed the Malian army"},
    TRAINS | {"subject": side("Paris", "FRA")},
    TRAINS | {"relation": "befriends"},
]
PRICES = 'price_in = 0.5\nprice_out = 2.0\ncurrency = "EUR"\n'
FAR = "https://9.9.9.9/v1"

Named = Callable[..., Path]


@pytest.fixture
def model() -> Iterator[Model]:
    pytest.importorskip("ahocorasick_rs", reason="reading is an extra: uv sync --extra reading")
    made = Model()
    yield made
    made.close()


@pytest.fixture
def named(nowhere: Path) -> Named:
    """Return a function that makes the current folder a watch with a table for a model, and gives its file."""

    def make(endpoint: str | None, more: str = PRICES, name: str = "small") -> Path:
        table = f'[reading.model]\nendpoint = "{endpoint}"\nmodel = "{name}"\nprivate = true\n{more}'
        file = nowhere / "watch.toml"
        least = 'name = "x"\ntitle = { en = "X", fr = "X" }\ncountries = ["MLI"]\n'
        file.write_text(least + (table if endpoint else ""), encoding="utf-8")
        return file

    return make


@pytest.fixture
def trained(nowhere: Path) -> Path:
    file = nowhere / "trained.txt"
    file.write_text("Officials in Lomé said that France had trained the Malian army since 2014.", encoding="utf-8")
    return file


def test_a_model_reads_and_is_named_with_what_it_costs(
    model: Model, named: Named, trained: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named(model.endpoint)
    model.claims(TRAINS, *MAKES_UP)
    assert main(["read", str(trained), "--model"]) == 0
    out, err = capsys.readouterr()
    [before] = err.splitlines()
    assert before.startswith(f"small at {model.endpoint} is about to be asked: 1 document, 1 question; tokens sent")
    assert "received: 8,000; cost, at most: 0.0" in before
    assert before.endswith(" EUR")
    assert " 1. France – trains – Armed Forces of Mali" in out
    assert "proposed by the model small" in out
    assert out.count("proposed by the model") == 1
    assert (
        "3 claims of the model were dropped:\n  words that are not where they should be in the document (HN397): 2"
        in out
    )
    assert "  a relation that is not in the list (HN363): 1" in out
    assert out.endswith("spent: 1 question; tokens sent: 1,000, received: 200; cost: 0.0009 EUR\n")


def test_a_french_reader_is_told_in_french_and_an_unknown_price_is_unknown(
    model: Model, named: Named, trained: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named(model.endpoint, more="")
    model.claims(TRAINS)
    assert main(["--lang", "fr", "read", str(trained), "--model"]) == 0
    out, err = capsys.readouterr()
    assert err.startswith(f"à interroger\u202f: small ({model.endpoint})\u202f; 1 document, 1 question")
    assert err.endswith("reçus\u202f: 8\u202f000\u202f; coût maximal\u202f: inconnu\n")
    assert "proposée par le modèle small" in out
    assert "aucune affirmation du modèle n’a été écartée" in out
    assert out.endswith("jetons envoyés\u202f: 1\u202f000, reçus\u202f: 200\u202f; coût\u202f: inconnu\n")


def test_a_machine_gets_the_account_of_a_model(model: Model, named: Named, trained: Path, answer: Answer) -> None:
    named(model.endpoint)
    model.claims(TRAINS, *MAKES_UP)
    told = answer("read", str(trained), "--model")
    [made] = told["documents"][0]["claims"]
    assert (made["by"], made["quote"]) == ("model small", "France had trained the Malian army")
    account = told["model"]
    assert (account["name"], account["endpoint"]) == ("small", model.endpoint)
    assert (account["estimate"]["questions"], account["estimate"]["tokens_out"]) == (1, 8000)
    assert account["spent"] == {
        "questions": 1,
        "tokens_in": 1000,
        "tokens_out": 200,
        "cost": 0.0009,
        "currency": "EUR",
        "unknown": 0,
    }
    assert account["dropped"] == {"HN397": 2, "HN363": 1}
    assert [one["code"] for one in account["documents"][0]["dropped"]] == ["HN397", "HN397", "HN363"]


@pytest.mark.parametrize(
    ("reply", "code"),
    [(sent(b"", status=401), "HN395"), (sent(chat("I cannot help with that.")), "HN396")],
    ids=["refuses", "answers nothing of use"],
)
def test_a_document_without_an_answer_costs_itself_only(
    model: Model,
    named: Named,
    trained: Path,
    answer: Answer,
    capsys: pytest.CaptureFixture[str],
    reply: object,
    code: str,
) -> None:
    named(model.endpoint)
    Path("a.txt").write_text("France left Mali.")
    model.answers.append(reply)  # type: ignore[arg-type]
    model.claims(TRAINS)
    told = answer("read", "a.txt", str(trained), "--model", code=3)
    assert [notice["code"] for notice in told["notices"]] == [code]
    assert [one["origin"] for one in told["documents"]] == [str(trained)]
    account = told["model"]
    assert account["unread"] == [{"document": "a.txt", "code": code}]
    # What the lost answer cost is not taken for nothing.
    assert (account["spent"]["questions"], account["spent"]["cost"], account["spent"]["unknown"]) == (2, 0.0009, 1)
    model.asked.clear()
    assert main(["read", "a.txt", "--model"]) == 1
    out, err = capsys.readouterr()
    assert f"not read: a.txt ({code})" in out
    assert "tokens sent: unknown, received: unknown; cost: unknown\nnot in that: what 1 document took" in out
    assert code in err


def test_a_part_without_an_answer_is_told(
    model: Model, named: Named, nowhere: Path, answer: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    named(model.endpoint)
    filler = "\n\n".join(["Nothing else of note was said in the course of that long day by anyone present."] * 200)
    Path("long.txt").write_text(f"Officials said France had trained the Malian army.\n\n{filler}")
    model.answers += [sent(b"nonsense"), sent(chat(listed([])))]
    told = answer("read", "long.txt", "--model", code=3)
    assert [notice["code"] for notice in told["notices"]] == ["HN396"]
    assert [one["code"] for one in told["model"]["documents"][0]["faults"]] == ["HN396"]
    model.asked.clear()
    assert main(["read", "long.txt", "--model"]) == 3
    assert "read in part only: long.txt (HN396)" in capsys.readouterr().out


def test_a_document_that_may_not_be_sent_is_told_and_nobody_is_asked(
    named: Named, trained: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bytes] = []
    monkeypatch.setattr(slot.asking, "ask", lambda settings, body: asked.append(body))
    named(FAR)
    Path("other.txt").write_text("France left Mali.")
    told = answer("read", str(trained), "other.txt", "--model", code=1)
    assert [(one["code"], one["details"]["document"]) for one in told["notices"]] == [
        ("HN394", str(trained)),
        ("HN394", "other.txt"),
    ]
    assert (told["documents"], told["model"]["estimate"]["questions"], asked) == ([], 0, [])
    assert told["model"]["spent"]["cost"] == 0


def test_what_may_be_sent_goes_on_beside_what_may_not(model: Model) -> None:
    closed, open_, known = (document(f"France armed village {at}.", origin=f"{at}.txt") for at in range(3))
    open_ = structs.replace(open_, edition="PUBLIC", tlp="TLP:CLEAR")
    asked = by_model.Asked(Slot(Settings(endpoint=FAR, model="small"), Register.load(), lambda one: ()))
    given = asked.prepared([closed, open_, known], {(known.id, known.published)})
    assert [one.origin for one in given] == ["0.txt", "1.txt", "2.txt"]
    assert isinstance(given[0], Fault)
    assert (given[0].notice.code, given[1:], list(asked.estimates)) == ("HN394", [open_, known], [open_.id])


def test_a_model_is_asked_once_for_what_a_record_has_and_another_model_anew(
    model: Model, named: Named, trained: Path, answer: Answer
) -> None:
    named(model.endpoint)
    model.claims(TRAINS, *MAKES_UP)
    line = ["read", str(trained), "--model", "--record", "record"]
    told = answer(*line)
    assert (told["read"], told["claims"], told["model"]["dropped"]) == (1, 1, {"HN397": 2, "HN363": 1})
    told = answer(*line)
    assert (told["read"], told["known"], told["model"]["estimate"]["questions"]) == (0, 1, 0)
    assert len(model.asked) == 1
    named(model.endpoint, name="large")
    assert answer(*line)["read"] == 1
    assert [one["model"] for _, _, one in model.asked] == ["small", "large"]
    [held] = keep.kept(Path("record")).readings
    assert [one.proposition.relation for one in held.claims] == ["trains"]


def test_a_model_keeps_in_the_record_of_its_watch_only_if_asked_to(
    model: Model, named: Named, trained: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named(model.endpoint)
    model.claims(TRAINS)
    assert main(["read", str(trained), "--model"]) == 0
    assert not Path("record").exists()
    assert main(["read", str(trained), "--model", "--watch", "."]) == 0
    out = capsys.readouterr().out
    assert "kept in record" in out
    assert out.endswith("cost: 0.0009 EUR\n")
    assert main(["review"]) == 0
    assert "proposed by the model small" in capsys.readouterr().out


def test_who_stops_a_model_is_told_what_it_cost_until_then(
    model: Model, named: Named, trained: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    named(model.endpoint)
    Path("a.txt").write_text("France left Mali.")
    model.claims(TRAINS)
    ask = Slot.ask

    def stopped(slot: Slot, one: Document) -> object:
        if one.origin == "a.txt":
            raise KeyboardInterrupt
        return ask(slot, one)

    monkeypatch.setattr(Slot, "ask", stopped)
    assert main(["read", str(trained), "a.txt", "--model", "--record", "record"]) == 130
    err = capsys.readouterr().err
    assert (
        "spent: 2 questions; tokens sent: 1,000, received: 200; cost: 0.0009 EUR\nnot in that: what 1 document" in err
    )
    assert len(keep.kept(Path("record")).readings) == 1
    monkeypatch.undo()


def test_only_the_languages_asked_for_are_sent(model: Model, named: Named, trained: Path, answer: Answer) -> None:
    named(model.endpoint)
    told = answer("read", str(trained), "--model", "--language", "fr")
    assert (told["model"]["estimate"]["questions"], model.asked) == (0, [])
    assert [one["reason"] for one in told["documents"][0]["uncoded"]] == ["unread language"]


@pytest.mark.parametrize(
    ("endpoint", "more", "code"),
    [
        (None, "", "HN246"),
        ("ftp://a.example", "", "HN390"),
        (FAR, "zzz = 1\n", "HN390"),
        ("http://9.9.9.9/v1", "", "HN391"),
        (FAR, 'key_env = "NO_SUCH_KEY"\n', "HN392"),
    ],
)
def test_a_model_that_cannot_be_asked_is_told_before_anything_is_sent(
    named: Named, trained: Path, answer: Answer, endpoint: str | None, more: str, code: str
) -> None:
    pytest.importorskip("ahocorasick_rs", reason="reading is an extra: uv sync --extra reading")
    named(endpoint, more)
    told = answer("read", str(trained), "--model", "--edition", "PUBLIC", code=1)
    assert told["code"] == code
    if code in ("HN246", "HN390"):
        assert told["details"]["file"].endswith("watch.toml")


def test_a_model_needs_a_watch_that_names_it(trained: Path, answer: Answer) -> None:
    assert answer("read", str(trained), "--model", code=1)["code"] == "HN401"
    told = answer("read", str(trained), "--model", "--watch", "sahel", "--record", "record", code=1)
    assert (told["code"], told["details"]["file"]) == ("HN246", "hune/watches/sahel.toml")


@pytest.mark.parametrize(
    ("cost", "lang", "shown"),
    [
        (0.00001, "en", "0.0001 EUR"),
        (0.0, "en", "0.0000 EUR"),
        (0.0009, "en", "0.0009 EUR"),
        (1234.5, "fr", "1\u202f234,5000 EUR"),
        (None, "fr", "inconnu"),
    ],
)
def test_a_cost_is_written_rather_too_high(cost: float | None, lang: str, shown: str) -> None:
    assert by_model.written(Estimate(1, 1, 1, cost, "EUR"), Screen(lang)) == shown
