//! What a phrase shows, and the phrases of each language.

use std::sync::LazyLock;

use super::ids::{Ask, Danger, Failed, Risk, Threat};
use super::phrases::Phrases;

/// What a phrase shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sign {
    /// Something failed.
    Failed(Failed),
    /// Something is asked for.
    Asks(Ask),
    /// It is a complaint; more points, more surely.
    Complaint(u8),
    /// It is none.
    Calm(u8),
    /// Heat, in tenths of a step.
    Heat(u8),
    /// Praise that is none.
    Sarcasm,
    /// Gratitude.
    Thanks,
    /// Something is threatened.
    Threat(Threat),
    /// Somebody is insulted.
    Abuse,
    /// It cannot wait.
    Now(Danger),
    /// What together with others says that it cannot wait.
    Risk(Risk),
    /// Before the day ends.
    Today,
    /// Within days.
    Soon,
    /// Something one cannot be without for long.
    Essential,
    /// Somebody who bears less than others.
    Frail,
    /// It goes on as they write.
    Present,
    /// It is over.
    Past,
    /// There is no hurry, or it is only asked.
    Calmly,
    /// Somebody's body, health or life is said to be in danger.
    Harm,
}

impl Sign {
    /// The sign of a section's head, as in `failed late` or `heat 0.7`.
    pub fn named(head: &str) -> Option<Self> {
        let (kind, id) = head.split_once(' ').unwrap_or((head, ""));
        let points = || id.parse::<u8>().ok();
        Some(match kind {
            "failed" => Self::Failed(Failed::of(id)?),
            "asks" => Self::Asks(Ask::of(id)?),
            "complaint" => Self::Complaint(points()?),
            "calm" => Self::Calm(points()?),
            "heat" => {
                let (whole, tenths) = id.split_once('.')?;
                Self::Heat(
                    whole
                        .parse::<u8>()
                        .ok()?
                        .checked_mul(10)?
                        .checked_add(tenths.parse().ok()?)?,
                )
            }
            "sarcasm" => Self::Sarcasm,
            "thanks" => Self::Thanks,
            "threat" => Self::Threat(Threat::of(id)?),
            "abuse" => Self::Abuse,
            "now" => Self::Now(Danger::of(id)?),
            "risk" => Self::Risk(Risk::of(id)?),
            "today" => Self::Today,
            "soon" => Self::Soon,
            "essential" => Self::Essential,
            "frail" => Self::Frail,
            "present" => Self::Present,
            "past" => Self::Past,
            "calmly" => Self::Calmly,
            "harm" => Self::Harm,
            _ => return None,
        })
    }
}

/// The phrases of the three languages, read when first asked for; a test reads them all.
pub static ENGLISH: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::read(&[
        include_str!("../../reader/english.txt"),
        include_str!("../../reader/english-urgency.txt"),
    ])
    .unwrap_or_default()
});
/// See [`ENGLISH`].
pub static FRENCH: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(&[include_str!("../../reader/french.txt")]).unwrap_or_default());
/// See [`ENGLISH`].
pub static SPANISH: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::read(&[include_str!("../../reader/spanish.txt")]).unwrap_or_default()
});

/// The words of danger to body and health, of all languages together: they are looked for in every message.
pub static HARM: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(&[include_str!("../../reader/harm.txt")]).unwrap_or_default());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_phrases_can_be_read() {
        for files in [
            &[
                include_str!("../../reader/english.txt"),
                include_str!("../../reader/english-urgency.txt"),
            ][..],
            &[include_str!("../../reader/french.txt")],
            &[include_str!("../../reader/spanish.txt")],
            &[include_str!("../../reader/harm.txt")],
        ] {
            let read = Phrases::read(files);
            assert!(read.is_ok(), "{:?}", read.err());
        }
    }
}
