"""The one-line fixtures of sentences: read and written; what each field means is told in `sentences/README.md`.

# en001: sanctions; passive; month
en 2025-09-15 The Malian officers were sanctioned by the United States in July 2023.
= USA | sanctions | "The Malian officers" | 2023-07 | asserted | -
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).with_name("sentences")

HEAD = re.compile(r"# (?P<id>(?P<lang>en|fr)\d{3}): (?P<tries>\S.*)")
SENTENCE = re.compile(r"(?P<lang>en|fr) (?P<date>-|\d{4}-\d\d-\d\d) (?P<text>\S.*)")
ACTOR = re.compile(r"(?=[A-Z0-9_]*[A-Z])[A-Z0-9_]+(\.[a-z_]+)?|[a-z]+(_[a-z]+)+")
WORDS = re.compile(r'"(?P<words>[^"|\[\]>]+)"')
DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?"
TIME = re.compile(rf"{DAY}|{DAY}\.\.({DAY})?|\.\.{DAY}")
RELATION = re.compile(r"(?P<id>[A-Za-z_]+)(:(?P<mode>[A-Za-z-]+)(:(?P<setting>public|private))?)?")


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor of the register, by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the sentence: a mention that stays unresolved, or a matter that is no actor."""

    words: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A relation with its mode or attitude, and whether a position is public or private."""

    id: str
    mode: str | None = None
    setting: str | None = None


@dataclass(frozen=True, slots=True)
class Bracket:
    """A proposition that is the object of another and is not claimed."""

    subject: "Actor | Words | None"
    relation: Stated
    object: "Actor | Words | None"


@dataclass(frozen=True, slots=True)
class Expected:
    """A claim that must come out, or (`required` False) may come out and is not counted."""

    subject: Actor | Words
    relation: Stated
    object: Actor | Words | Bracket | None
    time: str | Words | None
    """A day, month, quarter or year, or an interval of them with `..`; words where the text gives no more."""
    realis: str
    attribution: tuple[Actor | Words, ...]
    """Outermost speaker first; empty for the article's own voice."""
    required: bool = True


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or two) with what is to come out of it.

    `uncoded` is why nothing may be coded, if that is what is to be said; without it and without claims, no claim may
    come out.
    """

    id: str
    tries: str
    language: Literal["en", "fr"]
    date: date | None
    text: str
    expected: tuple[Expected, ...] = ()
    uncoded: str | None = None


class FormatError(ValueError):
    """What is written is not in the format."""


def match(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    found = pattern.fullmatch(text)
    if found is None:
        raise FormatError(f"not as {pattern.pattern}: {text}")
    return found


def parse(text: str) -> tuple[Sentence, ...]:
    """Read blocks that a blank line parts."""
    return tuple(parse_block(block) for block in text.removesuffix("\n").split("\n\n")) if text else ()


def parse_block(block: str) -> Sentence:
    head, sentence, *lines = block.split("\n")
    named, said = match(HEAD, head), match(SENTENCE, sentence)
    if named["lang"] != said["lang"]:
        raise FormatError(f"{named['id']} is in {said['lang']}")
    if not lines:
        raise FormatError(f"{named['id']} expects neither claims nor none")
    expected, uncoded = parse_lines(lines)
    return Sentence(
        named["id"],
        named["tries"],
        "fr" if said["lang"] == "fr" else "en",
        None if said["date"] == "-" else date.fromisoformat(said["date"]),
        said["text"],
        expected,
        uncoded,
    )


def parse_lines(lines: list[str]) -> tuple[tuple[Expected, ...], str | None]:
    if lines == ["= nothing"]:
        return (), None
    if len(lines) == 1 and lines[0].startswith("= uncoded | "):
        return (), lines[0].removeprefix("= uncoded | ")
    return tuple(parse_line(line) for line in lines), None


def parse_line(line: str) -> Expected:
    if line[:2] not in ("= ", "~ "):
        raise FormatError(f"neither = nor ~: {line}")
    fields = [field.strip() for field in re.split(r"\|(?![^\[]*\])", line[2:])]
    if len(fields) != 6:
        raise FormatError(f"{len(fields)} fields, not 6: {line}")
    subject, relation, object, time, realis, attribution = fields
    by = parse_mention(subject)
    if by is None:
        raise FormatError(f"no subject: {line}")
    speakers = [] if attribution == "-" else [parse_mention(one) for one in attribution.split(" > ")]
    return Expected(
        by,
        parse_relation(relation),
        parse_object(object),
        parse_time(time),
        match(re.compile("[a-z]+"), realis)[0],
        tuple(speaker for speaker in speakers if speaker),
        line[0] == "=",
    )


def parse_mention(text: str) -> Actor | Words | None:
    if text == "-":
        return None
    return Words(match(WORDS, text)["words"]) if text.startswith('"') else Actor(match(ACTOR, text)[0])


def parse_relation(text: str) -> Stated:
    found = match(RELATION, text)
    return Stated(found["id"], found["mode"], found["setting"])


def parse_object(text: str) -> Actor | Words | Bracket | None:
    if not text.startswith("["):
        return parse_mention(text)
    parts = [part.strip() for part in text.removeprefix("[").removesuffix("]").split("|")]
    if len(parts) != 3 or not text.endswith("]"):
        raise FormatError(f"a proposition has three parts: {text}")
    return Bracket(parse_mention(parts[0]), parse_relation(parts[1]), parse_mention(parts[2]))


def parse_time(text: str) -> str | Words | None:
    if text == "-":
        return None
    return Words(match(WORDS, text)["words"]) if text.startswith('"') else match(TIME, text)[0]


def write(sentences: Iterable[Sentence]) -> str:
    """Write blocks so that `parse` gives them back."""
    return "\n\n".join("\n".join(written(sentence)) for sentence in sentences) + "\n" if sentences else ""


def written(sentence: Sentence) -> Iterator[str]:
    yield f"# {sentence.id}: {sentence.tries}"
    yield f"{sentence.language} {sentence.date or '-'} {sentence.text}"
    if sentence.uncoded is not None:
        yield f"= uncoded | {sentence.uncoded}"
    elif not sentence.expected:
        yield "= nothing"
    for one in sentence.expected:
        speakers = " > ".join(field(speaker) for speaker in one.attribution) or "-"
        fields = (field(one.subject), field(one.relation), field(one.object), field(one.time), one.realis, speakers)
        yield ("= " if one.required else "~ ") + " | ".join(fields)


def field(value: Actor | Words | Stated | Bracket | str | None) -> str:
    if value is None:
        return "-"
    if isinstance(value, Actor):
        return value.id
    if isinstance(value, Words):
        return f'"{value.words}"'
    if isinstance(value, Stated):
        return ":".join(part for part in (value.id, value.mode, value.setting) if part)
    if isinstance(value, Bracket):
        return f"[{field(value.subject)} | {field(value.relation)} | {field(value.object)}]"
    return value


def load(name: Literal["development", "further", "further2", "set_aside"]) -> tuple[Sentence, ...]:
    """Read one half of the sentences, or those that came after the split."""
    return parse((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
