//! How each rule is taken here: by rule, never by person.

use super::Why;
use crate::clock::day_of;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use recovery::Role;
use std::collections::BTreeMap;
use store::coach_record;

/// Days that are counted in all.
pub const IN_ALL_DAYS: i64 = 90;
/// Days that count as lately.
pub const LATELY_DAYS: i64 = 30;
/// Days after which a count is forgotten: a year and some, so that a year can be held against the last.
pub(crate) const COUNTED_DAYS: i64 = 400;
/// Of fewer words nothing is said: they may be one person's, and say nothing of the rule.
pub const FEW: u64 = 5;
/// A rule is proposed to be switched off from so many words on.
const PROPOSED_FROM: u64 = 10;
/// And where this share of them, in percent, or more stood.
const PROPOSED_PERCENT: u64 = 67;

/// Words before which something of a rule was shown, by what became of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// They were changed, so that nothing of it was left.
    pub changed: u64,
    /// They went out as they were.
    pub stood: u64,
}

impl Tally {
    /// All of them.
    pub fn shown(self) -> u64 {
        self.changed + self.stood
    }

    /// Whether they are too few to say anything.
    pub fn is_few(self) -> bool {
        self.shown() < FEW
    }
}

/// A rule's figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleFigures {
    /// The rule's id.
    pub rule: String,
    /// Of the last ninety days.
    pub in_all: Tally,
    /// Of the last thirty.
    pub lately: Tally,
    /// Why words went out as they were in the last ninety days, by the reasons that were chosen; the most frequent first.
    pub reasons: Vec<(Why, u64)>,
}

impl RuleFigures {
    /// Whether nearly all who were shown it sent their words as they were, often enough to say so: the rule may be of no
    /// use here.
    pub fn is_mostly_passed_over(&self) -> bool {
        let tally = self.in_all;
        tally.shown() >= PROPOSED_FROM && tally.stood * 100 >= tally.shown() * PROPOSED_PERCENT
    }
}

impl Desk {
    /// The figures of every rule of which something was shown in the last ninety days, those that stood most often first.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators.
    pub async fn coach_figures(&self, by: &Person) -> Result<Vec<RuleFigures>, DeskError> {
        self.must_be(by, Role::Supervisor).await?;
        let today = day_of(self.now());
        let (from, lately) = (today - IN_ALL_DAYS + 1, today - LATELY_DAYS + 1);
        let mut rules: BTreeMap<String, RuleFigures> = BTreeMap::new();
        for sum in coach_record::sums(self.store(), from, lately).await? {
            let of = rules.entry(sum.rule.clone()).or_default();
            of.rule = sum.rule;
            of.in_all.changed += sum.changed;
            of.in_all.stood += sum.stood;
            of.lately.changed += sum.changed_lately;
            of.lately.stood += sum.stood_lately;
            if let Some(why) = Why::from_id(&sum.reason).filter(|_| sum.stood > 0) {
                of.reasons.push((why, sum.stood));
            }
        }
        let mut rules: Vec<_> = rules.into_values().collect();
        for one in &mut rules {
            one.reasons
                .sort_by_key(|(why, times)| (std::cmp::Reverse(*times), *why));
        }
        rules.sort_by_key(|one| std::cmp::Reverse((one.in_all.stood, one.in_all.changed)));
        Ok(rules)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(changed: u64, stood: u64) -> RuleFigures {
        RuleFigures {
            in_all: Tally { changed, stood },
            ..RuleFigures::default()
        }
    }

    #[test]
    fn a_rule_is_proposed_to_be_silent_only_where_many_passed_it_over() {
        assert!(of(2, 8).is_mostly_passed_over());
        assert!(!of(0, 9).is_mostly_passed_over(), "too few to propose it");
        assert!(
            !of(10, 10).is_mostly_passed_over(),
            "half of them changed it"
        );
        assert!(!of(0, 0).is_mostly_passed_over());
    }

    #[test]
    fn of_few_findings_nothing_is_said() {
        assert!(of(2, 2).in_all.is_few());
        assert!(!of(2, 3).in_all.is_few());
    }
}
