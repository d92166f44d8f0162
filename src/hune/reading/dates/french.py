"""French expressions of time."""

from functools import cache

from hune.reading.dates import french_words as words
from hune.reading.dates import numbers
from hune.reading.dates.french_company import company
from hune.reading.dates.grammar import DIGITS, Core, Grammar, Groups, Writing, alternatives, listed
from hune.reading.dates.meaning import Dated, Lasting, Moved, Told, Vague, Weekday
from hune.reading.dates.numbers import number


@cache
def grammar() -> Grammar:
    """Return the grammar of French.

    >>> [stretch.core.meaning for stretch in grammar().cores("hier, puis jeudi")]
    [Moved(unit='day', by=-1, weekday=None, forward=None), Weekday(number=3, aim=0)]
    """
    writing = Writing(words.SLOTS)
    numbers.write(writing, month_may_lead=False)
    _days(writing)
    _of_months(writing)
    _parts(writing)
    _weekdays(writing)
    _from_here(writing)
    _from_there(writing)
    _lengths(writing)
    return Grammar(rules=writing.done(), **company(writing))


def _days(writing: Writing) -> None:
    """Days of a month: « 15 août 2022 », « lundi 1er juillet », « 3 au 5 mai », « 24 février dernier »."""

    def day(groups: Groups) -> Core | None:
        return Core(
            Dated(
                month=words.month(groups), day=number(groups, "d"), weekday=words.weekday(groups), **words.year(groups)
            )
        )

    def days(groups: Groups) -> Core | None:
        month, year = words.month(groups), words.year(groups)
        first, last = number(groups, "d") or 0, number(groups, "d2") or 0
        if first >= last:
            return None
        return Core(Dated(month=month, day=first, **year), "between", Dated(month=month, day=last, **year))

    def two_days(groups: Groups) -> Core | None:
        return Core(
            Weekday(words.weekday(groups) or 0), "between", Weekday(words.WEEKDAYS[(groups["second"] or "").lower()])
        )

    def figures(groups: Groups) -> Core | None:
        month, day = number(groups, "m") or 0, number(groups, "d") or 0
        return Core(Dated(month=month, day=day)) if 1 <= month <= 12 and 1 <= day <= 31 else None

    of_week = r"(?:<weekday>,? (?:le )?)?"
    starts = [DIGITS, *words.WEEKDAYS]
    writing.add(starts, rf"{of_week}<d><er> <short><year>?", day)
    writing.add([*starts, "premier"], rf"{of_week}premier <month><year>?", lambda groups: day({**groups, "d": "1"}))
    dash = r"(?:<dash>| (?:au|et|jusqu'au|ou|et le|et du) )"
    writing.add([DIGITS], rf"<d><er>{dash}(?:(?:{alternatives(words.WEEKDAYS)}) )?<d2><er> <short><year>?", days)
    writing.add([DIGITS], r"(?<=le )<d>/(?P<m>\d\d)(?!/?\d)", figures)
    writing.add([DIGITS], r"(?<=[ad]u )<d>/(?P<m>\d\d)(?!/?\d)", figures)
    writing.add(["nuit"], r"nuit (?:de|du) <weekday> (?:à|au) (?P<second>\w+di|dimanche)", two_days)
    writing.add(["nuit"], r"nuit du <d><er> au <d2><er> <short><year>?", days)


def _of_months(writing: Writing) -> None:
    """Months and seasons: « août 2022 », « mars dernier », « début mars », « mois de mai », « l’été dernier »."""

    def month(groups: Groups) -> Core | None:
        year = words.year(groups)
        return Core(Dated(month=words.month(groups), **year), bare=None if year else "month")

    def named(groups: Groups) -> Core | None:
        return Core(Dated(month=words.month(groups), **words.year(groups)))

    def season(groups: Groups) -> Core | None:
        part, year = words.SEASONS[(groups["season"] or "").lower()], words.year(groups)
        if part == "winter" and not ({"year", "ago", "since_told"} & year.keys()):
            return Core(Vague())
        return Core(Dated(part=part, **(year or {"ago": 0})))

    writing.add([*words.MONTHS, *words.SHORT], r"<short><year>", month)
    writing.add(words.MONTHS, r"<month>", month)
    writing.add(["mois"], r"mois (?:de |d')<month><year>?", named)
    part = rf"(?:{alternatives(words.PARTS)}|courant)(?:-| | du mois (?:de |d')| (?:de |d'))"
    writing.add([*words.PARTS, "courant"], rf"{part}<month><year>?", named)
    writing.add(words.SEASONS, r"<season> (?:(?:de )?<Y>|<tail>|<aim>)", season)
    writing.add(["cet", "ce"], r"(?:cet|ce) <season>", season)


def _parts(writing: Writing) -> None:
    """Parts of years: « début 2022 », « fin de l’année », « premier trimestre 2023 », « les années 2010 »."""

    def part(groups: Groups) -> Core | None:
        name = words.PARTS.get((groups.get("part") or "").lower())
        return Core(Dated(part=name, **(words.year(groups) or {"ago": 0})))

    def end_of(groups: Groups) -> Core | None:
        unit, _ = words.unit(groups)
        return Core(Moved(unit, words.aim(groups)))

    def ordinal(groups: Groups, letter: str, most: int) -> Core | None:
        at = int(groups["q"] or 0) if groups.get("q") else words.ORDINALS[(groups["ordinal"] or "").lower()]
        at = most if (groups.get("ordinal") or "").lower().startswith("derni") else at
        if at > most:
            return None
        return Core(Dated(part=f"{letter}{at}", **(words.year(groups) or ({} if letter == "Q" else {"ago": 0}))))

    def decade(groups: Groups) -> Core | None:
        said = number(groups, "ten") or 0
        return Core(Dated(year=said if said >= 100 else 1900 + said, part="decade"))

    name = rf"(?P<part>{alternatives([*words.PARTS, 'courant'])})"
    of = r"(?:-| )(?:de |d')?(?:l'année )?"
    writing.add([*words.PARTS, "courant"], rf"{name}{of}(?:<Y>|<tail>)", part)
    writing.add(words.PARTS, rf"{name} (?:de l'|d')année(?! (?:\d|derni|pass|procha|suiv|préc))", part)
    writing.add(
        words.PARTS,
        r"(?:début|fin|milieu) (?:de la |de |du |de ce |de cette )(?P<unit>mois|semaine)(?: <aim>)?(?! de)",
        end_of,
    )
    writing.add(["année", "an"], r"(?:année|an) <Y>", lambda groups: Core(Dated(year=number(groups, "Y"))))
    ordinals = [*words.ORDINALS, DIGITS]
    year = r"(?:(?: (?:de )?(?:l'année )?<Y>)| <tail>)"
    writing.add(ordinals, rf"<ordinal> trimestre{year}?(?! consécutif)", lambda groups: ordinal(groups, "Q", 4))
    writing.add(["t"], rf"t(?P<q>[1-4]){year}", lambda groups: ordinal(groups, "Q", 4))
    writing.add(ordinals, rf"<ordinal> (?:semestre|moitié){year}", lambda groups: ordinal(groups, "H", 2))
    writing.add(ordinals, r"<ordinal> semestre", lambda groups: ordinal(groups, "H", 2))
    writing.add(["années"], r"années (?P<ten>(?:1[89]|20)\d0|[2-9]0)", decade)


def _weekdays(writing: Writing) -> None:
    """Days of the week: « jeudi », « mercredi dernier », « ce vendredi », « lundi de la semaine dernière »."""

    def bare(groups: Groups) -> Core | None:
        return Core(Weekday(words.weekday(groups) or 0, words.aim(groups)))

    def of_week(groups: Groups) -> Core | None:
        return Core(Moved("week", words.aim(groups), weekday=words.weekday(groups)))

    # « le vendredi » is every Friday.
    writing.add(words.WEEKDAYS, r"(?<!\ble )(?<!\bdu )<weekday><hour>?(?! saint)", bare)
    writing.add(words.WEEKDAYS, r"<weekday><hour>?(?: <aim>)", bare)
    writing.add(["ce"], r"ce <weekday><hour>?", bare)
    writing.add(words.WEEKDAYS, r"<weekday> de (?:la|cette) semaine(?: <aim>)?", of_week)
    writing.add(
        words.WEEKDAYS,
        r"<weekday> (?:suivant|d'après)",
        lambda groups: Core(Told("day", 0, weekday=words.weekday(groups))),
    )


def _from_here(writing: Writing) -> None:
    """Counted from the document's date: « hier », « la semaine dernière », « il y a deux mois », « dans trois ans »."""
    days = {"aujourd'hui": 0, "hier": -1, "avant-hier": -2, "demain": 1, "après-demain": 2}

    def by_day(groups: Groups) -> Core | None:
        return Core(Moved("day", days[(groups["said"] or "").lower().replace("’", "'")]))

    def aimed(groups: Groups) -> Core | None:
        unit, times = words.unit(groups)
        aim = words.aim(groups)
        if unit == "year":
            return Core(Dated(ago=aim))
        weekend = unit == "weekend"
        return Core(Moved(unit, 0 if weekend and aim < 0 else aim * times))

    def this(groups: Groups) -> Core | None:
        unit, _ = words.unit(groups)
        return Core(Moved(unit, 0, forward=1) if unit == "weekend" else words.moved(unit, 0))

    def ago(groups: Groups) -> Core | None:
        (unit, times), count = words.unit(groups), words.count(groups)
        return Core(Vague() if count is None else words.moved(unit, -count * times))

    def hence(groups: Groups) -> Core | None:
        (unit, times), count = words.unit(groups), words.count(groups)
        return Core(Vague() if count is None else words.moved(unit, count * times))

    said = alternatives(days)
    writing.add(["aujourd", "hier", "avant", "demain", "après"], rf"(?P<said>{said})<hour>?", by_day)
    writing.add(
        ["ce", "cet", "cette"],
        r"(?:ce (?:matin|midi|soir)|cet après-midi|cette nuit)",
        lambda _: Core(Moved("day", 0)),
    )
    writing.add(["nuit"], r"nuit dernière", lambda _: Core(Moved("day", -1)))
    units = r"(?P<unit>semaine|week-end|mois|trimestre|an|année|annee)"
    writing.add(listed("semaine week mois trimestre an année annee"), rf"{units} <aim>", aimed)
    writing.add(
        ["ce", "cette"],
        r"(?:ce|cette) (?P<unit>semaine|week-end|mois|trimestre|année|annee)(?:-ci)?(?!-| dernièr)",
        this,
    )
    near = r"(?:(?:environ|près de|plus de|moins de|à peine|déjà|presque|quelque|tout juste) )?"
    writing.add(["il"], rf"il y (?:a|avait) {near}(?:<count>|<some>) <unit>(?! que)", ago)
    writing.add(["voilà", "voici"], rf"(?:voilà|voici) {near}(?:<count>|<some>) <unit>(?! que)", ago)
    writing.add(["dans"], rf"dans {near}(?:<count>|<some>) <unit>(?! de| du| des| d')", hence)


def _from_there(writing: Writing) -> None:
    """Counted from what was told last: « le lendemain », « cette année-là », « deux ans plus tard »."""
    days = {"lendemain": 1, "surlendemain": 2, "veille": -1, "avant-veille": -2, "jour même": 0}
    moves = {"suivant": 1, "suivante": 1, "d'après": 1, "précédent": -1, "précédente": -1, "d'avant": -1}

    def beside(groups: Groups) -> Core | None:
        unit, _ = words.unit(groups)
        return Core(Told(unit, moves[(groups["move"] or "").lower().replace("’", "'")]))

    def same(groups: Groups) -> Core | None:
        return Core(Told(words.unit(groups)[0], 0))

    def apart(groups: Groups) -> Core | None:
        (unit, times), count = words.unit(groups), words.count(groups)
        sign = 1 if (groups["way"] or "").lower().endswith(("tard", "après")) else -1
        return Core(Vague() if count is None else Told(unit, sign * count * times))

    of_event = r"(?! (?:de|du|des|d')(?:\w|\b))"
    writing.add(
        ["lendemain", "surlendemain", "veille", "avant", "jour"],
        rf"(?P<said>{alternatives(days)}){of_event}(?! d')",
        lambda groups: Core(Told("day", days[(groups["said"] or "").lower()])),
    )
    unit = r"(?P<unit>jour|nuit|semaine|week-end|mois|an|année)"
    writing.add(listed("jour nuit semaine week mois an année"), rf"{unit} (?P<move>{alternatives(moves)})", beside)
    writing.add(["même"], rf"même {unit}", same)
    writing.add(["ce", "cette"], rf"(?:ce|cette)(?: même)? {unit}-là", same)
    writing.add(
        [*words.COUNTS, DIGITS],
        r"<count> <unit> (?P<way>plus tard|plus tôt|auparavant|après|avant)(?! (?:le|la|les|l'|un|une"
        r"|son|sa|ses|leur|leurs|ce|cette|ces|que|d'|de|avoir|être)\b)(?! l')",
        apart,
    )


def _lengths(writing: Writing) -> None:
    """Lengths: « depuis deux ans », « pendant trois mois », « ces dernières semaines », « d’ici deux ans »."""

    def lasted(groups: Groups) -> Core | None:
        (unit, times), count = words.unit(groups), words.count(groups)
        since = (groups["role"] or "").lower().startswith("depuis")
        return Core(Lasting(unit, count and count * times), "since" if since else "for")

    def past(groups: Groups) -> Core | None:
        (unit, times), count = words.unit(groups), words.count(groups)
        if count is None:
            return Core(Vague())
        since = (groups.get("role") or "").lower() == "depuis"
        forward = "prochain" in (groups["way"] or "").lower()
        return Core(Lasting(unit, count * times, forward), "since" if since else "between")

    def within(groups: Groups) -> Core | None:
        (unit, times), count = words.unit(groups), words.count(groups)
        return Core(Vague() if count is None else words.moved(unit, count * times), "before")

    def vague(groups: Groups) -> Core | None:
        role = (groups.get("role") or "").lower()
        return Core(Vague(), "since" if role == "depuis" else "for" if role in ("pendant", "durant") else "at")

    near = r"(?:(?:environ|près de|plus de|moins de|au moins|à peine|déjà|presque|quelque|plus d')\s?)?"
    roles = r"(?P<role>depuis|pendant|durant)"
    first = ["depuis", "pendant", "durant"]
    writing.add(first, rf"{roles} {near}<count> <unit>(?! de)", lasted)
    writing.add(
        first,
        rf"{roles} (?:des|plusieurs|quelques|de longs|de longues|de nombreux|de nombreuses) {words.PLAIN_UNIT}",
        vague,
    )
    writing.add(["depuis"], r"(?P<role>depuis) longtemps", vague)
    plural = r"(?P<way>derni(?:er|ère)s|prochaine?s)"
    role = r"(?:(?P<role>depuis|au cours des|durant|pendant|dans|sur|lors des) )?"
    writing.add(
        listed("depuis au durant pendant dans sur ces les des"),
        rf"{role}(?:(?:ces|les) )?<count> {plural} <unit>",
        past,
    )
    writing.add(
        listed("depuis au durant pendant dans sur ces les des"),
        rf"{role}(?:(?:ces|les) )?{plural} {words.PLAIN_UNIT}",
        vague,
    )
    writing.add(["ces"], r"ces (?:tout )?(?:derniers|prochains) temps", vague)
    writing.add(["les", "semaines", "mois", "jours", "années"], rf"{words.PLAIN_UNIT} à venir", vague)
    writing.add(["d"], rf"d'ici (?:à )?{near}<count> <unit>", within)
