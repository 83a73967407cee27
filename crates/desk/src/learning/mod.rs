//! What complaints teach (P33): what each was about, why it came to it, what will change, and whether that helped.

pub mod actions;
pub mod causes;
pub mod classes;
pub mod figures;
pub mod news;
pub mod severity;
