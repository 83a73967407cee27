//! What the screens, the customer's page and the command line are shown. Plain data: no view
//! knows HTML, and none can change anything.

pub mod boiling;
pub mod case;
pub mod coach;
pub mod customer;
mod everybody;
pub mod expectations;
pub mod handbook;
pub mod lists;
pub mod merging;
pub mod people;

pub use boiling::{BoilingCase, BoilingWhy};
pub use case::{
    AskAgain, CasePage, DraftFileView, FileLink, LikeCase, LikePoint, MessageView, NextStep,
    Preview, ProofLink, SaysSolved, SenderDoubt, SentMail, TemplateChoice, TemplateView,
    WaitingWord,
};
pub use coach::{SilenceRow, StoodView};
pub use customer::{
    AddressView, CustomerPage, CustomerSight, CustomerView, NeedView, OtherCase, StoodInFor,
    WordSaid,
};
pub use everybody::Everybody;
pub use lists::{
    CaseFilter, CaseRow, Cursor, Found, Heat, Page, SetAsideRow, Settled, TodayRow, Whose,
};
pub use merging::MergeView;
pub use people::{AuditAbout, AuditRow, CoachTokenRow, Doer, Person, SignedIn, Team};
pub use store::search::{CaredBy, Narrow, TAGS_ASKED_MAX, TERMS_MAX, leaves_aside};
