//! What a complaint was about, on four axes that say nothing of each other: what failed, what the customer lost by it, why
//! it failed, and what was done for them (P33). The codes are data (`classes/axes.toml`), as are the ways from them to the
//! categories of those who want returns ([`Crosswalk`]).
//!
//! How severe a complaint is is another matter ([`crate::severity`]).

mod crosswalk;
mod told;

pub use crosswalk::{Category, Crosswalk, crosswalks};
pub use told::{remedy_is_done, told};

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// An axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// What failed.
    Failed,
    /// What kind of loss it was to the customer.
    Loss,
    /// Why it failed.
    Cause,
    /// What was done for the customer.
    Remedy,
}

impl Axis {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Failed, Self::Loss, Self::Cause, Self::Remedy];

    /// Its name in data, addresses and the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Loss => "loss",
            Self::Cause => "cause",
            Self::Remedy => "remedy",
        }
    }

    /// The axis of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|axis| axis.name() == name)
    }

    /// Its codes, in the order in which they are shown.
    pub fn codes(self) -> &'static [Code] {
        self.listed().map_or(&[], |listed| &listed.codes)
    }

    /// How many of them one case has at most.
    pub fn most(self) -> usize {
        self.listed().map_or(0, |listed| listed.most)
    }

    /// The code of this name.
    pub fn code(self, name: &str) -> Option<&'static Code> {
        self.codes().iter().find(|code| code.as_str() == name)
    }

    fn listed(self) -> Option<&'static Listed> {
        LISTS.axis.iter().find(|listed| listed.name == self)
    }
}

/// A code of an axis. One that a log names and no list knows any more is kept as it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Code(String);

impl Code {
    /// The code of this name, whether a list knows it or not.
    pub fn named(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// Its name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An axis with its code: `failed.late`, as lists of cases name it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Class {
    /// On which axis.
    pub axis: Axis,
    /// What.
    pub code: Code,
}

impl Class {
    /// The class of this name, where the lists know it.
    pub fn from_name(name: &str) -> Option<Self> {
        let (axis, code) = name.split_once('.')?;
        let axis = Axis::from_name(axis)?;
        let code = axis.code(code)?.clone();
        Some(Self { axis, code })
    }

    /// Every class there is, in the order in which they are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        Axis::ALL.into_iter().flat_map(|axis| {
            let codes = axis.codes().iter().cloned();
            codes.map(move |code| Self { axis, code })
        })
    }
}

impl std::fmt::Display for Class {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.axis.name(), self.code.as_str())
    }
}

/// What a case was said to be about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes(BTreeMap<Axis, BTreeSet<Code>>);

impl Classes {
    /// What stands on an axis, in the order in which its codes are shown.
    pub fn on(&self, axis: Axis) -> Vec<&Code> {
        let mut codes: Vec<&Code> = self.0.get(&axis).into_iter().flatten().collect();
        codes.sort_by_key(|code| axis.codes().iter().position(|known| known == *code));
        codes
    }

    /// Whether nothing was said yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of it, axis by axis.
    pub fn all(&self) -> Vec<Class> {
        let of = |axis: Axis| {
            let codes = self.on(axis).into_iter().cloned();
            codes.map(move |code| Class { axis, code })
        };
        Axis::ALL.into_iter().flat_map(of).collect()
    }

    /// On this axis stands what these say, and nothing else.
    pub(crate) fn set(&mut self, axis: Axis, codes: &[Code]) {
        if codes.is_empty() {
            self.0.remove(&axis);
        } else {
            self.0.insert(axis, codes.iter().cloned().collect());
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    axis: Vec<Listed>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    name: Axis,
    most: usize,
    codes: Vec<Code>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    toml::from_str(include_str!("../../classes/axes.toml"))
        .unwrap_or_else(|error| panic!("the lists of classes come along and are tried: {error}"))
});
