//! An empty Tauri window with a static page: what a start is measured against (`cargo xtask bench start`). Same size, same
//! framework, nothing of ours.

fn main() {
    if let Err(error) =
        tauri::Builder::default().run(tauri::generate_context!("examples/empty/tauri.conf.json"))
    {
        eprintln!("empty: {error}");
    }
}
