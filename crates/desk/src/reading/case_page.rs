//! A case with all the words and names its page needs, in a fixed number of reads.

use super::customer_page::files_of;
use super::customers::KnownPerson;
use super::files::{by_what_they_prove, read_together};
use super::kept::kept_by;
use super::next_step::next_step;
use super::not_proven::{not_proven, wrote_as};
use crate::coached::Why;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::history::History;
use crate::house::House;
use crate::intake::unfold;
use crate::people::may;
use crate::views::case::MESSAGES_ON_PAGE;
use crate::views::{
    CasePage, DraftFileView, Everybody, MessageView, OtherCase, Person, StoodView, TemplateChoice,
    WaitingWord,
};
use calendar::{Moment, OfficeHours};
use letters::Language;
use recovery::{Case, CaseId, Event, Recorded, Role, StaffId, TextId};
use std::collections::HashMap;
use std::sync::Arc;
use store::cases::{self, CaseLine};
use store::coach_record::{self, StoodRow};
use store::drafts::DraftFile;
use store::messages::{self, Delivery, Direction, File, MessageRow};
use store::texts::{self, Text};
use store::waiting::WaitingLine;
use store::{Key, case_mailboxes, drafts, log, proof, staff, waiting};
use uuid::Uuid;

/// Messages of one moment are shown on one page; so many are asked for to find its end.
const ASKED: u32 = 30;
const _: () = assert!(ASKED as usize > MESSAGES_ON_PAGE);
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
                messages::ask_files_of_page(case, place, ASKED),
                (
                    drafts::ask_of(by.id, case),
                    drafts::ask_files_of(by.id, case),
                    waiting::ask_of_case(case),
                ),
                KnownPerson::ask_record(customer, OTHER_CASES + 1, self.now()),
                coach_record::ask_of_case(case),
                case_mailboxes::ask_of_case(case),
                proof::ask_of_case(case),
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
        let (
            events,
            texts,
            said,
            files,
            (drafts, enclosed, waiting),
            record,
            stood,
            mailbox,
            proof,
        ) = told;
        let History { case, events } = self.history_with(row.case, history, events).await?;
        let whole = self.whole_person(here.1, record, OTHER_CASES + 1);
        let (person, others) = whole.await?;
        let house = self.house().await?;
        let there = self.with_taken_in(&case, &events, place);
        let (said, files, stood) = there.await?.after(said, files, stood);
        let (rows, earlier) = latest(said);
        let ask_again = self.ask_again(&case, &person).await?;
        let view = person.view(house.language);
        let people = &house.people;
        let numbers = taken_in_numbers(&events);
        let step = next_step(&case);
        let messages: Vec<MessageView> = rows
            .into_iter()
            .map(|row| {
                let on_case = (row.message.case != case.id)
                    .then(|| numbers.get(&row.message.case).copied())
                    .flatten();
                self.message_view(row, people, (&files, on_case), &person, &house.office)
            })
            .collect();
        let other_cases = beside(others, case.id);
        let policies = self.policies_to_choose().await?;
        Ok(CasePage {
            policies,
            book: Arc::clone(&house.policies),
            elsewhere: house.elsewhere.clone(),
            proof: by_what_they_prove(proof),
            not_proven: not_proven(&case, &person, !other_cases.is_empty(), &messages),
            subject: row.subject.unwrap_or_default(),
            texts: readable(texts, &house.office),
            next_step: step,
            found: self.found_for(&case).await?,
            keeps: kept_by(step, &case, by, &house, self.now()),
            after_failure: super::ask_again::after_failure(&case, &person),
            ask_again,
            messages,
            mailbox,
            stood: stood_views(stood, &house.office),
            earlier,
            timeline: events,
            drafts: drafts
                .into_iter()
                .map(|draft| (draft.kind, draft.body))
                .collect(),
            enclosed: by_step(enclosed),
            templates: templates_for(&house, view.speaks),
            waiting: waiting_words(waiting, by.id, people),
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

    /// What was said in the cases that go on in this one, and what the coach had found in it: one more trip, where there
    /// are any.
    async fn with_taken_in(
        &self,
        case: &Case,
        events: &[Recorded],
        place: Key,
    ) -> Result<TakenIn, DeskError> {
        let others: Vec<CaseId> = read_together(case)
            .into_iter()
            .filter(|id| *id != case.id)
            .collect();
        let asked: Vec<_> = others
            .iter()
            .map(|id| {
                (
                    messages::ask_said(*id, place, ASKED),
                    messages::ask_files_of_page(*id, place, ASKED),
                    coach_record::ask_of_case(*id),
                )
            })
            .collect();
        let mut all = TakenIn::default();
        for (id, (said, files, stood)) in others.into_iter().zip(self.store().ask(asked).await?) {
            let version = taken_in_with(events, id);
            all.said.extend(said);
            all.files.extend(files);
            // In the history of this case it stands where the other was taken in.
            all.stood
                .extend(stood.into_iter().map(|row| StoodRow { version, ..row }));
        }
        Ok(all)
    }

    fn message_view(
        &self,
        row: MessageRow,
        people: &Everybody,
        (files, on_case): (&[File], Option<u64>),
        person: &KnownPerson,
        office: &OfficeHours,
    ) -> MessageView {
        let incoming = row.message.direction == Direction::In;
        let receipt = !incoming && row.message.staff.is_none();
        let machine = row.message.automatic.is_some();
        let writer = row.message.customer;
        let stranger = incoming && !machine && !writer.is_some_and(|one| person.is(one));
        let who = if incoming {
            let unread = row.message.held || machine;
            let name = row.customer_name.clone().filter(|_| !unread);
            name.or_else(|| row.message.sender.clone())
                .unwrap_or_else(|| person.called())
        } else {
            let writer = row.message.staff.and_then(|one| people.name(one));
            writer.map_or_else(|| self.called(), str::to_owned)
        };
        let wrote_as = wrote_as(&row);
        let fresh = match (row.text, row.erased_at) {
            (None, Some(erased)) => erased_on(erased, office),
            (text, _) => text.unwrap_or_default(),
        };
        let folded = row.quoted.unwrap_or_default();
        let (quoted, signature) = unfold(&folded);
        MessageView {
            id: row.message.id,
            seq: row.message.at.us(),
            incoming,
            who,
            wrote_as,
            channel: row.message.channel,
            at: row.message.at,
            fresh,
            quoted: quoted.to_owned(),
            signature: signature.to_owned(),
            automatic: row.message.automatic,
            stranger,
            receipt,
            to_another: row
                .message
                .is_to_another()
                .then(|| row.message.sender.clone().unwrap_or_default()),
            held: row.message.held,
            raw: row.message.raw.is_some(),
            delivery: match row.message.delivery {
                Delivery::None => "",
                delivery => delivery.name(),
            }
            .to_owned(),
            delivery_code: row.delivery_code,
            failed_checks: row.failed_checks,
            files: files_of(files, row.message.id),
            on_case,
        }
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

/// What the cases that go on in this one bring to its page.
#[derive(Default)]
struct TakenIn {
    said: Vec<MessageRow>,
    files: Vec<File>,
    stood: Vec<StoodRow>,
}

impl TakenIn {
    /// The same after what is of the case itself.
    fn after(
        self,
        mut said: Vec<MessageRow>,
        mut files: Vec<File>,
        mut stood: Vec<StoodRow>,
    ) -> (Vec<MessageRow>, Vec<File>, Vec<StoodRow>) {
        said.extend(self.said);
        files.extend(self.files);
        stood.extend(self.stood);
        (said, files, stood)
    }
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

/// Where the messages of a page begin.
fn begins(before: Option<i64>) -> Key {
    before.map_or(Key::NEWEST, |before| Key {
        at: Moment::from_us(before),
        id: Uuid::nil(),
    })
}

/// The latest of these messages, oldest first, and where the earlier ones begin.
fn latest(mut rows: Vec<MessageRow>) -> (Vec<MessageRow>, Option<i64>) {
    rows.sort_by_key(|row| std::cmp::Reverse(row.key()));
    let mut shown = rows.len().min(MESSAGES_ON_PAGE);
    // The next page begins before a moment, so messages of one moment stay together.
    while shown > 0 && shown < rows.len() && rows[shown].message.at == rows[shown - 1].message.at {
        shown += 1;
    }
    // Where all that was asked for is shown there may be more.
    let more = shown < rows.len() || rows.len() >= ASKED as usize;
    let earlier = more
        .then(|| rows[..shown].last().map(|last| last.message.at.us()))
        .flatten();
    rows.truncate(shown);
    rows.reverse();
    (rows, earlier)
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

fn taken_in_numbers(events: &[Recorded]) -> HashMap<CaseId, u64> {
    events
        .iter()
        .filter_map(|recorded| match recorded.event {
            Event::CaseTakenIn(taken) => Some((taken.other, taken.other_number)),
            _ => None,
        })
        .collect()
}

/// The version with which a case was last taken in.
fn taken_in_with(events: &[Recorded], case: CaseId) -> u64 {
    let with = events.iter().rev().find(
        |recorded| matches!(recorded.event, Event::CaseTakenIn(taken) if taken.other == case),
    );
    with.map_or(0, |recorded| recorded.version)
}
