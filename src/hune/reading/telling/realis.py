"""From what a predicate stands under to one telling: each governor turns what its complement made of it.

The way is from the inside out. A denial of an end is a continuation, a refusal under a saying stays a denial with a
speaker, a plan to resume is a future that begins.
"""

from dataclasses import dataclass, field

from hune.reading.claim import Realis
from hune.reading.telling.operators import Attitude


@dataclass(slots=True)
class State:
    """What is known on the way up: the realis so far, the aspect, and what keeps it from being a claim."""

    realis: Realis = "asserted"
    aspect: str | None = None
    hearsay: bool = False
    question: bool = False
    aim: bool = False
    wanted: bool = False
    """Whether somebody wants it, and not the article alone."""
    threat: int | None = None
    attitude: tuple[Attitude, int] | None = None
    open: bool = False
    """Whether a denial within only leaves it open: "ruled out", which turned round is "not ruled out"."""
    hedges: list[int] = field(default_factory=list)

    def mark(self, mark: str) -> None:
        """Apply what a verb bears itself: modal, mood, negation."""
        match mark:
            case "conditional":
                self.realis = "normative" if self.realis == "normative" else "conditional"
            case "future":
                self.realis = "future" if self.realis in ("asserted", "reported") else self.realis
            case "normative":
                self.realis = "normative"
            case "hearsay":
                self.hearsay = True
            case "denied":
                self.deny()

    def deny(self) -> None:
        """Turn it round: what was so is not, what was not is; an end that is denied goes on."""
        if self.realis == "normative":
            return
        if self.realis == "denied":
            self.realis = "conditional" if self.open else "asserted"
            self.aspect = "continues" if self.aspect == "ends" else self.aspect
        elif self.aspect == "ends":
            self.realis, self.aspect = "asserted", "continues"
        else:
            self.realis = "denied"
            self.aspect = "ends" if self.aspect == "continues" else None
        self.open = False

    def final(self, spoken: bool) -> Realis:
        """Return the realis: what is flat in somebody's mouth, or hearsay, is reported."""
        if self.realis == "asserted" and (spoken or self.hearsay):
            return "reported"
        return self.realis
