"""A model on loopback, and a slot that asks it."""

from collections.abc import Callable, Iterator
from datetime import date

import msgspec
import pytest
from tests.reading.model_slot.server import Model

from hune.actors.register import Register
from hune.reading.claim import Mention
from hune.reading.document import Document
from hune.reading.model_slot import asking
from hune.reading.model_slot.settings import Settings
from hune.reading.model_slot.slot import Slot
from hune.sources.documents.gathering import read

pytest.importorskip("ahocorasick_rs", reason="reading is an extra: uv sync --extra reading")


@pytest.fixture
def model() -> Iterator[Model]:
    made = Model()
    yield made
    made.close()


@pytest.fixture(scope="session")
def names() -> Callable[[Document], tuple[Mention, ...]]:
    from hune.reading.mentions.finding import Finder

    finder = Finder(Register.load())
    return lambda document: finder.names(document.text, "fr" if document.language == "fr" else "en", document.published)


@pytest.fixture
def settings(model: Model) -> Settings:
    return Settings(endpoint=model.endpoint, model="small", private=True, price_in=0.5, price_out=2.0, currency="EUR")


@pytest.fixture
def slot(settings: Settings, names: Callable[[Document], tuple[Mention, ...]]) -> Slot:
    return Slot(settings, Register.load(), names, asks=lambda told, body: asking.ask(told, body, wait=lambda _: None))


@pytest.fixture
def written() -> Callable[..., Document]:
    def make(text: str, published: date | None = None) -> Document:
        [document] = read(text.encode(), "a.txt")
        assert isinstance(document, Document)
        return msgspec.structs.replace(document, published=published)

    return make
