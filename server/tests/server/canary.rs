//! No piece of a password in anything that comes out.

use passmuster_server::SqliteStore;

use crate::scene::*;

#[test]
fn a_password_leaves_no_piece_anywhere() {
    const CANARY: &str = "Kanariefågel-i-gruvan-7";
    const NEW: &str = "Strutsfjäder-på-hatten-9";
    let pieces = |text: &str| -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        chars.windows(6).map(|window| window.iter().collect()).collect()
    };
    let folder = Folder::new("canary");
    let mut outputs: Vec<Vec<u8>> = Vec::new();
    {
        let enforcer = enforcer(SqliteStore::open(&folder.database()).expect("opens"), POLICY);
        let mut show = |shown: String| outputs.push(shown.into_bytes());
        show(format!("{:?}", enforcer.create_account(&id("anna"), None, &password(CANARY), &user())));
        show(format!("{:?}", change(&enforcer, NEW, CANARY)));
        show(format!("{:?}", change(&enforcer, CANARY, CANARY)));
        show(format!("{:?}", change(&enforcer, CANARY, CANARY.get(..14).unwrap())));
        show(format!("{:?}", change(&enforcer, CANARY, NEW)));
        show(format!("{:?}", change(&enforcer, NEW, CANARY)));
        show(format!("{enforcer:?} {:?}", confirmed(CANARY)));
        for entry in std::fs::read_dir(&folder.0).expect("a folder") {
            outputs.push(std::fs::read(entry.unwrap().path()).unwrap());
        }
    }
    outputs.push(std::fs::read(folder.database()).unwrap());
    for piece in pieces(CANARY).iter().chain(&pieces(NEW)) {
        for output in &outputs {
            let found = output.windows(piece.len()).any(|window| window == piece.as_bytes());
            assert!(!found, "{piece} in {}", String::from_utf8_lossy(output));
        }
    }
}
