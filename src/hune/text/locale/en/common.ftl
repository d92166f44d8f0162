### Words that every page shares. The French file says the same things in its own way: same names, same
### arguments. A plural is selected by { $argument-n }, the number as printed.

## What is counted

kind-sb = fighting involving a State
    .short = State-based
kind-ns = fighting between non-state groups
    .short = non-state
kind-os = violence against civilians (UCDP one-sided)
    .short = against civilians
kind-all = all kinds of event

word-deaths = recorded deaths
word-best = UCDP best estimate
word-provisional = provisional

count-deaths = { $deaths } { $deaths-n ->
    [one] recorded death
   *[other] recorded deaths
}

## The three kinds of statement

badge-observed = Observed
    .title = What the record holds. It carries no likelihood.
badge-expected = Expected
    .title = What a model makes likely, in words and as a number.
badge-assessed = Assessed
    .title = What the analyst judges, and signs.

badge-decision = Decision asked

## Editions and status

edition-internal = INTERNAL
edition-partners = PARTNERS
edition-public = PUBLIC

status-draft = DRAFT
status-draft-long = DRAFT, not signed

## Coverage

covered-not = not covered
    .title = The record says nothing here. That is an absence of data, not a count of zero.

## Community-based groups: never named by community

community-violence = violence between community-based groups, { $where }, { $when }
community-raw = { $name } (source’s label; not a claim about a community)

## Many countries

countries-all =
    .plain = the { $n } watched countries
    .the = the { $n } watched countries
    .of = of the { $n } watched countries
    .in = in the { $n } watched countries
countries-of-watch =
    .plain = { $n } of the { $whole } watched countries ({ $first } and { $others } others)
    .the = { $n } of the { $whole } watched countries ({ $first } and { $others } others)
    .of = of { $n } of the { $whole } watched countries ({ $first } and { $others } others)
    .in = in { $n } of the { $whole } watched countries ({ $first } and { $others } others)
countries-many =
    .plain = { $n } countries ({ $first } and { $others } others)
    .the = { $n } countries ({ $first } and { $others } others)
    .of = of { $n } countries ({ $first } and { $others } others)
    .in = in { $n } countries ({ $first } and { $others } others)

## Tables by the name their readers know

table-ged = UCDP GED { $vintage }
table-ged-cell = UCDP GED { $vintage }, by cell
table-ged-dyad = UCDP GED { $vintage }, by pair of parties
table-candidate = UCDP GED Candidate { $vintage }
table-country-month = UCDP country-months { $vintage }

## The likelihood key

## Fixed notices

map-disclaimer = The boundaries and names on this map help to read it. They express no opinion on the legal status of any territory, nor on where its limits run.
sample-notice = This page is made from the sample that comes with hune. Its detailed figures come from a copy of UCDP GED that a third party put out: the version had to be inferred, and the rows of Niger, which were damaged, have been repaired.
