### The situation, and what is not known of it. The French file says the same things in its own way.

## Situation

direction-rose = rose
direction-fell = fell
direction-no-clear-change = no clear change
direction-not-stated = not stated
range-not-published = the table publishes no range

situation-none = The record holds totals only: no ranges, civilians, parties or places over these months. This part of the page is left empty rather than guessed.
situation-window = This part tells what was recorded { $months }, the last twelve months of the detail. Where totals reach further, they are in the outlook.
situation-left-out = The detail does not cover { $countries } { $months }: nothing below speaks of them.
situation-change = Recorded deaths by country, { $earlier } and { $months }
situation-ranges = Recorded deaths and their ranges, { $earlier } and { $months }
situation-ranges-alt = For each country two dots, { $earlier } above { $months }, each on the line from its low to its high. Lines that do not overlap are a rise or a fall. The table that follows gives the figures.
situation-months = Recorded deaths by month and kind of violence, { $months }
situation-months-alt = One panel per country, a bar for every month of { $months }, stacked by kind of violence. The table gives the figures.
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
situation-civilians = UCDP recorded { $deaths } civilian { $deaths-n ->
    [one] death
   *[other] deaths
} { $where } { $months }, all kinds of event counted; { $fighting } of them { $fighting-n ->
    [one] was
   *[other] were
} in events coded as fighting, which a count of violence against civilians alone leaves out.
situation-dyad-sb = { $country }, { $deaths } of the { $whole } deaths recorded { $months } were in fighting between { $a } and { $b }; no pair of parties accounts for more.
situation-dyad-ns = { $country }, { $deaths } of the { $whole } deaths recorded { $months } were in fighting between { $a } and { $b }; no pair of parties accounts for more.
situation-dyad-os = { $country }, { $deaths } of the { $whole } deaths recorded { $months } were in violence against civilians committed, as UCDP records it, { $perpetrator }; no pair of parties accounts for more.
situation-dyad-community = { $country }, { $deaths } of the { $whole } deaths recorded { $months } were in violence between community-based groups; no pair of parties accounts for more.
situation-reporting = How the recorded events are known, by country
situation-reporting-worse = { $where }, events were known less well than in the twelve months before: ten points more of them, or more, rest on a single source or are placed imprecisely. Fewer recorded events there need not mean fewer events.
situation-map = Recorded deaths by cell of half a degree, { $months }
situation-map-alt = Map of the watched countries and their neighbours: half-degree cells shaded by recorded deaths { $months }; countries the record does not cover are hatched. The table names the cells with most deaths.
situation-map-unplaced = { $where }, { $deaths } of the { $whole } deaths are in events placed in a country only, and are not on the map.
situation-cells = The cells with most recorded deaths, { $months }
situation-column-place = Cell near
situation-column-cell = Cell (PRIO-GRID)
situation-no-place = no town of more than 20,000 inhabitants within 150 km

## Situation: who is recorded with civilian deaths

situation-column-party = Party, as UCDP records it
situation-column-alone = Deaths in violence against civilians that UCDP attributes to it
situation-column-alone-range = Low–high
situation-column-alone-events = Events
situation-column-fighting = Civilian deaths in fighting it took part in, attributed to neither side
situation-column-together = Both
situation-perpetrators = Deaths in violence against civilians, and civilian deaths in fighting, by recorded party, { $months }
situation-perpetrators-note = All parties are set in the same way, in the order of the last column. UCDP attributes a civilian killed in fighting to neither side: that death stands here with both, so that the last two columns do not add up over parties.
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
} recorded { $months } in violence against civilians committed, as UCDP records it, { $party } (low–high { $range }); { $fighting } civilian { $fighting-n ->
    [one] death was
   *[other] deaths were
} recorded in fighting this party took part in, which UCDP attributes to neither side.
situation-perpetrator-fighting = { $country }, { $fighting } civilian { $fighting-n ->
    [one] death was
   *[other] deaths were
} recorded { $months } in fighting with the participation { $party }, which UCDP attributes to neither side; it attributes no death in violence against civilians to this party.
situation-one-event = { $deaths } of the { $whole } civilian deaths recorded { $where } { $months } are in one event that UCDP codes as fighting between { $a } and { $b }.
situation-one-event-community = { $deaths } of the { $whole } civilian deaths recorded { $where } { $months } are in one event that UCDP codes as fighting between community-based groups.
situation-parties-unknown = { $where }, no table of this record names the parties: nothing is said here of who fights whom, nor of who is recorded with civilian deaths.

## Situation: the deadliest pairs of parties

situation-pair = { $a } – { $b }
situation-pair-os = { $a }: violence against civilians
situation-pair-undrawn = Pair { $number } of the table (its name is in a script that charts cannot set)
situation-dyads = The pairs of parties with most recorded deaths { $months }; deaths by month, { $shown }
situation-dyads-alt = One panel per pair of parties, a bar of recorded deaths for every month of { $shown }. The table gives the figures.
situation-dyads-note = A pair is drawn in the countries named beneath it, where deaths of the year were recorded. Every panel has its own scale.
situation-dyads-label = Names of community-based groups are the source’s labels. They are no claim about a community, and stay in this edition.
situation-dyads-table = Recorded deaths by pair of parties: the whole of { $months }, then every month with a death
situation-column-pair = Parties
situation-column-where = Where
situation-column-period = Period

## Situation: newly affected areas

situation-ignited = { $where }, { $now } half-degree { $now-n ->
    [one] cell was
   *[other] cells were
} newly affected, or affected again, { $months }: an event was recorded there after { $quiet } months without any. There were { $before } { $earlier }.
situation-ignited-countries = Half-degree cells newly affected or affected again, by country
situation-ignited-note = A cell counts when an event follows { $quiet } months without a recorded one. One event is enough, so that a party that passes 25 deaths and is listed for the first time also brings cells with it.
situation-ignited-cells = The newly affected cells with most recorded deaths, { $months }
situation-column-since = First event

## Situation: how events came to be known

situation-column-single = On a single source
situation-column-sources = Sources per event, mean
situation-column-imprecise = Place known by first-level division at best
situation-column-provisional = Provisional
situation-reporting-note = Shares are of the events for which the source says it. Where more events rest on one source, or are placed less precisely, fewer recorded deaths may be fewer reports.
situation-reporting-bare = This record holds counts, not single events: it gives neither the number of sources nor the precision of places.
situation-reporting-unknown = not known for any event
situation-no-event = no event is recorded
situation-change-caveat = { $where }, events were known less well than in the twelve months before (see the table on sources): the fall may in part be one of reports.

## Situation: maps and charts

situation-map-countries = Recorded deaths by country, { $months }
situation-map-countries-alt = Map of the watched countries and their neighbours, shaded by deaths recorded in the whole country { $months }; countries that the detail does not cover are hatched. The table gives the figures.
situation-no-map = No map: the borders of these states are not held.
situation-silent = no death is recorded in either period
situation-shown = Drawn are the { $drawn } countries with most recorded deaths, of { $whole }; the table tells of all.

## What we do not know

unknown-countries = Nothing is known here of { $countries }: the record does not cover them.
unknown-detail = Of { $countries } the record holds no detail { $months }: no ranges, civilians, parties or places.
unknown-since = The record holds nothing of what happened { $gap }.
unknown-since-both = The record holds nothing of what happened { $gap }, and totals alone of what happened { $lag }.
unknown-since-detail = Of what happened { $lag } the record holds totals alone: no ranges, civilians, parties or places.
unknown-neighbours = What happened { $months } across the borders in { $countries } is not in the detail: it may bear on what is seen on this side.
unknown-threshold = Pairs of parties that have not reached 25 deaths in a year are in no yearly table. Violence that has only begun is not seen, and no figure here says how much there is.
unknown-sources = { $where }, more than half of the events recorded { $months } rest on a single source. Nobody knows here how many rest on none and are missing.
unknown-parties = { $deaths } of the { $whole } deaths recorded { $months } are in events with a party that the source could not identify.
unknown-places = { $where }, it is not known where in the country { $deaths } of the { $whole } deaths recorded { $months } occurred.
unknown-together = all together
unknown-minds = What would change the verdicts on recorded deaths, { $months } against { $earlier }
unknown-minds-note = A rise is said when the low of the year lies above the first bound, the high of the year before; a fall when its high lies below the second, the low of the year before. A newer edition than { $table } replaces every figure, those of past years included, and may turn a verdict by itself.
unknown-no-fall = none was recorded the year before: there is nothing to fall from
unknown-column-country = Country
unknown-column-verdict = Said now
unknown-column-now = Low–high now
unknown-column-rise = A rise: low above
unknown-column-fall = A fall: high below
unknown-outlook = The outlook is made of the { $window } months to { $last }: two further months of data replace the two oldest. A month deadlier than all of them is beyond what it can show.
unknown-outlook-worst = The outlook is made of the { $window } months to { $last }: two further months of data replace the two oldest. A month of more than { $deaths } recorded deaths { $country } is beyond what it can show, and would refute it.
