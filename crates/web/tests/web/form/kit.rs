//! What somebody types into the web form, and how it is sent.

use crate::house::{House, Seen, Session};
use axum::body::Body;
use axum::http::{Request, StatusCode};

pub const BOUNDARY: &str = "----a-boundary-of-ours";
pub const MB: usize = 1024 * 1024;
/// A picture of one dot.
pub const PICTURE: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

/// What somebody typed, and their files.
#[derive(Clone, Default)]
pub struct Typed {
    pub fields: Vec<(String, String)>,
    pub files: Vec<(String, String, Vec<u8>)>,
}

impl Typed {
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(of, _)| of != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn file(mut self, name: &str, kind: &str, bytes: &[u8]) -> Self {
        self.files
            .push((name.to_owned(), kind.to_owned(), bytes.to_vec()));
        self
    }

    pub fn body(&self) -> Vec<u8> {
        let mut body = Vec::new();
        let mut part = |head: String, content: &[u8]| {
            body.extend(
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n").bytes(),
            );
            body.extend(content);
            body.extend(b"\r\n");
        };
        for (name, value) in &self.fields {
            part(format!("name=\"{name}\""), value.as_bytes());
        }
        for (name, kind, bytes) in &self.files {
            part(
                format!("name=\"files\"; filename=\"{name}\"\r\nContent-Type: {kind}"),
                bytes,
            );
        }
        body.extend(format!("--{BOUNDARY}--\r\n").bytes());
        body
    }
}

pub fn post(path: &str, kind: &str, body: Vec<u8>) -> Request<Body> {
    Request::post(path)
        .header("host", "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", kind)
        .header("content-length", body.len())
        .body(Body::from(body))
        .expect("a request")
}

pub async fn send_to(house: &House, path: &str, typed: &Typed) -> Seen {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    house.ask(post(path, &kind, typed.body())).await
}

pub async fn send(house: &House, typed: &Typed) -> Seen {
    send_to(house, "/complain", typed).await
}

/// The form as somebody opens it, with its token.
pub async fn opened(house: &House) -> Typed {
    let page = house.get(None, "/complain").await;
    assert_eq!(page.status, StatusCode::OK);
    let token = page.body.split(r#"name="form" value=""#).nth(1);
    let token = token.and_then(|rest| rest.split('"').next());
    Typed::default().with("form", token.expect("a token"))
}

pub async fn marta(house: &House) -> Typed {
    opened(house)
        .await
        .with(
            "story",
            "My new boots let water in on the first walk.\nI stood in the rain.",
        )
        .with("meant", "The holiday was over.")
        .with("wish", "Boots that are dry.")
        .with("your-name", "Marta Lind")
        .with("your-email", "marta@customer.example")
}

pub async fn numbers(house: &House) -> Vec<String> {
    numbers_as(house, &house.administrator).await
}

pub async fn numbers_as(house: &House, who: &Session) -> Vec<String> {
    let page = house.get(Some(who), "/cases").await.body;
    let mut numbers: Vec<String> = page
        .match_indices("href=\"/cases/1")
        .map(|(at, _)| {
            page[at + 13..]
                .chars()
                .take_while(char::is_ascii_digit)
                .collect()
        })
        .collect();
    numbers.sort();
    numbers.dedup();
    numbers
}

pub async fn the_case(house: &House) -> String {
    let numbers = numbers(house).await;
    assert_eq!(numbers.len(), 1, "{numbers:?}");
    let path = format!("/cases/{}", numbers[0]);
    house.get(Some(&house.administrator), &path).await.body
}
