//! `cargo xtask demo`: everything that a person needs to try the form.

use std::fs;
use std::net::TcpListener;

use crate::{Result, npm, place, shell, wasm};

/// The port of the demo when it is free; else the system chooses one.
const PORT: u16 = 8460;

/// Builds, then runs the server until it is stopped. `flags` go to the server.
pub(crate) fn run(flags: &[String]) -> Result<()> {
    wasm::build()?;
    npm::pack()?;
    let folder = place::target().join("demo");
    fs::create_dir_all(&folder)?;
    let port = if TcpListener::bind(("127.0.0.1", PORT)).is_ok() { PORT } else { 0 };
    eprintln!("building the server …");
    let mut server =
        shell::cargo(["run", "--quiet", "--locked", "--package=passmuster-server", "--", "--demo"]);
    server
        .arg("--listen")
        .arg(format!("127.0.0.1:{port}"))
        .arg("--database")
        .arg(folder.join("passmuster.sqlite"))
        .arg("--www")
        .arg(place::root().join("www"))
        .arg("--pkg")
        .arg(place::package())
        .args(flags);
    shell::run(server)
}
