//! Words that are written often: changed by those who lead, put into a reply by everybody, with what is known of the customer
//! filled in.

use crate::bounds::{NAME, TEXT};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::audit;
use crate::reading::KnownPerson;
use crate::views::{Person, TemplateView};
use letters::Language;
use letters::facts::{self, Fact, Filled};
use recovery::{Case, Role};
use store::templates::{self, TEMPLATES_MAX, Template};
use store::{Batch, StoreError, staff, texts};
use uuid::Uuid;

/// A template as somebody typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTemplate {
    /// What it is called.
    pub name: String,
    /// The language it is written in.
    pub language: Language,
    /// The words, in Markdown, with places for facts (`letters::facts`).
    pub body: String,
}

impl Desk {
    /// All templates, by language and name.
    ///
    /// # Errors
    /// `NotAllowed` where they may not sign in any more.
    pub async fn templates(&self, by: &Person) -> Result<Vec<TemplateView>, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let people = staff::all(self.store()).await?;
        let all = templates::all(self.store()).await?;
        Ok(all
            .into_iter()
            .map(|template| TemplateView {
                id: template.id,
                changed_by: people
                    .iter()
                    .find(|one| one.id == template.changed_by)
                    .map(|one| one.name.clone())
                    .unwrap_or_default(),
                name: template.name,
                language: Language::named(&template.language).unwrap_or_default(),
                body: template.body,
                changed_at: template.changed_at,
            })
            .collect())
    }

    /// Adds a template, or changes the one with this id.
    ///
    /// # Errors
    /// `NotAllowed` for agents; `NotFound` for an id that is gone; `Invalid` with `template-taken` where another of the
    /// language has the name, with `fact-unknown` where a name in braces is no fact, with `templates-too-many`, and for
    /// words that are missing or too long.
    pub async fn put_template(
        &self,
        by: &Person,
        id: Option<Uuid>,
        new: NewTemplate,
    ) -> Result<Uuid, DeskError> {
        let by = self.must_be(by, Role::Supervisor).await?;
        let name = NAME.needed("name", &new.name)?;
        let body = TEXT.needed("body", &new.body)?;
        if !facts::unknown(&body).is_empty() {
            return Err(DeskError::invalid("body", "fact-unknown"));
        }
        let there = templates::names(self.store()).await?;
        match id {
            Some(id) if !there.iter().any(|one| one.id == id) => return Err(DeskError::NotFound),
            None if there.len() >= TEMPLATES_MAX as usize => {
                return Err(DeskError::invalid("name", "templates-too-many"));
            }
            _ => {}
        }
        let id = id.unwrap_or_else(|| self.fresh());
        let mut batch = Batch::new();
        templates::put(
            &mut batch,
            &Template {
                id,
                name,
                language: new.language.tag().to_owned(),
                body,
                changed_at: self.now(),
                changed_by: by.id,
            },
        );
        let object = id.to_string();
        self.audit(&mut batch, by.id, audit::TEMPLATE_CHANGED, Some(&object));
        match self.store().write(batch).await {
            Ok(_) => {
                self.house_cell().learn(None);
                Ok(id)
            }
            Err(StoreError::Conflict { .. }) => Err(DeskError::invalid("name", "template-taken")),
            Err(error) => Err(error.into()),
        }
    }

    /// Takes a template away. What was written with it stays.
    ///
    /// # Errors
    /// `NotAllowed` for agents, `NotFound` where it is gone.
    pub async fn drop_template(&self, by: &Person, id: Uuid) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Supervisor).await?;
        let mut batch = Batch::new();
        templates::drop(&mut batch, id);
        let object = id.to_string();
        self.audit(&mut batch, by.id, audit::TEMPLATE_DROPPED, Some(&object));
        match self.store().write(batch).await {
            Ok(_) => {
                self.house_cell().learn(None);
                Ok(())
            }
            Err(StoreError::Conflict { .. }) => Err(DeskError::NotFound),
            Err(error) => Err(error.into()),
        }
    }

    /// The words of a template for the customer of this case.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound` for a template or a case that is gone.
    pub async fn template_for(
        &self,
        by: &Person,
        number: u64,
        id: Uuid,
    ) -> Result<Filled, DeskError> {
        let template = templates::find(self.store(), id).await?;
        let template = template.ok_or(DeskError::NotFound)?;
        let language = Language::named(&template.language).unwrap_or_default();
        self.fill_for(by, number, &template.body, language).await
    }

    /// Words with what is known of the customer and the case filled in, dates in this language.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound` for a case that is gone.
    pub async fn fill_for(
        &self,
        by: &Person,
        number: u64,
        words: &str,
        language: Language,
    ) -> Result<Filled, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.row(number).await?;
        let case = self.load(row.case).await?;
        let person = match case.customer {
            Some(customer) => Some(self.person_of(customer).await?),
            None => None,
        };
        let house = self.house().await?;
        let subject = subject_of(self, &case).await?;
        let (say, zone) = (language.words(), house.office.zone());
        let known = |fact: Fact| match fact {
            Fact::Customer => person.as_ref().and_then(KnownPerson::name),
            Fact::Number => Some(number.to_string()),
            Fact::Subject => subject.clone(),
            Fact::Promised => case
                .next_promise()
                .filter(|promise| promise.due > self.now())
                .map(|promise| say.day_and_time_said(promise.due, self.now(), zone)),
            Fact::Today => Some(say.date_in_words(self.now(), zone)),
            Fact::Me => Some(by.name.clone()),
            Fact::Phone => Some(by.phone.clone()),
            Fact::Company => Some(self.called()),
        };
        Ok(facts::fill(words, |fact| {
            known(fact).filter(|value| !value.trim().is_empty())
        }))
    }
}

async fn subject_of(desk: &Desk, case: &Case) -> Result<Option<String>, DeskError> {
    let Some(subject) = case.subject else {
        return Ok(None);
    };
    let all = texts::of_case(desk.store(), case.id).await?;
    Ok(all
        .into_iter()
        .find(|text| text.id == subject)
        .and_then(|text| text.body))
}
