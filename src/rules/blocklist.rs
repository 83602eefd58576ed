//! The rule `blocklist`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Cost, Demands, Finding, Judge};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{ListMatch, Outcome, Requirement, Span, ViolationCode};
use crate::text::{Prepared, begins_with, fold_word};

/// No word of the policy's own list, compared without regard to case, accents, width, look-alikes and signs
/// for letters.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The words.
    pub words: Vec<String>,
    /// Whether the whole password or any part of it is compared; NIST SP 800-63B-4 §3.1.1.2 asks for the whole.
    #[serde(default)]
    pub matching: ListMatch,
}

fields!(Spec { words, matching = default });

/// See [`Spec`].
#[derive(Debug)]
pub struct Blocklist {
    words: Vec<Vec<char>>,
    matching: ListMatch,
}

/// The most words, and the most code points of one: together they bound the work.
const MOST_WORDS: usize = 10_000;
const LONGEST_WORD: usize = 256;
/// Contained words are tried at every position of the password, so fewer are allowed, and no very short ones:
/// a list with `a` on it would refuse nearly everything.
const MOST_CONTAINED: usize = 1_000;
const SHORTEST_CONTAINED: usize = 2;

impl Judge for Blocklist {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        let most = match spec.matching {
            ListMatch::Whole => MOST_WORDS,
            ListMatch::Contained => MOST_CONTAINED,
        };
        if spec.words.is_empty() || spec.words.len() > most {
            return Err(InputError::contradiction("$.words", format!("must hold 1 to {most} words")));
        }
        let shortest = if spec.matching == ListMatch::Contained { SHORTEST_CONTAINED } else { 1 };
        let fold = |(at, word): (usize, &String)| {
            let folded = fold_word(word);
            if (shortest..=LONGEST_WORD).contains(&folded.len()) {
                return Ok(folded);
            }
            let reason = format!("a word must have {shortest} to {LONGEST_WORD} characters");
            Err(InputError::contradiction(format!("$.words[{at}]"), reason))
        };
        let words = spec.words.iter().enumerate().map(fold).collect::<Result<_, _>>()?;
        Ok(Self { words, matching: spec.matching })
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let text = evidence.text;
        let violation = match self.matching {
            ListMatch::Whole => {
                let letters = text.folded().chars();
                let listed =
                    self.words.iter().any(|word| word.len() == letters.len() && begins_with(letters, word));
                listed.then(|| ViolationCode::Blocklisted.whole())
            }
            ListMatch::Contained => {
                let spans = self.contained(text);
                (!spans.is_empty()).then(|| ViolationCode::ContainsBlocklisted.at(spans))
            }
        };
        vec![(Requirement::NotBlocklisted { matching: self.matching }, Outcome::of(violation))]
    }
    fn demands(&self) -> Demands {
        let letters = match self.matching {
            ListMatch::Whole => 0,
            ListMatch::Contained => self.words.iter().map(Vec::len).sum::<usize>() as u64,
        };
        Demands { cost: Cost { contained_letters: letters, ..Cost::default() }, ..Demands::default() }
    }
}

impl Blocklist {
    fn contained(&self, text: &Prepared) -> Vec<Span> {
        let letters = text.folded().chars();
        let mut spans: Vec<Span> = Vec::new();
        for start in 0..letters.len() {
            let rest = letters.get(start..).unwrap_or_default();
            let longest = self.words.iter().filter(|word| begins_with(rest, word)).map(Vec::len).max();
            let span = longest.and_then(|length| text.span(text.folded().code_points(start..start + length)));
            match (spans.last_mut(), span) {
                (Some(last), Some(span)) if last.end >= span.end => *last = last.join(span),
                (_, span) => spans.extend(span),
            }
        }
        spans
    }
}
