//! What is new: what more customers bring up than in a usual week.

use super::{Answer, Hands};
use crate::exit::Failure;
use desk::learning::news::Found;
use letters::Catalogue;
use serde::{Deserialize, Serialize};

/// What is new.
#[derive(Debug, Serialize, Deserialize)]
pub struct NewsShown {
    /// Weeks there were to compare with.
    pub weeks: u32,
    /// Whether they are enough to say what is usual.
    pub knows_what_is_usual: bool,
    /// What was found, the least likely first.
    pub found: Vec<FoundShown>,
}

/// A finding.
#[derive(Debug, Serialize, Deserialize)]
pub struct FoundShown {
    /// Its name, as addresses have it.
    pub key: String,
    /// The words that rise together.
    pub words: Vec<String>,
    /// What failed, where that rises: its code and what it is called.
    pub classes: Vec<(String, String)>,
    /// When the first of its cases was opened, UTC.
    pub since: String,
    /// How many days were looked at.
    pub days: u32,
    /// How many customers brought it up.
    pub customers: u32,
    /// How many are usual on the same days of a week.
    pub usual: f64,
    /// How many cases stand behind it.
    pub cases: u64,
}

pub(super) async fn show(hands: &Hands) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    // What is counted is a function of the cases, so in whose name it is read does not matter.
    let by = hands.administrator(&None).await?;
    hands.desk.look_for_news().await?;
    let news = hands.desk.news(&by).await?;
    let news = NewsShown {
        weeks: news.weeks,
        knows_what_is_usual: news.knows_what_is_usual(),
        found: news.found.into_iter().map(shown).collect(),
    };
    Ok(Answer::News { news })
}

fn shown(found: Found) -> FoundShown {
    let words = Catalogue::english();
    let class = |class: recovery::classes::Class| {
        let key = format!("class-{}-{}", class.axis.name(), class.code.as_str());
        (class.to_string(), words.say(&key))
    };
    FoundShown {
        key: found.key,
        words: found.words,
        classes: found.classes.into_iter().map(class).collect(),
        since: found.since.to_string(),
        days: found.days,
        customers: found.customers,
        usual: f64::from(found.usual_hundredths) / 100.0,
        cases: found.cases,
    }
}
