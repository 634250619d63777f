//! The message at the foot: what was just done, with a way to take it back, or why it was not done.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::store::commands::Refusal;
use crate::store::handle::{Deed, Failure, FileError, LinkError, NotAFile, Notice, StorageError};
use crate::store::history::Way;
use crate::ui::{Glyph, Icon};
use crate::views::parts::Spot;
use crate::views::shared::chips::code;
use crate::views::shared::t;

use super::folder::folder;

/// The place of the message; it is there from the start, so that screen readers listen to it.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let store = Store::here();
    let notice = store.notice();
    view! {
        <div class="notices" role="region" aria-label=t(m::notice_region)>
            {folder(Spot::News)}
            <div role="status" aria-live="polite" aria-atomic="true">
                {move || notice.get().map(|notice| view! { <Message notice/> })}
            </div>
        </div>
    }
}

#[component]
fn Message(notice: Notice) -> impl IntoView {
    let store = Store::here();
    let lang = store.lang();
    let failed = notice.news.is_err();
    let action = action(&notice.news, store);
    let news = notice.news;
    view! {
        <div class="notice" class:late=failed>
            <Icon glyph=if failed { Glyph::Alert } else { Glyph::Check }/>
            <p>{move || words(lang.get(), &news)}</p>
            {action}
            <button type="button" class="btn icon-only quiet" aria-label=t(m::notice_dismiss) on:click=move |_| store.hush()>
                <Icon glyph=Glyph::Close/>
            </button>
        </div>
    }
}

fn action(news: &Result<Deed, Failure>, store: Store) -> AnyView {
    match news {
        Ok(Deed::DraftKept { path }) => {
            view! { <A href=path.clone() attr:class="btn" on:click=move |_| store.hush()>{t(m::notice_continue)}</A> }.into_any()
        }
        Ok(
            Deed::Recovered { .. }
            | Deed::LinkCopied
            | Deed::TextCopied
            | Deed::TextSaved
            | Deed::TrashEmptied
            | Deed::Erased
            | Deed::SnapshotTaken
            | Deed::CopySaved { .. }
            | Deed::CalendarSaved { .. }
            | Deed::TableSaved { .. }
            | Deed::Sent { .. },
        )
        | Err(
            Failure::Refused(_)
            | Failure::NotAFile(_)
            | Failure::File(_)
            | Failure::Link(_)
            | Failure::TrashKept
            | Failure::ErasedInPart
            | Failure::NotErased
            | Failure::NotCopied
            | Failure::TextNotCopied
            | Failure::NotFetched,
        ) => ().into_any(),
        Ok(Deed::DamagedRemoved { key, text }) => {
            let (key, text) = (key.clone(), text.clone());
            view! { <button type="button" class="btn" on:click=move |_| store.put_damaged_back(&key, &text)>{t(m::notice_undo)}</button> }.into_any()
        }
        Ok(Deed::Reviewed(review)) => {
            let review = review.clone();
            view! { <button type="button" class="btn" on:click=move |_| store.wait_again(&review)>{t(m::notice_undo)}</button> }.into_any()
        }
        Ok(Deed::ViewsChanged { partnership, swap }) => {
            let (partnership, swap) = (*partnership, swap.clone());
            view! { <button type="button" class="btn" on:click=move |_| store.swap_views_back(partnership, swap.clone())>{t(m::notice_undo)}</button> }.into_any()
        }
        Ok(Deed::Snoozed { record, before, .. }) => {
            let (record, before) = (*record, before.clone());
            let undo = move |_| {
                store.put_snooze(record, before.clone());
                store.hush();
            };
            view! { <button type="button" class="btn" on:click=undo>{t(m::notice_undo)}</button> }.into_any()
        }
        Ok(Deed::KeptApart(a, b)) => {
            let (a, b) = (*a, *b);
            let undo = move |_| {
                store.put_apart(a, b, false);
                store.hush();
            };
            view! { <button type="button" class="btn" on:click=undo>{t(m::notice_undo)}</button> }.into_any()
        }
        Ok(Deed::Undone) => {
            view! { <button type="button" class="btn" on:click=move |_| store.step(Way::Redo)>{t(m::nav_redo)}</button> }.into_any()
        }
        Ok(_) => {
            view! { <button type="button" class="btn" on:click=move |_| store.step(Way::Undo)>{t(m::notice_undo)}</button> }.into_any()
        }
        Err(Failure::NotKept(StorageError::Newer)) => {
            view! { <button type="button" class="btn" on:click=move |_| store.apply_update()>{t(m::damage_newer_reload)}</button> }.into_any()
        }
        Err(Failure::NotKept(_) | Failure::NoSnapshot) => {
            view! { <button type="button" class="btn" on:click=move |_| store.download_all()>{t(m::notice_download)}</button> }.into_any()
        }
    }
}

fn words(lang: Lang, news: &Result<Deed, Failure>) -> String {
    match news {
        Ok(deed) => done(lang, deed),
        Err(failure) => failed(lang, failure),
    }
}

fn done(lang: Lang, deed: &Deed) -> String {
    let count = |n: &usize| i64::try_from(*n).unwrap_or(i64::MAX);
    let what = |kind: &Kind| code(lang, "kind", kind.code());
    match deed {
        Deed::Created(kind) => m::notice_created(lang, what(kind)),
        Deed::Saved(kind) => m::notice_saved(lang, what(kind)),
        Deed::Deleted(kind) => m::notice_deleted(lang, what(kind)),
        Deed::Duplicated(kind) => m::notice_duplicated(lang, what(kind)),
        Deed::StatusSet(status) => m::notice_status_set(lang, code(lang, "commitment_status", status.code())),
        Deed::ManyChanged { records } => m::notice_many_changed(lang, count(records)),
        Deed::StepToggled => m::notice_step_toggled(lang).to_owned(),
        Deed::Logged => m::commitment_logged(lang).to_owned(),
        Deed::Closed => m::visit_closed(lang).to_owned(),
        Deed::TextCopied => m::visit_copied(lang).to_owned(),
        Deed::TextSaved => m::visit_saved(lang).to_owned(),
        Deed::Noted => m::notice_saved(lang, what(&Kind::Event)),
        Deed::LinkCopied => m::commitment_link_copied(lang).to_owned(),
        Deed::Moved(date) => m::schedule_moved(lang, &dates::edtf(lang, date)),
        Deed::ExampleOpened => m::notice_example_opened(lang).to_owned(),
        Deed::ExampleRemoved => m::notice_example_removed(lang).to_owned(),
        Deed::Archived { records } => m::archive_done(lang, count(records)),
        Deed::SnapshotTaken => m::snapshot_taken(lang).to_owned(),
        Deed::SnapshotRestored => m::snapshot_restored(lang).to_owned(),
        Deed::CalendarSaved { dates } => m::ics_saved(lang, count(dates)),
        Deed::Sent { records } => m::exchange_sent(lang, count(records)),
        Deed::CopySaved { records } => m::copy_saved(lang, count(records)),
        Deed::Merged { records, skipped } => {
            let loaded = m::notice_file_loaded(lang, count(records));
            if *skipped == 0 {
                loaded
            } else {
                format!("{loaded} {}", m::notice_file_skipped(lang, count(skipped)))
            }
        }
        Deed::TakenBack => m::notice_taken_back(lang).to_owned(),
        Deed::Imported { records } => m::notice_imported(lang, count(records)),
        Deed::TableSaved { records } => m::notice_table_saved(lang, count(records)),
        Deed::Recovered { records } => m::notice_recovered(lang, count(records)),
        Deed::Restored { records } => m::past_restored(lang, count(records)),
        Deed::BroughtBack(_) => m::past_brought_back(lang).to_owned(),
        Deed::TrashEmptied => m::past_emptied(lang).to_owned(),
        Deed::Erased => m::privacy_erased(lang).to_owned(),
        Deed::Mended(kind) => m::damage_restored(lang, what(kind)),
        Deed::DamagedRemoved { .. } => m::damage_removed(lang).to_owned(),
        Deed::Reviewed(_) => m::review_left(lang).to_owned(),
        Deed::ViewsChanged { swap, .. } => match (swap.before.as_slice(), swap.after.as_slice()) {
            ([], [saved, ..]) => m::notice_view_saved(lang, &saved.name),
            ([gone, ..], []) => m::notice_view_deleted(lang, &gone.name),
            (_, [changed, ..]) => m::notice_view_changed(lang, &changed.name),
            ([], []) => String::new(),
        },
        Deed::Snoozed { until: Some(day), .. } => m::answers_snoozed(lang, &dates::day(lang, *day)),
        Deed::Snoozed { until: None, .. } => m::answers_told_again(lang).to_owned(),
        Deed::KeptApart(..) => m::duplicate_kept_apart(lang).to_owned(),
        Deed::ContactsMerged => m::duplicate_merged(lang).to_owned(),
        Deed::HandedOver { name, commitments } => m::handover_done(lang, count(commitments), name),
        Deed::Undone => m::notice_undone(lang).to_owned(),
        Deed::Redone => m::notice_redone(lang).to_owned(),
        Deed::DraftKept { .. } => m::notice_draft_kept(lang).to_owned(),
        Deed::TakenIn { drafts } => m::notice_taken_in(lang, count(drafts)),
    }
}

/// Why something was not done, and what to do.
pub(in crate::views) fn failed(lang: Lang, failure: &Failure) -> String {
    match failure {
        Failure::Refused(Refusal::Invalid(_)) => m::notice_invalid(lang),
        Failure::Refused(Refusal::Gone) => m::notice_gone(lang),
        Failure::Refused(Refusal::BeforeStart) => m::schedule_before_start(lang),
        Failure::NotKept(StorageError::Full) => m::notice_full(lang),
        Failure::NotKept(StorageError::Denied) => m::notice_denied(lang),
        Failure::NotKept(StorageError::Newer) => m::damage_newer_refused(lang),
        Failure::NotKept(StorageError::Failed) => m::notice_failed(lang),
        Failure::NotAFile(NotAFile::NotJson { line }) => return m::notice_not_json(lang, &line.to_string()),
        Failure::NotAFile(NotAFile::OtherFormat) => m::notice_other_format(lang),
        Failure::NotAFile(NotAFile::Newer) => m::notice_newer(lang),
        Failure::NotAFile(NotAFile::Empty) => m::notice_empty_file(lang),
        Failure::Link(LinkError::Missing) => m::exchange_link_missing(lang),
        Failure::Link(LinkError::TooLarge) => m::exchange_link_large(lang),
        Failure::Link(LinkError::Damaged) => m::exchange_link_damaged(lang),
        Failure::Link(LinkError::Newer) => m::exchange_link_newer(lang),
        Failure::NotAFile(NotAFile::TooMuch) => m::notice_file_too_much(lang),
        Failure::File(FileError::Unreadable) => m::notice_file_unreadable(lang),
        Failure::File(FileError::TooLarge) => m::notice_file_large(lang),
        Failure::File(FileError::NotText) => m::notice_file_not_text(lang),
        Failure::TrashKept => m::past_trash_kept(lang),
        Failure::ErasedInPart => m::privacy_erased_in_part(lang),
        Failure::NotErased => m::privacy_all_failed(lang),
        Failure::TextNotCopied => m::visit_not_copied(lang),
        Failure::NotCopied => m::commitment_link_not_copied(lang),
        Failure::File(FileError::NotWritten) => m::copy_not_written(lang),
        Failure::NotFetched => m::part_text(lang),
        Failure::NoSnapshot => m::snapshot_failed(lang),
    }
    .to_owned()
}
