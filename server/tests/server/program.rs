//! The program over a real connection.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::scene::Folder;

const PROGRAM: &str = env!("CARGO_BIN_EXE_passmuster-server");

/// A program under way; killed when the test ends.
struct Running {
    child: Child,
    address: String,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(PROGRAM)
            .args(arguments)
            .args(["--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.strip_prefix("listening on http://").expect("its first line").trim().to_owned();
        Self { child, address }
    }

    /// Sends bytes as they are and reads until the other side is done.
    fn raw(&self, request: &[u8]) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(request).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn post(&self, path: &str, body: &[u8]) -> (u16, Value) {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            body.len()
        );
        let answer = self.raw(&[head.as_bytes(), body].concat());
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, serde_json::from_str(body).unwrap_or(Value::Null))
    }

    /// Asks it to stop, and gives what it wrote to its standard error output.
    fn stop(mut self) -> (Option<i32>, String) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        (self.child.wait().unwrap().code(), log)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const CANARY: &str = "Kanariefagel-i-gruvan-7";

#[cfg(unix)]
#[test]
fn a_day_in_its_life() {
    let folder = Folder::new("program");
    let database = folder.database();
    let database = database.to_str().unwrap();
    let program = Running::start(&["--demo", "--database", database, "--policy", "superoffice"]);

    let account = json!({"user": {"user_name": "anna"}, "password": CANARY});
    let (status, created) = program.post("/accounts", account.to_string().as_bytes());
    assert_eq!(status, 201, "{created}");
    let path = format!("/accounts/{}/password", created["id"].as_str().unwrap());
    let change = |current: &str, new: &str| {
        let body = json!({"current_password": current, "new_password": new, "confirmation": new});
        program.post(&path, body.to_string().as_bytes())
    };
    assert_eq!(change("wrong", CANARY).0, 403);
    assert_eq!(change(CANARY, CANARY).0, 422);
    let (status, changed) = change(CANARY, "Strutsfjader-pa-hatten-9");
    assert_eq!((status, changed["report"]["verdict"].as_str()), (200, Some("accepted")));

    let mut large = br#"{"password": ""#.to_vec();
    large.resize(10_000_000, b'x');
    large.extend_from_slice(b"\"}");
    let (status, problem) = program.post("/password/check", &large);
    assert_eq!((status, problem["code"].as_str()), (413, Some("body_too_large")));
    let (status, problem) = program.post("/password/check", b"{\"password\": \"\xFF\"}");
    assert_eq!((status, problem["code"].as_str()), (400, Some("not_utf8")));
    // No HTTP, a head without end, a body that never comes.
    assert!(program.raw(b"NONSENSE\r\n\r\n").starts_with("HTTP/1.1 400"));
    let endless = [b"GET / HTTP/1.1\r\nx: ".as_slice(), &vec![b'a'; 1_000_000]].concat();
    let mut stream = TcpStream::connect(&program.address).unwrap();
    let _ = stream.write_all(&endless);
    assert_eq!(change("Strutsfjader-pa-hatten-9", "kort").0, 422, "and it goes on");

    let (code, log) = program.stop();
    assert_eq!(code, Some(0));
    assert!(log.contains("POST /accounts/{id}/password 200"), "{log}");
    let written: Vec<Vec<u8>> = std::fs::read_dir(&folder.0)
        .unwrap()
        .map(|entry| std::fs::read(entry.unwrap().path()).unwrap())
        .chain([log.into_bytes()])
        .collect();
    for window in CANARY.as_bytes().windows(6).chain(b"Strutsfjader-pa-hatten-9".windows(6)) {
        for output in &written {
            let found = output.windows(6).any(|piece| piece == window);
            assert!(!found, "{}", String::from_utf8_lossy(window));
        }
    }

    // The account is still there, and so is its policy.
    let again = Running::start(&["--database", database, "--policy", "superoffice"]);
    for (current, status) in [(CANARY, 403), ("Strutsfjader-pa-hatten-9", 422)] {
        let body = json!({"current_password": current, "new_password": "x"}).to_string();
        assert_eq!(again.post(&path, body.as_bytes()).0, status, "{current}");
    }
    assert_eq!(again.post("/accounts", account.to_string().as_bytes()).0, 404, "no demo");
}

/// How often a text stands in the memory of a process that may be written to.
#[cfg(target_os = "linux")]
fn in_memory(pid: u32, text: &str) -> std::io::Result<usize> {
    use std::io::{Seek, SeekFrom};
    let mut memory = std::fs::File::open(format!("/proc/{pid}/mem"))?;
    let mut count = 0;
    for line in std::fs::read_to_string(format!("/proc/{pid}/maps"))?.lines() {
        let (range, rest) = line.split_once(' ').unwrap();
        let (start, end) = range.split_once('-').unwrap();
        let (start, end) = (u64::from_str_radix(start, 16).unwrap(), u64::from_str_radix(end, 16).unwrap());
        if !rest.starts_with("rw") {
            continue;
        }
        memory.seek(SeekFrom::Start(start))?;
        let mut piece = Vec::new();
        if Read::by_ref(&mut memory).take(end - start).read_to_end(&mut piece).is_ok() {
            count += piece.windows(text.len()).filter(|window| *window == text.as_bytes()).count();
        }
    }
    Ok(count)
}

#[cfg(target_os = "linux")]
#[test]
fn its_memory_holds_no_password_once_the_connection_is_closed() {
    let program = Running::start(&["--demo", "--quiet", "--policy", "superoffice"]);
    // The parser of heads reads up to 32 bytes further, into a register that a debug build leaves on the stack.
    let post = |path: &str, body: Value| {
        let body = [" ".repeat(32), body.to_string()].concat();
        program.post(path, body.as_bytes())
    };
    let account = json!({"user": {"user_name": "Zonnebloem"}, "password": CANARY});
    let (status, created) = post("/accounts", account.clone());
    assert_eq!(status, 201, "{created}");
    let path = format!("/accounts/{}/password", created["id"].as_str().unwrap());
    let change = json!({"current_password": CANARY, "new_password": "kort", "confirmation": CANARY});
    assert_eq!(post(&path, change).0, 422);
    assert_eq!(post("/password/check", account).0, 400);
    let piece = CANARY.get(..8).unwrap();
    let count = || match in_memory(program.child.id(), piece) {
        Ok(count) => count,
        // Some systems let nobody look into another process; there is nothing to see there.
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => 0,
        Err(error) => panic!("{error}"),
    };
    // The last connection's buffers go a moment after its last byte.
    let gone = (0..10).any(|_| {
        std::thread::sleep(Duration::from_millis(100));
        count() == 0
    });
    assert!(gone, "{} times", count());
    // An open connection keeps what it read last: so the search does find what is there.
    let mut stream = TcpStream::connect(&program.address).unwrap();
    stream.write_all(format!("GET /{piece} HTTP/1.1\r\nhost: x\r\nx: {CANARY}").as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(200));
    assert!(in_memory(program.child.id(), piece).map_or(true, |count| count > 0));
}

#[test]
fn what_it_refuses_to_start_with() {
    let folder = Folder::new("start");
    let broken = folder.0.join("broken.json");
    std::fs::write(&broken, r#"{"schema": 1, "rules": [{"rule": "lenght"}]}"#).unwrap();
    let foreign = folder.0.join("foreign.db");
    std::fs::write(&foreign, "no database at all, but long enough to be looked at").unwrap();
    let (broken, foreign) = (broken.to_str().unwrap(), foreign.to_str().unwrap());
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap().to_string();
    // (arguments, what it says)
    let table: &[(&[&str], &str)] = &[
        (&[], "--database"),
        (&["--demo", "--listen", "0.0.0.0:0"], "loopback only"),
        (&["--demo", "--listen", "127.0.0.1"], "--listen"),
        (&["--demo", "--listen", &taken], "cannot listen on"),
        (&["--demo", "--policy", "superofice"], "did you mean `superoffice`?"),
        (&["--demo", "--policy", broken], "$.rules[0].rule"),
        (&["--demo", "--www", "no/such/folder"], "is no folder"),
        (&["--database", "no/such/folder/accounts.db"], "database no/such/folder/accounts.db"),
        (&["--database", foreign], "not a database"),
    ];
    for (arguments, says) in table {
        let Output { status, stdout, stderr } = Command::new(PROGRAM).args(*arguments).output().unwrap();
        let stderr = String::from_utf8_lossy(&stderr);
        assert_eq!(status.code(), Some(2), "{arguments:?}: {stderr}");
        assert!(stderr.contains(says), "{arguments:?}: {stderr}");
        assert!(stdout.is_empty(), "{arguments:?}");
    }
}
