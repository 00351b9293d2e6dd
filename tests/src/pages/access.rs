//! What axe-core finds on the page that is shown.

use std::path::Path;

use serde_json::Value;

use crate::{Page, Step, Trouble, until};

/// Looks at the page in the window.
const LOOK: &str = "window.found = null; \
    axe.run(document, { resultTypes: ['violations'] }).then( \
        r => { window.found = r.violations.filter(v => ['serious', 'critical'].includes(v.impact)) \
            .map(v => `${v.id} (${v.impact}): ` + v.nodes.slice(0, 4).map(n => n.target.join(' ') + ' ' \
                + (n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? '')).join('; ')); }, \
        e => { window.found = ['axe itself failed: ' + e]; });";

/// What axe finds serious or critical on the page, called `name` here.
pub async fn look(page: &Page, name: &str) -> Step<Vec<String>> {
    if page.ask("return typeof axe").await? != Value::String("object".into()) {
        let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&place).map_err(Trouble::file(&place))?;
        page.ask(&axe).await?;
    }
    // What is still fading in is fainter than it will be.
    page.rest().await?;
    page.ask(LOOK).await?;
    let found = until(&format!("axe on {name}"), async || {
        let found = page.ask("return window.found").await?;
        Ok(found.as_array().cloned())
    })
    .await?;
    Ok(found.iter().filter_map(Value::as_str).map(|what| format!("{name}: {what}")).collect())
}
