"""What stands around an English expression of time: roles, ranges, events, and what refuses it."""

from typing import Any

from hune.reading.dates.english_words import SOLDIERS
from hune.reading.dates.grammar import Writing


def company(writing: Writing) -> dict[str, Any]:
    """What may, must and must not stand around a core."""
    roles = {
        "since": r"(?:ever )?since|from|(?:starting|beginning|commencing|effective)(?: in| on| from| as of)?|as of|"
        r"as early as|as far back as|as soon as|(?:dating )?back to|dating from",
        "until": r"until|till|up until|up to|through(?! the)|lasting to|all the way to",
        "before": r"before|prior to|ahead of|by|no later than|not later than",
        "after": r"after|following|in the wake of|in the aftermath of",
        "between": r"between",
        "at": r"in|on|at|during|throughout|over|around|about|circa|of|dated|within|for|late on|early on"
        r"|earlier on|later on",
    }
    role = "|".join(f"(?P<{name}>{pattern})" for name, pattern in roles.items())
    soft = (
        r"(?:(?:at least|about|around|roughly|approximately|as early as|early|late|later|earlier|early in"
        r"|late in|in|on|at) )?"
    )
    lead = rf"(?:\b(?:(?:{role}) ){soft}|\b(?:earlier|later|early|late) (?:on |in )?)?(?:\bthe (?:year )?)?"
    sides = (
        rf"(?:{roles['since']}|{roles['until']}|{roles['before']}|{roles['after']}|between|in|of|during"
        r"|throughout|around|about|circa|on|at least)"
    )
    determiner = r"(?:the|a|an|its|their|his|her|this|that|\w+'s?)"
    several = r"(?:[\w'-]+ ){0,3}"
    return {
        "lead": writing.compile(lead),
        "opens": writing.compile(r"\b(?P<open>from|between) (?:(?:about|around|at least|early|late|the) )*$"),
        "pairs": {
            "from": writing.compile(rf"(?: (?:to|until|till|through|up to|and) {soft}(?:the )?|<dash>)"),
            "between": writing.compile(rf"(?: (?:and|to) {soft}(?:the )?|<dash>)"),
        },
        "ranges": writing.compile(r"(?: (?:to|until|through) (?:the )?|<dash>)"),
        "never": writing.compile(
            r"(?:\b(?:every|each|most|black|good|ash|bloody|super|holy|maundy|easter|palm|cyber|girl"
            r"|man|the mail on) )$"
        ),
        "year_before": writing.compile(
            rf"(?:\b{sides} (?:the )?(?:early |late |mid |year )?|\b(?:early|late|mid|year"
            r"|financial year|season|class of)[ -]|(?P<join>\b(?:and|to|or)|[-–—,&])\s?|(?P<paren>\()"
            rf"|(?P<noun>\b{determiner}(?: \w+)?) )$"
        ),
        "year_after": writing.compile(
            rf"[ -](?:{SOLDIERS})\b|%|[.,]\d|\s?[°$€£]| (?:to|and|or) (?!(?:1[89]|20)\d\d\b)\d| (?:to"
            rf"|and|or) \d{{4}} (?:{SOLDIERS})\b|\s?[-–]\s?\d"
        ),
        "month_before": writing.compile(
            rf"(?:\b{sides} (?:the )?(?:early |late |mid-?|about )?|\b(?:early|late|mid)[ -]"
            rf"|(?P<join>\b(?:and|to|or|until|through)|[-–—])\s?|(?P<noun>\b{determiner}) )$"
        ),
        "month_after": writing.compile(r" (?:of|on|to|from|by|against|for|is|was|has|have|be|not|said|will)\b"),
        "event_before": writing.compile(
            r"(?:\b(?:(?P<since>since)|(?P<after>after|following|in the wake of|in the aftermath of)"
            r"|(?P<before>before|prior to|ahead of)|(?P<until>until|till)) )(?:(?:the|a|an|its|their"
            rf"|his|her|last|this) {several}|[\w-]+'s? )?(?:early |late |mid-)?$"
        ),
        "event_after": writing.compile(r"(?:'s?)?(?: [\w-]+){0,2}? (?:<events>)(?:\s?d'état)?\b"),
        "event_of": writing.compile(
            r"(?:\b(?:(?P<since>since)|(?P<after>after|following|in the wake of|in the aftermath of)"
            r"|(?P<before>before|prior to|ahead of)|(?P<until>until|till)) )(?:(?:the|a|an|its|their"
            rf"|his|her) )?{several}(?:<events>)(?: of (?:a |an |the |its )?[\w-]+)?(?: (?:in|of|at"
            r"|by|against|near) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?)?,? (?:of|in|on|from)?(?: the)?\s?$"
        ),
    }
