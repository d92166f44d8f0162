"""All messages at once, whichever file they live in."""

from pathlib import Path

import pytest

from hune.text.audit import differences, texts, unused
from hune.text.catalogue import catalogue
from hune.text.lexicon import findings
from hune.text.messages import say
from hune.text.typography import check_typography


def test_both_languages_say_the_same_things() -> None:
    assert differences() == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_message_is_set_as_it_is_printed(lang: str) -> None:
    # An example is a line for the shell, which knows straight quotation marks only.
    prose = [(key, text) for key, text in texts(lang) if not key.endswith("-example")]
    wrong = {key: wanted for key, text in prose if (wanted := check_typography(text, lang))}
    assert wrong == {}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_message_has_a_forbidden_word(lang: str) -> None:
    assert [(key, f.word) for key, text in texts(lang) for f in findings(text, lang)] == []


def test_texts_has_every_variant() -> None:
    count = [text for key, text in texts("en") if key == "count-deaths"]
    assert count == ["\ufffc recorded death", "\ufffc recorded deaths"]
    assert {key for key, _ in texts("fr")} == set(catalogue("fr").patterns)


def test_unused_looks_at_names_prefixes_and_references(tmp_path: Path) -> None:
    assert "kind-sb" in unused([tmp_path])
    (tmp_path / "page.py").write_text(
        'say(lang, "map-disclaimer")\nsay(lang, f"kind-{kind}")\nsay(lang, "covered-not.title")\n'
        'say(lang, f"badge-expected.{form}")\n',
        encoding="utf-8",
    )
    left = unused([tmp_path])
    assert not {"map-disclaimer", "kind-sb", "kind-os", "covered-not", "badge-expected"} & set(left)
    assert "word-best" in left
    assert left == sorted(left)


def test_the_fixed_terms_are_those_of_the_design() -> None:
    said = {
        "kind-sb": ("fighting involving a State", "combats impliquant un État"),
        "kind-ns": ("fighting between non-state groups", "combats entre groupes non étatiques"),
        "kind-os": (
            "violence against civilians (UCDP one-sided)",
            "violences contre les civils (UCDP\u202f: violence unilatérale)",
        ),
        "word-provisional": ("provisional", "provisoire"),
        "word-best": ("UCDP best estimate", "meilleure estimation UCDP"),
        "badge-observed": ("Observed", "Constaté"),
        "badge-expected": ("Expected", "Attendu"),
        "badge-assessed": ("Assessed", "Apprécié"),
        "covered-not": ("not covered", "non couvert"),
        "status-draft-long": ("DRAFT, not signed", "PROJET, non validé"),
        "edition-partners": ("PARTNERS", "PARTENAIRES"),
    }
    for key, wanted in said.items():
        assert (catalogue("en").say(key, {}), catalogue("fr").say(key, {})) == wanted


def test_the_levels_of_confidence_are_those_of_the_design() -> None:
    for level, english, french in (
        ("high", "high", "élevée"),
        ("moderate", "moderate", "moyenne"),
        ("low", "low", "faible"),
    ):
        assert english in say("en", "page-confidence", level=level)
        assert french in say("fr", "page-confidence", level=level)


FIXED = ["word-best", "word-provisional"]
"""Terms whose wording is fixed before anything says them."""


def test_every_message_is_said_somewhere() -> None:
    assert unused([Path(__file__).resolve().parents[2] / "src"]) == FIXED
