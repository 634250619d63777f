#![no_main]

use libfuzzer_sys::fuzz_target;
use pobratym_fuzz::formats::report::{Contents, Office, look, text_of};

fuzz_target!(|bytes: &[u8]| {
    for name in ["a.txt", "a.html"] {
        if let Ok(Contents::Document { office, bytes, is_packed: false }) = look(name, bytes) {
            let _ = text_of(office, bytes);
        }
    }
    for office in [Office::Word, Office::OpenDocument] {
        if let Ok(text) = text_of(office, bytes) {
            // What is a text stays within what it was made of: no entity and no element stands for more than its own length.
            assert!(text.len() <= 4 * bytes.len(), "{} of {}", text.len(), bytes.len());
        }
    }
});
