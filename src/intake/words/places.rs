//! Words around the names of municipalities.

/// Words after which a capital begins the name of a municipality.
pub const TOWN: &[&str] = &[
    "місто|міста|місту|містом|місті|м|міст-побратимів|містечко|містечка|містечку|громада|громади|громаді|громадою|громаду|мер|мера|мером|меру|мерка|мерки|меркою|міський голова|міського голови|міським головою|міському голові|голова громади|бургомістр|бургомістра|бургомістром|бургомістерка|обербургомістр|обербургомістра|обербургомістром|обербургомістерка|місто-партнер|міста-партнера|містом-партнером|місто-побратим|міста-побратима|містом-побратимом|місті-побратимі|місту-побратиму|делегація з|делегації з|делегацію з|делегація із|делегації із|делегація міста|гості з|гостей з|партнери з|партнерів з|колеги з|колег з",
    "німецьке|німецького|німецькому|німецьким|німецький|польське|польського|польському|польським|польський|французьке|французького|французькому|французьким|литовського|литовським|литовському|британського|британським|українського|українським|українському",
    "stadt|gemeinde|kommune|partnerstadt|partnergemeinde|partnerkommune|schwesterstadt|hansestadt|universitätsstadt|kreisstadt|landeshauptstadt|marktgemeinde|bürgermeister von|bürgermeisterin von|oberbürgermeister von|oberbürgermeisterin von|stadtverwaltung|stadtrat von|stadtrat|delegation aus|gäste aus|vertreter aus|freunde aus|kollegen aus|ukrainische|ukrainischen|polnischen|französischen|partnerschaft mit|städtepartnerschaft mit|solidaritätspartnerschaft mit|partnerschaft zwischen",
    "city of|town of|municipality of|community of|council of|borough of|mayor of|twinned with|partnership with|twin city|twin town|partner city|partner town|sister city|delegation from|visitors from|guests from|twinning with|friendship with|village of|mayors of|cities of|towns of",
];

/// Those of them after which it stands in the genitive.
pub const GENITIVE: &[&str] = &["мер", "мера", "мером", "меру", "мерка", "мерки", "меркою", "голова", "голови", "головою", "голові", "бургомістр", "бургомістра", "бургомістром", "бургомістерка", "обербургомістр", "обербургомістра", "обербургомістром", "обербургомістерка", "з", "із", "німецького", "польського", "французького", "литовського", "британського", "українського"];

/// Capitals that are no name of a municipality where a town could stand.
pub const NOT_TOWNS: &[&str] = &[
    "німеччин*|україн*|польщ*|європ*|франці*|литв*|латві*|героїв|слави|гідності|соборності|перемог*",
    "deutschland*|ukrain*|polen*|europa*|frankreich*|germany|ukraine|poland|europe|france|lithuania|und|der|die|das|herr|frau|dr|oberbürgermeister*|bürgermeister*|delegation*|partnerschaft*|vertreter*|stadt*|gäste*|rat*|hilfe*|schulen|vereine*|unternehmen*|seite*|städte*|kommunen|gemeinde*|kinder*|jugend*|schüler*|feuerwehr*|verwaltung*|gruppe*|mitglieder*|kolleg*|fach*|team*|behörden|künstler*|musik*|studierende*|lehrkräfte*|ärzt*|regierung*|botschaft*|flagge*|sprache*|armee|soldat*|präsident*|geflüchtet*|familien*|kriegs*|menschen|energie*|kommun*|zivil*|kultur*|flüchtlinge*|verbände|partner*|grenze|wirtschaft*|woche|tag|delegierte*|initiative*",
    "council|mayor|hall|the|our|germany's|ukraine's|cities|partner|and|city|delegation|councillor|deputy",
];

/// Prepositions after which a doubtful name is one.
pub const BEFORE: &[&str] = &["in|aus|nach|von|bei|mit|zwischen|from|to|of|with|у|в|з|із|до|від|між|und|та|і"];

/// Names that are also other words.
pub const DOUBTFUL: &[&str] = &["essen", "halle", "rom", "singen", "worms", "weiden", "stade", "hagen", "hamm", "peine", "celle", "wels", "reading", "nancy", "york", "gera", "суми", "рівне", "броди", "стрий", "острог", "городок", "гота", "гера", "лар", "рени", "рені", "радом", "корк", "wesel", "ahlen", "lahr", "landau", "homburg", "limburg", "cork", "metz", "stein", "linden", "оле", "володимир", "volodymyr", "wolodymyr", "шептицький", "хмельницький", "йорк", "данді", "брага", "derby", "дербі", "parma", "malta", "essen's", "жовті", "unna", "ulm", "мелітополь", "bath", "florence", "charlotte", "sofia", "софія", "victoria", "houston", "washington", "lincoln"];
