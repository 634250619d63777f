//! Words of agreeing, promising, planning.

/// Verbs after which what is promised follows; these alone make a commitment.
pub const STRONG: [&str; 3] = [
    "погодилося надати|погодилося|готові надати|передбачено|передбачає|висловило готовність|підтвердила готовність|підтвердило готовність|домовилися про|домовились про|домовилися|домовились|домовлено про|домовлено|домовилися також|погодилися|погодились|погодили|зобов'язалися|зобов'язалась|зобов'язалася|зобов'язався|зобов'язались|зобов'язується|зобов'язуються|пообіцяв|пообіцяла|пообіцяли|обіцяють|обіцяє|обіцяв|вирішили|ухвалили|узгодили|має намір|мають намір|візьме на себе|візьмуть на себе|бере на себе|беруть на себе|взяв на себе|взяла на себе|взяли на себе|готова|готовий|готові|планує|планують|планують також|планується|береться|доручили|доручено|доручити|підтвердили готовність|підтвердив готовність|висловили готовність|заплановано|запланували",
    "verpflichtet sich|verpflichten sich|stellen zur verfügung|sieht vor|sehen vor|vereinbarten|vereinbarte|vereinbart|verabredeten|verabredet|einigten sich auf|einigten sich darauf|einigte sich auf|sagte zu|sagten zu|sagt zu|sagen zu|zugesagt|versprach|versprachen|versprochen|verspricht|versprechen|verpflichtet|verpflichtete sich|verpflichteten sich|verpflichten sich|kündigte an|kündigten an|kündigt an|angekündigt|kümmert sich um|kümmern sich um|kümmert sich|übernimmt|übernehmen|beabsichtigt|beabsichtigen|plant|planen|geplant sind|geplant ist|bot an|boten an|bietet an|bieten an|angeboten|verständigten sich auf|verständigten sich darauf|beschlossen|zugesichert|sicherte zu|sicherten zu|erklärte sich bereit|erklärten sich bereit|nehmen sich vor|vorgenommen|wollen|möchten|möchte|will",
    "commits to|commit to|agrees to|will jointly|undertakes to|undertake to|undertakes|undertake|provides for|we're going to|i will|i'll|committed ourselves to|we've committed to|agreed to|agreed on|agreed that|agreed|undertook to|undertook|promised to|promised that|promised|pledged to|pledged|committed to|committed|has committed|plan to|plans to|planning to|planned to|intend to|intends to|intended to|offered to|offers to|decided to|have decided to|it was agreed that|resolved to|will|shall|aims to|aim to|are to|is to|agree to|promise to|promises to|would|we'll|they'll|he'll|she'll|i'll|have agreed to|has agreed to|have agreed|has agreed|are going to|is going to|volunteered to|is ready to|are ready to|has promised|have promised|have pledged|has pledged|vowed to|have undertaken to|has undertaken to|guaranteed|has offered to|have offered to|is happy to|are happy to",
];

/// Words by which what follows is a plan of somebody who is named as its subject.
pub const WEAK: [&str; 3] = [
    "*тиме|*тимуть|передасть|передадуть|передамо|надішлемо|підготуємо|підготує|підготують|готує|надасть|нададуть|надішле|надішлють|допоможе|допоможуть|створить|створять|проведе|проведуть|організує|організують|забезпечить|забезпечать|профінансує|профінансують|подасть|подадуть|розробить|розроблять|прийме|приймуть|направить|закупить|відкриє|відкриють|запустить|запустять|долучиться|долучаться|буде|будуть|має|мають|узгодить|поділиться|поділяться|привезе|привезуть|візьме|візьмуть|виділить|перекаже|відремонтує|встановить|облаштує|реалізують|реалізує|сприятиме|подає|надсилає|поінформує",
    "wird|werden|soll|sollen|werde|unterstützt|liefert|erstellt|prüft|lädt|finanziert|finanzieren|organisiert|spendet|erarbeitet|erarbeiten|bereitet|klärt|schickt|sendet|benennt|benennen",
    "",
];

/// Adjectives and nouns that announce a list of what was agreed.
pub const LISTS: [&str; 3] = [
    "домовил*|домовлен*|погодил*|погоджен*|зобов'яз*|вирішил*|вирішено|ухвалил*|ухвалено|планують|планується|планує|заплановано|передбачає|передбачено|передбачають|кроки|кроків|завдання|рішення|пріоритет*|напрям*|обіця*|пообіцял*|узгодил*|узгоджен*|угод*|меморандум*|сторони|наміри|плани|планах|співпрацюватимуть|доручен*|зокрема|протокольн*|підсумк*|результат*|далі|ділянк*|включає|наступн*",
    "vereinbart*|vereinbarung*|verabredet*|verabredung*|beschlüsse|beschluss|beschlossen|beschließt|geplant*|planen|plant|vorhaben|maßnahmen|schritte|ziele|aufgaben|zusagen|zugesagt|verpflicht*|einigten|verständigten|ergebnis*|nächste|projekte|handlungsfelder|schwerpunkte|folgende*|vorgesehen|sieht|sehen|arbeitsplan|to-do*|todo*|absprachen|festgelegt|wollen|zusammenarbeit|umfasst|kooperation*|konkret",
    "agreed|agree|agreement|agrees|actions|action|decisions|decided|resolved|commitments|committed|commits|pledged|pledges|plan|plans|planned|following|next steps|steps|priorities|promised|undertake|undertakes|undertook|undertaken|outcomes|will|provides|includes|projects|programme|tasks|to-do|follow-up|foresees|intends|intend|recommended|recommends|covers",
];

/// Headings of lists that are none of commitments.
pub const OTHER_LISTS: [&str; 3] = [
    "порядок|денний|присутні|учасники|програма візиту|програма|відвідали|побували|оглянули|запрошені|склад|складі|контакти|теми|питання|фото|розклад|порядку|обговорили|обговорювали|допомогу|передали|отримали|передано",
    "highlights|höhepunkte|tagesordnung|teilnehmer*|teilnehmende*|anwesend*|anwesende|programm|besuchsprogramm|besichtigt*|besuchte|besuchten|stationen|themen|kontakt|gäste|entschuldigt|ablauf|geliefert|übergeben|besprochen",
    "highlights|agenda|present|attendees|participants|apologies|itinerary|visited|toured|topics|contacts|contact|in attendance|discussed|saw|delivered|donated|included",
];

/// Words that are too general for a commitment of their own.
pub const VAGUE: [&str; 3] = [
    "продовжити співпрацю|продовжувати співпрацю|поглиблювати|поглибити|розвивати|зміцнювати|зміцнити|стане|стануть|дозволить|дозволять|допоможе зміцнити|сподіва*|продовжать співпрацю|продовжить|продовжувати|надалі співпрацювати|триватиме|матиме|бути|визначатиме|слугуватиме",
    "gefördert|unterstützt|anreisen|reisen|kommen|besuchen|empfangen|vertiefen|stärken|fortsetzen|ausbauen|intensivieren|fortgesetzt|weiterführen|weitergehen|festigen|weiter|wachsen|bleiben|bleibt|helfen wird|ermöglichen|profitieren|erwartet|eröffnet|stattfinden|dauern|danken|stehen",
    "continue|strengthen|deepen|build on|remain|stand|become|last|never|always|benefit|allow|help us|be held|take place|visit|be signed|meet|come|travel|arrive|be|enable|mark|see|begin|start|follow|bring together|need",
];

/// Who promises, where it is no municipality and no person of the text.
pub const WE: [&str; 3] = [
    "ми|вони|сторони|партнери|міста|обидва|обидві|місто|громади|команда|фахівці|департамент*|управління|клініка|лікарня|школа|музей|рада|університет|товариство|асоціація|водоканал*|рятувальники|гості|музеї|школи|бібліотек*",
    "man|*kurse|wir|sie|beide|seiten|städte|kommunen|stadt|stadtverwaltung|verein|partner|verwaltung|feuerwehr|schulen|schule|stadtwerke|klinikum|universität|delegation|jugendliche|vereine|gemeinde|hochschule|theater|museum|*leute|jugendlichen|schüler*|lehrkräfte|fachkräfte|kinder|gruppe|stadtrat|ämter|fachleute|studierende|ärzt*|kliniken|frau|herr",
    "we|they|both|sides|cities|towns|partners|council|parties|city|town|team|association|schools|school|hospital|college|university|delegation|museum|library|theatre|society|department|chair|office|service|board|officers|coordinator|i|group|mayors",
];

/// Participles by which something is planned though nobody is named who does it: "a fund will be set up".
pub const PLANS: [&str; 3] = [
    "створено|організовано|підготовлено|передано|надіслано|проведено|розроблено|подано|надано|запущено|встановлено|відремонтовано|закуплено|налагоджено|відкрито|забезпечено|перекладено|профінансовано",
    "eingerichtet|erstellt|erarbeitet|organisiert|gegründet|vorbereitet|eingereicht|geliefert|bereitgestellt|aufgebaut|entwickelt|übersetzt|durchgeführt|angeboten|geschickt|benannt|geprüft|aufgestellt|ausgestattet|angeschafft|verschickt|ausgebaut|saniert|gestartet|einrichten|entstehen|aufgenommen",
    "be set up|be established|be created|be organised|be organized|be prepared|be submitted|be drafted|be sent|be provided|be launched|be developed|be translated|be funded|be arranged|be trained|be offered|be shipped|be installed|be built|be invited|be delivered|be donated|be introduced",
];
