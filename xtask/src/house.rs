//! Where things lie: the repository and the folder cargo builds into.

use std::path::{Path, PathBuf};

use crate::fault::Fault;

/// The repository's places.
pub(crate) struct House {
    root: PathBuf,
    built: PathBuf,
}

impl House {
    /// The repository this program was built from, and the folder it runs from.
    pub(crate) fn find() -> Result<Self, Fault> {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = own.parent().unwrap_or(own).to_owned();
        if !root.join("Cargo.lock").exists() {
            return Err(Fault::Missing {
                what: format!("the repository at {}", root.display()),
                mend: "Was it moved? Run `cargo clean -p xtask` and try again.".into(),
            });
        }
        let exe = std::env::current_exe().map_err(Fault::file(Path::new("xtask")))?;
        let built = exe.parent().unwrap_or(&root).to_owned();
        Ok(Self { root, built })
    }

    /// A place in the repository.
    pub(crate) fn at(&self, place: &str) -> PathBuf {
        self.root.join(place)
    }

    /// The repository itself.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A program of the workspace, built for debugging.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.built.join(name).with_extension(std::env::consts::EXE_EXTENSION)
    }

    /// A place among what is made: `target/<place>`.
    pub(crate) fn made(&self, place: &str) -> PathBuf {
        self.built.parent().unwrap_or(&self.built).join(place)
    }
}
