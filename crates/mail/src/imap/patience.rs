//! A connection that does not wait for ever: a server that went away without a word says nothing any more.

use super::SILENCE_MAX;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

/// What mail is read over.
pub(super) trait Wire: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug> Wire for T {}

/// A connection whose reader gives up after [`SILENCE_MAX`] without a byte.
#[derive(Debug)]
pub(super) struct Patient {
    wire: Box<dyn Wire>,
    until: Pin<Box<Sleep>>,
    waits: bool,
}

impl Patient {
    pub(super) fn new(wire: impl Wire + 'static) -> Self {
        Self {
            wire: Box::new(wire),
            until: Box::pin(sleep(SILENCE_MAX)),
            waits: false,
        }
    }
}

impl AsyncRead for Patient {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if let Poll::Ready(read) = Pin::new(&mut self.wire).poll_read(cx, buf) {
            self.waits = false;
            return Poll::Ready(read);
        }
        if !self.waits {
            self.waits = true;
            self.until.as_mut().reset(Instant::now() + SILENCE_MAX);
        }
        ready!(self.until.as_mut().poll(cx));
        self.waits = false;
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncWrite for Patient {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.wire).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.wire).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.wire).poll_shutdown(cx)
    }
}
