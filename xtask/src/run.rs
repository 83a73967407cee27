//! Other programs, run where one can watch them: lines are shown as they come and kept, and time is bounded.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The programs that stand behind features of this one, so that whatever checks the workspace checks them too.
pub const WHOLE: [&str; 2] = ["--features", "xtask/measure,xtask/coach"];

/// How long a program that was asked to stop may take before it is killed.
const GRACE: Duration = Duration::from_secs(10);
/// How long the rest of the output is awaited after the program's end, should a grandchild hold the pipe.
const LAST_WORDS: Duration = Duration::from_secs(2);
/// How often an idle program is looked at.
const GLANCE: Duration = Duration::from_millis(200);

/// How a program ended.
pub struct Ended {
    /// It ended by itself, with success.
    pub ok: bool,
    /// It ran into its time limit and was stopped.
    pub late: bool,
    /// What it wrote to both outputs, as the lines came.
    pub output: String,
}

/// Starts the program with nothing on its standard input, shows and keeps what it writes, and stops it at the limit.
pub fn watch(command: &mut Command, limit: Duration) -> Result<Ended> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{name} could not be started"))?;
    let (lines, arrived) = channel();
    if let Some(out) = child.stdout.take() {
        pass_on(out, lines.clone());
    }
    if let Some(err) = child.stderr.take() {
        pass_on(err, lines);
    }

    let begun = Instant::now();
    let mut output = String::new();
    let mut ended = None;
    let mut late = false;
    loop {
        match arrived.recv_timeout(GLANCE) {
            Ok(line) => {
                println!("{line}");
                output.push_str(&line);
                output.push('\n');
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if ended.is_none() && child.try_wait()?.is_some() {
            ended = Some(Instant::now());
        }
        if ended.is_some_and(|at| at.elapsed() > LAST_WORDS) {
            break;
        }
        if ended.is_none() && !late && begun.elapsed() > limit {
            println!("{name} was stopped after its {} s", limit.as_secs());
            late = true;
            stop(&mut child)?;
        }
    }
    let status = child.wait()?;
    Ok(Ended {
        ok: status.success() && !late,
        late,
        output,
    })
}

/// Asks the program to stop, so that it can end what it started itself, then makes it.
fn stop(child: &mut Child) -> Result<()> {
    let asked = Command::new("kill")
        .arg(child.id().to_string())
        .stderr(Stdio::null())
        .status();
    let begun = Instant::now();
    while asked.as_ref().is_ok_and(std::process::ExitStatus::success) && begun.elapsed() < GRACE {
        if child.try_wait()?.is_some() {
            return Ok(());
        }
        std::thread::sleep(GLANCE);
    }
    // It may have ended between the last look and this; then there is nothing to kill.
    let _ = child.kill();
    Ok(())
}

/// Hands each line on as text, whatever bytes it holds.
fn pass_on(from: impl Read + Send + 'static, to: Sender<String>) {
    std::thread::spawn(move || {
        let mut reader = BufReader::new(from);
        let mut line = Vec::new();
        while reader
            .read_until(b'\n', &mut line)
            .is_ok_and(|read| read > 0)
        {
            let text = String::from_utf8_lossy(&line)
                .trim_end_matches(['\n', '\r'])
                .to_owned();
            if to.send(text).is_err() {
                return;
            }
            line.clear();
        }
    });
}

/// Whether the program can be started and ends well; its output is dropped.
pub fn works(program: &str, args: &[&str]) -> bool {
    Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// What a short program says on its standard output, without the last line break; None where it fails.
pub fn said(program: &str, args: &[&str], folder: &Path) -> Option<String> {
    let output = Command::new(program)
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim_end().to_owned())
}

/// Where a program stands in the search path.
pub fn found(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// The cargo that runs this program, so that a chosen toolchain stays chosen.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_of_this_program_is_checked_with_the_workspace() {
        let manifest: toml::Table = include_str!("../Cargo.toml").parse().expect("it is TOML");
        let features = manifest["features"].as_table().expect("there are features");
        let named: Vec<&str> = WHOLE[1].split(',').collect();
        for feature in features.keys() {
            assert!(
                named.contains(&format!("xtask/{feature}").as_str()),
                "{feature}"
            );
        }
    }

    #[test]
    fn a_program_that_takes_too_long_is_stopped_and_what_it_said_is_kept() {
        let mut slow = Command::new("sh");
        slow.args(["-c", "echo begun; exec sleep 60"]);
        let begun = Instant::now();
        let ended = watch(&mut slow, Duration::from_millis(300)).expect("sh starts");
        assert!(ended.late && !ended.ok, "the limit is told");
        assert_eq!(ended.output, "begun\n");
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "it did not sleep its minute"
        );
    }

    #[test]
    fn a_program_that_fails_is_not_ok_and_both_its_outputs_are_kept() {
        let mut failing = Command::new("sh");
        failing.args(["-c", "echo one; echo two >&2; exit 3"]);
        let ended = watch(&mut failing, Duration::from_secs(20)).expect("sh starts");
        assert!(!ended.ok && !ended.late);
        assert!(ended.output.contains("one\n") && ended.output.contains("two\n"));
    }

    #[test]
    fn a_program_that_leaves_a_child_behind_does_not_hold_us_up() {
        let mut parent = Command::new("sh");
        parent.args(["-c", "sleep 30 & echo gone"]);
        let begun = Instant::now();
        let ended = watch(&mut parent, Duration::from_secs(25)).expect("sh starts");
        assert!(ended.ok);
        assert!(begun.elapsed() < Duration::from_secs(20));
    }
}
