### Signing, issuing, what changed since the last brief, and how issued forecasts fared. The French file says the same
### things in its own way: same names, same arguments.

## What differs from what was signed

difference-editions = the list of editions ({ $edition })
difference-record = the record (edition { $edition })
difference-identity = the organisation’s name, contact, mark or colours (edition { $edition })
difference-header = the header (edition { $edition })
difference-order = the order of its parts (edition { $edition })
difference-note = the analyst’s text under “{ $section }” (edition { $edition })
difference-block = “{ $name }” under “{ $section }” (edition { $edition })
difference-evidence = the evidence “{ $name }” (edition { $edition })
difference-source = the source “{ $name }” (edition { $edition })

## Since the last brief

changed-first = No earlier brief has been issued in this edition: there is nothing to compare with yet.
changed-damaged = Earlier briefs left out of the comparison, because the files kept of them are no longer those that were issued: no. { $numbers }.
changed-table = What differs from brief no. { $number }, issued { $issued }
changed-nothing = Nothing reads differently from brief no. { $number }, issued { $issued }: { $same } { $same-n ->
    [one] judgement was
   *[other] judgements were
} compared.
changed-unchanged = { $same } other { $same-n ->
    [one] judgement reads
   *[other] judgements read
} as before.
changed-note = The figures under “Then” are as issued; brief no. { $number } lists what they rest on. Probabilities and ranges are compared as printed.
changed-months-observed = Directions compare twelve months with the twelve before. The later twelve: { $before } then, { $months } now.
changed-months-forecast = Months looked ahead to: { $before } then, { $months } now.
changed-column-of = Where
changed-column-what = Judgement
changed-column-then = Then
changed-column-now = Now
changed-column-why = Why
changed-watch = All watched countries
changed-direction = Direction of recorded deaths
changed-range = Total expected, 90 % range
changed-worst-month = A month as deadly as its worst
changed-above-median = A month above its median
changed-assessment = The analyst’s assessment
changed-decision = Decision asked
changed-not-said = not stated in that brief
changed-no-text = none was written
changed-why-data = new months of data
changed-why-scope = what the data allow to be said
changed-why-revision = revision of months already published
changed-why-edition = another vintage of the source
changed-why-window = later months, same data
changed-why-model = another model, or version of it
changed-why-threshold = its threshold moved
changed-why-analyst = the analyst’s text

## How issued forecasts fared

lookback-issued = Look-back on the forecasts of brief no. { $number }, issued { $issued }: { lookback-lay }. { lookback-better }. Judged against { $truth }.
lookback-issued-above = Look-back on the forecasts of brief no. { $number }, issued { $issued }: { lookback-lay }; recorded above: { $above }. { lookback-better }. Judged against { $truth }.
lookback-issued-below = Look-back on the forecasts of brief no. { $number }, issued { $issued }: { lookback-lay }; recorded below: { $below }. { lookback-better }. Judged against { $truth }.
lookback-issued-above-and-below = Look-back on the forecasts of brief no. { $number }, issued { $issued }: { lookback-lay }; recorded above: { $above }; below: { $below }. { lookback-better }. Judged against { $truth }.
lookback-lay = { $n-n ->
    [one] the country’s total { $months } { $k-n ->
        [0] did not lie
       *[other] lay
    } in its 90 % range
   *[other] { $k-n ->
        [0] none of the { $n }
       *[other] { $out-n ->
            [0] { $n-n ->
                [2] both
               *[other] all { $n }
            }
           *[other] { $k } of { $n }
        }
    } country totals { $months } lay in their 90 % ranges
}
lookback-issued-table = What brief no. { $number } expected, and what was recorded, { $months }
lookback-issued-note = Ranges and probabilities are those that were issued; what was recorded is read from { $truth }, as revised since. “Same as last year” takes the same months of the last year known in full when the brief was made; the model’s median is compared with it.
lookback-issued-column-country = Country
lookback-issued-column-most = 90 % range issued
lookback-issued-column-observed = Recorded
lookback-issued-column-where = Outcome
lookback-issued-column-same = Same as last year
lookback-issued-column-nearer = The median was
lookback-issued-column-chance = A month as deadly as its worst, as issued
lookback-issued-column-came = Such a month
lookback-inside = inside the range
lookback-above = above the range
lookback-below = below the range
lookback-nearer = nearer
lookback-as-near = as near
lookback-farther = farther off
lookback-came = came
lookback-not-came = did not come
lookback-no-chance = no probability was issued
lookback-no-threshold = the brief does not tell of how many deaths
lookback-together = Over the { $briefs } issued briefs whose months have all been recorded: { $k-n ->
    [0] none of the { $n }
   *[other] { $out-n ->
        [0] { $n-n ->
            [2] both
           *[other] all { $n }
        }
       *[other] { $k } of { $n }
    }
} country totals lay in their 90 % ranges. { lookback-better }. Their months overlap, so these are fewer trials than they seem.
lookback-waiting = Not yet: { $briefs } issued { $briefs-n ->
    [one] brief looks
   *[other] briefs look
} at months that are not all on record; the first can be judged once { $month } is on record.
lookback-damaged = Earlier briefs left out here, because the files kept of them are no longer those that were issued: no. { $numbers }.
