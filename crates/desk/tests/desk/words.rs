//! Every no of the desk has its sentence.

use desk::error::INVALID_CODES;
use letters::Catalogue;

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
