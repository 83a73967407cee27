//! A row for each thing a case was about, for the lists of its class.

use crate::engine::{Batch, args, sql};
use recovery::Case;
use recovery::classes::Class;

pub(super) fn changes(batch: &mut Batch, before: &Case, after: &Case, is_active: bool) {
    let (old, new) = (before.classes.all(), after.classes.all());
    let is_new = |class: &&Class| !old.contains(class);
    let is_gone = |class: &&Class| !new.contains(class);
    if is_active && !old.is_empty() {
        batch.push(sql!("case_class/follow"), args![after.id]);
    }
    for class in new.iter().filter(is_new) {
        batch.push(sql!("case_class/put"), args![after.id, class.to_string()]);
    }
    for class in old.iter().filter(is_gone) {
        batch.push(
            sql!("case_class/remove"),
            args![after.id, class.to_string()],
        );
    }
}
