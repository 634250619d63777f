#![no_main]

use libfuzzer_sys::fuzz_target;
use pobratym_fuzz::domain::date::Edtf;

fuzz_target!(|text: &str| {
    if let Ok(date) = text.parse::<Edtf>() {
        assert_eq!(date.to_string(), text);
        if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
            assert!(first <= last || text.contains('/'), "{text}");
        }
    }
});
