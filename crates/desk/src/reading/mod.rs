//! What screens, the customer's page and the command line are shown. Each page is a fixed number of
//! reads, however much there is; lists go on where the last row stood.

mod case_page;
mod cases;
mod cursor;
mod customer_page;
mod customers;
mod files;
mod next_step;
mod search;
mod today;

pub use next_step::next_step;
