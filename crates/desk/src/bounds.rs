//! How long what people type may be, and what is said where it is longer or missing.

use crate::error::DeskError;
use mail::Mailbox;

/// Bytes of a reply, a story, an understanding: a hundred pages of a letter.
pub const BODY_BYTES_MAX: usize = 100_000;
/// Bytes of a shorter text: a point, an option, a reason, a step.
pub const TEXT_BYTES_MAX: usize = 10_000;
/// Bytes of a line: a subject.
pub const LINE_BYTES_MAX: usize = 500;
/// Bytes of a name.
pub const NAME_BYTES_MAX: usize = 200;
/// Bytes of a telephone number.
pub const PHONE_BYTES_MAX: usize = 60;
/// Digits of a telephone number at least: an extension of the house has three.
pub const PHONE_DIGITS_MIN: usize = 3;
/// Bytes of what one of us chose as keys.
pub const KEYS_BYTES_MAX: usize = 4_000;
/// Characters of a password at least; length is what makes it strong.
pub const PASSWORD_CHARS_MIN: usize = 12;
/// Bytes of a password at most; it is hashed whole.
pub const PASSWORD_BYTES_MAX: usize = 1_000;

/// A sort of text with its bound and its codes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sort {
    max: usize,
    empty: &'static str,
    long: &'static str,
}

/// A reply or a story.
pub(crate) const BODY: Sort = Sort {
    max: BODY_BYTES_MAX,
    empty: "body-empty",
    long: "body-too-long",
};
/// A shorter text.
pub(crate) const TEXT: Sort = Sort {
    max: TEXT_BYTES_MAX,
    empty: "text-empty",
    long: "text-too-long",
};
/// A line.
pub(crate) const LINE: Sort = Sort {
    max: LINE_BYTES_MAX,
    empty: "line-empty",
    long: "line-too-long",
};
/// A name.
pub(crate) const NAME: Sort = Sort {
    max: NAME_BYTES_MAX,
    empty: "name-empty",
    long: "name-too-long",
};
/// A telephone number.
pub(crate) const PHONE: Sort = Sort {
    max: PHONE_BYTES_MAX,
    empty: "phone-too-long",
    long: "phone-too-long",
};

impl Sort {
    /// The text without the space around it, if it says something and fits.
    pub(crate) fn needed(self, field: &'static str, text: &str) -> Result<String, DeskError> {
        let text = self.if_any(field, text)?;
        text.ok_or_else(|| DeskError::invalid(field, self.empty))
    }

    /// As [`Sort::needed`]; nothing where there are no words.
    pub(crate) fn if_any(
        self,
        field: &'static str,
        text: &str,
    ) -> Result<Option<String>, DeskError> {
        let text = text.trim();
        if text.len() > self.max {
            return Err(DeskError::invalid(field, self.long));
        }
        // Line ends are kept alike, whatever browser or machine they came from.
        Ok((!text.is_empty()).then(|| text.replace("\r\n", "\n")))
    }
}

/// A mail address that can be written to.
pub(crate) fn email(field: &'static str, text: &str) -> Result<String, DeskError> {
    Mailbox::new(None, text)
        .map(|mailbox| mailbox.address)
        .ok_or_else(|| DeskError::invalid(field, "email-invalid"))
}

/// What may stand between the digits of a number: what people put there, dashes of all lengths among it, and the marks of
/// direction that a number brings along when it is copied.
const BETWEEN_DIGITS: &str =
    "+()-/.\u{2010}\u{2011}\u{2012}\u{2013}\u{200e}\u{200f}\u{202a}\u{202c}\u{2066}\u{2069}";
/// What leads to a desk within a house, with its own digits behind it.
const EXTENSIONS: [&str; 4] = ["ext.", "ext", "x", "#"];

/// Whether somebody could dial this: digits, what stands between them, and an extension.
pub(crate) fn is_phone(text: &str) -> bool {
    let text = text.to_lowercase();
    let (number, within) = EXTENSIONS
        .iter()
        .find_map(|sign| text.split_once(sign))
        .map_or((text.as_str(), None), |(number, within)| {
            (number, Some(within.trim()))
        });
    let digits = number.chars().filter(|one| one.is_numeric()).count();
    let sign = |one: char| one.is_numeric() || one.is_whitespace() || BETWEEN_DIGITS.contains(one);
    digits >= PHONE_DIGITS_MIN
        && number.chars().all(sign)
        && within.is_none_or(|within| !within.is_empty() && within.chars().all(char::is_numeric))
}

/// A telephone number, where one was typed.
pub(crate) fn phone(field: &'static str, text: &str) -> Result<Option<String>, DeskError> {
    let phone = PHONE.if_any(field, text)?;
    if phone.as_deref().is_some_and(|phone| !is_phone(phone)) {
        return Err(DeskError::invalid(field, "phone-not-one"));
    }
    Ok(phone)
}

/// A password long enough.
pub(crate) fn password(text: &str) -> Result<(), DeskError> {
    if text.chars().count() < PASSWORD_CHARS_MIN {
        Err(DeskError::invalid("password", "password-too-short"))
    } else if text.len() > PASSWORD_BYTES_MAX {
        Err(DeskError::invalid("password", "password-too-long"))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_has_digits_and_what_stands_between_them() {
        for number in [
            "110",
            "+49 (30) 555-01 42",
            "030/555.0142",
            "030 555\u{2013}0142",
            "\u{202a}+49 30 5550142\u{202c}",
            "0301 5550142 ext. 5",
            "0301 5550142 x17",
        ] {
            assert_eq!(phone("phone", number).unwrap().as_deref(), Some(number));
        }
        for text in [
            "12",
            "Anna 110",
            "ask at the desk",
            "+ ( ) -",
            "0301 ext",
            "ext 110",
        ] {
            assert!(phone("phone", text).is_err(), "{text}");
        }
        assert_eq!(phone("phone", "  ").unwrap(), None);
    }
}
