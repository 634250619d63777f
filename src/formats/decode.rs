//! Text from the bytes of a file that another program wrote: which encoding it is in, and what it says.
//!
//! The tables are those of the WHATWG Encoding Standard for windows-1251 and windows-1252. A browser could decode too; then what a file says
//! could not be tested without one.

/// An encoding that office programs write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with a byte order mark or without
    Utf8,
    /// UTF-16, the low byte first
    Utf16Le,
    /// UTF-16, the high byte first
    Utf16Be,
    /// Windows-1251, Cyrillic
    Windows1251,
    /// Windows-1252, western European
    Windows1252,
}

impl Encoding {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Utf8,
        Self::Windows1251,
        Self::Windows1252,
        Self::Utf16Le,
        Self::Utf16Be,
    ];

    /// Its name, by which it is also known on the web.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1251 => "Windows-1251",
            Self::Windows1252 => "Windows-1252",
        }
    }

    /// The encoding of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name().eq_ignore_ascii_case(name))
    }
}

/// How much of a file is looked at to tell which of two encodings it is in.
const LOOK: usize = 65_536;

/// In which encoding these bytes are, as far as they tell: a byte order mark, noughts at every other place, valid UTF-8, and else whether
/// the letters beyond ASCII make Cyrillic words or stand alone between Latin ones.
#[must_use]
pub fn detect(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => return Encoding::Utf8,
        [0xFF, 0xFE, ..] => return Encoding::Utf16Le,
        [0xFE, 0xFF, ..] => return Encoding::Utf16Be,
        _ => {}
    }
    let look = bytes.get(..LOOK).unwrap_or(bytes);
    if let Some(encoding) = utf16_without_mark(look) {
        return encoding;
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => Encoding::Utf8,
        Err(_) if is_cyrillic(look) => Encoding::Windows1251,
        Err(_) => Encoding::Windows1252,
    }
}

/// Separators and digits have a nought as their other byte, so that every text in a table shows which it is.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let noughts = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (noughts(0), noughts(1));
    let enough = bytes.len() / 10;
    if bytes.len() < 4 || even.max(odd) <= enough {
        return None;
    }
    if odd > 4 * even {
        Some(Encoding::Utf16Le)
    } else if even > 4 * odd {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// In Cyrillic text such letters stand in rows; in German they stand alone: `für`, `Straße`.
fn is_cyrillic(bytes: &[u8]) -> bool {
    let is_letter =
        |byte: u8| byte >= 0xC0 || matches!(byte, 0xA1..=0xA3 | 0xA5 | 0xAA | 0xAF | 0xB2..=0xB4 | 0xBA | 0xBF);
    let high = bytes.iter().filter(|byte| is_letter(**byte)).count();
    let in_a_row = bytes
        .windows(2)
        .filter(|pair| is_letter(pair[0]) && is_letter(pair[1]))
        .count();
    2 * in_a_row >= high
}

/// The text, without a byte order mark. What is no letter of the encoding becomes U+FFFD.
#[must_use]
pub fn decode(bytes: &[u8], encoding: Encoding) -> String {
    let text = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
        Encoding::Utf16Le => utf16(bytes, u16::from_le_bytes),
        Encoding::Utf16Be => utf16(bytes, u16::from_be_bytes),
        Encoding::Windows1251 => bytes.iter().map(|byte| letter(*byte, cyrillic)).collect(),
        Encoding::Windows1252 => bytes.iter().map(|byte| letter(*byte, western)).collect(),
    };
    match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units)
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn letter(byte: u8, high: fn(u8) -> u16) -> char {
    if byte < 0x80 {
        return char::from(byte);
    }
    char::from_u32(high(byte).into()).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn cyrillic(byte: u8) -> u16 {
    match byte {
        0xC0.. => 0x0410 + u16::from(byte - 0xC0),
        _ => CYRILLIC[usize::from(byte & 0x3F)],
    }
}

fn western(byte: u8) -> u16 {
    match byte {
        0xA0.. => byte.into(),
        _ => WESTERN[usize::from(byte & 0x1F)],
    }
}

/// Windows-1251, 0x80 to 0xBF.
const CYRILLIC: [u16; 64] = [
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A, 0x040C,
    0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x0098, 0x2122, 0x0459, 0x203A,
    0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9,
    0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7,
    0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457,
];
/// Windows-1252, 0x80 to 0x9F.
const WESTERN: [u16; 32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
    0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x009D, 0x017E, 0x0178,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// What a program that writes this encoding would have written.
    fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
        let single = |high: fn(u8) -> u16| {
            let byte = |c: char| (0..=255).find(|byte| letter(*byte, high) == c).unwrap();
            text.chars().map(byte).collect()
        };
        match encoding {
            Encoding::Utf8 => text.into(),
            Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Windows1251 => single(cyrillic),
            Encoding::Windows1252 => single(western),
        }
    }

    #[test]
    fn a_text_is_read_in_the_encoding_that_it_was_written_in() {
        let uk = "Назва;Строк\nОбмін — «Ґанок» їжака № 5;31.08.2025\n";
        let de = "Titel;Fällig\nFür Schüler – „Straße“ 5 €;31.08.2025\n";
        for (text, encoding) in [
            (uk, Encoding::Utf8),
            (de, Encoding::Utf8),
            (uk, Encoding::Utf16Le),
            (uk, Encoding::Utf16Be),
            (de, Encoding::Utf16Le),
            (de, Encoding::Utf16Be),
            (uk, Encoding::Windows1251),
            (de, Encoding::Windows1252),
            ("name;Straße\n", Encoding::Windows1252),
            ("plain;1\n", Encoding::Utf8),
            ("", Encoding::Utf8),
        ] {
            let bytes = encoded(text, encoding);
            assert_eq!(detect(&bytes), encoding, "{text}");
            assert_eq!(decode(&bytes, encoding), text);
        }
    }

    #[test]
    fn a_byte_order_mark_decides_and_goes() {
        for (mark, encoding) in [
            (&b"\xEF\xBB\xBF"[..], Encoding::Utf8),
            (b"\xFF\xFE", Encoding::Utf16Le),
            (b"\xFE\xFF", Encoding::Utf16Be),
        ] {
            let bytes = [mark, &encoded("ї;ß", encoding)].concat();
            assert_eq!(detect(&bytes), encoding);
            assert_eq!(decode(&bytes, encoding), "ї;ß");
        }
    }

    #[test]
    fn what_is_no_text_is_read_all_the_same() {
        for encoding in Encoding::ALL {
            let bytes: Vec<u8> = (0..=255).collect();
            assert!(!decode(&bytes, encoding).is_empty());
            assert_eq!(Encoding::from_name(encoding.name()), Some(encoding));
        }
        assert_eq!(decode(&[0x00, 0xD8, 0x61], Encoding::Utf16Le), "\u{fffd}");
    }
}
