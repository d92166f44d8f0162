"""Numbers as a reader meets them: rounded in exact decimals, grouped and signed by the language's rules.

How a sentence rounds a count (`rounding="text"`). The wish is two significant figures, because a best
estimate carries no more. Taken to the letter it would print 122 deaths as 120 and 1,159 as 1,200, and a
reader who adds up or compares would be led astray by our rounding rather than by the record. So a count
below 1,000 is printed whole; above, it has two significant figures, and a third where dropping it could
move the number by more than one per cent: the nearest 10 below 5,000, the nearest 100 below 50,000, and
so on. A number in a sentence is never more than one per cent from the one in the annex. Halves round
away from zero.
"""

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext
from typing import Literal, SupportsFloat

from hune.errors import HuneError
from hune.text.counted import Counted
from hune.text.languages import pick

NARROW_SPACE = "\u202f"
MINUS = "\u2212"
Rounding = Literal["exact", "text"]


def decimal(value: SupportsFloat | Decimal) -> Decimal:
    """Return a number as the decimal a person would write for it; raises HN617 if it is not finite.

    >>> decimal(0.1)
    Decimal('0.1')
    """
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if not number.is_finite():
        raise HuneError("HN617", value=value)
    return number


def round_to(value: Decimal, step: Decimal) -> Decimal:
    """Round to the nearest multiple of `step`, halves away from zero.

    >>> round_to(Decimal("67.5"), Decimal(5)), round_to(Decimal("-2.5"), Decimal(1))
    (Decimal('70'), Decimal('-3'))
    """
    with localcontext(prec=60):
        return (value / step).to_integral_value(ROUND_HALF_UP) * step


def round_significant(value: SupportsFloat | Decimal, figures: int = 2) -> Decimal:
    """Round to a number of significant figures, halves away from zero; raises HN617.

    >>> int(round_significant(6850)), int(round_significant(11183, 3)), round_significant(0.0125)
    (6900, 11200, Decimal('0.013'))
    """
    number = decimal(value)
    return round_to(number, _power(number.adjusted() - figures + 1)) if number else Decimal(0)


def round_text(value: SupportsFloat | Decimal) -> Decimal:
    """Round a count as a sentence prints it (see the module); raises HN617.

    >>> [int(round_text(x)) for x in (122, 575, 1159, 2109, 3650, 6923, 11183)]
    [122, 575, 1160, 2110, 3650, 6900, 11200]
    """
    number = decimal(value)
    if abs(number) < 1000:
        return round_to(number, Decimal(1))
    # A step of at most a fiftieth moves the number by at most a hundredth.
    return round_to(number, _power((abs(number) / 50).logb().to_integral_value(ROUND_FLOOR)))


def printed(value: SupportsFloat | Decimal, rounding: Rounding) -> Decimal:
    """Return the number that is printed for a value; raises HN617."""
    return decimal(value) if rounding == "exact" else round_text(value)


def format_number(value: SupportsFloat | Decimal, lang: str, rounding: Rounding = "exact") -> str:
    """Write a number; `exact` prints every digit, `text` rounds as sentences do; raises HN611 and HN617.

    >>> format_number(6923, "en", "text"), format_number(-1234.5, "fr")
    ('6,900', '−1\u202f234,5')
    """
    number = printed(value, rounding)
    whole, _, fraction = f"{abs(number):f}".partition(".")
    fraction = fraction.rstrip("0")
    groups = f"{int(whole):,}".replace(",", pick(lang, en=",", fr=NARROW_SPACE))
    digits = groups + (pick(lang, en=".", fr=",") + fraction if fraction else "")
    return (MINUS if number < 0 else "") + digits


def counted(value: SupportsFloat | Decimal, lang: str, rounding: Rounding = "exact") -> Counted:
    """Write a number for a message whose plural follows what is printed; raises HN611 and HN617.

    >>> counted(6923, "en", "text")
    Counted(text='6,900', value=6900.0)
    """
    return Counted(format_number(value, lang, rounding), float(printed(value, rounding)))


def format_range(
    low: SupportsFloat | Decimal, high: SupportsFloat | Decimal, lang: str, rounding: Rounding = "exact"
) -> str:
    """Write a closed range, or one number where both bounds print alike; raises HN611, HN617 and HN618.

    >>> format_range(6405, 8104, "en", "text"), format_range(30, 30, "fr")
    ('6,400–8,100', '30')
    """
    if decimal(low) > decimal(high):
        raise HuneError("HN618", first=low, last=high)
    first, last = format_number(low, lang, rounding), format_number(high, lang, rounding)
    # A dash beside a minus sign cannot be read.
    dash = pick(lang, en=" to ", fr=" à ") if MINUS in first else "–"
    return first if first == last else f"{first}{dash}{last}"


def format_share(value: SupportsFloat | Decimal, lang: str) -> str:
    """Write a share of 1 as a whole percentage; raises HN611, HN617 and HN619.

    A share that is not nil never prints as 0 %, one that is not whole never as 100 %. Both languages set a
    narrow no-break space before the sign.

    >>> format_share(0.43, "en"), format_share(0.999, "fr")
    ('43\u202f%', '>\u202f99\u202f%')
    """
    share = fraction(value)
    points = round_to(share * 100, Decimal(1))
    if share and not points:
        return below(1, lang)
    if share != 1 and points == 100:
        return above(99, lang)
    return percent(points, lang)


def fraction(value: SupportsFloat | Decimal) -> Decimal:
    """Return a share or a probability as an exact decimal; raises HN619 outside 0 to 1.

    What sums of floating-point weights leave in the thirteenth digit is noise, and is dropped: 0.8 reached
    by adding sixteen times 0.05 is 0.8.

    >>> fraction(sum([0.05] * 16))
    Decimal('0.8')
    """
    number = decimal(value).quantize(Decimal("1e-12"), ROUND_HALF_UP).normalize()
    if not 0 <= number <= 1:
        raise HuneError("HN619", value=value)
    return number


def percent(points: SupportsFloat | Decimal, lang: str) -> str:
    """Write percentage points with their sign.

    >>> percent(65, "fr")
    '65\u202f%'
    """
    return f"{format_number(points, lang)}{NARROW_SPACE}%"


def below(points: int, lang: str) -> str:
    """Write "less than so many per cent" as the likelihood key prints it.

    >>> below(1, "en"), below(1, "fr")
    ('<1\u202f%', '<\u202f1\u202f%')
    """
    return pick(lang, en="<", fr="<" + NARROW_SPACE) + percent(points, lang)


def above(points: int, lang: str) -> str:
    """Write "more than so many per cent" as the likelihood key prints it.

    >>> above(99, "en")
    '>99\u202f%'
    """
    return pick(lang, en=">", fr=">" + NARROW_SPACE) + percent(points, lang)


def _power(exponent: int | Decimal) -> Decimal:
    return Decimal(1).scaleb(int(exponent))
