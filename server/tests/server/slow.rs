//! Clients that take their time.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use passmuster_server::http::{Settings, router, serve};
use passmuster_server::{MemoryStore, Store};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::scene::*;

fn exchange(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_that_does_not_come_is_not_waited_for_and_a_stop_waits_for_nobody_idle() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let settings = Settings { body_time: Duration::from_millis(100), ..Settings::default() };
    let router = router(enforcer(store, POLICY), settings);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(serve(listener, router, async {
        let _ = stopped.await;
    }));

    let head = "POST /password/check HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n";
    let request = format!("{head}connection: close\r\n\r\n{{");
    let answer = tokio::task::spawn_blocking(move || exchange(address, &request)).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("body_timeout") && answer.contains("nosniff"), "{answer}");

    let idle = TcpStream::connect(address).unwrap();
    stop.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(5), serving).await.expect("it stops").unwrap();
    assert!(TcpStream::connect(address).is_err(), "and listens no more");
    drop(idle);
}
