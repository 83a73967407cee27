//! The policies that come along, each a file in `policies/`.

use std::sync::LazyLock;

use super::shape::Policy;

/// A policy that comes along.
#[derive(Debug)]
pub struct Shipped {
    /// The file as it stands, to begin a copy with.
    pub text: &'static str,
    /// What it says.
    pub policy: Policy,
}

const FILES: [(&str, &str); 23] = [
    (
        "au-rg271",
        include_str!("../../../../policies/au-rg271.toml"),
    ),
    (
        "au-rg271-5bd",
        include_str!("../../../../policies/au-rg271-5bd.toml"),
    ),
    (
        "au-telco",
        include_str!("../../../../policies/au-telco.toml"),
    ),
    ("ca-bank", include_str!("../../../../policies/ca-bank.toml")),
    (
        "eu-adr-notice",
        include_str!("../../../../policies/eu-adr-notice.toml"),
    ),
    (
        "eu-insurance",
        include_str!("../../../../policies/eu-insurance.toml"),
    ),
    (
        "house-default",
        include_str!("../../../../policies/house-default.toml"),
    ),
    ("ie-cpc", include_str!("../../../../policies/ie-cpc.toml")),
    (
        "in-ecommerce",
        include_str!("../../../../policies/in-ecommerce.toml"),
    ),
    (
        "in-irdai",
        include_str!("../../../../policies/in-irdai.toml"),
    ),
    (
        "in-rbi-bank",
        include_str!("../../../../policies/in-rbi-bank.toml"),
    ),
    (
        "iso-10002",
        include_str!("../../../../policies/iso-10002.toml"),
    ),
    (
        "nhs-england",
        include_str!("../../../../policies/nhs-england.toml"),
    ),
    (
        "psd2-payments",
        include_str!("../../../../policies/psd2-payments.toml"),
    ),
    (
        "uk-data-protection",
        include_str!("../../../../policies/uk-data-protection.toml"),
    ),
    (
        "uk-fca-3bd",
        include_str!("../../../../policies/uk-fca-3bd.toml"),
    ),
    (
        "uk-fca-disp",
        include_str!("../../../../policies/uk-fca-disp.toml"),
    ),
    (
        "uk-housing",
        include_str!("../../../../policies/uk-housing.toml"),
    ),
    (
        "uk-ofcom-c4",
        include_str!("../../../../policies/uk-ofcom-c4.toml"),
    ),
    (
        "uk-ofgem-chs",
        include_str!("../../../../policies/uk-ofgem-chs.toml"),
    ),
    ("uk-spso", include_str!("../../../../policies/uk-spso.toml")),
    ("us-cfpb", include_str!("../../../../policies/us-cfpb.toml")),
    (
        "us-dot-air",
        include_str!("../../../../policies/us-dot-air.toml"),
    ),
];

static SHIPPED: LazyLock<Vec<Shipped>> = LazyLock::new(|| {
    FILES
        .iter()
        .map(|&(id, text)| Shipped {
            text,
            policy: Policy::read(text).unwrap_or_else(|error| {
                panic!("the policy {id} comes along and is tried: {error}")
            }),
        })
        .collect()
});

/// All that come along, by their short names.
pub fn shipped() -> &'static [Shipped] {
    &SHIPPED
}

/// The one of this short name; none where we ship no such policy.
pub fn shipped_by_id(id: &str) -> Option<&'static Shipped> {
    shipped().iter().find(|shipped| shipped.policy.id == id)
}
