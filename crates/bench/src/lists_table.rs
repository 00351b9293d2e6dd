//! The list and the search box of a large book: random filters under random orders, names typed letter by letter; and a
//! bulk change against the same change in plain SQL.

use std::path::Path;
use std::time::Instant;

use regulars_core::lists::{self, ListFilter, ListOrder, ListSort, Selection};
use regulars_core::store::key::DeviceKey;
use regulars_core::store::sql::{self, Connection, params};
use regulars_core::store::{Actor, Book};
use regulars_core::{CoreError, tiers};
use serde_json::json;

use crate::Failure;
use crate::measure::{now, print};

const ROWS: u32 = 60;
const PAGES: u64 = 600;
const NAMES: u64 = 120;
const MANY: u32 = 10_000;

const SORTS: [ListSort; 6] = [
    ListSort::Name,
    ListSort::Sales,
    ListSort::LastPurchase,
    ListSort::Added,
    ListSort::Tier,
    ListSort::Region,
];

/// A number that jumps about (`SplitMix64`).
fn scatter(seed: u64, bound: usize) -> usize {
    let mut mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((mixed ^ (mixed >> 31)) % (bound.max(1) as u64)).unwrap_or_default()
}

fn percentile(times: &mut [f64], share: f64) -> f64 {
    times.sort_unstable_by(f64::total_cmp);
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let place = ((times.len() as f64 * share).ceil() as usize).clamp(1, times.len()) - 1;
    times[place]
}

/// What a book offers to filter by.
struct Offered {
    tiers: Vec<tiers::TierId>,
    values: lists::ListValues,
}

/// A filter of one to three parts.
fn filter(seed: u64, offered: &Offered) -> ListFilter {
    let mut filter = ListFilter::default();
    for part in 0..=scatter(seed, 3) as u64 {
        let dice = |bound: usize| scatter(seed * 31 + part * 7 + 1, bound);
        let one = |values: &[String]| values.get(dice(values.len())).cloned().into_iter().collect::<Vec<_>>();
        match scatter(seed * 17 + part, 11) {
            0 => filter.tiers = offered.tiers.get(dice(offered.tiers.len())).copied().into_iter().collect(),
            1 => filter.regions = one(&offered.values.regions),
            2 => filter.tags = one(&offered.values.tags),
            3 => filter.sources = one(&offered.values.sources),
            4 => filter.industries = one(&offered.values.industries),
            5 => filter.absent_days = Some([30, 90, 180, 365][dice(4)]),
            6 => filter.bought_days = Some([7, 30, 90][dice(3)]),
            7 => filter.sales_from_fen = Some([10_000, 100_000, 1_000_000][dice(3)]),
            8 => filter.birthday_month = u8::try_from(dice(24) + 1).ok(),
            9 => ["w", "li", "zhang", "chen", "1385"][dice(5)].clone_into(&mut filter.text),
            _ => filter.never_bought = true,
        }
    }
    filter
}

/// The fastest of three: what the machine does besides only ever adds.
fn fastest(mut work: impl FnMut() -> Result<(), CoreError>) -> Result<f64, Failure> {
    let mut best = f64::INFINITY;
    for _ in 0..3 {
        let start = Instant::now();
        work()?;
        best = best.min(start.elapsed().as_secs_f64());
    }
    Ok(best)
}

fn open(place: &Path) -> Result<Book, Failure> {
    Ok(Book::open(place, &DeviceKey::default(), regulars_core::schema())?)
}

/// First pages under random filters and orders, and names typed letter by letter, against a scan with LIKE.
pub(crate) fn read(place: &Path) -> Result<(), Failure> {
    let book = open(place)?;
    let now = now()?;
    let offered = book.read(|reader| {
        Ok::<_, CoreError>(Offered {
            tiers: tiers::list(reader)?.into_iter().map(|tier| tier.id).collect(),
            values: lists::values(reader)?,
        })
    })?;
    let (mut pages, mut filled, mut most) = (Vec::new(), Vec::new(), (0.0, String::new()));
    for seed in 0..PAGES {
        let filter = filter(seed, &offered);
        let order = ListOrder { sort: SORTS[scatter(seed, SORTS.len())], reverse: seed % 4 == 0 };
        let seconds =
            fastest(|| book.read(|reader| lists::page(reader, &filter, order, None, ROWS, now)).map(drop))?;
        pages.push(seconds);
        if seconds > most.0 {
            most = (seconds, format!("{filter:?} {order:?}"));
        }
        let start = Instant::now();
        let mut page = book.read(|reader| lists::page(reader, &filter, order, None, ROWS, now))?;
        let mut rows = page.rows.len();
        while rows < ROWS as usize && page.next.is_some() {
            page = book.read(|reader| lists::page(reader, &filter, order, page.next.as_ref(), ROWS, now))?;
            rows += page.rows.len();
        }
        filled.push(start.elapsed().as_secs_f64());
    }
    let mut typed = typed(&book)?;
    print(json!({
        "page_p50": percentile(&mut pages, 0.5), "page_p99": percentile(&mut pages, 0.99),
        "filled_p50": percentile(&mut filled, 0.5), "filled_p99": percentile(&mut filled, 0.99),
        "dearest": most.1, "search_p50": percentile(&mut typed, 0.5), "search_p99": percentile(&mut typed, 0.99),
        "like": like(&book)?,
    }));
    Ok(())
}

/// The time of each letter of names that are in the book.
fn typed(book: &Book) -> Result<Vec<f64>, Failure> {
    let words: Vec<String> = book.read(|reader| {
        let mut statement =
            reader.prepare("SELECT sort_key FROM list_rows WHERE customer_id >= ?1 LIMIT 1")?;
        let (first, last): (i64, i64) =
            reader.query_row("SELECT min(customer_id), max(customer_id) FROM list_rows", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let step = (last - first) / i64::try_from(NAMES).unwrap_or(1);
        let key = |at: u64| -> sql::Result<String> {
            statement.query_row([first + step * i64::try_from(at).unwrap_or_default()], |row| row.get(0))
        };
        Ok::<_, CoreError>((0..NAMES).map(key).collect::<sql::Result<Vec<String>>>()?)
    })?;
    let mut times = Vec::new();
    for word in words {
        let joined = word.replace(' ', "");
        for end in joined.char_indices().map(|(at, letter)| at + letter.len_utf8()).take(8) {
            times.push(fastest(|| book.read(|reader| lists::search(reader, &joined[..end], 8)).map(drop))?);
        }
    }
    Ok(times)
}

/// A scan of the same table with LIKE.
fn like(book: &Book) -> Result<f64, Failure> {
    let mut best = f64::INFINITY;
    for pattern in ["%xue mei%", "%zzzz%"] {
        let start = Instant::now();
        book.read(|reader| {
            let found: i64 = reader.query_row(
                "SELECT count(*) FROM customers WHERE sort_key LIKE ?1 OR search_words LIKE ?1",
                [pattern],
                |row| row.get(0),
            )?;
            Ok::<_, CoreError>(found)
        })?;
        best = best.min(start.elapsed().as_secs_f64());
    }
    Ok(best)
}

/// A bulk change of 10,000 and its undo through the door, against the same statements on a plain file with the same
/// tables, indexes and triggers.
pub(crate) fn bulk(place: &Path, plain: &Path) -> Result<(), Failure> {
    let book = open(place)?;
    let ids: Vec<i64> = book.read(|reader| {
        let mut statement = reader.prepare("SELECT customer_id FROM list_rows ORDER BY sort_key LIMIT ?1")?;
        let rows = statement.query_map([MANY], |row| row.get(0))?;
        Ok::<_, CoreError>(rows.collect::<sql::Result<_>>()?)
    })?;
    let tier = book.read(tiers::list)?[0].id;
    let conn = copy(&book, plain)?;
    let list = serde_json::to_string(&ids)?;
    conn.execute_batch("CREATE TEMP TABLE old (id INTEGER PRIMARY KEY, tier_id, updated_ms, revision)")?;
    conn.execute(
        "INSERT INTO old SELECT id, tier_id, updated_ms, revision FROM customers
         WHERE id IN (SELECT value FROM json_each(?1))",
        [&list],
    )?;
    let start = Instant::now();
    conn.execute(
        "UPDATE customers SET tier_id = ?2, updated_ms = ?3, revision = revision + 1
         WHERE id IN (SELECT value FROM json_each(?1)) AND tier_id IS NOT ?2",
        params![list, tier, now()?.timestamp_millis()],
    )?;
    let plain_change = start.elapsed().as_secs_f64();
    let start = Instant::now();
    conn.execute(
        "UPDATE customers SET tier_id = o.tier_id, updated_ms = o.updated_ms, revision = o.revision
         FROM temp.old o WHERE o.id = customers.id AND customers.revision <> o.revision",
        [],
    )?;
    let plain_undo = start.elapsed().as_secs_f64();
    let selection = Selection::Ids(ids.into_iter().map(regulars_core::customers::CustomerId).collect());
    let actor = Actor::owner("bench");
    let start = Instant::now();
    let written =
        book.write(&actor, now()?, lists::SET_TIER, |tx| lists::set_tier(tx, &selection, Some(tier)))?;
    let change = start.elapsed().as_secs_f64();
    let start = Instant::now();
    book.undo(&actor, now()?, written.entry)?;
    let undo = start.elapsed().as_secs_f64();
    print(json!({
        "changed": written.value, "change": change, "undo": undo, "plain_change": plain_change,
        "plain_undo": plain_undo,
    }));
    Ok(())
}

/// The book's customers in a plain file with the same tables.
fn copy(book: &Book, plain: &Path) -> Result<Connection, Failure> {
    let conn = Connection::open(plain)?;
    conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;")?;
    for migration in regulars_core::schema().migrations {
        conn.execute_batch(migration)?;
    }
    conn.execute_batch("BEGIN")?;
    for table in ["tiers", "customers", "customer_tags"] {
        book.read(|reader| {
            let mut statement = reader.prepare(&format!("SELECT * FROM {table}"))?;
            let columns = statement.column_count();
            let marks = vec!["?"; columns].join(", ");
            let mut insert = conn.prepare(&format!("INSERT INTO {table} VALUES ({marks})"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let cells: Vec<sql::types::Value> =
                    (0..columns).map(|column| row.get(column)).collect::<sql::Result<_>>()?;
                insert.execute(sql::params_from_iter(cells))?;
            }
            Ok::<_, CoreError>(())
        })?;
    }
    conn.execute_batch("COMMIT")?;
    Ok(conn)
}
