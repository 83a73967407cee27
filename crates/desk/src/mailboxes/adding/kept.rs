//! What is written down of a mailbox that was added: a file of settings, and beside it the password and, where one was given,
//! the certificate. All for the owner of the data alone.

use super::Added;
use super::servers::{ServerAt, security_name};
use std::fmt::Write as _;
use std::fs::{self, DirBuilder, File};
use std::io::{self, Write as _};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, TempPath};

/// The folder's name beside the data.
pub const FOLDER: &str = "mailboxes";
/// Mailboxes that are kept so at most.
pub const MAILBOXES_MAX: usize = 50;

/// Where a refresh token is kept that the provider of this mailbox gave in place of that of the settings.
pub fn refresh_file(data: &Path, address: &str) -> PathBuf {
    data.join(FOLDER)
        .join(format!("{}.refresh", name_of(address)))
}

/// Writes it down: first what the settings name, then the settings, each whole or not at all. The same mailbox again is
/// written anew.
pub(super) fn keep(
    folder: &Path,
    added: &Added,
    password: &str,
    authorities: Option<&str>,
) -> io::Result<()> {
    make(folder)?;
    let name = name_of(&added.address);
    let settings = format!("{name}.toml");
    let others = fs::read_dir(folder)?
        .flatten()
        .filter(|entry| {
            let file = entry.file_name();
            let file = file.to_string_lossy();
            file.ends_with(".toml") && *file != *settings
        })
        .count();
    if others >= MAILBOXES_MAX {
        return Err(io::Error::other("there are as many mailboxes as can be"));
    }
    put(folder, &format!("{name}.password"), password)?;
    if let Some(pem) = authorities {
        put(folder, &format!("{name}.pem"), pem)?;
    }
    put(
        folder,
        &settings,
        &text(added, &name, authorities.is_some()),
    )?;
    File::open(folder)?.sync_all()
}

/// The settings, in the words of the settings file; files are named as they lie beside it.
fn text(added: &Added, name: &str, has_authorities: bool) -> String {
    let server = |at: &ServerAt| {
        let authorities =
            has_authorities.then(|| format!("authorities = {}\n", quoted(&format!("{name}.pem"))));
        format!(
            "host = {}\nport = \"{}\"\ntls = \"{}\"\nuser = {}\npassword_file = {}\n{}",
            quoted(&at.host),
            at.port,
            security_name(at.security),
            quoted(&added.address),
            quoted(&format!("{name}.password")),
            authorities.unwrap_or_default()
        )
    };
    let sent = added.sent.as_ref();
    let sent = sent.map_or_else(String::new, |sent| format!("sent = {}\n", quoted(sent)));
    format!(
        "# Written when this mailbox was added. Change it here, or add the mailbox once more.\n\
         [[mailbox]]\naddress = {}\n{}{sent}\n\
         # Mail goes out by this server, unless the settings file names another.\n\
         [smtp]\n{}",
        quoted(&added.address),
        server(&added.reading),
        server(&added.sending)
    )
}

/// A text in the quotes of TOML, which are those of JSON.
pub(in crate::mailboxes) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A name for the files of an address: what is no letter, digit, dot or dash stands as its number, so that no two addresses
/// have one name and none leads elsewhere.
fn name_of(address: &str) -> String {
    let mut name = String::new();
    for c in address.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '-' | '.') && !name.is_empty() {
            name.push(c);
        } else if c == '@' {
            name.push_str("_at_");
        } else {
            let _ = write!(name, "_{:x}_", u32::from(c));
        }
    }
    name
}

pub(in crate::mailboxes) fn make(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Written beside its place, for its owner alone, on disk, and moved there.
pub(in crate::mailboxes) fn put(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    written(folder, text)?.persist(folder.join(name))?;
    Ok(())
}

/// A file for its owner alone, on disk, that goes again unless it is moved to its place.
fn written(folder: &Path, text: &str) -> io::Result<NamedTempFile> {
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// The certificates, as a file for as long as the mailbox is tried.
pub(super) async fn for_the_trial(folder: &Path, pem: &str) -> io::Result<TempPath> {
    let (folder, pem) = (folder.to_owned(), pem.to_owned());
    tokio::task::spawn_blocking(move || {
        make(&folder)?;
        Ok(written(&folder, &pem)?.into_temp_path())
    })
    .await
    .map_err(io::Error::other)?
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use super::*;
    use mail::imap::Security;
    use std::os::unix::fs::PermissionsExt as _;

    fn added(address: &str) -> Added {
        let at = |host: &str, port| ServerAt {
            host: host.to_owned(),
            port,
            security: Security::Tls,
        };
        Added {
            address: address.to_owned(),
            reading: at("imap.shop.example", 993),
            sending: at("smtp.shop.example", 465),
            sent: Some("Sent \"Items\"".to_owned()),
        }
    }

    #[test]
    fn what_is_kept_is_for_its_owner_alone_and_the_password_is_not_among_the_settings() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("mailboxes");
        for password in ["first word", "second \"word\""] {
            keep(&folder, &added("care@shop.example"), password, Some("PEM")).unwrap();
        }
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder), 0o700);
        let mut names = Vec::new();
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            assert_eq!(mode(&path), 0o600, "{}", path.display());
            names.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
        names.sort();
        assert_eq!(
            names,
            [
                "care_at_shop.example.password",
                "care_at_shop.example.pem",
                "care_at_shop.example.toml"
            ]
        );
        let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(read(&names[0]), "second \"word\"");
        assert!(!read(&names[2]).contains("second"), "{}", read(&names[2]));
        assert!(read(&names[2]).contains("sent = \"Sent \\\"Items\\\"\""));
    }

    #[test]
    fn no_two_addresses_have_one_name_and_none_leads_elsewhere() {
        let names = [
            "a.b@shop.example",
            "a_b@shop.example",
            "a/b@shop.example",
            "../b@shop.example",
            "a+b@shop.example",
            ".a@shop.example",
            "ä@shop.example",
        ]
        .map(name_of);
        for (place, name) in names.iter().enumerate() {
            assert!(!name.contains('/') && !name.starts_with('.'), "{name}");
            assert!(!names[..place].contains(name), "{name}");
        }
    }
}
