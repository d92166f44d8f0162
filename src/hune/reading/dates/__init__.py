"""Dates: what a text says of when, and of what it says it.

In comes a passage with its language and its document's date; out come `Expression`s, the words with the periods and
the role they give, and of a predicate in a parsed passage its `When`.

One idea makes it work: words are read in three steps that know nothing of each other. What words mean by themselves
is written in rules (`english`, `french`, `numbers`), by the word they begin with; the meaning comes to a period only
when there is a date to count from (`meaning`, `calendar`); and the words before give it its role (`finding`). So
without a date a relative expression stays in words, and nothing is ever guessed: a day that no month has, or two
numbers of which either may be the month, is a fault with a number and no date. The precision is that of the text.

    grammar     how rules are written down and tried
    finding     the expressions of a text
    clause      how one hangs from a predicate, in the parse
    attach      what interval they make of it
"""

from hune.reading.dates.finding import Expression, find

__all__ = ["Expression", "find"]
