//! The web form for complaints: what a stranger sends, what becomes of it, and who may show the form where.

#![allow(clippy::large_futures, reason = "a test awaits in one place")]

#[path = "../house/mod.rs"]
mod house;

mod braking;
mod framing;
mod kit;
mod refusing;
mod sending;
mod who;
