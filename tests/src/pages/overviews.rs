//! The overview.

use crate::{Page, Step, until};

/// Opens the page and waits until its charts are drawn.
pub async fn open(page: &Page) -> Step {
    page.click("rail-overview").await?;
    drawn(page).await
}

/// Waits until the charts are drawn, each with its spots.
pub async fn drawn(page: &Page) -> Step {
    until("the overview's charts", async || {
        let script = "const chart = document.querySelector('[data-testid=\"chart-months\"]'); \
            return chart !== null && chart.querySelector('img')?.naturalWidth > 0 \
                && chart.querySelectorAll('[data-testid=\"chart-spot\"]').length === 12";
        Ok((page.ask(script).await? == serde_json::Value::Bool(true)).then_some(()))
    })
    .await
}

/// Points at the spot of a chart whose name begins with `name`, as the keyboard does.
pub async fn point(page: &Page, chart: &str, name: &str) -> Step {
    until(&format!("{name:?} in the chart {chart}"), async || {
        let script = format!(
            "const spot = [...document.querySelectorAll('[data-testid=\"chart-{chart}\"] button')] \
                .find(s => s.getAttribute('aria-label').startsWith({name:?})); spot?.focus(); return !!spot"
        );
        Ok((page.ask(&script).await? == serde_json::Value::Bool(true)).then_some(()))
    })
    .await
}

/// Clicks the spot of a chart whose name begins with `name`.
pub async fn follow(page: &Page, chart: &str, name: &str) -> Step {
    page.click_css(&format!("[data-testid=\"chart-{chart}\"] button[aria-label^=\"{name}\"]")).await
}

/// Clicks the first spot of a chart that leads somewhere.
pub async fn follow_first(page: &Page, chart: &str) -> Step {
    page.click_css(&format!("[data-testid=\"chart-{chart}\"] button[data-link=\"true\"]")).await
}

/// Brings a chart into view.
pub async fn scroll_to(page: &Page, chart: &str) -> Step {
    let script = format!("document.querySelector('[data-testid=\"overview-{chart}\"]').scrollIntoView()");
    page.ask(&script).await.map(drop)
}

/// Waits until every chart is drawn as wide as its card leaves room for, and no wider.
pub async fn fit(page: &Page) -> Step {
    until("charts as wide as their cards", async || {
        let script = "const charts = [...document.querySelectorAll('[data-testid^=\"chart-\"][role=group]')]; \
            return charts.length > 3 && charts.every(chart => \
                Math.abs(chart.offsetWidth - chart.parentElement.clientWidth) < 3 \
                    && chart.querySelector('img')?.naturalWidth > 0)";
        Ok((page.ask(script).await? == serde_json::Value::Bool(true)).then_some(()))
    })
    .await
}

/// Back to the top of the page.
pub async fn scroll_up(page: &Page) -> Step {
    page.ask("document.querySelector('main').scrollTop = 0").await.map(drop)
}
