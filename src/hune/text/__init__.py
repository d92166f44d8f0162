"""The two languages of hune: words, numbers, dates, names and likelihoods, as a reader meets them.

In come plain values: a number, a month, a probability, the name a source gives an actor, the name of a
message. Out goes text, in French or in English, each written by its own rules and never one translated
from the other.

The idea is that nothing is worded anywhere else. A sentence is a Fluent message (`messages.say`, from
`locale/en` and `locale/fr`, which hold the same names and arguments), and its arguments arrive already
written: by `numbers` (rounding, digit groups, ranges, shares), `dates`, `likelihood` (the key that sets
words beside probabilities), `actors` (the parties to violence, all in the same frame), `words`, `lists`.
So one value is printed one way, both languages print the same figures, and what may not be written is
checked in one place: `lexicon` holds the words hune avoids and what it writes instead, `typography` how a
line is set, and `audit` asks both of every message at once.

Nothing here defaults. An unknown message, a hole in a sentence, a number that is not finite, a range that
runs backwards or a probability above one is a numbered error, because on a page of judgements a gap reads
as a statement.

Two costs are kept out of start-up: Fluent is imported when a message is first said, Babel when a date is
first written. This room stands on the ground and knows no country; whoever needs a country's name in a
sentence brings it.
"""
