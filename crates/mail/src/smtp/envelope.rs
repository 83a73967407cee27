//! To whom the mail servers on the way say that a mail could not be delivered.

use crate::fields::Fields;

/// The envelope sender of a composed mail of ours: the address that answers go to, so that a bounce comes back to its
/// case; nobody for what no person wrote, so that two machines never write to each other about it (RFC 3834, 3.3).
pub fn envelope_sender(composed: &[u8]) -> Option<String> {
    let fields = Fields::read(composed);
    if fields.has("auto-submitted") {
        return None;
    }
    ["reply-to", "from"].iter().find_map(|name| {
        let first = fields.addresses(name).list.into_iter().next()?;
        Some(first.address)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_persons_mail_comes_back_to_its_case_and_a_machines_to_nobody() {
        let person = b"From: Anna <desk@amends.test>\r\nReply-To: desk+abc@amends.test\r\nSubject: A\r\n\r\nHello\r\n";
        let sender = envelope_sender(person);
        assert_eq!(sender.as_deref(), Some("desk+abc@amends.test"));
        let alone = b"From: Anna <desk@amends.test>\r\nSubject: A\r\n\r\nReply-To: x@y.test\r\n";
        let sender = envelope_sender(alone);
        assert_eq!(sender.as_deref(), Some("desk@amends.test"));
        let machine = b"From: desk@amends.test\r\nReply-To: desk+abc@amends.test\r\nAuto-Submitted: auto-replied\r\n\r\n.\r\n";
        assert_eq!(envelope_sender(machine), None);
    }
}
