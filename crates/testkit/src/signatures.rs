//! A verifier and a signer of mail that are not ours: dkimpy, Debian's `python3-dkim`.

use std::io::Write as _;
use std::path::Path;
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
    let told = said(&[include_str!("verify_dkim.py"), &records.join("\n")], mail);
    String::from_utf8_lossy(&told).into_owned()
}

/// The mail with a signature by the RSA key in this file.
///
/// # Panics
/// Where the signer is not there.
pub fn signed(mail: &[u8], selector: &str, domain: &str, key: &Path) -> Vec<u8> {
    let key = key.to_string_lossy();
    said(
        &[include_str!("sign_dkim.py"), selector, domain, &key],
        mail,
    )
}

fn said(arguments: &[&str], mail: &[u8]) -> Vec<u8> {
    let mut python = Command::new(PYTHON)
        .arg("-c")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Debian's Python starts");
    let mut stdin = python.stdin.take().expect("it was asked for");
    stdin.write_all(mail).expect("it reads");
    drop(stdin);
    let told = python.wait_with_output().expect("it ends");
    assert!(
        told.status.success(),
        "needs python3-dkim and python3-nacl: {told:?}"
    );
    told.stdout
}
