//! One server: started in a process group of its own, so that all of it can be ended at once.

use std::fs::{self, File};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a server may take to stop by itself.
const STOP: Duration = Duration::from_secs(10);

/// A server, running or not.
pub(super) struct Process {
    pub(super) program: PathBuf,
    pub(super) arguments: Vec<String>,
    pub(super) environment: Vec<(String, String)>,
    /// Where the number of its group is noted, for whoever clears up.
    pub(super) noted: PathBuf,
    /// Where it may talk.
    pub(super) output: PathBuf,
    pub(super) child: Option<Child>,
}

impl Process {
    pub(super) fn start(&mut self) -> Result<(), String> {
        if self.child.is_some() {
            return Ok(());
        }
        let program = self.program.display().to_string();
        let output = File::options()
            .create(true)
            .append(true)
            .open(&self.output)
            .map_err(|error| format!("{}: {error}", self.output.display()))?;
        let errors = output
            .try_clone()
            .map_err(|error| format!("{}: {error}", self.output.display()))?;
        let child = Command::new(&self.program)
            .args(&self.arguments)
            .envs(self.environment.iter().cloned())
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors)
            .process_group(0)
            .spawn()
            .map_err(|error| format!("{program} did not start: {error}"))?;
        fs::write(&self.noted, child.id().to_string())
            .map_err(|error| format!("{}: {error}", self.noted.display()))?;
        self.child = Some(child);
        Ok(())
    }

    /// Asks it to stop, and ends what is left of it after a while.
    pub(super) fn stop(&mut self) {
        let Some(child) = &mut self.child else {
            return;
        };
        signal("TERM", &child.id().to_string());
        let limit = Instant::now() + STOP;
        while Instant::now() < limit && matches!(child.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(10));
        }
        self.kill();
    }

    /// Ends it and all it has started, without a word.
    pub(super) fn kill(&mut self) {
        let Some(mut child) = self.child.take() else {
            return;
        };
        signal("KILL", &format!("-{}", child.id()));
        // It is gone either way.
        let _ = child.wait();
        let _ = fs::remove_file(&self.noted);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

fn signal(name: &str, whom: &str) {
    // Whom there is not any more needs no signal.
    let _ = Command::new("sh")
        .args(["-c", "kill -s \"$1\" -- \"$2\"", "sh", name, whom])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
}
