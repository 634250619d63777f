//! Municipalities that have partners abroad, beside those of `domain::cities`: names in Ukrainian, German and English, by country.

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
        Гдиня|Gdingen|Gdynia;Сопот|Sopot;Бельсько-Бяла|Bielitz-Biala|Bielsko-Biała|Bielsko-Biala;Тарнів|Tarnów|Tarnow;Новий Сонч|Nowy Sącz|Nowy Sacz;Глівіце|Gleiwitz|Gliwice;Забже|Zabrze;Плоцьк|Płock|Plock;Сталева Воля|Stalowa Wola;Ельблонг|Elbing|Elbląg|Elblag;Кросно|Krosno;Слупськ|Słupsk|Slupsk;Гожув-Великопольський|Gorzów Wielkopolski;Цеханув|Ciechanów|Ciechanow;Освенцим|Oświęcim|Oswiecim;Ґнєзно|Gnesen|Gniezno;Легниця|Liegnitz|Legnica",
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
