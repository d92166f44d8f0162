"""Who denies what a sentence has just said: the denial points back, and is one more word on the same thing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from hune.reading.telling import tell

if TYPE_CHECKING:
    from spacy.tokens import Doc

LINES = (
    ("Kinshasa accuse Kigali de soutenir le M23, ce que le Rwanda dément.", "Rwanda"),
    ("Kinshasa accuse Kigali de soutenir le M23, ce que dément le Rwanda.", "Rwanda"),
    ("La RDC accuse le Rwanda de soutenir le M23, une accusation démentie par Kigali.", "Kigali"),
    ("La RDC accuse le Rwanda de soutenir le M23, accusation que Kigali rejette.", "Kigali"),
    ("Kinshasa accuse le Rwanda de soutenir le M23 ; Kigali s’en défend.", "Kigali"),
    ("Le Rwanda, que Kinshasa accuse de soutenir le M23, le nie.", "Rwanda"),
    ("Kinshasa accuse le Rwanda de soutenir le M23 et dément l’existence d’un accord.", None),
    ("Kinshasa accuse le Rwanda de soutenir le M23.", None),
)


@pytest.mark.parametrize(("sentence", "who"), LINES)
def test_who_denies_is_heard(parse: "Callable[[str, str], Doc]", sentence: str, who: str | None) -> None:
    doc = parse(sentence, "fr")
    telling = tell(next(token for token in doc if token.text == "soutenir"))
    heard = [doc.text[one.span.slice] for one in telling.denials]
    assert (heard == []) if who is None else (len(heard) == 1 and who in heard[0])
