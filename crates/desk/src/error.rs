//! What can go wrong between a request and its answer.

use recovery::Refusal;
use store::StoreError;

/// Why nothing happened. Whatever was typed is still with the person: callers keep it as a draft.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The method says no.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// There is no such thing, or not for this person.
    #[error("not found")]
    NotFound,
    /// Not for this role.
    #[error("not allowed")]
    NotAllowed,
    /// A field does not fit; the code names the sentence in the catalogue.
    #[error("{field}: {code}")]
    Invalid {
        /// The form field.
        field: &'static str,
        /// The catalogue key of the sentence.
        code: &'static str,
    },
    /// Others were faster, again and again; try once more.
    #[error("busy")]
    Busy,
    /// The database or the disk failed; nothing was half done.
    #[error("storage: {0}")]
    Storage(String),
}

impl DeskError {
    /// A field that does not fit; `code` names the sentence in the catalogue.
    pub(crate) fn invalid(field: &'static str, code: &'static str) -> Self {
        Self::Invalid { field, code }
    }
}

/// Every code of [`DeskError::Invalid`], so that a test can hold the catalogue against them.
pub const INVALID_CODES: &[&str] = &[
    "absence-order",
    "absences-too-many",
    "action-date-passed",
    "actions-too-many",
    "address-ours",
    "amount-invalid",
    "approver-may-not",
    "body-empty",
    "body-too-long",
    "call-case-theirs",
    "call-too-long",
    "case-unknown",
    "choice-unknown",
    "class-unknown",
    "colour-invalid",
    "customer-mail-old",
    "customer-no-mail",
    "customers-joined",
    "customers-not-joined",
    "date-out-of-range",
    "elsewhere-too-many",
    "email-invalid",
    "email-taken",
    "exposure-both",
    "fact-left",
    "expectations-changed-since",
    "expectations-empty",
    "expectations-not-yours",
    "expectations-same",
    "fact-unknown",
    "feedback-answered",
    "feedback-empty",
    "feedback-try-what",
    "hand-out-changed",
    "file-empty",
    "files-too-large",
    "files-too-many",
    "form-address-ours",
    "form-phone-short",
    "form-site-invalid",
    "form-sites-too-many",
    "form-unreachable",
    "handbook-changed-since",
    "holds-their-page",
    "last-administrator",
    "limits-administrator",
    "limits-changed",
    "limits-too-many",
    "line-empty",
    "line-too-long",
    "logo-no-picture",
    "logo-too-large",
    "mailbox-unknown",
    "misfit-choose",
    "most-too-many",
    "name-empty",
    "name-too-long",
    "need-contrary",
    "need-days",
    "need-not-agreed",
    "not-another",
    "notices-time",
    "notices-times-many",
    "owner-unknown",
    "page-unknown",
    "password-too-long",
    "password-too-short",
    "phone-not-one",
    "phone-too-long",
    "policies-too-many",
    "policy-checked-already",
    "policy-other-text",
    "policy-out-of-bounds",
    "policy-unchecked",
    "policy-unknown",
    "proof-gone",
    "reason-names-them",
    "rule-off-already",
    "severity-unknown",
    "sign-in-wait",
    "stand-in-unknown",
    "tag-too-long",
    "team-taken",
    "team-unknown",
    "template-taken",
    "templates-too-many",
    "text-empty",
    "text-too-long",
    "thanks-whom",
    "token-taken",
    "too-many-addresses",
    "too-many-calls",
    "too-many-tokens",
    "view-too-long",
    "views-too-many",
    "why-needs-evidence",
    "whys-too-many",
    "word-waiting",
    "yes-limited",
    "yes-not-said",
    "zone-unknown",
];

impl From<StoreError> for DeskError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict { .. } | StoreError::Busy => Self::Busy,
            other => Self::Storage(other.to_string()),
        }
    }
}
