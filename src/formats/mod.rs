//! One module a format: text in, value and problems out; and back.
//!
//! Must not know: the store, the browser.

pub mod base64url;
pub mod content_lines;
pub mod csv;
pub mod decode;
pub mod envelope;
pub mod example;
pub mod exchange;
pub mod html;
pub mod ics;
pub mod ics_in;
pub mod kind;
pub mod markdown;
pub mod markup;
pub mod offer;
pub mod outline;
pub mod protected;
pub mod report;
pub mod table;
pub mod vcard;
pub mod weight;
pub mod workbook;
pub mod written_date;
pub mod zip;
