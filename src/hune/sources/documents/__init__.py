"""Documents: text, web pages, PDF, Word, mail, feeds and reports of ReliefWeb go in, documents come out.

What goes in is files, folders and addresses (`gathering.gather`). What comes out, in order, is a `Document` for each:
one canonical text, who published it and when as far as it says so itself, the language most of it is in, and a
marking; or a `Fault` with the numbered reason for whatever gave none. A folder of forty articles with three bad ones
gives thirty-seven documents and three faults.

The one idea: **the text is the document.** Its id is a digest of its canonical form (`canonical`), every quotation
is a span of characters of that form, and the same text read twice, from whatever format and place, is one document. So
all that formats differ in ends here: a format (`opening` knows which by the content) gives pieces of text and what
it says each is (`Opened`), and `document.made` makes one text of them. What the format names, a heading or an item of
a list, is kept beside the text as `layout`; what it does not name is left to the reader.

Nothing is guessed. A date is taken where the document declares it, and one that does not exist is said, not mended.
What was changed is flagged with its number: encodings mended, characters taken out, pages not read. Nothing in a
document is run, fetched or followed, and what could be a trap (a page nested without end, a ZIP that unpacks to a disk,
entities that multiply) is refused before it is opened.

A document is INTERNAL until somebody says otherwise, and a message (`eml`) does not even name its sender.
`fetching` asks public hosts only. `reprints` finds which documents are one text in several coats, so that what five
papers print from one agency counts once. `keep` puts documents into the record and takes them out again.
"""
