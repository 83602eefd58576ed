//! What each route answers, to sense and to nonsense.

use axum::body::Body;
use axum::http::Request;
use passmuster::{Context, Policy, check};
use passmuster_server::Store;
use passmuster_server::http::MAX_BODY;
use serde_json::{Value, json};

use crate::scene::*;
use crate::web::{JSON, Web};

const CHECK: &str = "/password/check";
const ANNA: &str = "/accounts/anna/password";

#[tokio::test]
async fn what_is_posted_amiss() {
    let web = Web::new("amiss", true);
    let long = format!(r#"{{"password": "{}"}}"#, "a".repeat(MAX_BODY));
    let deep = "[".repeat(5_000);
    // (path, body, status, code, the problem's path)
    let table: &[(&str, &[u8], u16, &str, &str)] = &[
        (CHECK, b"", 400, "syntax", "$"),
        (CHECK, b"{", 400, "syntax", "$"),
        (CHECK, b"\xEF\xBB\xBF{}", 400, "syntax", "$"),
        (CHECK, b"{} {}", 400, "syntax", "$"),
        (CHECK, deep.as_bytes(), 400, "syntax", "$"),
        (CHECK, br#"{"password": "\ud800"}"#, 400, "syntax", "$"),
        (CHECK, br#"{"password": "\udc00x"}"#, 400, "syntax", "$"),
        (CHECK, b"{\"password\": \"\xFF\"}", 400, "not_utf8", ""),
        (CHECK, b"{\"password\": \"\xED\xA0\x80\"}", 400, "not_utf8", ""),
        (CHECK, b"[]", 400, "wrong_type", "$"),
        (CHECK, br#"["a", {}]"#, 400, "wrong_type", "$"),
        (CHECK, br#"{"password": "a", "context": []}"#, 400, "wrong_type", "$.context"),
        (CHECK, b"{}", 400, "missing_key", "$"),
        (CHECK, br#"{"password": 1}"#, 400, "wrong_type", "$.password"),
        (CHECK, br#"{"password": null}"#, 400, "wrong_type", "$.password"),
        (CHECK, br#"{"password": "a", "password": "b"}"#, 400, "duplicate_key", "$.password"),
        (CHECK, br#"{"password": "a", "hunter22": "b"}"#, 400, "unknown_key", "$.…"),
        (CHECK, br#"{"password": "a", "contxt": {}}"#, 400, "unknown_key", "$.contxt"),
        (CHECK, br#"{"password": "a", "context": {"usr": {}}}"#, 400, "unknown_key", "$.context.usr"),
        (CHECK, br#"{"password": "a", "context": {"user": {"names": "x"}}}"#, 400, "wrong_type", "$.context.user.names"),
        (CHECK, br#"{"password": "a", "context": {"user": {"names": ["1","2","3","4","5","6","7","8","9","10","11","12","13","14","15","16","17"]}}}"#, 400, "too_large", "$.context.user.names"),
        (CHECK, long.as_bytes(), 413, "body_too_large", ""),
        ("/password/check?preset=crm-hz", br#"{"password": "a"}"#, 404, "unknown_preset", ""),
        ("/password/check?presets=crm-zh", br#"{"password": "a"}"#, 400, "unknown_parameter", ""),
        ("/password/check?preset=crm-zh&preset=crm-zh", br#"{"password": "a"}"#, 400, "unknown_parameter", ""),
        (ANNA, br#"{"current_password": "a"}"#, 400, "missing_key", "$"),
        (ANNA, br#"{"current_password": "a", "new_password": "b", "confirm": "b"}"#, 400, "unknown_key", "$.…"),
        (ANNA, br#"{"current_password": "a", "new_password": "b", "user": {}}"#, 400, "unknown_key", "$.user"),
        ("/accounts/an%20na/password", b"{}", 404, "not_found", ""),
        ("/accounts/%FF/password", b"{}", 404, "not_found", ""),
        ("/accounts//password", b"{}", 404, "not_found", ""),
        ("/accounts", br#"{"password": "a"}"#, 400, "missing_key", "$"),
        ("/accounts", br#"{"user": {}, "password": "a", "preset": "crm-hz"}"#, 404, "unknown_preset", ""),
        ("/policy", b"{}", 405, "method_not_allowed", ""),
        ("/", b"{}", 405, "method_not_allowed", ""),
        ("/nothing", b"{}", 404, "not_found", ""),
    ];
    for (path, body, status, code, problem_path) in table {
        let shown = String::from_utf8_lossy(body).chars().take(80).collect::<String>();
        let answer = web.post(path, body.to_vec()).await;
        assert_eq!((answer.status, answer.code().as_str()), (*status, *code), "{path} {shown}");
        assert_eq!(answer.json()["path"].as_str().unwrap_or_default(), *problem_path, "{path} {shown}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path} {shown}");
        assert_eq!(answer.json()["status"], *status, "{path} {shown}");
        let r#type = answer.json()["type"].as_str().unwrap().to_owned();
        assert_eq!(web.get(&r#type).await.status, 200, "{type} is explained");
    }
}

type Headers = [(&'static str, &'static str)];

#[tokio::test]
async fn what_is_asked_amiss() {
    let web = Web::new("asked", false);
    let json = ("content-type", JSON);
    // (method, path, headers, status, code)
    let table: &[(&str, &str, &Headers, u16, &str)] = &[
        ("POST", CHECK, &[], 415, "unsupported_content_type"),
        ("POST", CHECK, &[("content-type", "text/plain")], 415, "unsupported_content_type"),
        (
            "POST",
            CHECK,
            &[("content-type", "application/x-www-form-urlencoded")],
            415,
            "unsupported_content_type",
        ),
        (
            "POST",
            CHECK,
            &[("content-type", "multipart/form-data; boundary=x")],
            415,
            "unsupported_content_type",
        ),
        (
            "POST",
            CHECK,
            &[("content-type", "application/json; charset=latin-1")],
            415,
            "unsupported_content_type",
        ),
        ("POST", CHECK, &[("content-type", "application/jsonp")], 415, "unsupported_content_type"),
        ("POST", CHECK, &[("content-type", "Application/JSON; charset=\"UTF-8\"")], 200, ""),
        ("POST", CHECK, &[json, ("content-encoding", "gzip")], 415, "unsupported_content_encoding"),
        ("POST", CHECK, &[json, ("sec-fetch-site", "cross-site")], 403, "cross_site"),
        ("POST", CHECK, &[json, ("sec-fetch-site", "same-site")], 403, "cross_site"),
        ("POST", CHECK, &[json, ("sec-fetch-site", "same-origin")], 200, ""),
        ("POST", CHECK, &[json, ("sec-fetch-site", "none")], 200, ""),
        ("POST", ANNA, &[json, ("sec-fetch-site", "cross-site")], 403, "cross_site"),
        ("GET", CHECK, &[], 405, "method_not_allowed"),
        ("PUT", ANNA, &[json], 405, "method_not_allowed"),
        ("OPTIONS", CHECK, &[("origin", "https://example.org")], 405, "method_not_allowed"),
        ("DELETE", "/policy", &[], 405, "method_not_allowed"),
        ("BREW", "/policy", &[], 405, "method_not_allowed"),
        ("GET", "/policy?preset=crm-zh", &[], 404, "unknown_preset"),
        ("POST", "/accounts", &[json], 404, "not_found"),
        ("GET", "/accounts", &[], 404, "not_found"),
        ("GET", "/accounts/anna", &[], 404, "not_found"),
        ("GET", "/problems/quux", &[], 404, "not_found"),
        ("GET", "/nothing.html", &[], 404, "not_found"),
        ("GET", "/../secret.txt", &[], 404, "not_found"),
        ("GET", "/pkg/../secret.txt", &[], 404, "not_found"),
        ("GET", "/pkg/%2e%2e/secret.txt", &[], 404, "not_found"),
        ("GET", "/.hidden.txt", &[], 404, "not_found"),
    ];
    for (method, path, headers, status, code) in table {
        let mut request = Request::builder().method(*method).uri(*path);
        for (name, value) in *headers {
            request = request.header(*name, *value);
        }
        let answer = web.send(request.body(Body::from(r#"{"password": "a"}"#)).unwrap()).await;
        assert_eq!((answer.status, answer.code().as_str()), (*status, *code), "{method} {path} {headers:?}");
        for (name, value) in [("x-content-type-options", "nosniff"), ("referrer-policy", "no-referrer")] {
            assert_eq!(answer.header(name), value, "{method} {path}");
        }
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{method} {path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{method} {path}");
        assert_eq!(answer.header("allow").is_empty(), *status != 405, "{method} {path}");
        assert!(answer.headers.get("access-control-allow-origin").is_none());
    }
}

#[tokio::test]
async fn files_with_their_types() {
    let web = Web::new("files", false);
    // (path, type, content)
    let table: &[(&str, &str, &[u8])] = &[
        ("/", "text/html; charset=utf-8", b"<!doctype html>"),
        ("/index.html?x=1", "text/html; charset=utf-8", b"<!doctype html>"),
        ("/app.mjs", "text/javascript; charset=utf-8", b"export {}"),
        ("/pkg/dist/engine.wasm", "application/wasm", b"\0asm"),
    ];
    for (path, media_type, content) in table {
        let answer = web.get(path).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, *media_type), "{path}");
        assert_eq!(answer.body, *content, "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
        assert!(answer.header("content-security-policy").starts_with("default-src 'none';"), "{path}");
    }
}

#[tokio::test]
async fn the_policy_is_what_the_browser_can_read() {
    let web = Web::new("policy", true);
    for (path, json) in
        [("/policy", POLICY), ("/policy?preset=crm-zh", passmuster::presets::json("crm-zh").unwrap())]
    {
        let answer = web.get(path).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, JSON), "{path}");
        let served = Policy::from_json(std::str::from_utf8(&answer.body).unwrap()).expect("a policy");
        let expected = Policy::from_json(json).expect("a policy");
        assert_eq!(format!("{:?}", served.rules()), format!("{:?}", expected.rules()), "{path}");
    }
}

#[tokio::test]
async fn a_check_is_the_cores_report_to_the_byte() {
    let web = Web::new("check", true);
    let long = "ab".repeat(2_500);
    // (query, password, context)
    let table = [
        ("", "", json!({})),
        ("", "kort", json!({"confirmation": "kort"})),
        ("", "astrid bergman", json!({"user": {"names": ["Astrid"]}, "current_password": "astrid bergman"})),
        ("", long.as_str(), json!({})),
        ("?preset=crm-zh", "密码１２３\u{200D}👩", json!({"user": {"user_name": "zhang"}})),
        ("?preset=crm-zh", "\u{0}\u{FFFE}", json!({"user": null})),
    ];
    for (query, password, context) in table {
        let body = json!({"password": password, "context": context}).to_string();
        let answer = web.post(&format!("/password/check{query}"), body).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, JSON));
        let policy =
            if query.is_empty() { policy(POLICY) } else { passmuster::presets::get("crm-zh").unwrap() };
        let context = Context::from_json(&context.to_string()).unwrap();
        let report = check(&policy, &self::password(password), &context);
        assert_eq!(answer.body, serde_json::to_vec(&report).unwrap(), "{query}");
    }
    assert_eq!(web.post(CHECK, r#"{"password": "a"}"#).await.status, 200, "without a context");
}

fn body(current: &str, new: &str, confirmation: &str) -> String {
    json!({"current_password": current, "new_password": new, "confirmation": confirmation}).to_string()
}

fn state<'a>(report: &'a Value, rule: &str) -> &'a str {
    let judgements = report["judgements"].as_array().unwrap();
    let judgement = judgements.iter().find(|judgement| judgement["rule"] == rule).unwrap();
    judgement["outcome"]["state"].as_str().unwrap()
}

#[tokio::test]
async fn a_change_from_the_first_wrong_guess_to_the_lock() {
    let web = Web::new("flow", false);
    let new = "sju blöta paraplyer";

    let wrong = web.post(ANNA, body("guess", FIRST, FIRST)).await;
    assert_eq!((wrong.status, wrong.code().as_str()), (403, "current_password_wrong"));
    let unknown = web.post("/accounts/nobody/password", body("guess", FIRST, FIRST)).await;
    assert_eq!(wrong.body, unknown.body, "an account that is not there answers the same");

    let empty = web.post(ANNA, body(FIRST, "", "")).await;
    assert_eq!((empty.status, empty.code().as_str()), (422, "password_refused"));
    assert_eq!(state(&empty.json()["report"], "text"), "fail");
    assert_eq!(state(&empty.json()["report"], "history"), "deferred");

    let same = web.post(ANNA, body(FIRST, FIRST, FIRST)).await;
    assert_eq!((same.status, state(&same.json()["report"], "not_current")), (422, "fail"));

    let unconfirmed = json!({"current_password": FIRST, "new_password": new}).to_string();
    let undecided = web.post(ANNA, unconfirmed).await;
    assert_eq!((undecided.status, undecided.code().as_str()), (422, "password_undecided"));
    assert_eq!(web.store.account(&id("anna")).unwrap().unwrap().version, 1);

    let changed = web.post(ANNA, body(FIRST, new, new)).await;
    assert_eq!(changed.status, 200);
    let report = &changed.json()["report"];
    assert_eq!((report["verdict"].as_str(), state(report, "history")), (Some("accepted"), "pass"));
    assert_eq!(web.store.account(&id("anna")).unwrap().unwrap().version, 2);

    let back = web.post(ANNA, body(new, FIRST, FIRST)).await;
    assert_eq!((back.status, state(&back.json()["report"], "history")), (422, "fail"));

    for account in [ANNA, "/accounts/nobody/password"] {
        // "nobody" was tried once above.
        let left = if account == ANNA { 5 } else { 4 };
        for _ in 0..left {
            assert_eq!(web.post(account, body("guess", new, new)).await.status, 403);
        }
        let throttled = web.post(account, body(new, "x", "x")).await;
        assert_eq!((throttled.status, throttled.code().as_str()), (429, "too_many_attempts"));
        assert_eq!((throttled.header("retry-after"), &throttled.json()["retry_after"]), ("10", &json!(10)));
    }
}

#[tokio::test]
async fn the_demo_adds_accounts_held_to_their_preset() {
    let web = Web::new("demo", true);
    let user = json!({"user_name": "zhangwei", "names": ["张伟"]});
    let refused = web
        .post("/accounts", json!({"user": user, "password": "张伟123", "preset": "crm-zh"}).to_string())
        .await;
    assert_eq!((refused.status, refused.code().as_str()), (422, "password_refused"));
    assert_eq!(refused.json()["report"]["policy"], "crm-zh");

    let first = "雨后的竹林很安静7号";
    let created =
        web.post("/accounts", json!({"user": user, "password": first, "preset": "crm-zh"}).to_string()).await;
    assert_eq!(created.status, 201, "{}", String::from_utf8_lossy(&created.body));
    assert_eq!(created.json()["user"], user);
    let id = created.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(id.len(), 32);

    let path = format!("/accounts/{id}/password");
    let personal = web.post(&path, body(first, "张伟的猫不吃鱼9条", "张伟的猫不吃鱼9条")).await;
    assert_eq!((personal.status, state(&personal.json()["report"], "personal_data")), (422, "fail"));
    let changed = web.post(&path, body(first, "河边的风筝飞走了9次", "河边的风筝飞走了9次")).await;
    assert_eq!(changed.status, 200, "{}", String::from_utf8_lossy(&changed.body));
    let back = web.post(&path, body("河边的风筝飞走了9次", first, first)).await;
    assert_eq!((back.status, state(&back.json()["report"], "history")), (422, "fail"));
}

#[tokio::test]
async fn no_answer_holds_a_piece_of_a_password() {
    const CANARY: &str = "Kanariefågel-i-gruvan-7";
    let web = Web::new("pieces", true);
    let quoted = json!(CANARY).to_string();
    let bodies = [
        (CHECK, format!(r#"{{"password": {quoted}}}"#)),
        (
            CHECK,
            format!(
                r#"{{"password": {quoted}, "context": {{"confirmation": {quoted}, "current_password": {quoted}, "user": {{"names": [{quoted}]}}}}}}"#
            ),
        ),
        (CHECK, format!(r#"{{{quoted}: 1}}"#)),
        (CHECK, format!(r#"{{{quoted}: 1, {quoted}: 2}}"#)),
        (CHECK, format!(r#"{{"password": [{quoted}]}}"#)),
        (CHECK, format!(r#"{{"password": {{{quoted}: 1}}}}"#)),
        (CHECK, format!(r#"{{"password": {quoted}, "context": {quoted}}}"#)),
        (CHECK, format!(r#"{{"password": {quoted}"#)),
        (CHECK, quoted.clone()),
        (CHECK, CANARY.to_owned()),
        ("/password/check?preset=Kanariefagel-i-gruvan", format!(r#"{{"password": {quoted}}}"#)),
        (ANNA, body(CANARY, CANARY, CANARY)),
        (ANNA, body(FIRST, CANARY, "x")),
        (ANNA, body(FIRST, CANARY, CANARY)),
        (ANNA, body(CANARY, CANARY, CANARY)),
        ("/accounts/Kanariefagel-i-gruvan/password", body(CANARY, CANARY, CANARY)),
        ("/accounts", json!({"user": {}, "password": CANARY, "preset": CANARY}).to_string()),
        ("/accounts", json!({"user": {}, "password": CANARY}).to_string()),
    ];
    let folded = CANARY.replace('å', "a");
    for (path, body) in bodies {
        let answer = web.post(path, body.clone()).await;
        let text = format!("{:?} {}", answer.headers, String::from_utf8_lossy(&answer.body));
        for text in [text.clone(), text.replace('å', "a")] {
            let chars: Vec<char> = folded.chars().collect();
            for piece in chars.windows(6).map(|window| window.iter().collect::<String>()) {
                assert!(!text.contains(&piece), "{piece} for {path} {body} in {text}");
            }
        }
    }
}
