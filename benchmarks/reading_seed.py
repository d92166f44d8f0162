"""The seed article against the claims a careful analyst took from it, transcribed into the code-list.

    python -m benchmarks.reading_seed            # needs ../shared/seed/brief.txt

Of the 27 claims of `claims.md`, 14 say something that the code-list has: subject, relation, object and realis must come
out. The other 13 are characterisations, inferences, editorials and scenarios: they are right if what their words say is
not promoted, that is, if no claim of them is asserted or reported beyond those of the first kind. The gold is known to
whoever wrote the rules, so this guards against loss and proves nothing.
"""

import sys
from dataclasses import dataclass, field
from pathlib import Path

from hune.actors.register import Register
from hune.reading.claim import Claim, Matter, Mention, Proposition, Reading
from hune.reading.document import Document
from hune.sources.documents.gathering import read

ARTICLE = Path(__file__).resolve().parents[2] / "shared" / "seed" / "brief.txt"

BAR = 23


@dataclass(frozen=True, slots=True)
class Gold:
    """A claim of the analyst: sides are ids of the register or words of the text, several where any will do.

    Without a relation it is not to be promoted; `among` are the first words of the sentence that says it.
    """

    id: str
    among: str
    relation: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    realis: tuple[str, ...] = ("asserted",)
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a claim came out right, and what came out of its sentence."""

    gold: Gold
    right: bool
    found: tuple[Claim, ...] = field(default_factory=tuple)


SAID = (
    Gold("C01", "Over recent months", ("COOPERATE", "CONSULT"), ("USA",), ("MLI.gov", "MLI")),
    Gold(
        "C02",
        "Over recent months",
        ("shares_intelligence_with",),
        ("USA",),
        ("MLI.gov", "MLI", "MLI.army"),
        ("asserted", "reported"),
    ),
    Gold(
        "C03",
        "Several current and former US officials",
        ("suspends", "shares_intelligence_with"),
        ("USA",),
        ("MLI.gov", "MLI", "MLI.army"),
        ("asserted", "reported", "denied"),
    ),
    Gold("C04", "Bamako has leveraged", ("fights",), ("MLI", "MLI.gov", "MLI.army"), ("insurgents",)),
    Gold("C07", "The objective, they say", ("has_objective",), ("USA",), ("stop Islamist columns",), ("reported",)),
    Gold("C09", "For Colonel Assimi Goïta", ("heads",), ("goita_assimi",), ("MLI.gov", "MLI")),
    Gold("C10", "Officers in Bamako", ("takes_position",), ("Officers",), ("partnership",), mode="insists"),
    Gold("C13", "The arrangement unfolds", ("operates_alongside",), ("WAGNER",), ("MLI.army",)),
    Gold("C15", "Washington has sanctioned", ("sanctions",), ("USA",), ("several Malian officers",)),
    Gold("C17", "Under President Joe Biden", ("REQUEST", "COERCE"), ("USA.state", "USA"), ("MLI", "MLI.gov")),
    Gold("C18", "Former officials note", ("has_objective",), ("emissaries",), ("re-engagement",), ("reported",)),
    Gold(
        "C19",
        "Former officials note",
        ("takes_position",),
        ("emissaries",),
        ("counter-terrorism imperatives",),
        ("reported", "asserted"),
    ),
    Gold("C21", "ECOWAS diplomats fear", ("takes_position",), ("ECOWAS diplomats",), ("precedent",), mode="fears"),
    Gold("C22", "ECOWAS diplomats fear", ("takes_position",), ("they", "diplomats"), ("threat",), mode="acknowledges"),
)

KEPT_OUT = (
    Gold("C05", "inaugurating what officials"),
    Gold("C06", "even as Russian mercenaries"),
    Gold("C08", "it reflects a belief"),
    Gold("C11", "every successful strike"),
    Gold("C12", "electoral timelines remain"),
    Gold("C14", "Russian private military company"),
    Gold("C16", "intelligence sharing now occurs"),
    Gold("C20", "intelligence flow suggests"),
    Gold("C23", "coastal capitals may"),
    Gold("C24", "complicates coordination"),
    Gold("C25", "security planners observe"),
    Gold("C26", "may see in Mali"),
    Gold("C27", "Bamako could field"),
    Gold("C27", "could trigger congressional scrutiny"),
    Gold("C27", "would stabilise the pact"),
)

ASSERTING = ("asserted", "reported")


def article(file: Path) -> Document:
    """Return the seed as a document: it bears no date."""
    [document] = [one for one in read(file.read_bytes(), file.name) if isinstance(one, Document)]
    return document


def judge(reading: Reading) -> list[Verdict]:
    """Compare a reading of the seed with every claim of the analyst, in the order of their ids."""
    text = reading.document.text
    verdicts = [_said(gold, reading.claims, text) for gold in SAID]
    right = {id(claim) for verdict in verdicts if verdict.right for claim in verdict.found}
    by_id: dict[str, list[Verdict]] = {}
    for gold in KEPT_OUT:
        by_id.setdefault(gold.id, []).append(_kept_out(gold, reading.claims, text, right))
    verdicts.extend(_together(each) for each in by_id.values())
    return sorted(verdicts, key=lambda verdict: verdict.gold.id)


def _together(verdicts: list[Verdict]) -> Verdict:
    found = tuple(claim for verdict in verdicts for claim in verdict.found)
    return Verdict(verdicts[0].gold, all(verdict.right for verdict in verdicts), found)


def _said(gold: Gold, claims: tuple[Claim, ...], text: str) -> Verdict:
    near = tuple(claim for claim in claims if gold.among in text[claim.passage.slice] or _beside(gold, claim, text))
    right = tuple(claim for claim in near if _matches(gold, claim, text))
    return Verdict(gold, bool(right), right or near)


def _beside(gold: Gold, claim: Claim, text: str) -> bool:
    """Say whether a claim stands in the paragraph of the words that the analyst's claim begins with."""
    at = text.find(gold.among)
    return text.rfind("\n", 0, at) == text.rfind("\n", 0, claim.passage.start)


def _matches(gold: Gold, claim: Claim, text: str) -> bool:
    said = claim.proposition
    return (
        said.relation in gold.relation
        and gold.mode in (None, said.mode)
        and claim.realis in gold.realis
        and _side(gold.subject, said.subject, text)
        and (said.object is None or _side(gold.object, said.object, text))
    )


def _side(expected: tuple[str, ...], found: Mention | Matter | Proposition | None, text: str) -> bool:
    match found:
        case Mention(actor=str(actor)):
            return actor in expected
        case Mention(span) | Matter(span):
            return any(words.casefold() in text[span.slice].casefold() for words in expected)
        case Proposition(subject=inner):
            return _side(expected, inner, text)
        case None:
            return False


def _kept_out(gold: Gold, claims: tuple[Claim, ...], text: str, right: set[int]) -> Verdict:
    at = text.find(gold.among)
    promoted = tuple(
        claim
        for claim in claims
        if claim.passage.start <= at < claim.passage.end and claim.realis in ASSERTING and id(claim) not in right
    )
    return Verdict(gold, at >= 0 and not promoted, promoted)


def _shown(claim: Claim, text: str) -> str:
    said = claim.proposition
    stated = f"{said.relation}:{said.mode}" if said.mode else said.relation
    return f"{_words(said.subject, text)} | {stated} | {_words(said.object, text)} | {claim.realis}"


def _words(side: Mention | Matter | Proposition | None, text: str) -> str:
    match side:
        case Mention(actor=str(actor)):
            return actor
        case Mention(span) | Matter(span):
            return f"“{text[span.slice]}”"
        case Proposition(relation, subject, object):
            return f"[{_words(subject, text)} | {relation} | {_words(object, text)}]"
        case None:
            return "-"


def main() -> None:
    """Print a line for each claim of the analyst, and how many are right; exit 1 under the bar."""
    from hune.reading.reader import Reader

    register = Register.load()
    reading = Reader(register).read(article(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLE))
    verdicts = judge(reading)
    for verdict in verdicts:
        print(f"{verdict.gold.id}  {'right' if verdict.right else 'WRONG'}  {verdict.gold.among}")
        if not verdict.right:
            for claim in verdict.found:
                print(f"       {_shown(claim, reading.document.text)}")
    right = sum(verdict.right for verdict in verdicts)
    print(f"{right} of {len(verdicts)} claims right; the bar is {BAR}")
    sys.exit(right < BAR)


if __name__ == "__main__":
    main()
