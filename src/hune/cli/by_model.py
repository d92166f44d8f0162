"""A language model that reads in the place of the rules: its price is told before it is asked, and the bill after."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from hune.cli.screen import DONE, SOME_REJECTED, Result, Screen
from hune.errors import HuneError, Notice

if TYPE_CHECKING:
    from hune.actors.register import Register
    from hune.reading.claim import Reading
    from hune.reading.keep import Done
    from hune.reading.model_slot.settings import Settings
    from hune.reading.model_slot.slot import Estimate, Read, Slot, Spent
    from hune.sources.documents.document import Document
    from hune.sources.documents.gathering import Fault

BATCH = 10
"""Documents of one commit: what is lost where the work is killed has been paid for."""

DROPPED = {
    "HN336": "dropped-actor",
    "HN363": "dropped-relation",
    "HN364": "dropped-community",
    "HN365": "dropped-sides",
    "HN397": "dropped-words",
    "HN398": "dropped-private",
    "HN399": "dropped-form",
}
"""What is said of claims that were dropped under a number."""


def chosen(watch: str | None) -> "Settings":
    """Return the model that a watch names; raises HN246 where it names none, HN390 where it names one wrongly."""
    from hune.reading.model_slot import settings
    from hune.watch import find
    from hune.watch.model import FILE

    found = find(watch)
    file = f"hune/watches/{found.name}.toml" if found.folder is None else str(found.folder / FILE)
    model = settings.of(found.reading.model, file)
    if model is None:
        raise HuneError("HN246", file=file)
    return model


def asked(model: "Settings", register: "Register", languages: Sequence[str]) -> "Asked":
    """Return what reads documents by asking a model about those languages."""
    from hune.reading.model_slot.slot import Slot
    from hune.reading.reader import Reader

    return Asked(Slot(model, register, Reader(register, languages).triage, tuple(languages)))


@dataclass(frozen=True)
class Asked:
    """A reader that asks a model and keeps the account: what was reckoned, who was asked, and what came back."""

    slot: "Slot"
    # Reckoned by the id of the document, and begun by it too: what was begun and not answered may cost as well.
    estimates: dict[str, "Estimate"] = field(default_factory=dict)
    begun: list[str] = field(default_factory=list)
    answers: list["Read"] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)

    def prepared(self, given: "Iterable[Document | Fault]", known: "Collection[Done]" = ()) -> "list[Document | Fault]":
        """Return what may be read: a document that may not be sent is a fault; those not yet `known` are reckoned.

        Raises HN391-HN393 if somebody is to be asked and cannot be.
        """
        from hune.reading.model_slot import asking
        from hune.sources.documents.gathering import Fault

        checked = [
            one if isinstance(one, Fault) or (one.id, one.published) in known else self._checked(one) for one in given
        ]
        if any(one.questions for one in self.estimates.values()):
            asking.ready(self.slot.settings)
        return checked

    def _checked(self, document: "Document") -> "Document | Fault":
        from hune.sources.documents.gathering import Fault

        try:
            self.slot.check(document)
        except HuneError as error:
            if error.code != "HN394":
                raise
            return Fault(document.origin, Notice(error.code, error.details))
        self.estimates[document.id] = self.slot.estimate(document)
        return document

    def read(self, document: "Document", /) -> "Reading":
        """Ask about one document; raises what `Slot.ask` raises."""
        self.begun.append(document.id)
        try:
            read = self.slot.ask(document)
        except HuneError as error:
            self.unread.append((document.origin, error.code))
            raise
        self.answers.append(read)
        return read.reading

    def estimate(self) -> "Estimate":
        """Return what all documents will take at most."""
        from hune.reading.model_slot.slot import Estimate

        every = list(self.estimates.values())
        tokens_in, tokens_out = sum(one.tokens_in for one in every), sum(one.tokens_out for one in every)
        settings = self.slot.settings
        cost = settings.cost(tokens_in, tokens_out)
        return Estimate(sum(one.questions for one in every), tokens_in, tokens_out, cost, settings.currency)

    def spent(self) -> "tuple[Spent, int]":
        """Return what it took as far as that is known, and how many documents took something that is not."""
        from hune.reading.model_slot.slot import Spent

        told = [(one.spent.tokens_in, one.spent.tokens_out) for one in self.answers]
        known = [(sent, received) for sent, received in told if sent is not None and received is not None]
        unknown, settings = len(self.begun) - len(known), self.slot.settings
        nothing = unknown > 0 and not known
        tokens_in, tokens_out = (None, None) if nothing else (sum(one[at] for one in known) for at in (0, 1))
        questions = sum(self.estimates[id].questions for id in self.begun)
        cost = settings.cost(tokens_in, tokens_out)
        return Spent(questions, tokens_in, tokens_out, cost, settings.currency), unknown

    def announced(self, screen: Screen) -> list[str]:
        """Say who is about to be asked, and what it will cost at most; nothing where nobody is."""
        reckoned, model = self.estimate(), self.slot.settings
        if not reckoned.questions:
            return []
        return [
            screen.say(
                "answer-model-estimate",
                model=model.model,
                endpoint=model.endpoint,
                documents=sum(one.questions > 0 for one in self.estimates.values()),
                questions=reckoned.questions,
                sent=screen.number(reckoned.tokens_in),
                received=screen.number(reckoned.tokens_out),
                cost=written(reckoned, screen),
            )
        ]

    def bill(self, screen: Screen) -> list[str]:
        """Say what was spent; nothing where nobody was asked."""
        spent, unknown = self.spent()
        if not spent.questions:
            return []
        numbers = {"sent": spent.tokens_in, "received": spent.tokens_out}
        shown = {
            name: screen.words.say("model-unknown") if one is None else screen.number(one)
            for name, one in numbers.items()
        }
        lines = [screen.say("answer-model-spent", questions=spent.questions, cost=written(spent, screen), **shown)]
        return [*lines, screen.say("answer-model-unknown", documents=unknown)] if unknown else lines

    def told(self, result: Result, screen: Screen) -> Result:
        """Return the result of reading with the account of the model."""
        faults = [fault for one in self.answers for fault in one.faults]
        return replace(
            result,
            data=result.data | {"model": self._data()},
            lines=[*result.lines, *self._lines(screen)],
            notices=[*result.notices, *faults],
            code=SOME_REJECTED if faults and result.code == DONE else result.code,
        )

    def _lines(self, screen: Screen) -> list[str]:
        say, dropped = screen.words.say, self._dropped()
        parts = [(one.reading.document.origin, fault.code) for one in self.answers for fault in one.faults]
        lines = [say("model-unread", document=origin, code=code) for origin, code in self.unread]
        lines += [say("model-part", document=origin, code=code) for origin, code in parts]
        if self.answers:
            lines.append(screen.say("answer-model-dropped", claims=sum(dropped.values())))
        for code, count in dropped.items():
            reason, number = say(DROPPED.get(code, "dropped-other")), screen.number(count)
            lines.append(f"  {say('model-dropped', reason=reason, code=code, count=number)}")
        return [*lines, *self.bill(screen)]

    def _dropped(self) -> dict[str, int]:
        counted = sum((Counter(one.counted) for one in self.answers), Counter[str]())
        return dict(sorted(counted.items(), key=lambda one: (-one[1], one[0])))

    def _data(self) -> dict[str, Any]:
        from msgspec import to_builtins

        from hune.cli.claims import told_notice

        spent, unknown = self.spent()
        return {
            "name": self.slot.settings.model,
            "endpoint": self.slot.settings.endpoint,
            "estimate": to_builtins(self.estimate()),
            "spent": to_builtins(spent) | {"unknown": unknown},
            "dropped": self._dropped(),
            "unread": [{"document": origin, "code": code} for origin, code in self.unread],
            "documents": [
                {
                    "id": one.reading.document.id,
                    "spent": to_builtins(one.spent),
                    "dropped": [told_notice(notice) for notice in one.dropped],
                    "faults": [told_notice(notice) for notice in one.faults],
                }
                for one in self.answers
            ],
        }


def written(of: "Estimate | Spent", screen: Screen) -> str:
    """Write what something costs, rather too high than too low."""
    if of.cost is None:
        return screen.words.say("model-unknown")
    whole, _, rest = f"{math.ceil(round(of.cost * 1e4, 4)) / 1e4:.4f}".partition(".")
    number = f"{screen.number(int(whole))}{',' if screen.lang == 'fr' else '.'}{rest}"
    return f"{number} {of.currency}" if of.currency else number
