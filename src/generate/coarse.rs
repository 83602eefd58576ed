//! Words that nobody should be handed as a password: of sex, of the toilet, of hatred and death.
//!
//! The word lists come from what people choose and say, and mark none of them. These stems were written for this purpose.
//! Some harmless words go with them, which costs a phrase nothing: 4,096 words are left in each language.

use crate::lists::ListName;

/// What a language does not hand out.
struct Coarse {
    /// Stems, wherever in a word they stand.
    stems: &'static [&'static str],
    /// Whole words whose letters stand in harmless ones too.
    words: &'static [&'static str],
}

/// Also in Dutch and in Swedish, which borrow them.
const ENGLISH: Coarse = Coarse {
    stems: &[
        "asshole", "bastard", "bitch", "blowjob", "bondage", "boob", "bullshit", "cumshot", "cunt", "dick",
        "dildo", "erotic", "faggot", "fetish", "fuck", "fuk", "hitler", "hooker", "horny", "incest", "jizz",
        "kill", "lesb", "murder", "naked", "nazi", "nigg", "nipple", "nude", "orgas", "panties", "pedo",
        "penis", "piss", "porn", "pussy", "rapist", "retard", "satan", "semen", "sex", "shit", "slut",
        "sperm", "stripper", "suck", "suicid", "tits", "titt", "upskirt", "vagin", "wank", "whore", "xxx",
    ],
    words: &[
        "anal", "ass", "assassin", "assault", "asses", "assman", "bang", "banger", "bigdick", "busty",
        "cock", "cocks", "crap", "crappy", "dead", "deadhead", "deadly", "deadman", "death", "deaths",
        "died", "drunk", "hate", "hateme", "hater", "haters", "hates", "hatred", "hell", "hellboy",
        "hellfire", "homo", "prick", "rape", "raped", "rascal", "stoned", "strip",
    ],
};

const DUTCH: Coarse = Coarse {
    stems: &[
        "doden",
        "dodelijk",
        "eikel",
        "flikker",
        "geil",
        "hoer",
        "kanker",
        "kloot",
        "klote",
        "kutje",
        "kutzooi",
        "lesbisch",
        "mongool",
        "moord",
        "naakt",
        "neger",
        "neuk",
        "pijpen",
        "schijt",
        "seks",
        "slet",
        "stront",
        "tering",
        "tiet",
        "tyfus",
        "verkracht",
        "zelfmoord",
    ],
    words: &[
        "dode", "dood", "doodde", "doods", "kloten", "kont", "kutten", "lullen", "lullo", "morden", "naken",
    ],
};

const SWEDISH: Coarse = Coarse {
    stems: &[
        "analsex", "dodlig", "fitt", "javla", "knull", "kuken", "mordare", "nazis", "neger", "snopp",
        "valdta",
    ],
    words: &[
        "bog", "doda", "hata", "hatar", "hatet", "hora", "horan", "kuk", "morda", "mordet", "morden",
        "naken", "porr", "porra", "rasism", "rumpa", "runka", "skit", "skita", "skiter", "suga", "suge",
        "suger", "sugna",
    ],
};

/// As the lists fold them: ё as е, й as и.
const RUSSIAN: Coarse = Coarse {
    stems: &[
        "бляд",
        "блят",
        "гандон",
        "гитлер",
        "говн",
        "гомик",
        "дерьм",
        "долбо",
        "дроч",
        "ебал",
        "ебан",
        "ебат",
        "жоп",
        "залуп",
        "изнасил",
        "насрат",
        "нахер",
        "нахуи",
        "ненави",
        "педер",
        "педик",
        "пенис",
        "пидар",
        "пидор",
        "пизд",
        "порно",
        "проститу",
        "самоуби",
        "секс",
        "сиськ",
        "сиск",
        "смерт",
        "ссать",
        "сучк",
        "трахат",
        "трахн",
        "убии",
        "убит",
        "убью",
        "фашист",
        "хуе",
        "хуи",
        "хуя",
        "шалав",
        "шлюх",
    ],
    words: &[
        "геи",
        "голая",
        "голыи",
        "манда",
        "мудак",
        "мудила",
        "сука",
        "суки",
        "сукин",
        "трах",
        "труп",
        "член",
    ],
};

/// Pinyin without tones, where only whole words tell.
const CHINESE: Coarse = Coarse {
    stems: &["caonima"],
    words: &[
        "biaozi",
        "feiwu",
        "gaochao",
        "gouri",
        "hundan",
        "jiba",
        "jinv",
        "luoti",
        "qiangjian",
        "qusi",
        "rufang",
        "seqing",
        "shabi",
        "shagua",
        "sharen",
        "shasi",
        "siwang",
        "tamade",
        "wangba",
        "xingai",
        "xiongshou",
        "yindao",
        "yinjing",
        "zisha",
    ],
};

impl Coarse {
    fn has(&self, word: &str) -> bool {
        self.words.contains(&word) || self.stems.iter().any(|stem| word.contains(stem))
    }
}

/// Whether a word of a list, folded as it stands there, is better left out.
pub(super) fn is_coarse(list: ListName, word: &str) -> bool {
    match list {
        ListName::Russian => RUSSIAN.has(word),
        ListName::Chinese => CHINESE.has(word),
        ListName::Dutch => ENGLISH.has(word) || DUTCH.has(word),
        ListName::Swedish => ENGLISH.has(word) || SWEDISH.has(word),
        _ => ENGLISH.has(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coarse_words_are_told_from_others() {
        let table = [
            (ListName::English, "sexylove", true),
            (ListName::English, "hell", true),
            (ListName::English, "hello", false),
            (ListName::Dutch, "kutzooi", true),
            (ListName::Dutch, "upskirt", true),
            (ListName::Dutch, "zomer", false),
            (ListName::Swedish, "naken", true),
            (ListName::Swedish, "kanal", false),
            (ListName::Russian, "сука", true),
            (ListName::Russian, "команда", false),
            (ListName::Chinese, "shabi", true),
            (ListName::Chinese, "senlin", false),
        ];
        for (list, word, coarse) in table {
            assert_eq!(is_coarse(list, word), coarse, "{word}");
        }
    }
}
