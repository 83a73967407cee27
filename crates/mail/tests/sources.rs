//! Mails are found where they lie, one after the other.
#![allow(
    clippy::unwrap_used,
    reason = "a helper of a test that unwraps fails where it should"
)]

use mail::{SourceMail, bounds, open_reader, open_source};
use std::fs;
use std::io::{Cursor, Read};

fn all(path: &std::path::Path) -> Vec<(String, String)> {
    open_source(path)
        .unwrap()
        .map(|mail| mail.unwrap())
        .map(|mail| (mail.label, String::from_utf8(mail.raw).unwrap()))
        .collect()
}

#[test]
fn a_file_is_one_mail() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.eml");
    fs::write(&path, "Subject: a\n\nFrom here\n").unwrap();
    assert_eq!(
        all(&path),
        [(
            path.display().to_string(),
            "Subject: a\n\nFrom here\n".into()
        )]
    );
}

#[test]
fn an_mbox_is_split_and_numbered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("box");
    let text = "From a@b.example Fri Nov 20 10:00:00 2026\nSubject: a\n\n>From me\n>>From you\n\nFrom what I saw\n\n\
                From c@b.example Fri Nov 20 10:01:00 2026\nSubject: b\n\nlast\n";
    fs::write(&path, text).unwrap();
    let found = all(&path);
    assert_eq!(
        found[0],
        (
            format!("{}#1", path.display()),
            "Subject: a\n\nFrom me\n>From you\n\nFrom what I saw\n".into()
        )
    );
    assert_eq!(
        found[1],
        (
            format!("{}#2", path.display()),
            "Subject: b\n\nlast\n".into()
        )
    );
    assert_eq!(found.len(), 2);
}

#[test]
fn a_maildir_gives_cur_then_new_and_a_folder_its_files_by_name() {
    let folder = tempfile::tempdir().unwrap();
    for part in ["cur", "new", "tmp"] {
        fs::create_dir(folder.path().join(part)).unwrap();
        fs::write(
            folder.path().join(part).join("1"),
            format!("Subject: {part}\n\n"),
        )
        .unwrap();
    }
    let texts: Vec<String> = all(folder.path()).into_iter().map(|(_, raw)| raw).collect();
    assert_eq!(texts, ["Subject: cur\n\n", "Subject: new\n\n"]);

    let plain = tempfile::tempdir().unwrap();
    for name in ["b.eml", "a.eml", ".hidden"] {
        fs::write(plain.path().join(name), format!("Subject: {name}\n\n")).unwrap();
    }
    let texts: Vec<String> = all(plain.path()).into_iter().map(|(_, raw)| raw).collect();
    assert_eq!(texts, ["Subject: a.eml\n\n", "Subject: b.eml\n\n"]);
}

/// A pipe that gives one byte at a time.
struct Drip(Cursor<Vec<u8>>);

impl Read for Drip {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let one = into.len().min(1);
        self.0.read(&mut into[..one])
    }
}

#[test]
fn a_slow_pipe_is_one_mail_or_an_mbox() {
    for (text, labels) in [
        ("Subject: a\n\nx\n", vec!["-"]),
        (
            "From a 10:00 2026\nSubject: a\n\nx\n\nFrom b 10:00 2026\nSubject: b\n\n",
            vec!["-#1", "-#2"],
        ),
        ("Fro", vec!["-"]),
        ("", vec!["-"]),
    ] {
        let found: Vec<SourceMail> = open_reader(Box::new(Drip(Cursor::new(text.into()))), "-")
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let found: Vec<&str> = found.iter().map(|mail| mail.label.as_str()).collect();
        assert_eq!(found, labels, "{text:?}");
    }
}

#[test]
fn a_mail_beyond_the_bound_is_cut_and_the_next_is_found() {
    let long = format!(
        "From a 10:00 2026\nSubject: a\n\n{}\n\nFrom b 10:00 2026\nSubject: b\n\nx\n",
        "y".repeat(bounds::MAIL_BYTES_MAX + 10)
    );
    let found: Vec<SourceMail> = open_reader(Box::new(Cursor::new(long.into_bytes())), "-")
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(found[0].cut && found[0].raw.len() <= bounds::MAIL_BYTES_MAX);
    assert_eq!(found[1].raw, b"Subject: b\n\nx\n");
}

#[test]
fn a_missing_path_is_an_error() {
    assert!(open_source(std::path::Path::new("/nowhere/at/all")).is_err());
}
