"""Questions with a date: asked in one line, given a probability with its reference classes, answered by the record.

In comes `MLI sb >= 100 in 2025-07..2025-12`; out goes how probable a yes is, and later what came and what the
probabilities were worth.

Read in this order: `question`, `grammar`, `material`, `classes`, `chance`, `docket`, `worth`.
"""
