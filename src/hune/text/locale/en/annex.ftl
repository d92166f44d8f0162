# The evidence annex (a workbook) and the text for an e-mail: the words of their frame.

## The annex: sheets and headings
annex-about = About
annex-statements = What is said
annex-evidence = Evidence
annex-sources = Sources
annex-key = Likelihood
annex-what-statements = Every sentence of the brief, under its badge, with its evidence
annex-what-evidence = What each figure rests on: enough to find its rows again and count them anew
annex-what-sources = The sources of the record and their vintages
annex-what-key = The words for a likelihood and what they stand for
annex-table = Annex { $number }
annex-facet = { $column } ({ $facet })
annex-facet-value = number
annex-facet-share = share
annex-facet-low = low
annex-facet-high = high
annex-facet-k = times
annex-facet-n = out of
annex-facet-phrase = in words
annex-facet-iso = ISO
annex-facet-first = first, ISO
annex-facet-last = last, ISO
annex-facet-iso3 = ISO code
annex-reason = No value because
annex-reason-of = { $columns }: { $reason }
annex-yes = yes
annex-no = no

## The annex: how to read it
annex-how = How to read this
annex-how-sheets = Each table of the brief has a sheet of its own, the table of each figure too: one row of headings, then one row for each line. It can be sorted, filtered and computed with.
annex-how-exact = Figures are exact; the text rounds them. A range has two columns, low and high. Shares and probabilities are fractions of 1, shown as percentages.
annex-how-empty = An empty cell has no value, and the last column says why. It is not a zero.
annex-how-marks = E1, E2 and so on are the marks of the text. The sheet of evidence says what each figure rests on and which sentences cite it.
annex-how-formulas = No cell holds a formula, and nothing in this file leads out of it.
annex-content-sheet = Sheet
annex-content-what = What it holds
annex-content-marks = Evidence
annex-content-notes = Notes
annex-organisation = Organisation
annex-signature = Signature
annex-colophon = Made with

## The annex: columns
annex-column-section = Part
annex-column-badge = Badge
annex-column-statement = Statement
annex-column-confidence = Confidence
annex-column-probability = Likelihood
annex-column-phrase = Likelihood (in words)
annex-column-marks = Evidence
annex-column-signed = Answered for by
annex-column-number = No.
annex-column-slug = Name
annex-column-cited = Cited by
annex-column-measure = Measure
annex-column-value = Value
annex-column-low = Low
annex-column-high = High
annex-column-table = Table
annex-column-vintage = Vintage
annex-column-filter = Filter
annex-column-first = First month
annex-column-last = Last month
annex-column-through = Data through
annex-column-rows = Rows
annex-column-sources = Sources
annex-column-count = Number of sources
annex-column-record = Record version
annex-column-edition = Marking: as far as
annex-column-named = Source may be named
annex-column-reconstructed = Reconstructed
annex-column-source = Source
annex-column-covers = Covers
annex-column-published = Published
annex-column-licence = Licence
annex-column-citation = Citation
annex-column-file = File
annex-column-words = Words
annex-column-span = Printed
annex-column-from = Lower bound
annex-column-to = Upper bound

## The text for an e-mail
mail-further = further key points
mail-table = { $part } (table)
mail-key = Likelihood, as used here: { $bands }.
mail-full = Full brief: { $brief }. Evidence (marks [E1] and following): { $annex }.
mail-also = Also in the full brief: { $parts }.
mail-changed = { $what }: { $rows } { $rows-n ->
    [one] line
   *[other] lines
}.
mail-sources = Sources: { $sources }.
