//! Customers: as the desk knows them, and the one page each sees.

use super::FileLink;
use crate::brand::Brand;
use calendar::Moment;
use letters::Language;
use recovery::care::{Care, Need};
use recovery::terms::Channel;
use recovery::{Case, CustomerId, ProofOf, StaffId, TextId};
use std::collections::HashMap;

/// An address of a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressView {
    /// As the customer writes it.
    pub address: String,
    /// `mail` or `phone`.
    pub kind: String,
    /// Since when it is an old one: mail from it is still theirs, and nothing is sent to it.
    pub old: Option<Moment>,
}

/// A customer as the desk knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerView {
    /// Who.
    pub id: CustomerId,
    /// Their name, or their address where no name is known.
    pub name: String,
    /// The name and the number of the record that stands for them, where they are known.
    pub own_name: Option<String>,
    /// As the name.
    pub own_phone: Option<String>,
    /// They were erased, with all their words.
    pub erased: bool,
    /// Where to reach them.
    pub addresses: Vec<AddressView>,
    /// Records that were joined into this one and can be parted again.
    pub joined: Vec<(CustomerId, String)>,
    /// The language we speak with them, where it is known.
    pub language: Option<Language>,
    /// The same, else that of the house: what they read is in this one.
    pub speaks: Language,
    /// What helps them, as far as they agreed that we keep it; each once.
    pub needs: Vec<NeedView>,
}

/// What helps a customer, and how we know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedView {
    /// What.
    pub need: Need,
    /// How we were told.
    pub heard: Channel,
    /// Whether somebody told us for them.
    pub for_them: bool,
    /// When they agreed that we keep it.
    pub agreed_at: Moment,
    /// Until when it is kept.
    pub until: Moment,
    /// Who noted it.
    pub noted_by: StaffId,
}

impl CustomerView {
    /// What their needs change for whoever speaks to them; a colleague and a reason are not known here.
    pub fn care(&self) -> Care {
        Care {
            needs: self.needs.iter().map(|one| one.need).collect(),
            ..Care::default()
        }
    }

    /// The mail addresses we write to: all but old ones.
    pub fn written_to(&self) -> impl Iterator<Item = &AddressView> {
        self.mails().filter(|address| address.old.is_none())
    }

    /// All their mail addresses.
    pub fn mails(&self) -> impl Iterator<Item = &AddressView> {
        let addresses = self.addresses.iter();
        addresses.filter(|address| address.kind != "phone")
    }
}

/// Another case of the same customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherCase {
    /// Its number.
    pub number: u64,
    /// What it is about.
    pub subject: String,
    /// A name of `recovery::Status`.
    pub status: String,
    /// When it was opened.
    pub opened: Moment,
}

/// A word as the customer reads it on their page: theirs and ours, never a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordSaid {
    /// When.
    pub at: Moment,
    /// Whether the customer said it.
    pub theirs: bool,
    /// Who said it.
    pub who: String,
    /// What was said; what we say is Markdown.
    pub body: String,
    /// What we sent along.
    pub files: Vec<FileLink>,
}

/// Somebody who is not there for a while. Why is nobody's business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoodInFor {
    /// Their name.
    pub name: String,
    /// When they are there again.
    pub back: Moment,
}

/// All that the customer's page shows. It opens nothing but this case.
#[derive(Clone, Debug)]
pub struct CustomerPage {
    /// The case.
    pub case: Case,
    /// What it is about.
    pub subject: String,
    /// The company.
    pub company: String,
    /// The customer's name, empty where only an address is known.
    pub customer_name: String,
    /// The texts the page needs: understanding, options, findings, deeds, plans, checks; no notes.
    pub texts: HashMap<TextId, String>,
    /// Who cares for it now, in person or for somebody who is away: name, address, telephone. Nobody: the company.
    pub carer: Option<super::Person>,
    /// For whom they do so meanwhile.
    pub stood_in_for: Option<StoodInFor>,
    /// When the next word to them is due, here or in the case it goes on in.
    pub next_word: Option<Moment>,
    /// Whether it is open, or the case it goes on in is.
    pub is_walked: bool,
    /// What we last said about today (P25), and when: that it can be solved today, or that it cannot. Nothing before
    /// the first word, and nothing since it came back.
    pub solved_today: Option<(Moment, bool)>,
    /// Where else they can turn, once we gave our final answer.
    pub elsewhere: Vec<String>,
    /// Whether they may choose the language here. Who only typed the address of somebody we knew before may not.
    pub chooses_language: bool,
    /// The files that prove what was done, by what they prove.
    pub proof: HashMap<ProofOf, Vec<super::ProofLink>>,
    /// The files of our final answers, to keep.
    pub answer_files: Vec<super::FileLink>,
    /// What was said, oldest first.
    pub words: Vec<WordSaid>,
    /// How the house shows itself.
    pub brand: Brand,
    /// The office's time zone, an IANA name.
    pub zone: String,
    /// Now, by the desk's clock.
    pub now: Moment,
}

/// The customer's page as one of us sees it.
#[derive(Clone, Debug)]
pub struct CustomerSight {
    /// What the customer sees.
    pub page: CustomerPage,
    /// What the desk calls them.
    pub customer: String,
    /// The language their page speaks.
    pub language: Language,
}
