//! Prints the figures of [`mail::measure`] for a folder of archives.

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: measure DATA_DIR (a folder that holds email/*.tar.gz)");
        std::process::exit(2);
    };
    print!("{}", mail::measure::measure(&folder)?);
    Ok(())
}
