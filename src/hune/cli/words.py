"""What the command line says, in both languages, from `hune/text/locale/*/cli.ftl`.

The file keeps to the simplest Fluent (one pattern a message, `{ $name }` placeables, no plurals), so that a
reader of thirty lines can serve `--help` before the full Fluent runtime could even be imported; a test
holds the two readers equal. An answer with a number in a sentence stands in `cli-answers.ftl`, which
`Screen.say` has the runtime read.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

_MESSAGE = re.compile(r"([A-Za-z][\w-]*) *= *(.*)")
_PLACEABLE = re.compile(r"\{ *(?:\$([\w-]+)|\"([^\"]*)\") *\}")


@dataclass(frozen=True, slots=True)
class Words:
    """The messages of one language."""

    lang: str
    messages: Mapping[str, str]

    def __contains__(self, message: str) -> bool:
        """Say whether there is such a message."""
        return f"cli-{message}" in self.messages

    def say(self, message: str, **values: Any) -> str:
        """Fill the message's placeables; a message or value that is not there is a defect (KeyError)."""

        def fill(match: re.Match[str]) -> str:
            return match[2] if match[1] is None else str(values[match[1]])

        return _PLACEABLE.sub(fill, self.messages[f"cli-{message}"])


def words(lang: str) -> Words:
    """Return the command line's words in `lang` ("en" or "fr").

    >>> words("fr").say("heading-commands")
    'Commandes'
    """
    entry = files("hune") / "text" / "locale" / lang / "cli.ftl"
    return Words(lang, read(entry.read_text(encoding="utf-8")))


def read(text: str) -> dict[str, str]:
    """Read simple Fluent messages; a line that starts with spaces continues the one above.

    >>> read("a = one\\n    two\\nb = { $x }")
    {'a': 'one\\ntwo', 'b': '{ $x }'}
    """
    messages: dict[str, str] = {}
    last = ""
    for line in text.splitlines():
        if match := _MESSAGE.fullmatch(line):
            last = match[1]
            messages[last] = match[2].rstrip()
        elif line.startswith(" ") and line.strip() and last:
            messages[last] = (messages[last] + "\n" + line.strip()).lstrip("\n")
    return messages
