//! To whom a mail on a case goes, as an answer to what, and the texts and names it may need.

use super::said::About;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::reading::{KnownPerson, read_together};
use crate::sender::address_in;
use letters::CustomerPage;
use letters::mail as letter;
use mail::Mailbox;
use recovery::terms::Channel;
use recovery::{Case, StaffId, TextId};
use std::collections::HashMap;
use store::cases::CaseRow;
use store::messages::{Direction, MessageRow};
use store::proof::ProofFile;
use store::{Key, messages, proof, staff, texts};

/// Messages of the conversation whose ids a mail names as its thread.
const THREAD_MESSAGES: u32 = 20;

/// All a mail to the customer needs beside the case itself.
pub(super) struct Correspondence {
    /// To whom; nothing where it does not go by mail.
    pub to: Option<Mailbox>,
    /// The Message-ID it answers.
    pub in_reply_to: Option<String>,
    /// The Message-IDs of the conversation, oldest first.
    pub references: Vec<String>,
    /// The customer's name.
    pub customer: Option<String>,
    /// What the case is about.
    pub subject: Option<String>,
    /// The texts of the case.
    pub texts: HashMap<TextId, String>,
    /// The files that prove what was done.
    pub proof: Vec<ProofFile>,
    /// Names of the staff.
    pub names: HashMap<StaffId, String>,
    /// Where else the customer can turn, as the house says it.
    pub elsewhere: Vec<String>,
    /// The house that writes.
    pub house: letter::House,
}

impl Desk {
    /// Gathers what a mail on this case needs, in a fixed number of reads.
    ///
    /// # Errors
    /// `Invalid` with `customer-no-mail` where the customer has no mail address, with `customer-mail-old` where we write to
    /// none they have.
    pub(super) async fn correspondence(
        &self,
        row: &CaseRow,
        about: About,
        by_mail: bool,
    ) -> Result<Correspondence, DeskError> {
        let customer = row.customer.ok_or(DeskError::NotFound)?;
        let person = self.person_of(customer).await?;
        let case = self.load(row.case).await?;
        let mut page = messages::page(self.store(), case.id, Key::NEWEST, THREAD_MESSAGES).await?;
        // What they wrote for a case that goes on here is answered from here.
        for id in read_together(&case).into_iter().skip(1) {
            let there = messages::page(self.store(), id, Key::NEWEST, THREAD_MESSAGES).await?;
            page.extend(
                there
                    .into_iter()
                    .filter(|row| row.message.direction == Direction::In),
            );
        }
        page.sort_by_key(|row| std::cmp::Reverse((row.message.at, row.message.id)));
        // What somebody else wrote is no mail of theirs: ours does not answer it as though it were.
        let known = |row: &MessageRow| {
            let sender = row.message.sender.as_deref().and_then(address_in);
            sender.is_some_and(|address| person.has_address(&address))
        };
        let thread: Vec<&MessageRow> = page
            .iter()
            .filter(|row| !row.message.held && row.message.automatic.is_none())
            .filter(|row| !row.message.is_to_another())
            .filter(|row| row.message.direction == Direction::Out || known(row))
            .collect();
        let theirs = thread
            .iter()
            .find(|row| row.message.direction == Direction::In && row.message.mail_id.is_some());
        // The second question goes elsewhere where there is another address and no number to call.
        let elsewhere = match about {
            About::FollowUp => self.ask_again(&case, &person).await?,
            _ => None,
        };
        let elsewhere = elsewhere
            .filter(|way| way.channel == Channel::Mail)
            .map(|way| way.at);
        // The address they wrote from last, if it is theirs and in use; else the first one that is.
        let written_from = theirs
            .and_then(|row| row.message.sender.as_deref())
            .and_then(address_in)
            .filter(|address| person.reads(address));
        let name = person.name();
        let to = if by_mail {
            let address = elsewhere
                .or(written_from)
                .or_else(|| person.reachable().next().map(|known| known.address.clone()))
                .ok_or_else(|| DeskError::invalid("channel", no_mail_because(&person)))?;
            let to = Mailbox::new(name.as_deref(), &address)
                .ok_or(DeskError::invalid("channel", "customer-no-mail"))?;
            Some(to)
        } else {
            None
        };
        let known = texts::of_case(self.store(), row.case).await?;
        // Only these letters list what was done.
        let proof = match about {
            About::FollowUp => proof::of_case(self.store(), row.case).await?,
            _ => Vec::new(),
        };
        let everybody = staff::all(self.store()).await?;
        let house = self.house().await?;
        Ok(Correspondence {
            to,
            in_reply_to: theirs.and_then(|row| row.message.mail_id.clone()),
            references: thread
                .iter()
                .rev()
                .filter_map(|row| row.message.mail_id.clone())
                .collect(),
            customer: name,
            subject: row.subject.clone(),
            texts: known
                .into_iter()
                .filter_map(|text| text.body.map(|body| (text.id, body)))
                .collect(),
            names: everybody
                .into_iter()
                .map(|one| (one.id, one.name))
                .collect(),
            proof,
            elsewhere: house.elsewhere.clone(),
            house: self.house_in(&house, person.language().unwrap_or(house.language)),
        })
    }

    /// The address of the customer's page, as it stands now.
    pub(crate) fn customer_page_of(&self, case: &Case) -> CustomerPage {
        CustomerPage {
            base: self.config().base_url.clone(),
            token: self.links().sign(case.id, case.link_generation),
        }
    }
}

/// Why nothing can be mailed to somebody without an address in use.
fn no_mail_because(person: &KnownPerson) -> &'static str {
    if person.addresses.is_empty() {
        "customer-no-mail"
    } else {
        "customer-mail-old"
    }
}
