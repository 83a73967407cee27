//! The kinds of cue that the files may name.

macro_rules! cues {
    ($($name:ident = $text:literal),+ $(,)?) => {
        /// What a phrase tells. What each means stands in the cue files, beside its phrases.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub(crate) enum Cue { $($name),+ }

        impl Cue {
            /// The cue that the files call by this name.
            pub(crate) fn named(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

cues! {
    Sorry = "sorry", SorryEmpty = "sorry_empty", SorryHear = "sorry_hear", SorryLoss = "sorry_loss",
    SorryNo = "sorry_no", SorryInconvenience = "sorry_inconv", TakesCharge = "takes_charge",
    Heard = "heard", Serious = "serious", Right = "right", Ours = "ours", OursAct = "ours_act",
    Feel = "feel", Hard = "hard", Pity = "pity",
    Time = "time", Now = "now", PastTime = "past_time", Stay = "stay", Validity = "validity",
    Duration = "duration",
    Commit = "commit", Asked = "asked", Third = "third", Goes = "goes", Can = "can", Vague = "vague",
    YouOrder = "you_order", Closed = "closed", ToldPast = "told_past", ToldNow = "told_now",
    Remedy = "remedy", RemedyNoun = "remedy_noun", Boast = "boast", YouWant = "you_want", Discount = "discount", Options = "options", Or = "or", WhichQuestion = "which_q",
    Thank = "thank", ThankNamed = "thank_named", ThankEmpty = "thank_empty",
    OpenQuestion = "open_q", TellMore = "tellmore", OrderQuestion = "order_q", HelpQuestion = "help_q",
    ShallQuestion = "shall_q", WouldYou = "would_you_q", Confirm = "confirm",
    Contact = "contact", ContactMe = "contact_me", ContactThird = "contact_third", Intro = "intro",
    Recap = "recap", Want = "want", Neutral = "neutral",
    WeAct = "we_act", Greeting = "greeting", Presume = "presume", PresumeAsk = "presume_ask", Refuse = "refuse", CanDo = "can_do",
    Reason = "reason", Fronted = "fronted", WhyYou = "why_you", SoOpen = "so_open", FactWord = "fact_word",
    Passive = "passive", NeverAgain = "never_again", Cause = "cause", Abstract = "abstract",
    PleaseOpen = "please_open", UnderstandBare = "understand_bare", Warm = "warm", DeadLink = "dead_link",
    Person = "person", Reported = "reported", Opinion = "opinion", Patience = "patience", Character = "character", CharacterOf = "character_of", Mood = "mood",
}

impl Cue {
    /// The cue as one bit of a set of cues.
    pub(crate) const fn bit(self) -> u128 {
        1 << self as u8
    }
}

/// Cues that say something only in a question.
pub(crate) const IN_QUESTIONS: u128 = Cue::Confirm.bit()
    | Cue::OpenQuestion.bit()
    | Cue::WouldYou.bit()
    | Cue::ShallQuestion.bit()
    | Cue::HelpQuestion.bit()
    | Cue::WhichQuestion.bit()
    | Cue::WhyYou.bit();

/// Cues that say something only in an internal note.
pub(crate) const IN_NOTES: u128 = Cue::Character.bit()
    | Cue::CharacterOf.bit()
    | Cue::Mood.bit()
    | Cue::Person.bit()
    | Cue::Reported.bit()
    | Cue::Opinion.bit();
