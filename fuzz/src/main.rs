//! Fuzz target: reading any bytes as a mail never panics and keeps its bounds.
//!
//! Built with `--cfg fuzzing` and coverage flags it is a libFuzzer program; in a plain build it reads
//! the files it is given once, so that the seeds in `corpus/` can be replayed anywhere.
#![cfg_attr(fuzzing, no_main)]

use mail::{ParseOptions, Parsed, bounds, parse};

/// One input: whatever the bytes, there is an answer within the bounds.
fn look(raw: &[u8]) {
    match parse(raw, &ParseOptions::default()) {
        Parsed::Mail(mail) => {
            assert!(mail.to.len() <= bounds::ADDRESSES_MAX);
            assert!(mail.attachments.len() <= bounds::ATTACHMENTS_MAX);
            assert!(mail.references.len() <= bounds::IDS_MAX);
            let text = mail.text;
            assert!(
                ![text.fresh, text.quoted, text.signature]
                    .concat()
                    .contains('\0')
            );
        }
        // A panic inside is caught and told with these words: here it must count.
        Parsed::Unreadable { why, .. } => assert!(!why.contains("no reader could take apart")),
    }
}

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|raw: &[u8]| look(raw));

#[cfg(not(fuzzing))]
fn main() -> std::io::Result<()> {
    for path in std::env::args_os().skip(1) {
        look(&std::fs::read(path)?);
    }
    Ok(())
}
