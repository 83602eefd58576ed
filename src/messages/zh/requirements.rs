//! What is asked, and how far the user has come with it.

use super::super::catalogue::{
    Progress, Requirements, Words, any_of, lowered, told_classes, told_fields, told_set,
};
use super::words::{Chinese, caseless_counts, demanded, length, of_class};
use crate::report::{ListMatch, Requirement, Unit, Verdict};

impl Requirements for Chinese {
    fn requirement(&self, requirement: &Requirement) -> String {
        match requirement {
            Requirement::Text => "只包含可以显示且可以再次输入的字符".to_owned(),
            Requirement::LengthMin { min, unit } => format!("至少 {}", length(*min, *unit)),
            Requirement::LengthMax { max, unit } => format!("最多 {}", length(*max, *unit)),
            Requirement::MaxBytes { max } => {
                format!("长度在可保存范围内（最多 {}）", length(*max, Unit::Bytes))
            }
            Requirement::ClassMin { class, min } => format!("至少 {}", demanded(*min, *class)),
            Requirement::ClassMax { class, max: 0 } => format!("不含{}", self.class(*class)),
            Requirement::ClassMax { class, max } => format!("最多 {}", of_class(*max, *class)),
            Requirement::ClassesAtLeast { min, of } => {
                format!("至少包含以下字符中的 {min} 种：{}{}", told_classes(self, of), caseless_counts(of))
            }
            Requirement::AllowedCharacters { set } => format!("只使用以下字符：{}", told_set(self, set)),
            Requirement::ForbiddenCharacters { set } => format!("不含以下字符：{}", told_set(self, set)),
            Requirement::DistinctMin { min } => format!("至少 {min} 个不同的字符"),
            Requirement::AlphabetSize { min } => format!(
                "所用各类字符的总数至少 {min}（拉丁小写字母 26，大写字母 26，俄文大小写字母各 33，数字 10，\
                 特殊字符 33，使用汉字即可满足）"
            ),
            Requirement::RepeatRunMax { max: 1 } => "同一字符不连续出现".to_owned(),
            Requirement::RepeatRunMax { max } => format!("同一字符最多连续出现 {max} 次"),
            Requirement::RepeatTotalMax { max: 1 } => "每个字符只出现一次".to_owned(),
            Requirement::RepeatTotalMax { max } => format!("每个字符最多出现 {max} 次"),
            Requirement::SequenceMax { max } => format!("连续字符（如 abc…、321…）不超过 {max} 个"),
            Requirement::KeyboardWalkMax { max } => format!("键盘相邻按键（如 qwerty…）不超过 {max} 个"),
            Requirement::NoPersonalData { fields } if fields.is_empty() => "不含个人信息".to_owned(),
            Requirement::NoPersonalData { fields } => {
                format!("不含个人信息（{}）", told_fields(self, fields))
            }
            Requirement::NotBlocklisted { matching: ListMatch::Whole } => "不在常见密码列表中".to_owned(),
            Requirement::NotBlocklisted { matching: ListMatch::Contained } => {
                "不含禁用词列表中的词".to_owned()
            }
            Requirement::Pattern { must_match: true, description: _ } => "符合密码策略规定的格式".to_owned(),
            Requirement::Pattern { must_match: false, description: _ } => {
                "不属于密码策略禁止的格式".to_owned()
            }
            Requirement::Confirmation => "两次输入的密码一致".to_owned(),
            Requirement::NotCurrent => "与当前密码不同".to_owned(),
            Requirement::NotLikeCurrent { min_distance } => {
                format!("与当前密码至少有 {min_distance} 个字符不同")
            }
            Requirement::AbsentFromCurrent { min } => format!("至少 {min} 个当前密码中没有的字符"),
            Requirement::NotUsedBefore { last: 1 } => "与上一个曾用密码不同".to_owned(),
            Requirement::NotUsedBefore { last } => format!("与最近 {last} 个曾用密码都不同"),
            Requirement::NotBreached { max: 0 } => "未在已知的数据泄露中出现".to_owned(),
            Requirement::NotBreached { max } => format!("在已知的数据泄露中最多出现 {max} 次"),
            Requirement::Strength { min: _ } => "不易被猜出".to_owned(),
            Requirement::MinAge { days } => format!("距上次修改至少 {days} 天"),
            Requirement::MaxAge { days } => format!("有效期最多 {days} 天"),
            Requirement::NoChangeDemanded => "没有要求更换密码".to_owned(),
            Requirement::AnyOf { alternatives } => {
                any_of(self, alternatives, &|it| lowered(&self.requirement(it)))
            }
        }
    }

    fn one_of(&self, alternatives: &str) -> String {
        format!("满足以下任意一项：{alternatives}")
    }

    fn recommended(&self, requirement: &str) -> String {
        format!("{requirement}（建议）")
    }

    fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Accepted => "密码已满足所有要求。",
            Verdict::Undecided => "目前无需修改，部分要求尚待检查。",
            Verdict::Refused => "密码尚未满足所有要求。",
        }
    }

    fn progress(&self, Progress { met, total, open }: Progress) -> String {
        match open {
            0 if met == total => format!("已满足全部要求（{met}/{total}）。"),
            0 => format!("{total} 项要求已满足 {met} 项。"),
            1.. => format!("{total} 项要求已满足 {met} 项，另有 {open} 项待检查。"),
        }
    }

    fn recommendations(&self, count: u32) -> String {
        format!("还有 {count} 项建议。")
    }
}
