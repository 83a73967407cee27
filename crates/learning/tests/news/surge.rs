//! A problem among 50,000 complaints.

use crate::desk::{Chance, Desk, counted};
use learning::news::{Complaint, DAYS, Weeks, findings, said};

/// What customers of a bad batch write, each in their own words around the same thing.
const ABOUT: [&str; 6] = [
    "The kettle drips from the spout valve.",
    "Water everywhere, the spout valve does not shut.",
    "My new kettle has a leaking spout valve.",
    "I opened the box and the spout valve was cracked.",
    "A cracked spout valve, and the worktop is soaked.",
    "The spout valve leaks since the first boil.",
];

#[test]
fn a_surge_among_fifty_thousand_complaints_is_found_within_a_day_and_before_the_twentieth() {
    let mut worst = 0;
    for seed in 0..3 {
        let mut desk = Desk::new(1_000 + seed, 720.0);
        let mut chance = Chance(seed);
        let mut weeks = Weeks::default();
        let mut all = 0;
        for _ in 0..DAYS - 1 {
            let day = desk.day();
            all += day.len();
            weeks.push(counted(&day));
        }
        // Of the day on which it begins, one customer more at a time.
        let usual = desk.day();
        all += usual.len();
        assert!(all > 49_000, "{all}");
        let term = said("spout valve", &[])
            .into_iter()
            .find(|said| said.words == "spout valve");
        let found = (1..20).find(|customers| {
            let mut today = usual.clone();
            for customer in 0..*customers {
                let mut complaint = usual[chance.below(usual.len())].clone();
                complaint.customer = 1_000_000 + customer;
                let about = ABOUT[chance.below(ABOUT.len())];
                complaint
                    .terms
                    .extend(said(about, &[]).iter().map(|said| said.term));
                today.push(complaint);
            }
            let mut weeks = weeks.clone();
            weeks.push(counted(&today));
            let found = findings(&weeks.rising(), &today);
            let planted = found
                .iter()
                .find(|finding| finding.terms.contains(&term.as_ref().unwrap().term));
            planted.is_some_and(|finding| {
                let is_planted = |complaint: &Complaint<u32>| complaint.customer >= 1_000_000;
                assert!(
                    finding
                        .complaints
                        .iter()
                        .all(|place| is_planted(&today[*place]))
                );
                assert_eq!(found.len(), 1, "one problem is one finding");
                true
            })
        });
        let customers = found.expect("found before the twentieth customer");
        println!(
            "seed {seed}: found with customer {customers} of the first day, among {all} complaints"
        );
        worst = worst.max(customers);
    }
    assert!(worst < 20);
}

#[test]
fn a_word_that_is_usual_is_found_when_it_comes_ten_times_as_often() {
    let mut desk = Desk::new(7, 120.0);
    let mut weeks = Weeks::default();
    let quiet = said("delivery", &[])[0].term;
    for _ in 0..DAYS - 1 {
        let mut day = desk.day();
        for one in day.iter_mut().take(6) {
            one.terms.push(quiet);
        }
        weeks.push(counted(&day));
    }
    let mut today = desk.day();
    for one in today.iter_mut().take(60) {
        one.terms.push(quiet);
    }
    weeks.push(counted(&today));
    let rising = weeks.rising();
    assert!(
        rising.iter().any(|one| one.term == quiet && one.days == 1),
        "{rising:?}"
    );
}
