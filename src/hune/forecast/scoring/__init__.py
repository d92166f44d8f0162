"""What forecasts were worth: proper scores, how often ranges held, what was said of change.

In come distributions or draws and what came; out go scores that carry the vintage of the truth they are against.

`scores` has the rules of single forecasts, `comparison` sets one model against another with origins drawn in blocks,
`reliability` and `change` ask whether chances and ranges meant what they said, `views2023` is a preset that never
changes, and `replay` asks of past origins how often the ranges of today's page would have held.
"""
