//! The bare handler: the same bytes as a page of the desk, with nothing behind them.

use crate::client::Server;
use anyhow::{Context as _, Result};
use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use tokio::net::TcpListener;

/// Serves the file's bytes at `/` until it is ended; prints the address first.
pub async fn serve(body: &Path) -> Result<()> {
    let body = axum::body::Bytes::from(std::fs::read(body)?);
    let handler = move || {
        let body = body.clone();
        async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response() }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    axum::serve(listener, Router::new().route("/", get(handler))).await?;
    Ok(())
}

/// The yardstick as a process of its own, as the desk is.
pub struct Yardstick {
    child: Child,
    at: SocketAddr,
}

impl Yardstick {
    /// Starts it with these bytes.
    pub fn start(body: &[u8]) -> Result<Self> {
        let file = tempfile::NamedTempFile::new()?;
        std::fs::write(file.path(), body)?;
        let mut child = Command::new(std::env::current_exe()?)
            .arg("yardstick")
            .arg("--body")
            .arg(file.path())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        let out = child.stdout.take().context("no output")?;
        std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut line)?;
        Ok(Self {
            child,
            at: line.trim().parse()?,
        })
    }
}

impl Yardstick {
    /// As a server that is asked.
    pub fn server(&self) -> Server {
        Server {
            at: self.at,
            process: self.child.id(),
        }
    }
}

impl Drop for Yardstick {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
