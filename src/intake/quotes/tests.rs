//! Who says what: one line a case.

use crate::intake::{self, Options};

fn check(text: &str, expect: &[(&str, &str)]) {
    let drafts = intake::read(text, &Options::default());
    let said = drafts.statements.iter().filter(|draft| !draft.value.reported);
    let said: Vec<(&str, &str)> = said
        .map(|draft| (draft.value.speaker.as_deref().unwrap_or(""), draft.value.text.as_str()))
        .collect();
    assert_eq!(said, expect, "{text}");
}

#[test]
fn marks_of_all_kinds() {
    let words = "Wir sind gekommen, um zu arbeiten";
    for (open, close) in [("„", "“"), ("»", "«"), ("“", "”"), ("\"", "\""), ("‚", "‘")] {
        check(
            &format!("{open}{words}{close}, sagte Oberbürgermeisterin Anja Rehberg in Kassel."),
            &[("Anja Rehberg", words)],
        );
    }
    check(
        "«Ми приїхали працювати разом», — сказав міський голова Луцька Ігор Поліщук.",
        &[("Ігор Поліщук", "Ми приїхали працювати разом")],
    );
    check(
        "— Ми приїхали працювати разом, — сказав міський голова Луцька Ігор Поліщук.",
        &[("Ігор Поліщук", "Ми приїхали працювати разом")],
    );
    check(
        "‘We came to work together,’ said Mayor Anna Hill of Leeds.",
        &[("Anna Hill", "We came to work together,")],
    );
}

#[test]
fn pronouns_and_posts_are_the_person_before() {
    check(
        "Oberbürgermeisterin Anja Rehberg empfing in Kassel Bürgermeister Oleh Kowal. „Das ist ein guter Tag für uns“, sagte sie.",
        &[("Anja Rehberg", "Das ist ein guter Tag für uns")],
    );
    check(
        "Mayor Anna Hill of Leeds met Oleh Koval, head of the council. \"This is a good day for us,\" she added.",
        &[("Anna Hill", "This is a good day for us,")],
    );
    check(
        "Міський голова Луцька Ігор Поліщук прийняв гостей. «Це добрий день для нас», — зазначив посадовець.",
        &[("Ігор Поліщук", "Це добрий день для нас")],
    );
}

#[test]
fn names_of_things_are_no_statements() {
    check(
        "Die Delegation besuchte in Kassel die Schule „Regenbogen“ und das Kino „Gloria“.",
        &[],
    );
    check(
        "Гості відвідали у Луцьку ліцей «Просвіта» та палац культури «Лучеськ».",
        &[],
    );
}

#[test]
fn patronymics_and_particles_belong_to_the_name() {
    check(
        "\"You gave the children a week without a siren,\" said teacher Solomiya Andriivna Prots in Leeds.",
        &[(
            "Solomiya Andriivna Prots",
            "You gave the children a week without a siren,",
        )],
    );
}

#[test]
fn the_second_half_is_a_statement_of_its_own_after_a_full_stop() {
    check(
        "„Wir helfen gern und lange“, sagte Anja Rehberg in Kassel. „Das wird so bleiben.“",
        &[
            ("Anja Rehberg", "Wir helfen gern und lange"),
            ("Anja Rehberg", "Das wird so bleiben."),
        ],
    );
    check(
        "„Wir helfen gern“, sagte Anja Rehberg in Kassel, „und das wird so bleiben.“",
        &[("Anja Rehberg", "Wir helfen gern und das wird so bleiben.")],
    );
    check(
        "\"We are glad to help,\" said Anna Hill of Leeds. \"That will not change.\"",
        &[
            ("Anna Hill", "We are glad to help,"),
            ("Anna Hill", "That will not change."),
        ],
    );
    check(
        "— Ми раді допомогти, — сказав Ігор Поліщук. — Так буде й надалі.",
        &[("Ігор Поліщук", "Ми раді допомогти Так буде й надалі.")],
    );
}

#[test]
fn somebody_without_a_name_is_nobody() {
    check(
        "Bürgermeisterin Anja Rehberg empfing in Kassel die Gäste. „Endlich ist es so weit“, meinte eine Besucherin.",
        &[("", "Endlich ist es so weit")],
    );
    check(
        "Мер Луцька Ігор Поліщук прийняв гостей. «Це добрий день для нас», — сказала одна з учасниць.",
        &[("", "Це добрий день для нас")],
    );
    check(
        "Mayor Anna Hill of Leeds met the guests. \"The house is too quiet,\" one host mother said.",
        &[("", "The house is too quiet,")],
    );
}

#[test]
fn the_title_of_an_interview_is_said_by_who_gives_it() {
    for (text, who, said) in [
        (
            "„Wir sind Kollegen geworden“ – Interview mit Anja Rehberg aus Kassel\n\nWie war es? Gut.",
            "Anja Rehberg",
            "Wir sind Kollegen geworden",
        ),
        (
            "«Партнерство починається з дороги»: інтерв'ю з Назарієм Вовчуком\n\nЯк це було?",
            "Назарій Вовчук",
            "Партнерство починається з дороги",
        ),
        (
            "\"You cannot look away\"\n\nInterview: Jane Roe\n\nWe met Anna Hill in Leeds.",
            "Anna Hill",
            "You cannot look away",
        ),
    ] {
        check(text, &[(who, said)]);
    }
}

#[test]
fn a_statement_of_several_paragraphs_is_one() {
    check(
        "Mayor Anna Hill of Leeds said: “We came to work.\n\n“And we will come again.”",
        &[("Anna Hill", "We came to work. And we will come again.")],
    );
}

#[test]
fn a_counterpart_is_the_other_one_with_a_post() {
    check(
        "Mayor Jane Holt welcomed the delegation led by Mayor Ivan Koval. \"You are family,\" she said. Her counterpart replied: \"We feel at home.\"",
        &[("Jane Holt", "You are family,"), ("Ivan Koval", "We feel at home.")],
    );
    check(
        "Bürgermeisterin Anna Nagel begrüßte Bürgermeister Iwan Kowal. „Sie sind hier zu Hause“, sagte sie. Ihr Amtskollege antwortete: „Wir kommen wieder.“",
        &[
            ("Anna Nagel", "Sie sind hier zu Hause"),
            ("Iwan Kowal", "Wir kommen wieder."),
        ],
    );
}

#[test]
fn the_sentence_behind_tells_whose_words_they_were() {
    check(
        "„Wir brauchen Generatoren, keine Worte.“ Mit diesem Satz eröffnete Iwan Kowal das Treffen.",
        &[("Iwan Kowal", "Wir brauchen Generatoren, keine Worte.")],
    );
}

#[test]
fn a_pronoun_behind_a_first_name_alone_is_nobody_named() {
    for text in [
        "„Die Kinder haben gelernt“, so Schulleiterin Ines Kahl. Für die zwölfjährige Mia war es neu. „Ich will wieder hin“, sagt sie.",
        "„Die Kinder haben gelernt“, so Schulleiterin Ines Kahl. Besonders freute sich Clara. „Ich will wieder hin“, sagt sie.",
    ] {
        check(
            text,
            &[("Ines Kahl", "Die Kinder haben gelernt"), ("", "Ich will wieder hin")],
        );
    }
    check(
        "Ines Cole, head teacher, came to Leeds. For striker Mia, 14, it was new. \"I want to go back,\" she says.",
        &[("", "I want to go back,")],
    );
    check(
        "«Діти навчилися багато», — каже директорка Інеса Коваль. Для дванадцятирічної Мії це вперше. «Хочу ще раз», — каже вона.",
        &[("Інеса Коваль", "Діти навчилися багато"), ("", "Хочу ще раз")],
    );
    // A first name that begins the sentence is at least something.
    check(
        "Jim from the garden society came to Leeds. He says, and I quote, \"Best tomatoes I ever ate.\"",
        &[("Jim", "Best tomatoes I ever ate.")],
    );
}

#[test]
fn counterparts_and_reporters() {
    check(
        "„Wir machen weiter“, sagte Oberbürgermeister Jörn Petersen. Auch Konsul Ihor Bily war da, ebenso Bürgermeister Oleh Kowal. Sein Amtskollege dankte: „Das werden wir nie vergessen.“",
        &[
            ("Jörn Petersen", "Wir machen weiter"),
            ("Oleh Kowal", "Das werden wir nie vergessen."),
        ],
    );
    check(
        "Доповідав Т. Гнатів. 23 жовтня відбулася зустріч із президентом міста Мареком Зелінським. Доповідач зазначив: «Польські колеги готові ділитися досвідом».",
        &[("Т. Гнатів", "Польські колеги готові ділитися досвідом")],
    );
}

#[test]
fn ukrainian_marks_and_posts() {
    check(
        "Міська голова Ганна Левицька привітала гостей. «Ми довго чекали на цей день». Зала була повна.",
        &[("Ганна Левицька", "Ми довго чекали на цей день")],
    );
    check(
        "Староста Меланія Гук назвала візит «знаком надії».",
        &[("Меланія Гук", "знаком надії")],
    );
    check(
        "Начальник пожежної частини високо оцінив співпрацю: «Без колег ми б тут не стояли».",
        &[("начальник пожежної частини", "Без колег ми б тут не стояли")],
    );
}

#[test]
fn short_answers_and_what_something_is_to_somebody() {
    check(
        "Auf die Frage, was bleibt, muss Landrat Jens Kröger nicht lange überlegen: „Die Freundschaften.“",
        &[("Jens Kröger", "Die Freundschaften.")],
    );
    check(
        "На запитання, що залишиться, міський голова Петро Савчин відповів коротко: «Дружба».",
        &[("Петро Савчин", "Дружба")],
    );
    check(
        "For Ailsa Muir of Leeds, the visit was \"a gift that money cannot buy\".",
        &[("Ailsa Muir", "a gift that money cannot buy")],
    );
    check(
        "Для Марти Гринчук ця поїздка стала «подарунком, якого не купиш».",
        &[("Марта Гринчук", "подарунком, якого не купиш")],
    );
    check(
        "\"Thank you for the light,\" reads the card that a child left in Leeds. \"Come back soon,\" it says on the poster.",
        &[],
    );
}

#[test]
fn pronouns_that_lead_to_a_statement() {
    check(
        "Die Dolmetscherin Iryna Petrenko lebt seit 2022 hier. Ihr ist eines wichtig: „Wir sind keine Gäste mehr, wir sind Nachbarn.“",
        &[("Iryna Petrenko", "Wir sind keine Gäste mehr, wir sind Nachbarn.")],
    );
    check(
        "Поїздку очолювала Марта Гринчук. Її підсумок: «Втомлені, але щасливі».",
        &[("Марта Гринчук", "Втомлені, але щасливі")],
    );
    check(
        "Interpreter Iryna Petrenko has lived in Leeds since 2022. One thing matters to her above all: \"We are neighbours now.\"",
        &[("Iryna Petrenko", "We are neighbours now.")],
    );
}

#[test]
fn who_is_quoted_and_who_comes_behind() {
    check(
        "Quoting the poet Taras Shevchenko, Mayor Oleh Koval told the hall in Leeds: \"Fight and you will win.\"",
        &[("Oleh Koval", "Fight and you will win.")],
    );
    check(
        "„Das machen wir wieder.“ Landrat Jens Kröger lächelt, als er das sagt.",
        &[("Jens Kröger", "Das machen wir wieder.")],
    );
    check(
        "The grandmother of one pupil wept. \"I never thought I would see the sea,\" she said.",
        &[("", "I never thought I would see the sea,")],
    );
}
