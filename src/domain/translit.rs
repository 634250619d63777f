//! Ukrainian names in Latin letters, by the table of the Cabinet of Ministers of 27 January 2010, No. 55, which passports follow.

/// The text with its Ukrainian letters in small Latin ones; all others are left as they are. The soft sign and the apostrophe go.
#[must_use]
pub fn latin(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for letter in text.chars().flat_map(char::to_lowercase) {
        let begins = !(before.is_alphabetic() || is_apostrophe(before));
        match of(letter, begins, before == 'з') {
            Some(latin) => out.push_str(latin),
            None if is_apostrophe(letter) => {}
            None => out.push(letter),
        }
        before = letter;
    }
    out
}

const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | '`')
}

/// What stands for a letter: some are written in another way where a word begins, and "зг" is not "zh", which is "ж".
const fn of(letter: char, begins: bool, after_z: bool) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' if after_z => "gh",
        'г' => "h",
        'ґ' => "g",
        'д' => "d",
        'е' => "e",
        'є' if begins => "ye",
        'є' => "ie",
        'ж' => "zh",
        'з' => "z",
        'и' => "y",
        'ї' if begins => "yi",
        'й' if begins => "y",
        'і' | 'ї' | 'й' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' if begins => "yu",
        'ю' => "iu",
        'я' if begins => "ya",
        'я' => "ia",
        'ь' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::latin;

    /// The examples of the resolution.
    #[test]
    fn names_are_written_as_in_passports() {
        let check = |name: &str, expect: &str| assert_eq!(latin(name), expect, "{name}");
        check("Алушта", "alushta");
        check("Борщагівка", "borshchahivka");
        check("Згорани", "zghorany");
        check("Розгон", "rozghon");
        check("Ґалаґан", "galagan");
        check("Єнакієве", "yenakiieve");
        check("Наєнко", "naienko");
        check("Медвин", "medvyn");
        check("Їжакевич", "yizhakevych");
        check("Кадиївка", "kadyivka");
        check("Йосипівка", "yosypivka");
        check("Стрий", "stryi");
        check("Щербухи", "shcherbukhy");
        check("Юрій", "yurii");
        check("Корюківка", "koriukivka");
        check("Яготин", "yahotyn");
        check("Костянтин", "kostiantyn");
        check("Знам’янка", "znamianka");
        check("Русь", "rus");
        check("Галина Шиманська", "halyna shymanska");
        check("Anna-Lena Müller", "anna-lena müller");
    }
}
