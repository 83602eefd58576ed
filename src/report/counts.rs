use serde::{Deserialize, Serialize};

use super::tagged::closed;
use crate::json::names;

/// How long the prepared password is, in the four units that people mean by "length".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Unicode code points: the unit of NIST SP 800-63B-4 and the default of every length rule.
    pub code_points: u32,
    /// Extended grapheme clusters (UAX #29): what a person would count.
    pub graphemes: u32,
    /// UTF-16 code units: what `String.length` and the HTML `maxlength` attribute count.
    pub utf16_units: u32,
    /// Bytes of UTF-8: what a hasher sees.
    pub bytes: u32,
}

closed!(Counts { code_points, graphemes, utf16_units, bytes });

/// The unit in which a length is measured.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Unicode code points.
    #[default]
    CodePoints,
    /// Extended grapheme clusters.
    Graphemes,
    /// Bytes of UTF-8.
    Bytes,
}

names!(Unit { CodePoints, Graphemes, Bytes });

impl Counts {
    /// The count in one unit.
    #[must_use]
    pub fn of(&self, unit: Unit) -> u32 {
        match unit {
            Unit::CodePoints => self.code_points,
            Unit::Graphemes => self.graphemes,
            Unit::Bytes => self.bytes,
        }
    }
}
