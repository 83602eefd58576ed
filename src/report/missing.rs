use serde::{Deserialize, Serialize};

use crate::json::names;

/// The evidence that a deferred rule waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// The second entry of the new password was not given.
    Confirmation,
    /// The current password was not given.
    CurrentPassword,
    /// The hashes of earlier passwords are not here: only the server holds them.
    History,
    /// The hashes of earlier passwords could not be read just now.
    HistoryUnavailable,
    /// No search of leaked passwords was done, or its answer was not given.
    BreachUnknown,
    /// The search of leaked passwords gave no answer just now.
    BreachUnavailable,
    /// The caller did not say who the user is.
    User,
    /// The day on which the password in use was set, or that of today, was not given; or the first lies after the second.
    #[serde(rename = "dates_missing")]
    Dates,
    /// The password was too long to be looked at any further.
    Text,
    /// The word lists that the policy names are not loaded here.
    #[serde(rename = "lists_missing")]
    Lists,
}

names!(Missing {
    Confirmation,
    CurrentPassword,
    History,
    HistoryUnavailable,
    BreachUnknown,
    BreachUnavailable,
    User,
    Dates = "dates_missing",
    Text,
    Lists = "lists_missing",
});
