//! A person is erased while they are still writing.

use crate::place::Place;
use calendar::Moment;
use desk::views::Person;
use desk::{Clock, Desk, FixedClock};
use recovery::Role;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::runtime::Handle;
use tokio::task::block_in_place;

for_each_database!(a_case_that_came_while_the_person_was_erased_is_erased_too);

/// A clock by which somebody calls again in the moment in which their first case is erased.
struct CallsAgain {
    clock: FixedClock,
    place: Arc<Place>,
    anna: Person,
    first: u64,
    called: AtomicBool,
}

impl CallsAgain {
    async fn call(&self) {
        let page = self.place.page(&self.anna, self.first).await;
        if page.case.erased.is_some() && !self.called.swap(true, Ordering::SeqCst) {
            self.place.complaint(&self.anna).await;
        }
    }
}

impl Clock for CallsAgain {
    fn now(&self) -> Moment {
        if !self.called.load(Ordering::SeqCst) {
            block_in_place(|| Handle::current().block_on(self.call()));
        }
        self.clock.now()
    }
}

async fn a_case_that_came_while_the_person_was_erased_is_erased_too(place: Place) {
    let place = Arc::new(place);
    let anna = place.person("Anna", Role::Agent).await;
    let first = place.complaint(&anna).await;
    let customer = place.page(&anna, first).await.customer.id;
    let mut config = place.desk.config().clone();
    config.clock = Arc::new(CallsAgain {
        clock: place.clock.clone(),
        place: place.clone(),
        anna: anna.clone(),
        first,
        called: AtomicBool::new(false),
    });
    let there = Desk::open(config).await.unwrap();
    let reason = "Asked for by letter.";
    let erased = there.erase_person(&place.admin, customer, reason).await;
    let [_, second] = erased.unwrap().cases[..] else {
        panic!("the case that came meanwhile was not erased");
    };
    for number in [first, second] {
        let page = place.page(&anna, number).await;
        assert!(page.case.erased.is_some() && !page.case.is_open());
        let words = page.case.points.values().next().unwrap().words;
        assert_eq!(page.texts[&words], "Erased on 23 November 2026.");
    }
    // From here on the address is a stranger's.
    let third = place.complaint(&anna).await;
    assert_ne!(place.page(&anna, third).await.customer.id, customer);
    assert!(place.page(&anna, third).await.case.is_open());
}
