//! One journey's stage: a display, a home, a book, the program, and an album for its pictures.

use std::ffi::OsStr;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::display::Display;
use crate::driver::{Driver, Surroundings};
use crate::tools::{built, made, tool};
use crate::{Page, Step, Trouble};

/// One journey at a time: they would fight for two cores, not for anything else.
static STAGE: Mutex<()> = Mutex::new(());

/// How long the window may take to close.
const LEAVE: Duration = Duration::from_secs(10);

/// Where a journey happens.
pub struct Stage {
    page: Page,
    driver: Driver,
    display: Display,
    folder: tempfile::TempDir,
}

/// Walks a journey on a stage of its own and leaves its pictures in `target/journeys/<name>/`. The system speaks Chinese.
pub fn journey(name: &str, walk: impl AsyncFnOnce(&mut Stage) -> Step) -> Step {
    let album = made(&format!("journeys/{name}"))?;
    empty(&album)?;
    Stage::act(&album, "zh_CN.UTF-8", walk)
}

impl Stage {
    /// Sets the stage, walks, and strikes it again however the walk ends.
    pub fn act(album: &Path, language: &str, walk: impl AsyncFnOnce(&mut Self) -> Step) -> Step {
        let _alone = STAGE.lock().unwrap_or_else(PoisonError::into_inner);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(Trouble::file(Path::new("the runtime")))?;
        let mut stage = runtime.block_on(Self::set(album, language))?;
        let walked = catch_unwind(AssertUnwindSafe(|| runtime.block_on(walk(&mut stage))));
        if !matches!(walked, Ok(Ok(()))) {
            // A picture of what went wrong helps; without one the error still says it.
            let _ = runtime.block_on(stage.page.picture("failed"));
        }
        // The window may be gone already, or not answer; the display's end is its end too.
        let closing = stage.page.client().close();
        let _ = runtime.block_on(async { tokio::time::timeout(LEAVE, closing).await });
        drop(stage);
        walked.unwrap_or_else(|panic| resume_unwind(panic))
    }

    async fn set(album: &Path, language: &str) -> Step<Self> {
        let place = Path::new("a folder for the journey");
        let folder = tempfile::tempdir().map_err(Trouble::file(place))?;
        let display = Display::open(folder.path())?;
        let around = Surroundings {
            display: &display.name,
            home: folder.path(),
            book: &folder.path().join("book.regulars"),
            language,
            locales: &locales()?,
            log: &album.join("program.log"),
        };
        let driver = Driver::start(&around).await?;
        let page = Page::new(driver.open(&built("regulars")?).await?, album);
        page.know_the_way().await?;
        Ok(Self { page, driver, display, folder })
    }

    /// The page.
    pub fn page(&self) -> Page {
        self.page.clone()
    }

    /// The journey's own folder, for files to import and to save.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The book's file.
    pub fn book(&self) -> PathBuf {
        self.folder.path().join("book.regulars")
    }

    /// The display's name, for typing into native dialogs.
    pub fn display(&self) -> &str {
        &self.display.name
    }

    /// Closes the window and opens the program again on the same book.
    pub async fn reopen(&mut self, album: &Path) -> Step {
        self.close().await?;
        self.start(album).await
    }

    /// Opens the program again after [`Stage::close`].
    pub async fn start(&mut self, album: &Path) -> Step {
        self.page = Page::new(self.driver.open(&built("regulars")?).await?, album);
        Ok(())
    }

    /// Closes the window and waits until the program has let go of the book.
    pub async fn close(&self) -> Step {
        self.page.client().close().await?;
        let lock = self.folder.path().join("book.regulars.lock");
        crate::until("the program to let go of the book", async || {
            let Ok(file) = std::fs::File::open(&lock) else { return Ok(Some(())) };
            Ok(file.try_lock().ok())
        })
        .await
    }
}

/// The two locales, made once: a small system has neither, and the page asks the C library for the language.
fn locales() -> Step<PathBuf> {
    let folder = made("journeys/.locales")?;
    for name in ["zh_CN", "en_US"] {
        let place = folder.join(format!("{name}.UTF-8"));
        if place.exists() {
            continue;
        }
        let words = ["--no-archive", "-i", name, "-f", "UTF-8"].map(OsStr::new);
        let output = tool("localedef", &[&words[..], &[place.as_os_str()]].concat())?;
        if !place.join("LC_CTYPE").exists() {
            return Err(Trouble::Tool(String::from_utf8_lossy(&output.stderr).into_owned()));
        }
    }
    Ok(folder)
}

/// Takes the pictures of the last walk out of an album.
pub fn empty(album: &Path) -> Step {
    for entry in std::fs::read_dir(album).map_err(Trouble::file(album))?.flatten() {
        let place = entry.path();
        if place.is_file() {
            std::fs::remove_file(&place).map_err(Trouble::file(&place))?;
        }
    }
    Ok(())
}
