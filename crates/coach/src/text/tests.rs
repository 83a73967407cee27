use proptest::prelude::*;

use super::{Before, Kind, Offsets, Text};

fn sentences(text: &str) -> Vec<String> {
    let read = Text::new(text);
    read.sentences()
        .iter()
        .map(|s| s.span.of(text).to_owned())
        .collect()
}

fn words(text: &str) -> Vec<String> {
    let read = Text::new(text);
    read.words()
        .iter()
        .map(|word| read.lower(word).to_owned())
        .collect()
}

#[test]
fn a_text_falls_into_its_sentences() {
    assert_eq!(
        sentences(
            "Dear Mr. Lund, it came at 9.20. Is that right?! I call at 5 p.m. today.\n\nKind regards\nUna"
        ),
        [
            "Dear Mr. Lund, it came at 9.20.",
            "Is that right?!",
            "I call at 5 p.m. today.",
            "Kind regards",
            "Una"
        ]
    );
}

#[test]
fn a_wrapped_line_goes_on() {
    assert_eq!(
        sentences("we sent it\non Monday"),
        ["we sent it\non Monday"]
    );
}

#[test]
fn words_are_evened_out() {
    assert_eq!(words("We DON’T know"), ["we", "don't", "know"]);
    assert_eq!(
        words("a well-known 1,890.50€ and £20, 15% off"),
        [
            "a",
            "well",
            "known",
            "1,890.50€",
            "and",
            "£20",
            "15%",
            "off"
        ]
    );
    assert_eq!(
        words("write to ed.marlowe@shop.example. Now"),
        ["write", "to", "ed.marlowe@shop.example", "now"]
    );
}

#[test]
fn words_have_kinds() {
    let text = Text::new("@ana £20 15% 14:10 https://a.example/x me@a.example 21st B2B");
    let kinds: Vec<Kind> = text.words().iter().map(|word| word.kind).collect();
    assert_eq!(
        kinds,
        [
            Kind::Handle,
            Kind::Money,
            Kind::Percent,
            Kind::Number,
            Kind::Address,
            Kind::Address,
            Kind::Number,
            Kind::Plain
        ]
    );
}

#[test]
fn what_stands_before_a_word_is_kept() {
    let text = Text::new("Sorry, but no: never. Go");
    let before: Vec<Before> = text.words().iter().map(|word| word.before).collect();
    assert_eq!(
        before,
        [
            Before::Stop,
            Before::Comma,
            Before::Nothing,
            Before::Pause,
            Before::Stop
        ]
    );
}

#[test]
fn a_no_ends_its_sentence_and_a_no_before_a_number_does_not() {
    let sentences = |text: &str| Text::new(text).sentences().len();
    assert_eq!(sentences("The answer is no. We cannot."), 2);
    assert_eq!(sentences("Your order no. 4711 is here."), 1);
    assert_eq!(sentences("It takes 3 days max. We call you."), 2);
    assert_eq!(sentences("Dr. Lindt calls you."), 1);
}

#[test]
fn a_web_address_leaves_the_mark_that_ends_the_sentence() {
    let text = Text::new("Read https://a.example/returns. We call you.");
    assert_eq!(text.sentences().len(), 2);
    assert_eq!(
        text.words()[1]
            .span
            .of("Read https://a.example/returns. We call you."),
        "https://a.example/returns"
    );
}

#[test]
fn only_a_script_with_capitals_can_shout() {
    let capitals = |text: &str| Text::new(text).words()[0].capitals;
    assert!(capitals("NEVER"));
    assert!(capitals("ÜBEL"));
    assert!(!capitals("Never"));
    for word in ["مشكلة", "退款问题", "समस्या", "問題です"] {
        assert!(!capitals(word), "{word}");
    }
}

proptest! {
    #[test]
    fn every_word_lies_in_one_sentence_and_on_character_borders(text in "[ -~äé’😀\n.!?]{0,200}") {
        let read = Text::new(&text);
        let mut next = 0;
        for sentence in read.sentences() {
            prop_assert_eq!(sentence.words.start, next);
            prop_assert!(sentence.words.end > sentence.words.start);
            next = sentence.words.end;
            prop_assert!(text.get(sentence.span.start..sentence.span.end).is_some());
        }
        prop_assert_eq!(next, read.words().len());
        for word in read.words() {
            prop_assert!(!word.span.of(&text).is_empty());
        }
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let read = Text::new(&text);
        for word in read.words() {
            prop_assert!(text.get(word.span.start..word.span.end).is_some());
        }
    }

    #[test]
    fn places_convert_there_and_back(text in any::<String>()) {
        let offsets = Offsets::new(&text);
        let (mut chars, mut units) = (0, 0);
        for (byte, c) in text.char_indices() {
            prop_assert_eq!(offsets.chars(byte), chars);
            prop_assert_eq!(offsets.utf16(byte), units);
            prop_assert_eq!(offsets.byte_of_char(chars), byte);
            prop_assert_eq!(offsets.byte_of_utf16(units), byte);
            chars += 1;
            units += c.len_utf16();
        }
        prop_assert_eq!(offsets.chars(text.len()), chars);
        prop_assert_eq!(offsets.byte_of_utf16(units), text.len());
        prop_assert_eq!(offsets.byte_of_char(usize::MAX), text.len());
    }
}
