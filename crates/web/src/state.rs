//! What every page has at hand.

use crate::rates::Rates;
use crate::shelf::{InForce, RuleShelf};
use coach::draft::facts::Facts;
use coach::review::{Now, Review, review};
use desk::{Desk, DeskError};
use std::sync::Arc;

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
        }
    }

    /// The same with these rules for the coach.
    #[must_use]
    pub fn with_rules(mut self, rules: Arc<RuleShelf>) -> Self {
        self.rules = rules;
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
