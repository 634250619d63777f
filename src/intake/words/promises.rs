//! Words of agreeing, promising, planning.

/// Verbs after which what is promised follows; these alone make a commitment.
pub const STRONG: [&str; 3] = [
    "рекомендувала|рекомендували|рекомендувати|рекомендовано|запропонував приймати|запропонувала приймати|запропонував прийняти|запропонувала прийняти|запропонувала надати|запропонував надати|запропонував передати|запропонувала передати|погодився|погодилась|погодивсь|погоджується|погоджуються|готовий|готове|готова|висловив готовність|висловила готовність|висловлює готовність|висловив намір|висловила намір|висловили намір|підтверджує готовність|підтвердили намір|заявив про готовність|заявила про готовність|заявили про готовність|гарантує|гарантував|гарантували|обіцяла|обіцяли|обіцяємо|обіцяло|пообіцяло|зобов'язалося|зобов'язуємося|зобов'язана|взявся|взялася|взялися|беруться|вирішив|вирішила|вирішено|запланував|запланувала|плануємо|планувати|маємо намір|має на меті|мають на меті|зголосився|зголосилася|зголосилися|сторони домовилися|було домовлено|досягнуто домовленості|погодилося надати|погодилося|готові надати|передбачено|передбачає|висловило готовність|підтвердила готовність|підтвердило готовність|умовилися|умовились|домовилися про|домовились про|домовилися|домовились|домовлено про|домовлено|домовилися також|погодилися|погодились|погодили|зобов'язалися|зобов'язалась|зобов'язалася|зобов'язався|зобов'язались|зобов'язується|зобов'язуються|пообіцяв|пообіцяла|пообіцяли|обіцяють|обіцяє|обіцяв|вирішили|ухвалили|узгодили|має намір|мають намір|візьме на себе|візьмуть на себе|бере на себе|беруть на себе|взяв на себе|взяла на себе|взяли на себе|готова|готовий|готові|планує|планують|планують також|планується|береться|доручили|доручено|доручити|підтвердили готовність|підтвердив готовність|висловили готовність|заплановано|запланували",
    "kümmern uns um|trägt die *kosten|tragen die *kosten|trägt _ *kosten|bestand einigkeit|herrschte einigkeit|kamen überein|kam überein|vorgesehen sind|vorgesehen ist|geplant sind|geplant ist|vereinbart wurden|vereinbart wurde|vereinbart sind|vereinbart ist|verabredet wurden|verabredet wurde|beschlossen wurden|beschlossen wurde|angedacht sind|verspreche|übernehme|kümmere mich um|verpflichte mich|verpflichten uns|haben sich verpflichtet|hat sich verpflichtet|erklärt sich bereit|erklären sich bereit|hat sich bereit erklärt|haben sich bereit erklärt|wird es übernehmen|stellte in aussicht|stellten in aussicht|stellt in aussicht|gibt die zusage|sehen die vereinbarung|verpflichtet sich|verpflichten sich|stellen zur verfügung|sieht vor|sehen vor|vereinbarten|vereinbarte|vereinbart|verabredeten|verabredet|einigten sich auf|einigten sich darauf|einigte sich auf|sagte zu|sagten zu|sagt zu|sagen zu|zugesagt|versprach|versprachen|versprochen|verspricht|versprechen|verpflichtet|verpflichtete sich|verpflichteten sich|verpflichten sich|kündigte an|kündigten an|kündigt an|angekündigt|kümmert sich um|kümmern sich um|kümmert sich|übernimmt|übernehmen|beabsichtigt|beabsichtigen|plant|planen|geplant sind|geplant ist|bot an|boten an|bietet an|bieten an|angeboten|verständigten sich auf|verständigten sich darauf|beschlossen|zugesichert|sicherte zu|sicherten zu|erklärte sich bereit|erklärten sich bereit|nehmen sich vor|vorgenommen|wollen|möchten|möchte|will|würde gern|würden gern|würde gerne|würden gerne",
    "is planning to|are planning to|has pledged|have pledged|pledges to|pledge to|commits itself to|commit themselves to|committed itself to|committed themselves to|have committed to|has committed to|have committed themselves to|has agreed in principle to|signalled its readiness to|expressed readiness to|expressed its readiness to|expressed willingness to|expressed its willingness to|confirmed its readiness to|is willing to|are willing to|is prepared to|are prepared to|stands ready to|stand ready to|has volunteered to|have volunteered to|has decided to|plans include|foresees|envisages|provide for|has undertaken|it was decided to|agreed in principle to|will be asked to|was asked to|were asked to|has been asked to|was tasked with|am going to|i'm going to|promise that|we promise to|i promise to|commits to|commit to|agrees to|will jointly|undertakes to|undertake to|undertakes|undertake|provides for|we're going to|i will|i'll|committed ourselves to|we've committed to|agreed to|agreed on|agreed that|agreed|undertook to|undertook|promised to|promised that|promised|pledged to|pledged|committed to|committed|has committed|plan to|plans to|planning to|planned to|intend to|intends to|intended to|offered to|offers to|decided to|have decided to|it was agreed that|resolved to|will|shall|aims to|aim to|are to|is to|agree to|promise to|promises to|we'll|they'll|he'll|she'll|i'll|you'll|you will|she's happy to|he's happy to|we're happy to|they're happy to|i'm happy to|am happy to|have agreed to|has agreed to|have agreed|has agreed|are going to|is going to|volunteered to|is ready to|are ready to|has promised|have promised|have pledged|has pledged|vowed to|have undertaken to|has undertaken to|guaranteed|has offered to|have offered to|is happy to|are happy to",
];

/// Words by which what follows is a plan of somebody who is named as its subject.
pub const WEAK: [&str; 3] = [
    "маємо|розішле|розішлють|обладнає|обладнають|переобладнає|переобладнають|допоможуть|стажуватим*|переоснастить|направить|направлять|надає|надають|оплатить|оплатять|придбає|придбають|закуплять|поставить|поставлять|опублікує|перекладе|перекладуть|поділиться|навчить|навчать|запросить|запросять|виготовить|виготовлять|збудує|збудують|посадить|посадять|облаштують|встановлять|відремонтують|проведемо|організуємо|зберемо|збере|зберуть|напише|напишуть|складе|складуть|оформить|погодить|призначить|призначать|визначить|визначать|подасть|подадуть|подамо|підтримає|підтримають|дасть|дадуть|подарує|подарують|повезе|повезуть|відправить|відправлять|відправимо|роздрукує|виділять|перерахує|стане співорганізатором|долучить|має|*тиме|*тимуть|передасть|передадуть|передамо|надішлемо|підготуємо|підготує|підготують|готує|надасть|нададуть|надішле|надішлють|допоможе|допоможуть|створить|створять|проведе|проведуть|організує|організують|забезпечить|забезпечать|профінансує|профінансують|подасть|подадуть|розробить|розроблять|прийме|приймуть|направить|закупить|відкриє|відкриють|запустить|запустять|долучиться|долучаться|буде|будуть|має|мають|узгодить|поділиться|поділяться|привезе|привезуть|візьме|візьмуть|виділить|перекаже|відремонтує|встановить|облаштує|реалізують|реалізує|сприятиме|подає|надсилає|поінформує",
    "übermittelt|übermitteln|beschafft|entsendet|entsenden|vermittelt|koordiniert|veröffentlicht|reserviert|meldet|besorgt|spenden|schicken|senden|liefern|prüfen|unterstützen|organisieren|klären|erstellen|wird|werden|soll|sollen|werde|unterstützt|liefert|erstellt|prüft|lädt|finanziert|finanzieren|organisiert|spendet|erarbeitet|erarbeiten|bereitet|klärt|schickt|sendet|benennt|benennen",
    "would",
];

/// Adjectives and nouns that announce a list of what was agreed.
pub const LISTS: [&str; 3] = [
    "попереду|перелік завдань|доручення|до виконання|виконавці|наступні кроки|що далі|домовлено|домовил*|домовлен*|погодил*|погоджен*|зобов'яз*|вирішил*|вирішено|ухвалил*|ухвалено|планують|планується|планує|заплановано|передбачає|передбачено|передбачають|кроки|кроків|завдання|рішення|пріоритет*|напрям*|обіця*|пообіцял*|узгодил*|узгоджен*|угод*|меморандум*|сторони|наміри|плани|планах|співпрацюватимуть|доручен*|зокрема|протокольн*|підсумк*|результат*|далі|ділянк*|включає|наступн*",
    "ausblick|geht es weiter|weitergeht|demnächst|abgemacht|ausgemacht|abgesprochen|verblieben|festgehalten|aufträge|auftrag|arbeitsaufträge|erledigen|zugesagt|offene punkte|wer macht was|vereinbart*|vereinbarung*|verabredet*|verabredung*|beschlüsse|beschluss|beschlossen|beschließt|geplant*|planen|plant|vorhaben|maßnahmen|schritte|ziele|aufgaben|zusagen|zugesagt|verpflicht*|einigten|verständigten|ergebnis*|nächste|projekte|handlungsfelder|schwerpunkte|folgende*|vorgesehen|sieht|sehen|arbeitsplan|to-do*|todo*|absprachen|festgelegt|wollen|zusammenarbeit|umfasst|kooperation*|konkret",
    "comes next|coming up|next up|lies ahead|what next|action points|action items|to do|who does what|follow-ups|undertakings|motion|moved|resolution|agreed|agree|agreement|agrees|actions|action|decisions|decided|resolved|commitments|committed|commits|pledged|pledges|plan|plans|planned|following|next steps|steps|priorities|promised|undertake|undertakes|undertook|undertaken|outcomes|will|provides|includes|projects|programme|tasks|to-do|follow-up|foresees|intends|intend|recommended|recommends|covers",
];

/// Titles of sections in which points are what was agreed.
pub const TITLES: [&str; 3] = [
    "рішення|вирішили|ухвалили|домовленост*|домовилися|доручення|завдання|зобов'язання|наступні кроки|подальші кроки|план дій",
    "vereinbarungen|vereinbarte|vereinbart|verabredungen|absprachen|beschlüsse|beschluss|aufgaben|maßnahmen|festlegungen|aufträge|arbeitsaufträge|nächste schritte|weitere schritte|weiteres vorgehen|zusagen|to-dos|to-do",
    "actions|action|agreed|decisions|resolved|next steps|follow-up|tasks|commitments|undertakings|to do",
];

/// Headings of lists that are none of commitments.
pub const OTHER_LISTS: [&str; 3] = [
    "привезли|привезено|привіз|доставили|доставлено|на борту|у вантажі|завантажили|роздали|вручили|відбулися|відбулись|відбулося|відбулась|відбулася|побачили|показали|отримано|надіслано|передали|порядок|денний|присутні|учасники|програма візиту|програма|відвідали|побували|оглянули|запрошені|склад|складі|контакти|теми|питання|фото|розклад|порядку|обговорили|обговорювали|допомогу|передали|отримали|передано",
    "an bord|geladen|mitgebracht|gebracht|überbracht|gesehen|sahen|gezeigt|fanden|fand|stattgefunden|gab es|umfasste|absolviert|erlebt|angeboten wurden|highlights|höhepunkte|tagesordnung|teilnehmer*|teilnehmende*|anwesend*|anwesende|programm|besuchsprogramm|besichtigt*|besuchte|besuchten|stationen|themen|kontakt|gäste|entschuldigt|ablauf|geliefert|übergeben|besprochen",
    "on board|loaded|brought|shipped|received|handed over|seen|shown|stops|took place|were held|was held|happened|included|we saw|we met|highlights|agenda|present|attendees|participants|apologies|itinerary|visited|toured|topics|contacts|contact|in attendance|discussed|saw|delivered|donated|included",
];

/// Words that are too general for a commitment of their own.
pub const VAGUE: [&str; 3] = [
    "й надалі|і надалі|розгляне|розглянуть|обговорить|обговорять|продовжити співпрацю|продовжувати співпрацю|поглиблювати|поглибити|розвивати|зміцнювати|зміцнити|стане|стануть|дозволить|дозволять|допоможе зміцнити|сподіва*|продовжать співпрацю|продовжить|продовжувати|надалі співпрацювати|триватиме|матиме|бути|визначатиме|слугуватиме",
    "beraten|diskutieren|entscheiden|befassen|ausweiten|erwidern|gesagt haben|übertreffen|gewinnen|erweitern|zusammenarbeiten|fortführen|vorantreiben|pflegen|sprechen|reden|lernen|bestehen|gehen|sehen|wissen|sagen|schauen|gefördert|unterstützt|anreisen|reisen|kommen|besuchen|empfangen|vertiefen|stärken|fortsetzen|ausbauen|intensivieren|fortgesetzt|weiterführen|weitergehen|festigen|weiter|wachsen|bleiben|bleibt|helfen wird|ermöglichen|profitieren|erwartet|eröffnet|stattfinden|dauern|danken|stehen",
    "keep helping|keep supporting|discuss|debate|vote on|closer cooperation|closer ties|take part|continue|strengthen|deepen|build on|remain|stand|become|last|never|always|benefit|allow|help us|be held|take place|visit|be signed|meet|come|travel|arrive|be|enable|mark|see|begin|start|follow|bring together|need",
];

/// Who promises, where it is no municipality and no person of the text.
pub const WE: [&str; 3] = [
    "сторона|муніципалітет|мерка|комітет|волонтер*|я|він|вона|громада|мерія|міськрада|виконком|голова|мер|заступник*|лікарі|відділ|ліцей|гімназія|коледж|фонд|комунальн*|підприємство|координатор*|група|молодь|театр|палац|ансамбль|федерація|клуб|спілка|центр|ми|вони|сторони|партнери|міста|обидва|обидві|місто|громади|команда|фахівці|департамент*|управління|клініка|лікарня|школа|музей|рада|університет|товариство|асоціація|водоканал*|рятувальники|гості|музеї|школи|бібліотек*",
    "verwaltungen|*amt|*verband|*werke|*hochschule|*schule|*klinikum|*kolleg|ich|kreis|landkreis|landrat|landrätin|bürgermeister*|oberbürgermeister*|freundeskreis|klinik|krankenhaus|bibliothek|bauhof|gymnasium|kirchengemeinde|handwerkskammer|kammer|region|kommune|arbeitsgruppe|ausschuss|vorstand|organisation|rat|archiv|jugendrat|musikschule|sportverein|*verein|man|*kurse|wir|sie|beide|seiten|städte|kommunen|stadt|stadtverwaltung|verein|partner|verwaltung|feuerwehr|schulen|schule|stadtwerke|klinikum|universität|delegation|jugendliche|vereine|gemeinde|hochschule|theater|museum|*leute|jugendlichen|schüler*|lehrkräfte|fachkräfte|kinder|gruppe|stadtrat|ämter|fachleute|studierende|ärzt*|kliniken|frau|herr",
    "scheme|he|she|committee|municipality|municipalities|fund|foundation|choir|club|firefighters|fire|brigade|trust|region|county|district|rotary|lions|volunteers|secretary|treasurer|clerk|mayor|lyceum|communities|community|each|we|they|both|sides|cities|towns|partners|council|parties|city|town|team|association|schools|school|hospital|college|university|delegation|museum|library|theatre|society|department|chair|office|service|board|officers|coordinator|i|group|mayors",
];

/// Participles by which something is planned though nobody is named who does it: "a fund will be set up".
pub const PLANS: [&str; 3] = [
    "створено|організовано|підготовлено|передано|надіслано|проведено|розроблено|подано|надано|запущено|встановлено|відремонтовано|закуплено|налагоджено|відкрито|забезпечено|перекладено|профінансовано",
    "eingerichtet|erstellt|erarbeitet|organisiert|gegründet|vorbereitet|eingereicht|geliefert|bereitgestellt|aufgebaut|entwickelt|übersetzt|durchgeführt|angeboten|geschickt|benannt|geprüft|aufgestellt|ausgestattet|angeschafft|verschickt|ausgebaut|saniert|gestartet|einrichten|entstehen|aufgenommen",
    "be set up|be established|be created|be organised|be organized|be prepared|be submitted|be drafted|be sent|be provided|be launched|be developed|be translated|be funded|be arranged|be trained|be offered|be shipped|be installed|be built|be invited|be delivered|be donated|be introduced|be recruited|be appointed|be hired|be opened|be published|be planted|be repaired|be refurbished",
];

/// German verbs of doing something for others, in the present: with a term beside them they promise.
pub const PRESENT: &str = "schult|schulen|bildet|zahlt|zahlen|bezahlt|betreut|betreuen|qualifiziert|qualifizieren|begleitet|begleiten|hospitieren|hospitiert|baut|bauen|installiert|installieren|druckt|sammelt|holt|bringt|bringen|verleiht|gestaltet|gestalten|spielt|näht|repariert|reparieren|startet|richtet|nimmt|trägt|tragen|schreibt|legt|legen|stiftet|stiften|übergibt|überlässt|leiht|veranstaltet|veranstalten|absolvieren|absolviert";

/// German words of a term to come.
pub const TERMS: &str = "ab januar|ab februar|ab märz|ab april|ab mai|ab juni|ab juli|ab august|ab september|ab oktober|ab november|ab dezember|ab dem|ab *herbst|ab sommer|ab frühjahr|ab 2024|ab 2025|ab 2026|ab 2027|ab 2028|bis ende|bis zum|bis jahresende|bis monatsende|bis freitag|bis montag|künftig|im gegenzug|im kommenden|in den kommenden|im nächsten|in der nächsten|kommendes jahr|nächstes jahr|ab sofort";

/// Labels at the start of a line, before a colon, of what was resolved.
pub const LABELS: [&str; 3] = [
    "вирішили|ухвалили|вирішено|доручення|завдання|рішення",
    "beschluss|auftrag|aufgabe|vereinbarung|to-do|maßnahme",
    "action|actions|resolved|agreed|decision|to do|action point",
];

/// What is only heard, noted or supervised.
pub const NOTED: [&str; 3] = [
    "взяти до відома|прийняти до відома|контроль за виконанням|взято до відома",
    "zur kenntnis|kenntnisnahme",
    "be noted|noted the|taken note|take note|note the report|receive the report|received the report",
];

/// Words by which a meeting or a call that was agreed is one of many, and no general intention.
pub const REGULAR: [&str; 3] = [
    "щомісяця|щокварталу|щороку|щотижня|раз на|раз у",
    "jeden|jedes|jährlich|monatlich|vierteljährlich|wöchentlich|einmal im|regelmäßig",
    "every|each|monthly|quarterly|yearly|weekly|annually|once a|twice a",
];
