//! What a route takes in: how many bytes, for how long, and whether with files.

use super::{RouteSpec, Who};
use crate::bounds::{
    COACH_BYTES_MAX, FORM_BYTES_MAX, MAILBOX_TIME_MAX, PAGE_TIME_MAX, POSTED_BYTES_MAX,
    PUBLIC_FORM_BYTES_MAX, UPLOAD_BYTES_MAX, UPLOAD_TIME_MAX,
};
use crate::rates::Door;
use crate::urls;
use std::time::Duration;

/// Where one of us may send files: the picture of the house, a deed or a point with what proves it, and every word to a customer.
const WITH_FILES: [&str; 11] = [
    "/house/brand",
    "/cases/{number}/acts/keep-deed",
    "/cases/{number}/acts/declare-done",
    "/cases/{number}/acts/give-word",
    "/cases/{number}/acts/send-understanding",
    "/cases/{number}/acts/offer",
    "/cases/{number}/acts/lay-plan",
    "/cases/{number}/acts/follow-up",
    "/cases/{number}/acts/end",
    "/cases/{number}/draft",
    "/cases/{number}/draft/{act}/files",
];

impl RouteSpec {
    /// The largest body it takes in, in bytes.
    pub fn bytes_max(&self) -> usize {
        if self.who == Who::MailService {
            POSTED_BYTES_MAX
        } else if self.takes_files() {
            UPLOAD_BYTES_MAX
        } else if self.who.is_open_to_others() {
            COACH_BYTES_MAX
        } else if self.who.role().is_some() {
            FORM_BYTES_MAX
        } else {
            PUBLIC_FORM_BYTES_MAX
        }
    }

    /// The same for what comes with files, or without: plain text is never as long as files are.
    pub(crate) fn bytes_max_of(&self, with_files: bool) -> usize {
        if with_files || !self.takes_files() {
            self.bytes_max()
        } else {
            FORM_BYTES_MAX
        }
    }

    /// How long it may take to answer.
    pub fn time_max(&self) -> Duration {
        if self.method == "POST" && self.path == urls::MAILBOXES {
            MAILBOX_TIME_MAX
        } else if self.takes_files() || self.who == Who::MailService {
            UPLOAD_TIME_MAX
        } else {
            PAGE_TIME_MAX
        }
    }

    /// Whether what is sent there may bring files.
    pub fn takes_files(&self) -> bool {
        self.takes_complaints() || (self.method == "POST" && WITH_FILES.contains(&self.path))
    }

    /// Whether it is where a complaint with its files is sent to.
    pub fn takes_complaints(&self) -> bool {
        self.door == Some(Door::Complaint)
    }
}
