//! A page of a list. One row more than is shown is asked for: it tells whether there is another page.

use crate::views::lists::PAGE_ROWS;
use crate::views::{Cursor, Page};

/// Rows on a page, as the database is asked for them.
#[allow(
    clippy::cast_possible_truncation,
    reason = "a page has some dozens of rows"
)]
pub(super) const ROWS_SHOWN: u32 = PAGE_ROWS as u32;
/// One more than is shown.
pub(crate) const ROWS_ASKED: u32 = ROWS_SHOWN + 1;

/// The page of the rows that were found, where [`ROWS_ASKED`] were asked for; the next one begins after `place` of the last
/// that is shown.
pub(crate) fn page<T>(mut rows: Vec<T>, place: impl Fn(&T) -> Cursor) -> Page<T> {
    let more = rows.len() > PAGE_ROWS;
    rows.truncate(PAGE_ROWS);
    let next = rows.last().filter(|_| more).map(place);
    Page { rows, next }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_too_many_is_not_shown_and_leads_to_another_page() {
        let place = |row: &usize| Cursor(row.to_string());
        let whole = page((0..PAGE_ROWS).collect(), place);
        assert_eq!((whole.rows.len(), whole.next), (PAGE_ROWS, None));
        let first = page((0..=PAGE_ROWS).collect(), place);
        assert_eq!(first.rows.len(), PAGE_ROWS);
        assert_eq!(first.next, Some(place(&(PAGE_ROWS - 1))));
        assert_eq!(page(Vec::new(), place).next, None);
    }
}
