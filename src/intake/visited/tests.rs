//! What guests are shown, as offices and newspapers tell it: one line a case.

use crate::domain::text::Lang;
use crate::intake::{self, Options};

fn check(lang: Lang, text: &str, expect: &[&str]) {
    let options = Options {
        lang: Some(lang),
        ..Options::default()
    };
    let drafts = intake::read(text, &options);
    let shown: Vec<_> = drafts.places_visited.iter().map(|draft| &*draft.value.name).collect();
    assert_eq!(shown, expect, "{text}");
}

#[test]
fn in_ukrainian() {
    check(
        Lang::Uk,
        "Делегація з Любліна оглянула котельню на вулиці Шевченка, а також новий притулок для переселенців.",
        &["котельня на вулиці Шевченка", "новий притулок для переселенців"],
    );
    check(
        Lang::Uk,
        "Гостям показали Катерининську церкву, музей Коцюбинського та парк «Кордівка».",
        &["Катерининська церква", "музей Коцюбинського", "парк «Кордівка»"],
    );
    check(
        Lang::Uk,
        "Що побачили гості:\n- ліцей №22\n- центр ветеранів «Опора»\n- тролейбусне депо",
        &["ліцей №22", "центр ветеранів «Опора»", "тролейбусне депо"],
    );
    check(
        Lang::Uk,
        "Німецькі фахівці ознайомилися з роботою центру надання адміністративних послуг і відвідали молодіжний центр «Хаб».",
        &["центр надання адміністративних послуг", "молодіжний центр «Хаб»"],
    );
    check(
        Lang::Uk,
        "Завтра делегація відвідає меморіал «Яцево», спортивну школу №2 та театр імені Шевченка.",
        &["меморіал «Яцево»", "спортивна школа №2", "театр імені Шевченка"],
    );
    check(
        Lang::Uk,
        "Другого дня чернігівці побачили, як працює сміттєпереробний завод, заглянули до будинку молоді й ратуші.",
        &["сміттєпереробний завод", "будинок молоді", "ратуша"],
    );
    check(
        Lang::Uk,
        "Делегація поклала квіти до пам'ятника Героям Небесної Сотні.",
        &["пам'ятник Героям Небесної Сотні"],
    );
    check(
        Lang::Uk,
        "Після зустрічі партнери побували в Академічному театрі, на підприємстві «Хімтекстильмаш» і в дитячому садку №4 на вулиці Мстиславській.",
        &[
            "Академічний театр",
            "підприємство «Хімтекстильмаш»",
            "дитячий садок №4 на вулиці Мстиславській",
        ],
    );
    check(
        Lang::Uk,
        "Міський голова показав гостям зруйнований стадіон імені Гагаріна та відбудовану бібліотеку для юнацтва.",
        &[
            "зруйнований стадіон імені Гагаріна",
            "відбудована бібліотека для юнацтва",
        ],
    );
    check(
        Lang::Uk,
        "Місто передало партнерам два автобуси та обладнання для лікарні.",
        &[],
    );
    check(Lang::Uk, "Сторони обговорили роботу лікарні, водоканалу та шкіл.", &[]);
    check(
        Lang::Uk,
        "Маршрут делегації пролягав через Вал, Спаський собор і Колегіум.",
        &["Вал", "Спаський собор", "Колегіум"],
    );
    check(
        Lang::Uk,
        "Під час візиту делегація також завітала до обласної філармонії, де заслухала концерт, і до краєзнавчого музею.",
        &["обласна філармонія", "краєзнавчий музей"],
    );
    check(
        Lang::Uk,
        "Делегації презентували роботу Центру безпеки та показали оновлену набережну.",
        &["Центр безпеки", "оновлена набережна"],
    );
    check(
        Lang::Uk,
        "У програмі візиту – відвідання дитячого будинку, підприємства «Електрон» і Личаківського кладовища.",
        &["дитячий будинок", "підприємство «Електрон»", "Личаківське кладовище"],
    );
    check(
        Lang::Uk,
        "Найбільше вразив гостей протезний центр Superhumans, у якому вони провели пів дня.",
        &["протезний центр Superhumans"],
    );
}

#[test]
fn in_german() {
    check(
        Lang::De,
        "Besichtigt wurden das Wasserwerk Nord, die Feuerwache 1 und das Gymnasium am Markt.",
        &["Wasserwerk Nord", "Feuerwache 1", "Gymnasium am Markt"],
    );
    check(
        Lang::De,
        "Die Gäste machten Halt an der Kläranlage, besuchten die Grundschule in der Gartenstraße und nahmen an einer Führung durch das Schloss Brake teil.",
        &["Kläranlage", "Grundschule in der Gartenstraße", "Schloss Brake"],
    );
    check(
        Lang::De,
        "Stationen der Reise waren das Weserrenaissance-Museum, der Bauhof der Stadt Lemgo und das Berufskolleg.",
        &["Weserrenaissance-Museum", "Bauhof der Stadt Lemgo", "Berufskolleg"],
    );
    check(
        Lang::De,
        "Was die Gäste sahen:\n\n* Kläranlage Lemgo-Grevenmarsch\n* Rettungswache an der Richard-Wagner-Straße\n* Kita Sonnenblume",
        &[
            "Kläranlage Lemgo-Grevenmarsch",
            "Rettungswache an der Richard-Wagner-Straße",
            "Kita Sonnenblume",
        ],
    );
    check(
        Lang::De,
        "Bei einem Rundgang durch die Altstadt lernten die Besucher das Hexenbürgermeisterhaus und die Kirche St. Nicolai kennen.",
        &["Altstadt", "Hexenbürgermeisterhaus", "Kirche St. Nicolai"],
    );
    check(
        Lang::De,
        "Anschließend ging es zum Energiepark und in das Technologiezentrum.",
        &["Energiepark", "Technologiezentrum"],
    );
    check(
        Lang::De,
        "Den Gästen wurden die neue Mensa, das Hallenbad und die Biogasanlage gezeigt.",
        &["neue Mensa", "Hallenbad", "Biogasanlage"],
    );
    check(
        Lang::De,
        "Mittwoch, 10 Uhr: Besuch der Stadtbibliothek\nMittwoch, 14 Uhr: Führung im Heizkraftwerk\nDonnerstag, 9 Uhr: Besichtigung der Käserei Bergfeld",
        &["Stadtbibliothek", "Heizkraftwerk", "Käserei Bergfeld"],
    );
    check(
        Lang::De,
        "Die Jugendlichen waren zu Gast im Jugendzentrum Kesselhaus und sangen in der Marienkirche.",
        &["Jugendzentrum Kesselhaus", "Marienkirche"],
    );
    check(
        Lang::De,
        "Das Klinikum Lippe spendet der Partnerstadt medizinische Geräte.",
        &[],
    );
    check(
        Lang::De,
        "Bei den Gesprächen ging es um Schulen, Krankenhäuser und die Wasserversorgung.",
        &[],
    );
    check(
        Lang::De,
        "Auch ein Abstecher zum Hermannsdenkmal und ein Besuch auf dem Wochenmarkt durften nicht fehlen.",
        &["Hermannsdenkmal", "Wochenmarkt"],
    );
    check(
        Lang::De,
        "Die Gruppe besuchte die Wilhelm- und Auguste-Schule sowie das Haus der Jugend.",
        &["Wilhelm- und Auguste-Schule", "Haus der Jugend"],
    );
    check(
        Lang::De,
        "Morgen besuchen die Gäste das Freilichtmuseum Detmold.",
        &["Freilichtmuseum Detmold"],
    );
    check(
        Lang::De,
        "Nach dem Empfang ging es weiter zur Feuerwache Nord, wo die Gäste die neue Drehleiter ausprobierten, und zum Tierpark.",
        &["Feuerwache Nord", "Tierpark"],
    );
    check(
        Lang::De,
        "Zum Programm gehörten eine Stadtführung, ein Besuch im Bergbaumuseum und die Besichtigung einer Windkraftanlage.",
        &["Bergbaumuseum", "Windkraftanlage"],
    );
}

#[test]
fn in_english() {
    check(
        Lang::En,
        "The visitors had been shown the new tram depot, a primary school and the Eastgate Museum.",
        &["new tram depot", "primary school", "Eastgate Museum"],
    );
    check(
        Lang::En,
        "The itinerary took them to the Silk Mill, to Rolls-Royce and to Darley Park.",
        &["Silk Mill", "Rolls-Royce", "Darley Park"],
    );
    check(
        Lang::En,
        "What they saw:\n\n- the Guildhall Theatre\n- Derby Arena\n- a recycling plant in Raynesway",
        &["Guildhall Theatre", "Derby Arena", "recycling plant in Raynesway"],
    );
    check(
        Lang::En,
        "They were guests at St Werburgh's School, sang in the Cathedral and rowed on the Derwent.",
        &["St Werburgh's School", "Cathedral"],
    );
    check(
        Lang::En,
        "Tomorrow the group will visit the Museum of Making and Pride Park Stadium.",
        &["Museum of Making", "Pride Park Stadium"],
    );
    check(
        Lang::En,
        "There was time for a walk round the old town and a look inside the Orthodox cathedral.",
        &["old town", "Orthodox cathedral"],
    );
    check(
        Lang::En,
        "Stops along the way included a bakery run by displaced women, the rehabilitation centre and the pumping station.",
        &[
            "bakery run by displaced women",
            "rehabilitation centre",
            "pumping station",
        ],
    );
    check(
        Lang::En,
        "10.00 Visit to the Royal School for the Deaf\n11.30 Tour of the water treatment works\n13.00 Lunch",
        &["Royal School for the Deaf", "water treatment works"],
    );
    check(
        Lang::En,
        "The guests were taken to see a flood barrier and the control room.",
        &["flood barrier", "control room"],
    );
    check(
        Lang::En,
        "A tour of the hospital was followed by a visit to the Polish club on Kedleston Road.",
        &["hospital", "Polish club on Kedleston Road"],
    );
    check(
        Lang::En,
        "The council discussed the hospital, the schools and the bus station.",
        &[],
    );
    check(Lang::En, "Derby donated two buses to the hospital in Poltava.", &[]);
    check(
        Lang::En,
        "On Wednesday they went to Derby Market Hall and Allestree Park.",
        &["Derby Market Hall", "Allestree Park"],
    );
    check(
        Lang::En,
        "Our hosts showed us round the maternity ward and the city archive, and we also had a look at the new bridge.",
        &["maternity ward", "city archive", "new bridge"],
    );
    check(
        Lang::En,
        "Visits were paid to the Assembly Rooms, Sinfin library and the Normanton food bank.",
        &["Assembly Rooms", "Sinfin library", "Normanton food bank"],
    );
    check(
        Lang::En,
        "The afternoon was given over to the Maritime Museum and a trip to the Humber Bridge.",
        &["Maritime Museum", "Humber Bridge"],
    );
}

#[test]
fn lists_without_a_verb() {
    check(
        Lang::De,
        "Stationen: Hafen, Leuchtturm, Fischmarkt. Am Abend gab es Suppe.",
        &["Hafen", "Leuchtturm", "Fischmarkt"],
    );
    check(
        Lang::En,
        "WHAT THEY SAW\nThe old foundry, Lakeside Library and the fire station. The rain held off.",
        &["old foundry", "Lakeside Library", "fire station"],
    );
    check(
        Lang::Uk,
        "Зупинки: порт, маяк, рибний ринок. Увечері була юшка.",
        &["порт", "маяк", "рибний ринок"],
    );
    check(
        Lang::Uk,
        "Водили нас усюди: міський замок, музей годинників (дітям сподобалося), обсерваторія.",
        &["міський замок", "музей годинників", "обсерваторія"],
    );
}

#[test]
fn clauses_that_lean_on_the_verb_before() {
    check(
        Lang::Uk,
        "Учителі відвідали гімназію № 3, лікарі – дитячу поліклініку, а пожежники – навчальний полігон.",
        &["гімназія № 3", "дитяча поліклініка", "навчальний полігон"],
    );
    check(
        Lang::De,
        "Vormittags ging es in die Gießerei des Museums, mittags in die Mensa der Hochschule.",
        &["Gießerei des Museums", "Mensa der Hochschule"],
    );
    check(
        Lang::En,
        "The morning was spent at the foundry, the afternoon at the university canteen.",
        &["foundry", "university canteen"],
    );
}

#[test]
fn ways_from_place_to_place() {
    check(
        Lang::De,
        "Der Rundgang führte die Gruppe vom Wasserwerk über die Berufsschule bis zur Synagoge.",
        &["Wasserwerk", "Berufsschule", "Synagoge"],
    );
    check(
        Lang::Uk,
        "Екскурсія пролягла від водоканалу через професійний ліцей до синагоги.",
        &["водоканал", "професійний ліцей", "синагога"],
    );
    check(
        Lang::En,
        "The walk led from the old harbour past the fish market to the lighthouse.",
        &["old harbour", "fish market", "lighthouse"],
    );
}

#[test]
fn where_guests_are_received_and_where_respect_is_paid() {
    check(
        Lang::De,
        "Empfangen wurden die Gäste in der Handwerkskammer und im Frauenhaus.",
        &["Handwerkskammer", "Frauenhaus"],
    );
    check(
        Lang::De,
        "Die Sänger waren bei der Ortswehr Lohberg zu Gast, der Chor sang im Seniorenheim Am Anger.",
        &["Ortswehr Lohberg", "Seniorenheim Am Anger"],
    );
    check(
        Lang::Uk,
        "Біля стели загиблим рятувальникам учасники зустрічі вшанували їхню пам'ять.",
        &["стела загиблим рятувальникам"],
    );
    check(
        Lang::Uk,
        "Гості оглянули відбудований після обстрілу обласний театр.",
        &["обласний театр"],
    );
    check(
        Lang::En,
        "The guests were welcomed at the Port of Leith, met staff of St Brendan's Hospital and sat in on a class at Holt School.",
        &["Port of Leith", "St Brendan's Hospital", "Holt School"],
    );
}

#[test]
fn german_names_stand_in_the_nominative() {
    check(
        Lang::De,
        "Die Gruppe besichtigte das neue Wasserwerk, die alte Feuerwache und den neuen Betriebshof.",
        &["neues Wasserwerk", "alte Feuerwache", "neuer Betriebshof"],
    );
    check(
        Lang::De,
        "Am Abend ging es zur neuen Rettungswache und zum alten Theater.",
        &["neue Rettungswache", "altes Theater"],
    );
}

#[test]
fn what_is_whose_or_has_something_is_no_place() {
    check(Lang::De, "Mai 2024: zwei gebrauchte Linienbusse der Stadtwerke", &[]);
    check(
        Lang::De,
        "Besichtigt wurden das Straßenbahndepot mit den alten Wagen und der Betriebshof.",
        &["Straßenbahndepot", "Betriebshof"],
    );
    check(
        Lang::En,
        "Yesterday they visited friends and tried sailing on the harbour.",
        &[],
    );
    check(
        Lang::En,
        "In 1981 a group went to Lviv at the invitation of the tractor plant.",
        &[],
    );
}

#[test]
fn where_guests_did_something() {
    check(
        Lang::De,
        "Im Klinikum sprachen die Gäste mit Ärztinnen, in der Stadtbibliothek las die Gruppe vor.",
        &["Klinikum", "Stadtbibliothek"],
    );
    check(Lang::De, "Die Gäste werden im Klinikum mit Ärztinnen sprechen.", &[]);
    check(
        Lang::En,
        "At the Veteran Hub the delegation talked with families for an hour.",
        &["Veteran Hub"],
    );
    check(
        Lang::Uk,
        "У водоканалі делегація побачила нову насосну.",
        &["водоканал"],
    );
    check(Lang::Uk, "Делегація у складі шести осіб прибула з Кракова.", &[]);
}

#[test]
fn who_goes_where() {
    check(
        Lang::En,
        "The doctors went to St Luke's Hospital, the teachers to Hill Road School and the engineers to the tram depot.",
        &["St Luke's Hospital", "Hill Road School", "tram depot"],
    );
    check(
        Lang::Uk,
        "Був час на відвідини броварні та вечір у драматичному театрі.",
        &["броварня", "драматичний театр"],
    );
    check(
        Lang::De,
        "Wir waren im Zoo, im Stadion und haben uns das Theater angeschaut.",
        &["Zoo", "Stadion", "Theater"],
    );
    check(
        Lang::De,
        "Höhepunkte waren der Empfang im Dom und eine Bootsfahrt zur Museumsinsel.",
        &["Museumsinsel"],
    );
    check(
        Lang::Uk,
        "Побували у пологовому будинку та на хлібозаводі.",
        &["пологовий будинок", "хлібозавод"],
    );
}

#[test]
fn what_guests_were_led_through_and_what_they_missed() {
    check(
        Lang::De,
        "Die Besucher aus Winnyzja wurden am Vormittag durch das Heizkraftwerk Nord geführt.",
        &["Heizkraftwerk Nord"],
    );
    check(
        Lang::En,
        "Our guests from Uzhhorod spent three days here. On the programme: the County Archive and Oakfield Primary School.",
        &["County Archive", "Oakfield Primary School"],
    );
    check(
        Lang::En,
        "The delegation had hoped to see the Maritime Museum, but it was closed.",
        &[],
    );
}
