//! The customer acts on their page. The signed link is all they have, and it opens one case.

use super::translate::translate;
use super::{Act, Done};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::intake::reading;
use recovery::terms::{Channel, Reading};
use recovery::{Case, Refusal, Status};
use store::customers;

/// How many merges are followed from a link to the case that goes on.
const MERGES_MAX: usize = 16;

/// Whether words beside a yes limit it. The button is the yes, and the words are read as what follows it.
pub fn limits_a_yes(words: &str) -> bool {
    [reading(words), reading(&format!("Yes, {words}"))]
        .iter()
        .any(|read| matches!(read, Reading::No | Reading::YesBut))
}

/// Whether words beside "it is solved" say that it is not quite: the case then stays open.
pub fn limits_solved(words: &str) -> bool {
    matches!(reading(words), Reading::No | Reading::YesBut)
}

impl Desk {
    /// What a customer does on their page.
    ///
    /// # Errors
    /// `NotFound` for a link that opens nothing (any more), `Refused` by the method.
    pub async fn customer_act(&self, token: &str, act: Act) -> Result<Done, DeskError> {
        let case = self.case_of_link(token).await?;
        let act = act.on_the_page().ok_or(Refusal::NotTheirs)?;
        let customer = case.customer.ok_or(DeskError::NotFound)?;
        let mut wanted = translate(act, true, self.now())?;
        let commands = std::mem::take(&mut wanted.commands);
        self.handle(
            case.id,
            By::customer(customer),
            None,
            commands,
            |batch, decided| {
                if !decided.events.is_empty() {
                    wanted.words.put(batch, decided.after.id, self.now());
                    self.put_heard(batch, &wanted, decided);
                }
                Ok(())
            },
        )
        .await
    }

    /// The case a link opens: signed by this desk, of the generation that stands, not revoked. The
    /// link of a case that was merged opens the one that goes on if that is the same person's.
    pub(crate) async fn case_of_link(&self, token: &str) -> Result<Case, DeskError> {
        let (id, generation) = self.links().open(token).ok_or(DeskError::NotFound)?;
        let case = self.load(id).await?;
        if case.link_revoked || case.link_generation != generation {
            return Err(DeskError::NotFound);
        }
        let mut goes_on = case.clone();
        for _ in 0..MERGES_MAX {
            let Status::Merged { into, .. } = goes_on.status else {
                break;
            };
            goes_on = self.load(into).await?;
        }
        if goes_on.id == case.id || goes_on.link_revoked {
            return Ok(case);
        }
        if self.same_person(&case, &goes_on).await? {
            Ok(goes_on)
        } else {
            Ok(case)
        }
    }

    async fn same_person(&self, one: &Case, other: &Case) -> Result<bool, DeskError> {
        let (Some(one), Some(other)) = (one.customer, other.customer) else {
            return Ok(false);
        };
        Ok(one == other
            || customers::head(self.store(), one).await?
                == customers::head(self.store(), other).await?)
    }
}

impl Act {
    /// The same act as done on the customer's page; nothing for what is not theirs to do.
    fn on_the_page(self) -> Option<Self> {
        let via = Channel::Page;
        Some(match self {
            Self::Write { body, .. } => Self::Write { body, via },
            Self::ConfirmUnderstanding { edition, .. } => {
                Self::ConfirmUnderstanding { edition, via }
            }
            Self::CorrectUnderstanding { edition, words, .. } => Self::CorrectUnderstanding {
                edition,
                words,
                via,
            },
            Self::AskExplanation { point, words, .. } => Self::AskExplanation { point, words, via },
            Self::Choose { point, option, .. } => Self::Choose { point, option, via },
            Self::Decline { point, words, .. } => Self::Decline { point, words, via },
            Self::AgreePlan { point, edition, .. } => Self::AgreePlan {
                point,
                edition,
                via,
            },
            Self::WaiveDeeds { .. } => Self::WaiveDeeds { via },
            Self::ConfirmSolved {
                words,
                waive_open_deeds,
                ..
            } => Self::ConfirmSolved {
                via,
                words,
                waive_open_deeds,
            },
            Self::SayNotYet { words, .. } => Self::SayNotYet { via, words },
            feedback @ Self::GiveFeedback { .. } => feedback,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::limits_a_yes;

    #[test]
    fn a_but_beside_the_button_limits_the_yes() {
        for limits in [
            "Yes, but the boss lost the contract, that is missing!",
            "only if I also get 10 EUR",
            "No, the date is wrong",
            "But not on Monday",
        ] {
            assert!(limits_a_yes(limits), "{limits}");
        }
    }

    #[test]
    fn thanks_and_another_yes_leave_it_a_yes() {
        for plain in [
            "Thank you very much",
            "Yes, that is right",
            "Perfect, thanks!",
        ] {
            assert!(!limits_a_yes(plain), "{plain}");
        }
    }
}
