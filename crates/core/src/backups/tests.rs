//! Copies of a real book on disk.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use regulars_store::{Actor, restore};

use super::*;
use crate::customers::{self, Profile};
use crate::settings::{Language, Settings, Theme};
use crate::testing::now;

struct Desk {
    folder: PathBuf,
    book: Book,
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Desk {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("regulars-backups-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("shop.regulars");
        let book = Book::found(&path, &DeviceKey::default(), schema(), |book| {
            let settings = Settings {
                business_name: "明月茶行".into(),
                language: Language::Chinese,
                theme: Theme::System,
                currency: "CNY".into(),
            };
            crate::books::set_up(book, &Actor::owner("me"), now(), &settings, ["1", "2", "3", "4"]).map(drop)
        });
        Self { folder, book: book.unwrap() }
    }

    fn path(&self) -> PathBuf {
        self.folder.join("shop.regulars")
    }

    fn add(&self, name: &str, at: DateTime<FixedOffset>) {
        let profile = Profile { name: name.into(), ..Profile::default() };
        self.book
            .write(&Actor::owner("me"), at, customers::CREATE, |tx| customers::create(tx, &profile))
            .unwrap();
    }

    fn make(&self, at: DateTime<FixedOffset>, reason: CopyReason) -> Copy {
        make(&self.book, &DeviceKey::default(), at, reason, &|| true).unwrap()
    }
}

#[test]
fn a_copy_is_listed_with_when_why_and_what_it_holds() {
    let desk = Desk::new("list");
    desk.add("王雪梅", now());
    let copy = desk.make(now(), CopyReason::Manual);
    assert_eq!(copy.name, "shop.2026-11-22-090000.manual.regulars");
    assert_eq!(list(&desk.path(), now()), std::slice::from_ref(&copy));
    let holds = look(&place(&desk.path(), &copy.name, now()).unwrap()).unwrap();
    assert_eq!((holds.business_name.as_str(), holds.customers, holds.purchases), ("明月茶行", 1, 0));
    assert_eq!(holds.last_change_ms, Some(now().timestamp_millis()));
    assert_eq!(place(&desk.path(), "../shop.regulars", now()).unwrap_err().code(), "book_missing");
}

#[test]
fn a_copy_is_due_once_a_day_and_wanted_before_an_import_that_could_lose_something() {
    let desk = Desk::new("due");
    let wanted = |at| desk.book.read(|reader| is_wanted_before_import(reader, &desk.path(), at)).unwrap();
    assert!(is_due(&desk.path(), now()));
    assert!(!wanted(now()), "an empty book has nothing to lose");
    desk.add("甲", now());
    assert!(wanted(now()));
    let later = now() + Duration::hours(1);
    desk.make(later, CopyReason::Daily);
    assert!(!is_due(&desk.path(), later));
    assert!(!wanted(later), "the copy holds everything");
    desk.add("乙", later + Duration::hours(1));
    assert!(wanted(later + Duration::hours(1)));
    assert!(is_due(&desk.path(), now() + Duration::days(1)));
}

#[test]
fn what_a_restore_set_aside_is_listed_and_a_damaged_copy_is_passed_over() {
    let desk = Desk::new("aside");
    let older = desk.make(now(), CopyReason::Daily);
    desk.add("甲", now());
    let newer = desk.make(now() + Duration::days(1), CopyReason::Daily);
    let at = now() + Duration::days(2);
    assert_eq!(newest_whole(&desk.path(), at).unwrap().1.customers, 1);
    fs::write(place(&desk.path(), &newer.name, at).unwrap(), [7; 9000]).unwrap();
    let (found, holds) = newest_whole(&desk.path(), at).unwrap();
    assert_eq!((&found, holds.customers), (&older, 0));
    let path = desk.path();
    let copy = place(&path, &older.name, at).unwrap();
    // The restore needs the book closed; a second book stands for it.
    let other = desk.folder.join("other");
    fs::create_dir_all(&other).unwrap();
    let second = other.join("shop.regulars");
    drop(Book::found(&second, &DeviceKey::default(), schema(), |_| Ok::<_, StoreError>(())).unwrap());
    restore(&second, &DeviceKey::default(), &copy, schema()).unwrap();
    let reasons: Vec<CopyReason> = list(&second, at).iter().map(|copy| copy.reason).collect();
    assert_eq!(reasons, [CopyReason::Replaced]);
}

#[test]
fn what_a_killed_program_left_of_a_copy_is_swept_away() {
    let desk = Desk::new("sweep");
    let left = folder(&desk.path()).join("shop.2026-11-20-080000.daily.regulars.part");
    fs::create_dir_all(folder(&desk.path())).unwrap();
    fs::write(&left, [1; 10]).unwrap();
    desk.make(now(), CopyReason::Daily);
    assert!(!left.exists());
    assert_eq!(list(&desk.path(), now()).len(), 1);
}

fn copies(moments: impl IntoIterator<Item = NaiveDateTime>) -> Vec<Copy> {
    let copy = |made_at: NaiveDateTime| Copy {
        name: rules::name("shop", made_at, CopyReason::Daily),
        made_at,
        reason: CopyReason::Daily,
        bytes: 1,
    };
    moments.into_iter().map(copy).collect()
}

fn noon(days_back: i64) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap().and_hms_opt(12, 0, 0).unwrap() - Duration::days(days_back)
}

#[test]
fn a_year_of_daily_copies_thins_out_to_days_weeks_and_months() {
    let mut kept: Vec<Copy> = Vec::new();
    for days_back in (0..365).rev() {
        kept.insert(0, copies([noon(days_back)]).remove(0));
        let gone: Vec<String> = rules::superfluous(&kept).into_iter().map(str::to_owned).collect();
        kept.retain(|copy| !gone.contains(&copy.name));
    }
    assert_eq!(kept.len(), 10);
    let days: Vec<i64> = kept.iter().map(|copy| (noon(0) - copy.made_at).num_days()).collect();
    assert_eq!(days[..6], [0, 1, 2, 3, 4, 5]);
    assert!(days[9] > 25, "one of a month before: {days:?}");
}

#[test]
fn many_copies_of_one_day_do_not_drive_out_the_older_ones_and_a_persons_own_are_never_thinned() {
    let today = (0..12).rev().map(|hour| noon(0) + Duration::minutes(hour));
    let mut all = copies(today.chain([noon(1), noon(40), noon(80)]));
    all.push(Copy { reason: CopyReason::Manual, ..copies([noon(400)]).remove(0) });
    let gone = rules::superfluous(&all);
    assert_eq!(gone.len(), 5);
    for kept in [noon(1), noon(40), noon(80), noon(400)] {
        assert!(!gone.contains(&copies([kept])[0].name.as_str()), "{kept}");
    }
}

#[test]
fn names_are_read_back_and_other_files_are_not_copies() {
    let moment = noon(0);
    for reason in [CopyReason::Daily, CopyReason::Import, CopyReason::Upgrade, CopyReason::Manual] {
        assert_eq!(rules::read_name(&rules::name("a.b", moment, reason), "a.b"), Some((moment, reason)));
    }
    for name in
        ["shop.regulars", "shop.2026-11-25-120000.daily.regulars.key", "x.2026-11-25-120000.daily.regulars"]
    {
        assert_eq!(rules::read_name(name, "shop"), None, "{name}");
    }
    assert!(rules::is_set_aside("shop.before-restore.regulars", "shop"));
    assert!(rules::is_set_aside("shop.before-restore-12.regulars", "shop"));
    assert!(!rules::is_set_aside("shop.before-restore.regulars.key", "shop"));
}
