//! What somebody writes in the very moment in which they are erased goes too, wherever it lies.

use crate::kit::{House, on_both};
use calendar::Moment;
use desk::intake::Outcome;
use desk::{Clock, Desk};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use testkit::mails::{SentMail, TestMail};
use tokio::runtime::Handle;
use tokio::task::block_in_place;

const EVE: &str = "Eve Nettle <eve@other.example>";

/// A clock by which Eve writes once more on Ada's case, as soon as her first word there is erased.
struct WritesAgain {
    house: Arc<House>,
    number: u64,
    receipt: SentMail,
    wrote: AtomicBool,
}

impl WritesAgain {
    async fn write(&self) {
        if self.house.case(self.number).await.case.held.is_empty()
            && !self.wrote.swap(true, Ordering::SeqCst)
        {
            let mail = TestMail::from(EVE)
                .id("e2@other.example")
                .body("The kettle is Zwetschge's.")
                .answering(&self.receipt);
            let taken = self.house.take(mail.bytes()).await;
            assert_eq!(taken.outcome, Outcome::Held);
        }
    }
}

impl Clock for WritesAgain {
    fn now(&self) -> Moment {
        if !self.wrote.load(Ordering::SeqCst) {
            block_in_place(|| Handle::current().block_on(self.write()));
        }
        self.house.clock.now()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_came_from_their_address_while_they_were_forgotten_is_erased_too() {
    on_both(async |house: House| {
        let house = Arc::new(house);
        let (number, receipt) = house.ada().await;
        let (hers, _) = house.complaint(EVE, "Lamp").await;
        let customer = house.case(hers).await.customer.id;
        let first = TestMail::from(EVE)
            .id("e1@other.example")
            .body("I am the neighbour.")
            .answering(&receipt);
        assert_eq!(house.take(first.bytes()).await.outcome, Outcome::Held);

        let clock = Arc::new(WritesAgain {
            house: Arc::clone(&house),
            number,
            receipt,
            wrote: AtomicBool::new(false),
        });
        let mut config = house.config.clone();
        config.clock = Arc::<WritesAgain>::clone(&clock);
        let there = Desk::open(config).await.unwrap();
        let erased = there.erase_person(&house.admin, customer, "Asked for by letter.");
        let erased = erased.await.unwrap();
        assert!(clock.wrote.load(Ordering::SeqCst), "she wrote in between");
        assert_eq!((erased.cases, erased.elsewhere), (vec![hers], 2));

        let page = house.case(number).await;
        assert!(page.case.held.is_empty(), "nobody waits for a look at it");
        assert_eq!(page.messages.iter().filter(|one| one.held).count(), 2);
        for word in &page.messages {
            let told = format!("{} {}", word.who, word.fresh);
            assert!(
                !told.contains("Zwetschge") && !told.contains("other.example"),
                "{told}"
            );
        }
        let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
        assert!(aside.rows.is_empty());
    })
    .await;
}
