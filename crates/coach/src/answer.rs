//! What a customer's own words answer when we asked whether it is solved, right, or agreed (P7, P18, P30).
//!
//! A complaint ends when the customer says so, so the reading errs to one side: [`Answer::Yes`] needs a clear positive
//! statement and nothing at all that limits it. Whatever is less goes to a person.
//!
//! The way: the text is cut into sentences and clauses ([`text`]), known phrases are marked ([`phrases`] over one table
//! for each language), each clause is read for what it asserts ([`clause`]), and the sum is weighed ([`verdict`]).

mod choice;
mod clause;
mod courtesy;
mod english;
mod french;
mod german;
mod mark;
mod noted;
mod phrases;
mod solved;
mod spanish;
mod text;
mod verdict;

pub use choice::{Choice, choice};
pub use noted::noted;
pub use solved::says_solved;
use verdict::Signals;

/// So much of a text is read, in bytes. A longer one is never a plain yes, since nobody knows what the rest says.
pub const MAX_BYTES_READ: usize = 4096;

/// A text of more words than this is never a plain yes: whoever writes so much deserves to be read by a person.
pub const MAX_WORDS_OF_A_YES: usize = 120;

/// What the words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// A clear yes without any limit.
    Yes,
    /// A yes that is limited, doubted or contradicted by something else in the text.
    YesBut,
    /// It is not solved, not right, not agreed.
    No,
    /// Thanks and nothing else; thanks are no yes.
    Thanks,
    /// None of these can be read from it.
    Unclear,
}

/// Reads a customer's fresh words, without the quoted mail and the signature. Never fails; of a text longer than
/// [`MAX_BYTES_READ`] the beginning is read.
pub fn answer(text: &str) -> Answer {
    weigh(text, |_| ())
}

/// Reads the words once `prepare` has had its way with their sentences.
fn weigh(text: &str, prepare: impl Fn(&mut [text::Sentence])) -> Answer {
    let (read, cut) = text::beginning(text, MAX_BYTES_READ);
    let mut signals = Signals::default();
    let mut words = 0;
    let mut sentences = text::sentences(read);
    prepare(&mut sentences);
    for sentence in &sentences {
        words += sentence.word_count();
        clause::read_sentence(sentence, &mut signals);
    }
    signals.unread = cut || words > MAX_WORDS_OF_A_YES;
    match verdict::weigh(&signals) {
        Answer::Unclear if !signals.unread && courtesy::is_courtesy(read, &sentences) => {
            Answer::Thanks
        }
        answer => answer,
    }
}
