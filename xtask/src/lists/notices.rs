//! `LICENSE-LISTS`: the licences of all that the lists were made from.

use std::fmt::Write as _;

use super::{files, packages};
use crate::{Result, place};

/// Each package that carries its licence, and where in it.
const FILES: [(&packages::Package, &str); 9] = [
    (packages::DJANGO, "django-5.2.19.dist-info/licenses/LICENSE"),
    (packages::COUNTS, "pyspellchecker-0.9.1.dist-info/licenses/LICENSE"),
    (packages::FAKER, "faker-40.54.0.dist-info/licenses/LICENSE.txt"),
    (packages::PYPINYIN, "pypinyin-0.55.0.dist-info/licenses/LICENSE.txt"),
    (packages::NAMES_EN, "LICENSE.txt"),
    (packages::NAMES_NL, "LICENSE.txt"),
    (packages::CLDR_DATES, "LICENSE"),
    (packages::TESSERACT_SV, "usr/share/doc/tesseract-ocr-swe/copyright"),
    (packages::TESSERACT_RU, "usr/share/doc/tesseract-ocr-rus/copyright"),
];

pub(super) fn text() -> Result<String> {
    let mut text = String::from(HEAD);
    for (package, file) in FILES {
        let licence = files::text(&package.open()?.join(file))?;
        let rule = "-".repeat(80);
        writeln!(text, "\n{rule}\n{} {}\n{rule}\n\n{}", package.name, package.version, licence.trim())?;
    }
    text.push_str(TAIL);
    let rule = "-".repeat(80);
    let apache = files::text(&place::root().join("LICENSE-APACHE"))?;
    writeln!(text, "\n{rule}\nThe Apache License, for the Tesseract data\n{rule}\n\n{}", apache.trim())?;
    Ok(text)
}

const HEAD: &str = "\
The word lists of passmuster (src/lists/data) were made from the packages below by `cargo xtask lists`; how, is told in
src/lists/SOURCES.md. What was taken from them stays under the licences that follow, which are permissive and ask for
these notices to be kept:

    MIT AND BSD-3-Clause AND Apache-2.0 AND Unicode-3.0

Word counts in pyspellchecker derive from OpenSubtitles (http://www.opensubtitles.org) as published by OPUS
(https://opus.nlpl.eu): P. Lison and J. Tiedemann, 2016, OpenSubtitles2016: Extracting Large Parallel Corpora from Movie
and TV Subtitles, in Proceedings of the 10th International Conference on Language Resources and Evaluation (LREC 2016).
Its Dutch words were checked against the word list of Stichting OpenTaal (https://www.opentaal.org).

The list of Django was made by Royce Williams. The list of a million passwords goes back to the ten million that Mark
Burnett released into the public domain, in the form published by SecLists.
";

const TAIL: &str = "
--------------------------------------------------------------------------------
SecLists (10_million_password_list_top_1M.txt) and jieba 0.42.1 (dict.txt)
--------------------------------------------------------------------------------

The MIT License

SecLists: Copyright (c) 2018 Daniel Miessler
jieba: Copyright (c) 2013 Sun Junyi

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the \"Software\"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
";
