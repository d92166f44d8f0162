"""Frames: which words say which relation, in patterns of a little language, and the matching of them on a parse.

In come a parsed passage and the mentions found in it; out come matches: a relation, the word that says it, and the
words that fill its roles. A pattern says only what belongs to its words ("S impose <sanction> on:O"). What belongs to
the language is worked out once, for all patterns, by `syntax` and the matching: passives, relative clauses, control,
coordination, nouns beside light verbs. So a line of `data/frames.en.yaml` is short, and right in every construction.

Whether what is matched is said to be so, by whom and when, is not asked here.
"""
