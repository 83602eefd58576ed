//! `passmuster-server`: the HTTP service over an SQLite database.

use std::alloc::System;
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use passmuster::{InputError, Policy, presets};
use passmuster_server::http::{Settings, router, serve};
use passmuster_server::{Enforcer, HashCost, Policies, SqliteStore, Store};
use tokio::net::TcpListener;
use tokio::signal;
use zeroizing_alloc::ZeroAlloc;

/// Wipes whatever is freed: the HTTP library's buffers and the JSON parser's hold passwords, and neither wipes them.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

/// How long blocking work under way has to finish when the server is told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Holds accounts to a password policy, over HTTP.
///
/// Prints `listening on http://ADDRESS` when it is ready. Give it TLS by a proxy in front of it.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "Examples:
  passmuster-server --demo --www www --pkg pkg
  passmuster-server --database accounts.db --policy superoffice-onsite --listen 127.0.0.1:8080"
)]
struct Arguments {
    /// Let anybody add accounts, held to any preset; on loopback only
    #[arg(long)]
    demo: bool,
    /// The address to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The database's file, created if it is not there; `:memory:` for one that goes with the program
    #[arg(
        long,
        value_name = "FILE",
        required_unless_present = "demo",
        default_value_if("demo", "true", ":memory:")
    )]
    database: Option<PathBuf>,
    /// The policy for accounts that name no other
    #[arg(long, value_name = "PRESET|FILE", default_value = "nist-63b-4")]
    policy: String,
    /// The folder with the page
    #[arg(long, value_name = "DIR")]
    www: Option<PathBuf>,
    /// The folder with the built npm package
    #[arg(long, value_name = "DIR")]
    pkg: Option<PathBuf>,
    /// Write no line for each request
    #[arg(long)]
    quiet: bool,
}

fn main() -> ExitCode {
    // A panic's message may quote the text that was at hand; its place is enough.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(io::stderr(), "error: a fault at {place}");
    }));
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    if arguments.demo && !arguments.listen.ip().is_loopback() {
        return Err(format!("the demo listens on loopback only, and {} is not", arguments.listen.ip()).into());
    }
    for folder in [&arguments.www, &arguments.pkg].into_iter().flatten() {
        if !folder.is_dir() {
            return Err(format!("{} is no folder", folder.display()).into());
        }
    }
    let mut policies = Policies::new(read_policy(&arguments.policy)?);
    if arguments.demo {
        let named = presets::NAMES.iter().filter_map(|name| Some((*name, presets::get(name)?)));
        policies = named.fold(policies, |policies, (name, policy)| policies.with(name, policy));
    }
    let store = open_store(arguments.database.as_deref())?;
    let enforcer = Enforcer::new(store, policies, HashCost::default())?;
    let settings = Settings {
        demo: arguments.demo,
        www: arguments.www,
        pkg: arguments.pkg,
        access_log: !arguments.quiet,
        ..Settings::default()
    };
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(arguments.listen)
            .await
            .map_err(|error| format!("cannot listen on {}: {error}", arguments.listen))?;
        let stop = stop_signal()?;
        let mut stdout = io::stdout();
        writeln!(stdout, "listening on http://{}", listener.local_addr()?)?;
        stdout.flush()?;
        serve(listener, router(enforcer, settings), stop).await;
        Ok::<(), Box<dyn Error>>(())
    })?;
    runtime.shutdown_timeout(GRACE);
    Ok(())
}

/// A preset by its name, else a file.
fn read_policy(name: &str) -> Result<Policy, String> {
    if let Some(policy) = presets::get(name) {
        return Ok(policy);
    }
    match fs::read_to_string(name) {
        Ok(json) => presets::policy(&json).map_err(|error| format!("policy {name}: {error}")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let unknown = InputError::unknown_name("$", name, presets::NAMES.iter().copied());
            let presets = presets::NAMES.join(", ");
            let meant =
                unknown.suggestion.map(|name| format!(" (did you mean `{name}`?)")).unwrap_or_default();
            Err(format!("policy {name}: neither a file nor a preset{meant}; presets are: {presets}"))
        }
        Err(error) => Err(format!("policy {name}: {error}")),
    }
}

fn open_store(database: Option<&Path>) -> Result<Arc<dyn Store>, String> {
    match database {
        Some(path) if path != Path::new(":memory:") => {
            SqliteStore::open(path).map_err(|error| format!("database {}: {error}", path.display()))
        }
        _ => SqliteStore::in_memory().map_err(|error| error.to_string()),
    }
    .map(|store| Arc::new(store) as Arc<dyn Store>)
}

/// Ready when the program is told to stop: by Ctrl-C or, on Unix, SIGTERM. Listens from the moment it is made.
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    #[cfg(unix)]
    let (mut interrupt, mut terminate) = (
        signal::unix::signal(signal::unix::SignalKind::interrupt())?,
        signal::unix::signal(signal::unix::SignalKind::terminate())?,
    );
    Ok(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = signal::ctrl_c().await;
    })
}
