use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand};
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
  passmuster show amocrm > policy.json";

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Check one password against a policy.
    Check(Check),
    /// Score passwords, one on each line of the standard input.
    Score(Score),
    /// List the presets.
    Presets,
    /// Print a preset as JSON, to read or to start from.
    Show(Show),
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

#[derive(ClapArgs)]
pub(crate) struct Show {
    /// The name of a preset; see `passmuster presets`.
    pub(crate) preset: String,
}

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
