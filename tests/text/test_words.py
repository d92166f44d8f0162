import pytest

from hune.text.words import capital, join


@pytest.mark.parametrize(
    ("items", "english", "french"),
    [
        ([], "", ""),
        (["Mali"], "Mali", "Mali"),
        (["Mali", "Niger"], "Mali and Niger", "Mali et Niger"),
        (["Mali", "Burkina Faso", "Niger"], "Mali, Burkina Faso and Niger", "Mali, Burkina Faso et Niger"),
    ],
)
def test_lists(items: list[str], english: str, french: str) -> None:
    assert (join(items, "en"), join(items, "fr")) == (english, french)


@pytest.mark.parametrize(("text", "wanted"), [("", ""), ("état", "État"), ("l’État", "L’État"), ("JNIM", "JNIM")])
def test_capitals(text: str, wanted: str) -> None:
    assert capital(text) == wanted
