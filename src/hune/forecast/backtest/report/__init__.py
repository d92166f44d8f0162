"""A backtest as one page to hand on: who was nearer to what came, by how much, where, and where not.

In comes a `Backtest` and the model the page is about; out goes an HTML file that loads nothing, in French or in
English: one sentence that says who is ahead and whether that may be chance, then tables and figures, then what was
left out and which vintages all of it rests on.

The idea: the sentence on top is never without its interval, and what is behind it never without its misses. A model
is set against one reference on the same rows, and the months in which it was furthest off are listed by name.

Read in this order: `tables`, `charts`, `words`, `html`, `page`.
"""
