#![no_main]

use libfuzzer_sys::fuzz_target;
use pobratym_fuzz::formats::protected;

fuzz_target!(|text: &str| {
    if let Ok(closed) = protected::parse(text) {
        // Nothing that would take long is derived from a file of somebody else.
        assert!((100_000..=10_000_000).contains(&closed.lock.iterations));
        assert!(closed.header.len() <= 4_096);
    }
});
