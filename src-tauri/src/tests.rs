//! The page's bindings are what the commands are.

use std::path::Path;

use specta_typescript::Typescript;

/// Compares the committed bindings with the commands; `REGULARS_UPDATE=1` writes them anew instead.
#[test]
fn the_bindings_are_up_to_date() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/bridge/bindings.ts");
    let fresh = std::env::temp_dir().join(format!("regulars-bindings-{}.ts", std::process::id()));
    super::wire().export(Typescript::default(), &fresh).expect("the bindings export");
    let expected = whole_fields(&std::fs::read_to_string(&fresh).expect("the export is readable"));
    std::fs::remove_file(&fresh).expect("the export is removable");
    if std::env::var_os("REGULARS_UPDATE").is_some() {
        std::fs::write(&committed, expected).expect("the bindings are writable");
        return;
    }
    let found = std::fs::read_to_string(&committed).unwrap_or_default();
    assert!(
        found == expected,
        "ui/src/bridge/bindings.ts is not what the commands are. \
         Run `REGULARS_UPDATE=1 cargo test -p regulars the_bindings` and look at the difference."
    );
}

/// A field that has a default may be left out by a file; on this wire every field is there, both ways.
fn whole_fields(text: &str) -> String {
    let whole = |line: &str| match line.trim_start().split_once("?: ") {
        Some((name, shape))
            if line.starts_with('\t') && name.chars().all(|c| c.is_alphanumeric() || c == '_') =>
        {
            format!("\t{name}: {shape}\n")
        }
        _ => format!("{line}\n"),
    };
    text.lines().map(whole).collect()
}
