//! Days and EDTF dates.
