//! A whole desk with a clock that stands still, asked through the real router.
#![allow(dead_code, reason = "each test file uses its own part")]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use calendar::Moment;
use desk::acts::{Act, Proposed, Say, UnderstandingText};
use desk::desk::{NewCase, NewPerson};
use desk::views::Person;
use desk::{Database, Desk, DeskConfig, FixedClock};
use recovery::terms::{Channel, Meets, Remedy};
use recovery::{PointNo, Role};
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;
use web::WebState;

/// Monday 23 November 2026, 09:30 UTC: within the default office hours.
pub const MONDAY_US: i64 = 1_795_426_200_000_000;
pub const PASSWORD: &str = "quiet harbour in the morning";

pub struct House {
    pub desk: Desk,
    pub clock: FixedClock,
    pub router: Router,
    pub administrator: Session,
    _folder: TempDir,
}

#[derive(Clone)]
pub struct Session {
    pub person: Person,
    pub cookie: String,
}

pub struct Seen {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Seen {
    pub fn location(&self) -> &str {
        self.headers
            .get("location")
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

impl House {
    pub async fn open() -> Self {
        Self::open_at("http://127.0.0.1:8080").await
    }

    pub async fn open_at(base_url: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = FixedClock::at(Moment::from_us(MONDAY_US));
        let desk = Desk::open(DeskConfig {
            data: folder.path().to_owned(),
            database: Database::Sqlite,
            base_url: base_url.to_owned(),
            company: "Northline".to_owned(),
            mailboxes: vec!["care@northline.example".to_owned()],
            mail_domain: "northline.example".to_owned(),
            trusted_authserv: None,
            spam_signs: Vec::new(),
            signing: Vec::new(),
            checks_mail: false,
            names: desk::Names::default(),
            outbox: folder.path().join("outbox"),
            clock: Arc::new(clock.clone()),
        })
        .await
        .expect("a desk");
        let router = web::router(WebState::new(desk.clone()));
        let token = desk.setup_token().await.expect("asked").expect("a token");
        desk.set_up(&token, "Ada Berg", "ada@northline.example", PASSWORD)
            .await
            .expect("the administrator");
        let administrator = sign_in(&desk, "ada@northline.example").await;
        Self {
            desk,
            clock,
            router,
            administrator,
            _folder: folder,
        }
    }

    /// Somebody of this role, signed in.
    pub async fn somebody(&self, role: Role, name: &str, email: &str) -> Session {
        let link = self
            .desk
            .invite(
                &self.administrator.person,
                NewPerson {
                    name: name.to_owned(),
                    email: email.to_owned(),
                    phone: "+00 555 0100".to_owned(),
                    role,
                    team: None,
                },
            )
            .await
            .expect("invited");
        let token = link.rsplit('/').next().expect("a token");
        self.desk
            .set_password(token, PASSWORD)
            .await
            .expect("a password");
        sign_in(&self.desk, email).await
    }

    /// The same person after a night, signed in anew.
    pub async fn again(&self, who: &Session) -> Session {
        sign_in(&self.desk, &who.person.email).await
    }

    pub async fn agent(&self) -> Session {
        self.somebody(Role::Agent, "Anna Holm", "anna@northline.example")
            .await
    }

    /// A case by hand, with a mail address.
    pub async fn case(&self, by: &Session, name: &str, story: &str) -> u64 {
        self.desk
            .open_by_hand(
                &by.person,
                NewCase {
                    name: name.to_owned(),
                    email: format!(
                        "{}@customer.example",
                        name.split_whitespace()
                            .next()
                            .unwrap_or("somebody")
                            .to_lowercase()
                            .replace(|c: char| !c.is_ascii_alphanumeric(), "")
                    ),
                    phone: String::new(),
                    subject: "Charges not mentioned when she signed".to_owned(),
                    story: story.to_owned(),
                    channel: Some(Channel::Phone),
                    take: true,
                },
            )
            .await
            .expect("a case")
    }

    pub async fn act(&self, by: &Session, number: u64, act: Act) {
        self.desk
            .act(&by.person, number, None, act)
            .await
            .expect("an act");
    }

    /// Up to solutions before the customer.
    pub async fn offered(&self, by: &Session) -> u64 {
        let number = self
            .case(by, "Priya Nair", "I was promised 39 a month and billed 71.")
            .await;
        let point = PointNo::FIRST;
        self.act(
            by,
            number,
            Act::GiveWord {
                say: Say {
                    solved_today: Some(false),
                    ..say("I have read your message.")
                },
            },
        )
        .await;
        self.act(
            by,
            number,
            Act::WriteUnderstanding {
                text: understood(),
                points: vec![point],
            },
        )
        .await;
        self.act(
            by,
            number,
            Act::SendUnderstanding {
                edition: 1,
                say: say("Is this right?"),
            },
        )
        .await;
        self.act(
            by,
            number,
            Act::ConfirmUnderstanding {
                edition: 1,
                via: Channel::Phone,
            },
        )
        .await;
        self.act(
            by,
            number,
            Act::Offer {
                point,
                proposals: vec![
                    proposed(
                        Remedy::PriceCorrection,
                        "Your price stays 39 for the whole contract",
                        Meets::Fully,
                    ),
                    proposed(
                        Remedy::OtherProduct,
                        "Another plan at 35 with less data",
                        Meets::Partly,
                    ),
                ],
                why_none: None,
                why_one: None,
                say: say("Please choose."),
            },
        )
        .await;
        number
    }

    /// The path of the customer's page of a case.
    pub async fn customer_path(&self, by: &Session, number: u64) -> String {
        let page = self
            .desk
            .case_page(&by.person, number, None)
            .await
            .expect("a page");
        page.customer_url
            .replace("http://127.0.0.1:8080", "")
            .replace("https://care.example", "")
    }

    pub async fn get(&self, who: Option<&Session>, path: &str) -> Seen {
        self.ask(request("GET", who, path, None)).await
    }

    pub async fn post(&self, who: Option<&Session>, path: &str, fields: &[(&str, &str)]) -> Seen {
        self.ask(request("POST", who, path, Some(fields))).await
    }

    pub async fn ask(&self, request: Request<Body>) -> Seen {
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, 10_000_000).await.expect("a body");
        Seen {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }
}

async fn sign_in(desk: &Desk, email: &str) -> Session {
    let token = desk
        .sign_in(email, PASSWORD, "127.0.0.1")
        .await
        .expect("asked")
        .expect("a session");
    let person = desk
        .session(&token)
        .await
        .expect("asked")
        .expect("signed in")
        .person;
    Session {
        person,
        cookie: format!("amends={token}; __Host-amends={token}"),
    }
}

pub fn request(
    method: &str,
    who: Option<&Session>,
    path: &str,
    fields: Option<&[(&str, &str)]>,
) -> Request<Body> {
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", "127.0.0.1:8080");
    if let Some(who) = who {
        request = request.header("cookie", &who.cookie);
    }
    let body = fields.map(|fields| {
        fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect::<Vec<_>>()
            .join("&")
    });
    if body.is_some() {
        request = request
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
    }
    request
        .body(body.map_or_else(Body::empty, Body::from))
        .expect("a request")
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

pub fn say(body: &str) -> Say {
    Say {
        body: body.to_owned(),
        channel: Channel::Mail,
        solved_today: None,
        next: None,
        keeps: Vec::new(),
        despite: None,
    }
}

pub fn understood() -> UnderstandingText {
    UnderstandingText {
        happened: "Billed 71 instead of 39: a fee that was not mentioned at signing.".to_owned(),
        means: "Budget broken; feels misled.".to_owned(),
        asks: "The agreed price.".to_owned(),
        ..UnderstandingText::default()
    }
}

pub fn proposed(remedy: Remedy, text: &str, meets: Meets) -> Proposed {
    Proposed {
        remedy,
        text: text.to_owned(),
        meets,
        grants: None,
        worth: None,
        steps: Vec::new(),
    }
}

/// A region of a page: from the first place of `from` to the next place of `to`.
pub fn region<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let start = page
        .find(from)
        .unwrap_or_else(|| panic!("{from} in {page}"));
    let end = page[start..]
        .find(to)
        .unwrap_or_else(|| panic!("{to} after {from}"));
    &page[start..start + end]
}

/// One tag a line, so that a change of a page reads well in a snapshot.
pub fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

/// What the tick by which a customer does without the open deeds says.
pub fn waives(page: &str) -> &str {
    let tick = page.split(r#"name="waive" value=""#).nth(1);
    let said = tick.and_then(|tick| tick.split('"').next());
    said.expect("a tick for what is open")
}
