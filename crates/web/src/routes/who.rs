//! Who may use a route.

use recovery::Role;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anybody.
    Public,
    /// Whoever holds the link: the token in the address opens one case and nothing else. One of us who is signed in is
    /// led to the case instead.
    CustomerLink,
    /// A program with a token for the coach: it opens the coach and nothing else. Other sites may call these routes.
    CoachToken,
    /// Any program of another site: what the coach can do, and no word of anybody.
    AnyProgram,
    /// A mail service with the secret of the settings: it brings mail and sees nothing.
    MailService,
    /// A telephone system with the secret of the settings: it says who calls and sees nothing.
    Telephone,
    /// One of us.
    Agent,
    /// A supervisor or an administrator.
    Supervisor,
    /// An administrator.
    Administrator,
}

impl Who {
    /// The least role, where it takes one of us.
    pub fn role(self) -> Option<Role> {
        match self {
            Self::Public
            | Self::CustomerLink
            | Self::CoachToken
            | Self::AnyProgram
            | Self::MailService
            | Self::Telephone => None,
            Self::Agent => Some(Role::Agent),
            Self::Supervisor => Some(Role::Supervisor),
            Self::Administrator => Some(Role::Administrator),
        }
    }

    /// Whether a machine of the house comes in here, by a secret of the settings: no cookie counts there.
    pub fn is_a_machine(self) -> bool {
        matches!(self, Self::MailService | Self::Telephone)
    }

    /// Whether programs of other sites may call: no cookie counts there.
    pub fn is_open_to_others(self) -> bool {
        matches!(self, Self::CoachToken | Self::AnyProgram)
    }
}
