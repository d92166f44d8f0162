specimen-notice-sample = Sample record: third-party copy of GED, version inferred, Niger’s rows repaired.
specimen-notice-replay = This brief is a replay on revised data: it shows what the record holds today, not what was known then.
specimen-rose = Recorded deaths { $where } rose from { $before } ({ $before-range }) in { $first } to { $now } ({ $now-range }) in { $second }; the whole of the rise is that { $who }.
specimen-no-change = { $where } there is no clear change: { $before } recorded { $before-n ->
    [one] death
   *[other] deaths
} ({ $before-range }), then { $now } ({ $now-range }).
specimen-coast = In Benin and Togo every month of { $year } had at least one recorded event ({ $months } of 12 the year before). Low counts: read the direction, not the percentage.
specimen-expected = { $chance } that { $who } will have at least one month above { $deaths } recorded { $deaths-n ->
    [one] death
   *[other] deaths
} before { $month }.
specimen-because = { $share } of events rest on a single source
specimen-assessed = We assess that the northern districts of Benin need earlier attention than planned. Decision asked: bring forward the field mission to { $month }.
specimen-lookback = A year ago our 90 % ranges contained { $hits } of { $all } country totals; the others came out above the upper bound.
specimen-civilians = Civilian deaths are counted in all kinds of event: { $some } of the { $all } civilian deaths { $where } in { $year } are in one event that UCDP codes as { $kind }.
specimen-by = { $deaths } civilians were killed { $actor }, according to UCDP; { $share } of events have one source.
specimen-silence = { $where } this record holds nothing after { $month }; silence on that side of the border is absence of data.
specimen-title-of = The source’s title for this is “{ $title }”.
specimen-not-covered = not covered by this record
specimen-not-given = no range published
specimen-col-country = Country
specimen-col-deaths = Deaths
specimen-col-range = Low–high
specimen-col-change = Civilians
specimen-col-single = Single source
specimen-col-last = Last event
specimen-col-chance = Above own median
specimen-table = Deaths by country, { $months }
specimen-outlook-table = Expected deaths by country, { $months }
specimen-fan = Recorded and expected deaths { $where }, by month
specimen-fan-alt = Line of recorded deaths { $where } to { $month }, then a fan of expected deaths that widens; its median stays near { $deaths } a month.
specimen-fan-note = Bands hold 50 % and 90 % of the simulated futures.
specimen-map = Deaths by cell, { $months }
specimen-map-alt = Map of squares shaded by recorded deaths: the darkest lie around the tri-border area.
specimen-col-month = Month
specimen-limits = The yearly record lists a pair of parties only once it has passed { $deaths } deaths in a year: the beginnings of violence are invisible in it.
specimen-covers = { $where }, { $months }
specimen-col-fifty = 50 % range
specimen-col-ninety = 90 % range
specimen-wide = The ranges are wide because 2023 doubled 2022; we would rather be vaguely right.
