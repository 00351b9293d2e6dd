//! The shell: the window, the open book, and commands of a few lines that hand the page's wishes to the core.
//!
//! Holds: the clock is read here and nowhere below; nothing slow runs on the main thread; the page sees codes, figures
//! and file names, never a path. Must not: decide anything about customers or money; that is the core's.

mod clock;
mod commands;
mod copies;
mod dialogs;
mod drop;
mod ear;
mod files;
mod outfile;
mod prints;
mod problem_sheet;
mod recent;
mod shell;
mod spoken;
mod start;
mod wire;
mod work;

use std::process::ExitCode;

use tauri::Manager as _;
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands};

use crate::commands::{
    app, backups, books, customers, duplicates, exports, fields, imports, journal, labels, lists, overviews,
    purchases, removals, reports, samples, settings, tiers, verifications,
};
use crate::shell::Shell;

/// Every command and event, as the page's bindings are made from.
#[expect(clippy::too_many_lines, reason = "one list, a line a command")]
fn wire() -> Builder<tauri::Wry> {
    Builder::new()
        .error_handling(ErrorHandlingMode::Throw)
        // Money stays below 2^53 fen; ids are strings.
        .dangerously_cast_bigints_to_number()
        .disable_serde_phases()
        .commands(collect_commands![
            app::app_status,
            app::app_create,
            app::app_retry,
            app::app_cancel,
            app::app_zoom,
            app::app_listen,
            backups::backups_list,
            backups::backups_make,
            backups::backups_daily,
            backups::backups_save,
            backups::backups_look,
            backups::backups_newest_whole,
            backups::backups_restore,
            books::books_place,
            books::books_open,
            books::books_open_recent,
            books::books_forget,
            books::books_create,
            books::books_move,
            customers::customers_words,
            customers::customers_rename_word,
            customers::customers_remove_word,
            customers::customers_dossier,
            customers::customers_create,
            customers::customers_update,
            customers::customers_put,
            customers::customers_remove,
            customers::customers_add_person,
            customers::customers_update_person,
            customers::customers_remove_person,
            customers::customers_read_text,
            duplicates::duplicates_list,
            duplicates::duplicates_like,
            duplicates::duplicates_compare,
            duplicates::duplicates_merge,
            duplicates::duplicates_keep_apart,
            exports::exports_save,
            fields::fields_list,
            fields::fields_counts,
            fields::fields_create,
            fields::fields_update,
            fields::fields_arrange,
            fields::fields_remove,
            fields::fields_restore,
            fields::fields_rename_choice,
            fields::fields_remove_choice,
            imports::imports_choose,
            imports::imports_view,
            imports::imports_rehearse,
            imports::imports_run,
            imports::imports_save_problems,
            journal::journal_last_undoable,
            journal::journal_of_row,
            journal::journal_list,
            journal::journal_changes,
            journal::journal_standing_on,
            journal::journal_undo,
            lists::lists_page,
            lists::lists_summary,
            lists::lists_values,
            lists::lists_search,
            lists::lists_set_tier,
            lists::lists_set_responsible,
            lists::lists_add_tag,
            lists::lists_remove_tag,
            lists::lists_remove,
            lists::lists_views,
            lists::lists_save_view,
            lists::lists_change_view,
            lists::lists_remove_view,
            lists::lists_columns,
            lists::lists_arrange,
            lists::lists_export,
            overviews::overviews_show,
            purchases::purchases_orders_of,
            purchases::purchases_create,
            purchases::purchases_update,
            purchases::purchases_remove,
            purchases::purchases_search_products,
            removals::removals_page,
            removals::removals_count,
            removals::removals_restore,
            reports::reports_years,
            reports::reports_annual,
            reports::reports_save_pdf,
            reports::reports_print,
            reports::reports_printed,
            reports::reports_chosen,
            reports::reports_customer,
            reports::reports_save_customers,
            reports::reports_print_customers,
            reports::reports_printing,
            labels::labels_kinds,
            labels::labels_preview,
            labels::labels_save,
            labels::labels_print,
            samples::samples_fill,
            settings::settings_get,
            settings::settings_change,
            tiers::tiers_list,
            tiers::tiers_counts,
            tiers::tiers_create,
            tiers::tiers_update,
            tiers::tiers_arrange,
            tiers::tiers_remove,
            verifications::verifications_state,
            verifications::verifications_verify,
        ])
}

/// Runs the program until its window is closed.
pub fn run() -> ExitCode {
    let wire = wire();
    let own = start::own_book();
    let mut builder = tauri::Builder::default().invoke_handler(wire.invoke_handler());
    if own.is_none() {
        builder = builder
            .plugin(tauri_plugin_single_instance::init(|handle, arguments, folder| {
                start::again(handle, arguments, &folder);
            }))
            .plugin(tauri_plugin_window_state::Builder::new().build());
    }
    let started = builder
        .on_window_event(drop::on_window_event)
        .setup(move |app| {
            let home = app.path().app_data_dir()?;
            let recent = recent::Recent::at(home.join("books.json"));
            let default = home.join(shell::BOOK_NAME);
            let latest = recent.list().into_iter().next().filter(|latest| *latest != default);
            let (place, expected) = match (own.or_else(start::given_book), latest) {
                (Some(place), _) => (place, false),
                (None, Some(latest)) => (latest, true),
                (None, None) => (default, false),
            };
            app.manage(recent);
            app.manage(ear::Ear::default());
            app.manage(files::Files::default());
            app.manage(work::Work::default());
            app.manage(copies::Told::default());
            app.manage(prints::Prints::default());
            app.manage(Shell::start(place, expected));
            start::open_ahead(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!());
    match started {
        Ok(program) => {
            program.run(start::on_run_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("regulars: {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests;
