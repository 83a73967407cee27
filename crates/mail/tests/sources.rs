//! Mails are found where they lie, one after the other.
#![allow(
    clippy::unwrap_used,
    reason = "a helper of a test that unwraps fails where it should"
)]

use mail::{Extent, SourceMail, bounds, extent, open_reader, open_source};
use std::fs;
use std::io::{Cursor, Read};
use std::os::unix::fs::symlink;
use std::path::Path;

fn all(path: &Path) -> Vec<(String, String)> {
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

/// Writes a mail whose subject is where it lies.
fn lay(folder: &Path, at: &str) {
    let path = folder.join(at);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, format!("Subject: {at}\n\n")).unwrap();
}

fn subjects(folder: &Path) -> Vec<String> {
    let found = all(folder);
    let counted = Extent {
        files: found.len(),
        bytes: found.iter().map(|(_, raw)| raw.len() as u64).sum(),
    };
    assert_eq!(extent(folder), Some(counted), "what the bar counts");
    let subject = |raw: String| raw.trim().trim_start_matches("Subject: ").to_owned();
    found.into_iter().map(|(_, raw)| subject(raw)).collect()
}

#[test]
fn sub_folders_are_read_after_the_files_beside_them() {
    let folder = tempfile::tempdir().unwrap();
    for at in [
        "sub/sub2/z.eml",
        "sub/b.eml",
        "b-first/tmp/c.eml",
        "z.eml",
        "a.eml",
        ".git/no.eml",
        "box/cur/1",
        "box/tmp/no",
    ] {
        lay(folder.path(), at);
    }
    assert_eq!(
        subjects(folder.path()),
        [
            "a.eml",
            "z.eml",
            "b-first/tmp/c.eml",
            "box/cur/1",
            "sub/b.eml",
            "sub/sub2/z.eml"
        ]
    );
}

#[test]
fn the_maildirs_in_a_maildir_are_read_and_nothing_else_in_it() {
    let folder = tempfile::tempdir().unwrap();
    for at in [
        "new/2",
        "cur/1",
        "cur/courierimapkeywords/no",
        "tmp/no",
        "dovecot-uidlist",
        "sieve/no",
        "Team/Hamburg/cur/5",
        ".Sub/new/3",
        ".Sub/tmp/no",
        ".Sub/maildirfolder",
        ".Sub.Deeper/cur/4",
        ".cache/no",
    ] {
        lay(folder.path(), at);
    }
    assert_eq!(
        subjects(folder.path()),
        [
            "cur/1",
            "new/2",
            ".Sub/new/3",
            ".Sub.Deeper/cur/4",
            "Team/Hamburg/cur/5"
        ]
    );
}

#[test]
fn links_are_not_followed_and_are_counted() {
    let outside = tempfile::tempdir().unwrap();
    lay(outside.path(), "secret.eml");
    let folder = tempfile::tempdir().unwrap();
    lay(folder.path(), "sub/a.eml");
    symlink(folder.path(), folder.path().join("sub/round")).unwrap();
    symlink(outside.path(), folder.path().join("out")).unwrap();
    let to_file = folder.path().join("in.eml");
    symlink(outside.path().join("secret.eml"), &to_file).unwrap();
    assert_eq!(subjects(folder.path()), ["sub/a.eml"]);
    let mut mails = open_source(folder.path()).unwrap();
    assert_eq!(mails.by_ref().count(), 1);
    assert_eq!(mails.links(), Some((to_file.as_path(), 3)));
    // The folder itself may be named by a link.
    let named = outside.path().join("named");
    symlink(folder.path(), &named).unwrap();
    assert_eq!(subjects(&named), ["sub/a.eml"]);
}

#[test]
fn a_folder_that_lies_too_deep_is_told_and_the_rest_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let deepest = vec!["d"; bounds::FOLDER_DEPTH_MAX].join("/");
    lay(folder.path(), &format!("{deepest}/last.eml"));
    lay(folder.path(), &format!("{deepest}/deeper/no.eml"));
    lay(folder.path(), "z/after.eml");
    let found: Vec<_> = open_source(folder.path()).unwrap().collect();
    assert!(found[0].as_ref().unwrap().label.ends_with("d/last.eml"));
    let missed = found[1].as_ref().unwrap_err();
    assert!(missed.label.ends_with("d/deeper"), "{missed}");
    assert!(missed.to_string().contains("32 folders deep"), "{missed}");
    assert!(found[2].as_ref().unwrap().label.ends_with("z/after.eml"));
    assert_eq!(found.len(), 3);
}

#[test]
fn a_pipe_is_read_to_its_end_even_where_the_mail_is_cut() {
    let bytes = bounds::MAIL_BYTES_MAX + 100_000;
    let (told, read) = std::sync::mpsc::channel();
    let mails = open_reader(Box::new(Counted(bytes, told)), "-").unwrap();
    assert!(mails.map(Result::unwrap).all(|mail| mail.cut));
    assert_eq!(read.iter().sum::<usize>(), bytes);
}

/// A pipe that tells how much of it was read.
struct Counted(usize, std::sync::mpsc::Sender<usize>);

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let some = into.len().min(self.0);
        into[..some].fill(b'y');
        self.0 -= some;
        self.1.send(some).unwrap();
        Ok(some)
    }
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

#[test]
fn what_is_read_of_the_files_comes_to_what_there_is() {
    let folder = tempfile::tempdir().unwrap();
    let mbox = "From ada@shop.example Fri Nov 20 10:00:00 2026\nSubject: one\n\n\
                From ada@shop.example Fri Nov 20 10:00:00 2026\nSubject: two\n\n";
    fs::write(folder.path().join("box"), mbox).unwrap();
    fs::write(folder.path().join("one.eml"), "Subject: three\n\n").unwrap();
    let mut mails = open_source(folder.path()).unwrap();
    assert_eq!(mails.by_ref().count(), 3);
    let there = extent(folder.path()).unwrap();
    assert_eq!(mails.bytes_read(), there.bytes, "separators count as well");
}
