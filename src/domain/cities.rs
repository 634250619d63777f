//! Where the larger cities of Ukraine lie, and cities elsewhere that have partners there: few people know the coordinates of their city.

use super::geo::Position;
use super::text::Text;

/// Names in Ukrainian, German and English, where these differ from each other separated by bars; hundredths of a degree north and east.
const UKRAINE: &[(&str, i32, i32)] = &[
    ("Київ|Kyjiw|Kyiv|Kiew", 5045, 3052),
    ("Харків|Charkiw|Kharkiv", 4999, 3623),
    ("Одеса|Odesa|Odessa", 4648, 3073),
    ("Дніпро|Dnipro", 4846, 3505),
    ("Донецьк|Donezk|Donetsk", 4802, 3780),
    ("Запоріжжя|Saporischschja|Zaporizhzhia|Saporischja", 4784, 3514),
    ("Львів|Lwiw|Lviv|Lemberg", 4984, 2403),
    ("Кривий Ріг|Krywyj Rih|Kryvyi Rih", 4791, 3339),
    ("Миколаїв|Mykolajiw|Mykolaiv", 4697, 3200),
    ("Маріуполь|Mariupol", 4710, 3755),
    ("Луганськ|Luhansk", 4857, 3931),
    ("Вінниця|Winnyzja|Vinnytsia", 4923, 2847),
    ("Севастополь|Sewastopol|Sevastopol", 4460, 3353),
    ("Сімферополь|Simferopol", 4495, 3410),
    ("Херсон|Cherson|Kherson", 4664, 3262),
    ("Полтава|Poltawa|Poltava", 4959, 3455),
    ("Чернігів|Tschernihiw|Chernihiv", 5149, 3130),
    ("Черкаси|Tscherkassy|Cherkasy", 4944, 3206),
    ("Хмельницький|Chmelnyzkyj|Khmelnytskyi", 4942, 2699),
    ("Житомир|Schytomyr|Zhytomyr", 5025, 2866),
    ("Суми|Sumy", 5091, 3480),
    ("Рівне|Riwne|Rivne", 5062, 2625),
    ("Івано-Франківськ|Iwano-Frankiwsk|Ivano-Frankivsk", 4892, 2471),
    ("Тернопіль|Ternopil", 4955, 2559),
    ("Луцьк|Luzk|Lutsk", 5075, 2533),
    ("Чернівці|Czernowitz|Chernivtsi|Tscherniwzi", 4829, 2594),
    ("Ужгород|Uschhorod|Uzhhorod", 4862, 2229),
    ("Кропивницький|Kropywnyzkyj|Kropyvnytskyi", 4851, 3226),
    ("Кременчук|Krementschuk|Kremenchuk", 4907, 3342),
    ("Біла Церква|Bila Zerkwa|Bila Tserkva", 4980, 3011),
    ("Краматорськ|Kramatorsk", 4874, 3758),
    ("Слов’янськ|Slowjansk|Sloviansk", 4885, 3762),
    ("Бахмут|Bachmut|Bakhmut", 4859, 3800),
    ("Мелітополь|Melitopol", 4684, 3537),
    ("Бердянськ|Berdjansk|Berdiansk", 4676, 3680),
    ("Нікополь|Nikopol", 4757, 3440),
    ("Кам’янське|Kamjanske|Kamianske", 4852, 3461),
    ("Павлоград|Pawlohrad|Pavlohrad", 4853, 3587),
    ("Сєвєродонецьк|Sjewjerodonezk|Sievierodonetsk", 4895, 3849),
    ("Бровари|Browary|Brovary", 5051, 3079),
    ("Бориспіль|Boryspil", 5035, 3096),
    ("Буча|Butscha|Bucha", 5055, 3021),
    ("Ірпінь|Irpin", 5052, 3025),
    ("Умань|Uman", 4875, 3022),
    (
        "Кам’янець-Подільський|Kamjanez-Podilskyj|Kamianets-Podilskyi",
        4868,
        2658,
    ),
    ("Мукачево|Mukatschewo|Mukachevo", 4844, 2272),
    ("Дрогобич|Drohobytsch|Drohobych", 4935, 2351),
    ("Стрий|Stryj|Stryi", 4926, 2385),
    ("Коломия|Kolomyja|Kolomyia", 4853, 2504),
    ("Калуш|Kalusch|Kalush", 4901, 2437),
    ("Ковель|Kowel|Kovel", 5121, 2471),
    ("Бердичів|Berdytschiw|Berdychiv", 4990, 2858),
    ("Коростень|Korosten", 5095, 2864),
    ("Звягель|Swjahel|Zviahel", 5059, 2762),
    ("Ніжин|Nischyn|Nizhyn", 5105, 3189),
    ("Конотоп|Konotop", 5124, 3321),
    ("Шостка|Schostka|Shostka", 5187, 3347),
    ("Лубни|Lubny", 5002, 3300),
    ("Миргород|Myrhorod", 4996, 3361),
    ("Ізмаїл|Ismajil|Izmail", 4535, 2884),
    ("Чорноморськ|Tschornomorsk|Chornomorsk", 4630, 3066),
    ("Ізюм|Isjum|Izium", 4921, 3726),
    ("Трускавець|Truskawez|Truskavets", 4928, 2351),
    ("Славутич|Slawutytsch|Slavutych", 5152, 3076),
];

/// As [`UKRAINE`].
const GERMANY: &[(&str, i32, i32)] = &[
    ("Берлін|Berlin", 5252, 1340),
    ("Гамбург|Hamburg", 5355, 999),
    ("Мюнхен|München|Munich", 4814, 1158),
    ("Кельн|Köln|Cologne", 5094, 696),
    ("Франкфурт-на-Майні|Frankfurt am Main|Frankfurt", 5011, 868),
    ("Штутгарт|Stuttgart", 4878, 918),
    ("Дюссельдорф|Düsseldorf", 5123, 677),
    ("Лейпциг|Leipzig", 5134, 1237),
    ("Дортмунд|Dortmund", 5151, 747),
    ("Ессен|Essen", 5146, 701),
    ("Бремен|Bremen", 5308, 880),
    ("Дрезден|Dresden", 5105, 1374),
    ("Ганновер|Hannover|Hanover", 5237, 973),
    ("Нюрнберг|Nürnberg|Nuremberg", 4945, 1108),
    ("Дуйсбург|Duisburg", 5143, 676),
    ("Бохум|Bochum", 5148, 722),
    ("Бонн|Bonn", 5073, 710),
    ("Мюнстер|Münster", 5196, 763),
    ("Мангейм|Mannheim", 4949, 847),
    ("Карлсруе|Karlsruhe", 4901, 840),
    ("Аугсбург|Augsburg", 4837, 1090),
    ("Фрайбург|Freiburg im Breisgau|Freiburg", 4800, 785),
    ("Кассель|Kassel", 5131, 948),
    ("Кіль|Kiel", 5432, 1014),
    ("Росток|Rostock", 5409, 1214),
    ("Магдебург|Magdeburg", 5213, 1163),
    ("Ерфурт|Erfurt", 5098, 1103),
    ("Галле|Halle (Saale)|Halle", 5148, 1197),
    ("Потсдам|Potsdam", 5240, 1306),
    ("Майнц|Mainz", 5000, 827),
    ("Вісбаден|Wiesbaden", 5008, 824),
    ("Саарбрюккен|Saarbrücken", 4924, 700),
    ("Трір|Trier", 4976, 664),
    ("Гейдельберг|Heidelberg", 4940, 869),
    ("Тюбінген|Tübingen", 4852, 906),
    ("Ульм|Ulm", 4840, 999),
    ("Регенсбург|Regensburg", 4902, 1210),
    ("Вюрцбург|Würzburg", 4979, 995),
    ("Аахен|Aachen", 5078, 608),
    ("Білефельд|Bielefeld", 5203, 853),
    ("Оснабрюк|Osnabrück", 5228, 805),
    ("Брауншвейг|Braunschweig|Brunswick", 5226, 1052),
    ("Геттінген|Göttingen", 5153, 994),
    ("Єна|Jena", 5093, 1159),
    ("Хемніц|Chemnitz", 5083, 1292),
    ("Любек|Lübeck", 5387, 1069),
    ("Леонберг|Leonberg", 4880, 901),
    ("Дармштадт|Darmstadt", 4987, 865),
    ("Вупперталь|Wuppertal", 5126, 715),
    ("Гіссен|Gießen|Giessen", 5058, 868),
];

/// As [`UKRAINE`].
const ELSEWHERE: &[(&str, i32, i32)] = &[
    ("Варшава|Warschau|Warsaw", 5223, 2101),
    ("Краків|Krakau|Kraków|Krakow", 5006, 1994),
    ("Люблін|Lublin", 5125, 2257),
    ("Вроцлав|Breslau|Wrocław|Wroclaw", 5111, 1704),
    ("Гданськ|Danzig|Gdańsk|Gdansk", 5435, 1865),
    ("Познань|Posen|Poznań|Poznan", 5241, 1693),
    ("Лодзь|Łódź|Lodz", 5176, 1946),
    ("Жешув|Rzeszów|Rzeszow", 5004, 2200),
    ("Перемишль|Przemyśl|Przemysl", 4978, 2277),
    ("Прага|Prag|Prague", 5008, 1444),
    ("Брно|Brünn|Brno", 4920, 1661),
    ("Братислава|Bratislava|Pressburg", 4815, 1711),
    ("Кошиці|Košice|Kosice", 4872, 2126),
    ("Будапешт|Budapest", 4750, 1904),
    ("Відень|Wien|Vienna", 4821, 1637),
    ("Грац|Graz", 4707, 1544),
    ("Цюрих|Zürich|Zurich", 4738, 854),
    ("Берн|Bern|Berne", 4695, 745),
    ("Женева|Genf|Geneva", 4620, 614),
    ("Париж|Paris", 4886, 235),
    ("Страсбург|Straßburg|Strasbourg", 4857, 775),
    ("Ліон|Lyon", 4576, 484),
    ("Брюссель|Brüssel|Brussels", 5085, 435),
    ("Люксембург|Luxemburg|Luxembourg", 4961, 613),
    ("Амстердам|Amsterdam", 5237, 490),
    ("Роттердам|Rotterdam", 5192, 448),
    ("Лондон|London", 5151, -13),
    ("Лідс|Leeds", 5380, -155),
    ("Единбург|Edinburgh", 5595, -319),
    ("Дублін|Dublin", 5335, -626),
    ("Копенгаген|Kopenhagen|Copenhagen", 5568, 1257),
    ("Стокгольм|Stockholm", 5933, 1807),
    ("Осло|Oslo", 5991, 1075),
    ("Гельсінкі|Helsinki", 6017, 2494),
    ("Таллінн|Tallinn", 5944, 2475),
    ("Рига|Riga", 5695, 2411),
    ("Вільнюс|Vilnius|Wilna", 5469, 2528),
    ("Каунас|Kaunas", 5490, 2390),
    ("Рим|Rom|Rome", 4190, 1250),
    ("Мілан|Mailand|Milan", 4546, 919),
    ("Мадрид|Madrid", 4042, -370),
    ("Барселона|Barcelona", 4139, 217),
    ("Лісабон|Lissabon|Lisbon", 3872, -914),
    ("Бухарест|Bukarest|Bucharest", 4443, 2610),
    ("Ясси|Iași|Iasi", 4716, 2759),
    ("Сучава|Suceava", 4765, 2626),
    ("Кишинів|Chișinău|Chisinau", 4701, 2886),
    ("Софія|Sofia", 4270, 2332),
    ("Афіни|Athen|Athens", 3798, 2373),
    ("Загреб|Zagreb", 4581, 1598),
    ("Любляна|Ljubljana|Laibach", 4605, 1451),
    ("Тбілісі|Tiflis|Tbilisi", 4172, 4479),
    ("Стамбул|Istanbul", 4101, 2898),
    ("Торонто|Toronto", 4365, -7938),
    ("Чикаго|Chicago", 4188, -8763),
    ("Нью-Йорк|New York", 4071, -7401),
    ("Кіото|Kyoto", 3501, 13577),
];

fn all() -> impl Iterator<Item = &'static (&'static str, i32, i32)> {
    UKRAINE.iter().chain(GERMANY).chain(ELSEWHERE)
}

/// The names of all of them, with the country where it is Ukraine or Germany. Names are as they are written in Ukrainian, German and
/// English, separated by bars.
pub fn names() -> impl Iterator<Item = (Option<&'static str>, &'static str)> {
    let of = |country, list: &'static [(&str, i32, i32)]| list.iter().map(move |(names, ..)| (country, *names));
    of(Some("UA"), UKRAINE)
        .chain(of(Some("DE"), GERMANY))
        .chain(of(None, ELSEWHERE))
}

/// The position of a city by its name in any language; none where it is not known.
#[must_use]
pub fn find(name: &Text) -> Option<Position> {
    let wanted: Vec<String> = name
        .0
        .values()
        .map(|name| folded(name))
        .filter(|name| !name.is_empty())
        .collect();
    let is_called = |names: &str| names.split('|').any(|name| wanted.contains(&folded(name)));
    let (_, lat, lon) = all().find(|(names, ..)| is_called(names))?;
    Position::new(Some(f64::from(*lat) / 100.0), Some(f64::from(*lon) / 100.0))
}

/// In small letters, with one apostrophe in place of the three that Ukrainian is written with.
fn folded(name: &str) -> String {
    let plain = |letter: char| if matches!(letter, '\'' | 'ʼ') { '’' } else { letter };
    name.trim().to_lowercase().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::small_map::SmallMap;

    fn named(names: &[(&str, &str)]) -> Text {
        let mut all = SmallMap::default();
        for (lang, name) in names {
            all.insert((*lang).to_owned(), (*name).to_owned());
        }
        Text(all)
    }

    #[test]
    fn a_city_is_known_by_any_of_its_names() {
        for name in ["Житомир", "schytomyr", " Zhytomyr "] {
            let found = find(&named(&[("uk", name)])).unwrap();
            assert!(
                (found.lat() - 50.25).abs() < 1e-9 && (found.lon() - 28.66).abs() < 1e-9,
                "{name}"
            );
        }
        assert!(find(&named(&[("uk", "Кам'янське")])).is_some());
        assert_eq!(find(&named(&[("uk", "Громада"), ("de", "")])), None);
    }

    #[test]
    fn no_name_stands_for_two_cities_and_all_lie_on_the_earth() {
        let mut names: Vec<String> = Vec::new();
        for (all, lat, lon) in all() {
            assert!(
                Position::new(Some(f64::from(*lat) / 100.0), Some(f64::from(*lon) / 100.0)).is_some(),
                "{all}"
            );
            for name in all.split('|').map(folded) {
                assert!(!names.contains(&name), "{name}");
                names.push(name);
            }
        }
    }
}
