//! The customer's page: what they may read of their own case, and nothing else.

use super::KnownPerson;
use super::case_page::{erased_on, readable};
use super::files::read_together;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::intake::form::name_typed;
use crate::language::spoken;
use crate::people::person;
use crate::sender;
use crate::views::{CustomerPage, CustomerSight, FileLink, Person, StoodInFor, WordSaid};
use calendar::Moment;
use recovery::away::Away;
use recovery::case::UnderstandingState;
use recovery::terms::{Channel, Ending, Step};
use recovery::{Case, Event, MessageId, Recorded, Role, Status, TextId};
use std::collections::HashSet;
use store::messages::{self, Direction, File, Message, MessageRow};
use store::{Key, cases, log, staff, texts};

/// Words of the conversation a customer reads; the newest.
const WORDS_SHOWN: u32 = 100;

impl Desk {
    /// What the link shows. Nothing changes by looking.
    ///
    /// # Errors
    /// `NotFound` for a link that opens nothing (any more).
    pub async fn customer_page(&self, token: &str) -> Result<CustomerPage, DeskError> {
        self.page_for_the_customer(self.case_of_link(token).await?)
            .await
    }

    /// The same page for one of us, who sees there what the customer sees and presses nothing in their name.
    ///
    /// # Errors
    /// `NotAllowed`; `NotFound` where there is no such case, and where its page is closed.
    pub async fn customer_sight(
        &self,
        by: &Person,
        number: u64,
    ) -> Result<CustomerSight, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let row = cases::find_number(self.store(), number).await?;
        let case = self.load(row.ok_or(DeskError::NotFound)?.case).await?;
        if case.link_revoked {
            return Err(DeskError::NotFound);
        }
        let customer = case.customer.ok_or(DeskError::NotFound)?;
        let customer = self.person_of(customer).await?.called();
        let language = self.language_of_page(case.id).await?;
        let case = self.shown_for(case).await?;
        let page = crate::language::speaking(language, self.page_for_the_customer(case)).await?;
        Ok(CustomerSight {
            page,
            customer,
            language,
        })
    }

    /// The number of the case that a link opens.
    ///
    /// # Errors
    /// `NotFound` for a link that opens nothing (any more).
    pub async fn number_of_link(&self, token: &str) -> Result<u64, DeskError> {
        Ok(self.case_of_link(token).await?.number)
    }

    async fn page_for_the_customer(&self, case: Case) -> Result<CustomerPage, DeskError> {
        let house = self.house().await?;
        let customer = case.customer.ok_or(DeskError::NotFound)?;
        let known = self.person_of(customer).await?;
        let all = texts::of_case(self.store(), case.id).await?;
        let subject = case.subject;
        let subject = all
            .iter()
            .find(|text| Some(text.id) == subject)
            .and_then(|text| text.body.clone());
        let theirs = texts_for_the_customer(&case);
        let mut texts = readable(all, &house.office);
        texts.retain(|id, _| theirs.contains(id));
        let after = self.looking_after(&case, &house.away).await?;
        let asked = (
            messages::ask_page(case.id, Key::NEWEST, WORDS_SHOWN),
            messages::ask_files_of_page(case.id, Key::NEWEST, WORDS_SHOWN),
        );
        let (mut page, files) = self.store().ask(asked).await?;
        self.add_what_came(&case, &mut page).await?;
        // Of a complaint by the web form the page names nobody but as they named themselves: the address may be that of
        // a customer whom the writer is not.
        let typed = case.channel == Channel::Web;
        let called = page
            .iter()
            .rev()
            .find(|row| typed && row.message.channel == Channel::Web)
            .map(|row| name_typed(row.message.sender.as_deref()).to_owned());
        let words = page
            .into_iter()
            .rev()
            .filter(|row| !row.message.held && row.message.automatic.is_none())
            // What we told somebody else is theirs alone, and so is what they wrote to us: they did not write it to the
            // customer.
            .filter(|row| !row.message.is_to_another())
            .filter(|row| !is_of_another(&row.message, &known))
            // The receipt is a machine's; the words here are people's.
            .filter(|row| row.message.direction == Direction::In || row.message.staff.is_some())
            .map(|row| {
                let theirs = row.message.direction == Direction::In;
                let by_form = typed && row.message.channel != Channel::Mail;
                let who = if theirs && by_form {
                    let named = called.clone().filter(|name| !name.is_empty());
                    named.or_else(|| Some(spoken().words().say("form-you")))
                } else if theirs {
                    row.customer_name
                        .filter(|_| !typed)
                        .or_else(|| row.message.sender.as_deref().map(name_alone))
                } else {
                    row.staff_name
                };
                WordSaid {
                    files: if theirs {
                        Vec::new()
                    } else {
                        files_of(&files, row.message.id)
                    },
                    at: row.message.at,
                    theirs,
                    who: who.unwrap_or_default(),
                    body: match (row.text, row.erased_at) {
                        (None, Some(erased)) => erased_on(erased, &house.office),
                        (text, _) => text.unwrap_or_default(),
                    },
                }
            })
            .collect();
        // It is a question only while the way is being walked.
        let solved_today = if case.is_open() && case.acknowledged_at.is_some() {
            said_of_today(&log::load(self.store(), case.id).await?)
        } else {
            None
        };
        let answer_files = self.answer_files(&case).await?;
        Ok(CustomerPage {
            answer_files: answer_files.iter().map(file_link).collect(),
            proof: self.proof_so_far(&case).await?,
            solved_today,
            subject: subject.unwrap_or_default(),
            company: self.called(),
            brand: house.brand.clone(),
            customer_name: match called {
                Some(name) => name,
                None if typed => String::new(),
                None => known.name().unwrap_or_default(),
            },
            texts,
            carer: after.carer,
            stood_in_for: after.stood_in_for,
            is_walked: after.is_walked,
            next_word: after.next_word,
            elsewhere: match case.status {
                Status::Ended(Ending::Deadlock) => house.elsewhere.clone(),
                _ => Vec::new(),
            },
            chooses_language: !typed
                || known
                    .records
                    .iter()
                    .all(|record| record.since >= case.opened_at),
            words,
            zone: house.office.zone_name().to_owned(),
            now: self.now(),
            case,
        })
    }
}

impl Desk {
    /// Adds what the same customer wrote for a case of theirs since it goes on in this one, the newest first.
    async fn add_what_came(
        &self,
        case: &Case,
        page: &mut Vec<MessageRow>,
    ) -> Result<(), DeskError> {
        for id in read_together(case).into_iter().filter(|id| *id != case.id) {
            let other = self.load(id).await?;
            let Some(merged) = other.merged_at() else {
                continue;
            };
            if !self.same_person(&other, case).await? {
                continue;
            }
            let typed = other.channel == Channel::Web;
            let kept = messages::page(self.store(), id, Key::NEWEST, WORDS_SHOWN).await?;
            page.extend(kept.into_iter().filter(|row| {
                let by_mail = row.message.channel == Channel::Mail;
                row.message.direction == Direction::In
                    && row.message.at >= merged
                    && (by_mail || !typed)
            }));
        }
        page.sort_by_key(|row| std::cmp::Reverse(row.key()));
        page.truncate(WORDS_SHOWN as usize);
        Ok(())
    }

    /// Who looks after the customer, and when the next word is due where the case is open. Of a case that goes on in
    /// another one they are told that of the other, and nothing else of it. Where that is somebody else's, its next word is
    /// not for them, and they are told no date.
    async fn looking_after(&self, case: &Case, away: &Away) -> Result<LookingAfter, DeskError> {
        let other = match case.status {
            Status::Merged { .. } => Some(self.going_on(case.clone()).await?),
            _ => None,
        };
        let theirs = match &other {
            Some(other) => self.same_person(case, other).await?,
            None => true,
        };
        let walked = other.as_ref().unwrap_or(case);
        let (carer, stood_in_for) = self.caring_now(walked, away).await?;
        let is_walked = walked.is_open();
        Ok(LookingAfter {
            carer,
            stood_in_for,
            next_word: walked.next_word_due().filter(|_| is_walked && theirs),
            is_walked,
        })
    }

    /// Who cares for the case now; and where they stand in for somebody, for whom and until when.
    async fn caring_now(
        &self,
        case: &Case,
        away: &Away,
    ) -> Result<(Option<Person>, Option<StoodInFor>), DeskError> {
        let Some(owner) = case.owner else {
            return Ok((None, None));
        };
        let now = self.now();
        let keeper = away.keeper(owner, now);
        let found = staff::find(self.store(), keeper.unwrap_or(owner)).await?;
        let found = found.filter(|one| one.active && keeper.is_some());
        let carer = found.map(|one| person(&one, &[]));
        let Some(back) = away.back(owner, now) else {
            return Ok((carer, None));
        };
        let theirs = staff::find(self.store(), owner).await?;
        let theirs = theirs.filter(|one| one.active);
        let stood_in_for = theirs.map(|one| StoodInFor {
            name: one.name,
            back,
        });
        Ok((carer, stood_in_for))
    }

    /// Whether the page of this link closed because its customer was erased. It says nothing else of the case.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn link_of_one_erased(&self, token: &str) -> Result<bool, DeskError> {
        let Some((id, generation)) = self.links().open(token) else {
            return Ok(false);
        };
        match self.load(id).await {
            Ok(case) => Ok(case.erased.is_some() && case.link_generation == generation),
            Err(DeskError::NotFound | DeskError::Refused(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// See [`CustomerPage`], where all of it stands.
struct LookingAfter {
    carer: Option<Person>,
    stood_in_for: Option<StoodInFor>,
    next_word: Option<Moment>,
    is_walked: bool,
}

/// The files of a message.
pub(super) fn files_of(files: &[File], message: MessageId) -> Vec<FileLink> {
    files
        .iter()
        .filter(|file| file.message == message)
        .map(file_link)
        .collect()
}

fn file_link(file: &File) -> FileLink {
    FileLink {
        hash: file.hash.to_string(),
        name: file.name.clone().unwrap_or_default(),
        media_type: file.media_type.clone(),
        bytes: file.size,
    }
}

/// Whether it came by mail from somebody who is not known to be the customer: a neighbour, a dealer, whoever was let in.
fn is_of_another(message: &Message, customer: &KnownPerson) -> bool {
    message.direction == Direction::In
        && message.channel == Channel::Mail
        && !message.customer.is_some_and(|writer| customer.is(writer))
}

/// The customer whose name we do not know, as they named themselves in a mail; never by an address.
fn name_alone(sender: &str) -> String {
    let name = sender::called(sender);
    if name.is_empty() || name.contains('@') {
        spoken().words().say("form-you")
    } else {
        name
    }
}

/// What we last said about today. What was said before the case came back is no answer to it.
fn said_of_today(events: &[Recorded]) -> Option<(Moment, bool)> {
    events
        .iter()
        .rev()
        .take_while(|recorded| !matches!(recorded.event, Event::CaseReopened { .. }))
        .find_map(|recorded| match recorded.event {
            Event::WordGiven { solved_today, .. } => Some((recorded.at, solved_today?)),
            _ => None,
        })
}

/// The texts the customer reads: never a note, a hand-over or a reason among ourselves.
fn texts_for_the_customer(case: &Case) -> HashSet<TextId> {
    let mut ids: HashSet<TextId> = case.subject.into_iter().collect();
    let steps = |ids: &mut HashSet<TextId>, steps: &[Step]| {
        ids.extend(steps.iter().map(|step| step.what));
    };
    for point in case.points.values() {
        ids.insert(point.words);
        ids.extend(
            [point.found, point.why_none, point.plus, point.checked]
                .into_iter()
                .flatten(),
        );
        for offered in &point.offer {
            ids.insert(offered.proposal.text);
            steps(&mut ids, &offered.proposal.steps);
        }
        if let Some(plan) = &point.plan {
            steps(&mut ids, &plan.steps);
        }
        if let Some(agreement) = &point.agreement {
            ids.extend(agreement.choice.iter().map(|choice| choice.proposal.text));
            steps(&mut ids, &agreement.plan.steps);
        }
        for done in &point.done_before {
            ids.insert(done.checked);
            ids.extend(done.plus);
        }
    }
    if let Some(understanding) = &case.understanding
        && understanding.state != UnderstandingState::Written
    {
        ids.insert(understanding.text);
    }
    for promise in case.promises.values() {
        ids.extend([promise.text, promise.checked].into_iter().flatten());
    }
    for wish in case.wishes.values() {
        ids.insert(wish.words);
        ids.extend(case.reason_told(wish));
    }
    ids
}
