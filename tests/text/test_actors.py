import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.errors import HuneError
from hune.text.actors import ActorForm, actor
from hune.text.lexicon import findings

FORMS: tuple[ActorForm, ...] = ("plain", "the", "of", "by")


def of_country(country: str, lang: str) -> str:
    known = {
        ("Mali", "fr"): "du Mali",
        ("Ivory Coast", "fr"): "de la Côte d’Ivoire",
        ("Mali", "en"): "of Mali",
    }
    return known.get((country, lang), f"of {country}")


@pytest.mark.parametrize(
    ("name", "lang", "plain", "the", "of", "by"),
    [
        ("Government of Mali", "en", "Government of Mali", "the Government of Mali", "of the Government of Mali",
         "by the Government of Mali"),
        ("Government of Mali", "fr", "gouvernement du Mali", "le gouvernement du Mali", "du gouvernement du Mali",
         "par le gouvernement du Mali"),
        ("Government of Ivory Coast", "fr", "gouvernement de la Côte d’Ivoire",
         "le gouvernement de la Côte d’Ivoire", "du gouvernement de la Côte d’Ivoire",
         "par le gouvernement de la Côte d’Ivoire"),
        ("Civilians", "en", "civilians", "civilians", "of civilians", "by civilians"),
        ("Civilians", "fr", "civils", "les civils", "des civils", "par les civils"),
        ("JNIM", "en", "JNIM", "JNIM", "of JNIM", "by JNIM"),
        ("JNIM", "fr", "JNIM (GSIM)", "le JNIM (GSIM)", "du JNIM (GSIM)", "par le JNIM (GSIM)"),
        ("IS", "en", "IS", "IS", "of IS", "by IS"),
        ("IS", "fr", "État islamique (EI)", "l’État islamique (EI)", "de l’État islamique (EI)",
         "par l’État islamique (EI)"),
        ("AQIM", "fr", "AQMI", "AQMI", "d’AQMI", "par AQMI"),
        ("Dan na Ambassagou", "en", "Dan na Ambassagou", "Dan na Ambassagou", "of Dan na Ambassagou",
         "by Dan na Ambassagou"),
        ("Dan na Ambassagou", "fr", "Dan na Ambassagou", "le groupe Dan na Ambassagou",
         "du groupe Dan na Ambassagou", "par le groupe Dan na Ambassagou"),
        ("GATIA, MSA", "en", "GATIA and MSA", "GATIA and MSA", "of GATIA and MSA", "by GATIA and MSA"),
        ("GATIA, MSA", "fr", "GATIA et MSA", "le groupe GATIA et le groupe MSA",
         "du groupe GATIA et du groupe MSA", "par le groupe GATIA et par le groupe MSA"),
        ("Government of Mali, JNIM", "en", "Government of Mali and JNIM", "the Government of Mali and JNIM",
         "of the Government of Mali and JNIM", "by the Government of Mali and JNIM"),
        ("Military faction (forces of A, B)", "en", "Military faction (forces of A, B)",
         "Military faction (forces of A, B)", "of Military faction (forces of A, B)",
         "by Military faction (forces of A, B)"),
    ],
)  # fmt: skip
def test_forms(name: str, lang: str, plain: str, the: str, of: str, by: str) -> None:
    assert tuple(actor(name, lang, form, of_country) for form in FORMS) == (plain, the, of, by)


def test_no_name_is_completed() -> None:
    assert "Sahel" not in actor("IS", "en", "the", of_country) + actor("IS", "fr", "the", of_country)
    assert actor("IS - Khorasan", "en", "the", of_country) == "IS - Khorasan"


# What is left of an arbitrary name once it is one party of no known kind.
NAMES = st.text(min_size=1, max_size=40).filter(lambda s: "," not in s and not s.startswith("Government of"))


@given(NAMES, st.sampled_from(FORMS))
def test_no_name_changes_the_frame(name: str, form: ActorForm) -> None:
    try:
        french = actor(name, "fr", form, of_country)
    except HuneError as error:
        assert error.code == "HN621"
        return
    frame = {"plain": "", "the": "le groupe ", "of": "du groupe ", "by": "par le groupe "}[form]
    if name.strip() not in {"Civilians", "JNIM", "IS", "AQIM"}:
        assert french.startswith(frame)
        shown = french.removeprefix(frame)
        assert shown == " ".join(shown.split())
        # Only spaces and marks that cannot be seen are taken from a name, in order.
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
