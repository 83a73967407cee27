//! What a case tells of its classes by itself, to be taken over with a press and never without one.

use super::{Axis, Class, Code};
use crate::case::{Case, PromiseState};
use crate::terms::{LossKind, PromiseOf, Remedy};

/// The classes that follow from the losses that were written down, from what the customers chose, and from a case that came
/// back because of us; only those of an axis of which nothing was said.
pub fn told(case: &Case) -> Vec<Class> {
    let mut found = Vec::new();
    let mut add = |axis: Axis, name: &str| {
        let class = Class {
            axis,
            code: Code::named(name),
        };
        if case.classes.on(axis).is_empty() && !found.contains(&class) {
            found.push(class);
        }
    };
    if case.counts.second_failures > 0 {
        add(Axis::Failed, "our-handling");
    }
    // An axis that takes one code is told where all points say the same.
    let losses = case.points.values().filter_map(|point| point.loss.as_ref());
    if let Some(loss) = alone(losses.map(|loss| of_loss(loss.kind))) {
        add(Axis::Loss, loss);
    }
    let chosen = case.points.values().filter_map(|point| point.choice());
    if let Some(remedy) = alone(chosen.map(|chosen| of_remedy(chosen.proposal.remedy))) {
        add(Axis::Remedy, remedy);
    }
    found
}

/// Whether the remedy that was agreed was also done: for each point that has one, a deed was kept or it was declared done.
pub fn remedy_is_done(case: &Case) -> bool {
    let mut agreed = case
        .points
        .values()
        .filter(|point| point.choice().is_some());
    agreed.all(|point| {
        let of_it = PromiseOf::Deed { point: point.no };
        let mut deeds = case.promises.values().filter(|one| one.what == of_it);
        point.done_at.is_some()
            || deeds.any(|deed| matches!(deed.state, PromiseState::Kept { .. }))
                && case.open_deeds_of(point.no).next().is_none()
    })
}

fn alone(mut names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let first = names.next()?;
    names.all(|name| name == first).then_some(first)
}

fn of_loss(kind: LossKind) -> &'static str {
    match kind {
        LossKind::Money => "money",
        LossKind::Time => "time",
        LossKind::Goods => "goods",
        LossKind::Trust => "respect",
    }
}

fn of_remedy(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Repair => "repair",
        Remedy::Replacement => "replace",
        Remedy::OtherProduct | Remedy::Upgrade => "other-product",
        Remedy::Redo | Remedy::FreeService => "redo",
        Remedy::Refund => "refund-full",
        Remedy::PriceCorrection => "price-correction",
        Remedy::Reimbursement => "costs",
        Remedy::Explanation => "explanation",
        Remedy::Apology => "apology",
        Remedy::Goodwill => "goodwill",
    }
}
