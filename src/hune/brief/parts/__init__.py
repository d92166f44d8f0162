"""The parts of a brief: what each section may say, and on what evidence.

What comes in is a `Basis` (the panels of a watch and what they cover) and a `Ledger` that counts; what goes out is
blocks of the model. The one idea: a part reads, compares and decides, and never writes a word. Each block says in
which editions it may appear; what says nothing stays inside.
"""
