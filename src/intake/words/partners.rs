//! Words around the name of a municipality that make it a party, and that make it only a place.

/// Within four words before it.
pub const BEFORE: &[(&str, i32)] = &[
    (
        "мер|мера|мером|меру|мерка|міський голова|міського голови|міським головою|бургомістр|бургомістра|бургомістром|обербургомістр|обербургомістра|обербургомістром|голова громади",
        3,
    ),
    (
        "делегація з|делегації з|делегацію з|делегація із|делегації із|делегація|делегації|делегацію|гості з|гостей з|партнери з|партнерами з|партнерів з|колеги з|колег з|друзі з|представники|представників|присутні від|від імені",
        3,
    ),
    (
        "місто-партнер*|міста-партнера|містом-партнером|місто-побратим|міста-побратима|містом-побратимом|побратим*|партнерство|партнерства|партнерстві|партнерством|між|містами|угоду з|меморандум з|співпраця з|співпрацю з|співпраці з|громада|громади|громадою|міста|місто|м",
        2,
    ),
    (
        "oberbürgermeister|oberbürgermeisterin|bürgermeister|bürgermeisterin|oberbürgermeisters|partnerstadt|schwesterstadt|partnergemeinde|partnerkommune|delegation aus|gäste aus|gästen aus|delegation der|partnern aus|kollegen aus|vertreter aus|zwischen|partnerschaft mit|städtepartnerschaft|solidaritätspartnerschaft|stadtverwaltung|vereinbarung mit|freunde aus|besuch aus|partnerschaft",
        3,
    ),
    ("stadt|gemeinde|landkreis|kommune", 1),
    (
        "mayor of|mayors of|leader of|twin city|twin town|partner city|partner town|sister city|delegation from|guests from|visitors from|twinned with|twinning with|partnership with|partnership between|between|friends in|friendship with|agreement with|colleagues from|colleagues in|link with|links with|twinning of|ties with",
        3,
    ),
    ("city of|town of|municipality of|council of", 2),
];

/// Directly after it.
pub const AFTER: &[(&str, i32)] = &[
    ("міськ* рад*|міська|міської|міською|громад*|делегаці*|мер|мера|мером", 3),
    (
        "передав|передала|передасть|отримав|отримала|отримало|готує|подає|пообіцяла|пообіцяв|візьме|прийняв|прийняла|надіслав|надіслала|і|та|запросив|запросила",
        1,
    ),
    (
        "delegation|rathaus|oberbürgermeister|oberbürgermeisterin|bürgermeister|bürgermeisterin|feuerwehr|stadtwerke|gäste|stadtrat|partner|delegierten|stadtverwaltung",
        3,
    ),
    (
        "und|will|wird|hat|liefert|spendet|stellt|schickte|erstellt|übernimmt|kümmert",
        1,
    ),
    (
        "link|partnership|city council|council|mayor|delegation|town council|borough council|twinning|hosted|welcomed|mayor's|city's",
        3,
    ),
    (
        "will|has|and|pledged|offered|promised|donated|sent|intends|agreed|undertook",
        1,
    ),
];

/// In its sentence.
pub const TIE: &[&str] = &[
    "партнер*|побратим*|угод*|меморандум*|співпрац*|домовил*",
    "partner*|städtepartner*|solidaritätspartner*|vereinbar*|unterzeichn*|freundschaft*|*partnerschaft*",
    "twin*|partner*|agreement|memorandum|friendship|signed|sister",
];

/// Prepositions of a venue or a way.
pub const VENUE: &[&str] = &["у|в|in|im|at|bei|über|via|через|near|біля|under|with"];
