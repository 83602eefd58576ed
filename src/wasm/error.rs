use wasm_bindgen::prelude::*;

use crate::{InputError, InputProblem};

#[wasm_bindgen(raw_module = "../entry/error.js")]
extern "C" {
    /// The package's one class of errors.
    type PassmusterError;

    #[wasm_bindgen(constructor)]
    fn new(code: &str, message: &str, path: &str, suggestion: Option<&str>) -> PassmusterError;
}

/// Why the door does not let something in. Holds a place, never a value.
pub(super) enum Refusal {
    /// The crate's own reader refuses it.
    Input(InputError),
    /// Half of a surrogate pair: no text, and silently replaced if it went on.
    LoneSurrogate { path: String },
    /// A getter or proxy threw an error while it was read.
    Unreadable { path: String },
    /// A file that is not the list it should be.
    WrongList { path: String, found: String },
    /// What the core answers with an error of its own.
    #[cfg(feature = "workbench")]
    Other { code: &'static str, message: String, path: String, suggestion: Option<String> },
}

impl Refusal {
    /// A value of the wrong type.
    pub(super) fn wrong_type(expected: &str) -> Self {
        Self::Input(InputError::new("$", InputProblem::WrongType { expected: expected.to_owned() }))
    }

    /// The same, told from further outside.
    pub(super) fn within(self, outer: &str) -> Self {
        let longer = |path: String| format!("{outer}{}", path.strip_prefix('$').unwrap_or_default());
        match self {
            Self::Input(error) => Self::Input(error.within(outer)),
            Self::LoneSurrogate { path } => Self::LoneSurrogate { path: longer(path) },
            Self::Unreadable { path } => Self::Unreadable { path: longer(path) },
            Self::WrongList { path, found } => Self::WrongList { path: longer(path), found },
            #[cfg(feature = "workbench")]
            Self::Other { code, message, path, suggestion } => {
                Self::Other { code, message, path: longer(path), suggestion }
            }
        }
    }

    /// The error with one thing more to read from it.
    #[cfg(feature = "workbench")]
    pub(super) fn with(self, key: &str, detail: &impl serde::Serialize) -> JsValue {
        let error = JsValue::from(self);
        if let Ok(detail) = detail.serialize(&serde_wasm_bindgen::Serializer::json_compatible()) {
            // An error that was just made takes any key.
            let _taken = js_sys::Reflect::set(&error, &key.into(), &detail);
        }
        error
    }
}

impl From<InputError> for Refusal {
    fn from(error: InputError) -> Self {
        Self::Input(error)
    }
}

impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Input(error) => {
                let suggestion = error.suggestion.as_deref();
                PassmusterError::new(error.problem.code(), &error.to_string(), &error.path, suggestion)
            }
            Refusal::LoneSurrogate { path } => {
                let message = format!("{path}: half of a surrogate pair is no text");
                PassmusterError::new("lone_surrogate", &message, &path, None)
            }
            Refusal::Unreadable { path } => {
                let message = format!("{path}: reading it threw an error");
                PassmusterError::new("unreadable", &message, &path, None)
            }
            Refusal::WrongList { path, found } => {
                let message = format!("{path}: not the list that belongs to this version: {found}");
                PassmusterError::new("wrong_list", &message, &path, None)
            }
            #[cfg(feature = "workbench")]
            Refusal::Other { code, message, path, suggestion } => {
                PassmusterError::new(code, &message, &path, suggestion.as_deref())
            }
        }
        .into()
    }
}
