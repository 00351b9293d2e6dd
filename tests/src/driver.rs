//! WebKitWebDriver and the window it opens.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::tools::bound;
use crate::{Step, Trouble, until};

/// What the program finds around itself: its book, a home of its own, its language.
pub(crate) struct Surroundings<'a> {
    pub(crate) display: &'a str,
    pub(crate) home: &'a Path,
    pub(crate) book: &'a Path,
    /// `zh_CN.UTF-8` or `en_US.UTF-8`.
    pub(crate) language: &'a str,
    /// Where that language's locale lies.
    pub(crate) locales: &'a Path,
    pub(crate) log: &'a Path,
}

/// A running driver. The programs it starts inherit its surroundings.
pub(crate) struct Driver {
    port: u16,
    process: Child,
}

impl Driver {
    pub(crate) async fn start(around: &Surroundings<'_>) -> Step<Self> {
        let port = free_port()?;
        let home = |place: &str| around.home.join(place);
        for place in ["data", "config", "cache", "run"] {
            std::fs::create_dir_all(home(place)).map_err(Trouble::file(&home(place)))?;
        }
        let log = std::fs::File::create(around.log).map_err(Trouble::file(around.log))?;
        let errors = log.try_clone().map_err(Trouble::file(around.log))?;
        let mut command = bound("WebKitWebDriver")?;
        command
            .arg(format!("--port={port}"))
            .env_remove("WAYLAND_DISPLAY")
            .env("DISPLAY", around.display)
            .env("GDK_BACKEND", "x11")
            .env("HOME", around.home)
            .env("XDG_DATA_HOME", home("data"))
            .env("XDG_CONFIG_HOME", home("config"))
            .env("XDG_CACHE_HOME", home("cache"))
            .env("XDG_RUNTIME_DIR", home("run"))
            .env("LOCPATH", around.locales)
            .env("LC_ALL", around.language)
            .env("LANG", around.language)
            .env_remove("LANGUAGE")
            .env("REGULARS_BOOK", around.book)
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // No desktop: no bus, no settings service, no graphics card.
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("NO_AT_BRIDGE", "1")
            .env("GSETTINGS_BACKEND", "memory")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .stdout(Stdio::from(log))
            .stderr(Stdio::from(errors));
        let process = command.spawn().map_err(Trouble::file(Path::new("WebKitWebDriver")))?;
        let driver = Self { port, process };
        until("the driver to answer", async || {
            Ok(TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).ok())
        })
        .await?;
        Ok(driver)
    }

    /// Starts `program` and answers when its window is there.
    pub(crate) async fn open(&self, program: &Path) -> Step<Client> {
        let options = json!({ "binary": program, "args": [] });
        // A page that changes its own address is no navigation to wait for; the driver would, for ever.
        let strategy = ("pageLoadStrategy".to_owned(), json!("none"));
        let wanted = [("webkitgtk:browserOptions".to_owned(), options), strategy].into_iter().collect();
        let address = format!("http://127.0.0.1:{}", self.port);
        Ok(ClientBuilder::new(HttpConnector::new()).capabilities(wanted).connect(&address).await?)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may be gone already; there is nobody to tell.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> Step<u16> {
    let place = Path::new("a free port");
    let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(Trouble::file(place))?;
    Ok(socket.local_addr().map_err(Trouble::file(place))?.port())
}
