//! Where slow work waits its turn.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;

use super::problem::{Code, Problem};
use super::settings::Settings;

/// Lets so many pieces of blocking work run at once and so many wait, so that requests in any number exhaust neither
/// memory nor threads.
pub(super) struct Gate {
    /// One for each that runs or waits.
    places: Arc<Semaphore>,
    /// One for each that runs.
    permits: Arc<Semaphore>,
    patience: Duration,
}

impl Gate {
    pub(super) fn new(settings: &Settings) -> Self {
        let at_once = settings.at_once.clamp(1, Semaphore::MAX_PERMITS / 2);
        let waiting = settings.waiting.min(Semaphore::MAX_PERMITS / 2);
        Self {
            places: Arc::new(Semaphore::new(at_once + waiting)),
            permits: Arc::new(Semaphore::new(at_once)),
            patience: settings.patience,
        }
    }

    /// Runs blocking work. Once begun it goes on when the client leaves, and keeps its permit until it ends.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let overloaded = || Problem::new(Code::Overloaded).retry_after(Duration::from_secs(1));
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(|_| overloaded())?;
        let permit = tokio::time::timeout(self.patience, Arc::clone(&self.permits).acquire_owned())
            .await
            .map_err(|_| overloaded())?;
        tokio::task::spawn_blocking(move || {
            let _held = (place, permit);
            work()
        })
        .await
        .map_err(|_| Problem::new(Code::Internal))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[tokio::test]
    async fn beyond_the_places_it_is_refused_and_beyond_patience_too() {
        let settings =
            Settings { at_once: 1, waiting: 1, patience: Duration::from_millis(50), ..Settings::default() };
        let gate = Arc::new(Gate::new(&settings));
        let (release, wait) = mpsc::channel::<()>();
        let (begun, started) = tokio::sync::oneshot::channel();
        let busy = tokio::spawn({
            let gate = Arc::clone(&gate);
            async move {
                gate.run(move || {
                    let _ = begun.send(());
                    wait.recv().is_ok()
                })
                .await
            }
        });
        started.await.expect("it runs");
        let waiting = tokio::spawn({
            let gate = Arc::clone(&gate);
            async move { gate.run(|| ()).await.map_err(|problem| problem.code) }
        });
        tokio::time::sleep(Duration::from_millis(10)).await;
        let refused = gate.run(|| ()).await.map_err(|problem| problem.code);
        assert_eq!(refused, Err(Code::Overloaded), "no place");
        assert_eq!(waiting.await.expect("no panic"), Err(Code::Overloaded), "no patience");
        release.send(()).expect("it waits");
        assert!(busy.await.expect("no panic").is_ok_and(|received| received));
        assert!(gate.run(|| ()).await.is_ok(), "free again");
        let panicked = gate.run(|| panic!("planted")).await.map_err(|problem| problem.code);
        assert_eq!(panicked, Err(Code::Internal));
        assert!(gate.run(|| ()).await.is_ok(), "a panic gives its place back");
    }
}
