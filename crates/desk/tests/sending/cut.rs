//! Lines that are cut, servers that die and a desk that stops, at any moment: no mail is lost, and there is one copy
//! of it, unless the server may have had it when it was cut off; then the message tells it.

use super::{ADA, CARE, give_word, house, last_delivery, open_wire, setup};
use crate::kit::House;
use std::collections::HashSet;
use std::time::{Duration, Instant};
use testkit::depth::times;
use testkit::mail_servers::{Cut, Disk, MailServers, Wire};
use testkit::mails::TestMail;

/// Each cuts at another moment.
const ROUNDS: usize = 20;
/// How often these are done in a deep run, each time with servers and a desk of their own: three hundred cuts.
const TIMES_DEEP: usize = 15;
/// Longer than a job is another's after a crash, and than the wait before the next try, in microseconds.
const UNTIL_NEXT_TRY_US: i64 = 900_000_000;
const TRIES: usize = 6;
/// How long a mail may take from the server to the mailbox.
const ARRIVAL: Duration = Duration::from_secs(30);

struct Sending {
    servers: MailServers,
    wire: Wire,
    house: House,
    number: u64,
    round: usize,
}

impl Sending {
    async fn new() -> Self {
        let servers = MailServers::with(setup().small_disks());
        let wire = Wire::to(servers.smtp());
        let house = house(open_wire(wire.address())).await;
        let mail = TestMail::from(ADA)
            .to(CARE)
            .subject("Kettle")
            .body("It broke.");
        let number = house.take(mail.bytes()).await.number.unwrap();
        house.desk.run_due().await.unwrap();
        servers.wait_for_mails(ADA, 1);
        Self {
            servers,
            wire,
            house,
            number,
            round: 0,
        }
    }

    /// The word of this round, as no other mail says it.
    fn word(&self) -> String {
        format!("This is round {} of many.", self.round)
    }

    async fn give_word(&mut self) {
        self.round += 1;
        give_word(&self.house, self.number, &self.word()).await;
    }

    /// How often the server took the word from us. One that is killed while it passes a mail on may pass it on twice;
    /// then both carry the number it gave the mail when it took it.
    fn copies(&self) -> usize {
        let word = self.word();
        let taken: HashSet<String> = self
            .servers
            .mails(ADA)
            .iter()
            .map(|mail| String::from_utf8_lossy(mail).into_owned())
            .filter(|mail| mail.contains(&word))
            .map(|mail| {
                let (_, after) = mail.split_once("(Postfix) with ESMTP id ").unwrap();
                after.split_whitespace().next().unwrap().to_owned()
            })
            .collect();
        taken.len()
    }

    fn wait_for_copy(&self) {
        let limit = Instant::now() + ARRIVAL;
        while self.copies() == 0 {
            assert!(
                Instant::now() < limit,
                "round {}: no copy came\n{}",
                self.round,
                self.servers.logs()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// All is well again: the word goes out, and what is told of it is true.
    async fn goes_out(&mut self, how: &str) -> String {
        self.wire.cut(Cut::Never);
        for _ in 0..TRIES {
            self.house.pass_us(UNTIL_NEXT_TRY_US);
            self.house.desk.run_due().await.unwrap();
            if last_delivery(&self.house, self.number)
                .await
                .starts_with("accepted")
            {
                break;
            }
        }
        let told = last_delivery(&self.house, self.number).await;
        self.servers.wait_for_empty_queue();
        let copies = self.copies();
        match told.as_str() {
            "accepted" => assert_eq!(copies, 1, "round {}: {how}", self.round),
            "accepted-again" => {
                assert!((1..=2).contains(&copies), "round {}: {how}", self.round);
            }
            _ => panic!(
                "round {}: {how}: {told}\n{}",
                self.round,
                self.servers.logs()
            ),
        }
        told
    }
}

#[tokio::test]
async fn a_line_that_is_cut_anywhere_loses_no_mail_and_doubles_none_unseen() {
    for _ in 0..times(TIMES_DEEP) {
        cut_the_line().await;
    }
}

async fn cut_the_line() {
    let mut sending = Sending::new().await;
    let cut_to_the_end = Cut::BeforeAnswerTo(b"\r\n.\r\n".to_vec());
    let mut doubled = 0;
    for round in 0..ROUNDS {
        let cut = match round % 4 {
            0 => Cut::AfterSent(20 + round * 90),
            1 => Cut::AfterHeard(10 + round * 25),
            2 => cut_to_the_end.clone(),
            _ => Cut::AtOnce,
        };
        sending.give_word().await;
        let reached = sending.wire.reached();
        sending.wire.cut(cut.clone());
        // The line that was kept from the mail before is whole; a new one is cut.
        sending.servers.stop_postfix();
        sending.servers.start_postfix();
        sending.house.desk.run_due().await.unwrap();
        if cut == cut_to_the_end {
            // A server that has just started may ask to be asked again.
            for _ in 0..TRIES {
                if sending.wire.reached() > reached {
                    break;
                }
                sending.house.pass_us(UNTIL_NEXT_TRY_US);
                sending.house.desk.run_due().await.unwrap();
            }
            // It has heard all of it, and may not have written it to its queue yet.
            sending.wait_for_copy();
        }
        let told = sending.goes_out(&format!("{cut:?}")).await;
        if cut == cut_to_the_end {
            assert_eq!(told, "accepted-again");
            assert_eq!(sending.copies(), 2, "the server had it twice");
            doubled += 1;
        }
        if cut == Cut::AtOnce {
            assert_eq!(told, "accepted");
        }
    }
    assert_eq!(doubled, ROUNDS / 4);
}

#[tokio::test]
async fn a_server_that_is_killed_or_full_keeps_no_mail_from_its_reader() {
    for _ in 0..times(TIMES_DEEP) {
        kill_or_fill_the_server().await;
    }
}

async fn kill_or_fill_the_server() {
    let mut sending = Sending::new().await;
    for round in 0..ROUNDS {
        sending.give_word().await;
        let desk = sending.house.desk.clone();
        match round % 4 {
            0 => {
                sending.servers.stop_postfix();
                desk.run_due().await.unwrap();
                sending.servers.start_postfix();
            }
            1 => {
                sending.servers.fill(Disk::Queue);
                desk.run_due().await.unwrap();
                let told = last_delivery(&sending.house, sending.number).await;
                assert_eq!(told, "queued", "a full server takes nothing");
                sending.servers.free(Disk::Queue);
            }
            2 => {
                sending.servers.kill_dovecot();
                desk.run_due().await.unwrap();
                sending.servers.start_dovecot();
            }
            _ => {
                let running = tokio::spawn(async move { desk.run_due().await });
                tokio::time::sleep(Duration::from_millis(7 * round as u64)).await;
                sending.servers.kill_postfix();
                running.await.unwrap().unwrap();
                sending.servers.start_postfix();
            }
        }
        sending.goes_out(&format!("way {}", round % 4)).await;
    }
}

#[tokio::test]
async fn a_desk_that_stops_at_any_moment_sends_again_what_it_cannot_know() {
    for _ in 0..times(TIMES_DEEP) {
        stop_the_desk().await;
    }
}

async fn stop_the_desk() {
    let mut sending = Sending::new().await;
    for round in 0..ROUNDS {
        sending.give_word().await;
        let desk = sending.house.desk.clone();
        let running = tokio::spawn(async move { desk.run_due().await });
        // From before the first byte to after the server's answer.
        tokio::time::sleep(Duration::from_micros(1_500 * round as u64)).await;
        running.abort();
        // It ends as aborted, or had done its work.
        let _ = running.await;
        sending.goes_out(&format!("stopped in round {round}")).await;
    }
}
