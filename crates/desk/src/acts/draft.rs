//! What somebody is writing lives on the server: a closed browser or a lost race costs no words.

use super::Act;
use crate::bounds::BODY_BYTES_MAX;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use recovery::Role;
use store::Batch;
use store::blobs::Hash;
use store::cases::CaseRow;
use store::drafts::{self, Draft};

/// The steps by which we write to the customer. Each has a draft of its own: words of an offer are no reply.
const WORDED: [&str; 6] = [
    "give-word",
    "send-understanding",
    "offer",
    "lay-plan",
    "follow-up",
    "end",
];

/// Steps of which all that is typed is kept, field by field: what is written there stands in more than one.
const FILLED: [&str; 5] = [
    "write-understanding",
    "record-finding",
    "offer",
    "cannot-be-met",
    "lay-plan",
];
/// What the name of a draft of a whole form begins with.
const OF_FORM: &str = "form-";

/// Whether the words of this step are kept while they are written.
pub fn keeps_draft(step: &str) -> bool {
    WORDED.contains(&step) || step.strip_prefix(OF_FORM).is_some_and(is_filled)
}

/// Whether this is a step of [`FILLED`], with the number of what it is about or without.
fn is_filled(form: &str) -> bool {
    FILLED.iter().any(|step| match form.strip_prefix(step) {
        Some("") => true,
        Some(rest) => rest
            .strip_prefix('-')
            .is_some_and(|no| no.parse::<u32>().is_ok()),
        None => false,
    })
}

/// The draft of a whole form, by the step and the name of the form, which ends in both: `now-offer-2` is kept as
/// `form-offer-2` wherever on a page it stands. None where the form is not kept as a whole.
pub fn form_draft(step: &str, form: &str) -> Option<String> {
    let name = form.get(form.find(step)?..)?;
    is_filled(name).then(|| format!("{OF_FORM}{name}"))
}

/// The mark of a draft: by it a window says which words it knows to be kept. That of no draft is empty.
pub fn draft_mark(body: &str) -> String {
    if body.trim().is_empty() {
        String::new()
    } else {
        Hash::of(body.as_bytes()).to_string()
    }
}

impl Act {
    /// The step whose draft its words were, where it is one by which we write to the customer.
    pub(super) fn drafted_as(&self) -> Option<&'static str> {
        Some(match self {
            Self::GiveWord { .. } => "give-word",
            Self::SendUnderstanding { .. } => "send-understanding",
            Self::Offer { .. } => "offer",
            Self::LayPlan { .. } => "lay-plan",
            Self::FollowUp { .. } => "follow-up",
            Self::End { .. } => "end",
            _ => return None,
        })
    }

    /// The draft of the form it was typed in, where that is kept as a whole.
    pub(super) fn filled_in(&self) -> Option<String> {
        let name = match self {
            Self::WriteUnderstanding { .. } => "write-understanding".to_owned(),
            Self::RecordFinding { point, .. } => format!("record-finding-{point}"),
            // What a colleague is asked for stands in the form from then on.
            Self::Offer { point, .. } | Self::AskApproval { point, .. } => format!("offer-{point}"),
            Self::SayCannotBeMet { wish, .. } => format!("cannot-be-met-{wish}"),
            Self::LayPlan { point, .. } => format!("lay-plan-{point}"),
            _ => return None,
        };
        Some(format!("{OF_FORM}{name}"))
    }
}

impl Desk {
    /// Keeps what a person is writing on a case for a step; an empty body drops it.
    ///
    /// # Errors
    /// `NotFound` for a step whose words are not kept ([`keeps_draft`]), `Invalid` with `body-too-long`: what was kept
    /// before stays.
    pub async fn save_draft(
        &self,
        by: &Person,
        number: u64,
        step: &str,
        body: &str,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.row(number).await?;
        if !keeps_draft(step) {
            return Err(DeskError::NotFound);
        }
        if body.len() > BODY_BYTES_MAX {
            return Err(DeskError::invalid("body", "body-too-long"));
        }
        self.keep_draft(&by, &row, None, (step, body)).await
    }

    /// Keeps what a window holds by itself while somebody types, over the draft of this mark and no other: what the same
    /// person wrote in another window meanwhile stays. Gives the mark of what is kept now, or none where it was not.
    ///
    /// # Errors
    /// As [`Desk::save_draft`].
    pub async fn keep_typed(
        &self,
        by: &Person,
        number: u64,
        (step, body): (&str, &str),
        over: &str,
    ) -> Result<Option<String>, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.row(number).await?;
        if !keeps_draft(step) {
            return Err(DeskError::NotFound);
        }
        if body.len() > BODY_BYTES_MAX {
            return Err(DeskError::invalid("body", "body-too-long"));
        }
        let drafts = drafts::of(self.store(), by.id, row.case).await?;
        let stands = drafts.iter().find(|draft| draft.kind == step);
        let stands = stands.map_or("", |draft| draft.body.as_str());
        let mark = draft_mark(body);
        if draft_mark(stands) == mark {
            return Ok(Some(mark));
        }
        if draft_mark(stands) != over {
            return Ok(None);
        }
        let mut batch = Batch::new();
        if mark.is_empty() {
            drafts::discard(&mut batch, by.id, row.case, step);
        } else {
            let draft = Draft {
                kind: step.to_owned(),
                body: body.to_owned(),
                seen_version: row.version,
                saved_at: self.now(),
            };
            drafts::put_over(&mut batch, by.id, row.case, &draft, stands);
        }
        match self.store().write(batch).await {
            Ok(_) => Ok(Some(mark)),
            Err(error) if error.is_conflict() => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub(super) async fn keep_draft(
        &self,
        by: &Person,
        row: &CaseRow,
        seen: Option<u64>,
        (step, body): (&str, &str),
    ) -> Result<(), DeskError> {
        let mut batch = Batch::new();
        self.draft_into(&mut batch, by, row, seen, (step, body));
        self.store().write(batch).await?;
        Ok(())
    }

    pub(super) fn draft_into(
        &self,
        batch: &mut Batch,
        by: &Person,
        row: &CaseRow,
        seen: Option<u64>,
        (step, body): (&str, &str),
    ) {
        if body.trim().is_empty() {
            drafts::discard(batch, by.id, row.case, step);
        } else if body.len() <= BODY_BYTES_MAX {
            let draft = Draft {
                kind: step.to_owned(),
                body: body.to_owned(),
                seen_version: seen.unwrap_or(row.version),
                saved_at: self.now(),
            };
            drafts::put(batch, by.id, row.case, &draft);
        }
    }
}
