### What the brief says. The French file says the same things in its own way: same names, same arguments.

## Takeaways: observed

brief-total-rose = Recorded deaths { $where } rose from { $before } (low–high { $before-range }; { $earlier }) to { $now } ({ $now-range }; { $months }).
brief-total-fell = Recorded deaths { $where } fell from { $before } (low–high { $before-range }; { $earlier }) to { $now } ({ $now-range }; { $months }).
brief-total-no-clear-change = Recorded deaths { $where } showed no clear change: { $before } (low–high { $before-range }; { $earlier }), then { $now } ({ $now-range }; { $months }). The ranges overlap.

brief-mover-rose-all = All of the net rise was recorded { $country }: from { $before } ({ $before-range }) to { $now } ({ $now-range }).
brief-mover-rose-most = Most of the net rise was recorded { $country }: from { $before } ({ $before-range }) to { $now } ({ $now-range }).
brief-mover-fell-all = All of the net fall was recorded { $country }: from { $before } ({ $before-range }) to { $now } ({ $now-range }).
brief-mover-fell-most = Most of the net fall was recorded { $country }: from { $before } ({ $before-range }) to { $now } ({ $now-range }).

brief-countries-rose = By country ({ $earlier }, then { $months }): recorded deaths rose { $rose }.
brief-countries-fell = By country ({ $earlier }, then { $months }): recorded deaths fell { $fell }.
brief-countries-no-clear-change = By country ({ $earlier }, then { $months }): no clear change { $no-clear-change }, as the ranges overlap.
brief-countries-rose-and-fell = By country ({ $earlier }, then { $months }): recorded deaths rose { $rose } and fell { $fell }.
brief-countries-rose-and-no-clear-change = By country ({ $earlier }, then { $months }): recorded deaths rose { $rose }; no clear change { $no-clear-change }, as the ranges overlap.
brief-countries-fell-and-no-clear-change = By country ({ $earlier }, then { $months }): recorded deaths fell { $fell }; no clear change { $no-clear-change }, as the ranges overlap.
brief-countries-rose-and-fell-and-no-clear-change = By country ({ $earlier }, then { $months }): recorded deaths rose { $rose } and fell { $fell }; no clear change { $no-clear-change }, as the ranges overlap.
brief-few = Low counts { $where }: read the direction, not the percentage.
brief-silent = No death is recorded { $where } ({ $earlier }, then { $months }). The table lists a pair of parties only once it has reached 25 deaths in a year: this is no proof that nothing happened.

brief-latest = In the twelve months to the end of { $last }, UCDP’s totals by country came to { $now } recorded { $now-n ->
    [one] death
   *[other] deaths
} { $where }, against { $before } in the twelve months before. They carry no range, so no direction is stated.

## Takeaways: expected, assessed, look-back

brief-worst-month = { $chance } that at least one month { $months } is as deadly { $country } as the worst of the last 24 on record, or deadlier. The worst was { $month }, with { $deaths } recorded { $deaths-n ->
    [one] death
   *[other] deaths
}. { $n-n ->
    [0] This could be tried on no past date, as no death was on record before any of them.
    [one] On the one past date on which this was tried, such a month { $k-n ->
        [0] did not follow.
       *[other] followed.
    }
   *[other] Of { $n } past dates on which this was tried, { $k-n ->
        [0] none was
        [one] { $k } was
       *[other] { $out-n ->
            [0] all were
           *[other] { $k } were
        }
    } followed by such a month.
}
brief-range = { $chance } that recorded deaths { $where } total { $range } { $months }. They came to { $recent } { $recent-months }. This is the model’s 90 % range; the likelihood given is drawn from how often such ranges held on past dates.
brief-rise = { $chance } that { $months } recorded deaths { $country } come to at least twice the { $before } recorded { $recent-months }. Of { $n } cases on past dates, { $k } were followed by such a rise.
brief-fall = { $chance } that { $months } recorded deaths { $country } come to at most half the { $before } recorded { $recent-months }. Of { $n } cases on past dates, { $k } were followed by such a fall.

brief-no-assessment = The analyst’s assessment and the decision asked belong here; none has been written.

brief-look-back = Look-back, by replay on today’s data: at the end of { $origin }, { lookback-contained } { $months }. { lookback-better }.
brief-look-back-above = Look-back, by replay on today’s data: at the end of { $origin }, { lookback-contained } { $months }; recorded above: { $above }. { lookback-better }.
brief-look-back-below = Look-back, by replay on today’s data: at the end of { $origin }, { lookback-contained } { $months }; recorded below: { $below }. { lookback-better }.
brief-look-back-above-and-below = Look-back, by replay on today’s data: at the end of { $origin }, { lookback-contained } { $months }; recorded above: { $above }; below: { $below }. { lookback-better }.
lookback-contained = { $n-n ->
    [one] the 90 % range { $k-n ->
        [0] did not contain
       *[other] contained
    } the country’s total
   *[other] the 90 % ranges contained { $k-n ->
        [0] none of the { $n }
       *[other] { $out-n ->
            [0] { $n-n ->
                [2] both
               *[other] all { $n }
            }
           *[other] { $k } of { $n }
        }
    } country totals
}
lookback-better = { $n-n ->
    [one] The model’s median { $better-n ->
        [0] did not come
       *[other] came
    } nearer to it than “same as last year”
   *[other] The model’s median came nearer to what was recorded than “same as last year” for { $better-n ->
        [0] none of them
       *[other] { $worse-n ->
            [0] { $n-n ->
                [2] both
               *[other] all of them
            }
           *[other] { $better } of { $n }
        }
    }
}

ground-replay = the model’s 90 % ranges { $n-n ->
    [one] { $k-n ->
        [0] did not hold
       *[other] held
    } on the one past date tried
   *[other] held on { $k-n ->
        [0] none of { $n }
       *[other] { $out-n ->
            [0] all { $n }
           *[other] { $k } of { $n }
        }
    } past dates
}
ground-single-source = { $share } of the events ({ $months }) rest on a single source
ground-unknown-sources = no one vintage of the data gives the number of sources per event here
ground-age = the data end { $days } { $days-n ->
    [one] day
   *[other] days
} before the issue date

## Outlook

outlook-none = Nothing is expected here: the data end in { $last }, and the models reach no further than { $reach } months. This says nothing of what is happening.
outlook-no-past = Nothing is expected here: up to { $last }, the totals cover too few months in a row, or too few with deaths, for models to be made and tried. This says nothing of what is happening.
outlook-method = This outlook pools several models that learn from every country the table covers to { $last }, weighs them by what they were worth in earlier years, and draws whole futures of what they expect { $months }. It shows how wide the range is and how likely a very deadly month.
direction-none = Past forecasts of rise and fall have not been shown to be better than the plain share of past cases: none is told.
direction-few = Past cases of rise and fall are too few to show whether forecasts of them are better than their plain share: none is told.
direction-rise = A rise is told where it is likely: past forecasts of it have been better than the plain share of past cases. Those of a fall have not been shown to be, and none is told.
direction-fall = A fall is told where it is likely: past forecasts of it have been better than the plain share of past cases. Those of a rise have not been shown to be, and none is told.
direction-rise-and-fall = A rise or a fall is told where it is likely: past forecasts of both have been better than the plain share of past cases.
directions = Whether past forecasts of a rise and of a fall were better than the plain share of past cases
directions-column-question = In { $months } { $months-n ->
    [one] month
   *[other] months
}, against as many before
directions-column-came = Came, of past cases
directions-column-chances = Brier score, forecasts
directions-column-plain = Brier score, plain share
directions-column-gain = Lower by, %
directions-column-between = 90 % interval, %
directions-rise = rise: at least twice as many
directions-fall = fall: at most half as many
directions-note = Cases are watched countries on past dates whose months do not overlap, with at least { $least } recorded deaths in the months before. The plain share is how often such a change came in all of them, which was known only afterwards. The interval draws past dates anew: a rise or a fall is told only if its lower end is above zero. That takes { $cases } cases that came, as many that did not, and { $dates } past dates.
directions-few = too few past cases
turn-rise = rise: { $chance }
turn-fall = fall: { $chance }
outlook-column-turn = Rise or fall
outlook-turn-note = A rise is at least twice as many deaths as were recorded in as many months before, a fall at most half. Arrows stand only where one is likely, and only for what past dates have shown some skill at.
outlook-turn-small = too few deaths recorded before
outlook-turn-unlikely = none is likely enough to be told
shares = What goes into the chance of a deadly month, { $month }
shares-alt = One bar per country: the chance of { $least } recorded deaths or more in { $month }, taken apart into the baseline and what the country’s own past adds or takes away. The table gives every figure.
shares-note = The baseline is how often any country learnt from had such a month in the last twenty years. The models do not look at the neighbours of countries: what goes on across the border has no share in these chances. Shares are differences between forecasts, not causes. They are in whole points, so that they add up.
shares-table = Chances and their shares, by country
shares-column-country = Country
shares-column-baseline = Baseline, points
shares-column-past = Own past, points
shares-column-told = Chance
since = What changed since the forecast from { $last }: the chance of a deadly month, { $month }
since-note = The chance of { $least } recorded deaths or more was forecast from data to { $last }, in a forecast kept on { $kept }. The same model, run again from there on the counts of today, tells what their revision did; what is left is what { $count-n ->
    [one] the month recorded since
   *[other] the { $count } months recorded since
} did. The last column counts the new months that came outside the 90 % range of that forecast. Shares are differences between forecasts, not causes. They are in whole points, so that they add up.
since-vintage = The counts were read from { $then } then, and from { $now } now.
since-code = The forecast was made by another version of hune: what changed in its models counts as revision here.
since-not-reached = the forecast did not reach them
since-column-country = Country
since-column-then = Then, points
since-column-revision = Revision, points
since-column-months = New months, points
since-column-now = Chance now
since-column-outside = New months outside the range
outlook-nowcast = The outlook counts from the issue date. What comes before it and is not yet in the data ({ $months }) is estimated too, and drawn apart.
outlook-left-out = No outlook for { $countries }: the totals do not cover every month of the period ({ $months }).
outlook-table = Recorded deaths expected by country, { $months }
outlook-table-note = Ranges are those of the total over these months. Thresholds are each country’s own: a month above its median of the last 24, a month as deadly as the worst of them. Probabilities stop short of certainty. The last two columns count past dates tried, whose months do not overlap: after how many of them a month as deadly as the worst before came, and for how many the 90 % range held.
outlook-column-country = Country
outlook-column-recent = { $months-n ->
    [one] Last month, recorded
   *[other] Last { $months } months, recorded
}
outlook-column-half = 50 % range
outlook-column-most = 90 % range
outlook-column-above-median = A month above its median
outlook-column-worst-month = A month as deadly as its worst
outlook-column-came = Such a month came, past dates
outlook-column-held = 90 % range held, past dates
outlook-quiet = no death recorded in the last 24 months: it has no threshold of its own
outlook-untried = no death on record before any past date: there is nothing to try it on
outlook-fans = Recorded deaths a month, and the months ahead
outlook-fans-alt = One panel per country: recorded deaths a month to { $last }, then the 50 % and 90 % ranges of the pool of models to { $until }. The table gives every figure.
outlook-fans-note = Each range is that of a single month. The earlier ranges are those that a replay gives for the last months on record. Every panel has its own scale.
outlook-fans-table = Ranges of each month ahead, by country
outlook-fans-column-month = Month
outlook-fans-column-median = Median
precedents = Where the last months have stood before, and what followed
precedents-column-country = Country
precedents-column-recent = Deaths, last 12 months
precedents-column-case = A case like it
precedents-column-month = The month
precedents-column-before = Deaths, 12 months to it
precedents-column-after = Deaths, 12 months after
precedents-note = Cases are the nearest in recorded deaths up to { $last } among the countries learnt from: how many lately, over one year and three, the worst month of five years, how often, how long ago. Nothing else makes them alike.

questions = Questions open
questions-note = Each as it was last asked; past periods are those of the last ten years.
questions-resolved = Questions resolved
questions-resolved-note = Resolved by what the record now covers; provisional until a yearly edition says the same.
questions-column-question = Question
questions-column-asked = Asked
questions-column-chance = Probability told
questions-column-own = Past periods it came true in
questions-column-answer = Answer
questions-column-final = Standing
questions-no-class = no period of that length on record
questions-yes = yes
questions-no = no
questions-void = void
questions-provisional = provisional
questions-final = final

outlook-calendar = Dated events ahead
calendar-column-day = Day
calendar-column-what = What
calendar-column-source = Source

## Borders

borders-none = No neighbour is watched.
borders-island = No watched country has a land border.
borders-table = Neighbouring countries: what the record covers, and recorded deaths over the whole country
borders-column-neighbour = Neighbour
borders-column-beside = Borders
borders-column-totals = Totals through
borders-column-detail = Detailed figures through
borders-column-deaths = Recorded deaths, { $months }
borders-zero = A zero does not mean that nothing happened: the table lists a pair of parties only once it has reached 25 deaths in a year.
borders-no-land = no land border with a watched country
borders-silence = The detailed figures, which end in { $last }, do not cover { $countries }. Silence on that side of the { $countries-n ->
    [one] border
   *[other] borders
} is absence of data. It does not mean that nothing happened.
borders-behind = The detailed figures cover { $countries }, but not as far as { $last }; the table above says how far. What came after is unknown here, which does not mean that nothing happened.
borders-near = Within { $cells } cells (about 110 km) of the border { $neighbour }, { $events } { $events-n ->
    [one] event and
   *[other] events and
} { $deaths } { $deaths-n ->
    [one] death
   *[other] deaths
} were recorded { $where } { $months }; the far side is not covered.
borders-near-behind = Within { $cells } cells (about 110 km) of the border { $neighbour }, { $events } { $events-n ->
    [one] event and
   *[other] events and
} { $deaths } { $deaths-n ->
    [one] death
   *[other] deaths
} were recorded { $where } { $months }; the far side is not covered for all of that time.

## How we did

lookback-pooled = A replay runs the model on a past date, with today’s data. Over the replays { $months }: of { $n } country { $n-n ->
    [one] total
   *[other] totals
}, { $half } lay in the 50 % range and { $most } in the 90 % range.
lookback-table = How often the ranges held, and the last replay, { $months }
lookback-column-country = Country
lookback-column-half = 50 % range held
lookback-column-most = 90 % range held
lookback-column-range = Last replay: 90 % range
lookback-column-observed = Recorded
lookback-column-year-before = Same as last year
lookback-note = Neighbouring dates look at almost the same months: { $apart-n ->
    [one] no two of them are without a month in common.
   *[other] only { $apart } of them have no month in common.
} A replay uses the data as revised since, not as known then. “Same as last year” takes the same months of the last year known at the time; on the first page the model’s median is compared with it, as it is for issued forecasts.

## Sources and limits

limit-deaths = Deaths are UCDP’s best estimates, with its low and high where they are published. An event belongs to the month in which it ended.
limit-threshold = The yearly UCDP table lists a pair of parties (two sides that fight, or one that attacks civilians) only once it has reached 25 deaths in a year. Until then the onset of violence, on the coast above all, is invisible in it.
limit-ranges = { $events } { $events-n ->
    [one] event
   *[other] events
} recorded { $months } { $events-n ->
    [one] has
   *[other] have
} low, best and high estimates out of order at the source: the best estimate stands for both bounds.
limit-outlook = The outlook knows recorded deaths and nothing else: no plans, talks, elections or weather. It learns from how wars went on elsewhere and before; one that goes unlike all of them it cannot foresee.
limit-places = Places are half-degree cells, about 55 km a side, named after the nearest town; nothing finer is shown. No private person is named.
limit-edition-partners = This edition gives figures by country. It leaves out cells, every place within a country, the evidence for them, and the names of community-based groups: only the internal edition has these.
limit-edition-public = This edition gives figures by country. It leaves out cells, every place within a country, the evidence for them, the names of community-based groups and those of the persons who signed: only the internal edition has these.
source-covers = { $countries } { $countries-n ->
    [one] country
   *[other] countries
}, { $months }

## Before you read

notice-reconstructed = Reconstructed from { $vintage }: the record holds nothing published by { $known } for some or all countries, so a later vintage stands in, cut off at that date.
notice-replay = Replay on revised data: part of the data used here was published after { $issued }. This is not what was known then.
notice-cut = Replay: by choice, the record is read only to { $last }, with what is known today.
notice-absent = This record does not cover { $countries }: { $countries-n ->
    [one] it is
   *[other] they are
} absent from every figure.
notice-old = The data are { $days } days old: they end in { $last }. What is observed describes the past, not the present.
notice-shortest = Totals are used only as far as { $last }, the last month that there are any for { $countries }; elsewhere they reach further.
notice-detail-shortest = Detailed figures are used only as far as { $last }, the last month that there are any for { $countries }; elsewhere they reach further.
notice-detail-behind = Totals by country ({ $totals }) reach { $through }; the detailed figures ({ $detail }: ranges, civilian deaths, parties, places) end in { $last }, { $days } { $days-n ->
    [one] day
   *[other] days
} before the issue date.
notice-no-detail = For the watched countries the record holds totals only, without ranges, civilian deaths, parties or places: this page gives none of these.
