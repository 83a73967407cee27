//! How rare a word is: a pattern is looked for by its rarest one.

/// About how often a word stands among a thousand; one for all that are not common.
pub(super) fn cost(word: &str) -> u32 {
    match word {
        "the" => 50,
        "to" | "you" => 40,
        "and" | "a" | "i" | "we" => 30,
        "your" => 25,
        "of" | "is" => 20,
        "in" | "for" | "it" => 18,
        "that" => 15,
        "this" | "on" => 14,
        "have" => 13,
        "are" | "will" | "with" | "not" => 12,
        "be" | "our" | "can" => 10,
        "was" | "at" => 9,
        "us" | "has" | "do" | "as" | "please" => 8,
        "if" | "by" | "am" => 7,
        "so" | "my" | "from" => 6,
        "but" | "me" => 5,
        "or" | "had" | "been" | "would" | "they" | "there" | "more" | "what" | "all" | "time"
        | "when" | "which" | "out" | "up" | "any" | "about" | "new" | "one" | "no" | "now"
        | "get" | "see" | "know" | "day" | "like" | "need" | "send" | "let" | "he" | "she"
        | "her" | "him" | "them" | "were" | "could" | "their" | "take" | "back" | "then"
        | "very" | "after" | "just" | "also" | "only" | "who" | "how" | "did" | "does" | "may"
        | "should" | "into" | "over" | "than" | "some" | "other" | "first" | "next" | "days"
        | "made" | "make" | "go" | "come" | "put" | "give" | "say" | "said" | "work" => 4,
        _ => 1,
    }
}
