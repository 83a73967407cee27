//! The letter that carries a word by mail: from the case and its texts to what the customer reads.

use super::UnderstandingText;
use super::correspondence::Correspondence;
use super::said::{About, Said};
use super::words::Words;
use crate::desk::Desk;
use crate::views::Person;
use crate::views::case::is_of_moment;
use calendar::Moment;
use letters::mail as letter;
use letters::mail::{
    Contact, DoneDeed, FinalPoint, Frame, Letter, OfferedOption, OfferedPoint, PlannedPoint,
    PlannedStep, UnmetWish,
};
use recovery::case::{Point, PromiseState};
use recovery::terms::{Step, WordSort};
use recovery::{Case, Promise, ProofOf, StaffId, TextId};
use std::collections::HashMap;

/// Looks texts and names up while a letter is written.
struct Writing<'a> {
    with: &'a Correspondence,
    fresh: HashMap<TextId, &'a str>,
    after: &'a Case,
    /// When the word was given that the letter carries.
    given_at: Option<Moment>,
}

pub(super) fn compose(
    desk: &Desk,
    said: &Said,
    after: &Case,
    by: &Person,
    words: &Words,
    with: &Correspondence,
) -> Letter {
    let writing = Writing::of(said, after, words, with);
    let (frame, contact) = writing.around(desk, said, by);
    let text = said.body.clone().unwrap_or_default();
    writing.letter(said.about, frame, contact, text)
}

/// The final answer that a policy asks for, where this word is one.
pub(super) fn full(
    desk: &Desk,
    said: &Said,
    after: &Case,
    by: &Person,
    words: &Words,
    with: &Correspondence,
) -> Option<letter::FullAnswer> {
    let answer = said.answer.as_ref()?;
    let writing = Writing::of(said, after, words, with);
    let (frame, contact) = writing.around(desk, said, by);
    Some(letter::FullAnswer {
        frame,
        contact,
        text: said.body.clone().unwrap_or_default(),
        body: answer.body(after, |point| writing.text(point.words)),
    })
}

impl<'a> Writing<'a> {
    fn of(said: &Said, after: &'a Case, words: &'a Words, with: &'a Correspondence) -> Self {
        Self {
            with,
            fresh: words.by_id(),
            after,
            given_at: after.words.get(&said.message).map(|given| given.at),
        }
    }

    /// What every mail on a case carries, and who writes it.
    fn around(&self, desk: &Desk, said: &Said, by: &Person) -> (Frame, Contact) {
        let after = self.after;
        let frame = Frame {
            house: self.with.house.clone(),
            number: after.number,
            subject: self.with.subject.clone(),
            customer: self.with.customer.clone(),
            page: desk.customer_page_of(after),
            token_line: desk.tokens().body_token(after.id.bytes()),
        };
        let contact = Contact {
            name: by.name.clone(),
            reach: Some(by.phone.clone()).filter(|phone| !phone.is_empty()),
            solved_today: match said.about {
                // They ask or end; what can be solved today is no question any more.
                About::MidFollowUp | About::FollowUp | About::FinalAnswer | About::Answer => None,
                About::Word | About::Understanding | About::Offer { .. } | About::Plan { .. } => {
                    said.solved_today
                }
            },
            next_word: after.next_word_due(),
        };
        (frame, contact)
    }
}

impl Writing<'_> {
    fn letter(&self, about: About, frame: Frame, contact: Contact, text: String) -> Letter {
        match about {
            About::Word => letter::word(&letter::Word {
                frame,
                contact,
                text,
            }),
            About::Understanding => {
                letter::understanding(&self.understanding(frame, contact, text))
            }
            About::Offer { point } => {
                let points = self.point(point).map(|point| self.offered(point));
                let points = points.into_iter().collect();
                letter::offer(&letter::Offer {
                    frame,
                    contact,
                    text,
                    points,
                })
            }
            About::Plan { point } => {
                let points = self.point(point).map(|point| self.planned(point));
                let points = points.into_iter().collect();
                letter::plan(&letter::Plan {
                    frame,
                    contact,
                    text,
                    points,
                })
            }
            About::MidFollowUp => {
                let open = self
                    .after
                    .open_deeds()
                    .map(|deed| self.deed(deed))
                    .collect();
                letter::mid_follow_up(&letter::MidFollowUp {
                    frame,
                    contact,
                    text,
                    open,
                })
            }
            About::FollowUp => {
                let again = self.after.follow_ups > 1;
                // Not the next word of all: an update promised in between is no second question.
                let unanswered = if again {
                    WordSort::HoldOpen
                } else {
                    WordSort::SecondFollowUp
                };
                let unanswered = self.after.open_word(unanswered).map(|word| word.due);
                let view = letter::FollowUp {
                    frame,
                    contact,
                    text,
                    unanswered,
                    done: self.done(),
                };
                if again {
                    letter::second_follow_up(&view)
                } else {
                    letter::follow_up(&view)
                }
            }
            // The one that a policy asks for is written by `full`.
            About::FinalAnswer | About::Answer => {
                let points = self
                    .after
                    .points
                    .values()
                    .map(|point| self.found(point))
                    .collect();
                letter::final_answer(&letter::FinalAnswer {
                    frame,
                    contact,
                    text,
                    points,
                    elsewhere: self.with.elsewhere.clone(),
                })
            }
        }
    }

    fn point(&self, no: recovery::PointNo) -> Option<&Point> {
        self.after.points.get(&no)
    }

    fn text(&self, id: TextId) -> String {
        let known = self.with.texts.get(&id).map(String::as_str);
        let text = self.fresh.get(&id).copied().or(known);
        text.unwrap_or_default().to_owned()
    }

    fn some(&self, id: Option<TextId>) -> Option<String> {
        id.map(|id| self.text(id)).filter(|text| !text.is_empty())
    }

    fn understanding(&self, frame: Frame, contact: Contact, text: String) -> letter::Understanding {
        let stands = self.after.understanding.as_ref();
        let parts = stands
            .map(|stands| UnderstandingText::read(&self.text(stands.text)))
            .unwrap_or_default();
        let listed = stands
            .map(|stands| stands.points.as_slice())
            .unwrap_or_default();
        letter::Understanding {
            frame,
            contact,
            text,
            happened: parts.happened,
            expected: parts.expected,
            means: parts.means,
            asks: parts.asks,
            goal: Some(parts.goal).filter(|goal| !goal.is_empty()),
            next: parts.next,
            points: listed
                .iter()
                .filter_map(|no| self.point(*no))
                .map(|point| self.text(point.words))
                .collect(),
        }
    }

    fn offered(&self, point: &Point) -> OfferedPoint {
        let options = point.offer.iter().map(|offered| OfferedOption {
            option: offered.option,
            remedy: offered.proposal.remedy,
            text: self.text(offered.proposal.text),
            meets: offered.proposal.meets,
            steps: self.steps(&offered.proposal.steps),
        });
        OfferedPoint {
            point: point.no,
            about: self.text(point.words),
            found: self.some(point.found),
            unmet: self.unmet(point),
            options: options.collect(),
            why_none: self.some(point.why_none),
            // Why there is only one is the team's reason; the customer is told it in the words above.
            why_one: None,
        }
    }

    /// The wishes whose refusal goes out with this very offer.
    fn unmet(&self, point: &Point) -> Vec<UnmetWish> {
        self.after
            .wishes_of(point.no)
            .filter(|wish| wish.told_at.is_some() && wish.told_at == self.given_at)
            .filter_map(|wish| {
                Some(UnmetWish {
                    wish: self.text(wish.words),
                    reason: self.some(wish.reason())?,
                })
            })
            .collect()
    }

    fn planned(&self, point: &Point) -> PlannedPoint {
        let steps = point.plan.as_ref().map(|plan| plan.steps.as_slice());
        PlannedPoint {
            point: point.no,
            about: self.text(point.words),
            steps: self.steps(steps.unwrap_or_default()),
        }
    }

    fn steps(&self, steps: &[Step]) -> Vec<PlannedStep> {
        steps
            .iter()
            .map(|step| PlannedStep {
                what: self.text(step.what),
                who: self.name(step.owner),
                due: step.due,
            })
            .collect()
    }

    fn deed(&self, deed: &Promise) -> PlannedStep {
        PlannedStep {
            what: self.some(deed.text).unwrap_or_default(),
            who: self.name(deed.owner),
            due: deed.due,
        }
    }

    fn name(&self, who: Option<StaffId>) -> Option<String> {
        who.or(self.after.owner)
            .and_then(|who| self.with.names.get(&who).cloned())
    }

    /// The names of the files that prove this; of a point those of the moment at which it was done.
    fn proven(&self, of: ProofOf, done: Option<Moment>) -> Vec<String> {
        let files = self.with.proof.iter().filter(|file| file.at.of == of);
        files
            .filter(|file| done.is_none_or(|at| is_of_moment(file.at.place, at)))
            .map(|file| file.name.clone())
            .collect()
    }

    /// What was done: the deeds, and what was proven of a point as a whole.
    fn done(&self) -> Vec<DoneDeed> {
        let points = self.after.points.values().filter_map(|point| {
            let at = point.done_at?;
            let proof = self.proven(ProofOf::Point(point.no), Some(at));
            (!proof.is_empty()).then(|| DoneDeed {
                what: self.with.house.words.say("mail-done-point"),
                at,
                checked: self.some(point.checked),
                proof,
            })
        });
        self.deeds_done().into_iter().chain(points).collect()
    }

    fn deeds_done(&self) -> Vec<DoneDeed> {
        self.after
            .promises
            .values()
            .filter(|promise| promise.word().is_none())
            .filter_map(|promise| match promise.state {
                PromiseState::Kept { at } => Some(DoneDeed {
                    what: self.some(promise.text)?,
                    at,
                    checked: self.some(promise.checked),
                    proof: self.proven(ProofOf::Deed(promise.no), None),
                }),
                _ => None,
            })
            .collect()
    }

    fn found(&self, point: &Point) -> FinalPoint {
        FinalPoint {
            about: self.text(point.words),
            found: self.some(point.found).unwrap_or_default(),
            still_offered: point
                .offer
                .iter()
                .map(|offered| self.text(offered.proposal.text))
                .collect(),
        }
    }
}
