//! Words around the names of municipalities.

/// Words after which a capital begins the name of a municipality.
pub const TOWN: &[&str] = &[
    "місто|міста|місту|містом|місті|м|міст-побратимів|містечко|містечка|містечку|громада|громади|громаді|громадою|громаду|мер|мера|мером|меру|мерка|мерки|меркою|міський голова|міського голови|міським головою|міському голові|голова громади|бургомістр|бургомістра|бургомістром|бургомістерка|обербургомістр|обербургомістра|обербургомістром|обербургомістерка|місто-партнер|міста-партнера|містом-партнером|місто-побратим|міста-побратима|містом-побратимом|місті-побратимі|місту-побратиму|делегація з|делегації з|делегацію з|делегація із|делегації із|делегація міста|гості з|гостей з|партнери з|партнерів з|колеги з|колег з",
    "німецьке|німецького|німецькому|німецьким|німецький|польське|польського|польському|польським|польський|французьке|французького|французькому|французьким|литовського|литовським|литовському|британського|британським|українського|українським|українському",
    "stadt|gemeinde|kommune|partnerstadt|partnergemeinde|partnerkommune|schwesterstadt|hansestadt|universitätsstadt|kreisstadt|landeshauptstadt|marktgemeinde|bürgermeister von|bürgermeisterin von|oberbürgermeister von|oberbürgermeisterin von|stadtverwaltung|stadtrat von|stadtrat|delegation aus|gäste aus|vertreter aus|freunde aus|kollegen aus|ukrainische|ukrainischen|polnischen|französischen|partnerschaft mit|städtepartnerschaft mit|solidaritätspartnerschaft mit|partnerschaft zwischen",
    "city of|town of|municipality of|community of|council of|borough of|mayor of|twinned with|partnership with|twin city|twin town|partner city|partner town|sister city|delegation from|visitors from|guests from|twinning with|friendship with|village of|mayors of|cities of|towns of",
];

/// Those of them after which it stands in the genitive.
pub const GENITIVE: &[&str] = &[
    "мер",
    "мера",
    "мером",
    "меру",
    "мерка",
    "мерки",
    "меркою",
    "голова",
    "голови",
    "головою",
    "голові",
    "бургомістр",
    "бургомістра",
    "бургомістром",
    "бургомістерка",
    "обербургомістр",
    "обербургомістра",
    "обербургомістром",
    "обербургомістерка",
    "з",
    "із",
    "німецького",
    "польського",
    "французького",
    "литовського",
    "британського",
    "українського",
];

/// Capitals that are no name of a municipality where a town could stand.
pub const NOT_TOWNS: &[&str] = &[
    "німеччин*|україн*|польщ*|європ*|франці*|литв*|латві*|героїв|слави|гідності|соборності|перемог*",
    "deutschland*|ukrain*|polen*|europa*|frankreich*|germany|ukraine|poland|europe|france|lithuania|und|der|die|das|herr|frau|dr|oberbürgermeister*|bürgermeister*|delegation*|partnerschaft*|vertreter*|stadt*|gäste*|rat*|hilfe*|schulen|vereine*|unternehmen*|seite*|städte*|kommunen|gemeinde*|kinder*|jugend*|schüler*|feuerwehr*|verwaltung*|gruppe*|mitglieder*|kolleg*|fach*|team*|behörden|künstler*|musik*|studierende*|lehrkräfte*|ärzt*|regierung*|botschaft*|flagge*|sprache*|armee|soldat*|präsident*|geflüchtet*|familien*|kriegs*|menschen|energie*|kommun*|zivil*|kultur*|flüchtlinge*|verbände|partner*|grenze|wirtschaft*|woche|tag|delegierte*|initiative*",
    "council|mayor|hall|the|our|germany's|ukraine's|cities|partner|and|city|delegation|councillor|deputy",
];

/// Words that begin a name of several words: "Sankt Valentin", "Fort Dunbar".
pub const FIRST_PARTS: &[&str] = &[
    "sankt", "bad", "fort", "saint", "san", "santa", "são", "new", "port", "mount", "lake", "upper", "lower", "north",
    "south", "east", "west", "le", "la", "los", "el", "gross", "groß", "klein", "alt", "neu", "ober", "unter", "nowy",
    "nowa", "stary", "stara",
];

/// Prepositions after which a doubtful name is one.
pub const BEFORE: &[&str] = &["in|aus|nach|von|bei|mit|zwischen|from|to|of|with|у|в|з|із|до|від|між|und|та|і"];

/// Names that are also other words.
pub const DOUBTFUL: &[&str] = &[
    "essen",
    "halle",
    "rom",
    "singen",
    "worms",
    "weiden",
    "stade",
    "hagen",
    "hamm",
    "peine",
    "celle",
    "wels",
    "reading",
    "nancy",
    "york",
    "gera",
    "суми",
    "рівне",
    "броди",
    "стрий",
    "острог",
    "городок",
    "гота",
    "гера",
    "лар",
    "рени",
    "рені",
    "радом",
    "корк",
    "wesel",
    "ahlen",
    "lahr",
    "landau",
    "homburg",
    "limburg",
    "cork",
    "metz",
    "stein",
    "linden",
    "оле",
    "володимир",
    "volodymyr",
    "wolodymyr",
    "шептицький",
    "хмельницький",
    "йорк",
    "данді",
    "брага",
    "derby",
    "дербі",
    "parma",
    "malta",
    "essen's",
    "жовті",
    "unna",
    "ulm",
    "мелітополь",
    "bath",
    "florence",
    "charlotte",
    "sofia",
    "софія",
    "victoria",
    "houston",
    "washington",
    "lincoln",
];

/// Prepositions by which a name that no list has is taken for a place.
pub const TOWARDS: &[&str] = &[
    "у|в|до|з|із|зі|від|між|біля",
    "aus|nach|in|bei|zwischen",
    "in|from|to|near|visited|visit|between",
];

/// Capitals after such prepositions that are no municipality.
pub const REGIONS: &[&str] = &[
    "україн*|німеччин*|польщ*|європ*|франці*|литв*|латві*|естоні*|британі*|чехі*|словаччин*|румуні*|молдов*|італі*|іспані*|австрі*|швейцарі*|америк*|канад*|сша|єс|росі*|фінлянді*|швеці*|норвегі*|данії|дані*|ірландії|ірланді*|бельгії|нідерланд*|грузі*|японі*|гессен*|баварі*|саксоні*|тюринг*|бранденбург|волин*|поділл*|полісс*|буковин*|галичин*|закарпатт*|донбас*|крим*|прикарпатт*|сілезі*|карпат*|балтій*|бог*|великод*|різдв*|день|дня|євросоюз*|інтернет*|facebook|фейсбук*|zoom|рад*|черв*|прозор*|центр*|будин*|верховн*|кабінет*|міністерств*|дніпр*|рейн*|одер*|святвечор*|зсу|дснс|мзс|оон|нато|мон|впо",
    "deutschland*|ukraine*|polen*|europa*|frankreich*|litauen|lettland|estland|österreich*|schweiz|tschechien|hessen|bayern|sachsen|thüringen|brandenburg|niedersachsen|westfalen|baden*|württemberg|galizien|wolhynien|zukunft|angaben|sicht|blick|form|person*|kraft|abstimmung|absprache|begleitung|frage|folge|richtung|höhe|rücksprache|vertretung|anwesenheit|kooperation|zusammenarbeit|kontakt|workshops|schulen|gesprächen|beiden|zeiten|ukrainisch|deutsch|deutscher|englisch|partnerschaft*|sachen|bälde|planung|arbeit|betrieb|haft|kürze|gang|ruhe|not|frieden|freiheit|würde|gefahr|kellern|städten|bunkern|russland|amerika|asien|usa|eu|höfen|bezug|ordnung|teilen|gruppen|absprachen|freude|dankbarkeit|solidarität|seite*|osten|westen|norden|süden|fahrtrichtung|hause|haus|mitteln|spenden|eigenmitteln|holz|stahl|beton|plänen|wochen|monaten|jahren|tagen|stunden|kindern|erwachsenen|schüler*|vereinen|politik|verwaltung|wirtschaft|gesellschaft|kultur",
    "germany|ukraine|europe|poland|france|lithuania|latvia|estonia|britain|england|scotland|wales|ireland|russia|finland|sweden|norway|denmark|belgium|italy|spain|portugal|romania|moldova|canada|america|usa|uk|eu|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|english|ukrainian|german|school*|university|parliament|council|zoom|teams|town|city|mayor|norfolk|suffolk|kent|devon|cornwall|essex|yorkshire|lancashire|cumbria|crimea|donbas|volhynia|galicia|independence|victory|forth|bavaria|hesse|saxony|cllr|mr|mrs|ms|dr|god|day|year|world|war|west|east|north|south|facebook|erasmus|czechia|slovakia|hungary|austria|switzerland|netherlands|georgia|japan|turkey|english|phase|item|section|room|annex|appendix",
];

/// Words before "Council" that are no name.
pub const STARTERS: &[&str] = &[
    "the",
    "this",
    "that",
    "british",
    "european",
    "youth",
    "city",
    "town",
    "district",
    "county",
    "regional",
    "national",
    "student",
    "full",
    "community",
    "local",
    "business",
    "joint",
    "mayor",
    "school",
    "friendship",
    "solidarity",
    "annual",
    "international",
    "council",
    "when",
    "while",
    "their",
    "both",
    "after",
    "from",
    "green",
    "general",
    "new",
];
