### The analyst's notes: what is found in them, in the words around the numbered texts. The French file says the same
### things in its own way: same names, same arguments.

note-at-line = { $file }, line { $line }: { $text }
note-at-file = { $file }: { $text }

note-lang-en = English
note-lang-fr = French

## Why a file or its header cannot be read
note-reason-bytes = it holds bytes that are not UTF-8
note-reason-size = it is too long
note-reason-kind = it is a device or a pipe, not a file
note-reason-system = the system says: { $reason }
note-reason-toml = { $reason }
note-reason-unclosed = the second line of +++ is missing, so that nothing tells where the text begins
note-reason-late = there is a line of +++ after the header, or after text

## What is wrong with a setting of the header
note-fault-missing = is missing
note-fault-unknown = is no setting of a note
note-fault-value = cannot be “{ $value }”
note-fault-statement = names no statement of the page whose confidence is computed

## Markup that a note cannot have
note-mark-heading = a heading
note-mark-rule = a line of signs
note-mark-quotation = a block quotation
note-mark-numbered = a numbered item
note-mark-item = an item with another sign or set in
note-mark-table = a table
note-mark-image = an image
note-mark-link = a link
note-mark-footnote = a footnote
note-mark-html = HTML
note-mark-code = code
note-mark-italics = italics
note-mark-struck = struck-out text
note-mark-escape = a backslash
note-mark-printed-mark = a printed mark of evidence (its number changes from brief to brief)
note-mark-half-slug = half a slug
note-mark-unclosed = bold without an end
note-mark-remark = a remark without an end
note-mark-invisible = a sign that cannot be seen
note-mark-unset = a sign that the fonts of print do not have

## Why a slug cannot be counted
note-slug-no-detail = the record holds totals only
note-slug-uncovered-detail = the detailed figures do not cover { $country } throughout { $window }
note-slug-uncovered-totals = the record does not cover { $country } throughout { $window }
note-slug-vintages = these countries come from different vintages, which do not add up
note-slug-unsourced = the number of sources is known of none of these events

## Likelihood
note-likelihood-band = the key says { $span } for it, not { $number }
note-likelihood-confidence = confidence stands in a sentence of its own
note-likelihood-points = a likelihood of the analyst’s is a multiple of 5 %, or <5 %, >95 %, <1 %, >99 %

## What only one language has
note-only-assessment = the text of this part
note-only-decision = the decision asked
note-only-figure = the figure of [[{ $slug }]]
note-only-confidence = the confidence of “{ $statement }”
note-only-level = another level of confidence of “{ $statement }”

## Why a text goes less far than its header says
note-narrower-evidence = [[{ $slug }]] rests on what is { $edition }
note-narrower-language = the note in the other language says { $edition }

## A computed confidence that a person has edited
confidence-edited = { $reason } (judged by { $role }; the rule gives “{ $level ->
    [high] high
    [moderate] moderate
   *[low] low
}”)
confidence-edited-inside = a person has judged it so; the rule gives “{ $level ->
    [high] high
    [moderate] moderate
   *[low] low
}”
