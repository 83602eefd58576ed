//! What to do next, and what is worth knowing.

use super::super::catalogue::{Steps, Words, told_patterns};
use super::super::say::say;
use super::words::{Chinese, demanded, length, of_class};
use crate::report::{Likeness, Missing, Unit, ViolationCode, WarningCode};

impl Steps for Chinese {
    fn violation(&self, code: &ViolationCode) -> String {
        match code {
            ViolationCode::Empty => say!("输入密码。"),
            ViolationCode::TooLongToRead { max } => say!("最多使用 {} 个字符。", max),
            ViolationCode::ControlCharacter => say!("删除控制字符，例如制表符和换行符。"),
            ViolationCode::Noncharacter => say!("删除不对应任何字符的编码，可能是粘贴时带入的。"),
            ViolationCode::PrivateUse => say!("换掉自造字或专用字体中的字符，其他设备上没有这些字符。"),
            ViolationCode::Unassigned => say!("换掉太新的字符，例如最新的表情符号。"),
            ViolationCode::LoneJamo => say!("输入完整的韩文音节，不要输入单独的部分。"),
            ViolationCode::TooShort { min, actual: 0, unit } => say!("至少使用 {}。", length(*min, *unit)),
            ViolationCode::TooShort { min, actual, unit } => {
                say!("至少使用 {}，目前有 {} 个。", length(*min, *unit), actual)
            }
            ViolationCode::TooLong { max, actual, unit } => {
                say!("最多使用 {}，目前有 {} 个。", length(*max, *unit), actual)
            }
            ViolationCode::TooManyBytes { max, actual } => say!(
                "缩短密码：最多 {}，目前有 {} 个。一个汉字或表情符号占多个字节。",
                length(*max, Unit::Bytes),
                actual
            ),
            ViolationCode::TooFewOfClass { class, min, actual: 0 } => {
                say!("至少使用 {}。", demanded(*min, *class))
            }
            ViolationCode::TooFewOfClass { class, min, actual } => {
                say!("至少使用 {}，目前有 {} 个。", demanded(*min, *class), actual)
            }
            ViolationCode::TooManyOfClass { class, max: 0, actual } => {
                say!("去掉{}，目前有 {} 个。", self.class(*class), actual)
            }
            ViolationCode::TooManyOfClass { class, max, actual } => {
                say!("最多使用 {}，目前有 {} 个。", of_class(*max, *class), actual)
            }
            ViolationCode::TooFewClasses { min, actual } => {
                say!("增加字符种类：至少 {} 种，目前有 {} 种。", min, actual)
            }
            ViolationCode::CharacterNotAllowed => say!("只使用允许的字符。"),
            ViolationCode::CharacterForbidden => say!("去掉不允许使用的字符。"),
            ViolationCode::TooFewDistinct { min, actual } => {
                say!("至少使用 {} 个不同的字符，目前有 {} 个。", min, actual)
            }
            ViolationCode::AlphabetTooSmall { min, actual } => {
                say!("增加字符种类：总数至少 {}，目前为 {}。", min, actual)
            }
            ViolationCode::RepeatedRun { max: 1, actual } => {
                say!("不要连续使用同一字符，目前连续 {} 次。", actual)
            }
            ViolationCode::RepeatedRun { max, actual } => {
                say!("同一字符最多连续使用 {} 次，目前连续 {} 次。", max, actual)
            }
            ViolationCode::RepeatedTotal { max: 1, actual } => {
                say!("每个字符只使用一次，目前有一个字符出现了 {} 次。", actual)
            }
            ViolationCode::RepeatedTotal { max, actual } => {
                say!("每个字符最多使用 {} 次，目前有一个字符出现了 {} 次。", max, actual)
            }
            ViolationCode::Sequence { length, max } => {
                say!("连续字符最多使用 {} 个，目前有 {} 个。", max, length)
            }
            ViolationCode::KeyboardWalk { length, max } => {
                say!("键盘相邻按键最多使用 {} 个，目前有 {} 个。", max, length)
            }
            ViolationCode::PersonalData { found } if found.is_empty() => say!("去掉个人信息。"),
            ViolationCode::PersonalData { found } => {
                say!("去掉个人信息：{}。", told_patterns(self, found))
            }
            ViolationCode::Blocklisted => say!("换一个密码，这个密码在常见密码列表中。"),
            ViolationCode::ContainsBlocklisted => say!("换掉禁用词列表中的词。"),
            ViolationCode::PatternNotMatched => say!("修改密码，使其满足这项要求。"),
            ViolationCode::PatternMatched => say!("修改密码中与这项要求有关的部分。"),
            ViolationCode::ConfirmationDiffers => say!("在两个输入框中输入相同的密码。"),
            ViolationCode::SameAsCurrent => say!("换一个与当前密码不同的密码。"),
            ViolationCode::TooLikeCurrent { likeness: _ } => say!("换一个与当前密码差别更大的密码。"),
            ViolationCode::TooFewAbsentFromCurrent { min, actual } => {
                say!("多用当前密码中没有的字符：至少 {} 个，目前有 {} 个。", min, actual)
            }
            ViolationCode::UsedBefore { last: 1 } => say!("换一个与上一个曾用密码不同的密码。"),
            ViolationCode::UsedBefore { last } => say!("换一个与最近 {} 个曾用密码都不同的密码。", last),
            ViolationCode::FoundInBreach { max: _, count } => {
                say!("换一个密码，这个密码在已知的数据泄露中出现过 {} 次。", count)
            }
            ViolationCode::TooWeak { min: _, actual: _ } => say!("让密码更难猜，例如再加一两个词。"),
            ViolationCode::ChangedTooRecently { min_days, actual_days } => {
                say!("稍后再修改密码：距上次修改至少 {} 天，目前为 {} 天。", min_days, actual_days)
            }
            ViolationCode::Expired { max_days, actual_days } => {
                say!("换一个新密码：当前密码已使用 {} 天，有效期最多 {} 天。", actual_days, max_days)
            }
            ViolationCode::MustChange => say!("先换一个新密码，然后继续。"),
            ViolationCode::NoneOfAlternatives { nearest: _ } => say!("完整满足其中任意一项。"),
        }
    }

    fn alternative(&self, number: u32, steps: &str) -> String {
        say!("第 {} 项：{}", number, steps)
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match likeness {
            Likeness::FewEdits { distance } => say!("多改几个字符，目前改了 {} 个。", distance),
            Likeness::SameWord => say!("换一个词，只改前后的数字或特殊字符还不够。"),
            Likeness::Contained => say!("另想一个新密码，不要在当前密码上增减字符。"),
            Likeness::Reversed => say!("另想一个新密码，不要把当前密码倒过来写。"),
            Likeness::Rotated => say!("另想一个新密码，不要把当前密码的前后两部分对调。"),
        }
    }

    fn missing(&self, missing: Missing) -> String {
        match missing {
            Missing::Confirmation => "确认密码后检查。",
            Missing::CurrentPassword => "输入当前密码后检查。",
            Missing::History => "保存时检查。",
            Missing::HistoryUnavailable => "暂时无法检查，稍后再试。",
            Missing::BreachUnknown => "查询已知的数据泄露后检查。",
            Missing::BreachUnavailable => "暂时无法查询已知的数据泄露，稍后再试。",
            Missing::User => "提供用户名或邮箱地址后检查。",
            Missing::Dates => "得知上次修改密码的日期后检查。",
            Missing::Text => "密码缩短后检查。",
            Missing::Lists => "加载词表后检查。",
        }
        .to_owned()
    }

    fn warning(&self, code: WarningCode) -> String {
        match code {
            WarningCode::FullWidth => "密码中有全角字符，在其他设备上可能难以输入，建议改用半角字符。",
            WarningCode::Invisible => "密码中有不可见的字符，可能难以再次输入。",
            WarningCode::Contextual => "密码中有些字符用其他键盘可能难以输入。",
            WarningCode::LeadingSpace => "密码以空格开头，这个空格是密码的一部分。",
            WarningCode::TrailingSpace => "密码以空格结尾，这个空格是密码的一部分。",
            WarningCode::SpaceMapped => "密码中的特殊空格按普通空格处理。",
            WarningCode::ChangedByNormalisation => "部分字符会转换为标准形式，以后仍可照常输入。",
            WarningCode::ExpiresSoon { days_left: 0 } => "今天是这个密码有效的最后一天，及时更换。",
            WarningCode::ExpiresSoon { days_left } => {
                return say!("密码还有 {} 天到期，及时更换。", days_left);
            }
        }
        .to_owned()
    }
}
