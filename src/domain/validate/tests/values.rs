//! What a value must be by itself.

use super::*;

#[test]
fn texts_are_counted_in_characters_and_taken_as_they_are() {
    let title = |text: String| json!({"title": {"uk": text}});
    let too_long = || Fault::TooLong { max: LINE_MAX };
    let too_long_in = |tag: &str, max| Fault::TooLongIn { tag: tag.into(), max };
    accepted(Kind::Event, title("і".repeat(LINE_MAX)));
    accepted(Kind::Event, title("🤝".repeat(LINE_MAX)));
    refused(
        Kind::Event,
        title("🤝".repeat(LINE_MAX + 1)),
        "title",
        too_long_in("uk", LINE_MAX),
    );
    refused(
        Kind::Event,
        title("a".repeat(10_000)),
        "title",
        too_long_in("uk", LINE_MAX),
    );
    refused(Kind::Contact, json!({"name": "a".repeat(10_000)}), "name", too_long());
    accepted(Kind::Contact, json!({"note": {"de": "ä".repeat(LONG_MAX)}}));
    refused(
        Kind::Contact,
        json!({"note": {"de": "ä".repeat(10_000)}}),
        "note",
        too_long_in("de", LONG_MAX),
    );
    accepted(Kind::Event, title("مدينة توأم ‏(אחות)".into()));
    accepted(Kind::Event, title("<script>alert(1)</script>".into()));
    accepted(Kind::Contact, json!({"name": "\"; DROP TABLE"}));
    accepted(Kind::Event, json!({"title": "in no known language"}));
    refused(
        Kind::Event,
        json!({"title": "a".repeat(LINE_MAX + 1)}),
        "title",
        too_long(),
    );
    refused(Kind::Event, json!({"title": 5}), "title", Fault::Shape);
    refused(Kind::Event, json!({"title": {"uk": 5}}), "title", Fault::Shape);
    refused(Kind::Contact, json!({"name": {"uk": "n"}}), "name", Fault::Shape);
    refused(Kind::Commitment, json!({"budget": 5}), "budget", Fault::Shape);
    refused(Kind::Commitment, json!({"steps/#5": "s"}), "steps/#5", Fault::Shape);
}

#[test]
fn only_safe_and_whole_addresses_become_links() {
    let check = |text: &str, expect: bool| assert_eq!(is_url(text), expect, "{text}");
    check("https://zhytomyr.ua", true);
    check("HTTP://kassel.de/a?b=c#d", true);
    check("https://житомир.укр/", true);
    check("https://user@kassel.de:8080/", true);
    check("https://[2001:db8::1]/", true);
    check("mailto:a@b.de?subject=Hallo%20Welt", true);
    check("tel:+49-561-787-0", true);
    check("javascript:alert(1)", false);
    check("JavaScript:alert(1)", false);
    check("java\nscript:alert(1)", false);
    check(" javascript:alert(1)", false);
    check("data:text/html,<script>alert(1)</script>", false);
    check("vbscript:x", false);
    check("ftp://kassel.de", false);
    check("file:///etc/passwd", false);
    check("https://", false);
    check("https:///path", false);
    check("https://?q", false);
    check("https://#top", false);
    check("https://:80", false);
    check("https://user@", false);
    check("https:kassel.de", false);
    check("https://kas sel.de", false);
    check("//kassel.de", false);
    check("kassel.de", false);
    check("mailto:", false);
    check("mailto:kassel.de", false);
    check("tel:", false);
    check("", false);
    refused(
        Kind::Agreement,
        json!({"document": "javascript:alert(1)"}),
        "document",
        Fault::Url,
    );
    refused(
        Kind::Commitment,
        json!({"evidence/#5": {"title": {"en": "t"}, "url": "data:,x"}}),
        "evidence/#5.url",
        Fault::Url,
    );
    // A Ukrainian title in an address takes six characters a letter.
    accepted(
        Kind::Agreement,
        json!({"document": format!("https://zhytomyr.ua/{}", "%D0%B0".repeat(300))}),
    );
    refused(
        Kind::Agreement,
        json!({"document": format!("https://a.b/{}", "a".repeat(10_000))}),
        "document",
        Fault::TooLong { max: URL_MAX },
    );
}

#[test]
fn an_e_mail_address_has_one_at_and_a_domain() {
    let check = |text: &str, expect: bool| assert_eq!(is_email(text), expect, "{text}");
    check("olena@zhytomyr.ua", true);
    check("o.l+x@bau.kassel.de", true);
    check("олена@житомир.укр", true);
    check("olena", false);
    check("@zhytomyr.ua", false);
    check("olena@", false);
    check("olena@kassel", false);
    check("olena@kassel.", false);
    check("olena@.kassel.de", false);
    check("a@b@kassel.de", false);
    check("a b@kassel.de", false);
    check("a@b.de, c@d.de", false);
    check("Olena <a@b.de>", false);
    refused(Kind::Contact, json!({"email": "olena"}), "email", Fault::Email);
}

#[test]
fn a_telephone_number_has_digits() {
    let check = |text: &str, expect: bool| assert_eq!(is_phone(text), expect, "{text}");
    check("+380 412 48-12-12", true);
    check("(0561) 787/0.1", true);
    check("112", true);
    check("+49561787;ext=5", true);
    check("0561 787 ext. 5", true);
    check("0412 48 12 12 дод. 5", true);
    check("12", false);
    check("call me", false);
    check("call me 112", false);
    check("<b>112</b>", false);
    refused(Kind::Contact, json!({"phone": "later"}), "phone", Fault::Phone);
}

#[test]
fn a_time_is_of_the_day() {
    for text in ["00:00", "09:05", "23:59"] {
        accepted(Kind::Event, json!({"time": text}));
    }
    for text in ["24:00", "9:05", "09:60", "09:5", "+9:05", "09:05:00", "noon"] {
        refused(Kind::Event, json!({"time": text}), "time", Fault::Time);
    }
}

#[test]
fn numbers_stand_within_their_bounds() {
    let indicator = |target: Value| json!({"indicator": {"target": target}});
    accepted(Kind::Commitment, indicator(json!(0)));
    accepted(Kind::Commitment, indicator(json!(1.5)));
    refused(
        Kind::Commitment,
        indicator(json!(-1)),
        "indicator.target",
        Fault::Negative,
    );
    refused(
        Kind::Commitment,
        indicator(json!(1e13)),
        "indicator.target",
        Fault::OutOfRange { min: 0.0, max: 1e12 },
    );
    refused(
        Kind::Commitment,
        indicator(json!("many")),
        "indicator.target",
        Fault::NotANumber,
    );
    refused(
        Kind::Commitment,
        json!({"budget": {"amount": -100}}),
        "budget.amount",
        Fault::Negative,
    );
    refused(
        Kind::Commitment,
        json!({"budget": {"amount": "x"}}),
        "budget.amount",
        Fault::NotANumber,
    );
    refused(
        Kind::Partnership,
        json!({"cadence_days": 1.5}),
        "cadence_days",
        Fault::NotWhole,
    );
    refused(
        Kind::Partnership,
        json!({"cadence_days": 0}),
        "cadence_days",
        Fault::OutOfRange { min: 1.0, max: 3650.0 },
    );
    refused(
        Kind::Event,
        json!({"lat": -91}),
        "lat",
        Fault::OutOfRange { min: -90.0, max: 90.0 },
    );
    refused(
        Kind::Event,
        json!({"headcount/#2": -1}),
        "headcount/#2",
        Fault::Negative,
    );
    refused(
        Kind::Event,
        json!({"headcount/#2": 1.5}),
        "headcount/#2",
        Fault::NotWhole,
    );
    accepted(Kind::Event, json!({"headcount/#2": 12, "lat": -45.5}));
    refused(
        Kind::Commitment,
        json!({"indicator": {"target": "1.200"}}),
        "indicator.target",
        Fault::TwoNumbers {
            thousands: "1200".into(),
            decimal: "1.2".into(),
        },
    );
}
