"""The panel: rows of the record in, dense unit × month matrices and features out.

In comes a view of the record: events, or counts that a source publishes, each with the spans its vintage
covers. Out comes a `Panel`, and from it one `Matrix` at a time: a measure (events; deaths by the best, low
and high estimate; civilians over all kinds; events that rest on a single source) of cells, of countries, or
of what is known of a country but not placed in a cell.

The idea: a matrix knows where it knows nothing. Each value stands beside how far it is covered, what is not
covered holds no count, and `Matrix.window`, the way to plain numbers, refuses a window with a gap in it. So a
country that falls out of the input never becomes a row of zeros. A cell is covered as far as the countries
with land in it are; only where none is, it is masked.

One window, one vintage: a country's series is read whole from one vintage of one table, and numbers from
different vintages are never added. An event counts for the country its source names and for the month of its
last day; within one vintage a country's cells, or its areas where polygons are given, and its *not placed* add up
to the country, exactly.

Features are recursions along a row and sums over neighbours, not group-bys: `features` holds the kernels.

Read in this order: `matrix`, `coverage`, `tally` (rows as counts), `placing` (events in areas), `assemble` (rows
to a panel), `build` (a view to a panel: which vintage for whom), `panel`, `features`.
"""
