"""Actors: who is who, since when, on whose word.

In come YAML files: the register that stands in `data/` and, after it, any file of the user's own. Out comes a
`Register` that answers four questions: who may be meant by these words, what is this actor part of, who held
this office on that day, did it exist then.

One idea makes it work: an actor has a life. Its names, its ties, the ranks and offices of a person hold over
intervals, and an interval knows how well its ends are known. So every answer is one of three, yes, no or
possible, and "possible" is never made "yes". An actor that takes another's place is a new actor with a date
of succession; it is never an alias.

    intervals   bounds, half-open intervals and the three answers
    folding     names without accents, case, hyphens and apostrophes
    actor       what is said of an actor: names, ties, ranks, offices, successions
    yaml_text   YAML as a register may use it
    entries     what an entry of a file looks like, and what is wrong with one that does not
    written     the text of a file becomes what it says
    printed     and is written again
    states      the actors that every state brings with it: itself, its government, its armed forces
    register    several files made one, and what may be asked of them
    checks      everything that is wrong or doubtful in the files, as numbered notices

Every fact names one source. A person is here for a high public office or for leading an armed group or an
organisation, and for nothing else. A community of origin or of faith is never an actor: its names stand in
`data/communities.yaml` for one purpose, to be recognised and refused.
"""
