"""A document read by a model: what it will cost at most, what came of it, what was dropped and what it did cost."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import msgspec

from hune.actors.register import Register
from hune.errors import HuneError, Notice
from hune.reading.claim import BY_MODEL, Claim, Mention, Reading, Reason, Uncoded
from hune.reading.document import Document, Segment
from hune.reading.model_slot import answer, asking
from hune.reading.model_slot.checking import Checking, Dropped, wrong
from hune.reading.model_slot.meaning import Dating, Placing, dated, placed
from hune.reading.model_slot.question import MOST_TOKENS, READ, Question, offered, questions
from hune.reading.model_slot.settings import Settings
from hune.reading.segments import segments
from hune.record.markings import EDITIONS

_REASONS: dict[str, Reason] = {"HN364": "community label", "HN365": "not permitted", "HN398": "private person"}

Asking = Callable[[Settings, bytes], bytes]


class Estimate(msgspec.Struct, frozen=True):
    """What reading a document will take at most; the cost is None where the price is unknown."""

    questions: int
    tokens_in: int
    tokens_out: int
    cost: float | None
    currency: str | None


class Spent(msgspec.Struct, frozen=True):
    """What reading took, as the server says; None where it does not say, or the price is unknown."""

    questions: int
    tokens_in: int | None
    tokens_out: int | None
    cost: float | None
    currency: str | None


class Read(msgspec.Struct, frozen=True):
    """A reading by a model: `dropped` has a notice for each claim that failed, `faults` one for each lost question."""

    reading: Reading
    dropped: tuple[Notice, ...]
    faults: tuple[Notice, ...]
    spent: Spent

    @property
    def counted(self) -> dict[str, int]:
        """How many claims were dropped for which number."""
        return dict(sorted(Counter(one.code for one in self.dropped).items()))


class _Part(msgspec.Struct, frozen=True):
    """What came of one question."""

    claims: tuple[Claim, ...]
    uncoded: tuple[Uncoded, ...]
    dropped: tuple[Notice, ...]
    usage: answer.Usage
    fault: HuneError | None = None


@dataclass(frozen=True)
class Slot:
    """A reader that asks a model; `names` finds the names in a document, as `Reader.triage` does."""

    settings: Settings
    register: Register
    names: Callable[[Document], Sequence[Mention]]
    languages: tuple[str, ...] = READ
    asks: Asking = asking.ask
    date: Dating = dated
    place: Placing = placed

    def estimate(self, document: Document) -> Estimate:
        """Return what reading a document takes at most, without asking anybody; each question is put once."""
        asked = self._questions(document, segments(document), self.names(document))
        tokens_in, tokens_out = sum(one.tokens for one in asked), MOST_TOKENS * len(asked)
        cost = self.settings.cost(tokens_in, tokens_out)
        return Estimate(len(asked), tokens_in, tokens_out, cost, self.settings.currency)

    def read(self, document: Document) -> Reading:
        """Return what the model made of a document, as any reader does; raises what `ask` raises."""
        return self.ask(document).reading

    def ask(self, document: Document) -> Read:
        """Ask the model about a document.

        Where some of several questions get no good answer, each is a fault and the rest is kept. Raises HN394 for a
        document that may not go there, HN391-HN393, HN395 or HN396 where no question gets a good answer.
        """
        self.check(document)
        pieces, mentions = segments(document), tuple(self.names(document))
        parts = [self._part(document, one, mentions) for one in self._questions(document, pieces, mentions)]
        lost = [part.fault for part in parts if part.fault is not None]
        if lost and len(lost) == len(parts):
            raise lost[0]
        claims = {one.id: one for part in parts for one in part.claims}
        unread = [
            Uncoded(document.id, one.span, "unread language") for one in pieces if one.language not in self.languages
        ]
        uncoded = [*unread, *(one for part in parts for one in part.uncoded)]
        reading = Reading(
            document,
            tuple(sorted(claims.values(), key=lambda one: one.passage.start)),
            tuple(sorted(dict.fromkeys(uncoded), key=lambda one: one.passage.start)),
            mentions,
        )
        dropped = tuple(one for part in parts for one in part.dropped)
        return Read(reading, dropped, tuple(Notice(one.code, one.details) for one in lost), self._spent(parts))

    def check(self, document: Document) -> None:
        """See that a document may be sent there, by its marking; raises HN394, and HN391 or HN393 of where that is."""
        sends = self.settings.sends
        if EDITIONS.index(document.edition) < EDITIONS.index(sends) and not asking.host(self.settings).is_here:
            said = {"document": document.origin or document.id, "edition": document.edition, "sends": sends}
            raise HuneError("HN394", endpoint=self.settings.endpoint, **said)

    def _questions(
        self, document: Document, pieces: Iterable[Segment], mentions: Iterable[Mention]
    ) -> tuple[Question, ...]:
        return questions(document, pieces, offered(mentions, self.register), self.register, self.languages)

    def _part(self, document: Document, question: Question, mentions: Sequence[Mention]) -> _Part:
        try:
            text, usage = self._answered(question)
            said = self._claims(text)
        except HuneError as error:
            return _Part((), (), (), answer.Usage(), error)
        checking = Checking(
            document=document,
            pieces=question.pieces,
            offered=frozenset(offered(mentions, self.register)),
            mentions=mentions,
            register=self.register,
            by=BY_MODEL + self.settings.model,
            date=self.date,
            locate=self.place,
        )
        claims: list[Claim] = []
        uncoded: list[Uncoded] = []
        dropped: list[Notice] = []
        for number, raw in enumerate(said[: answer.MOST_CLAIMS], start=1):
            try:
                claims.append(checking.claim(raw, number))
            except Dropped as one:
                dropped.append(Notice(one.error.code, one.error.details))
                if one.passage is not None and one.error.code in _REASONS:
                    uncoded.append(Uncoded(document.id, one.passage, _REASONS[one.error.code], one.words))
        for number in range(answer.MOST_CLAIMS + 1, len(said) + 1):
            beyond = wrong(number, "claim", "is one too many", "est de trop")
            dropped.append(Notice(beyond.code, beyond.details))
        return _Part(tuple(claims), tuple(uncoded), tuple(dropped), usage)

    def _answered(self, question: Question) -> tuple[str, answer.Usage]:
        body = self.asks(self.settings, question.body(self.settings.model))
        try:
            return answer.content(body)
        except ValueError as error:
            raise self._useless(error) from error

    def _claims(self, text: str) -> tuple[msgspec.Raw, ...]:
        try:
            return answer.claims(text)
        except ValueError as error:
            raise self._useless(error) from error

    def _useless(self, error: ValueError) -> HuneError:
        reason = str(error).splitlines()[0][:120]
        return HuneError("HN396", endpoint=self.settings.endpoint, fault_en=reason, fault_fr=reason)

    def _spent(self, parts: Sequence[_Part]) -> Spent:
        def total(given: list[int | None]) -> int | None:
            return None if None in given else sum(one or 0 for one in given)

        tokens_in = total([part.usage.tokens_in for part in parts])
        tokens_out = total([part.usage.tokens_out for part in parts])
        cost = self.settings.cost(tokens_in, tokens_out)
        return Spent(len(parts), tokens_in, tokens_out, cost, self.settings.currency)
