//! What the screens, the customer's page and the command line are shown. Plain data: no view
//! knows HTML, and none can change anything.

pub mod case;
pub mod coach;
pub mod customer;
pub mod lists;
pub mod people;

pub use case::{
    AskAgain, CasePage, FileLink, LikeCase, LikePoint, MessageView, NextStep, SentMail,
    TimelineEntry,
};
pub use coach::{SilenceRow, StoodView};
pub use customer::{AddressView, CustomerPage, CustomerSight, CustomerView, OtherCase, WordSaid};
pub use lists::{CaseFilter, CaseRow, Cursor, Found, Page, SetAsideRow, Settled, TodayRow, Whose};
pub use people::{AuditAbout, AuditRow, CoachTokenRow, Doer, Person, SignedIn, Team};
