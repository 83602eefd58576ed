use super::catalogue::{Catalogue, Grade, Progress, told};
use crate::report::{
    Advice, Alphabet, Attacker, CharacterClass, CrackTime, Disguise, KeyboardLayout, Likeness, ListLanguage,
    ListMatch, Missing, PatternKind, PersonalField, Requirement, SegmentKind, TimeUnit, Unit, Verdict,
    ViolationCode, WarningCode,
};

/// Chinese in simplified characters. The reader is not addressed: plain imperatives.
pub(super) struct Chinese;

impl Catalogue for Chinese {
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
                format!("至少包含以下字符中的 {min} 种：{}{}", self.classes(of), caseless_counts(of))
            }
            Requirement::AllowedCharacters { set } => format!("只使用以下字符：{}", self.set(set)),
            Requirement::ForbiddenCharacters { set } => format!("不含以下字符：{}", self.set(set)),
            Requirement::DistinctMin { min } => format!("至少 {min} 个不同的字符"),
            Requirement::RepeatRunMax { max: 1 } => "同一字符不连续出现".to_owned(),
            Requirement::RepeatRunMax { max } => format!("同一字符最多连续出现 {max} 次"),
            Requirement::RepeatTotalMax { max: 1 } => "每个字符只出现一次".to_owned(),
            Requirement::RepeatTotalMax { max } => format!("每个字符最多出现 {max} 次"),
            Requirement::SequenceMax { max } => format!("连续字符（如 abc…、321…）不超过 {max} 个"),
            Requirement::KeyboardWalkMax { max } => format!("键盘相邻按键（如 qwerty…）不超过 {max} 个"),
            Requirement::NoPersonalData { fields } if fields.is_empty() => "不含个人信息".to_owned(),
            Requirement::NoPersonalData { fields } => format!("不含个人信息（{}）", self.fields(fields)),
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
            Requirement::NotUsedBefore { last: 1 } => "与上一个曾用密码不同".to_owned(),
            Requirement::NotUsedBefore { last } => format!("与最近 {last} 个曾用密码都不同"),
            Requirement::Strength { min: _ } => "不易被猜出".to_owned(),
        }
    }

    fn recommended(&self, requirement: &str) -> String {
        format!("{requirement}（建议）")
    }

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
            ViolationCode::PersonalData { found } => format!("去掉个人信息：{}。", self.found(found)),
            ViolationCode::Blocklisted => "换一个密码，这个密码在常见密码列表中。".to_owned(),
            ViolationCode::ContainsBlocklisted => "换掉禁用词列表中的词。".to_owned(),
            ViolationCode::PatternNotMatched => "修改密码，使其满足这项要求。".to_owned(),
            ViolationCode::PatternMatched => "修改密码中与这项要求有关的部分。".to_owned(),
            ViolationCode::ConfirmationDiffers => "在两个输入框中输入相同的密码。".to_owned(),
            ViolationCode::SameAsCurrent => "换一个与当前密码不同的密码。".to_owned(),
            ViolationCode::TooLikeCurrent { likeness: _ } => "换一个与当前密码差别更大的密码。".to_owned(),
            ViolationCode::UsedBefore { last: 1 } => "换一个与上一个曾用密码不同的密码。".to_owned(),
            ViolationCode::UsedBefore { last } => format!("换一个与最近 {last} 个曾用密码都不同的密码。"),
            ViolationCode::TooWeak { min: _, actual: _ } => "让密码更难猜，例如再加一两个词。".to_owned(),
        }
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
            Missing::User => "提供用户名或邮箱地址后检查。",
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
        }
        .to_owned()
    }

    fn pattern(&self, kind: PatternKind) -> String {
        match kind {
            PatternKind::Repeat => "重复字符".to_owned(),
            PatternKind::Sequence { alphabet, descending } => {
                let order = match alphabet {
                    Alphabet::Digits => "数字",
                    Alphabet::Latin => "拉丁字母",
                    Alphabet::Cyrillic => "西里尔字母",
                    Alphabet::QwertyRow => "QWERTY 键盘行",
                    Alphabet::JcukenRow => "ЙЦУКЕН 键盘行",
                };
                format!("连续字符（{order}{}）", if descending { "，倒序" } else { "" })
            }
            PatternKind::KeyboardWalk { layout } => {
                let layout = match layout {
                    KeyboardLayout::Qwerty => "QWERTY",
                    KeyboardLayout::QwertyDutch => "荷兰语布局",
                    KeyboardLayout::QwertySwedish => "瑞典语布局",
                    KeyboardLayout::Jcuken => "俄语布局",
                    KeyboardLayout::Keypad => "数字小键盘",
                };
                format!("键盘相邻按键（{layout}）")
            }
            PatternKind::PersonalData { field, disguise } => {
                format!("个人信息：{}", self.personal(field, disguise))
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
            SegmentKind::Repeat { times } => format!("重复字符（{times} 次）"),
            SegmentKind::Date => "日期".to_owned(),
            SegmentKind::Year => "年份".to_owned(),
            SegmentKind::NumberIdiom => "常见数字组合".to_owned(),
            SegmentKind::Pinyin => "拼音".to_owned(),
            SegmentKind::Separator => "分隔符".to_owned(),
            SegmentKind::PersonalData { field, disguise } => {
                self.pattern(PatternKind::PersonalData { field, disguise })
            }
            SegmentKind::Characters => "其他字符".to_owned(),
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
            TimeUnit::Instant => return "不到一秒".to_owned(),
            TimeUnit::Seconds => "秒",
            TimeUnit::Minutes => "分钟",
            TimeUnit::Hours => "小时",
            TimeUnit::Days => "天",
            TimeUnit::Months => "个月",
            TimeUnit::Years => "年",
            TimeUnit::Centuries => return "100 年以上".to_owned(),
        };
        format!("{count} {unit}")
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

    fn class(&self, class: CharacterClass) -> &'static str {
        match class {
            CharacterClass::Lower => "小写字母",
            CharacterClass::Upper => "大写字母",
            CharacterClass::Digit => "数字",
            CharacterClass::Symbol => "特殊字符",
            CharacterClass::Caseless => "无大小写之分的字符（如汉字）",
        }
    }

    fn personal(&self, field: PersonalField, disguise: Disguise) -> String {
        let name = match field {
            PersonalField::UserName => "用户名",
            PersonalField::Email => "邮箱地址",
            PersonalField::Name => "姓名",
            PersonalField::Organisation => "单位名称",
        };
        self.bracketed(name, &[self.disguise(disguise)])
    }

    fn disguise(&self, disguise: Disguise) -> &'static str {
        match disguise {
            Disguise::None => "",
            Disguise::Leet => "用形似字符代替",
            Disguise::Reversed => "倒写",
            Disguise::Transliterated => "用其他文字转写",
            Disguise::OtherLayout => "用其他键盘布局输入",
        }
    }

    fn language(&self, language: ListLanguage) -> &'static str {
        match language {
            ListLanguage::En => "英语",
            ListLanguage::Nl => "荷兰语",
            ListLanguage::Sv => "瑞典语",
            ListLanguage::Ru => "俄语",
            ListLanguage::Zh => "中文",
        }
    }

    fn ascii(&self) -> &'static str {
        "可打印的 ASCII 字符"
    }

    fn space(&self) -> &'static str {
        "空格"
    }

    fn separator(&self) -> &'static str {
        "、"
    }

    fn gap(&self) -> &'static str {
        ""
    }

    fn bracketed(&self, label: &str, details: &[&str]) -> String {
        let details = told(details, "，");
        if details.is_empty() { label.to_owned() } else { format!("{label}（{details}）") }
    }
}

fn length(n: u32, unit: Unit) -> String {
    match unit {
        Unit::CodePoints | Unit::Graphemes => format!("{n} 个字符"),
        Unit::Bytes => format!("{n} 个字节"),
    }
}

fn of_class(n: u32, class: CharacterClass) -> String {
    format!("{n} 个{}", Chinese.class(class))
}

/// A class of which there must be some: who writes in Chinese characters has no case to mix.
fn demanded(n: u32, class: CharacterClass) -> String {
    format!("{}{}", of_class(n, class), caseless_counts(&[class]))
}

/// What characters without case count for, when they are no class of their own.
fn caseless_counts(classes: &[CharacterClass]) -> &'static str {
    let listed = |class| classes.contains(&class);
    let caseless = listed(CharacterClass::Caseless);
    match (listed(CharacterClass::Upper), listed(CharacterClass::Lower)) {
        (true, true) if !caseless => "（汉字同时算作大写字母和小写字母）",
        (true, false) if !caseless => "（汉字也算大写字母）",
        (false, true) if !caseless => "（汉字也算小写字母）",
        (_, _) => "",
    }
}
