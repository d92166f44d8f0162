### Words on charts and maps: short, for they stand beside marks.

draw-per-month = recorded deaths per month
draw-ranges = recorded deaths: best estimate and range from low to high
draw-month-deaths = { $month }: { $deaths }
draw-month-range = { $month }: 90 % range { $wide }, 50 % range { $narrow }, median { $median }
draw-month-earlier = { $month }: earlier 90 % range { $range }
draw-month-uncovered = { $month }: not covered
draw-month-series = { $month }, { $series }: { $deaths }

draw-key = How to read
draw-key-seen = recorded deaths, month by month
draw-key-provisional = provisional
draw-key-earlier = 90 % range given earlier for the month
draw-key-most = 90 % range expected
draw-key-half = 50 % range and median
draw-key-passed = month before the outlook
draw-key-own = its own worst and median month, { $months }
draw-key-uncovered = not covered

draw-own-worst = worst { $deaths }
draw-own-median = median { $deaths }

draw-cell = { $place }: { $deaths }
draw-class-none = none
draw-uncovered = not covered
draw-kilometres = { $distance } km

draw-shares = chance of { $deaths } recorded { $deaths-n ->
    [one] death
   *[other] deaths
} or more in the month, and what it is made of
draw-shares-baseline = baseline
draw-shares-past = own past
draw-shares-neighbours = neighbours
draw-shares-told = chance
draw-shares-tip = { $name }, { $part }: { $points } points
draw-key-baseline = baseline: how often any unit had so many in a month, over twenty years
draw-key-past = own past: what its own record changes
draw-key-neighbours = neighbours: what its surroundings change, next to what units like it usually have around them
draw-key-alone = neighbours: nothing around changes these chances
draw-key-told = the chance: the parts added up, in points
draw-key-lowers = what lowers the chance runs back, beneath the bar
