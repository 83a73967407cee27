#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::*;
use std::ffi::OsString;

fn read(file: &str, environment: &[(&str, &str)], flags: &Flags) -> Result<Config, ConfigError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("amends.toml");
    std::fs::write(&path, file).unwrap();
    let flags = Flags {
        file: Some(path),
        ..flags.clone()
    };
    let environment = environment
        .iter()
        .map(|(name, value)| (OsString::from(name), OsString::from(value)));
    Config::read_with(&flags, environment)
}

fn sentence(file: &str, environment: &[(&str, &str)]) -> String {
    read(file, environment, &Flags::default())
        .unwrap_err()
        .to_string()
}

#[test]
fn the_defaults_name_every_key_and_are_taken_as_they_stand() {
    let table: toml::Table = DEFAULT_FILE.parse().unwrap();
    for (section, keys) in SECTIONS {
        for key in keys {
            assert!(
                table[section].get(key.name).is_some(),
                "{section}.{} is not in the default file",
                key.name
            );
        }
    }
    let config = read("", &[], &Flags::default()).unwrap();
    assert_eq!(config.web.base_url(), "http://127.0.0.1:8787");
    assert_eq!(config.data.outbox, config.data.folder.join("outbox"));
    assert_eq!(config.mail.domain, "desk.example");
    assert!(config.database.url.is_none());
    assert!(!config.mail.checks);
    let config = read("[mail]\ncheck = \"dns\"", &[], &Flags::default());
    assert!(config.unwrap().mail.checks);
}

#[test]
fn flags_count_before_the_environment_and_that_before_the_file() {
    let file = "[web]\nlisten = \"127.0.0.1:1\"\nbase_url = \"https://file.example\"\n[company]\nname = \"File\"";
    let environment = [
        ("AMENDS_WEB_LISTEN", "127.0.0.1:2"),
        ("AMENDS_COMPANY_NAME", "Environment"),
    ];
    let flags = Flags {
        listen: Some("127.0.0.1:3".to_owned()),
        ..Flags::default()
    };
    let config = read(file, &environment, &flags).unwrap();
    assert_eq!(config.web.listen.port(), 3);
    assert_eq!(config.company.name, "Environment");
    assert_eq!(config.web.base_url(), "https://file.example");
}

#[test]
fn an_unknown_key_is_refused_with_the_nearest_one() {
    assert!(
        sentence("[web]\nlisen = \"x\"", &[])
            .contains("web.lisen, which is no setting; did you mean web.listen?")
    );
    assert!(sentence("[wbe]\nlisten = \"x\"", &[]).contains("did you mean [web]?"));
    assert!(sentence("listen = \"x\"", &[]).contains("did you mean listen in the section [web]?"));
    assert!(
        sentence("", &[("AMENDS_DATABASE_URI", "x")]).contains("did you mean AMENDS_DATABASE_URL?")
    );
    assert!(
        sentence("", &[("AMENDS_DATABSE_URL", "x")]).contains("did you mean AMENDS_DATABASE_URL?")
    );
    assert!(sentence("[web]\ncolour_of_sky = \"x\"", &[]).contains("amends config default"));
}

#[test]
fn a_secret_may_stand_in_a_file_and_is_shown_to_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("url");
    std::fs::write(&path, "postgres://desk:hunter2@db.example/desk\n").unwrap();
    let file = format!("[database]\nurl_file = {:?}", path.display().to_string());
    let config = read(&file, &[], &Flags::default()).unwrap();
    assert_eq!(
        config.database.url.as_ref().unwrap().reveal(),
        "postgres://desk:hunter2@db.example/desk"
    );
    assert!(!format!("{config:?}").contains("hunter2"));
    let config = read(
        "",
        &[("AMENDS_DATABASE_URL_FILE", path.to_str().unwrap())],
        &Flags::default(),
    )
    .unwrap();
    assert!(config.database.url.is_some());
    // A wrong one is not repeated either.
    assert!(
        !sentence("[database]\nurl = \"mysql://desk:hunter2@db.example\"", &[]).contains("hunter2")
    );
    let both = format!("{file}\nurl = \"postgres://x\"");
    assert!(sentence(&both, &[]).contains("keep one of them"));
    assert!(sentence("[web]\nlisten_file = \"x\"", &[]).contains("no setting"));
}

#[test]
fn a_value_that_does_not_fit_says_where_it_stands_and_what_it_must_be() {
    let said = sentence("[web]\nlisten = \"nowhere\"", &[]);
    assert!(
        said.contains("amends.toml") && said.contains("127.0.0.1:8787"),
        "{said}"
    );
    assert!(
        sentence("", &[("AMENDS_LOG_LEVEL", "loud")])
            .starts_with("AMENDS_LOG_LEVEL sets log.level")
    );
    assert!(sentence("[web]\nlisten = 5", &[]).contains("text in quotes"));
    assert!(sentence("[mail]\nmailboxes = []", &[]).contains("one to"));
    assert!(sentence("[mail]\ncheck = \"yes\"", &[]).contains("it is dns"));
    let both = "[mail]\ncheck = \"dns\"\ntrusted_authserv = \"mx.shop.example\"";
    assert!(sentence(both, &[]).contains("take one of the two away"));
    assert!(sentence("[web", &[]).contains("cannot be understood"));
}

#[test]
fn what_builders_say_to_each_other_is_no_setting() {
    let environment = [
        ("AMENDS_TEST_DEPTH", "deep"),
        ("AMENDS_CHROMIUM", "x"),
        ("AMENDS_SHOTS", "x"),
    ];
    assert!(read("", &environment, &Flags::default()).is_ok());
}
