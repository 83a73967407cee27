//! A word that waits for as long as it may be taken back: a desk that is killed meanwhile loses none and sends none twice.

use crate::desk_process::{Desk, House, PATIENCE, outbox};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Seconds in which a word can be taken back.
const UNDO: (&str, &str) = ("AMENDS_WEB_UNDO_SECONDS", "2");
const UNDO_MS: u64 = 2_000;
/// When the desk is killed, in milliseconds after the word was sent: before, about and after its moment.
const KILLED_AT_MS: [u64; 6] = [0, 400, 1_900, 2_000, 2_050, 2_300];

fn serve(house: &House) -> Desk {
    house.start(&["serve", "--listen", "127.0.0.1:0"], &[UNDO])
}

/// How many mails say this.
fn mails_with(data: &Path, words: &str) -> usize {
    let mails = outbox(data);
    mails
        .iter()
        .filter(|(_, text)| text.contains(words))
        .count()
}

fn give(desk: &Desk, case: &str, cookie: &str, words: &str) {
    let word = [("channel", "mail"), ("today", "no"), ("body", words)];
    let answer = desk.post(&format!("{case}/acts/give-word"), cookie, &word);
    assert_eq!(answer.status, 303, "{}", answer.body);
    let to = answer.header("location").unwrap();
    assert!(to.ends_with("done=waits"), "{to}");
}

#[test]
fn killed_while_a_word_waits_it_goes_out_once() {
    let house = House::new();
    let mut desk = serve(&house);
    let cookie = desk.set_up();
    let form = [
        ("channel", "phone"),
        ("subject", "It leaks"),
        ("story", "It was told on the phone."),
        ("name", "Customer"),
        ("email", "customer@mail.example"),
        ("take", "yes"),
    ];
    let opened = desk.post("/cases/new", &cookie, &form);
    let case = opened.header("location").unwrap();
    let case = case.split('?').next().unwrap().to_owned();
    for (round, at) in KILLED_AT_MS.into_iter().enumerate() {
        let words = format!("word-{round}-end");
        give(&desk, &case, &cookie, &words);
        sleep(Duration::from_millis(at));
        desk.kill();
        desk = serve(&house);
        let until = Instant::now() + PATIENCE;
        while mails_with(&desk.data, &words) == 0 {
            assert!(
                Instant::now() < until,
                "{words} was lost: killed after {at} ms"
            );
            sleep(Duration::from_millis(50));
        }
        sleep(Duration::from_millis(UNDO_MS));
        assert_eq!(mails_with(&desk.data, &words), 1, "killed after {at} ms");
    }

    // Taken back, and killed before anybody looked again.
    give(&desk, &case, &cookie, "word-taken-end");
    let page = desk.get(&case, &cookie).body;
    let (_, rest) = page.split_once(&format!("{case}/waiting/")).unwrap();
    let id = rest.split('/').next().unwrap();
    let taken = desk.post(&format!("{case}/waiting/{id}/take-back"), &cookie, &[]);
    assert_eq!(taken.status, 200, "{}", taken.body);
    desk.kill();
    desk = serve(&house);
    sleep(Duration::from_millis(2 * UNDO_MS));
    assert_eq!(mails_with(&desk.data, "word-taken-end"), 0);
    assert!(
        desk.get(&case, &cookie).body.contains("word-taken-end"),
        "its draft is there"
    );
    desk.kill();
}
