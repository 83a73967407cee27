//! `cargo xtask train`: makes every model's weights from files. The same files give the same bytes.

pub mod calibrate;
pub mod cut;
pub mod folds;
pub mod heads;
pub mod lines;
pub mod parts;
pub mod rows;
pub mod ship;
pub mod signs;
pub mod solve;
