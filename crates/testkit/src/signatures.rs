//! A verifier of signed mail that is not ours: dkimpy, Debian's `python3-dkim`.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// Debian's own Python, which finds Debian's packages.
const PYTHON: &str = "/usr/bin/python3";

/// A letter for each signature on the mail, `y` where it holds beside these records (name and text).
///
/// # Panics
/// Where the verifier is not there.
pub fn verified(mail: &[u8], records: &[(String, String)]) -> String {
    let records: Vec<String> = records
        .iter()
        .map(|(name, text)| format!("{name}\t{text}"))
        .collect();
    let mut verifier = Command::new(PYTHON)
        .args(["-c", include_str!("verify_dkim.py"), &records.join("\n")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Debian's Python starts");
    let mut stdin = verifier.stdin.take().expect("it was asked for");
    stdin.write_all(mail).expect("it reads");
    drop(stdin);
    let told = verifier.wait_with_output().expect("it ends");
    assert!(
        told.status.success(),
        "needs python3-dkim and python3-nacl: {told:?}"
    );
    String::from_utf8_lossy(&told.stdout).into_owned()
}
