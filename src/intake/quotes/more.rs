//! How offices and newspapers quote: who says what, and how it begins.

use crate::domain::text::Lang;
use crate::intake::{self, Options};

fn check(lang: Lang, text: &str, expect: &[(&str, &str)]) {
    let options = Options {
        lang: Some(lang),
        ..Options::default()
    };
    let drafts = intake::read(text, &options);
    let said = drafts.statements.iter().filter(|draft| !draft.value.reported);
    let said: Vec<(&str, &str)> = said
        .map(|draft| (draft.value.speaker.as_deref().unwrap_or(""), draft.value.text.as_str()))
        .collect();
    let fits = said
        .iter()
        .zip(expect)
        .all(|((who, words), (speaker, start))| who == speaker && words.starts_with(start));
    assert!(said.len() == expect.len() && fits, "{text}: {said:?}");
}

#[test]
fn in_ukrainian() {
    check(
        Lang::Uk,
        "Оксана Ткач не приховує: «Без Любліна ми не пройшли б зиму».",
        &[("Оксана Ткач", "Без Любліна")],
    );
    check(
        Lang::Uk,
        "На переконання Оксани Ткач, мерки Чернігова, «партнерство треба міряти справами».",
        &[("Оксана Ткач", "партнерство треба")],
    );
    check(
        Lang::Uk,
        "— А що далі? — Далі будемо будувати, — усміхається Оксана Ткач.",
        &[("Оксана Ткач", "А що")],
    );
    check(
        Lang::Uk,
        "Оксана Ткач: — Ми вже написали три заявки. Чекаємо на відповідь.",
        &[("Оксана Ткач", "Ми вже")],
    );
    check(
        Lang::Uk,
        "«Ми познайомилися в поїзді. Тепер наші школи дружать» — ці слова директорки ліцею Марії Дзюби зустріли оплесками.",
        &[("Марія Дзюба", "Ми познайомилися")],
    );
    check(
        Lang::Uk,
        "Фраза «ніхто не залишиться на самоті» стала девізом зустрічі.",
        &[],
    );
    check(
        Lang::Uk,
        "«Ми тут як удома», — кажуть учасниці поїздки Оля та Настя.",
        &[("", "Ми тут")],
    );
    check(
        Lang::Uk,
        "Під гаслом «Разом ми сильніші за будь-яку бурю» у Чернігові відбувся марафон.",
        &[],
    );
    check(
        Lang::Uk,
        "На банері було написано «Ласкаво просимо, дорогі друзі з Любліна».",
        &[],
    );
    check(
        Lang::Uk,
        "Бургомістр Вольфганг Крамер зізнався, що був вражений: «Я не бачив людей, сильніших за вас».",
        &[("Вольфганг Крамер", "Я не")],
    );
    check(
        Lang::Uk,
        "«Коли ми підписували угоду, ніхто не думав про генератори. А сьогодні вони гріють наші лікарні», — поділилася заступниця міського голови Чернігова Людмила Бабак.",
        &[("Людмила Бабак", "Коли ми")],
    );
    check(
        Lang::Uk,
        "«Діти пишуть листи, — говорить учителька Ганна Руда. — І отримують відповіді».",
        &[("Ганна Руда", "Діти пишуть")],
    );
    check(
        Lang::Uk,
        "Міський голова подякував партнерам. «Ваша техніка вже працює на вулицях», — зазначив Олег Ковтун.",
        &[("Олег Ковтун", "Ваша техніка")],
    );
    check(
        Lang::Uk,
        "«Чернігів – наш друг назавжди», – сказав мер Любліна.\n\nКшиштоф Жук очолює місто з 2010 року. Мер Любліна Кшиштоф Жук прибув учора.",
        &[("Кшиштоф Жук", "Чернігів –")],
    );
    check(
        Lang::Uk,
        "Олег Ковтун висловив переконання, що «нові проєкти допоможуть громаді пережити зиму».",
        &[("Олег Ковтун", "нові проєкти")],
    );
    check(
        Lang::Uk,
        "Голова ГО «Побратими» Ірина Коваль додала: «Волонтери не зупиняться».",
        &[("Ірина Коваль", "Волонтери не")],
    );
    check(
        Lang::Uk,
        "«Волонтери не зупиняться», – додала голова ГО «Побратими» Ірина Коваль.",
        &[("Ірина Коваль", "Волонтери не")],
    );
    check(
        Lang::Uk,
        "«Ми цінуємо кожен день цієї дружби», — зазначив міський голова Чернігова Олег Ковтун.",
        &[("Олег Ковтун", "Ми цінуємо")],
    );
}

#[test]
fn in_german() {
    check(
        Lang::De,
        "„Ganz ehrlich“, sagt Karl Brandt aus Lemgo, „ich hatte Angst.“ Dann lacht er. „Aber nur bis zur Grenze.“",
        &[("Karl Brandt", "Ganz ehrlich"), ("Karl Brandt", "Aber nur")],
    );
    check(
        Lang::De,
        "„Was bleibt?“ – Karl Brandt, Bürgermeister von Lemgo, überlegt. „Freunde.“",
        &[("Karl Brandt", "Was bleibt?")],
    );
    check(
        Lang::De,
        "Vizebürgermeisterin Olena Hryzenko aus Poltawa: „Wir brauchen Transformatoren. Und Geduld.“ Ihr Gegenüber, Karl Brandt, nickte.",
        &[("Olena Hryzenko", "Wir brauchen")],
    );
    check(
        Lang::De,
        "Stadtbrandmeister Jens Kolb (52) hat die Fahrt organisiert. „Zwei Tage, 1.800 Kilometer, keine Panne“, berichtet er.",
        &[("Jens Kolb", "Zwei Tage,")],
    );
    check(
        Lang::De,
        "Für Karl Brandt steht fest: „Lemgo hat eine Schwester mehr.“",
        &[("Karl Brandt", "Lemgo hat")],
    );
    check(
        Lang::De,
        "Die Dolmetscherin Maria Schulz übersetzt: „Er sagt, er hat so etwas noch nie gesehen.“",
        &[("Maria Schulz", "Er sagt,")],
    );
    check(
        Lang::De,
        "„Das ist kein Ende, sondern ein Anfang.“ Mit diesen Worten verabschiedete Bürgermeister Karl Brandt die Gäste aus Poltawa.",
        &[("Karl Brandt", "Das ist")],
    );
    check(
        Lang::De,
        "Karl Brandt, Bürgermeister von Lemgo, schrieb ins Gästebuch: „Wir stehen an eurer Seite.“",
        &[("Karl Brandt", "Wir stehen")],
    );
    check(
        Lang::De,
        "„Als die Sirenen heulten, war hier Unterricht“, sagt Olena Krawez, die in Poltawa Mathematik unterrichtet.",
        &[("Olena Krawez", "Als die")],
    );
    check(
        Lang::De,
        "Die Lieder „Wenn ich ein Vöglein wär“ und „Die Gedanken sind frei“ rührten viele zu Tränen.",
        &[],
    );
    check(
        Lang::De,
        "Unter dem Motto „Brücken bauen, Freunde finden“ kamen Jugendliche aus Poltawa nach Lemgo.",
        &[],
    );
    check(
        Lang::De,
        "„Es geht um Vertrauen“, so Brandt weiter, „und das wächst nur langsam.“ Bürgermeister Karl Brandt war drei Tage in Poltawa.",
        &[("Karl Brandt", "Es geht")],
    );
    check(
        Lang::De,
        "Pfarrer Uwe Lenz nannte die Hilfe „gelebte Nächstenliebe über alle Grenzen hinweg“.",
        &[("Uwe Lenz", "gelebte Nächstenliebe")],
    );
    check(
        Lang::De,
        "Auf einem Plakat stand „Danke, liebe Freunde aus Lemgo“.",
        &[],
    );
    check(
        Lang::De,
        "Sichtlich bewegt nahm Ihor Bondar, Bürgermeister von Poltawa, das Geschenk entgegen: „Ich habe keine Worte.“",
        &[("Ihor Bondar", "Ich habe")],
    );
    check(
        Lang::De,
        "Frage: Was hat Sie am meisten beeindruckt?\nKarl Brandt: „Die Ruhe der Menschen.“",
        &[("Karl Brandt", "Die Ruhe")],
    );
    check(
        Lang::De,
        "„Wir haben viel voneinander gelernt“, so der Bürgermeister Karl Brandt aus Lemgo.",
        &[("Karl Brandt", "Wir haben")],
    );
    check(
        Lang::De,
        "Bürgermeister Karl Brandt: „Wir haben viel voneinander gelernt.“",
        &[("Karl Brandt", "Wir haben")],
    );
}

#[test]
fn in_english() {
    check(
        Lang::En,
        "‘We didn’t know what to expect,’ admits Ruth Barker, who chairs Derby’s twinning committee. ‘Now we can’t imagine stopping.’",
        &[("Ruth Barker", "We didn’t"), ("Ruth Barker", "Now we")],
    );
    check(
        Lang::En,
        "Mayor Ihor Bondar of Poltava said: 'We need your voice as much as your money.'",
        &[("Ihor Bondar", "We need")],
    );
    check(
        Lang::En,
        "“The children asked one question: ‘Can we come back?’” said teacher Olena Kravets from Poltava.",
        &[("Olena Kravets", "The children")],
    );
    check(
        Lang::En,
        "Speaking at the signing, Councillor Jane Whitmore, Leader of Derby City Council said: “This is a proud day.”",
        &[("Jane Whitmore", "This is")],
    );
    check(
        Lang::En,
        "Jane Whitmore, Derby's mayor, was visibly moved. “I will never forget this evening.”",
        &[("Jane Whitmore", "I will")],
    );
    check(
        Lang::En,
        "The last word went to 84-year-old Betty Marsh: \"I remember our own ruins.\"",
        &[("Betty Marsh", "I remember")],
    );
    check(
        Lang::En,
        "\"Good neighbours don't wait to be asked,\" was how Jane Whitmore of Derby put it.",
        &[("Jane Whitmore", "Good neighbours")],
    );
    check(
        Lang::En,
        "In her reply the Poltava deputy mayor, Olena Hrytsenko, spoke of \"a debt we shall repay in friendship\".",
        &[("Olena Hrytsenko", "a debt")],
    );
    check(
        Lang::En,
        "Bondar was blunt: \"Winter will be hard.\" Whitmore promised help. \"We'll be there.\" Mayor Jane Whitmore of Derby and Mayor Ihor Bondar of Poltava met on Monday.",
        &[("Ihor Bondar", "Winter will"), ("Jane Whitmore", "We'll be")],
    );
    check(
        Lang::En,
        "Leader of Derby City Council Jane Whitmore said she was proud of \"a city that opens its doors\".",
        &[("Jane Whitmore", "a city")],
    );
    check(
        Lang::En,
        "\"Our pupils write to each other every week – and not just about homework,\" said the head of St Mary's School, Peter Lowe.",
        &[("Peter Lowe", "Our pupils")],
    );
    check(
        Lang::En,
        "\"It was like coming home,\" Olena Kravets, who teaches maths in Poltava, told the Derby Telegraph.",
        &[("Olena Kravets", "It was")],
    );
    check(
        Lang::En,
        "Mayor Ihor Bondar of Poltava wrote in the visitors' book: \"To the people of Derby, with gratitude.\"",
        &[("Ihor Bondar", "To the")],
    );
    check(
        Lang::En,
        "\"Derby is our second home now.\" With these words Mayor Ihor Bondar of Poltava ended his visit.",
        &[("Ihor Bondar", "Derby is")],
    );
    check(
        Lang::En,
        "\"Without your pumps the lower town would be under water,\" Bondar said. Ihor Bondar, mayor of Poltava, arrived on Monday.",
        &[("Ihor Bondar", "Without your")],
    );
    check(
        Lang::En,
        "Jane Whitmore, the council leader, called the signing \"a promise between two cities that neither will break\".",
        &[("Jane Whitmore", "a promise")],
    );
    check(
        Lang::En,
        "\"We asked for blankets,\" recalls Olena Kravets, head of the Poltava hospital. \"You sent us a whole ward.\"",
        &[("Olena Kravets", "We asked"), ("Olena Kravets", "You sent")],
    );
    check(
        Lang::En,
        "\"What we have built here,\" said Mr Bondar, Mayor of Poltava, \"will outlast the war.\"",
        &[("Bondar", "What we")],
    );
}
