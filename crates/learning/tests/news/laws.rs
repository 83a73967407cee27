//! What holds for any counts.

use crate::desk::{Desk, counted};
use learning::news::{Complaint, DAYS, Day, LEAST, Term, Weeks, findings, said, topic};
use proptest::prelude::*;

/// Ten weeks in which each term is brought up so often a day, and a last day of its own.
fn weeks(usual: &[(Term, u32)], customers: u32, last: &Day) -> Weeks {
    let mut weeks = Weeks::default();
    for _ in 0..DAYS - 1 {
        weeks.push(day(usual, customers));
    }
    weeks.push(last.clone());
    weeks
}

fn day(terms: &[(Term, u32)], customers: u32) -> Day {
    let of = |customer: u32| -> Vec<Term> {
        let said = terms.iter().filter(|(_, count)| customer < *count);
        said.map(|(term, _)| *term).collect()
    };
    let all: Vec<(u32, Vec<Term>)> = (0..customers)
        .map(|customer| (customer, of(customer)))
        .collect();
    Day::of(
        all.iter()
            .map(|(customer, terms)| (*customer, terms.as_slice())),
    )
}

fn terms(counts: &[u32]) -> Vec<(Term, u32)> {
    let name = |place: usize| topic(&place.to_string());
    counts
        .iter()
        .enumerate()
        .map(|(place, count)| (name(place), *count))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_complaints_does_not_matter(
        said in prop::collection::vec((0_u32..20, prop::collection::vec(0_u64..9, 0..6)), 0..40),
        turn in 0_usize..40,
    ) {
        let said: Vec<(u32, Vec<Term>)> = said
            .into_iter()
            .map(|(customer, terms)| (customer, terms.into_iter().map(Term).collect()))
            .collect();
        let mut turned = said.clone();
        if !turned.is_empty() {
            let middle = turn % turned.len();
            turned.rotate_left(middle);
            turned.reverse();
        }
        let of = |all: &[(u32, Vec<Term>)]| Day::of(all.iter().map(|(customer, terms)| (*customer, terms.as_slice())));
        prop_assert_eq!(of(&said), of(&turned));
    }

    #[test]
    fn a_day_with_twice_or_five_times_as_many_of_everything_is_no_news(
        counts in prop::collection::vec(0_u32..12, 1..20),
        times in 2_u32..6,
    ) {
        let usual = terms(&counts);
        let many: Vec<(Term, u32)> = usual.iter().map(|(term, count)| (*term, count * times)).collect();
        let weeks = weeks(&usual, 20, &day(&many, 20 * times));
        prop_assert_eq!(weeks.rising(), vec![]);
    }

    #[test]
    fn a_day_is_the_same_when_it_was_kept(counts in prop::collection::vec(0_u32..30, 0..30)) {
        let day = day(&terms(&counts), 30);
        prop_assert_eq!(Day::from_bytes(30, &day.to_bytes()), Some(day));
    }
}

#[test]
fn bytes_that_are_no_counts_are_none() {
    let day = day(&terms(&[3, 4]), 5);
    let bytes = day.to_bytes();
    assert_eq!(Day::from_bytes(5, &bytes[1..]), None);
    let turned = [&bytes[10..], &bytes[..10]].concat();
    assert_eq!(Day::from_bytes(5, &turned), None);
}

#[test]
fn one_customer_who_writes_often_is_no_news_and_a_new_word_of_many_is() {
    let usual = terms(&[2, 3, 1]);
    let word = said("brandnew", &[])[0].term;
    let with = |customers: u32| {
        let mut last = usual.clone();
        last.push((word, customers));
        weeks(&usual, 20, &day(&last, 20)).rising()
    };
    assert_eq!(with(LEAST - 1), vec![]);
    let many = with(12);
    assert_eq!(
        many.first().map(|one| (one.term, one.now, one.days)),
        Some((word, 12, 1))
    );
    // Twelve complaints of one customer on twelve days are counted on each day, and still no finding.
    let complaint = |customer: u32, days_ago: usize| Complaint {
        customer,
        days_ago,
        terms: vec![word],
    };
    let one: Vec<_> = (0..12).map(|_| complaint(1, 0)).collect();
    assert_eq!(findings(&many, &one), vec![]);
    let each: Vec<_> = (0..12).map(|customer| complaint(customer, 0)).collect();
    let found = findings(&many, &each);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].customers, found[0].complaints.len()), (12, 12));
}

#[test]
fn without_weeks_to_compare_with_nothing_is_told() {
    let mut desk = Desk::new(3, 20.0);
    let mut weeks = Weeks::default();
    for _ in 0..14 {
        weeks.push(counted(&desk.day()));
    }
    weeks.push(day(&terms(&[15, 15, 15]), 15));
    assert_eq!(weeks.rising(), vec![]);
    assert_eq!(weeks.weeks_known(), 2);
}

#[test]
fn what_rises_in_the_same_complaints_is_one_finding() {
    let usual = terms(&[2, 3, 1]);
    let words: Vec<Term> = said("cracked spout valve", &[])
        .iter()
        .map(|said| said.term)
        .collect();
    let apart = topic("apart");
    let mut last = usual.clone();
    last.extend(words.iter().map(|word| (*word, 12)));
    last.push((apart, 12));
    let rising = weeks(&usual, 40, &day(&last, 40)).rising();
    let complaints: Vec<_> = (0..24_u32)
        .map(|customer| Complaint {
            customer,
            days_ago: 0,
            terms: if customer < 12 {
                words.clone()
            } else {
                vec![apart]
            },
        })
        .collect();
    let found = findings(&rising, &complaints);
    let mut sizes: Vec<usize> = found.iter().map(|one| one.terms.len()).collect();
    sizes.sort_unstable();
    assert_eq!(sizes, [1, words.len()]);
}
