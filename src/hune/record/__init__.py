"""The record: what is known, from whom, and since when.

In comes a `Batch`, one file of one published edition (a *vintage*) of a source's table, with the countries,
kinds of violence and months that the file covers. Out comes a `View`: the rows that may speak, once three
clocks are set. *As known* leaves what was public on a day, *as recorded* what this record held at a moment,
*through* the months up to one. What no vintage covers is unknown, and never zero.

The idea that makes it work: nothing is ever changed, only added, and coverage is written down beside the rows.
A newer vintage supersedes an older one wherever it covers a country, kind and month, also for events that
vanished from it; but that is decided when the record is read, by arithmetic on spans of months, so that any
past state can be read again. Where nothing was public yet, the earliest later vintage stands in, and the view
says so.

Every act of bringing rows in is marked (`markings`): how far they may go, and whether their source may be named. A view
for an outer edition is made as if what is closed to it had never been brought in.

On disk a record is a folder of Delta tables (`schema`). An ingest writes its rows under its own id, and last of
all one row in `commits`; readers see committed ingests only, and a version of the record is a row of
`commits`. The id is a digest of what the ingest writes, and Delta lets an id in once: so a killed ingest that is
run again goes on where it stopped, and two processes with one file add it once. The commit goes in only if
nobody else committed since the rows were compared with what is visible; otherwise they are compared again. So
no row is counted twice, whoever else is writing.

What hune makes itself, forecasts and questions, the documents it reads, the claims in them and what people said of
those, are kept beside all this and in the same manner (`own`); as they add nothing to what sources count, they make no
version of what a view shows.

Start at `record.Record` and `view.View`.
"""
