"""Models: from remembering last year to learning how wars go on, and a pool of the best of them.

In comes a matrix and an origin; out goes one distribution for each unit and horizon. What is learnt is learnt from
months up to the origin, and no forecast goes beyond a limit that the unit's own past sets (`limit`).

The reference tier (`reference`, `peers`) only remembers: nothing in it can say that violence will rise or fall. It is
there to be beaten. `boosted`, `self_exciting`, `states`, `analogues` and `surroundings` learn from all units, out of
what `past` and `seen` lay out, and say it on the rungs of `ladder`; `pool` mixes them by weights earned on earlier
years. `catalogue` has all of them by name.
"""
