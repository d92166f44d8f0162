"""The model slot: the same reading, made by a language model that somebody chose to ask.

In comes a document, out comes a `Reading` as `hune.reading.reader` makes it, with what was dropped and what it cost.
The model stands behind an endpoint of the chat form that many servers speak, named in the configuration; without one
there is no slot. It is sent the code-list, the actors whose names the gazetteer found, and the document between two
marks that no document can contain. What it sends back is data from a stranger.

One idea makes it work: the model proposes and never decides. It says words, and where they stand is found here; it says
ids, and they are looked up here; what may be said of whom is asked of the same code-list. A claim that fails any of it
is dropped under a numbered reason and never mended. A document that gives orders can at most bring the model to
propose claims, and those must quote it. A community is refused by its name whatever id or kind the model gives it, and
so is a personal name that the register does not have.

Nothing leaves the machine that its marking keeps in: a document goes to a public endpoint if it is PUBLIC, or if the
configuration says otherwise.
"""
