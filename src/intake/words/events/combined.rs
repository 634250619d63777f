//! Words that tell of an event only together: a verb and what it is done to, a noun and its verb.

/// Verbs by which what was agreed once is agreed again.
pub const RENEWS: &[&str] = &[
    "поновил*|поновлю*|оновил*|підтвердил*|продовжил*|пролонг*",
    "erneuert|erneuerte|erneuerten|erneuern|bekräftigt|bekräftigte|bekräftigten|verlängert|verlängerte|verlängerten",
    "renewed|renew|renews|reaffirmed|reaffirm|reaffirms|extended|re-signed",
];

/// What is signed.
pub const DOCUMENTS: &[&str] = &[
    "угод*|договір|договор*|меморандум*|деклараці*|хартію",
    "*vertrag|*vertrages|*vereinbarung|*urkunde|*abkommen|*charta|absichtserklärung",
    "agreement|charter|declaration|memorandum|pact|treaty|letter of intent",
];

/// Verbs of awarding.
pub const AWARDS: &[&str] = &[
    "вручи*|вручен*|нагороди*|нагороджен*|відзначи*|присвої*|удостої*",
    "überreicht*|verlieh*|verleiht|ausgezeichnet|zeichnete|trug sich|trugen sich|eintrug|eintrugen|eingetragen",
    "awarded|presented|conferred|received|made|signed",
];

/// What is awarded.
pub const HONOURS: &[&str] = &[
    "медал*|відзнак*|грамот*|почесн* громадян*|орден|орденом|подяк*|нагрудн* знак*",
    "*medaille|ehrennadel|ehrenzeichen|ehrenbürger*|ehrenpreis|*preis|verdienstkreuz|verdienstorden|goldene buch",
    "medal|honorary citizen*|honorary freedom|freedom of the city|golden book|visitors' book",
];

/// Verbs by which people find shelter.
pub const SHELTERS: &[&str] = &[
    "прийняв|прийняла|прийняло|прийняли|прихисти*",
    "nahm|nahmen|aufgenommen|aufnahm|aufnahmen|fanden",
    "took in|sheltered|housed|took",
];

/// People who seek it.
pub const REFUGEES: &[&str] = &[
    "людей|переселен*|біженц*|евакуйован*|родин|сімей|жінок",
    "menschen|geflüchtete*|flüchtlinge*|familien|vertriebene*|frauen|zuflucht|waisenkinder",
    "people|refugees|evacuees|families|displaced|women",
];

/// What a journey costs: who pays it makes none.
pub const COSTS: &[&str] = &[
    "фінансуван*|витрат*|кошт*|вартіст*",
    "*kosten|*finanzierung|*zuschuss|fahrtgeld|mittel",
    "cost|costs|fares|fare|expenses|funding|grant",
];

/// What a partnership begins with: the ties themselves, or all that is told.
pub const ALL: &[&str] = &[
    "усе|все|відносини|стосунки|співпраця|знайомство|історія",
    "alles|beziehung|beziehungen|freundschaft|zusammenarbeit|geschichte|verbindung|verbindungen",
    "it all|everything|story|relationship|relations|friendship|cooperation|co-operation|link|links|ties",
];

/// How it begins.
pub const BEGAN: &[&str] = &[
    "встановил*|встановлено|налагодил*|налагоджен*|зав'яза*|виникл*|розпочал*|почал*|почав*|започатк*|зародил*|сяга*|беруть початок|бере початок",
    "begonnen|begann|begannen|angefangen|fing _ an|entstand|entstanden|entstanden|geknüpft|knüpften|reicht|reichen|geht|gehen|ihren anfang|ihren ursprung|bestehen",
    "began|begun|started|dates back|date back|dates from|goes back|go back|go as far back|originated|established|were born|was born|grew out",
];

/// Bodies of citizens who keep a partnership alive.
pub const BODIES: &[&str] = &[
    "товариств*|асоціаці*|спілк*|громадськ* організаці*|фонд",
    "*verein|*vereins|*kreis|*kreises|*komitee|*initiative|*stiftung",
    "association|charity|society|friends of|committee|foundation|trust|link",
];

/// How they came to be.
pub const FOUNDED: &[&str] = &[
    "заснован*|заснува*|створен*|створи*",
    "gegründet*|gründete|gründeten|gründung",
    "founded|set up|formed|established",
];

/// A journey of goods that is still to come.
pub const NEXT_TRANSPORT: &[&str] = &[
    "наступн* вантаж*|наступн* конвой|наступн* транспорт*|перш* парті*|перш* вантаж*|наступн* парті*|чергов* вантаж*",
    "nächste* transport*|nächsten hilfstransport*|nächster hilfstransport|nächsten konvoi|nächste lieferung|nächsten lieferung|erste lieferung",
    "next convoy|next lorry|next truck|next shipment|next consignment|next transport|next aid|first consignment|first shipment",
];

/// Ties that are kept no longer.
pub const RESTS: &[&str] = &[
    "призупинен*|заморожен*|розірва*|припинен*|припинил*",
    "ruht|ruhen|ruhte|ruhten|ausgesetzt|eingefroren|beendet",
    "on hold|suspended|frozen|paused|dormant|severed",
];

/// Where those who write are at home.
pub const WITH_US: &[&str] = &["у нас|до нас", "bei uns|zu uns", "with us|to us"];

/// What says that a date is that of a plan.
pub const DATE_OF_NEXT: &[&str] = &[
    "дата|дату|термін|терміни|заплановано|орієнтовно|попередньо|відбудеться|планується",
    "termin|datum|zeitpunkt|geplant|vorgesehen|angesetzt|voraussichtlich|stattfinden|findet",
    "date|dates|planned|scheduled|provisionally|pencilled|set for|will be held|will take place",
];

/// Words of what comes next.
pub const NEXT: &[&str] = &[
    "наступн*|чергов*|найближч*",
    "nächste|nächster|nächstes|nächsten|folgetreffen",
    "next|follow-up",
];

/// How old ties are on a day.
pub const TURNS: &[&str] = &[
    "виповн*|буде _ років|буде _ роки|буде _ рік",
    "jährt sich|jährte sich|_ jahre alt|jähriges|jährige bestehen",
    "turns|turned|_ years old",
];

/// By which a meeting is one from afar.
pub const FROM_AFAR: &[&str] = &[
    "онлайн|у zoom|в zoom|по zoom|у зумі|в зумі|у teams|через zoom|по відеозв'язку",
    "online|per zoom|über zoom|via zoom|on zoom|by zoom|over zoom|per teams|via teams|on teams|per video|by video|per videokonferenz",
];

/// What people do who meet.
pub const TALKS: &[&str] = &[
    "поговор*|обговор*|зустрі*|поспілку*|зідзвон*",
    "sprechen|sprachen|gesprochen|besprechen|reden|treffen|austauschen|abstimmen|zusammenschalten|schalten|schalteten|kamen|kommen|ausgetauscht|besprochen",
    "talk|talking|talked|speak|spoke|speaking|discuss|meet|met|meeting|catch up",
];

/// What is sent and is no help.
pub const LETTERS: &[&str] = &[
    "лист|листа|листи|листівк*|вітання|привітання",
    "brief|briefe|grüße|postkarte*|glückwünsche",
    "letter|letters|greetings|postcard*|good wishes",
];

/// People come …
pub const COME: &[&str] = &["kam|kamen|kommen|kommt"];

/// … together: a meeting, wherever they come from.
pub const TOGETHER: &[&str] = &["zusammen"];
