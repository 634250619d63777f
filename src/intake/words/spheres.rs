//! Words that speak of a sphere.

#[allow(clippy::enum_glob_use, reason = "a table of nothing else")]
use crate::domain::codes::Sphere::{self, *};

/// Patterns, sphere, weight.
pub const SPHERES: &[(&str, Sphere, u8)] = &[
    (
        "врядуван*|децентралізац*|самоврядуван*|адміністратив*|цнап*|*verwaltung*|governance|administration|procurement|закупівл*|self-government",
        Governance,
        1,
    ),
    (
        "енерг*|тепло*|біопалив*|тец|сонячн*|котельн*|*energie*|solar*|wärme*|nahwärme|fernwärme|energy|heating|renewable*|solar|power|photovoltaic*",
        Energy,
        2,
    ),
    (
        "довкілл*|екологі*|відход*|сміт*|клімат*|зелен*|umwelt*|klima*|abfall*|müll*|naturschutz|wertstoff*|environment*|climate|waste|recycling|green|biodiversity",
        Environment,
        2,
    ),
    (
        "стійк*|життєстійк*|відновлен*|відбудов*|resilien*|wiederaufbau*|resilience|recovery|reconstruction|rebuild*",
        Resilience,
        1,
    ),
    (
        "інфраструктур*|водопостачан*|водоканал*|водовідведен*|дорог*|транспорт*|трамва*|тролейбус*|автобус*|каналізац*|infrastruktur*|wasser*|abwasser*|straßen*|verkehr*|linienbus*|infrastructure|water|sewage|roads|transport|buses|tram*|harbour|drainage",
        Infrastructure,
        2,
    ),
    (
        "житл*|будівництв* житла|wohnung*|wohnungsbau*|wohnraum*|housing|homes|apartments|residential",
        Housing,
        2,
    ),
    (
        "здоров*|медич*|медицин*|лікар*|реабілітац*|клінік*|протез*|швидк* допомог*|ліки|gesundheit*|klinik*|krankenhaus*|medizin*|ärzt*|rehabilitation*|krankenwagen|therapie*|pflege*|health*|hospital*|medical|ambulance*|nurses|doctors|rehabilitation|prosthe*|physiotherap*",
        Health,
        2,
    ),
    (
        "соціальн*|впо|переселен*|інклюз*|літніх людей|sozial*|binnenflüchtling*|inklusion*|senior*|teilhabe|social|displaced|inclusion|disabilit*|elderly",
        Social,
        2,
    ),
    (
        "освіт*|школ*|шкіл*|учн*|університет*|дитсад*|вчител*|студент*|навчальн*|bildung*|schul*|schüler*|lehr*|hochschul*|universität*|kita*|student*|education*|school*|teacher*|pupils|college|classes|universit*",
        Education,
        2,
    ),
    (
        "молод*|підліт*|діт*|табір|табор*|jugend*|kinder*|feriencamp|sommercamp|youth|young|children|teenagers|camp",
        Youth,
        2,
    ),
    (
        "культур*|музе*|театр*|мистец*|музик*|хор*|фестивал*|бібліотек*|художник*|оркестр*|виставк*|kultur*|museum*|museen|theater*|musik*|kunst*|chor*|festival*|bibliothek*|orchester*|ausstellung*|cultur*|museum*|theatre*|music*|art|arts|choir*|orchestra*|librar*|festival*|exhibition*",
        Culture,
        2,
    ),
    (
        "спорт*|футбол*|змаган*|турнір*|sport*|fußball*|turnier*|sports|football|tournament|athletes",
        Sport,
        2,
    ),
    (
        "економі*|бізнес*|підприєм*|інвестиц*|торгівл*|ярмар*|wirtschaft*|unternehm*|handwerk*|handel*|messe*|investition*|econom*|business*|trade|entrepreneur*|investment*|companies|commerce",
        Economy,
        2,
    ),
    (
        "громадськ* організац*|громадянськ*|волонтер*|ngo|zivilgesellschaft*|verein*|ehrenamt*|bürgerschaft*|civil society|volunteers|ngos|associations",
        CivilSociety,
        2,
    ),
    ("ветеран*|veteran*|veterans", Veterans, 3),
    (
        "гуманітар*|генератор*|humanitär*|hilfstransport*|hilfsgüter*|generator*|humanitarian|aid|donat*",
        Humanitarian,
        2,
    ),
    (
        "цифров*|діджитал*|digital*|it-*|e-government|digitalisier*|онлайн-серв*",
        Digital,
        2,
    ),
    (
        "пожеж*|рятувальн*|цивільн* захист*|дснс|розмінуван*|укрит*|feuerwehr*|katastrophenschutz*|rettung*|zivilschutz*|brandschutz*|fire|rescue|firefighter*|civil protection|emergency|shelters",
        CivilProtection,
        2,
    ),
    (
        "пам'ят*|вшануван*|героїв|кладовищ*|меморіал*|голокост*|gedenk*|erinnerung*|friedhof*|mahnmal*|remembrance|memorial*|commemorat*|cemetery|holocaust",
        Remembrance,
        2,
    ),
];
