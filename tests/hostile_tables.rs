//! Files that are not what they say, cut, doubled, deep, huge, or meant to do harm: each is refused or partly taken, with reasons, in bounded work;
//! and whatever comes of it, the workspace is as it was until somebody takes it over, and sound if somebody does.
//!
//! The files are made here, so that the folder of fixtures holds only what a program could have written.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

mod tables;

use pobratym::domain::record::Kind;
use pobratym::domain::validate::{Problem, validate};
use pobratym::formats::kind::FileKind;
use pobratym::store::commands::Taking;
use tables::{Desktop, read};

type Files = Vec<(String, Vec<u8>)>;

/// The parts of which hostile files are made.
fn nasty() -> Vec<(&'static str, String)> {
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

fn csv() -> Files {
    let mut files = Files::new();
    for (name, part) in nasty() {
        files.push((format!("{name} as a whole.csv"), part.clone().into()));
        files.push((
            format!("{name} as a heading.csv"),
            format!("id;title;{part}\n;a;b\n").into(),
        ));
        files.push((
            format!("{name} as a cell.csv"),
            format!("id;Titel (de);Fällig;Budget: Betrag\n;{part};{part};{part}\n;ok;2026;5\n").into(),
        ));
        files.push((format!("{name} as an id.csv"), format!("id;title\n{part};a\n").into()));
        files.push((
            format!("{name} in quotes.csv"),
            format!("title;due\n\"{part};2026\nb;2027\n").into(),
        ));
    }
    files.push((
        "100,000 columns.csv".into(),
        format!("{}\n{}\n", "title;".repeat(100_000), "a;".repeat(100_000)).into(),
    ));
    files.push((
        "200,000 rows.csv".into(),
        format!("title;due\n{}", "a;2026\n".repeat(200_000)).into(),
    ));
    files.push((
        "the same row.csv".into(),
        format!("title;due\n{}", "a;2026\n".repeat(5_000)).into(),
    ));
    files.push((
        "invalid utf-8.csv".into(),
        b"title;due\n\xff\xfe\xc0\xaf;2026\n".to_vec(),
    ));
    files.push((
        "half of utf-16.csv".into(),
        b"\xff\xfet\0i\0t\0l\0e\0;\0d\0\n\0a".to_vec(),
    ));
    files.push(("a workbook.csv".into(), b"PK\x03\x04\x14\0\0\0".to_vec()));
    files
}

fn lines() -> Files {
    let mut files = Files::new();
    let card = |inside: &str| format!("BEGIN:VCARD\r\nVERSION:4.0\r\n{inside}\r\nEND:VCARD\r\n");
    let entry =
        |inside: &str| format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{inside}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    for (name, part) in nasty() {
        files.push((
            format!("{name} as a name.vcf"),
            card(&format!("FN:{part}\r\nUID:{part}\r\nTITLE;LANGUAGE={part}:{part}")).into(),
        ));
        files.push((
            format!("{name} quoted.vcf"),
            card(&format!("FN;ENCODING=QUOTED-PRINTABLE:{part}=\r\n=4")).into(),
        ));
        files.push((
            format!("{name} as a property.vcf"),
            card(&format!("FN:a\r\n{part}:{part}\r\nEMAIL:{part}\r\nTEL:{part}")).into(),
        ));
        files.push((
            format!("{name} as a title.ics"),
            entry(&format!("UID:{part}\r\nSUMMARY:{part}\r\nDTSTART:20260101")).into(),
        ));
        files.push((
            format!("{name} as a date.ics"),
            entry(&format!(
                "SUMMARY:a\r\nDTSTART:{part}\r\nDTEND:{part}\r\nDURATION:{part}"
            ))
            .into(),
        ));
        files.push((
            format!("{name} as a zone.ics"),
            format!(
                "X-WR-TIMEZONE:{part}\r\n{}",
                entry("SUMMARY:a\r\nDTSTART:20260101T000000Z")
            )
            .into(),
        ));
    }
    files.push(("cut.vcf".into(), "BEGIN:VCARD\r\nFN:a".into()));
    files.push((
        "cut.ics".into(),
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a\r\nDTSTART:2026".into(),
    ));
    files.push(("deep.vcf".into(), "BEGIN:VCARD\r\n".repeat(10_000).into()));
    files.push((
        "deep.ics".into(),
        format!("BEGIN:VCALENDAR\r\n{}", "BEGIN:VEVENT\r\n".repeat(10_000)).into(),
    ));
    files.push(("ends.ics".into(), "END:VEVENT\r\n".repeat(10_000).into()));
    files.push((
        "folded for ever.ics".into(),
        format!("BEGIN:VEVENT\r\nSUMMARY:a\r\n{}", " x\r\n".repeat(200_000)).into(),
    ));
    files.push((
        "soft breaks for ever.vcf".into(),
        format!(
            "BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:a=\r\n{}",
            "b=\r\n".repeat(200_000)
        )
        .into(),
    ));
    files.push(("50,000 cards.vcf".into(), card("FN:a").repeat(50_000).into()));
    files.push((
        "50,000 parameters.vcf".into(),
        card(&format!("FN{}:a", ";X=1".repeat(50_000))).into(),
    ));
    files.push((
        "for ever.ics".into(),
        entry("SUMMARY:a\r\nDTSTART:20260101\r\nRRULE:FREQ=SECONDLY;COUNT=9999999999").into(),
    ));
    files.push((
        "ten thousand years.ics".into(),
        entry("SUMMARY:a\r\nDTSTART:00010101\r\nDTEND:99991231").into(),
    ));
    files.push((
        "utf-16.vcf".into(),
        card("FN:Олена").encode_utf16().flat_map(u16::to_le_bytes).collect(),
    ));
    files
}

/// Reads each file and looks at all that comes of it.
fn check(files: &Files) {
    for (name, bytes) in files {
        let desktop = Desktop::new();
        let before = desktop.printed();
        let read = read(&desktop, name, bytes);
        assert_eq!(desktop.printed(), before, "{name}: looking at it changed something");
        let Some(import) = read.import else {
            assert!(
                !matches!(read.kind, FileKind::Table | FileKind::Contacts | FileKind::Calendar),
                "{name}"
            );
            continue;
        };
        assert!(import.rows.len() <= 10_001, "{name}: {} rows", import.rows.len());
        for row in &import.rows {
            if let Taking::Refused(why) = &row.outcome {
                assert!(!why.is_empty(), "{name}: refused without a reason");
            }
        }
        // If it is taken over, all of it can be kept, and is where it belongs.
        let after = desktop.with(&import.change);
        for edit in &import.change.edits {
            let record = &edit.after;
            let problems = validate(record.kind, &record.fields, &after, desktop.today);
            assert!(!problems.iter().any(Problem::blocks), "{name}: {problems:?}");
            assert!(
                matches!(record.kind, Kind::Event | Kind::Commitment | Kind::Contact),
                "{name}"
            );
            assert_eq!(record.partnership(), Some(desktop.partnership), "{name}");
            let known = record
                .fields
                .keys()
                .all(|key| !key.contains("proto") && !key.contains(".."));
            assert!(known, "{name}: {:?}", record.fields.keys());
        }
    }
}

#[test]
fn hostile_tables_do_no_harm() {
    let files = csv();
    assert!(files.len() >= 150, "{}", files.len());
    check(&files);
}

#[test]
fn hostile_contacts_and_calendars_do_no_harm() {
    let files = lines();
    assert!(files.len() >= 150, "{}", files.len());
    check(&files);
}

#[test]
fn a_file_that_is_cut_anywhere_keeps_what_came_before_the_cut() {
    for name in ["outlook.ics", "google.vcf", "excel-1251.csv"] {
        let whole = tables::fixture(name);
        for end in (0..whole.len()).step_by(7) {
            let desktop = Desktop::new();
            let read = read(&desktop, name, &whole[..end]);
            assert!(
                read.import.is_none_or(|import| import.rows.len() < 20),
                "{name} cut at {end}"
            );
        }
    }
}
