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
mod tests;
