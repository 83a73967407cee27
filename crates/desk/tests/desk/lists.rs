//! Today, the list of cases and search go on page by page.

use crate::place::{Place, say};
use desk::views::{CaredBy, CaseFilter, Narrow, Whose};
use desk::{Act, DeskError, UnderstandingText};
use recovery::terms::Channel;
use recovery::{PointNo, Role};

for_each_database!(
    today_is_in_the_order_in_which_promises_break,
    what_is_out_of_sight_is_not_counted,
    what_is_due_at_closing_time_is_due_today,
    pages_follow_on,
    search_finds_words_said,
    the_case_of_a_number_comes_before_words_that_name_it,
    search_keeps_to_what_is_asked_of_a_case,
    earlier_messages
);

async fn today_is_in_the_order_in_which_promises_break(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let bert = place.person("Bert", Role::Agent).await;
    let first = place.complaint(&anna).await;
    place.later(30).await;
    let second = place.complaint_of(&anna, "", "ben@shop.example").await;
    let today = desk.today(&anna, Whose::Mine, None).await.unwrap();
    let numbers: Vec<u64> = today.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [first, second]);
    assert_eq!(
        today.rows[1].customer, "ben@shop.example",
        "nameless people are called by their address"
    );
    assert_eq!(desk.today_counts().await.unwrap(), (0, 2));
    assert!(
        desk.today(&bert, Whose::Mine, None)
            .await
            .unwrap()
            .rows
            .is_empty()
    );
    place
        .act(
            &anna,
            first,
            Act::Assign {
                owner: None,
                word: None,
            },
        )
        .await;
    let bert_sees = desk.today(&bert, Whose::Mine, None).await.unwrap();
    assert_eq!(
        bert_sees.rows.len(),
        1,
        "what nobody has taken is everyone's"
    );
    place.later(24 * 60).await;
    let late = desk.today(&anna, Whose::All, None).await.unwrap();
    assert!(late.rows[0].broken);
    let listed = desk
        .cases(&anna, &CaseFilter::default(), None)
        .await
        .unwrap();
    assert!(listed.rows.iter().all(|row| row.broken));
    let word = Act::GiveWord {
        say: say("I am sorry; here I am."),
    };
    place.act(&anna, first, word).await;
    let listed = desk
        .cases(&anna, &CaseFilter::default(), None)
        .await
        .unwrap();
    let broken: Vec<u64> = listed
        .rows
        .iter()
        .filter(|row| row.broken)
        .map(|row| row.number)
        .collect();
    assert_eq!(broken, [second]);
    assert_eq!(desk.today_counts().await.unwrap().0, 1);
}

async fn what_is_out_of_sight_is_not_counted(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let number = place.complaint(&anna).await;
    let word = Act::GiveWord {
        say: say("I am sorry; here I am."),
    };
    place.act(&anna, number, word).await;
    let filing = desk.filing(&anna, number).await.unwrap();
    let until = filing.may_sleep_until.unwrap();
    desk.snooze(&anna, number, Some(until)).await.unwrap();
    // On the day on which its next promise is due.
    place.clock.set(until.plus_minutes(-30));
    assert_eq!(desk.today_counts().await.unwrap(), (0, 0));
    desk.snooze(&anna, number, None).await.unwrap();
    assert_eq!(desk.today_counts().await.unwrap(), (0, 1));
}

async fn what_is_due_at_closing_time_is_due_today(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    // Four hours before the office closes, so that the first word is due as it does.
    place.later(4 * 60).await;
    let number = place.complaint(&anna).await;
    let page = desk.case_page(&anna, number, None).await.unwrap();
    let due = page.case.next_word_due().unwrap();
    assert_eq!(
        due,
        calendar::OfficeHours::default().end_of_working_day(desk.now())
    );
    assert_eq!(desk.today_counts().await.unwrap(), (0, 1));
}

async fn pages_follow_on(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let mut opened = Vec::new();
    for _ in 0..53 {
        opened.push(place.complaint(&anna).await);
    }
    let filter = CaseFilter::default();
    let first = desk.cases(&anna, &filter, None).await.unwrap();
    let second = desk
        .cases(&anna, &filter, first.next.clone())
        .await
        .unwrap();
    assert_eq!(
        (first.rows.len(), second.rows.len(), second.next),
        (50, 3, None)
    );
    let mut listed: Vec<u64> = first
        .rows
        .iter()
        .chain(&second.rows)
        .map(|row| row.number)
        .collect();
    listed.sort_unstable();
    assert_eq!(listed, opened);
    let first = desk.today(&anna, Whose::Mine, None).await.unwrap();
    let second = desk
        .today(&anna, Whose::Mine, first.next.clone())
        .await
        .unwrap();
    assert_eq!((first.rows.len(), second.rows.len()), (50, 3));
    let odd = Some(desk::views::Cursor("odd".into()));
    assert!(matches!(
        desk.cases(&anna, &filter, odd).await,
        Err(DeskError::Invalid { .. })
    ));
    let status = Some("confirmed".to_owned());
    let none = desk
        .cases(&anna, &CaseFilter { status, ..filter }, None)
        .await
        .unwrap();
    assert!(none.rows.is_empty());
}

async fn search_finds_words_said(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let number = place.complaint(&anna).await;
    place
        .act(
            &anna,
            number,
            Act::GiveWord {
                say: say("The gasket is on its way."),
            },
        )
        .await;
    for words in ["gasket", "GASKET way", "lindt", "mara@shop.example"] {
        let found = desk.search(&anna, words, None).await.unwrap();
        assert_eq!(
            found.rows.first().map(|found| found.row.number),
            Some(number),
            "{words}"
        );
    }
    let found = desk.search(&anna, "gasket", None).await.unwrap();
    assert!(
        found.rows[0]
            .snippet
            .iter()
            .any(|(text, hit)| *hit && text == "gasket")
    );
    assert_eq!(found.rows[0].row.owner_name.as_deref(), Some("Anna"));
    // An understanding of several parts is found and shown as the words it is made of.
    let text = UnderstandingText {
        happened: "The \"hose\" burst.".into(),
        asks: "A dry cellar.".into(),
        ..UnderstandingText::default()
    };
    let points = vec![PointNo::FIRST];
    place
        .act(&anna, number, Act::WriteUnderstanding { text, points })
        .await;
    let found = desk.search(&anna, "cellar", None).await.unwrap();
    let shown = found.rows[0].snippet.iter().map(|(text, _)| text.as_str());
    assert_eq!(
        shown.collect::<String>(),
        "The \"hose\" burst. A dry cellar."
    );
    assert!(
        desk.search(&anna, "nonsense", None)
            .await
            .unwrap()
            .rows
            .is_empty()
    );
    assert!(
        desk.search(&anna, "\"*'(", None)
            .await
            .unwrap()
            .rows
            .is_empty()
    );
}

async fn the_case_of_a_number_comes_before_words_that_name_it(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let number = place.complaint(&anna).await;
    let other = place.complaint(&anna).await;
    let named = format!("As I wrote in {number}, it leaks.");
    for case in [other, number, other] {
        let via = Channel::Phone;
        let body = named.clone();
        place.act(&anna, case, Act::Write { body, via }).await;
    }
    let numbers = |found: &desk::views::Page<desk::views::Found>| -> Vec<u64> {
        found.rows.iter().map(|one| one.row.number).collect()
    };
    let found = desk.search(&anna, &number.to_string(), None).await.unwrap();
    assert_eq!(numbers(&found), [number, other]);
    let found = desk.search(&anna, &other.to_string(), None).await.unwrap();
    assert_eq!(numbers(&found), [other], "nobody wrote its number");
    let found = desk.search(&anna, &format!("{number} leaks"), None).await;
    assert_eq!(numbers(&found.unwrap())[0], other, "words are words");
}

async fn search_keeps_to_what_is_asked_of_a_case(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let (one, two) = (
        place.complaint(&anna).await,
        place.complaint_of(&anna, "", "ben@shop.example").await,
    );
    let give_up = Act::Assign {
        owner: None,
        word: None,
    };
    place.act(&anna, two, give_up).await;
    desk.tag(&anna, one, "Gasket").await.unwrap();
    let tag = desk.tags(&anna).await.unwrap()[0].id;
    let records = desk.records_at(&anna, "BEN@shop.example").await.unwrap();
    assert_eq!(records.len(), 1);
    assert!(
        desk.records_at(&anna, "nobody@shop.example")
            .await
            .unwrap()
            .is_empty()
    );
    let any = Narrow::default;
    let asked = [
        (
            Narrow {
                tags: vec![tag],
                ..any()
            },
            one,
        ),
        (
            Narrow {
                owner: Some(CaredBy::One(anna.id)),
                ..any()
            },
            one,
        ),
        (
            Narrow {
                owner: Some(CaredBy::Nobody),
                ..any()
            },
            two,
        ),
        (
            Narrow {
                customers: records,
                ..any()
            },
            two,
        ),
        (
            Narrow {
                number: Some(two),
                ..any()
            },
            two,
        ),
    ];
    for (narrow, number) in asked {
        // Without words, with words that both say, and with words that say only what must not be there.
        for words in ["", "shop.example", "-nonsense"] {
            let found = desk.search_in(&anna, words, &narrow, None).await.unwrap();
            let numbers: Vec<u64> = found.rows.iter().map(|found| found.row.number).collect();
            assert_eq!(numbers, [number], "{narrow:?} {words}");
        }
        let found = desk.search_in(&anna, "nonsense", &narrow, None).await;
        assert!(found.unwrap().rows.is_empty());
    }
}

async fn earlier_messages(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let number = place.complaint(&anna).await;
    let token = place.token(&anna, number).await;
    for n in 0..14 {
        // Some of them in the same moment.
        place.clock.set(desk.now().plus_us(i64::from(n % 4 == 0)));
        let body = format!("Word number {n}.");
        desk.customer_act(
            &token,
            Act::Write {
                body,
                via: Channel::Page,
            },
        )
        .await
        .unwrap();
    }
    let (mut before, mut read) = (None, 0);
    loop {
        let page = desk.case_page(&anna, number, before).await.unwrap();
        read += page.messages.len();
        before = page.earlier;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(read, 15, "none is left out or shown twice");
}
