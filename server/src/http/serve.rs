//! Connections, with limits on their number and time.

use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

/// The most connections at once.
const MAX_CONNECTIONS: usize = 512;
/// How long the head of a request may take, and a connection may lie idle.
const HEAD_TIME: Duration = Duration::from_secs(15);
/// How long a connection may last, whatever goes over it: a client that reads slowly holds a place.
const MAX_AGE: Duration = Duration::from_secs(300);
/// How long requests under way have to finish when the server is told to stop.
const GRACE: Duration = Duration::from_secs(10);
/// The pause after an address could not be accepted for want of file handles.
const PAUSE: Duration = Duration::from_millis(50);

/// Serves a router until `shutdown` is ready; then takes no new connections and lets requests under way finish.
pub async fn serve(listener: TcpListener, router: Router, shutdown: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let mut shutdown = pin!(shutdown);
    loop {
        let next = async {
            // Closed by nobody, so there is always a place in the end.
            let place = Arc::clone(&places).acquire_owned().await;
            (place, accept(&listener).await)
        };
        let (place, stream) = tokio::select! {
            next = next => next,
            () = &mut shutdown => break,
        };
        let Ok(stream) = stream else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_TIME)
            .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router.clone()));
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // However a connection ends, there is nobody left to tell.
            let _ = tokio::time::timeout(MAX_AGE, connection).await;
            drop(place);
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(GRACE, graceful.shutdown()).await;
}

async fn accept(listener: &TcpListener) -> io::Result<TcpStream> {
    let (stream, _) = listener.accept().await?;
    stream.set_nodelay(true)?;
    Ok(stream)
}
