//! What is asked, and how far the user has come with it.

use super::super::catalogue::{Progress, Requirements, any_of, lowered, told_classes, told_fields, told_set};
use super::super::plural::{russian, russian_genitive};
use super::words::{
    Russian, characters, class_genitive, days, different, identical, length, of_class, times,
};
use crate::report::{ListMatch, Requirement, Unit, Verdict};

impl Requirements for Russian {
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
                format!("Символы не менее {min} {kinds} из перечисленных: {}", told_classes(self, of))
            }
            Requirement::AllowedCharacters { set } => format!("Только эти символы: {}", told_set(self, set)),
            Requirement::ForbiddenCharacters { set } => format!("Без этих символов: {}", told_set(self, set)),
            Requirement::DistinctMin { min } => format!("Не менее {}", different(*min)),
            Requirement::AlphabetSize { min } => format!(
                "Алфавит пароля не менее {} (26 строчных и 26 заглавных латинских букв, по 33 русских, 10 цифр, \
                 33 специальных символа)",
                characters(*min)
            ),
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
                format!("Без личных данных ({})", told_fields(self, fields))
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
            Requirement::AbsentFromCurrent { min } => {
                let symbols = russian_genitive(*min, "символа, которого", "разных символов, которых");
                format!("Не менее {min} {symbols} нет в текущем пароле")
            }
            Requirement::NotUsedBefore { last: 1 } => "Не совпадает с предыдущим паролем".to_owned(),
            Requirement::NotUsedBefore { last } => {
                let passwords = russian_genitive(*last, "последнего пароля", "последних паролей");
                format!("Не совпадает ни с одним из {last} {passwords}")
            }
            Requirement::NotBreached { max: 0 } => "Не встречается в известных утечках данных".to_owned(),
            Requirement::NotBreached { max } => {
                format!("Встречается в известных утечках данных не более {}", times(*max))
            }
            Requirement::Strength { min: _ } => "Трудно подобрать".to_owned(),
            Requirement::MinAge { days: n } => format!(
                "Не ранее чем через {n} {} после предыдущей смены",
                russian(*n, "день", "дня", "дней")
            ),
            Requirement::MaxAge { days: n } => format!("Действует не более {}", days(*n)),
            Requirement::NoChangeDemanded => "Смена пароля не запрошена".to_owned(),
            Requirement::AnyOf { alternatives } => {
                any_of(self, alternatives, &|it| lowered(&self.requirement(it)))
            }
        }
    }

    fn one_of(&self, alternatives: &str) -> String {
        format!("Один из вариантов: {alternatives}")
    }

    fn recommended(&self, requirement: &str) -> String {
        format!("{requirement} (рекомендуется)")
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
}
