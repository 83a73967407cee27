//! Fragments that several pages share.

pub(crate) mod address;
pub(crate) mod chip;
pub(crate) mod field;
pub mod frame;
pub(crate) mod path;
pub(crate) mod subject;
pub mod told;
