//! The routes without a network: a request in, an answer out.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request};
use passmuster_server::http::{Settings, router};
use passmuster_server::{Enforcer, MemoryStore, Policies, Store};
use serde_json::Value;
use tower::ServiceExt;

use crate::scene::*;

pub(crate) const JSON: &str = "application/json";

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }

    /// The problem's code, or "" if it is none.
    pub(crate) fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// A service over `anna`'s store, with files.
pub(crate) struct Web {
    pub(crate) store: Arc<MemoryStore>,
    router: Router,
    _folder: Folder,
}

impl Web {
    pub(crate) fn new(name: &str, demo: bool) -> Self {
        let store = Arc::new(MemoryStore::new());
        let _ = with_anna(store.clone());
        let mut policies = Policies::new(policy(POLICY));
        if demo {
            policies = policies.with("crm-zh", passmuster::presets::get("crm-zh").unwrap());
        }
        let shared: Arc<dyn Store> = store.clone();
        let enforcer = Enforcer::new(shared, policies, CHEAP).unwrap().with_clock(|| 0);
        let folder = Folder::new(name);
        let settings = Settings {
            demo,
            www: Some(files(&folder)),
            pkg: Some(folder.0.join("pkg")),
            ..Settings::default()
        };
        Self { store, router: router(enforcer, settings), _folder: folder }
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, body: impl Into<Body>) -> Answer {
        self.send(Request::post(path).header("content-type", JSON).body(body.into()).unwrap()).await
    }
}

fn files(folder: &Folder) -> PathBuf {
    let www = folder.0.join("www");
    for (path, content) in [
        ("secret.txt", "secret"),
        ("www/index.html", "<!doctype html>"),
        ("www/app.mjs", "export {}"),
        ("www/.hidden.txt", "secret"),
        ("pkg/dist/engine.wasm", "\0asm"),
    ] {
        let file = folder.0.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, content).unwrap();
    }
    www
}
