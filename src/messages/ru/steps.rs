//! What to do next, and what is worth knowing.

use super::super::catalogue::{Steps, Words, told_patterns};
use super::super::plural::{russian, russian_genitive};
use super::super::say::say;
use super::words::{Russian, characters, days, different, identical, length, of_class, times};
use crate::report::{Likeness, Missing, Unit, ViolationCode, WarningCode};

impl Steps for Russian {
    fn violation(&self, code: &ViolationCode) -> String {
        match code {
            ViolationCode::Empty => say!("Введите пароль."),
            ViolationCode::TooLongToRead { max } => say!("Используйте не более {}.", characters(*max)),
            ViolationCode::ControlCharacter => {
                say!("Удалите управляющие символы, например табуляцию и переносы строк.")
            }
            ViolationCode::Noncharacter => {
                say!("Удалите коды, которые не являются символами: возможно, они появились при вставке.")
            }
            ViolationCode::PrivateUse => {
                say!("Замените символы из особых шрифтов: на других устройствах их нет.")
            }
            ViolationCode::Unassigned => {
                say!("Замените слишком новые символы, например недавно появившиеся эмодзи.")
            }
            ViolationCode::LoneJamo => say!("Вводите корейские слоги целиком, а не по частям."),
            ViolationCode::TooShort { min, actual: 0, unit } => {
                say!("Используйте не менее {}.", length(*min, *unit))
            }
            ViolationCode::TooShort { min, actual, unit } => {
                say!("Используйте не менее {} (сейчас {}).", length(*min, *unit), actual)
            }
            ViolationCode::TooLong { max, actual, unit } => {
                say!("Используйте не более {} (сейчас {}).", length(*max, *unit), actual)
            }
            ViolationCode::TooManyBytes { max, actual } => say!(
                "Сократите пароль: не более {}, сейчас {}. Каждая русская буква или эмодзи занимает \
                 больше одного байта.",
                length(*max, Unit::Bytes),
                actual
            ),
            ViolationCode::TooFewOfClass { class, min, actual: 0 } => {
                say!("Используйте не менее {}.", of_class(*min, *class))
            }
            ViolationCode::TooFewOfClass { class, min, actual } => {
                say!("Используйте не менее {} (сейчас {}).", of_class(*min, *class), actual)
            }
            ViolationCode::TooManyOfClass { class, max: 0, actual } => {
                say!("Уберите {} (сейчас {}).", self.class(*class), actual)
            }
            ViolationCode::TooManyOfClass { class, max, actual } => {
                say!("Используйте не более {} (сейчас {}).", of_class(*max, *class), actual)
            }
            ViolationCode::TooFewClasses { min, actual } => {
                say!("Используйте больше видов символов: не менее {}, сейчас {}.", min, actual)
            }
            ViolationCode::CharacterNotAllowed => say!("Используйте только разрешённые символы."),
            ViolationCode::CharacterForbidden => say!("Уберите символы, которые не разрешены."),
            ViolationCode::TooFewDistinct { min, actual } => {
                say!("Используйте не менее {} (сейчас {}).", different(*min), actual)
            }
            ViolationCode::AlphabetTooSmall { min, actual } => {
                say!(
                    "Используйте больше видов символов: алфавит не менее {}, сейчас {}.",
                    characters(*min),
                    actual
                )
            }
            ViolationCode::RepeatedRun { max: 1, actual } => {
                say!("Не ставьте одинаковые символы подряд (сейчас {}).", actual)
            }
            ViolationCode::RepeatedRun { max, actual } => {
                say!("Используйте не более {} подряд (сейчас {}).", identical(*max), actual)
            }
            ViolationCode::RepeatedTotal { max: 1, actual } => {
                say!("Используйте каждый символ только один раз (сейчас {}).", actual)
            }
            ViolationCode::RepeatedTotal { max, actual } => {
                say!("Используйте каждый символ не более {} (сейчас {}).", times(*max), actual)
            }
            ViolationCode::Sequence { length, max } => {
                say!("Сократите последовательность: не более {}, сейчас {}.", characters(*max), length)
            }
            ViolationCode::KeyboardWalk { length, max } => {
                say!(
                    "Сократите клавиатурную последовательность: не более {}, сейчас {}.",
                    characters(*max),
                    length
                )
            }
            ViolationCode::PersonalData { found } if found.is_empty() => say!("Уберите личные данные."),
            ViolationCode::PersonalData { found } => {
                say!("Уберите личные данные: {}.", told_patterns(self, found))
            }
            ViolationCode::Blocklisted => {
                say!("Выберите другой пароль: этот есть в списке распространённых.")
            }
            ViolationCode::ContainsBlocklisted => say!("Замените слова из списка запрещённых."),
            ViolationCode::PatternNotMatched => {
                say!("Измените пароль так, чтобы он соответствовал этому требованию.")
            }
            ViolationCode::PatternMatched => {
                say!("Измените ту часть пароля, к которой относится это требование.")
            }
            ViolationCode::ConfirmationDiffers => say!("Введите в оба поля один и тот же пароль."),
            ViolationCode::SameAsCurrent => say!("Выберите пароль, который отличается от текущего."),
            ViolationCode::TooLikeCurrent { likeness: _ } => {
                say!("Выберите пароль, менее похожий на текущий.")
            }
            ViolationCode::TooFewAbsentFromCurrent { min, actual } => {
                say!(
                    "Используйте больше символов, которых нет в текущем пароле: не менее {}, сейчас {}.",
                    min,
                    actual
                )
            }
            ViolationCode::UsedBefore { last: 1 } => {
                say!("Выберите пароль, который отличается от предыдущего.")
            }
            ViolationCode::UsedBefore { last } => {
                let passwords = russian_genitive(*last, "последнего", "последних");
                say!("Выберите пароль, который не совпадает ни с одним из {} {}.", last, passwords)
            }
            ViolationCode::FoundInBreach { max: _, count } => {
                let times = russian(*count, "раз", "раза", "раз");
                say!(
                    "Выберите другой пароль: этот встречается в известных утечках данных {} {}.",
                    count,
                    times
                )
            }
            ViolationCode::TooWeak { min: _, actual: _ } => {
                say!("Сделайте пароль надёжнее: например, добавьте одно-два слова.")
            }
            ViolationCode::ChangedTooRecently { min_days, actual_days } => {
                say!(
                    "Подождите со сменой пароля: между сменами проходит не менее {}, сейчас прошло {}.",
                    days(*min_days),
                    actual_days
                )
            }
            ViolationCode::Expired { max_days, actual_days } => {
                say!(
                    "Выберите новый пароль: текущий действует не более {}, а ему уже {}.",
                    days(*max_days),
                    actual_days
                )
            }
            ViolationCode::MustChange => say!("Выберите новый пароль, чтобы продолжить."),
            ViolationCode::NoneOfAlternatives { nearest: _ } => {
                say!("Выполните все условия одного из вариантов.")
            }
        }
    }

    fn alternative(&self, number: u32, steps: &str) -> String {
        say!("Вариант {}: {}", number, steps)
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match likeness {
            Likeness::FewEdits { distance } => {
                say!("Измените больше символов (сейчас изменено: {}).", distance)
            }
            Likeness::SameWord => {
                say!("Выберите другое слово: новых цифр или специальных символов вокруг него недостаточно.")
            }
            Likeness::Contained => {
                say!("Придумайте новый пароль, а не удлиняйте и не сокращайте текущий.")
            }
            Likeness::Reversed => {
                say!("Придумайте новый пароль, а не записывайте текущий в обратном порядке.")
            }
            Likeness::Rotated => {
                say!("Придумайте новый пароль, а не меняйте местами начало и конец текущего.")
            }
        }
    }

    fn missing(&self, missing: Missing) -> String {
        match missing {
            Missing::Confirmation => "Будет проверено после подтверждения пароля.",
            Missing::CurrentPassword => "Будет проверено после ввода текущего пароля.",
            Missing::History => "Будет проверено при сохранении.",
            Missing::HistoryUnavailable => "Сейчас проверить не удалось. Повторите попытку позже.",
            Missing::BreachUnknown => "Будет проверено после поиска в известных утечках данных.",
            Missing::BreachUnavailable => {
                "Поиск в известных утечках данных сейчас недоступен. Повторите попытку позже."
            }
            Missing::User => {
                "Будет проверено, когда станут известны имя пользователя или адрес электронной почты."
            }
            Missing::Dates => "Будет проверено, когда станет известна дата последней смены пароля.",
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
            WarningCode::ExpiresSoon { days_left: 0 } => {
                "Сегодня последний день действия пароля. Смените его вовремя."
            }
            WarningCode::ExpiresSoon { days_left } => {
                return say!(
                    "Пароль действует ещё {} {}. Смените его вовремя.",
                    days_left,
                    russian(days_left, "день", "дня", "дней")
                );
            }
        }
        .to_owned()
    }
}
