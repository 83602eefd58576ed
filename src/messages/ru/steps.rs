//! What to do next, and what is worth knowing.

use super::super::catalogue::{Steps, Words, told_patterns};
use super::super::plural::{russian, russian_genitive};
use super::words::{Russian, characters, days, different, identical, length, of_class, times};
use crate::report::{Likeness, Missing, Unit, ViolationCode, WarningCode};

impl Steps for Russian {
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
            ViolationCode::AlphabetTooSmall { min, actual } => {
                format!(
                    "Используйте больше видов символов: алфавит не менее {}, сейчас {actual}.",
                    characters(*min)
                )
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
                format!("Уберите личные данные: {}.", told_patterns(self, found))
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
            ViolationCode::TooFewAbsentFromCurrent { min, actual } => {
                format!(
                    "Используйте больше символов, которых нет в текущем пароле: не менее {min}, сейчас {actual}."
                )
            }
            ViolationCode::UsedBefore { last: 1 } => {
                "Выберите пароль, который отличается от предыдущего.".to_owned()
            }
            ViolationCode::UsedBefore { last } => {
                let passwords = russian_genitive(*last, "последнего", "последних");
                format!("Выберите пароль, который не совпадает ни с одним из {last} {passwords}.")
            }
            ViolationCode::FoundInBreach { max: _, count } => {
                let times = russian(*count, "раз", "раза", "раз");
                format!(
                    "Выберите другой пароль: этот встречается в известных утечках данных {count} {times}."
                )
            }
            ViolationCode::TooWeak { min: _, actual: _ } => {
                "Сделайте пароль надёжнее: например, добавьте одно-два слова.".to_owned()
            }
            ViolationCode::ChangedTooRecently { min_days, actual_days } => {
                format!(
                    "Подождите со сменой пароля: между сменами проходит не менее {}, сейчас прошло {actual_days}.",
                    days(*min_days)
                )
            }
            ViolationCode::Expired { max_days, actual_days } => {
                format!(
                    "Выберите новый пароль: текущий действует не более {}, а ему уже {actual_days}.",
                    days(*max_days)
                )
            }
            ViolationCode::MustChange => "Выберите новый пароль, чтобы продолжить.".to_owned(),
            ViolationCode::NoneOfAlternatives { nearest: _ } => {
                "Выполните все условия одного из вариантов.".to_owned()
            }
        }
    }

    fn alternative(&self, number: u32, steps: &str) -> String {
        format!("Вариант {number}: {steps}")
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
                return format!(
                    "Пароль действует ещё {days_left} {}. Смените его вовремя.",
                    russian(days_left, "день", "дня", "дней")
                );
            }
        }
        .to_owned()
    }
}
