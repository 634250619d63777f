//! Mounts the app; nothing else.

fn main() {
    pobratym::platform::failure::install();
    leptos::mount::mount_to_body(pobratym::app::App);
}
