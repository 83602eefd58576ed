//! How strong the password is, and why.

use super::super::catalogue::{Grade, Strengths, Words};
use super::super::say::say;
use super::words::Chinese;
use crate::report::{
    Advice, Alphabet, Attacker, CrackTime, KeyboardLayout, PatternKind, SegmentKind, TimeUnit,
};

impl Strengths for Chinese {
    fn pattern(&self, kind: PatternKind) -> String {
        match kind {
            PatternKind::Repeat => say!("重复字符"),
            PatternKind::Sequence { alphabet, descending } => {
                let order = match alphabet {
                    Alphabet::Digits => "数字",
                    Alphabet::Latin => "拉丁字母",
                    Alphabet::Cyrillic => "西里尔字母",
                    Alphabet::QwertyRow => "QWERTY 键盘行",
                    Alphabet::JcukenRow => "ЙЦУКЕН 键盘行",
                };
                say!("连续字符（{}{}）", order, if descending { "，倒序" } else { "" })
            }
            PatternKind::KeyboardWalk { layout } => {
                let layout = match layout {
                    KeyboardLayout::Qwerty => "QWERTY",
                    KeyboardLayout::QwertyDutch => "荷兰语布局",
                    KeyboardLayout::QwertySwedish => "瑞典语布局",
                    KeyboardLayout::Jcuken => "俄语布局",
                    KeyboardLayout::Keypad => "数字小键盘",
                };
                say!("键盘相邻按键（{}）", layout)
            }
            PatternKind::PersonalData { field, disguise } => {
                say!("个人信息：{}", self.personal(field, disguise))
            }
        }
    }

    fn segment(&self, kind: SegmentKind) -> String {
        let listed = |label, language, disguise| {
            self.bracketed(label, &[self.language(language), self.disguise(disguise)])
        };
        match kind {
            SegmentKind::KnownPassword { disguise } => self.bracketed("常见密码", &[self.disguise(disguise)]),
            SegmentKind::Word { language, disguise } => listed("词语", language, disguise),
            SegmentKind::Name { language, disguise } => listed("人名", language, disguise),
            SegmentKind::Place { language, disguise } => listed("地名", language, disguise),
            SegmentKind::KeyboardWalk { layout } => self.pattern(PatternKind::KeyboardWalk { layout }),
            SegmentKind::Sequence { alphabet, descending } => {
                self.pattern(PatternKind::Sequence { alphabet, descending })
            }
            SegmentKind::Repeat { times } => say!("重复字符（{} 次）", times),
            SegmentKind::Date => say!("日期"),
            SegmentKind::Year => say!("年份"),
            SegmentKind::NumberIdiom => say!("常见数字组合"),
            SegmentKind::Pinyin => say!("拼音"),
            SegmentKind::Separator => say!("分隔符"),
            SegmentKind::PersonalData { field, disguise } => {
                self.pattern(PatternKind::PersonalData { field, disguise })
            }
            SegmentKind::Characters => say!("其他字符"),
        }
    }

    fn advice(&self, advice: Advice) -> String {
        match advice {
            Advice::AvoidPersonalData => "避免使用姓名、邮箱地址等个人信息。",
            Advice::AvoidCommonPasswords => {
                "避免使用常见密码，也不要把它用作密码的一部分：攻击者会最先尝试。"
            }
            Advice::AvoidSingleWords => "不要只用一个词或人名：即使后面加上数字，攻击者也会很早尝试。",
            Advice::AvoidKeyboardWalks => "避免使用键盘相邻按键。",
            Advice::AvoidSequences => "避免使用连续字符，包括字母和数字。",
            Advice::AvoidRepeats => "避免使用重复字符。",
            Advice::AvoidDates => "避免使用日期和年份。",
            Advice::AvoidNumberIdioms => "避免使用常见数字组合。",
            Advice::DisguiseDoesNotHelp => {
                "用形似字符代替字母、倒写、切换键盘布局或改用其他文字，作用都不大：攻击者也会尝试这些写法。"
            }
            Advice::AddWords => "再加一两个词，最好是不常见的词。",
            Advice::UsePassphrase => "使用密码短语：几个互不相关的词连在一起，好记又难猜。",
        }
        .to_owned()
    }

    fn label(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::VeryWeak => "很弱",
            Grade::Weak => "弱",
            Grade::Fair => "中等",
            Grade::Strong => "强",
            Grade::VeryStrong => "很强",
        }
    }

    fn strength(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::VeryWeak => "密码强度：很弱。",
            Grade::Weak => "密码强度：弱。",
            Grade::Fair => "密码强度：中等。",
            Grade::Strong => "密码强度：强。",
            Grade::VeryStrong => "密码强度：很强。",
        }
    }

    fn attacker(&self, attacker: Attacker) -> &'static str {
        match attacker {
            Attacker::OnlineThrottled => "在线尝试，次数受限",
            Attacker::OnlineUnthrottled => "在线尝试，次数不限",
            Attacker::OfflineSlowHash => "离线破解，慢速哈希（数据被盗）",
            Attacker::OfflineFastHash => "离线破解，快速哈希（数据被盗）",
        }
    }

    fn time(&self, CrackTime { attacker: _, unit, count }: CrackTime) -> String {
        let unit = match unit {
            TimeUnit::Instant => return say!("不到一秒"),
            TimeUnit::Seconds => "秒",
            TimeUnit::Minutes => "分钟",
            TimeUnit::Hours => "小时",
            TimeUnit::Days => "天",
            TimeUnit::Months => "个月",
            TimeUnit::Years => "年",
            TimeUnit::Centuries => return say!("100 年以上"),
        };
        say!("{} {}", count, unit)
    }
}
