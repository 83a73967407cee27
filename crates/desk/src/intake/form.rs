//! A complaint by the web form: customer, words, files, events and receipt in one batch, told as done when it is on disk.
//!
//! Whoever writes there is believed as far as the sender of an unproven mail: the case is put with the customer whose
//! address was typed, nothing we know of that customer changes, and nothing of them is shown (`acts/customer.rs` and
//! `reading/customer_page.rs` see to the link). The form carries a token, so that a press twice, a page loaded again or
//! the way back is one complaint; other words with the same token are said on the same case.

use super::receipt::{self, RECEIPTS_A_DAY, Receipt};
use crate::bounds::{self, BODY, NAME, PHONE, TEXT};
use crate::clock::day_of;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::language::{spoken, told_by};
use crate::quote::quote;
use calendar::Moment;
use letters::Language;
use recovery::command::Answering;
use recovery::terms::{Channel, Reading};
use recovery::{Case, CaseId, Command, CustomerId, MessageId, TextId};
use store::blobs::{self, Hash};
use store::messages::{self, Delivery, Direction, File, Message};
use store::texts::{self, TextKind};
use store::{Batch, Key, customers, intake, outgoing};
use uuid::Uuid;

/// Files of one complaint, at most.
pub const FILES_MAX: usize = 6;
/// Bytes of its files together, at most: a few pictures as telephones take them.
pub const FILES_BYTES_MAX: usize = 20 * 1024 * 1024;
/// Days for which the page after sending hands over the link.
pub const LINK_SHOWN_DAYS: i64 = 1;
/// How often it is tried where others wrote at the same moment.
const TRIES_MAX: u32 = 4;
/// Messages of a case among which its receipt is looked for.
const RECEIPT_AMONG: u32 = 20;
/// Bytes of the kind a browser says a file is, at most.
const KIND_BYTES_MAX: usize = 100;
/// What is told of a file whose kind makes no sense.
const UNKNOWN_KIND: &str = "application/octet-stream";

/// A file that came with a complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormFile {
    /// The name it came with.
    pub name: String,
    /// What the browser says it is; nobody believes it (files are saved, never shown).
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A complaint as it was typed.
#[derive(Clone, Debug, Default)]
pub struct FormComplaint {
    /// The token of the form it was typed into.
    pub form: Uuid,
    /// What happened.
    pub story: String,
    /// What it meant to them.
    pub meant: String,
    /// What would make it good.
    pub wish: String,
    /// Their name.
    pub name: String,
    /// A mail address.
    pub email: String,
    /// A telephone number.
    pub phone: String,
    /// Files, [`FILES_MAX`] at most.
    pub files: Vec<FormFile>,
}

/// What is told after a complaint was sent.
#[derive(Clone, Debug)]
pub struct Filed {
    /// The number of the case.
    pub number: u64,
    /// By when the next word comes; nothing where the case owes none any more.
    pub due: Option<Moment>,
    /// Whether a receipt goes to the address that was typed.
    pub receipt: bool,
    /// The token of the customer's page, for [`LINK_SHOWN_DAYS`] and only until another link was made.
    pub link: Option<String>,
}

impl Desk {
    /// When the first word would be due for a complaint that comes now.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn first_word_if_now(&self) -> Result<Moment, DeskError> {
        let house = self.house().await?;
        let minutes = house.policy.first_word_minutes;
        Ok(house.office.add_working_minutes(self.now(), minutes))
    }

    /// Takes a complaint from the web form. The same once more is the same case; other words or files from the same form
    /// are a further message on it.
    ///
    /// # Errors
    /// `NotAllowed` where the form is closed, `Invalid` for what is missing (the story, a way to reach them), too long or
    /// no address.
    pub async fn file_complaint(&self, complaint: &FormComplaint) -> Result<(), DeskError> {
        if !self.web_form().await?.open {
            return Err(DeskError::NotAllowed);
        }
        let new = Checked::of(complaint)?;
        for _ in 0..TRIES_MAX {
            if intake::seen(self.store(), new.content).await?.is_some() {
                return Ok(());
            }
            let before = intake::seen(self.store(), new.form).await?;
            let done = match before {
                Some(case) => self.add_to(CaseId(case), &new).await,
                None => self.open_by_form(&new).await,
            };
            match done {
                // The same was pressed at the same moment, or a record with this address was made: look again.
                Err(DeskError::Busy) => {}
                done => return done,
            }
        }
        Err(DeskError::Busy)
    }

    /// What became of the complaint sent with this form.
    ///
    /// # Errors
    /// `NotFound` where none was, or its customer was erased.
    pub async fn filed(&self, form: Uuid) -> Result<Filed, DeskError> {
        let case = intake::seen(self.store(), mark_of(form)).await?;
        let case = self.load(CaseId(case.ok_or(DeskError::NotFound)?)).await?;
        if case.channel != Channel::Web || case.erased.is_some() {
            return Err(DeskError::NotFound);
        }
        let first = Case::unopened(case.id).link_generation;
        let fresh = self.now() < case.opened_at.plus_days(LINK_SHOWN_DAYS);
        let stands = !case.link_revoked && case.link_generation == first;
        let page = messages::page(self.store(), case.id, Key::NEWEST, RECEIPT_AMONG).await?;
        let is_receipt = |message: &Message| {
            message.direction == Direction::Out
                && message.staff.is_none()
                && message.delivery != Delivery::Failed
        };
        Ok(Filed {
            number: case.number,
            due: case.next_word_due().filter(|_| case.is_open()),
            receipt: page.iter().any(|row| is_receipt(&row.message)),
            link: (fresh && stands).then(|| self.links().sign(case.id, case.link_generation)),
        })
    }

    async fn open_by_form(&self, new: &Checked<'_>) -> Result<(), DeskError> {
        let known = match &new.email {
            Some(email) => customers::by_address(self.store(), email).await?,
            None => None,
        };
        let is_new = known.is_none();
        let customer = known.map_or_else(|| CustomerId(self.fresh()), |known| known.id);
        let (case, message) = (CaseId(self.fresh()), MessageId(self.fresh()));
        let (subject, point) = (TextId(self.fresh()), TextId(self.fresh()));
        let receipt = self.receipt_for(new).await?;
        self.open_case(
            case,
            By::customer(customer),
            |number| Command::Open {
                number,
                customer,
                channel: Channel::Web,
                subject,
                team: None,
                message: Some(message),
                words: point,
                receipt: receipt.as_ref().map(|receipt| receipt.id),
                owner: None,
            },
            Vec::new(),
            |batch, decided| {
                let now = self.now();
                if is_new {
                    new.put_customer(batch, customer, now);
                } else {
                    customers::must_stand(batch, customer);
                }
                let words = quote(&new.story);
                let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
                let put = |batch: &mut Batch, id, kind, body: &str| {
                    texts::put(batch, id, Some(case), kind, body, now);
                };
                put(batch, subject, TextKind::Subject, &line);
                put(batch, point, TextKind::Words, &words);
                put(batch, TextId(self.fresh()), TextKind::Who, &new.who());
                intake::see(batch, new.form, case.0, now);
                self.put_typed(batch, new, (case, message, customer), Some(subject), now);
                match &receipt {
                    Some(receipt) => {
                        let of = &decided.after;
                        receipt::write(self, batch, receipt.clone(), of, customer, now)
                    }
                    None => Ok(()),
                }
            },
        )
        .await?;
        Ok(())
    }

    /// Somebody went back and sent other words: they are said on the case that is there.
    async fn add_to(&self, case: CaseId, new: &Checked<'_>) -> Result<(), DeskError> {
        let case = self.going_on(self.load(case).await?).await?;
        let customer = case.customer.ok_or(DeskError::NotFound)?;
        let message = MessageId(self.fresh());
        let receive = Command::ReceiveMessage {
            message,
            channel: Channel::Web,
            reading: Reading::Unclear,
            // Who wrote is not known, so these words agree to nothing.
            answering: Answering::Nothing,
            new_matter: false,
        };
        let by = By::customer(customer);
        let done = self.handle(case.id, by, None, vec![receive], |batch, decided| {
            customers::must_stand(batch, customer);
            let of = (decided.after.id, message, customer);
            self.put_typed(batch, new, of, None, self.now());
            Ok(())
        });
        done.await?;
        Ok(())
    }

    /// The message with its words and files, and that this very content was seen.
    fn put_typed(
        &self,
        batch: &mut Batch,
        new: &Checked<'_>,
        (case, message, customer): (CaseId, MessageId, CustomerId),
        subject: Option<TextId>,
        now: Moment,
    ) {
        let text = TextId(self.fresh());
        texts::put(
            batch,
            text,
            Some(case),
            TextKind::Message,
            &new.words(),
            now,
        );
        messages::put(
            batch,
            &Message {
                id: message,
                case,
                direction: Direction::In,
                at: now,
                channel: Channel::Web,
                staff: None,
                customer: Some(customer),
                sender: new.sender(),
                subject,
                text: Some(text),
                quoted: None,
                raw: None,
                automatic: None,
                purpose: None,
                delivery: Delivery::None,
                held: false,
                mail_id: None,
            },
        );
        for (place, file) in (0..).zip(new.files) {
            let file = File {
                message,
                place,
                hash: blobs::put(batch, &file.bytes, now),
                name: Some(file_name(&file.name)),
                media_type: kind(&file.media_type),
                content_id: None,
                size: file.bytes.len() as u64,
            };
            messages::put_file(batch, &file);
        }
        intake::see(batch, new.content, case.0, now);
    }

    /// As for mail: only so many a day to one address, which anybody may have typed.
    async fn receipt_for(&self, new: &Checked<'_>) -> Result<Option<Receipt>, DeskError> {
        let Some(email) = &new.email else {
            return Ok(None);
        };
        let counted = receipt::counted_as(&customers::address_key(email));
        let sent = outgoing::receipts(self.store(), counted, day_of(self.now())).await?;
        let may = sent < u64::from(RECEIPTS_A_DAY);
        Ok(may.then(|| receipt::plan_to(self, email)).flatten())
    }
}

/// A complaint whose words were checked.
struct Checked<'a> {
    story: String,
    meant: Option<String>,
    wish: Option<String>,
    name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    files: &'a [FormFile],
    language: Language,
    /// By which the form is known again.
    form: Hash,
    /// By which the form with this very content is.
    content: Hash,
}

impl<'a> Checked<'a> {
    fn of(new: &'a FormComplaint) -> Result<Self, DeskError> {
        let story = BODY.needed("story", &new.story)?;
        let email = match new.email.trim() {
            "" => None,
            given => Some(bounds::email("your-email", given)?),
        };
        let phone = PHONE.if_any("your-phone", &new.phone)?;
        if email.is_none() && phone.is_none() {
            return Err(DeskError::invalid("your-email", "form-unreachable"));
        }
        // A name is a line; what marks an address beside it has no place in it.
        let name = new.name.replace(['<', '>', '"'], " ");
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(Self {
            language: told_by(&story).unwrap_or_else(spoken),
            meant: TEXT.if_any("meant", &new.meant)?,
            wish: TEXT.if_any("wish", &new.wish)?,
            name: NAME.if_any("your-name", &name)?,
            files: &new.files[..new.files.len().min(FILES_MAX)],
            form: mark_of(new.form),
            content: mark_of_content(new),
            story,
            email,
            phone,
        })
    }

    /// What they wrote, each answer under the question as it was put.
    fn words(&self) -> String {
        let words = spoken().words();
        let mut all = self.story.clone();
        for (question, answer) in [
            ("form-meant", &self.meant),
            ("form-wish", &self.wish),
            ("form-phone", &self.phone),
        ] {
            if let Some(answer) = answer {
                all.push_str("\n\n");
                all.push_str(&words.say(question));
                all.push('\n');
                all.push_str(answer);
            }
        }
        all
    }

    fn sender(&self) -> Option<String> {
        match (&self.name, &self.email) {
            (Some(name), Some(email)) => Some(format!("{name} <{email}>")),
            (Some(one), None) | (None, Some(one)) => Some(one.clone()),
            (None, None) => None,
        }
    }

    /// The words by which a search finds who complained.
    fn who(&self) -> String {
        let parts = [&self.name, &self.email, &self.phone];
        let parts: Vec<&str> = parts
            .into_iter()
            .filter_map(|part| part.as_deref())
            .collect();
        parts.join(" ")
    }

    fn put_customer(&self, batch: &mut Batch, customer: CustomerId, now: Moment) {
        let (name, phone) = (self.name.as_deref(), self.phone.as_deref());
        let language = Some(self.language.tag());
        customers::put(batch, customer, name, phone, language, now);
        if let Some(email) = &self.email {
            customers::add_address(batch, customer, email, now);
        }
    }
}

/// How the name somebody gave stands in [`Message::sender`]; empty where they gave none.
pub(crate) fn name_typed(sender: Option<&str>) -> &str {
    let sender = sender.unwrap_or_default();
    match sender.split_once('<') {
        Some((name, _)) => name.trim(),
        None if sender.contains('@') => "",
        None => sender,
    }
}

fn mark_of(form: Uuid) -> Hash {
    let mut bytes = b"web form\0".to_vec();
    bytes.extend(form.as_bytes());
    Hash::of(&bytes)
}

fn mark_of_content(new: &FormComplaint) -> Hash {
    let mut bytes = b"web form content\0".to_vec();
    bytes.extend(new.form.as_bytes());
    let typed = [
        &new.story, &new.meant, &new.wish, &new.name, &new.email, &new.phone,
    ];
    for field in typed {
        bytes.extend(Hash::of(field.trim().as_bytes()).0);
    }
    for file in &new.files {
        bytes.extend(Hash::of(&file.bytes).0);
    }
    Hash::of(&bytes)
}

/// The last part of what came as its name, with nothing a folder or a terminal would take as its own.
fn file_name(typed: &str) -> String {
    let last = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last.chars().filter(|c| !c.is_control()).collect();
    let mut end = name.len().min(bounds::NAME_BYTES_MAX);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    match name[..end].trim().trim_matches('.') {
        "" => "file".to_owned(),
        name => name.to_owned(),
    }
}

fn kind(told: &str) -> String {
    let told = told.trim();
    let plain = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
    let fits = told.contains('/') && told.len() <= KIND_BYTES_MAX && told.bytes().all(plain);
    if fits { told } else { UNKNOWN_KIND }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_its_name_and_no_path() {
        for (came, kept) in [
            ("boots.jpg", "boots.jpg"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\mara\\boots.jpg", "boots.jpg"),
            ("a\0b\u{1b}[2J.png", "ab[2J.png"),
            ("..", "file"),
            ("", "file"),
        ] {
            assert_eq!(file_name(came), kept);
        }
        let long = "ä".repeat(200);
        assert!(file_name(&long).len() <= bounds::NAME_BYTES_MAX);
    }

    #[test]
    fn a_kind_that_makes_no_sense_is_plain_bytes() {
        assert_eq!(kind(" image/png "), "image/png");
        for wrong in ["", "png", "image/png\r\nx: y", &"x/".repeat(200)] {
            assert_eq!(kind(wrong), UNKNOWN_KIND);
        }
    }

    #[test]
    fn a_name_is_told_from_an_address() {
        assert_eq!(name_typed(Some("Mara <mara@x.example>")), "Mara");
        assert_eq!(name_typed(Some("Mara")), "Mara");
        assert_eq!(name_typed(Some("mara@x.example")), "");
        assert_eq!(name_typed(None), "");
    }
}
