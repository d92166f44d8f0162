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
cli-value-record = FOLDER
cli-value-lang = LANGUAGE
cli-value-edition = EDITION
cli-value-role = ROLE
cli-value-out = FOLDER
cli-value-issued = DATE
cli-value-as-known = DATE
cli-value-data-through = MONTH

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
cli-ingest-more = Rows that cannot be read are kept out and listed in a rejects file; the others are kept, and the exit code is then 3. A file that is already there adds nothing.
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
cli-step-sift = comparing with the record
cli-step-sources = noting the source
cli-step-vintages = noting the vintage
cli-step-rows = writing rows
cli-step-commit = committing
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
