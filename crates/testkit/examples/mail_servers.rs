//! The mail servers of a test for a program that is not written in Rust: it starts them, says where they are in one line of
//! JSON, does what a line of JSON on its standard input asks, and ends with that input.
//!
//! ```text
//! {"do":"send","from":"marta@client.test","to":"desk@amends.test","mail":"Subject: …"}   {"done":true}
//! {"do":"mails","of":"marta@client.test"}                                                {"mails":["…"]}
//! ```
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use serde_json::{Value, json};
use std::io::{BufRead as _, Write as _};
use testkit::mail_servers::MailServers;

fn main() {
    let servers = MailServers::start();
    let words = ["desk@amends.test", "marta@client.test", "jonas@client.test"];
    let words: serde_json::Map<String, Value> = words
        .into_iter()
        .map(|one| (one.to_owned(), servers.account(one).password.clone().into()))
        .collect();
    say(&json!({
        "host": servers.host(),
        "imap": servers.imap().port(),
        "imaps": servers.imaps().port(),
        "submissions": servers.submissions().port(),
        "certificate": std::fs::read_to_string(servers.certificate()).unwrap(),
        "passwords": words,
    }));
    for line in std::io::stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let text = |name: &str| asked[name].as_str().unwrap_or_default();
        match text("do") {
            "send" => {
                servers.send(text("from"), text("to"), text("mail").as_bytes());
                say(&json!({ "done": true }));
            }
            "mails" => {
                let mails = servers.mails(text("of"));
                let mails: Vec<_> = mails
                    .iter()
                    .map(|mail| String::from_utf8_lossy(mail))
                    .collect();
                say(&json!({ "mails": mails }));
            }
            other => panic!("{other} is nothing these servers can do"),
        }
    }
}

fn say(told: &Value) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{told}").unwrap();
    out.flush().unwrap();
}
