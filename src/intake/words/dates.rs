//! The words of dates in the three languages.

#[allow(clippy::enum_glob_use, reason = "a table of nothing else")]
use crate::intake::dates::Atom::{self, *};

/// Patterns (see `lexicon`) and what they mean in a date.
pub const DATES: &[(&str, Atom)] = &[
    // Months
    (
        "січ|січень|січня|січні|січню|січнем|jänner|january|januar|januars|jan",
        Month(1),
    ),
    (
        "лют|лютий|лютого|лютому|лютим|februar|februars|february|feb|febr|feber",
        Month(2),
    ),
    (
        "берез|березень|березня|березні|березню|березнем|märz|maerz|march|mar|mär",
        Month(3),
    ),
    ("квіт|квітень|квітня|квітні|квітню|квітнем|april|aprils|apr", Month(4)),
    ("трав|травень|травня|травні|травню|травнем|mai|maien|may", Month(5)),
    ("черв|червень|червня|червні|червню|червнем|juni|june|jun", Month(6)),
    ("лип|липень|липня|липні|липню|липнем|juli|july|jul", Month(7)),
    ("серп|серпень|серпня|серпні|серпню|серпнем|august|augusts|aug", Month(8)),
    (
        "верес|вересень|вересня|вересні|вересню|вереснем|september|septembers|sept|sep",
        Month(9),
    ),
    (
        "жовт|жовтень|жовтня|жовтні|жовтню|жовтнем|oktober|oktobers|october|oct|okt",
        Month(10),
    ),
    (
        "листоп|листопад|листопада|листопаді|листопаду|листопадом|november|novembers|nov",
        Month(11),
    ),
    (
        "груд|грудень|грудня|грудні|грудню|груднем|dezember|dezembers|december|dec|dez",
        Month(12),
    ),
    // Seasons. Those of one word with its preposition need no other sign.
    ("навесні|весною|vorfrühling", InSeason(21)),
    ("влітку|улітку|frühsommer|spätsommer|hochsommer|midsummer", InSeason(22)),
    ("восени|frühherbst|spätherbst", InSeason(23)),
    ("взимку|узимку", InSeason(24)),
    // Holidays of schools are named by their season; those of Easter and Whitsun are of the spring.
    (
        "osterferien|pfingstferien|frühjahrsferien|spring break|easter holidays|весняних канікул|весняні канікули|весняних канікулах",
        InSeason(21),
    ),
    (
        "sommerferien|summer holidays|summer vacation|літніх канікул|літні канікули|літніх канікулах",
        InSeason(22),
    ),
    (
        "herbstferien|autumn half-term|осінніх канікул|осінні канікули|осінніх канікулах",
        InSeason(23),
    ),
    (
        "winterferien|weihnachtsferien|зимових канікул|зимові канікули|зимових канікулах",
        InSeason(24),
    ),
    (
        "весна|весни|весну|весні|frühjahr|frühjahrs|frühling|frühlings|spring|springtime",
        Season(21),
    ),
    ("літо|літа|літі|літом|sommer|sommers|summer|summertime", Season(22)),
    ("осінь|осені|осінню|herbst|herbstes|herbsts|autumn", Season(23)),
    ("зима|зими|зиму|зимою|зимі|winter|winters", Season(24)),
    // Days of the week
    ("понеділок|понеділка|понеділку|montag|montags|monday|mon", Weekday(0)),
    ("вівторок|вівторка|вівторку|dienstag|tuesday|tue|tues", Weekday(1)),
    ("середа|середу|середи|mittwoch|wednesday|wed", Weekday(2)),
    ("четвер|четверга|donnerstag|thursday|thu|thurs", Weekday(3)),
    ("п'ятниця|п'ятницю|п'ятниці|freitag|friday|fri", Weekday(4)),
    ("субота|суботу|суботи|samstag|sonnabend|saturday|sat", Weekday(5)),
    ("неділя|неділю|неділі|sonntag|sunday|sun", Weekday(6)),
    ("montagabend|montagnachmittag|montagvormittag|montagmorgen", Weekday(0)),
    (
        "dienstagabend|dienstagnachmittag|dienstagvormittag|dienstagmorgen",
        Weekday(1),
    ),
    (
        "mittwochabend|mittwochnachmittag|mittwochvormittag|mittwochmorgen",
        Weekday(2),
    ),
    (
        "donnerstagabend|donnerstagnachmittag|donnerstagvormittag|donnerstagmorgen",
        Weekday(3),
    ),
    (
        "freitagabend|freitagnachmittag|freitagvormittag|freitagmorgen",
        Weekday(4),
    ),
    (
        "samstagabend|samstagnachmittag|samstagvormittag|samstagmorgen",
        Weekday(5),
    ),
    (
        "sonntagabend|sonntagnachmittag|sonntagvormittag|sonntagmorgen",
        Weekday(6),
    ),
    // Days from today
    (
        "сьогодні|heute|today|this morning|this afternoon|this evening|tonight|сьогоднішн*|heutige|heutigen|heutiger|heutiges",
        InDays(0),
    ),
    (
        "вчора|учора|gestern|yesterday|yesterday's|вчорашньої|вчорашн*|учорашн*|gestrige|gestrigen|gestriger|gestriges|last night",
        InDays(-1),
    ),
    ("позавчора|vorgestern|day before yesterday", InDays(-2)),
    ("завтра|morgen|tomorrow|завтрашн*|morgige|morgigen", InDays(1)),
    ("післязавтра|übermorgen|day after tomorrow", InDays(2)),
    (
        "торішн*|vorjahres|letztjährig*|vorjährig*|торік|vorjahr|vorjahres",
        InYears(-1),
    ),
    ("цьогоріч|цьогорічн*|diesjährig*", InYears(0)),
    ("позаторік|позаторішн*", InYears(-2)),
    ("наступноріч|nächstjährig*", InYears(1)),
    (
        "heuer|im laufe des jahres|im laufe dieses jahres|later this year",
        InYears(0),
    ),
    // Last, this, next
    (
        "минулих|минулими|колишнього|минулий|минулого|минулої|минулому|минулим|минулу|минулій|минула|попереднього|vergangene|vergangenen|vergangenem|vergangener|vergangenes|letzte|letzten|letztem|letzter|letztes|vorigen|voriges|vorige|last|previous|this past",
        Hint(-1),
    ),
    (
        "vorvergangene|vorvergangenen|vorvergangenem|vorvergangener|vorletzte|vorletzten|vorletztem|vorletzter|позаминулий|позаминулого|позаминулої|позаминулому|позаминулу|позаминула",
        Hint(-2),
    ),
    (
        "цих|нинішній|нинішнього|нинішньому|нинішньої|нинішню|laufende|laufender|heurigen|цей|цього|цьому|цієї|цю|dieses|diesem|diesen|dieser|diese|this|laufenden|поточного|поточному",
        Hint(0),
    ),
    (
        "наступних|найближчого|найближчої|найближчу|найближчі|майбутньому|майбутньої|прийдешньому|прийдешньої|folgendes|наступний|наступного|наступної|наступному|наступним|наступну|наступній|наступна|прийдешнього|майбутнього|nächste|nächsten|nächstem|nächster|nächstes|kommende|kommenden|kommendem|kommender|kommendes|next|upcoming|coming",
        Hint(1),
    ),
    ("übernächste|übernächsten|übernächstem|übernächster", Hint(2)),
    // Units
    (
        "року|році|роком|роки|років|рік|р|рр|jahr|jahre|jahres|jahren|year|years",
        Unit(YEAR),
    ),
    (
        "місяць|місяця|місяці|місяцю|місяців|monat|monats|monates|monate|monaten|month|months",
        Unit(MONTH),
    ),
    ("тиждень|тижня|тижні|тижню|тижнів|woche|wochen|week|weeks", Unit(WEEK)),
    ("день|дня|дні|днів|tag|tage|tagen|tages|day|days", Unit(DAY)),
    ("вихідні|вихідних|вихідними|wochenende|weekend", Unit(WEEKEND)),
    ("тому|ago", Ago),
    ("vor", AgoBefore),
    // Parts of a month or a year
    ("початок|початку|початком|anfang|beginn|early|beginning|start", Part),
    ("середина|середини|середині|mitte|mid|middle", Part),
    ("кінець|кінця|кінці|кінцем|наприкінці|ende|late|end", PartEnd),
    ("mid-january", MidMonth(1)),
    ("mid-february", MidMonth(2)),
    ("mid-march", MidMonth(3)),
    ("mid-april", MidMonth(4)),
    ("mid-may", MidMonth(5)),
    ("mid-june", MidMonth(6)),
    ("mid-july", MidMonth(7)),
    ("mid-august", MidMonth(8)),
    ("mid-september", MidMonth(9)),
    ("mid-october", MidMonth(10)),
    ("mid-november", MidMonth(11)),
    ("mid-december", MidMonth(12)),
    (
        "januarwoche|januarwochen|januarwochenende|januarhälfte|januartage|januartagen",
        MidMonth(1),
    ),
    (
        "februarwoche|februarwochen|februarwochenende|februarhälfte|februartage|februartagen",
        MidMonth(2),
    ),
    (
        "märzwoche|märzwochen|märzwochenende|märzhälfte|märztage|märztagen",
        MidMonth(3),
    ),
    (
        "aprilwoche|aprilwochen|aprilwochenende|aprilhälfte|apriltage|apriltagen",
        MidMonth(4),
    ),
    (
        "maiwoche|maiwochen|maiwochenende|maihälfte|maitage|maitagen",
        MidMonth(5),
    ),
    (
        "juniwoche|juniwochen|juniwochenende|junihälfte|junitage|junitagen",
        MidMonth(6),
    ),
    (
        "juliwoche|juliwochen|juliwochenende|julihälfte|julitage|julitagen",
        MidMonth(7),
    ),
    (
        "augustwoche|augustwochen|augustwochenende|augusthälfte|augusttage|augusttagen",
        MidMonth(8),
    ),
    (
        "septemberwoche|septemberwochen|septemberwochenende|septemberhälfte|septembertage|septembertagen",
        MidMonth(9),
    ),
    (
        "oktoberwoche|oktoberwochen|oktoberwochenende|oktoberhälfte|oktobertage|oktobertagen",
        MidMonth(10),
    ),
    (
        "novemberwoche|novemberwochen|novemberwochenende|novemberhälfte|novembertage|novembertagen",
        MidMonth(11),
    ),
    (
        "dezemberwoche|dezemberwochen|dezemberwochenende|dezemberhälfte|dezembertage|dezembertagen",
        MidMonth(12),
    ),
    ("близько|приблизно|орієнтовно|etwa|circa|around|approximately", About),
    // Between the ends of a range
    ("по|до|bis|to|until|till|through", To),
    ("та|і|й|und|and|or|або|oder", And),
    ("з|із|зі|від|vom|von|from|between|zwischen|між", From),
    // Prepositions that a date stands after
    (
        "у|в|на|протягом|впродовж|im|in|am|an|ab|seit|zum|on|during|since|of|by|for|станом|за|після|перед|nach|before|after|over|bereits|schon|already|ще|вже|зі|щойно|gegen|begin|starting|ca|was|were|der|den|des|the|as|around|це|dem",
        Preposition,
    ),
    // Numbers
    ("один|одного|одну|ein|einem|einer|eine|one|a|рік", Count(1)),
    ("два|дві|двох|zwei|two", Count(2)),
    ("три|трьох|drei|three", Count(3)),
    ("чотири|vier|four", Count(4)),
    ("п'ять|fünf|five", Count(5)),
    ("шість|sechs|six", Count(6)),
    ("сім|sieben|seven", Count(7)),
    ("вісім|acht|eight", Count(8)),
    ("дев'ять|neun|nine", Count(9)),
    ("десять|zehn|ten", Count(10)),
    // Quarters and halves
    ("квартал|кварталі|кварталу|кварталом|quartal|quartals|quarter", Quarter),
    (
        "половина|половині|половини|півріччя|півріччі|піврічча|jahreshälfte|halbjahres|hälfte|halbjahr|half",
        Half,
    ),
    (
        "перший|першому|першого|першій|першої|ersten|erste|erstes|first|i|і",
        Nth(1),
    ),
    (
        "другий|другому|другого|другій|другої|zweiten|zweite|zweites|second|ii|іі",
        Nth(2),
    ),
    (
        "третій|третьому|третього|dritten|drittes|third|iii|ііі|третьої|третій|третю|третя",
        Nth(3),
    ),
    (
        "четвертий|четвертому|четвертого|vierten|viertes|fourth|iv|четвертої|четверту",
        Nth(4),
    ),
    // Days of a month as words
    ("п'ятого|fünften|fifth", DayWord(5)),
    ("шостого|sechsten|sixth", DayWord(6)),
    ("сьомого|siebten|siebenten|seventh", DayWord(7)),
    ("восьмого|achten|eighth", DayWord(8)),
    ("дев'ятого|neunten|ninth", DayWord(9)),
    ("десятого|zehnten|tenth", DayWord(10)),
    ("одинадцятого|elften|eleventh", DayWord(11)),
    ("дванадцятого|zwölften|twelfth", DayWord(12)),
    ("тринадцятого|dreizehnten|thirteenth", DayWord(13)),
    ("чотирнадцятого|vierzehnten|fourteenth", DayWord(14)),
    ("п'ятнадцятого|fünfzehnten|fifteenth", DayWord(15)),
    ("шістнадцятого|sechzehnten|sixteenth", DayWord(16)),
    ("сімнадцятого|siebzehnten|seventeenth", DayWord(17)),
    ("вісімнадцятого|achtzehnten|eighteenth", DayWord(18)),
    ("дев'ятнадцятого|neunzehnten|nineteenth", DayWord(19)),
    ("двадцятого|zwanzigsten|twentieth", DayWord(20)),
    ("двадцять першого|einundzwanzigsten|twenty-first", DayWord(21)),
    ("двадцять другого|zweiundzwanzigsten|twenty-second", DayWord(22)),
    ("двадцять третього|dreiundzwanzigsten|twenty-third", DayWord(23)),
    ("двадцять четвертого|vierundzwanzigsten|twenty-fourth", DayWord(24)),
    ("двадцять п'ятого|fünfundzwanzigsten|twenty-fifth", DayWord(25)),
    ("двадцять шостого|sechsundzwanzigsten|twenty-sixth", DayWord(26)),
    ("двадцять сьомого|siebenundzwanzigsten|twenty-seventh", DayWord(27)),
    ("двадцять восьмого|achtundzwanzigsten|twenty-eighth", DayWord(28)),
    ("двадцять дев'ятого|neunundzwanzigsten|twenty-ninth", DayWord(29)),
    ("тридцятого|dreißigsten|thirtieth", DayWord(30)),
    ("тридцять першого|einunddreißigsten|thirty-first", DayWord(31)),
    ("q1", QuarterIs(1)),
    ("q2", QuarterIs(2)),
    ("q3", QuarterIs(3)),
    ("q4", QuarterIs(4)),
    ("kw|kalenderwoche", CalendarWeek),
    ("damals|тоді|that|back then", Then),
    ("декада|декади|декаді|декаду", Decade),
    (
        "останній|останнього|останньому|останню|останньої|останні|останніх",
        Nth(LAST),
    ),
    ("later|потому|по тому|після цього|після того|später|danach", Later),
    // The date before
    (
        "im folgejahr|folgejahr|im darauffolgenden jahr|im jahr darauf|im folgenden jahr|ein jahr darauf|the following year|the year after|роком пізніше|рік потому|через рік потому|наступного ж року|вже наступного року",
        Same(YEAR_AFTER),
    ),
    (
        "того ж року|того самого року|цього ж року|im selben jahr|im gleichen jahr|desselben jahres|noch im selben jahr|im selben jahr noch|the same year|same year|that year|that same year|later that year",
        Same(YEAR),
    ),
    (
        "того ж місяця|im selben monat|desselben monats|the same month|that month",
        Same(MONTH),
    ),
    (
        "того ж дня|того самого дня|цього ж дня|в той же день|am selben tag|am gleichen tag|the same day|that day|that same day|later that day|am selben abend|того ж вечора|that evening|the same evening|noch am selben tag|am gleichen abend|noch am selben abend|am abend desselben tages|того самого вечора|цього ж вечора|в той самий день|у той же день|у той самий день|того ж таки дня|on the same day|the same afternoon|that afternoon",
        Same(DAY),
    ),
    (
        "наступного дня|am nächsten tag|am folgenden tag|am tag darauf|tags darauf|the next day|the following day|на наступний день|the day after|am folgetag|am darauffolgenden tag|tags drauf|einen tag später|am nächsten morgen|am nächsten vormittag|am nächsten abend|am folgenden morgen|a day later|one day later|the next morning|next morning|the following morning|the following evening|the next evening|наступного ранку|на другий день|днем пізніше|через день після цього|другого дня після цього",
        Same(DAY_AFTER),
    ),
    (
        "напередодні|am vortag|am tag zuvor|am tag davor|einen tag zuvor|einen tag vorher|einen tag davor|am vorabend|the day before|the previous day|a day earlier|one day earlier|the evening before|the previous evening|за день до того|за день до цього|днем раніше",
        Same(DAY_BEFORE),
    ),
    (
        "in the morning|in the afternoon|in the evening|am vormittag|am nachmittag|am abend|надвечір|увечері|ввечері|вранці|пополудні|по обіді",
        Same(PART_OF_DAY),
    ),
    // Days of a stay
    (
        "ersten tag|erste tag|erster tag|ersten besuchstag|first day|day one|першого дня|перший день|у перший день|в перший день",
        Same(STAY_DAY + 1),
    ),
    (
        "zweiten tag|zweite tag|zweiten besuchstag|zweiter tag|second day|day two|другий день|другого дня|у другий день|в другий день",
        Same(STAY_DAY + 2),
    ),
    (
        "dritten tag|dritte tag|dritten besuchstag|dritter tag|third day|day three|третій день|третього дня|у третій день|в третій день",
        Same(STAY_DAY + 3),
    ),
    (
        "letzten tag|letzte tag|letzter tag|letzten besuchstag|last day|final day|closing day|останнього дня|останній день|завершальний день|в останній день|у останній день",
        Same(STAY_DAY + LAST),
    ),
];

/// In place of an ordinal number: the last.
pub const LAST: u8 = 99;

/// Unit: a year.
pub const YEAR: u8 = 0;
/// Unit: a month.
pub const MONTH: u8 = 1;
/// Unit: a week.
pub const WEEK: u8 = 2;
/// Unit: a day.
pub const DAY: u8 = 3;
/// Unit: Saturday and Sunday.
pub const WEEKEND: u8 = 4;
/// Unit of [`Same`]: the day after the one named before.
pub const DAY_AFTER: u8 = 5;
/// Unit of [`Same`]: the day before it.
pub const DAY_BEFORE: u8 = 6;

/// Unit of [`Same`]: the year after the one named before.
pub const YEAR_AFTER: u8 = 7;

/// Unit of [`Same`]: a part of the day that was told.
pub const PART_OF_DAY: u8 = 8;

/// Unit of [`Same`]: this and a number is that day of a stay, and this and [`LAST`] its last.
pub const STAY_DAY: u8 = 100;
