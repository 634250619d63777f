//! How the folder stands, in words, with what to do.

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::handle::FolderError;
use crate::store::handle::folder::{Standing, Trouble};
use crate::views::shell::notice::failed;

/// Why a folder, or a file in it, cannot be had.
pub fn error(error: FolderError) -> fn(Lang) -> &'static str {
    match error {
        FolderError::Denied => m::folder_denied,
        FolderError::Gone => m::folder_gone,
        FolderError::Full => m::folder_full,
        FolderError::Locked => m::folder_locked,
        FolderError::Forgetful => m::folder_forgetful,
        FolderError::Failed => m::folder_failed,
    }
}

/// How it stands.
pub fn standing(lang: Lang, standing: &Standing) -> String {
    match standing {
        Standing::Starts => m::folder_starts(lang).to_owned(),
        Standing::Elsewhere => m::folder_elsewhere(lang).to_owned(),
        Standing::InStep => m::folder_in_step(lang).to_owned(),
        Standing::Asks(false) => m::folder_asks(lang).to_owned(),
        Standing::Asks(true) => m::folder_denied(lang).to_owned(),
        Standing::Hindered(Trouble::Folder(trouble)) => error(*trouble)(lang).to_owned(),
        Standing::Hindered(Trouble::Here(failure)) => failed(lang, failure),
    }
}
