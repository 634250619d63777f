use super::super::layout::sentences;
use super::super::places::Making;
use super::same::near;
use super::*;

/// `expect`: names with their posts.
fn check(lang: Lang, text: &str, expect: &[(&str, &str)]) {
    let mut tokens = Tokens::new(text);
    while tokens.more(1000) {}
    let mut people = People::new(&tokens, lang, &Known::default());
    let is_first_name = |at| people.first_names().is_at(&tokens, at);
    let mut places = Making::new(&tokens, &Known::default());
    places.learn(&tokens, &is_first_name);
    places.guess(&tokens, &is_first_name);
    let mut places = places.done(&tokens);
    for sentence in sentences(&tokens, lang) {
        let towns = places.read(&tokens, sentence.tokens.clone());
        people.read(&tokens, &sentence.tokens, &towns);
    }
    let found: Vec<(&str, &str)> = people
        .list
        .iter()
        .map(|human| (human.name.as_str(), human.role.as_str()))
        .collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn ukrainian_people() {
    let check = |text, expect: &[(&str, &str)]| check(Lang::Uk, text, expect);
    check(
        "Делегація на чолі з мером Свеном Шоллером приїхала.",
        &[("Свен Шоллер", "мер")],
    );
    check("Зустріч зі Свеном Шоллером пройшла тепло.", &[("Свен Шоллер", "")]);
    check(
        "Гостей привітав міський голова Житомира Сергій Сухомлин.",
        &[("Сергій Сухомлин", "міський голова")],
    );
    check(
        "Про це домовилися з міським головою Житомира Сергієм Сухомлином.",
        &[("Сергій Сухомлин", "міський голова")],
    );
    check(
        "“Ми раді”, зазначив доктор Свен Шьоллер, міський голова Касселя.",
        &[("Свен Шьоллер", "міський голова")],
    );
    check(
        "Перша заступниця міського голови Олена Коваленко подякувала гостям.",
        &[("Олена Коваленко", "перша заступниця міського голови")],
    );
    check(
        "Слова подяки для Олени Коваленко та Андрія Мельника.",
        &[("Олена Коваленко", ""), ("Андрій Мельник", "")],
    );
    check(
        "Участь узяла Марія Зелінська, директорка департаменту освіти.",
        &[("Марія Зелінська", "директорка департаменту освіти")],
    );
    check("Лист підписано Марією Зелінською.", &[("Марія Зелінська", "")]);
    check(
        "Петро Іванович Бондар та Інна Гриценко були на зустрічі.",
        &[("Петро Іванович Бондар", ""), ("Інна Гриценко", "")],
    );
    check(
        "Мер Ербаха Петер Траутманн привіз автобус. Траутманн подякував.",
        &[("Петер Траутманн", "мер")],
    );
    check("Музей братів Грімм у Касселі відкрито.", &[]);
    check("Прозорий офіс і Центр життєстійкості працюють.", &[]);
}

#[test]
fn german_people() {
    let check = |text, expect: &[(&str, &str)]| check(Lang::De, text, expect);
    check(
        "Oberbürgermeister Dr. Sven Schoeller begrüßte die Gäste.",
        &[("Sven Schoeller", "Oberbürgermeister")],
    );
    check(
        "Die Delegation um Bürgermeister Serhij Suchomlyn war zu Gast.",
        &[("Serhij Suchomlyn", "Bürgermeister")],
    );
    check(
        "„Das freut uns“, sagte Anna Schmidt, Leiterin des Jugendamts.",
        &[("Anna Schmidt", "Leiterin des Jugendamts")],
    );
    check(
        "Die Leiterin des Jugendamts, Anna Schmidt, dankte allen.",
        &[("Anna Schmidt", "Leiterin des Jugendamts")],
    );
    check(
        "Stadträtin Dr. Ute Wendel und Frau Olena Bondar nahmen teil.",
        &[("Ute Wendel", "Stadträtin"), ("Olena Bondar", "")],
    );
    check(
        "Der Oberbürgermeister begrüßte die ukrainische Botschafterin Iryna Tybinka.",
        &[("Iryna Tybinka", "ukrainische Botschafterin")],
    );
    check(
        "Oberbürgermeister Schoeller dankte. Schoeller sagte viel.",
        &[("Schoeller", "Oberbürgermeister")],
    );
    check("Die Stadt Kassel und der Fachbereich Kultur laden ein.", &[]);
    check(
        "Heiko von Wingenfeld (Vorsitzender des Vereins) sprach.",
        &[("Heiko von Wingenfeld", "Vorsitzender des Vereins")],
    );
}

#[test]
fn english_people() {
    let check = |text, expect: &[(&str, &str)]| check(Lang::En, text, expect);
    check(
        "Mayor Serhii Sukhomlyn welcomed the guests.",
        &[("Serhii Sukhomlyn", "Mayor")],
    );
    check(
        "Vitali Klitschko, Mayor of Kyiv, spoke.",
        &[("Vitali Klitschko", "Mayor")],
    );
    check(
        "The Mayor of Zhytomyr, Serhii Sukhomlyn, spoke.",
        &[("Serhii Sukhomlyn", "Mayor")],
    );
    check(
        "Deputy Mayor Viktoriia Bondarenko and Councillor Jane Smith signed.",
        &[("Viktoriia Bondarenko", "Deputy Mayor"), ("Jane Smith", "Councillor")],
    );
    check(
        "\"We are glad,\" said Tom Baker, director of the city museum.",
        &[("Tom Baker", "director of the city museum")],
    );
    check("Mr Baker's words were kind.", &[("Baker", "")]);
    check("Leeds City Council met on Monday in Leeds Town Hall.", &[]);
    check(
        "Head of International Relations Anna Smith wrote.",
        &[("Anna Smith", "Head of International Relations")],
    );
}

#[test]
fn spellings_of_one_person_are_one() {
    check(
        Lang::Uk,
        "Мер Свен Шоллер приїхав. Свен Шьоллер виступив.",
        &[("Свен Шоллер", "мер")],
    );
    assert!(near("шоллер", "шьоллер", 2));
    assert!(!near("schmidt", "schröder", 2));
}

#[test]
fn names_with_initials() {
    check(
        Lang::Uk,
        "Присутні: Собчук О. В., директор ліцею; Д. Гаврилюк, депутат.",
        &[("О. В. Собчук", "директор ліцею"), ("Д. Гаврилюк", "депутат")],
    );
    check(
        Lang::De,
        "Anwesend: K. Obermeier (Leiter), H.-P. van Rijn (Stadtrat)",
        &[("K. Obermeier", "Leiter"), ("H.-P. van Rijn", "Stadtrat")],
    );
    check(Lang::De, "Es gab z. B. Kassel und Plan B. Danach war Schluss.", &[]);
    check(
        Lang::En,
        "Present: Councillors A. Berry, M. Cole",
        &[("A. Berry", ""), ("M. Cole", "")],
    );
}

#[test]
fn names_as_offices_write_them() {
    check(
        Lang::Uk,
        "Склад: Ілляшенко Ігор Васильович. Ігор Васильович подякував.",
        &[("Ігор Васильович Ілляшенко", "")],
    );
    check(
        Lang::De,
        "Vom Verein kamen Margarete und Heinz Lörcher.",
        &[("Margarete Lörcher", ""), ("Heinz Lörcher", "")],
    );
}

#[test]
fn a_first_name_alone_is_the_person_named_before() {
    check(
        Lang::Uk,
        "Назарій Вовчук відповів. Пане Назарію, дякуємо!",
        &[("Назарій Вовчук", "")],
    );
    check(Lang::Uk, "Пан Йоганнес обіцяє повернутися.", &[]);
    check(
        Lang::En,
        "Oleh Koval came. As Oleh put it, all is well.",
        &[("Oleh Koval", "")],
    );
}

#[test]
fn bylines() {
    check(Lang::Uk, "Розмовляла Дарина Кульчак", &[("Дарина Кульчак", "")]);
    check(Lang::De, "Text: Wendelin Quast", &[("Wendelin Quast", "")]);
    check(
        Lang::En,
        "Words: Xander Rennie. Photo: Jessa Oduya",
        &[("Xander Rennie", ""), ("Jessa Oduya", "")],
    );
}

#[test]
fn unknown_first_names_beside_a_post_or_a_person() {
    check(
        Lang::Uk,
        "Прийшла координаторка партнерства Децера Шпікер.",
        &[("Децера Шпікер", "координаторка партнерства")],
    );
    check(
        Lang::De,
        "Gefahren sind Peter Salm und Outo Lindros.",
        &[("Peter Salm", ""), ("Outo Lindros", "")],
    );
    check(
        Lang::En,
        "It was driven by Peter Salm and Outo Lindros.",
        &[("Peter Salm", ""), ("Outo Lindros", "")],
    );
}

#[test]
fn names_of_houses_and_memorials_are_nobody() {
    check(
        Lang::Uk,
        "Квіти поклали до пам'ятника Тарасу Бондарю на вулиці Лесі Мельник.",
        &[],
    );
    check(
        Lang::De,
        "Die Gesamtschule Sophie Sondheim erhielt eine Gedenktafel für Bruno Schulz.",
        &[],
    );
    check(Lang::En, "They laid flowers at the statue of Thomas Baker.", &[]);
}

#[test]
fn where_a_name_begins_and_ends() {
    check(
        Lang::De,
        "Der Rat lädt Bürgermeister Balaban zum Empfang und Frau Lysenko vom Lyzeum ein.",
        &[("Balaban", "Bürgermeister"), ("Lysenko", "")],
    );
    check(
        Lang::Uk,
        "Настроювач Василь Остапович приїхав. Тоді мама Марка написала листа.",
        &[("Василь Остапович", "")],
    );
    check(
        Lang::Uk,
        "Від: Гнатюк Мирослава\n\nДякую всім!\n\nМирослава Гнатюк, секретарка",
        &[("Мирослава Гнатюк", "секретарка")],
    );
}
