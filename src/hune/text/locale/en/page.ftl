# The frame of a brief's page: its header, the names of its parts, the labels of its lists.
# What the brief says is in brief.ftl.

## Header
page-number = no. { $number }
page-genre = Early-warning brief
page-full-title = { $title } – { $genre }, issued { $issued }, data through { $through }
page-issued = Issued
page-totals-through = Totals through
page-detail-through = Detailed figures through
page-no-detail = none for the watched countries
page-age = Age of the totals
page-age-days = { $days } { $days-n ->
    [one] day
   *[other] days
}
page-edition = Edition
page-status = Status
page-signed = Signed
page-signature = Signed by { $name }, { $role }, on { $day } (digest { $digest })
page-signature-role = Signed: { $role }, { $day } (digest { $digest })
page-skip = Skip to the brief
page-parts = Parts of this brief
page-other-language = Version française
page-notices = Before you read

## Parts
page-section-takeaways = Key points
page-section-changed = Since the last brief
page-section-outlook = Outlook
page-section-situation = Situation
page-section-borders = Borders
page-section-scenarios = Scenarios and indicators
page-section-actors = Who stands with whom
page-section-lookback = How we did
page-section-unknown = What we do not know
page-section-sources = Sources and limits
page-section-evidence = Evidence
page-annex = Annex: evidence
page-annex-figures = Annex: the figures as tables
page-section-details = Annex: details
page-page = page
page-see = In the annex:

## Statements
page-caution = Caution
page-confidence = { $level ->
    [high] Our confidence in this is high.
    [moderate] Our confidence in this is moderate.
   *[low] Our confidence in this is low.
}
page-confidence-because = { $level ->
    [high] Our confidence in this is high: { $because }.
    [moderate] Our confidence in this is moderate: { $because }.
   *[low] Our confidence in this is low: { $because }.
}
page-byline = { $role }, { $day }
page-untranslated = The analyst’s text for this part has not been written in English. It is not translated by machine.
page-missing = { $mark } { $reason }
page-no-rows = This table has no row.
page-as-table = As a table
page-as-table-page = As a table: page
page-figure = Figure { $number }
page-table = Table { $number }

## Likelihood key
page-key = How likely is “likely”
page-key-note = { $low } and { $high } stand alone, without a phrase. Each band includes its lower bound. Confidence is a separate judgement: it says how sound the basis is, not how likely the event. English terms: ICD 203. The IPCC uses “likely” for 66–100 %; here it is 55–80 %.

## Evidence
page-unit-deaths = deaths
page-unit-events = events
page-unit-cases = cases
page-unit-share = share
page-unit-probability = probability
page-evidence-note = Each mark such as E1 in the text leads to the rows its figure was counted from: enough to find them again and count them anew.
page-evidence-common = The same for all
page-evidence-close = Close
page-evidence-in-list = Show in the list
page-evidence-measure = Measure
page-evidence-table = Table
page-evidence-filter = Filter
page-evidence-window = Period
page-evidence-through = Data through
page-evidence-rows = Rows
page-evidence-sources = Sources
page-evidence-record = Record
page-evidence-edition = Edition
page-evidence-reconstructed = Reconstructed: the vintage is later than the date it stands for

## Sources
page-source-unnamed = a source that is not named
page-source-published = Published
page-source-covers = Covers
page-source-licence = Licence
page-source-citation = Citation
page-source-file = File

## Colophon
page-reply = Corrections and right of reply: { $contact }
page-record-version = Record version { $version }
page-colophon = Set with hune { $version }, open software, from the sources that the brief lists. Apart from the analyst’s own words, every sentence is a fixed form filled from the record.

page-unset = This PDF has no letters for some of the names; { $box } stands in their place. The other formats have them.
