"""English words that the model takes for others are shown to it under the form of one that it knows.

“Kigali arms the rebels” has only nouns for en_core_web_sm. What it looks at first is a word's norm: under that of
“supports” it sees the verb. The words themselves, and their lemmas, stay what they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from hune.reading.syntax.graph import words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_VERBS = words(
    "arms funds sanctions hosts raids bombs shells targets aids equips shelters bankrolls sponsors backs attacks "
    "fears battles clashes polices escorts mentors subsidises subsidizes embargoes blacklists brokers questions "
    "pledges blockades besieges ambushes fights strikes trains finances harbours harbors supplies courts seals "
    "stages mounts heads commands leads rules blames claims demands probes replaces condemns accuses drills "
    "coaches supports helps allies assists welcomes denies rejects fires urges warns recognises recognizes "
    "suspends deploys withdraws parties joins quits leaves mediates negotiates kills captures seizes shares ships "
    "delivers sells visits meets orders plans doubts expels exits bans bars punishes patrols guards advises "
    "launches jails frees groups unites reserves risks faces favours favors opposes rebuffs"
)
"""Forms of the third person, of which many are nouns too: a verb only where the words around say so."""

_PLURALS = words(
    "arm fund sanction host raid bomb shell target aid shelter back attack police mentor court blacklist embargo "
    "train finance blockade ambush fight strike battle accuse command man seal question broker patrol support "
    "exchange share swap trade oppose"
)
"""Forms of the plural, of which the same holds."""

_SUBJECTS_TAKEN = words("the a an its their his her our this that these those of for on with in to and or by")

_AFTER = words(
    "the a an its their his her this that these those both several some many all two three four five ten dozens "
    "hundreds thousands"
)

_NOT_NAMES = ("ian", "ish", "ese", "ean", "can")
_NAMES = words(
    "sudan iran pakistan afghanistan japan jordan azerbaijan kazakhstan uzbekistan turkmenistan tajikistan "
    "kyrgyzstan bhutan taiwan oman vatican kurdistan"
)


def pipe(model: "Language", texts: Iterable[str], batch: int) -> "Iterator[Doc]":
    """Parse passages, their verbs of the present shown as verbs."""
    return model.pipe((_shown(model.make_doc(text)) for text in texts), batch_size=batch)


def verbs(words: Sequence[str]) -> list[int]:
    """Return the words that a noun could be and that stand where only a verb does, by their place.

    >>> verbs("Analysts say Kigali arms the rebels".split())
    [3]
    >>> verbs("The UN arms embargo on Libya".split()), verbs("Libya lifted the sanctions the EU imposed".split())
    ([], [])
    """
    return [
        at
        for at, word in enumerate(words)
        if (word in _VERBS and (_verb(words, at) or _after_aside(words, at)))
        or (word in _PLURALS and (_plural(words, at) or _infinitive(words, at)))
    ]


def _verb(words: Sequence[str], at: int) -> bool:
    """Say whether a name or a noun stands before, and a determiner or a name after; also with another verb between."""
    if at == 0 or at + 1 >= len(words):
        return False
    before, after = words[at - 1], words[at + 1]
    coordinated = before in ("and", "or", "then", "also") and at > 1 and words[at - 2] in _VERBS
    if not (coordinated or _subject(words, at - 1)):
        return False
    if after in ("and", "or") and at + 2 < len(words) and words[at + 2].endswith("s"):
        return at + 3 < len(words) and (words[at + 3] in _AFTER or words[at + 3][0].isupper())
    if after in _AFTER or after[0].isupper():
        return True
    if words[at - 1][0].isupper() and (at == 1 or words[at - 2].lower() in _CLAUSES):
        # “Algeria hosts talks”, “the army, which Russia arms, …”
        return after in _OBJECTS or (words[at - 2] in _WHOM and not after[0].isalnum())
    return False


def _after_aside(words: Sequence[str], at: int) -> bool:
    """Say whether “, officials say,” stands before, and a determiner or a name after."""
    if at < 4 or at + 1 >= len(words) or words[at - 1] != "," or "," not in words[max(0, at - 12) : at - 2]:
        return False
    if words[at + 1] not in _AFTER and not words[at + 1][0].isupper():
        return False
    begin = max(each for each in range(at - 2) if words[each] == ",")
    return any(word in _SAYING for word in words[begin + 1 : at - 1])


_SAYING = words(
    "say says said tell tells told write writes wrote report reports reported claim claims claimed add adds added "
    "believe believes insist insists maintain maintains argue argues contend contends allege alleges"
)


def _infinitive(words: Sequence[str], at: int) -> bool:
    """Say whether “to” stands before, and a determiner or a name after."""
    if not 1 < at < len(words) - 1 or words[at - 1] != "to":
        return False
    return words[at + 1] in _AFTER or words[at + 1][0].isupper()


def _plural(words: Sequence[str], at: int) -> bool:
    """Say whether “Iran and Russia” or “many states” stands before, and a determiner after."""
    if at < 2 or at + 1 >= len(words):
        return False
    before, after = words[at - 1], words[at + 1]
    if after not in _AFTER and not (after in _OBJECTS and before[0].isupper()) and not after[0].isupper():
        return False
    if before[0].isupper():
        first = at - 1
        while first > 0 and words[first - 1][0].isupper():
            first -= 1
        return first > 0 and words[first - 1] in ("and", "or", "nor")
    if after[0].isupper() and before not in _ACTING:
        return False
    if before in _ACTING:
        return True
    return before.endswith("s") and before.isalpha() and before not in _VERBS and not before.endswith("ss")


_ACTING = words(
    "sanctions troops forces soldiers rebels fighters authorities insurgents militants jihadists mercenaries "
    "militias officials leaders jets drones warplanes restrictions"
)
"""Plurals that do something to whatever name comes next."""


def _subject(words: Sequence[str], at: int) -> bool:
    word = words[at]
    if not word[0].isalpha():
        return False
    if word[0].isupper():
        lower = word.lower()
        adjective = lower.endswith(_NOT_NAMES) and lower not in _NAMES
        return lower not in _SUBJECTS_TAKEN and not adjective
    # "the junta arms the": a noun with its determiner.
    return word.isalpha() and word not in _SUBJECTS_TAKEN and at > 0 and words[at - 1].lower() in ("the", "a", "its")


_OBJECTS = words(
    "intelligence information data fire prisoners weapons troops rebels fighters militias talks negotiations soldiers "
    "forces jihadists insurgents mercenaries police civilians drones separatists"
)
"""Plurals without an article that a verb of the present may have as its object."""

_CLAUSES = words("that which whom say says said because while whether if as and but although when where claims")
"""What a clause begins with, before its subject."""

_WHOM = words("which whom that")

_GERUNDS = words(
    "arming backing funding training hosting bombing shelling financing supporting helping fighting killing "
    "attacking blockading besieging sheltering equipping aiding sponsoring bankrolling raiding targeting "
    "mentoring looting backstopping harbouring harboring recruiting mediating occupying holding ruling leading "
    "commanding policing escorting sanctioning smuggling meddling spying drilling coaching banning burning "
    "torturing"
)
_BEFORE_GERUNDS = words("of for by from in at with into over about after before without despite while to")


def _gerunds(words: Sequence[str]) -> list[int]:
    """Return gerunds that a preposition governs and that have an object: “for backing the rebels”."""
    return [
        at
        for at in range(1, len(words) - 1)
        if words[at] in _GERUNDS
        and words[at - 1] in _BEFORE_GERUNDS
        and (words[at + 1] in _AFTER or words[at + 1][0].isupper())
    ]


def _names(words: Sequence[str]) -> list[int]:
    """Return what can only be a name: acronyms, and after “to” what ends a phrase ("laid siege to Djibo")."""
    acronyms = [at for at, word in enumerate(words) if word.isupper() and word.isalpha() and 3 < len(word) < 10]
    if len(acronyms) > len(words) // 4:
        # A line in capitals.
        acronyms = acronyms if len(words) < 8 and any(word.islower() for word in words) else []
    acronyms += [at for at in range(len(words) - 1) if words[at] == "IS" and words[at + 1][0].isupper()]
    acronyms += [at for at, word in enumerate(words) if word[:2] in ("d’", "d'") and word[2:3].isupper()]
    return acronyms + [
        at
        for at in range(1, len(words) - 1)
        if words[at - 1] == "to"
        and words[at][0].isupper()
        and (not words[at + 1][0].isalnum() or words[at + 1] in _ENDS)
    ]


_ENDS = words("and or on in from since after before by with for at until as last this while where which")


def _shown(doc: "Doc") -> "Doc":
    words = [token.text for token in doc]
    for at in _names(words):
        doc[at].norm_ = "china"
    for at in (at for at, word in enumerate(words) if word == "retake"):
        doc[at].norm_ = "capture"
    for at in _gerunds(words):
        doc[at].norm_ = "supporting"
    for at in verbs(words):
        doc[at].norm_ = "supports" if doc[at].text.endswith("s") else "support"
    return doc
