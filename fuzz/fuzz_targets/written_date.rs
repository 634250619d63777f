#![no_main]

use libfuzzer_sys::fuzz_target;
use pobratym_fuzz::domain::date::Edtf;
use pobratym_fuzz::formats::written_date::{Order, order_of, read};

fuzz_target!(|text: &str| {
    let order = order_of(std::iter::once(text));
    for order in [order, Order::Unknown, Order::MonthFirst] {
        if let Ok(date) = read(text, order) {
            // What was read is a date that can be kept.
            assert_eq!(date.to_string().parse::<Edtf>(), Ok(date));
        }
    }
});
