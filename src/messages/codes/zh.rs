use super::catalogue::Catalogue;
use crate::report::{ClaimOutcome, EntryProblem, SignInOutcome};

pub(super) struct Chinese;

impl Catalogue for Chinese {
    fn entry(&self, problem: EntryProblem) -> String {
        match problem {
            EntryProblem::Length { expected } => format!("访问码有 {expected} 个字符。输入完整的访问码。"),
            EntryProblem::Character => "只输入访问码中的字符，即 A 到 Z 的字母或数字。".to_owned(),
        }
    }

    fn claimed(&self) -> &'static str {
        "访问码已通过验证。设置新密码。"
    }

    fn claim_refused(&self) -> &'static str {
        "无法使用此访问码和用户名访问账号。检查两者，或向管理员索取新的访问码。"
    }

    fn claim(&self, outcome: ClaimOutcome) -> &'static str {
        match outcome {
            ClaimOutcome::Claimed => "访问码已用于访问该账号。",
            ClaimOutcome::WrongCode => "输入的访问码不是当前有效的访问码。",
            ClaimOutcome::NoCode => "从未为该账号创建访问码。",
            ClaimOutcome::Expired => "访问码已到期。创建新的访问码。",
            ClaimOutcome::Deactivated => "访问码已停用。创建新的访问码。",
            ClaimOutcome::Locked => "尝试次数过多，访问码已锁定。创建新的访问码。",
            ClaimOutcome::AlreadyUsed => "访问码已被使用。如有需要，创建新的访问码。",
            ClaimOutcome::ClockBehind => "服务器时钟早于访问码的创建时间。检查时钟，或创建新的访问码。",
        }
    }

    fn signed_in(&self) -> &'static str {
        "已登录。"
    }

    fn must_change(&self) -> &'static str {
        "已登录。设置新密码以继续。"
    }

    fn sign_in_refused(&self) -> &'static str {
        "无法使用此用户名和密码登录。检查两者，或联系管理员。"
    }

    fn sign_in(&self, outcome: SignInOutcome) -> &'static str {
        match outcome {
            SignInOutcome::Accepted => "用户已登录。",
            SignInOutcome::MustChange => "用户已登录，需要设置新密码。",
            SignInOutcome::TemporaryUsed => "临时密码已被使用。设置新的临时密码。",
            SignInOutcome::TemporaryExpired => "临时密码已到期。设置新的临时密码。",
            SignInOutcome::ClockBehind => "服务器时钟早于临时密码的设置时间。检查时钟，或设置新的临时密码。",
        }
    }
}
