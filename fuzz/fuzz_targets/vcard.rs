#![no_main]

use libfuzzer_sys::fuzz_target;
use pobratym_fuzz::domain::record::{Fields, Kind};
use pobratym_fuzz::formats::{decode, vcard};

fuzz_target!(|bytes: &[u8]| {
    let text = decode::decode(bytes, decode::detect(bytes));
    pobratym_fuzz::on_ground(Kind::Contact, |ground| {
        for offer in vcard::read(&text, ground) {
            let mut fields = Fields::new();
            for said in &offer.said {
                said.write(&mut fields);
            }
        }
    });
});
