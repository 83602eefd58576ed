use std::path::PathBuf;
use std::time::Duration;

/// What the service offers, and how much it takes on.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Whether anybody may add accounts.
    pub demo: bool,
    /// The folder behind `/`.
    pub www: Option<PathBuf>,
    /// The folder behind `/pkg/`.
    pub pkg: Option<PathBuf>,
    /// How many passwords are worked on at once. Each needs the memory of one hash.
    pub at_once: usize,
    /// How many more may wait for that.
    pub waiting: usize,
    /// How long they wait before they are sent away.
    pub patience: Duration,
    /// How long a request's body may take to arrive.
    pub body_time: Duration,
    /// Whether a line is written to the standard error output for each request: method, route, status, duration.
    pub access_log: bool,
}

impl Default for Settings {
    /// Twice as many hashes as processors: half of them wait for memory. A queue of 128 empties within the patience
    /// of 5 s where a change takes 100 ms and there are two processors.
    fn default() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            demo: false,
            www: None,
            pkg: None,
            at_once: processors.saturating_mul(2),
            waiting: 128,
            patience: Duration::from_secs(5),
            body_time: Duration::from_secs(10),
            access_log: false,
        }
    }
}
