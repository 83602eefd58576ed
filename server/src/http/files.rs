//! The page and the package, from their folders.

use std::path::{Path, PathBuf};

use axum::body::Body;
use axum::http::{HeaderValue, Method, Uri, header};
use axum::response::{IntoResponse, Response};

use super::problem::{Code, Problem};
use super::settings::Settings;

/// Media types by extension. A file of another kind is not there.
const MEDIA_TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("bin", "application/octet-stream"),
    ("json", "application/json"),
    ("map", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("ts", "text/plain; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/plain; charset=utf-8"),
];

/// Answers with a file.
pub(super) async fn file(settings: &Settings, method: &Method, uri: &Uri) -> Response {
    let Some((path, media_type)) = locate(settings, uri.path()) else { return not_found() };
    let Ok(content) = tokio::fs::read(&path).await else { return not_found() };
    if !matches!(*method, Method::GET | Method::HEAD) {
        let mut problem = Problem::new(Code::MethodNotAllowed).into_response();
        problem.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET,HEAD"));
        return problem;
    }
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        // Asked for again each time: a page and a package of different builds do not fit together.
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    (headers, Body::from(content)).into_response()
}

fn not_found() -> Response {
    Problem::new(Code::NotFound).into_response()
}

/// The file behind an address. Only plain names are looked for, so no address leads out of the folders: letters,
/// digits, `_`, `-`, and dots that do not begin a name. Nothing is percent-decoded.
fn locate(settings: &Settings, path: &str) -> Option<(PathBuf, &'static str)> {
    let path = path.strip_prefix('/')?;
    let (folder, path) = match path.strip_prefix("pkg/") {
        Some(rest) => (settings.pkg.as_deref()?, rest),
        None => (settings.www.as_deref()?, path),
    };
    let mut file = Path::new(folder).to_path_buf();
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    for piece in folders.split('/').filter(|_| !folders.is_empty()) {
        file.push(plain(piece)?);
    }
    let name = if name.is_empty() { "index.html" } else { plain(name)? };
    let (_, extension) = name.rsplit_once('.')?;
    let (_, media_type) = MEDIA_TYPES.iter().find(|(known, _)| *known == extension)?;
    file.push(name);
    Some((file, media_type))
}

fn plain(piece: &str) -> Option<&str> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    let good = !piece.is_empty() && !piece.starts_with('.') && piece.bytes().all(allowed);
    good.then_some(piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_to_files_within_the_folders_or_nowhere() {
        let settings = Settings {
            www: Some(PathBuf::from("www")),
            pkg: Some(PathBuf::from("pkg")),
            ..Settings::default()
        };
        // (address, file)
        let table = [
            ("/", Some("www/index.html")),
            ("/index.html", Some("www/index.html")),
            ("/sv/", Some("www/sv/index.html")),
            ("/app.mjs", Some("www/app.mjs")),
            ("/pkg/entry/browser.mjs", Some("pkg/entry/browser.mjs")),
            ("/pkg/dist/core.wasm", Some("pkg/dist/core.wasm")),
            ("/pkg/", Some("pkg/index.html")),
            ("/pkg", None),
            ("/..", None),
            ("/../secret.txt", None),
            ("/a/../../secret.txt", None),
            ("/pkg/../www/app.mjs", None),
            ("/%2e%2e/secret.txt", None),
            ("/..%2fsecret.txt", None),
            ("/a\\..\\secret.txt", None),
            ("//etc/motd.txt", None),
            ("/.git/config.txt", None),
            ("/.env", None),
            ("/accounts.db", None),
            ("/noextension", None),
            ("/å.html", None),
            ("", None),
            ("*", None),
        ];
        for (address, file) in table {
            let located = locate(&settings, address).map(|(file, _)| file);
            assert_eq!(located, file.map(PathBuf::from), "{address}");
        }
        assert_eq!(locate(&Settings::default(), "/index.html"), None, "no folder, no file");
    }
}
