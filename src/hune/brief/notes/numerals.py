"""Numbers that are no figures: years, dates, editions, labels, spans of time, distances, nominal levels.

They are looked for first and their places blanked, so that what is left of a sentence's digits are its figures. Where
a number could be either, it is a figure: an analyst who is asked for its evidence can say it otherwise, a reader who
is given a figure without evidence cannot.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

from hune.text.dates import format_month
from hune.text.languages import pick

_COUNTED = {
    "en": r"(?:recorded |civilian )?(?:deaths?|dead|killed|people|persons|civilians?|events?|fatalities|victims?"
    r"|soldiers?|fighters?|attacks?|incidents?|casualties|inhabitants|displaced|refugees|children|women)\b",
    "fr": r"(?:décès|morts?|tués?|personnes|civils?|événements?|évènements?|victimes?|soldats?|combattants?|attaques?"
    r"|incidents?|blessés?|habitants?|déplacés?|réfugiés?|enfants|femmes)\b",
}
"""What a number counts where it stands before one of these."""

_BEFORE_YEAR = {
    "en": r"\b(?:in|since|from|until|till|by|during|to|and|the|after|before|between|mid|early|late|its|these|those"
    r"|this|that|throughout)[ -]$",
    "fr": r"\b(?:en|depuis|dès|fin|début|mi|après|avant|année|années|durant|courant|vers)[ -]$",
}
"""After one of these a number of four digits is a year, whatever follows."""

_SPANS = {
    "en": r"(?:last |past |next |first |previous |following |coming |consecutive |full )?"
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?)(?:-olds?)?\b",
    "fr": r"(?:derniers? |dernières? |prochains? |prochaines? |premiers? |premières? |autres )?"
    r"(?:secondes?|minutes?|heures?|jours?|semaines?|mois|trimestres?|semestres?|ans?|années?|décennies?)\b",
}
_PARTS = {"en": r"\s+(?:out )?of\s+(?:the |its |their )?\d{1,3}\b", "fr": r"\s+sur\s+(?:les |ses |leurs )?\d{1,3}\b"}
"""What makes of a span of time a count of it: "8 months of 12"."""

_LABELS = {
    "en": r"no\.?|number|article|art\.|section|sections|chapter|page|pages|p\.|pp\.|figure|fig\.|table|annex|box"
    r"|resolution|paragraph|para\.|phase|zone|route|level|option|scenario|priority|brief|group",
    "fr": r"n[º°o]|numéro|article|art\.|section|sections|chapitre|page|pages|p\.|figure|fig\.|tableau|annexe|encadré"
    r"|résolution|paragraphe|phase|zone|route|rn|niveau|option|scénario|priorité|note|groupe",
}
_DISTANCE = r"(?:km|m|mi|kilometres?|kilometers?|kilomètres?|metres?|mètres?|miles?)\b(?!\w)|°"
_LEVEL = {
    # "the 50 % and 90 % ranges", « les fourchettes à 50 % et à 90 % »
    "en": r"(?:\d{1,2} ?%(?:,| and| or)? (?:the )?){0,2}\d{1,2}(?: ?%|[ -]per[ -]?cent) "
    r"(?:prediction )?(?:ranges?|intervals?|bands?)\b",
    "fr": r"\b(?:fourchettes?|intervalles?|bandes?)(?: [^\W\d]+){0,2} (?:à|de) \d{1,2} ?%(?:(?:,| et| ou)"
    r"(?: (?:à|de))? \d{1,2} ?%){0,2}",
}
_THRESHOLD = {
    "en": r"\b25[- ]deaths?[- ](?:a[- ]year[- ])?(?:rule|threshold|bar)\b|\b(?:threshold|bar|rule) of 25 deaths\b",
    "fr": r"\b(?:seuil|règle|barre) (?:de|des) 25 (?:décès|morts)\b",
}
_YEAR = r"(?:19|20)\d\d"


def no_figures(text: str, lang: str, editions: Collection[str] = ()) -> Iterator[tuple[int, int]]:
    """Yield the places of a text's numbers that are no figures; `editions` are names such as "24.1".

    Every space in `text` is a plain one.

    >>> [text[a:b] for text in ("In 2023, from 3 to 5 March, 12 people died.",) for a, b in no_figures(text, "en")]
    ['3 to 5 March', '2023']
    """
    for pattern in _patterns(lang):
        yield from (match.span() for match in pattern.finditer(text))
    for name in editions:
        if re.fullmatch(r"\d+(?:\.\d+)+", name):
            pattern = re.compile(rf"(?<![\w.,]){re.escape(name)}(?![\d%]|[.,]\d| ?%)")
            yield from (match.span() for match in pattern.finditer(text))
    yield from _spans_of_time(text, lang)
    yield from _years(text, lang)


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    sources = (
        *_dates(lang),
        r"\b(?:https?://|www\.)\S+",
        # The number of an item, which is found as markup.
        r"^\d{1,2}[.)] ",
        r"\b\d{4}-\d{2}(?:-\d{2})?(?:\.\.\d{4}-\d{2})?\b",
        r"\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b",
        # 14:30, 14 h 30; 24/7
        r"\b\d{1,2}:\d{2}\b|\b\d{1,2} ?h(?: ?\d{2})?\b|\b24/7\b",
        # An edition of a table, by its three parts or by what it is said to be.
        r"\b\d{1,2}\.\d+\.\d+\b",
        r"(?i:\b(?:v|version|vintage|edition|release|ged|ucdp|candidate|country[_-]month|édition|livraison|millésime)) "
        r"\d{1,2}\.\d+\b(?! ?%)",
        rf"(?i:(?<!\w)(?:{_LABELS[lang]})) ?\d+(?:[.–-]\d+)*\b(?! ?%)",
        rf"\b\d+(?:[.,]\d+)?(?:(?:–|-| to | à | or | ou | and | et )\d+)? ?(?:{_DISTANCE})",
        _LEVEL[lang],
        _THRESHOLD[lang],
        # A name with a number in it: G5, AK-47, E12; and what letters follow: 1990s, 14th, 1er.
        r"[^\W\d_]+-?\d+(?:[.-]\d+)*\b",
        pick(lang, en=r"\b\d+(?:st|nd|rd|th|s)\b", fr=r"\b\d+(?:ers?|ères?|res?|ndes?|nds?|èmes?|es?)\b"),
        pick(lang, en=r"\b(?:19|20)?\d0s\b", fr=r"\bannées \d{2,4}\b"),
    )
    return tuple(re.compile(source) for source in sources)


def _dates(lang: str) -> tuple[str, ...]:
    """Return the expressions of dates in words; a number in one of them is a day or a year."""
    names = "|".join(sorted(_months(lang), key=len, reverse=True))
    year = rf"(?:,? {_YEAR}\b)?"
    day = pick(lang, en=r"\d{1,2}(?:st|nd|rd|th)?", fr=r"(?:1er|\d{1,2})")
    join = pick(lang, en=r"(?: ?[–-] ?|, | to | and | or )", fr=r"(?: ?[–-] ?|, | au | à | et | ou )")
    before = rf"\b{day}(?:{join}{day})*(?: of)? (?:{names})(?!\w){year}"
    weekdays = pick(
        lang,
        en="(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
        fr="(?:[Ll]un|[Mm]ar|[Mm]ercre|[Jj]eu|[Vv]endre|[Ss]ame)di|[Dd]imanche",
    )
    weekday = rf"\b(?:{weekdays}),? {day}\b(?! [a-zà-ÿ]{{4,}}s\b)"
    month_year = rf"\b(?:{names})(?!\w),? {_YEAR}\b"
    if lang == "fr":
        return before, weekday, month_year
    after = rf"\b(?:{names})(?!\w) {day}(?:{join}{day})?(?:, {_YEAR}\b|\b(?! {_COUNTED['en']}))"
    return before, month_year, weekday, after


@cache
def _months(lang: str) -> tuple[str, ...]:
    """Return the names of the months, long and short; English ones have their capital, which tells May from "may"."""
    long = [format_month(month, lang).rpartition(" ")[0] for month in range(1, 13)]
    short = [format_month(month, lang, short=True).rpartition(" ")[0] for month in range(1, 13)]
    both = [re.escape(name) for name in dict.fromkeys((*long, *short))]
    return tuple(both) if lang == "en" else (*both, *(name[0].upper() + name[1:] for name in both))


@cache
def _time(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    number = r"(?<![\w.,])\d+(?:(?:–|-| to | à | or | ou | and | et )\d+)?"
    parted = pick(
        lang, en=r"\d+(?: [a-z]+)? (?:out )?of (?:the |its |their )?$", fr=r"\d+(?: [a-zà-ÿ]+)? (?:sur|des) $"
    )
    return re.compile(rf"{number}[ -]{_SPANS[lang]}"), re.compile(_PARTS[lang]), re.compile(parted)


def _spans_of_time(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """Yield "24 months", "the last 12 months", "90 days"; not "8 months of 12", which counts them."""
    span, parts, parted = _time(lang)
    for match in span.finditer(text):
        if not parts.match(text, match.end()) and not parted.search(text[: match.start()]):
            yield match.span()


@cache
def _year_patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    year = rf"(?<![\w.,]){_YEAR}(?: ?[–/-] ?(?:{_YEAR}|\d\d))?(?!\w|[.,]\d| ?%)"
    return re.compile(year), re.compile(rf" {_COUNTED[lang]}"), re.compile(_BEFORE_YEAR[lang], re.IGNORECASE)


def _years(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """Yield the years; a number of four digits that counts something is a figure."""
    year, counted, before = _year_patterns(lang)
    for match in year.finditer(text):
        if not counted.match(text, match.end()) or before.search(text[: match.start()]):
            yield match.span()
