//! Embeds every `catalogue/<language>/*.ftl`, `handbook/<folder>/*.md` and `expectations/<language>/*.md`, so that a file is
//! added by putting it there.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    embed("catalogue", "ftl", "catalogue_files.rs", "Language")?;
    embed("../../handbook", "md", "handbook_files.rs", "Folder")?;
    embed(
        "../../expectations",
        "md",
        "expectation_files.rs",
        "Language",
    )
}

/// Writes the table of all files in the folders of this one, with their content.
fn embed(root: &str, kind: &str, table: &str, of: &str) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={root}");
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join(root);
    let mut rows = String::new();
    for folder in sorted(&root)?.iter().filter(|path| path.is_dir()) {
        for file in sorted(folder)? {
            if file.extension().is_some_and(|extension| extension == kind) {
                let (folder, name) = (name_of(folder), name_of(&file));
                // Quoted as Rust quotes it, so that no sign in a path can end the string.
                let file = file.to_string_lossy();
                writeln!(rows, "    ({folder:?}, {name:?}, include_str!({file:?})),")?;
            }
        }
    }
    let written = format!(
        "/// {of}, file, content; sorted.\nstatic FILES: &[(&str, &str, &str)] = &[\n{rows}];\n"
    );
    fs::write(Path::new(&env::var("OUT_DIR")?).join(table), written)?;
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
