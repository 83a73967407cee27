//! Where a message of ours is on its way.

/// Where a message of ours is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Delivery {
    /// It needs none: it came in, or was said on the phone.
    None,
    /// It waits for the sender.
    Queued,
    /// It has waited for so long that its reader may wait in silence; it still waits.
    Late,
    /// It was put where others pass it on.
    Sent,
    /// The mail server took it and answers for it.
    Accepted,
    /// The mail server took it, and perhaps it had taken it before: it was cut off before it could say so.
    AcceptedAgain,
    /// It came back.
    Bounced,
    /// The mail server refused it for good.
    Refused,
    /// It did not go out: it was given up, or erased while it waited.
    Failed,
    /// It was given up, and the mail server that was cut off may have taken it.
    Unclear,
}

impl Delivery {
    const ALL: [Self; 10] = [
        Self::None,
        Self::Queued,
        Self::Late,
        Self::Sent,
        Self::Accepted,
        Self::AcceptedAgain,
        Self::Bounced,
        Self::Refused,
        Self::Failed,
        Self::Unclear,
    ];

    /// Its name in the database and for pages.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Queued => "queued",
            Self::Late => "late",
            Self::Sent => "sent",
            Self::Accepted => "accepted",
            Self::AcceptedAgain => "accepted-again",
            Self::Bounced => "bounced",
            Self::Refused => "refused",
            Self::Failed => "failed",
            Self::Unclear => "unclear",
        }
    }

    /// Whether it did not reach the customer, as far as we know.
    pub fn is_lost(self) -> bool {
        matches!(
            self,
            Self::Bounced | Self::Refused | Self::Failed | Self::Unclear
        )
    }

    pub(crate) fn from_name(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|delivery| delivery.name() == name)
            .unwrap_or(Self::None)
    }
}
