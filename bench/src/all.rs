//! Everything in one run that can be broken off: each part that was measured is kept as a file, and is not measured again
//! until it is asked for anew.

use crate::pages::Measure;
use crate::{intake, pages, report};
use anyhow::Result;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::Path;

/// Mails of one run of intake.
const MAILS: usize = 20_000;
/// Runs of intake.
const RUNS: usize = 5;

/// Intake, then pages at each size; the report in Markdown, which also stands in the folder as `report.md`.
pub async fn measure(folder: &Path, sizes: &[Measure], anew: bool) -> Result<String> {
    let kept = folder.join("figures");
    if anew && kept.exists() {
        std::fs::remove_dir_all(&kept)?;
    }
    std::fs::create_dir_all(&kept)?;
    let mails = kept_or(&kept.join("intake.json"), async || {
        let runs = intake::measure(MAILS, RUNS).await?;
        Ok(report::intake(&runs))
    })
    .await?;
    let mut figures = Vec::new();
    for size in sizes {
        let engine = if size.database_url.is_some() {
            "postgres"
        } else {
            "sqlite"
        };
        let file = kept.join(format!("pages-{engine}-{}.json", size.cases));
        figures.push(kept_or(&file, async || pages::measure(size).await).await?);
    }
    let report = format!("{mails}\n{}", report::pages(&figures));
    std::fs::write(folder.join("report.md"), &report)?;
    Ok(report)
}

/// What the file holds, or else what is measured, which it then holds.
async fn kept_or<T: Serialize + DeserializeOwned>(
    file: &Path,
    measure: impl AsyncFnOnce() -> Result<T>,
) -> Result<T> {
    if let Ok(text) = std::fs::read(file)
        && let Ok(kept) = serde_json::from_slice(&text)
    {
        eprintln!("{} was measured before", file.display());
        return Ok(kept);
    }
    let measured = measure().await?;
    // Beside its place first, so that a run that ends here leaves no half of it.
    let beside = file.with_extension("new");
    std::fs::write(&beside, serde_json::to_vec_pretty(&measured)?)?;
    std::fs::rename(beside, file)?;
    Ok(measured)
}
