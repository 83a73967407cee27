//! Every bound that keeps a hostile mail from costing more than a friendly one.

/// Bytes of one raw mail that a source reads; what lies beyond is cut and told.
pub const MAIL_BYTES_MAX: usize = 50 * 1024 * 1024;
/// How deep a folder may lie in the one that is read.
pub const FOLDER_DEPTH_MAX: usize = 32;
/// Bytes of one raw mail whose body is taken apart. Of a longer mail the headers and the first texts are read.
pub const PARSED_BYTES_MAX: usize = 25 * 1024 * 1024;
/// Bytes of a body that is too long to be taken apart in which its first texts are looked for.
pub const FIRST_TEXTS_BYTES_MAX: usize = 8 * 1024 * 1024;
/// Bytes of the header block that are looked at.
pub const HEADER_BYTES_MAX: usize = 2 * 1024 * 1024;
/// Bytes of one header field that are decoded.
pub const FIELD_BYTES_MAX: usize = 32 * 1024;
/// How often a header field may be repeated before the rest is passed over.
pub const FIELD_REPEATS_MAX: usize = 20;
/// Addresses kept of one field.
pub const ADDRESSES_MAX: usize = 200;
/// Bytes of one address; a longer one is no address.
pub const ADDRESS_BYTES_MAX: usize = 320;
/// Bytes of a message id; a longer one is no id (what refers to it is cut likewise by its sender).
pub const ID_BYTES_MAX: usize = 998;
/// Ids kept of References, the newest ones.
pub const IDS_MAX: usize = 100;
/// Characters of a subject or a display name.
pub const SUBJECT_CHARS_MAX: usize = 1_000;
/// MIME parts looked at in one mail.
pub const PARTS_MAX: usize = 500;
/// Depth to which MIME parts are opened.
pub const PART_DEPTH_MAX: usize = 20;
/// Bytes of readable text kept of one mail.
pub const TEXT_BYTES_MAX: usize = 2 * 1024 * 1024;
/// Bytes of HTML that are cleaned and read.
pub const HTML_BYTES_MAX: usize = 2 * 1024 * 1024;
/// Depth of HTML elements that is cleaned and read by the real parser.
pub const HTML_DEPTH_MAX: usize = 200;
/// Attributes on one HTML element; a tokenizer compares each with all before it.
pub const HTML_ATTRIBUTES_MAX: usize = 100;
/// Files kept of one mail.
pub const ATTACHMENTS_MAX: usize = 100;
/// Bytes of all files kept of one mail.
pub const ATTACHMENT_BYTES_MAX: usize = PARSED_BYTES_MAX;
/// Bytes of a part that is read as a delivery report or as the headers of the mail that failed.
pub const REPORT_BYTES_MAX: usize = 64 * 1024;
/// Remarks kept on one mail.
pub const REMARKS_MAX: usize = 50;
/// References written on a mail of ours.
pub const REFERENCES_MAX: usize = 20;
/// Characters of References written on a mail of ours: relays refuse longer header blocks.
pub const REFERENCES_CHARS_MAX: usize = 1_500;
