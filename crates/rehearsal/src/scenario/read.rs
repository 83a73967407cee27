//! Reading a scenario file: every key is known, every line can be said in many ways, and the goal can be reached.

use serde::Deserialize;
use toml::Spanned;

use super::{Agent, Fact, Goal, Meets, Need, Scenario, ScenarioError, Solution, Worse};
use crate::line::Line;
use crate::mood::Mood;
use crate::phrase::Phrases;

/// The largest file, in bytes.
pub const MAX_SCENARIO_BYTES: usize = 64 * 1024;
/// How many entries one table of a file holds.
pub const MAX_ENTRIES: usize = 30;
/// The fewest ways of saying a line, so that rehearsing again sounds new.
pub const MIN_WAYS: u64 = 24;
/// The longest text of an entry, in bytes.
const MAX_TEXT: usize = 2000;

type Text = Spanned<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: Text,
    domain: Text,
    level: Spanned<u8>,
    theme: Text,
    customer: Text,
    knows: Text,
    may: Spanned<Vec<String>>,
    temper: Spanned<i32>,
    patience: Spanned<i32>,
    trust: Spanned<i32>,
    opening: Spanned<Vec<Text>>,
    demand: Text,
    leaves: Text,
    closes: Text,
    goal: GoalEntry,
    agent: AgentEntry,
    #[serde(default)]
    fact: Vec<FactEntry>,
    #[serde(default)]
    solution: Vec<SolutionEntry>,
    #[serde(default)]
    worse: Vec<WorseEntry>,
    #[serde(default)]
    need: Vec<NeedEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GoalEntry {
    name: Text,
    #[serde(default)]
    asked: Option<Spanned<Vec<String>>>,
    says: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgentEntry {
    feels: Text,
    sorry: Text,
    restates: Text,
    offers: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactEntry {
    name: Text,
    asked: Spanned<Vec<String>>,
    says: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SolutionEntry {
    name: Text,
    words: Spanned<Vec<String>>,
    meets: Meets,
    says: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WorseEntry {
    words: Spanned<Vec<String>>,
    says: Text,
    why: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NeedEntry {
    name: Text,
    words: Spanned<Vec<String>>,
    says: Text,
    why: Text,
}

impl Scenario {
    /// Reads a scenario file; `id` is the name of the file without its ending.
    ///
    /// # Errors
    /// The first thing that does not fit, with its line and what it must be.
    pub fn read(id: &str, text: &str) -> Result<Self, ScenarioError> {
        if text.len() > MAX_SCENARIO_BYTES {
            let reason = format!(
                "the file has {} bytes, and {MAX_SCENARIO_BYTES} are the most",
                text.len()
            );
            return Err(ScenarioError::at(text, MAX_SCENARIO_BYTES, reason));
        }
        let file: File = toml::from_str(text).map_err(|error: toml::de::Error| {
            let at = error.span().map_or(0, |span| span.start);
            ScenarioError::at(text, at, error.message())
        })?;
        Reader { text }.scenario(id, &file)
    }
}

struct Reader<'t> {
    text: &'t str,
}

type Read<T> = Result<T, ScenarioError>;

impl Reader<'_> {
    fn scenario(&self, id: &str, file: &File) -> Read<Scenario> {
        let level = *file.level.get_ref();
        if !(1..=3).contains(&level) {
            return Err(self.no(&file.level, "level is 1, 2 or 3"));
        }
        let may = self.list(&file.may, "may")?;
        if file.opening.get_ref().is_empty() {
            return Err(self.no(&file.opening, "opening needs at least one line"));
        }
        let opening = file
            .opening
            .get_ref()
            .iter()
            .map(|line| self.line(line, "opening"))
            .collect::<Read<Vec<_>>>()?;
        let scenario = Scenario {
            id: id.to_owned(),
            level,
            may,
            start: Mood {
                temper: self.figure(&file.temper, "temper")?,
                patience: self.figure(&file.patience, "patience")?,
                trust: self.figure(&file.trust, "trust")?,
            },
            opening,
            demand: self.line(&file.demand, "demand")?,
            leaves: self.line(&file.leaves, "leaves")?,
            closes: self.line(&file.closes, "closes")?,
            goal: Goal {
                name: self.words(&file.goal.name, "name")?,
                asked: match &file.goal.asked {
                    Some(asked) => self.phrases(asked, "asked")?,
                    None => Phrases::default(),
                },
                says: self.line(&file.goal.says, "says")?,
            },
            facts: self.facts(&file.fact)?,
            solutions: self.solutions(&file.solution)?,
            worse: self.worse(&file.worse)?,
            needs: self.needs(&file.need)?,
            agent: Agent {
                feels: self.words(&file.agent.feels, "feels")?,
                sorry: self.words(&file.agent.sorry, "sorry")?,
                restates: self.words(&file.agent.restates, "restates")?,
                offers: self.words(&file.agent.offers, "offers")?,
            },
            name: self.words(&file.name, "name")?,
            domain: self.words(&file.domain, "domain")?,
            theme: self.words(&file.theme, "theme")?,
            customer: self.words(&file.customer, "customer")?,
            knows: self.words(&file.knows, "knows")?,
        };
        self.can_be_won(&scenario)?;
        Ok(scenario)
    }

    /// A rehearsal that nobody can win teaches nothing.
    fn can_be_won(&self, scenario: &Scenario) -> Read<()> {
        let end = |reason: &str| ScenarioError::at(self.text, self.text.len(), reason);
        if scenario.facts.len() < 2 {
            return Err(end("a scenario needs two facts or more: add [[fact]]"));
        }
        let meets = |meets: Meets| scenario.solutions.iter().any(|one| one.meets == meets);
        if !meets(Meets::Goal) {
            return Err(end(
                "no solution meets the goal: one [[solution]] needs meets = \"goal\"",
            ));
        }
        if !(meets(Meets::Demand) || meets(Meets::Impossible)) {
            return Err(end(
                "no solution is what the customer demands: one [[solution]] needs meets = \"demand\", or \"impossible\" \
                 where it cannot be given",
            ));
        }
        Ok(())
    }

    fn facts(&self, entries: &[FactEntry]) -> Read<Vec<Fact>> {
        self.few(entries, "fact", |one| &one.name)?;
        entries
            .iter()
            .map(|one| {
                Ok(Fact {
                    name: self.words(&one.name, "name")?,
                    asked: self.phrases(&one.asked, "asked")?,
                    says: self.line(&one.says, "says")?,
                })
            })
            .collect()
    }

    fn solutions(&self, entries: &[SolutionEntry]) -> Read<Vec<Solution>> {
        self.few(entries, "solution", |one| &one.name)?;
        entries
            .iter()
            .map(|one| {
                Ok(Solution {
                    name: self.words(&one.name, "name")?,
                    words: self.phrases(&one.words, "words")?,
                    meets: one.meets,
                    says: self.line(&one.says, "says")?,
                })
            })
            .collect()
    }

    fn worse(&self, entries: &[WorseEntry]) -> Read<Vec<Worse>> {
        self.few(entries, "worse", |one| &one.why)?;
        entries
            .iter()
            .map(|one| {
                Ok(Worse {
                    words: self.phrases(&one.words, "words")?,
                    says: self.line(&one.says, "says")?,
                    why: self.words(&one.why, "why")?,
                })
            })
            .collect()
    }

    fn needs(&self, entries: &[NeedEntry]) -> Read<Vec<Need>> {
        self.few(entries, "need", |one| &one.name)?;
        entries
            .iter()
            .map(|one| {
                Ok(Need {
                    name: self.words(&one.name, "name")?,
                    words: self.phrases(&one.words, "words")?,
                    says: self.line(&one.says, "says")?,
                    why: self.words(&one.why, "why")?,
                })
            })
            .collect()
    }

    fn few<T>(&self, entries: &[T], table: &str, at: impl Fn(&T) -> &Text) -> Read<()> {
        match entries.get(MAX_ENTRIES) {
            Some(one) => {
                let reason =
                    format!("there are more than {MAX_ENTRIES} [[{table}]]; leave some out");
                Err(self.no(at(one), &reason))
            }
            None => Ok(()),
        }
    }

    fn figure(&self, figure: &Spanned<i32>, key: &str) -> Read<i32> {
        let value = *figure.get_ref();
        if !(0..=100).contains(&value) {
            return Err(self.no(figure, &format!("{key} is a number from 0 to 100")));
        }
        Ok(value)
    }

    fn words(&self, text: &Text, key: &str) -> Read<String> {
        let words = text
            .get_ref()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if words.is_empty() {
            return Err(self.no(text, &format!("{key} is empty")));
        }
        if words.len() > MAX_TEXT {
            return Err(self.no(text, &format!("{key} is longer than {MAX_TEXT} bytes")));
        }
        Ok(words)
    }

    fn line(&self, text: &Text, key: &str) -> Read<Line> {
        let words = self.words(text, key)?;
        let line = Line::read(&words).map_err(|why| self.no(text, &format!("{key} {why}")))?;
        if line.ways() < MIN_WAYS {
            let reason = format!(
                "{key} can be said in {} ways and needs {MIN_WAYS}, or the customer repeats themselves: add choices such as \
                 {{on Monday|on Monday morning}}",
                line.ways()
            );
            return Err(self.no(text, &reason));
        }
        Ok(line)
    }

    fn list(&self, list: &Spanned<Vec<String>>, key: &str) -> Read<Vec<String>> {
        let entries = list.get_ref();
        if entries.is_empty() || entries.len() > MAX_ENTRIES {
            return Err(self.no(list, &format!("{key} needs one to {MAX_ENTRIES} entries")));
        }
        if entries
            .iter()
            .any(|one| one.trim().is_empty() || one.len() > MAX_TEXT)
        {
            return Err(self.no(
                list,
                &format!("{key} has an entry that is empty or too long"),
            ));
        }
        Ok(entries.clone())
    }

    fn phrases(&self, list: &Spanned<Vec<String>>, key: &str) -> Read<Phrases> {
        let words = self.list(list, key)?;
        Phrases::read(words.iter().map(String::as_str)).map_err(|phrase| {
            self.no(
                list,
                &format!("{key}: “{phrase}” has no word to listen for"),
            )
        })
    }

    fn no<T>(&self, at: &Spanned<T>, reason: &str) -> ScenarioError {
        ScenarioError::at(self.text, at.span().start, reason)
    }
}
