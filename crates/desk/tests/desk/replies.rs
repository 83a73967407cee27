//! A reply by mail answers the customer's mail and leads the answer back.

use crate::place::{Place, say};
use desk::Act;
use desk::intake::RawMail;
use recovery::Role;

for_each_database!(a_reply_stands_in_the_customers_thread);

async fn a_reply_stands_in_the_customers_thread(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let raw = "From: Mara Lindt <mara@shop.example>\r\nTo: help@desk.example\r\n\
               Message-ID: <first@shop.example>\r\nSubject: Kettle leaks\r\n\r\nIt leaks again.\r\n";
    let mail = RawMail {
        source: "-".into(),
        bytes: raw.as_bytes().to_vec(),
    };
    let taken = place.desk.intake(vec![mail]).await.unwrap();
    let number = taken[0].number.unwrap();
    let word = Act::GiveWord {
        say: say("I take care of it myself."),
    };
    place.act(&anna, number, word).await;
    place.desk.run_due().await.unwrap();
    let page = place.page(&anna, number).await;
    assert_eq!(page.messages.last().unwrap().delivery, "sent");
    let sent = place.sent();
    let reply = sent
        .iter()
        .find(|mail| mail.contains("I take care of it myself."))
        .unwrap();
    assert!(
        reply.contains("In-Reply-To: <first@shop.example>"),
        "{reply}"
    );
    assert!(
        reply.contains("To: \"Mara Lindt\" <mara@shop.example>"),
        "{reply}"
    );
    assert!(reply.contains("Reply-To: help+"), "{reply}");
    assert!(reply.contains("Anna"), "{reply}");
    assert!(!reply.contains("Auto-Submitted"), "a person wrote it");
    // Written before anything was sent: the raw mail is the message's own.
    let message = page.messages.last().unwrap().id;
    let raw = place.desk.raw_mail(&anna, number, message).await.unwrap();
    assert_eq!(String::from_utf8(raw).unwrap(), *reply);
}
