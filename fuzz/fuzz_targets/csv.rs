#![no_main]

use libfuzzer_sys::fuzz_target;
use pobratym_fuzz::domain::record::Kind;
use pobratym_fuzz::formats::table::offers;
use pobratym_fuzz::formats::{csv, decode};

fuzz_target!(|bytes: &[u8]| {
    let text = decode::decode(bytes, decode::detect(bytes));
    let sheet = csv::read(&text, csv::separator(&text));
    // Whatever the headings say: each cell as one of each column.
    pobratym_fuzz::on_ground(Kind::Commitment, |ground| {
        let meanings: Vec<_> = ground.columns().into_iter().map(Some).collect();
        assert_eq!(offers(&sheet, &meanings, ground).len(), sheet.rows.len());
    });
    // What was read is printed, and read again as it was.
    let rows: Vec<Vec<String>> = std::iter::once(sheet.header.clone()).chain(sheet.rows.iter().map(|row| row.cells.clone())).collect();
    if rows[0].iter().filter(|cell| !cell.is_empty()).count() > 1 {
        let again = csv::read(csv::print(&rows, ';').trim_start_matches('\u{feff}'), ';');
        let cells = |sheet: &csv::Sheet| sheet.rows.iter().map(|row| row.cells.clone()).collect::<Vec<_>>();
        assert_eq!(cells(&again), cells(&sheet));
    }
});
