//! What to do next, and what is worth knowing.

use super::super::catalogue::{Steps, Words, told_patterns};
use super::words::{Chinese, demanded, length, of_class};
use crate::report::{Likeness, Missing, Unit, ViolationCode, WarningCode};

impl Steps for Chinese {
    fn violation(&self, code: &ViolationCode) -> String {
        match code {
            ViolationCode::Empty => "输入密码。".to_owned(),
            ViolationCode::TooLongToRead { max } => format!("最多使用 {max} 个字符。"),
            ViolationCode::ControlCharacter => "删除控制字符，例如制表符和换行符。".to_owned(),
            ViolationCode::Noncharacter => "删除不对应任何字符的编码，可能是粘贴时带入的。".to_owned(),
            ViolationCode::PrivateUse => "换掉自造字或专用字体中的字符，其他设备上没有这些字符。".to_owned(),
            ViolationCode::Unassigned => "换掉太新的字符，例如最新的表情符号。".to_owned(),
            ViolationCode::LoneJamo => "输入完整的韩文音节，不要输入单独的部分。".to_owned(),
            ViolationCode::TooShort { min, actual: 0, unit } => format!("至少使用 {}。", length(*min, *unit)),
            ViolationCode::TooShort { min, actual, unit } => {
                format!("至少使用 {}，目前有 {actual} 个。", length(*min, *unit))
            }
            ViolationCode::TooLong { max, actual, unit } => {
                format!("最多使用 {}，目前有 {actual} 个。", length(*max, *unit))
            }
            ViolationCode::TooManyBytes { max, actual } => format!(
                "缩短密码：最多 {}，目前有 {actual} 个。一个汉字或表情符号占多个字节。",
                length(*max, Unit::Bytes)
            ),
            ViolationCode::TooFewOfClass { class, min, actual: 0 } => {
                format!("至少使用 {}。", demanded(*min, *class))
            }
            ViolationCode::TooFewOfClass { class, min, actual } => {
                format!("至少使用 {}，目前有 {actual} 个。", demanded(*min, *class))
            }
            ViolationCode::TooManyOfClass { class, max: 0, actual } => {
                format!("去掉{}，目前有 {actual} 个。", self.class(*class))
            }
            ViolationCode::TooManyOfClass { class, max, actual } => {
                format!("最多使用 {}，目前有 {actual} 个。", of_class(*max, *class))
            }
            ViolationCode::TooFewClasses { min, actual } => {
                format!("增加字符种类：至少 {min} 种，目前有 {actual} 种。")
            }
            ViolationCode::CharacterNotAllowed => "只使用允许的字符。".to_owned(),
            ViolationCode::CharacterForbidden => "去掉不允许使用的字符。".to_owned(),
            ViolationCode::TooFewDistinct { min, actual } => {
                format!("至少使用 {min} 个不同的字符，目前有 {actual} 个。")
            }
            ViolationCode::AlphabetTooSmall { min, actual } => {
                format!("增加字符种类：总数至少 {min}，目前为 {actual}。")
            }
            ViolationCode::RepeatedRun { max: 1, actual } => {
                format!("不要连续使用同一字符，目前连续 {actual} 次。")
            }
            ViolationCode::RepeatedRun { max, actual } => {
                format!("同一字符最多连续使用 {max} 次，目前连续 {actual} 次。")
            }
            ViolationCode::RepeatedTotal { max: 1, actual } => {
                format!("每个字符只使用一次，目前有一个字符出现了 {actual} 次。")
            }
            ViolationCode::RepeatedTotal { max, actual } => {
                format!("每个字符最多使用 {max} 次，目前有一个字符出现了 {actual} 次。")
            }
            ViolationCode::Sequence { length, max } => {
                format!("连续字符最多使用 {max} 个，目前有 {length} 个。")
            }
            ViolationCode::KeyboardWalk { length, max } => {
                format!("键盘相邻按键最多使用 {max} 个，目前有 {length} 个。")
            }
            ViolationCode::PersonalData { found } if found.is_empty() => "去掉个人信息。".to_owned(),
            ViolationCode::PersonalData { found } => {
                format!("去掉个人信息：{}。", told_patterns(self, found))
            }
            ViolationCode::Blocklisted => "换一个密码，这个密码在常见密码列表中。".to_owned(),
            ViolationCode::ContainsBlocklisted => "换掉禁用词列表中的词。".to_owned(),
            ViolationCode::PatternNotMatched => "修改密码，使其满足这项要求。".to_owned(),
            ViolationCode::PatternMatched => "修改密码中与这项要求有关的部分。".to_owned(),
            ViolationCode::ConfirmationDiffers => "在两个输入框中输入相同的密码。".to_owned(),
            ViolationCode::SameAsCurrent => "换一个与当前密码不同的密码。".to_owned(),
            ViolationCode::TooLikeCurrent { likeness: _ } => "换一个与当前密码差别更大的密码。".to_owned(),
            ViolationCode::TooFewAbsentFromCurrent { min, actual } => {
                format!("多用当前密码中没有的字符：至少 {min} 个，目前有 {actual} 个。")
            }
            ViolationCode::UsedBefore { last: 1 } => "换一个与上一个曾用密码不同的密码。".to_owned(),
            ViolationCode::UsedBefore { last } => format!("换一个与最近 {last} 个曾用密码都不同的密码。"),
            ViolationCode::FoundInBreach { max: _, count } => {
                format!("换一个密码，这个密码在已知的数据泄露中出现过 {count} 次。")
            }
            ViolationCode::TooWeak { min: _, actual: _ } => "让密码更难猜，例如再加一两个词。".to_owned(),
            ViolationCode::ChangedTooRecently { min_days, actual_days } => {
                format!("稍后再修改密码：距上次修改至少 {min_days} 天，目前为 {actual_days} 天。")
            }
            ViolationCode::Expired { max_days, actual_days } => {
                format!("换一个新密码：当前密码已使用 {actual_days} 天，有效期最多 {max_days} 天。")
            }
            ViolationCode::MustChange => "先换一个新密码，然后继续。".to_owned(),
            ViolationCode::NoneOfAlternatives { nearest: _ } => "完整满足其中任意一项。".to_owned(),
        }
    }

    fn alternative(&self, number: u32, steps: &str) -> String {
        format!("第 {number} 项：{steps}")
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match likeness {
            Likeness::FewEdits { distance } => format!("多改几个字符，目前改了 {distance} 个。"),
            Likeness::SameWord => "换一个词，只改前后的数字或特殊字符还不够。".to_owned(),
            Likeness::Contained => "另想一个新密码，不要在当前密码上增减字符。".to_owned(),
            Likeness::Reversed => "另想一个新密码，不要把当前密码倒过来写。".to_owned(),
            Likeness::Rotated => "另想一个新密码，不要把当前密码的前后两部分对调。".to_owned(),
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
                return format!("密码还有 {days_left} 天到期，及时更换。");
            }
        }
        .to_owned()
    }
}
