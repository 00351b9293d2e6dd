//! Lets Tauri read its configuration and embed the page.

fn main() {
    tauri_build::build();
}
