//! Set aside: what is held, written by a machine or not readable, and the one key to a case.

use crate::kit::{House, on_both};
use desk::Act;
use desk::desk::NewCase;
use desk::intake::Outcome;
use desk::views::{SenderDoubt, Whose};
use recovery::Actor;
use store::{Key, log, settings};
use testkit::mails::TestMail;

#[tokio::test]
async fn a_stranger_is_held_looked_at_and_let_in() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let eve = "Eve Other <eve@other.example>";
        let mail = TestMail::from(eve)
            .id("e1@other.example")
            .body("I am the neighbour.")
            .answering(&receipt);
        let taken = house.take(mail.bytes()).await;
        assert_eq!((taken.outcome, taken.number), (Outcome::Held, Some(number)));
        let page = house.case(number).await;
        assert!(page.messages.iter().any(|message| message.held));
        assert!(
            page.case
                .open_promises()
                .any(|promise| crate::kit::is_look(promise.what))
        );
        assert_eq!(
            page.case.counts.received, 1,
            "nobody reads it as the customer's word"
        );

        let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
        assert_eq!(aside.rows.len(), 1);
        let row = &aside.rows[0];
        assert_eq!(
            (row.outcome.as_str(), row.why.as_str()),
            ("held", "held-no-participant")
        );
        assert_eq!(
            (row.from.as_str(), row.number),
            ("eve@other.example", Some(number))
        );
        assert!(row.excerpt.contains("neighbour"));
        let into = house
            .desk
            .take_from_aside(&house.admin, &row.item)
            .await
            .unwrap();
        assert_eq!(into, number);
        let page = house.case(number).await;
        assert!(page.messages.iter().all(|message| !message.held));
        assert!(
            !page
                .case
                .open_promises()
                .any(|promise| crate::kit::is_look(promise.what))
        );
        assert!(
            house
                .desk
                .set_aside(&house.admin, None)
                .await
                .unwrap()
                .rows
                .is_empty()
        );
        assert!(
            house
                .desk
                .take_from_aside(&house.admin, &row.item)
                .await
                .is_err(),
            "taken once"
        );

        // Who was let in once is a participant of this case from now on.
        let again = TestMail::from(eve)
            .id("e2@other.example")
            .body("One more thing.")
            .answering(&receipt);
        assert_eq!(house.take(again.bytes()).await.outcome, Outcome::Joined);
    })
    .await;
}

#[tokio::test]
async fn a_held_word_that_is_left_stays_out_and_so_does_its_sender() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let mail = TestMail::from("eve@other.example")
            .id("e1@other.example")
            .body("Pay me.")
            .answering(&receipt);
        house.take(mail.bytes()).await;
        let item = house.desk.set_aside(&house.admin, None).await.unwrap().rows[0]
            .item
            .clone();
        house.desk.leave_aside(&house.admin, &item).await.unwrap();
        let page = house.case(number).await;
        assert!(
            !page
                .case
                .open_promises()
                .any(|promise| crate::kit::is_look(promise.what))
        );
        let again = TestMail::from("eve@other.example")
            .id("e2@other.example")
            .body("Pay!")
            .answering(&receipt);
        assert_eq!(house.take(again.bytes()).await.outcome, Outcome::Held);
    })
    .await;
}

#[tokio::test]
async fn what_a_machine_wrote_about_no_case_is_set_aside_and_one_key_makes_a_case_of_it() {
    on_both(async |house: House| {
        let list = TestMail::from("Tracker <tracker@parts.example>")
            .header("List-Id", "<all.parts.example>")
            .subject("Batch 44 leaks")
            .body("Ada Quill complains again.");
        let taken = house.take(list.bytes()).await;
        assert_eq!((taken.outcome, taken.number), (Outcome::Automatic, None));
        let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
        assert_eq!(aside.rows[0].why, "aside-bulk");
        assert_eq!(aside.rows[0].subject, "Batch 44 leaks");
        let number = house
            .desk
            .take_from_aside(&house.admin, &aside.rows[0].item)
            .await
            .unwrap();
        let page = house.case(number).await;
        let audit = settings::audit_page(&house.data().await, Key::NEWEST, 1)
            .await
            .unwrap();
        assert_eq!(
            (audit[0].what.as_str(), audit[0].actor),
            ("taken_from_aside", Actor::Staff(house.admin.id)),
            "who of us took it"
        );
        assert_eq!(page.messages[0].fresh, "Ada Quill complains again.");
        assert!(
            house.sent().await.is_empty(),
            "a machine is never answered by a machine"
        );
        assert!(
            house
                .desk
                .set_aside(&house.admin, None)
                .await
                .unwrap()
                .rows
                .is_empty()
        );
    })
    .await;
}

#[tokio::test]
async fn set_aside_has_pages() {
    on_both(async |house: House| {
        let mails = (0..120)
            .map(|n| {
                TestMail::from("tracker@parts.example")
                    .header("List-Id", "<all.parts.example>")
                    .subject(&format!("News {n}"))
                    .body("News.")
                    .bytes()
            })
            .collect();
        house.take_all(mails).await;
        let mut seen = std::collections::BTreeSet::new();
        let mut after = None;
        loop {
            let page = house.desk.set_aside(&house.admin, after).await.unwrap();
            seen.extend(page.rows.iter().map(|row| row.subject.clone()));
            let Some(next) = page.next else { break };
            after = Some(next);
        }
        assert_eq!(seen.len(), 120);
    })
    .await;
}

#[tokio::test]
async fn a_held_word_on_a_case_that_was_merged_since_is_let_in_where_it_goes_on() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let (main, _) = house.complaint(crate::kit::ADA, "Kettle again").await;
        let eve = TestMail::from("eve@other.example").body("I am the neighbour.");
        house.take(eve.answering(&receipt).bytes()).await;
        house.desk.merge(&house.admin, number, main).await.unwrap();
        let item = house.desk.set_aside(&house.admin, None).await.unwrap().rows[0]
            .item
            .clone();
        let into = house
            .desk
            .take_from_aside(&house.admin, &item)
            .await
            .unwrap();
        assert_eq!(into, main);
        assert_eq!(
            house.status(number).await,
            "merged",
            "letting in undoes no merge"
        );
        let page = house.case(main).await;
        assert_eq!(page.case.counts.received, 2);
        assert!(page.case.open_promises().next().is_some());
        // From now on they are a participant there, though their first word came to the other case.
        let again = TestMail::from("eve@other.example")
            .id("e2@other.example")
            .body("One more thing.")
            .answering(&receipt);
        let taken = house.take(again.bytes()).await;
        assert_eq!((taken.outcome, taken.number), (Outcome::Joined, Some(main)));
    })
    .await;
}

#[tokio::test]
async fn a_number_that_is_taken_already_makes_way_for_the_next() {
    on_both(async |house: House| {
        let list = TestMail::from("Tracker <tracker@parts.example>")
            .header("List-Id", "<all.parts.example>")
            .body("Ada Quill complains again.");
        house.take(list.bytes()).await;
        let (number, _) = house.ada().await;
        let data = house.data().await;
        let give_back = async || {
            log::give_back_numbers(&data, number..number + 1)
                .await
                .unwrap();
        };
        // The counter is behind the cases, as after numbers that another process held were taken back.
        give_back().await;
        let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
        let item = &aside.rows[0].item;
        let taken = house.desk.take_from_aside(&house.admin, item).await;
        assert_eq!(taken.unwrap(), number + 1);
        log::give_back_numbers(&data, number + 1..number + 2)
            .await
            .unwrap();
        let new = NewCase {
            name: "Bo Vance".into(),
            subject: "Lamp".into(),
            story: "It flickers.".into(),
            ..NewCase::default()
        };
        let opened = house.desk.open_by_hand(&house.admin, new).await;
        assert_eq!(opened.unwrap(), number + 2);
    })
    .await;
}

#[tokio::test]
async fn who_was_let_in_is_called_by_their_name_and_is_not_taken_for_the_customer() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let asked = house.asked_whether_solved(number).await;
        let eve = "Eve Nettle <eve@other.example>";
        let yes = TestMail::from(eve)
            .id("e1@other.example")
            .body("Yes, it is solved.")
            .answering(&asked);
        assert_eq!(house.take(yes.bytes()).await.outcome, Outcome::Held);
        let message = house.case(number).await.case.held.iter().next().copied();
        let message = message.unwrap();
        house.act(number, Act::LetIn { message }).await;
        let again = TestMail::from(eve)
            .id("e2@other.example")
            .body("Yes, it is solved, I tell you.")
            .answering(&asked);
        assert_eq!(house.take(again.bytes()).await.outcome, Outcome::Joined);

        let page = house.case(number).await;
        assert!(page.case.is_open() && page.case.confirmed_at.is_none());
        let hers: Vec<_> = page.messages.iter().filter(|one| one.stranger).collect();
        assert_eq!(hers.len(), 2);
        assert!(hers.iter().all(|one| one.who == eve));
        let by_customer = page
            .timeline
            .iter()
            .filter(|entry| matches!(entry.actor, recovery::Actor::Customer(_)));
        assert_eq!(
            by_customer
                .filter(|entry| entry.event.kind() == "message_received")
                .count(),
            1
        );
        let token = page.customer_url.rsplit('/').next().unwrap();
        let own = house.desk.customer_page(token).await.unwrap();
        let (hers, of_ada): (Vec<_>, Vec<_>) = own
            .words
            .iter()
            .filter(|word| word.theirs)
            .partition(|word| word.body.contains("Yes, it is solved"));
        assert!(hers.is_empty(), "she wrote to us, and not to Ada: {hers:?}");
        assert!(!of_ada.is_empty());

        // Today names whom the answer is for, until Ada writes as well.
        let today = async || {
            let rows = house.desk.today(&house.admin, Whose::All, None).await;
            let rows = rows.unwrap().rows.into_iter();
            let of_case = rows.filter(|row| row.number == number);
            of_case.filter_map(|row| row.to_another).collect::<Vec<_>>()
        };
        assert_eq!(today().await, ["Eve Nettle"]);
        let promised = own.case.open_promises();
        assert!(
            promised
                .into_iter()
                .any(|one| own.case.owed_to_another(one).is_some())
        );
        assert!(own.case.next_word_due() > own.case.open_words().map(|one| one.due).min());
        house.pass_us(60_000_000);
        let more = TestMail::from("Ada <ada@shop.example>")
            .id("a9@shop.example")
            .body("And when do you come?")
            .answering(&asked);
        assert_eq!(house.take(more.bytes()).await.outcome, Outcome::Joined);
        assert!(today().await.is_empty());

        // Our next word answers what Ada wrote, in her thread.
        let before = house.sent().await;
        let say = House::say("Somebody wrote to us about your kettle.");
        house.act(number, Act::GiveWord { say }).await;
        let sent = house.sent().await;
        let word = sent.iter().find(|mail| !before.contains(mail)).unwrap();
        let raw = String::from_utf8_lossy(&word.raw);
        assert!(!raw.contains("@other.example"), "{raw}");
        assert!(raw.contains("In-Reply-To: <a9@shop.example>"), "{raw}");
        assert!(word.to.contains("ada@shop.example") && !receipt.to.is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_a_filter_called_spam_is_filed_apart_and_one_key_makes_it_a_case() {
    on_both(async |house: House| {
        let mail = TestMail::from("Ada Bell <ada@shop.example>")
            .header("X-Spam-Flag", "YES")
            .header(
                "Authentication-Results",
                "mx.desk.example; spf=softfail; dmarc=fail",
            )
            .subject("Kettle")
            .body("It broke after a week.");
        let taken = house.take(mail.bytes()).await;
        assert_eq!((taken.outcome, taken.number), (Outcome::Spam, None));
        let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
        assert!(aside.rows.is_empty(), "it does not stand among all else");
        let apart = house.desk.set_aside_as_spam(&house.admin, None).await;
        let rows = apart.unwrap().rows;
        assert_eq!(rows.len(), 1);
        assert_eq!(
            (rows[0].outcome.as_str(), rows[0].why.as_str()),
            ("spam", "aside-judged")
        );
        let taken = house.desk.take_from_aside(&house.admin, &rows[0].item);
        let number = taken.await.unwrap();
        let page = house.case(number).await;
        let first = page.messages.iter().find(|message| message.incoming);
        assert_eq!(
            first.unwrap().doubt(),
            Some(SenderDoubt::Told("spf dmarc".into())),
            "what the server found wrong is told on the message"
        );
        let apart = house.desk.set_aside_as_spam(&house.admin, None).await;
        assert!(apart.unwrap().rows.is_empty());
    })
    .await;
}
