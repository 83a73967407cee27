//! Sessions as clients hold them, over a wire in memory.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::*;
use std::sync::Mutex;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

#[derive(Default)]
struct Kept {
    mails: Mutex<Vec<Handed>>,
    full: bool,
}

impl Taker for Kept {
    fn is_ours(&self, address: &str) -> bool {
        address.ends_with("@desk.example")
    }

    async fn take(&self, mail: Handed) -> Took {
        if self.full {
            return Took::NotNow;
        }
        self.mails.lock().unwrap().push(mail);
        Took::Kept
    }
}

/// What is answered to all this, and what was taken.
async fn held(said: &[u8], kept: &Kept) -> String {
    let (mut client, server) = tokio::io::duplex(1 << 20);
    let listening = Listening {
        name: "desk.example".into(),
        rooms: Arc::new(Semaphore::new(1)),
    };
    let talk = async {
        client.write_all(said).await.unwrap();
        client.shutdown().await.unwrap();
        let mut answers = String::new();
        client.read_to_string(&mut answers).await.unwrap();
        answers
    };
    let (answers, ()) = tokio::join!(talk, serve(server, &listening, kept));
    answers
}

fn codes(answers: &str) -> Vec<&str> {
    answers.lines().filter_map(|line| line.get(..4)).collect()
}

#[tokio::test]
async fn lmtp_answers_for_each_recipient_once_the_mail_is_kept() {
    let kept = Kept::default();
    let said = b"LHLO mx\r\nMAIL FROM:<ada@shop.example>\r\nRCPT TO:<care@desk.example>\r\n\
        RCPT TO:<ada@shop.example>\r\nRCPT TO:<care+x@desk.example>\r\nDATA\r\n\
        Subject: kettle\r\n\r\nIt leaks.\r\n..\r\n.\r\nQUIT\r\n";
    let answers = held(said, &kept).await;
    let codes = codes(&answers);
    assert_eq!(
        codes[6..],
        [
            "250 ", "250 ", "550 ", "250 ", "354 ", "250 ", "250 ", "221 "
        ]
    );
    let mails = kept.mails.lock().unwrap();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].from, "ada@shop.example");
    assert_eq!(mails[0].to, ["care@desk.example", "care+x@desk.example"]);
    assert_eq!(mails[0].bytes, b"Subject: kettle\r\n\r\nIt leaks.\r\n.\r\n");
}

#[tokio::test]
async fn smtp_answers_once_and_carries_several_mails() {
    let kept = Kept::default();
    let one = "MAIL FROM:<>\r\nRCPT TO:<a@desk.example>\r\nRCPT TO:<b@desk.example>\r\nDATA\r\nhi\r\n.\r\n";
    let said = format!("EHLO mx\r\n{one}{one}QUIT\r\n");
    let answers = held(said.as_bytes(), &kept).await;
    assert_eq!(answers.matches("it is kept").count(), 2);
    assert_eq!(kept.mails.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn what_cannot_be_kept_stays_with_the_client() {
    let kept = Kept {
        full: true,
        ..Kept::default()
    };
    let said =
        b"LHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<a@desk.example>\r\nDATA\r\nhi\r\n.\r\nQUIT\r\n";
    assert!(held(said, &kept).await.contains("451 4.3.0"));
    // Cut off before the dot: nothing is taken.
    let kept = Kept::default();
    let said = b"LHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<a@desk.example>\r\nDATA\r\nhi\r\n";
    assert!(!held(said, &kept).await.contains("it is kept"));
    assert!(kept.mails.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_half_line_end_hides_no_second_mail() {
    let kept = Kept::default();
    let said = b"EHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<a@desk.example>\r\nDATA\r\nhi\n.\r\n\
        MAIL FROM:<boss@desk.example>\r\nhi\r\n.\n.\r\n.\r\nQUIT\r\n";
    let answers = held(said, &kept).await;
    assert_eq!(answers.matches("it is kept").count(), 1);
    let mails = kept.mails.lock().unwrap();
    assert_eq!(mails.len(), 1);
    assert!(String::from_utf8_lossy(&mails[0].bytes).contains("MAIL FROM:<boss"));
}

#[tokio::test]
async fn a_mail_that_is_too_long_is_read_and_refused_and_the_session_goes_on() {
    let kept = Kept::default();
    let told = format!(
        "EHLO mx\r\nMAIL FROM:<> SIZE={}\r\nMAIL FROM:<>\r\nRCPT TO:<a@desk.example>\r\nDATA\r\n",
        MAIL_BYTES_MAX + 1
    );
    let mut said = told.into_bytes();
    said.resize(said.len() + MAIL_BYTES_MAX + 1, b'x');
    said.extend(b"\r\n.\r\nNOOP\r\nQUIT\r\n");
    let answers = held(&said, &kept).await;
    assert_eq!(answers.matches("552 5.3.4").count(), 2, "{answers}");
    assert!(answers.contains("still here"));
    assert!(kept.mails.lock().unwrap().is_empty());
}

#[tokio::test]
async fn nonsense_is_answered_and_does_not_go_on_for_ever() {
    let kept = Kept::default();
    let answers = held(b"DATA\r\nMAIL FROM:<a@b.example>\r\nQUIT\r\n", &kept).await;
    assert_eq!(codes(&answers)[1..], ["503 ", "503 ", "221 "]);
    let answers = held(&b"HELP\r\n".repeat(30), &kept).await;
    assert!(answers.ends_with("421 4.7.0 too many commands that make no sense here\r\n"));
    let answers = held(&[b'x'; 5_000], &kept).await;
    assert!(answers.contains("500 5.5.2"), "{answers}");
}
