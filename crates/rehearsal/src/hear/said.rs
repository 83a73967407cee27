//! What was said before: said back, and said again.

use super::cues::cues;
use super::sentence::{Sentence, puts_forward};
use crate::phrase::Plain;
use coach::text::{Span, Text};
use std::collections::BTreeSet;

/// Rules that read a fact said back as something else.
pub(super) const SAID_BACK: [&str; 3] = ["blames-customer", "contradicts", "absolute"];

/// The statement on which a check follows: “You signed at the door. Is that right?”
pub(super) fn checked(sentences: &[Sentence]) -> Option<Span> {
    let pairs = sentences.windows(2);
    let check = |pair: &&[Sentence]| {
        !pair[0].question
            && pair[0].plain.words().len() > 5
            && pair[1].question
            && cues().check.stands_in(&pair[1].plain)
    };
    let mut found = pairs.filter(check);
    found.next().map(|pair| pair[0].span)
}

/// Words that a sentence must share with the customer's to say them back.
const SHARED: usize = 3;
/// The same where it announces itself ("let me check").
const SHARED_ANNOUNCED: usize = 2;
/// Letters by which two words count as one.
const STEM: usize = 5;

/// A summary in the trainee's words, where the coach, who reads drafts and no talk, found none.
pub(super) fn says_back(sentences: &[Sentence], known: &str) -> Option<Span> {
    let stem = |word: &str| word.chars().take(STEM).collect::<String>();
    let telling = |word: &&String| {
        (word.len() > 3 || word.bytes().any(|byte| byte.is_ascii_digit()))
            && !coach::is_frequent(word)
    };
    let stems = |plain: &Plain| {
        plain
            .words()
            .iter()
            .filter(telling)
            .map(|word| stem(word))
            .collect::<BTreeSet<_>>()
    };
    let told = stems(&Plain::new(known));
    let found = sentences.iter().find(|sentence| {
        let said = stems(&sentence.plain);
        let shared = said.intersection(&told).count();
        let announced = cues().recap.stands_in(&sentence.plain)
            || sentence
                .plain
                .words()
                .first()
                .is_some_and(|word| word == "so");
        let statement = (!sentence.question || announced) && !puts_forward(sentence);
        statement
            && sentence.plain.words().len() > 7
            && (shared >= SHARED && shared * 3 >= said.len()
                || announced && shared >= SHARED_ANNOUNCED)
    });
    found.map(|sentence| sentence.span)
}

/// Shared words from which a sentence counts as said before, in hundredths.
const SAME: usize = 80;

/// A line that says again, in half of its sentences or more, what was said before.
pub(super) fn repeats(sentences: &[Sentence], before: &[String]) -> Option<Span> {
    let sets = |plain: &Plain| plain.words().iter().cloned().collect::<BTreeSet<String>>();
    let known: Vec<BTreeSet<String>> = before
        .iter()
        .flat_map(|line| {
            let text = Text::new(line);
            let spans: Vec<Span> = text.sentences().iter().map(|one| one.span).collect();
            spans
                .into_iter()
                .map(|span| sets(&Plain::new(span.of(line))))
                .collect::<Vec<_>>()
        })
        .collect();
    let long = |one: &&Sentence| one.plain.words().len() >= 4;
    let again: Vec<Span> = sentences
        .iter()
        .filter(long)
        .filter(|one| {
            let words = sets(&one.plain);
            known.iter().any(|known| {
                words.intersection(known).count() * 100 >= words.union(known).count() * SAME
            })
        })
        .map(|one| one.span)
        .collect();
    let all = sentences.iter().filter(long).count();
    again.first().copied().filter(|_| again.len() * 2 >= all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_sentence_in_nearly_the_same_words_was_said_before() {
        let text = "We are sorry for the trouble you had with it today.";
        let sentences = [Sentence::new(Span::new(0, text.len()), text)];
        let before = ["We are sorry for the trouble you had with it.".to_owned()];
        assert!(repeats(&sentences, &before).is_some());
        assert!(repeats(&sentences, &["When did it begin to leak?".to_owned()]).is_none());
    }
}
