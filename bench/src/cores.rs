//! How long threads were on the cores. Where other work shares the machine, this tells more than the clock.

use crate::client::cpu_ms;
use anyhow::Result;

/// The thread of the store that writes, as it is named.
const WRITER: &str = "store-writer";

/// Microseconds on the cores since the start.
#[derive(Clone, Copy, Debug)]
pub struct Cores {
    /// The whole process.
    pub all: f64,
    /// The thread that writes, while it lives.
    pub writer: f64,
}

impl Cores {
    /// Of this process, until now.
    pub fn now() -> Result<Self> {
        let mut writer = 0.0;
        for task in std::fs::read_dir("/proc/self/task")? {
            let task = task?.path();
            // A thread may end while it is looked at.
            let name = std::fs::read_to_string(task.join("comm")).unwrap_or_default();
            if name.trim() == WRITER {
                let ran = std::fs::read_to_string(task.join("schedstat")).unwrap_or_default();
                let nanoseconds: f64 = ran.split(' ').next().unwrap_or("0").parse()?;
                writer += nanoseconds / 1_000.0;
            }
        }
        Ok(Self {
            all: cpu_ms(std::process::id())? * 1_000.0,
            writer,
        })
    }

    /// Since `before`, for each of so many.
    pub fn each(self, before: Self, count: f64) -> Self {
        Self {
            all: (self.all - before.all) / count,
            writer: (self.writer - before.writer) / count,
        }
    }
}
