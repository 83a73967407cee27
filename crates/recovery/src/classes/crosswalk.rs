//! From our codes to the categories under which somebody wants complaints returned, as data.

use super::{Axis, Classes, Code};
use serde::Deserialize;
use std::sync::LazyLock;

/// A way from the codes of one axis to categories of somebody else's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crosswalk {
    /// Its short name.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The axis whose codes it begins from.
    pub axis: Axis,
    /// Where the categories are published.
    pub source: String,
    /// Whether somebody has held it against that.
    pub checked: bool,
    /// The categories, the one that counts first on top.
    pub category: Vec<Category>,
}

/// A category.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its short name.
    pub code: String,
    /// Its name, in the language of whoever asks for the return.
    pub says: String,
    /// The codes that lead to it.
    pub from: Vec<Code>,
}

impl Crosswalk {
    /// The one category a case is returned under: of those its codes lead to, the first. None where nothing was said on
    /// the axis.
    pub fn category(&self, classes: &Classes) -> Option<&Category> {
        let codes = classes.on(self.axis);
        let leads = |category: &&Category| codes.iter().any(|code| category.from.contains(code));
        self.category.iter().find(leads)
    }
}

const FILES: [&str; 3] = [
    include_str!("../../classes/fca-cause.toml"),
    include_str!("../../classes/cfpb-issue.toml"),
    include_str!("../../classes/cfpb-response.toml"),
];

static CROSSWALKS: LazyLock<Vec<Crosswalk>> = LazyLock::new(|| {
    let read = |text: &&str| {
        toml::from_str(text)
            .unwrap_or_else(|error| panic!("a crosswalk comes along and is tried: {error}"))
    };
    FILES.iter().map(read).collect()
});

/// Those that come along.
pub fn crosswalks() -> &'static [Crosswalk] {
    &CROSSWALKS
}
