import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.text.typography import ARGUMENT, check_typography, typeset

N = "\u202f"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Vraiment ?", "Vraiment~?"),
        ("Vraiment?", "Vraiment~?"),
        ("Données : 2023 ; suite !", "Données~: 2023~; suite~!"),
        ("« cité »", "«~cité~»"),
        ("«cité» ; fin", "«~cité~»~; fin"),
        ('"cité"', "«~cité~»"),
        ("l'État, d'ici", "l’État, d’ici"),
        ("6 900 décès (6 400–8 100)", "6~900 décès (6~400–8~100)"),
        ("en 2023 150 décès", "en 2023 150 décès"),
        ("1 234 567", "1~234~567"),
        ("43 % et 43%", "43~% et 43~%"),
        (f"{ARGUMENT} % ; {ARGUMENT} :", f"{ARGUMENT}~%~; {ARGUMENT}~:"),
        ("TLP:AMBER à 12:30, https://ucdp.uu.se/?id=1", "TLP:AMBER à 12:30, https://ucdp.uu.se/?id=1"),
        ("quoi ?! (vraiment ?)", "quoi~?! (vraiment~?)"),
        ("note n° 14", "note nº\u00a014"),
        ("etc...", "etc…"),
        ("4,25 et 0,125", "4,25 et 0,125"),
    ],
)
def test_french(typed: str, printed: str) -> None:
    assert typeset(typed, "fr") == printed.replace("~", N)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Niger's rows", "Niger’s rows"),
        ("the groups' names", "the groups’ names"),
        ('"range" : wide', "“range”: wide"),
        ("43%, about 65 %", "43~%, about 65~%"),
        ("wait...", "wait…"),
        ("a : b", "a: b"),
        ("1 234", "1 234"),
    ],
)
def test_english(typed: str, printed: str) -> None:
    assert typeset(typed, "en") == printed.replace("~", N)


@given(st.text(alphabet="ab1 2\u202f\u00a0:;?!%«»“”\"'’.()n°º,", max_size=30), st.sampled_from(["en", "fr"]))
def test_setting_twice_changes_nothing_more(text: str, lang: str) -> None:
    once = typeset(text, lang)
    assert typeset(once, lang) == once
    assert check_typography(once, lang) is None


@given(st.text(alphabet="ab12 :;?!%«»'.()", max_size=30), st.sampled_from(["en", "fr"]))
def test_letters_and_digits_are_never_touched(text: str, lang: str) -> None:
    kept = [c for c in typeset(text, lang) if c.isalnum()]
    assert kept == [c for c in text if c.isalnum()]


def test_what_is_set_wrongly_is_shown_rightly() -> None:
    assert check_typography("Données : 2023", "fr") == f"Données{N}: 2023"
