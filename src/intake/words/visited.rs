//! Verbs of visiting, and what is visited.

/// After 1 only kinds of places that are known count, after 2 what stands in a list with them, after 3 all that has a name.
pub const VERBS: &[(&str, u8)] = &[
    (
        "вшанували пам'ять|вшанування пам'яті|поклали квіти|вшанували|вшанував пам'ять",
        1,
    ),
    (
        "оглянули|оглядали|оглядала|роздивилися|оглянула|оглянув|огляне|оглянуть|оглянути",
        3,
    ),
    (
        "відвідали|водили на|водили до|водили в|водили у|показали нам|зазирнули до|зазирнули в|знайомилися з|знайомилась з|продемонстрували|провели по|екскурсію в|екскурсія в|повели до|відвідала|відвідав|побували у|побували в|побували на|побувала у|побувала в|побувала на|побував у|побував на|побачили|завітали до|завітала до|завітали в|завітали у|показали|ознайомилися з|ознайомились з|ознайомилася з|ознайомилися із|ознайомилися з роботою|екскурсія по|екскурсію до|екскурсія до|відвідати|відвідають|відвідування|відвідини|побували|побувала|провели екскурсію|ознайомили з",
        2,
    ),
    (
        "besichtigt|in augenschein|nahmen in augenschein|angesehen|angeschaut|schauten uns|besichtigte|besichtigten|besichtigen|rundgang durch|führung durch|besichtigung des|besichtigung der|besichtigung von|schauten sich|schaute sich|sahen sich",
        3,
    ),
    (
        "zu führen|durch die stadt führen|führten sie durch|zu sehen bekamen|zu sehen gab es|zu sehen waren|ziele waren|ziel war|weitere ziele|weitere stationen waren|weitere station war|abstecher in|abstecher zum|abstecher zur|standen besuche|besuche bei|besuche beim|besuche der|besuche des|besuche von|besuche auf|besuchte|führte uns|führten uns|gesehen|habe ich|stadtrundgang durch|besuch im|besuch bei|besuchten|besucht|besuch im|besuch in der|besuch des|besuch der|besuch beim|machten station|station im|führte durch|führte sie|führte die gäste|zeigte|zeigten|auf dem programm standen|auf dem programm stand|auf dem besuchsprogramm standen|programm standen|stationen waren|programm umfasste|umfasste das programm|gezeigt|führten durch|standen|ging es|sahen|lernten|kennengelernt|kennen|führte ins|führte in|stand|besuche im|besuche in",
        2,
    ),
    (
        "toured|were taken round|taken round|were taken around|were given a tour of|was given a tour of|got to see|walked through|walked round|went round|went around|looked over|tour of|went to see|were shown around|was shown around|shown round|were shown|was shown|inspected|shown around|looked around|guided tour of",
        3,
    ),
    (
        "visited|site visits|visits included|stops included|the itinerary included|the programme included|also saw|also visited|looked in at|calling at|stopping at|dropped by|visits were made to|showed us|took us to|took them to|dropped in at|called in at|took a look at|took part in a tour of|saw|visits to|visit to|stops at|stopped at|included visits to|took in|called at|visiting|stop at|see|explored|showed|a visit to|visit the|were taken to|taken to|they visit",
        2,
    ),
];

/// Ukrainian places, in the nominative.
pub const FACILITIES_UK: &str = "зоопарк аквапарк автопарк дендропарк технопарк медіатека сироварня хлібозавод водозабір молокозавод винзавод диспетчерська теплоцентраль океанаріум планетарій ботсад вежа маяк порт причал шахта мерія друкарня пекарня броварня пивоварня винарня виноробня оранжерея синагога мечеть монастир каплиця костел інтернат хоспіс пансіонат санаторій училище спортзал спорткомплекс арена ковзанка донжон виноградник кампус студія редакція садиба скансен заповідник хлібозаводи водозабори пекарні фабрики котельні станції церкви заводи центри бібліотеки гімназії ліцеї підприємства ферми майстерні дитсадки амбулаторії храми парки лінія офіс центр школа ліцей гімназія дитсадок садок садочок лікарня поліклініка госпіталь музей театр бібліотека галерея стадіон парк сквер площа вулиця завод підприємство фабрика тец котельня електростанція водоканал депо хаб простір простори будівництво кладовище меморіал пам'ятник церква собор храм університет коледж інститут технікум майстерня ферма вокзал станція пункт комплекс басейн табір містечко \
гуртожиток будинок палац замок фортеця ратуша набережна міст ринок архів лабораторія амбулаторія клініка пологовий відділення укриття сховище теплиця ЦНАП цнап пожежна рятувальники частина полігон сміттєзвалище завод-переробник консерваторія філармонія спортшкола майданчик алея стела обеліск стіна могили кладовища заклад установа виставка бізнес-центр технопарк індустріальний притулок реабілітаційний інкубатор очисні споруди школи лікарні садки музеї квартал мікрорайон кав'ярня пекарня пивоварня броварня аптека студія зал каплиця монастир синагога гора ліс зоопарк ботсад обсерваторія телеканал радіо дитсадки бібліотеки закладу бювет санаторій пансіонат порт аеропорт автопарк тролейбусне підстанція склад диспетчерська фонтан погруддя кінотеатр бомбосховище";

/// German and English places.
pub const FACILITIES: &[&str] = &[
    "*museum|*theater|*schule|*schulen|*gymnasium|*klinikum|*klinik|*krankenhaus|*zentrum|*bibliothek|*bücherei|*werk|*werke|*stadtwerke|*anlage|*wache|*feuerwehr|*haus|*rathaus|*kirche|*dom|*kirchengemeinde|*universität|*hochschule|*park|*bad|*halle|*hof|*bahnhof|*hafen|*heim|*kita|*kindertagesstätte|*kindergarten|*stätte|*archiv|*labor|*institut|*akademie|*kaserne|*friedhof|*denkmal|*mahnmal|*schloss|*burg|*garten|*baustelle|*betrieb|*betriebe|*unternehmen|*firma|*werkstatt|*werkstätten|*depot|*kraftwerk|*siedlung|*quartier|*turm|*brücke|*platz|*gasse|*straße|*galerie|*studio|*treff|*stelle|*leitstelle|*unterkunft|*dom kultury|*lager|*fabrik|*brauerei|*stadion|*deponie|*mühle|*hütte|*kunsthalle|*lyzeum|*stiftung|*börse|*markt|*altstadt|*keller|*saal|*messe|*tafel|*schulzentrum|*campus|*gelände|*amt|*pumpwerk|*zoo|*insel|*gruft|*kloster|*synagoge|*moschee|*redaktion|*energie|*solarpark|*windpark|*ausstellung|*fernwärme|*bauhof|*recyclinghof|*wertstoffhof|*hospiz|*praxis|*wohnheim|*wohnanlage|*altenheim|*pflegeheim|*jugendclub|*spielplatz|*sportplatz|*kulturpalast|*musikschule",
    "museum|club|clubs|mart|rink|priory|convent|reactor|winery|vineyard|aquarium|planetarium|orphanage|boathouse|ambulance|school|schools|hospital|centre|center|library|college|university|theatre|theater|gallery|station|plant|hall|church|cathedral|park|garden|gardens|stadium|factory|office|offices|hub|shelter|kindergarten|nursery|clinic|market|harbour|harbor|port|castle|memorial|cemetery|monument|depot|works|facility|site|area|estate|house|housing|farm|laboratory|workshop|quarter|bridge|square|street|tower|archive|arena|pool|campus|institute|academy|brewery|mill|studio|terminal|dock|docks|airport|zoo|abbey|chapel|incinerator|scheme|project|district|lab|headquarters|barracks|bakery|home|hospice|bank|courthouse|observatory|yard|foundry|distillery|playground|village|wall|route|line|network|control|complex|room|unit|reservoir|quay|greenhouse|treatment|foodbank|co-operative|cooperative|waterworks|lyceum|gymnasium|greenhouses|substation|bus|guildhall",
];

/// Words that end a list.
pub const STOPS: &[&str] = &[
    "що|який|яка|яке|які|де|щоб|коли|під|після|аби|якого|якої|якому",
    "wo|die sich|der sich|um zu|anschließend|danach|bevor|nachdem|damit|wobei|während|das sich|deren|dessen|aber|sondern",
    "where|which|who|that|before|after|when|while|to discuss|to see how|as part of|during|whose|but|because|followed",
];

/// Small words before a place.
pub const SMALL: &[&str] = &[
    "двох|двом|двома|трьох|трьом|чотирьох|п'яти|кількох|кілька|декілька|два|дві|три|чотири|побувала|побував|завітали|завітала|зазирнули|героїв|полеглих|загиблих|відвідали|відвідала|відвідати|побували|у|в|на|до|з|із|зі|по|також|зокрема|а|й|і|та|місцев*|гості|гостям|гостей|делегація|вони|роботу|роботою|учасники|їм|їх|під|час|візиту|міста|міські|разом|ще|навіть|учасників",
    "besuche|der|die|das|den|dem|des|ein|eine|einen|einem|einer|auch|unter|anderem|im|in|am|auf|zum|zur|ins|bei|beim|ihre|ihr|seine|sich|gemeinsam|dort|ebenso|außerdem|zudem|sowie|und|durch|an|gästen|sie|ihnen|ein|von|vom|mehrere|gäste|delegation|u|a|nach|aus|es|dabei|drei|zwei|einige|verschiedene|beide|besuch|führung|rundgang|sie|wir|stadt",
    "the|a|an|its|their|our|both|also|to|at|in|on|of|including|such as|as|well|and|two|three|several|some|around|by|city's|town's|local|how|guests|them|visits|visit|tour|then|a tour|inside|into|with|us|they|delegation|group|from|own",
];

/// What cannot be a place that was shown.
pub const NO_PLACES: &[&str] = &[
    "зустріч*|нарад*|засідан*|розмов*|перемовин*|делегаці*|співпрац*|партнерств*|зустріли*|обговорил*|підписал*|говорил*|домовил*|досвід*|візит*|угод*|перспектив*|вразил*|провел*|хочуть|поклал*|взяли|шанс|могили",
    "gespräch*|sitzung*|treffen|konferenz*|delegation*|austausch*|partnerschaft*|vertreter*|begrüßt*|tauschten|sprachen|informierten|informierte|trafen|diskutierten|unterzeichnet*|einblick*|eindruck*|zusammenarbeit|möglichkeit*|solidarität|interesse*|thema|themen|mitglieder|bürgermeister*|oberbürgermeister*|pläne|wurden|ließ|ließen|menschen|kolleg*|fraktion*|angebote|dank*|abend|tag|tage|vereinbarung|wie|dass|gegenbesuch|wurde|hat|haben|möchten|fest|uhr|zum mal",
    "meeting*|talks|conference|delegation*|partnership|mayor*|councillors|discussed|spoke|met|signed|agreement|laid|learned|heard|exchanged|cooperation|met with|representatives|colleagues|officials|residents|people|work|progress|dinner|lunch|potential|potential|impact|damage|how|what|took|held|were|was|had|would|will|first-hand|time|times|week|day|days|opportunity|possibilit*",
];
