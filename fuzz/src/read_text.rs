//! Fuzz target: reading any text as a customer's message, as an agent's draft to it and as a note never panics, and what is
//! found lies in the text.
//!
//! Built with `--cfg fuzzing` and coverage flags it is a libFuzzer program; in a plain build it reads the files it is
//! given once, so that the seeds in `corpus/` can be replayed anywhere.
#![cfg_attr(fuzzing, no_main)]

use fuzz::look;

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|raw: &[u8]| look(raw));

#[cfg(not(fuzzing))]
fn main() -> std::io::Result<()> {
    for path in std::env::args_os().skip(1) {
        look(&std::fs::read(path)?);
    }
    Ok(())
}
