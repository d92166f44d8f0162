"""The frames of a language, read from `data/frames.<language>.yaml`, and looked up by the word that heads them."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from hune.errors import HuneError
from hune.reading import codelist
from hune.reading.frames.pattern import Fixed, Pattern, PatternError, parse

DATA = Path(__file__).parents[1] / "data"


class Frame(msgspec.Struct, frozen=True):
    """A pattern and what it says: an id of the code-list, a relation or a type of event, with its mode."""

    relation: str
    mode: str | None
    pattern: Pattern
    line: int = 0


class Lexicon(msgspec.Struct, frozen=True):
    """The frames of a language; `by_head` gives those that a word may head, by its lemma."""

    language: str
    frames: tuple[Frame, ...]
    by_head: Mapping[str, tuple[Frame, ...]]

    @classmethod
    def of(cls, language: str, frames: tuple[Frame, ...]) -> "Lexicon":
        """Index some frames."""
        index: dict[str, list[Frame]] = {}
        for frame in frames:
            for word in dict.fromkeys(_looked_up(frame.pattern, language)):
                index.setdefault(word, []).append(frame)
        return cls(language, frames, MappingProxyType({word: tuple(found) for word, found in index.items()}))


def lexicon(language: str) -> Lexicon:
    """Return the frames of a language; raises what `load` does."""
    return _loaded(DATA / f"frames.{language}.yaml", language)


def load(file: Path, language: str) -> Lexicon:
    """Read and check frames.

    Raises HN369 if the file is no YAML of lists under ids, HN368 at its first bad pattern (its line, its relation),
    HN363 for an id that is not in the code-list.
    """
    frames: list[Frame] = []
    seen: set[tuple[str, str]] = set()
    sets: dict[str, str] = {}
    for key, line, text in _lines(file):
        if key.startswith("sets."):
            sets[key.removeprefix("sets.")] = text
            continue
        relation, _, mode = key.partition(":")
        _known(file, key, line)
        try:
            pattern = parse(_with_sets(text, sets))
            if (key, str(pattern)) in seen:
                raise PatternError("it stands there already", "il y figure déjà")
            _kinds(pattern)
        except PatternError as fault:
            details = {"fault_en": fault.en, "fault_fr": fault.fr, "pattern": text}
            raise HuneError("HN368", file=file.name, line=line, relation=key, **details) from fault
        seen.add((key, str(pattern)))
        frames.append(Frame(relation, mode or None, pattern, line))
    return Lexicon.of(language, tuple(frames))


def head_word(phrase: str, language: str) -> str:
    """Return the word that heads a noun of several words.

    >>> head_word("travel ban", "en"), head_word("state of war", "en"), head_word("base militaire", "fr")
    ('ban', 'state', 'base')
    """
    words = phrase.split()
    if language == "en":
        before = words[: words.index("of")] if "of" in words else words
        return before[-1]
    return words[0]


@cache
def _loaded(file: Path, language: str) -> Lexicon:
    return load(file, language)


def _looked_up(pattern: Pattern, language: str) -> Iterator[str]:
    """Yield the words that a pattern is found by: those of “to be” with a preposition are its fixed nouns."""
    if pattern.shape == "verb":
        yield from (head.split()[0] for head in pattern.heads)
    elif pattern.heads:
        yield from (head_word(head, language) for head in pattern.heads)
    else:
        fixed = next(part for part in pattern.elements if isinstance(part, Fixed))
        yield from (head_word(noun, language) for noun in fixed.nouns)


def _with_sets(text: str, sets: dict[str, str]) -> str:
    """Put the words of sets in the place of their names, longest first."""
    for name in sorted(sets, key=len, reverse=True):
        text = text.replace(f"${name}", sets[name])
    if "$" in text:
        raise PatternError("it names a set that is not there", "il nomme un ensemble qui n’y est pas")
    return text


def _known(file: Path, key: str, line: int) -> None:
    """Raise HN363 for an id, HN368 for a mode that is not in the code-list."""
    id, _, mode = key.partition(":")
    modes = codelist.event(id).modes if id.isupper() else codelist.relation(id).modes
    if mode and mode not in modes:
        raise HuneError(
            "HN368",
            file=file.name,
            line=line,
            relation=key,
            fault_en=f"it has no mode “{mode}” in the code-list",
            fault_fr=f"la liste de codes ne lui connaît pas le mode « {mode} »",
            pattern=", ".join(modes) or "-",
        )


def _kinds(pattern: Pattern) -> None:
    codes = codelist.codelist()
    for slot in pattern.slots:
        for kind in slot.kinds:
            if kind not in codes.kinds or kind in codes.never:
                raise PatternError(f"{kind} is no kind of actor", f"{kind} n’est pas une catégorie d’acteur")


def _lines(file: Path) -> Iterator[tuple[str, int, str]]:
    """Yield the key, the line and the text of every pattern in a file, and of every set of words as `sets.<name>`."""
    import yaml  # type: ignore[import-untyped]

    try:
        root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise HuneError("HN369", file=file.name, reason=str(error)) from error
    if not isinstance(root, yaml.MappingNode):
        raise HuneError("HN369", file=file.name, reason="no ids with lists under them")
    for key, value in root.value:
        if key.value == "sets" and isinstance(value, yaml.MappingNode):
            for name, words in value.value:
                yield f"sets.{name.value}", name.start_mark.line + 1, words.value
            continue
        if not isinstance(value, yaml.SequenceNode):
            raise HuneError(
                "HN369", file=file.name, reason=f"no list under {key.value}, line {key.start_mark.line + 1}"
            )
        for item in value.value:
            if not isinstance(item, yaml.ScalarNode):
                reason = f"no line of words under {key.value}, line {item.start_mark.line + 1}"
                raise HuneError("HN369", file=file.name, reason=reason)
            yield key.value, item.start_mark.line + 1, item.value
