//! The customer acts on their page. The signed link is all they have, and it opens one case.

use super::translate::translate_of_page;
use super::words::Sheet;
use super::{Act, Done};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use calendar::Moment;
use recovery::terms::Channel;
use recovery::{Case, Refusal, Status};
use store::customers;

impl Desk {
    /// What a customer does on their page.
    ///
    /// # Errors
    /// `NotFound` for a link that opens nothing (any more), `Refused` by the method.
    pub async fn customer_act(&self, token: &str, act: Act) -> Result<Done, DeskError> {
        self.customer_acts(token, vec![act], (self.now(), None))
            .await
    }

    /// The same with several acts that happen together or not at all; one of them at most has words that come in as a
    /// message. The first moment is when the page was shown on which they were written, as far as it is of weight; the second
    /// is that of the sheet, where the same words sent again are one.
    pub(super) async fn customer_acts(
        &self,
        token: &str,
        acts: Vec<Act>,
        (shown, sheet): (Moment, Option<Moment>),
    ) -> Result<Done, DeskError> {
        let case = self.case_of_link(token).await?;
        let acts = acts
            .into_iter()
            .map(|act| act.on_the_page().ok_or(Refusal::NotTheirs))
            .collect::<Result<Vec<_>, _>>()?;
        let customer = case.customer.ok_or(DeskError::NotFound)?;
        let sheet = sheet.map(|sheet| Sheet::of_customer(case.id, customer, sheet));
        if matches!(case.status, Status::Merged { .. }) {
            return self.heard_on_merged_page(&case, acts, (shown, sheet)).await;
        }
        let mut wanted = translate_of_page(acts, (shown, sheet), self.now())?;
        let commands = std::mem::take(&mut wanted.commands);
        let done = self.handle(
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
        );
        Ok(wanted.told(done.await?))
    }

    /// The case a link opens: signed by this desk, of the generation that stands, not revoked. The
    /// link of a case that was merged opens the one that goes on if that is the same person's.
    pub(crate) async fn case_of_link(&self, token: &str) -> Result<Case, DeskError> {
        let (id, generation) = self.links().open(token).ok_or(DeskError::NotFound)?;
        let case = self.load(id).await?;
        if case.link_revoked || case.link_generation != generation {
            return Err(DeskError::NotFound);
        }
        self.shown_for(case).await
    }

    /// The case that the page of this one shows.
    pub(crate) async fn shown_for(&self, case: Case) -> Result<Case, DeskError> {
        let goes_on = self.going_on(case.clone()).await?;
        // Whoever used the web form got the link for an address they typed; it opens what they wrote and nothing more.
        let typed = case.channel == Channel::Web;
        if goes_on.id == case.id || goes_on.link_revoked || typed {
            return Ok(case);
        }
        if self.same_person(&case, &goes_on).await? {
            Ok(goes_on)
        } else {
            Ok(case)
        }
    }

    /// Whether both cases are of one customer, by one record or by several that were joined.
    pub(crate) async fn same_person(&self, one: &Case, other: &Case) -> Result<bool, DeskError> {
        let (Some(one), Some(other)) = (one.customer, other.customer) else {
            return Ok(false);
        };
        if one == other {
            return Ok(true);
        }
        let head = customers::head(self.store(), one).await?;
        Ok(head.is_some() && head == customers::head(self.store(), other).await?)
    }
}

impl Act {
    /// The same act as done on the customer's page; nothing for what is not theirs to do.
    fn on_the_page(self) -> Option<Self> {
        let via = Channel::Page;
        Some(match self {
            Self::Write { body, .. } => Self::Write { body, via },
            Self::WriteBeside { body, .. } => Self::WriteBeside { body, via },
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
            Self::WaiveDeeds { last, .. } => Self::WaiveDeeds { last, via },
            Self::ConfirmSolved { words, waives, .. } => Self::ConfirmSolved {
                via,
                words,
                waives,
                plainly: false,
            },
            Self::SayNotYet { words, .. } => Self::SayNotYet { via, words },
            feedback @ Self::GiveFeedback { .. } => feedback,
            _ => return None,
        })
    }
}
