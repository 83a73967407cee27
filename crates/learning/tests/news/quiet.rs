//! Fifty desks in ten quiet weeks each.

use crate::desk::{Desk, counted};
use learning::news::{Complaint, DAYS, Weeks, findings};
use std::thread;

const SEEDS: u64 = 50;
/// Days of ten weeks.
const QUIET: usize = 70;
/// Complaints a day: small desks and larger ones.
const SIZES: [f64; 3] = [12.0, 30.0, 70.0];

/// Findings of ten weeks in which nothing happens; one that stands for days is one.
fn false_alarms(seed: u64) -> usize {
    let size = SIZES[usize::try_from(seed).unwrap() % SIZES.len()];
    let mut desk = Desk::new(seed, size);
    let mut weeks = Weeks::default();
    for _ in 0..DAYS - 1 {
        weeks.push(counted(&desk.day()));
    }
    let mut lately: Vec<Complaint<u32>> = Vec::new();
    let mut told = std::collections::BTreeSet::new();
    let mut alarms = 0;
    for _ in 0..QUIET {
        for one in &mut lately {
            one.days_ago += 1;
        }
        lately.retain(|one| one.days_ago < 7);
        let today = desk.day();
        weeks.push(counted(&today));
        lately.extend(today);
        for finding in findings(&weeks.rising(), &lately) {
            let is_new = finding.terms.iter().all(|term| !told.contains(term));
            alarms += usize::from(is_new);
            told.extend(finding.terms);
        }
    }
    alarms
}

#[test]
fn in_ten_quiet_weeks_hardly_anything_is_told() {
    let half = |from: u64| {
        (from..SEEDS)
            .step_by(2)
            .map(false_alarms)
            .collect::<Vec<_>>()
    };
    let counted: Vec<usize> = thread::scope(|scope| {
        let halves = [0, 1].map(|from| scope.spawn(move || half(from)));
        halves
            .into_iter()
            .flat_map(|half| half.join().unwrap())
            .collect()
    });
    let alarms: usize = counted.iter().sum();
    println!("{alarms} false alarms in {SEEDS} times ten quiet weeks");
    // At most one in ten weeks, which is the promise; what is expected is far less (`EXPECTED`).
    assert!(counted.iter().all(|alarms| *alarms <= 1), "{counted:?}");
    assert!(alarms <= 5, "{alarms} in {SEEDS} times ten weeks");
}
