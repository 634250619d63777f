//! Pieces of text that have done harm somewhere: of these hostile files are made.

/// Each with its name.
pub fn nasty() -> Vec<(&'static str, String)> {
    let many = |text: &str, n: usize| text.repeat(n);
    vec![
        ("empty", String::new()),
        ("nul", "\0\0\0".into()),
        ("controls", "\u{1}\u{7}\u{1b}[31m".into()),
        ("proto", "__proto__".into()),
        ("constructor", "constructor.prototype".into()),
        ("path", "partners/../../etc".into()),
        ("slash", "steps/0190a5c0-0000-7000-8000-000000000000".into()),
        ("dot", "budget.amount.deep.deeper".into()),
        ("big number", many("9", 400)),
        ("beyond 64 bits", "99999999999999999999999".into()),
        ("negative", "-99999999999999999999999".into()),
        ("exponent", "1e999999".into()),
        ("nan", "NaN".into()),
        ("formula", "=cmd|' /C calc'!A0".into()),
        ("formula 2", "@SUM(1+1)*cmd|' /C calc'!A0".into()),
        ("tab formula", "\t=1+1".into()),
        ("script", "<script>alert(1)</script>".into()),
        ("javascript", "javascript:alert(1)".into()),
        ("quotes", many("\"", 1001)),
        ("separators", many(";", 10_000)),
        ("lines", many("\r\n", 10_000)),
        ("right to left", "\u{202e}gnp.exe".into()),
        ("replacement", many("\u{fffd}", 1000)),
        ("megabyte", many("x", 1_000_000)),
        ("megabyte of cells", many("a;", 500_000)),
        ("combining", format!("a{}", many("\u{301}", 10_000))),
        ("surrogates", "😀".repeat(1000)),
        ("json", many("[", 10_000)),
        ("xml bomb", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>".into()),
        ("percent", "%00%0d%0a%s%n".into()),
        ("date", "31.02.2025".into()),
        ("date far", "31.12.99999".into()),
        ("date interval", "2025/2024".into()),
    ]
}
