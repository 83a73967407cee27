//! The scenarios that come along, each a file in `scenarios/`.

use super::Scenario;
use std::sync::LazyLock;

macro_rules! files {
    ($($id:literal),+ $(,)?) => {
        [$(($id, include_str!(concat!("../../../../scenarios/", $id, ".toml")))),+]
    };
}

const FILES: &[(&str, &str)] = &files![
    "at-the-reception",
    "boots-that-leak",
    "brakes-that-squeal",
    "charged-after-trial",
    "cold-lunch-guest",
    "dress-for-tomorrow",
    "get-me-your-boss",
    "grandmothers-phone",
    "late-birthday-parcel",
    "letter-to-the-neighbour",
    "missing-screws",
    "mistaken-invoice",
    "no-heating-in-january",
    "noisy-hotel-room",
    "post-it-online",
    "quiet-subscriber",
    "refund-not-here",
    "roaming-bill",
    "seats-behind-a-pillar",
    "second-repair",
    "smoking-charger",
    "suitcase-in-nowhere",
    "third-appointment",
    "wrong-colour-sofa",
];

static SHIPPED: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
    FILES
        .iter()
        .map(|(id, text)| {
            Scenario::read(id, text).unwrap_or_else(|error| {
                panic!("the scenario {id} comes along and is tried: {error}")
            })
        })
        .collect()
});

/// All that come along, by their short names.
pub fn shipped() -> &'static [Scenario] {
    &SHIPPED
}

/// The one of this short name.
pub fn shipped_by_id(id: &str) -> Option<&'static Scenario> {
    shipped().iter().find(|scenario| scenario.id == id)
}
