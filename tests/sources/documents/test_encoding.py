"""Bytes become text: marks, declarations, mixtures; whatever they are, none is lost without a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hune.sources.documents import canonical
from hune.sources.documents.encoding import decode

FRENCH = "Le général Goïta s’est entretenu à Kidal avec l’armée : « rien n’est décidé » — œuvre inachevée."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marks_of_byte_order_decide(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding), "a", "ascii") == (FRENCH, ())


def test_utf_16_without_its_mark_is_known_by_its_zeros() -> None:
    assert decode(FRENCH.encode("utf-16-le"), "a") == (FRENCH, ())
    assert decode(FRENCH.encode("utf-16-be"), "a") == (FRENCH, ())


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1", " Latin1 ", "us-ascii"])
def test_what_is_declared_as_latin_is_read_as_browsers_do(declared: str) -> None:
    assert decode(FRENCH.encode("cp1252"), "a", declared) == (FRENCH, ())


def test_a_declaration_that_is_wrong_or_of_no_encoding_does_no_harm() -> None:
    for declared in ("klingon", "zip", "", "utf-16-sig\x00", "iso-8859-1"):
        assert decode(FRENCH.encode(), "a", declared) == (FRENCH, ())


def test_a_mixture_is_mended_and_flagged() -> None:
    mixed = (FRENCH * 5).encode() + "déjà".encode("cp1252")
    text, (flag,) = decode(mixed, "a")
    assert text == FRENCH * 5 + "déjà"
    assert flag.code == "HN174"
    assert flag.details == {"file": "a", "number": 2}


def test_a_line_in_each_encoding_keeps_both() -> None:
    one, other = "L’armée malienne a attaqué Gao.\n", "La Russie a armé le Mali dès février.\n"
    text, (flag,) = decode(one.encode() + other.encode("cp1252"), "a")
    assert text == one + other
    assert flag.code == "HN174"


def test_french_that_nobody_declares_is_not_taken_for_czech() -> None:
    text, (flag,) = decode("La Russie a armé le Mali dès février 2024.".encode("cp1252"), "a")
    assert text == "La Russie a armé le Mali dès février 2024."
    assert flag.details["encoding"] == "cp1252"


def test_what_was_encoded_twice_is_mended_and_flagged() -> None:
    twice = "GoÃ¯ta et lâ€™armÃ©e Ã\u00a0 Kidal, Å“uvre"
    text, (flag,) = decode(twice.encode(), "a")
    assert text == "Goïta et l’armée à Kidal, œuvre"
    assert flag.details["number"] == 5


@pytest.mark.parametrize("text", ["CAFÉ»", "Âge, Île, ÂME", "São Tomé, Ã", "« À Gao », dit-il", "Ångström â la carte"])
def test_what_only_looks_encoded_twice_is_left(text: str) -> None:
    assert decode(text.encode(), "a") == (text, ())


def test_an_encoding_that_nobody_names_is_supposed_and_flagged() -> None:
    russian = "Министерство обороны сообщило, что войска покинули город и вернулись на базу. " * 5
    text, (flag,) = decode(russian.encode("cp1251"), "a")
    assert text == russian
    assert flag.code == "HN175"


@given(st.binary(max_size=300))
def test_any_bytes_become_a_text_that_can_be_written(body: bytes) -> None:
    text, stripped = canonical.text(decode(body, "a")[0])
    assert text.encode().decode() == text
    assert stripped >= 0
    assert canonical.text(text) == (text, 0)


@given(st.text(st.characters(), max_size=80))
def test_the_canonical_form_is_its_own_canonical_form(given: str) -> None:
    text, _ = canonical.text(given)
    assert canonical.text(text) == (text, 0)
    assert not any(line != line.strip(" ") for line in text.split("\n"))


def test_what_nobody_sees_is_taken_out() -> None:
    hidden = "\U000e0049\U000e0067\U000e006e"
    assert canonical.text(f"Ba\x00ma\u202eko{hidden}") == ("Bamako", 5)
    assert canonical.text("peace\u00adkeeping\u200b \ufeff") == ("peacekeeping", 0)
    assert canonical.text("می\u200cخواهم")[0] == "می\u200cخواهم"
    assert canonical.text("\ud800x") == ("\ufffdx", 0)
    assert canonical.text("10\u202f000\u00a0\tmorts\u2028puis") == ("10 000 morts\npuis", 0)
