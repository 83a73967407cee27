//! A mail opens a case of its own: customer, texts, message, files, events, receipt, in one batch.

use super::keep::{self, NewMessage};
use super::place::KnownSender;
use super::read::{Content, ReadMail};
use super::receipt;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::{By, Decided};
use crate::heat;
use crate::house::House;
use crate::language::told_by;
use calendar::Moment;
use letters::Language;
use recovery::terms::Channel;
use recovery::{Case, CaseId, Command, CustomerId, MessageId, TextId};
use store::Batch;
use store::case_mailboxes;
use store::customers;
use store::intake::IntakeOutcome;
use store::texts::{self, TextKind};
use uuid::Uuid;

/// What a case is opened with beside the mail.
pub(super) struct Opening<'a> {
    /// The house in force.
    pub house: &'a House,
    /// The number it gets.
    pub number: u64,
    /// The customer, where the sender is one already.
    pub sender: Option<KnownSender>,
    /// Whether a receipt may go out.
    pub receipt: bool,
    /// Now.
    pub now: Moment,
}

/// Puts all of it into the batch; the item is settled by the caller, who knows how it came here.
pub(super) fn open(
    desk: &Desk,
    batch: &mut Batch,
    mail: &ReadMail,
    opening: &Opening<'_>,
) -> Result<(CaseId, MessageId), DeskError> {
    let now = opening.now;
    let id = CaseId(Uuid::now_v7());
    let message = MessageId(Uuid::now_v7());
    let (subject, words) = (TextId(Uuid::now_v7()), TextId(Uuid::now_v7()));
    let customer = opening
        .sender
        .map_or_else(|| CustomerId(Uuid::now_v7()), |sender| sender.record);

    let receipt = opening
        .receipt
        .then(|| receipt::plan(desk, mail, message))
        .flatten();
    let command = Command::Open {
        number: opening.number,
        customer,
        channel: Channel::Mail,
        subject,
        team: None,
        message: Some(message),
        words,
        receipt: receipt.as_ref().map(|receipt| receipt.id),
        owner: None,
        policy: opening.house.policy_for(came_by(desk, mail).as_deref()),
    };
    let (case, by) = (Case::unopened(id), By::customer(customer));
    let decided = Decided::on(case, by, None, &[command], opening.house, now)?;

    let story = keep::point_words(mail);
    let language = told_by(&story).map(Language::tag);
    if let Some(sender) = opening.sender {
        customers::must_stand(batch, sender.record);
        if let Some(language) = language {
            customers::learn_language(batch, sender.record, language);
        }
    } else {
        let name = mail.from().and_then(|from| from.name.as_deref());
        customers::put(batch, customer, name, None, language, now);
        if let Some(from) = mail.from() {
            customers::add_address(batch, customer, &from.address, now);
        }
    }
    let line = mail.subject().trim();
    let mut put = |text, kind, body: &str| texts::put(batch, text, Some(id), kind, body, now);
    put(subject, TextKind::Subject, line);
    put(words, TextKind::Quote, &story);
    if let Some(from) = mail.from() {
        let who = format!(
            "{} {}",
            from.name.as_deref().unwrap_or_default(),
            from.address
        );
        put(TextId(Uuid::now_v7()), TextKind::Who, who.trim());
    }
    let new = NewMessage {
        id: message,
        case: id,
        customer: Some(customer),
        subject: Some(subject),
        automatic: None,
        held: false,
        from_us: None,
    };
    keep::message(batch, mail, &new, now);
    heat::keep(batch, &decided, message, keep::words_of(mail).trim(), now);
    decided.append(batch);
    if let Some(mailbox) = came_by(desk, mail) {
        case_mailboxes::put(batch, id, &mailbox);
    }
    if let Some(receipt) = receipt {
        receipt::write(desk, batch, receipt, &decided.after, customer, now)?;
    }
    Ok((id, message))
}

/// By which address of ours it came. Where there is only one there is nothing to tell apart.
fn came_by(desk: &Desk, mail: &ReadMail) -> Option<String> {
    let ours = &desk.config().mailboxes;
    let Content::Mail { mail, .. } = &mail.content else {
        return None;
    };
    if ours.len() < 2 {
        return None;
    }
    let headers = mail.to.iter().chain(&mail.cc).map(|one| &one.address);
    mail.delivered_to
        .iter()
        .chain(headers)
        .map(|address| address.to_lowercase())
        .find(|address| ours.iter().any(|one| one.to_lowercase() == *address))
}

/// The whole batch of a mail that opens a case.
pub(super) fn prepare(
    desk: &Desk,
    mail: &ReadMail,
    opening: &Opening<'_>,
) -> Result<Batch, DeskError> {
    let mut batch = Batch::new();
    keep::item(&mut batch, mail, opening.now);
    let (case, message) = open(desk, &mut batch, mail, opening)?;
    keep::settle(
        &mut batch,
        mail,
        IntakeOutcome::Opened,
        case,
        Some(message),
        opening.now,
    );
    Ok(batch)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::super::read::{ToRead, read_all};
    use super::super::{RawMail, look};
    use super::*;
    use crate::{Database, DeskConfig, SystemClock};
    use std::sync::Arc;
    use store::{StoreError, cases};

    async fn desk(folder: &std::path::Path) -> Desk {
        let config = DeskConfig {
            data: folder.to_owned(),
            database: Database::Sqlite,
            base_url: "https://care.desk.example".into(),
            company: "Kettle & Sons".into(),
            mailboxes: vec!["help@desk.example".into()],
            mail_domain: "desk.example".into(),
            trusted_authserv: None,
            spam_signs: Vec::new(),
            signing: Vec::new(),
            checks_mail: false,
            names: crate::Names::default(),
            outbox: folder.join("outbox"),
            clock: Arc::new(SystemClock),
        };
        Desk::open(config).await.unwrap()
    }

    fn mail(about: &str) -> RawMail {
        let bytes = format!(
            "From: Mara Voss <mara@shop.example>\r\nMessage-ID: <{about}@shop.example>\r\n\
             Subject: {about}\r\n\r\nThe {about} leaks.\r\n"
        );
        RawMail {
            source: "-".into(),
            bytes: bytes.into_bytes(),
        }
    }

    #[tokio::test]
    async fn an_opening_that_looked_before_an_erasure_brings_nothing_back() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(folder.path()).await;
        let token = desk.setup_token().await.unwrap().unwrap();
        let password = "a long enough password";
        desk.set_up(&token, "Ada", "ada@desk.example", password)
            .await
            .unwrap();
        let signed_in = desk.sign_in("ada@desk.example", password, "192.0.2.1");
        let session = signed_in.await.unwrap().unwrap();
        let ada = desk.session(&session).await.unwrap().unwrap().person;
        desk.intake(vec![mail("kettle")]).await.unwrap();

        // The second mail has looked its sender up and is about to be written.
        let to_read = ToRead {
            place: 0,
            mail: mail("toaster"),
            item: None,
        };
        let read = read_all(vec![to_read], &desk.parse_options(), desk.tokens());
        let senders = look::senders(desk.store(), &read).await.unwrap();
        let sender = senders["mara@shop.example"];
        let house = desk.house().await.unwrap();
        let opening = Opening {
            house: &house,
            number: 2000,
            sender: Some(sender),
            receipt: false,
            now: desk.now(),
        };
        let batch = prepare(&desk, &read[0], &opening).unwrap();
        let reason = "Asked for by letter.";
        let erased = desk.erase_person(&ada, sender.record, reason);
        assert_eq!(erased.await.unwrap().cases.len(), 1);
        let late = desk.store().write(batch).await;
        let what = "customer/stand";
        assert!(matches!(late, Err(StoreError::Conflict { what: at }) if at == what));
        let none = cases::find_number(desk.store(), 2000).await.unwrap();
        assert!(none.is_none(), "nothing of it was written");

        // Given again, it is the complaint of somebody new.
        let anew = desk.intake(vec![mail("toaster")]).await.unwrap();
        let number = anew[0].number.unwrap();
        let again = desk.case_page(&ada, number, None).await.unwrap();
        assert_ne!(again.customer.id, sender.record);
    }
}
