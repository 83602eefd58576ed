use super::catalogue::{Findings, cited, told, words};
use crate::messages::Language;
use crate::messages::catalogue::Catalogue;
use crate::report::{DeadWord, Fit, LintCode, Script, Severity, Unit};

/// Chinese in simplified characters.
pub(super) struct Chinese;

impl Findings for Chinese {
    fn problem(&self, code: &LintCode) -> String {
        match code {
            LintCode::Satisfiable { example } => format!("此策略可以满足，例如密码“{example}”。"),
            LintCode::Unsatisfiable { rules } => {
                format!("没有任何密码能同时满足这些规则：{}。", self.paths(rules))
            }
            LintCode::SatisfiabilityUnknown { steps } => {
                format!("经过 {steps} 步仍无法确定是否有密码能满足此策略。")
            }
            LintCode::NothingEnforced => "没有任何强制执行的规则：任何密码都会被接受。".to_owned(),
            LintCode::NoMinimum => "没有任何规则规定最小长度。".to_owned(),
            LintCode::LengthNearlyFixed { min, max } => {
                format!("{min} 到 {max} 个字符几乎没有选择长度的余地，也让攻击者知道密码有多长。")
            }
            LintCode::MinimumBelowStandard { standard, clause, min, required, beside } => format!(
                "{} 要求至少 {required} 个字符{}，此策略只要求 {min} 个。",
                cited(*standard, clause),
                told(*beside, |beside| format!("（有第二因素时为 {beside} 个）"))
            ),
            LintCode::MaximumTooLow { standard, clause, max, required } => format!(
                "{} 要求允许 {required} 个字符的密码，此策略最多 {max} 个。",
                cited(*standard, clause)
            ),
            LintCode::MinimumUnit { unit: Unit::Bytes } => {
                "以字节计算的最小值对使用西里尔字母或汉字的人要求更低：一个字就算两个或三个。".to_owned()
            }
            LintCode::MinimumUnit { unit: Unit::CodePoints | Unit::Graphemes } => {
                "此最小值按看起来的字符计算，而 NIST SP 800-63B-4 §3.1.1.2 按码位计算。".to_owned()
            }
            LintCode::HasherCutsOff { bytes, max, fits } => format!(
                "策略允许 {max} 个字符，但哈希算法只接受 {bytes} 个字节，即 {}。其后的内容可能会被悄悄截断。",
                self.fits(fits)
            ),
            LintCode::MaxBytesAboveHasher { max, bytes } => {
                format!("策略允许 {max} 个字节，但哈希算法只接受 {bytes} 个。")
            }
            LintCode::FewCharactersInBytes { bytes, wanted, fits } => {
                format!("对某些文字来说，{bytes} 个字节容不下 {wanted} 个字符：{}。", self.fits(fits))
            }
            LintCode::ClassExcluded { class, min, other } => {
                format!("要求至少 {min} 个{}，但 {other} 一个也不允许。", self.class(*class))
            }
            LintCode::TooFewClassesLeft { at_least, left } => {
                format!("要求 {at_least} 种字符，但其他规则只留下 {left} 种。")
            }
            LintCode::AsciiOnly { languages } => {
                format!("只能输入 ASCII 字符。界面语言中使用其他文字的有：{}。", self.languages(languages))
            }
            LintCode::LettersRefused { language, letters } => {
                format!("界面语言之一（{}）的文字不能输入：{letters}。", self.languages(&[*language]))
            }
            LintCode::CaselessRequired { min, languages } => format!(
                "要求至少 {min} 个无大小写之分的字符（如汉字）。使用这些语言的人没有这样的字符：{}。",
                self.languages(languages)
            ),
            LintCode::CaseForCaseless { languages, left: Some(left) } => format!(
                "以下语言没有大小写之分：{}。这样书写的人只剩 {left} 种字符可选。",
                self.languages(languages)
            ),
            LintCode::CaseForCaseless { languages, left: None } => format!(
                "以下语言没有大小写之分：{}。在这里，这样的字符同时算作大写和小写；采用此策略的其他系统可能会拒绝。",
                self.languages(languages)
            ),
            LintCode::Composition { standard, clause } => format!(
                "{} 禁止要求多种字符：人们满足这种要求的方式正是攻击者所预料的。",
                cited(*standard, clause)
            ),
            LintCode::CharactersLimited { standard, clause } => {
                format!("{} 要求接受所有可见字符，包括空格和其他文字。", cited(*standard, clause))
            }
            LintCode::Rotation { standard, clause, days, asked_by } => format!(
                "{} 禁止要求定期更换密码（此处为 {days} 天）：人们只会改一个数字。{}",
                cited(*standard, clause),
                told(asked_by.as_ref(), |text| format!("此要求的出处：{text}。"))
            ),
            LintCode::MinimumAge { days } => {
                format!("{days} 天之内用户无法更换密码，即使已被他人看到也不行。")
            }
            LintCode::AgesContradict { min, max } => {
                format!("密码 {max} 天后过期，却要 {min} 天后才能更换。")
            }
            LintCode::CommonPasswordsPass { advised: false } => {
                "没有什么能拦住人人都用的密码：没有规则 `strength` 或 `blocklist`。".to_owned()
            }
            LintCode::CommonPasswordsPass { advised: true } => {
                "人人都用的密码会被接受：规则 `strength` 和 `blocklist` 只是建议。".to_owned()
            }
            LintCode::PartsCompared { standard, clause } => format!(
                "{} 用整个密码与列表比较，而此规则也会拒绝含有列表中某个词的长密码。",
                cited(*standard, clause)
            ),
            LintCode::ShortWord { length } => {
                format!("只有 {length} 个字母的词会偶然出现在许多好密码中，使它们被拒绝。")
            }
            LintCode::WordRefusesNothing { reason } => match reason {
                DeadWord::TooLong => "这个词比允许的密码还长，因此什么也拒绝不了。",
                DeadWord::TooShort => "这个词比允许的密码还短，因此什么也拒绝不了。",
                DeadWord::CharactersNotAllowed => "这个词中有其他规则已经拒绝的字符，因此什么也拒绝不了。",
                DeadWord::Duplicate => "列表中前面已有同一个词：大小写、变音符号和代替字母的符号不作区分。",
                DeadWord::HoldsAnother => "这个词包含列表中更短的词，有那个词就够了。",
            }
            .to_owned(),
            LintCode::PatternNeverMatches { must_match: true } => {
                "没有密码符合此模式，因此任何密码都不会被接受。".to_owned()
            }
            LintCode::PatternNeverMatches { must_match: false } => {
                "没有密码符合此模式，因此它什么也拒绝不了。".to_owned()
            }
            LintCode::PatternAlwaysMatches { must_match: true } => {
                "所有密码都符合此模式，因此它什么也拒绝不了。".to_owned()
            }
            LintCode::PatternAlwaysMatches { must_match: false } => {
                "所有密码都符合此模式，因此任何密码都不会被接受。".to_owned()
            }
            LintCode::PatternRepeatsRule { name } => {
                format!("此模式与规则 `{name}` 的意思相同，但用户无从得知密码缺少什么。")
            }
            LintCode::AccessCodeTooWeak { bits, required } => {
                format!("访问码有 {bits} 位熵，OWASP ASVS 5.0 6.5.4 要求 {required} 位。")
            }
            LintCode::AccessCodeNotHashed { bits, required } => format!(
                "访问码有 {bits} 位熵，低于 {required} 位时应以加盐的密码哈希保存\
                 （NIST SP 800-63B-4 §3.1.2.2，OWASP ASVS 5.0 6.5.2）。"
            ),
            LintCode::AccessCodeNotLimited { bits, required } => format!(
                "访问码有 {bits} 位熵，低于 {required} 位时应限制尝试次数（NIST SP 800-63B-4 §3.1.2.2）。"
            ),
            LintCode::AccessCodeLivesLong { days, most } => format!(
                "访问码的有效期为 {days} 天，OWASP ASVS 5.0 6.4.1 要求有效期短，这里理解为最多 {most} 天。"
            ),
            LintCode::AccessCodeOfWrongLength { length } => {
                format!("此规则会拒绝访问码，因为访问码有 {length} 个字符。")
            }
            LintCode::ManagerTooLong { max, usual } => {
                format!("密码管理器生成 {usual} 个字符的密码，此策略最多 {max} 个。")
            }
            LintCode::ManagerSigns { signs } => format!("密码管理器会使用此规则拒绝的符号：{signs}"),
            LintCode::ManagerRepeats => "密码管理器随机生成的密码常有重复的字符，会被拒绝。".to_owned(),
            LintCode::ServerOnly { name } => {
                format!("浏览器无法判断规则 `{name}`：只有服务器掌握所需的信息。")
            }
            LintCode::NeverJudged { name } => {
                format!("运行之处都无法判断规则 `{name}`：任何密码都不会被接受。")
            }
            LintCode::ListsNotBuiltIn => "大型词表没有内置：没有加载它的地方不会判断密码强度。".to_owned(),
            LintCode::Redundant { other } => format!("{other} 的要求相同或更高。"),
            LintCode::Duplicate { other } => format!("{other} 是同一条规则。"),
            LintCode::WithoutEffect => "没有密码会违反此规则。".to_owned(),
        }
    }

    fn advice(&self, code: &LintCode) -> String {
        match code {
            LintCode::Satisfiable { .. } => "请勿将此示例用于任何账号。",
            LintCode::Unsatisfiable { .. } => "请放宽或删除其中一条。",
            LintCode::SatisfiabilityUnknown { .. } => "请简化其中的模式，或允许更多步数。",
            LintCode::NothingEnforced => "请至少强制执行一条规则。",
            LintCode::NoMinimum => "请添加规则 `length`，最小值为 15；有第二因素时为 8。",
            LintCode::LengthNearlyFixed { .. } => "请将最大值提高到 64 或更多。",
            LintCode::MinimumBelowStandard { .. } => "如需遵循此标准，请提高最小值。",
            LintCode::MaximumTooLow { .. } => "请提高最大值：句子需要空间，而哈希的长度总是一样的。",
            LintCode::MinimumUnit { .. } => "请去掉 `unit`，这样就按码位计算。",
            LintCode::HasherCutsOff { .. } => {
                "请添加规则 `max_bytes`，其值为哈希算法的上限，或改用没有上限的算法，例如 Argon2id。"
            }
            LintCode::MaxBytesAboveHasher { .. } => {
                "请将最大值降到哈希算法的上限，或改用没有上限的算法，例如 Argon2id。"
            }
            LintCode::FewCharactersInBytes { .. } => {
                "请改用没有上限的哈希算法，例如 Argon2id，并提高最大值。"
            }
            LintCode::ClassExcluded { .. } | LintCode::TooFewClassesLeft { .. } => {
                "请去掉此要求，或允许这些字符。"
            }
            LintCode::AsciiOnly { .. }
            | LintCode::LettersRefused { .. }
            | LintCode::CharactersLimited { .. } => "请允许所有字符，除非有其他系统无法保存它们。",
            LintCode::CaselessRequired { .. } => "请去掉此要求。",
            LintCode::CaseForCaseless { .. } => "请要求长度，而不是多种字符。",
            LintCode::Composition { .. } => "请改为要求长度，并拒绝常见密码。",
            LintCode::Rotation { .. } => "只有在他人可能知道旧密码时，才要求更换。",
            LintCode::MinimumAge { .. } => {
                "请删除此规则，或在他人可能知道密码时要求更换：`must_change` 可解除此限制。"
            }
            LintCode::AgesContradict { .. } => "请让最短使用期短于最长使用期。",
            LintCode::CommonPasswordsPass { .. } => {
                "请强制执行其中一条：NIST SP 800-63B-4 §3.1.1.2 和 OWASP ASVS 5.0 6.2.4 对此有要求。"
            }
            LintCode::PartsCompared { .. } => "请将 `matching` 设为 `whole`，除非这些是组织或服务的名称。",
            LintCode::ShortWord { .. } => "请删除这个词，或将 `matching` 设为 `whole`。",
            LintCode::WordRefusesNothing { .. } => "请删除这个词。",
            LintCode::PatternNeverMatches { .. } | LintCode::PatternAlwaysMatches { .. } => {
                "请更正模式，或删除此规则。"
            }
            LintCode::PatternRepeatsRule { .. } => "请用那条规则代替模式。",
            LintCode::AccessCodeTooWeak { .. } => "请加长访问码，或使用更多不同的字符。",
            LintCode::AccessCodeNotHashed { .. } => "请像密码一样对访问码做哈希，或加长访问码。",
            LintCode::AccessCodeNotLimited { .. } => "请限制尝试次数，或加长访问码。",
            LintCode::AccessCodeLivesLong { .. } => "请让访问码更早过期，并按需发放新的。",
            LintCode::AccessCodeOfWrongLength { .. } => "请更改访问码的长度，或更改此规则。",
            LintCode::ManagerTooLong { .. } => "请提高最大值。",
            LintCode::ManagerSigns { .. } => "请允许这些符号。",
            LintCode::ManagerRepeats => "请允许两个，或改为要求若干个不同的字符。",
            LintCode::ServerOnly { .. } => "只要服务器会再次检查，就无需更改。",
            LintCode::NeverJudged { .. } => "请同时在服务器上检查，或删除此规则。",
            LintCode::ListsNotBuiltIn => "请使用小型词表，或在所有判断密码的地方加载大型词表。",
            LintCode::Redundant { .. } | LintCode::Duplicate { .. } | LintCode::WithoutEffect => {
                "请将其删除。"
            }
        }
        .to_owned()
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Note => "提示",
            Severity::Warning => "警告",
            Severity::Error => "错误",
        }
    }

    fn fit(&self, Fit { script, characters: n }: Fit) -> String {
        let what = match script {
            Script::Latin => "普通拉丁字母",
            Script::AccentedLatin => "像 å 这样的字母",
            Script::Cyrillic => "西里尔字母",
            Script::Chinese => "汉字",
            Script::Emoji => "表情符号",
        };
        format!("{n} 个{what}")
    }

    fn words(&self) -> &'static dyn Catalogue {
        words(Language::Zh)
    }
}
