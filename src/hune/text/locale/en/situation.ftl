### The situation, and what is not known of it. The French file says the same things in its own way.

## Situation

direction-rose = rose
direction-fell = fell
direction-no-clear-change = no clear change
direction-not-stated = not stated
range-not-published = the table publishes no range

situation-none = No table gives detailed figures (ranges, civilian deaths, parties, places) for all of the twelve months that this part needs. It is left empty rather than guessed.
situation-window = This part covers what was recorded { $months }, the last twelve months with detailed figures. Totals that reach further are in the outlook.
situation-left-out = For all or part of the period ({ $months }) there are no detailed figures of { $countries }: nothing below speaks of { $countries-n ->
    [one] it
   *[other] them
}.
situation-change = Recorded deaths by country, { $earlier } and { $months }
situation-ranges = Recorded deaths and their ranges, { $earlier } and { $months }
situation-ranges-alt = For each country two dots, { $earlier } above { $months }, each on the line from the low estimate to the high one. Lines that do not overlap mark a rise or a fall. The table gives the figures.
situation-months = Recorded deaths by month and kind of violence, { $months }
situation-months-alt = One panel per country, a bar for every month ({ $months }), stacked by kind of violence. The table gives the figures.
situation-months-silent = A month without a row is covered, and no death is recorded in it.
situation-change-note = “Rose” and “fell” are written only where the two ranges do not overlap.
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
situation-kinds = Events, deaths and civilian deaths by country and kind of violence, { $months }
situation-kinds-note = Civilian deaths are counted in every kind of event, not only in violence against civilians.
situation-civilians = UCDP recorded { $deaths } civilian { $deaths-n ->
    [one] death
   *[other] deaths
} { $where } { $months }, all kinds of event counted. { $rest-n ->
    [0] { $fighting-n ->
        [one] It was in an event
       *[other] All of them were in events
    }
   *[other] { $fighting } of them { $fighting-n ->
        [one] was in an event
       *[other] were in events
    }
} coded as fighting: a count of violence against civilians alone leaves { $fighting-n ->
    [one] it
   *[other] them
} out.
situation-civilians-alone = UCDP recorded { $deaths } civilian { $deaths-n ->
    [one] death
   *[other] deaths
} { $where } { $months }, all in events coded as violence against civilians.
situation-dyad-sb = { $country }, { $rest-n ->
    [0] { $whole-n ->
        [one] the one death recorded { $months } was in fighting between { $a } and { $b }
       *[other] all { $whole } deaths recorded { $months } were in fighting between { $a } and { $b }
    }
   *[other] { $deaths } of the { $whole } deaths recorded { $months } { $deaths-n ->
        [one] was
       *[other] were
    } in fighting between { $a } and { $b }; no pair of parties accounts for more
}.
situation-dyad-ns = { $country }, { $rest-n ->
    [0] { $whole-n ->
        [one] the one death recorded { $months } was in fighting between { $a } and { $b }
       *[other] all { $whole } deaths recorded { $months } were in fighting between { $a } and { $b }
    }
   *[other] { $deaths } of the { $whole } deaths recorded { $months } { $deaths-n ->
        [one] was
       *[other] were
    } in fighting between { $a } and { $b }; no pair of parties accounts for more
}.
situation-dyad-os = { $country }, { $rest-n ->
    [0] { $whole-n ->
        [one] the one death recorded { $months } was in violence against civilians committed, as UCDP records it, { $perpetrator }
       *[other] all { $whole } deaths recorded { $months } were in violence against civilians committed, as UCDP records it, { $perpetrator }
    }
   *[other] { $deaths } of the { $whole } deaths recorded { $months } { $deaths-n ->
        [one] was
       *[other] were
    } in violence against civilians committed, as UCDP records it, { $perpetrator }; no pair of parties accounts for more
}.
situation-dyad-community = { $country }, { $rest-n ->
    [0] { $whole-n ->
        [one] the one death recorded { $months } was in violence between community-based groups
       *[other] all { $whole } deaths recorded { $months } were in violence between community-based groups
    }
   *[other] { $deaths } of the { $whole } deaths recorded { $months } { $deaths-n ->
        [one] was
       *[other] were
    } in violence between community-based groups; no pair of parties accounts for more
}.
situation-reporting = How the recorded events are known, by country
situation-reporting-worse = { $where }, events were known less well than in the twelve months before: the share of them that rests on a single source, or is placed imprecisely, rose by ten points or more. Fewer recorded events there need not mean fewer events.
situation-map = Recorded deaths by half-degree cell, { $months }
situation-map-alt = Map of the watched countries and their neighbours: half-degree cells shaded by recorded deaths { $months }; countries the record does not cover are hatched. The table names the cells with most deaths.
situation-map-unplaced = { $where }, { $rest-n ->
    [0] { $whole-n ->
        [one] the one recorded death is in an event of which only the country is known, and is
       *[other] all { $whole } recorded deaths are in events of which only the country is known, and are
    }
   *[other] { $deaths } of the { $whole } recorded deaths { $deaths-n ->
        [one] is in an event of which only the country is known, and is
       *[other] are in events of which only the country is known, and are
    }
} not on the map.
situation-cells = The cells with most recorded deaths, { $months }
situation-cells-most = Most deaths { $months } were recorded in the cells near { $cells }.
situation-cell-deaths = { $cell } ({ $deaths })
situation-column-place = Cell near
situation-column-cell = Cell (PRIO-GRID)
situation-no-place = no town of more than 20,000 inhabitants within 150 km
situation-no-country = water, or land of no state
situation-map-table = Recorded deaths by half-degree cell, for the cells of the map with a recorded event, { $months }
situation-map-most = The table gives the { $given } cells with most recorded deaths, of { $whole }.

## Situation: who is recorded with civilian deaths

situation-column-party = Party, as UCDP records it
situation-column-alone = Deaths in violence against civilians that UCDP attributes to it
situation-column-alone-range = Low–high
situation-column-alone-events = Events
situation-column-fighting = Civilian deaths in fighting it took part in, attributed to neither side
situation-column-together = Both
situation-perpetrators = Deaths in violence against civilians, and civilian deaths in fighting, by party, { $months }
situation-perpetrators-note = All parties are shown in the same way, in the order of the last column. UCDP attributes a civilian’s death in fighting to neither side: it stands here with both, so that the last two columns do not add up over parties.
situation-perpetrators-reply = Attributions are UCDP’s. Any party named here may reply or ask for a correction, at the contact given on this page.
situation-perpetrators-reply-issuer = Attributions are UCDP’s. Any party named here may reply or ask for a correction, from whoever issues this page.
situation-none-attributed = no event of violence against civilians is attributed to the party
situation-community-groups = community-based groups
situation-other-parties = { $parties } other { $parties-n ->
    [one] party
   *[other] parties
}
situation-perpetrator = { $country }, { $alone } { $alone-n ->
    [one] death was
   *[other] deaths were
} recorded { $months } in violence against civilians committed, as UCDP records it, { $party } (low–high { $range }). In addition, { $fighting } civilian { $fighting-n ->
    [one] death was
   *[other] deaths were
} recorded in fighting in which this party took part; UCDP attributes { $fighting-n ->
    [one] it
   *[other] them
} to neither side.
situation-perpetrator-alone = { $country }, { $alone } { $alone-n ->
    [one] death was
   *[other] deaths were
} recorded { $months } in violence against civilians committed, as UCDP records it, { $party } (low–high { $range }).
situation-perpetrator-fighting = { $country }, { $fighting } civilian { $fighting-n ->
    [one] death was
   *[other] deaths were
} recorded { $months } in fighting with the participation { $party }; UCDP attributes { $fighting-n ->
    [one] it
   *[other] them
} to neither side. It attributes no death in violence against civilians to this party.
situation-one-event = { $rest-n ->
    [0] All { $whole } civilian deaths recorded { $where } { $months } are
   *[other] { $deaths } of the { $whole } civilian deaths recorded { $where } { $months } are
} in one event that UCDP codes as fighting between { $a } and { $b }.
situation-one-event-community = { $rest-n ->
    [0] All { $whole } civilian deaths recorded { $where } { $months } are
   *[other] { $deaths } of the { $whole } civilian deaths recorded { $where } { $months } are
} in one event that UCDP codes as fighting between community-based groups.
situation-parties-unknown = No table of this record names the parties { $where }: nothing is said here of who fights whom, nor of who is recorded with civilian deaths.

## Situation: the deadliest pairs of parties

situation-pair = { $a } – { $b }
situation-pair-os = { $a }: violence against civilians
situation-pair-undrawn = Pair { $number } (its name, in a script that charts cannot set, is in the annex)
situation-dyads = The pairs of parties with most recorded deaths { $months }; deaths by month, { $shown }
situation-dyads-alt = One panel per pair of parties, a bar of recorded deaths for every month ({ $shown }). The table gives the figures.
situation-dyads-note = A pair is drawn in the countries named beneath it, where deaths of the year were recorded. Every panel has its own scale.
situation-dyads-label = Names of community-based groups are the source’s labels. They are no claim about a community, and stay in this edition.
situation-dyads-table = Recorded deaths by pair of parties and month, { $months }
situation-pair-where = { $pair }, { $where }
situation-column-of = { $what }, { $months }

## Situation: newly affected areas

situation-ignited = { $where }, { $now } half-degree { $now-n ->
    [one] cell was
   *[other] cells were
} newly affected, or affected again, { $months }: an event was recorded there after { $quiet } months without any. The year before ({ $earlier }): { $before }.
situation-ignited-none = { $where }, no half-degree cell was newly affected, or affected again, { $months }: none had an event after { $quiet } months without any. The year before ({ $earlier }): { $before }.
situation-ignited-countries = Half-degree cells newly affected or affected again, by country
situation-ignited-most = Of the cells newly affected, those near { $cells } have most recorded deaths.
situation-ignited-note = A half-degree cell is about 55 km a side. It counts when an event follows { $quiet } months without a recorded one. One event is enough, so that a party that passes 25 deaths and is listed for the first time also brings cells with it.
situation-ignited-cells = The newly affected cells with most recorded deaths, { $months }
situation-column-since = First event

## Situation: how events came to be known

situation-column-single = On a single source
situation-column-sources = Sources per event, mean
situation-column-imprecise = Place known by first-level division at best
situation-column-provisional = Provisional
situation-reporting-note = Shares are taken over the events for which the source says it. Where more events rest on one source, or are placed less precisely, fewer recorded deaths may be fewer reports.
situation-reporting-bare = Where this record holds counts instead of single events, it gives neither the mean number of sources nor the precision of places.
situation-reporting-unknown = not known for any event
situation-no-event = no event is recorded
situation-change-caveat = { $where }, events were known less well than in the twelve months before (see the table on sources): the fall may in part be one of reports.

## Situation: what evidence counts

page-unit-cells = cells
page-unit-sources = sources per event

## Situation: maps and charts

situation-map-countries = Recorded deaths by country, { $months }
situation-map-countries-alt = Map of the watched countries and their neighbours, shaded by deaths recorded in the whole country { $months }; countries that the detailed figures do not cover are hatched. The table gives the figures.
situation-silent = no death is recorded in either period
situation-shown = The chart shows the { $drawn } countries with most recorded deaths, of { $whole }; the table gives them all.

## What we do not know

unknown-countries = Nothing is known here of { $countries }: the record does not cover { $countries-n ->
    [one] it
   *[other] them
}.
unknown-detail = For all or part of the period ({ $months }) the record holds no detailed figures of { $countries }: ranges, civilian deaths, parties and places are missing here.
unknown-since = Nothing on this page tells what happened { $gap }: the tables it reads end before.
unknown-since-both = Nothing on this page tells what happened { $gap }, and only totals tell what happened { $lag }.
unknown-since-detail = Only totals tell what happened { $lag }: this page has no ranges, civilian deaths, parties or places for then.
unknown-neighbours = Across the { $countries-n ->
    [one] border
   *[other] borders
}, for all or part of the period ({ $months }), there are no detailed figures of { $countries }. What happened there may bear on what is seen on this side.
unknown-threshold = Violence that has only just begun is in no yearly table (see the limits), and no figure here says how much of it there is.
unknown-sources = { $where }, more than half of the events recorded { $months } rest on a single source. How many had no source at all, and are missing, is not known.
unknown-parties = { $rest-n ->
    [0] { $whole-n ->
        [one] The one death recorded { $months } is in an event
       *[other] All { $whole } deaths recorded { $months } are in events
    }
   *[other] { $deaths } of the { $whole } deaths recorded { $months } { $deaths-n ->
        [one] is in an event
       *[other] are in events
    }
} with a party that the source could not identify.
unknown-places = { $where }, it is not known where in the country { $rest-n ->
    [0] { $whole-n ->
        [one] the one death recorded { $months }
       *[other] any of the { $whole } deaths recorded { $months }
    }
   *[other] { $deaths } of the { $whole } deaths recorded { $months }
} occurred.
unknown-together = all together
unknown-minds = What would change the verdicts on recorded deaths, { $months } against { $earlier }
unknown-minds-note = “Rose” is written when the low of the later year lies above the high of the earlier one, the first bound. “Fell” is written when the high of the later year lies below the low of the earlier one, the second. A newer vintage than { $table } replaces every figure, those of past years included, and may turn a verdict by itself.
unknown-no-fall = none was recorded the year before: there is nothing to fall from
unknown-column-country = Country
unknown-column-verdict = Said now
unknown-column-now = Low–high now
unknown-column-rise = Rose, if the low is above
unknown-column-fall = Fell, if the high is below
unknown-outlook = The outlook’s models learn from all the countries and years they are given: it may go beyond a country’s last { $window } months, up to a limit. A month above it would prove the outlook too narrow. It cannot see coming what recorded deaths to { $last } do not show, such as a coup, a truce or a war being prepared.
unknown-outlook-worst = The outlook’s models learn from all the countries and years they are given: it may go beyond a country’s last { $window } months, up to a limit. A month { $country } deadlier than the worst of these { $window }, which had { $deaths } recorded { $deaths-n ->
    [one] death
   *[other] deaths
}, has a chance of { $chance } { $months }. A month of more than { $most } deaths is given none, and would prove the outlook too narrow. It cannot see coming what recorded deaths to { $last } do not show, such as a coup, a truce or a war being prepared.
