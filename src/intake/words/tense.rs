//! Words that say whether what is told has been, is to come, or only limits it.

/// Words that show that what is told is still to come.
pub const FUTURE: [&str; 3] = [
    "буде|будуть|будемо|планується|плануються|планують|планує|плануємо|заплановано|запланована|заплановані|запланований|заплановану|відбудеться|відбудуться|приїде|приїдуть|прибуде|прибудуть|відвідає|відвідають|підпише|підпишуть|стартує|стартують|розпочнеться|розпочнуться|почнеться|почнуться|прийме|приймуть|проведуть|проведе|зустрінуться|завітає|завітають|поїде|поїдуть|вирушить|вирушать|передадуть|передасть|отримає|отримають|повинен|повинна|повинні|має|мають|готують|готується|очікується|очікують|запросив|запросила|запросили|запрошує|невдовзі|незабаром|*тиме|*тимуть|*тимемо|*меться|*муться|візьме|візьмуть|представлять|представить|створять|створить|відкриють|відкриє|завершиться|завершать|організує|організують|здійснить|здійснять|долучаться|продовжать|завтра|повернеться|повернуться|закінчиться|надійде|надійдуть",
    "angedacht|angestrebt|avisiert|in planung|in vorbereitung|fahren dann|fahren wir|kommen dann|reisen wir|wird|werden|soll|sollen|geplant|geplante|geplanten|plant|planen|vorgesehen|will|wollen|möchte|möchten|demnächst|bevorsteh*|voraussichtlich|eingeladen|laden|lädt|steht|folgt|beabsichtig*|terminiert|ansteht|anvisiert|morgen|erwartet|ins auge|plan|findet|ab sofort|vorhat|würde|würden",
    "shall|plans|planned|planning|scheduled|expected|due|invited|intends|intend|hopes|hope|tomorrow|pencilled|planned for|is planned|intended|to come|will|would|invite|invites|inviting|going to",
];

/// Words that show it where no verb says more.
pub const AHEAD: &[&str] = &[
    "майбутн*",
    "прийдешн*",
    "надалі",
    "наступн*",
    "найближч*",
    "nächst*",
    "kommend*",
    "künftig*",
    "zukünftig*",
    "anstehend*",
    "upcoming",
    "forthcoming",
    "next",
    "ahead",
    "soon",
];

/// Words that show that it has been.
pub const PAST: [&str; 3] = [
    "відбувся|відбулася|відбулось|відбулося|відбулися|підписали|підписано|підписав|підписала|приїхала|приїхали|побувала|побували|відвідала|відвідали|провели|провів|був|була|було|були|стартувало|розпочалося|розпочалась|розпочалася|минул*|торік|передали|отримали|передала|зустрілися|зустрілись|домовилися|домовились|прибула|прибули|завітала|завітали|завершився|завершилася|доповіда* про|звіту* про",
    "wurde|wurden|war|waren|hat|haben|habe|hatte|hatten|fand|fanden|besuchte|besuchten|reiste|reisten|unterzeichneten|unterzeichnete|trafen|traf|vergangen*|letzt*|vorig*|begann|begannen|kamen|kam|ging|gingen|gab|gaben|hielt|hielten|weilte|weilten|fuhr|fuhren|flog|flogen|trat|traten|zog|zogen|half|halfen|trug|trugen|verließ|verließen|bekam|bekamen|erschien|entstand|bestand|pflanzten|stand|standen|nahm|nahmen|lud|luden|sprach|sprachen|brachte|brachten|brach|brachen|erhielt|erhielten|konnte|konnten|durfte|durften|schloss|schlossen|beriet|berieten|bot|fiel|rief|riefen|schrieb|unterschrieb|lief|liefen|verlieh|eröffnete|überbrachte|verbrachte|verbrachten|sang|sangen|stieg|blieb|blieben|saßen|sahen|folgte|empfing|empfingen|übergab|übergaben|worden|berichtet von|berichtet über|berichten von|berichten über|blickt zurück|höhepunkte",
    "was|were|had|led|wrote|taught|stood|sat|chose|drew|found|got|grew|heard|kept|knew|laid|lent|lost|rang|rode|rose|showed|slept|thought|did|sent|gave|brought|spent|saw|spoke|left|flew|drove|made|became|sang|won|ran|paid|built|has|have|visited|signed|met|held|took|came|arrived|welcomed|travelled|traveled|last|ago|began|started|hosted|delivered|followed|received|agreed|went|opened|highlights|reports on|report on",
];

/// Endings of words that tell of the past, where nothing says more.
pub const PAST_ENDINGS: [&str; 3] = [
    "*ав|*яв|*див|*тив|*вив|*нив|*лив|*сив|*рив|*пив|привіз|приніс|*лася|*лися|*лось|*лося|*лись|*вся|*ували|*ювали|*увала|*ювала|*ував|*ював|*али|*яли|*ала|*яла|*или|*ила|*йшли|*йшла|*йшов",
    "*te|*ten",
    "*ed",
];

/// Before a date that is only a limit.
pub const UNTIL: &[&str] = &[
    "до",
    "до кінця",
    "не пізніше",
    "bis",
    "bis zum",
    "bis ende",
    "spätestens",
    "by",
    "until",
    "till",
    "no later than",
    "before",
    "by the end of",
];

/// Before a date from which something lasts.
pub const SINCE: &[&str] = &["seit", "since", "починаючи", "від"];

/// What a date is of that is no event between cities.
pub const WAR: [&str; 3] = [
    "вторгнення|війни|війна|окупаці*|агресії|обстріл*",
    "invasion|krieges|kriegs|krieg|angriff*|überfall*|*kriegs|besetzung",
    "invasion|war|attack|occupation|aggression|shelling",
];

/// Verbs of promising: a date behind one is still to come.
pub const PROMISING: &[&str] = &[
    "обіця*",
    "пообіця*",
    "зобов'яз*",
    "погодил* надати",
    "погодил* прийняти",
    "домовилися провести",
    "домовилися про",
    "планує*",
    "планують",
    "sagte zu",
    "sagten zu",
    "zugesagt",
    "versprach",
    "versprachen",
    "versprochen",
    "verpflichtet*",
    "vereinbarten",
    "prüft",
    "prüfen",
    "plant",
    "planen",
    "promised to",
    "pledged to",
    "agreed to",
    "offered to",
    "undertook to",
    "committed to",
    "commits to",
    "agrees to",
    "undertakes to",
    "promises to",
    "pledges to",
    "plans to",
    "intends to",
    "what's next",
    "next steps",
];
