"""Sentences by name: `say` fills a Fluent message of one language with values already written in it.

The messages live in `locale/LANG/*.ftl`, one set for both languages. An argument is a string, or a
`Counted`: its text is `{ $deaths }`, and the number that was printed is `{ $deaths-n }`, which only ever
selects a plural. So "1 death" and "6,900 deaths" agree with what the reader sees, not with digits that
rounding has hidden, and one language may select a plural where the other needs none.

French counts 0 and 1 as singular, and knows a third form, `many`, for whole millions, which take "de":

    deaths = { $deaths } { $deaths-n ->
        [one] décès recensé
        [many] de décès recensés
       *[other] décès recensés
    }

Everything is strict. A missing or superfluous argument, a value that no variant names, or any error of
Fluent stops the work with a number, because a sentence with a hole in it would be read as a statement.
"""

from hune.text.counted import Counted


def say(lang: str, message: str, /, **args: str | Counted) -> str:
    """Write a message in `lang`; an attribute is named after a dot ("actor-civilians.of").

    Raises HN611 (language), HN612 (no such message), HN613 (arguments missing or superfluous), HN614 (an
    argument of the wrong sort, or that no variant names) and HN615 (Fluent could not format it).

    >>> say("fr", "kind-sb")
    'combats impliquant un État'
    >>> say("en", "count-deaths", deaths=Counted("1", 1))
    '1 recorded death'
    """
    # Fluent brings Babel in: a fifth of a second that commands which say nothing must not pay.
    from hune.text.catalogue import catalogue

    return catalogue(lang).say(message, args)


def message_ids(lang: str) -> frozenset[str]:
    """Return the names of all messages of a language, attributes as "message.attribute"."""
    from hune.text.catalogue import catalogue

    return frozenset(catalogue(lang).forms)
