# The command line. One plain pattern a message: hune.cli.words reads them without the Fluent runtime.

## Headings and labels of the help pages
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-everywhere = With every command
cli-heading-examples = Examples
cli-heading-exits = Exit codes

cli-exit-0 = Done.
cli-exit-1 = A numbered error.
cli-exit-2 = The line cannot be understood.
cli-exit-3 = Done, but some rows were kept out.
cli-exit-130 = Stopped by Ctrl-C.

cli-value-command = COMMAND
cli-value-name = NAME
cli-value-countries = CODES
cli-value-source = SOURCE
cli-value-files = FILE
cli-value-vintage = VINTAGE
cli-value-published = DATE
cli-value-covers = SPAN
cli-value-watch = WATCH
cli-value-places = FILE|FOLDER|FEED
cli-value-date = DATE
cli-value-publisher = NAME
cli-value-language = LANGUAGE
cli-value-show = WHICH
cli-value-as-known-at = MOMENT
cli-value-claims = ID
cli-value-claim = ID
cli-value-why = REASON
cli-value-by = NAME
cli-value-reliability = LETTER
cli-value-credibility = FIGURE
cli-value-subject = ACTOR|WORDS
cli-value-relation = RELATION
cli-value-object = ACTOR|WORDS
cli-value-realis = REALIS
cli-value-from = DATE
cli-value-until = DATE
cli-value-who = ACTOR|WORDS
cli-value-actor = ACTOR
cli-value-document = DOCUMENT
cli-value-heir = ACTOR
cli-value-on = DATE
cli-value-where = COUNTRY
cli-value-judgement = JUDGEMENT
cli-value-record = FOLDER
cli-value-lang = LANGUAGE
cli-value-edition = EDITION
cli-value-role = ROLE
cli-value-out = FOLDER
cli-value-issued = DATE
cli-value-challenger = FILE
cli-value-mapping = FILE
cli-value-export = LAYOUT
cli-value-as-known = DATE
cli-value-question = QUESTION
cli-value-data-through = MONTH
cli-value-data = WATCH|TABLE
cli-value-unit = UNIT
cli-value-target = TARGET
cli-value-origin = MONTH
cli-value-horizons = MONTHS
cli-value-model = MODEL
cli-value-preset = PRESET
cli-value-reference = MODEL
cli-value-origins = SPAN
cli-value-every = MONTHS
cli-value-units = FILE
cli-value-jobs = NUMBER
cli-value-draws = NUMBER
cli-value-seed = NUMBER
cli-value-forecast--out = FILE
cli-value-areas = FILE
cli-value-forecast--countries = FILE

cli-everywhere--json = Answer with one JSON object on the standard output, errors included.
cli-everywhere--lang = Language of messages, en or fr; without it HUNE_LANG, then the system’s language. With brief, write it before the command.
cli-everywhere--help = Show this help.
cli-any--watch = The watch: a folder that holds a watch.toml, or a built-in name; without it HUNE_WATCH, then the current folder.
cli-any--record = The folder of the record, instead of the watch’s own.

## The commands
cli-hune = hune keeps watch over a conflict: a record of open sources, forecasts, and a brief in French and English whose every figure can be traced.
cli-hune-more = HUNE_DEBUG=1 before the command shows where an unexpected error arose.
cli-hune-example =
    hune brief sahel --lang en --lang fr --out brief/
    hune init sahel
    hune --lang fr brief --help

cli-init = Make the folder of a new watch.
cli-init-more = The folder gets a watch.toml with remarks, an empty note for each section and language, and a place for issued briefs. An existing watch is never touched.
cli-init--name = Name of the watch and of its folder: lower-case letters, digits and hyphens. A built-in name brings its own countries.
cli-init--countries = Countries to watch, by three-letter code, separated by commas.
cli-init-example =
    hune init sahel
    hune init liptako --countries MLI,BFA,NER

cli-ingest = Bring files of a source into the record.
cli-ingest-more = Rows that cannot be read are kept out and listed in a rejects file; the others are kept, and the exit code is then 3. A file that is already there adds nothing. Questions (hune ask) that the record can now answer are resolved, and told.
cli-ingest--source = Who publishes the files (hune sources lists them).
cli-ingest--files = The files, as they were downloaded (CSV, plain or compressed).
cli-ingest--vintage = The published edition the files belong to, such as 24.1, where they do not say so themselves.
cli-ingest--covers = What the files cover, where that is not what their edition says; may be repeated.
cli-ingest--edition = How far these files may go: INTERNAL, PARTNERS or PUBLIC; without it, as the source declares.
cli-ingest-example =
    hune ingest ucdp ged241.csv.gz --vintage 24.1
    hune ingest ucdp ged_nigeria.csv --vintage 20.1 --watch sahel/

cli-record = Look into the record.
cli-record-info = Say what the record holds: each vintage, what it covers, and how far it reaches.
cli-record-history = List the commits of the record, oldest first: each one is a version that can be read again.
cli-record-check = Check that every file of the record is there, and that its rows are whole.
cli-record-check-more = Each committed row is looked at: that it is there once, unaltered, within what its file covers. Where something is damaged the exit code is 1, and each finding is numbered.

cli-read = Read documents in French and English: who says that who supports, fights, sanctions or hosts whom.
cli-read-more = Each claim is shown with the sentence it stands on, how it is said, on whose word, when and where. What could not be coded is shown with the reason. Flags come from the register of actors (somebody who was gone by then, a rank of another time) and take nothing away. With --record or --watch, documents, claims and what was not coded are kept instead, and hune review lists them; stopped and run again, it goes on where it was. Documents that cannot be read are told, and the exit code is then 3. Reading needs hune to be installed with its extra “reading”.
cli-read--places = Files (text, Markdown, HTML, PDF, DOCX, EML), folders of them, answers of ReliefWeb (JSON), and addresses of pages and feeds (http or https).
cli-read--date = The day the documents are of, where they do not say; “last month” is reckoned from it.
cli-read--publisher = Who published the documents, where they do not say.
cli-read--language = Read only what is in this language, en or fr; may be repeated.
cli-read--edition = How far the documents may go: INTERNAL (without it), PARTNERS or PUBLIC.
cli-read--watch = Keep what is read in the record of this watch.
cli-read--record = Keep what is read in the record in this folder.
cli-read--model = Have the language model read that the watch names ([reading.model] in its watch.toml), instead of the rules. What that costs at most is told before it is asked, what it did cost after. A document is sent to an endpoint that is not of this machine only if it is PUBLIC, unless the configuration says otherwise.
cli-read-example =
    hune read article.html --date 2025-09-15
    hune read articles/ --publisher "Studio Tamani" --record record/
    hune read https://example.org/feed.xml --json

cli-review = List the claims that wait for a judgement, with their flags and what was said of them.
cli-review-more = A judgement is dated, has a name under it, and is never deleted; what is undone stays on record. Where two people disagree, both are shown and the later speaks. The first digits of an id are enough.
cli-review--show = waiting, accepted, rejected, corrected, disputed, or all.
cli-any--as-known-at = How it stood at this moment: a day (its end, in UTC), or 2026-01-15T09:30Z.
cli-any--by = Who judges; without it HUNE_USER. The account of the machine is never taken for a name.
cli-any--why = Why, in a sentence.
cli-review-example =
    hune review --record record/
    hune review accept 4f1c09 --by "A. Name"
    hune review --show disputed --as-known-at 2026-01-15

cli-review-accept = Accept claims.
cli-review-accept--claims = The claims, by the first digits of their ids.
cli-review-reject = Reject claims.
cli-review-reject--claims = The claims, by the first digits of their ids.

cli-review-correct = Say what a claim should be: that becomes a claim of its own, accepted, in place of the first.
cli-review-correct--claim = The claim, by the first digits of its id.
cli-review-correct--subject = Who: an actor of the register by id, or words of the passage.
cli-review-correct--relation = The relation of the code-list, with its mode after a colon: supports:politically.
cli-review-correct--object = Whom: an actor by id, or words of the passage.
cli-review-correct--realis = asserted, reported, denied, conditional, future or normative.
cli-review-correct--from = Since when: 2023, 2023-Q1, 2023-07, 2023-07-24, or unknown.
cli-review-correct--until = Until when, written likewise.
cli-review-correct-example =
    hune review correct 4f1c09 --object MLI.gov --from 2025-Q2

cli-review-grade = Grade a claim on the Admiralty’s scales; the two are never made one.
cli-review-grade--claim = The claim, by the first digits of its id.
cli-review-grade--reliability = How reliable the source is, A to E; F: it cannot be judged.
cli-review-grade--credibility = How credible what it says is, 1 to 5; 6: it cannot be judged.

cli-review-merge = Say that words, or an actor, are an actor of the register.
cli-review-merge--who = Words as they stand in the documents, or the id of an actor.
cli-review-merge--actor = The actor that is meant, by id.
cli-any--document = Only in this document: its file or address, or the first digits of its id. Without it, everywhere.
cli-review-merge-example =
    hune review merge "the army" MLI.army --document article.html

cli-review-split = Say that words, or an actor, are not an actor that they were taken for.
cli-review-split--who = Words as they stand in the documents, or the id of an actor.
cli-review-split--actor = The actor that is not meant, by id.

cli-review-succeed = Say that an actor took another’s place on a day.
cli-review-succeed--actor = Whose place, by id.
cli-review-succeed--heir = Who took it, by id.
cli-review-succeed--on = When: a year, quarter, month or day.
cli-review-succeed--where = In this country only, by its id (MLI).
cli-review-succeed-example =
    hune review succeed WAGNER AFRICA_CORPS --on 2025-06-06 --where MLI

cli-review-undo = Undo a judgement; to undo the undoing brings it back.
cli-review-undo--judgement = The judgement, by the first digits of its id.

cli-review-log = List all judgements, the oldest first, those undone among them.

cli-brief = Write the brief of a watch: HTML, PDF, Word, Excel, a text for e-mail, and JSON, in each language and edition.
cli-brief-more = A watch that has no record of its own is written from the sample record, as a replay of a fixed day, and says so on every page. Until it is signed, a brief is a draft.
cli-brief--lang = A language of the brief, en or fr; may be repeated. Without it, those of the watch.
cli-brief--edition = For whom: INTERNAL, PARTNERS or PUBLIC; may be repeated. Without it, the editions of the watch.
cli-brief--out = Where the pages go.
cli-any--issued = Day of issue; without it, today, or the day that a replay stands for.
cli-any--as-known = Use only what was published by this day.
cli-any--data-through = Use the data up to this month only (a replay, on data revised since).
cli-brief-example =
    hune brief sahel --lang en --lang fr --out brief/
    hune brief --edition PARTNERS --edition PUBLIC
    hune brief --issued 2024-01-22 --as-known 2024-01-22

cli-brief-check = Check the notes and the text of a brief before anybody signs it.
cli-brief-check-more = Every figure of a note is held against the evidence it cites. Found are figures without evidence, figures that moved, words that a brief does not use, what is not covered, and what one language lacks. The exit code is 1 where something stands in the way of a signature; a notice about earlier briefs does not change it.
cli-brief-check-example =
    hune brief check sahel/

cli-brief-sign = Put a name and a role under what a brief says.
cli-brief-sign-more = What is signed is the digest of the brief in its editions and both languages. If the record, the notes or the watch change afterwards, the signature no longer holds. The PUBLIC edition needs two people.
cli-brief-sign--name = Name of the person who signs. The PUBLIC edition shows the role alone.
cli-brief-sign--role = Role, the same in both languages, or in English and French: “Director / Directrice”.
cli-brief-sign--edition = Sign these editions only: INTERNAL, PARTNERS or PUBLIC; may be repeated. Without it, those of the watch.
cli-brief-sign--void = Set aside the signatures under an earlier state of this brief, and sign the present one.
cli-brief-sign-example =
    hune brief sign sahel/ --name "A. Name" --role "Director / Directrice"

cli-brief-issue = Issue the brief that was signed, for good.
cli-brief-issue-more = All editions, formats and languages go into briefs/NNN/ together, or nothing does. An issued brief is never changed; the next one tells what changed since.
cli-brief-issue-example =
    hune brief issue sahel/

cli-forecast = Forecast deaths by country, cell or admin-1 area and month, from the record of a watch or from a plain table.
cli-forecast-more = A table needs no watch and no record: a CSV or Parquet file with a row for each unit and month. Its columns are gwno, iso3, gid or admin1 (the id of an area in the file of --areas); month (YYYY-MM), or year and month, or month_id; and the count, such as sb_deaths. Rows that cannot be believed are kept out and listed beside the forecast, and the exit code is then 3. Without --draws the file holds means, quantiles and chances of each month, and a second one, FILE.total.parquet, those of all months together. The record of a watch keeps each forecast made from it, once, and hune track scores it later; a table and the sample keep none, and forecasts of areas are not kept.
cli-forecast--data = A watch (a folder or a built-in name), whose countries are forecast from all that its record covers; or a table. Without it HUNE_WATCH, then the current folder.
cli-forecast--unit = What is forecast: country, cell (half a degree), or admin1 (the areas of --areas).
cli-forecast--areas = The polygons of admin-1 areas, for --unit admin1: a GeoJSON file such as geoBoundaries, COD-AB, GADM or Natural Earth publish. An area smaller than a cell is joined with a neighbour, and told.
cli-forecast--countries = The countries that the cells of a table add up to, draw by draw (with --unit cell and --draws): a table of country-months of the same target and months; --sparse holds for both. The file then tells what each country has of each cell, and what is not placed; FILE.countries.parquet holds the countries themselves. Both are forecast by the same model.
cli-forecast--target = Deaths of what: sb (a state is a party), ns (none is), os (one-sided), all (the three together), or civilians.
cli-forecast--origin = The last month that the forecast may see; without it, the last that is covered for most units.
cli-forecast--horizons = How many months after the origin: the first and the last, from 1 to 36.
cli-forecast--model = The model: pool, or another by its name, such as conflictology(24).
cli-forecast--draws = Write so many whole futures, draw by draw, instead of what is read from them.
cli-forecast--seed = Where the random numbers start: the same seed gives the same draws.
cli-forecast--sparse = The table lists only months in which something happened: a month without a row is zero.
cli-forecast--out = Where the forecast goes (Parquet). An earlier forecast there is replaced, any other file is not.
cli-forecast-example =
    hune forecast sahel --out sahel.parquet
    hune forecast sahel/ --unit cell --target os --draws 1000 --out os.parquet
    hune forecast sahel/ --unit admin1 --areas adm1.geojson --out adm1.parquet
    hune forecast world.csv --target all --origin 2025-05 --out world.parquet

cli-backtest = Score models on past origins, each on what was known there: a table, every row as Parquet, and a page to hand on.
cli-backtest-more = A model is handed counts that end at the origin; nothing later exists for it. Presets: views2023-cm and views2023-cell (countries and cells under the rules of the VIEWS challenge: calendar years 2018 to 2024, forecast the October before), and rolling (origins of your own, a year ahead). Origins and units that are not covered are left out and counted. A record’s vintages of the time are used where it has them; scores say so where it has not. Every model and origin is kept in the folder as it is done: stopped with Ctrl-C, the same command goes on from there.
cli-backtest--data = A watch (a folder or a built-in name), scored on its own countries; or a table, as for hune forecast. Without it HUNE_WATCH, then the current folder.
cli-backtest--preset = The rules: views2023-cm, views2023-cell or rolling.
cli-backtest--model = A model to score, by its name; may be repeated. The report is about the first. Without it, pool.
cli-backtest--reference = The model that the others are set against.
cli-backtest--origins = With rolling: the first and the last origin, for example 2018-01..2024-12.
cli-backtest--every = With rolling: how many months from one origin to the next; without it, 6.
cli-backtest--unit = With rolling: country, or cell (half a degree).
cli-backtest--target = With rolling: deaths of what (sb, ns, os, all or civilians).
cli-backtest--units = A CSV with a column gwno or gid: score only these. In a sparse table, those it never names have no deaths.
cli-backtest--sparse = The table lists only months in which something happened: a month without a row is zero.
cli-backtest--jobs = How many processes share the work; no number depends on it.
cli-backtest--out = Where everything goes. What is finished there is not done again.
cli-backtest-example =
    hune backtest world.csv --preset views2023-cm --jobs 2 --out backtest/
    hune backtest sahel/ --preset rolling --origins 2018-01..2022-12 --out roll/
    hune backtest cells.csv --preset views2023-cell --model zero --out cells/

cli-ask = Ask how probable it is that deaths pass a number, or see how the questions asked before stand.
cli-ask-more = A question is a place (MLI, MLI+BFA+NER, cell 150837, or watch for its countries), deaths of what (sb, ns, os, all or civilians; all unless said), the total of the months (or any month, every month), a sign with a number, and the months. Beside the probability stand four reference classes: how often it came true in cases like it. The record keeps the question and resolves it once the months are known; until a yearly vintage confirms it the answer is provisional.
cli-ask--question = What is asked, in quotation marks; without it, all questions, their answers, and how good the probabilities were.
cli-ask--model = The model that answers: pool, or another by its name, such as conflictology(24).
cli-ask-example =
    hune ask "MLI sb >= 100 in 2025-07..2025-12"
    hune ask "MLI+BFA+NER civilians any month >= 250 by 2025-12"
    hune ask --watch sahel/

cli-track = Say how the forecasts that a watch keeps stand beside every reference, and beside those of others.
cli-track-more = Every forecast kept in the record is scored as soon as the record knows what came of its months: provisionally, then for good once a yearly vintage covers them. References are replayed from what was known at the same origin. A challenger’s file is read as it was published: VIEWS (JSON or CSV of its API), PaCE (CSV), the VIEWS challenge (Parquet, or the folder of a submission) or views-frames; both are scored on the units and months that both have.
cli-track--challenger = A file or folder with somebody else’s forecast; may be repeated.
cli-track--mapping = A CSV that gives the Gleditsch-Ward number (gwno) of each of VIEWS’ countries (country_id), where a layout has only these.
cli-track--export = Write the newest forecast of each model instead, as 1,000 joint draws: challenge (the VIEWS challenge’s Parquet) or frames (views-frames).
cli-track--out = Where exported forecasts go, each in a folder of its own.
cli-track-example =
    hune track sahel/
    hune track sahel/ --challenger fatalities003_2025_05_t01_cm.csv
    hune track sahel/ --export frames --mapping country_gwno.csv --out ours/

cli-record-revisions = List what already published months became in a newer vintage, by country, kind and month.
cli-record-revisions--then = The older vintage, such as “ged 24.1”; without it, the one before the newest.
cli-record-revisions--now = The newer vintage, such as “country_month 26.1”; without it, the newest.
cli-value-then = VINTAGE
cli-value-now = VINTAGE

cli-sources = List the sources hune can read.

## What the commands answer
cli-init-made = { $folder } is ready. Look into { $folder }watch.toml first: it says what is watched.
cli-init-next = Then bring data in: hune ingest ucdp FILE --watch { $folder }

cli-ingest-rows = added: { $added } · already there: { $already } · repeated: { $repeated } · kept out: { $rejected }
cli-ingest-nothing = nothing new: the record is as it was
cli-ingest-rejects = rows kept out, with reasons: { $file }

cli-read-undated = undated
cli-read-line = { $quote } (line { $line })
cli-read-by = said by { $speakers }
cli-read-when = when: { $when }
cli-read-where = where: { $where }
cli-read-hedged = hedged: { $words }
cli-read-model = proposed by the model { $model }
cli-read-graded = grade { $grade }
cli-read-shares = shares its text with: { $document }
cli-read-uncoded = Not coded
cli-model-unknown = unknown
cli-model-unread = not read: { $document } ({ $code })
cli-model-dropped = { $reason } ({ $code }): { $count }
cli-model-part = read in part only: { $document } ({ $code })
cli-dropped-actor = an actor that the register does not have
cli-dropped-relation = a relation that is not in the list
cli-dropped-community = an ethnic or religious community that would act
cli-dropped-sides = sides that the relation does not take
cli-dropped-words = words that are not where they should be in the document
cli-dropped-private = a private person, or one that the register does not have
cli-dropped-form = not of the form, or at odds with itself
cli-dropped-other = something else
cli-read-kept = kept in { $record }: hune review lists the claims
cli-uncoded-community = a community, which is never coded as an actor
cli-uncoded-actor = nobody who acts is named
cli-uncoded-relation = no relation of the code-list
cli-uncoded-editorial = the author’s opinion or advice
cli-uncoded-question = a question
cli-uncoded-language = a language that is not read
cli-uncoded-permitted = the relation does not take such actors
cli-uncoded-private = a private person
cli-uncoded-orders = orders to whoever reads by machine, and what stands behind them
cli-review-accepted = accepts { $claim }
cli-review-rejected = rejects { $claim }
cli-review-corrected = corrects { $claim } into { $other }
cli-review-graded = grades { $claim }: { $grade }
cli-review-merged = “{ $who }” is { $into }
cli-review-parted = “{ $who }” is not { $into }
cli-review-succeeded = { $into } took the place of { $who } on { $on }
cli-review-undid = undoes { $undone }
cli-review-undone = undone
cli-review-undoing = To undo it: hune review undo { $judgement }
cli-review-none = Nobody has judged anything yet.
cli-review-disputed = disputed: of those who differ, the later speaks

cli-backtest-known = scored against { $truth }; every origin reads what was public then
cli-backtest-other-units = scored on the units given, not on those of the VIEWS challenge: these scores do not compare with published ones; --units takes the challenge’s list
cli-backtest-reconstructed = scored against { $truth }; reconstructed from { $vintages }, cut at each origin
cli-forecast-sample = made from the sample record that comes with hune
cli-forecast-kept = kept in { $record }: hune track scores it once its months are known
cli-forecast-unkept = kept in no record

cli-ask-basis = { $model }, from data through { $origin } ({ $truth })
cli-ask-observed = on record, { $first } to { $last }: { $counts }
cli-ask-decided = { $answer }: the record decides it ({ $truth }); nothing is forecast or kept
cli-ask-cases = { $came } of { $cases }
cli-ask-own = own past
cli-ask-season = same months
cli-ask-before = months before
cli-ask-peers = peers
cli-ask-provisional = { $answer } (provisional)
cli-ask-news = resolved: { $question }: { $answer }, { $truth }
cli-ask-worth = Brier scores (lower is better), the model’s and those of the reference classes
cli-ask-ever = any
cli-ask-sample = answered from the sample record that comes with hune, and not kept
cli-column-class = reference class
cli-column-chance = chance
cli-column-cases = came true
cli-column-apart = apart
cli-column-question = question
cli-column-times = times asked
cli-column-asked = last asked
cli-column-answer = answer
cli-column-resolved = resolved
cli-column-model = model
cli-column-questions = questions
cli-column-brier = Brier

cli-track-none = The record keeps no forecast yet.
cli-track-nothing = Nothing can be scored yet: the record knows no outcome of the months forecast.
cli-track-final = against { $truth }: final
cli-track-provisional = against { $truth }: provisional, until a yearly vintage covers these months
cli-track-late = written down after these months had ended: nothing was foretold
cli-track-reconstructed = references replayed from { $vintages }, published after the origin
cli-track-without = references that could not be replayed: { $models }
cli-track-best = ratio: CRPS divided by that of { $model }, the best reference; 90 % interval over origins
cli-track-forecast = forecast
cli-track-challenger = challenger
cli-track-reference = reference
cli-track-country = countries
cli-track-cell = cells
cli-column-role = what
cli-column-n = n
cli-column-crps = CRPS
cli-column-ratio = ratio
cli-column-interval = interval
cli-column-held = 90 % held
cli-column-active = if active
cli-column-brier-1 = Brier ≥1
cli-column-brier-25 = Brier ≥25

cli-info-empty = { $record }: the record is empty
cli-info-version = { $record }: version { $version } of { $committed }
cli-info-published = published { $date } · { $files }
cli-info-superseded = superseded by a newer vintage, still readable

cli-brief-issued = { $title }, brief of { $date }
cli-brief-through = totals through { $totals }, detail through { $detail }
cli-brief-sample = made from the sample record: a replay, not an issue

cli-sign-done = brief { $number } is signed: digest { $digest }
cli-sign-waits = { $edition } waits for one more signature
cli-issue-done = brief { $number } is issued: { $folder }
cli-revisions-none = The record holds no second vintage to compare with.
cli-column-country = country
cli-column-kind = kind
cli-column-month = month
cli-column-then = then
cli-column-revision = revision
cli-column-new-months = new months
cli-column-now = now

cli-column-version = version
cli-column-committed = committed (UTC)
cli-column-what = source, table, vintage
cli-column-added = added
cli-column-rejected = kept out
cli-column-file = file

cli-source-tables = tables: { $tables }
cli-source-licence = licence: { $licence }

## Steps of a long task
cli-step-read = reading
cli-step-backtest = scoring
cli-step-fit = forecasting
cli-step-score = scoring
cli-step-sift = comparing with the record
cli-step-sources = noting the source
cli-step-vintages = noting the vintage
cli-step-rows = writing rows
cli-step-commit = committing
cli-step-questions = resolving questions
cli-step-report = writing the report
cli-step-write = composing the brief
cli-step-draw = drawing
cli-step-html = HTML
cli-step-pdf = PDF
cli-step-docx = Word
cli-step-xlsx = Excel
cli-step-txt = text
cli-step-check = checking
cli-step-done = done
