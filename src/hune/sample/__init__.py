"""The sample record: figures computed from UCDP, read-only, used only while a watch has no record of its own.

`record/` is a record like any other (`hune.record`), made by `scripts/make_sample.py`; LICENSE.md beside it
has its own licence, citation and what was changed. It is never mixed with a record of the user's.
"""
