//! A draft of an e-mail as an address, RFC 6068.

use std::fmt::Write as _;

/// The most characters of an address: beyond some two thousand, mail programs cut it or do not open at all.
pub const MOST: usize = 1_800;

/// The address that opens a draft to one recipient. Lines of the body are separated by `\n`. What is too long is cut at the
/// end of the body, between two letters, and marked with "…".
#[must_use]
pub fn mailto(to: &str, subject: &str, body: &str) -> String {
    let mut address = String::from("mailto:");
    for letter in to.trim().chars() {
        // An address may hold these as they are; a comma would part two recipients.
        push(&mut address, letter, "@!$'*+-._~");
    }
    address.push_str("?subject=");
    for letter in subject.chars() {
        push(&mut address, letter, PLAIN);
    }
    address.push_str("&body=");
    let mut ends = vec![address.len()];
    for letter in body.chars() {
        push(&mut address, letter, PLAIN);
        ends.push(address.len());
    }
    if address.len() > MOST {
        let most = MOST.saturating_sub(CUT.len());
        let end = ends.into_iter().rev().find(|end| *end <= most);
        address.truncate(end.unwrap_or(most));
        address.push_str(CUT);
    }
    address
}

/// What stands for itself in a value besides letters and digits.
const PLAIN: &str = "-._~";
/// "…"
const CUT: &str = "%E2%80%A6";

fn push(address: &mut String, letter: char, plain: &str) {
    if letter == '\n' {
        address.push_str("%0D%0A");
    } else if letter.is_ascii_alphanumeric() || plain.contains(letter) {
        address.push(letter);
    } else {
        for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
            // Writing to a string cannot fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_encoded_as_the_rfc_asks() {
        let check = |to: &str, subject: &str, body: &str, expect: &str| {
            assert_eq!(mailto(to, subject, body), expect);
        };
        check("a@b.example", "Hi", "", "mailto:a@b.example?subject=Hi&body=");
        check(
            " olena.k+ir@zt.example ",
            "A & B = 50 %?",
            "one\ntwo",
            "mailto:olena.k+ir@zt.example?subject=A%20%26%20B%20%3D%2050%20%25%3F&body=one%0D%0Atwo",
        );
        check(
            "a@b",
            "Ж",
            "ü+\"'#",
            "mailto:a@b?subject=%D0%96&body=%C3%BC%2B%22%27%23",
        );
        check(
            "a@b,c@d?bcc=e&f",
            "",
            "",
            "mailto:a@b%2Cc@d%3Fbcc%3De%26f?subject=&body=",
        );
        check("a@b", "", "🌉", "mailto:a@b?subject=&body=%F0%9F%8C%89");
    }

    #[test]
    fn what_is_too_long_is_cut_between_two_letters() {
        for letter in ["a", "Ж", "🌉", "\n"] {
            let address = mailto("a@b", "s", &letter.repeat(3_000));
            assert!(
                address.len() <= MOST && address.len() > MOST - 32,
                "{letter} {}",
                address.len()
            );
            let body = address.strip_prefix("mailto:a@b?subject=s&body=").unwrap();
            let body = body.strip_suffix("%E2%80%A6").unwrap();
            let one = mailto("a@b", "s", letter);
            let one = one.strip_prefix("mailto:a@b?subject=s&body=").unwrap();
            assert_eq!(body.len() % one.len(), 0, "{letter}");
        }
        assert!(mailto("a@b", &"Ж".repeat(900), "body").len() <= MOST);
    }
}
