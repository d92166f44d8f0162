### Les parties aux violences, par le nom que leur donne la source. Chacune a les quatre mêmes formes, pour
### que la phrase ait le même cadre quelle que soit la partie. { $country } vient sous la forme « du Mali ».

actor-government =
    .plain = gouvernement { $country }
    .the = le gouvernement { $country }
    .of = du gouvernement { $country }
    .by = par le gouvernement { $country }
actor-civilians =
    .plain = civils
    .the = les civils
    .of = des civils
    .by = par les civils
actor-jnim =
    .plain = JNIM (GSIM)
    .the = le JNIM (GSIM)
    .of = du JNIM (GSIM)
    .by = par le JNIM (GSIM)
actor-is =
    .plain = État islamique (EI)
    .the = l’État islamique (EI)
    .of = de l’État islamique (EI)
    .by = par l’État islamique (EI)
actor-aqim =
    .plain = AQMI
    .the = AQMI
    .of = d’AQMI
    .by = par AQMI
actor-local =
    .plain = un groupe local d’autodéfense
    .the = un groupe local d’autodéfense
    .of = d’un groupe local d’autodéfense
    .by = par un groupe local d’autodéfense
actor-group =
    .plain = { $name }
    .the = le groupe { $name }
    .of = du groupe { $name }
    .by = par le groupe { $name }
