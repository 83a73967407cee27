//! How a language says that something is not so. “Nobody was hurt” tells of no danger; “I cannot breathe” does, and so does
//! “Is that not dangerous?”.

use super::tokens::Tokens;

/// So many words before a phrase are looked at.
const REACH: usize = 4;

/// What denies a phrase in one language, and the small words that may stand between the two: any other word keeps them
/// apart, for a danger must hardly ever be missed.
struct Denial {
    words: &'static [&'static str],
    between: &'static [&'static str],
    /// Behind these alone the first word of the pair denies; elsewhere it means something else.
    pairs: &'static [(&'static str, &'static [&'static str])],
    /// It may stand behind what it denies.
    behind: bool,
}

/// Behind a denial they take it back: not only, no longer.
const TAKEN_BACK: [&str; 12] = [
    "only",
    "just",
    "longer",
    "nur",
    "bloss",
    "allein",
    "mehr",
    "solo",
    "solamente",
    "seulement",
    "uniquement",
    "que",
];

static ENGLISH: Denial = Denial {
    words: &[
        "not", "no", "never", "without", "nobody", "none", "nothing", "isnt", "wasnt", "arent",
        "werent", "didnt", "hasnt", "havent", "dont", "doesnt", "nor", "neither",
    ],
    between: &[
        "was", "were", "is", "are", "got", "get", "has", "have", "been", "be", "one", "any",
        "anyone", "really", "badly",
    ],
    pairs: &[],
    behind: false,
};

static GERMAN: Denial = Denial {
    words: &[
        "nicht",
        "kein",
        "keine",
        "keinen",
        "keiner",
        "keinem",
        "keinerlei",
        "ohne",
        "niemand",
        "niemanden",
        "niemandem",
        "nie",
        "niemals",
        "nichts",
        "weder",
    ],
    between: &[
        "ist",
        "war",
        "wird",
        "wurde",
        "wurden",
        "hat",
        "habe",
        "haben",
        "sich",
        "mich",
        "dabei",
        "dadurch",
        "sehr",
        "so",
        "besonders",
        "wirklich",
    ],
    pairs: &[],
    behind: true,
};

static SPANISH: Denial = Denial {
    words: &[
        "no", "sin", "nunca", "jamas", "ningun", "ninguna", "ninguno", "nadie", "nada", "ni",
        "tampoco",
    ],
    between: &[
        "es",
        "era",
        "fue",
        "esta",
        "estaba",
        "hay",
        "hubo",
        "habia",
        "ha",
        "han",
        "he",
        "hemos",
        "sido",
        "resulto",
        "resultaron",
        "quedo",
        "salio",
        "se",
        "me",
        "le",
        "nos",
        "muy",
        "tan",
        "nada",
        "de",
    ],
    pairs: &[],
    behind: false,
};

/// The forms of “ne” that stand with a verb.
const NE: [&str; 8] = [
    "ne", "na", "nest", "nont", "netait", "navait", "nai", "nont",
];

static FRENCH: Denial = Denial {
    words: &[
        "pas", "jamais", "aucun", "aucune", "sans", "rien", "ni", "nul", "nulle", "non",
    ],
    between: &[
        "ne", "na", "nest", "nont", "netait", "navait", "nai", "a", "est", "ete", "etait", "etre",
        "eu", "ont", "se", "sest", "du", "tout", "tres", "vraiment", "trop", "de", "aucun",
        "aucune",
    ],
    // “Une personne blessée” is somebody.
    pairs: &[("personne", &NE)],
    behind: false,
};

/// Whether what stands from this word up to that one is denied: in any of the languages, for “explosion” is a word of
/// three.
pub fn denied(tokens: &Tokens, from: usize, to: usize) -> bool {
    let all = [&ENGLISH, &GERMAN, &SPANISH, &FRENCH];
    all.iter().any(|one| one.denies(tokens, from, to))
}

impl Denial {
    /// Before it, in one of its gaps, or right behind it.
    fn denies(&self, tokens: &Tokens, from: usize, to: usize) -> bool {
        let list = tokens.list();
        if list[from].asked {
            return false;
        }
        let next = |at: usize| list.get(at + 1).map(|_| tokens.word(at + 1));
        let stands = |at: usize| {
            let word = tokens.word(at);
            let paired = self.pairs.iter().any(|(first, behind)| {
                *first == word && next(at).is_some_and(|next| behind.contains(&next))
            });
            paired || self.words.contains(&word)
        };
        let stays = |at: usize| next(at).is_none_or(|next| !TAKEN_BACK.contains(&next));
        for at in (from.saturating_sub(REACH)..from).rev() {
            if list[at + 1].parted || list[at].sentence != list[from].sentence {
                break;
            }
            if stands(at) {
                return true;
            }
            if !self.between.contains(&tokens.word(at)) {
                break;
            }
        }
        let inside = (from + 1..to).any(|at| stands(at) && stays(at));
        let behind = self.behind
            && list
                .get(to)
                .is_some_and(|token| !token.parted && token.sentence == list[from].sentence)
            && stands(to)
            && stays(to);
        inside || behind
    }
}
