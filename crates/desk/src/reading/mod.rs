//! What screens, the customer's page and the command line are shown. Each page is a fixed number of
//! reads, however much there is; lists go on where the last row stood.

mod aside;
mod ask_again;
mod audit;
mod boiling;
mod case_page;
mod cases;
mod conversation;
mod counts;
pub(crate) mod cursor;
mod customer_page;
mod customers;
mod files;
mod kept;
mod like;
mod mailboxes;
mod next_step;
mod not_proven;
pub(crate) mod paging;
mod places;
mod says_solved;
mod search;
pub(crate) use search::marked;
mod sent;
mod settled;
mod today;

pub(crate) use counts::{CountsCell, WaitingCell};
pub(crate) use customers::KnownPerson;
pub(crate) use files::read_together;
pub use mailboxes::{MailLine, MailboxRow};
pub use next_step::next_step;
pub(crate) use places::PlacesCell;
