//! What is read in a customer's words that a supervisor should look at (P42): a manager asked for, a threat, danger. Codes
//! of the reader are kept beside the case, and where the words stand in the message: the words themselves stay there, and
//! no page reads a message anew.

use calendar::Moment;
use coach::message::Reading;
use coach::text::Span;
use recovery::{CaseId, MessageId};
use store::Batch;
use store::boiling::{self, Words};

/// How long a signal is shown, in days; what was said before that has been looked at, or is told by broken promises.
pub(crate) const SIGNAL_DAYS: i64 = 14;

/// So many characters of a message are quoted at most.
const QUOTE_CHARS_MAX: usize = 80;

/// A manager is asked for.
pub(crate) const MANAGER: &str = "manager";
/// They say what they will do to us: a court, a regulator, the press, or worse.
pub(crate) const THREAT: &str = "threat";
/// Somebody's safety or health is at stake.
pub(crate) const SAFETY: &str = "safety";

/// Keeps what was read in a customer's message; whether there was anything.
pub(crate) fn keep(
    batch: &mut Batch,
    case: CaseId,
    message: MessageId,
    words: &str,
    said: &Reading,
    now: Moment,
) -> bool {
    let told = told(said);
    for (signal, span) in &told {
        let (from, chars) = place(words, *span);
        let words = Words {
            message,
            from,
            chars,
        };
        boiling::put_signal(batch, case, signal, words, now);
    }
    !told.is_empty()
}

/// Each signal with the first words that say it: nothing is told that cannot be shown.
fn told(said: &Reading) -> Vec<(&'static str, Span)> {
    [
        (&said.above_words, MANAGER),
        // Leaving is no threat: it is what an unhappy customer does.
        (&said.threat_words, THREAT),
        (&said.harm_words, SAFETY),
    ]
    .into_iter()
    .filter_map(|(words, signal)| words.first().map(|first| (signal, *first)))
    .collect()
}

/// Where a stretch stands, in characters, as both databases count.
fn place(words: &str, span: Span) -> (u32, u32) {
    let before = words.get(..span.start).unwrap_or_default().chars().count();
    let quoted = words.get(span.start..span.end).unwrap_or_default();
    let chars = quoted.chars().count().min(QUOTE_CHARS_MAX);
    let number = |count: usize| u32::try_from(count).unwrap_or_default();
    (number(before), number(chars))
}

/// The words as they may be shown beside a case: on one line, and not where they are of the customer's name.
pub(crate) fn quoted(words: Option<String>, customer: &str) -> Option<String> {
    let words = words?;
    let line: Vec<&str> = words.split_whitespace().collect();
    let line = line.join(" ");
    let parts = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|part| part.chars().count() > 2)
            .map(str::to_lowercase)
            .collect()
    };
    let name = parts(customer);
    let named = parts(&line).iter().any(|word| name.contains(word));
    (!named && !line.is_empty()).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use coach::message;

    fn read(words: &str) -> Vec<&'static str> {
        let read = message::read(words);
        told(&read).into_iter().map(|(signal, _)| signal).collect()
    }

    #[test]
    fn a_manager_a_threat_and_danger_are_read_and_plain_words_are_not() {
        assert_eq!(
            read("I want to speak to your manager about the kettle."),
            [MANAGER]
        );
        assert!(read("If I do not hear from you my lawyer will.").contains(&THREAT));
        assert!(read("The heater smells of gas and my children are coughing!").contains(&SAFETY));
        assert!(read("The kettle arrived with a dent. Can you send a new lid?").is_empty());
        assert!(read("My late wife gave me this gift card. Now it is expired. Today!").is_empty());
    }

    #[test]
    fn the_place_of_words_is_counted_in_characters() {
        let words = "Größe falsch, und es riecht nach Gas.";
        let span = message::read(words).harm_words[0];
        let (from, chars) = place(words, span);
        let found: String = words
            .chars()
            .skip(from as usize)
            .take(chars as usize)
            .collect();
        assert_eq!(found, "riecht nach Gas");
    }

    #[test]
    fn words_of_the_customers_name_are_not_quoted() {
        let words = |text: &str| Some(text.to_owned());
        assert_eq!(
            quoted(words("burned\n my hand"), "Jane Burns"),
            words("burned my hand")
        );
        assert_eq!(quoted(words("Press"), "Otto Press"), None);
        assert_eq!(quoted(None, "Otto Press"), None);
    }
}
