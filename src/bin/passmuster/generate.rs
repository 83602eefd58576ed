use std::io::Write;
use std::process::ExitCode;

use passmuster::generate::{GenerateError, Generator, Kind, Options};
use passmuster::report::{KeyboardLayout, ListLanguage};

use crate::args::{self, Generate};
use crate::{Failure, input};

/// Prints passwords, and on the standard error what they are worth.
pub(crate) fn run(args: &Generate, out: &mut impl Write, told: &mut impl Write) -> Result<ExitCode, Failure> {
    let policy = input::policy(&args.policy)?;
    let options = Options {
        kind: match args.kind {
            args::Kind::Random => Kind::Random,
            args::Kind::Passphrase => Kind::Passphrase,
            args::Kind::Pronounceable => Kind::Pronounceable,
        },
        length: args.length,
        words: args.words,
        language: match args.language {
            args::Words::En => ListLanguage::En,
            args::Words::Nl => ListLanguage::Nl,
            args::Words::Sv => ListLanguage::Sv,
            args::Words::Ru => ListLanguage::Ru,
            args::Words::Zh => ListLanguage::Zh,
        },
        avoid_look_alikes: args.no_lookalikes,
        layout: args.layout.map(|layout| match layout {
            args::Layout::Us | args::Layout::Pinyin => KeyboardLayout::Qwerty,
            args::Layout::Dutch => KeyboardLayout::QwertyDutch,
            args::Layout::Swedish => KeyboardLayout::QwertySwedish,
            args::Layout::Russian => KeyboardLayout::Jcuken,
        }),
    };
    let generator = Generator::new(&policy, &options)?;
    for _ in 0..args.count {
        // The generator knows no errors of a source: what failed is told here, and nothing is printed.
        let mut failed = None;
        let generated =
            generator.generate(&mut |bytes| failed = getrandom::fill(bytes).err().or(failed.take()));
        if failed.is_some() {
            return Err(GenerateError::BrokenSource.into());
        }
        writeln!(out, "{}", generated?.password.expose())?;
    }
    let bits = generator.entropy_millibits();
    writeln!(told, "{}.{} bits of entropy each", bits / 1_000, bits % 1_000 / 100)?;
    Ok(ExitCode::SUCCESS)
}
