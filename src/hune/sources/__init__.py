"""Sources: a file of a source goes in, batches of validated rows that say what they cover come out.

One module per source declares who publishes (`SOURCE`), the columns it understands (`COLUMNS`) and how
a file is read (`read`); `hune.sources.registry` names the modules and imports one when it is asked for.

What goes in is whatever a person has on disk: a plain, gzipped or zipped table, exported by the source
itself or by somebody in between. What comes out is one `hune.record.batch.Batch` per table: the rows as
the record's schemas want them, the vintage and the day it was published, the countries, kinds and months
it covers, the rows that were kept out with their line, column, value and numbered reason, and numbered
remarks on what was changed (a range dropped, columns put right).

The one idea: **a row is judged by itself, a file by what it can vouch for.** A fault of a row costs that
row and no other, whatever stands around it. A fault that makes the whole file unable to say what it
covers (cut off, of another encoding, without a column, without a vintage) costs the file, because half
a file read as a whole one would turn what is missing into zeros.

How a file becomes rows, in order: `opening` finds the tables inside it; `delimited` turns bytes into
columns of text, each row with its line; `values` reads the texts (each distinct text once); `sieve` keeps
the first fault of each row; a source's own modules know what the columns mean; `coverage` says what the
rows are a complete account of. Nothing is guessed: where the file cannot tell, an error asks.

What is no table but text comes in through a room of its own, `documents`.
"""
