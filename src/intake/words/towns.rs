//! Towns of more than some fifteen thousand people (in larger countries thirty thousand and more), in their own letters.
//!
//! Names after `GeoNames` (geonames.org, CC BY 4.0), without districts of cities, and without those that are common words or surnames (Hof, Lage,
//! Zug, Nice): in a text these are nearly always that.

/// Country (ISO 3166-1) and names; spellings of one are separated by bars, municipalities by semicolons.
pub const TOWNS: &[(&str, &str)] = &[
    (
        "AT",
        "Amstetten;Ansfelden;Bludenz;Feldkirch;Hohenems;Lustenau;Saalfelden am Steinernen Meer|Saalfelden;Sankt Pölten;Stockerau;Telfs;Traun;Wolfsberg",
    ),
    ("BE", "Aalst;Brugge;Genk;La Louvière;Ostend;Seraing;Sint-Niklaas"),
    ("BG", "Pernik;Sliven"),
    (
        "CA",
        "Abbotsford;Airdrie;Brampton;Brantford;Burlington;Burnaby;Chilliwack;Coquitlam;Greater Sudbury;Guelph;Kamloops;Kanata;Kelowna;Kitchener;Markham;Mississauga;Montréal;Nanaimo;Newmarket;Niagara Falls;Oakville;Oshawa;Pickering;\
        Québec;Red Deer;Richmond Hill;Saanich;Saguenay;Saint-Jean-sur-Richelieu;Saint-Louis-de-Terrebonne;Sherbrooke;St. Catharines;St. John's;Surrey;Terrebonne;Thunder Bay;Trois-Rivières;Vancouver;Vaughan;Waterloo;Whitby",
    ),
    (
        "CH",
        "Aarau;Allschwil;Baar;Bellinzona;Biel/Bienne;Burgdorf;Bülach;Carouge;Dietikon;Einsiedeln;Emmen;Frauenfeld;Gossau;Grenchen;Herisau;Horgen;Jona;Kloten;Kreuzlingen;Kriens;Köniz;La Chaux-de-Fonds;Lancy;Littau;Locarno;\
        Martigny-Ville;Meyrin;Monthey;Montreux;Morges;Muttenz;Nyon;Oberwinterthur;Olten;Onex;Pully;Rapperswil;Reinach;Renens;Riehen;Sankt Gallen;Schwyz;Sierre;Sitten;Solothurn;Steffisburg;Uster;Vernier;Vevey;Wettingen;Wetzikon;\
        Yverdon-les-Bains",
    ),
    (
        "CZ",
        "Břeclav;Cheb;Frýdek-Místek;Havířov;Jablonec nad Nisou;Karviná;Kladno;Kolín;Kroměříž;Mladá Boleslav;Nový Jičín;Orlová;Prostějov;Písek;Přerov;Příbram;Trutnov;Tábor;Třebíč;Třinec;Valašské Meziříčí;Vsetín;Znojmo;Česká Lípa;\
        Český Těšín;Šumperk",
    ),
    (
        "DE",
        "Achim;Alfeld;Alfter;Alsdorf;Altdorf bei Nürnberg|Altdorf;Altena;Alzenau in Unterfranken|Alzenau;Angermünde;Ascheberg;Attendorn;Babenhausen;Bad Aibling;Bad Arolsen;Bad Bentheim;Bad Berleburg;Bad Driburg;Bad Dürkheim;Bad Essen;\
        Bad Harzburg;Bad Laasphe;Bad Langensalza;Bad Lippspringe;Bad Münder am Deister;Bad Neuenahr-Ahrweiler;Bad Neustadt an der Saale;Bad Rappenau;Bad Salzungen;Bad Saulgau;Bad Schwartau;Bad Segeberg;Bad Soden am Taunus;\
        Bad Säckingen;Bad Waldsee;Bad Wildungen;Bad Zwischenahn;Baesweiler;Baiersbronn;Bassum;Beckingen;Bedburg;Bendorf;Bergheim;Bergneustadt;Beverungen;Bexbach;Blankenburg;Blankenfelde-Mahlow;Blieskastel;Bobingen;Boppard;Borna;\
        Bornheim;Brackenheim;Brakel;Bremervörde;Bretten;Bruchköbel;Bruckmühl;Brüggen;Buchholz in der Nordheide;Buer;Burgdorf;Burghausen;Burscheid;Butzbach;Bönen;Büren;Bürstadt;Clausthal-Zellerfeld;Coswig;Crimmitschau;Damme;Datteln;\
        Delbrück;Dieburg;Diepholz;Drensteinfurt;Duderstadt;Eberbach;Ebersbach an der Fils|Ebersbach;Edewecht;Eggenstein-Leopoldshafen;Eilenburg;Eisleben Lutherstadt;Eislingen;Eitorf;Elsdorf;Eltville;Emmerich;Engelskirchen;Enger;\
        Ennepetal;Ennigerloh;Eppelborn;Eppingen;Erftstadt;Erkelenz;Erwitte;Espelkamp;Flörsheim;Freilassing;Friedrichsdorf;Friesoythe;Fröndenberg;Ganderkesee;Garmisch-Partenkirchen;Gauting;Geilenkirchen;\
        Geislingen an der Steige|Geislingen;Geldern;Gelnhausen;Georgsmarienhütte;Geretsried;Gescher;Geseke;Gevelsberg;Giengen an der Brenz|Giengen;Gilching;Ginsheim-Gustavsburg;Glauchau;Glinde;Goch;Grefrath;Griesheim;Groß-Umstadt;\
        Großenhain;Großostheim;Gröbenzell;Gunzenhausen;Haan;Haiger;Haltern am See|Haltern;Halver;Hamminkeln;Hannoversch Münden|Hann. Münden;Hansestadt Salzwedel;Hansestadt Stade;Haren;Harsewinkel;Hattersheim;Haßloch;Hechingen;\
        Heidenau;Heilbad Heiligenstadt;Heiligenhaus;Heinsberg;Hemer;Hennef;Herdecke;Herzogenrath;Hessisch Oldendorf;Hettstedt;Heusenstamm;Heusweiler;Hiddenhausen;Hilchenbach;Hochheim am Main|Hochheim;Hockenheim;Hohen Neuendorf;\
        Hohenstein-Ernstthal;Holzkirchen;Holzwickede;Hörstel;Hövelhof;Hückelhoven;Hückeswagen;Hünfeld;Ibbenbueren;Idstein;Illertissen;Illingen;Jüchen;Jülich;Kaltenkirchen;Kamp-Lintfort;Kapellen;Karben;Karlstadt;Kelkheim;Kempen;\
        Kevelaer;Kierspe;Kirchhain;Kirchlengern;Kleinmachnow;Klingenstein;Kolbermoor;Konz;Korschenbroich;Kreuztal;Kronberg Tal;Königslutter am Elm|Königslutter;Königstein im Taunus|Königstein;Künzell;Künzelsau;Kürten;Lahnstein;\
        Lauchhammer;Lauda-Königshofen;Lauf an der Pegnitz|Lauf a. d. Pegnitz;Lebach;Lehrte;Leichlingen;Leimen;Lengerich;Lennestadt;Leopoldshöhe;Lilienthal;Lindlar;Lohmar;Lohne;Lohr am Main|Lohr;Losheim;Loxstedt;Lubnjow;Lübbecke;Lüdinghausen;Maintal;\
        Marbach am Neckar|Marbach;Marienberg;Marktoberdorf;Marl;Marsberg;Mechernich;Meckenheim;Meerane;Meinerzhagen;Meiningen;Mettmann;Monheim am Rhein|Monheim;Moosburg;Munster;Mörfelden-Walldorf;Mössingen;Mühlheim am Main|Mühlheim;\
        Müllheim;Neckarsulm;Neheim;Netphen;Nettetal;Neu Wulmstorf;Neu-Anspach;Neuenhagen;Neufahrn bei Freising|Neufahrn;Neukirchen-Vluyn;Neustadt am Rübenberge;Neustadt in Holstein;Neustrelitz;Neusäß;Nidda;Nidderau;Nieder-Ingelheim;\
        Niederkassel;Niederkrüchten;Nordenham;Nottuln;Nümbrecht;Oberkirch;Obertshausen;Ochtrup;Odenthal;Oelde;Oer-Erkenschwick;Oerlinghausen;Olching;Olsberg;Oschatz;Oschersleben;Osterholz-Scharmbeck;Overath;Oyten;Penzberg;Petersberg;\
        Petershagen;Pfullingen;Pfungstadt;Plettenberg;Porta Westfalica;Porz am Rhein|Porz;Preetz;Puchheim;Pulheim;Püttlingen;Quickborn;Radeberg;Radevormwald;Rahden;Rastede;Ratekau;Reichenbach/Vogtland;Reinbek;Reinheim;Remagen;\
        Remseck am Neckar|Remseck;Renningen;Rhede;Rheinberg;Rheinstetten;Ribnitz-Damgarten;Riedstadt;Riegelsberg;Rietberg;Rösrath;Sachsenheim;Salzkotten;Sangerhausen;Sankt Augustin;Sankt Ingbert;Sankt Wendel;Sarstedt;Schifferstadt;\
        Schiffweiler;Schkeuditz;Schlüchtern;Schmalkalden;Schmallenberg;Schneeberg;Schneverdingen;Schopfheim;Schortens;Schramberg;Schrobenhausen;Schwalbach;Schwalmtal;Schwanewede;Schwelm;Schwetzingen;Seeheim-Jugenheim;Seelze;Seesen;\
        Seevetal;Sehnde;Seligenstadt;Selm;Sigmaringen;Sinzig;Sondershausen;Sonneberg;Spenge;Sprockhövel;Stadtlohn;Staßfurt;Steinfurt;Steinhagen;Stockach;Stockelsdorf;Straelen;Sulzbach;Sulzbach-Rosenberg;Sundern;Syke;Taunusstein;\
        Telgte;Templin;Tettnang;Traunreut;Trossingen;Tönisvorst;Uetersen;Universitäts- und Hansestadt Greifswald;Unterkrozingen;Uslar;Varel;Vechelde;Vellmar;Verl;Versmold;Viersen;Vilshofen;Vlotho;Voerde;Vreden;Wachtberg;Wadern;\
        Wadgassen;Waghäusel;Waldbröl;Waldkraiburg;Waldshut-Tiengen;Wallenhorst;Walsrode;Waltrop;Wandlitz;Warburg;Wardenburg;Warstein;Wassenberg;Wedel;Weener;Wegberg;Weil der Stadt;Weilerswist;Weinstadt-Endersbach;Weiterstadt;\
        Weißenburg in Bayern|Weißenburg;Wendelstein;Wendlingen am Neckar|Wendlingen;Werdau;Werdohl;Wermelskirchen;Werne;Wertheim;Wesseling;Westerstede;Wickede;Wiehl;Wiesloch;Wildeshausen;Willich;Wilnsdorf;Winsen;Wipperfürth;Wittmund;\
        Wittstock;Wolfen;Wunstorf;Wurzen;Wörth am Rhein|Wörth;Würselen;Xanten;Zerbst;Zeulenroda-Triebes;Zossen;Zülpich;Übach-Palenberg",
    ),
    (
        "DK",
        "Avedøre;Ballerup;Fredericia;Greve;Hedensted;Hørsholm;Klinteby Frihed;Næstved;Viborg;Århus",
    ),
    ("EE", "Maardu"),
    (
        "ES",
        "A Coruña;Albacete;Alcalá de Henares;Algeciras;Alicante;Almería;Badajoz;Cartagena;Castelló de la Plana;Córdoba;Donostia / San Sebastián;Dos Hermanas;Elche;Fuenlabrada;Gasteiz / Vitoria;Granada;Huelva;Jerez de la Frontera;\
        La Laguna;Las Palmas de Gran Canaria;León;Marbella;Mataró;Murcia;Móstoles;Palma;Sabadell;Salamanca;Santa Cruz de Tenerife;Santander;Telde;Terrassa;Valladolid",
    ),
    (
        "FI",
        "Hyvinge;Hämeenlinna;Järvenpää;Kirkkonummi;Kokkola;Kouvola;Lohja;Mikkeli;Nurmijärvi;Porvoo;Salo;Tuusula",
    ),
    (
        "FR",
        "Ajaccio;Albi;Antibes;Arles;Beauvais;Bourges;Brive-la-Gaillarde;Béziers;Caen;Cergy;Cergy-Pontoise;Charleville-Mézières;Cholet;Châlons-en-Champagne;Châteauroux;Dunkirk;Fréjus;Hyères;Juan-les-Pins;La Roche-sur-Yon;\
        La Seyne-sur-Mer;Laval;Marne La Vallée;Meaux;Montauban;Mérignac;Narbonne;Niort;Pessac;Saint-Brieuc;Saint-Malo;Saint-Nazaire;Saint-Quentin;Saint-Quentin-en-Yvelines;Sarcelles;Tarbes;Tourcoing;Vannes;Villeneuve-d'Ascq;Évreux;\
        Évry",
    ),
    (
        "GB",
        "Aberdare;Abingdon;Accrington;Airdrie;Aldershot;Altrincham;Andover;Ashford;Ashton-under-Lyne;Aylesbury;Ayr;Banbury;Banstead;Barnstaple;Barrow in Furness;Basildon;Basingstoke;Batley;Bedworth;Bexhill-on-Sea;Bexley;Bicester;\
        Billericay;Billingham;Bishops Stortford;Blackburn;Bletchley;Bloxwich;Blyth;Bognor Regis;Borehamwood;Bracknell;Braintree;Brentwood;Bridgend;Bridgwater;Bridlington;Brighouse;Briton Ferry;Bromsgrove;Burgess Hill;Burnley;\
        Burton upon Trent;Bury St Edmunds;Caerphilly;Camberley;Cambuslang;Cannock;Canvey Island;Carshalton;Castleford;Castlereagh;Chadderton;Chatham;Cheshunt;Chester;Chester-le-Street;Chichester;Chingford;Chippenham;Chorley;\
        Christchurch;Clacton-on-Sea;Cleethorpes;Coalville;Coatbridge;Coity;Corby;Craigavon;Cramlington;Crewe;Cumbernauld;Cwmbran;Dagenham;Dartford;Darwen;Deeside;Dewsbury;Dumfries;Dunstable;East Kilbride;Eastleigh;Ebbw Vale;\
        Ellesmere Port Town;Enfield Town;Epsom;Esher;Ewell;Exmouth;Falmouth;Fareham;Farnborough;Farnham;Feltham;Fylde;Gillingham;Glenrothes;Gosport;Grantham;Gravesend;Great Malvern;Great Sankey;Great Yarmouth;Greenford;Greenock;\
        Halesowen;Harlow;Harpenden;Hatfield;Havant;Haywards Heath;Hemel Hempstead;Heston;High Peak;High Wycombe;Hinckley;Hitchin;Hoddesdon;Horsham;Houghton-Le-Spring;Hounslow;Hove;Huyton;Ilkeston;Keighley;Kidderminster;King's Lynn;\
        Kirkby;Kirkcaldy;Leatherhead;Leighton Buzzard;Letchworth Garden City;Leyland;Lichfield;Littlehampton;Llanelli;Londonderry County Borough;Long Eaton;Loughborough;Loughton;Lower Earley;Lowestoft;Lytham St Annes;Macclesfield;\
        Maidenhead;Mansfield;Margate;Meikle Earnock;Mendip;Merthyr Tydfil;Morecambe;Motherwell;Neath;Newark on Trent|Newark;Newburn;Newbury;Newton Abbot;Newtownabbey;North Shields;North Watford;Northwich;Paignton;Pontefract;\
        Pontypool;Pontypridd;Portadown;Prescot;Purley;Ramsgate;Rayleigh;Redcar;Redditch;Redhill;Redruth;Rhondda;Romford;Rossendale;Royal Leamington Spa;Royal Tunbridge Wells;Ruislip;Runcorn;Rushden;Saint Neots;Saint Peters;\
        Scunthorpe;Sittingbourne;Skelmersdale;South Benfleet;South Croydon;South Shields;Southall;Southend-on-Sea;Southport;Spalding;St Helens;Staines;Stockton-on-Tees;Stoke-on-Trent;Stourbridge;Stratford-upon-Avon;Strood;Stroud;\
        Surbiton;Sutton Coldfield;Sutton in Ashfield;Swadlincote;Tamworth;Thamesmead;Thornton-Cleveleys;Tipton;Tonbridge;Tonypandy;Totton;Trowbridge;Tyldesley;Tynemouth;Uxbridge;Walkden;Wallsend;Warwick;Waterlooville;Wednesfield;\
        Wellingborough;Welwyn Garden City;West Bridgford;Weston-super-Mare;Weymouth;Whitley Bay;Whitstable;Widnes;Willenhall;Winsford;Wisbech;Wishaw;Woking;Wokingham;Worksop;Worthing",
    ),
    ("GR", "Acharnés;Irákleion;Kalamariá;Lárisa;Pátra;Thessaloníki"),
    ("HR", "Split"),
    ("HU", "Békéscsaba;Dunaújváros;Kaposvár;Nagykanizsa;Szolnok;Tatabánya"),
    (
        "IE",
        "An Muileann gCearr;Balbriggan;Ballincollig;Blanchardstown;Carrigaline;Celbridge;Cluain Meala;Donaghmede;Droichead Nua;Greystones;Leixlip;Lucan;Malahide;Maynooth;Portlaoise;Tallaght",
    ),
    (
        "IT",
        "Acilia-Castel Fusano-Ostia Antica;Alessandria;Andria;Arezzo;Barletta;Cagliari;Cesena;Foggia;Forlì;La Spezia;Messina;Mestre;Monza;Pescara;Piacenza;Prato;Reggio Calabria;Reggio nell'Emilia;Sassari;Siracusa;Taranto;Terni",
    ),
    ("JP", "Fukuoka;Kobe;Nagoya;Sapporo"),
    ("LI", "Vaduz"),
    (
        "LT",
        "Gargždai;Kretinga;Mazeikiai;Radviliskis;Taurage;Ukmerge;Visaginas",
    ),
    ("LU", "Dudelange;Esch-sur-Alzette"),
    ("LV", "Salaspils"),
    ("MD", "Bender;Bălţi;Rîbniţa;Tiraspol"),
    (
        "NL",
        "Almelo;Almere Stad;Alphen aan den Rijn;Bergen op Zoom;Ede;Gouda;Heerlen;Helmond;Hengelo;Hilversum;Hoofddorp;Hoorn;Lelystad;Oss;Purmerend;Roosendaal;Spijkenisse;Veenendaal;Velsen-Zuid;Venlo;Vlaardingen;Zaanstad;Zoetermeer",
    ),
    (
        "NO",
        "Asker;Haugesund;Lillestrøm;Sandefjord;Sandnes;Sarpsborg;Skien;Tønsberg;Ålesund",
    ),
    (
        "PL",
        "Bełchatów;Biała Podlaska;Bolesławiec;Brzeg;Będzin;Chojnice;Chrzanów;Cieszyn;Czechowice-Dziedzice;Czeladź;Dzierżoniów;Fordon;Głogów;Inowrocław;Iława;Jastrzębie Zdrój;Jaworzno;Knurów;Kraśnik;Kutno;Kwidzyn;Kędzierzyn-Koźle;\
        Lubin;Lębork;Mikołów;Myszków;Mysłowice;Nowa Sól;Nowy Targ;Nysa;Oleśnica;Ostrowiec Świętokrzyski;Ostrołęka;Ostróda;Ostrów Wielkopolski;Otwock;Oława;Piekary Śląskie;Piotrków Trybunalski;Racibórz;Radomsko;Ruda Śląska;Rumia;\
        Siemianowice Śląskie;Sieradz;Skarżysko-Kamienna;Skierniewice;Sochaczew;Starogard Gdański;Szczecinek;Tarnowskie Góry;Tomaszów Mazowiecki;Wejherowo;Wodzisław Śląski;Wołomin;Zawiercie;Zduńska Wola;Łuków;Śrem;Świdnik;\
        Świętochłowice;Żary;Żory;Żyrardów;Żywiec",
    ),
    ("PT", "Cacém;Funchal;Leiria;Porto;Viseu"),
    (
        "RO",
        "Botoşani;Braşov;Buzău;Constanţa;Galaţi;Iaşi;Piatra Neamţ;Piteşti;Ploieşti;Reşiţa;Râmnicu Vâlcea;Timişoara;Târgu Mureş",
    ),
    ("SE", "Eskilstuna;Haninge;Karlskrona;Södertälje"),
    (
        "SK",
        "Komárno;Levice;Liptovský Mikuláš;Nové Zámky;Považská Bystrica;Prievidza;Spišská Nová Ves;Zvolen",
    ),
    (
        "TR",
        "Adana;Bursa;Diyarbakır;Erzurum;Eskişehir;Gaziantep;Kayseri;Konya;Malatya;Mersin;Van",
    ),
    (
        "US",
        "Anaheim;Anchorage;Atlanta;Aurora;Austin;Bakersfield;Baton Rouge;Boise;Chandler;Chesapeake;Chula Vista;Colorado Springs;Columbus;Corpus Christi;Denver;Detroit;El Paso;Fayetteville;Fontana;Fort Wayne;Fort Worth;Fremont;Fresno;\
        Garland;Greensboro;Henderson;Hialeah;Honolulu;Huntington Beach;Huntsville;Indianapolis;Irving;Jacksonville;Laredo;Las Vegas;Lexington;Lexington-Fayette;Little Rock;Long Beach;Los Angeles;Louisville;Lubbock;Meads;Mesa;\
        Milwaukee;Minneapolis;Modesto;Moreno Valley;Nashville;New Orleans;Norfolk;Oakland;Oklahoma City;Orlando;Oxnard;Phoenix;Plano;Raleigh;Reno;Riverside;Saint Paul;Salt Lake City;San Antonio;San Bernardino;San Francisco;San Jose;\
        Santa Ana;Seattle;Spokane;St. Louis;St. Petersburg;Staten Island;Tallahassee;Tampa;The Bronx;Toledo;Tri-Cities;Tucson;Virginia Beach;Wichita;Winston-Salem;Yonkers",
    ),
];
