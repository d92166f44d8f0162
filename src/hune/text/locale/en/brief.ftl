### What the brief says. The French file says the same things in its own way: same names, same arguments.

## Takeaways: observed

brief-total-rose = Recorded deaths { $where } rose from { $before } ({ $before-range }; { $earlier }) to { $now } ({ $now-range }; { $months }).
brief-total-fell = Recorded deaths { $where } fell from { $before } ({ $before-range }; { $earlier }) to { $now } ({ $now-range }; { $months }).
brief-total-no-clear-change = Recorded deaths { $where } show no clear change: { $before } ({ $before-range }; { $earlier }), then { $now } ({ $now-range }; { $months }). The ranges overlap.

brief-mover-rose-all = All of the rise is recorded { $country }: from { $before } ({ $before-range }) to { $now } ({ $now-range }).
brief-mover-rose-most = Most of the rise is recorded { $country }: from { $before } ({ $before-range }) to { $now } ({ $now-range }).
brief-mover-fell-all = All of the fall is recorded { $country }: from { $before } ({ $before-range }) to { $now } ({ $now-range }).
brief-mover-fell-most = Most of the fall is recorded { $country }: from { $before } ({ $before-range }) to { $now } ({ $now-range }).

brief-countries-rose = By country, over the same periods: recorded deaths rose { $rose }.
brief-countries-fell = By country, over the same periods: recorded deaths fell { $fell }.
brief-countries-no-clear-change = By country, over the same periods: no clear change { $no-clear-change }, as the ranges overlap.
brief-countries-rose-and-fell = By country, over the same periods: recorded deaths rose { $rose } and fell { $fell }.
brief-countries-rose-and-no-clear-change = By country, over the same periods: recorded deaths rose { $rose }; no clear change { $no-clear-change }, as the ranges overlap.
brief-countries-fell-and-no-clear-change = By country, over the same periods: recorded deaths fell { $fell }; no clear change { $no-clear-change }, as the ranges overlap.
brief-countries-rose-and-fell-and-no-clear-change = By country, over the same periods: recorded deaths rose { $rose } and fell { $fell }; no clear change { $no-clear-change }, as the ranges overlap.

brief-latest = In the twelve months to the end of { $last }, the country table records { $now } { $now-n ->
    [one] death
   *[other] deaths
} { $where }, against { $before } in the twelve months before. It publishes no range, so no direction is stated.

## Takeaways: expected, assessed, look-back

brief-worst-month-open = { $chance } that at least one month { $months } is as deadly { $country } as the worst of the past two years ({ $deaths } recorded { $deaths-n ->
    [one] death
   *[other] deaths
} in { $month }).
brief-worst-month-certain = { $chance } that at least one month { $months } is as deadly { $country } as the worst of the past two years ({ $deaths } recorded { $deaths-n ->
    [one] death
   *[other] deaths
} in { $month }).
brief-range = { $chance } that recorded deaths { $where } total { $range } { $months }: the reference model’s range, which held { $k } { $k-n ->
    [one] time
   *[other] times
} in { $n } replays.

brief-no-assessment = The analyst’s assessment and the decision asked belong here. None has been written; the page makes none of its own.

brief-look-back = Look-back, by replay: as of { $origin }, the 90 % ranges contained { $k } of { $n } country totals { $months }. The model came nearer than “same as a year before” for { $better } of { $n }.
brief-look-back-outside = Look-back, by replay: as of { $origin }, the 90 % ranges contained { $k } of { $n } country totals { $months }; outside: { $outside }. The model came nearer than “same as a year before” for { $better } of { $n }.

ground-replay = in replays its 90 % ranges held { $k } { $k-n ->
    [one] time
   *[other] times
} in { $n }
ground-single-source = { $share } of the events ({ $months }) rest on a single source
ground-unknown-sources = the number of sources per event is not in the record
ground-age = the data end { $days } { $days-n ->
    [one] day
   *[other] days
} before the issue date

## Outlook

outlook-none = No outlook: the data end in { $last }, and the reference models reach no further than { $reach } months.
outlook-method = What follows repeats, { $months }, stretches of six consecutive months taken from the two years to { $last }, the same months for all countries. It shows how wide the range is. It has no skill on change, so nothing here says that violence rises or falls.
outlook-nowcast = The outlook counts from the issue date. Months already past but not yet in the data ({ $months }) are drawn as a nowcast.
outlook-table = Recorded deaths expected by country, { $months }
outlook-table-note = Ranges are of the total over the whole outlook. Thresholds are each country’s own: a month above its median of the last 24, a month as deadly as the worst of them. Probabilities are drawn away from certainty, as 19 stretches of the past allow no more.
outlook-column-country = Country
outlook-column-recent = Last { $months } months, recorded
outlook-column-half = 50 % range
outlook-column-most = 90 % range
outlook-column-above-median = A month above its median
outlook-column-worst-month = A month as deadly as its worst
outlook-column-held = 90 % range held, replays
outlook-quiet = no death recorded in the last 24 months: a model of the past cannot tell
outlook-fans = Recorded deaths a month, and the months ahead
outlook-fans-alt = One panel per country: recorded deaths a month to { $last }, then the 50 % and 90 % ranges of the reference model to { $until }. The table gives every figure.
outlook-fans-note = Each range is that of a single month. The earlier ranges are those a replay gave for the last months on record. Every panel has its own scale.
outlook-fans-table = Ranges of each month ahead, by country
outlook-fans-column-month = Month
outlook-fans-column-median = Median
outlook-calendar = Dated events ahead
calendar-column-day = Day
calendar-column-what = What
calendar-column-source = Source

## Situation

direction-rose = rose
direction-fell = fell
direction-no-clear-change = no clear change
direction-not-stated = not stated
range-not-published = the table publishes no range
sources-unknown = the number of sources is not known for any event

situation-none = The record holds totals only: no ranges, civilians, parties or places. This part of the page is left empty rather than guessed.
situation-window = This part reads the detailed table { $months }. Where totals reach further, they are in the outlook.
situation-change = Recorded deaths by country, { $earlier } and { $months }
situation-change-note = “Rose” and “fell” are said only where the two ranges do not overlap.
situation-column-country = Country
situation-column-before = { $months }
situation-column-now = { $months }
situation-column-range = Low–high
situation-column-verdict = Change
situation-column-active = Months with an event
situation-column-kind = Kind of violence
situation-column-events = Events
situation-column-deaths = Deaths, best estimate
situation-column-civilians = Of whom civilians
situation-kinds = Events, deaths and civilians by country and kind of violence, { $months }
situation-kinds-note = Civilians are counted in every kind of event, not only in violence against civilians.
situation-civilians = UCDP records { $deaths } civilian { $deaths-n ->
    [one] death
   *[other] deaths
} { $where } { $months }, all kinds of event counted; { $fighting } of them are in events coded as fighting, which a count of violence against civilians alone leaves out.
situation-dyad-sb = { $country }, { $deaths } of the { $whole } deaths recorded { $months } are in fighting between { $a } and { $b }, more than in any other dyad.
situation-dyad-ns = { $country }, { $deaths } of the { $whole } deaths recorded { $months } are in fighting between { $a } and { $b }, more than in any other dyad.
situation-dyad-os = { $country }, { $deaths } of the { $whole } deaths recorded { $months } are in violence against civilians committed, as UCDP records it, { $perpetrator }, more than in any other dyad.
situation-dyad-community = { $country }, { $deaths } of the { $whole } deaths recorded { $months } are in violence between community-based groups, more than in any other dyad.
situation-reporting = Share of events that rest on a single source
situation-reporting-worse = Reporting has thinned { $where }: more events rest on a single source than in the twelve months before. Fewer recorded events there need not mean fewer events.
situation-map = Recorded deaths by cell of half a degree, { $months }
situation-map-alt = Map of the watched countries and their neighbours: half-degree cells shaded by recorded deaths { $months }; countries the record does not cover are hatched. The table names the cells with most deaths.
situation-map-unplaced = { $deaths } of the { $whole } deaths are in events placed in a country only, and are not on the map.
situation-cells = The cells with most recorded deaths, { $months }
situation-column-place = Cell near
situation-column-cell = Cell (PRIO-GRID)
situation-no-place = no town of more than 20,000 inhabitants within 150 km

## Borders

borders-none = No neighbour is watched.
borders-table = What is known on the other side of each border
borders-column-neighbour = Neighbour
borders-column-beside = Borders
borders-column-totals = Totals through
borders-column-detail = Detail through
borders-column-deaths = Deaths, { $months }
borders-zero = A zero here is a count of a table that lists no dyad before its 25th death in a year.
borders-no-land = no land border with a watched country
borders-silence = In the detail, { $countries } are not covered, or not as far as { $last }. Silence on that side of the border is absence of data. It does not mean that nothing happened.

## How we did

lookback-pooled = By replay on today’s data, origins { $first } to { $last }: of { $n } country totals, { $half } lay in their 50 % range and { $most } in their 90 % range.
lookback-table = How often the ranges held, and the last replay, { $months }
lookback-column-country = Country
lookback-column-half = 50 % range held
lookback-column-most = 90 % range held
lookback-column-range = Last replay: 90 % range
lookback-column-observed = Recorded
lookback-column-year-before = Same as a year before
lookback-note = Neighbouring origins share most of their months: only { $apart } of them do not overlap. A replay uses the data as revised since, not as known then.

## Sources and limits

limit-deaths = Deaths are UCDP’s best estimates, with its low and high where they are published. An event belongs to the month in which it ended.
limit-threshold = The yearly UCDP table lists a dyad only once it has passed 25 deaths in a year. The onset of violence, on the coast above all, is invisible in it until then.
limit-ranges = { $events } { $events-n ->
    [one] event has
   *[other] events have
} low, best and high out of order at the source: the best estimate stands for both bounds.
limit-outlook = The outlook is the reference tier: it repeats the past and cannot exceed its worst month. A better model has to beat it before it is shown here.
limit-places = Places are half-degree cells, named by the nearest town; nothing finer is shown. No private person is named.
source-covers = { $countries } { $countries-n ->
    [one] country
   *[other] countries
}, { $months }

## Before you read

notice-replay = Replay on revised data: part of what this page reads was published after { $issued }. It is not what was known then.
notice-cut = Replay: the record is read only to { $last }, with what is known today.
notice-absent = Not covered by this record, and so absent from every figure: { $countries }.
notice-old = The data are { $days } days old: they end in { $last }. Everything observed is past.
notice-detail-behind = Totals by country reach { $months } { $months-n ->
    [one] month
   *[other] months
} further than the detail (ranges, civilians, parties, cells), which ends in { $last }. Each part says which it reads.
