//! What every page has at hand.

use crate::rates::Rates;
use coach::rules::Rulebook;
use desk::Desk;
use std::sync::Arc;

/// What the demo adds to the top of every page of the desk.
#[derive(Clone, Debug, Default)]
pub struct DemoLinks {
    /// One line that says that this is the demo.
    pub says: String,
    /// Links: what they say, and where they go.
    pub links: Vec<(String, String)>,
    /// Buttons that change something (a POST): what they say, and where they go.
    pub keys: Vec<(String, String)>,
}

/// What every page has at hand. Cheap to clone.
#[derive(Clone)]
pub struct WebState {
    /// The desk.
    pub desk: Desk,
    /// The demo's banner, in the demo only.
    pub demo: Option<Arc<DemoLinks>>,
    /// The coach's rules, where the house has some of its own.
    rules: Option<Arc<Rulebook>>,
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
            rules: None,
            rates: Arc::new(Rates::default()),
            https,
        }
    }

    /// The same with these rules for the coach; without them with those that come along.
    #[must_use]
    pub fn with_rules(mut self, rules: Option<Arc<Rulebook>>) -> Self {
        self.rules = rules;
        self
    }

    /// The coach's rules in force. Those that come along are read when they are first asked for.
    pub(crate) fn rulebook(&self) -> &Rulebook {
        self.rules
            .as_deref()
            .unwrap_or_else(|| Rulebook::built_in())
    }

    /// The same with the demo's banner.
    #[must_use]
    pub fn with_demo(mut self, links: DemoLinks) -> Self {
        self.demo = Some(Arc::new(links));
        self
    }
}
