//! The law: an open case has an open promise, and no two words lie further apart than the house
//! policy's longest silence. Every decision ends here, so no sequence of commands gets past it.

use super::Draft;
use crate::case::Status;
use crate::event::Event;
use crate::ids::TextId;
use crate::terms::{MadeBy, PromiseOf, Release, WordSort};
use calendar::Moment;

/// Makes the promises the state of the case asks for, and closes it where the customer said yes
/// and nothing is owed any more.
pub(crate) fn settle(draft: &mut Draft<'_>) {
    promises(draft);
    super::absence::settle(draft);
    super::clocks::settle(draft);
}

fn promises(draft: &mut Draft<'_>) {
    if !draft.case.is_open() {
        let why = match draft.case.status {
            Status::Merged { .. } => Release::Merged,
            _ => Release::Ended,
        };
        super::approval::drop_approvals(draft, |_| true);
        draft.release(why, |promise| promise.word() != Some(WordSort::Look));
        // A stranger's message on a case that has ended is looked at all the same.
        look(draft);
        return;
    }
    let owed = draft.case.open_deeds().next().is_some() || draft.case.waiting_since.is_some();
    if draft.case.confirmed_at.is_some() && !owed {
        super::approval::drop_approvals(draft, |_| true);
        draft.push(Event::CaseClosed);
        draft.release(Release::Ended, |promise| {
            promise.word() != Some(WordSort::Look)
        });
        look(draft);
        return;
    }
    // What was asked before the case came back is another matter now.
    let round = draft.case.round;
    super::approval::drop_approvals(draft, |one| one.round != round);
    answer(draft);
    new_date(draft);
    follow_up(draft);
    look(draft);
    super::second_failure::settle(draft);
    silence(draft);
}

/// The customer waits for a word: the first of the round, or an answer.
pub(super) fn answer(draft: &mut Draft<'_>) {
    let Some(since) = draft.case.waiting_since else {
        return;
    };
    let policy = draft.facts.policy;
    let (sort, minutes) = if draft.case.acknowledged_at.is_none() {
        (WordSort::First, policy.first_word_minutes)
    } else {
        (WordSort::Answer, policy.answer_minutes)
    };
    if draft.case.open_word(sort).is_none() {
        let due = draft.facts.office.add_working_minutes(since, minutes);
        draft.promise_word(sort, due, None, MadeBy::Policy);
    }
}

/// The words that ask: whether all goes as agreed, whether it is solved, and then the wait.
fn follow_up(draft: &mut Draft<'_>) {
    let case = &draft.case;
    let (policy, office) = (draft.facts.policy, draft.facts.office);
    // What is asked some days later is asked at any hour of that day: it is no date that a customer was told. Where the
    // longest silence ends that day, it is asked before that, for else an update would fall due hours before it.
    let silence = policy.silence_ends(office, case.last_word_at.unwrap_or(case.opened_at));
    let days_later = |from, days| {
        let day = office.add_calendar_days(from, days);
        office.end_of_working_day(day).min(silence.max(day))
    };
    let wanted: Option<(WordSort, Moment)> = if case.confirmed_at.is_some() {
        None
    } else if case.all_done() {
        let done_at = case.points.values().filter_map(|point| point.done_at).max();
        // After an answer of ours in between, the customer gets the whole time again.
        let asked_at = case.followed_up_at.max(case.last_word_at);
        // An answer that still waits comes before the case may fall silent.
        let waiting = case.waiting_since.is_some();
        let promised = case
            .open_promises()
            .any(|promise| promise.made_by == MadeBy::Hand);
        match (
            case.follow_ups,
            if case.follow_ups == 0 {
                done_at
            } else {
                asked_at
            },
        ) {
            (0, Some(done)) => Some((WordSort::FollowUp, days_later(done, policy.follow_up_days))),
            (1, Some(asked)) => Some((
                WordSort::SecondFollowUp,
                // Within the longest silence: one word is promised, not an update before it as well.
                days_later(asked, policy.second_follow_up_days)
                    .min(policy.silence_ends(office, asked)),
            )),
            (_, Some(asked)) if !waiting && !promised => Some((
                WordSort::HoldOpen,
                office
                    .add_calendar_days(asked, policy.rest_days)
                    .min(policy.silence_ends(office, asked)),
            )),
            _ => None,
        }
    } else if let (Some(agreed), false, true) = (
        case.agreed_at,
        case.mid_asked,
        case.open_deeds().next().is_some(),
    ) {
        Some((
            WordSort::MidFollowUp,
            days_later(agreed, policy.mid_follow_up_days),
        ))
    } else {
        None
    };
    let keep = wanted.map(|(sort, _)| sort);
    draft.release(Release::NotNeeded, |promise| {
        promise.made_by == MadeBy::Policy
            && promise.asks_the_customer()
            && promise.word() != keep
            // The mail that asks is on its way, and whether it arrives is still to be seen.
            && promise.late.is_none()
    });
    if let Some((sort, due)) = wanted
        && draft.case.open_word(sort).is_none()
    {
        // A date that would lie behind us is today's work, not a broken promise.
        let now = draft.facts.now;
        let due = if due > now {
            due
        } else {
            office.end_of_working_day(now)
        };
        draft.promise_word(sort, due, None, MadeBy::Policy);
    }
}

/// Once nothing is in doubt any more, there is no new date to tell.
fn new_date(draft: &mut Draft<'_>) {
    if draft
        .case
        .open_promises()
        .all(|promise| promise.doubted.is_none())
    {
        draft.release(Release::NotNeeded, |promise| {
            promise.word() == Some(WordSort::NewDate) && promise.late.is_none()
        });
    }
}

/// A held message is looked at.
fn look(draft: &mut Draft<'_>) {
    let stands = draft
        .case
        .open_word(WordSort::Look)
        .map(|promise| promise.no);
    match (draft.case.held.is_empty(), stands) {
        (false, None) => {
            let due = draft
                .facts
                .office
                .add_working_minutes(draft.facts.now, draft.facts.policy.look_minutes);
            draft.promise_word(WordSort::Look, due, None, MadeBy::Policy);
        }
        (true, Some(promise)) => {
            draft.push(Event::PromiseKept {
                promise,
                message: None,
                checked: None,
            });
        }
        _ => {}
    }
}

/// Nobody waits longer than the longest silence (P24).
fn silence(draft: &mut Draft<'_>) {
    let (policy, office) = (draft.facts.policy, draft.facts.office);
    let last = draft.case.last_word_at.unwrap_or(draft.case.opened_at);
    let ends = policy.silence_ends(office, last);
    let next = draft.case.next_word_due();
    if next.is_some_and(|due| due <= ends) {
        return;
    }
    let update = policy.update_due(office, last);
    let due = if update > draft.facts.now {
        update
    } else if ends > draft.facts.now {
        ends
    } else {
        // After a gap (a reopened case) the silence has ended long ago; it is counted from now.
        policy.update_due(office, draft.facts.now)
    };
    if next.is_some_and(|next| next <= due) {
        return;
    }
    draft.promise_word(WordSort::Update, due, None, MadeBy::Policy);
}

impl Draft<'_> {
    /// A promise of a word stands.
    pub(crate) fn promise_word(
        &mut self,
        sort: WordSort,
        due: Moment,
        text: Option<TextId>,
        made_by: MadeBy,
    ) {
        let promise = self.next_promise_no();
        self.push(Event::PromiseMade {
            promise,
            what: PromiseOf::Word { sort },
            text,
            owner: None,
            due,
            made_by,
            early: None,
        });
    }
}
