//! The sheets of a workbook, from the XML of its members.

use crate::formats::csv::{self, LeftOut, MOST_COLUMNS, MOST_ROWS, Row};
use crate::formats::markup::{Token, Tokens, decoded, local};
use crate::formats::zip::{self, Member};

use super::styles::{Styles, shown};
use super::{MOST, MOST_SHEETS, NoBook, Page};

/// The members that are read, with their names, as they lie in the container.
///
/// # Errors
/// It is no container, is damaged, locked, or claims to be larger than [`MOST`].
pub fn members(bytes: &[u8]) -> Result<Vec<(&str, Member<'_>)>, NoBook> {
    let is_wanted = |name: &str| {
        let name = name.to_ascii_lowercase();
        let has = |end: &str| name == end || name.ends_with(&format!("/{end}"));
        name.contains("worksheets/") && name.rsplit('.').next() == Some("xml")
            || ["workbook.xml", "workbook.xml.rels", SHARED, STYLES]
                .iter()
                .any(|end| has(end))
    };
    let found = zip::members(bytes, &is_wanted)?;
    let claimed: usize = found.iter().map(|(_, member)| member.size).sum();
    if claimed > MOST {
        return Err(NoBook::TooLarge);
    }
    Ok(found)
}

/// No sheet has more rows.
const LAST_ROW: usize = 1 << 20;
const SHARED: &str = "sharedstrings.xml";
const STYLES: &str = "styles.xml";

/// The sheets that can be seen and have something on them, from the members and their unpacked XML.
///
/// # Errors
/// [`NoBook::Damaged`]
pub fn read(members: &[(&str, Vec<u8>)]) -> Result<Vec<Page>, NoBook> {
    let text = |end: &str| {
        let named = |name: &str| {
            let name = name.to_ascii_lowercase();
            name == end || name.ends_with(&format!("/{end}"))
        };
        let (_, bytes) = members.iter().find(|(name, _)| named(name))?;
        std::str::from_utf8(bytes).ok()
    };
    let book = Book {
        shared: text(SHARED).map(shared).unwrap_or_default(),
        styles: text(STYLES).map(Styles::read).unwrap_or_default(),
        has_1904: false,
    };
    let workbook = text("workbook.xml").ok_or(NoBook::Damaged)?;
    let targets = text("workbook.xml.rels").map(targets).unwrap_or_default();
    let book = Book {
        has_1904: has_1904(workbook),
        ..book
    };
    let mut budget = MOST;
    let mut pages = Vec::new();
    for (name, relation) in sheets(workbook).into_iter().take(MOST_SHEETS) {
        let target = targets.iter().find(|(id, _)| *id == relation).map(|(_, target)| target);
        let Some(xml) = target.and_then(|target| text(target)) else {
            continue;
        };
        let sheet = book.sheet(xml, &mut budget);
        if !sheet.header.is_empty() {
            pages.push(Page {
                name,
                sheet: sheet.into(),
            });
        }
    }
    Ok(pages)
}

fn has_1904(workbook: &str) -> bool {
    let mut tokens = Tokens::of(workbook);
    while let Some(token) = tokens.next() {
        if let Token::Open(name) | Token::Empty(name) = token
            && local(name) == "workbookPr"
        {
            return matches!(tokens.attribute("date1904"), Some("1" | "true"));
        }
    }
    false
}

/// Name and relation of the sheets that can be seen; of all, where none can.
fn sheets(workbook: &str) -> Vec<(String, String)> {
    let (mut seen, mut hidden) = (Vec::new(), Vec::new());
    let mut tokens = Tokens::of(workbook);
    while let Some(token) = tokens.next() {
        let (Token::Open(name) | Token::Empty(name)) = token else {
            continue;
        };
        let (true, Some(called), Some(relation)) =
            (local(name) == "sheet", tokens.attribute("name"), tokens.attribute("id"))
        else {
            continue;
        };
        let is_hidden = matches!(tokens.attribute("state"), Some("hidden" | "veryHidden"));
        let list = if is_hidden { &mut hidden } else { &mut seen };
        list.push((decoded(called), relation.to_owned()));
    }
    if seen.is_empty() { hidden } else { seen }
}

/// Of each relation its id and the member that it leads to, in small letters and without the way there.
fn targets(relations: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut tokens = Tokens::of(relations);
    while let Some(token) = tokens.next() {
        if let Token::Open(_) | Token::Empty(_) = token
            && let (Some(id), Some(target)) = (tokens.attribute("Id"), tokens.attribute("Target"))
        {
            let target = decoded(target).to_ascii_lowercase();
            let target = target.trim_start_matches("../").trim_start_matches('/');
            all.push((id.to_owned(), target.to_owned()));
        }
    }
    all
}

/// The texts that cells share, by their place. Of what is written above a word for its pronunciation (`rPh`) nothing is taken.
fn shared(xml: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut text = Runs::default();
    for token in Tokens::of(xml) {
        match token {
            Token::Close(name) if local(name) == "si" => all.push(text.taken()),
            Token::Empty(name) if local(name) == "si" => all.push(String::new()),
            token => text.hear(token),
        }
    }
    all
}

/// Gathers the text of a cell from its runs.
#[derive(Default)]
struct Runs {
    text: String,
    is_inside: bool,
    is_beside: bool,
}

impl Runs {
    fn hear(&mut self, token: Token) {
        match token {
            Token::Open(name) => match local(name) {
                "t" | "v" => self.is_inside = !self.is_beside,
                "rPh" => self.is_beside = true,
                _ => {}
            },
            Token::Close(name) => match local(name) {
                "t" | "v" => self.is_inside = false,
                "rPh" => self.is_beside = false,
                _ => {}
            },
            Token::Text(text) if self.is_inside => self.text.push_str(&decoded(text)),
            _ => {}
        }
    }

    fn taken(&mut self) -> String {
        let text = std::mem::take(self).text;
        if text.contains("_x") { unescaped(&text) } else { text }
    }
}

/// Signs that XML cannot hold stand as `_x000D_` (22.9.2.19).
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let code = rest.get(2..6).filter(|_| rest.as_bytes().get(6) == Some(&b'_'));
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let sign = code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        if let Some(sign) = sign {
            out.push(sign);
            rest = &rest[7..];
        } else {
            out.push_str("_x");
            rest = &rest[2..];
        }
    }
    out + rest
}

/// What the cells of all sheets refer to.
struct Book {
    shared: Vec<String>,
    styles: Styles,
    has_1904: bool,
}

impl Book {
    /// The rows of a sheet. `budget` is how many bytes of text the cells may still hold: many can share one that is long.
    fn sheet(&self, xml: &str, budget: &mut usize) -> csv::Sheet {
        let mut rows: Vec<Row> = Vec::new();
        let mut left_out = LeftOut::default();
        let (mut row, mut column) = (Row::default(), 0);
        let mut cell = Cell::default();
        let mut tokens = Tokens::of(xml);
        while let Some(token) = tokens.next() {
            match token {
                Token::Open(name) if local(name) == "row" => {
                    let line = tokens.attribute("r").and_then(|text| text.parse().ok());
                    let line = line.filter(|line| *line <= LAST_ROW);
                    row = Row {
                        line: line.unwrap_or(row.line + 1),
                        cells: Vec::new(),
                    };
                    column = 0;
                }
                Token::Open(name) if local(name) == "c" => {
                    column = tokens.attribute("r").and_then(column_of).unwrap_or(column);
                    cell = Cell::of(&tokens);
                }
                Token::Empty(name) if local(name) == "c" => {
                    column = tokens.attribute("r").and_then(column_of).unwrap_or(column) + 1;
                }
                Token::Close(name) if local(name) == "c" => {
                    let text = self.text(&mut cell);
                    let text = text.trim();
                    let is_kept = column < MOST_COLUMNS && !text.is_empty();
                    left_out.columns |= column >= MOST_COLUMNS && !text.is_empty();
                    if is_kept && text.len() > *budget {
                        left_out.from_line = Some(row.line);
                        break;
                    }
                    if is_kept {
                        *budget -= text.len();
                        row.cells.resize(row.cells.len().max(column + 1), String::new());
                        row.cells[column].replace_range(.., text);
                    }
                    column += 1;
                }
                Token::Close(name) if local(name) == "row" && !row.cells.is_empty() => {
                    if rows.len() > MOST_ROWS {
                        left_out.from_line = Some(row.line);
                        break;
                    }
                    let cells = std::mem::take(&mut row.cells);
                    rows.push(Row { line: row.line, cells });
                }
                Token::Close(name) if local(name) == "sheetData" => break,
                token => cell.text.hear(token),
            }
        }
        csv::arranged(rows, left_out)
    }

    fn text(&self, cell: &mut Cell) -> String {
        let text = cell.text.taken();
        match cell.kind {
            Some("s") => {
                let place: Option<usize> = text.trim().parse().ok();
                place
                    .and_then(|place| self.shared.get(place))
                    .cloned()
                    .unwrap_or_default()
            }
            Some("d") => text
                .trim_end_matches('Z')
                .trim_end_matches("T00:00:00")
                .replace('T', " "),
            None | Some("n") => match text.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => shown(number, self.styles.get(cell.style), self.has_1904),
                _ => text,
            },
            _ => text,
        }
    }
}

/// A cell that is being read.
#[derive(Default)]
struct Cell<'a> {
    kind: Option<&'a str>,
    style: usize,
    text: Runs,
}

impl<'a> Cell<'a> {
    fn of(tokens: &Tokens<'a>) -> Self {
        Self {
            kind: tokens.attribute("t"),
            style: tokens
                .attribute("s")
                .and_then(|text| text.parse().ok())
                .unwrap_or_default(),
            text: Runs::default(),
        }
    }
}

/// The column of a place such as `AB12`, from 0; there are none behind `XFD`.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let digit = |letter: u8| usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    let number = letters.take(4).fold(0, |number, letter| 26 * number + digit(letter));
    (1..=16_384).contains(&number).then(|| number - 1)
}

#[cfg(test)]
mod tests {
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
}
