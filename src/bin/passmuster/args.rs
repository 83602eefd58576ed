use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use passmuster::messages::Language;

/// Password policy and strength: one verdict for the browser and the server.
#[derive(Parser)]
#[command(name = "passmuster", version, after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXAMPLES: &str = "\
Examples:
  passmuster check --policy nist-63b-4
  passmuster check --policy policy.json --lang nl --context user.json < password.txt
  printf 'wachtwoord\\nlösenord\\n' | passmuster score --tsv
  passmuster generate --policy superoffice --kind passphrase --language nl
  passmuster show pci-dss-4-0-1 --lang sv
  passmuster show amocrm --json > policy.json
  passmuster diff nist-63b-4 policy.json";

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Check one password against a policy.
    Check(Check),
    /// Score passwords, one on each line of the standard input.
    Score(Score),
    /// Generate passwords that a policy accepts.
    Generate(Generate),
    /// List the presets with their sources.
    Presets(Presets),
    /// Show a policy rule by rule, and where each rule comes from.
    Show(Show),
    /// Compare two policies rule by rule.
    Diff(Diff),
    /// Say what is wrong with a policy, before anybody types a password.
    Lint(Lint),
    /// Make several policies one that refuses whatever any of them refuses.
    Tighten(Tighten),
    /// Tell a policy to browsers by the attribute `passwordrules`, or read one.
    #[command(name = "passwordrules", subcommand)]
    PasswordRules(PasswordRules),
    /// Print a completion script for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
}

/// Check one password against a policy.
///
/// The password is asked for on a terminal, without showing it; otherwise it is the first line of the standard
/// input. It is never an argument: other users of the machine could see it there.
#[derive(ClapArgs)]
#[command(after_help = CHECK_EXAMPLES)]
pub(crate) struct Check {
    /// The name of a preset, or a file with a policy.
    #[arg(long, value_name = "PRESET|FILE")]
    pub(crate) policy: String,
    /// The language of the checklist: nl, sv, ru, zh or en; by default that of the environment.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
    /// A file with what is known besides: {"user": {"user_name", "email", "names", "organisation"},
    /// "current_password", "confirmation", "reference_year"}, each of them optional.
    #[arg(long, value_name = "FILE")]
    pub(crate) context: Option<PathBuf>,
    /// Print the report as JSON instead of a checklist.
    #[arg(long)]
    pub(crate) json: bool,
}

const CHECK_EXAMPLES: &str = "\
Exit codes:
  0  accepted
  1  refused
  2  the password, the policy or the context cannot be read
  3  undecided: some rules could not be judged with what was given

Examples:
  passmuster check --policy owasp-asvs-5-l1 --lang sv
  echo 'Sommar2024!' | passmuster check --policy superoffice-onsite --lang sv --context anna.json
  passmuster check --policy policy.json --json < password.txt";

/// Score passwords, one on each line of the standard input.
///
/// Prints one line for each, in order and without the password: a JSON object, or with --tsv the log10 of the
/// guess number, a tab and the score. The built-in lists of all languages are used. Of a line longer than 4,096 characters the beginning is scored.
#[derive(ClapArgs)]
#[command(after_help = SCORE_EXAMPLES)]
pub(crate) struct Score {
    /// Print log10 of the guesses, a tab and the score.
    #[arg(long)]
    pub(crate) tsv: bool,
    /// Print what the zxcvbn crate makes of it as well: the same two columns again, or "second_opinion".
    #[cfg(feature = "zxcvbn")]
    #[arg(long)]
    pub(crate) second_opinion: bool,
}

const SCORE_EXAMPLES: &str = "\
Examples:
  passmuster score < passwords.txt
  printf 'пароль\\n密码\\n' | passmuster score --tsv";

/// Generate passwords that a policy accepts, one on each line of the standard output.
///
/// The random numbers are the operating system's. How many bits of entropy each password has is told on the standard error.
#[derive(ClapArgs)]
#[command(after_help = GENERATE_EXAMPLES)]
pub(crate) struct Generate {
    /// The name of a preset, or a file with a policy.
    #[arg(long, value_name = "PRESET|FILE", default_value = "nist-63b-4")]
    pub(crate) policy: String,
    /// What they look like.
    #[arg(long, value_enum, default_value = "random")]
    pub(crate) kind: Kind,
    /// The language of words and syllables.
    #[arg(long, value_enum, default_value = "en")]
    pub(crate) language: Words,
    /// How many characters a random one has; by default as many as make 75 bits.
    #[arg(long)]
    pub(crate) length: Option<u32>,
    /// How many words a passphrase has, or syllables a pronounceable one; by default as many as make 75 bits.
    #[arg(long)]
    pub(crate) words: Option<u32>,
    /// Leave out characters that are taken for one another, such as l, 1 and I.
    #[arg(long)]
    pub(crate) no_lookalikes: bool,
    /// The keyboard that random ones must be typeable on; Chinese input uses the American one.
    #[arg(long, value_enum)]
    pub(crate) layout: Option<Layout>,
    /// How many passwords.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub(crate) count: u32,
}

const GENERATE_EXAMPLES: &str = "\
Examples:
  passmuster generate --policy owasp-asvs-5-l1 --no-lookalikes
  passmuster generate --kind passphrase --language sv --words 6 --count 5
  passmuster generate --policy policy.json --layout swedish --length 16";

/// What generated passwords look like.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Kind {
    /// Characters in no order.
    Random,
    /// Words of a language.
    Passphrase,
    /// Syllables of a consonant and a vowel.
    Pronounceable,
}

/// The language of generated words.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Words {
    En,
    Nl,
    Sv,
    Ru,
    /// As pinyin.
    Zh,
}

/// A keyboard.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Layout {
    Us,
    Dutch,
    Swedish,
    Russian,
    /// The American one.
    Pinyin,
}

#[derive(ClapArgs)]
pub(crate) struct Presets {
    /// Print them as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Show a policy rule by rule, and where each rule comes from.
///
/// Of each rule: what it asks, the rule and its parameters, the text that asks for it with its clause, date and status, and
/// how that was checked. What was not read in the text itself is marked with `!`.
#[derive(ClapArgs)]
pub(crate) struct Show {
    /// The name of a preset, or a file with a policy.
    #[arg(value_name = "PRESET|FILE")]
    pub(crate) policy: String,
    /// The language of what is asked: nl, sv, ru, zh or en; by default that of the environment.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
    /// Print the policy as JSON, to start from.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Compare two policies rule by rule.
///
/// Rules of the first policy only begin with `-`, rules of the second only with `+`, rules with other parameters with `~`.
/// Titles, sources and the order of the rules do not count.
#[derive(ClapArgs)]
#[command(after_help = DIFF_EXAMPLES)]
pub(crate) struct Diff {
    /// The name of a preset, or a file with a policy.
    #[arg(value_name = "PRESET|FILE")]
    pub(crate) first: String,
    /// What it is compared with.
    #[arg(value_name = "PRESET|FILE")]
    pub(crate) second: String,
    /// The language of what is asked: nl, sv, ru, zh or en; by default that of the environment.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
    /// Print the differences as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

const DIFF_EXAMPLES: &str = "\
Exit codes:
  0  both ask the same
  1  they differ
  2  a policy cannot be read

Examples:
  passmuster diff nist-63b-4 pci-dss-4-0-1
  passmuster diff owasp-asvs-5-l1 policy.json --lang nl";

/// Say what is wrong with a policy, before anybody types a password.
///
/// Whether any password meets it, whom it locks out, what standards say of it, what its rules do to each other.
#[derive(ClapArgs)]
#[command(after_help = LINT_EXAMPLES)]
pub(crate) struct Lint {
    /// A file with a policy, or the name of a preset.
    #[arg(value_name = "FILE|PRESET")]
    pub(crate) policy: String,
    /// The language of the findings: nl, sv, ru, zh or en; by default that of the environment.
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Language>,
    /// What hashes the passwords: none (without a limit), bcrypt, or the most bytes that it takes.
    #[arg(long, value_name = "none|bcrypt|BYTES")]
    pub(crate) hasher: Option<String>,
    /// The languages of the interface, by default all five.
    #[arg(long, value_name = "LANG,LANG", value_delimiter = ',')]
    pub(crate) ui: Vec<Language>,
    /// The password is never the only factor.
    #[arg(long)]
    pub(crate) mfa: bool,
    /// A file with what the policy is used for: {"hasher", "ui_languages", "second_factor", "runs_in",
    /// "access_code": {"alphabet", "length", "lifetime_days", "hashed", "rate_limited"}, "budget"}, each of them
    /// optional. The options above go before it.
    #[arg(long, value_name = "FILE")]
    pub(crate) context: Option<PathBuf>,
    /// How to print the findings.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// How findings are printed.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// Beside the text of the policy.
    Text,
    /// As JSON, with places in bytes.
    Json,
    /// As SARIF 2.1.0.
    Sarif,
}

const LINT_EXAMPLES: &str = "\
Exit codes:
  0  nothing above a note
  1  warnings
  2  errors, or something cannot be read

Examples:
  passmuster lint amocrm --lang ru --hasher bcrypt
  passmuster lint policy.json --ui nl,sv --mfa
  passmuster lint policy.json --format sarif > policy.sarif";

/// Make several policies one that refuses whatever any of them refuses.
///
/// Prints the merged policy. Policies that cannot be merged are told with the places that contradict each other, and exit
/// code 2.
#[derive(ClapArgs)]
#[command(after_help = TIGHTEN_EXAMPLES)]
pub(crate) struct Tighten {
    /// The policies, the basis first: names of presets, or files.
    #[arg(required = true, value_name = "PRESET|FILE")]
    pub(crate) policies: Vec<String>,
    /// Tell on the standard error which rule comes from which policy, and what it stands instead of.
    #[arg(long)]
    pub(crate) explain: bool,
}

const TIGHTEN_EXAMPLES: &str = "\
Examples:
  passmuster tighten nist-63b-4 group.json > policy.json
  passmuster tighten --explain base.json group.json client.json";

/// Tell a policy to browsers by the attribute `passwordrules`, or read one.
#[derive(Subcommand)]
pub(crate) enum PasswordRules {
    /// Print the attribute for a policy, and on the standard error what it does not say.
    Emit {
        /// The name of a preset, or a file with a policy.
        #[arg(value_name = "PRESET|FILE")]
        policy: String,
        /// Print all that a form can tell a browser, as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Print a policy that asks what the attribute asks.
    Parse {
        /// The attribute, such as "minlength: 8; required: lower, upper;".
        #[arg(value_name = "STRING")]
        rules: String,
    },
}
