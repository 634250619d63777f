//! Words that tell of events, by kind, each with its weight: 3 tells of one alone, 2 with a date or a place, 1 only leans.

pub mod combined;
mod de;
mod en;
mod uk;

pub use de::GERMAN;
pub use en::ENGLISH;
pub use uk::UKRAINIAN;

/// Words that show that an event is held or to be held.
pub const HELD: &[&str] = &[
    "відбув*|відбул*|відбуд*|проходи*|пройшл*|пройшов|провел*|провів|проведе*|заплановано|запланована|запланований|заплановану|запланували|планується|тривав|тривала|тривало|тривали|почався|почалася|розпоча*|провели|очікується|запросив*|запросил*|запрошено|наступна|наступний|чергов*|запланован*|зустріл*|взяли|організув*",
    "fand|fanden|findet|finden|stattfinden|stattgefunden|statt|geplant|vorgesehen|folgt|folgte|steht|soll|sollen|gab|dauerte|dauerten|begann|veranstaltet*|organisiert*|lud|eingeladen|nächste|nächstes|nächster|trafen|traf|besprach*|besprechen|erwartet|angesetzt|terminiert|fährt|nahm*|ins auge|einladung|tagte|hielt|hielten|held|took place|takes place|take place|planned|scheduled|hosted|organised|organized|will|attended|met|began|lasted|ran|invited|joined|next|pencilled|expect|expected|due|gathered|follow|followed|to be",
];

/// Words by which a plan is called off.
pub const CANCELLED: &[&str] = &[
    "скасовано|скасували|скасувати|скасований|скасована|скасоване|скасовані|відмінили|відмінено|відмінити|не відбудеться",
    "abgesagt|abgesagt*|absagen|abzusagen|entfällt|entfiel|entfielen|muss entfallen|müssen entfallen|musste entfallen|mussten entfallen|nicht zustande",
    "cancelled|canceled|cancel|called off|call off|calling off|fell through|will not take place|won't take place",
];

/// Words that carry an event into the one before: the same time and place.
pub const THERE: &[&str] = &[
    "під час візиту|під час зустрічі|у рамках візиту|в рамках візиту|під час перебування|наприкінці візиту|на завершення|того ж дня|тоді ж|там же|там",
    "dabei|während des besuchs|im rahmen des besuchs|bei dem treffen|beim besuch|zum abschluss|zum abschluss des|im anschluss|anschließend|during the visit|during their stay|at the meeting|on the last day|at the end of|there|dort",
];

/// Words by which a sentence says that something was not.
pub const NOT: &[&str] = &[
    "засідання постійної комісії|кошторис*",
    "*ausschuss tagt|ausschuss tagt|stadtrat tagt",
    "committee meets|committee will meet|because of the holiday",
    "next ordinary session|nächste sitzung des|nächste sitzung der|nächste ratssitzung|наступна сесія|чергова сесія",
    "doesn't work|does not work|doesn't suit|passt nicht|passen nicht|не підходить|не підходять",
    "нікого|ніхто|не відбувся|не відбулася|не відбулося|не приїхали|не приїхала",
    "nobody|did not visit|did not take place|didn't take place|did not happen|fand nicht statt|fanden nicht statt|fiel aus|niemand",
];

/// What is not on the day on which it was to be, but on another.
pub const MOVED: &[&str] = &[
    "перенесен*|переносит*|переносимо|переносят*|перенесли|нова дата|новий термін",
    "verschoben|verlegt|verschiebt|neuer termin|ausweichtermin",
    "moved to|been moved|was moved|were moved|postponed|postpone|rescheduled|put back to|brought forward",
];

/// What is founded and is no partnership.
pub const FIRMS: &[&str] = &[
    "підприємств*|компані*|фірм*|завод*",
    "*firma|*unternehmen|*betrieb",
    "company|firm|business|factory",
];

/// Words of what somebody wishes; it is something to come only where a time is named for it.
pub const WISHES: &[&str] = &[
    "сподіваюся|сподіваємося|сподівається|сподіваються|хотів би|хотіла б|хотіли б|мріє|мріємо|мріють",
    "hoffe|hoffen|hofft|hoffte|hofften|hoffentlich|würde gern|würde gerne|würden gern|würden gerne|möchte gern|möchten gern",
    "hopes to|hope to|hoped to|would like to|would love to|dreams of|dream of",
];

/// Words of what is done again and again: such a sentence without a date tells of no one event.
pub const HABITS: &[&str] = &[
    "щомісяця|щороку|щотижня|щокварталу|регулярно|постійно|зазвичай|завжди",
    "regelmäßig|jeden|jedes|jährlich|monatlich|wöchentlich|immer wieder|ständig",
    "every|regularly|monthly|weekly|each month|each year|annually|usually|always",
];

/// Verbs by which a stay ends: what it ends with is no event of its own.
pub const ENDS: &[&str] = &[
    "завершився|завершено|завершилося|завершилась|завершилася|закінчився|закінчилася",
    "endete|endeten|ging zu ende|endet|klang aus|schloss mit",
    "ended|ends|concluded|wound up|finished|came to an end",
];

/// Words of how people and houses began: their years are no events of a partnership.
pub const ORIGINS: &[&str] = &[
    "народи*|заснован*|збудован*|побудован*|навчав*|закінчив|закінчила|зведен*|споруджен*|вперше згад*",
    "geboren|geb|gegründet*|gründete|erbaut*|errichtet*|erstmals erwähnt|erwähnt|studierte|studiert|born|founded|built|dating|dates|student in|as a student|studied|graduated|opened its doors|seit seiner gründung",
];

/// Words of a partnership.
pub const TIES: &[&str] = &[
    "партнер*|побратим*|дружб*|угод*",
    "*partnerschaft*|partner*|*freundschaft*|twin*|friendship*|sister|*vertrag|*vereinbarung|agreement",
];

/// Young people, whose stay is an exchange.
pub const PUPILS: &[&str] = &[
    "школяр*|учні|учнів|підлітк*|дітей|діти",
    "school party|school group|pupils|teenagers|students|schoolchildren|youngsters|young people|*schüler|*schülerinnen|jugendliche|jugendlichen|kinder|children",
];

/// Where and how long they stay.
pub const HOMES: &[&str] = &[
    "родин*|сім'ях|провели|відпочи*|оздоровл*",
    "families|host families|fortnight|*familien|gastfamilien|stayed|verbrachten|verbrachte|stay with",
];

/// What guests and goods do when they come.
pub const ARRIVALS: &[&str] = &[
    "прибу*|приїха*|надійшо*|надійшл*|доїха*|дістал*",
    "arrived|arrive|arrives|reached|reach|got to|came|angekommen|ankamen|kam an|kamen an|kam|kamen|eingetroffen|erreicht|traf ein|trafen ein|erreichte|erreichten|gelangte|gelangten|was received|were received in",
];

/// What hosts do with guests.
pub const RECEIVES: &[&str] = &[
    "приймає|прийме|прийняв|прийняла|прийняли|привітав|привітала|вітав|вітала|зустрів|зустріла",
    "empfängt|empfangen wird|empfing|empfingen|empfangen|begrüßte|begrüßten|begrüßt|willkommen|received|receive|receives|welcomed|greeted",
];

/// Who receives guests of a city.
pub const HOSTS: &[&str] = &[
    "міський голова|міська голова|голова громади|мер|мерка|бургомістр|обербургомістр|президент|президентка|заступник|заступниця|староста",
    "*bürgermeister|*bürgermeisterin|landrat|landrätin|stadtpräsident|stadtpräsidentin|*dezernent|*dezernentin|mayor|provost|alderman",
];

/// What guests do who are there.
pub const STAYS: &[&str] = &[
    "перебува*|гостю*|відвіду*|стажу*|навчають*",
    "hält sich|halten sich|zu gast|zu besuch|weilt|weilen|hospitieren|hospitiert|sind|ist|besucht|besuchen|visiting|staying|is here|are here|have been|has been|hosting",
];

/// Verbs by which somebody is at a place.
pub const IS_THERE: &[&str] = &[
    "був|була|були|було|буде|будуть",
    "war|waren|ist|sind|wird|werden",
    "was|were|has been|have been|is|are|will be",
];

/// Verbs of saying: when it was said is no date of what is told.
pub const SAYS: &[&str] = &[
    "повідомив|повідомила|повідомили|розповів|розповіла|заявив|заявила|сказав|сказала|зазначив|зазначила|написав|написала|наголосив|наголосила|подякував|подякувала|повідомляє",
    "sagte|sagten|teilte|teilt|berichtete|berichteten|erklärte|betonte|dankte|meldete|schrieb",
    "said|says|told|announced|reported|wrote|thanked|explained|stressed",
];

/// Words by which a stay ends at home.
pub const RETURNS: &[&str] = &[
    "додому|повернул*|повернеть*|повернуть*|від'їха*|відбули|від'їзд",
    "zurück|heim|heimreise|abreise|ab|abgereist|zurückgereist|verabschiedet*|heimgereist",
    "left|leave|leaves|leaving|home|returned|departed|depart|flew back|travelled back|ends|ended",
];

/// Words of a proposal: what is proposed is not settled.
pub const PROPOSES: &[&str] = &[
    "запропонував|запропонувала|запропонували|пропонує|пропонують|пропозиці*",
    "schlug|schlugen|schlägt|schlagen|vorgeschlagen|regte|regt|anregung|vorschlag",
    "proposed|proposes|suggested|suggests|proposal|suggestion",
];

/// The record of a meeting, and that it was approved.
pub const RECORDS: &[&str] = &["протокол*", "protokoll*|niederschrift*", "minutes"];
/// See [`RECORDS`].
pub const APPROVES: &[&str] = &[
    "затвердж*|затвердил*|погоджен*",
    "genehmig*|bestätigt",
    "approved|confirmed|accepted|agreed as|adopted",
];

/// Words for guests who are already known.
pub const GUESTS: &[&str] = &[
    "гості|гостям|гостей|вони|делегація|делегації|учасники|група",
    "sie|gäste|gästen|delegation|gruppe|besucher|besuchern|teilnehmenden",
    "they|guests|visitors|delegation|group|party|participants",
];

/// Words by which a stay goes on to its end.
pub const REMAINS: &[&str] = &[
    "залиша*|лиша*|перебуватим*|перебува*|пробу*|гостюватим*|триватим*|трива*|працюватим*",
    "bleibt|bleiben|blieb|blieben|dauert|dauern|läuft|laufen|weilt|zu gast|zu besuch|aufenthalt",
    "stay|stays|staying|stayed|remain|remains|run|runs|last|lasts|are here|is here|in town",
];

/// What two cities are to each other.
pub const BONDS: &[&str] = &[
    "дружить|дружать|співпрацює|співпрацюють|контакти|дружні відносини|дружні стосунки|зв'язки|відносини|стосунки|партнерство|партнерства|партнером|партнерами|побратими|побратимами|побратимом|побратимство|побратимству|дружба|партнери|партнерству|дружбі|дружні зв'язки",
    "kontakte|*partnerschaft|*partnerschaften|verbunden|verbindet|partnerstadt|partnerstädte|*partner|städtepartner*|contacts|partnership|twinned|twins|partner city|partner cities|sister cities|sister city|partners|linked|friendship cities|friendship city|twin towns|twin town|twinning|solidarity partnership",
];

/// How goods set out.
pub const LEAVES: &[&str] = &[
    "вируши*|виїха*|відправи*|відправлен*|рушив|рушила|рушили",
    "left|set off|set out|departed|gestartet|startete|starteten|verließ|verließen|abgefahren|losgefahren|brach auf",
];

/// Words by which an event itself is the subject.
pub const SET: &[&str] = &[
    "відбув*|відбул*|відбуд*|проходи*|пройд*|пройшл*|пройшов|заплановано на|запланован*|планується на|триват*|тривав|тривала|тривало|почнеться|почався|почалася|розпочнет*|розпоча*|стартує|приїд*|поїд*|їдуть|їде|прибуд*|завіта*|навчатим*|виступ*|гастролюватим*|відвіда*|вируш*|заспіва*|зіграє|зіграють",
    "fand|fanden|findet|finden|stattfinden|stattgefunden|folgt|folgte|dauert|dauerte|begann|beginnt|angesetzt|terminiert|fährt|fahren|reist|reisen|kommt|kommen|erwartet|geplant|verbringen|verbracht|nehmen|nahmen|held|took place|takes place|take place|planned for|scheduled|attended|met|began|begin|begins|start|starts|lasted|ran|run|runs|joined|pencilled|expected|due|gathered|follow|followed|spend|spends|come|comes|coming|travel|travels|will train at|will train with|will train alongside|hospitieren|lernen|auftreten|tritt _ auf|treten _ auf|gastiert|gastieren|besucht|besuchen|aufbrechen|anreisen|anreist|eintreffen|eintrifft|perform|performs|visit|visits|sing|play|tour|arrive|arrives|depart|depart for|open its doors",
];
