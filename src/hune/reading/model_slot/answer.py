"""What a model may answer: the form, and the one object of that form in whatever else it wrote.

The form has words, never places in the text: where words stand is found here. Text around the object is ignored. Two
objects of the form that differ are no answer, because choosing one would be guessing.
"""

import json
from collections.abc import Iterator
from typing import Annotated, Any

import msgspec

MOST_CLAIMS = 200
"""Claims that are looked at in one answer."""

MOST_TEXT, MOST_STARTS = 200_000, 500
"""Characters of an answer that are looked through, and beginnings of objects in it that come to nothing."""

Short = Annotated[str, msgspec.Meta(max_length=100)]
Words = Annotated[str, msgspec.Meta(max_length=500)]
Passage = Annotated[str, msgspec.Meta(min_length=1, max_length=3000)]


class SaidSide(msgspec.Struct, frozen=True):
    """A subject or object: its words in the document, the id of the actor if one was offered, else its kind."""

    words: Words
    actor: Short | None = None
    kind: Short | None = None


class SaidProposition(msgspec.Struct, frozen=True):
    """What a position or an objective is about; it is not claimed itself, and may lack a side."""

    relation: Short
    subject: SaidSide | None = None
    object: SaidSide | None = None
    mode: Short | None = None


class SaidSpeaker(msgspec.Struct, frozen=True):
    """Whose word it is, with the words for the role and the means where the document has them."""

    words: Words
    actor: Short | None = None
    kind: Short | None = None
    role: Words | None = None
    channel: Words | None = None


class SaidClaim(msgspec.Struct, frozen=True):
    """A claim as the model says it; `about` is the object where that is a proposition."""

    quote: Passage
    relation: Short
    subject: SaidSide
    realis: Short
    object: SaidSide | None = None
    about: SaidProposition | None = None
    mode: Short | None = None
    setting: Short | None = None
    speakers: Annotated[tuple[SaidSpeaker, ...], msgspec.Meta(max_length=5)] = ()
    hedges: Annotated[tuple[Words, ...], msgspec.Meta(max_length=10)] = ()
    when: Words | None = None
    where: Words | None = None


class _Answer(msgspec.Struct, frozen=True):
    claims: list[msgspec.Raw]


class Usage(msgspec.Struct, frozen=True):
    """Tokens that the server says it took and gave; None where it does not say so credibly."""

    tokens_in: int | None = None
    tokens_out: int | None = None


def schema() -> dict[str, Any]:
    """Return the JSON Schema of an answer.

    >>> sorted(schema()["$defs"])
    ['SaidClaim', 'SaidProposition', 'SaidSide', 'SaidSpeaker']
    """
    (_, parts) = msgspec.json.schema_components([SaidClaim], ref_template="#/$defs/{name}")
    for part in parts.values():
        part.pop("description", None)
    claims = {"type": "array", "items": {"$ref": "#/$defs/SaidClaim"}}
    return {"type": "object", "properties": {"claims": claims}, "required": ["claims"], "$defs": parts}


def content(body: bytes) -> tuple[str, Usage]:
    """Return the text of a chat's one answer and its usage; raises ValueError for anything else, and for a cut one."""
    try:
        tree = msgspec.json.decode(body)
        choice = tree["choices"][0]
        text = choice["message"]["content"]
    except (msgspec.MsgspecError, RecursionError, LookupError, TypeError, UnicodeDecodeError) as error:
        raise ValueError(str(error) or type(error).__name__) from error
    if not isinstance(text, str):
        raise ValueError("message.content")
    if choice.get("finish_reason") == "length":
        raise ValueError("finish_reason: length")
    return text, _usage(tree.get("usage"))


def claims(text: str) -> tuple[msgspec.Raw, ...]:
    """Return the claims of the one object in a text that has any, each still to be read; ValueError where none is one.

    >>> len(claims('Here you are: {"claims": [{}, {"quote": 1}]} I hope it helps.'))
    2
    """
    found = {bytes(msgspec.json.encode(one)): one for one in _objects(text)}
    if len(found) != 1:
        raise ValueError("no JSON object with “claims”" if not found else "several JSON objects with “claims”")
    return tuple(next(iter(found.values())).claims)


def _objects(text: str) -> Iterator[_Answer]:
    if len(text) > MOST_TEXT:
        raise ValueError(f"{len(text)} characters")
    decoder, at, failed = json.JSONDecoder(), 0, 0
    # An object within another is a part of it: the next is looked for behind its end.
    while (at := text.find("{", at)) >= 0 and failed < MOST_STARTS:
        try:
            _, end = decoder.raw_decode(text, at)
            yield msgspec.json.decode(text[at:end].encode(), type=_Answer)
            at = end
        except (ValueError, RecursionError):
            at, failed = at + 1, failed + 1


def _usage(said: Any) -> Usage:
    if not isinstance(said, dict):
        return Usage()
    given = (said.get("prompt_tokens"), said.get("completion_tokens"))
    good = [one if type(one) is int and 0 <= one < 10**9 else None for one in given]
    return Usage(*good)
