//! How deep the tests go: as deep as every change waits for, or, with `AMENDS_TEST_DEPTH=deep`, as deep as a night allows.

/// How often a test that takes its chances is done: once, and so often in a deep run.
pub fn times(deep: usize) -> usize {
    if std::env::var("AMENDS_TEST_DEPTH").is_ok_and(|depth| depth == "deep") {
        deep
    } else {
        1
    }
}
