//! German words that tell of events, by kind, each with its weight.

#[allow(clippy::enum_glob_use, reason = "a table of nothing else")]
use crate::domain::codes::EventKind::{self, *};

/// Patterns, kind, weight.
pub const GERMAN: &[(&str, EventKind, u8)] = &[
    ("rufe dich|rufe sie|rufe euch|rufen wir sie", Call, 3),
    (
        "ich fliege|ich fahre|wir fliegen|wir fahren|ich komme|wir kommen",
        Visit,
        3,
    ),
    (
        "beschloss die partnerschaft|beschloss die städtepartnerschaft|stimmte der partnerschaft|stimmte der städtepartnerschaft|partnerschaft mit _ begründet|partnerschaft begründet",
        Milestone,
        4,
    ),
    ("zum kulturaustausch|im rahmen des kulturaustauschs", Exchange, 6),
    ("*turnier|turnier", Exchange, 2),
    (
        "die tage bei euch|die tage bei ihnen|unsere tage bei|unser aufenthalt bei",
        Visit,
        3,
    ),
    ("überwiesen|überwies", Aid, 3),
    ("geschult|fortgebildet|weitergebildet", Training, 3),
    (
        "zoom-gespräch*|zoom-call*|zoom-termin*|videogespräch*|teams-gespräch*",
        OnlineMeeting,
        4,
    ),
    (
        "*fußballturnier|*handballturnier|*begegnung der jugend*|handball-begegnung|fußball-begegnung|*sportturnier",
        Exchange,
        3,
    ),
    (
        "im rahmen des sportaustauschs|im rahmen des schüleraustauschs|im rahmen des jugendaustauschs|im rahmen eines schüleraustauschs|im rahmen eines jugendaustauschs|zum schüleraustausch|zum jugendaustausch",
        Exchange,
        6,
    ),
    (
        "ankunft der delegation|ankunft der gäste|anreise der delegation|anreise der gäste",
        Visit,
        3,
    ),
    (
        "gemeinsame erklärung|vereinbarung _ erneuert|vertrag _ erneuert|unterzeichnet*|unterzeichnung|*unterzeichnung|unterschrieb*|unterschrieben|unterschreiben|unterzeichnen|signiert*|setzten ihre unterschrift*|setzten ihre unterschriften|besiegelt*|besiegeln|unterschrift*|vertragsunterzeichnung|vereinbarung geschlossen|vertrag geschlossen|abkommen geschlossen|unterschreibt|unterzeichnete|paraphiert*|gegengezeichnet|setzten ihre namen|setzten ihre unterschrift|ihre namen unter|ihren namen unter|ihre unterschrift unter|ihre unterschriften unter|seine unterschrift unter",
        Signing,
        4,
    ),
    (
        "datiert|folgte|folgten|stammt|stammen|erneuert|erneuerten|verlängert|verlängerten|abgeschlossen|geschlossen|geschlossene|schlossen|*vereinbarung|*vertrag|*vertrages|*abkommen|memorandum|absichtserklärung|*urkunde|*erklärung",
        Signing,
        1,
    ),
    (
        "besuchsprogramm|hat _ besucht|besuchte|besuchten|gegenbesuch|delegationsreise|arbeitsbesuch|antrittsbesuch|besuchten sich gegenseitig|hingefahren|waren hier|war hier|zweimal hier|sind hier|erwarten wir|zu uns gekommen|zu uns kommen|haben wir besuch|hatten wir besuch|fahren wir nach|fahren nach|fuhren nach|gegenbesuch ist|hält sich|halten sich|halten sich derzeit|hält sich derzeit|sind _ hier|sind _ _ hier|sind die _ hier|fahren _ im _ nach|fahren dann im _ nach|fahren wir _ nach",
        Visit,
        3,
    ),
    (
        "besucht|besuchen|besuch|besuchs|besuches|*sbesuch|*besuch|gegenbesuchs|reiste|reisten|reist|reisen|gereist|angereist|bereist*|zu gast|zu besuch|weilte|weilten|kam nach|kamen nach|kommt nach|kommen nach|kommt zu uns|empfing|empfingen|empfängt|empfangen|begrüßte|begrüßten|begrüßen|kommt mit|reise nach|machte sich auf|machten sich auf|aufgebrochen|gekommen|angekommen|ankunft|eingetroffen|traf ein|trafen ein|kam|kamen|kommt|kommen|gastierte|gastierten|anreisen|anreist|anreisten|fuhr|fuhren|fährt|fahren|aufbrechen|brach auf|zurückgekehrt|kehrte zurück|kehrten zurück|stippvisite|*reise|reisegruppe|aufenthalt|aufenthalts|aufhielt*|hielt sich|hielten sich|zu besuch kommen|*empfang|*empfangs|*empfanges|*empfänge|war dort|waren dort|war vor ort|waren vor ort|war ich|ich war|waren wir|wir waren",
        Visit,
        2,
    ),
    (
        "delegation*|team|erreicht|gäste|gästen|reise|dienstreise|abordnung|gruppe|gruppen|vertreter|vertreterinnen|im rahmen des besuchs|im rahmen eines besuchs|während des besuchs|gelangte|gelangten|erreichte|erreichten|kamen an|kam an",
        Visit,
        1,
    ),
    (
        "besuch bei bürgermeister|besuch bei bürgermeisterin|besuch bei oberbürgermeister|besuch bei oberbürgermeisterin|besuch beim bürgermeister|besuch beim oberbürgermeister|empfang bei|empfang beim|empfang im rathaus|empfang durch",
        Meeting,
        4,
    ),
    (
        "treffen|trafen|traf|trifft|getroffen|arbeitstreffen|*treffen|*gespräch|*gespräche|sitzung|*sitzung|besprechung|tagung|konferenz|*konferenz|runde|*runde|nächster termin|nächste sitzung|kamen zusammen|gesprochen|*austauschtreffen|fachaustausch|kommen zusammen|zusammenkunft|tagte|tagten|tagt|forum|gipfel|kennengelernt|kennenlernen|auftakttreffen|auftaktveranstaltung|empfing uns|arbeitssitzung|workshoptag",
        Meeting,
        2,
    ),
    (
        "beriet*|berieten|besprach*|besprochen|runder tisch|kongress*|fachtag*|*gruppe|arbeitskreis|zusammengekommen|tauschten sich|austauschten|diskutierten|verhandelt*",
        Meeting,
        1,
    ),
    (
        "videokonferenz*|videounterricht|online-treffen|onlinetreffen|online-meeting|online-sitzung*|videoschalte|videoschaltung|video-konferenz*|videocall|online-konferenz*|digital* treffen|digitalen treffen|digitales treffen|virtuelle* treffen|onlinekonferenz*|online-austausch|webinar*|online-gespräch*|online-termin*|video-schalte|videotreffen|online-runde|digital* kennenlernen|digital* austausch|digital* runde|digital* sitzung|digital* gespräch|digital* besprechung",
        OnlineMeeting,
        4,
    ),
    ("virtuell|zoom|zoom-*|online|digital|per video", OnlineMeeting, 2),
    (
        "telefonat*|telefoniert*|telefonierten|telefonisch|telefongespräch*|am telefon|anruf|anrufs|rief an|telefonkonferenz*|telefonierte|rief mich|riefen uns|rief uns",
        Call,
        4,
    ),
    (
        "*austausch|jugendbegegnung*|ferienfreizeit|*freizeit|ferienlager|schüleraustausch*|jugendaustausch*|sommercamp|*camp|austauschschüler*|schülergruppe*|jugendgruppe*|erholungsaufenthalt*|ferienaufenthalt*|gastspiel*|chor|chors|austauschprogramm|konzertreise|*chor|tanzgruppe|kinder|verbrachten|verbrachte|verbringen|verbringt",
        Exchange,
        2,
    ),
    (
        "trainingslager|*lager|gastfamilien|jugendliche|jugendlichen|schülerinnen|schüler|klasse|theatergruppe|auftritt*|aufgetreten|auftreten|*orchester|konzert|austauschbesuch",
        Exchange,
        1,
    ),
    (
        "*-workshop|*-schulung|*-seminar|*-fortbildung|online-kurs|online-seminar|schulung*|fortbildung*|workshop*|seminar*|lehrgang*|*lehrgang|*kurs|lehrgänge|*training|hospitation*|hospitiert*|hospitierten|weiterbildung*|*schulung|praktikum|praktika|ausbildung*|ausgebildet|fachworkshop|kurs|*seminar|studienreise|sommerschule|werkstatt|traineeprogramm|bildeten sich|bilden sich|mechaniker ausbilden|ausbilden|hospitieren|hospitiert",
        Training,
        3,
    ),
    (
        "absolvierten|absolvierte|absolvieren|absolviert|eingearbeitet|fachkräfteaustausch|lernten|gelernt|praktikant*|*hospitation|qualifi*",
        Training,
        1,
    ),
    (
        "hilfstransport*|überführung|hilfslieferung*|hilfskonvoi*|übergeben worden|übergab|übergaben|spendete|spendeten|gespendet|geliefert|lieferte|lieferten|gelieferten",
        Aid,
        3,
    ),
    (
        "hilfsgüter*|spende*|gespendet*|übergeben|übergebene|übergebenen|gelieferte|gestiftete*|*bussen|bussen|übergabe|überreicht*|geliefert*|lieferung|generator*|feuerwehrfahrzeug*|rettungswagen|krankenwagen|löschfahrzeug*|tanklöschfahrzeug*|linienbus*|humanitär*|medizinische* hilfe*|hilfsaktion*|transport*|aufgenommen|nahm auf|konvoi|schickte|schickten|verschickt*|spendenaktion*|sammelte|sammelten|gesammelt|überführt*|medikament*|notstrom*|stromaggregat*|pflegebetten|rollstühle|lkw|sattelzug|*fahrzeug|*fahrzeuge|pumpen|schulbus|*lieferung|*lieferungen|zur verfügung gestellt|*spende|krankenbetten|verschenkt*|überreichte|überreichten|abgegeben|entladen|beladen|sattelzüge|medizintechnik|*betten|rollstühl*",
        Aid,
        2,
    ),
    (
        "fahrräder|fahrrädern|*ladung|busse|*bus|*busse|ausgemustert*|öfen|ofen|möbel|kleidung|decken|*geräte|*pumpen|kisten|*bücher|bagger|traktor*|kessel|heizgerät*|zelte|werkzeug*|schutzkleidung|werkbänk*|schulmöbel|generator|*aggregat*|pumpe|paletten|pakete|transformator*|*container*|modul*|*module|*modulen|*platten|*matratzen|lastwagen|kleinlaster|kleinbus|kleinbusse|anhänger|*schränke|*apparat*|*panel*",
        Aid,
        1,
    ),
    ("begrüßungsabend|festakt zum|benefizkonzert*", Ceremony, 5),
    (
        "schweigeminute|mahnwache|gedenkstunde|gedenkfeier|gedenkveranstaltung|in betrieb|in betrieb genommen|ging in betrieb|gingen in betrieb|nahm den betrieb auf|nahmen den betrieb auf|öffnete ihre türen|öffnete seine türen|zur eröffnung kamen|zur eröffnung kam|trugen sich ins goldene buch|trug sich ins goldene buch|goldene buch",
        Ceremony,
        4,
    ),
    (
        "abschiedsabend|abschiedsessen|eröffnet*|eingeweiht|festakt|einweihung|enthüllt*|feierten|gefeiert",
        Ceremony,
        3,
    ),
    (
        "kulturtage|kulturwoche|kulturwochen|eröffn*|feierlich*|feier|feierte|feiern|jubiläum*|zeremonie|gedenk*|gedachten|kranzniederlegung|enthüll*|verleihung|verliehen|pflanzten|gepflanzt|ehrte|ehrten|geehrt|stadtfest*|festival|konzert*|*konzert|ausstellung*|*fest|*feier|welterbetag|kranz|kundgebung|jahrestag*|vernissage|ausgezeichnet|auszeichnung|ehrung|preisverleihung|umbenennung|gedenktafel|skulptur|denkmal|benannt|spatenstich|richtfest|grundsteinlegung|getauft|taufe|gehisst|flagge*|enthüllung|einweihen|fahne*|wehte|wehten|flattert*|hisst*",
        Ceremony,
        2,
    ),
    ("wurden partnerstädte|sind partnerstädte", Milestone, 4),
    (
        "stadtrat beschloss|stadtverordnetenversammlung beschloss|beschloss der stadtrat|gemeinderat beschloss|stimmte _ zu|stadtverordneten beschlossen|beschlossen die stadtverordneten|hat der stadtrat beschlossen|hat der stadtrat|beschloss die stadtverordnetenversammlung|beschloss der gemeinderat|hat der gemeinderat|rat der stadt beschloss|stadtrat stimmte|gemeinderat stimmte|beschloss|ratsbeschluss|grünes licht|in seiner sitzung|in ihrer sitzung|auf seiner sitzung|auf ihrer sitzung|sind offiziell partner|sind _ offiziell partner|stimmte der stadtrat|stimmte der gemeinderat|stimmte der rat",
        Milestone,
        3,
    ),
    (
        "einstimmig|beschlossen|beschließt|bewilligt*|förderzusage|genehmigt*|fertiggestellt|in kraft|startschuss|offiziell gestartet|projekt gestartet|projekt startete|stimmte zu|zugestimmt|zustimmung|abstimmung|ratifiziert|gegründet|gründeten|gründung|hat zugestimmt|votum|abstimmen|stimmt _ ab|stimmt über|entscheidet|entscheiden|befindet|berät",
        Milestone,
        2,
    ),
    (
        "stadtrat|gemeinderat|stadtverordnete*|stadtverordnetenversammlung|kreistag|bürgerschaft|ratssitzung|*partnerschaft|*freundschaft|kontakt|kontakte|beziehungen|ursprung|ursprünge|projekt|*projekt|begann|begannen|entstand|entstanden",
        Milestone,
        1,
    ),
    (
        "erste kontakte|erster kontakt|geht auf|gehen auf|reicht bis|reichen bis|geht zurück|ging hervor",
        Milestone,
        2,
    ),
    ("*lauf|benefizlauf|sponsorenlauf|fußballspiel", Other, 2),
    ("markt|weihnachtsmarkt", Other, 1),
];
