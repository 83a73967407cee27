//! What every page has at hand.

use crate::posted::DoorSecret;
use crate::rates::Rates;
use crate::shelf::{InForce, RuleShelf};
use coach::draft::facts::Facts;
use coach::review::{Now, Review, review};
use desk::{Desk, DeskError};
use std::sync::Arc;
use std::time::Duration;

/// What the demo adds to the top of every page of the desk: keys of the catalogue, and where they lead.
#[derive(Clone, Debug, Default)]
pub struct DemoLinks {
    /// One line that says that this is the demo.
    pub says: &'static str,
    /// Links: what they say, and where they go.
    pub links: Vec<(&'static str, &'static str)>,
    /// Buttons that change something (a POST): what they say, and where they go.
    pub keys: Vec<(&'static str, &'static str)>,
}

/// What every page has at hand. Cheap to clone.
#[derive(Clone)]
pub struct WebState {
    /// The desk.
    pub desk: Desk,
    /// The demo's banner, in the demo only.
    pub demo: Option<Arc<DemoLinks>>,
    /// The coach's rules.
    pub(crate) rules: Arc<RuleShelf>,
    pub(crate) rates: Arc<Rates>,
    pub(crate) https: bool,
    /// How long a word by mail can be taken back; where it is nought, it goes at once.
    pub(crate) undo: Duration,
    /// What a mail service shows that posts mail; without it, none may.
    pub(crate) mail_secret: Option<DoorSecret>,
    /// What a telephone system shows that says who calls; without it, none may.
    pub(crate) telephone_secret: Option<DoorSecret>,
}

impl WebState {
    /// The pages of this desk.
    pub fn new(desk: Desk) -> Self {
        let https = desk.config().base_url.starts_with("https://");
        Self {
            desk,
            demo: None,
            rules: Arc::default(),
            rates: Arc::new(Rates::default()),
            https,
            undo: Duration::ZERO,
            mail_secret: None,
            telephone_secret: None,
        }
    }

    /// The same, and a mail service that shows this secret may post mail.
    #[must_use]
    pub fn with_mail_secret(mut self, secret: &str) -> Self {
        self.mail_secret = Some(DoorSecret::new(secret));
        self
    }

    /// The same, and a telephone system that shows this secret may say who calls.
    #[must_use]
    pub fn with_telephone_secret(mut self, secret: &str) -> Self {
        self.telephone_secret = Some(DoorSecret::new(secret));
        self
    }

    /// The same with these rules for the coach.
    #[must_use]
    pub fn with_rules(mut self, rules: Arc<RuleShelf>) -> Self {
        self.rules = rules;
        self
    }

    /// The same where a word by mail waits for so long before it goes out, and can be taken back.
    #[must_use]
    pub fn with_undo(mut self, undo: Duration) -> Self {
        self.undo = undo;
        self
    }

    /// The coach's rules in force, those that are switched off among them.
    pub(crate) fn rulebook(&self) -> InForce {
        self.rules.in_force()
    }

    /// What the coach reads in a draft, without what is switched off: for all mail, or for this address of ours.
    ///
    /// # Errors
    /// Where the desk cannot say which rules are switched off.
    pub(crate) async fn reviewed(
        &self,
        draft: &str,
        facts: &Facts,
        now: Option<&Now>,
        mailbox: Option<&str>,
    ) -> Result<Review, DeskError> {
        let silent = self.desk.silent_rules().await?;
        let mut review = review(draft, facts, now, &self.rulebook());
        review
            .mistakes
            .retain(|one| !silent.holds(&one.rule, mailbox));
        review.hints.retain(|one| !silent.holds(&one.rule, mailbox));
        Ok(review)
    }

    /// The same with the demo's banner.
    #[must_use]
    pub fn with_demo(mut self, links: DemoLinks) -> Self {
        self.demo = Some(Arc::new(links));
        self
    }
}
