//! A small HTTP client that keeps its connection: what is measured is the desk, not the client.

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// Connections that ask at the same time.
pub const CONNECTIONS: usize = 8;

/// An answer.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The head, as it came.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

/// One connection to a server on this machine.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    /// Connects.
    pub async fn open(to: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(to)
            .await
            .context("the server does not answer")?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(64 * 1024),
        })
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str, cookie: &str) -> Result<Answer> {
        let cookie = if cookie.is_empty() {
            String::new()
        } else {
            format!("cookie: {cookie}\r\n")
        };
        self.send(format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n{cookie}\r\n").as_bytes())
            .await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, form: &str) -> Result<Answer> {
        let length = form.len();
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {length}\r\n\r\n{form}"
        );
        self.send(request.as_bytes()).await
    }

    async fn send(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let end = loop {
            if let Some(at) = find(&self.buffer, b"\r\n\r\n") {
                break at + 4;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(&self.buffer[..end]).into_owned();
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|text| text.parse().ok())
            .context("no status")?;
        let body = if let Some(length) = header(&head, "content-length") {
            let length: usize = length.parse()?;
            while self.buffer.len() < end + length {
                self.more().await?;
            }
            self.buffer[end..end + length].to_vec()
        } else if header(&head, "transfer-encoding").is_some() {
            self.chunks(end).await?
        } else {
            Vec::new()
        };
        Ok(Answer { status, head, body })
    }

    async fn chunks(&mut self, mut at: usize) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let line = loop {
                if let Some(end) = find(&self.buffer[at..], b"\r\n") {
                    break at + end;
                }
                self.more().await?;
            };
            let size =
                usize::from_str_radix(std::str::from_utf8(&self.buffer[at..line])?.trim(), 16)?;
            let begin = line + 2;
            while self.buffer.len() < begin + size + 2 {
                self.more().await?;
            }
            body.extend_from_slice(&self.buffer[begin..begin + size]);
            at = begin + size + 2;
            if size == 0 {
                return Ok(body);
            }
        }
    }

    async fn more(&mut self) -> Result<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            bail!("the server closed the connection");
        }
        Ok(())
    }
}

/// The value of a header.
pub fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

/// Which page is asked for the n-th time.
pub type Ask = Arc<dyn Fn(usize) -> String + Send + Sync>;

/// What is asked: where it answers, and as which process, whose time on the cores is counted.
pub struct Server {
    /// Where it answers.
    pub at: SocketAddr,
    /// Its process.
    pub process: u32,
}

/// How a page answered.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Load {
    /// Answers a second, over all connections.
    pub a_second: f64,
    /// Half of the answers came within so many milliseconds.
    pub p50_ms: f64,
    /// All but one in a hundred came within so many milliseconds.
    pub p99_ms: f64,
    /// Milliseconds of the server on the cores for an answer; what else runs changes it little.
    pub cpu_ms: f64,
    /// How many answers were counted.
    pub count: usize,
}

impl fmt::Display for Load {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:.0}/s, p50 {:.2} ms, p99 {:.2} ms, {:.3} ms on the cores each, {} answers",
            self.a_second, self.p50_ms, self.p99_ms, self.cpu_ms, self.count
        )
    }
}

/// Asks for the pages of `path` from eight connections for `seconds`; a failing answer ends it.
pub async fn load(server: &Server, cookie: &str, seconds: u64, path: Ask) -> Result<Load> {
    let (to, worked) = (server.at, cpu_ms(server.process)?);
    let begin = Instant::now();
    let end = begin + Duration::from_secs(seconds);
    let mut tasks = Vec::new();
    for lane in 0..CONNECTIONS {
        let (path, cookie) = (Arc::clone(&path), cookie.to_owned());
        tasks.push(tokio::spawn(async move {
            let mut connection = Connection::open(to).await?;
            let mut times = Vec::new();
            let mut n = lane;
            while Instant::now() < end {
                let path = path(n);
                let asked = Instant::now();
                let answer = connection.get(&path, &cookie).await?;
                times.push(asked.elapsed());
                if answer.status != 200 {
                    bail!("{path} answered {}", answer.status);
                }
                n += CONNECTIONS;
            }
            anyhow::Ok(times)
        }));
    }
    let mut times = Vec::new();
    for task in tasks {
        times.extend(task.await??);
    }
    let took = begin.elapsed();
    let worked = cpu_ms(server.process)? - worked;
    times.sort_unstable();
    let at = |share: usize| {
        let time = times.get(times.len() * share / 100).copied();
        time.unwrap_or_default().as_secs_f64() * 1e3
    };
    #[allow(
        clippy::cast_precision_loss,
        reason = "a count of answers is far below 2^52"
    )]
    let count = times.len() as f64;
    Ok(Load {
        a_second: count / took.as_secs_f64(),
        p50_ms: at(50),
        p99_ms: at(99),
        cpu_ms: worked / count,
        count: times.len(),
    })
}

/// Milliseconds a process has been on the cores, for itself and in the kernel.
pub fn cpu_ms(process: u32) -> Result<f64> {
    /// The kernel counts in hundredths of a second.
    const TICK_MS: f64 = 10.0;
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))
        .context("the process has ended")?;
    // The name stands in brackets and may hold anything.
    let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks = fields.split_whitespace().skip(11).take(2);
    Ok(ticks
        .filter_map(|text| text.parse::<f64>().ok())
        .sum::<f64>()
        * TICK_MS)
}
