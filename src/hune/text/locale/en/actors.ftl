### Parties to violence, by the source's name. Every party has the same four forms, so that a sentence is
### framed alike whoever it is about. { $country } comes in its "of" form ("of Mali").

actor-government =
    .plain = Government { $country }
    .the = the Government { $country }
    .of = of the Government { $country }
    .by = by the Government { $country }
actor-civilians =
    .plain = civilians
    .the = civilians
    .of = of civilians
    .by = by civilians
actor-jnim =
    .plain = JNIM
    .the = JNIM
    .of = of JNIM
    .by = by JNIM
actor-is =
    .plain = IS
    .the = IS
    .of = of IS
    .by = by IS
actor-aqim =
    .plain = AQIM
    .the = AQIM
    .of = of AQIM
    .by = by AQIM
actor-local =
    .plain = a local self-defence group
    .the = a local self-defence group
    .of = of a local self-defence group
    .by = by a local self-defence group
actor-group =
    .plain = { $name }
    .the = { $name }
    .of = of { $name }
    .by = by { $name }
