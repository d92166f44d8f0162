"""What stands around a French expression of time: roles, ranges, events, and what refuses it."""

from typing import Any

from hune.reading.dates.french_words import SOLDIERS
from hune.reading.dates.grammar import Writing


def company(writing: Writing) -> dict[str, Any]:
    """What may, must and must not stand around a core."""
    roles = {
        "since": r"depuis|dès|à partir d(?:e|u|')|à compter d(?:e|u|')|à dater d(?:e|u|')",
        "until": r"jusqu'en|jusqu'à|jusqu'au|jusqu'aux|jusque",
        "before": r"d'ici(?: à| au)?|avant|au plus tard|pas plus tard que",
        "after": r"après|à la suite d(?:e|u|')|au lendemain d(?:e|u|')|à l'issue d(?:e|u|')|dans la foulée d(?:e|u|')",
        "between": r"entre",
        "at": r"en|le|au|dans|pendant|durant|lors d[eu]|au cours d[eu]|courant|tout au long d[eu]|vers|de|du"
        r"|d'|à|autour d[eu]|"
        r"dans le courant d[eu]|aux alentours d[eu]|datée? d[eu]|en date d[eu]|ce|sur|pour",
    }
    role = "|".join(f"(?P<{name}>{pattern})" for name, pattern in roles.items())
    article = r"(?:(?:au moins|environ|au|le mois d'|le|la|les|l'|en|à la|à|cette|ce|d'|du) ?)*".replace(
        " ?)*", "\\s?)*"
    )
    lead = rf"(?:\b(?:{role})(?: |(?<=')){article}|(?<!\w)(?:le |la |les |l'|au |à la |à l'|du |d'|aux ))?"
    since = roles["since"] + "|d'|" + roles["until"] + "|" + roles["before"] + "|" + roles["after"]
    sides = (
        rf"(?:{since}|entre|en|de|pour|vers|courant|début|fin|mi|année|l'an|sommet|été|printemps|automne"
        r"|hiver|exercice|millésime|au moins)"
    )
    of_month = sides.replace("|pour|vers", "")
    several = r"(?:[\w'-]+ ){0,4}"
    around = (
        rf"(?:(?P<since>depuis|dès)|(?P<after>{roles['after']}|dans le sillage d[eu])|(?P<before>avant)"
        r"|(?P<until>jusqu'à|jusqu'au))"
    )
    article_of = r"(?: (?:le|la|les|un|une|son|sa|ses|leur|leurs|cette|ce|cet|ces))? (?:l'|d')?"
    return {
        "lead": writing.compile(lead),
        "opens": writing.compile(r"(?<!\w)(?P<open>d(?:'|e|u)|entre)\s?(?:le |la |les |l')?$"),
        "pairs": {
            "de": writing.compile(r"(?: (?:à|au|jusqu'en|jusqu'au|jusqu'à) (?:la |le |l')?|<dash>)"),
            "du": writing.compile(r"(?: (?:au|à|jusqu'au) |<dash>)"),
            "d'": writing.compile(r"(?: (?:à|au|jusqu'en|jusqu'au|jusqu'à) (?:la |le |l')?|<dash>)"),
            "d’": writing.compile(r"(?: (?:à|au|jusqu'en|jusqu'au|jusqu'à) (?:la |le |l')?|<dash>)"),
            "entre": writing.compile(r" et (?:le |la |l')?"),
        },
        "ranges": writing.compile(r"<dash>"),
        "never": writing.compile(r"(?:\b(?:chaque|un|planète|robinson et) |\bde-)$"),
        "year_before": writing.compile(
            rf"(?:(?<!\w){sides}(?: |-|(?<='))(?:l'année |l'an )?|(?P<join>\b(?:et|à|ou)|[-–—,])\s?"
            r"|(?P<paren>\()|(?P<noun>\blequel) )$"
        ),
        "year_after": writing.compile(
            rf"(?: |-)(?:{SOLDIERS})\b|%|[.,]\d|\s?[°$€£%]| \d\d\d\b| (?:à|et|ou) (?!(?:1[89]"
            rf"|20)\d\d\b)\d| (?:à|et|ou) \d{{4}} (?:{SOLDIERS})\b|\s?[-–]\s?\d"
        ),
        "month_before": writing.compile(
            rf"(?:(?<!\w){of_month}(?: |-|(?<='))|\bau |(?P<join>\b(?:et|à|ou)|[-–—])\s?|(?P<noun>\blequel) )$"
        ),
        "month_after": writing.compile(r"(?!)"),
        "event_before": writing.compile(r"(?!)"),
        "event_after": writing.compile(r"(?!)"),
        "event_of": writing.compile(
            rf"(?<!\w){around}{article_of}{several}(?:<events>)(?: (?:d'(?:état|etat)|de force"
            r"|(?:d'une? |du |de la |de l'|d'|des )[\w-]+))?(?: [a-zà-ÿ-]+)?(?: (?:à|au|en|de|du"
            r"|d'|des|contre) ?[A-Z][\w'-]+)?,? (?:d[eu] |d'|en |le |l'année )+$".replace(" ?[A-Z]", "\\s?[A-Z]")
        ),
    }
