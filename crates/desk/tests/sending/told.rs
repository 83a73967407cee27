//! What becomes of a mail is told on it: accepted, refused, come back, given up.

use super::{ADA, CARE, give_word, has_line, house, last_code, last_delivery, setup, submission};
use crate::kit::{House, on_both};
use desk::intake::Outcome;
use desk::views::{CasePage, Whose};
use desk::{Act, Say};
use mail::smtp::{Login, Security, Step};
use recovery::terms::Channel;
use testkit::mail_servers::MailServers;
use testkit::mails::TestMail;

const HOUR_US: i64 = 3_600_000_000;
/// How many hours a mail is tried before it is given up.
const TRIED_FOR_HOURS: u32 = 48;

/// Whether Today says that our mail is late.
async fn is_late(house: &House, number: u64) -> bool {
    let today = house.desk.today(&house.admin, Whose::All, None).await;
    let rows = today.unwrap().rows;
    rows.iter().any(|row| row.number == number && row.late)
}

/// Whether Today says that our mail did not arrive.
async fn is_at_risk(house: &House, number: u64) -> bool {
    let today = house.desk.today(&house.admin, Whose::All, None).await;
    let rows = today.unwrap().rows;
    rows.iter().any(|row| row.number == number && row.lost)
}

async fn complaint(house: &House, from: &str) -> u64 {
    let mail = TestMail::from(from)
        .to(CARE)
        .subject("Kettle")
        .body("It broke after a week. I want a new one.");
    let taken = house.take(mail.bytes()).await;
    assert_eq!(taken.outcome, Outcome::Opened);
    taken.number.unwrap()
}

fn owes_first_word(page: &CasePage) -> bool {
    page.case.acknowledged_at.is_none() && page.case.open_promises().count() > 0
}

#[tokio::test]
async fn a_receipt_has_no_sender_to_bounce_to_and_a_word_comes_back_to_its_case() {
    let servers = MailServers::with(setup());
    on_both(async |house: House| {
        house.desk.send_by(submission(&servers));
        let before = servers.mails(ADA).len();
        let number = complaint(&house, ADA).await;
        house.desk.run_due().await.unwrap();
        assert_eq!(last_delivery(&house, number).await, "accepted");
        let receipt = servers.wait_for_mails(ADA, before + 1).pop().unwrap();
        assert!(has_line(&receipt, "Return-Path: <>"));
        assert!(has_line(&receipt, "Auto-Submitted: auto-replied"));

        give_word(&house, number, "I look at it.").await;
        house.desk.run_due().await.unwrap();
        assert_eq!(last_delivery(&house, number).await, "accepted");
        let word = servers.wait_for_mails(ADA, before + 2).pop().unwrap();
        let text = String::from_utf8_lossy(&word).into_owned();
        assert!(text.starts_with("Return-Path: <care+"), "{text}");
        assert!(!text.contains("Auto-Submitted"), "{text}");
    })
    .await;
}

#[tokio::test]
async fn an_address_the_server_refuses_is_told_at_once_and_the_word_is_owed_again() {
    let servers = MailServers::with(setup());
    let house = house(submission(&servers)).await;
    let number = complaint(&house, "nobody@shop.example").await;
    give_word(&house, number, "I look at it.").await;
    house.desk.run_due().await.unwrap();
    assert_eq!(last_delivery(&house, number).await, "refused");
    let told = last_code(&house, number).await.unwrap();
    assert!(told.starts_with("550 5.1"), "{told}");
    assert!(owes_first_word(&house.case(number).await));
    assert!(is_at_risk(&house, number).await);
}

#[tokio::test]
async fn a_mail_that_comes_back_is_told_on_the_message_it_belongs_to() {
    let servers = MailServers::with(setup());
    let house = house(submission(&servers)).await;
    let number = complaint(&house, "eva@shop.example").await;
    house.desk.run_due().await.unwrap();
    give_word(&house, number, "I look at it.").await;
    house.desk.run_due().await.unwrap();
    assert_eq!(last_delivery(&house, number).await, "accepted");
    assert!(!owes_first_word(&house.case(number).await));
    assert!(!is_at_risk(&house, number).await);

    let bounce = servers.wait_for_mails(CARE, 1).pop().unwrap();
    let taken = house.take(bounce).await;
    assert_eq!(
        (taken.outcome, taken.number),
        (Outcome::Automatic, Some(number))
    );
    assert_eq!(last_delivery(&house, number).await, "bounced");
    let told = last_code(&house, number).await.unwrap();
    assert!(told.starts_with("5."), "{told}");
    assert!(owes_first_word(&house.case(number).await));
    assert!(is_at_risk(&house, number).await);
    let call = Say {
        channel: Channel::Phone,
        ..House::say("I called and told them.")
    };
    house.act(number, Act::GiveWord { say: call }).await;
    assert!(
        !is_at_risk(&house, number).await,
        "they heard it another way"
    );
}

#[tokio::test]
async fn mail_waits_for_a_server_that_is_down_and_is_given_up_in_the_end() {
    let mut servers = MailServers::with(setup());
    let house = house(submission(&servers)).await;
    let number = complaint(&house, ADA).await;
    give_word(&house, number, "I look at it.").await;
    servers.stop_postfix();
    house.desk.run_due().await.unwrap();
    assert_eq!(last_delivery(&house, number).await, "queued");
    servers.start_postfix();
    house.pass_us(60_000_000);
    house.desk.run_due().await.unwrap();
    assert_eq!(last_delivery(&house, number).await, "accepted");
    servers.wait_for_mails(ADA, 2);
    // Stopped while it passes a mail on, it would pass it on twice.
    servers.wait_for_empty_queue();

    servers.stop_postfix();
    give_word(&house, number, "It takes a day more.").await;
    for _ in 0..TRIED_FOR_HOURS {
        house.desk.run_due().await.unwrap();
        assert_ne!(last_delivery(&house, number).await, "failed");
        house.pass_us(HOUR_US);
    }
    assert_eq!(last_delivery(&house, number).await, "late");
    house.pass_us(HOUR_US);
    house.desk.run_due().await.unwrap();
    assert_eq!(last_delivery(&house, number).await, "failed");
    assert!(!is_late(&house, number).await);
    servers.start_postfix();
    house.desk.run_due().await.unwrap();
    servers.wait_for_empty_queue();
    let mails = servers.mails(ADA);
    let late = mails
        .iter()
        .filter(|mail| String::from_utf8_lossy(mail).contains("It takes a day more"));
    assert_eq!(late.count(), 0, "what was given up stays so");
    assert_eq!(mails.len(), 2, "what was given up stays so");
}

#[tokio::test]
async fn a_mail_that_waits_for_an_hour_is_told_on_today_and_keeps_its_promise_once_it_is_out() {
    let mut servers = MailServers::with(setup());
    let house = house(submission(&servers)).await;
    let number = complaint(&house, ADA).await;
    house.desk.run_due().await.unwrap();
    servers.wait_for_mails(ADA, 1);
    servers.wait_for_empty_queue();
    servers.stop_postfix();
    give_word(&house, number, "I look at it.").await;
    house.desk.run_due().await.unwrap();
    assert!(!is_late(&house, number).await, "it waits for a moment only");
    let kept = house.case(number).await.case.counts.kept;
    house.pass_us(HOUR_US);
    house.desk.run_due().await.unwrap();
    assert_eq!(last_delivery(&house, number).await, "late");
    assert!(is_late(&house, number).await);
    assert_eq!(house.case(number).await.case.counts.kept, kept - 1);
    assert!(!is_at_risk(&house, number).await, "it is not lost");

    servers.start_postfix();
    house.pass_us(HOUR_US);
    house.desk.run_due().await.unwrap();
    assert_eq!(last_delivery(&house, number).await, "accepted");
    assert!(!is_late(&house, number).await);
    servers.wait_for_mails(ADA, 2);
}

#[tokio::test]
async fn one_connection_carries_many_mails() {
    let servers = MailServers::with(setup());
    let house = house(submission(&servers)).await;
    let number = complaint(&house, ADA).await;
    for word in ["One.", "Two.", "Three."] {
        give_word(&house, number, word).await;
        house.desk.run_due().await.unwrap();
    }
    servers.wait_for_mails(ADA, 4);
    let logs = servers.logs();
    let signed_in = logs.matches("sasl_username=").count();
    let starttls = logs.matches("starttls=1").count();
    assert_eq!(signed_in, 4, "each mail is sent as the desk");
    assert!(starttls <= 2, "{starttls} connections for four mails");
}

#[tokio::test]
async fn a_sign_in_or_a_certificate_that_is_wrong_keeps_the_mail_and_says_what_is_wrong() {
    let mut servers = MailServers::with(setup());
    let mut wrong = submission(&servers);
    wrong.login = Some((CARE.to_owned(), Login::Password("not the word".to_owned())));
    let step = async |server| {
        let failure = mail::smtp::Sender::new(server)
            .check(CARE)
            .await
            .unwrap_err();
        (failure.step, failure.why)
    };
    let (at, why) = step(wrong.clone()).await;
    assert_eq!(at, Step::SignIn);
    assert!(why.starts_with("535"), "{why}");
    let mut stranger = submission(&servers);
    stranger.authorities = None;
    let (at, why) = step(stranger).await;
    assert_eq!(at, Step::Tls);
    assert!(why.contains("certificate"), "{why}");
    let mut wrong_tls = submission(&servers);
    wrong_tls.security = Security::Tls;
    assert_ne!(step(wrong_tls).await.0, Step::SignIn);
    let house = house(wrong).await;
    let number = complaint(&house, ADA).await;
    house.desk.run_due().await.unwrap();
    assert_eq!(last_delivery(&house, number).await, "queued");

    servers.stop_postfix();
    assert_eq!(step(submission(&servers)).await.0, Step::Reach);
}
