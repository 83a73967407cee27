//! What a process holds in memory, as the kernel counts it.

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

/// Resident memory in kilobytes.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Memory {
    /// Memory of its own, not backed by a file.
    pub anonymous: u64,
    /// All that is resident, the mapped database included.
    pub total: u64,
}

impl Memory {
    /// Of the process now.
    pub fn of(process: u32) -> Result<Self> {
        let status = std::fs::read_to_string(format!("/proc/{process}/status"))
            .context("the process has ended")?;
        let figure = |name: &str| {
            status
                .lines()
                .find_map(|line| line.strip_prefix(name))
                .and_then(|rest| rest.split_whitespace().next())
                .and_then(|text| text.parse().ok())
                .unwrap_or(0)
        };
        Ok(Self {
            anonymous: figure("RssAnon:"),
            total: figure("VmRSS:"),
        })
    }
}
