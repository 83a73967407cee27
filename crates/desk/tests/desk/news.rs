//! What is new: found in the mails of a desk, with its cases, and gone with them.

use crate::place::{MONDAY, Place};
use desk::intake::RawMail;
use desk::learning::news::News;
use store::Store;
use testkit::mails::TestMail;

for_each_database!(
    what_many_write_of_at_once_is_found_with_its_cases,
    one_customer_who_writes_often_is_no_news,
    what_was_erased_is_counted_no_more,
);

/// Weeks in which nothing happens.
const WEEKS: i64 = 7;
/// Complaints on each of their days.
const A_DAY: usize = 3;
/// Customers who write of the same thing.
const MANY: usize = 9;

const USUAL: [&str; 12] = [
    "parcel", "invoice", "handle", "lid", "cable", "colour", "refund", "courier", "manual",
    "battery", "warranty", "voucher",
];
const HOW: [&str; 7] = [
    "missing",
    "scratched",
    "broken",
    "late",
    "swapped",
    "faded",
    "bent",
];

impl Place {
    async fn mail(&self, from: &str, subject: &str, body: &str) {
        let mail = TestMail::from(&format!("{from} <{from}@shop.example>"));
        let mail = mail.to("help@desk.example").subject(subject).body(body);
        let mail = mail.id(&format!("{from}.{}@shop.example", self.desk.now().us()));
        let bytes = mail.bytes();
        let source = "-".to_owned();
        let taken = self.desk.intake(vec![RawMail { source, bytes }]).await;
        assert!(taken.unwrap()[0].number.is_some());
        self.clock.set(self.desk.now().plus_minutes(1));
    }

    /// Some weeks as they usually are; it is the morning of the day after.
    async fn usual_weeks(&self) {
        for day in 0..7 * WEEKS {
            self.clock.set(MONDAY.plus_days(day));
            for number in 0..A_DAY {
                let place = usize::try_from(day).unwrap() * A_DAY + number;
                let (what, how) = (USUAL[place % USUAL.len()], HOW[place % HOW.len()]);
                let body = format!("The {what} was {how}. Please look into it.");
                self.mail(&format!("usual-{place}"), "A complaint", &body)
                    .await;
            }
        }
        self.clock.set(MONDAY.plus_days(7 * WEEKS));
    }

    /// Many write of the same.
    async fn surge(&self) {
        for number in 0..MANY {
            let how = HOW[number % HOW.len()];
            let body = format!("My kettle was {how}, and now it has a leaking valve.");
            self.mail(&format!("surge-{number}"), "Kettle", &body).await;
        }
    }

    async fn news(&self) -> News {
        self.desk.look_for_news().await.unwrap();
        self.desk.news(&self.admin).await.unwrap()
    }

    async fn data(&self) -> Store {
        Store::open(&self.desk.config().store()).await.unwrap()
    }
}

async fn what_many_write_of_at_once_is_found_with_its_cases(place: Place) {
    let empty = place.news().await;
    assert!(empty.looked_at.is_some() && !empty.knows_what_is_usual());
    place.usual_weeks().await;
    let quiet = place.news().await;
    assert!(quiet.knows_what_is_usual());
    assert_eq!(quiet.found, []);
    let began = place.desk.now();
    place.surge().await;
    let told = place.news().await;
    let [found] = &told.found[..] else {
        panic!("one problem is one finding: {told:?}");
    };
    assert!(
        found.words.iter().any(|words| words == "leaking valve"),
        "{found:?}"
    );
    assert_eq!((found.customers, found.cases, found.since), (9, 9, began));
    assert_eq!(found.usual(), 0, "{found:?}");
    let cases = place
        .desk
        .news_cases(&place.admin, &found.key, None)
        .await
        .unwrap();
    let (same, cases) = cases.unwrap();
    assert_eq!(&same, found);
    assert_eq!(cases.rows.len(), MANY);
    assert!(
        cases
            .rows
            .iter()
            .all(|case| case.subject.as_deref() == Some("Kettle"))
    );
    let unknown = place
        .desk
        .news_cases(&place.admin, "12ab", None)
        .await
        .unwrap();
    assert_eq!(unknown, None);
    // The same counts and findings are made anew from the log and the texts.
    let data = place.data().await;
    store::rebuild::begin(&data).await.unwrap();
    assert_eq!(
        place.desk.news(&place.admin).await.unwrap(),
        News::default()
    );
    store::rebuild::read_models(&data).await.unwrap();
    assert_eq!(place.news().await, told);
    // It stays news while it is new, and is none any more weeks later.
    place.clock.set(place.desk.now().plus_days(2));
    assert_eq!(place.news().await.found.len(), 1);
    place.clock.set(place.desk.now().plus_days(21));
    assert_eq!(place.news().await.found, []);
}

async fn one_customer_who_writes_often_is_no_news(place: Place) {
    place.usual_weeks().await;
    for _ in 0..MANY {
        place
            .mail("always", "Kettle", "There is the leaking valve again.")
            .await;
    }
    assert_eq!(place.news().await.found, []);
}

async fn what_was_erased_is_counted_no_more(place: Place) {
    place.usual_weeks().await;
    place.surge().await;
    let found = place.news().await.found;
    let key = &found[0].key;
    let cases = place
        .desk
        .news_cases(&place.admin, key, None)
        .await
        .unwrap();
    for (erased, case) in cases.unwrap().1.rows.iter().enumerate() {
        let page = place.page(&place.admin, case.number).await;
        let reason = "Asked for by letter.";
        let person = page.customer.id;
        place
            .desk
            .erase_person(&place.admin, person, reason)
            .await
            .unwrap();
        // The day is not counted with the words that are gone, not even before it is looked again.
        let data = place.data().await;
        let from = place.desk.now().plus_days(-2);
        let days = store::news::days(&data, from, place.desk.now())
            .await
            .unwrap();
        let day = days
            .iter()
            .find(|day| day.from <= case.opened_at && case.opened_at < day.until);
        assert_eq!(day, None);
        if erased < 2 {
            let left = place.news().await.found;
            assert_eq!(left[0].customers as usize, MANY - 1 - erased);
        }
    }
    // What nobody's words stand behind any more is not told, found or not.
    assert_eq!(place.desk.news(&place.admin).await.unwrap().found, []);
    assert_eq!(place.news().await.found, []);
}
