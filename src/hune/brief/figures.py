"""The figures of a brief: panels and paths → charts of `hune.draw`, each with its table and its words."""
from collections.abc import Iterator
from hune.brief.model import *
def fans(*a, **k): return Note("fans", Say("outlook-table-note"))
def cells(*a, **k): return iter(())
