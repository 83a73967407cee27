//! The web form for complaints: what a stranger sends, what becomes of it, and who may show the form where.

mod braking;
mod framing;
mod kit;
mod refusing;
mod sending;
mod who;
