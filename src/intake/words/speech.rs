//! Verbs of saying, and what stands around a statement.

/// Verbs of saying. With a statement they name its speaker.
pub const VERBS: &[&str] = &[
    "сказав|відзначили|попросив|попросила|запитав|запитала|попередив|попередила|наголосили|вигукнув|призналася|признався|цитує|підмітила|підмітив|посміхається|усміхається|жартує|пожартував|пожартувала|ділився|мовив|мовила|розповіли|назвав|назвала|оцінив|оцінила|поінформував|поінформувала|зауважує|переконує|підтвердив|підтвердила|нагадав|нагадала|висловив|висловила|побажав|побажала|пишуть|кажуть|говорять|закликав|закликала|визнає|підсумовує|сказала|сказали|зазначив|зазначила|зазначає|зазначили|наголосив|наголосила|наголошує|підкреслив|підкреслила|підкреслює|заявив|заявила|розповів|розповіла|розповідає|додав|додала|додає|повідомив|повідомила|повідомляє|відзначив|відзначила|відзначає|каже|говорить|говорив|говорила|пояснив|пояснила|пояснює|поділився|поділилася|ділиться|подякував|подякувала|дякує|звернувся|звернулася|прокоментував|прокоментувала|коментує|переконаний|переконана|вважає|запевнив|запевнила|написав|написала|пише|пообіцяв|пообіцяла|зауважив|зауважила|констатував|констатувала|резюмував|резюмувала|підсумував|підсумувала|згадує|згадав|згадала|висловився|висловилася|акцентував|акцентувала|стверджує|визнав|визнала|розказав|розказала|уточнив|уточнила|запропонував|запропонувала|привітав|привітала|сподівається|впевнений|впевнена|радіє|зізнався|зізналася|відповів|відповіла|промовив|промовила|оголосив|оголосила|підкреслили|повідомили|додали|заявили|пояснили|подякували|відповідає|відповідали|запевняє|запевнили|нагадує|резюмує|констатує|підсумовують|стверджував|ствердив|зізнається|зізнаються|заперечив|заперечила|погоджується|погодився|погодилася|підхоплює|продовжив|продовжила|продовжує|підтверджує|підтвердили|наполягає|мовить|озвався|озвалася|сміється|засміявся|засміялася|зітхає|розмірковує|міркує|дивується|здивувався|зауважили|прокоментували|закликає|закликали|звертається|звернулись|вигукує|відзначають|наголошують|підкреслюють|зазначають|радів|раділа|ділилася|ділились|інформує|інформував|інформувала",
    "sagt|rief|ruft|sprach|spricht|bat|gab|lautete|meldete|bemerkte|lächelte|fragte|fragt|lud|nannte|nennt|bezeichnete|versicherten|verabschiedete|gestand|wandte|machte|empfahl|begründete|begründet|hieß|freuten|resümierten|erklärten|schloss|flüsterte|sagte|sagten|erklärt|erklärte|betont|betonte|betonten|unterstreicht|unterstrich|hob|hebt|ergänzt|ergänzte|erläutert|erläuterte|berichtet|berichtete|freut|freute|dankt|dankte|meint|meinte|würdigt|würdigte|versichert|versicherte|zeigt|zeigte|resümiert|resümierte|fasst|fasste|schreibt|schrieb|äußert|äußerte|bekräftigt|bekräftigte|begrüßt|schildert|schilderte|kündigt|kündigte|stellt|bilanziert|bilanzierte|lobt|lobte|erinnert|erinnerte|verspricht|versprach|fügt|fügte|bedankt|bedankte|zitiert|verwies|verweist|kommentiert|kommentierte|erzählt|erzählte|findet|antwortete|wünscht|wünschte|hofft|hoffte|bestätigt|bestätigte|formulierte|führt|führte|beschreibt|beschrieb|appellierte|appelliert|mahnte|mahnt|warb|wirbt|teilte|teilt|erwiderte|erwidert|sagen|meinten|berichteten|dankten|lacht|lachte|entgegnet|entgegnete|antwortet|wusste|glaubt|urteilt|urteilte|bemerkt|merkt|merkte|gesteht|räumt|scherzt|scherzte|schwärmt|schwärmte|staunt|staunte|befand|kündigten|pflichtet",
    "said|urged|urges|quipped|enthused|summarised|summarized|warned|warns|asked|put|puts|welcomed|confirmed|confirms|assured|laughed|recounted|expressed|invited|offered|greeted|voiced|sums|saying|mentioned|shared|maintained|whispered|addressed|addressing|says|stated|states|added|adds|explained|explains|noted|notes|stressed|stresses|emphasised|emphasized|emphasises|commented|comments|told|tells|remarked|remarks|thanked|thanks|concluded|concludes|declared|declares|underlined|underlines|recalled|recalls|wrote|writes|announced|praised|highlighted|highlights|replied|pointed|reflected|reflects|continued|continues|observed|observes|promised|promises|insisted|insists|admitted|admits|summed|acknowledged|responded|reported|reports|smiled|joked|argued|believes|described|affirmed|jokes|smiles|laughs|quips|recounts|muses|mused|reckons|conceded|concedes|cautioned|cautions|reiterates|reiterated|reassured|encouraged|marvelled|pleaded|pleads|claimed|claims|asks|echoed|echoes|chimed|remembers|remembered|marvels|shouted|cried",
];

/// Words before a speaker where no verb stands: "so der Oberbürgermeister", "за словами мера".
pub const BY: &[&str] = &[
    "so",
    "laut",
    "за словами",
    "зі слів",
    "на думку",
    "according to",
    "in den worten von",
    "in the words of",
    "für",
    "nach den worten von",
    "за його словами",
    "за її словами",
    "за їхніми словами",
    "на його думку",
    "на її думку",
    "на переконання",
    "на його переконання",
    "на її переконання",
    "як каже",
    "як сказав",
    "як сказала",
    "nach seinen worten",
    "nach ihren worten",
    "wie es",
    "in his words",
    "in her words",
    "'s words",
    "такими словами",
    "цими словами",
    "із такими словами",
    "mit diesen worten",
    "with these words",
    "with this sentence",
    "mit diesem satz",
    "with those words",
    "in seinen worten",
    "in ihren worten",
];

/// Pronouns for the person named before; a woman's.
pub const SHE: &[&str] = &[
    "вона",
    "sie",
    "she",
    "her",
    "посадовиця",
    "очільниця",
    "урядовиця",
    "rathauschefin",
    "politikerin",
    "за її словами",
    "на її думку",
    "на її переконання",
    "in her words",
    "nach ihren worten",
];

/// A man's.
pub const HE: &[&str] = &[
    "він",
    "er",
    "he",
    "його",
    "посадовець",
    "очільник",
    "урядовець",
    "чиновник",
    "градоначальник",
    "rathauschef",
    "politiker",
    "за його словами",
    "на його думку",
    "на його переконання",
    "in his words",
    "nach seinen worten",
];

/// Forms of the pronoun by which a sentence begins that leads to a statement: "Ihr Fazit: …", "Для неї головне одне: …"; a woman's.
pub const HERS: &[&str] = &["її|їй|для неї|ihr|ihre|ihren|ihrem|für sie|her|for her"];

/// A man's.
pub const HIS: &[&str] = &["його|йому|для нього|sein|seine|seinen|ihm|für ihn|his|for him"];

/// Verbs by which somebody gives a thing a name in words that are quoted, be it of a few words.
pub const CALLING: &[&str] = &[
    "назвав|назвала|назвали|називає|називають|описав|описала|говорив про|говорила про|охарактеризував|охарактеризувала",
    "nannte|nannten|nennt|nennen|bezeichnete|bezeichneten|bezeichnet|sprach von|sprachen von|spricht von|beschrieb|würdigte",
    "called|calls|described|describes|spoke of|speaks of|hailed|termed|dubbed|praised|referred to",
];

/// Words that make a text an interview.
pub const INTERVIEW: &[&str] = &[
    "інтерв'ю|розмова з|розмовляв*|розмовляла*|спілкувався|спілкувалася|запитання|питань до|бліцінтерв'ю",
    "interview*|gespräch mit|im gespräch|das gespräch|fragen an|die fragen|nachgefragt|fünf fragen|drei fragen",
    "interview*|questions for|questions to|in conversation|q|q&a|we met|talks to|we spoke",
];

/// Words for the one of the same post on the other side.
pub const COUNTERPARTS: &[&str] = &[
    "його колега|її колега|польський колега|німецький колега|український колега|німецька колега|польська колега|українська колега|колега з|його візаві|її візаві",
    "amtskollege|amtskollegen|amtskollegin|sein kollege|ihr kollege|seine kollegin|ihre kollegin|sein gegenüber|ihr gegenüber|sein pendant",
    "counterpart|opposite number|his colleague|her colleague",
];
