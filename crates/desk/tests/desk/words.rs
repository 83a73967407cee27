//! Every no of the desk has its sentence.

use desk::AUDIT_CODES;
use desk::error::INVALID_CODES;
use letters::{Catalogue, audit_key};

#[test]
fn every_code_has_its_sentence() {
    let words = Catalogue::english();
    let missing: Vec<_> = INVALID_CODES
        .iter()
        .filter(|code| !words.has(&format!("invalid-{code}")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(words.has("erased-on"));
}

#[test]
fn every_change_has_its_sentence() {
    let words = Catalogue::english();
    let missing: Vec<_> = AUDIT_CODES
        .iter()
        .filter(|code| audit_key(words, code, None).is_none())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
