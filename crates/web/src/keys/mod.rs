//! The keys of the keyboard. A page declares what can be done on it (`data-act` with the name of an act), and the script
//! presses or leads there: a key does nothing that a button of the page does not. Here stands which acts have a key, which
//! one, what each of us chose instead, and how that is told.

mod acts;
mod chosen;
mod shown;

pub(crate) use acts::{Group, acts};
pub(crate) use chosen::{Keys, Unfit, field};
pub(crate) use shown::{list, template};
