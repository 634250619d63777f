#![no_main]

use libfuzzer_sys::fuzz_target;
use pobratym_fuzz::formats::csv::{MOST_COLUMNS, MOST_ROWS};
use pobratym_fuzz::formats::workbook::{members, read};

const NAMES: [&str; 5] = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
/// What stands in the last two where the input says nothing of them.
const USUAL: [&str; 2] = [
    r#"<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>"#,
    r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#,
];

// A container, or the members of one, with a nought between them.
fuzz_target!(|bytes: &[u8]| {
    if let Ok(found) = members(bytes) {
        let _ = read(&found.into_iter().map(|(name, member)| (name, member.bytes.to_vec())).collect::<Vec<_>>());
    }
    let mut parts: Vec<Vec<u8>> = bytes.splitn(5, |byte| *byte == 0).map(<[u8]>::to_vec).collect();
    parts.resize(3.max(parts.len()), Vec::new());
    parts.extend(USUAL.iter().skip(parts.len() - 3).map(|text| text.as_bytes().to_vec()));
    let Ok(pages) = read(&NAMES.into_iter().zip(parts).collect::<Vec<_>>()) else { return };
    for page in pages {
        assert!(page.sheet.rows.len() <= MOST_ROWS);
        assert!(page.sheet.rows.iter().all(|row| row.cells.len() <= MOST_COLUMNS));
    }
});
