"""Mentions: who is meant by which words of a passage.

In come a parsed passage, its date, and what was found in the passages before it. Out come `Mentions`: each has the
characters of the words, the actor of the register that the text licenses, and otherwise the actors it could be and
what keeps it from being one of them.

One idea makes it work: names first, and the grammar of what stands around them. A name of the register is known
whatever a statistical model makes of it; a word such as "army" or "putschists" becomes an actor when a country, a
capital, a nationality or a possessive is composed with it; and what is left over is words, never a guess.

    names       names of the register in a text, by an automaton over folded characters
    entities    names that the register does not know: places, organisations, private persons
    nominals    nouns that stand for somebody, composed with the country that is named with them
    metonyms    a capital as its government's voice, or as a place
    titles      ranks, offices and surnames of persons
    pronouns    it, they, his, il, celui-ci: the nearest that fits
    resolving   which actor is licensed, by what is composed, named around or taken up
    lexicon     the nouns and the words around them, as data/nominals.*.yaml has them
    ties        what the register says that a text may lean on
    piece       a mention in the making
    found       what was found, asked by token
    finding     all of it in one pass over a passage
"""
