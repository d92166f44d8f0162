"""The brief: a watch, its record and the analyst's notes → a document that a director signs, for three audiences.

What comes in is a `Watch` and a `View` of a record; what goes out is `brief.EDITION.LANGUAGE.{html,pdf,docx,xlsx,txt}`
and `brief.EDITION.json`. The one idea: the brief is data before it is text. `compose` builds a `Brief` (`model`) out of
statements that name a message and carry typed arguments; `editions` admits what an audience may have; `lay` says it in
one language; `formats` set what was said. So a number cannot differ between languages or formats, a new format is
a new renderer, and what an edition may not have is gone before anything is written.

Reading is kept apart from saying. `basis` builds the panels and knows what is covered; `ledger` counts every figure and
keeps what it rests on; `parts` decide what each section may say; `notes` bring and check the analyst's own words; the
words of everything else are in `hune.text`. `draft` goes the whole way to the briefs of all editions, `files` to their
formats, `write` to a folder; `issue` signs and issues them, and reads them back for the next one. Nothing is generated
by a language model, a direction is stated only where ranges part, and what is not covered is said to be.
"""
