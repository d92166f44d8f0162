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
