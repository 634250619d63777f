use super::super::layout::sentences;
use super::*;

fn read(text: &str, published: &str, lang: Lang) -> Vec<(String, String)> {
    let mut tokens = Tokens::new(text);
    while tokens.more(1000) {}
    let mut dates = Dates::new(&tokens, lang);
    let published = published.parse().ok();
    let mut found = Vec::new();
    for sentence in sentences(&tokens, lang) {
        for date in dates.read(&tokens, &sentence, published) {
            let words = tokens.span(&date.tokens).to_owned();
            found.push((words, date.date.map_or("?".to_owned(), |date| date.to_string())));
        }
    }
    found
}

/// Published on Friday, 5 September 2025.
fn check(lang: Lang, text: &str, expect: &[&str]) {
    let found = read(text, "2025-09-05", lang);
    let dates: Vec<&str> = found.iter().map(|(_, date)| date.as_str()).collect();
    assert_eq!(dates, expect, "{text}: {found:?}");
}

#[test]
fn ukrainian_dates() {
    let check = |text, expect: &[&str]| check(Lang::Uk, text, expect);
    check("Угоду підписали 15 травня 2025 року.", &["2025-05-15"]);
    check("Угоду підписали 15 травня у Празі.", &["2025-05-15"]);
    check("У травні міста підписали угоду.", &["2025-05"]);
    check("У жовтні делегація побувала в Касселі.", &["2024-10"]);
    check("У жовтні делегація відвідає Кассель.", &["2025-10"]);
    check("Торік у жовтні відбувся візит.", &["2024-10"]);
    check("Візит тривав з 3 по 5 червня.", &["2025-06-03/2025-06-05"]);
    check(
        "Візит тривав із 28 лютого до 2 березня 2024 року.",
        &["2024-02-28/2024-03-02"],
    );
    check("3–5 червня 2025 р. відбувся візит.", &["2025-06-03/2025-06-05"]);
    check("На початку травня місто отримало автобус.", &["2025-05"]);
    check("Наприкінці вересня 2024 року відбулася зустріч.", &["2024-09"]);
    check("Навесні 2026 року заплановано візит.", &["2026-21"]);
    check("Восени делегація приїде знову.", &["2025-23"]);
    check("Торік міста провели обмін.", &["2024"]);
    check("Минулого року міста провели обмін.", &["2024"]);
    check("У серпні минулого року відбувся обмін.", &["2024-08"]);
    check("Минулого серпня відбувся обмін.", &["2025-08"]);
    check("У травні наступного року відбудеться форум.", &["2026-05"]);
    check("Наступного року у травні відбудеться форум.", &["2026-05"]);
    check(
        "Сьогодні, 5 вересня, до міста прибула делегація.",
        &["2025-09-05", "2025-09-05"],
    );
    check("У вівторок відбулася зустріч.", &["2025-09-02"]);
    check("Минулого тижня відбулася нарада.", &["2025-08-25/2025-08-31"]);
    check("Міста дружать з 2019 року.", &["2019"]);
    check("Два роки тому підписали меморандум.", &["2023"]);
    check("Передано 2000 пакунків і 1500 грн о 10:30.", &[]);
    check("Зустріч 12.06.2025 о 14.30 тривала годину.", &["2025-06-12"]);
    check("До кінця 2026 року відкриють центр.", &["2026"]);
    check("У травні–червні відбулися табори.", &["2025-05/2025-06"]);
    check("15-го травня відбулася зустріч.", &["2025-05-15"]);
    check("У першому кварталі 2026 року стартує проєкт.", &["2026-01/2026-03"]);
    check("Цього року у квітні відбулася зустріч.", &["2025-04"]);
    check("Проєкт триває у 2025–2027 роках.", &["2025/2027"]);
    check("Угоду підписали п'ятнадцятого травня.", &["2025-05-15"]);
    check("Двадцять першого травня міста підписали угоду.", &["2025-05-21"]);
    check("Візит тривав з 3 по 7 червня.", &["2025-06-03/2025-06-07"]);
    check("Торік у травні відбувся візит.", &["2024-05"]);
    check("У травні торік відбувся візит.", &["2024-05"]);
    check("У травні ц. р. відбувся візит.", &["2025-05"]);
    check("У травні 2023-го відбувся візит.", &["2023-05"]);
    check("У 2019-му міста підписали угоду.", &["2019"]);
    check("У третьому кварталі 2026 року стартує проєкт.", &["2026-07/2026-09"]);
    check("У 3 кварталі 2026 року стартує проєкт.", &["2026-07/2026-09"]);
    check("У першому півріччі 2026 року стартує проєкт.", &["2026-01/2026-06"]);
    check("У другій половині червня відбувся табір.", &["2025-06"]);
    check("В останній тиждень червня відбувся табір.", &["2025-06"]);
    check("У вівторок минулого тижня відбулася зустріч.", &["2025-08-26"]);
    check("Минулої п'ятниці відбулася зустріч.", &["2025-08-29"]);
    check("На минулих вихідних відбулася зустріч.", &["2025-08-30/2025-08-31"]);
    check("Через два тижні делегація приїде знову.", &["2025-09-19~"]);
    check("Тиждень тому відбулася зустріч.", &["2025-08-25/2025-08-31"]);
    check(
        "Візит тривав 26–31 травня 2025 року. У четвер гостей прийняла мерія.",
        &["2025-05-26/2025-05-31", "2025-05-29"],
    );
    check("Між травнем і липнем відбулися табори.", &["2025-05/2025-07"]);
    check(
        "Співпраця до 2028 року. 16 вересня відбудеться форум.",
        &["2028", "2025-09-16"],
    );
    check("У 2024/2025 навчальному році відбувся обмін.", &["2024/2025"]);
}

#[test]
fn german_dates() {
    let check = |text, expect: &[&str]| check(Lang::De, text, expect);
    check("Am 15. Mai 2025 wurde unterzeichnet.", &["2025-05-15"]);
    check(
        "Vom 28. Februar bis 2. März 2024 war eine Delegation zu Gast.",
        &["2024-02-28/2024-03-02"],
    );
    check("Vom 5. bis 8. Juni besuchte sie Fulda.", &["2025-06-05/2025-06-08"]);
    check("Am 3. und 4. Juni tagte der Ausschuss.", &["2025-06-03/2025-06-04"]);
    check("Im Herbst soll ein Austausch stattfinden.", &["2025-23"]);
    check("Im vergangenen August reiste der Chor an.", &["2025-08"]);
    check("Im Mai vergangenen Jahres reiste der Chor an.", &["2024-05"]);
    check("Im Mai des vergangenen Jahres reiste der Chor an.", &["2024-05"]);
    check("Anfang Mai trafen sich beide Seiten.", &["2025-05"]);
    check("Mitte Juni 2024 trafen sich beide Seiten.", &["2024-06"]);
    check("Bis Ende 2026 soll das Zentrum fertig sein.", &["2026"]);
    check("Heute empfing der Oberbürgermeister die Gäste.", &["2025-09-05"]);
    check("Am Montag, 12. Mai 2025, traf man sich.", &["2025-05-12"]);
    check("Am Dienstag fand ein Treffen statt.", &["2025-09-02"]);
    check("Am kommenden Montag beginnt der Kurs.", &["2025-09-08"]);
    check("Im kommenden Jahr ist ein Besuch geplant.", &["2026"]);
    check("Im Frühjahr 2026 folgt der Gegenbesuch.", &["2026-21"]);
    check(
        "Der Besuch vom 05.–08.06.2025 war ein Erfolg.",
        &["2025-06-05/2025-06-08"],
    );
    check("Sitzung am 12.03.2025 um 14.30 Uhr, Raum 2024.", &["2025-03-12"]);
    check("Es wurden 2000 Euro gespendet.", &[]);
    check(
        "Die Partnerschaft begann 2023. Im Mai wurde der Vertrag unterzeichnet.",
        &["2023", "2023-05"],
    );
    check("Im ersten Quartal 2026 beginnt das Projekt.", &["2026-01/2026-03"]);
    check("Im Winter 2025/26 werden Generatoren geliefert.", &["2025-24"]);
    check("Vor zwei Jahren begann alles.", &["2023"]);
    check("Sie verabredeten einen Workshop für Mitte November.", &["2025-11"]);
    check(
        "Zum zweiten Mal seit 2023 weilten im Juni Gäste hier.",
        &["2023", "2025-06"],
    );
    check("In diesem Fall gilt das.", &[]);
    check("Im Sommer 2024 waren Jugendliche zu Gast.", &["2024-22"]);
    check("Beim Sommerfest spielte der Chor.", &[]);
    check(
        "Am 15. Mai wurde die Vereinbarung unterzeichnet. Am nächsten Tag reisten die Gäste ab.",
        &["2025-05-15", "2025-05-16"],
    );
    check(
        "Sie besuchten die Stadt am vergangenen Wochenende.",
        &["2025-08-30/2025-08-31"],
    );
    check("Am Dienstag, dem 4. März, fand ein Treffen statt.", &["2025-03-04"]);
    check("Am fünfzehnten Mai wurde unterzeichnet.", &["2025-05-15"]);
    check("Vergangenen Donnerstag fand ein Treffen statt.", &["2025-09-04"]);
    check("Kommendes Frühjahr folgt der Gegenbesuch.", &["2026-21"]);
    check("Ende Mai bis Anfang Juni waren Gäste da.", &["2025-05/2025-06"]);
    check(
        "Der Besuch vom 30.5.–2.6.2025 war ein Erfolg.",
        &["2025-05-30/2025-06-02"],
    );
    check("Am 5.2. war ein Besuch beim Bürgermeister.", &["2025-02-05"]);
    check("Im 3. Quartal 2026 beginnt das Projekt.", &["2026-07/2026-09"]);
    check("Im zweiten Halbjahr 2026 beginnt das Projekt.", &["2026-07/2026-12"]);
    check("In der zweiten Maihälfte waren Gäste da.", &["2025-05"]);
    check("In KW 20 waren Gäste da.", &["2025-05-12/2025-05-18"]);
    check("Von Montag bis Mittwoch waren Gäste da.", &["2025-09-01/2025-09-03"]);
    check("Im Mai d. J. waren Gäste da.", &["2025-05"]);
    check("Im Spätsommer 2024 waren Gäste da.", &["2024-22"]);
    check(
        "Am 5. Juni kamen die Gäste. Vier Tage später reisten sie ab.",
        &["2025-06-05", "2025-06-09"],
    );
    check(
        "Im Juni kamen die Gäste. Am 20. fuhren sie heim.",
        &["2025-06", "2025-06-20"],
    );
    check(
        "Sie kennen sich seit 2019. Damals, im Juni, kamen die ersten Gäste.",
        &["2019", "2019-06"],
    );
    check("Am Mittwoch, dem 3., kamen die Gäste.", &["2025-09-03"]);
    check("Noch heute wird davon erzählt.", &[]);
    check("Von 2022 bis 2024 lief das Projekt.", &["2022/2024"]);
    check("Im Schuljahr 2024/25 gab es einen Austausch.", &["2024/2025"]);
    check("Das Treffen war am Mittwoch letzter Woche.", &["2025-08-27"]);
    check("Am Wochenende waren Gäste da.", &["2025-08-30/2025-08-31"]);
}

#[test]
fn english_dates() {
    let check = |text, expect: &[&str]| check(Lang::En, text, expect);
    check("They signed on May 15, 2025 in Brussels.", &["2025-05-15"]);
    check("They signed on 15 May 2025 in Brussels.", &["2025-05-15"]);
    check("They signed on the 15th of May.", &["2025-05-15"]);
    check("The visit took place on 12–14 May 2025.", &["2025-05-12/2025-05-14"]);
    check(
        "The visit took place from 28 February to 2 March 2024.",
        &["2024-02-28/2024-03-02"],
    );
    check(
        "The visit took place from May 30 to June 2, 2025.",
        &["2025-05-30/2025-06-02"],
    );
    check("The visit took place May 15-17.", &["2025-05-15/2025-05-17"]);
    check("Last August a choir came.", &["2025-08"]);
    check("Next May a choir will come.", &["2026-05"]);
    check("In late May a choir came.", &["2025-05"]);
    check("At the beginning of June a choir came.", &["2025-06"]);
    check("In mid-June a choir came.", &["2025-06"]);
    check("In spring 2026 a choir will come.", &["2026-21"]);
    check("In the autumn a choir will come.", &["2025-23"]);
    check("We may go, and they march.", &[]);
    check("May this friendship last.", &[]);
    check("In May last year a choir came.", &["2024-05"]);
    check("Two years ago they met.", &["2023"]);
    check("They came in the last week of June.", &["2025-06"]);
    check("Yesterday they met.", &["2025-09-04"]);
    check("On Tuesday they met.", &["2025-09-02"]);
    check("Next year they will meet.", &["2026"]);
    check("They met on 05/06/2025 at 10:30.", &["2025-06-05"]);
    check("They gave 2000 books.", &[]);
    check("Since 2019 they have met.", &["2019"]);
    check("The summer school was fun.", &[]);
    check("They met in July.", &["2025-07"]);
    check("They met on 2025-06-05.", &["2025-06-05"]);
    check("By the end of 2026 the centre will open.", &["2026"]);
    check(
        "They met in 2019. By that June they were friends.",
        &["2019", "2019-06"],
    );
    check("In Q3 2026 the centre will open.", &["2026-07/2026-09"]);
    check("In the first half of 2026 the centre will open.", &["2026-01/2026-06"]);
    check("They stayed from October 20th to 27th.", &["2024-10-20/2024-10-27"]);
    check("They met in the week of 12 May.", &["2025-05-12/2025-05-18"]);
    check("They stayed from 12 to 15 May.", &["2025-05-12/2025-05-15"]);
    check("Last Tuesday they met.", &["2025-09-02"]);
    check("Next spring a choir will come.", &["2026-21"]);
    check("They met on 5/15/2025.", &["2025-05-15"]);
    check("They met on the twenty-first of May.", &["2025-05-21"]);
    check("The programme runs 05/2025.", &["2025-05"]);
    check("In two weeks a choir will come.", &["2025-09-19~"]);
    check(
        "On 5 June they came. Four days later they left.",
        &["2025-06-05", "2025-06-09"],
    );
    check("It ran between May and July.", &["2025-05/2025-07"]);
    check(
        "It runs until 2030. On 16 September they will meet.",
        &["2030", "2025-09-16"],
    );
    check("Early this year they met.", &["2025"]);
    check("It ran from 2022 to 2024.", &["2022/2024"]);
    check("They met on Tuesday last week.", &["2025-08-26"]);
    check("This winter a choir will come.", &["2025-24"]);
    check("It lasted from 2025-05-12/2025-05-15.", &["2025-05-12/2025-05-15"]);
}
