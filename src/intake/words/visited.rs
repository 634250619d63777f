//! Verbs of visiting, and what is visited.

/// After 1 only kinds of places that are known count, after 2 what stands in a list with them, after 3 all that has a name.
pub const VERBS: &[(&str, u8)] = &[
    (
        "розпочався|розпочалися|розпочалась|розпочалася|почався|почалася|продовжився|продовжилася|завершився|завершилася|попрямували|презентували|вразив|вразила|вразили|прогулятися|у програмі|в програмі|побачити|вшанува* пам'ять|вшанування пам'яті|покла* квіти|покладуть квіти|вшанува*|вивча* роботу|вивчи* роботу|вивча*|пройшлися|прогулял*|піднял* на|гості поїхали|гості вирушили|делегація поїхала|делегація вирушила|група поїхала|група вирушила|ми поїхали|ми вирушили|приймали в|приймали у|приймала в|приймала у|прийняли в|прийняли у|ми були в|ми були у|ми були на|гості були в|гості були у|гості були на|подивилися|подивилась|подивились|поспілкува* _ учнями|поспілкува* _ студентами|поспілкува* _ працівниками|поспілкува* _ колективом|поспілкува* _ пацієнтами|поспілкува* _ мешканцями|працювали у|працювали в|стажувалися у|стажувалися в|стажувались у|стажувались в|практикувалися у|практикувалися в|зайшл*|познайомил*|ознайомленн*|спостерігал*",
        1,
    ),
    (
        "оглянули|оглядали|оглядала|роздивил*|оглянула|оглянув|огляне|оглянуть|оглянути|огляд|оглядають",
        3,
    ),
    (
        "на черзі|у програмі були|в програмі були|відвідал*|відвідав|відвідає|відвідають|відвідати|відвідував|відвідувал*|відвідують|відвідування|відвідання|відвідини|відвідин|провів гостей|провела гостей|провели гостей|провів делегацію|провела делегацію|провели делегацію|двері відчинили|відчинили двері|двері _ _ відчинили|двері відкрили|маршрут охопив|програма охопила|охопив|охопила|водили нас|водили їх|водили гостей|возили нас|возили їх|возили гостей|водили на|водили до|водили в|водили у|показали нам|показав|показал*|показує|покажуть|зазирн*|заглян*|знайомилися|знайомилась|знайомились|знайомилася|ознайомил*|ознайомився|ознайомляться|ознайомити з|продемонстр*|провели по|повели до|екскурсі*|побува*|побачил*|побачив|бачили|завіта*|візит до|візиту до|пролягав від|пролягала від|пролягла від|проліг від|маршрут пролягав через|маршрут _ пролягав через|маршрут _ _ пролягав через",
        2,
    ),
    (
        "führte _ _ vom|führte _ _ von|führte vom|führte von|ging es vom|ging es von|zu gast|führte der weg|führten in|programm gehörten|programm gehörte|interessierten sich für|interessierte sich für|interessierten sich besonders für|interessierte sich besonders für|beeindruckt von|beeindruckt vom|fuhren zum|fuhren zur|fuhr zum|fuhr zur|weiter zum|weiter zur|weiter in|weiter ins|ausflug zum|ausflug zur|ausflug in|ausflug auf|exkursion zum|exkursion zur|exkursion in|stippvisite*|spaziergang durch|spaziergang zum|spaziergang über|fahrt zum|fahrt zur|informierten sich über|informierte sich über|informierte sich im|informierte sich in|informierten sich im|informierten sich in|bild vom|bild von|kulissen|gespräch mit der *leitung des|gespräch mit der *leitung der|gespräch mit der geschäftsführung des|gespräch mit der geschäftsführung der|wir waren im|wir waren in|gäste waren im|gäste waren in|gruppe war im|gruppe war in|beeindruckte|beeindruckten|vorbei|öffneten|öffnete|empfangen|willkommen geheißen|informierten sich bei|informierte sich bei|informierten sich beim|informierte sich beim|sang in|sang im|sangen bei|spielte in|spielte im|gastierte*|hospitierte*|arbeiteten in|arbeiteten im|zu gast im|zu gast in|zu gast bei|zu gast beim|zu gast auf|sangen in|sangen im|spielten in|spielten im|auftritt in|auftritt im|einblick* in|einblick* ins|wanderung zum|wanderung zur",
        1,
    ),
    (
        "erkundeten|erkundete|besichtigung einer|besichtigung eines|besichtigt|in augenschein|nahmen in augenschein|angesehen|angeschaut|schauten uns|besichtigte|besichtigten|besichtigen|rundgang durch|führung durch|besichtigung des|besichtigung der|besichtigung von|schauten sich|schaute sich|sahen sich",
        3,
    ),
    (
        "höhepunkte waren|höhepunkt war|höhepunkte _ _ waren|ziel des _ _ war|ziel am _ war|abstecher ins|zu führen|durch die stadt führen|führten sie durch|auf dem *programm|im *programm|stationen _ _ waren|stationen _ _ _ waren|zu sehen bekamen|zu sehen gab es|zu sehen waren|ziele waren|ziel war|weitere ziele|weitere stationen waren|weitere station war|abstecher in|abstecher zum|abstecher zur|standen besuche|besuche bei|besuche beim|besuche der|besuche des|besuche von|besuche auf|besuchte|führte uns|führten uns|gesehen|habe ich|stadtrundgang durch|besuch im|besuch bei|besuchten|besucht|besuch im|besuch in der|besuch des|besuch der|besuch beim|machten station|station im|führte durch|führte sie|führte die gäste|zeigte|zeigten|auf dem programm standen|auf dem programm stand|auf dem besuchsprogramm standen|programm standen|stationen waren|programm umfasste|umfasste das programm|gezeigt|führten durch|standen|ging es zum|ging es zur|ging es zu|ging es ins|ging es in|ging es nach|ging es auf|ging es durch|ging es weiter|ging es an|sahen|halt an|halt am|halt in|halt im|halt bei|halt beim|besuchen|besuche|führung im|führung in|führung auf|rundgang im|rundgang auf|besuch auf|besuch eines|besuch einer|lernten|kennengelernt|kennenlernten|kennenlernte|kennenlernen|kennen|führte ins|führte in|stand|besuche im|besuche in",
        2,
    ),
    (
        "met pupils of|met pupils at|met students of|met students at|met residents of|met patients of|met patients at|led from|led _ _ from|ran from|spent at|dropped into|dropped in to|stopped in at|behind the scenes at|behind the scenes of|welcomed at|received at|hosted at|staff of|staff at|sitting in on|sat in on|lesson at|lessons at|class at|classes at|worked at|worked in|lunched at|another at|led through|led _ through|led _ _ through|guided through|guided _ _ through|began at|started at|ended at|continued to|continued at|driven to|taken by bus to|took the group to|took the guests to|took the visitors to|took the delegation to|took the party to|took the children to|took the students to|a boat to|trip to|trips to|impressed by|impressed with|programme includes|programme _ _ includes|programme _ _ included|itinerary includes|timetable includes|looked round|looked in on|going on to|went on to|moved on to|headed to|headed for|excursion to|outing to|day at|afternoon at|morning at|evening at|hour at|hours at|walked to|strolled through|strolled round|given over to|guests at|guests of|sang in|sang at|played in|played at|performed at|performed in|went to|stood at|laid flowers at|laid flowers to|acquainted with the work of|met _ at|met with _ at|met _ and _ at|laid wreaths at|laid a wreath at|met staff at|spent time at|spent a day at|spent a morning at|spent an afternoon at",
        1,
    ),
    (
        "been shown|been taken round|walk round|walk around|walk through|look inside|look at|look round|look around|showed us round|showed us around|showed them round|showed them around|showed the guests round|showed _ round|showed _ _ round|taken to see|went over|taken on a tour of|taken over|toured|having a tour of|stopped off at|stopped by|were taken round|taken round|were taken around|were given a tour of|was given a tour of|got to see|walked through|walked round|went round|went around|looked over|tour of|went to see|were shown around|was shown around|shown round|were shown|was shown|inspected|shown around|looked around|guided tour of",
        3,
    ),
    (
        "on the programme|on the itinerary|highlights included|highlights were|took them round|took them around|took us round|took us around|took the guests round|took the group round|showed off|visited|itinerary took them to|itinerary took us to|programme took them to|stops _ _ _ included|stops _ _ included|stops _ included|visits were paid to|visit was paid to|popped into|popped in at|went into|called in on|called on|site visits|visits included|stops included|the itinerary included|the programme included|also saw|also visited|looked in at|calling at|stopping at|dropped by|visits were made to|showed us|took us to|took them to|dropped in at|called in at|took a look at|took part in a tour of|saw|visits to|visit to|stops at|stopped at|included visits to|took in|called at|visiting|stop at|see|explored|showed|a visit to|visit the|were taken to|taken to|they visit",
        2,
    ),
];

/// Ukrainian places, in the nominative.
pub const FACILITIES_UK: &str = "теплоелектроцентраль електроцентраль сад їдальня дзвіниця цех цехи гараж ательє цитадель скейтпарк велотрек меморіал підрозділ причал прихисток вал зоопарк аквапарк автопарк дендропарк технопарк медіатека сироварня хлібозавод водозабір молокозавод винзавод диспетчерська теплоцентраль океанаріум планетарій ботсад вежа маяк порт причал шахта мерія друкарня пекарня броварня пивоварня винарня виноробня оранжерея синагога мечеть монастир каплиця костел інтернат хоспіс пансіонат санаторій училище спортзал спорткомплекс арена ковзанка донжон виноградник кампус студія редакція садиба скансен заповідник лінія офіс центр школа ліцей гімназія дитсадок садок садочок лікарня поліклініка госпіталь музей театр бібліотека галерея стадіон парк сквер площа вулиця завод підприємство фабрика тец котельня електростанція водоканал депо хаб простір простори будівництво кладовище меморіал пам'ятник церква собор храм університет коледж інститут технікум майстерня ферма вокзал станція пункт комплекс басейн табір містечко \
гуртожиток будинок палац замок фортеця ратуша набережна міст ринок архів лабораторія амбулаторія клініка пологовий відділення укриття сховище теплиця ЦНАП цнап пожежна рятувальники частина полігон сміттєзвалище завод-переробник консерваторія філармонія спортшкола майданчик алея стела обеліск стіна могили кладовища заклад установа виставка бізнес-центр технопарк індустріальний притулок реабілітаційний інкубатор очисні споруди школи лікарні садки музеї квартал мікрорайон кав'ярня пекарня пивоварня броварня аптека студія зал каплиця монастир синагога гора ліс зоопарк ботсад обсерваторія телеканал радіо дитсадки бібліотеки закладу бювет санаторій пансіонат порт аеропорт автопарк тролейбусне підстанція склад диспетчерська фонтан погруддя кінотеатр бомбосховище хлібозаводи водозабори пекарні фабрики котельні станції церкви заводи центри бібліотеки гімназії ліцеї підприємства ферми майстерні дитсадки амбулаторії храми парки";

/// German and English places.
pub const FACILITIES: &[&str] = &[
    "*moschee|*erei|*hilfswerk|*kammer|*stätten|*mensa|*zitadelle|*festung|*palast|*kathedrale|*basilika|*kapelle|*kanzlei|*zentrale|*station|*netz|*kolleg|*käserei|*bäckerei|*gärtnerei|*druckerei|*weberei|*molkerei|*kelterei|*kita|*zentren|*psychiatrie|*museen|*kirchen|*häuser|*forum|*museum|*theater|*schule|*schulen|*gymnasium|*klinikum|*klinik|*krankenhaus|*zentrum|*bibliothek|*bücherei|*werk|*werke|*stadtwerke|*anlage|*wache|*wehr|*haus|*rathaus|*kirche|*dom|*kirchengemeinde|*universität|*hochschule|*park|*bad|*halle|*hof|*bahnhof|*hafen|*heim|*kita|*kindertagesstätte|*kindergarten|*stätte|*archiv|*labor|*institut|*akademie|*kaserne|*friedhof|*denkmal|*mahnmal|*schloss|*burg|*garten|*baustelle|*betrieb|*betriebe|*unternehmen|*firma|*werkstatt|*werkstätten|*depot|*kraftwerk|*siedlung|*quartier|*turm|*brücke|*platz|*gasse|*straße|*galerie|*studio|*treff|*stelle|*leitstelle|*unterkunft|*dom kultury|*lager|*fabrik|*brauerei|*stadion|*deponie|*mühle|*hütte|*kunsthalle|*lyzeum|*stiftung|*börse|*markt|*altstadt|*keller|*saal|*messe|*tafel|*schulzentrum|*campus|*gelände|*amt|*pumpwerk|*zoo|*insel|*gruft|*kloster|*synagoge|*moschee|*redaktion|*energie|*solarpark|*windpark|*ausstellung|*fernwärme|*bauhof|*recyclinghof|*wertstoffhof|*hospiz|*praxis|*wohnheim|*wohnanlage|*altenheim|*pflegeheim|*jugendclub|*spielplatz|*sportplatz|*kulturpalast|*musikschule",
    "lighthouse|canteen|lido|refuge|chamber|kitchen|court|studios|minster|centres|homes|museums|theatres|churches|hospitals|stations|plants|factories|clinics|libraries|parks|rooms|ward|wards|barrier|town|towns|cathedrals|colleges|workshops|arboretum|allotments|barracks|pier|marina|citadel|fortress|palace|monastery|synagogue|mosque|stadiums|works|chapel|crypt|lighthouse|lifeboat|museum|club|clubs|mart|rink|priory|convent|reactor|winery|vineyard|aquarium|planetarium|orphanage|boathouse|ambulance|school|schools|hospital|centre|center|library|college|university|theatre|theater|gallery|station|plant|hall|church|cathedral|park|garden|gardens|stadium|factory|office|offices|hub|shelter|kindergarten|nursery|clinic|market|harbour|harbor|port|castle|memorial|cemetery|monument|depot|works|facility|site|area|estate|house|housing|farm|laboratory|workshop|quarter|bridge|square|street|tower|archive|arena|pool|campus|institute|academy|brewery|mill|studio|terminal|dock|docks|airport|zoo|abbey|chapel|incinerator|scheme|project|district|lab|headquarters|barracks|bakery|home|hospice|bank|courthouse|observatory|yard|foundry|distillery|playground|village|wall|route|line|network|control|complex|room|unit|reservoir|quay|greenhouse|treatment|foodbank|co-operative|cooperative|waterworks|lyceum|gymnasium|greenhouses|substation|bus|guildhall",
];

/// Words behind a place that tell when, how or with whom it was seen.
pub const LATER: &[&str] = &[
    "для гостей|для _ гостей|для делегації|під час|у межах|в межах|в рамках|у рамках|у супроводі|в супроводі|разом з|разом із|ввечері|увечері|вранці|по обіді|а потім|щоб|за підтримки|за участі|за участю",
    "am nachmittag|am abend|am vormittag|am mittag|am morgen|auf dem programm|auf dem plan|in begleitung|zusammen mit|gemeinsam mit|mit blick auf|im anschluss|teil",
    "in the afternoon|in the evening|in the morning|during|on foot|by bus|accompanied by|together with|in the company of|as well as|to learn|to find out|to hear|to meet|to discuss|to see",
];

/// Words of a heading or of a line with a colon under which the points are what was seen; without the flag only those are that are a known
/// kind of place.
pub const ANNOUNCING: &[(&str, bool)] = &[
    (
        "побачил*|оглянул*|відвідал*|відвідано|оглянуто|показали|зупинки|побували|що подивилися",
        true,
    ),
    (
        "sahen|gesehen|besichtigt|besichtigten|besichtigung*|besucht|besuchten|besuchte|stationen|gezeigt|ausflugsziele|sehenswürdigkeiten",
        true,
    ),
    (
        "saw|seen|visited|toured|stops|shown|sights|sightseeing|places to see|sites|where we went|where they went",
        true,
    ),
    (
        "програма|програми|маршрут|локації|об'єкти|екскурсії|розклад|план перебування",
        false,
    ),
    (
        "programm|besuchsprogramm|ablauf|rundgang|besuche|tour|reiseplan|tagesplan|höhepunkte",
        false,
    ),
    (
        "programme|itinerary|timetable|schedule|highlights|visits|visit|tour|tours",
        false,
    ),
];

/// Where guests are received: no sight where only a verb of being there stands before it.
pub const HALLS: &[&str] = &[
    "міськ* рад*|мері*|ратуш*",
    "*rathaus|*rathauses|*rathause|*amt",
    "council chamber|city hall|town hall|council offices|hotel|room|committee room",
];

/// Words that end a list.
pub const STOPS: &[&str] = &[
    "що|який|яка|яке|які|де|щоб|коли|під|після|аби|якого|якої|якому",
    "wo|die sich|der sich|um zu|anschließend|danach|bevor|nachdem|damit|wobei|während|das sich|deren|dessen|aber|sondern",
    "where|which|who|that|before|after|when|while|to discuss|to see how|as part of|during|whose|but|because|followed",
];

/// Small words before a place.
pub const SMALL: &[&str] = &[
    "зранку|опівдні|увечері|ввечері|вранці|вдень|потім|пізніше|далі|звідти|як|працює|працюють|діє|діють|функціонує|роботи|через|саме|гостей|нас|нам|після|цього|двох|двом|двома|трьох|трьом|чотирьох|п'яти|кількох|кілька|декілька|два|дві|три|чотири|побувала|побував|завітали|завітала|зазирнули|героїв|полеглих|загиблих|відвідали|відвідала|відвідати|побували|у|в|на|до|з|із|зі|по|також|зокрема|а|й|і|та|місцев*|гості|гостям|гостей|делегація|вони|роботу|роботою|учасники|їм|їх|під|час|візиту|міста|міські|разом|ще|навіть|учасників",
    "mittags|nachmittags|abends|vormittags|morgens|später|dann|uns|besuche|bisher|bereits|zunächst|ferner|schließlich|zuletzt|nacheinander|noch|jeweils|der|die|das|den|dem|des|ein|eine|einen|einem|einer|auch|unter|anderem|im|in|am|auf|zum|zur|ins|bei|beim|ihre|ihr|seine|sich|gemeinsam|dort|ebenso|außerdem|zudem|sowie|und|durch|an|gästen|sie|ihnen|ein|von|vom|mehrere|gäste|delegation|u|a|nach|aus|es|dabei|drei|zwei|einige|verschiedene|beide|besuch|führung|rundgang|sie|wir|stadt",
    "later|afterwards|finally|the|a|an|its|their|our|both|also|to|at|in|on|of|including|such as|as|well|and|two|three|several|some|around|by|city's|town's|local|how|guests|them|visits|visit|tour|then|a tour|inside|into|with|us|they|delegation|group|from|own",
];

/// What cannot be a place that was shown.
pub const NO_PLACES: &[&str] = &[
    "відкриття|підписання|прийом|прийому|обід|обіду|вечеря|концерт|круглий стіл|тренінг*|семінар*|прес-конференц*|передал*|подарувал*|зустріч*|нарад*|засідан*|розмов*|перемовин*|делегаці*|співпрац*|партнерств*|зустріли*|обговорил*|підписал*|говорил*|домовил*|досвід*|візит*|угод*|перспектив*|вразил*|провел*|хочуть|поклал*|взяли|шанс|чи|чому|могили|запрошен*",
    "empfang|empfangs|mittagessen|abendessen|frühstück|diskussion|workshop|gespräch*|sitzung*|treffen|konferenz*|delegation*|austausch*|partnerschaft*|vertreter*|begrüßt*|tauschten|sprachen|informierten|informierte|trafen|diskutierten|unterzeichnet*|einblick*|eindruck*|zusammenarbeit|möglichkeit*|solidarität|interesse*|thema|themen|mitglieder|bürgermeister*|oberbürgermeister*|pläne|wurden|ließ|ließen|menschen|kolleg*|fraktion*|angebote|dank*|abend|tag|tage|vereinbarung|wie|dass|gegenbesuch|wurde|hat|haben|möchten|fest|uhr|zum mal|abordnung*|besuchergruppe*|einladung*",
    "site visits|visits|reception|rowed|meeting*|talks|conference|delegation*|partnership|mayor*|councillors|discussed|spoke|met|signed|agreement|laid|learned|heard|exchanged|cooperation|met with|representatives|colleagues|officials|residents|people|work|progress|dinner|lunch|potential|potential|impact|damage|how|what|took|held|were|was|had|would|will|first-hand|time|times|week|day|days|opportunity|possibilit*|invitation*",
];

/// What was to be seen and was not.
pub const MISSED: &[&str] = &[
    "не вдалося відвідати|не змогли відвідати|довелося скасувати|скасували відвідання",
    "entfallen|entfiel|entfielen|ausgefallen|abgesagt|leider geschlossen",
    "had hoped to see|had hoped to visit|was closed|were closed|had to be cancelled|was cancelled",
];

/// Words of paying respect to the dead.
pub const RESPECTS: &[&str] = &[
    "вшанув*|покла*|хвилин* мовчання|запалил*",
    "legten|legte|gedachten|gedachte|ehrten|kranz*|blumen|schweigeminute",
    "laid|laying|lay|tribute|respects|honoured|honored|wreath*|silence",
];

/// Where that is done.
pub const MEMORIALS: &[&str] = &[
    "алеї|алею|стел*|меморіал*|пам'ятник*|кладовищ*|цвинтар*|обеліск*|монумент*|стіни пам'яті|стіна пам'яті",
    "*denkmal|*mahnmal|*gedenkstätte|*friedhof|*ehrenmal|*gedenkstein|*stele",
    "memorial|cemetery|monument|cenotaph|graveyard",
];

/// Those who are guests, as the subject of a sentence.
pub const GUESTS: &[&str] = &[
    "гості|гостям|делегація|делегації|делегати|учасники делегації|колеги|школярі|учні|студенти|група",
    "gäste|gästen|delegation|besucher|besuchern|gruppe|reisegruppe|delegationsmitglieder|jugendlichen|austauschschüler*",
    "guests|delegation|visitors|group|party|delegates|exchange students",
];

/// Words by which a sentence tells of what is to come, is wished or did not happen.
pub const TO_COME: &[&str] = &[
    "буде|будуть|*тиме|*тимуть|планують|планує|хочуть|завтра|запросив|запросила|запросили|не",
    "wird|werden|will|wollen|soll|sollen|möchte|möchten|morgen|lud|luden|eingeladen|nicht|kein|keine",
    "will|shall|would|plans|plan|hopes|hope|tomorrow|invited|not|no",
];

/// Kinds of places that are too general for a sight where no verb of visiting leads to them.
pub const GENERAL: &[&str] = &[
    "склад*|пункт*|лінії|частин*|установ*|заклад*|вулиц*|площ*|район*|простор*|просторі|офіс*|місті|будинк*|залі|виставц*",
    "*saal|*raum|*halle|*haus|*straße|*platz|*quartier|*siedlung|*netz|*unternehmen|*firma|*amt|*stelle|*gelände|*betrieb|*betriebe|*ausstellung|*hof|*bahnhof|*messe|*lager|*unterkunft|*wohnheim",
    "town|towns|village|home|homes|house|houses|room|rooms|hall|area|district|project|scheme|line|route|network|unit|wall|bus|estate|street|square|court|station|airport|office|offices|site|control|quarter|treatment|terminal|yard",
];
