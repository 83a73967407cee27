//! What changed between two versions of a page, line by line.

use crate::views::handbook::LineIs;
use similar::{ChangeTag, TextDiff};
use std::time::Duration;
use store::handbook::Version;

/// After so long a difference is told more coarsely.
const TIME_MAX: Duration = Duration::from_millis(100);

/// The lines of both, in their order; all of them are new where there was no version before.
pub(super) fn lines(before: Option<&Version>, later: &Version) -> Vec<(LineIs, String)> {
    between(&before.map(written).unwrap_or_default(), &written(later))
}

/// The lines of two texts, in their order.
pub(crate) fn between(before: &str, later: &str) -> Vec<(LineIs, String)> {
    TextDiff::configure()
        .timeout(TIME_MAX)
        .diff_lines(before, later)
        .iter_all_changes()
        .map(|change| {
            let is = match change.tag() {
                ChangeTag::Equal => LineIs::Same,
                ChangeTag::Insert => LineIs::New,
                ChangeTag::Delete => LineIs::Gone,
            };
            (is, change.value().trim_end_matches('\n').to_owned())
        })
        .collect()
}

/// All that can be changed of a page, as one text.
fn written(version: &Version) -> String {
    let mut text = format!("{}\n\n", version.title);
    for part in [&version.stages, &version.categories] {
        if !part.is_empty() {
            text.push_str(&part.join(", "));
            text.push('\n');
        }
    }
    if !version.note.is_empty() {
        text.push_str(&version.note);
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&version.body);
    text.push('\n');
    text
}
