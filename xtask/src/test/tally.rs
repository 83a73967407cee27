//! How many passed and failed, read from what the runners print.

/// A count of tests, or of checks that stand for one each.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl Tally {
    /// One check.
    pub fn one(ok: bool) -> Tally {
        if ok {
            Tally {
                passed: 1,
                failed: 0,
            }
        } else {
            Tally {
                passed: 0,
                failed: 1,
            }
        }
    }

    pub fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// What the runner told, and one failure where it ended badly without telling any: a build that broke, a crash.
    pub fn of(read: Option<Tally>, ended_well: bool) -> Tally {
        match read {
            Some(tally) if ended_well || tally.failed > 0 => tally,
            Some(tally) => Tally { failed: 1, ..tally },
            // A runner that says nothing has shown nothing.
            None => Tally::one(false),
        }
    }
}

/// `Summary [ 1.2s] 12 tests run: 9 passed (1 slow), 1 failed, 2 timed out, 0 skipped`
pub fn of_nextest(output: &str) -> Option<Tally> {
    let line = output
        .lines()
        .rfind(|line| line.trim_start().starts_with("Summary ["))?;
    let counts = line.split_once("run:")?.1;
    let count = |word: &str| before_word(counts, word).unwrap_or(0);
    Some(Tally {
        passed: count("passed"),
        failed: count("failed") + count("timed out") + count("exec failed"),
    })
}

/// `test result: ok. 5 passed; 0 failed; …`, once for each program of tests.
pub fn of_cargo_test(output: &str) -> Option<Tally> {
    let mut sum = None;
    for line in output
        .lines()
        .filter(|line| line.trim_start().starts_with("test result:"))
    {
        let passed = before_word(line, "passed").unwrap_or(0);
        let failed = before_word(line, "failed").unwrap_or(0);
        sum.get_or_insert_with(Tally::default)
            .add(Tally { passed, failed });
    }
    sum
}

/// `ℹ pass 3` or `# pass 3`, and the same with `fail` and `cancelled`.
pub fn of_node(output: &str) -> Option<Tally> {
    let count = |word: &str| {
        output.lines().rev().find_map(|line| {
            let mut parts = line.split_whitespace();
            let mark = parts.next()?;
            let is_count = (mark == "ℹ" || mark == "#") && parts.next()? == word;
            is_count
                .then(|| parts.next()?.parse::<u64>().ok())
                .flatten()
        })
    };
    Some(Tally {
        passed: count("pass")?,
        failed: count("fail")? + count("cancelled").unwrap_or(0),
    })
}

/// The number that stands before the word, as in `12 passed`.
fn before_word(text: &str, word: &str) -> Option<u64> {
    text.split([',', ';', ':', '.']).find_map(|piece| {
        // `9 passed (1 slow)`: what stands in brackets is told a second time there.
        let piece = piece.split('(').next()?.trim();
        piece.strip_suffix(word)?.trim().parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nextest_is_read() {
        let all = "     Summary [   0.005s] 12 tests run: 9 passed (1 slow), 1 failed, 2 timed out, 3 skipped";
        assert_eq!(
            of_nextest(all),
            Some(Tally {
                passed: 9,
                failed: 3
            })
        );
        let good = "\n────────────\n     Summary [   2.1s] 1 test run: 1 passed, 0 skipped\n";
        assert_eq!(
            of_nextest(good),
            Some(Tally {
                passed: 1,
                failed: 0
            })
        );
        assert_eq!(of_nextest("error: could not compile"), None);
    }

    #[test]
    fn cargo_test_is_summed_over_its_programs() {
        let output = "test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n\
                      test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(
            of_cargo_test(output),
            Some(Tally {
                passed: 7,
                failed: 3
            })
        );
        assert_eq!(of_cargo_test("error: could not compile"), None);
    }

    #[test]
    fn node_is_read_in_both_of_its_styles() {
        assert_eq!(
            of_node("ℹ tests 5\nℹ suites 0\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0\n"),
            Some(Tally {
                passed: 3,
                failed: 2
            })
        );
        assert_eq!(
            of_node("# pass 3\n# fail 0\n# cancelled 0\n"),
            Some(Tally {
                passed: 3,
                failed: 0
            })
        );
        assert_eq!(of_node("SyntaxError"), None);
    }

    #[test]
    fn a_bad_end_is_never_a_green_count() {
        assert_eq!(
            Tally::of(None, true),
            Tally {
                passed: 0,
                failed: 1
            }
        );
        assert_eq!(
            Tally::of(
                Some(Tally {
                    passed: 4,
                    failed: 0
                }),
                false
            ),
            Tally {
                passed: 4,
                failed: 1
            }
        );
        assert_eq!(
            Tally::of(
                Some(Tally {
                    passed: 4,
                    failed: 2
                }),
                false
            ),
            Tally {
                passed: 4,
                failed: 2
            }
        );
        assert_eq!(
            Tally::of(
                Some(Tally {
                    passed: 4,
                    failed: 0
                }),
                true
            ),
            Tally {
                passed: 4,
                failed: 0
            }
        );
    }
}
