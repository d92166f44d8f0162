"""Reading: documents in French and English become claims.

In comes a `Document`: a text with its publisher, date, language and licence. Out come claims, and the passages that
could not be coded, each with its reason. A claim is a proposition (who, which relation, whom) with its realis, with the
chain of those on whose word it stands, and with the characters of the document that say it. What is read here is never
taken for a fact: an edge of a graph is what somebody made of claims, later and elsewhere.

One idea makes it work: what may be said is a list, and how it was said is kept. The list of relations
(`data/relations.yaml`) has for each a definition and an example in both languages, the kinds of actor it takes, its
inverse and what it contradicts; a sentence that fits none of them stays uncoded and is shown as such. How it was said
is half of the meaning: "reportedly", a French conditional, "denied that" or "must" make other claims of the same words,
and none of them may come out as asserted. A name is resolved only where the text licenses it; "the junta" in a text
that names no country remains "the junta", with the actors it could be.

An ethnic or religious community is never an argument. A sentence that makes one act is left uncoded, and says so.
"""
