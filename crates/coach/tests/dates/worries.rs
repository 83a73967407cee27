//! What is told against a promise before it is given.

use calendar::{Moment, OfficeHours, TimeZone, read_written, zone};
use coach::promises::{Concern, Context, DateOrder, Side, Timed, concerns, read};

use super::examples::house;

fn at(text: &str) -> Moment {
    read_written(text).expect("a time").0
}

struct Desk {
    hours: OfficeHours,
    zone: TimeZone,
    now: Moment,
}

impl Desk {
    fn on(now: &str) -> Self {
        Self {
            hours: house(),
            zone: zone("Europe/London").expect("a zone"),
            now: at(now),
        }
    }

    fn context(&self, side: Side) -> Context<'_> {
        Context {
            at: self.now,
            zone: &self.zone,
            hours: &self.hours,
            order: DateOrder::DayFirst,
            side,
        }
    }

    fn read(&self, text: &str, side: Side) -> Vec<Timed> {
        read(text, &self.context(side))
    }

    fn told(&self, promise: &str, needed: &[Moment]) -> Vec<Concern> {
        let found = self.read(promise, Side::Agent);
        assert!(found[0].promise.is_some(), "{promise}");
        concerns(&found[0], &self.context(Side::Agent), needed)
    }
}

#[test]
fn a_promise_on_a_holiday_is_told_with_its_name() {
    let desk = Desk::on("2026-08-27T12:00:00+01:00");
    assert_eq!(
        desk.told("I will ring you next Monday.", &[]),
        [Concern::Holiday {
            name: "Summer Bank Holiday".to_owned()
        }]
    );
}

#[test]
fn a_promise_at_night_or_on_a_sunday_is_told() {
    let desk = Desk::on("2026-11-18T10:30:00+00:00");
    assert_eq!(
        desk.told("I will ring you at 9 pm.", &[]),
        [Concern::OutsideOffice]
    );
    assert_eq!(
        desk.told("I'll ring you on Sunday at 10.", &[]),
        [Concern::OutsideOffice]
    );
    assert_eq!(desk.told("I'll ring you on Thursday at 10.", &[]), []);
    assert_eq!(desk.told("I'll write within two working days.", &[]), []);
    assert_eq!(desk.told("I'll write within 24 hours.", &[]), []);
}

#[test]
fn a_promise_that_comes_too_late_for_the_customer_is_told() {
    let desk = Desk::on("2026-11-18T10:30:00+00:00");
    let theirs = desk.read(
        "I leave on Friday, so I need it before then.",
        Side::Customer,
    );
    let needed: Vec<Moment> = theirs.iter().map(|timed| timed.due_to).collect();
    assert_eq!(needed, [at("2026-11-20T23:59:00+00:00")]);
    assert_eq!(
        desk.told("We will deliver it on Monday.", &needed),
        [Concern::BeyondCustomer {
            deadline: needed[0]
        }]
    );
    assert_eq!(desk.told("We will deliver it on Thursday.", &needed), []);
}

#[test]
fn a_promise_tells_who_and_what() {
    let desk = Desk::on("2026-11-18T10:30:00+00:00");
    let text = "Thank you. Hanna from our workshop will ring you on Friday at 9.30, and I'll write after that.";
    let found = desk.read(text, Side::Agent);
    let promise = found[0].promise.expect("a promise");
    assert_eq!(promise.who_in(text), "Hanna");
    assert_eq!(promise.what.of(text), "ring you");
    assert_eq!(
        promise.span.of(text),
        "Hanna from our workshop will ring you on Friday at 9.30"
    );
}

#[test]
fn what_will_be_done_is_promised_by_the_house() {
    let desk = Desk::on("2026-11-18T10:30:00+00:00");
    let text = "I am sorry. By Friday your line will be restored, and the overcharge will be credited on Monday.";
    let found = desk.read(text, Side::Agent);
    let promises: Vec<_> = found.iter().filter_map(|time| time.promise).collect();
    let told: Vec<_> = promises
        .iter()
        .map(|promise| (promise.who_in(text), promise.what.of(text)))
        .collect();
    assert_eq!(told, [("we", "be restored"), ("we", "be credited")]);
    assert!(
        desk.read(text, Side::Customer)
            .iter()
            .all(|time| time.promise.is_none())
    );
}
