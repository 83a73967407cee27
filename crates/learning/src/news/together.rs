//! Words that rise together in the same complaints are one finding.

use super::{LEAST, Rising, Term};
use std::collections::BTreeSet;

/// What one complaint brought up, whose it is, and how many days ago.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint<C> {
    /// Whose.
    pub customer: C,
    /// 0 is today.
    pub days_ago: usize,
    /// What it brought up.
    pub terms: Vec<Term>,
}

/// Something new, with the complaints behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What rises, the least likely first: the first one is what was counted.
    pub terms: Vec<Term>,
    /// In the last so many days.
    pub days: usize,
    /// How many customers brought it up.
    pub customers: usize,
    /// How many are usual on the same days of a week.
    pub usual: f64,
    /// The places of the complaints behind it.
    pub complaints: Vec<usize>,
}

/// The findings, the least likely first. What too few different customers stand behind is none: the count of a day knows that
/// one customer wrote twice on it, and only here is it seen that they wrote on another day as well.
pub fn findings<C: Ord>(rising: &[Rising], complaints: &[Complaint<C>]) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for one in rising {
        let behind = behind(one, complaints);
        let customers = behind.iter().filter_map(|place| complaints.get(*place));
        let customers: BTreeSet<&C> = customers.map(|one| &one.customer).collect();
        if customers.len() < LEAST as usize {
            continue;
        }
        if let Some(same) = found
            .iter_mut()
            .find(|known| is_same(&known.complaints, &behind))
        {
            same.terms.push(one.term);
            continue;
        }
        found.push(Finding {
            terms: vec![one.term],
            days: one.days,
            customers: customers.len(),
            usual: one.usual,
            complaints: behind,
        });
    }
    found
}

fn behind<C>(rising: &Rising, complaints: &[Complaint<C>]) -> Vec<usize> {
    let holds = |complaint: &Complaint<C>| {
        complaint.days_ago < rising.days && complaint.terms.contains(&rising.term)
    };
    let places = complaints.iter().enumerate();
    let places = places.filter(|(_, complaint)| holds(complaint));
    places.map(|(place, _)| place).collect()
}

/// Whether half of the smaller lies in the other. Both are in order.
fn is_same(one: &[usize], other: &[usize]) -> bool {
    let both = one
        .iter()
        .filter(|place| other.binary_search(place).is_ok());
    2 * both.count() >= one.len().min(other.len())
}
