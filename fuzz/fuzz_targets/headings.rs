#![no_main]

use libfuzzer_sys::fuzz_target;
use pobratym_fuzz::domain::record::Kind;
use pobratym_fuzz::formats::table::{Ground, guess, kind_of};

fuzz_target!(|text: &str| {
    let header: Vec<String> = text.split(';').map(str::to_owned).collect();
    pobratym_fuzz::on_ground(Kind::Commitment, |ground| {
        let ground = Ground { kind: kind_of(&header, Kind::Commitment, ground), ..*ground };
        let columns = ground.columns();
        let places = guess(&header, &columns, &ground, &|_| None);
        // One meaning for each heading, and no meaning twice.
        assert_eq!(places.len(), header.len());
        let mut taken: Vec<usize> = places.into_iter().flatten().collect();
        let named = taken.len();
        taken.sort_unstable();
        taken.dedup();
        assert_eq!(taken.len(), named);
    });
});
