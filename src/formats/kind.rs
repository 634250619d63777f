//! Which kind a file is, by what is in it and by its name.

/// The kind of a file that is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// An exchange file, or other JSON
    Exchange,
    /// A table as text
    Table,
    /// Contacts, vCard
    Contacts,
    /// Dates, iCalendar
    Calendar,
    /// A workbook of a spreadsheet program
    Workbook,
    /// A workbook of an older or locked kind, or one of the open document format, which are not read
    OtherWorkbook,
    /// Nothing that can be opened
    Other,
}

/// Says which kind a file is. What is in it counts more than its name: a name is easily wrong.
#[must_use]
pub fn opened(name: &str, bytes: &[u8]) -> FileKind {
    let ending = name
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_ascii_lowercase();
    let start = start(bytes);
    // The containers of Excel and LibreOffice: a ZIP archive, and the compound file of Excel before 2007.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return match ending.as_str() {
            "xlsx" | "xlsm" if bytes.starts_with(b"PK") => FileKind::Workbook,
            "xlsx" | "xlsm" | "xls" | "ods" => FileKind::OtherWorkbook,
            _ => FileKind::Other,
        };
    }
    if start.starts_with("BEGIN:VCALENDAR") {
        return FileKind::Calendar;
    }
    if start.starts_with("BEGIN:VCARD") {
        return FileKind::Contacts;
    }
    if start.starts_with('{') || start.starts_with('[') && ending != "csv" {
        return FileKind::Exchange;
    }
    if start.starts_with('<') || start.starts_with("%PDF") {
        return FileKind::Other;
    }
    match ending.as_str() {
        "json" => FileKind::Exchange,
        "csv" | "tsv" | "txt" | "tab" => FileKind::Table,
        "vcf" | "vcard" => FileKind::Contacts,
        "ics" | "ical" | "ifb" => FileKind::Calendar,
        _ => FileKind::Other,
    }
}

/// The first letters, in upper case, whichever Unicode encoding they are in.
fn start(bytes: &[u8]) -> String {
    let ascii = bytes.iter().take(200).filter(|byte| byte.is_ascii() && **byte != 0);
    let text: String = ascii.map(|byte| char::from(*byte)).collect();
    text.trim_start().to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_counts_more_than_the_name() {
        let check = |name: &str, bytes: &[u8], expect: FileKind| assert_eq!(opened(name, bytes), expect, "{name}");
        check("a.csv", b"a;b\n", FileKind::Table);
        check("a.CSV", b"\xFF\xFEa\0;\0", FileKind::Table);
        check("a.tsv", b"a\tb", FileKind::Table);
        check("a.txt", b"BEGIN:VCARD\r\n", FileKind::Contacts);
        check("a.csv", b"\xEF\xBB\xBF\nbegin:vcalendar", FileKind::Calendar);
        check(
            "a.vcf",
            b"\xFF\xFEB\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0",
            FileKind::Contacts,
        );
        check("copy.pobratym.json", b"{\"format\": \"pobratym\"}", FileKind::Exchange);
        check("no ending", b"{}", FileKind::Exchange);
        check("a.xlsx", b"PK\x03\x04...", FileKind::Workbook);
        check("a.xls", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1], FileKind::OtherWorkbook);
        check("locked.xlsx", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1], FileKind::OtherWorkbook);
        check("a.ods", b"PK\x03\x04...", FileKind::OtherWorkbook);
        check("a.docx", b"PK\x03\x04...", FileKind::Other);
        check("a.csv", b"PK\x03\x04...", FileKind::Other);
        check("a.csv", b"<!doctype html>", FileKind::Other);
        check("a.pdf", b"%PDF-1.7", FileKind::Other);
        check("a.csv", b"[draft];b", FileKind::Table);
        check("a.vcf", b"", FileKind::Contacts);
        check("", b"\x00\x01\x02", FileKind::Other);
    }
}
