//! Errors as problem details (RFC 9457).

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use passmuster::{InputError, InputProblem, Report};
use serde::Serialize;

/// Makes the list of codes of their names, statuses and titles.
macro_rules! codes {
    ($($variant:ident $code:literal $status:literal $title:literal,)+) => {
        /// What is wrong. The codes are stable; clients choose their own words by them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Code {
            $($variant),+
        }

        impl Code {
            const ALL: &[Self] = &[$(Self::$variant),+];

            fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            fn title(self) -> &'static str {
                match self {
                    $(Self::$variant => $title),+
                }
            }

            fn status(self) -> u16 {
                match self {
                    $(Self::$variant => $status),+
                }
            }
        }
    };
}

codes! {
    // The core's codes for JSON that cannot be read.
    Syntax "syntax" 400 "The body is not JSON",
    DuplicateKey "duplicate_key" 400 "A key stands twice in one object",
    UnknownKey "unknown_key" 400 "A key that means nothing here",
    MissingKey "missing_key" 400 "A key is missing",
    UnknownName "unknown_name" 400 "A name that is not known here",
    WrongType "wrong_type" 400 "A value of the wrong type",
    Contradiction "contradiction" 400 "A value that makes no sense",
    TooLarge "too_large" 400 "A value larger than is read",
    NotBuiltIn "not_built_in" 400 "Something that this build was made without",

    NotUtf8 "not_utf8" 400 "The body is not UTF-8",
    BodyIncomplete "body_incomplete" 400 "The body ended too early",
    UnknownParameter "unknown_parameter" 400 "A query parameter that means nothing here",
    CrossSite "cross_site" 403 "Another site may not post here",
    CurrentPasswordWrong "current_password_wrong" 403 "There is no such account, or this is not its current password",
    NotFound "not_found" 404 "There is nothing here",
    UnknownPreset "unknown_preset" 404 "There is no preset of that name here",
    MethodNotAllowed "method_not_allowed" 405 "This method does not apply here",
    BodyTimeout "body_timeout" 408 "The body did not arrive in time",
    Conflict "conflict" 409 "Another change of the same password came first",
    BodyTooLarge "body_too_large" 413 "The body is too large",
    UnsupportedContentType "unsupported_content_type" 415 "The body has to be JSON",
    UnsupportedContentEncoding "unsupported_content_encoding" 415 "The body must not be compressed",
    PasswordRefused "password_refused" 422 "The policy refuses the password",
    PasswordUndecided "password_undecided" 422 "A rule of the policy could not be judged",
    TooManyAttempts "too_many_attempts" 429 "Too many wrong passwords; try again later",
    AccountLocked "account_locked" 429 "Too many wrong passwords; the account has to be unlocked",
    Internal "internal" 500 "The server failed",
    Overloaded "overloaded" 503 "The server is busy; try again later",
}

impl Code {
    /// The type's address: what [`Code::explain`] answers to.
    fn address(self) -> String {
        format!("/problems/{}", self.slug())
    }

    fn slug(self) -> String {
        self.name().replace('_', "-")
    }

    /// What a problem's type means, by the last piece of its address.
    pub(super) fn explain(slug: &str) -> Option<String> {
        let code = Self::ALL.iter().find(|code| code.slug() == slug)?;
        Some(format!("{}\n{}\nHTTP status {}\n", code.name(), code.title(), code.status()))
    }

    fn of_input(problem: &InputProblem) -> Self {
        let name = problem.code();
        Self::ALL.iter().copied().find(|code| code.name() == name).unwrap_or(Self::Contradiction)
    }
}

/// An answer that is none: a code, and what helps to put it right. Never quotes what was sent.
pub(super) struct Problem {
    pub(super) code: Code,
    told: Box<Told>,
}

/// What a problem says besides its code.
#[derive(Default, Serialize)]
struct Told {
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    known: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<Report>,
}

/// A [`Problem`] as JSON.
#[derive(Serialize)]
struct Document<'a> {
    r#type: String,
    title: &'static str,
    status: u16,
    code: &'static str,
    #[serde(flatten)]
    told: &'a Told,
}

impl Problem {
    pub(super) const MEDIA_TYPE: &'static str = "application/problem+json";

    pub(super) fn new(code: Code) -> Self {
        Self { code, told: Box::default() }
    }

    pub(super) fn detail(mut self, detail: impl Into<String>) -> Self {
        self.told.detail = Some(detail.into());
        self
    }

    /// When to come back, in whole seconds, rounded up.
    pub(super) fn retry_after(mut self, wait: Duration) -> Self {
        self.told.retry_after = Some(wait.as_secs() + u64::from(wait.subsec_nanos() > 0));
        self
    }

    pub(super) fn report(mut self, report: Report) -> Self {
        self.told.report = Some(report);
        self
    }

    pub(super) fn unknown_preset<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Self {
        let error = InputError::unknown_name("$", name, known);
        let mut problem = Self::new(Code::UnknownPreset);
        problem.told.suggestion = error.suggestion;
        if let InputProblem::UnknownName { known } = error.problem {
            problem.told.known = known;
        }
        problem
    }
}

/// Every key that a body of ours may hold.
const KEYS: &[&str] = &[
    "password",
    "context",
    "user",
    "user_name",
    "email",
    "names",
    "organisation",
    "current_password",
    "new_password",
    "confirmation",
    "reference_year",
    "current_set_on",
    "today",
    "must_change",
    "preset",
];

/// A path in which every key is one of ours, or so close to one that it is that one misspelt. Any other key may be
/// anything, a password in the wrong place for one, and is shown as `…`.
fn told_path(error: &InputError) -> String {
    let known = |segment: &str| KEYS.contains(&segment.split('[').next().unwrap_or_default());
    let segments: Vec<&str> = error.path.split('.').skip(1).collect();
    let ours = segments.iter().take_while(|segment| known(segment)).count();
    let misspelt = segments.get(ours..).unwrap_or_default();
    let mut path = "$".to_owned();
    for segment in segments.iter().take(ours) {
        path.push('.');
        path.push_str(segment);
    }
    match misspelt {
        [] => {}
        [key] if error.suggestion.is_some() => {
            path.push('.');
            path.push_str(key);
        }
        _ => path.push_str(".…"),
    }
    path
}

impl From<InputError> for Problem {
    fn from(mut error: InputError) -> Self {
        error.path = told_path(&error);
        let mut problem = Self::new(Code::of_input(&error.problem)).detail(error.to_string());
        problem.told.path = Some(error.path);
        problem.told.suggestion = error.suggestion;
        problem
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let document = Document {
            r#type: self.code.address(),
            title: self.code.title(),
            status: self.code.status(),
            code: self.code.name(),
            told: &self.told,
        };
        // Serialising plain data to memory does not fail.
        let body = serde_json::to_vec(&document).unwrap_or_default();
        let mut response = Response::new(Body::from(body));
        *response.status_mut() =
            StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(Self::MEDIA_TYPE));
        if let Some(seconds) = self.told.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.code == Code::UnsupportedContentType {
            headers.insert(
                header::HeaderName::from_static("accept-post"),
                HeaderValue::from_static("application/json"),
            );
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_keys_are_told() {
        let at = |path: &str, suggestion: Option<&str>| {
            let mut error = InputError::new(path, InputProblem::UnknownKey);
            error.suggestion = suggestion.map(str::to_owned);
            told_path(&error)
        };
        // (path, suggestion, told)
        let table = [
            ("$", None, "$"),
            ("$.context.user.names[3]", None, "$.context.user.names[3]"),
            ("$.contxt", Some("context"), "$.contxt"),
            ("$.context.usr", Some("user"), "$.context.usr"),
            ("$.hunter2", None, "$.…"),
            ("$.context.hunter2.user", None, "$.context.…"),
            ("$.hunter2.password", Some("password"), "$.…"),
            ("$.user[hunter2", Some("user"), "$.user[hunter2"),
        ];
        for (path, suggestion, told) in table {
            assert_eq!(at(path, suggestion), told, "{path}");
        }
    }

    #[test]
    fn every_code_of_the_core_has_one_here() {
        let text = String::new;
        let problems = [
            InputProblem::Syntax { line: 1, column: 1, expected: text() },
            InputProblem::DuplicateKey,
            InputProblem::UnknownKey,
            InputProblem::MissingKey { key: text() },
            InputProblem::UnknownName { known: Vec::new() },
            InputProblem::WrongType { expected: text() },
            InputProblem::Contradiction { reason: text() },
            InputProblem::TooLarge { limit: text() },
        ];
        for problem in problems {
            assert_eq!(Code::of_input(&problem).name(), problem.code());
        }
    }

    #[test]
    fn every_type_is_explained_at_its_address() {
        for code in Code::ALL {
            let address = code.address();
            let slug = address.strip_prefix("/problems/").expect("an address");
            let explained = Code::explain(slug).expect("an explanation");
            assert!(explained.contains(code.title()), "{slug}");
        }
        assert_eq!(Code::explain("quux"), None);
    }
}
