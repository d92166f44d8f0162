"""English expressions of time."""

from functools import cache
from typing import Any

from hune.reading.dates import english_words as words
from hune.reading.dates import numbers
from hune.reading.dates.english_company import company
from hune.reading.dates.grammar import DIGITS, Core, Grammar, Groups, Writing, alternatives, listed
from hune.reading.dates.meaning import Dated, Lasting, Moved, Told, Vague, Weekday
from hune.reading.dates.numbers import number


@cache
def grammar() -> Grammar:
    """Return the grammar of English.

    >>> [stretch.core.meaning for stretch in grammar().cores("on 15 August 2022")]
    [Dated(year=2022, month=8, day=15, part=None, weekday=None, aim=0, ago=None, since_told=None)]
    """
    writing = Writing(words.SLOTS)
    numbers.write(writing, month_may_lead=True)
    _days(writing)
    _months(writing)
    _parts(writing)
    _weekdays(writing)
    _from_here(writing)
    _from_there(writing)
    _lengths(writing)
    return Grammar(rules=writing.done(), **company(writing))


def _days(writing: Writing) -> None:
    """Days of a month: "15 August 2022", "Monday, August 15th", "3-5 May", "the 4th of July last year"."""

    def day(groups: Groups) -> Core | None:
        of_month: dict[str, Any] = {
            "month": words.month(groups),
            "day": number(groups, "d"),
            "weekday": words.weekday(groups),
        }
        return Core(Dated(**of_month, **words.year(groups)))

    def days(groups: Groups) -> Core | None:
        month, year = words.month(groups), words.year(groups)
        last = words.month(groups, "month2") or month
        first, end = number(groups, "d") or 0, number(groups, "d2") or 0
        if month == last and first >= end:
            return None
        start = Dated(month=month, day=first, **year)
        return Core(start, "between", Dated(month=last, day=end, **year))

    starts = [DIGITS, *words.WEEKDAYS]
    named = [*words.MONTHS, *words.SHORT, *words.WEEKDAYS]
    of_week = r"(?:<weekday>,? (?:the )?)?"
    writing.add(starts, rf"{of_week}<d><th>(?: of)?(?: |-)<short><year>?", day)
    writing.add(
        starts, rf"{of_week}<d><th>(?:<dash>| (?:to|and|or|until|through) )<d2><th>(?: of)? <short><year>?", days
    )
    writing.add(named, rf"{of_week}<short> (?:the )?<d><th>(?![.,]?\d|\s?%)<year>?", day)
    writing.add(named, r"<short> <d><th>(?:<dash>| (?:to|and|or|until|through) )<d2><th>(?![.,]?\d|\s?%)<year>?", days)
    writing.add(["first"], r"(?P<first>first) of <month><year>?", lambda groups: day({**groups, "d": "1"}))


def _months(writing: Writing) -> None:
    """Months and years: "August 2022", "March last year", "last May", "early 2022", "the 2010s", "last year"."""

    def month(groups: Groups) -> Core | None:
        year = words.year(groups)
        return Core(Dated(month=words.month(groups), **year), bare=None if year else "month")

    def aimed(groups: Groups) -> Core | None:
        aim = words.aim(groups)
        year: dict[str, Any] = {} if aim else {"ago": 0}
        return Core(Dated(month=words.month(groups), aim=aim, **year))

    def early(groups: Groups) -> Core | None:
        return Core(Dated(month=words.month(groups), **words.year(groups)))

    def season(groups: Groups) -> Core | None:
        aim, part = words.aim(groups), words.SEASONS[(groups["season"] or "").lower()]
        year = words.year(groups)
        if part == "winter" and not year:
            return Core(Vague())
        return Core(Dated(part=part, aim=0 if year else aim, **year))

    names = [*words.MONTHS]
    short = [*words.MONTHS, *words.SHORT]
    writing.add(short, r"<short><year>", month)
    writing.add(names, r"<month>", month)
    writing.add(["last", "this", "next", "past"], r"<aim> <month>", aimed)
    writing.add(["month"], r"month of <month><year>?", early)
    part = rf"(?P<part>{alternatives(words.PARTS)})"
    of = r"(?:(?:-| )|(?:-| )in |(?:-| )of (?:the )?(?:month of |year )?)"
    writing.add(words.PARTS, rf"{part}{of}<month><year>?", early)
    writing.add(words.SEASONS, r"<season>(?:,? of|,| in)? (?:<Y>|<tail>)", season)
    writing.add(["last", "this", "next", "past", "coming"], r"<aim> <season>", season)
    writing.add(["in"], r"in the <season>(?! of)", season)


def _parts(writing: Writing) -> None:
    """Parts of years: "early 2022", "the end of the year", "the first quarter of 2023", "Q1", "the 2010s"."""

    def part(groups: Groups) -> Core | None:
        name = words.PARTS[(groups["part"] or "").lower()]
        return Core(Dated(part=name, **(words.year(groups) or {"ago": 0})))

    def end_of(groups: Groups) -> Core | None:
        unit, _ = words.unit(groups)
        return Core(Moved(unit, words.AIMS[(groups["which"] or "this").lower().replace("the", "this")]))

    def quarter(groups: Groups) -> Core | None:
        at = number(groups, "q") or words.ORDINALS[(groups["ordinal"] or "").lower()]
        return Core(Dated(part=f"Q{at}", **words.year(groups)))

    def half(groups: Groups) -> Core | None:
        at = number(groups, "q") or words.ORDINALS[(groups["ordinal"] or "").lower()]
        at = 2 if at == 4 else at
        return Core(Dated(part=f"H{at}", **(words.year(groups) or {"ago": 0}))) if at <= 2 else None

    def decade(groups: Groups) -> Core | None:
        return Core(Dated(year=number(groups, "Y"), part="decade"))

    name = rf"(?P<part>{alternatives(words.PARTS)})"
    of = r"(?:(?:-| )(?:in )?|(?:-| )(?:of|in) (?:the year )?)"
    writing.add(words.PARTS, rf"{name}{of}(?:<Y>(?!s)|<tail>)", part)
    writing.add(words.PARTS, rf"{name}(?:(?:-| )(?:of|in) the|-of-the)(?:-| )year", part)
    writing.add(["year"], r"year-end", lambda _: Core(Dated(part="late", ago=0)))
    writing.add(words.PARTS, rf"{name} of (?P<which>last|this|next|the) (?P<unit>week|month)", end_of)
    writing.add(["year"], r"year <Y>", lambda groups: Core(Dated(year=number(groups, "Y"))))
    ordinals = [*words.ORDINALS, DIGITS]
    writing.add(ordinals, r"<ordinal>(?:-| )quarter(?:(?: of)?(?: <Y>| <tail>))?", quarter)
    writing.add(["q"], r"q(?P<q>[1-4])(?:(?: of|,)?(?: <Y>| <tail>))?", quarter)
    writing.add([DIGITS], r"<Y>(?:-| )?q(?P<q>[1-4])", quarter)
    writing.add(ordinals, r"<ordinal>(?:-| )half of (?:<Y>|<tail>|the year)", half)
    writing.add(["h"], r"h(?P<q>[12]) <Y>", half)
    writing.add([DIGITS, "early", "late", "mid"], r"(?:(?:early|late|mid)(?:-| ))?(?P<Y>(?:1[89]|20)\d0)'?s", decade)


def _weekdays(writing: Writing) -> None:
    """Days of the week: "Friday", "last Monday", "Tuesday night", "Thursday of last week"."""

    def bare(groups: Groups) -> Core | None:
        return Core(Weekday(words.weekday(groups) or 0, words.aim(groups)))

    def of_week(groups: Groups) -> Core | None:
        return Core(Moved("week", words.aim(groups), weekday=words.weekday(groups)))

    writing.add(words.WEEKDAYS, r"<weekday><hour>?", bare)
    writing.add(["last", "this", "next", "past", "coming"], r"<aim> <weekday><hour>?", bare)
    writing.add(
        ["following"], r"following <weekday>", lambda groups: Core(Told("day", 0, weekday=words.weekday(groups)))
    )
    writing.add(words.WEEKDAYS, r"<weekday><hour>?,? (?:of )?<aim> week", of_week)


def _from_here(writing: Writing) -> None:
    """Counted from the document's date: "yesterday", "last week", "two months ago", "in three weeks"."""
    days = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
    writing.add(
        days,
        r"(?P<said>today|tonight|(?:yesterday|tomorrow)<hour>?)",
        lambda groups: Core(Moved("day", days[(groups["said"] or "").split()[0].lower()])),
    )
    writing.add(
        ["day"],
        r"day (?P<said>before yesterday|after tomorrow)",
        lambda groups: Core(Moved("day", -2 if (groups["said"] or "").lower().startswith("b") else 2)),
    )
    writing.add(["this"], r"this (?:morning|afternoon|evening)", lambda _: Core(Moved("day", 0)))
    writing.add(["last"], r"last (?:night|evening)", lambda _: Core(Moved("day", -1)))

    def aimed(groups: Groups) -> Core | None:
        (unit, _), aim = words.unit(groups), words.aim(groups)
        if unit != "weekend":
            return Core(words.moved(unit, aim))
        # On a Monday "this weekend" is the one just over, or the coming one.
        return Core(Moved(unit, min(aim + 1, 1) if aim > 0 else 0, forward=None if aim else 1))

    def ago(groups: Groups) -> Core | None:
        (unit, times), count = words.unit(groups), words.count(groups)
        return Core(Vague() if count is None else words.moved(unit, -count * times))

    def hence(groups: Groups) -> Core | None:
        (unit, times), count = words.unit(groups), words.count(groups)
        return Core(Vague() if count is None else words.moved(unit, count * times))

    unit = r"(?P<unit>week|weekend|month|quarter|year)"
    writing.add(["last", "this", "next", "coming"], rf"(?P<aim>last|this|next|coming) {unit}(?! of)", aimed)
    writing.add(["weekend"], r"(?P<unit>weekend)", lambda groups: aimed({**groups, "aim": "this"}))
    counts = [*words.COUNTS, DIGITS, "about", "around", "some", "nearly", "almost", "over", "more", "just"]
    near = r"(?:(?:about|around|some|nearly|almost|over|more than|just over|just under|just) )?"
    writing.add(counts, rf"{near}<count> <unit>s? ago", ago)
    writing.add(["several", "some", "many", "a", "few", "numerous"], r"<some> <unit>s ago", ago)
    writing.add(["weeks", "months", "years", "days", "decades"], r"(?P<unit>day|week|month|year|decade)s ago", ago)
    writing.add(
        ["in"],
        r"in <count> (?P<unit>day|week|month|year)s?(?! of| after| before| time of)(?:'s? time)?"
        r"(?=\s?[.,;:)]| and | from now|'|$)(?: time| from now)?",
        hence,
    )
    writing.add(counts, r"<count> (?P<unit>day|week|month|year)s? from now", hence)


def _from_there(writing: Writing) -> None:
    """Counted from what was told last: "the next day", "the same month", "two years later", "that Friday"."""
    moves = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "same": 0, "that": 0, "that same": 0}

    def beside(groups: Groups) -> Core | None:
        return Core(Told(words.unit(groups)[0], moves[" ".join((groups["move"] or "").lower().split())]))

    def apart(groups: Groups) -> Core | None:
        (unit, times), count = words.unit(groups), words.count(groups)
        sign = 1 if (groups["way"] or "").lower() in ("later", "afterwards", "on", "after") else -1
        return Core(Vague() if count is None else Told(unit, sign * count * times))

    unit = r"(?P<unit>day|morning|night|afternoon|evening|week|month|year)"
    ends = r"(?! (?:of|that|when|after|before|the)\b)"
    writing.add(
        ["following", "previous", "preceding", "same"],
        rf"(?<=the )(?P<move>following|previous|preceding|same) {unit}{ends}",
        beside,
    )
    writing.add(["next"], r"(?<=the )(?P<move>next) (?P<unit>day|morning|night)", beside)
    writing.add(["next"], rf"(?<=the )(?P<move>next) {unit}(?=\s?[.,;:]|$)", beside)
    writing.add(["next"], r"(?P<move>next) (?P<unit>day|morning)(?=\s?[.,;:]|$)", beside)
    writing.add(["that"], rf"(?P<move>that same|that) {unit}{ends}", beside)
    writing.add(
        ["day", "week", "month", "year"],
        r"(?<=the )(?P<unit>day|week|month|year) (?P<way>before|after)(?=\s?[.,;:]|$)",
        lambda groups: apart({**groups, "count": "one"}),
    )
    writing.add(
        [*words.COUNTS, DIGITS],
        r"<count> <unit>s? (?P<way>later|earlier|afterwards|on|before)(?=\s?[.,;:]|$| [a-z])"
        r"(?! (?:the|this|that|his|her|its|their|a|an|in|on|than)\b)",
        apart,
    )


def _lengths(writing: Writing) -> None:
    """Lengths: "for two years", "over the past three months", "in recent weeks", "for decades"."""

    def lasted(groups: Groups) -> Core | None:
        (unit, times), count = words.unit(groups), words.count(groups)
        return Core(Lasting(unit, count and count * times), "for")

    def past(groups: Groups) -> Core | None:
        (unit, times), count = words.unit(groups), words.count(groups)
        role = (groups.get("role") or "").lower()
        if count is None and groups.get("many"):
            return Core(Vague(), "for" if role == "for" else None)
        forward = (groups["way"] or "").lower() in ("next", "coming", "following")
        length = Lasting(unit, (count or 1) * times, forward)
        return Core(length, "since" if role in ("for", "since") and not forward else "between")

    def vague(groups: Groups) -> Core | None:
        return Core(Vague(), "for" if (groups.get("role") or "").lower() == "for" else "at")

    near = r"(?:(?:about|around|some|nearly|almost|over|more than|at least|up to|the) )?"
    writing.add(["for"], rf"for {near}<count>(?:-| )<unit>s?(?! of| old|-)", lasted)
    writing.add(
        ["for"],
        r"(?P<role>for) (?:(?:many|several|some|a few|long|decades and) )?(?P<unit>day|week|month|year|decade)s(?! of)",
        vague,
    )
    role = r"(?:(?P<role>for|since|over|during|in|within|throughout|across) )"
    writing.add(
        listed("for over during in within throughout across"),
        rf"{role}(?:the|these) (?P<way>past|last|next|coming|following) "
        r"(?:<count> )?(?P<unit>day|week|month|year|decade)(?P<many>s?)",
        past,
    )
    units = r"(?:hours|days|weeks|months|years|decades)"
    writing.add(["recent", "coming"], rf"(?:recent|coming) {units}", vague)
    writing.add(
        ["past", "last", "next", "coming", "following"],
        rf"(?<=the )(?:past|last|next|coming|following) (?:few |several |couple of )?{units}",
        vague,
    )
    writing.add(["years", "months", "weeks"], r"(?:years|months|weeks) to come", vague)
