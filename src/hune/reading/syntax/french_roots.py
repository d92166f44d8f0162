"""One root for each French sentence: the model cuts some in two, and leaves a subject or an object without its verb."""

from collections.abc import Sequence

_FULL_STOPS = (".", "!", "?", "…")


def one_root(words: Sequence[str], pos: Sequence[str], heads: list[int], deps: list[str]) -> None:
    """Give each sentence one root.

    `heads` are places of words; both lists are changed.
    """
    start = 0
    for at, word in enumerate(words):
        last = at + 1 == len(words)
        if last or (word in _FULL_STOPS and words[at + 1][0] not in "»”)" and not words[at + 1][0].islower()):
            _join(range(start, at + 1), words, pos, heads, deps)
            start = at + 1


def _join(inside: range, words: Sequence[str], pos: Sequence[str], heads: list[int], deps: list[str]) -> None:
    roots = [at for at in inside if heads[at] == at]
    if len(roots) < 2:
        return
    verbs = [at for at in roots if pos[at] in ("VERB", "AUX")]
    main = (verbs or [at for at in roots if pos[at] != "PUNCT"] or roots)[0]
    for at in roots:
        if at == main:
            continue
        heads[at], deps[at] = main, _left_over(at, main, words, pos, heads, deps)
        if deps[at] == "flat:name":
            heads[at] = at - 1


def _left_over(
    at: int, main: int, words: Sequence[str], pos: Sequence[str], heads: Sequence[int], deps: Sequence[str]
) -> str:
    """Say what a second root is to the first."""
    if pos[at] == "PUNCT":
        return "punct"
    if pos[at] in ("VERB", "AUX"):
        return "conj" if any(heads[each] == at and deps[each] == "cc" for each in range(at)) else "parataxis"
    if at and pos[at] == "PROPN" and words[at - 1][0].isupper() and pos[at - 1] == "PROPN":
        return "flat:name"
    if pos[at] not in ("NOUN", "PROPN", "PRON") or pos[main] not in ("VERB", "AUX"):
        return "dep"
    near = {deps[each] for each in range(len(words)) if heads[each] == main and each != main}
    cased = any(heads[each] == at and deps[each] == "case" for each in range(at))
    if cased:
        return "obl:mod"
    if at < main:
        return "dep" if near & {"nsubj", "nsubj:pass"} else "nsubj:pass" if "aux:pass" in near else "nsubj"
    return (
        "obj"
        if not near & {"obj", "aux:pass"} and all(pos[each] in ("DET", "ADV") for each in range(main + 1, at))
        else "dep"
    )
