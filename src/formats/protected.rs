//! A file protected with a passphrase: what stands around what is encrypted. It is told in `docs/exchange.md`; the encryption itself is
//! the browser's.
//!
//! The header is authenticated as it stands in the file, letter for letter, so nothing in it can be altered unseen. What it asks for is
//! bounded before anything is derived: a hostile header must not keep the browser busy for an hour. The checksum stands over all of it, so that a
//! file that was damaged on its way is told from a wrong passphrase without any; it is no secret and says nothing of what is inside.

use serde_json::{Value, json};

use super::base64url;
use super::weight::weigh;

/// The version of the form that is written, and the newest that is read.
pub const VERSION: u64 = 1;
/// The rounds of PBKDF2 that are written.
pub const ITERATIONS: u32 = 600_000;
/// The fewest rounds that are read: with fewer, a passphrase protects nothing.
const FEWEST: u64 = 100_000;
/// The most rounds that are read: some seconds of a phone.
const MOST: u64 = 10_000_000;
/// The bytes of the salt.
pub const SALT: usize = 16;
/// The bytes of the nonce.
pub const NONCE: usize = 12;
/// The bytes by which what is encrypted is longer than what was.
const TAG: usize = 16;
/// The longest header that is read, in letters.
const MOST_HEADER: usize = 4_096;

const FORMAT: &str = "pobratym-protected";
const KDF: &str = "PBKDF2-HMAC-SHA-256";
const CIPHER: &str = "AES-256-GCM";
const CONTENT: &str = "application/json";
const PACKED: &str = "deflate-raw";
const PLAIN: &str = "none";

/// How the key is made of the passphrase, and what it opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// The rounds of PBKDF2.
    pub iterations: u32,
    /// The salt of PBKDF2.
    pub salt: [u8; SALT],
    /// The nonce of AES-GCM.
    pub nonce: [u8; NONCE],
    /// Whether what is inside is compressed (raw DEFLATE, RFC 1951).
    pub is_packed: bool,
}

impl Lock {
    /// The header as it stands in the file; its letters are the additional authenticated data.
    #[must_use]
    pub fn header(&self) -> String {
        let header = json!({
            "cipher": CIPHER,
            "content": CONTENT,
            "iterations": self.iterations,
            "kdf": KDF,
            "nonce": base64url::encode(&self.nonce),
            "packed": if self.is_packed { PACKED } else { PLAIN },
            "salt": base64url::encode(&self.salt),
            "version": VERSION,
        });
        base64url::encode(header.to_string().as_bytes())
    }
}

/// A file that was read and is still closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// What opens it, but for the passphrase.
    pub lock: Lock,
    /// The header as it came: the additional authenticated data.
    pub header: String,
    /// What is encrypted, with its tag.
    pub data: Vec<u8>,
    /// The text over which the checksum stands.
    pub summed: String,
    /// The checksum that the file claims, SHA-256.
    pub sum: Vec<u8>,
}

/// Why a protected file cannot be opened, whatever the passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotClosed {
    /// It is something else.
    OtherFormat,
    /// It was written by a newer version, or by ways of encryption that this one does not know.
    Newer,
    /// It is cut, or not as it was written.
    Damaged,
    /// It asks for fewer or for more rounds than are taken.
    Bounds,
}

/// What the checksum stands over.
#[must_use]
pub fn summed(header: &str, data: &str) -> String {
    format!("{header}.{data}")
}

/// Prints a protected file. `sum` is the SHA-256 of [`summed`].
#[must_use]
pub fn print(header: &str, data: &str, sum: &[u8]) -> String {
    let sum = hex(sum);
    // What it is stands first, where a person who opens it in an editor looks.
    format!(
        "{{\n  \"format\": \"{FORMAT}\",\n  \"version\": {VERSION},\n  \"header\": \"{header}\",\n  \"data\": \"{data}\",\n  \"sha256\": \"{sum}\"\n}}\n"
    )
}

/// Whether a text that is no exchange file may be a protected one: enough to lead to the page that asks for the passphrase.
#[must_use]
pub fn is_one(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('{') && text.contains(FORMAT)
}

/// Reads a protected file, and checks all that can be checked without the passphrase, the checksum aside.
///
/// # Errors
/// Says why it cannot be opened.
pub fn parse(text: &str) -> Result<Closed, NotClosed> {
    weigh(text).map_err(|_| NotClosed::Damaged)?;
    // What is cut is no JSON any more; that it was one of ours is said by its beginning.
    let file: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| NotClosed::Damaged)?;
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(NotClosed::OtherFormat);
    }
    if is_newer(&file)? {
        return Err(NotClosed::Newer);
    }
    let word = |name: &str| file.get(name).and_then(Value::as_str).ok_or(NotClosed::Damaged);
    let (header, data) = (word("header")?, word("data")?);
    let lock = lock(header)?;
    let bytes = base64url::decode(data).ok_or(NotClosed::Damaged)?;
    let sum = unhex(word("sha256")?).ok_or(NotClosed::Damaged)?;
    if bytes.len() <= TAG || sum.len() != 32 {
        return Err(NotClosed::Damaged);
    }
    Ok(Closed {
        lock,
        header: header.to_owned(),
        summed: summed(header, data),
        data: bytes,
        sum,
    })
}

fn is_newer(of: &Value) -> Result<bool, NotClosed> {
    match of.get("version").and_then(Value::as_u64) {
        Some(VERSION) => Ok(false),
        Some(version) if version > VERSION => Ok(true),
        _ => Err(NotClosed::Damaged),
    }
}

fn lock(header: &str) -> Result<Lock, NotClosed> {
    let bytes = Some(header).filter(|header| header.len() <= MOST_HEADER);
    let bytes = bytes.and_then(base64url::decode).ok_or(NotClosed::Damaged)?;
    let header: Value = serde_json::from_slice(&bytes).map_err(|_| NotClosed::Damaged)?;
    if is_newer(&header)? {
        return Err(NotClosed::Newer);
    }
    let word = |name: &str| header.get(name).and_then(Value::as_str).ok_or(NotClosed::Damaged);
    if word("kdf")? != KDF || word("cipher")? != CIPHER || word("content")? != CONTENT {
        return Err(NotClosed::Newer);
    }
    let is_packed = match word("packed")? {
        PACKED => true,
        PLAIN => false,
        _ => return Err(NotClosed::Newer),
    };
    let iterations = header
        .get("iterations")
        .and_then(Value::as_u64)
        .ok_or(NotClosed::Damaged)?;
    if !(FEWEST..=MOST).contains(&iterations) {
        return Err(NotClosed::Bounds);
    }
    Ok(Lock {
        iterations: u32::try_from(iterations).map_err(|_| NotClosed::Bounds)?,
        salt: fixed(word("salt")?)?,
        nonce: fixed(word("nonce")?)?,
        is_packed,
    })
}

fn fixed<const N: usize>(text: &str) -> Result<[u8; N], NotClosed> {
    let bytes = base64url::decode(text).ok_or(NotClosed::Damaged)?;
    bytes.try_into().map_err(|_| NotClosed::Damaged)
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    (text.len() == 64).then(|| text.as_bytes().chunks(2).map(pair).collect())?
}

// Passphrases.

/// How well a passphrase protects, as far as its letters tell: it may still be a name that others know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Too short to be taken.
    TooShort,
    /// It can be guessed.
    Weak,
    /// Enough for a file that is on its way for a day.
    Fair,
    /// It stands for years.
    Good,
}

/// The fewest characters of a passphrase that is taken.
pub const SHORTEST: usize = 8;

/// The strength of a passphrase: by its characters, of which one that comes again counts half.
#[must_use]
pub fn strength(passphrase: &str) -> Strength {
    let mut distinct: Vec<char> = Vec::new();
    let mut all = 0;
    for letter in passphrase.chars() {
        all += 1;
        if !distinct.contains(&letter) {
            distinct.push(letter);
        }
    }
    match (all, distinct.len(), all + distinct.len()) {
        (..SHORTEST, _, _) => Strength::TooShort,
        (_, ..6, _) | (_, _, ..21) => Strength::Weak,
        (_, _, ..30) => Strength::Fair,
        (_, _, _) => Strength::Good,
    }
}

/// Random bytes for a passphrase.
pub const RANDOM: usize = 20;

/// A passphrase of random bytes that can be read out on the telephone: 100 bits in five groups of four letters and digits, of which none
/// looks like another.
#[must_use]
pub fn passphrase(random: [u8; RANDOM]) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let letter = |byte: &u8| char::from(LETTERS[usize::from(byte & 31)]);
    let groups = random
        .chunks(4)
        .map(|group| group.iter().map(letter).collect::<String>());
    groups.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn a_lock() -> Lock {
        Lock {
            iterations: ITERATIONS,
            salt: [7; SALT],
            nonce: [9; NONCE],
            is_packed: true,
        }
    }

    fn file(header: &str) -> String {
        print(header, &base64url::encode(&[1; 40]), &[2; 32])
    }

    /// The file whose header has this member instead.
    fn with(name: &str, value: Value) -> String {
        let bytes = base64url::decode(&a_lock().header()).unwrap();
        let mut header: Value = serde_json::from_slice(&bytes).unwrap();
        header[name] = value;
        file(&base64url::encode(header.to_string().as_bytes()))
    }

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let text = file(&a_lock().header());
        let closed = parse(&text).unwrap();
        assert_eq!(closed.lock, a_lock());
        assert_eq!((closed.header, closed.data), (a_lock().header(), vec![1; 40]));
        assert_eq!(closed.sum, [2; 32]);
        assert!(is_one(&text) && is_one(&format!("\u{feff}\n{text}")));
        assert!(!is_one(r#"{"format": "pobratym"}"#));
    }

    #[test]
    fn what_a_header_asks_for_is_bounded_before_anything_is_derived() {
        let check =
            |name, value: Value, expect| assert_eq!(parse(&with(name, value.clone())), Err(expect), "{name} {value}");
        check("iterations", json!(99_999), NotClosed::Bounds);
        check("iterations", json!(10_000_001), NotClosed::Bounds);
        check("iterations", json!(u64::MAX), NotClosed::Bounds);
        check("iterations", json!(0), NotClosed::Bounds);
        for odd in [json!(-1), json!(6e5), json!("600000"), Value::Null, json!([])] {
            check("iterations", odd, NotClosed::Damaged);
        }
        check("salt", json!(""), NotClosed::Damaged);
        check("salt", json!(base64url::encode(&[0; 17])), NotClosed::Damaged);
        check("nonce", json!(base64url::encode(&[0; 11])), NotClosed::Damaged);
        check("nonce", json!("?"), NotClosed::Damaged);
        check("kdf", json!("PBKDF2-HMAC-SHA-1"), NotClosed::Newer);
        check("cipher", json!("none"), NotClosed::Newer);
        check("packed", json!("zstd"), NotClosed::Newer);
        check("content", json!("text/html"), NotClosed::Newer);
        check("version", json!(2), NotClosed::Newer);
        check("version", json!(0), NotClosed::Damaged);
        assert!(
            parse(&with("iterations", json!(100_000))).is_ok() && parse(&with("iterations", json!(10_000_000))).is_ok()
        );
        // What is not known and asks for nothing is passed over; it is authenticated all the same.
        assert!(parse(&with("__proto__", json!({}))).is_ok());
    }

    #[test]
    fn what_is_no_protected_file_says_why() {
        let good = file(&a_lock().header());
        let check = |text: &str, expect| assert_eq!(parse(text).map(|_| ()), Err(expect), "{text:.200}");
        check("{}", NotClosed::OtherFormat);
        check(
            r#"{"format": "pobratym", "version": 1, "records": []}"#,
            NotClosed::OtherFormat,
        );
        check(&good[..good.len() / 2], NotClosed::Damaged);
        check(&"[".repeat(100_000), NotClosed::Damaged);
        check(&good.replace("\"version\": 1", "\"version\": 7"), NotClosed::Newer);
        check(&good.replace("sha256", "sha255"), NotClosed::Damaged);
        check(&good.replace("0202", "02"), NotClosed::Damaged);
        check(&good.replace("0202", "ж"), NotClosed::Damaged);
        check(&print(&a_lock().header(), "AQ", &[2; 32]), NotClosed::Damaged);
        check(&print(&a_lock().header(), "AQE*", &[2; 32]), NotClosed::Damaged);
        check(&file(&"A".repeat(MOST_HEADER + 1)), NotClosed::Damaged);
        check(
            &file(&base64url::encode("[".repeat(3_000).as_bytes())),
            NotClosed::Damaged,
        );
    }

    #[test]
    fn strength_is_of_the_characters_and_their_kinds() {
        let check = |text, expect| assert_eq!(strength(text), expect, "{text}");
        check("", Strength::TooShort);
        check("kurz", Strength::TooShort);
        check("Пароль1", Strength::TooShort);
        check("aaaaaaaaaaaa", Strength::Weak);
        check("password", Strength::Weak);
        check("korrektpferd1", Strength::Fair);
        check("чотири слова поспіль разом", Strength::Good);
        check(&passphrase([0; RANDOM]), Strength::Weak);
    }

    #[test]
    fn a_passphrase_that_is_made_can_be_read_out() {
        let random: [u8; RANDOM] = std::array::from_fn(|at| u8::try_from(at * 12).unwrap());
        let made = passphrase(random);
        assert_eq!(made.len(), 24);
        assert!(!made.contains(['0', '1', 'o', 'l']), "{made}");
    }

    proptest! {
        #[test]
        fn whatever_comes_is_refused_or_read(text in ".*", cut in 0..500_usize, at in 0..400_usize, byte: u8) {
            let _ = parse(&text);
            let good = file(&a_lock().header());
            let _ = parse(good.get(..cut).unwrap_or_default());
            let mut bytes = good.into_bytes();
            let place = at % bytes.len();
            bytes[place] = byte;
            let _ = parse(&String::from_utf8_lossy(&bytes));
        }
    }
}
