"""The track record: forecasts kept when they are made and scored when truth arrives, beside those of others.

In come forecasts, the record as it grows, and files of other forecasters; out goes the standing of each against every
reference and every challenger, on the same units and months.

`kept` writes down, loads and scores; `arrived` tells what has come; `predictions` is the common form; `standing`
compares; `challengers` reads what others publish and `layouts` writes the same layouts.
"""
