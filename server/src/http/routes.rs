//! What is asked and what is answered.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use passmuster::{Context, Password, Policy, Report, User, check};
use serde::{Deserialize, Serialize};

use super::body::read_json;
use super::gate::Gate;
use super::problem::{Code, Problem};
use super::settings::Settings;
use super::{files, headers};
use crate::account::AccountId;
use crate::enforcer::Enforcer;
use crate::outcome::{ChangeOutcome, CreateOutcome, EnforcerError};
use crate::store::Store;

/// What all routes share.
#[derive(Clone)]
struct App {
    enforcer: Arc<Enforcer<Arc<dyn Store>>>,
    settings: Arc<Settings>,
    /// For what hashes. Checks have a gate of their own, so that neither holds up the other.
    hashing: Arc<Gate>,
    checking: Arc<Gate>,
}

/// All routes over one enforcer. `preset` in a query or body names one of its [`crate::Policies`].
pub fn router(enforcer: Enforcer<Arc<dyn Store>>, settings: Settings) -> Router {
    let app = App {
        enforcer: Arc::new(enforcer),
        hashing: Arc::new(Gate::new(&settings)),
        checking: Arc::new(Gate::new(&settings)),
        settings: Arc::new(settings),
    };
    let mut router = Router::new()
        .route("/policy", get(show_policy))
        .route("/password/check", post(check_password))
        .route("/accounts/{id}/password", post(change_password))
        .route("/problems/{name}", get(explain_problem));
    if app.settings.demo {
        router = router.route("/accounts", post(create_account));
    }
    let settings = Arc::clone(&app.settings);
    router.fallback(show_file).with_state(app).layer(from_fn_with_state(settings, headers::dress))
}

impl App {
    fn policy(&self, preset: Option<&str>) -> Result<&Policy, Problem> {
        let policies = self.enforcer.policies();
        policies
            .get(preset)
            .ok_or_else(|| Problem::unknown_preset(preset.unwrap_or_default(), policies.names()))
    }
}

async fn show_policy(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let policy = app.policy(preset(query.as_deref())?)?;
    json(StatusCode::OK, policy.spec())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckRequest {
    password: Password,
    #[serde(default)]
    context: Context,
}

async fn check_password(
    State(app): State<App>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Result<Response, Problem> {
    let preset = preset(query.as_deref())?.map(str::to_owned);
    app.policy(preset.as_deref())?;
    let CheckRequest { password, context } = read_json(request, &app.settings).await?;
    if let Some(user) = &context.user {
        user.validate().map_err(|error| error.within("$.context.user"))?;
    }
    let checker = app.clone();
    let report = app.checking.run(move || {
        let policy = checker.policy(preset.as_deref())?;
        Ok::<Report, Problem>(check(policy, &password, &context))
    });
    json(StatusCode::OK, &report.await??)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangeRequest {
    current_password: Password,
    new_password: Password,
    #[serde(default)]
    confirmation: Option<Password>,
}

#[derive(Serialize)]
struct Changed {
    report: Report,
}

async fn change_password(
    State(app): State<App>,
    id: Result<Path<String>, PathRejection>,
    request: Request,
) -> Result<Response, Problem> {
    // A name that no account can have: saying so tells nothing of those that exist.
    let not_found = || Problem::new(Code::NotFound);
    let Path(id) = id.map_err(|_| not_found())?;
    let id = AccountId::new(id).map_err(|_| not_found())?;
    let asked: ChangeRequest = read_json(request, &app.settings).await?;
    let enforcer = Arc::clone(&app.enforcer);
    let outcome = app.hashing.run(move || {
        let mut context = Context::default();
        context.confirmation = asked.confirmation;
        enforcer.change_password(&id, asked.current_password, &asked.new_password, context)
    });
    match outcome.await?? {
        ChangeOutcome::Changed(report) => json(StatusCode::OK, &Changed { report }),
        ChangeOutcome::Refused(report) => Err(Problem::new(Code::PasswordRefused).report(report)),
        ChangeOutcome::Undecided(report) => Err(Problem::new(Code::PasswordUndecided).report(report)),
        ChangeOutcome::CurrentPasswordWrong => Err(Problem::new(Code::CurrentPasswordWrong)),
        ChangeOutcome::Throttled { retry_after: Some(wait) } => {
            Err(Problem::new(Code::TooManyAttempts).retry_after(wait))
        }
        ChangeOutcome::Throttled { retry_after: None } => Err(Problem::new(Code::AccountLocked)),
        ChangeOutcome::Conflict => Err(Problem::new(Code::Conflict)),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CreateRequest {
    user: User,
    password: Password,
    #[serde(default)]
    confirmation: Option<Password>,
    #[serde(default)]
    preset: Option<String>,
}

#[derive(Serialize)]
struct Created<'a> {
    id: &'a str,
    user: &'a User,
}

async fn create_account(State(app): State<App>, request: Request) -> Result<Response, Problem> {
    let asked: CreateRequest = read_json(request, &app.settings).await?;
    app.policy(asked.preset.as_deref())?;
    asked.user.validate().map_err(|error| error.within("$.user"))?;
    let id = random_id()?;
    let user = asked.user.clone();
    let (enforcer, account) = (Arc::clone(&app.enforcer), id.clone());
    let outcome = app.hashing.run(move || {
        let mut context = Context::default();
        context.user = Some(asked.user);
        context.confirmation = asked.confirmation;
        enforcer.create_account(&account, asked.preset.as_deref(), &asked.password, &context)
    });
    match outcome.await?? {
        CreateOutcome::Created(_) => json(StatusCode::CREATED, &Created { id: id.as_str(), user: &user }),
        CreateOutcome::Refused(report) => Err(Problem::new(Code::PasswordRefused).report(report)),
        CreateOutcome::Undecided(report) => Err(Problem::new(Code::PasswordUndecided).report(report)),
        CreateOutcome::Exists => Err(Problem::new(Code::Internal)),
    }
}

/// 128 random bits.
fn random_id() -> Result<AccountId, Problem> {
    let internal = || Problem::new(Code::Internal);
    let mut bits = [0_u8; 16];
    getrandom::fill(&mut bits).map_err(|_| internal())?;
    AccountId::new(format!("{:032x}", u128::from_be_bytes(bits))).map_err(|_| internal())
}

async fn explain_problem(name: Result<Path<String>, PathRejection>) -> Result<Response, Problem> {
    let not_found = || Problem::new(Code::NotFound);
    let Path(name) = name.map_err(|_| not_found())?;
    Ok(Code::explain(&name).ok_or_else(not_found)?.into_response())
}

async fn show_file(State(app): State<App>, request: Request) -> Response {
    files::file(&app.settings, request.method(), request.uri()).await
}

/// The one query parameter there is.
fn preset(query: Option<&str>) -> Result<Option<&str>, Problem> {
    match query.unwrap_or_default() {
        "" => Ok(None),
        query => query
            .strip_prefix("preset=")
            .filter(|name| !name.contains('&'))
            .map(Some)
            .ok_or_else(|| Problem::new(Code::UnknownParameter).detail("`preset` is the only one, once")),
    }
}

fn json(status: StatusCode, value: &impl Serialize) -> Result<Response, Problem> {
    let body = serde_json::to_vec(value).map_err(|_| Problem::new(Code::Internal))?;
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))];
    Ok((status, headers, Body::from(body)).into_response())
}

impl From<EnforcerError> for Problem {
    /// Who asked is told nothing; who reads the log is.
    fn from(error: EnforcerError) -> Self {
        use std::io::Write;
        let _ = writeln!(std::io::stderr(), "error: {error}");
        Self::new(Code::Internal)
    }
}
