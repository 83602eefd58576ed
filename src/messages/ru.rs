use super::catalogue::{Catalogue, Grade, Progress};
use super::plural::{russian, russian_genitive};
use crate::report::{
    Advice, Alphabet, Attacker, CharacterClass, CrackTime, Disguise, KeyboardLayout, Likeness, ListLanguage,
    ListMatch, Missing, PatternKind, PersonalField, Requirement, SegmentKind, TimeUnit, Unit, Verdict,
    ViolationCode, WarningCode,
};

/// Russian. The reader is *вы*, in lower case. Counts stand in the genitive, as *не менее*, *не более*,
/// *длиннее* and *из* ask, but for times and recommendations.
pub(super) struct Russian;

impl Catalogue for Russian {
    fn requirement(&self, requirement: &Requirement) -> String {
        match requirement {
            Requirement::Text => "Только видимые символы, которые можно ввести снова".to_owned(),
            Requirement::LengthMin { min, unit } => format!("Не менее {}", length(*min, *unit)),
            Requirement::LengthMax { max, unit } => format!("Не более {}", length(*max, *unit)),
            Requirement::MaxBytes { max } => {
                format!("Достаточно короткий для сохранения (не более {})", length(*max, Unit::Bytes))
            }
            Requirement::ClassMin { class, min } => format!("Не менее {}", of_class(*min, *class)),
            Requirement::ClassMax { class, max: 0 } => format!("Без {}", class_genitive(*class)),
            Requirement::ClassMax { class, max } => format!("Не более {}", of_class(*max, *class)),
            Requirement::ClassesAtLeast { min, of } => {
                let kinds = russian_genitive(*min, "вида", "видов");
                format!("Символы не менее {min} {kinds} из перечисленных: {}", self.classes(of))
            }
            Requirement::AllowedCharacters { set } => format!("Только эти символы: {}", self.set(set)),
            Requirement::ForbiddenCharacters { set } => format!("Без этих символов: {}", self.set(set)),
            Requirement::DistinctMin { min } => format!("Не менее {}", different(*min)),
            Requirement::RepeatRunMax { max: 1 } => "Без одинаковых символов подряд".to_owned(),
            Requirement::RepeatRunMax { max } => format!("Не более {} подряд", identical(*max)),
            Requirement::RepeatTotalMax { max: 1 } => "Каждый символ только один раз".to_owned(),
            Requirement::RepeatTotalMax { max } => format!("Каждый символ не более {}", times(*max)),
            Requirement::SequenceMax { max } => {
                format!("Без последовательностей длиннее {} (абв…, 321…)", characters(*max))
            }
            Requirement::KeyboardWalkMax { max } => {
                format!("Без клавиатурных последовательностей длиннее {} (йцукен…)", characters(*max))
            }
            Requirement::NoPersonalData { fields } if fields.is_empty() => "Без личных данных".to_owned(),
            Requirement::NoPersonalData { fields } => {
                format!("Без личных данных ({})", self.fields(fields))
            }
            Requirement::NotBlocklisted { matching: ListMatch::Whole } => {
                "Не из списка распространённых паролей".to_owned()
            }
            Requirement::NotBlocklisted { matching: ListMatch::Contained } => {
                "Без слов из списка запрещённых".to_owned()
            }
            Requirement::Pattern { must_match: true, description: _ } => {
                "В формате, которого требует политика паролей".to_owned()
            }
            Requirement::Pattern { must_match: false, description: _ } => {
                "Не в формате, который исключает политика паролей".to_owned()
            }
            Requirement::Confirmation => "Одинаковый пароль в обоих полях".to_owned(),
            Requirement::NotCurrent => "Не совпадает с текущим паролем".to_owned(),
            Requirement::NotLikeCurrent { min_distance } => {
                let symbols = russian(*min_distance, "символ", "символа", "символов");
                format!("Отличается от текущего пароля не менее чем на {min_distance} {symbols}")
            }
            Requirement::NotUsedBefore { last: 1 } => "Не совпадает с предыдущим паролем".to_owned(),
            Requirement::NotUsedBefore { last } => {
                let passwords = russian_genitive(*last, "последнего пароля", "последних паролей");
                format!("Не совпадает ни с одним из {last} {passwords}")
            }
            Requirement::Strength { min: _ } => "Трудно подобрать".to_owned(),
        }
    }

    fn recommended(&self, requirement: &str) -> String {
        format!("{requirement} (рекомендуется)")
    }

    fn violation(&self, code: &ViolationCode) -> String {
        match code {
            ViolationCode::Empty => "Введите пароль.".to_owned(),
            ViolationCode::TooLongToRead { max } => format!("Используйте не более {}.", characters(*max)),
            ViolationCode::ControlCharacter => {
                "Удалите управляющие символы, например табуляцию и переносы строк.".to_owned()
            }
            ViolationCode::Noncharacter => {
                "Удалите коды, которые не являются символами: возможно, они появились при вставке.".to_owned()
            }
            ViolationCode::PrivateUse => {
                "Замените символы из особых шрифтов: на других устройствах их нет.".to_owned()
            }
            ViolationCode::Unassigned => {
                "Замените слишком новые символы, например недавно появившиеся эмодзи.".to_owned()
            }
            ViolationCode::LoneJamo => "Вводите корейские слоги целиком, а не по частям.".to_owned(),
            ViolationCode::TooShort { min, actual: 0, unit } => {
                format!("Используйте не менее {}.", length(*min, *unit))
            }
            ViolationCode::TooShort { min, actual, unit } => {
                format!("Используйте не менее {} (сейчас {actual}).", length(*min, *unit))
            }
            ViolationCode::TooLong { max, actual, unit } => {
                format!("Используйте не более {} (сейчас {actual}).", length(*max, *unit))
            }
            ViolationCode::TooManyBytes { max, actual } => format!(
                "Сократите пароль: не более {}, сейчас {actual}. Каждая русская буква или эмодзи занимает \
                 больше одного байта.",
                length(*max, Unit::Bytes)
            ),
            ViolationCode::TooFewOfClass { class, min, actual: 0 } => {
                format!("Используйте не менее {}.", of_class(*min, *class))
            }
            ViolationCode::TooFewOfClass { class, min, actual } => {
                format!("Используйте не менее {} (сейчас {actual}).", of_class(*min, *class))
            }
            ViolationCode::TooManyOfClass { class, max: 0, actual } => {
                format!("Уберите {} (сейчас {actual}).", self.class(*class))
            }
            ViolationCode::TooManyOfClass { class, max, actual } => {
                format!("Используйте не более {} (сейчас {actual}).", of_class(*max, *class))
            }
            ViolationCode::TooFewClasses { min, actual } => {
                format!("Используйте больше видов символов: не менее {min}, сейчас {actual}.")
            }
            ViolationCode::CharacterNotAllowed => "Используйте только разрешённые символы.".to_owned(),
            ViolationCode::CharacterForbidden => "Уберите символы, которые не разрешены.".to_owned(),
            ViolationCode::TooFewDistinct { min, actual } => {
                format!("Используйте не менее {} (сейчас {actual}).", different(*min))
            }
            ViolationCode::RepeatedRun { max: 1, actual } => {
                format!("Не ставьте одинаковые символы подряд (сейчас {actual}).")
            }
            ViolationCode::RepeatedRun { max, actual } => {
                format!("Используйте не более {} подряд (сейчас {actual}).", identical(*max))
            }
            ViolationCode::RepeatedTotal { max: 1, actual } => {
                format!("Используйте каждый символ только один раз (сейчас {actual}).")
            }
            ViolationCode::RepeatedTotal { max, actual } => {
                format!("Используйте каждый символ не более {} (сейчас {actual}).", times(*max))
            }
            ViolationCode::Sequence { length, max } => {
                format!("Сократите последовательность: не более {}, сейчас {length}.", characters(*max))
            }
            ViolationCode::KeyboardWalk { length, max } => {
                format!(
                    "Сократите клавиатурную последовательность: не более {}, сейчас {length}.",
                    characters(*max)
                )
            }
            ViolationCode::PersonalData { found } if found.is_empty() => "Уберите личные данные.".to_owned(),
            ViolationCode::PersonalData { found } => {
                format!("Уберите личные данные: {}.", self.found(found))
            }
            ViolationCode::Blocklisted => {
                "Выберите другой пароль: этот есть в списке распространённых.".to_owned()
            }
            ViolationCode::ContainsBlocklisted => "Замените слова из списка запрещённых.".to_owned(),
            ViolationCode::PatternNotMatched => {
                "Измените пароль так, чтобы он соответствовал этому требованию.".to_owned()
            }
            ViolationCode::PatternMatched => {
                "Измените ту часть пароля, к которой относится это требование.".to_owned()
            }
            ViolationCode::ConfirmationDiffers => "Введите в оба поля один и тот же пароль.".to_owned(),
            ViolationCode::SameAsCurrent => "Выберите пароль, который отличается от текущего.".to_owned(),
            ViolationCode::TooLikeCurrent { likeness: _ } => {
                "Выберите пароль, менее похожий на текущий.".to_owned()
            }
            ViolationCode::UsedBefore { last: 1 } => {
                "Выберите пароль, который отличается от предыдущего.".to_owned()
            }
            ViolationCode::UsedBefore { last } => {
                let passwords = russian_genitive(*last, "последнего", "последних");
                format!("Выберите пароль, который не совпадает ни с одним из {last} {passwords}.")
            }
            ViolationCode::TooWeak { min: _, actual: _ } => {
                "Сделайте пароль надёжнее: например, добавьте одно-два слова.".to_owned()
            }
        }
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match likeness {
            Likeness::FewEdits { distance } => {
                format!("Измените больше символов (сейчас изменено: {distance}).")
            }
            Likeness::SameWord => {
                "Выберите другое слово: новых цифр или специальных символов вокруг него недостаточно."
                    .to_owned()
            }
            Likeness::Contained => {
                "Придумайте новый пароль, а не удлиняйте и не сокращайте текущий.".to_owned()
            }
            Likeness::Reversed => {
                "Придумайте новый пароль, а не записывайте текущий в обратном порядке.".to_owned()
            }
            Likeness::Rotated => {
                "Придумайте новый пароль, а не меняйте местами начало и конец текущего.".to_owned()
            }
        }
    }

    fn missing(&self, missing: Missing) -> String {
        match missing {
            Missing::Confirmation => "Будет проверено после подтверждения пароля.",
            Missing::CurrentPassword => "Будет проверено после ввода текущего пароля.",
            Missing::History => "Будет проверено при сохранении.",
            Missing::HistoryUnavailable => "Сейчас проверить не удалось. Повторите попытку позже.",
            Missing::User => {
                "Будет проверено, когда станут известны имя пользователя или адрес электронной почты."
            }
            Missing::Text => "Будет проверено, когда пароль станет короче.",
            Missing::Lists => "Будет проверено, когда загрузятся списки слов.",
        }
        .to_owned()
    }

    fn warning(&self, code: WarningCode) -> String {
        match code {
            WarningCode::FullWidth => {
                "В пароле есть полноширинные символы. На других устройствах их может быть трудно \
                 ввести. Лучше использовать обычные."
            }
            WarningCode::Invisible => "В пароле есть невидимые символы, их может быть трудно ввести снова.",
            WarningCode::Contextual => {
                "В пароле есть символы, которые может быть трудно ввести на другой клавиатуре."
            }
            WarningCode::LeadingSpace => "Пароль начинается с пробела. Пробел входит в пароль.",
            WarningCode::TrailingSpace => "Пароль заканчивается пробелом. Пробел входит в пароль.",
            WarningCode::SpaceMapped => "Особый пробел в пароле считается обычным.",
            WarningCode::ChangedByNormalisation => {
                "Некоторые символы приводятся к стандартному виду. Вводите их так же, как сейчас."
            }
        }
        .to_owned()
    }

    fn pattern(&self, kind: PatternKind) -> String {
        match kind {
            PatternKind::Repeat => "Повтор".to_owned(),
            PatternKind::Sequence { alphabet, descending } => {
                let order = match alphabet {
                    Alphabet::Digits => "цифры",
                    Alphabet::Latin => "латинские буквы",
                    Alphabet::Cyrillic => "русские буквы",
                    Alphabet::QwertyRow => "ряд клавиш QWERTY",
                    Alphabet::JcukenRow => "ряд клавиш ЙЦУКЕН",
                };
                format!(
                    "Последовательность ({order}{})",
                    if descending { ", в обратном порядке" } else { "" }
                )
            }
            PatternKind::KeyboardWalk { layout } => {
                let layout = match layout {
                    KeyboardLayout::Qwerty => "QWERTY",
                    KeyboardLayout::QwertyDutch => "нидерландская раскладка",
                    KeyboardLayout::QwertySwedish => "шведская раскладка",
                    KeyboardLayout::Jcuken => "русская раскладка",
                    KeyboardLayout::Keypad => "цифровой блок",
                };
                format!("Клавиатурная последовательность ({layout})")
            }
            PatternKind::PersonalData { field, disguise } => {
                format!("Личные данные: {}", self.personal(field, disguise))
            }
        }
    }

    fn segment(&self, kind: SegmentKind) -> String {
        let listed = |label, language, disguise| {
            self.bracketed(label, &[self.language(language), self.disguise(disguise)])
        };
        match kind {
            SegmentKind::KnownPassword { disguise } => {
                self.bracketed("Распространённый пароль", &[self.disguise(disguise)])
            }
            SegmentKind::Word { language, disguise } => listed("Слово", language, disguise),
            SegmentKind::Name { language, disguise } => listed("Имя или фамилия", language, disguise),
            SegmentKind::Place { language, disguise } => {
                listed("Географическое название", language, disguise)
            }
            SegmentKind::KeyboardWalk { layout } => self.pattern(PatternKind::KeyboardWalk { layout }),
            SegmentKind::Sequence { alphabet, descending } => {
                self.pattern(PatternKind::Sequence { alphabet, descending })
            }
            SegmentKind::Repeat { times } => {
                format!("Повтор ({times} {})", russian(times, "раз", "раза", "раз"))
            }
            SegmentKind::Date => "Дата".to_owned(),
            SegmentKind::Year => "Год".to_owned(),
            SegmentKind::NumberIdiom => "Известная комбинация цифр".to_owned(),
            SegmentKind::Pinyin => "Пиньинь".to_owned(),
            SegmentKind::Separator => "Разделитель".to_owned(),
            SegmentKind::PersonalData { field, disguise } => {
                self.pattern(PatternKind::PersonalData { field, disguise })
            }
            SegmentKind::Characters => "Прочие символы".to_owned(),
        }
    }

    fn advice(&self, advice: Advice) -> String {
        match advice {
            Advice::AvoidPersonalData => {
                "Не используйте имя, адрес электронной почты и другие личные данные."
            }
            Advice::AvoidCommonPasswords => "Не используйте распространённые пароли, даже как часть своего: их подбирают первыми.",
            Advice::AvoidSingleWords => "Не полагайтесь на одно слово или имя: его подбирают рано, даже с цифрами в конце.",
            Advice::AvoidKeyboardWalks => {
                "Избегайте клавиатурных последовательностей, то есть соседних клавиш подряд."
            }
            Advice::AvoidSequences => "Избегайте последовательностей букв или цифр.",
            Advice::AvoidRepeats => "Избегайте повторов одних и тех же символов.",
            Advice::AvoidDates => "Не используйте даты и годы.",
            Advice::AvoidNumberIdioms => "Не используйте известные комбинации цифр.",
            Advice::DisguiseDoesNotHelp => "Замена букв похожими символами, обратный порядок, другая раскладка или другой алфавит почти не помогают: такие варианты тоже подбирают.",
            Advice::AddWords => "Добавьте ещё одно-два слова, желательно редких.",
            Advice::UsePassphrase => {
                "Используйте парольную фразу: несколько не связанных между собой слов легко запомнить и \
                 трудно подобрать."
            }
        }
        .to_owned()
    }

    fn label(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::VeryWeak => "Очень слабый",
            Grade::Weak => "Слабый",
            Grade::Fair => "Средний",
            Grade::Strong => "Надёжный",
            Grade::VeryStrong => "Очень надёжный",
        }
    }

    fn strength(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::VeryWeak => "Пароль очень слабый.",
            Grade::Weak => "Пароль слабый.",
            Grade::Fair => "Пароль средней надёжности.",
            Grade::Strong => "Пароль надёжный.",
            Grade::VeryStrong => "Пароль очень надёжный.",
        }
    }

    fn attacker(&self, attacker: Attacker) -> &'static str {
        match attacker {
            Attacker::OnlineThrottled => "Онлайн, число попыток ограничено",
            Attacker::OnlineUnthrottled => "Онлайн, число попыток не ограничено",
            Attacker::OfflineSlowHash => "Офлайн, медленный хеш (данные украдены)",
            Attacker::OfflineFastHash => "Офлайн, быстрый хеш (данные украдены)",
        }
    }

    fn time(&self, CrackTime { attacker: _, unit, count }: CrackTime) -> String {
        let unit = match unit {
            TimeUnit::Instant => return "меньше секунды".to_owned(),
            TimeUnit::Seconds => russian(count, "секунда", "секунды", "секунд"),
            TimeUnit::Minutes => russian(count, "минута", "минуты", "минут"),
            TimeUnit::Hours => russian(count, "час", "часа", "часов"),
            TimeUnit::Days => russian(count, "день", "дня", "дней"),
            TimeUnit::Months => russian(count, "месяц", "месяца", "месяцев"),
            TimeUnit::Years => russian(count, "год", "года", "лет"),
            TimeUnit::Centuries => return "100 лет и более".to_owned(),
        };
        format!("{count} {unit}")
    }

    fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Accepted => "Пароль соответствует всем требованиям.",
            Verdict::Undecided => "Пока ничего менять не нужно. Проверены ещё не все требования.",
            Verdict::Refused => "Пароль пока соответствует не всем требованиям.",
        }
    }

    fn progress(&self, Progress { met, total, open }: Progress) -> String {
        let requirements = russian_genitive(total, "требования", "требований");
        match open {
            0 if met == total => format!("Все требования выполнены: {met} из {total}."),
            0 => format!("Выполнено {met} из {total} {requirements}."),
            1.. => format!("Выполнено {met} из {total} {requirements}, осталось проверить: {open}."),
        }
    }

    fn recommendations(&self, count: u32) -> String {
        format!("Ещё {count} {}.", russian(count, "рекомендация", "рекомендации", "рекомендаций"))
    }

    fn class(&self, class: CharacterClass) -> &'static str {
        match class {
            CharacterClass::Lower => "строчные буквы",
            CharacterClass::Upper => "заглавные буквы",
            CharacterClass::Digit => "цифры",
            CharacterClass::Symbol => "специальные символы",
            CharacterClass::Caseless => "буквы без регистра",
        }
    }

    fn personal(&self, field: PersonalField, disguise: Disguise) -> String {
        let name = match field {
            PersonalField::UserName => "имя пользователя",
            PersonalField::Email => "адрес электронной почты",
            PersonalField::Name => "имя",
            PersonalField::Organisation => "название организации",
        };
        self.bracketed(name, &[self.disguise(disguise)])
    }

    fn disguise(&self, disguise: Disguise) -> &'static str {
        match disguise {
            Disguise::None => "",
            Disguise::Leet => "с символами, похожими на буквы",
            Disguise::Reversed => "в обратном порядке",
            Disguise::Transliterated => "буквами другого алфавита",
            Disguise::OtherLayout => "в другой раскладке клавиатуры",
        }
    }

    fn language(&self, language: ListLanguage) -> &'static str {
        match language {
            ListLanguage::En => "английский язык",
            ListLanguage::Nl => "нидерландский язык",
            ListLanguage::Sv => "шведский язык",
            ListLanguage::Ru => "русский язык",
            ListLanguage::Zh => "китайский язык",
        }
    }

    fn ascii(&self) -> &'static str {
        "печатные символы ASCII"
    }

    fn space(&self) -> &'static str {
        "пробел"
    }
}

fn characters(n: u32) -> String {
    format!("{n} {}", russian_genitive(n, "символа", "символов"))
}

fn different(n: u32) -> String {
    format!("{n} {}", russian_genitive(n, "разного символа", "разных символов"))
}

fn identical(n: u32) -> String {
    format!("{n} {}", russian_genitive(n, "одинакового символа", "одинаковых символов"))
}

fn times(n: u32) -> String {
    format!("{n} {}", russian_genitive(n, "раза", "раз"))
}

fn length(n: u32, unit: Unit) -> String {
    match unit {
        Unit::CodePoints | Unit::Graphemes => characters(n),
        Unit::Bytes => format!("{n} {}", russian_genitive(n, "байта", "байт")),
    }
}

fn of_class(n: u32, class: CharacterClass) -> String {
    let one = match class {
        CharacterClass::Lower => "строчной буквы",
        CharacterClass::Upper => "заглавной буквы",
        CharacterClass::Digit => "цифры",
        CharacterClass::Symbol => "специального символа",
        CharacterClass::Caseless => "буквы без регистра",
    };
    format!("{n} {}", russian_genitive(n, one, class_genitive(class)))
}

fn class_genitive(class: CharacterClass) -> &'static str {
    match class {
        CharacterClass::Lower => "строчных букв",
        CharacterClass::Upper => "заглавных букв",
        CharacterClass::Digit => "цифр",
        CharacterClass::Symbol => "специальных символов",
        CharacterClass::Caseless => "букв без регистра",
    }
}
