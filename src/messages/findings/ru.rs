use super::catalogue::{Findings, cited, told, words};
use crate::messages::Language;
use crate::messages::catalogue::Catalogue;
use crate::messages::plural::{russian, russian_genitive};
use crate::report::{DeadWord, Fit, LintCode, Script, Severity, Unit};

/// Russian.
pub(super) struct Russian;

impl Findings for Russian {
    fn problem(&self, code: &LintCode) -> String {
        match code {
            LintCode::Satisfiable { example } => {
                format!("Этой политике можно удовлетворить, например паролем «{example}».")
            }
            LintCode::Unsatisfiable { rules } => {
                format!("Ни один пароль не отвечает всем этим правилам сразу: {}.", self.paths(rules))
            }
            LintCode::SatisfiabilityUnknown { steps } => format!(
                "За {steps} {} не удалось выяснить, отвечает ли этой политике хоть один пароль.",
                russian(*steps, "шаг", "шага", "шагов")
            ),
            LintCode::NothingEnforced => {
                "Ни одно правило не обязательно: принимается любой пароль.".to_owned()
            }
            LintCode::NoMinimum => "Ни одно правило не задаёт минимальную длину.".to_owned(),
            LintCode::LengthNearlyFixed { min, max } => format!(
                "От {min} до {} — выбора длины почти нет, и злоумышленник знает, какой длины пароли.",
                characters(*max)
            ),
            LintCode::MinimumBelowStandard { standard, clause, min, required, beside } => format!(
                "{} требует не менее {}{}; эта политика требует {min}.",
                cited(*standard, clause),
                characters(*required),
                told(*beside, |beside| format!(" (при втором факторе — {beside})"))
            ),
            LintCode::MaximumTooLow { standard, clause, max, required } => format!(
                "{} предписывает разрешать пароли из {}; предел этой политики — {max}.",
                cited(*standard, clause),
                characters(*required)
            ),
            LintCode::MinimumUnit { unit: Unit::Bytes } => {
                "Минимум в байтах требует меньше от тех, кто пишет кириллицей или по-китайски: одна буква считается за две \
                 или три."
                    .to_owned()
            }
            LintCode::MinimumUnit { unit: Unit::CodePoints | Unit::Graphemes } => {
                "Этот минимум считает то, что выглядит как один символ; NIST SP 800-63B-4 §3.1.1.2 считает кодовые точки."
                    .to_owned()
            }
            LintCode::HasherCutsOff { bytes, max, fits } => format!(
                "Политика допускает до {}, но функция хеширования берёт не более {}, то есть: {}. Остальное может быть \
                 незаметно отброшено.",
                characters(*max),
                count_bytes(*bytes),
                self.fits(fits)
            ),
            LintCode::MaxBytesAboveHasher { max, bytes } => format!(
                "Политика допускает до {}, но функция хеширования берёт не более {bytes}.",
                count_bytes(*max)
            ),
            LintCode::FewCharactersInBytes { bytes, wanted, fits } => format!(
                "В пределах {} у некоторых письменностей помещается менее {}: {}.",
                count_bytes(*bytes),
                characters(*wanted),
                self.fits(fits)
            ),
            LintCode::ClassExcluded { class, min, other } => format!(
                "Таких символов требуется не менее {min}, но {other} их не допускает: {}.",
                self.class(*class)
            ),
            LintCode::TooFewClassesLeft { at_least, left } => format!(
                "Требуется не менее {at_least} {} символов, но другие правила оставляют только {left}.",
                russian_genitive(*at_least, "вида", "видов")
            ),
            LintCode::AsciiOnly { languages } => format!(
                "Можно вводить только символы ASCII. Языки интерфейса, в которых есть другие буквы: {}.",
                self.languages(languages)
            ),
            LintCode::LettersRefused { language, letters } => format!(
                "Буквы одного из языков интерфейса ({}) не принимаются: {letters}.",
                self.languages(&[*language])
            ),
            LintCode::CaselessRequired { min, languages } => format!(
                "Требуется не менее {min} {} без регистра, например китайских иероглифов. В этих языках их нет: {}.",
                russian_genitive(*min, "буквы", "букв"),
                self.languages(languages)
            ),
            LintCode::CaseForCaseless { languages, left: Some(left) } => format!(
                "Заглавных и строчных букв нет в языке: {}. Тем, кто так пишет, остаётся {left} {} символов.",
                self.languages(languages),
                russian(*left, "вид", "вида", "видов")
            ),
            LintCode::CaseForCaseless { languages, left: None } => format!(
                "Заглавных и строчных букв нет в языке: {}. Здесь буква без регистра считается за обе; другая система с \
                 такой политикой может её не принять.",
                self.languages(languages)
            ),
            LintCode::Composition { standard, clause } => format!(
                "{} запрещает требовать символы разных видов: люди выполняют это способами, которых злоумышленник ждёт.",
                cited(*standard, clause)
            ),
            LintCode::CharactersLimited { standard, clause } => format!(
                "{} предписывает принимать любые видимые символы, в том числе пробел и другие письменности.",
                cited(*standard, clause)
            ),
            LintCode::Rotation { standard, clause, days, asked_by } => format!(
                "{} запрещает требовать новый пароль по календарю (здесь через {days} {}): люди меняют одну цифру.{}",
                cited(*standard, clause),
                russian(*days, "день", "дня", "дней"),
                told(asked_by.as_ref(), |text| format!(" Об этом просит источник: {text}."))
            ),
            LintCode::MinimumAge { days } => format!(
                "В течение {days} {} пользователь не может сменить пароль, даже если его увидел кто-то другой.",
                russian_genitive(*days, "дня", "дней")
            ),
            LintCode::AgesContradict { min, max } => format!(
                "Пароль истекает через {max} {}, а сменить его можно только через {min}.",
                russian(*max, "день", "дня", "дней")
            ),
            LintCode::CommonPasswordsPass { advised: false } => {
                "Ничто не задерживает самые распространённые пароли: нет правила `strength` или `blocklist`.".to_owned()
            }
            LintCode::CommonPasswordsPass { advised: true } => {
                "Самые распространённые пароли принимаются: правила `strength` и `blocklist` только советуют.".to_owned()
            }
            LintCode::PartsCompared { standard, clause } => format!(
                "{} сравнивает со списком весь пароль; это правило отклоняет и длинные пароли, в которых есть слово из \
                 списка.",
                cited(*standard, clause)
            ),
            LintCode::ShortWord { length } => format!(
                "Слово из {length} {} случайно встречается во многих хороших паролях и отклоняет их.",
                russian_genitive(*length, "буквы", "букв")
            ),
            LintCode::WordRefusesNothing { reason } => match reason {
                DeadWord::TooLong => "Слово длиннее любого допустимого пароля, поэтому ничего не отклоняет.",
                DeadWord::TooShort => "Слово короче любого допустимого пароля, поэтому ничего не отклоняет.",
                DeadWord::CharactersNotAllowed => {
                    "В слове есть символы, которые и так не принимает другое правило, поэтому оно ничего не отклоняет."
                }
                DeadWord::Duplicate => {
                    "То же слово уже есть в списке: регистр, диакритика и символы вместо букв не имеют значения."
                }
                DeadWord::HoldsAnother => "В этом слове есть более короткое слово из списка, и его достаточно.",
            }
            .to_owned(),
            LintCode::PatternNeverMatches { must_match: true } => {
                "Этому шаблону не соответствует ни один пароль, поэтому ни один не принимается.".to_owned()
            }
            LintCode::PatternNeverMatches { must_match: false } => {
                "Этому шаблону не соответствует ни один пароль, поэтому он ничего не отклоняет.".to_owned()
            }
            LintCode::PatternAlwaysMatches { must_match: true } => {
                "Этому шаблону соответствует любой пароль, поэтому он ничего не отклоняет.".to_owned()
            }
            LintCode::PatternAlwaysMatches { must_match: false } => {
                "Этому шаблону соответствует любой пароль, поэтому ни один не принимается.".to_owned()
            }
            LintCode::PatternRepeatsRule { name } => format!(
                "Шаблон говорит то же, что правило `{name}`, но человеку не сообщается, чего не хватает паролю."
            ),
            LintCode::AccessCodeTooWeak { bits, required } => {
                format!("В коде {bits} {}; OWASP ASVS 5.0 6.5.4 требует {required}.", count_bits(*bits))
            }
            LintCode::AccessCodeNotHashed { bits, required } => format!(
                "В коде {bits} {}; если их меньше {required}, его следует хранить как парольный хеш с солью \
                 (NIST SP 800-63B-4 §3.1.2.2, OWASP ASVS 5.0 6.5.2).",
                count_bits(*bits)
            ),
            LintCode::AccessCodeNotLimited { bits, required } => format!(
                "В коде {bits} {}; если их меньше {required}, число попыток следует ограничить \
                 (NIST SP 800-63B-4 §3.1.2.2).",
                count_bits(*bits)
            ),
            LintCode::AccessCodeLivesLong { days, most } => format!(
                "Код действует {days} {}; OWASP ASVS 5.0 6.4.1 требует короткого срока, здесь это не более {most}.",
                russian(*days, "день", "дня", "дней")
            ),
            LintCode::AccessCodeOfWrongLength { length } => {
                format!("Это правило не принимает коды: они состоят из {}.", characters(*length))
            }
            LintCode::ManagerTooLong { max, usual } => format!(
                "Менеджеры паролей создают пароли из {}; предел этой политики — {max}.",
                characters(*usual)
            ),
            LintCode::ManagerSigns { signs } => {
                format!("Менеджеры паролей используют символы, которые это правило не принимает: {signs}")
            }
            LintCode::ManagerRepeats => {
                "В том, что менеджеры паролей создают случайно, символ часто повторяется, и такой пароль отклоняется."
                    .to_owned()
            }
            LintCode::ServerOnly { name } => {
                format!("Браузер не может проверить правило `{name}`: нужные сведения есть только у сервера.")
            }
            LintCode::NeverJudged { name } => {
                format!("Правило `{name}` проверить негде: ни один пароль никогда не будет принят.")
            }
            LintCode::ListsNotBuiltIn => {
                "Большие списки слов не встроены: там, где их никто не загружает, надёжность не оценивается.".to_owned()
            }
            LintCode::Redundant { other } => format!("{other} требует столько же или больше."),
            LintCode::Duplicate { other } => format!("То же правило уже есть: {other}."),
            LintCode::WithoutEffect => "Нарушить это правило не может ни один пароль.".to_owned(),
        }
    }

    fn advice(&self, code: &LintCode) -> String {
        match code {
            LintCode::Satisfiable { .. } => "Не используйте этот пример ни для одной учётной записи.",
            LintCode::Unsatisfiable { .. } => "Смягчите или удалите одно из них.",
            LintCode::SatisfiabilityUnknown { .. } => "Упростите шаблоны или разрешите больше шагов.",
            LintCode::NothingEnforced => "Сделайте обязательным хотя бы одно правило.",
            LintCode::NoMinimum => {
                "Добавьте правило `length` с минимумом 15 или, при втором факторе, с минимумом 8."
            }
            LintCode::LengthNearlyFixed { .. } => "Повысьте максимум до 64 или больше.",
            LintCode::MinimumBelowStandard { .. } => "Повысьте минимум, если следуете этому стандарту.",
            LintCode::MaximumTooLow { .. } => "Повысьте максимум: фразам нужно место, а длина хеша всегда одна и та же.",
            LintCode::MinimumUnit { .. } => "Уберите `unit`, и будут считаться кодовые точки.",
            LintCode::HasherCutsOff { .. } => {
                "Добавьте правило `max_bytes` с пределом функции хеширования или выберите функцию без предела, например \
                 Argon2id."
            }
            LintCode::MaxBytesAboveHasher { .. } => {
                "Понизьте максимум до предела функции хеширования или выберите функцию без предела, например Argon2id."
            }
            LintCode::FewCharactersInBytes { .. } => {
                "Выберите функцию хеширования без предела, например Argon2id, и повысьте максимум."
            }
            LintCode::ClassExcluded { .. } | LintCode::TooFewClassesLeft { .. } => {
                "Уберите это требование или разрешите такие символы."
            }
            LintCode::AsciiOnly { .. } | LintCode::LettersRefused { .. } | LintCode::CharactersLimited { .. } => {
                "Разрешите все символы, если только их не может хранить другая система."
            }
            LintCode::CaselessRequired { .. } => "Уберите это требование.",
            LintCode::CaseForCaseless { .. } => "Требуйте длину, а не виды символов.",
            LintCode::Composition { .. } => "Вместо этого требуйте длину и отклоняйте распространённые пароли.",
            LintCode::Rotation { .. } => "Требуйте новый пароль только тогда, когда старый могли узнать другие.",
            LintCode::MinimumAge { .. } => {
                "Удалите это правило или требуйте смены, когда пароль могли узнать другие: `must_change` его снимает."
            }
            LintCode::AgesContradict { .. } => "Сделайте минимальный срок короче максимального.",
            LintCode::CommonPasswordsPass { .. } => {
                "Сделайте одно из них обязательным: этого требуют NIST SP 800-63B-4 §3.1.1.2 и OWASP ASVS 5.0 6.2.4."
            }
            LintCode::PartsCompared { .. } => {
                "Задайте для `matching` значение `whole`, если это не названия организации или сервиса."
            }
            LintCode::ShortWord { .. } => "Удалите слово или задайте для `matching` значение `whole`.",
            LintCode::WordRefusesNothing { .. } => "Удалите слово.",
            LintCode::PatternNeverMatches { .. } | LintCode::PatternAlwaysMatches { .. } => {
                "Исправьте шаблон или удалите правило."
            }
            LintCode::PatternRepeatsRule { .. } => "Используйте это правило вместо шаблона.",
            LintCode::AccessCodeTooWeak { .. } => "Сделайте коды длиннее или используйте больше разных символов.",
            LintCode::AccessCodeNotHashed { .. } => "Хешируйте коды, как пароли, или сделайте их длиннее.",
            LintCode::AccessCodeNotLimited { .. } => "Ограничьте число попыток или сделайте коды длиннее.",
            LintCode::AccessCodeLivesLong { .. } => "Сократите срок действия и выдавайте новые коды по запросу.",
            LintCode::AccessCodeOfWrongLength { .. } => "Измените длину кодов или это правило.",
            LintCode::ManagerTooLong { .. } => "Повысьте максимум.",
            LintCode::ManagerSigns { .. } => "Разрешите эти символы.",
            LintCode::ManagerRepeats => "Разрешите два или требуйте некоторое число разных символов.",
            LintCode::ServerOnly { .. } => "Менять ничего не нужно, если сервер проверяет ещё раз.",
            LintCode::NeverJudged { .. } => "Проверяйте и на сервере или удалите это правило.",
            LintCode::ListsNotBuiltIn => "Укажите малое издание или загружайте большое везде, где проверяются пароли.",
            LintCode::Redundant { .. } | LintCode::Duplicate { .. } | LintCode::WithoutEffect => "Удалите лишнее.",
        }
        .to_owned()
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Note => "примечание",
            Severity::Warning => "предупреждение",
            Severity::Error => "ошибка",
        }
    }

    fn fit(&self, Fit { script, characters: n }: Fit) -> String {
        let what = match script {
            Script::Latin => {
                russian(n, "простая латинская буква", "простые латинские буквы", "простых латинских букв")
            }
            Script::AccentedLatin => russian(n, "буква вроде å", "буквы вроде å", "букв вроде å"),
            Script::Cyrillic => russian(n, "буква кириллицы", "буквы кириллицы", "букв кириллицы"),
            Script::Chinese => {
                russian(n, "китайский иероглиф", "китайских иероглифа", "китайских иероглифов")
            }
            Script::Emoji => "эмодзи",
        };
        format!("{n} {what}")
    }

    fn words(&self) -> &'static dyn Catalogue {
        words(Language::Ru)
    }
}

/// In the genitive, as *не менее*, *до* and *из* ask.
fn characters(n: u32) -> String {
    format!("{n} {}", russian_genitive(n, "символа", "символов"))
}

/// In the genitive.
fn count_bytes(n: u32) -> String {
    format!("{n} {}", russian_genitive(n, "байта", "байт"))
}

fn count_bits(n: u32) -> &'static str {
    russian(n, "бит", "бита", "бит")
}
