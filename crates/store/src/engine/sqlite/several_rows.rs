//! One statement that puts several rows, made of the text that puts one.
//!
//! Starting a statement, opening its table and all of its indexes costs as much as putting the row. SQLite does that once
//! for all rows of one `values`.

/// Rows one statement puts; more gain nothing, and what does not fill one is put row by row.
pub(super) const ROWS: usize = 16;

/// The text that puts [`ROWS`] rows, each with `arguments` arguments of its own: `$1` of the second row is `$1` and as many
/// further. None where the text does more than put a row, or may leave one out, for nobody could tell which.
///
/// It ends with the first row that is refused, without a copy of what it has changed to go back to: whoever runs it undoes
/// the transaction then.
pub(super) fn several_rows(text: &str, arguments: usize) -> Option<String> {
    let (table, rest) = text
        .trim()
        .strip_prefix("insert into ")?
        .split_once("values")?;
    let (row, after) = first_parentheses(rest.trim_start())?;
    let after = after.trim();
    let quoted = row
        .split('\'')
        .skip(1)
        .step_by(2)
        .any(|quoted| quoted.contains('$'));
    let always = after.is_empty() || (after.starts_with("on conflict (") && always_updates(after));
    if !always || quoted || after.contains('$') || table.contains('$') {
        return None;
    }
    let rows: Vec<String> = (0..ROWS).map(|n| moved(row, n * arguments)).collect();
    Some(format!(
        "insert or fail into {table} values {} {after}",
        rows.join(", ")
    ))
}

fn always_updates(after: &str) -> bool {
    after.contains(") do update set") && !after.contains("where") && !after.contains("returning")
}

/// The text from the first parenthesis to the one that closes it, and what follows.
fn first_parentheses(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    let mut quoted = false;
    for (at, char) in text.char_indices() {
        match char {
            '\'' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(text.split_at(at + 1));
                }
            }
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The row with each `$n` so much further.
fn moved(row: &str, by: usize) -> String {
    let mut parts = row.split('$');
    let before = parts.next().unwrap_or_default().to_owned();
    let moved = parts.map(|part| {
        let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = part.split_at(digits);
        let number: usize = number.parse().unwrap_or_default();
        format!("${}{rest}", number + by)
    });
    before + &moved.collect::<String>()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn each_row_has_arguments_of_its_own() {
        let text = "insert into t (a, b, c) values (\n $1, 'a)$', (select max(n) from u where n < $2 or m = $1)\n)\n";
        let several = several_rows(text, 2);
        assert_eq!(several, None, "a quoted sign is not taken for an argument");
        let text = "insert into t (a, b, c) values (\n $1, 'a)', (select max(n) from u where n < $2 or m = $1)\n)\n";
        let several = several_rows(text, 2).unwrap();
        assert!(several.starts_with(
            "insert or fail into t (a, b, c)  values (\n $1, 'a)', (select max(n) from u where n < $2 or m = $1)\n), (\n $3, "
        ));
        assert!(several.contains("n < $32 or m = $31"));
        assert_eq!(several.matches("select").count(), ROWS);
    }

    #[test]
    fn a_text_that_may_leave_a_row_out_or_does_more_is_left_as_it_is() {
        let always =
            "insert into t (a, n) values ($1, $2) on conflict (a) do update set n = excluded.n";
        assert!(
            several_rows(always, 2)
                .is_some_and(|text| text.ends_with("do update set n = excluded.n"))
        );
        for text in [
            "insert into t (a) values ($1) on conflict (a) do nothing",
            "insert into t (a) values ($1) on conflict (a) do update set n = n + 1 where n < 3",
            "insert into t (a) values ($1) on conflict (a) do update set n = $2",
            "insert into t (a) values ($1) returning a",
            "insert into t (a) select a from u where a = $1",
            "insert into t (a) values ($1), ($2)",
            "update t set a = $1",
            "-- why\ninsert into t (a) values ($1)",
        ] {
            assert_eq!(several_rows(text, 1), None, "{text}");
        }
    }
}
