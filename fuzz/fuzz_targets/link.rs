#![no_main]

use libfuzzer_sys::fuzz_target;
use pobratym_fuzz::formats::{base64url, exchange};

fuzz_target!(|text: &str| {
    if let Some(bytes) = base64url::decode(text) {
        assert_eq!(base64url::encode(&bytes), text);
        let _ = String::from_utf8(bytes).map(|text| exchange::parse(&text));
    }
});
