//! Files that are not what they say, cut, doubled, deep, huge, or meant to do harm: each is refused or partly taken, with reasons, in bounded work;
//! and whatever comes of it, the workspace is as it was until somebody takes it over, and sound if somebody does.
//!
//! The files are made here, so that the folder of fixtures holds only what a program could have written.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

mod nasty;
mod tables;

use nasty::nasty;
use pobratym::domain::record::Kind;
use pobratym::domain::validate::{Problem, validate};
use pobratym::formats::kind::FileKind;
use pobratym::formats::workbook::NoBook;
use pobratym::store::commands::Taking;
use tables::{Desktop, container, fixture, pages, read};

type Files = Vec<(String, Vec<u8>)>;

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

/// Workbooks: each hostile part in each place in which something is read.
fn books() -> Files {
    const RELATIONS: &str =
        r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#;
    const WORKBOOK: &str = r#"<workbook><workbookPr/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>"#;
    const STYLES: &str = r#"<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    const HEADER: &str = r#"<row r="1"><c t="str"><v>id</v></c><c t="str"><v>Titel (de)</v></c><c t="str"><v>Fällig</v></c><c t="str"><v>Budget: Betrag</v></c></row>"#;
    let sheet = |rows: &str| format!("<worksheet><sheetData>{HEADER}{rows}</sheetData></worksheet>");
    let book = |workbook: &str, relations: &str, styles: &str, shared: &str, sheet: &str| {
        container(&[
            ("xl/workbook.xml", workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
            ("xl/styles.xml", styles.as_bytes()),
            ("xl/sharedStrings.xml", shared.as_bytes()),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ])
    };
    let with = |rows: &str| book(WORKBOOK, RELATIONS, STYLES, "", &sheet(rows));
    let mut files = Files::new();
    let mut push = |name: String, bytes: Vec<u8>| files.push((format!("{name}.xlsx"), bytes));
    for (name, part) in nasty() {
        push(
            format!("{name} as a cell"),
            with(&format!(
                "<row><c t=\"str\"><v>{part}</v></c><c t=\"str\"><v>{part}</v></c><c t=\"d\"><v>{part}</v></c><c><v>{part}</v></c></row>"
            )),
        );
        push(
            format!("{name} as a date"),
            with(&format!(
                "<row><c/><c t=\"str\"><v>a</v></c><c s=\"0\"><v>{part}</v></c></row>"
            )),
        );
        push(
            format!("{name} as a place"),
            with(&format!(
                "<row r=\"{part}\"><c r=\"{part}\" s=\"{part}\" t=\"{part}\"><v>1</v></c></row>"
            )),
        );
        push(
            format!("{name} as a shared text"),
            book(
                WORKBOOK,
                RELATIONS,
                STYLES,
                &format!("<sst><si><t>{part}</t></si></sst>"),
                &sheet("<row><c/><c t=\"s\"><v>0</v></c></row>"),
            ),
        );
        push(
            format!("{name} as a format"),
            book(
                WORKBOOK,
                RELATIONS,
                &format!("<numFmt numFmtId=\"9\" formatCode=\"{part}\"/><cellXfs><xf numFmtId=\"9\"/></cellXfs>"),
                "",
                &sheet("<row><c/><c s=\"0\"><v>46000</v></c></row>"),
            ),
        );
        push(
            format!("{name} as a sheet"),
            book(
                &format!("<sheet name=\"{part}\" id=\"{part}\"/>"),
                &format!("<r Id=\"{part}\" Target=\"{part}\"/>"),
                STYLES,
                "",
                &sheet(""),
            ),
        );
        push(format!("{name} as a whole"), [b"PK\x03\x04", part.as_bytes()].concat());
    }
    let title = "<c/><c t=\"str\"><v>a</v></c>";
    push(
        "a million rows".into(),
        with(&format!("<row>{title}</row>").repeat(100_000)),
    );
    push(
        "a hundred thousand cells".into(),
        with(&format!("<row>{}</row>", title.repeat(50_000))),
    );
    push(
        "rows, 10,000 deep".into(),
        with(&format!("{}{title}", "<row>".repeat(10_000))),
    );
    push("cells, 10,000 deep".into(), with(&"<row><c><is><t>".repeat(10_000)));
    push(
        "the same cell twice".into(),
        with("<row><c r=\"B2\" t=\"str\"><v>a</v></c><c r=\"B2\" t=\"str\"><v>b</v></c></row>"),
    );
    push(
        "a row beyond 64 bits".into(),
        with(&format!("<row r=\"99999999999999999999\">{title}</row>")),
    );
    push(
        "a last row".into(),
        with(&format!(
            "<row r=\"18446744073709551615\">{title}</row><row>{title}</row>"
        )),
    );
    push(
        "a shared text beyond all".into(),
        with("<row><c/><c t=\"s\"><v>99999999999</v></c><c t=\"s\"><v>-1</v></c></row>"),
    );
    push(
        "no sheets".into(),
        book("<workbook/>", RELATIONS, STYLES, "", &sheet("")),
    );
    push(
        "a thousand sheets".into(),
        book(
            &"<sheet name=\"A\" id=\"rId1\"/>".repeat(1_000),
            RELATIONS,
            STYLES,
            "",
            &sheet(&format!("<row>{title}</row>")),
        ),
    );
    push("no members".into(), container(&[]));
    push(
        "the same member twice".into(),
        container(&[("xl/workbook.xml", b"<a>"), ("xl/workbook.xml", WORKBOOK.as_bytes())]),
    );
    push(
        "members that leave their folder".into(),
        container(&[("../../xl/workbook.xml", WORKBOOK.as_bytes())]),
    );
    push("invalid utf-8".into(), container(&[("xl/workbook.xml", b"\xff\xfe")]));
    // Sizes and places of the members that are not there: each byte of the directory altered.
    let whole = with(&format!("<row>{title}</row>"));
    let directory = whole.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    for at in (directory..whole.len()).step_by(3) {
        let mut altered = whole.clone();
        altered[at] ^= 0xFF;
        push(format!("altered at {at}"), altered);
    }
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
fn hostile_workbooks_do_no_harm() {
    let files = books();
    assert!(files.len() >= 250, "{}", files.len());
    check(&files);
    for (name, bytes) in &files {
        assert!(
            pages(bytes).is_ok_and(|pages| pages.len() <= 100) || pages(bytes).is_err(),
            "{name}"
        );
    }
}

#[test]
fn a_workbook_that_claims_gigabytes_is_not_opened() {
    let mut bytes = fixture("excel.xlsx");
    let directory = bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    let entries: Vec<usize> = (directory..bytes.len() - 4)
        .filter(|at| bytes[*at..].starts_with(b"PK\x01\x02"))
        .collect();
    for at in entries {
        bytes[at + 24..at + 28].copy_from_slice(&u32::MAX.to_le_bytes());
    }
    assert_eq!(pages(&bytes), Err(NoBook::TooLarge));
}

#[test]
fn hostile_contacts_and_calendars_do_no_harm() {
    let files = lines();
    assert!(files.len() >= 150, "{}", files.len());
    check(&files);
}

#[test]
fn a_file_that_is_cut_anywhere_keeps_what_came_before_the_cut() {
    for name in ["outlook.ics", "google.vcf", "excel-1251.csv", "excel.xlsx"] {
        let whole = fixture(name);
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
