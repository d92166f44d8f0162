import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.text.actors import ActorForm, actor
from hune.text.lexicon import findings

LINES = [
    line.split(" | ")
    for line in Path(__file__).with_name("actors.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
FORMS: tuple[ActorForm, ...] = ("plain", "the", "of", "by")


def of_country(country: str, lang: str) -> str:
    known = {
        ("Mali", "fr"): "du Mali",
        ("Ivory Coast", "fr"): "de la Côte d’Ivoire",
        ("Mali", "en"): "of Mali",
    }
    return known.get((country, lang), f"of {country}")


@pytest.mark.parametrize(("name", "lang", "plain", "the", "of", "by"), LINES)
def test_forms(name: str, lang: str, plain: str, the: str, of: str, by: str) -> None:
    assert tuple(actor(name, lang, form, of_country) for form in FORMS) == (plain, the, of, by)


def test_no_name_is_completed() -> None:
    assert "Sahel" not in actor("IS", "en", "the", of_country) + actor("IS", "fr", "the", of_country)
    assert actor("IS - Khorasan", "en", "the", of_country) == "IS - Khorasan"


NAMES = st.text(max_size=40).map(lambda text: " " + text.replace(",", ""))


@given(NAMES, st.sampled_from(FORMS))
def test_no_name_changes_the_frame(name: str, form: ActorForm) -> None:
    french = re.sub("[\u2068\u2069]", "", actor(f"Front {name}", "fr", form, of_country))
    frame = {"plain": "", "the": "le groupe ", "of": "du groupe ", "by": "par le groupe "}[form]
    assert french.startswith(f"{frame}Front")
    shown = french.removeprefix(f"{frame}Front")
    assert shown == "".join(f" {word}" for word in shown.split())
    # Only spaces and marks that cannot be seen are taken from a name.
    assert re.sub(r"\s", "", shown) == "".join(c for c in name if c in shown and not c.isspace())


@pytest.mark.parametrize(
    "name",
    [
        "{ $name }",
        "{ actor-civilians.the }",
        "x\n    .by = y",
        "</script>",
        '#eval("1")',
        '=HYPERLINK("x")',
        "\\u0041",
        "*[other]",
    ],
)
def test_markup_is_text(name: str) -> None:
    assert actor(name, "en", "by", of_country) == "by " + " ".join(name.split())


def test_marks_of_direction_are_dropped() -> None:
    assert actor("A\u202eB\u2068 C\x00D", "en", "the", of_country) == "AB C D"


@pytest.mark.parametrize("name", ["", "   ", "\u202e", ",", " , "])
def test_no_name_is_an_error(name: str) -> None:
    with pytest.raises(HuneError) as error:
        actor(name, "en", "the", of_country)
    assert error.value.code == "HN621"


def test_an_unknown_form_is_an_error() -> None:
    with pytest.raises(HuneError) as error:
        actor("JNIM", "en", "in", of_country)  # type: ignore[arg-type]
    assert error.value.code == "HN622"


def test_every_party_has_the_same_forms() -> None:
    """Mirror: whoever stands in the sentence, only the name differs."""
    for lang, by in (("en", "by "), ("fr", "par ")):
        for name in ("Government of Mali", "JNIM", "IS", "AQIM", "Ansaroul Islam", "Civilians", "GATIA, MSA"):
            assert actor(name, lang, "by", of_country).startswith(by)


def test_written_names_have_no_forbidden_word() -> None:
    for name in ("Government of Mali", "JNIM", "IS", "AQIM", "Civilians"):
        for lang in ("en", "fr"):
            assert findings(f"13 décès, {actor(name, lang, 'by', of_country)}.", lang) == []
