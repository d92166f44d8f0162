"""Make the lists of states and territories from the Gleditsch-Ward list and Babel's CLDR names.

Writes `src/hune/places/data/countries.csv` (every state of the system since 1980, with its spells, codes and
names) and `territories.csv` (what borders show that is not a state of the list, and the state it is counted
with). Codes and spells are those of the published list: Kristian S. Gleditsch and Michael D. Ward, "A Revised
List of Independent States since the Congress of Vienna", International Interactions 25 (1999) 393-413, with
its tentative list of microstates, as continued by the authors. Names come from Babel's CLDR, except where
`NAMES` says otherwise; French articles and prepositions follow the usage of France's toponymy commission and
of the United Nations.

Run: python scripts/make_countries.py
"""

import csv
from pathlib import Path
from typing import NamedTuple

from babel import Locale

DATA = Path(__file__).resolve().parents[1] / "src/hune/places/data"

# gwno, ISO 3166 alpha-3 and alpha-2, French gender, and spells since 1980. Gender: m, f; p for plural;
# "fa" for an island of feminine gender that takes « à la »; "à" and "en" for names without an article.
# Former states carry the codes that ISO 3166-3 withdrew.
STATES = """
2    USA US p  1816-01-01
20   CAN CA m  1867-07-01
31   BHS BS p  1973-07-10
40   CUB CU à  1902-05-20
41   HTI HT en 1934-08-15
42   DOM DO f  1844-02-27
51   JAM JM f  1962-08-06
52   TTO TT fa 1962-08-31
53   BRB BB fa 1966-11-30
54   DMA DM fa 1978-11-03
55   GRD GD fa 1974-02-07
56   LCA LC à  1979-02-22
57   VCT VC à  1979-10-27
58   ATG AG à  1981-11-01
60   KNA KN à  1983-09-19
70   MEX MX m  1821-07-01
80   BLZ BZ m  1981-09-21
90   GTM GT m  1840-01-01
91   HND HN m  1840-01-01
92   SLV SV m  1840-01-01
93   NIC NI m  1840-01-01
94   CRI CR m  1840-01-01
95   PAN PA m  1903-11-03
100  COL CO f  1830-09-23
101  VEN VE m  1829-01-01
110  GUY GY m  1966-05-26
115  SUR SR m  1975-11-25
130  ECU EC m  1830-05-13
135  PER PE m  1824-12-09
140  BRA BR m  1822-09-07
145  BOL BO f  1825-08-06
150  PRY PY m  1816-01-01
155  CHL CL m  1818-04-01
160  ARG AR f  1816-07-09
165  URY UY m  1830-05-26
200  GBR GB m  1816-01-01
205  IRL IE f  1921-12-06
210  NLD NL p  1816-01-01
211  BEL BE f  1830-10-04
212  LUX LU m  1867-05-11
220  FRA FR f  1816-01-01
221  MCO MC à  1816-01-01
223  LIE LI m  1816-01-01
225  CHE CH f  1816-01-01
230  ESP ES f  1816-01-01
232  AND AD f  1816-01-01
235  PRT PT m  1816-01-01
260  DEU DE f  1949-09-21
265  DDR DD f  1949-10-05/1990-10-02
290  POL PL f  1918-11-11
305  AUT AT f  1918-11-14
310  HUN HU f  1918-11-03
315  CSK -  f  1918-11-11/1992-12-31
316  CZE CZ f  1993-01-01
317  SVK SK f  1993-01-01
325  ITA IT f  1816-01-01
331  SMR SM à  1816-01-01
338  MLT MT à  1964-09-21
339  ALB AL f  1913-01-01
340  SRB RS f  2006-06-05
341  MNE ME m  2006-06-03
343  MKD MK f  1991-11-20
344  HRV HR f  1992-04-27
345  YUG YU f  1918-12-01/2006-06-04
346  BIH BA f  1992-04-27
347  XKX XK m  2008-02-17
349  SVN SI f  1992-04-27
350  GRC GR f  1828-04-25
352  CYP CY à  1960-08-16
355  BGR BG f  1878-03-03
359  MDA MD f  1991-08-27
360  ROU RO f  1878-07-13
365  RUS RU f  1816-01-01
366  EST EE f  1991-09-06
367  LVA LV f  1991-09-06
368  LTU LT f  1991-09-06
369  UKR UA f  1991-12-01
370  BLR BY m  1991-08-25
371  ARM AM f  1991-12-21
372  GEO GE f  1991-12-21
373  AZE AZ m  1991-12-21
375  FIN FI f  1917-12-06
380  SWE SE f  1816-01-01
385  NOR NO f  1905-08-26
390  DNK DK m  1816-01-01
395  ISL IS f  1944-06-17
396  -   -  f  2008-08-26
397  -   -  f  2008-08-26
402  CPV CV à  1975-07-05
403  STP ST à  1975-07-12
404  GNB GW f  1974-09-10
411  GNQ GQ f  1968-10-12
420  GMB GM f  1965-02-18
432  MLI ML m  1960-09-22
433  SEN SN m  1960-04-04
434  BEN BJ m  1960-08-01
435  MRT MR f  1960-11-28
436  NER NE m  1960-08-03
437  CIV CI f  1960-08-07
438  GIN GN f  1958-10-02
439  BFA BF m  1960-08-05
450  LBR LR m  1847-07-26
451  SLE SL f  1961-04-27
452  GHA GH m  1957-03-06
461  TGO TG m  1960-04-27
471  CMR CM m  1960-01-01
475  NGA NG m  1960-10-01
481  GAB GA m  1960-08-17
482  CAF CF f  1960-08-13
483  TCD TD m  1960-08-11
484  COG CG m  1960-08-15
490  COD CD f  1960-06-30
500  UGA UG m  1962-10-09
501  KEN KE m  1963-12-12
510  TZA TZ f  1961-12-09
516  BDI BI m  1962-07-01
517  RWA RW m  1962-07-01
520  SOM SO f  1960-07-01
522  DJI DJ à  1977-06-27
530  ETH ET f  1855-02-11
531  ERI ER f  1993-05-24
540  AGO AO m  1975-11-11
541  MOZ MZ m  1975-06-25
551  ZMB ZM f  1964-10-24
552  ZWE ZW m  1965-11-11
553  MWI MW m  1964-07-06
560  ZAF ZA f  1910-05-31
565  NAM NA f  1990-03-21
570  LSO LS m  1966-10-04
571  BWA BW m  1966-09-30
572  SWZ SZ m  1968-09-06
580  MDG MG à  1960-06-26
581  COM KM p  1975-07-06
590  MUS MU à  1968-03-12
591  SYC SC p  1976-06-29
600  MAR MA m  1956-03-02
615  DZA DZ f  1962-07-05
616  TUN TN f  1956-01-01
620  LBY LY f  1951-12-24
625  SDN SD m  1956-01-01
626  SSD SS m  2011-07-09
630  IRN IR m  1816-01-01
640  TUR TR f  1816-01-01
645  IRQ IQ m  1932-10-03
651  EGY EG f  1922-02-28
652  SYR SY f  1946-01-01
660  LBN LB m  1944-11-22
663  JOR JO f  1946-05-25
666  ISR IL en 1948-05-14
670  SAU SA f  1932-09-23
678  YEM YE m  1918-10-30
680  YMD YD m  1967-11-30/1990-05-21
690  KWT KW m  1961-06-19
692  BHR BH à  1971-08-15
694  QAT QA m  1971-09-03
696  ARE AE p  1971-12-02
698  OMN OM à  1816-01-01
700  AFG AF m  1919-05-01
701  TKM TM m  1991-10-27
702  TJK TJ m  1991-09-09
703  KGZ KG m  1991-08-31
704  UZB UZ m  1991-08-31
705  KAZ KZ m  1991-12-16
710  CHN CN f  1816-01-01
712  MNG MN f  1921-03-13
713  TWN TW à  1949-12-08
731  PRK KP f  1948-09-09
732  KOR KR f  1948-08-15
740  JPN JP m  1816-01-01
750  IND IN f  1947-08-15
760  BTN BT m  1949-01-01
770  PAK PK m  1947-08-14
771  BGD BD m  1971-12-16
775  MMR MM m  1948-01-04
780  LKA LK m  1948-02-04
781  MDV MV p  1965-05-26
790  NPL NP m  1816-01-01
800  THA TH f  1816-01-01
811  KHM KH m  1953-11-09
812  LAO LA m  1954-05-01
816  VNM VN m  1954-05-01
820  MYS MY f  1957-08-31
830  SGP SG à  1965-08-09
835  BRN BN m  1984-01-01
840  PHL PH p  1946-07-04
850  IDN ID f  1945-08-17
860  TLS TL m  2002-05-20
900  AUS AU f  1901-01-01
910  PNG PG f  1975-09-16
920  NZL NZ f  1907-09-01
935  VUT VU m  1980-07-30
940  SLB SB p  1978-07-07
950  FJI FJ p  1970-10-10
970  KIR KI à  1979-07-12
971  NRU NR à  1968-01-31
972  TON TO p  1970-06-04
973  TUV TV p  1978-10-01
983  MHL MH p  1986-10-21
986  PLW PW p  1994-10-01
987  FSM FM f  1986-11-03
990  WSM WS m  1962-01-01
"""

# Where CLDR's short name is not the one a brief should print, or CLDR has none.
NAMES: dict[str, tuple[str, str]] = {
    "57": ("Saint Vincent and the Grenadines", "Saint-Vincent-et-les Grenadines"),
    "60": ("Saint Kitts and Nevis", "Saint-Kitts-et-Nevis"),
    "265": ("East Germany", "Allemagne de l’Est"),
    "315": ("Czechoslovakia", "Tchécoslovaquie"),
    "345": ("Serbia (Yugoslavia)", "Serbie (Yougoslavie)"),
    "370": ("Belarus", "Bélarus"),
    "396": ("Abkhazia", "Abkhazie"),
    "397": ("South Ossetia", "Ossétie du Sud"),
    "402": ("Cabo Verde", "Cabo Verde"),
    "403": ("Sao Tome and Principe", "Sao Tomé-et-Principe"),
    "450": ("Liberia", "Libéria"),
    "475": ("Nigeria", "Nigéria"),
    "484": ("Congo", "Congo"),
    "490": ("Democratic Republic of the Congo", "République démocratique du Congo"),
    "645": ("Iraq", "Iraq"),
    "680": ("South Yemen", "Yémen du Sud"),
    "775": ("Myanmar", "Myanmar"),
    "860": ("Timor-Leste", "Timor-Leste"),
}

# English takes an article before these.
THE = ["2", "31", "42", "200", "210", "420", "482", "484", "490", "581", "696", "781", "840", "940", "983"]

# Other spellings that `find` accepts: those of UCDP and VIEWS, former names, everyday short forms.
ALIASES: dict[str, str] = {
    "2": "USA|United States of America|États-Unis d'Amérique|America|Amérique",
    "42": "Dominican Rep.",
    "52": "Trinidad & Tobago",
    "56": "St. Lucia",
    "57": "St. Vincent and the Grenadines",
    "58": "Antigua & Barbuda",
    "60": "St. Kitts and Nevis|Saint-Christophe-et-Niévès",
    "92": "El Salvador|Le Salvador",
    "200": "UK|Great Britain|Britain|Grande-Bretagne",
    "210": "Holland",
    "260": "German Federal Republic|Federal Republic of Germany|West Germany|République fédérale d'Allemagne",
    "265": "German Democratic Republic|GDR|RDA|République démocratique allemande",
    "316": "Czech Republic|République tchèque",
    "343": "Macedonia|FYR Macedonia|Macedonia, FYR|Macédoine",
    "345": "Yugoslavia|Yugoslavia (Serbia)|Serbia and Montenegro|Yougoslavie|Serbie-et-Monténégro",
    "346": "Bosnia|Bosnia-Herzegovina|Bosnie",
    "359": "Republic of Moldova|République de Moldova",
    "365": "Russia (Soviet Union)|Soviet Union|USSR|URSS|Union soviétique|Russian Federation|SUN|Fédération de Russie",
    "370": "Biélorussie",
    "402": "Cape Verde|Cap-Vert",
    "403": "São Tomé and Príncipe|São Tomé & Príncipe|Sao Tomé-et-Príncipe",
    "411": "Eq. Guinea",
    "420": "The Gambia|Gambia, The",
    "437": "Ivory Coast|Cote d'Ivoire",
    "439": "Burkina|Upper Volta|Haute-Volta",
    "482": "CAR|RCA|Centrafrique|Central African Rep.",
    "484": "Republic of the Congo|Republic of Congo|République du Congo|Congo-Brazzaville|Congo, Rep.|"
    "Congo (Brazzaville)",
    "490": "DR Congo (Zaire)|DR Congo|DRC|Congo, DRC|RDC|Zaire|Zaïre|Congo-Kinshasa|RD Congo|Dem. Rep. Congo|"
    "Congo (Kinshasa)|Democratic Republic of Congo|Congo, Dem. Rep.",
    "510": "United Republic of Tanzania|République-Unie de Tanzanie",
    "552": "Zimbabwe (Rhodesia)|Rhodesia|Rhodésie",
    "572": "Swaziland|Kingdom of eSwatini|Kingdom of eSwatini (Swaziland)",
    "580": "Madagascar (Malagasy)",
    "590": "Île Maurice",
    "626": "S. Sudan",
    "630": "Islamic Republic of Iran",
    "640": "Turkey|Turkiye",
    "645": "Irak",
    "652": "Syrian Arab Republic|République arabe syrienne",
    "678": "Yemen (North Yemen)|North Yemen|Yémen du Nord",
    "680": "Yemen (South Yemen)|People's Republic of Yemen",
    "690": "Koweit",
    "696": "UAE|EAU",
    "731": "Democratic People's Republic of Korea|DPRK|République populaire démocratique de Corée",
    "732": "Republic of Korea|République de Corée",
    "775": "Myanmar (Burma)|Burma|Birmanie",
    "811": "Cambodia (Kampuchea)|Kampuchea",
    "812": "Lao PDR",
    "816": "Vietnam (North Vietnam)|Viet Nam|North Vietnam",
    "835": "Brunei Darussalam|Brunéi Darussalam",
    "860": "East Timor|Timor oriental|Timor Leste",
    "940": "Solomon Is.",
    "983": "Marshall Is.",
    "987": "Federated States of Micronesia|États fédérés de Micronésie",
    "990": "Samoa (Western Samoa)|Western Samoa",
}

# Territories that borders show and the list does not hold as states: ISO alpha-2, and the state they are
# counted with. "-" names no state: the status is disputed or unsettled, and a map must not decide it.
TERRITORIES = """
ALA AX 375    AIA AI 200    ASM AS 2      ABW AW 210    BMU BM 200    VGB VG 200    COK CK 920
CUW CW 210    CYM KY 200    ESH EH -      FLK FK 200    FRO FO 390    ATF TF 220    GGY GG 200
GRL GL 390    GUM GU 2      HKG HK 710    HMD HM 900    IMN IM 200    IOT IO 200    JEY JE 200
BLM BL 220    MAC MO 710    MAF MF 220    MNP MP 2      MSR MS 200    NCL NC 220    NFK NF 900
NIU NU 920    PCN PN 200    PRI PR 2      PSE PS -      PYF PF 220    SGS GS 200    SHN SH 200
SPM PM 220    SXM SX 210    TCA TC 200    VAT VA -      VIR VI 2      WLF WF 220    CXR CX 900
CCK CC 900    GUF GF 220    GLP GP 220    MTQ MQ 220    MYT YT 220    REU RE 220    GIB GI 200
"""


COLUMNS = (
    *("gwno", "iso3", "iso2", "first", "last", "en", "en_the"),
    *("fr", "fr_the", "fr_of", "fr_in", "aliases"),
)


class Forms(NamedTuple):
    """A French name with its article, after « de », and after « dans »."""

    the: str
    of: str
    inside: str


def typographic(name: str) -> str:
    """Write a CLDR name as prose does: no ampersand, no "St.", curly apostrophe."""
    return name.replace(" & ", " and ").replace("St. ", "Saint ").replace("'", "’")


def french(name: str, gender: str) -> Forms:
    """Return the French forms of a name; « Haïti » is the one h of the list that elides."""
    vowel = name[0] in "AEIOUÉÎ" or name == "Haïti"
    de = f"d’{name}" if vowel else f"de {name}"
    if gender in ("à", "en"):
        return Forms(name, de, f"{gender} {name}")
    if gender == "p":
        return Forms(f"les {name}", f"des {name}", f"aux {name}")
    if vowel:
        return Forms(f"l’{name}", f"de l’{name}", f"en {name}")
    if gender == "m":
        return Forms(f"le {name}", f"du {name}", f"au {name}")
    return Forms(f"la {name}", f"de la {name}", f"à la {name}" if gender == "fa" else f"en {name}")


def names(code: str, iso2: str) -> tuple[str, str]:
    """Return the English and French names: the override, else CLDR's."""
    if code in NAMES:
        return NAMES[code]
    english, french = (typographic(Locale(lang).territories[iso2]) for lang in ("en", "fr"))
    return english, french


def write(name: str, rows: list[list[str]]) -> None:
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def main() -> None:
    rows = [list(COLUMNS)]
    for line in STATES.split("\n")[1:-1]:
        gwno, iso3, iso2, gender, spell = line.split()
        english, french_name = names(gwno, iso2)
        first, _, last = spell.partition("/")
        forms = french(french_name, gender)
        the = f"the {english}" if gwno in THE else english
        codes = ["" if code == "-" else code for code in (iso3, iso2)]
        rows.append([gwno, *codes, first, last, english, the, french_name, *forms, ALIASES.get(gwno, "")])
    write("countries.csv", rows)

    fields = TERRITORIES.split()
    territories = [["iso3", "iso2", "gwno", "en", "fr"]]
    for iso3, iso2, gwno in sorted(zip(fields[::3], fields[1::3], fields[2::3], strict=True)):
        territories.append([iso3, iso2, "" if gwno == "-" else gwno, *names(iso3, iso2)])
    write("territories.csv", territories)


if __name__ == "__main__":
    main()
