"""Parses shared by the tests of reading: a model is loaded once in a run, and a sentence parsed once."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from hune.reading.reader import Reader


@pytest.fixture(scope="session")
def parse() -> "Callable[[str, str], Doc]":
    pytest.importorskip("spacy", reason="reading is an extra: uv sync --extra reading")
    from hune.reading import parser

    return cache(parser.parse)


@pytest.fixture(scope="session")
def reader() -> "Reader":
    pytest.importorskip("spacy", reason="reading is an extra: uv sync --extra reading")
    from hune.actors.register import Register
    from hune.reading.reader import Reader

    return Reader(Register.load())
