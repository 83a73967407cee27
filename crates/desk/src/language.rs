//! In which language the desk speaks: with one of us, with a customer, and in a request.
//!
//! A request is answered in one language. It is set once, around the whole of it ([`speaking`]), and everything that is
//! said while it is answered asks [`spoken`]; it holds across awaits, for it belongs to the task and not to the thread.
//! A body that is written after the answer began, and a task that is started, stand outside of it and set their own. A
//! mail is no part of a request: its language is a value it is composed with ([`letters::mail::House`]).

use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use letters::Language;
use recovery::{CaseId, CustomerId, Role};
use std::future::Future;
use store::{Batch, customers, staff};

tokio::task_local! {
    static SPOKEN: Language;
}

/// The language of what is going on: of the request that is answered; English outside of one, as on the command line.
pub fn spoken() -> Language {
    SPOKEN.try_with(|language| *language).unwrap_or_default()
}

/// Does this in this language.
pub async fn speaking<F: Future>(language: Language, what: F) -> F::Output {
    SPOKEN.scope(language, what).await
}

/// A language as it is kept: by its tag. One the catalogue no longer has is none.
pub(crate) fn kept(tag: Option<&str>) -> Option<Language> {
    tag.and_then(Language::named)
}

/// The language a customer writes, where their words leave no doubt and the catalogue has it.
pub(crate) fn told_by(words: &str) -> Option<Language> {
    coach::message::surely(words).and_then(|tongue| Language::named(tongue.code()))
}

impl Desk {
    /// Keeps the language one of us chose for themselves; nothing: as the browser asks.
    ///
    /// # Errors
    /// `NotAllowed` where they may not sign in any more.
    pub async fn choose_language(
        &self,
        by: &Person,
        language: Option<Language>,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let mut batch = Batch::new();
        staff::set_language(&mut batch, by.id, language.map(Language::tag));
        self.store().write(batch).await?;
        Ok(())
    }

    /// Sets the language in which we speak with a customer; nothing: the language of the house.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound` where there is no such customer or they were erased.
    pub async fn set_customer_language(
        &self,
        by: &Person,
        customer: CustomerId,
        language: Option<Language>,
    ) -> Result<(), DeskError> {
        self.must_be(by, Role::Agent).await?;
        self.keep_language(customer, language).await
    }

    /// The same by the customer themself, on the page of this link.
    ///
    /// # Errors
    /// `NotFound` for a link that opens nothing (any more), and for one that was handed to whoever typed the address of
    /// somebody we knew before: nothing we know of them changes.
    pub async fn customer_chooses_language(
        &self,
        token: &str,
        language: Language,
    ) -> Result<(), DeskError> {
        let case = self.case_of_link(token).await?;
        let customer = case.customer.ok_or(DeskError::NotFound)?;
        if customers::typed(self.store(), case.id).await?.is_some() {
            return Err(DeskError::NotFound);
        }
        self.keep_language(customer, Some(language)).await
    }

    /// On the record that stands for the person, which counts before all that were joined into it.
    async fn keep_language(
        &self,
        customer: CustomerId,
        language: Option<Language>,
    ) -> Result<(), DeskError> {
        let head = customers::head(self.store(), customer)
            .await?
            .ok_or(DeskError::NotFound)?;
        let mut batch = Batch::new();
        customers::set_language(&mut batch, head, language.map(Language::tag));
        match self.store().write(batch).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_conflict() => Err(DeskError::NotFound),
            Err(error) => Err(error.into()),
        }
    }

    /// In which language the page of this link speaks: the customer's, where it is known, else that of the house. To
    /// whoever typed the address of somebody we knew before, in the language they wrote.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn language_of_link(&self, token: &str) -> Result<Language, DeskError> {
        match self.links().open(token) {
            Some((case, _)) => self.language_of_page(case).await,
            None => self.house_language().await,
        }
    }

    /// The same for the case of a link.
    pub(crate) async fn language_of_page(&self, case: CaseId) -> Result<Language, DeskError> {
        let known = match customers::typed(self.store(), case).await? {
            Some(about) => told_by(&about.unwrap_or_default()),
            None => self.language_of_case(case).await?,
        };
        match known {
            Some(language) => Ok(language),
            None => self.house_language().await,
        }
    }

    /// The language of the customer whose case this is, where it is known.
    pub(crate) async fn language_of_case(
        &self,
        case: CaseId,
    ) -> Result<Option<Language>, DeskError> {
        let tag = customers::language_of_case(self.store(), case).await?;
        Ok(kept(tag.as_deref()))
    }
}
