//! A small HTTP client that keeps its connection: what is measured is the desk, not the client.

use anyhow::{Context as _, Result, bail};
use std::net::SocketAddr;
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

/// How a page answered.
#[derive(Clone, Debug)]
pub struct Load {
    /// Answers a second, over all connections.
    pub a_second: f64,
    /// Half of the answers came within this time.
    pub p50: Duration,
    /// All but one in a hundred came within this time.
    pub p99: Duration,
    /// How many answers were counted.
    pub count: usize,
}

/// Asks for the pages of `path` from eight connections for `seconds`; a failing answer ends it.
pub async fn load(
    to: SocketAddr,
    cookie: &str,
    seconds: u64,
    path: impl Fn(usize) -> String + Clone + Send + Sync + 'static,
) -> Result<Load> {
    let begin = Instant::now();
    let end = begin + Duration::from_secs(seconds);
    let mut tasks = Vec::new();
    for lane in 0..CONNECTIONS {
        let (path, cookie) = (path.clone(), cookie.to_owned());
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
    times.sort_unstable();
    let at = |share: usize| {
        times
            .get(times.len() * share / 100)
            .copied()
            .unwrap_or_default()
    };
    #[allow(
        clippy::cast_precision_loss,
        reason = "a count of answers is far below 2^52"
    )]
    let a_second = times.len() as f64 / took.as_secs_f64();
    Ok(Load {
        a_second,
        p50: at(50),
        p99: at(99),
        count: times.len(),
    })
}
