use super::super::plural::russian;
use super::catalogue::Catalogue;
use crate::report::{ClaimOutcome, EntryProblem, SignInOutcome};

pub(super) struct Russian;

impl Catalogue for Russian {
    fn entry(&self, problem: EntryProblem) -> String {
        match problem {
            EntryProblem::Length { expected } => format!(
                "В коде доступа {expected} {}. Введите код целиком.",
                russian(expected, "символ", "символа", "символов")
            ),
            EntryProblem::Character => {
                "Вводите только символы кода доступа: латинские буквы от A до Z или цифры.".to_owned()
            }
        }
    }

    fn claimed(&self) -> &'static str {
        "Код доступа принят. Выберите новый пароль."
    }

    fn claim_refused(&self) -> &'static str {
        "С этим кодом доступа и именем пользователя войти нельзя. Проверьте их или попросите у администратора новый код доступа."
    }

    fn claim(&self, outcome: ClaimOutcome) -> &'static str {
        match outcome {
            ClaimOutcome::Claimed => "Код доступа использован для входа в учётную запись.",
            ClaimOutcome::WrongCode => "Введён не тот код доступа, который сейчас действителен.",
            ClaimOutcome::NoCode => "Для этой учётной записи ещё не создавали код доступа.",
            ClaimOutcome::Expired => "Срок действия кода доступа истёк. Создайте новый.",
            ClaimOutcome::Deactivated => "Код доступа деактивирован. Создайте новый.",
            ClaimOutcome::Locked => "Код доступа заблокирован после слишком многих попыток. Создайте новый.",
            ClaimOutcome::AlreadyUsed => "Код доступа уже использован. При необходимости создайте новый.",
            ClaimOutcome::ClockBehind => {
                "Часы сервера показывают время до создания кода доступа. Проверьте часы или создайте новый код."
            }
        }
    }

    fn signed_in(&self) -> &'static str {
        "Вход выполнен."
    }

    fn must_change(&self) -> &'static str {
        "Вход выполнен. Чтобы продолжить, выберите новый пароль."
    }

    fn sign_in_refused(&self) -> &'static str {
        "С этим именем пользователя и паролем войти нельзя. Проверьте их или обратитесь к администратору."
    }

    fn sign_in(&self, outcome: SignInOutcome) -> &'static str {
        match outcome {
            SignInOutcome::Accepted => "Пользователь вошёл.",
            SignInOutcome::MustChange => "Пользователь вошёл, и ему нужно выбрать новый пароль.",
            SignInOutcome::TemporaryUsed => "Временный пароль уже использован. Задайте новый.",
            SignInOutcome::TemporaryExpired => "Срок действия временного пароля истёк. Задайте новый.",
            SignInOutcome::ClockBehind => {
                "Часы сервера показывают время до того, как был задан временный пароль. Проверьте часы или задайте новый."
            }
        }
    }
}
