//! What every answer carries.

use std::io::Write;
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::problem::{Code, Problem};
use super::settings::Settings;

/// Nothing but our own files; WebAssembly may be compiled, text may not be run.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: &[(&str, &str)] = &[
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    (
        "permissions-policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Adds the headers, makes problems of the router's bare errors, and writes the log.
pub(super) async fn dress(State(settings): State<Arc<Settings>>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    // The route and not the path: a path may hold whatever somebody typed into the address bar.
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = as_problem(next.run(request).await);
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if settings.access_log {
        let route = route.as_ref().map_or("-", MatchedPath::as_str);
        let (status, took) = (response.status().as_u16(), begun.elapsed().as_millis());
        // A log that cannot be written is no reason to fail.
        let _ = writeln!(std::io::stderr(), "{method} {route} {status} {took} ms");
    }
    response
}

/// The router answers some errors by itself, with a status alone.
fn as_problem(response: Response) -> Response {
    let told = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|media_type| media_type == Problem::MEDIA_TYPE);
    let code = match response.status() {
        StatusCode::NOT_FOUND => Code::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Code::MethodNotAllowed,
        _ => return response,
    };
    if told {
        return response;
    }
    let mut problem = Problem::new(code).into_response();
    if let Some(allow) = response.headers().get(header::ALLOW) {
        problem.headers_mut().insert(header::ALLOW, allow.clone());
    }
    problem
}
