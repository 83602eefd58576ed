//! What is asked, and how far the user has come with it.

use super::super::catalogue::{
    Progress, Requirements, Words, any_of, lowered, told_classes, told_fields, told_set,
};
use super::super::say::say;
use super::words::{Chinese, caseless_counts, demanded, length, of_class};
use crate::report::{ListMatch, Requirement, Unit, Verdict};

impl Requirements for Chinese {
    fn requirement(&self, requirement: &Requirement) -> String {
        match requirement {
            Requirement::Text => say!("只包含可以显示且可以再次输入的字符"),
            Requirement::LengthMin { min, unit } => say!("至少 {}", length(*min, *unit)),
            Requirement::LengthMax { max, unit } => say!("最多 {}", length(*max, *unit)),
            Requirement::MaxBytes { max } => {
                say!("长度在可保存范围内（最多 {}）", length(*max, Unit::Bytes))
            }
            Requirement::ClassMin { class, min } => say!("至少 {}", demanded(*min, *class)),
            Requirement::ClassMax { class, max: 0 } => say!("不含{}", self.class(*class)),
            Requirement::ClassMax { class, max } => say!("最多 {}", of_class(*max, *class)),
            Requirement::ClassesAtLeast { min, of } => {
                say!("至少包含以下字符中的 {} 种：{}{}", min, told_classes(self, of), caseless_counts(of))
            }
            Requirement::AllowedCharacters { set } => say!("只使用以下字符：{}", told_set(self, set)),
            Requirement::ForbiddenCharacters { set } => say!("不含以下字符：{}", told_set(self, set)),
            Requirement::DistinctMin { min } => say!("至少 {} 个不同的字符", min),
            Requirement::AlphabetSize { min } => say!(
                "所用各类字符的总数至少 {}（拉丁小写字母 26，大写字母 26，俄文大小写字母各 33，数字 10，\
                 特殊字符 33，使用汉字即可满足）",
                min
            ),
            Requirement::RepeatRunMax { max: 1 } => say!("同一字符不连续出现"),
            Requirement::RepeatRunMax { max } => say!("同一字符最多连续出现 {} 次", max),
            Requirement::RepeatTotalMax { max: 1 } => say!("每个字符只出现一次"),
            Requirement::RepeatTotalMax { max } => say!("每个字符最多出现 {} 次", max),
            Requirement::SequenceMax { max } => say!("连续字符（如 abc…、321…）不超过 {} 个", max),
            Requirement::KeyboardWalkMax { max } => say!("键盘相邻按键（如 qwerty…）不超过 {} 个", max),
            Requirement::NoPersonalData { fields } if fields.is_empty() => say!("不含个人信息"),
            Requirement::NoPersonalData { fields } => {
                say!("不含个人信息（{}）", told_fields(self, fields))
            }
            Requirement::NotBlocklisted { matching: ListMatch::Whole } => say!("不在常见密码列表中"),
            Requirement::NotBlocklisted { matching: ListMatch::Contained } => {
                say!("不含禁用词列表中的词")
            }
            Requirement::Pattern { must_match: true, description: _ } => say!("符合密码策略规定的格式"),
            Requirement::Pattern { must_match: false, description: _ } => {
                say!("不属于密码策略禁止的格式")
            }
            Requirement::Confirmation => say!("两次输入的密码一致"),
            Requirement::NotCurrent => say!("与当前密码不同"),
            Requirement::NotLikeCurrent { min_distance } => {
                say!("与当前密码至少有 {} 个字符不同", min_distance)
            }
            Requirement::AbsentFromCurrent { min } => say!("至少 {} 个当前密码中没有的字符", min),
            Requirement::NotUsedBefore { last: 1 } => say!("与上一个曾用密码不同"),
            Requirement::NotUsedBefore { last } => say!("与最近 {} 个曾用密码都不同", last),
            Requirement::NotBreached { max: 0 } => say!("未在已知的数据泄露中出现"),
            Requirement::NotBreached { max } => say!("在已知的数据泄露中最多出现 {} 次", max),
            Requirement::Strength { min: _ } => say!("不易被猜出"),
            Requirement::MinAge { days } => say!("距上次修改至少 {} 天", days),
            Requirement::MaxAge { days } => say!("有效期最多 {} 天", days),
            Requirement::NoChangeDemanded => say!("没有要求更换密码"),
            Requirement::AnyOf { alternatives } => {
                any_of(self, alternatives, &|it| lowered(&self.requirement(it)))
            }
        }
    }

    fn one_of(&self, alternatives: &str) -> String {
        say!("满足以下任意一项：{}", alternatives)
    }

    fn recommended(&self, requirement: &str) -> String {
        say!("{}（建议）", requirement)
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
            0 if met == total => say!("已满足全部要求（{}/{}）。", met, total),
            0 => say!("{} 项要求已满足 {} 项。", total, met),
            1.. => say!("{} 项要求已满足 {} 项，另有 {} 项待检查。", total, met, open),
        }
    }

    fn recommendations(&self, count: u32) -> String {
        say!("还有 {} 项建议。", count)
    }
}
