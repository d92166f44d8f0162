### Two editions of the same figures side by side, and counts too small to show. The French file says the same things in
### its own way: same names, same arguments.

## Revision report

revised-same = Every figure is read from the same vintages of the data as in the last brief: no revised one has come in between.
revised-none = No revision report: the record has no second vintage of these figures that covers the same months. It cannot be said whether what was already published has changed since.
revised-nothing = What was already published stands: { $earlier } ({ $earlier-published }) and { $later } ({ $later-published }) agree on { $n-n ->
    [one] the one monthly country figure
   *[other] all { $n } monthly country figures
} that both give.
revised-share = { $rest-n ->
    [0] What was already published has been revised throughout.
   *[other] Part of what was already published has been revised.
} From { $earlier } ({ $earlier-published }) to { $later } ({ $later-published }), recorded deaths changed in { $rest-n ->
    [0] { $n-n ->
        [one] the one monthly country figure that both give
       *[other] all { $n } monthly country figures that both give
    }
   *[other] { $changed } of the { $n } monthly country figures that both give ({ $share })
}.
revised-tables = These are two tables and not two vintages of one: some of the differences come from how each is made, for example from the month it puts an event in.
revised-largest = The largest revisions: { $sums }.
revised-one = { $country }, { $kind }, { $year }: { $before } → { $since }
revised-table = What years already published have become: recorded deaths by country, kind of violence and year
revised-months = Monthly country figures that changed from { $earlier } to { $later }: recorded deaths
revised-column-country = Country
revised-column-kind = Kind of violence
revised-column-year = Year
revised-column-month = Month
revised-column-then = Before
revised-column-now = Since
revised-column-difference = Difference
revised-note = Before: { $earlier }. Since: { $later }. Only the last three years that both cover in full; sums that are the same in both have no row.
revised-more = Smaller revisions have no row here: { $left } further { $left-n ->
    [one] sum
   *[other] sums
} changed. The XLSX lists every month.

## Counts too small to show

suppressed = withheld, so that one or two events cannot be singled out
