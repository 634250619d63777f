use super::*;

const WORKBOOK: &str = r#"<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Plan &amp; mehr" sheetId="1" r:id="rId1"/>
        <sheet name="Listen" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Leer" sheetId="3" r:id="rId3"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/><Relationship Target="worksheets/sheet3.xml" Id="rId3"/></Relationships>"#;
const STYLED: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmm&quot; &quot;yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"><alignment/></xf><xf numFmtId="164"/></cellXfs></styleSheet>"#;
const STRINGS: &str = r#"<sst><si><t>Titel</t></si><si><r><t>Aus</t></r><r><rPr/><t xml:space="preserve">tausch </t></r><rPh><t>x</t></rPh></si><si/></sst>"#;

fn pages(sheets: &[&str]) -> Vec<Page> {
    let of = |name: &'static str, text: &str| (name, text.as_bytes().to_vec());
    let names = [
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/sheet3.xml",
    ];
    let mut members = vec![
        of("xl/workbook.xml", WORKBOOK),
        of("xl/_rels/workbook.xml.rels", RELATIONS),
        of("xl/styles.xml", STYLED),
        of("xl/sharedStrings.xml", STRINGS),
    ];
    members.extend(names.into_iter().zip(sheets).map(|(name, sheet)| of(name, sheet)));
    read(&members).unwrap()
}

fn rows(sheet: &str) -> Vec<(usize, String)> {
    let pages = pages(&[sheet]);
    let Some(page) = pages.first() else { return Vec::new() };
    let header = std::iter::once((0, page.sheet.header.join("|")));
    let rows = page.sheet.rows.iter().map(|row| (row.line, row.cells.join("|")));
    header.chain(rows).collect()
}

#[test]
fn cells_are_read_as_the_sheet_shows_them() {
    let sheet = r#"<worksheet><sheetData>
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>Fällig</t></is></c><c r="D2" t="str"><f>A1&amp;B1</f><v>Betrag</v></c></row>
            <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"/><c r="C4" s="1"><v>46265</v></c><c r="D4"><f>1+1</f><v>12.5</v></c></row>
            <row><c t="s"><v>2</v></c><c t="b"><v>1</v></c><c s="2"><v>46265</v></c><c t="e"><v>#REF!</v></c></row>
            <row r="7"><c r="C7" t="d"><v>2026-08-31T00:00:00</v></c><c t="s"><v>99</v></c></row>
            </sheetData><extra><c><v>no cell</v></c></extra></worksheet>"#;
    let expect = [
        (0, "Titel||Fällig|Betrag"),
        (4, "Austausch||2026-08-31|12.5"),
        (5, "|1|2026-08|#REF!"),
        (7, "||2026-08-31"),
    ];
    let found = rows(sheet);
    let found: Vec<(usize, &str)> = found.iter().map(|(line, text)| (*line, &**text)).collect();
    assert_eq!(found, expect);
}

#[test]
fn names_with_a_prefix_are_the_same() {
    let sheet = r#"<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"#;
    assert_eq!(rows(sheet), [(0, "Titel|5".to_owned())]);
}

#[test]
fn sheets_have_their_names_and_hidden_or_empty_ones_are_none() {
    let one = "<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>";
    let names = |sheets: &[&str]| pages(sheets).into_iter().map(|page| page.name).collect::<Vec<_>>();
    assert_eq!(names(&[one, one, "<worksheet/>"]), ["Plan & mehr"]);
    assert_eq!(names(&[one, one, one]), ["Plan & mehr", "Leer"]);
    assert_eq!(names(&[]), Vec::<String>::new());
    assert_eq!(read(&[]), Err(NoBook::Damaged));
}

#[test]
fn signs_that_xml_cannot_hold_are_read() {
    for (text, expect) in [
        ("a_x000D_b", "a\rb"),
        ("_x005F_x000D_", "_x000D_"),
        ("_x00", "_x00"),
        ("_xZZZZ_", "_xZZZZ_"),
        ("_xD800_", "_xD800_"),
        ("_xї", "_xї"),
    ] {
        assert_eq!(unescaped(text), expect);
    }
}

#[test]
fn a_long_text_that_all_cells_share_is_not_held_a_million_times() {
    let shared = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1_000_000));
    let rows = "<row><c t=\"s\"><v>0</v></c></row>".repeat(5_000);
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let members = [
        ("workbook.xml", WORKBOOK.as_bytes().to_vec()),
        ("workbook.xml.rels", RELATIONS.as_bytes().to_vec()),
        ("sharedStrings.xml", shared.into_bytes()),
        ("worksheets/sheet1.xml", sheet.into_bytes()),
    ];
    let pages = read(&members).unwrap();
    assert_eq!(pages[0].sheet.left_out.from_line, Some(MOST / 1_000_000 + 1));
}

#[test]
fn places_are_columns() {
    for (place, expect) in [
        ("A1", Some(0)),
        ("Z9", Some(25)),
        ("aa1", Some(26)),
        ("XFD1048576", Some(16_383)),
        ("XFE1", None),
        ("ZZZZZZZZZZZZZZ1", None),
        ("1", None),
    ] {
        assert_eq!(column_of(place), expect, "{place}");
    }
}
