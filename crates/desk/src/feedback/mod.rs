//! What a supervisor says of a word that somebody wrote: which lines worked and what to try, for the two of them alone, with
//! an answer (P43). No figure comes of it, and nothing of how anybody feels is asked or kept.

pub mod recognition;

use crate::bounds::TEXT;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::notices::{self, About};
use crate::views::Person;
use calendar::Moment;
use letters::expectations::{Cited, Section};
use recovery::notice::Kind;
use recovery::{MessageId, Role, StaffId, TextId};
use std::collections::HashMap;
use store::feedback;
pub use store::feedback::{Feedback, Mark};
use store::handbook::{After, Which};
use store::messages::{self, Direction, MessageRow};
use store::texts::{self, TextKind};
use store::{Batch, Key, expectations, handbook, staff};
use uuid::Uuid;

/// Words of ours on a case that are shown to be marked.
pub const WORDS_SHOWN: u32 = 20;
/// Lines of one word that can be marked.
pub const LINES_MAX: usize = 40;
/// What was said to somebody, and by them, as far as it is shown.
pub const FEEDBACK_SHOWN: u32 = 50;
/// Pages of the handbook that can be led to.
const PAGES_SHOWN: u32 = 200;

/// A word of ours whose lines can be marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToMark {
    /// The message.
    pub message: MessageId,
    /// Who wrote it.
    pub who: StaffId,
    /// By name.
    pub name: String,
    /// When.
    pub at: Moment,
    /// Its lines.
    pub lines: Vec<String>,
}

/// What is to be said of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMark {
    /// Which line, counted from nought.
    pub line: usize,
    /// It worked; else something else is to be tried.
    pub worked: bool,
    /// In words; needed where something else is to be tried.
    pub words: String,
}

/// What is to be said of a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewFeedback {
    /// Its lines.
    pub marks: Vec<NewMark>,
    /// A part of what we expect, by id.
    pub cites: Option<String>,
    /// A page of the handbook, by slug.
    pub handbook: Option<String>,
}

/// What was said, as the two of them read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackView {
    /// What is kept.
    pub kept: Feedback,
    /// To whom, by name.
    pub to: String,
    /// By whom, by name.
    pub by: String,
    /// The part of what we expect that it leads to.
    pub cites: Option<Cited>,
    /// The page of the handbook, by slug and title.
    pub handbook: Option<(String, String)>,
    /// The lines.
    pub marks: Vec<Mark>,
}

impl Desk {
    /// The words of ours on a case, newest first: those of colleagues.
    ///
    /// # Errors
    /// `NotFound`; `NotAllowed` for all but supervisors and administrators.
    pub async fn words_to_mark(&self, by: &Person, number: u64) -> Result<Vec<ToMark>, DeskError> {
        self.must_be(by, Role::Supervisor).await?;
        let case = self.row(number).await?.case;
        let asked = (
            messages::ask_said(case, Key::NEWEST, WORDS_SHOWN),
            staff::ask_all(),
        );
        let (said, everybody) = self.store().ask(asked).await?;
        let name = |id: StaffId| {
            everybody
                .iter()
                .find(|one| one.id == id)
                .map(|one| one.name.clone())
        };
        let mut words: Vec<ToMark> = said
            .iter()
            .filter_map(|row| {
                let who = row.message.staff.filter(|who| *who != by.id)?;
                Some(ToMark {
                    message: row.message.id,
                    who,
                    name: name(who)?,
                    at: row.message.at,
                    lines: lines(row),
                })
            })
            .filter(|one| !one.lines.is_empty())
            .collect();
        words.sort_by_key(|one| std::cmp::Reverse(one.at));
        Ok(words)
    }

    /// Says what worked in a word and what to try, to whoever wrote it.
    ///
    /// # Errors
    /// `Invalid` where no line is marked, one has no words that needs them, or what it leads to is not there; `NotFound` for
    /// a word that is not there or one's own; `NotAllowed` for all but supervisors and administrators.
    pub async fn give_feedback(
        &self,
        by: &Person,
        number: u64,
        message: MessageId,
        new: &NewFeedback,
    ) -> Result<(), DeskError> {
        let words = self.words_to_mark(by, number).await?;
        let word = words.into_iter().find(|one| one.message == message);
        let word = word.ok_or(DeskError::NotFound)?;
        if new.marks.is_empty() {
            return Err(DeskError::invalid("marks", "feedback-empty"));
        }
        let case = self.row(number).await?.case;
        let (mut batch, now) = (Batch::new(), self.now());
        let mut keep = |body: &str| {
            let id = TextId(self.fresh());
            texts::put(&mut batch, id, Some(case), TextKind::Feedback, body, now);
            id
        };
        let mut marks = Vec::new();
        for mark in &new.marks {
            let line = word.lines.get(mark.line).ok_or(DeskError::NotFound)?;
            let words = match TEXT.if_any("words", &mark.words)? {
                None if !mark.worked => {
                    return Err(DeskError::invalid("words", "feedback-try-what"));
                }
                words => words,
            };
            let line = keep(line);
            marks.push((mark.worked, line, words.map(|words| keep(&words))));
        }
        let kept = Feedback {
            id: self.fresh(),
            case,
            message,
            to: word.who,
            by: by.id,
            at: now,
            cites: self.cited(word.who, new.cites.as_deref()).await?,
            handbook: self.known_page(new.handbook.as_deref()).await?,
            seen_at: None,
            answered_at: None,
            number: None,
            answer: None,
            answer_erased: false,
        };
        feedback::put(&mut batch, &kept, &marks);
        notices::tell_of(
            &*self.house().await?,
            &mut batch,
            word.who,
            Kind::Feedback,
            now,
        );
        self.store().write(batch).await?;
        Ok(())
    }

    /// The address of the part, of the page of whoever it is said to, in the version that stands.
    async fn cited(&self, to: StaffId, part: Option<&str>) -> Result<Option<String>, DeskError> {
        let Some(part) = part else { return Ok(None) };
        let unknown = || DeskError::invalid("cites", "choice-unknown");
        let section = Section::from_id(part).ok_or_else(unknown)?;
        let role = staff::find(self.store(), to)
            .await?
            .ok_or(DeskError::NotFound)?
            .role;
        let present = self.store().ask(expectations::ask_find(role)).await?;
        let version = present.ok_or_else(unknown)?.version;
        let cited = Cited {
            role,
            version,
            section,
        };
        Ok(Some(cited.below("").trim().to_owned()))
    }

    async fn known_page(&self, slug: Option<&str>) -> Result<Option<String>, DeskError> {
        let Some(slug) = slug else { return Ok(None) };
        let page = handbook::find(self.store(), slug).await?;
        let page = page.ok_or_else(|| DeskError::invalid("handbook", "page-unknown"))?;
        Ok(Some(page.slug))
    }

    /// What was said to somebody and by them, newest first. Nobody else reads it. To look is to have seen it.
    ///
    /// # Errors
    /// `NotAllowed`, `Storage`.
    pub async fn feedback(
        &self,
        by: &Person,
    ) -> Result<(Vec<FeedbackView>, Vec<FeedbackView>), DeskError> {
        self.must_be(by, Role::Agent).await?;
        let asked = (
            feedback::ask_to(by.id, FEEDBACK_SHOWN),
            feedback::ask_by(by.id, FEEDBACK_SHOWN),
            feedback::ask_marks(by.id, FEEDBACK_SHOWN),
            staff::ask_all(),
        );
        let (to, said, marks, everybody) = self.store().ask(asked).await?;
        if to.iter().any(|one| one.seen_at.is_none()) {
            let mut batch = Batch::new();
            feedback::see(&mut batch, by.id, self.now());
            self.store().write(batch).await?;
        }
        self.see_notices(by, About::Feedback).await?;
        let names: HashMap<StaffId, String> = everybody
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect();
        let mut by_feedback: HashMap<Uuid, Vec<Mark>> = HashMap::new();
        for mark in marks {
            by_feedback.entry(mark.feedback).or_default().push(mark);
        }
        let titles: HashMap<String, String> = self.handbook_titles().await?.into_iter().collect();
        let view = |kept: Feedback| FeedbackView {
            to: names.get(&kept.to).cloned().unwrap_or_default(),
            by: names.get(&kept.by).cloned().unwrap_or_default(),
            cites: kept.cites.as_deref().and_then(|path| Cited::split(path).1),
            handbook: kept.handbook.as_ref().and_then(|slug| {
                let title = titles.get(slug)?;
                Some((slug.clone(), title.clone()))
            }),
            marks: by_feedback.get(&kept.id).cloned().unwrap_or_default(),
            kept,
        };
        Ok((
            to.into_iter().map(view).collect(),
            said.into_iter().map(view).collect(),
        ))
    }

    /// The pages of the handbook to lead to, by slug, with their titles.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn handbook_titles(&self) -> Result<Vec<(String, String)>, DeskError> {
        let all = handbook::ask_page(Which::All, &After::default(), PAGES_SHOWN);
        let pages = self.store().ask(all).await?.into_iter();
        Ok(pages.map(|page| (page.slug, page.words.title)).collect())
    }

    /// Answers what was said to one, once.
    ///
    /// # Errors
    /// `NotFound` for anybody else's; `Invalid` for no words; `Busy` where it is answered already.
    pub async fn answer_feedback(
        &self,
        by: &Person,
        id: Uuid,
        words: &str,
    ) -> Result<(), DeskError> {
        self.must_be(by, Role::Agent).await?;
        let one = feedback::find(self.store(), id).await?;
        let one = one
            .filter(|one| one.to == by.id)
            .ok_or(DeskError::NotFound)?;
        let words = TEXT.needed("words", words)?;
        if one.answered_at.is_some() {
            return Err(DeskError::invalid("words", "feedback-answered"));
        }
        let (mut batch, text, now) = (Batch::new(), TextId(self.fresh()), self.now());
        texts::put(
            &mut batch,
            text,
            Some(one.case),
            TextKind::Feedback,
            &words,
            now,
        );
        feedback::answer(&mut batch, id, by.id, text, now);
        notices::tell_of(
            &*self.house().await?,
            &mut batch,
            one.by,
            Kind::FeedbackAnswered,
            now,
        );
        self.store().write(batch).await?;
        Ok(())
    }

    /// How much was said to somebody that they have not seen.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn feedback_waiting(&self, by: &Person) -> Result<u64, DeskError> {
        let count = self.store().ask(feedback::ask_unseen(by.id)).await?;
        Ok(count.unwrap_or_default())
    }
}

/// The lines of a word of ours: what somebody can point at.
fn lines(row: &MessageRow) -> Vec<String> {
    if row.message.direction != Direction::Out {
        return Vec::new();
    }
    let text = row.text.as_deref().unwrap_or_default();
    let read = coach::text::Text::new(text);
    let sentences = read.sentences().iter();
    let lines = sentences.map(|sentence| sentence.span.of(text).trim().to_owned());
    lines
        .filter(|line| !line.is_empty())
        .take(LINES_MAX)
        .collect()
}
