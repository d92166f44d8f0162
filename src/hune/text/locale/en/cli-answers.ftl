# What a command answers where a number decides the words. These need the Fluent runtime, which help does without.
answer-whole = whole: { answer-rows }
answer-damaged = damaged: { answer-rows }; what was found follows
answer-rows = { $commits } { $commits-n ->
    [one] commit
   *[other] commits
}, { $rows } { $rows-n ->
    [one] row
   *[other] rows
} looked at one by one
answer-review = { $errors-n ->
    [0] nothing
    [one] { $errors } finding
   *[other] { $errors } findings
} in the way of a signature{ $others-n ->
    [0] {""}
   *[other] , { $others } to think about
}{ $notices-n ->
    [0] {""}
    [one] , { $notices } notice about earlier briefs
   *[other] , { $notices } notices about earlier briefs
}; { $notes-n ->
    [0] no notes to look at
    [one] { $notes } note looked at
   *[other] { $notes } notes looked at
}
answer-revisions = { $then } then, { $now } now: { $changed-n ->
    [0] none
   *[other] { $changed }
} of { $shared } { $shared-n ->
    [one] country-month
   *[other] country-months
} that both cover { $changed-n ->
    [0] differs
    [one] differs
   *[other] differ
}
answer-forecast = { $model }, origin { $origin }: { $first } to { $last }, { $units } { $units-n ->
    [one] unit
   *[other] units
}
answer-since = since the forecast from { $origin }, kept on { $kept }: chance of { $deaths } or more recorded deaths in { $month }; the changes are in points
answer-since-more = and { $number } { $number-n ->
    [one] country that changed less
   *[other] countries that changed less
}
answer-ask-kept = kept: { $times-n ->
    [one] the first forecast of this question
   *[other] forecast { $times } of this question
}
answer-ask-known = nothing new since it was last asked; { $times-n ->
    [one] { $times } forecast is kept
   *[other] { $times } forecasts are kept
}
answer-ask-listed = { $open-n ->
    [0] no open question
    [one] { $open } open question
   *[other] { $open } open questions
}, { $resolved-n ->
    [0] none resolved
   *[other] { $resolved } resolved
}
answer-standing = { $model }, { $unit }, { $target }: { $first } to { $last }, { $origins } { $origins-n ->
    [one] origin
   *[other] origins
}, { $rows } { $rows-n ->
    [one] unit-month
   *[other] unit-months
} ({ $active } with a death in the year before)
answer-waiting = waiting: { $model }, { $unit }, { $target }, { $first } to { $last }: { $rows } { $rows-n ->
    [one] unit-month whose outcome is
   *[other] unit-months whose outcome is
} not on record yet
answer-read = { $documents-n ->
    [0] nothing read
    [one] { $documents } document read
   *[other] { $documents } documents read
}: { $claims-n ->
    [0] no claim
    [one] { $claims } claim
   *[other] { $claims } claims
}, { $uncoded-n ->
    [0] no passage left uncoded
    [one] { $uncoded } passage left uncoded
   *[other] { $uncoded } passages left uncoded
}
answer-read-known = { $documents-n ->
    [one] { $documents } document had been read before
   *[other] { $documents } documents had been read before
}
answer-model-estimate = { $model } at { $endpoint } is about to be asked: { $documents } { $documents-n ->
    [one] document
   *[other] documents
}, { $questions } { $questions-n ->
    [one] question
   *[other] questions
}; tokens sent, at most: { $sent }, received: { $received }; cost, at most: { $cost }
answer-model-spent = spent: { $questions } { $questions-n ->
    [one] question
   *[other] questions
}; tokens sent: { $sent }, received: { $received }; cost: { $cost }
answer-model-unknown = not in that: what { $documents } { $documents-n ->
    [one] document
   *[other] documents
} took, which is not known
answer-model-dropped = { $claims-n ->
    [0] no claim of the model was dropped
    [one] { $claims } claim of the model was dropped:
   *[other] { $claims } claims of the model were dropped:
}
answer-review-claims = { $waiting-n ->
    [0] no claim waits
    [one] { $waiting } claim waits
   *[other] { $waiting } claims wait
} for a judgement; accepted: { $accepted }, rejected: { $rejected }, corrected: { $corrected }, disputed: { $disputed }
