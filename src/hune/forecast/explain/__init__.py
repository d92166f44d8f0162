"""Why a forecast says what it says: shares, precedents, and what changed since the last origin.

`shares` splits a chance between the baseline, the unit's own past and what goes on around it; `precedents` names the
cases in the past that were most alike, and what followed; `since` tells what moved between two origins, and whether new
months or new figures moved it.
"""
