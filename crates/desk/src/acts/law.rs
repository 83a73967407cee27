//! What a person types into a final answer, and the file that the customer keeps of it.

use crate::attached::Attached;
use calendar::Moment;
use letters::mail::{AnswerBody, AnsweredPoint, FullAnswer};
use letters::paper::paper;
use mail::OutgoingFile;
use recovery::policies::Part;
use recovery::terms::Outcome;
use recovery::{Case, MessageId, PointNo};
use store::Batch;
use store::messages::File;

/// The kind of the file.
const PDF: &str = "application/pdf";

/// What is answered on a point, before its words are stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointAnswer {
    /// Which point.
    pub point: PointNo,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// The facts it rests on.
    pub facts: Option<String>,
    /// Why it was decided so.
    pub reasons: Option<String>,
    /// What we do to make it good.
    pub remedy: Option<String>,
    /// By when.
    pub remedy_due: Option<Moment>,
    /// What else there is where the demand is not met.
    pub alternatives: Option<String>,
}

/// What the answer says beside the points, before its words are stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartAnswer {
    /// Which part.
    pub part: Part,
    /// The words; none where a person said that it does not apply here.
    pub text: Option<String>,
}

/// A final answer as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answered {
    pub points: Vec<PointAnswer>,
    pub parts: Vec<PartAnswer>,
}

impl Answered {
    /// As the letter says it; `words` are those of the customer about a point.
    pub(super) fn body(
        &self,
        case: &Case,
        words: impl Fn(&recovery::Point) -> String,
    ) -> AnswerBody {
        let points = self.points.iter().filter_map(|answer| {
            Some(AnsweredPoint {
                number: answer.point.0,
                about: case
                    .points
                    .get(&answer.point)
                    .map(&words)
                    .unwrap_or_default(),
                outcome: answer.outcome?,
                facts: answer.facts.clone(),
                reasons: answer.reasons.clone(),
                remedy: answer.remedy.clone(),
                remedy_due: answer.remedy_due,
                alternatives: answer.alternatives.clone(),
            })
        });
        let parts = self.parts.iter();
        AnswerBody {
            points: points.collect(),
            parts: parts
                .filter_map(|one| Some((one.part, one.text.clone()?)))
                .collect(),
        }
    }
}

/// Makes the file of a final answer and keeps it; what comes back stands with its message, and goes with the mail.
pub(super) fn keep_paper(
    batch: &mut Batch,
    view: &FullAnswer,
    message: MessageId,
    now: Moment,
) -> (File, OutgoingFile) {
    let house = &view.frame.house;
    let name = house
        .words
        .say_with("answer-file-name", &[("number", view.frame.number.into())]);
    let bytes = paper(view, now);
    let file = Attached {
        name,
        media_type: PDF.to_owned(),
        bytes,
    };
    let kept = file.keep(batch, now);
    let with_message = File {
        message,
        place: 0,
        hash: kept.hash,
        name: Some(kept.name.clone()),
        media_type: kept.media_type.clone(),
        content_id: None,
        size: kept.size,
    };
    let with_mail = OutgoingFile {
        name: kept.name,
        media_type: kept.media_type,
        bytes: file.bytes,
    };
    (with_message, with_mail)
}
