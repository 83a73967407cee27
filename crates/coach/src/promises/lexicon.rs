//! The words that times are told with, and those that tell who does something and whether it lies ahead.

use std::sync::LazyLock;

/// What a word may mean. A word that is not in the list is [`Lex::Other`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lex {
    Other,
    /// Monday is 0.
    Weekday(u8),
    /// `thu`: also a plain word in some cases, so it needs a witness.
    ShortWeekday(u8),
    /// "Mondays", which is a habit.
    Weekdays,
    Month(u8),
    ShortMonth(u8),
    /// A number in words.
    Num(u16),
    /// "third"
    Ord(u8),
    Unit(Unit),
    Part(Part),
    Named(Named),
    W(W),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
}

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Morning,
    Lunch,
    Afternoon,
    Evening,
    Night,
    /// The first hour of work.
    FirstThing,
    /// When work ends.
    Close,
}

/// A day with a name of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    Christmas,
    Xmas,
    Easter,
    Halloween,
    Thanksgiving,
}

/// Words with a job of their own in the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum W {
    A,
    About,
    After,
    Ago,
    All,
    Allow,
    Am,
    And,
    Another,
    Any,
    Anytime,
    Are,
    Around,
    As,
    At,
    Be,
    Because,
    Been,
    Before,
    Beginning,
    Between,
    Boxing,
    Business,
    But,
    By,
    Calendar,
    Can,
    Cannot,
    Close,
    Cob,
    Come,
    Coming,
    Could,
    Couldnt,
    Couple,
    Course,
    Day,
    Did,
    Didnt,
    During,
    Each,
    Early,
    Earlier,
    End,
    Eod,
    Eow,
    Eve,
    Every,
    Expect,
    Few,
    First,
    Following,
    For,
    From,
    Full,
    Going,
    Good,
    Had,
    Half,
    Has,
    Have,
    He,
    Hed,
    Hell,
    Her,
    How,
    I,
    Id,
    If,
    Ill,
    Im,
    In,
    Inside,
    Is,
    It,
    Its,
    Ive,
    Just,
    Last,
    Late,
    Later,
    Latest,
    Least,
    Less,
    Let,
    Like,
    Me,
    Mid,
    Middle,
    Midnight,
    Month,
    More,
    Most,
    Must,
    My,
    Need,
    Never,
    New,
    Next,
    No,
    Noon,
    Not,
    Nothing,
    Now,
    OClock,
    Of,
    Off,
    On,
    Once,
    Or,
    Our,
    Out,
    Over,
    Past,
    Play,
    Please,
    Previous,
    Prior,
    Promise,
    Quarter,
    Were2,
    Same,
    Several,
    Shall,
    She,
    Shell,
    Should,
    Since,
    So,
    Soon,
    Sometime,
    Some,
    Start,
    Than,
    That,
    The,
    Their,
    Then,
    There,
    They,
    Theyll,
    Theyre,
    Thing,
    This,
    Through,
    Till,
    Time,
    Tomorrow,
    To,
    Today,
    Tonight,
    Under,
    Unless,
    Until,
    Up,
    Us,
    Usually,
    Valentines,
    Want,
    Was,
    We,
    Wed,
    Weekend,
    Well,
    Were,
    Weve,
    What,
    When,
    Where,
    Whether,
    Which,
    While,
    Who,
    Why,
    Will,
    With,
    Within,
    Wont,
    Working,
    Would,
    Year,
    Years,
    Yesterday,
    You,
    Youll,
    Your,
    Youre,
    Youve,
    /// A word that may follow a bare hour: "at 3 sharp".
    Filler,
    /// Past forms of common verbs.
    Went,
    /// Past forms that book something ahead when they stand with "have".
    Booked,
}

macro_rules! words {
    ($($lex:expr => $($word:literal)+;)+) => {
        &[$($(($word, $lex)),+),+]
    };
}

#[rustfmt::skip]
static WORDS: &[(&str, Lex)] = {
    use Lex::{Weekday, ShortWeekday, Weekdays, Month, ShortMonth, Num, Ord, Unit as U, Part as P, Named as N, W as X};
    words! {
    Weekday(0) => "monday"; Weekday(1) => "tuesday"; Weekday(2) => "wednesday"; Weekday(3) => "thursday";
    Weekday(4) => "friday"; Weekday(5) => "saturday"; Weekday(6) => "sunday";
    ShortWeekday(0) => "mon"; ShortWeekday(1) => "tue" "tues"; ShortWeekday(2) => "wed" "weds";
    ShortWeekday(3) => "thu" "thur" "thurs"; ShortWeekday(4) => "fri"; ShortWeekday(5) => "sat"; ShortWeekday(6) => "sun";
    Weekdays => "mondays" "tuesdays" "wednesdays" "thursdays" "fridays" "saturdays" "sundays" "weekdays" "weekends";
    Month(1) => "january"; Month(2) => "february"; Month(3) => "march"; Month(4) => "april"; Month(5) => "may";
    Month(6) => "june"; Month(7) => "july"; Month(8) => "august"; Month(9) => "september"; Month(10) => "october";
    Month(11) => "november"; Month(12) => "december";
    ShortMonth(1) => "jan"; ShortMonth(2) => "feb"; ShortMonth(3) => "mar"; ShortMonth(4) => "apr"; ShortMonth(6) => "jun";
    ShortMonth(7) => "jul"; ShortMonth(8) => "aug"; ShortMonth(9) => "sep" "sept"; ShortMonth(10) => "oct";
    ShortMonth(11) => "nov"; ShortMonth(12) => "dec";
    Num(1) => "one"; Num(2) => "two"; Num(3) => "three"; Num(4) => "four"; Num(5) => "five"; Num(6) => "six";
    Num(7) => "seven"; Num(8) => "eight"; Num(9) => "nine"; Num(10) => "ten"; Num(11) => "eleven"; Num(12) => "twelve";
    Num(13) => "thirteen"; Num(14) => "fourteen"; Num(15) => "fifteen"; Num(16) => "sixteen"; Num(17) => "seventeen";
    Num(18) => "eighteen"; Num(19) => "nineteen"; Num(20) => "twenty"; Num(25) => "twenty-five"; Num(30) => "thirty";
    Num(40) => "forty"; Num(45) => "forty-five"; Num(48) => "forty-eight"; Num(50) => "fifty"; Num(60) => "sixty";
    Num(24) => "twenty-four"; Num(72) => "seventy-two"; Num(90) => "ninety"; Num(28) => "twenty-eight";
    Ord(2) => "second"; Ord(3) => "third"; Ord(4) => "fourth"; Ord(5) => "fifth"; Ord(6) => "sixth"; Ord(7) => "seventh";
    Ord(8) => "eighth"; Ord(9) => "ninth"; Ord(10) => "tenth"; Ord(11) => "eleventh"; Ord(12) => "twelfth";
    Ord(13) => "thirteenth"; Ord(14) => "fourteenth"; Ord(15) => "fifteenth"; Ord(16) => "sixteenth"; Ord(17) => "seventeenth";
    Ord(18) => "eighteenth"; Ord(19) => "nineteenth"; Ord(20) => "twentieth"; Ord(21) => "twenty-first";
    Ord(22) => "twenty-second"; Ord(23) => "twenty-third"; Ord(24) => "twenty-fourth"; Ord(25) => "twenty-fifth";
    Ord(26) => "twenty-sixth"; Ord(27) => "twenty-seventh"; Ord(28) => "twenty-eighth"; Ord(29) => "twenty-ninth";
    Ord(30) => "thirtieth"; Ord(31) => "thirty-first";
    U(Unit::Minute) => "minute" "minutes" "min" "mins" "minutes'"; U(Unit::Hour) => "hour" "hours" "hr" "hrs" "hours'" "hour's";
    U(Unit::Day) => "days" "days'" "day's" "workdays"; U(Unit::Week) => "week" "weeks" "weeks'" "week's" "wk" "wks";
    U(Unit::Fortnight) => "fortnight" "fortnight's" "fortnights"; U(Unit::Month) => "months" "months'" "month's";
    U(Unit::Year) => "years'" "year's";
    P(Part::Morning) => "morning"; P(Part::Lunch) => "lunchtime" "lunch"; P(Part::Afternoon) => "afternoon";
    P(Part::Evening) => "evening"; P(Part::Night) => "night";
    N(Named::Christmas) => "christmas"; N(Named::Xmas) => "xmas"; N(Named::Easter) => "easter"; N(Named::Halloween) => "halloween";
    N(Named::Thanksgiving) => "thanksgiving";
    X(W::A) => "a" "an"; X(W::About) => "about" "approximately" "roughly" "approx";
    X(W::After) => "after"; X(W::Ago) => "ago"; X(W::All) => "all";
    X(W::Allow) => "allow"; X(W::Am) => "am"; X(W::And) => "and" "&"; X(W::Another) => "another"; X(W::Any) => "any";
    X(W::Anytime) => "anytime"; X(W::Are) => "are" "aren't"; X(W::Around) => "around" "towards"; X(W::As) => "as"; X(W::At) => "at";
    X(W::Be) => "be"; X(W::Because) => "because"; X(W::Been) => "been"; X(W::Before) => "before"; X(W::Beginning) => "beginning";
    X(W::Between) => "between"; X(W::Boxing) => "boxing"; X(W::Business) => "business" "work"; X(W::But) => "but"; X(W::By) => "by";
    X(W::Calendar) => "calendar"; X(W::Can) => "can"; X(W::Cannot) => "cannot" "can't"; X(W::Close) => "close";
    X(W::Cob) => "cob" "eob"; X(W::Come) => "come"; X(W::Coming) => "coming"; X(W::Could) => "could"; X(W::Couldnt) => "couldn't";
    X(W::Couple) => "couple"; X(W::Course) => "course"; X(W::Day) => "day"; X(W::Did) => "did"; X(W::Didnt) => "didn't";
    X(W::During) => "during"; X(W::Each) => "each"; X(W::Early) => "early"; X(W::Earlier) => "earlier"; X(W::End) => "end";
    X(W::Eod) => "eod"; X(W::Eow) => "eow"; X(W::Eve) => "eve"; X(W::Every) => "every"; X(W::Expect) => "expect";
    X(W::Few) => "few"; X(W::First) => "first"; X(W::Following) => "following"; X(W::For) => "for"; X(W::From) => "from" "starting";
    X(W::Full) => "full" "clear" "whole"; X(W::Going) => "going"; X(W::Good) => "good"; X(W::Had) => "had" "hadn't"; X(W::Half) => "half";
    X(W::Has) => "has" "hasn't"; X(W::Have) => "have" "haven't"; X(W::He) => "he"; X(W::Hed) => "he'd" "she'd" "they'd" "you'd" "it'd";
    X(W::Hell) => "he'll"; X(W::Her) => "her" "him" "them" "his"; X(W::How) => "how"; X(W::I) => "i"; X(W::Id) => "i'd"; X(W::If) => "if";
    X(W::Ill) => "i'll"; X(W::Im) => "i'm"; X(W::In) => "in"; X(W::Inside) => "inside"; X(W::Is) => "is" "isn't"; X(W::It) => "it";
    X(W::Its) => "it's" "that's" "there's" "he's" "she's"; X(W::Ive) => "i've"; X(W::Just) => "just" "shortly" "right"; X(W::Last) => "last"; X(W::Late) => "late";
    X(W::Later) => "later"; X(W::Latest) => "latest"; X(W::Least) => "least"; X(W::Less) => "less" "fewer"; X(W::Let) => "let";
    X(W::Like) => "like"; X(W::Me) => "me"; X(W::Mid) => "mid"; X(W::Middle) => "middle"; X(W::Midnight) => "midnight";
    X(W::Month) => "month"; X(W::More) => "more"; X(W::Most) => "most"; X(W::Must) => "must"; X(W::My) => "my"; X(W::Need) => "need" "needs";
    X(W::Never) => "never"; X(W::New) => "new"; X(W::Next) => "next"; X(W::No) => "no"; X(W::Noon) => "noon" "midday";
    X(W::Not) => "not"; X(W::Nothing) => "nothing" "nobody"; X(W::Now) => "now"; X(W::OClock) => "o'clock" "oclock"; X(W::Of) => "of";
    X(W::Off) => "off"; X(W::On) => "on"; X(W::Once) => "once"; X(W::Or) => "or"; X(W::Our) => "our"; X(W::Out) => "out"; X(W::Over) => "over";
    X(W::Past) => "past"; X(W::Play) => "play"; X(W::Please) => "please" "pls"; X(W::Previous) => "previous";
    X(W::Prior) => "prior"; X(W::Promise) => "promise" "aim" "plan" "intend" "undertake" "commit" "guarantee" "aims" "plans" "intends" "promises";
    X(W::Quarter) => "quarter"; X(W::Same) => "same"; X(W::Several) => "several"; X(W::Shall) => "shall"; X(W::She) => "she";
    X(W::Shell) => "she'll"; X(W::Should) => "should" "ought" "might"; X(W::Since) => "since"; X(W::So) => "so"; X(W::Soon) => "soon";
    X(W::Sometime) => "sometime"; X(W::Some) => "some"; X(W::Start) => "start"; X(W::Than) => "than"; X(W::That) => "that";
    X(W::The) => "the"; X(W::Their) => "their"; X(W::Then) => "then"; X(W::There) => "there"; X(W::They) => "they";
    X(W::Theyll) => "they'll" "it'll"; X(W::Theyre) => "they're"; X(W::Thing) => "thing"; X(W::This) => "this"; X(W::Through) => "through" "thru";
    X(W::Till) => "till" "til"; X(W::Time) => "time"; X(W::Tomorrow) => "tomorrow" "tmrw" "tomorow" "tommorow" "tommorrow"; X(W::To) => "to";
    X(W::Today) => "today"; X(W::Tonight) => "tonight"; X(W::Under) => "under"; X(W::Unless) => "unless"; X(W::Until) => "until";
    X(W::Up) => "up"; X(W::Us) => "us"; X(W::Usually) => "usually" "normally" "always" "generally" "typically" "often";
    X(W::Valentines) => "valentine's"; X(W::Want) => "want" "wants" "wish"; X(W::Was) => "was" "wasn't"; X(W::We) => "we"; X(W::Wed) => "we'd";
    X(W::Weekend) => "weekend"; X(W::Well) => "we'll"; X(W::Were) => "were" "weren't"; X(W::Weve) => "we've"; X(W::What) => "what";
    X(W::When) => "when"; X(W::Where) => "where"; X(W::Whether) => "whether"; X(W::Which) => "which"; X(W::While) => "while";
    X(W::Who) => "who"; X(W::Why) => "why"; X(W::Will) => "will"; X(W::With) => "with"; X(W::Within) => "within"; X(W::Wont) => "won't" "shan't";
    X(W::Working) => "working"; X(W::Would) => "would" "wouldn't"; X(W::Year) => "year"; X(W::Years) => "years"; X(W::Yesterday) => "yesterday";
    X(W::You) => "you" "u"; X(W::Youll) => "you'll"; X(W::Your) => "your"; X(W::Youre) => "you're"; X(W::Youve) => "you've";
    X(W::Were2) => "we're";
    X(W::Filler) => "sharp" "prompt" "precisely" "exactly" "because" "still" "too" "again" "instead" "works" "suits" "or" "is"
        "local" "uk" "gmt" "cet" "est" "est." "eastern" "pacific" "central" "est" "utc" "bst" "ish" "straight" "personally" "myself" "suit" "fine" "okay" "ok" "onwards" "onward";
    X(W::Went) => "went" "came" "got" "told" "said" "sent" "spoke" "bought" "paid" "rang" "wrote" "took" "left" "made" "gave" "broke"
        "felt" "found" "met" "saw" "thought" "began" "brought" "drove" "held" "kept" "knew" "lost" "stood" "stopped" "rung" "spoken"
        "written" "taken" "given" "gone" "seen" "done" "meant" "ran" "chose" "forgot" "fell" "heard" "understood" "failed" "ordered"
        "called" "phoned" "waited" "promised" "arrived" "delivered" "emailed" "returned" "raised" "tried" "asked";
    X(W::Booked) => "booked" "scheduled" "arranged" "planned" "set" "put" "reserved" "moved" "rebooked" "fixed" "agreed" "confirmed"
        "rescheduled" "organised" "organized" "requested" "earmarked" "blocked";
    }
};

const SLOTS: usize = 2048;
const LONGEST: usize = 14;

/// The words by hash; open addressing, so that a look is one or two comparisons.
static TABLE: LazyLock<Vec<Option<(&'static str, Lex)>>> = LazyLock::new(|| {
    let mut table = vec![None; SLOTS];
    for &(word, lex) in WORDS {
        let mut slot = hash(word.as_bytes());
        while let Some((there, _)) = table[slot] {
            if there == word {
                break;
            }
            slot = (slot + 1) % SLOTS;
        }
        if table[slot].is_none() {
            table[slot] = Some((word, lex));
        }
    }
    table
});

fn hash(word: &[u8]) -> usize {
    let sum = word.iter().fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    });
    (sum ^ (sum >> 15)) as usize % SLOTS
}

/// What a word means; case does not matter, and a curly apostrophe is one.
pub fn lex(word: &str) -> Lex {
    if word.len() > LONGEST + 2 {
        return Lex::Other;
    }
    let mut folded = [0_u8; LONGEST];
    let mut len = 0;
    for character in word.chars() {
        let byte = match character {
            '’' | '‘' => b'\'',
            c if c.is_ascii() => c.to_ascii_lowercase() as u8,
            _ => return Lex::Other,
        };
        if len == LONGEST {
            return Lex::Other;
        }
        folded[len] = byte;
        len += 1;
    }
    let folded = &folded[..len];
    let table = &*TABLE;
    let mut slot = hash(folded);
    while let Some((there, lex)) = table[slot] {
        if there.as_bytes() == folded {
            return lex;
        }
        slot = (slot + 1) % SLOTS;
    }
    Lex::Other
}
