//! Reading the data folder: JSONL, plain or packed with gzip.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// Every line of a file as a value. The path may leave off `.jsonl` or `.jsonl.gz`.
pub fn read(path: &Path) -> Result<Vec<Value>> {
    let found = find(path)?;
    let file =
        File::open(&found).with_context(|| format!("{} cannot be opened", found.display()))?;
    let packed = found.extension().is_some_and(|e| e == "gz");
    let bytes: Box<dyn Read> = if packed {
        Box::new(flate2::read::MultiGzDecoder::new(file))
    } else {
        Box::new(file)
    };
    let mut values = Vec::new();
    for (number, line) in BufReader::new(bytes).lines().enumerate() {
        let line = line.with_context(|| format!("{} cannot be read", found.display()))?;
        if line.trim().is_empty() {
            continue;
        }
        let value = serde_json::from_str(&line)
            .with_context(|| format!("{} line {} is no JSON", found.display(), number + 1))?;
        values.push(value);
    }
    Ok(values)
}

/// Every `.jsonl` file of a folder, in the order of their names.
pub fn read_folder(folder: &Path) -> Result<Vec<Value>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .with_context(|| format!("{} cannot be listed", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "jsonl"))
        .collect();
    files.sort();
    let mut values = Vec::new();
    for file in files {
        values.extend(read(&file)?);
    }
    Ok(values)
}

fn find(path: &Path) -> Result<PathBuf> {
    if path.is_file() {
        return Ok(path.to_owned());
    }
    for ending in [".jsonl", ".jsonl.gz"] {
        let mut longer = path.as_os_str().to_owned();
        longer.push(ending);
        let longer = PathBuf::from(longer);
        if longer.is_file() {
            return Ok(longer);
        }
    }
    bail!(
        "{} is not there, with or without .jsonl or .jsonl.gz",
        path.display()
    )
}

/// A text field, empty where there is none.
pub fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_default()
}
