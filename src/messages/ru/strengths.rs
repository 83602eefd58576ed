//! How strong the password is, and why.

use super::super::catalogue::{Grade, Strengths, Words};
use super::super::plural::russian;
use super::super::say::say;
use super::words::Russian;
use crate::report::{
    Advice, Alphabet, Attacker, CrackTime, KeyboardLayout, PatternKind, SegmentKind, TimeUnit,
};

impl Strengths for Russian {
    fn pattern(&self, kind: PatternKind) -> String {
        match kind {
            PatternKind::Repeat => say!("Повтор"),
            PatternKind::Sequence { alphabet, descending } => {
                let order = match alphabet {
                    Alphabet::Digits => "цифры",
                    Alphabet::Latin => "латинские буквы",
                    Alphabet::Cyrillic => "русские буквы",
                    Alphabet::QwertyRow => "ряд клавиш QWERTY",
                    Alphabet::JcukenRow => "ряд клавиш ЙЦУКЕН",
                };
                say!("Последовательность ({}{})", order, if descending { ", в обратном порядке" } else { "" })
            }
            PatternKind::KeyboardWalk { layout } => {
                let layout = match layout {
                    KeyboardLayout::Qwerty => "QWERTY",
                    KeyboardLayout::QwertyDutch => "нидерландская раскладка",
                    KeyboardLayout::QwertySwedish => "шведская раскладка",
                    KeyboardLayout::Jcuken => "русская раскладка",
                    KeyboardLayout::Keypad => "цифровой блок",
                };
                say!("Клавиатурная последовательность ({})", layout)
            }
            PatternKind::PersonalData { field, disguise } => {
                say!("Личные данные: {}", self.personal(field, disguise))
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
                say!("Повтор ({} {})", times, russian(times, "раз", "раза", "раз"))
            }
            SegmentKind::Date => say!("Дата"),
            SegmentKind::Year => say!("Год"),
            SegmentKind::NumberIdiom => say!("Известная комбинация цифр"),
            SegmentKind::Pinyin => say!("Пиньинь"),
            SegmentKind::Separator => say!("Разделитель"),
            SegmentKind::PersonalData { field, disguise } => {
                self.pattern(PatternKind::PersonalData { field, disguise })
            }
            SegmentKind::Characters => say!("Прочие символы"),
        }
    }

    fn advice(&self, advice: Advice) -> String {
        match advice {
            Advice::AvoidPersonalData => {
                "Не используйте имя, адрес электронной почты и другие личные данные."
            }
            Advice::AvoidCommonPasswords => {
                "Не используйте распространённые пароли, даже как часть своего: их подбирают первыми."
            }
            Advice::AvoidSingleWords => {
                "Не полагайтесь на одно слово или имя: его подбирают рано, даже с цифрами в конце."
            }
            Advice::AvoidKeyboardWalks => {
                "Избегайте клавиатурных последовательностей, то есть соседних клавиш подряд."
            }
            Advice::AvoidSequences => "Избегайте последовательностей букв или цифр.",
            Advice::AvoidRepeats => "Избегайте повторов одних и тех же символов.",
            Advice::AvoidDates => "Не используйте даты и годы.",
            Advice::AvoidNumberIdioms => "Не используйте известные комбинации цифр.",
            Advice::DisguiseDoesNotHelp => {
                "Замена букв похожими символами, обратный порядок, другая раскладка или другой алфавит \
                 почти не помогают: такие варианты тоже подбирают."
            }
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
            TimeUnit::Instant => return say!("меньше секунды"),
            TimeUnit::Seconds => russian(count, "секунда", "секунды", "секунд"),
            TimeUnit::Minutes => russian(count, "минута", "минуты", "минут"),
            TimeUnit::Hours => russian(count, "час", "часа", "часов"),
            TimeUnit::Days => russian(count, "день", "дня", "дней"),
            TimeUnit::Months => russian(count, "месяц", "месяца", "месяцев"),
            TimeUnit::Years => russian(count, "год", "года", "лет"),
            TimeUnit::Centuries => return say!("100 лет и более"),
        };
        say!("{} {}", count, unit)
    }
}
