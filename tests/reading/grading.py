"""Grade what was read of the sentences: field by field, claim by claim, sentence by sentence.

    python -m tests.reading.grading development --lang en      # a table, and what is wrong with each sentence
    python -m tests.reading.grading set_aside                  # the table only: the sentences are never shown

A claim is right if all six fields are, at its core if subject, relation, object and realis are. A sentence is right if
every `=` claim came out right, and no claim besides those that match an `=` or a `~`.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.reading.fixture import Actor, Bracket, Expected, Sentence, Stated, Words, load, written

from hune.actors.register import Register
from hune.reading.claim import Claim, Matter, Mention, Proposition, Reading, Speaker, When
from hune.reading.codelist import relation
from hune.reading.document import Document, Span
from hune.sources.documents.document import Block, identity

FIELDS = ("subject", "relation", "object", "time", "realis", "attribution")
CORE = ("subject", "relation", "object", "realis")

Side = Mention | Matter | Proposition | None


@dataclass(frozen=True, slots=True)
class Pair:
    """An expected claim and the claim nearest to it, None where none has its relation; `wrong` are the fields."""

    expected: Expected
    claim: Claim | None
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Graded:
    """A sentence with its pairs, the claims too many, and whether the reason for coding nothing was given."""

    sentence: Sentence
    pairs: tuple[Pair, ...]
    excess: tuple[Claim, ...]
    excess_core: tuple[Claim, ...]
    honoured: bool

    def right(self, fields: Sequence[str] = FIELDS) -> bool:
        """Say whether the sentence is right in these fields."""
        excess = self.excess if "time" in fields else self.excess_core
        return self.honoured and not excess and all(hit(pair, fields) for pair in self.pairs)


def hit(pair: Pair, fields: Sequence[str] = FIELDS) -> bool:
    return not set(pair.wrong) & set(fields)


def document(sentence: Sentence) -> Document:
    """Make the document that a sentence stands in."""
    layout = (Block(Span(0, len(sentence.text)), "paragraph"),)
    return Document(
        identity(sentence.text),
        sentence.text,
        published=sentence.date,
        language=sentence.language,
        layout=layout,
    )


def grade(sentence: Sentence, reading: Reading) -> Graded:
    """Compare what was read of a sentence with what is expected of it."""
    text = sentence.text
    pairs = tuple(nearest(one, reading.claims, text) for one in sentence.expected if one.required)
    honoured = sentence.uncoded is None or any(one.reason == sentence.uncoded for one in reading.uncoded)
    return Graded(
        sentence,
        pairs,
        tuple(claim for claim in reading.claims if not free(claim, sentence, FIELDS)),
        tuple(claim for claim in reading.claims if not free(claim, sentence, CORE)),
        honoured,
    )


def free(claim: Claim, sentence: Sentence, fields: Sequence[str]) -> bool:
    return any(not set(faults(one, claim, sentence.text)) & set(fields) for one in sentence.expected)


def nearest(expected: Expected, claims: Sequence[Claim], text: str) -> Pair:
    graded = [(faults(expected, claim, text), claim) for claim in claims]
    near = [(wrong, claim) for wrong, claim in graded if "relation" not in wrong or not set(CORE[::2]) & set(wrong)]
    if not near:
        return Pair(expected, None, FIELDS)
    wrong, claim = min(near, key=lambda one: len(one[0]))
    return Pair(expected, claim, wrong)


def faults(expected: Expected, claim: Claim, text: str) -> tuple[str, ...]:
    """Return the fields of a claim that are not as expected."""
    said = claim.proposition
    subject, object = sides(expected.relation, (expected.subject, expected.object), said, text)
    right = {
        "subject": subject,
        "relation": same_relation(expected.relation, said),
        "object": object,
        "time": same_time(expected.time, claim.when, text),
        "realis": expected.realis == claim.realis,
        "attribution": same_chain(expected.attribution, claim.attribution, text),
    }
    return tuple(field for field in FIELDS if not right[field])


def sides(
    stated: Stated, expected: tuple[Actor | Words | None, Actor | Words | Bracket | None], said: Proposition, text: str
) -> tuple[bool, bool]:
    """Compare both sides, the other way round too where that means the same."""
    straight = same_side(expected[0], said.subject, text), same_side(expected[1], said.object, text)
    if all(straight) or stated.id.isupper() or not relation(stated.id).symmetric:
        return straight
    turned = same_side(expected[0], said.object, text), same_side(expected[1], said.subject, text)
    return turned if all(turned) else straight


def same_side(expected: Actor | Words | Bracket | None, found: Side, text: str) -> bool:
    match expected, found:
        case None, None:
            return True
        case Actor(id), Mention(actor=actor):
            return actor == id
        case Words(words), Matter(span):
            return overlaps(words, span, text)
        case Words(words), Mention(span, kind, actor):
            # Whoever is meant by a title alone may be named or not.
            titled = kind in ("title", "nominal") and str(actor).islower()
            return (actor is None or titled) and overlaps(words, span, text)
        case Bracket(subject, stated, object), Proposition():
            return same_relation(stated, found) and all(sides(stated, (subject, object), found, text))
        case _:
            return False


def same_relation(expected: Stated, found: Proposition) -> bool:
    return (
        expected.id == found.relation
        and expected.mode in (None, found.mode)
        and expected.setting in (None, found.setting)
    )


def same_time(expected: str | Words | None, found: When | None, text: str) -> bool:
    if expected is None or found is None:
        return expected is None and found is None
    if isinstance(expected, Words):
        return found.relative and overlaps(expected.words, found.span, text)
    return expected == str(found)


def same_chain(expected: Sequence[Actor | Words], found: Sequence[Speaker], text: str) -> bool:
    if len(expected) != len(found):
        return False
    return all(
        same_side(one, speaker.mention or Matter(speaker.span), text)
        for one, speaker in zip(expected, found, strict=True)
    )


def overlaps(words: str, span: Span, text: str) -> bool:
    at = text.find(words)
    while at >= 0:
        if at < span.end and span.start < at + len(words):
            return True
        at = text.find(words, at + 1)
    return False


def shown(claim: Claim, text: str) -> str:
    """Write a claim as the fixtures are written."""
    said = claim.proposition
    stated = ":".join(part for part in (said.relation, said.mode, said.setting) if part)
    when = "-" if claim.when is None else str(claim.when) or f'"{text[claim.when.span.slice]}"'
    chain = " > ".join(shown_side(one.mention or Matter(one.span), text) for one in claim.attribution) or "-"
    fields = (shown_side(said.subject, text), stated, shown_side(said.object, text), when, claim.realis, chain)
    return " | ".join(fields)


def shown_side(side: Side, text: str) -> str:
    match side:
        case None:
            return "-"
        case Mention(actor=str(actor)):
            return actor
        case Mention(span) | Matter(span):
            return f'"{text[span.slice]}"'
        case Proposition(stated, subject, object, mode):
            stated = f"{stated}:{mode}" if mode else stated
            return f"[{shown_side(subject, text)} | {stated} | {shown_side(object, text)}]"


def table(graded: Iterable[Graded]) -> str:
    """Write the totals of what was graded."""
    graded = tuple(graded)
    pairs = [pair for one in graded for pair in one.pairs]
    lines = [
        f"{'sentences':<28}{len(graded):>5}",
        share("sentences wholly right", sum(one.right() for one in graded), len(graded)),
        share("sentences right at the core", sum(one.right(CORE) for one in graded), len(graded)),
        f"{'required claims':<28}{len(pairs):>5}",
        share("claims wholly right", sum(hit(pair) for pair in pairs), len(pairs)),
        share("claims right at the core", sum(hit(pair, CORE) for pair in pairs), len(pairs)),
        *(share(f"  {field}", sum(field not in pair.wrong for pair in pairs), len(pairs)) for field in FIELDS),
        f"{'claims too many':<28}{sum(len(one.excess) for one in graded):>5}",
    ]
    silent = [one for one in graded if not one.sentence.expected]
    lines.append(share("silent where it should be", sum(one.right() for one in silent), len(silent)))
    return "\n".join(lines)


def share(name: str, part: int, whole: int) -> str:
    return f"{name:<28}{part:>5} / {whole:<4}{part / whole:>7.1%}" if whole else f"{name:<28}    - / 0"


def difference(one: Graded) -> str:
    """Write a sentence that is not right: what was expected, what came out, what is too much."""
    text = one.sentence.text
    lines = list(written(one.sentence))
    lines += [f"  wrong: {', '.join(pair.wrong)} of {pair.expected.relation.id}" for pair in one.pairs if pair.wrong]
    lines += [f"  got  {'+' if claim in one.excess else ' '} {shown(claim, text)}" for claim in claims(one)]
    return "\n".join(lines)


def claims(one: Graded) -> tuple[Claim, ...]:
    paired = [pair.claim for pair in one.pairs if pair.claim is not None and pair.claim not in one.excess]
    return (*dict.fromkeys(paired), *one.excess)


def graded_all(sentences: Iterable[Sentence], read: Callable[[Document], Reading]) -> tuple[Graded, ...]:
    return tuple(grade(sentence, read(document(sentence))) for sentence in sentences)


def main() -> None:
    parser = argparse.ArgumentParser(description="Grade the reading of the sentences.")
    parser.add_argument("name", choices=("development", "further", "further2", "set_aside"))
    parser.add_argument("--lang", choices=("en", "fr"))
    parser.add_argument("--only", help="ids of sentences, with commas")
    asked = parser.parse_args()
    sentences = [one for one in load(asked.name) if asked.lang in (None, one.language)]
    if asked.only and asked.name != "set_aside":
        sentences = [one for one in sentences if one.id in asked.only.split(",")]
    from hune.reading.reader import Reader

    graded = graded_all(sentences, Reader(Register.load()).read)
    if asked.name != "set_aside":
        print("\n\n".join(difference(one) for one in graded if not one.right()))
    for language in sorted(Counter(one.sentence.language for one in graded)):
        print(f"\n{asked.name}, {language}")
        print(table(one for one in graded if one.sentence.language == language))


if __name__ == "__main__":
    main()
