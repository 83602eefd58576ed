//! The rule `personal_data`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Finding, Judge};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{
    Missing, Outcome, Pattern, PatternKind, PersonalField, Requirement, Span, ViolationCode,
};

/// Nothing that is known of the user: names and addresses, whole or in parts, joined in any order, backwards,
/// with signs for letters, or in the other script. Two or three letters count where a word of the password begins and
/// ends; the ordinary words of names and addresses (`van`, `the`, `gmail`, `info`) only beside another word.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// Which fields are looked for; all unless said otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<PersonalField>,
}

fields!(Spec { fields = default });

/// See [`Spec`].
#[derive(Debug)]
pub struct PersonalData(Vec<PersonalField>);

const ALL: [PersonalField; 4] =
    [PersonalField::UserName, PersonalField::Email, PersonalField::Name, PersonalField::Organisation];

impl Judge for PersonalData {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        let fields = if spec.fields.is_empty() { &ALL } else { spec.fields.as_slice() };
        Ok(Self(fields.to_vec()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let known = evidence.user_known.then_some(()).ok_or(Missing::User);
        let outcome = Outcome::of_evidence(known, |()| {
            let found: Vec<Pattern> =
                evidence.patterns.iter().filter(|pattern| self.forbids(pattern.kind)).copied().collect();
            // What several fields hold is one place.
            let mut spans: Vec<Span> = found.iter().map(|pattern| pattern.span).collect();
            spans.dedup();
            (!found.is_empty()).then(|| ViolationCode::PersonalData { found }.at(spans))
        });
        vec![(Requirement::NoPersonalData { fields: self.0.clone() }, outcome)]
    }
}

impl PersonalData {
    fn forbids(&self, kind: PatternKind) -> bool {
        matches!(kind, PatternKind::PersonalData { field, .. } if self.0.contains(&field))
    }
}
