"""How to answer: in which language, and for a person or a machine.

This is read from the line by hand, before any other option, because everything that may be said afterwards
(help and usage errors included) depends on it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hune.errors import HuneError

LANGUAGES = ("en", "fr")


@dataclass(frozen=True, slots=True)
class Form:
    """The language of messages, and whether to answer with one JSON object."""

    lang: str
    as_json: bool


class UsageError(HuneError):
    """A line that cannot be understood: exit code 2."""


def language_of(environ: Mapping[str, str]) -> str:
    """Return the language the system speaks, French or else English.

    >>> language_of({"LANG": "fr_SN.UTF-8"}), language_of({"LC_ALL": "C", "LANG": "fr_FR"})
    ('fr', 'en')
    """
    said = next((environ[name] for name in ("HUNE_LANG", "LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return "fr" if said.lower().startswith("fr") else "en"


def split(line: Sequence[str], environ: Mapping[str, str]) -> tuple[Form, list[str]]:
    """Take the language and the form out of a line and return them with the rest.

    `--json` may stand anywhere. `--lang` before the command, or after any command but `brief`, is the language of
    messages; after `brief`, unless one of its own commands follows, it names the languages of the page. HUNE_LANG
    comes next, then the system's language. Raises HN908 and HN914.

    >>> split(["--lang", "fr", "brief", "sahel", "--lang", "en", "--json"], {})
    (Form(lang='fr', as_json=True), ['brief', 'sahel', '--lang', 'en'])
    """
    lang = language(environ["HUNE_LANG"]) if environ.get("HUNE_LANG") else language_of(environ)
    as_json = False
    said: list[str] = []
    rest: list[str] = []
    words = iter(line)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word == "--json":
            as_json = True
        elif not _names_page(said) and (word == "--lang" or word.startswith("--lang=")):
            value = word.partition("=")[2] or next(words, "")
            if not value:
                raise UsageError("HN908", command="hune", key="--lang")
            lang = language(value)
        else:
            said += [] if word.startswith("-") else [word]
            rest.append(word)
    return Form(lang, as_json), rest


def _names_page(said: Sequence[str]) -> bool:
    """Tell whether a `--lang` that comes after these words is about the page."""
    return said[:1] == ["brief"] and not {*said[1:2]} & {"check", "sign", "issue"}


def language(text: str) -> str:
    """Return the language a person wrote, "fr_SN" being "fr"; raises HN914 for any but the two.

    >>> language("FR"), language("en_GB.UTF-8")
    ('fr', 'en')
    """
    short = text.lower().partition("_")[0].partition("-")[0]
    if short not in LANGUAGES:
        raise UsageError("HN914", value=text)
    return short
