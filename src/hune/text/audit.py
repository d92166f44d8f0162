"""What the tests ask of all messages at once: both languages whole, typography, words, nothing unused."""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

from fluent.syntax import ast

from hune.text.catalogue import catalogue
from hune.text.languages import LANGUAGES
from hune.text.typography import ARGUMENT


def differences() -> list[str]:
    """Return what one language has and the other lacks: messages, attributes, arguments of a message."""
    english, french = (catalogue(lang).forms for lang in LANGUAGES)
    found = [f"{key}: not in French" for key in english.keys() - french.keys()]
    found += [f"{key}: not in English" for key in french.keys() - english.keys()]
    for key in english.keys() & french.keys():
        if english[key].arguments != french[key].arguments:
            found.append(f"{key}: arguments {sorted(english[key].arguments)}, {sorted(french[key].arguments)}")
        found += [
            f"{key}: the languages know different values of {name}"
            for name in english[key].choices.keys() & french[key].choices.keys()
            if english[key].choices[name] != french[key].choices[name]
        ]
    return sorted(found)


def texts(lang: str) -> Iterator[tuple[str, str]]:
    """Yield each message's name with its text, once for every variant; an argument stands as U+FFFC."""
    for key, pattern in catalogue(lang).patterns.items():
        yield from ((key, text) for text in _variants(pattern))


def unused(sources: Iterable[Path]) -> list[str]:
    """Return the messages that no Python file under `sources` names, in sorted order.

    A name counts where it stands in quotation marks, alone or with an attribute, where an f-string begins
    with it up to its first brace (`f"kind-{kind}"`), and where another message refers to it.
    """
    code = "\n".join(file.read_text(encoding="utf-8") for root in sources for file in sorted(root.rglob("*.py")))
    named = set(re.findall(r"""["']([a-z][a-z0-9-]*)(?:\.[a-z-]+)?["']""", code))
    begun = tuple(set(re.findall(r"""f["']([a-z][a-z0-9-]*[-.])\{""", code)))
    referred = {
        name for lang in LANGUAGES for pattern in catalogue(lang).patterns.values() for name in _refers(pattern)
    }
    ids = {key.partition(".")[0] for key in catalogue("en").forms}
    return sorted(i for i in ids - named - referred if not f"{i}.".startswith(begun))


def _variants(pattern: ast.Pattern) -> list[str]:
    parts: list[list[str]] = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts.append([element.value])
        elif isinstance(element.expression, ast.SelectExpression):
            parts.append([text for variant in element.expression.variants for text in _variants(variant.value)])
        elif isinstance(element.expression, ast.StringLiteral):
            parts.append([str(element.expression.parse()["value"])])
        else:
            parts.append([ARGUMENT])
    return ["".join(choice) for choice in product(*parts)]


def _refers(pattern: ast.Pattern) -> Iterator[str]:
    for element in pattern.elements:
        if isinstance(element, ast.Placeable):
            expression = element.expression
            if isinstance(expression, ast.MessageReference):
                yield expression.id.name
            elif isinstance(expression, ast.SelectExpression):
                for variant in expression.variants:
                    yield from _refers(variant.value)
