//! The words that the other texts are made of.

use super::super::catalogue::{Words, told};
use super::super::say::{Gap, say};
use crate::report::{CharacterClass, Disguise, ListLanguage, PersonalField, Unit};

/// Chinese in simplified characters. The reader is not addressed: plain imperatives.
pub(in crate::messages) struct Chinese;

impl Words for Chinese {
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

    fn and(&self) -> &'static str {
        "，且"
    }

    fn separator(&self) -> &'static str {
        "、"
    }

    fn comma(&self) -> &'static str {
        "，"
    }

    fn semicolon(&self) -> &'static str {
        "；"
    }

    fn gap(&self) -> &'static str {
        ""
    }

    fn numbered(&self, number: u32, text: &str) -> String {
        say!("（{}）{}", number, text)
    }

    fn bracketed(&self, label: &str, details: &[&str]) -> String {
        let details = told(details, self.comma());
        if details.is_empty() { say!("{}", label) } else { say!("{}（{}）", label, details) }
    }
}

pub(super) fn length(n: u32, unit: Unit) -> Gap<'static> {
    match unit {
        Unit::CodePoints | Unit::Graphemes => Gap::Counted(n, "个字符"),
        Unit::Bytes => Gap::Counted(n, "个字节"),
    }
}

pub(super) fn of_class(n: u32, class: CharacterClass) -> String {
    say!("{} 个{}", n, Chinese.class(class))
}

/// A class of which there must be some: who writes in Chinese characters has no case to mix.
pub(super) fn demanded(n: u32, class: CharacterClass) -> String {
    say!("{}{}", of_class(n, class), caseless_counts(&[class]))
}

/// What characters without case count for, when they are no class of their own.
pub(super) fn caseless_counts(classes: &[CharacterClass]) -> &'static str {
    let listed = |class| classes.contains(&class);
    let caseless = listed(CharacterClass::Caseless);
    match (listed(CharacterClass::Upper), listed(CharacterClass::Lower)) {
        (true, true) if !caseless => "（汉字同时算作大写字母和小写字母）",
        (true, false) if !caseless => "（汉字也算大写字母）",
        (false, true) if !caseless => "（汉字也算小写字母）",
        (_, _) => "",
    }
}
