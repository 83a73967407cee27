//! How much the pages take in at once, and how long they wait.

use std::time::Duration;

/// The largest form of one of us.
pub const FORM_BYTES_MAX: usize = 512 * 1024;
/// The largest form from outside: sign-in, one-time links, the customer's page.
pub const PUBLIC_FORM_BYTES_MAX: usize = 64 * 1024;
/// Of a form that is too large, so much is read and forgotten before it is answered. A browser whose connection closes
/// while it still sends shows nothing of the answer.
pub const FORGOTTEN_BYTES_MAX: usize = 16 * 1024 * 1024;
/// The largest request to the coach, in bytes: a text of the longest kind, with percent signs.
pub const COACH_BYTES_MAX: usize = 512 * 1024;
/// Requests a minute to the coach from one address: one a keystroke of a fast writer, for a small office.
pub const COACH_CHECKS_A_MINUTE: u32 = 600;
/// Requests a minute of one person whose words are read along: one at each pause of a fast writer.
pub const READINGS_A_MINUTE: u32 = 240;
/// How many people that limit remembers before it forgets those who kept still.
pub const WRITERS_REMEMBERED: usize = 10_000;
/// Marks of what was shown that a form carries along.
pub const SHOWN_MARKS_MAX: usize = 300;
/// Remarks of the coach, and promises, that a page shows at once; so many mistakes hold a word up until they were shown.
pub const FINDINGS_SHOWN_MAX: usize = 40;
/// The longest text in a single field, in characters.
pub const TEXT_CHARS_MAX: usize = 100_000;
/// Bytes of the words of one message that a case shows; the rest is in the mail as it came.
pub const WORDS_BYTES_SHOWN: usize = 64 * 1024;
/// The longest line (a name, a subject, an address), in characters.
pub const LINE_CHARS_MAX: usize = 300;
/// The most fields a form brings.
pub const FIELDS_MAX: usize = 400;
/// How long a page may take.
pub const PAGE_TIME_MAX: Duration = Duration::from_secs(20);
/// Rows for solutions in one offer, and for steps in one plan, that the form shows.
pub const PROPOSAL_ROWS: usize = 4;
/// See [`PROPOSAL_ROWS`].
pub const STEP_ROWS: usize = 4;
/// How many addresses the rate limits remember before they forget those that kept still.
pub const ADDRESSES_REMEMBERED: usize = 10_000;
/// Attempts a minute from one address at sign-in, and at the setting of a password, those that succeed among them: a small
/// office begins its day behind one address. Each account is guarded by waits of its own besides.
pub const SIGN_INS_A_MINUTE: u32 = 20;
/// Openings a minute of one-time and customers' links from one address.
pub const LINKS_A_MINUTE: u32 = 60;
/// Characters of a session or one-time token that are looked at at all.
pub const TOKEN_CHARS_MAX: usize = 200;
/// The largest form with files that is read to its end, in bytes. Files beyond what one form may hold
/// (`desk::attached`) are passed over, so that the words come back with the reason.
pub const UPLOAD_BYTES_MAX: usize = 64 * 1024 * 1024;
/// The longest single text of it that is read, in bytes; what is too long for a case comes back whole up to here.
pub const UPLOAD_TEXT_BYTES_MAX: usize = 512 * 1024;
/// Fields and files of such a form that are read.
pub const UPLOAD_FIELDS_MAX: usize = 60;
/// Presses a minute on the form for complaints from one address, those that are refused among them. Behind a proxy that is
/// everybody's, and many complain on the same bad day.
pub const COMPLAINTS_A_MINUTE: u32 = 60;
/// Complaints an hour that are taken from one network address: more than a household or a shop's counter writes on its
/// worst day, and too few to bury Today.
pub const COMPLAINTS_AN_HOUR: u32 = 10;
/// Complaints an hour that are taken from who is reached at one mail address or telephone number.
pub const COMPLAINTS_AN_HOUR_OF_ONE: u32 = 5;
/// Forms with files that may be larger than [`FORM_BYTES_MAX`] and are taken in at the same time; others wait for a place.
pub const UPLOADS_AT_ONCE: usize = 8;
/// How long sending a form with its files may take, over a telephone far from anywhere.
pub const UPLOAD_TIME_MAX: Duration = Duration::from_mins(4);
/// Bytes of a mail that a mail service posts, with what its form puts around it.
pub const POSTED_BYTES_MAX: usize = desk::handed_over::MAIL_BYTES_MAX;
/// Mails that are posted at once; a further one waits.
pub const POSTED_AT_ONCE: usize = 4;
/// Fields of what a telephone system says that are read.
pub const CALL_FIELDS_MAX: usize = 20;
/// Fields of a posted form among which the mail is looked for.
pub const POSTED_FIELDS_MAX: usize = 60;
/// How long it may take until a mailbox is found, tried and written down.
pub const MAILBOX_TIME_MAX: Duration = desk::mailboxes::ADDING_MAX.saturating_add(PAGE_TIME_MAX);
