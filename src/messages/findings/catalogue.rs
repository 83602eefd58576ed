use super::super::Language;
use super::super::catalogue::{self, Catalogue};
use super::{en, nl, ru, sv, zh};
use crate::report::{CharacterClass, Fit, LintCode, ListLanguage, Severity, Standard};

/// The texts about policies of one language, in this order. The reader knows what a policy is, and that its rules and
/// parameters have English names; those stand in accents graves.
pub(super) trait Findings {
    /// What is wrong and whom it hits: a sentence or two.
    fn problem(&self, code: &LintCode) -> String;

    /// What to do: a sentence or two.
    fn advice(&self, code: &LintCode) -> String;

    /// How bad it is, alone.
    fn severity(&self, severity: Severity) -> &'static str;

    /// So many characters of a script.
    fn fit(&self, fit: Fit) -> String;

    /// The texts of the same language about passwords.
    fn words(&self) -> &'static dyn Catalogue;

    /// So many characters of some scripts.
    fn fits(&self, fits: &[Fit]) -> String {
        let all: Vec<String> = fits.iter().map(|fit| self.fit(*fit)).collect();
        all.join(self.words().separator())
    }

    /// Languages.
    fn languages(&self, languages: &[ListLanguage]) -> String {
        let names: Vec<&str> = languages.iter().map(|language| self.words().language(*language)).collect();
        names.join(self.words().separator())
    }

    /// A class of characters.
    fn class(&self, class: CharacterClass) -> &'static str {
        self.words().class(class)
    }

    /// Places in the policy.
    fn paths(&self, paths: &[String]) -> String {
        paths.join(self.words().separator())
    }
}

/// The texts of a language.
pub(super) fn of(language: Language) -> &'static dyn Findings {
    match language {
        Language::Nl => &nl::Dutch,
        Language::Sv => &sv::Swedish,
        Language::Ru => &ru::Russian,
        Language::Zh => &zh::Chinese,
        Language::En => &en::English,
    }
}

/// The texts about passwords of a language.
pub(super) fn words(language: Language) -> &'static dyn Catalogue {
    catalogue::of(language)
}

/// A standard with its clause, where there is one.
pub(super) fn cited(standard: Standard, clause: &str) -> String {
    let name = standard.name();
    if clause.is_empty() { name.to_owned() } else { format!("{name} {clause}") }
}

/// A piece of a sentence for what there may be, or nothing.
pub(super) fn told<T>(what: Option<T>, say: impl FnOnce(T) -> String) -> String {
    what.map(say).unwrap_or_default()
}
