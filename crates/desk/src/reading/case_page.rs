//! A case with all the words and names its page needs, in a fixed number of reads.

use super::conversation::{ASKED, begins, latest, taken_in_numbers};
use super::customers::KnownPerson;
use super::files::by_what_they_prove;
use super::kept::kept_by;
use super::next_step::next_step;
use super::not_proven::not_proven;
use super::says_solved::says_solved;
use crate::coached::Why;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::history::History;
use crate::house::House;
use crate::people::may;
use crate::views::{
    CasePage, DraftFileView, Everybody, MessageView, NextStep, OtherCase, Person, StoodView,
    TemplateChoice, WaitingWord,
};
use calendar::{Moment, OfficeHours};
use letters::Language;
use recovery::{CaseId, Role, StaffId, TextId};
use std::collections::HashMap;
use std::sync::Arc;
use store::cases::{self, CaseLine};
use store::coach_record::StoodRow;
use store::drafts::DraftFile;
use store::messages;
use store::texts::{self, Text};
use store::waiting::WaitingLine;
use store::{log, seldom, staff};

/// Other cases of the same customer that are shown.
const OTHER_CASES: u32 = 20;

impl Desk {
    /// The page of a case; `before` for earlier messages.
    ///
    /// # Errors
    /// `NotFound`, `NotAllowed`.
    #[allow(
        clippy::too_many_lines,
        reason = "a page is one question and one answer, field by field"
    )]
    pub async fn case_page(
        &self,
        by: &Person,
        number: u64,
        before: Option<i64>,
    ) -> Result<CasePage, DeskError> {
        let place = begins(before);
        let told = |(case, customer), known: Option<&History>| {
            (
                log::ask_from(case, History::version(known)),
                texts::ask_of_case(case),
                messages::ask_said(case, place, ASKED),
                seldom::ask_of_case(case, by.id, customer),
                KnownPerson::ask_record(customer, OTHER_CASES + 1),
            )
        };
        let guess = self.places_cell().guess(number);
        let known_of = |case| self.histories_cell().known(case);
        let mut history = guess.and_then(|(case, _)| known_of(case));
        let asked = (
            cases::ask_place(number),
            staff::ask_find(by.id),
            guess.map(|guess| told(guess, history.as_ref())),
        );
        let (row, asks, guessed) = self.store().ask(asked).await?;
        may(asks, Role::Agent)?;
        let row = row.ok_or(DeskError::NotFound)?;
        let here = (row.case, row.customer.ok_or(DeskError::NotFound)?);
        let told = if let Some(told) = guessed.filter(|_| guess == Some(here)) {
            told
        } else {
            history = known_of(here.0);
            self.store().ask(told(here, history.as_ref())).await?
        };
        self.places_cell().learn(number, here);
        let (events, texts, mut said, has, record) = told;
        let History { case, events } = self.history_with(row.case, history, events).await?;
        let whole = self.whole_person(here.1, record, OTHER_CASES + 1);
        let (mut person, others) = whole.await?;
        let house = self.house().await?;
        let there = self.add_taken_in(&case, &events, place, &mut said);
        let stood_there = there.await?;
        let (rows, earlier) = latest(said);
        let aside = self.aside(by, case.id, &has, &person, (&rows, place));
        let mut aside = aside.await?;
        if !aside.needs.is_empty() {
            person.needs = std::mem::take(&mut aside.needs);
        }
        aside.stood.extend(stood_there);
        let ask_again = self.ask_again(&case, &person).await?;
        let view = person.view(house.language);
        let people = &house.people;
        let numbers = taken_in_numbers(&events);
        let in_part = self.read_in_part(&rows).await?;
        let messages: Vec<MessageView> = rows
            .into_iter()
            .map(|row| {
                let on_case = (row.message.case != case.id)
                    .then(|| numbers.get(&row.message.case).copied())
                    .flatten();
                let in_part = in_part.contains(&row.message.id);
                let place = (&aside, on_case);
                MessageView {
                    in_part,
                    ..self.message_view(row, people, place, &person, &house.office)
                }
            })
            .collect();
        let says_solved = says_solved(&case, &events, &messages);
        let step = match says_solved {
            Some(_) => NextStep::TakeYes,
            None => next_step(&case, self.now()),
        };
        let other_cases = beside(others, case.id);
        let policies = self.policies_to_choose().await?;
        Ok(CasePage {
            policies,
            book: Arc::clone(&house.policies),
            elsewhere: house.elsewhere.clone(),
            proof: by_what_they_prove(aside.proof),
            not_proven: not_proven(&case, &person, !other_cases.is_empty(), &messages),
            subject: row.subject.unwrap_or_default(),
            texts: readable(texts, &house.office),
            next_step: step,
            found: self.found_for(&case).await?,
            keeps: kept_by(step, &case, by, &house, self.now()),
            after_failure: super::ask_again::after_failure(&case, &person),
            ask_again,
            cares: case.cared_for_by_another(by.id, &house.away, self.now()),
            messages,
            mailbox: has.mailbox,
            stood: stood_views(aside.stood, &house.office),
            earlier,
            says_solved,
            timeline: events,
            drafts: aside
                .drafts
                .into_iter()
                .map(|draft| (draft.kind, draft.body))
                .collect(),
            enclosed: by_step(aside.draft_files),
            templates: templates_for(&house, view.speaks),
            waiting: waiting_words(aside.waiting, by.id, people),
            customer_url: self.customer_page_of(&case).url(),
            taken_in: case
                .taken_in
                .iter()
                .filter_map(|id| numbers.get(id).copied())
                .collect(),
            other_cases,
            customer: view,
            people: Arc::clone(people),
            case,
        })
    }
}

/// The templates, those in this language first.
fn templates_for(house: &House, language: Language) -> Vec<TemplateChoice> {
    let mut templates: Vec<_> = house
        .templates
        .iter()
        .map(|template| TemplateChoice {
            id: template.id,
            name: template.name.clone(),
            language: Language::named(&template.language).unwrap_or_default(),
        })
        .collect();
    templates.sort_by_key(|template| template.language != language);
    templates
}

fn waiting_words(waiting: Vec<WaitingLine>, me: StaffId, people: &Everybody) -> Vec<WaitingWord> {
    waiting
        .into_iter()
        .map(|word| WaitingWord {
            id: word.id,
            mine: word.staff == me,
            who: people.name(word.staff).unwrap_or_default().to_owned(),
            step: word.kind,
            until: word.until,
            why: word.why,
        })
        .collect()
}

/// The files of drafts, by the step.
fn by_step(files: Vec<DraftFile>) -> HashMap<String, Vec<DraftFileView>> {
    let mut steps = HashMap::<String, Vec<DraftFileView>>::new();
    for file in files {
        steps.entry(file.kind).or_default().push(DraftFileView {
            place: file.place,
            name: file.name,
            bytes: file.size,
        });
    }
    steps
}

/// The cases of the same customer beside this one.
fn beside(all: Vec<CaseLine>, case: CaseId) -> Vec<OtherCase> {
    all.into_iter()
        .filter(|other| other.case != case)
        .take(OTHER_CASES as usize)
        .map(|other| OtherCase {
            number: other.number,
            subject: other.subject.unwrap_or_default(),
            status: other.status,
            opened: other.opened_at,
        })
        .collect()
}

fn stood_views(stood: Vec<StoodRow>, office: &OfficeHours) -> Vec<StoodView> {
    let rows = stood.into_iter();
    rows.map(|row| stood_view(row, office)).collect()
}

fn stood_view(row: StoodRow, office: &OfficeHours) -> StoodView {
    StoodView {
        version: row.version,
        message: row.message,
        why: row.reason.as_deref().and_then(Why::from_id),
        line: row
            .words
            .or_else(|| row.erased_at.map(|at| erased_on(at, office))),
        rule: row.rule,
        times: row.times,
    }
}

/// What stands where erased words stood.
pub(super) fn erased_on(at: Moment, office: &OfficeHours) -> String {
    let words = crate::language::spoken().words();
    let date = words.date_in_words(at, office.zone());
    words.say_with("erased-on", &[("date", date.into())])
}

/// The texts by id; erased ones say so.
pub(super) fn readable(texts: Vec<Text>, office: &OfficeHours) -> HashMap<TextId, String> {
    texts
        .into_iter()
        .filter_map(|text| {
            let erased = || text.erased_at.map(|at| erased_on(at, office));
            let body = text.body.clone().or_else(erased)?;
            Some((text.id, body))
        })
        .collect()
}
