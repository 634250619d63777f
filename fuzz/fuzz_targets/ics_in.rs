#![no_main]

use libfuzzer_sys::fuzz_target;
use pobratym_fuzz::domain::record::Kind;
use pobratym_fuzz::formats::{decode, ics_in};

fuzz_target!(|bytes: &[u8]| {
    let text = decode::decode(bytes, decode::detect(bytes));
    pobratym_fuzz::on_ground(Kind::Event, |ground| {
        for offer in ics_in::read(&text, ground, &|_, moment| Some(moment)) {
            if let Some(when) = offer.value("when").and_then(|value| value.as_str()) {
                assert!(when.parse::<pobratym_fuzz::domain::date::Edtf>().is_ok(), "{when}");
            }
        }
    });
});
