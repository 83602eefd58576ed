use passmuster::messages::Language;

/// The language of the messages of this environment, if we speak it; else English.
pub(crate) fn of_environment() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|tag| tag.parse().ok())
        .unwrap_or(Language::En)
}
