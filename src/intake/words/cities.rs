//! Municipalities that have partners abroad, beside those of `domain::cities`: names in Ukrainian, German and English, by country.

/// More towns of Ukraine, by their Ukrainian names alone: the others follow by the rules of transliteration.
pub const UKRAINE: &str = "Бучач;Долина;Лиман;Самар;Південне;Бар;Остер;Підгайці;Почаїв;Монастириська;Теребовля;Скалат;Борщів;Заліщики;Ланівці;Шумськ;Козова;Гусятин;Городенка;Снятин;Тисмениця;Верховина;Ворохта;Богородчани;Рожнятів;Перечин;Іршава;Чоп;Міжгір'я;Турка;Старий Самбір;Хирів;Добромиль;Радехів;Кам'янка-Бузька;Буськ;Перемишляни;Бібрка;Жидачів;Ходорів;Новий Розділ;Моршин;Сколе;Пустомити;Рудки;Комарно;Белз;Любомль;Ківерці;Рожище;Камінь-Каширський;Маневичі;Горохів;Берестечко;Устилуг;Радивилів;Березне;Корець;Млинів;Дубровиця;Олевськ;Баранівка;Романів;Чуднів;Любар;Хорошів;Брусилів;Попільня;Ружин;Народичі;Деражня;Летичів;Ізяслав;Теофіполь;Ярмолинці;Віньківці;Іллінці;Погребище;Липовець;Бершадь;Ямпіль;Шаргород;Крижопіль;Тиврів;Літин;Ставище;Кагарлик;Миронівка;Узин;Березань;Баришівка;Згурівка;Димер;Носівка;Бобровиця;Козелець;Мена;Корюківка;Сновськ;Городня;Семенівка;Ічня;Батурин;Кролевець;Білопілля;Буринь;Краснопілля;Диканька;Опішня;Котельва;Глобине;Кобеляки;Нові Санжари;Зіньків;Гребінка;Шишаки;Валки;Богодухів;Вовчанськ;Зміїв;Барвінкове;Берестин;Красноград;П'ятихатки;Верхньодніпровськ;Вільногірськ;Перещепине;Підгородне;Зеленодольськ;Гуляйполе;Оріхів;Василівка;Вільнянськ;Снігурівка;Новий Буг;Доманівка;Кодима;Балта;Ананьїв;Роздільна;Татарбунари;Арциз;Вилкове;Теплодар;Олешки;Генічеськ;Кіцмань;Заставна;Новоселиця;Герца;Глибока;Вашківці;Новоград-Волинський;Бурштин;Калинівка;Трипілля;Гадяч;Сахновщина;Ковшарівка;Слобожанське;Солоницівка;Малинівка;Чернівці;Піщанка;Томаківка;Царичанка;Солоне;Васильківка;Покровське;Межова;Широке;Софіївка;Криничани;Лозуватка;Глеваха;Коцюбинське;Гатне;Пристоличне;Тарасівка;Клавдієво-Тарасове;Немішаєве;Ворзель;Фурси;Рокитне;Володарка;Тараща;Гребінки;Жашків;Христинівка;Городище;Чигирин;Ватутіне;Монастирище;Шпола;Маньківка;Лисянка;Голованівськ;Гайворон;Бобринець;Долинська;Новоукраїнка;Мала Виска;Помічна;Стрижавка;Вапнярка;Томашпіль;Брацлав;Турбів;Гнівань;Вінницькі Хутори;Копичинці;Хоростків;Великі Мости;Рудно;Сокільники;Давидів;Щирець;Куликів;Рясне-Руське;Оброшине;Глиняни;Красне;Підволочиськ;Микулинці;Козлів;Вишнівець;Великі Гаї;Байківці;Коростишів;Попасна;Волноваха;Бахмач;Стебник;Угнів;Судова Вишня;Олесько;Підкамінь;Гримайлів;Зборів;Бережани;Більшівці;Отинія;Ланчин;Делятин;Путила;Кельменці;Сокиряни;Берегомет;Меджибіж;Білогір’я;Понінка;Пулини;Лугини;Іршанськ;Оратів;Ржищів;Тетерів;Чорнобиль;Прип’ять;Варва;Срібне;Талалаївка;Короп;Сосниця;Борзна;Середина-Буда;Ворожба;Недригайлів;Липова Долина;Велика Писарівка;Лохвиця;Заводське;Чорнухи;Оржиця;Козельщина;Машівка;Чутове;Первомайський;Лозова;Шевченкове;Великий Бурлук;Печеніги;Новопокровка;Тернівка;Першотравенськ;Петропавлівка;П’ятихатки;Покров;Компаніївка;Благовіщенське;Добровеличківка;Онуфріївка;Сміла;Катеринопіль;Тальне;Кам’янка;Драбів;Чорнобай;Нова Одеса;Березнегувате;Врадіївка;Кривоозерське;Березівка;Сарата;Тарутине;Южне;Біляївка;Овідіополь;Високопілля;Гола Пристань;Чаплинка;Каланчак;Таврійськ;Пологи;Якимівка;Селидове;Новогродівка;Мирноград;Добропілля;Білозерське;Родинське;Курахове;Вугледар;Торецьк;Часів Яр;Сіверськ;Святогірськ;Сватове;Кремінна;Старобільськ;Новодружеськ;Східниця;Мостиська;Ратне;Іваничі;Шацьк;Турійськ;Зарічне;Гоща;Демидівка";

/// More towns elsewhere, in their own letters alone.
pub const LATIN: &str = "Stirling;Athlone;Wittenberge;Zgorzelec;Hartlepool;Exeter;Apolda;Quedlinburg;Filderstadt;Angoulême;Bolzano;Trento;Perth;Inverness;Falkirk;Paisley;Dunfermline;Kilmarnock;Galashiels;Newport;Wrexham;Bangor;Londonderry;Derry;Lisburn;Newry;Armagh;Waterford;Drogheda;Sligo;Kilkenny;Wexford;Ennis;Tralee;Letterkenny;Dundalk;Carlow;Naas;Navan;Mullingar;Tullamore;Castlebar;Lancaster;Preston;Blackpool;Carlisle;Durham;Gateshead;Middlesbrough;Harrogate;Scarborough;Huddersfield;Halifax;Barnsley;Rotherham;Chesterfield;Lincoln;Grimsby;Stafford;Wolverhampton;Dudley;Walsall;Telford;Shrewsbury;Hereford;Worcester;Gloucester;Cheltenham;Swindon;Bath;Bournemouth;Poole;Southampton;Winchester;Reading;Slough;Guildford;Crawley;Hastings;Eastbourne;Canterbury;Dover;Folkestone;Maidstone;Colchester;Chelmsford;Ipswich;Peterborough;Bedford;Luton;Watford;Stevenage;Northampton;Milton Keynes;Kettering;Rugby;Nuneaton;Solihull;Stockport;Oldham;Rochdale;Bury;Wigan;Warrington;St Albans;Truro;Penzance;Torquay;Taunton;Yeovil;Salisbury;Hyndburn;Barrow-in-Furness;Kendal;Berwick-upon-Tweed;Stockton;Darlington;Pittsburgh;Des Moines;Madison;Rochester;Buffalo;Syracuse;Omaha;Tulsa;Richmond;Asheville;Tacoma;Portland;Eugene;Sacramento;Albuquerque;Boulder;Saskatoon;Regina;Hamilton;Windsor;Kingston;Lethbridge;    Bialystok;Suwałki;Łomża;Siedlce;Puławy;Biłgoraj;Jarosław;Przeworsk;Sanok;Mielec;Tarnobrzeg;Dębica;Jasło;Gorlice;Zakopane;Wieliczka;Olkusz;Sosnowiec;Dąbrowa Górnicza;Bytom;Chorzów;Tychy;Rybnik;Jelenia Góra;Wałbrzych;Świdnica;Zielona Góra;Leszno;Kalisz;Konin;Włocławek;Grudziądz;Tczew;Malbork;Koszalin;Kołobrzeg;Stargard;Świnoujście;Police;Piła;Elk;Ełk;Giżycko;Sandomierz;Starachowice;Pabianice;Zgierz;Piaseczno;Pruszków;Legionowo;Mińsk Mazowiecki;Marijampolė;Utena;Jonava;Kėdainiai;Ukmergė;Tauragė;Palanga;Neringa;Jēkabpils;Rēzekne;Sigulda;Tukums;Kuldīga;Rakvere;Haapsalu;Kuressaare;Viimsi;Kohtla-Järve;    Jyväskylä;Kuopio;Lappeenranta;Joensuu;Vaasa;Kotka;Pori;Rovaniemi;Seinäjoki;Umeå;Luleå;Sundsvall;Gävle;Karlstad;Norrköping;Jönköping;Helsingborg;Lund;Borås;Kalmar;Växjö;Halmstad;Visby;Kristiansand;Drammen;Fredrikstad;Hamar;Esbjerg;Randers;Kolding;Vejle;Horsens;Herning;Silkeborg;Roskilde;Helsingør;Zwolle;Apeldoorn;Enschede;Amersfoort;Breda;Tilburg;Almere;Dordrecht;Alkmaar;Leeuwarden;Assen;Deventer;Mechelen;Kortrijk;Hasselt;Charleroi;Mons;Tournai;Oostende;Angers;Le Mans;Rennes;Brest;Quimper;Lorient;Poitiers;Limoges;Clermont-Ferrand;Reims;Troyes;Amiens;Dunkerque;Calais;Roubaix;Le Havre;Chartres;Blois;Nîmes;Avignon;Aix-en-Provence;Toulon;Cannes;Annecy;Chambéry;Valence;Saint-Étienne;Perpignan;Bayonne;Biarritz;Pau;La Rochelle;Épinal;Belfort;Vichy;Modena;Reggio Emilia;Ferrara;Rimini;Ancona;Pesaro;Perugia;Siena;Pisa;Lucca;Livorno;Udine;Gorizia;Padova;Padua;Vicenza;Treviso;Como;Varese;Cremona;Mantova;Pavia;Novara;Cuneo;Asti;Savona;Bari;Lecce;Salerno;Catania;Girona;Lleida;Tarragona;Vitoria-Gasteiz;Pamplona;Logroño;Burgos;Gijón;Oviedo;Vigo;Braga;Aveiro;Setúbal;Évora;Faro;    Hradec Kralove;Pardubice;Zlín;Jihlava;České Budějovice;Karlovy Vary;Opava;Děčín;Teplice;Chomutov;Trenčín;Martin;Poprad;Humenné;Snina;Győr;Sopron;Székesfehérvár;Kecskemét;Szombathely;Zalaegerszeg;Eger;Kisvárda;Veszprém;Oradea;Arad;Satu Mare;Târgu Mureș;Bacău;Piatra Neamț;Ploiești;Pitești;Craiova;Brăila;Tulcea;Ruse;Stara Zagora;Pleven;Dobrich;Shumen;Blagoevgrad;Zadar;Pula;Karlovac;Šibenik;Celje;Kranj;Koper;Novo Mesto;Steyr;Wiener Neustadt;Krems;Bregenz;Dornbirn;Thun;Biel;Chur;Fribourg;Neuchâtel;Sion;Lugano;Schaffhausen;    Gotha;Saalfeld;Rudolstadt;Altenburg;Greiz;Arnstadt;Sömmerda;Naumburg;Merseburg;Zeitz;Bitterfeld-Wolfen;Köthen;Bernburg;Aschersleben;Wernigerode;Salzwedel;Burg;Schönebeck;Stendal;Tangermünde;Perleberg;Neuruppin;Prenzlau;Schwedt;Strausberg;Fürstenwalde;Eisenhüttenstadt;Guben;Spremberg;Senftenberg;Finsterwalde;Luckenwalde;Ludwigsfelde;Rathenow;Nauen;Hennigsdorf;Hoyerswerda;Kamenz;Pirna;Radebeul;Riesa;Torgau;Döbeln;Mittweida;Limbach-Oberfrohna;Annaberg-Buchholz;Aue;Zittau;Löbau;Grimma;Markkleeberg;Delitzsch;Rügen;Anklam;Pasewalk;Waren;Parchim;Ludwigslust;Ratzeburg;Mölln;Bad Oldesloe;Ahrensburg;Geesthacht;Itzehoe;Husum;Heide;Schleswig;Rendsburg;Eckernförde;Eutin;Plön;Stralsund;Leer;Aurich;Norden;Cloppenburg;Vechta;Meppen;Nienburg;Verden;Rotenburg;Soltau;Uelzen;Lüchow;Helmstedt;Northeim;Einbeck;Holzminden;Höxter;Bad Pyrmont;Stadthagen;Bückeburg;Rinteln;Melle;Bramsche;Greven;Emsdetten;Gronau;Coesfeld;Dülmen;Borken;Ahaus;Beckum;Warendorf;Rheda-Wiedenbrück;Bünde;Löhne;Bad Oeynhausen;Bad Salzuflen;Paderborn;Brilon;Meschede;Olpe;Gummersbach;Hattingen;Herten;Gladbeck;Schwerte;Kamen;Bergkamen;Werl;Hilden;Langenfeld;Erkrath;Meerbusch;Kaarst;Grevenbroich;Dormagen;Brühl;Hürth;Kerpen;Frechen;Rheinbach;Königswinter;Bad Honnef;Andernach;Mayen;Bad Kreuznach;Bingen;Ingelheim;Alzey;Frankenthal;Idar-Oberstein;Wittlich;Merzig;St. Wendel;Völklingen;Bad Hersfeld;Rotenburg an der Fulda;Eschwege;Witzenhausen;Hofgeismar;Korbach;Frankenberg;Schwalmstadt;Alsfeld;Lauterbach;Büdingen;Friedberg;Bad Nauheim;Bad Vilbel;Oberursel;Kronberg;Hofheim;Langen;Dreieich;Rodgau;Dietzenbach;Groß-Gerau;Heppenheim;Viernheim;Lampertheim;Michelstadt;Dillenburg;Herborn;Stadtallendorf;Mosbach;Buchen;Tauberbischofsheim;Bad Mergentheim;Crailsheim;Öhringen;Backnang;Schorndorf;Winnenden;Ditzingen;Vaihingen;Mühlacker;Calw;Nagold;Freudenstadt;Horb;Rottenburg;Herrenberg;Leinfelden-Echterdingen;Ostfildern;Metzingen;Balingen;Albstadt;Rottweil;Donaueschingen;Überlingen;Radolfzell;Wangen;Leutkirch;Ehingen;Laupheim;Weil am Rhein;Rheinfelden;Kehl;Achern;Bühl;Gaggenau;Kaufbeuren;Lindau;Sonthofen;Füssen;Landsberg;Fürstenfeldbruck;Germering;Starnberg;Weilheim;Bad Tölz;Rosenheim;Traunstein;Bad Reichenhall;Mühldorf;Erding;Garching;Ismaning;Unterschleißheim;Pfaffenhofen;Neuburg;Eichstätt;Dingolfing;Deggendorf;Cham;Schwandorf;Lichtenfels;Kulmbach;Kronach;Selb;Marktredwitz;Forchheim;Herzogenaurach;Höchstadt;Kitzingen;Bad Kissingen;Nördlingen;Donauwörth;Dillingen;Günzburg;Krumbach;Aichach;Gersthofen;Königsbrunn";

/// Country (ISO 3166-1) and names; the languages of one are separated by bars, municipalities by semicolons.
pub const CITIES: &[(&str, &str)] = &[
    (
        "UA",
        "Олександрія|Oleksandrija|Oleksandriia;Рубіжне|Rubischne|Rubizhne;Лисичанськ|Lyssytschansk|Lysychansk;Костянтинівка|Kostjantyniwka|Kostiantynivka;\
        Покровськ|Pokrowsk|Pokrovsk;Червоноград|Tscherwonohrad|Chervonohrad;Шептицький|Scheptyzkyj|Sheptytskyi;Самбір|Sambir;Борислав|Boryslaw|Boryslav;Новояворівськ|Nowojaworiwsk|Novoiavorivsk;\
        Яворів|Jaworiw|Yavoriv;Жовква|Schowkwa|Zhovkva;Золочів|Solotschiw|Zolochiv;Броди|Brody;Городок|Horodok;Сокаль|Sokal;Чортків|Tschortkiw|Chortkiv;Кременець|Kremenez|Kremenets;\
        Бережани|Bereschany|Berezhany;Збараж|Sbarasch|Zbarazh;Надвірна|Nadwirna|Nadvirna;Болехів|Bolechiw|Bolekhiv;Бурштин|Burschtyn|Burshtyn;Косів|Kossiw|Kosiv;Яремче|Jaremtsche|Yaremche;\
        Хуст|Chust|Khust;Берегове|Berehowe|Berehove;Виноградів|Wynohradiw|Vynohradiv;Свалява|Swaljawa|Svaliava;Тячів|Tjatschiw|Tiachiv;Рахів|Rachiw|Rakhiv;Нововолинськ|Nowowolynsk|Novovolynsk;\
        Володимир|Wolodymyr|Volodymyr;Дубно|Dubno;Вараш|Warasch|Varash;Сарни|Sarny;Здолбунів|Sdolbuniw|Zdolbuniv;Острог|Ostroh;Костопіль|Kostopil;Шепетівка|Schepetiwka|Shepetivka;\
        Славута|Slawuta|Slavuta;Старокостянтинів|Starokostjantyniw|Starokostiantyniv;Нетішин|Netischyn|Netishyn;Красилів|Krassyliw|Krasyliv;Волочиськ|Wolotschysk|Volochysk;Дунаївці|Dunajiwzi|Dunaivtsi;\
        Полонне|Polonne;Жмеринка|Schmerynka|Zhmerynka;Могилів-Подільський|Mohyliw-Podilskyj|Mohyliv-Podilskyi;Козятин|Kosjatyn|Koziatyn;Гайсин|Hajsyn|Haisyn;Тульчин|Tultschyn|Tulchyn;\
        Немирів|Nemyriw|Nemyriv;Хмільник|Chmilnyk|Khmilnyk;Калинівка|Kalyniwka|Kalynivka;Ладижин|Ladyschyn|Ladyzhyn;Малин|Malyn;Овруч|Owrutsch|Ovruch;Радомишль|Radomyschl|Radomyshl;\
        Андрушівка|Andruschiwka|Andrushivka;Вишневе|Wyschnewe|Vyshneve;Вишгород|Wyschhorod|Vyshhorod;Фастів|Fastiw|Fastiv;Обухів|Obuchiw|Obukhiv;Васильків|Wassylkiw|Vasylkiv;\
        Боярка|Bojarka|Boiarka;Гостомель|Hostomel;Бородянка|Borodjanka|Borodianka;Макарів|Makariw|Makariv;Переяслав|Perejaslaw|Pereiaslav;Яготин|Jahotyn|Yahotyn;Тетіїв|Tetijiw|Tetiiv;\
        Сміла|Smila;Золотоноша|Solotonoscha|Zolotonosha;Канів|Kaniw|Kaniv;Корсунь-Шевченківський|Korsun-Schewtschenkiwskyj|Korsun-Shevchenkivskyi;Звенигородка|Swenyhorodka|Zvenyhorodka;\
        Тальне|Talne;Світловодськ|Switlowodsk|Svitlovodsk;Знам’янка|Snamjanka|Znamianka;Новомиргород|Nowomyrhorod|Novomyrhorod;Прилуки|Pryluky;Новгород-Сіверський|Nowhorod-Siwerskyj|Novhorod-Siverskyi;\
        Борзна|Borsna|Borzna;Глухів|Hluchiw|Hlukhiv;Ромни|Romny;Охтирка|Ochtyrka|Okhtyrka;Лебедин|Lebedyn;Тростянець|Trostjanez|Trostianets;Путивль|Putywl|Putyvl;\
        Гадяч|Hadjatsch|Hadiach;Пирятин|Pyrjatyn|Pyriatyn;Хорол|Chorol|Khorol;Горішні Плавні|Horischni Plawni|Horishni Plavni;Карлівка|Karliwka|Karlivka;Решетилівка|Reschetyliwka|Reshetylivka;\
        Лозова|Losowa|Lozova;Чугуїв|Tschuhujiw|Chuhuiv;Балаклія|Balaklija|Balakliia;Куп’янськ|Kupjansk|Kupiansk;Мерефа|Merefa;Люботин|Ljubotyn|Liubotyn;Дергачі|Derhatschi|Derhachi;\
        Пісочин|Pissotschyn|Pisochyn;Новомосковськ|Nowomoskowsk|Novomoskovsk;Синельникове|Synelnykowe|Synelnykove;Марганець|Marhanez|Marhanets;Жовті Води|Schowti Wody|Zhovti Vody;\
        Тернівка|Terniwka|Ternivka;Апостолове|Apostolowe|Apostolove;Енергодар|Enerhodar;Токмак|Tokmak;Вознесенськ|Wosnessensk|Voznesensk;Первомайськ|Perwomajsk|Pervomaisk;Южноукраїнськ|Juschnoukrajinsk|Yuzhnoukrainsk;\
        Південноукраїнськ|Piwdennoukrajinsk|Pivdennoukrainsk;Баштанка|Baschtanka|Bashtanka;Очаків|Otschakiw|Ochakiv;Білгород-Дністровський|Bilhorod-Dnistrowskyj|Bilhorod-Dnistrovskyi;Подільськ|Podilsk;\
        Болград|Bolhrad;Рені|Reni;Кілія|Kilija|Kiliia;Нова Каховка|Nowa Kachowka|Nova Kakhovka;Берислав|Beryslaw|Beryslav;Скадовськ|Skadowsk|Skadovsk;Каховка|Kachowka|Kakhovka;\
        Дружківка|Druschkiwka|Druzhkivka;Сторожинець|Storoschynez|Storozhynets;Хотин|Chotyn|Khotyn;Вижниця|Wyschnyzja|Vyzhnytsia;Новодністровськ|Nowodnistrowsk|Novodnistrovsk;\
        Мостиська|Mostyska;Винники|Wynnyky|Vynnyky;Брюховичі|Brjuchowytschi|Briukhovychi;Галич|Halytsch|Halych;Рогатин|Rohatyn;Тлумач|Tlumatsch|Tlumach;Рава-Руська|Rawa-Ruska|Rava-Ruska;\
        Богуслав|Bohuslaw|Bohuslav;Сквира|Skwyra|Skvyra;Іванків|Iwankiw|Ivankiv",
    ),
    (
        "DE",
        "Ерланген|Erlangen;Фюрт|Fürth;Інгольштадт|Ingolstadt;Бамберг|Bamberg;Байройт|Bayreuth;Пассау|Passau;Розенгайм|Rosenheim;Ландсгут|Landshut;Ашаффенбург|Aschaffenburg;Швайнфурт|Schweinfurt;Кемптен|Kempten;\
        Швабах|Schwabach;Ной-Ульм|Neu-Ulm;Мемінген|Memmingen;Герсфельд|Hersfeld;Фульда|Fulda;Марбург|Marburg;Ганау|Hanau;Оффенбах|Offenbach am Main|Offenbach;Вецлар|Wetzlar;Бад-Гомбург|Bad Homburg;\
        Рюссельсгайм|Rüsselsheim;Баунаталь|Baunatal;Мельзунген|Melsungen;Кобленц|Koblenz;Людвігсгафен|Ludwigshafen am Rhein|Ludwigshafen;Кайзерслаутерн|Kaiserslautern;Вормс|Worms;Шпаєр|Speyer;Нойвід|Neuwied;\
        Гайльбронн|Heilbronn;Пфорцгайм|Pforzheim;Ройтлінген|Reutlingen;Еслінген|Esslingen am Neckar|Esslingen;Людвігсбург|Ludwigsburg;Зіндельфінген|Sindelfingen;Беблінген|Böblingen;Швебіш-Гмюнд|Schwäbisch Gmünd;\
        Швебіш-Галль|Schwäbisch Hall;Аален|Aalen;Гайденгайм|Heidenheim;Геппінген|Göppingen;Констанц|Konstanz|Constance;Фрідріхсгафен|Friedrichshafen;Равенсбург|Ravensburg;Вайнгартен|Weingarten;Оффенбург|Offenburg;\
        Лар|Lahr;Баден-Баден|Baden-Baden;Раштатт|Rastatt;Брухзаль|Bruchsal;Філлінген-Швеннінген|Villingen-Schwenningen;Тутлінген|Tuttlingen;Леррах|Lörrach;Зінген|Singen;Вайблінген|Waiblingen;Фельбах|Fellbach;\
        Корнвестгайм|Kornwestheim;Бітігхайм-Біссінген|Bietigheim-Bissingen;Герлінген|Gerlingen;Нюртінген|Nürtingen;Кірхгайм|Kirchheim unter Teck;Вайнгайм|Weinheim;Зінсгайм|Sinsheim;Вальдкірх|Waldkirch;\
        Еммендінген|Emmendingen;Крефельд|Krefeld;Менхенгладбах|Mönchengladbach;Оберхаузен|Oberhausen;Гельзенкірхен|Gelsenkirchen;Гаген|Hagen;Гамм|Hamm;Герне|Herne;Мюльгайм|Mülheim an der Ruhr|Mülheim;Золінген|Solingen;\
        Леверкузен|Leverkusen;Нойс|Neuss;Падерборн|Paderborn;Боттроп|Bottrop;Реклінгхаузен|Recklinghausen;Ремшайд|Remscheid;Бергіш-Гладбах|Bergisch Gladbach;Мерс|Moers;Зіген|Siegen;Гютерсло|Gütersloh;Віттен|Witten;\
        Ізерлон|Iserlohn;Дюрен|Düren;Ратінген|Ratingen;Люнен|Lünen;Мінден|Minden;Фельберт|Velbert;Дорстен|Dorsten;Люденшайд|Lüdenscheid;Кастроп-Рауксель|Castrop-Rauxel;Бохольт|Bocholt;Дінслакен|Dinslaken;\
        Арнсберг|Arnsberg;Детмольд|Detmold;Герфорд|Herford;Лемго|Lemgo;Унна|Unna;Ешвайлер|Eschweiler;Ойскірхен|Euskirchen;Тройсдорф|Troisdorf;Зігбург|Siegburg;Везель|Wesel;Клеве|Kleve;\
        Коттбус|Cottbus;Бранденбург-на-Гафелі|Brandenburg an der Havel;Франкфурт-на-Одері|Frankfurt (Oder);Ораніенбург|Oranienburg;Фалькензе|Falkensee;Еберсвальде|Eberswalde;Бернау|Bernau bei Berlin|Bernau;\
        Вайсвассер|Weißwasser;Герліц|Görlitz;Цвікау|Zwickau;Плауен|Plauen;Баутцен|Bautzen;Фрайталь|Freital;Майсен|Meißen|Meissen;Гера|Gera;Веймар|Weimar;Гота|Gotha;Айзенах|Eisenach;Зуль|Suhl;Нордгаузен|Nordhausen;\
        Ільменау|Ilmenau;Дессау|Dessau-Roßlau|Dessau;Лютерштадт-Віттенберг|Lutherstadt Wittenberg|Wittenberg;Штендаль|Stendal;Гальберштадт|Halberstadt;Шверін|Schwerin;Нойбранденбург|Neubrandenburg;Грайфсвальд|Greifswald;\
        Штральзунд|Stralsund;Вісмар|Wismar;Фленсбург|Flensburg;Ноймюнстер|Neumünster;Нордерштедт|Norderstedt;Ельмсгорн|Elmshorn;Піннеберг|Pinneberg;Люнебург|Lüneburg;Целле|Celle;Гільдесгайм|Hildesheim;\
        Вольфсбург|Wolfsburg;Зальцгіттер|Salzgitter;Ольденбург|Oldenburg;Вільгельмсгафен|Wilhelmshaven;Дельменгорст|Delmenhorst;Емден|Emden;Лінген|Lingen;Нордгорн|Nordhorn;Папенбург|Papenburg;Гамельн|Hameln;Гослар|Goslar;\
        Гіфгорн|Gifhorn;Вольфенбюттель|Wolfenbüttel;Пайне|Peine;Лаатцен|Laatzen;Лангенгаген|Langenhagen;Гарбсен|Garbsen;Штаде|Stade;Куксгафен|Cuxhaven;Бремергафен|Bremerhaven;Букстегуде|Buxtehude;Нойнкірхен|Neunkirchen;\
        Гомбург|Homburg;Зарлуїс|Saarlouis;Санкт-Інгберт|St. Ingbert;Штегліц-Целендорф|Steglitz-Zehlendorf;Панков|Pankow;Шпандау|Spandau;Ербах|Erbach;Бенсгайм|Bensheim;Лімбург|Limburg;Дармштадт-Дібург|Darmstadt-Dieburg;\
        Айхенау|Eichenau;Ельванген|Ellwangen;Біберах|Biberach;Кельгайм|Kelheim;Штраубінг|Straubing;Ансбах|Ansbach;Кобург|Coburg;Ноймаркт|Neumarkt;Амберг|Amberg;Вайден|Weiden;Гармерсгайм|Germersheim;Ландау|Landau;\
        Нойштадт|Neustadt an der Weinstraße;Пірмазенс|Pirmasens;Цвайбрюккен|Zweibrücken;Ібенбюрен|Ibbenbüren;Райне|Rheine;Ален|Ahlen;Зост|Soest;Ліппштадт|Lippstadt;Менден|Menden;Баунах|Baunach;Гросрешен|Großräschen;Кенігс-Вустергаузен|Königs Wusterhausen;Гюстров|Güstrow;Тельтов|Teltow;Целла-Меліс|Zella-Mehlis;Мюльгаузен|Mühlhausen;Вольфратсгаузен|Wolfratshausen;Фрайзінг|Freising;Дахау|Dachau;Еттлінген|Ettlingen;Фрайберг|Freiberg;Вайсенфельс|Weißenfels;Вердер|Werder (Havel)",
    ),
    (
        "PL",
        "Білосток|Białystok|Bialystok;Хелм|Chełm|Chelm;Замостя|Zamość|Zamosc;Щецин|Stettin|Szczecin;Катовиці|Kattowitz|Katowice;Торунь|Thorn|Toruń|Torun;Бидгощ|Bromberg|Bydgoszcz;Ольштин|Allenstein|Olsztyn;Ополе|Oppeln|Opole;Кельце|Kielce;Радом|Radom;Ченстохова|Tschenstochau|Częstochowa|Czestochowa;\
        Гдиня|Gdingen|Gdynia;Сопот|Sopot;Бельсько-Бяла|Bielitz-Biala|Bielsko-Biała|Bielsko-Biala;Тарнів|Тарнув|Tarnów|Tarnow;Тарнобжег|Tarnobrzeg;Жешув|Ряшів|Rzeszów|Rzeszow;Пйотркув-Трибунальський|Piotrków Trybunalski;Ельк|Ełk;Сувалки|Suwałki;Пшемисль|Przemyśl;Санок|Sanok;Ярослав|Jarosław;Мелець|Mielec;Дембиця|Dębica;Пулави|Puławy;Седльце|Siedlce;Бжег|Brzeg;Вейгерово|Wejherowo;Пила|Piła;Ельблонг|Elbląg;Лешно|Leszno;Каліш|Kalisz;Конін|Konin;Ґрудзьондз|Грудзьондз|Grudziądz;Влоцлавек|Włocławek;Ломжа|Łomża;Тихи|Tychy;Рибник|Rybnik;Хожув|Chorzów;Битом|Bytom;Ниса|Nysa;Олава|Oława;Болеславець|Bolesławiec;Єленя-Ґура|Jelenia Góra;Валбжих|Wałbrzych;Зелена-Ґура|Зелена Гура|Zielona Góra;Колобжег|Kołobrzeg;Кошалін|Koszalin;Новий Сонч|Nowy Sącz|Nowy Sacz;Глівіце|Gleiwitz|Gliwice;Забже|Zabrze;Плоцьк|Płock|Plock;Сталева Воля|Stalowa Wola;Ельблонг|Elbing|Elbląg|Elblag;Кросно|Krosno;Слупськ|Słupsk|Slupsk;Гожув-Великопольський|Gorzów Wielkopolski;Цеханув|Ciechanów|Ciechanow;Освенцим|Oświęcim|Oswiecim;Ґнєзно|Gnesen|Gniezno;Легниця|Liegnitz|Legnica",
    ),
    (
        "LT",
        "Клайпеда|Klaipėda|Klaipeda;Шяуляй|Šiauliai|Siauliai;Паневежис|Panevėžys|Panevezys;Друскінінкай|Druskininkai;Алітус|Alytus;Тельшяй|Telšiai|Telsiai;Тракай|Trakai",
    ),
    (
        "LV",
        "Даугавпілс|Daugavpils;Лієпая|Liepāja|Liepaja;Єлгава|Jelgava;Юрмала|Jūrmala|Jurmala;Вентспілс|Ventspils;Цесіс|Cēsis|Cesis;Валмієра|Valmiera;Огре|Ogre",
    ),
    ("EE", "Тарту|Tartu;Нарва|Narva;Пярну|Pärnu|Parnu;Вільянді|Viljandi"),
    (
        "FR",
        "Марсель|Marseille|Marseilles;Тулуза|Toulouse;Нант|Nantes;Бордо|Bordeaux;Лілль|Lille;Ренн|Rennes;Гренобль|Grenoble;Мюлуз|Mulhouse;Безансон|Besançon|Besancon;Версаль|Versailles;Діжон|Dijon;Мец|Metz;Орлеан|Orléans|Orleans;Руан|Rouen;Монпельє|Montpellier;Кольмар|Colmar",
    ),
    (
        "GB",
        "Ліверпуль|Liverpool;Манчестер|Manchester;Бірмінгем|Birmingham;Шеффілд|Sheffield;Брістоль|Bristol;Кардіфф|Cardiff;Глазго|Glasgow;Ньюкасл|Newcastle;Ноттінгем|Nottingham;Бредфорд|Bradford;Ковентрі|Coventry;Лестер|Leicester;Оксфорд|Oxford;Кембридж|Cambridge;Саутгемптон|Southampton;Портсмут|Portsmouth;Норвіч|Norwich;Ексетер|Exeter;Йорк|York;Абердин|Aberdeen;Данді|Dundee;Белфаст|Belfast;Свонсі|Swansea;Брайтон|Brighton;Плімут|Plymouth;Вейкфілд|Wakefield;Болтон|Bolton;Сандерленд|Sunderland;Донкастер|Doncaster;Дербі|Derby",
    ),
    (
        "CZ",
        "Острава|Ostrau|Ostrava;Пльзень|Pilsen|Plzeň|Plzen;Оломоуц|Olmütz|Olomouc;Ліберець|Reichenberg|Liberec;Градець-Кралове|Königgrätz|Hradec Králové;Усті-над-Лабем|Aussig|Ústí nad Labem",
    ),
    (
        "SK",
        "Пряшів|Prešov|Presov;Жиліна|Žilina|Zilina;Нітра|Nitra;Трнава|Trnava;Банська Бистриця|Banská Bystrica|Banska Bystrica;Бардіїв|Bardejov;Михайлівці|Michalovce",
    ),
    (
        "HU",
        "Дебрецен|Debrecen;Сегед|Szeged;Мішкольц|Miskolc;Печ|Pécs|Pecs;Ніредьгаза|Nyíregyháza|Nyiregyhaza",
    ),
    (
        "RO",
        "Клуж-Напока|Klausenburg|Cluj-Napoca;Тімішоара|Temeswar|Timișoara|Timisoara;Констанца|Konstanza|Constanța|Constanta;Галац|Galați|Galati;Ботошани|Botoșani|Botosani;Бая-Маре|Baia Mare;Сібіу|Hermannstadt|Sibiu;Брашов|Kronstadt|Brașov|Brasov",
    ),
    (
        "AT",
        "Лінц|Linz;Зальцбург|Salzburg;Інсбрук|Innsbruck;Клагенфурт|Klagenfurt;Філлах|Villach;Вельс|Wels;Санкт-Пельтен|St. Pölten",
    ),
    (
        "CH",
        "Базель|Basel|Basle;Лозанна|Lausanne;Люцерн|Luzern|Lucerne;Вінтертур|Winterthur;Санкт-Галлен|St. Gallen",
    ),
    (
        "NL",
        "Гаага|Den Haag|The Hague;Утрехт|Utrecht;Ейндговен|Eindhoven;Гронінген|Groningen;Арнем|Arnhem;Неймеген|Nijmegen;Маастрихт|Maastricht;Гарлем|Haarlem;Лейден|Leiden;Делфт|Delft",
    ),
    (
        "BE",
        "Антверпен|Antwerpen|Antwerp;Гент|Gent|Ghent;Льєж|Lüttich|Liège|Liege;Брюгге|Brügge|Bruges;Левен|Löwen|Leuven;Намюр|Namur",
    ),
    (
        "IT",
        "Турин|Turin;Болонья|Bologna;Флоренція|Florenz|Florence;Генуя|Genua|Genoa;Неаполь|Neapel|Naples;Венеція|Venedig|Venice;Верона|Verona;Бергамо|Bergamo;Трієст|Triest|Trieste;Брешія|Brescia;Парма|Parma;Равенна|Ravenna;Палермо|Palermo",
    ),
    (
        "ES",
        "Валенсія|Valencia;Севілья|Sevilla|Seville;Сарагоса|Saragossa|Zaragoza;Більбао|Bilbao;Малага|Málaga|Malaga",
    ),
    ("PT", "Кашкайш|Cascais;Брага|Braga;Коїмбра|Coimbra"),
    (
        "DK",
        "Орхус|Aarhus;Оденсе|Odense;Ольборг|Aalborg;Сондерборг|Sonderburg|Sønderborg|Sonderborg",
    ),
    (
        "SE",
        "Гетеборг|Göteborg|Gothenburg;Мальме|Malmö|Malmo;Уппсала|Uppsala;Вестерос|Västerås|Vasteras;Еребру|Örebro|Orebro;Лінчепінг|Linköping|Linkoping",
    ),
    (
        "NO",
        "Берген|Bergen;Тронгейм|Trondheim;Ставангер|Stavanger;Бодо|Bodø|Bodo;Тромсе|Tromsø|Tromso",
    ),
    (
        "FI",
        "Тампере|Tampere;Турку|Turku;Оулу|Oulu;Еспоо|Espoo;Вантаа|Vantaa;Лахті|Lahti",
    ),
    ("IE", "Голвей|Galway;Лімерик|Limerick"),
    ("BG", "Пловдив|Plovdiv;Варна|Warna|Varna;Бургас|Burgas"),
    ("GR", "Салоніки|Thessaloniki;Пірей|Piräus|Piraeus"),
    ("HR", "Рієка|Rijeka;Осієк|Osijek;Вуковар|Vukovar"),
    ("SI", "Марибор|Marburg an der Drau|Maribor"),
    ("MD", "Бєльці|Bălți|Balti;Унгени|Ungheni;Кагул|Cahul"),
    ("GE", "Батумі|Batumi;Кутаїсі|Kutaissi|Kutaisi"),
    (
        "JP",
        "Токіо|Tokio|Tokyo;Йокогама|Yokohama;Осака|Osaka;Хіросіма|Hiroshima;Нагасакі|Nagasaki",
    ),
    (
        "US",
        "Філадельфія|Philadelphia;Балтимор|Baltimore;Цинциннаті|Cincinnati;Піттсбург|Pittsburgh;Сан-Дієго|San Diego;Бостон|Boston;Клівленд|Cleveland;Вашингтон|Washington;Канзас-Сіті|Kansas City;Майамі|Miami;Х’юстон|Houston;Даллас|Dallas;Арлінгтон|Arlington;Санта-Моніка|Santa Monica",
    ),
    (
        "CA",
        "Вінніпег|Winnipeg;Едмонтон|Edmonton;Монреаль|Montreal;Оттава|Ottawa;Калгарі|Calgary",
    ),
    ("TR", "Анкара|Ankara;Ізмір|Izmir;Анталья|Antalya"),
    (
        "IL",
        "Тель-Авів|Tel Aviv;Хайфа|Haifa;Беер-Шева|Beer Scheva|Beersheba;Ашдод|Aschdod|Ashdod",
    ),
];
