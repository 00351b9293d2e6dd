//! Undo of any earlier entry: column by column, in any order, at any depth, and what it says when it cannot.

use proptest::prelude::*;

use super::*;

/// Sets one column of a person as an edit does: keys made anew, one more revision, a later stamp.
fn edit(book: &Book, id: i64, column: &str, value: &str) -> EntryId {
    write(book, |tx| {
        tx.describe(id, value);
        tx.execute(&format!("UPDATE people SET {column} = ?2 WHERE id = ?1"), params![id, value])?;
        let stamp = "UPDATE people SET words = name || ' ' || phone, revision = revision + 1, updated_ms = ?2 WHERE id = ?1";
        Ok(tx.execute(stamp, params![id, tx.new_id()])?)
    })
    .entry
    .unwrap()
}

fn person(book: &Book, id: i64) -> (String, String, String, i64) {
    let sql = "SELECT name, phone, words, revision FROM people WHERE id = ?1";
    book.read(|reader| {
        Ok::<_, StoreError>(
            reader.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?,
        )
    })
    .unwrap()
}

#[track_caller]
fn check_person(book: &Book, id: i64, name: &str, phone: &str, revision: i64) {
    let words = format!("{name} {phone}");
    assert_eq!(person(book, id), (name.into(), phone.into(), words, revision));
}

/// The later entries that a refused undo names, and the reasons it gives for rows.
#[track_caller]
fn refused(book: &Book, entry: EntryId) -> (Vec<EntryId>, Vec<&'static str>) {
    let before = figure(book, "SELECT count(*) FROM journal");
    assert_eq!(undo(book, Some(entry)).unwrap_err().code(), "undo_conflict");
    assert_eq!(figure(book, "SELECT count(*) FROM journal"), before, "nothing was written");
    let standing = book.standing_on(&Actor::owner("me"), now(), entry).unwrap().unwrap();
    assert_eq!(standing.entry, entry);
    let later = standing.later.iter().map(|entry| entry.id).collect();
    (later, standing.rows.iter().map(|row| row.reason).collect())
}

fn created(book: &Book) -> EntryId {
    book.read(|reader| Entry::last_undoable(reader)).unwrap().unwrap().id
}

#[test]
fn edits_of_different_columns_are_undone_in_any_order() {
    for first_is_older in [true, false] {
        let book = Book::in_memory(&SCHEMA).unwrap();
        let id = add_person(&book, "a");
        let name = edit(&book, id, "name", "b");
        let phone = edit(&book, id, "phone", "1");
        check_person(&book, id, "b", "1", 2);
        undo(&book, Some(if first_is_older { name } else { phone })).unwrap();
        let (left, number) = if first_is_older { ("a", "1") } else { ("b", "") };
        check_person(&book, id, left, number, 1);
        undo(&book, Some(if first_is_older { phone } else { name })).unwrap();
        check_person(&book, id, "a", "", 0);
    }
}

#[test]
fn the_keys_of_an_object_are_taken_back_each_for_itself() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let id = add_person(&book, "a");
    let extra = || {
        let sql = "SELECT extra FROM people";
        let read = |reader: &Reader| Ok::<String, StoreError>(reader.query_row(sql, [], |row| row.get(0))?);
        book.read(read).unwrap()
    };
    let first = edit(&book, id, "extra", r#"{"7":"tea"}"#);
    let other = edit(&book, id, "extra", r#"{"7":"tea","8":100}"#);
    let again = edit(&book, id, "extra", r#"{"7":"cup","8":100}"#);
    assert_eq!(refused(&book, first).0, [again]);
    undo(&book, Some(other)).unwrap();
    assert_eq!(extra(), r#"{"7":"cup"}"#);
    undo(&book, Some(again)).unwrap();
    undo(&book, Some(first)).unwrap();
    assert_eq!(extra(), "{}");
    check_person(&book, id, "a", "", 0);
}

#[test]
fn the_same_column_changed_since_names_the_later_entry_only() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let id = add_person(&book, "a");
    let first = edit(&book, id, "name", "b");
    edit(&book, id, "phone", "1");
    let later = edit(&book, id, "name", "c");
    assert_eq!(refused(&book, first), (vec![later], vec!["changed"]));
    check_person(&book, id, "c", "1", 3);
    undo(&book, Some(later)).unwrap();
    undo(&book, Some(first)).unwrap();
    check_person(&book, id, "a", "1", 1);
}

#[test]
fn a_value_that_came_back_still_stands_on_what_was_before() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let id = add_person(&book, "a");
    let first = edit(&book, id, "name", "b");
    let away = edit(&book, id, "name", "c");
    let back = edit(&book, id, "name", "b");
    assert_eq!(refused(&book, first).0, [back, away]);
}

#[test]
fn a_later_change_that_was_itself_taken_back_is_no_hindrance() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let id = add_person(&book, "a");
    let first = edit(&book, id, "name", "b");
    let later = edit(&book, id, "name", "c");
    undo(&book, Some(later)).unwrap();
    undo(&book, Some(first)).unwrap();
    check_person(&book, id, "a", "", 0);
}

#[test]
fn a_creation_with_later_edits_or_references_names_them() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let id = add_person(&book, "a");
    let made = created(&book);
    let later = edit(&book, id, "phone", "1");
    assert_eq!(refused(&book, made).0, [later]);
    undo(&book, Some(later)).unwrap();
    let import = import_sales(&book, Some(id), &[100]);
    assert_eq!(refused(&book, made), (vec![import], vec!["used"]));
    undo(&book, Some(import)).unwrap();
    undo(&book, Some(made)).unwrap();
    assert_eq!(figure(&book, "SELECT count(*) FROM people"), 0);
}

#[test]
fn rows_with_a_key_of_text_are_named_too() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let put = |value: &str| {
        let sql =
            "INSERT INTO labels VALUES ('theme', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        write(&book, |tx| Ok(tx.execute(sql, [value])?)).entry.unwrap()
    };
    let (first, later) = (put("light"), put("dark"));
    assert_eq!(refused(&book, first), (vec![later], vec!["changed"]));
}

#[test]
fn a_later_entry_is_found_among_many() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let (id, other) = (add_person(&book, "a"), add_person(&book, "x"));
    let first = edit(&book, id, "name", "b");
    for number in 0..40 {
        edit(&book, other, "phone", &number.to_string());
    }
    let later = edit(&book, id, "name", "c");
    for number in 40..80 {
        edit(&book, other, "phone", &number.to_string());
    }
    assert_eq!(refused(&book, first).0, [later]);
}

#[test]
fn a_later_entry_of_very_many_rows_is_found() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    write(&book, |tx| {
        let mut insert = tx.prepare("INSERT INTO people (id, name) VALUES (?1, 'a')")?;
        for id in 1..=20_500 {
            insert.execute([id])?;
        }
        Ok(())
    });
    let first = edit(&book, 20_400, "name", "b");
    let all = write(&book, |tx| Ok(tx.execute("UPDATE people SET name = 'c'", [])?)).entry.unwrap();
    for number in 0..70 {
        edit(&book, 1, "phone", &number.to_string());
    }
    assert_eq!(refused(&book, first).0, [all]);
}

#[test]
fn a_key_that_was_taken_meanwhile_names_who_took_it() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let id = add_person(&book, "a");
    let tag = |sql: &str| write(&book, |tx| Ok(tx.execute(sql, params![tx.new_id(), id])?)).entry.unwrap();
    tag("INSERT INTO tags VALUES (?1, ?2, 'tea')");
    let removed = tag("DELETE FROM tags WHERE id <> ?1 AND person_id = ?2");
    edit(&book, id, "phone", "1");
    let again = tag("INSERT INTO tags VALUES (?1, ?2, 'tea')");
    assert_eq!(refused(&book, removed), (vec![again], vec!["exists"]));
}

fn sell(book: &Book, good: &str, fen: i64) -> EntryId {
    write(book, |tx| {
        tx.execute("INSERT OR IGNORE INTO goods (id, code) VALUES (?1, ?2)", params![tx.new_id(), good])?;
        let sql = "INSERT INTO sales (id, fen, good_id) SELECT ?1, ?2, id FROM goods WHERE code = ?3";
        Ok(tx.execute(sql, params![tx.new_id(), fen, good])?)
    })
    .entry
    .unwrap()
}

#[test]
fn a_product_that_others_use_stays_when_its_line_is_taken_back() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let (first, alone) = (sell(&book, "tea", 100), sell(&book, "cup", 5));
    sell(&book, "tea", 200);
    undo(&book, Some(first)).unwrap();
    undo(&book, Some(alone)).unwrap();
    assert_eq!(figure(&book, "SELECT sum(fen) FROM sales"), 200);
    assert_eq!(figure(&book, "SELECT count(*) FROM goods WHERE code = 'tea'"), 1);
    assert_eq!(figure(&book, "SELECT count(*) FROM goods WHERE code = 'cup'"), 0);
    assert!(book.check().unwrap().is_well());
}

#[test]
fn a_line_with_its_product_comes_back_whole() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let sold = sell(&book, "tea", 100);
    let undone = undo(&book, Some(sold)).unwrap().entry;
    assert_eq!(figure(&book, "SELECT count(*) FROM goods"), 0);
    undo(&book, undone).unwrap();
    assert_eq!(figure(&book, "SELECT count(*) FROM sales JOIN goods ON goods.id = good_id"), 1);
    assert!(book.check().unwrap().is_well());
}

fn import_goods(book: &Book, good: &str) -> EntryId {
    write(book, |tx| {
        let import_id = tx.begin_import();
        tx.bulk("sales", || {
            let good_id = tx.new_id();
            tx.execute("INSERT INTO goods VALUES (?1, ?2, ?3, 0)", params![good_id, good, import_id])?;
            let sql = "INSERT INTO sales (id, fen, import_id, good_id) VALUES (?1, 7, ?2, ?3)";
            Ok::<_, StoreError>(tx.execute(sql, params![tx.new_id(), import_id, good_id])?)
        })
    })
    .entry
    .unwrap()
}

#[test]
fn an_import_is_undone_and_leaves_the_products_others_use() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let import = import_goods(&book, "tea");
    let unused = import_goods(&book, "cup");
    sell(&book, "tea", 100);
    undo(&book, Some(import)).unwrap();
    undo(&book, Some(unused)).unwrap();
    assert_eq!(figure(&book, "SELECT fen FROM total"), 100);
    assert_eq!(figure(&book, "SELECT count(*) FROM goods"), 1);
    assert!(book.check().unwrap().is_well());
}

#[test]
fn an_import_with_an_edited_row_names_the_edit_and_is_free_again_without_it() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let import = import_sales(&book, None, &[100, 200]);
    let sql = "UPDATE sales SET fen = 101, revision = revision + 1 WHERE fen = 100";
    let edit = write(&book, |tx| Ok(tx.execute(sql, [])?)).entry.unwrap();
    assert_eq!(refused(&book, import), (vec![edit], vec!["changed"]));
    undo(&book, Some(edit)).unwrap();
    undo(&book, Some(import)).unwrap();
    assert_eq!(figure(&book, "SELECT count(*) FROM sales"), 0);
    assert_eq!(figure(&book, "SELECT fen FROM total"), 0);
}

fn mark(book: &Book, id: i64, removed_ms: i64) -> EntryId {
    let sql = "UPDATE people SET removed_ms = ?2, revision = revision + 1 WHERE id = ?1";
    write(book, |tx| Ok(tx.execute(sql, params![id, removed_ms])?)).entry.unwrap()
}

#[test]
fn a_removal_is_not_done_again_over_rows_that_came_since() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let id = add_person(&book, "a");
    let removed = mark(&book, id, 9);
    let back = undo(&book, Some(removed)).unwrap().entry.unwrap();
    let sale = write(&book, |tx| {
        let sql = "INSERT INTO sales (id, person_id, fen) VALUES (?1, ?2, 1)";
        Ok(tx.execute(sql, params![tx.new_id(), id])?)
    });
    assert_eq!(refused(&book, back), (vec![sale.entry.unwrap()], vec!["used"]));
    undo(&book, sale.entry).unwrap();
    undo(&book, Some(back)).unwrap();
    assert_eq!(figure(&book, "SELECT count(*) FROM people WHERE removed_ms = 9"), 1);
}

#[test]
fn a_row_is_not_handed_back_to_somebody_removed_since() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let (old, new) = (add_person(&book, "a"), add_person(&book, "b"));
    import_sales(&book, Some(old), &[100]);
    let sql = "UPDATE sales SET person_id = ?1, revision = revision + 1";
    let moved = write(&book, |tx| Ok(tx.execute(sql, [new])?)).entry.unwrap();
    let removed = mark(&book, old, 9);
    assert_eq!(refused(&book, moved).0, [removed]);
    undo(&book, Some(removed)).unwrap();
    undo(&book, Some(moved)).unwrap();
    assert_eq!(figure(&book, "SELECT person_id FROM sales"), old);
}

#[test]
fn a_history_holds_the_subject_and_the_import_that_brought_the_row() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let (id, other) = (add_person(&book, "a"), add_person(&book, "b"));
    let entry = write(&book, |tx| {
        tx.describe(id, "tag");
        tx.also_about(other);
        Ok(tx.execute("INSERT INTO labels VALUES ('x', 'y')", [])?)
    })
    .entry
    .unwrap();
    let undone = undo(&book, Some(entry)).unwrap().entry.unwrap();
    let import = import_sales(&book, None, &[100]);
    let row = figure(&book, "SELECT id FROM sales");
    let of = |row_id| {
        let filter = JournalFilter { row_id: Some(row_id), before: None, limit: 9 };
        let entries = book.read(|reader| Entry::list(reader, filter)).unwrap();
        entries.iter().map(|entry| entry.id).collect::<Vec<_>>()
    };
    assert_eq!(of(id)[..2], [undone, entry]);
    assert_eq!(of(other)[..2], [undone, entry]);
    assert_eq!(of(row), [import]);
}

#[test]
fn a_change_is_told_by_what_was_and_what_is() {
    use rusqlite::types::Value;
    let book = Book::in_memory(&SCHEMA).unwrap();
    let id = add_person(&book, "a");
    let entry = edit(&book, id, "name", "b");
    let changes = book.read(|reader| Entry::changes(reader, &SCHEMA, entry, None, 9)).unwrap();
    let cell = CellChange {
        column: "name".into(),
        old: Some(Value::Text("a".into())),
        new: Some(Value::Text("b".into())),
    };
    assert_eq!(
        changes,
        [RowChange { table: "people".into(), row_id: id, key: String::new(), cells: vec![cell] }]
    );
}

/// What a person may do: edit one of two people in one of two columns, take back an entry, press the undo button.
#[derive(Debug, Clone)]
enum Step {
    Edit { person: usize, column: usize, value: u8 },
    Undo { entry: usize },
    Last,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0..2_usize, 0..2_usize, 0..3_u8).prop_map(|(person, column, value)| Step::Edit {
            person,
            column,
            value
        }),
        (0..40_usize).prop_map(|entry| Step::Undo { entry }),
        Just(Step::Last),
    ]
}

/// Takes steps; answers with the people.
fn walk(book: &Book, steps: &[Step]) -> [i64; 2] {
    let people = [add_person(book, "0"), add_person(book, "0")];
    for id in people {
        book.write(&Actor::owner("me"), now(), Action::new("people", "found"), |tx| {
            tx.make_lasting();
            let sql = "UPDATE people SET words = '0 ', updated_ms = 1 WHERE id = ?1";
            Ok::<_, StoreError>(tx.execute(sql, [id])?)
        })
        .unwrap();
    }
    write(book, |tx| Ok(tx.execute("UPDATE journal SET undone_by = -1", [])?));
    for step in steps {
        match step {
            Step::Edit { person, column, value } => {
                let column = ["name", "phone"][*column];
                let sql = format!(
                    "UPDATE people SET {column} = ?2, revision = revision + 1, updated_ms = ?3
                     WHERE id = ?1 AND {column} <> ?2"
                );
                write(book, |tx| {
                    tx.execute(&sql, params![people[*person], value.to_string(), tx.new_id()])?;
                    let sql = "UPDATE people SET words = name || ' ' || phone WHERE id = ?1";
                    Ok(tx.execute(sql, [people[*person]])?)
                });
            }
            Step::Undo { entry } => {
                let sql =
                    format!("SELECT coalesce((SELECT id FROM journal LIMIT 1 OFFSET {}), 0)", entry + 4);
                let refused = undo(book, Some(EntryId(figure(book, &sql)))).err().map(|error| error.code());
                let fine = [None, Some("undo_conflict"), Some("already_undone"), Some("nothing_to_undo")];
                assert!(fine.contains(&refused), "{refused:?}");
            }
            Step::Last => {
                let refused = undo(book, None).err().map(|error| error.code());
                assert!([None, Some("nothing_to_undo")].contains(&refused), "{refused:?}");
            }
        }
    }
    people
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_undo_button_always_leads_back_to_the_beginning(steps in prop::collection::vec(step(), 0..24)) {
        let book = Book::in_memory(&SCHEMA).unwrap();
        let people = walk(&book, &steps);
        let mut pressed = 0;
        loop {
            match undo(&book, None) {
                Ok(_) => pressed += 1,
                Err(error) => {
                    prop_assert_eq!(error.code(), "nothing_to_undo");
                    break;
                }
            }
            prop_assert!(pressed < 100);
        }
        for id in people {
            let is = person(&book, id);
            prop_assert_eq!(is, ("0".to_owned(), String::new(), "0 ".to_owned(), 0));
        }
    }

    #[test]
    fn an_entry_stands_exactly_when_what_it_did_stands(steps in prop::collection::vec(step(), 0..24)) {
        let book = Book::in_memory(&SCHEMA).unwrap();
        let people = walk(&book, &steps);
        for id in people {
            let standing = format!(
                "SELECT count(*) FROM journal JOIN journal_rows ON entry_id = id
                 WHERE row_id = {id} AND undone_by = 0 AND undoes = 0"
            );
            prop_assert_eq!(figure(&book, &standing), person(&book, id).3);
        }
    }
}
