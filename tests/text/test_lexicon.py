import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.text import lexicon
from hune.text.lexicon import check, findings, sentences

FORBIDDEN = Path(__file__).with_name("forbidden.txt")
ALLOWED = Path(__file__).with_name("allowed.txt")


def lines(file: Path) -> list[tuple[str, ...]]:
    kept = (line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return [tuple(part.strip() for part in line.split("|")) for line in kept]


@pytest.mark.parametrize(("lang", "rule", "word", "text"), lines(FORBIDDEN))
def test_forbidden(lang: str, rule: str, word: str, text: str) -> None:
    found = findings(text, lang)
    assert [(f.rule, f.word) for f in found] == [(rule, word)]
    assert text[found[0].start :].startswith(word)
    assert found[0].instead


@pytest.mark.parametrize(("lang", "text"), lines(ALLOWED))
def test_allowed(lang: str, text: str) -> None:
    assert findings(text, lang) == []


def test_every_rule_is_tried_in_both_languages() -> None:
    tried = {(lang, rule) for lang, rule, _, _ in lines(FORBIDDEN)}
    assert tried == {(lang, rule.name) for lang in ("en", "fr") for rule in lexicon.rules(lang)}


def test_what_is_written_instead_may_be_written() -> None:
    table = tomllib.loads(Path(lexicon.__file__).with_suffix(".toml").read_text(encoding="utf-8"))["rule"]
    for rule in table:
        for lang in ("en", "fr"):
            assert findings(rule[lang]["instead"], lang) == [], rule["name"]


def test_a_name_is_exempt_where_it_stands_whole() -> None:
    names = ["Milice d’autodéfense de Kona", "Hôtel du Massacre"]
    assert findings("La Milice d'autodéfense de Kona a quitté l’Hôtel du Massacre.", "fr", names) == []
    assert [f.word for f in findings("La milice de Kona.", "fr", names)] == ["milice"]
    assert [f.word for f in findings("A massacre", "en", ["Massacre"])] == ["massacre"]


def test_the_place_of_a_finding_is_in_the_text() -> None:
    text = "Premier point.\n\nLes « terroristes » sont là, et la junte aussi."
    assert [(f.word, text[f.start :][: len(f.word)]) for f in findings(text, "fr")] == [
        ("terroristes", "terroristes"),
        ("junte", "junte"),
    ]


def test_check_names_the_words_and_what_to_write() -> None:
    check("313 deaths recorded by UCDP (300–350; 4 sources).", "en")
    with pytest.raises(HuneError, match="junta → ") as error:
        check("The junta said so.", "en")
    assert error.value.code == "HN620"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One. Two? Three!", 3),
        ("Brief no. 14 was issued. U.S. forces left.", 2),
        ("M. Diallo le dit. C’est tout.", 2),
        ("He said: “Stop. Go.” Then he left.", 2),
        ("“Stop. Go,” he said. Done.", 2),
        ("Il l’a dit\u202f: «\u202fArrêtez\u202f!\u202f» Puis il partit.", 2),
        ("It is read anew. “Same as last year” is the ruler.", 2),
        ("On la relit. «\u202fComme l’an dernier\u202f» sert de mesure.", 2),
        ("It is read “as issued” and no more.", 1),
        ("No end\n\nNew paragraph", 2),
        ("About 2.5 per cent.", 1),
        ("", 0),
    ],
)
def test_sentences(text: str, wanted: int) -> None:
    assert len(sentences(text)) == wanted


@given(st.text(alphabet='ab. “”«»"\n!?A9 ', max_size=40), st.sampled_from(["en", "fr"]))
def test_any_text_can_be_searched_and_sentences_cover_it(text: str, lang: str) -> None:
    assert findings(text, lang) == []
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@given(st.text(alphabet="ab. “”«»\n", max_size=20), st.sampled_from(["“", "«", '"', ""]))
def test_marks_without_a_speaker_hide_nothing(before: str, mark: str) -> None:
    assert [f.word for f in findings(f"{before} {mark}junta {mark}", "en")] == ["junta"]
