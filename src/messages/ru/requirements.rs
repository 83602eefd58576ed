//! What is asked, and how far the user has come with it.

use super::super::catalogue::{Progress, Requirements, any_of, lowered, told_classes, told_fields, told_set};
use super::super::plural::{russian, russian_genitive};
use super::super::say::say;
use super::words::{
    Russian, characters, class_genitive, days, different, identical, length, of_class, times,
};
use crate::report::{ListMatch, Requirement, Unit, Verdict};

impl Requirements for Russian {
    fn requirement(&self, requirement: &Requirement) -> String {
        match requirement {
            Requirement::Text => say!("Только видимые символы, которые можно ввести снова"),
            Requirement::LengthMin { min, unit } => say!("Не менее {}", length(*min, *unit)),
            Requirement::LengthMax { max, unit } => say!("Не более {}", length(*max, *unit)),
            Requirement::MaxBytes { max } => {
                say!("Достаточно короткий для сохранения (не более {})", length(*max, Unit::Bytes))
            }
            Requirement::ClassMin { class, min } => say!("Не менее {}", of_class(*min, *class)),
            Requirement::ClassMax { class, max: 0 } => say!("Без {}", class_genitive(*class)),
            Requirement::ClassMax { class, max } => say!("Не более {}", of_class(*max, *class)),
            Requirement::ClassesAtLeast { min, of } => {
                let kinds = russian_genitive(*min, "вида", "видов");
                say!("Символы не менее {} {} из перечисленных: {}", min, kinds, told_classes(self, of))
            }
            Requirement::AllowedCharacters { set } => say!("Только эти символы: {}", told_set(self, set)),
            Requirement::ForbiddenCharacters { set } => say!("Без этих символов: {}", told_set(self, set)),
            Requirement::DistinctMin { min } => say!("Не менее {}", different(*min)),
            Requirement::AlphabetSize { min } => say!(
                "Алфавит пароля не менее {} (26 строчных и 26 заглавных латинских букв, по 33 русских, 10 цифр, \
                 33 специальных символа)",
                characters(*min)
            ),
            Requirement::RepeatRunMax { max: 1 } => say!("Без одинаковых символов подряд"),
            Requirement::RepeatRunMax { max } => say!("Не более {} подряд", identical(*max)),
            Requirement::RepeatTotalMax { max: 1 } => say!("Каждый символ только один раз"),
            Requirement::RepeatTotalMax { max } => say!("Каждый символ не более {}", times(*max)),
            Requirement::SequenceMax { max } => {
                say!("Без последовательностей длиннее {} (абв…, 321…)", characters(*max))
            }
            Requirement::KeyboardWalkMax { max } => {
                say!("Без клавиатурных последовательностей длиннее {} (йцукен…)", characters(*max))
            }
            Requirement::NoPersonalData { fields } if fields.is_empty() => say!("Без личных данных"),
            Requirement::NoPersonalData { fields } => {
                say!("Без личных данных ({})", told_fields(self, fields))
            }
            Requirement::NotBlocklisted { matching: ListMatch::Whole } => {
                say!("Не из списка распространённых паролей")
            }
            Requirement::NotBlocklisted { matching: ListMatch::Contained } => {
                say!("Без слов из списка запрещённых")
            }
            Requirement::Pattern { must_match: true, description: _ } => {
                say!("В формате, которого требует политика паролей")
            }
            Requirement::Pattern { must_match: false, description: _ } => {
                say!("Не в формате, который исключает политика паролей")
            }
            Requirement::Confirmation => say!("Одинаковый пароль в обоих полях"),
            Requirement::NotCurrent => say!("Не совпадает с текущим паролем"),
            Requirement::NotLikeCurrent { min_distance } => {
                let symbols = russian(*min_distance, "символ", "символа", "символов");
                say!("Отличается от текущего пароля не менее чем на {} {}", min_distance, symbols)
            }
            Requirement::AbsentFromCurrent { min } => {
                let symbols = russian_genitive(*min, "символа, которого", "разных символов, которых");
                say!("Не менее {} {} нет в текущем пароле", min, symbols)
            }
            Requirement::NotUsedBefore { last: 1 } => say!("Не совпадает с предыдущим паролем"),
            Requirement::NotUsedBefore { last } => {
                let passwords = russian_genitive(*last, "последнего пароля", "последних паролей");
                say!("Не совпадает ни с одним из {} {}", last, passwords)
            }
            Requirement::NotBreached { max: 0 } => say!("Не встречается в известных утечках данных"),
            Requirement::NotBreached { max } => {
                say!("Встречается в известных утечках данных не более {}", times(*max))
            }
            Requirement::Strength { min: _ } => say!("Трудно подобрать"),
            Requirement::MinAge { days: n } => {
                say!("Не ранее чем через {} {} после предыдущей смены", n, russian(*n, "день", "дня", "дней"))
            }
            Requirement::MaxAge { days: n } => say!("Действует не более {}", days(*n)),
            Requirement::NoChangeDemanded => say!("Смена пароля не запрошена"),
            Requirement::AnyOf { alternatives } => {
                any_of(self, alternatives, &|it| lowered(&self.requirement(it)))
            }
        }
    }

    fn one_of(&self, alternatives: &str) -> String {
        say!("Один из вариантов: {}", alternatives)
    }

    fn recommended(&self, requirement: &str) -> String {
        say!("{} (рекомендуется)", requirement)
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
            0 if met == total => say!("Все требования выполнены: {} из {}.", met, total),
            0 => say!("Выполнено {} из {} {}.", met, total, requirements),
            1.. => say!("Выполнено {} из {} {}, осталось проверить: {}.", met, total, requirements, open),
        }
    }

    fn recommendations(&self, count: u32) -> String {
        say!("Ещё {} {}.", count, russian(count, "рекомендация", "рекомендации", "рекомендаций"))
    }
}
