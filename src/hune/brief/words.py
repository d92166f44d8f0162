"""The arguments of a brief in words: the one place where a value of the model becomes text.

Rounding, plurals, months, names of countries and of parties are those of `hune.text` and `hune.places`;
here each kind of argument is matched with its rule, and nothing is left to a renderer. Text that comes
from outside (a title, a file name, a name of a source) is stripped of what could not be printed or would
reorder the line, and is text, never markup.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

from hune import months
from hune.brief.model import (
    Actor,
    Arg,
    Bilingual,
    Chance,
    Confidence,
    Countries,
    Country,
    Day,
    Missing,
    Month,
    Months,
    Number,
    Range,
    Ratio,
    Raw,
    Say,
    Share,
    Turn,
    Vintages,
    Word,
)
from hune.places.countries import Form, by_gwno, find
from hune.text import actors, dates, likelihood, numbers
from hune.text.counted import Counted
from hune.text.languages import pick
from hune.text.lists import listed
from hune.text.messages import say
from hune.text.scripts import isolate
from hune.text.words import capital, join

_NUMBER = {
    "en": re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"),
    "fr": re.compile(r"\d{1,3}(?:\u202f\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"),
}
_TABLES = {
    "ucdp ged": "table-ged",
    "ucdp ged-cell": "table-ged-cell",
    "ucdp ged-dyad": "table-ged-dyad",
    "ucdp candidate": "table-candidate",
    "ucdp country_month": "table-country-month",
}
"""Tables that have a name among readers; any other is named as the record names it."""

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_UNPRINTABLE = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})
_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Words:
    """One language's way of writing the sentences of a brief and their arguments."""

    lang: str

    def say(self, sentence: Say) -> str:
        """Write a message with its arguments; raises the errors of `hune.text.messages.say`.

        >>> Words("fr").say(Say("count-deaths", {"deaths": Number(6923, "text")}))
        '6\u202f900 décès recensés'
        """
        return self.label(sentence.message, **sentence.args)

    def sentence(self, sentence: Say) -> str:
        """Write a message with the capital of a sentence, whatever argument it begins with."""
        return capital(self.say(sentence))

    def likely(self, probability: float) -> str:
        """Write a likelihood, words and number, as it stands in the sentence that states it.

        >>> Words("fr").likely(0.64)
        'probable (environ 65\u202f%)'
        """
        return likelihood.chance(probability, self.lang)

    def confidence(self, confidence: Confidence) -> str:
        """Say how sure we are, in a sentence of its own: confidence is about the basis, not the event."""
        level = Raw(confidence.level)
        if not confidence.because:
            return self.label("page-confidence", level=level)
        because = pick(self.lang, en="; ", fr="\u202f; ").join(self.say(reason) for reason in confidence.because)
        return self.label("page-confidence-because", level=level, because=Raw(because))

    def label(self, message: str, **args: Arg) -> str:
        """Write a message given its arguments by name.

        >>> Words("en").label("page-issued")
        'Issued'
        """
        return say(self.lang, message, **{name: self._argument(arg) for name, arg in args.items()})

    def arg(self, arg: Arg, *, short: bool = False) -> str:
        """Write an argument as it stands in a sentence, or `short` as it stands in a cell of a table.

        >>> Words("fr").arg(Countries((432, 439, 436), "in"))
        'au Mali, au Burkina Faso et au Niger'
        >>> Words("en").arg(Month(528)), Words("en").arg(Month(528), short=True)
        ('December 2023', 'Dec 2023')
        """
        argument = self._argument(arg, short=short)
        return argument.text if isinstance(argument, Counted) else argument

    def _argument(self, arg: Arg, *, short: bool = False) -> str | Counted:
        lang = self.lang
        match arg:
            case Number(value, rounding):
                return numbers.counted(value, lang, rounding)
            case Range(low, high, rounding):
                # The noun after a range agrees with its upper bound: "0–1 décès", "1–2 décès recensés".
                upper = float(numbers.printed(high, rounding))
                return Counted(numbers.format_range(low, high, lang, rounding), upper)
            case Share(value):
                return numbers.format_share(value, lang)
            case Ratio(k, n):
                return f"{numbers.format_number(k, lang)}/{numbers.format_number(n, lang)}"
            case Chance(probability, phrase, clause):
                write = likelihood.clause if clause else likelihood.chance if phrase else likelihood.number
                return write(probability, lang)
            case Turn(to, probability):
                return say(lang, f"turn-{to}", chance=likelihood.chance(probability, lang))
            case Month(month):
                return dates.format_month(month, lang, short=short)
            case Months(first, last, "in"):
                return dates.in_months(first, last, lang)
            case Months(first, last, form):
                if form == "in":
                    return dates.in_months(first, last, lang)
                span = dates.format_months_short if short else dates.format_months
                return span(first, last, lang)
            case Day(day):
                return dates.format_date(day, lang)
            case Country(gwno, form):
                return by_gwno(gwno).name(lang, form)
            case Countries(gwnos, form, whole):
                return self._countries(gwnos, form, whole, short=short)
            case Actor(name, form):
                # Cleaned there, and set apart from the line where it is written from right to left.
                return actors.actor(name, lang, form, _of_country)
            case Word(message):
                return say(lang, message)
            case Raw(text):
                return clean(text)
            case Bilingual(en, fr):
                return clean(en if lang == "en" else fr)
            case Vintages(names):
                return join([self.edition(name) for name in names], lang)
            case Missing(reason):
                return f"– ({self.reason(reason)})"
        assert_never(arg)

    def _countries(self, gwnos: tuple[int, ...], form: Form, whole: int, *, short: bool) -> Counted:
        """French repeats the preposition before each name, English says it once; a cell of a table names them all."""
        following: Form = form if self.lang == "fr" or form == "plain" else "the"
        forms = [form] + [following] * (len(gwnos) - 1)
        names = [by_gwno(gwno).name(self.lang, own) for gwno, own in zip(gwnos, forms, strict=True)]
        if short:
            return Counted(join(names, self.lang), len(names))
        return listed(names, [by_gwno(gwno).name(self.lang) for gwno in gwnos], form, whole, self.lang)

    def edition(self, name: str) -> str:
        """Name an edition of a table as its readers do, given as source, table and edition.

        >>> Words("fr").edition("ucdp ged-cell 24.1"), Words("en").edition("ocha incidents 2024")
        ('UCDP GED 24.1, par maille', 'ocha incidents 2024')
        """
        table, _, vintage = name.rpartition(" ")
        message = _TABLES.get(table)
        return clean(name) if message is None else self.label(message, vintage=Raw(vintage))

    def reason(self, reason: str) -> str:
        """Say why a value is missing; `reason` is the identifier of a message."""
        return say(self.lang, reason)

    def iso(self, text: str) -> str:
        """Write a day or a month given as ISO text in words; any other text as it stands.

        >>> Words("fr").iso("2023-12"), Words("en").iso("2024-01-22"), Words("en").iso("unknown")
        ('déc. 2023', '22 January 2024', 'unknown')
        """
        if _MONTH.fullmatch(text):
            return self.arg(Month(months.parse(text)), short=True)
        if _DAY.fullmatch(text):
            return self.arg(Day(dates.parse_date(text)))
        return clean(text)

    def iso_span(self, first: str, last: str) -> str:
        """Write a period given by two months as ISO text; any other texts as they stand.

        >>> Words("en").iso_span("2022-01", "2022-12"), Words("en").iso_span("?", "2022-12")
        ('2022', '? – Dec 2022')
        """
        if _MONTH.fullmatch(first) and _MONTH.fullmatch(last):
            return self.arg(Months(months.parse(first), months.parse(last)), short=True)
        return " – ".join(dict.fromkeys((self.iso(first), self.iso(last))))

    def key(self) -> tuple[tuple[str, str], ...]:
        """Return the rows of the likelihood key, from the least likely: span, and phrase if it has one."""
        return likelihood.key(self.lang)


def _of_country(country: str, lang: str) -> str:
    return find(country).name(lang, "of")


def clean(text: str) -> str:
    """Drop control characters and marks that turn the writing direction; spaces of all kinds stay.

    What is written from right to left is set apart, so that nothing beside it changes places.

    >>> clean("Dogo\\x00n\\u202e - Fulani\\n")
    'Dogon - Fulani '
    """
    spaced = text.replace("\t", " ").replace("\n", " ").replace("\r", " ")
    kept = "".join(c for c in spaced if unicodedata.category(c) not in _UNPRINTABLE and c not in _TURNING)
    return isolate(kept)


def numbers_in(text: str, lang: str) -> tuple[Decimal, ...]:
    """Return the numbers that a text of `lang` prints, in order of size, to compare two languages' sentences.

    >>> numbers_in("de 6\\u202f900 (6\\u202f400–8\\u202f100) en 2022", "fr")
    (Decimal('2022'), Decimal('6400'), Decimal('6900'), Decimal('8100'))
    """
    found = (match.group().replace("\u202f", "") for match in _NUMBER[lang].finditer(text))
    plain = (n.replace(",", "." if lang == "fr" else "") for n in found)
    return tuple(sorted(Decimal(n) for n in plain))
