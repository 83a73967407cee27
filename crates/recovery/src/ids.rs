//! Names of things. Whatever lives beside a case has a UUID (version 7, made by the caller);
//! whatever lives inside a case is counted from one, so that replay needs no randomness.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! uuid_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The sixteen bytes, as the database keeps them.
            pub fn bytes(self) -> [u8; 16] {
                self.0.into_bytes()
            }

            /// The id these sixteen bytes stand for.
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

uuid_id!(
    /// One complaint, from the first word to the customer's yes.
    CaseId,
    /// One person (or household, or firm) who buys from us.
    CustomerId,
    /// One of us.
    StaffId,
    /// A team of staff.
    TeamId,
    /// A message in or out, on any channel.
    MessageId,
    /// What the house calls cases by.
    TagId,
    /// Why something went wrong, behind one case or many.
    CauseId,
    /// A piece of free text, kept outside the log so that it can be erased.
    TextId,
);

macro_rules! count_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// The first one.
            pub const FIRST: Self = Self(1);

            /// The one after this.
            #[must_use]
            pub fn next(self) -> Self {
                Self(self.0.saturating_add(1))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

count_id!(
    /// A point the customer raised, counted within the case.
    PointNo,
    /// A solution offered, counted within the point, over all offers.
    OptionNo,
    /// A promise, counted within the case.
    PromiseNo,
    /// A counter-wish, counted within the case.
    WishNo,
    /// Something a colleague is asked to agree to, counted within the case.
    ApprovalNo,
);
