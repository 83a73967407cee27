//! A provider of a test's own, that gives access tokens over HTTP on this machine.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What it is asked and what it says.
#[derive(Clone, Default)]
pub struct Provider {
    told: Arc<Mutex<Told>>,
}

#[derive(Default)]
struct Told {
    status: u16,
    answer: String,
    asked: Vec<String>,
}

impl Provider {
    /// Starts it; it lives as long as the test.
    pub fn start() -> (Self, SocketAddr) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let provider = Self::default();
        let here = provider.clone();
        std::thread::spawn(move || {
            for line in listener.incoming().flatten() {
                here.answer(line);
            }
        });
        (provider, at)
    }

    /// What it says from now on.
    pub fn says(&self, status: u16, answer: &str) {
        let mut told = self.told.lock().unwrap();
        (told.status, told.answer) = (status, answer.to_owned());
    }

    /// The forms it was asked with, in order.
    pub fn asked(&self) -> Vec<String> {
        self.told.lock().unwrap().asked.clone()
    }

    fn answer(&self, line: TcpStream) {
        let mut reader = BufReader::new(line);
        let mut length = 0;
        loop {
            let mut head = String::new();
            if reader.read_line(&mut head).unwrap_or(0) == 0 {
                return;
            }
            if head == "\r\n" {
                break;
            }
            if let Some(said) = head.to_lowercase().strip_prefix("content-length:") {
                length = said.trim().parse().unwrap();
            }
        }
        let mut form = vec![0; length];
        reader.read_exact(&mut form).unwrap();
        let mut told = self.told.lock().unwrap();
        told.asked.push(String::from_utf8(form).unwrap());
        // In chunks, as large providers answer.
        let said = format!(
            "HTTP/1.1 {} Told\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{}\r\n0\r\n\r\n",
            told.status,
            told.answer.len(),
            told.answer
        );
        // Whoever has gone needs no answer.
        let _ = reader.get_mut().write_all(said.as_bytes());
    }
}
