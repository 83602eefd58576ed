//! How a request's body is read.

use std::future::poll_fn;
use std::pin::Pin;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::problem::{Code, Problem};
use super::settings::Settings;

/// The largest body, in bytes: three passwords of as many code points as the engine reads, and a profile.
pub const MAX_BODY: usize = 65_536;

/// How much more is read and dropped before the answer: a client that is cut off while it sends sees no answer.
const MAX_DRAINED: usize = 16 * 1_024 * 1_024;

/// Reads a body as JSON, by the core's rules.
pub(super) async fn read_json<T: DeserializeOwned>(
    request: Request,
    settings: &Settings,
) -> Result<T, Problem> {
    let (parts, body) = request.into_parts();
    refuse_other_sites(&parts.headers)?;
    refuse_other_types(&parts.headers)?;
    let bytes = tokio::time::timeout(settings.body_time, collect(&parts.headers, body))
        .await
        .map_err(|_| Problem::new(Code::BodyTimeout))??;
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        Problem::new(Code::NotUtf8)
            .detail(format!("the body is not UTF-8 from byte {} on", error.valid_up_to()))
    })?;
    Ok(passmuster::json::from_str(text)?)
}

/// Browsers tell where a request comes from; no other client has a user whom another site could abuse.
fn refuse_other_sites(headers: &HeaderMap) -> Result<(), Problem> {
    match headers.get("sec-fetch-site").map(|site| site.as_bytes()) {
        None | Some(b"same-origin" | b"none") => Ok(()),
        Some(_) => Err(Problem::new(Code::CrossSite)),
    }
}

/// Nothing but JSON: a form of another site can send the three other types without being asked for consent.
fn refuse_other_types(headers: &HeaderMap) -> Result<(), Problem> {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let (essence, parameters) =
        media_type.unwrap_or_default().split_once(';').unwrap_or((media_type.unwrap_or_default(), ""));
    let parameters = parameters.trim().replace('"', "");
    let utf8 = parameters.is_empty() || parameters.eq_ignore_ascii_case("charset=utf-8");
    if !essence.trim().eq_ignore_ascii_case("application/json") || !utf8 {
        return Err(Problem::new(Code::UnsupportedContentType));
    }
    match headers.get(header::CONTENT_ENCODING) {
        Some(encoding) if !encoding.as_bytes().eq_ignore_ascii_case(b"identity") => {
            Err(Problem::new(Code::UnsupportedContentEncoding))
        }
        _ => Ok(()),
    }
}

async fn collect(headers: &HeaderMap, mut body: Body) -> Result<Zeroizing<Vec<u8>>, Problem> {
    let too_large = || Problem::new(Code::BodyTooLarge).detail(format!("a body may have {MAX_BODY} bytes"));
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let length: usize = length.unwrap_or_default();
    // Who waits for consent has not begun to send.
    if length > MAX_BODY.saturating_add(MAX_DRAINED)
        || (length > MAX_BODY && headers.contains_key(header::EXPECT))
    {
        return Err(too_large());
    }
    // Room for all at once: a list that grows leaves copies.
    let mut bytes = Zeroizing::new(Vec::with_capacity(MAX_BODY));
    let mut drained = 0_usize;
    while let Some(piece) = next(&mut body).await? {
        if drained == 0 && bytes.len().saturating_add(piece.len()) <= MAX_BODY {
            bytes.extend_from_slice(&piece);
        } else {
            drained = drained.saturating_add(piece.len());
            if drained > MAX_DRAINED {
                break;
            }
        }
    }
    if drained == 0 { Ok(bytes) } else { Err(too_large()) }
}

/// The next piece of a body; trailers are passed over.
async fn next(body: &mut Body) -> Result<Option<Bytes>, Problem> {
    loop {
        match poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await {
            None => return Ok(None),
            Some(Err(_)) => return Err(Problem::new(Code::BodyIncomplete)),
            Some(Ok(frame)) => {
                if let Ok(piece) = frame.into_data() {
                    return Ok(Some(piece));
                }
            }
        }
    }
}
