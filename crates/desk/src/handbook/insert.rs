//! An answer or a template put into what one of us is writing to the customer of a case, with the facts filled in.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use letters::Language;
use letters::handbook::Kind;
use recovery::{Case, Role};
use store::drafts;

/// The step whose draft it is put into: a word can be written at every stage.
const STEP: &str = "give-word";

impl Desk {
    /// Puts the words of a page below what this person is writing in the case; whether every fact it names
    /// is known here; one that is not stands as it is named.
    ///
    /// # Errors
    /// `NotAllowed`; `NotFound` for a case or a page that is gone, and for a page whose words are put into no reply;
    /// `Invalid` where both together are too long: what was written stays.
    pub async fn put_in_reply(
        &self,
        by: &Person,
        number: u64,
        slug: &str,
    ) -> Result<bool, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let page = self.kept_page(slug).await?;
        let inserted = Kind::from_id(&page.kind).is_some_and(Kind::is_inserted);
        if !inserted || page.words.is_retired {
            return Err(DeskError::NotFound);
        }
        let language = Language::named(&page.words.language).unwrap_or_default();
        let case = self.load(self.case_id(number).await?).await?;
        let text = self.filled(&by, &case, &page.words.body, language).await?;
        let written = drafts::of(self.store(), by.id, case.id).await?;
        let before = written
            .iter()
            .find(|draft| draft.kind == STEP)
            .map(|draft| draft.body.trim_end())
            .filter(|words| !words.is_empty());
        let body = match before {
            Some(before) => format!("{before}\n\n{text}"),
            None => text.clone(),
        };
        self.save_draft(&by, number, STEP, &body).await?;
        Ok(!text_names_a_fact(&text))
    }

    /// The words with what is known of the customer and the case in the place of the facts they name.
    async fn filled(
        &self,
        by: &Person,
        case: &Case,
        words: &str,
        language: Language,
    ) -> Result<String, DeskError> {
        let name = match case.customer {
            Some(customer) => self.person_of(customer).await?.name(),
            None => None,
        };
        let house = self.house().await?;
        let promised = case
            .next_promise()
            .filter(|promise| promise.due > self.now())
            .map(|promise| {
                language
                    .words()
                    .day_and_time_said(promise.due, self.now(), house.office.zone())
            });
        let known = [
            ("{{customer}}", name),
            ("{{number}}", Some(case.number.to_string())),
            ("{{promised}}", promised),
            ("{{me}}", Some(by.name.clone())),
            ("{{phone}}", Some(by.phone.clone())),
            ("{{company}}", Some(self.config().company.clone())),
        ];
        let filled = known
            .into_iter()
            .fold(words.to_owned(), |text, (fact, value)| {
                match value.filter(|value| !value.trim().is_empty()) {
                    // Braces in a name are words and no fact.
                    Some(value) => text.replace(fact, value.trim().replace("{{", "{").as_str()),
                    None => text,
                }
            });
        Ok(filled)
    }
}

/// Whether a fact still stands by its name.
fn text_names_a_fact(text: &str) -> bool {
    text.contains("{{")
}
