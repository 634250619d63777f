#![no_main]

use libfuzzer_sys::fuzz_target;
use pobratym_fuzz::formats::exchange;

fuzz_target!(|text: &str| {
    let _ = exchange::parse(text);
});
