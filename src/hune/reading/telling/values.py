"""What telling gives: how a predicate is told, and the attitude it may be the matter of."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hune.reading.claim import Aspect, Realis, Setting, Speaker
from hune.reading.document import Span
from hune.reading.telling.operators import Attitude

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Position:
    """An attitude to what a predicate says, which is then not claimed, unless the attitude is `denies`.

    `holder` are the words that head who has it, `predicate` the word of the attitude, `telling` how the attitude
    itself is told: "officials say that Dakar may welcome" is conditional, on the word of officials.
    """

    holder: "tuple[Token, ...]"
    attitude: Attitude
    setting: Setting | None
    predicate: "Token"
    telling: "Telling"


@dataclass(frozen=True, slots=True)
class Telling:
    """How a predicate is told.

    `attribution` is the chain of speakers, outermost first. `aspect` is the end of the interval that the text gives;
    `denied` with `ends` is "no longer": with a date it is an end, asserted. `threat` is the word of a threat, whose
    content is not claimed; nor is what is asked (`question`), aimed at (`aim`), or only the article's opinion of what
    should be (`editorial`). `quoted` tells that it stands between marks of quotation; `side` is the word for the side
    of the innermost speaker, which "we" there, "its country" elsewhere, stands for.
    `denials` are those who deny it, later in its sentence.
    """

    realis: Realis = "asserted"
    attribution: tuple[Speaker, ...] = ()
    aspect: Aspect | None = None
    threat: "Token | None" = None
    position: Position | None = None
    hedges: tuple[Span, ...] = ()
    question: bool = False
    editorial: bool = False
    aim: bool = False
    quoted: bool = False
    speaker_side: "Token | None" = None
    denials: tuple[Speaker, ...] = ()
