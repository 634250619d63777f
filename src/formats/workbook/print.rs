//! A table as the XML of a workbook: one sheet, whose first row is the header and stays in sight.

use std::fmt::Write as _;

use crate::domain::date::Day;

use super::styles::serial;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text, whatever it looks like: no program takes it for a formula.
    Text(String),
    /// A number, with a point before its decimals.
    Number(f64),
    /// A day.
    Day(Day),
}

/// The members of the workbook, by name, and their XML. `name` is that of the sheet.
#[must_use]
pub fn print(name: &str, rows: &[Vec<Cell>]) -> Vec<(&'static str, String)> {
    let sheet = format!(
        r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}/relationships"><sheets><sheet name="{}" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        escaped(&sheet_name(name)),
    );
    vec![
        ("[Content_Types].xml", format!("{HEAD}{TYPES}")),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", sheet),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")]),
        ),
        ("xl/styles.xml", format!("{HEAD}{STYLES}")),
        ("xl/worksheets/sheet1.xml", worksheet(rows)),
    ]
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"#;
/// The style of a cell: 0 usual, 1 a heading, 2 a day, 3 text.
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#;
/// What no name of a sheet may have, and how long one is at most.
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
const LONGEST_NAME: usize = 31;
/// How long a cell is at most.
const LONGEST_CELL: usize = 32_767;

fn relations(all: &[(&str, &str)]) -> String {
    let one = |(at, (kind, target)): (usize, &(&str, &str))| {
        format!(
            r#"<Relationship Id="rId{}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>"#,
            at + 1
        )
    };
    let all: String = all.iter().enumerate().map(one).collect();
    format!(
        r#"{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{all}</Relationships>"#
    )
}

fn sheet_name(name: &str) -> String {
    let name = name.replace(NOT_IN_NAMES, " ");
    match short(name.trim_matches([' ', '\'']), LONGEST_NAME).trim() {
        "" => "Pobratym".to_owned(),
        name => name.to_owned(),
    }
}

fn worksheet(rows: &[Vec<Cell>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let mut xml = format!(
        r#"{HEAD}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>"#
    );
    for column in 1..=columns {
        let _ = write!(
            xml,
            r#"<col min="{column}" max="{column}" width="{}" customWidth="1"/>"#,
            width(rows, column - 1)
        );
    }
    xml.push_str("</cols><sheetData>");
    for (line, row) in rows.iter().enumerate() {
        xml.push_str("<row>");
        for cell in row {
            push(&mut xml, cell, line == 0);
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData></worksheet>");
    xml
}

/// As wide as the longest of the first rows, within reason.
fn width(rows: &[Vec<Cell>], column: usize) -> usize {
    let length = |row: &Vec<Cell>| match row.get(column) {
        Some(Cell::Text(text)) => text.chars().take(60).count(),
        _ => 10,
    };
    rows.iter().take(200).map(length).max().unwrap_or_default().clamp(8, 48) + 2
}

fn push(xml: &mut String, cell: &Cell, is_heading: bool) {
    let cell = match cell {
        Cell::Text(text) if text.is_empty() => "<c/>".to_owned(),
        Cell::Text(text) => {
            let style = if is_heading { 1 } else { 3 };
            let text = escaped(&short(text, LONGEST_CELL));
            format!(r#"<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#)
        }
        Cell::Number(number) => format!("<c><v>{number}</v></c>"),
        Cell::Day(day) => match serial(*day) {
            Some(serial) => format!(r#"<c s="2"><v>{serial}</v></c>"#),
            None => return push(xml, &Cell::Text(day.to_string()), is_heading),
        },
    };
    xml.push_str(&cell);
}

/// No longer than so many signs, as they are counted in UTF-16.
fn short(text: &str, most: usize) -> String {
    let mut length = 0;
    let fits = |sign: &char| {
        length += sign.len_utf16();
        length <= most
    };
    text.chars().take_while(fits).collect()
}

/// As XML has it; what it cannot hold, and what would be read as such, as `_x000D_` (22.9.2.19).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '_' if text[at..].starts_with("_x") => out.push_str("_x005F_"),
            '\n' | '\t' => out.push(sign),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(out, "_x{:04X}_", u32::from(sign));
            }
            sign => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::workbook::{members, read};
    use crate::formats::zip::{self, Packed};

    fn there_and_back(name: &str, rows: &[Vec<Cell>]) -> Vec<crate::formats::workbook::Page> {
        let parts = print(name, rows);
        let container = zip::print(
            &parts
                .iter()
                .map(|(name, xml)| Packed::stored(name, xml.as_bytes()))
                .collect::<Vec<_>>(),
        );
        let found = members(&container).unwrap();
        read(
            &found
                .into_iter()
                .map(|(name, member)| (name, member.bytes.to_vec()))
                .collect::<Vec<_>>(),
        )
        .unwrap()
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn what_was_printed_is_read() {
        let rows = [
            vec![text("id"), text("Титул (uk)"), text("Сума"), text("Термін")],
            vec![
                text("=1+1"),
                text("a_x000D_<b> & \u{1}\r\n2"),
                Cell::Number(12.5),
                Cell::Day("2026-08-31".parse().unwrap()),
            ],
            vec![
                text(""),
                text("'"),
                Cell::Number(-3.0),
                Cell::Day("1848-05-18".parse().unwrap()),
            ],
        ];
        let pages = there_and_back("Полтава / Леонберг: [2026] and much more", &rows);
        assert_eq!(pages[0].name, "Полтава   Леонберг   2026  and");
        assert_eq!(pages[0].sheet.header, ["id", "Титул (uk)", "Сума", "Термін"]);
        let cells: Vec<_> = pages[0].sheet.rows.iter().map(|row| row.cells.clone()).collect();
        assert_eq!(
            cells,
            [
                ["=1+1", "a_x000D_<b> & \u{1}\r\n2", "12.5", "2026-08-31"],
                ["", "'", "-3", "1848-05-18"],
            ]
        );
    }

    #[test]
    fn a_cell_is_no_longer_than_programs_take() {
        let long = "😀".repeat(20_000);
        let pages = there_and_back("", &[vec![text("a"), text("b")], vec![text(&long), text("c")]]);
        assert_eq!(pages[0].sheet.rows[0].cells[0].encode_utf16().count(), 32_766);
        assert_eq!(pages[0].name, "Pobratym");
    }
}
