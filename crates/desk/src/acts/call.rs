//! A talk becomes part of a case: what was said, what we understood, what was agreed and what was promised, in one batch,
//! by the same commands as the pages of the case give. The mail that sums it up lies ready as a draft.

use super::call_own::{OfRecord, Renewed, find_by, renew, told_since};
use super::heard::{Heard, Who};
use super::merge::merging;
use super::said::About;
use super::translate::{Wanted, translate};
use super::{Act, Proposed, Say, StepDraft, UnderstandingText};
use crate::bounds::LINE;
use crate::calls::Written;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::{By, Decided};
use crate::quote::quote;
use crate::views::Person;
use calendar::Moment;
use recovery::call::NoteKind;
use recovery::terms::{Channel, Meets, NoteSort, Remedy};
use recovery::{Case, Command, OptionNo, PointNo, Role, Status};
use store::Batch;
use store::calls::{self, Call};
use store::drafts::{self, Draft};
use uuid::Uuid;

/// What was agreed in a talk, with its dates and kinds read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreed {
    /// The ways to a solution that were offered, in the order in which they were noted.
    pub ways: Vec<(Remedy, String)>,
    /// Which of them the customer chose, counted from nought.
    pub chosen: Option<usize>,
    /// It is all they asked for.
    pub whole: bool,
    /// Why there was one way only, or none that is all they asked for.
    pub why: Option<String>,
    /// What we do, and by when.
    pub deed: Option<(String, Moment)>,
    /// It can be solved today.
    pub today: bool,
    /// When they hear from us, and of what.
    pub next: Option<(Moment, String)>,
}

/// Sentences that are kept with the case, in the language of whoever talked; the mail in that of the customer.
#[derive(Clone, Debug)]
pub struct CallWords {
    /// What the case is called where nothing names it.
    pub subject: String,
    /// What stands for the customer's words where none were noted.
    pub nothing_noted: String,
    /// What we said, in short.
    pub said: String,
    /// What they told of themselves, where they were known already.
    pub told_of_themselves: Option<String>,
    /// The same where their record holds name, number and address.
    pub told_beside_record: Option<String>,
    /// The mail that sums it up.
    pub summary: String,
}

/// Everything a talk leaves on the case.
struct Left {
    acts: Vec<Act>,
    story: String,
}

/// What a talk brings: what was typed, what was agreed, the sentences of the desk.
type Brought<'a> = (&'a Written, &'a Agreed, &'a CallWords);

impl Desk {
    /// Makes a talk part of a case: the one it is about, or a new one. Gives its number.
    ///
    /// # Errors
    /// `Refused` by the method, `Invalid` for an address that is none: the talk stays as it is. `NotFound` where it is not
    /// theirs, or part of a case already. `Busy` where something was typed at this moment.
    pub async fn file_call(
        &self,
        by: &Person,
        id: Uuid,
        agreed: &Agreed,
        words: &CallWords,
    ) -> Result<u64, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let call = self.call_row(&by, id).await?;
        let written = crate::calls::read(&call)?;
        if written.case_of(&call).is_none() {
            return self.file_new(&by, &call, (&written, agreed, words)).await;
        }
        let brought = (&written, agreed, words);
        match self.file_on(&by, &call, brought).await {
            // Somebody made a record with their address at this moment, or joined theirs: look again.
            Err(DeskError::Busy) => self.file_on(&by, &call, brought).await,
            other => other,
        }
    }

    async fn file_on(
        &self,
        by: &Person,
        call: &Call,
        (written, agreed, words): Brought<'_>,
    ) -> Result<u64, DeskError> {
        let case = written.case_of(call).ok_or(DeskError::NotFound)?;
        let case = self.going_on(self.load(case).await?).await?;
        let opened = written.opened.as_ref();
        let first = match opened {
            Some(opened) if opened.case != case.id => Some(self.load(opened.case).await?),
            _ => None,
        };
        // Where it was merged meanwhile, it is part of somebody else's case.
        let own = opened.filter(|opened| opened.case == case.id);
        // Opened for the talk, which is about another by now: it goes on there.
        let first = first.filter(|first| !matches!(first.status, Status::Merged { .. }));
        let mut record = OfRecord::default();
        let whose = match &first {
            Some(first) => first.customer.zip(Some(case.customer)),
            None => case.customer.zip(own.map(|_| call.customer)),
        };
        if let Some(opened) = opened.filter(|opened| opened.made_record)
            && let Some(whose) = whose
        {
            record = self.record_of_talk(by, whose, (written, opened)).await?;
        }
        let one_customer = match &first {
            Some(first) => record.joins || self.same_person(first, &case).await?,
            None => false,
        };
        let mut words = words.clone();
        if record.told && record.holds {
            words.told_of_themselves = words.told_beside_record.take();
        }
        let words = &words;
        let mut place = Place::in_case(&case);
        place.is_new = own.is_some() && case.understanding.is_none();
        let mut left = left_by(written, agreed, words, &place);
        let stands_here = match opened {
            Some(opened) => {
                first.is_some()
                    || own.is_some()
                    || self.going_on(self.load(opened.case).await?).await?.id == case.id
            }
            None => false,
        };
        let heard = match opened.filter(|_| stands_here) {
            Some(opened) => told_since(written, opened),
            None => Some(left.story),
        };
        if let Some(body) = heard {
            let via = channel(written);
            left.acts.insert(0, Act::Write { body, via });
        }
        let mut wanted = translate(left.acts, false, self.now())?;
        let mut renewed = Renewed::new();
        if let Some(own) = own {
            renewed = self.renewed(&case, (written, own, words)).await?;
            if own.made_record {
                find_by(&mut wanted.words, written)?;
            }
        }
        let mut cases = vec![(case.id, Some(case.version))];
        cases.extend(first.iter().map(|first| (first.id, None)));
        self.handle_many(
            &cases,
            // A talk has been had, however they asked to be reached.
            By::person(by).whatever_way(true),
            |cases| {
                let acts = wanted.commands.clone();
                Ok(match cases {
                    // A colleague knew meanwhile that somebody else is calling: each of the two has their own case.
                    [into, from] if !one_customer => {
                        let mut inward = vec![link_with(from)];
                        inward.extend(acts);
                        vec![inward, vec![link_with(into)]]
                    }
                    [into, from] => {
                        // What we said in the talk is the answer to both.
                        let [out, mut inward] = merging(from, into, one_customer);
                        inward.extend(acts);
                        vec![inward, out]
                    }
                    _ => vec![acts],
                })
            },
            |batch, decided| {
                let decided = decided.first().ok_or(DeskError::NotFound)?;
                batch.extend(record.batch.clone());
                renew(self, batch, &renewed);
                self.put_call(batch, (by, call, words), &wanted, decided)?;
                self.put_heard(batch, &wanted, decided);
                Ok(())
            },
        )
        .await?;
        Ok(case.number)
    }

    async fn file_new(
        &self,
        by: &Person,
        call: &Call,
        (written, agreed, words): Brought<'_>,
    ) -> Result<u64, DeskError> {
        let left = left_by(written, agreed, words, &Place::new());
        let reference = LINE.if_any("reference", &written.reference)?;
        let heard = Heard {
            who: Who {
                reference,
                ..Who::of(&written.name, &written.email, &written.phone)?
            },
            known: call.customer,
            channel: channel(written),
            subject: subject_of(written, words)?,
            story: left.story,
            take: true,
        };
        let wanted = translate(left.acts, false, self.now())?;
        self.open_heard(by, &heard, &wanted.commands, |batch, decided, _| {
            self.put_call(batch, (by, call, words), &wanted, decided)
        })
        .await
    }

    /// Puts down the words of the acts, our word, and the draft of the mail; the talk is part of the case from now on.
    fn put_call(
        &self,
        batch: &mut Batch,
        (by, call, words): (&Person, &Call, &CallWords),
        wanted: &Wanted,
        decided: &Decided,
    ) -> Result<(), DeskError> {
        let after = &decided.after;
        wanted.words.put(batch, after.id, self.now());
        if let Some(said) = &wanted.said {
            debug_assert!(matches!(said.about, About::Word | About::Offer { .. }));
            self.put_said(batch, said, after, by, &wanted.words, None)?;
        }
        drafts::put(
            batch,
            by.id,
            after.id,
            &Draft {
                kind: "give-word".to_owned(),
                body: words.summary.clone(),
                seen_version: after.version,
                saved_at: self.now(),
            },
        );
        calls::take(batch, call);
        Ok(())
    }
}

fn link_with(other: &Case) -> Command {
    Command::LinkWith {
        other: other.id,
        number: other.number,
    }
}

/// Where on the case a talk is filed.
struct Place {
    /// There is no case yet, so nothing that stands is put in doubt.
    is_new: bool,
    point: Option<PointNo>,
    edition: u32,
    options_made: u32,
}

impl Place {
    fn new() -> Self {
        Self {
            is_new: true,
            point: Some(PointNo::FIRST),
            edition: 1,
            options_made: 0,
        }
    }

    /// The first point that is not agreed on yet, else the first of all.
    fn in_case(case: &Case) -> Self {
        let mut points = case.points.values();
        let open = points.clone().find(|point| !point.agreed());
        let point = open.or_else(|| points.next());
        let last = case.understanding.as_ref().map_or(0, |last| last.edition);
        Self {
            is_new: false,
            point: point.map(|point| point.no),
            edition: last + 1,
            options_made: point.map_or(0, |point| point.options_made),
        }
    }
}

/// What they told: what happened, what it means to them, what they want.
pub(super) fn told(written: &Written) -> [String; 3] {
    [NoteKind::Facts, NoteKind::Meaning, NoteKind::Wish].map(|kind| {
        let lines: Vec<&str> = written.notes.lines(kind).collect();
        lines.join("\n")
    })
}

/// All that they told, or that nothing was noted.
pub(super) fn story_of(written: &Written, words: &CallWords) -> String {
    let parts: Vec<String> = told(written)
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        words.nothing_noted.clone()
    } else {
        parts.join("\n\n")
    }
}

/// What the talk comes to, in the acts of the desk.
fn left_by(written: &Written, agreed: &Agreed, words: &CallWords, place: &Place) -> Left {
    let notes = &written.notes;
    let [facts, means, asks] = told(written);
    let parts: Vec<&str> = [&facts, &means, &asks]
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let story = story_of(written, words);
    let mut acts = Vec::new();
    if let Some(text) = &words.told_of_themselves {
        acts.push(Act::Note {
            text: text.clone(),
            sort: NoteSort::Fact,
        });
    }
    for line in notes.lines(NoteKind::Ask) {
        acts.push(Act::Note {
            text: line.to_owned(),
            sort: NoteSort::Question,
        });
    }
    // What was understood before stands, unless they said that the newer words are right.
    if let Some(first) = parts.first()
        && let Some(point) = place.point
        && (place.is_new || written.right)
    {
        acts.push(Act::WriteUnderstanding {
            text: UnderstandingText {
                happened: if facts.is_empty() {
                    (*first).to_owned()
                } else {
                    facts.clone()
                },
                means: means.clone(),
                asks: asks.clone(),
                next: agreed
                    .next
                    .as_ref()
                    .map(|(_, about)| about.clone())
                    .unwrap_or_default(),
                ..UnderstandingText::default()
            },
            points: vec![point],
        });
        if written.right {
            acts.push(Act::ConfirmUnderstanding {
                edition: place.edition,
                via: channel(written),
            });
        }
    }
    let say = Say {
        body: words.said.clone(),
        channel: channel(written),
        solved_today: Some(agreed.today),
        next: agreed
            .next
            .clone()
            .map(|(due, about)| (due, Some(about).filter(|about| !about.trim().is_empty()))),
        keeps: Vec::new(),
        despite: None,
    };
    match (agreed.chosen, place.point) {
        (Some(chosen), Some(point)) if chosen < agreed.ways.len() => {
            acts.push(offer(agreed, chosen, point, say));
            let before = u32::try_from(chosen).unwrap_or(u32::MAX);
            acts.push(Act::Choose {
                point,
                option: OptionNo(place.options_made.saturating_add(before).saturating_add(1)),
                via: channel(written),
            });
        }
        _ => acts.push(Act::GiveWord { say }),
    }
    Left { acts, story }
}

/// The ways as an offer; the deed is the plan of the one that was chosen, so that choosing it is the yes to the plan.
fn offer(agreed: &Agreed, chosen: usize, point: PointNo, say: Say) -> Act {
    let proposals = agreed.ways.iter().enumerate().map(|(place, way)| {
        let (remedy, text) = way;
        let is_chosen = place == chosen;
        let steps = agreed.deed.iter().filter(|_| is_chosen);
        Proposed {
            remedy: *remedy,
            text: text.clone(),
            meets: if is_chosen && agreed.whole {
                Meets::Fully
            } else {
                Meets::Partly
            },
            grants: None,
            worth: None,
            steps: steps
                .map(|(what, due)| StepDraft {
                    what: what.clone(),
                    owner: None,
                    due: *due,
                })
                .collect(),
        }
    });
    Act::Offer {
        point,
        proposals: proposals.collect(),
        why_none: agreed.why.clone().filter(|_| !agreed.whole),
        why_one: agreed.why.clone().filter(|_| agreed.ways.len() == 1),
        say,
    }
}

pub(super) fn channel(written: &Written) -> Channel {
    if written.in_person {
        Channel::InPerson
    } else {
        Channel::Phone
    }
}

/// What the case is called: as it was named, else by the first fact.
pub(super) fn subject_of(written: &Written, words: &CallWords) -> Result<String, DeskError> {
    if let Some(named) = LINE.if_any("subject", &written.subject)? {
        return Ok(named);
    }
    let first = NoteKind::ALL
        .into_iter()
        .find_map(|kind| written.notes.lines(kind).next());
    Ok(first.map_or_else(|| words.subject.clone(), quote))
}
