//! Embeds every `catalogue/<language>/*.ftl`, so that a file or a language is added by putting it there.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=catalogue");
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("catalogue");
    let mut rows = String::new();
    for language in sorted(&root)? {
        for file in sorted(&language)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                let (language, name) = (name_of(&language), name_of(&file));
                // Quoted as Rust quotes it, so that no sign in a path can end the string.
                let file = file.to_string_lossy();
                writeln!(
                    rows,
                    "    ({language:?}, {name:?}, include_str!({file:?})),"
                )?;
            }
        }
    }
    let written = format!(
        "/// Language, file, content; sorted.\nstatic FILES: &[(&str, &str, &str)] = &[\n{rows}];\n"
    );
    fs::write(
        Path::new(&env::var("OUT_DIR")?).join("catalogue_files.rs"),
        written,
    )?;
    Ok(())
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, std::io::Error> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
