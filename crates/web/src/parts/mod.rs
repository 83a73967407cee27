//! Fragments that several pages share.

pub(crate) mod address;
pub(crate) mod beginning;
pub(crate) mod chart;
pub(crate) mod chip;
pub(crate) mod field;
pub mod frame;
pub(crate) mod live;
pub(crate) mod menu;
pub(crate) mod needs;
pub(crate) mod path;
pub(crate) mod reads;
pub(crate) mod subject;
pub(crate) mod tel;
pub mod told;
