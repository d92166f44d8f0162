### The report of a backtest. The French file says the same things in its own way: same names, same arguments.

backtest-genre = Backtest
backtest-title-views2023-cm = { $target }, by country and month: forecasts against what came
backtest-title-views2023-cell = { $target }, by cell and month: forecasts against what came
backtest-title-rolling = { $target }: forecasts against what came

## The sentence on top

backtest-headline-better = Over { $origins } { $origins-n ->
    [one] origin
   *[other] origins
}, the error (CRPS) of { $model } was on average { $share } lower than that of { $reference }, and lower at { $better } of them: more than chance explains (ratio { $ratio }, 90 % interval { $low } to { $high }).
backtest-headline-worse = Over { $origins } { $origins-n ->
    [one] origin
   *[other] origins
}, the error (CRPS) of { $model } was on average { $share } higher than that of { $reference }, and lower at only { $better } of them: more than chance explains (ratio { $ratio }, 90 % interval { $low } to { $high }).
backtest-headline-even = Over { $origins } { $origins-n ->
    [one] origin
   *[other] origins
}, the error (CRPS) of { $model } was on average { $share } { $side ->
    [lower] lower
   *[higher] higher
} than that of { $reference }, and lower at { $better } of them. It may be chance: the ratio is { $ratio }, and its 90 % interval, { $low } to { $high }, includes 1.
backtest-headline-unsure = The error (CRPS) of { $model } was on average { $share } { $side ->
    [lower] lower
   *[higher] higher
} than that of { $reference }, and lower at { $better } of { $origins } { $origins-n ->
    [one] origin
   *[other] origins
}: too few to tell from chance.
backtest-headline-alone = Over { $origins } { $origins-n ->
    [one] origin
   *[other] origins
}, { $model } was on average { $crps } deaths a month off (CRPS). It is scored alone: there is no other model to set it against.
backtest-headline-none = { $model } cannot be set against { $reference }: at some origin the reference makes no error at all, by which nothing can be divided.

## What was scored on what

backtest-fact-counted = What is forecast
backtest-fact-units = Units
backtest-fact-origins = Origins
backtest-fact-ahead = Horizons
backtest-fact-truth = Scored against
backtest-fact-preset = Preset
backtest-target-sb = deaths in fighting involving a State
backtest-target-ns = deaths in fighting between non-state groups
backtest-target-os = deaths in violence against civilians (UCDP one-sided)
backtest-target-all = deaths, all kinds of event
backtest-target-civilians = deaths of civilians
backtest-units-country = { $units } { $units-n ->
    [one] country
   *[other] countries
}
backtest-units-cell = { $units } { $units-n ->
    [one] cell
   *[other] cells
}
backtest-origins = { $origins } { $origins-n ->
    [one] origin
   *[other] origins
}, { $ends }
backtest-ahead = { $first } to { $last } months after the origin
backtest-cell = cell { $gid }
backtest-cell-near = cell { $gid }, near { $town }
backtest-reconstructed = { $on-time-n ->
    [0] All { $origins } { $origins-n ->
        [one] origin is reconstructed
       *[other] origins are reconstructed
    }
   *[other] { $late } of { $origins } origins are reconstructed
} from { $vintages }, cut at the origin. Whoever forecast at the time had earlier figures, which were revised since: scores are kinder to every model than they would have been.
backtest-as-known = Every origin reads the vintages that were public by the end of the month after it. No figure that was revised later has entered a forecast.

## Sections

backtest-section-standing = Who is nearer to what came
backtest-section-reliability = Do chances mean what they say?
backtest-section-ranges = Do ranges hold?
backtest-section-changes = Is change seen coming?
backtest-section-where = Where it is nearer, and where not
backtest-section-misses = Worst misses
backtest-section-made = How this was made

## Tables

backtest-table-standing = Error by model (CRPS, in deaths a month; lower is better) and its ratio to { $reference }
backtest-table-origins = Mean CRPS by model, each time
backtest-table-others = Other scores, and the mean CRPS without the units that decide it (lower is better)
backtest-table-ranges = How often the 90 % range held
backtest-table-changes = Change against the twelve months up to the origin
backtest-table-gains = Where { $model } gains most
backtest-table-losses = Where { $model } loses most
backtest-table-misses = Months in which { $model } was furthest off

backtest-column-model = Model
backtest-column-mean = Mean
backtest-column-median = Median of origins
backtest-column-events = Months with deaths
backtest-column-quiet = Months without
backtest-column-ratio = Ratio
backtest-column-interval = 90 % interval
backtest-column-lower = Lower at
backtest-column-window = Year
backtest-column-origin = Origin
backtest-column-units = Units
backtest-metric-ignorance = Ignorance
backtest-metric-interval = Interval score
backtest-metric-twcrps25 = CRPS beyond 25
backtest-metric-brier1 = Brier, ≥ 1
backtest-metric-brier25 = Brier, ≥ 25
backtest-column-without = CRPS without { $units } { $units-n ->
    [one] unit
   *[other] units
}
backtest-column-held = Active units: months
backtest-column-held-total = Active units: totals
backtest-column-held-all = All units: months
backtest-column-months = of months
backtest-column-totals = of totals
backtest-column-unit = Where
backtest-column-reference = Reference
backtest-column-own = Model
backtest-column-part = Part of the difference
backtest-column-month = Month
backtest-column-from = Forecast from
backtest-column-forecast = Median (90 % range)
backtest-column-came = What came
backtest-column-crps = CRPS

backtest-change-onset = Onset
    .about = Onset: a death in a month after twelve without ({ $cases } of { $rows } months, { $share }).
backtest-change-doubling = Doubling
    .about = Doubling: twice the past’s monthly mean or more ({ $cases } of { $rows } months, { $share }).
backtest-change-halving = Halving
    .about = Halving: half the past’s monthly mean or less ({ $cases } of { $rows } months, { $share }).
backtest-column-precision = { $change }: precision
backtest-column-brier = { $change }: Brier
backtest-note-changes = Average precision (higher is better) says how well months in which it came were ranked above the others: no higher than the share in brackets, it saw nothing coming. Brier: lower is better.

## How to read

backtest-note-standing = The ratio is the geometric mean over origins of the model’s error divided by the reference’s, so that every origin has the same say. Its interval draws origins anew, each with all its rows. The lowest figure of each column is bold.
backtest-note-block = { $block-n ->
    [2] Outcomes of neighbouring origins overlap: they are drawn two in a row.
   *[other] Outcomes of neighbouring origins overlap: they are drawn { $block } in a row.
}
backtest-note-others = Ignorance is in bits, over eleven bins and a thousand draws; “CRPS beyond 25” counts only what lies at 25 deaths and above; “without k” leaves out the k units in which { $reference } was furthest off.
backtest-note-ranges = Active: with a death in the twelve months up to the origin. Totals are of all months together, from whole futures drawn jointly. A range of counts, its ends included, holds more often than it says where little happens; 87 to 93 % on active units is as it should be.
backtest-note-where = A unit’s part is what it adds to the difference of the two means, in deaths a month: negative where the model gains.
backtest-note-misses = At most one month for each unit and origin. Some of these months nobody foresaw; what counts against the model is each that lies outside its range.

backtest-figure-standing = Error relative to the reference: overall, its 90 % interval, and each origin
    .read = Left of 1 the model was nearer to what came. Small dots are single origins; what lies beyond the scale stands at its edge.
backtest-figure-reliability = Chances given by { $model } and how often it came
    .read = Each dot stands for an equal number of forecasts; on the diagonal, chances mean what they say. Bars are 90 % intervals as if rows were independent, which months and neighbours are not.
backtest-figure-positions = Where what came stood in the forecast distribution (PIT), active units
    .read = Level is right. High ends: ranges too narrow. A hill: too wide. More on the right: too low.
backtest-figure-map = Skill of { $model } against { $reference }
    .read = How much lower (blue) or higher (orange) the error was, over all months. White: both were hardly ever off, by less than 1 % of the mean error. Countries too small for the scale, or that have ended, are scored and not shown.
backtest-map = Error of { $model } relative to { $reference }
backtest-panel-least = { $least-n ->
    [1] One death or more in a month
   *[other] { $least } deaths or more in a month
}

## How it was made

backtest-left-out = { $number-n ->
    [one] One origin was left out
   *[other] { $number } origins were left out
} for want of coverage: { $months }.
backtest-uncovered-none = No unit was left out for want of coverage.
backtest-uncovered = Left out for want of coverage, over all origins: { $before } { $before-n ->
    [one] unit
   *[other] units
} not known for long enough before the origin, { $after } not known for all months after it.
backtest-rules = A model is handed counts that end at the origin; nothing later exists for it. All models stand on the same units, origins and months. What is not covered is unknown, never zero.
backtest-colophon = hune { $version }. Origins: { $origins }. Seed { $seed }, { $draws } draws.

backtest-model-zero = nothing happens anywhere
backtest-model-last-poisson = chance around the last month’s count
backtest-model-bootstrap = any past month of any unit
backtest-model-conflictology = the unit’s own last months, equally likely: the challenge’s benchmark
backtest-model-conflictology-neighbours = the last months of the cell and of the eight around it
backtest-model-weighted-history = the unit’s own past, fading with age
backtest-model-peers = the past of all units that are as active
backtest-model-boosted = chances learnt from all units by gradient boosting
backtest-model-self-exciting = counts that make more of them likelier, there and next door
backtest-model-surroundings = what happened lately in the cell and around it, the nearer the more
backtest-model-states = states of violence and how they follow each other
backtest-model-analogues = what followed the most similar histories
backtest-model-pool = several of these mixed, by weights earned on earlier years

## On the charts

draw-said = chance that was given
draw-came = how often it came
draw-position = place in the forecast distribution
draw-share = share of months
draw-skill-much-better = −20 % and below
draw-skill-better = −20 to −5 %
draw-skill-even = −5 to +5 %
draw-skill-worse = +5 to +20 %
draw-skill-much-worse = +20 % and above
draw-skill-none = hardly any error
draw-skill-unscored = not scored
