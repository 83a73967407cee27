//! The page docs/practice.md, written from the claims.

use std::fmt::Write as _;

use super::claims::Claims;

const HEAD: &str = "# Where each practice can be seen

A practice works when a user can see it happen. For each: the screen that shows it, and the test that would fail if it
no longer did. Written by `cargo xtask practices` from `docs/practices.toml`; a claim without its test is red.

| practice | says | screen | test |
| --- | --- | --- | --- |
";

/// The whole page: one row for each claim, and one for each practice that is still to come.
pub fn render(claims: &Claims) -> String {
    let mut page = HEAD.to_owned();
    let mut rows: Vec<_> = claims.practice.iter().collect();
    rows.sort_by_key(|practice| practice.number);
    for practice in rows {
        let (number, says) = (practice.number, cell(&practice.says));
        if practice.shown.is_empty() {
            let _ = writeln!(page, "| P{number} | {says} | later | |");
        }
        for shown in &practice.shown {
            let _ = writeln!(
                page,
                "| P{number} | {says} | {} | `{}`: {} |",
                cell(&shown.screen),
                shown.file,
                cell(&shown.test)
            );
        }
    }
    page
}

/// A bar would end the cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::super::claims::{Later, Practice, Shown};
    use super::*;

    #[test]
    fn a_row_names_practice_screen_and_test_in_the_order_of_the_numbers() {
        let shown = Shown {
            screen: "Today".into(),
            file: "e2e/a.test.js".into(),
            test: "P2: a | b".into(),
        };
        let practice = vec![
            Practice {
                number: 2,
                says: "Take notes".into(),
                shown: vec![shown],
            },
            Practice {
                number: 1,
                says: "Let them tell it".into(),
                shown: vec![],
            },
        ];
        let page = render(&Claims {
            later: Later { practices: vec![1] },
            practice,
        });
        let rows: Vec<&str> = page
            .lines()
            .filter(|line| line.starts_with("| P"))
            .collect();
        assert_eq!(
            rows,
            [
                "| P1 | Let them tell it | later | |",
                "| P2 | Take notes | Today | `e2e/a.test.js`: P2: a \\| b |"
            ]
        );
    }
}
