"""From and to files: a plain table of counts in, forecasts out as Parquet.

`columns` finds what a column is by its name, `tables` reads a table into a matrix, `units` chooses who is forecast,
`thresholds` has what a month is held against, and `outputs` writes draws, or quantiles and chances.
"""
