//! Tables as text, `*.csv` (RFC 4180): rows out and in.
//!
//! A cell that a spreadsheet would take for a formula is written with an apostrophe before it, as OWASP advises against CSV injection, and read
//! without it. Reading is the work of `csv-core`, the machine inside the `csv` crate, without what that brings for typed values.

use csv_core::{ReadRecordResult, ReaderBuilder};

/// The most rows that are read of a file.
pub const MOST_ROWS: usize = 10_000;
/// The most columns.
pub const MOST_COLUMNS: usize = 200;
/// What may stand between two cells.
pub const SEPARATORS: [char; 3] = [';', ',', '\t'];

/// A file, as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What the columns are called.
    pub header: Vec<String>,
    /// The rows below it; none of them is empty.
    pub rows: Vec<Row>,
    /// What was left out.
    pub left_out: LeftOut,
}

/// A row, with its place in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The line of the file on which it begins, from 1.
    pub line: usize,
    /// Its cells, without spaces around them.
    pub cells: Vec<String>,
}

/// What of a file was not read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// The line from which on it was not: there are more than [`MOST_ROWS`].
    pub from_line: Option<usize>,
    /// There are more than [`MOST_COLUMNS`].
    pub columns: bool,
    /// The line of a row with a quotation mark that nothing closes, so that it takes all that comes after it.
    pub unclosed: Option<usize>,
}

impl Row {
    /// A cell; empty where there is none.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// What separates the cells: as the file says itself (`sep=;`, which Excel reads and writes), else what stands most often in its first line.
#[must_use]
pub fn separator(text: &str) -> char {
    if let Some(named) = said(text) {
        return named;
    }
    let line = first_line(text);
    let number = |sign: &char| line.matches(*sign).count();
    let most = SEPARATORS.iter().map(number).max().unwrap_or_default();
    SEPARATORS.into_iter().find(|sign| number(sign) == most).unwrap_or(',')
}

fn said(text: &str) -> Option<char> {
    let sign = first_line(text)
        .trim_matches('"')
        .strip_prefix("sep=")?
        .chars()
        .next()?;
    SEPARATORS.contains(&sign).then_some(sign)
}

/// The first line with something in it, without what stands in quotation marks.
fn first_line(text: &str) -> String {
    let mut quoted = false;
    let mut line = String::new();
    for sign in text.trim_start().chars().take(65_536) {
        match sign {
            '"' => quoted = !quoted,
            '\n' | '\r' if !quoted => break,
            sign if !quoted => line.push(sign),
            _ => {}
        }
    }
    line
}

/// Reads a table. The first row with more than one filled cell is the header; what stands above it is passed over.
#[must_use]
pub fn read(text: &str, separator: char) -> Sheet {
    let mut sheet = Sheet::default();
    let mut rows = Vec::new();
    let mut records = Records::new(text, separator);
    while let Some((row, has_more)) = records.next() {
        sheet.left_out.columns |= has_more;
        if row.cells.iter().all(String::is_empty) {
            continue;
        }
        if rows.len() > MOST_ROWS {
            sheet.left_out.from_line = Some(row.line);
            break;
        }
        rows.push(row);
    }
    sheet.left_out.unclosed = records.unclosed;
    if said(text).is_some() && rows.first().is_some_and(|row| row.cell(0).starts_with("sep=")) {
        rows.remove(0);
    }
    arranged(rows, sheet.left_out)
}

/// Rows as a table: the first one with more than one filled cell is the header.
pub(super) fn arranged(rows: Vec<Row>, left_out: LeftOut) -> Sheet {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let head = rows.iter().position(|row| filled(row) > 1).unwrap_or_default();
    let mut rows = rows.into_iter().skip(head);
    Sheet {
        header: rows.next().map(|row| row.cells).unwrap_or_default(),
        rows: rows.collect(),
        left_out,
    }
}

/// The rows of a text, one after the other.
struct Records<'a> {
    rest: &'a [u8],
    reader: csv_core::Reader,
    line: usize,
    /// Where the text of a row goes, and where its cells end in it.
    output: Vec<u8>,
    ends: Vec<usize>,
    unclosed: Option<usize>,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, separator: char) -> Self {
        let delimiter = u8::try_from(separator).unwrap_or(b',');
        Self {
            rest: text.as_bytes(),
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            line: 1,
            output: vec![0; text.len()],
            ends: vec![0; MOST_COLUMNS + 1],
            unclosed: None,
        }
    }

    /// A row, and whether it has more columns than are read.
    fn next(&mut self) -> Option<(Row, bool)> {
        let start = self.rest;
        let (mut written, mut ended) = (0, 0);
        loop {
            let output = self.output.get_mut(written..)?;
            let ends = self.ends.get_mut(ended..)?;
            let (result, read, wrote, cells) = self.reader.read_record(self.rest, output, ends);
            self.rest = self.rest.get(read..)?;
            written += wrote;
            ended += cells;
            match result {
                // The end of the text is said by asking for more of it.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len(), 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::OutputFull | ReadRecordResult::End => return None,
            }
        }
        let taken = start.get(..start.len() - self.rest.len())?;
        Some(self.row(taken, ended))
    }

    #[allow(clippy::naive_bytecount, reason = "a row is short; a crate for it would be longer")]
    fn row(&mut self, taken: &[u8], ended: usize) -> (Row, bool) {
        let breaks = |bytes: &[u8]| bytes.iter().filter(|byte| **byte == b'\n').count();
        let blank = taken.iter().take_while(|byte| matches!(**byte, b'\r' | b'\n')).count();
        let (before, said) = taken.split_at(blank);
        let line = self.line + breaks(before);
        self.line += breaks(taken);
        let quotes = said.iter().filter(|byte| **byte == b'"').count();
        if self.rest.is_empty() && quotes % 2 == 1 && breaks(said.trim_ascii_end()) > 0 {
            self.unclosed = Some(line);
        }
        let mut from = 0;
        let mut cells = Vec::new();
        for end in self.ends.iter().take(ended.min(MOST_COLUMNS)) {
            let bytes = self.output.get(from..*end).unwrap_or_default();
            cells.push(unguarded(String::from_utf8_lossy(bytes).trim()).to_owned());
            from = *end;
        }
        (Row { line, cells }, ended > MOST_COLUMNS)
    }
}

/// Prints rows, the header among them, as UTF-8 with a byte order mark, by which Excel knows it.
#[must_use]
pub fn print(rows: &[Vec<String>], separator: char) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(separator);
            }
            print_cell(&mut text, &guarded(cell), separator);
        }
        text.push_str("\r\n");
    }
    text
}

fn print_cell(text: &mut String, cell: &str, separator: char) {
    // Without marks `sep=` says what separates the cells, and is none.
    let is_plain = !cell.contains(['"', '\r', '\n', separator]) && cell.trim() == cell && !cell.starts_with("sep=");
    if is_plain {
        return text.push_str(cell);
    }
    text.push('"');
    text.push_str(&cell.replace('"', "\"\""));
    text.push('"');
}

/// A cell with an apostrophe before it where a spreadsheet would take it for a formula; a number is none. One that begins with apostrophes
/// and such a sign gets one more, so that what is taken off is what was put on.
#[must_use]
pub fn guarded(cell: &str) -> String {
    if looks_like_a_formula(cell.trim_start_matches('\'')) && !is_number(cell) {
        return format!("'{cell}");
    }
    cell.to_owned()
}

/// The cell without the apostrophe that [`guarded`] put before it.
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if looks_like_a_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

fn looks_like_a_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let is_digit = |sign: char| sign.is_ascii_digit();
    digits.starts_with(is_digit) && digits.ends_with(is_digit) && {
        let others = digits.replace(is_digit, "");
        matches!(others.as_str(), "" | "." | ",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        let sheet = read(text, separator(text));
        let head = (0, sheet.header);
        std::iter::once(head)
            .chain(sheet.rows.into_iter().map(|row| (row.line, row.cells)))
            .collect()
    }

    fn check(text: &str, expect: &[(usize, &[&str])]) {
        let expect: Vec<(usize, Vec<String>)> = expect
            .iter()
            .map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect()))
            .collect();
        assert_eq!(rows(text), expect, "{text:?}");
    }

    #[test]
    fn a_column_that_is_called_like_the_word_for_the_separator_is_a_column() {
        let rows = [["sep=".to_owned(), "b".to_owned()], ["c".to_owned(), "d".to_owned()]].map(Vec::from);
        let text = print(&rows, ';');
        let sheet = read(text.trim_start_matches('\u{feff}'), ';');
        assert_eq!((&sheet.header, &sheet.rows[0].cells), (&rows[0], &rows[1]));
    }

    #[test]
    fn rows_are_read_with_the_line_on_which_they_begin() {
        check("a,b\r\n1,2\r\n", &[(0, &["a", "b"]), (2, &["1", "2"])]);
        check("a;b\n\n\n1;2", &[(0, &["a", "b"]), (4, &["1", "2"])]);
        check(
            "a\tb\n\"1\n1\"\t2\n3\t4\n",
            &[(0, &["a", "b"]), (2, &["1\n1", "2"]), (4, &["3", "4"])],
        );
        check("a;b\r1;2\r", &[(0, &["a", "b"]), (1, &["1", "2"])]);
        check(
            "a,b\n\"say \"\"x\"\", y\", 2 \n",
            &[(0, &["a", "b"]), (2, &["say \"x\", y", "2"])],
        );
        check("a;b\n;;\n1", &[(0, &["a", "b"]), (3, &["1"])]);
        check("", &[(0, &[])]);
    }

    #[test]
    fn the_separator_is_the_one_that_the_file_names_or_uses_most() {
        let check = |text: &str, expect: char| assert_eq!(separator(text), expect, "{text}");
        check("a;b;c,d\n", ';');
        check("a,b\n1;2;3;4", ',');
        check("a\tb", '\t');
        check("\"a,b,c,d\";b\n", ';');
        check("sep=,\na;b;c", ',');
        check("alone", ';');
    }

    #[test]
    fn what_excel_says_of_itself_and_a_title_above_the_table_are_passed_over() {
        check("sep=;\r\na;b\r\n1;2\r\n", &[(0, &["a", "b"]), (3, &["1", "2"])]);
        check(
            "Commitments of 2026;\n\na;b\n1;2\n",
            &[(0, &["a", "b"]), (4, &["1", "2"])],
        );
    }

    #[test]
    fn what_is_left_out_is_told() {
        let wide = format!("{}\n1,2\n", "x,".repeat(MOST_COLUMNS));
        let sheet = read(&wide, ',');
        assert!(sheet.left_out.columns && sheet.header.len() == MOST_COLUMNS);
        let long = format!("a,b\n{}", "1,2\n".repeat(MOST_ROWS + 5));
        let sheet = read(&long, ',');
        assert_eq!(
            (sheet.rows.len(), sheet.left_out.from_line),
            (MOST_ROWS, Some(MOST_ROWS + 2))
        );
        assert_eq!(read("a,b\n1,\"2\n3,4\n5,6\n", ',').left_out.unclosed, Some(2));
        assert_eq!(read("a,b\n1,5\" pipe\n", ',').left_out.unclosed, None);
    }

    #[test]
    fn a_formula_is_guarded_and_a_number_is_not() {
        let check = |cell: &str, expect: &str| {
            assert_eq!(guarded(cell), expect);
            assert_eq!(unguarded(expect), cell);
        };
        check("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")");
        check("+49 561 7870", "'+49 561 7870");
        check("-x", "'-x");
        check("-1+2", "'-1+2");
        check("@SUM(A1)", "'@SUM(A1)");
        check("'=x", "''=x");
        check("-3.7", "-3.7");
        check("-12", "-12");
        check("'tis", "'tis");
        check("", "");
        assert_eq!(guarded("\tx"), "'\tx");
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_again(
            cells in proptest::collection::vec(proptest::collection::vec("[a-zї=+@'\";,\t\r\n -]{0,8}", 2..5), 1..6),
            separator in proptest::sample::select(&SEPARATORS[..]),
        ) {
            let width = cells[0].len();
            let trimmed = |cells: &[String]| cells.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
            let header: Vec<String> = (0..width).map(|n| format!("h{n}")).collect();
            let expect: Vec<Vec<String>> = cells.iter().map(|row| trimmed(row)).filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
            let all: Vec<Vec<String>> = std::iter::once(header).chain(expect.clone()).collect();
            let text = print(&all, separator);
            let sheet = read(text.trim_start_matches('\u{feff}'), separator);
            prop_assert_eq!(sheet.rows.into_iter().map(|row| row.cells).collect::<Vec<_>>(), expect);
        }

        #[test]
        fn any_text_is_read(text in any::<String>(), separator in proptest::sample::select(&SEPARATORS[..])) {
            let sheet = read(&text, separator);
            prop_assert!(sheet.rows.len() <= text.len());
        }
    }
}
