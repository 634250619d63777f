//! What minutes, e-mails and press offices promise, and what they only tell: the titles. Published on 5 September 2025.

use super::tests::check;
use crate::domain::text::Lang;

#[test]
fn in_ukrainian() {
    check(
        Lang::Uk,
        "Чернігів і Люблін – партнери. До кінця року Люблін переоснастить два кабінети фізики в чернігівському ліцеї.",
        &["переоснастить два кабінети фізики в чернігівському ліцеї"],
    );
    check(
        Lang::Uk,
        "Міста Чернігів і Люблін уклали угоду. Управління молоді оголосить набір волонтерів.",
        &["оголосить набір волонтерів"],
    );
    check(
        Lang::Uk,
        "Чернігів і Люблін. Сторони домовилися телефонувати одна одній раз на місяць.",
        &["телефонувати одна одній раз на місяць"],
    );
    check(
        Lang::Uk,
        "Чернігів і Люблін. Люблін не лише прийме 20 дітей, а й оплатить їм проїзд.",
        &["прийме 20 дітей"],
    );
    check(
        Lang::Uk,
        "Люблін та Чернігів. Польські архітектори розроблять проєкт відновлення бібліотеки.",
        &["розроблять проєкт відновлення бібліотеки"],
    );
    check(
        Lang::Uk,
        "Чернігів і Люблін. Партнери планують:\n• обмінюватися викладачами;\n• провести фестиваль;\n• відкрити курси польської.",
        &[
            "обмінюватися викладачами",
            "провести фестиваль",
            "відкрити курси польської",
        ],
    );
    check(
        Lang::Uk,
        "Чернігів і Люблін. У Любліні для чернігівських медиків підготують програму стажування.",
        &["підготують програму стажування"],
    );
    check(
        Lang::Uk,
        "Чернігів і Люблін. Кшиштоф Жук, мер Любліна, запевнив, що місто передасть ще десять автобусів.",
        &["передасть ще десять автобусів"],
    );
    check(
        Lang::Uk,
        "Чернігів і Люблін. Люблін виділить 50 тисяч злотих на ремонт укриття.",
        &["виділить 50 тисяч злотих на ремонт укриття"],
    );
    check(
        Lang::Uk,
        "Чернігів і Люблін. Обидва міста працюватимуть над спільною заявкою до Interreg.",
        &["працюватимуть над спільною заявкою до Interreg"],
    );
    check(
        Lang::Uk,
        "Чернігів і Люблін. Відповідальним за проєкт призначено Олега Ковтуна.",
        &[],
    );
    check(
        Lang::Uk,
        "Чернігів і Люблін. Родини, які прийматимуть дітей, пройдуть інструктаж.",
        &[],
    );
    check(
        Lang::Uk,
        "Чернігів і Люблін. Депутати розглянуть угоду на наступній сесії.",
        &[],
    );
    check(
        Lang::Uk,
        "Чернігів і Люблін. Доручення:\n1) відділу культури – підготувати програму свята (до 1 червня);\n2) юридичному відділу – погодити текст угоди.",
        &[
            "відділу культури – підготувати програму свята (до 1 червня)",
            "юридичному відділу – погодити текст угоди",
        ],
    );
    check(
        Lang::Uk,
        "Сторони домовилися провести в травні спільний навчальний тиждень для педагогів.",
        &["провести в травні спільний навчальний тиждень для педагогів"],
    );
    check(
        Lang::Uk,
        "Люблін пообіцяв передати Чернігову чотири трамваї.",
        &["передати Чернігову чотири трамваї"],
    );
}

#[test]
fn in_german() {
    check(
        Lang::De,
        "Lemgo und Poltawa. Lemgo wird der Partnerstadt nicht nur zwei Busse überlassen, sondern auch die Fahrer schulen.",
        &["der Partnerstadt nicht nur zwei Busse überlassen, sondern auch die Fahrer schulen"],
    );
    check(
        Lang::De,
        "Lemgo und Poltawa. Die beiden Bürgermeister wollen künftig jeden Monat miteinander telefonieren.",
        &["künftig jeden Monat miteinander telefonieren"],
    );
    check(
        Lang::De,
        "Lemgo und Poltawa haben viel vor. So wird Lemgo\n- drei Lehrkräfte entsenden\n- eine Solaranlage finanzieren\n- Schulbücher drucken lassen",
        &[
            "drei Lehrkräfte entsenden",
            "eine Solaranlage finanzieren",
            "Schulbücher drucken lassen",
        ],
    );
    check(
        Lang::De,
        "Lemgo und Poltawa. Der Verein hat zugesagt, die Kosten für den Transport zu übernehmen.",
        &["die Kosten für den Transport zu übernehmen"],
    );
    check(
        Lang::De,
        "Lemgo und Poltawa. Das Gymnasium lädt im Frühjahr eine Schülergruppe aus Poltawa ein.",
        &["im Frühjahr eine Schülergruppe aus Poltawa ein"],
    );
    check(
        Lang::De,
        "Lemgo und Poltawa. Empfänger der Geräte ist das Krankenhaus, das sie an die Ambulanzen verteilen wird.",
        &[],
    );
    check(
        Lang::De,
        "Lemgo und Poltawa. Der Ausschuss wird sich im November mit dem Vertrag befassen.",
        &[],
    );
    check(
        Lang::De,
        "Lemgo und Poltawa. Darüber hinaus soll ein Runder Tisch eingerichtet werden, an dem Vereine und Schulen beteiligt sind.",
        &["ein Runder Tisch eingerichtet werden, an dem Vereine und Schulen beteiligt sind"],
    );
    check(
        Lang::De,
        "Lemgo sagte zu, im Herbst zwei Feuerwehrfahrzeuge zu liefern.",
        &["im Herbst zwei Feuerwehrfahrzeuge zu liefern"],
    );
    check(
        Lang::De,
        "Die Stadtwerke schulen ab Mai acht Techniker aus Poltawa.",
        &["ab Mai acht Techniker aus Poltawa"],
    );
    check(
        Lang::De,
        "Beide Seiten einigten sich darauf, ein gemeinsames Jugendcamp zu veranstalten und einen Fachaustausch zur Abfallwirtschaft aufzubauen.",
        &[
            "ein gemeinsames Jugendcamp zu veranstalten",
            "einen Fachaustausch zur Abfallwirtschaft aufzubauen",
        ],
    );
    check(
        Lang::De,
        "Bis Jahresende soll die Turnhalle in Poltawa saniert werden.",
        &["die Turnhalle in Poltawa saniert werden"],
    );
    check(
        Lang::De,
        "Wir kümmern uns um die Visa, der Verein trägt die Fahrtkosten.",
        &["die Visa", "der Verein trägt die Fahrtkosten"],
    );
    check(
        Lang::De,
        "Bürgermeister Brandt versprach, dass die Stadt im nächsten Jahr die Fahrtkosten übernimmt.",
        &["die Stadt im nächsten Jahr die Fahrtkosten übernimmt"],
    );
    check(Lang::De, "Die Koordination übernimmt Frau Petra Mohn.", &[]);
    check(
        Lang::De,
        "Nächste Schritte\n\n* Entwurf der Vereinbarung bis 15. Oktober (Frau Mohn)\n* Terminabstimmung mit Poltawa (Herr Witte)\n* Angebot für den Bus einholen",
        &[
            "Entwurf der Vereinbarung bis 15. Oktober (Frau Mohn)",
            "Terminabstimmung mit Poltawa (Herr Witte)",
            "Angebot für den Bus einholen",
        ],
    );
}

#[test]
fn in_english() {
    check(
        Lang::En,
        "Derby and Poltava. Derby will lend Poltava a mobile library for two years.",
        &["lend Poltava a mobile library for two years"],
    );
    check(
        Lang::En,
        "Derby and Poltava. So will Derby City Council:\n- train six firefighters\n- pay for a new boiler\n- find homes for ten families",
        &[
            "train six firefighters",
            "pay for a new boiler",
            "find homes for ten families",
        ],
    );
    check(
        Lang::En,
        "Derby and Poltava. Not only will Derby City Council send two buses, it will also train the drivers.",
        &["Derby City Council send two buses"],
    );
    check(
        Lang::En,
        "Derby and Poltava. From January, pupils at the two schools will swap letters every week.",
        &["swap letters every week"],
    );
    check(
        Lang::En,
        "Derby and Poltava. It was agreed to meet online every quarter.",
        &["meet online every quarter"],
    );
    check(
        Lang::En,
        "Derby and Poltava. The rotary club is to fund a playground.",
        &["fund a playground"],
    );
    check(
        Lang::En,
        "Derby and Poltava. A letter of support will be sent to the ministry by Friday.",
        &["be sent to the ministry by Friday"],
    );
    check(
        Lang::En,
        "Derby and Poltava. The hospital that will receive the beds treats 400 patients a day.",
        &[],
    );
    check(
        Lang::En,
        "Derby and Poltava. The office is run by Jane Whitmore, who will coordinate the work.",
        &[],
    );
    check(
        Lang::En,
        "Derby and Poltava. In return, Poltava will host a summer school on cyber security.",
        &["host a summer school on cyber security"],
    );
    check(Lang::En, "Im vergangenen Jahr hat Lemgo zwei Busse gespendet.", &[]);
    check(
        Lang::En,
        "Derby has agreed to ring Poltava's emergency planners every month.",
        &["ring Poltava's emergency planners every month"],
    );
    check(
        Lang::En,
        "The council will cover the fares of ten students travelling to Poltava.",
        &["cover the fares of ten students travelling to Poltava"],
    );
    check(
        Lang::En,
        "The scheme will open on 1 May with £30,000.",
        &["open on 1 May with £30,000"],
    );
    check(
        Lang::En,
        "Eight nurses will spend a fortnight in Derby in May.",
        &["spend a fortnight in Derby in May"],
    );
    check(
        Lang::En,
        "What comes next\n\n- A joint exhibition in the Silk Mill next spring\n- Twenty laptops for the lyceum\n- Monthly calls between the fire services",
        &[
            "A joint exhibition in the Silk Mill next spring",
            "Twenty laptops for the lyceum",
            "Monthly calls between the fire services",
        ],
    );
}

#[test]
fn what_has_the_form_of_a_promise_and_is_none() {
    check(
        Lang::De,
        "Zuletzt fuhr ein Transport nach Sumy, finanziert aus Spenden der Stadt Celle.",
        &[],
    );
    check(
        Lang::De,
        "Frau Kranz führt aus, dass eine Reise nach Sumy nicht verantwortet werden könne.",
        &[],
    );
    check(
        Lang::De,
        "Bürgermeisterin Rudenko aus Sumy hätte eigentlich in der ersten Reihe sitzen sollen.",
        &[],
    );
    check(
        Lang::De,
        "Die Stadt Nancy habe angeboten, je zwölf Jugendliche aus Celle, Sumy und Nancy aufzunehmen; Mittel würden beantragt.",
        &["je zwölf Jugendliche aus Celle, Sumy und Nancy aufzunehmen"],
    );
    check(
        Lang::En,
        "Frank of Leeds is stepping down in January and would like his tin back.",
        &[],
    );
    check(
        Lang::Uk,
        "Депутати Луцька запитали, хто оплачуватиме перегін автобусів.",
        &[],
    );
    check(
        Lang::Uk,
        "Коли до Луцька прийшов лист, діти вже все вирішили за мене.",
        &[],
    );
    check(
        Lang::Uk,
        "Каунас пообіцяв нам піаніно: у школі стоять три інструменти, яким тісно, і один поїде до Луцька.",
        &["нам піаніно: у школі стоять три інструменти, яким тісно, і один поїде до Луцька"],
    );
    check(
        Lang::Uk,
        "Коледж Луцька обладнає лабораторію – це обіцяв під час вечері професор Олдридж.",
        &["обладнає лабораторію"],
    );
}

#[test]
fn what_we_shall_do() {
    check(
        Lang::Uk,
        "Ми відпишемо колегам з Опави до п'ятниці з точною датою.",
        &["відпишемо колегам з Опави до п'ятниці з точною датою"],
    );
    check(Lang::Uk, "Ми щороку проводимо в Опаві дні української культури.", &[]);
}
