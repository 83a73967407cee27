//! How complaints went, in figures.

use super::{Answer, Hands};
use crate::exit::Failure;
use desk::learning::figures::{Counted, Figure, Figures, Time};
use learning::length::{Length, Part};
use letters::Catalogue;
use serde::{Deserialize, Serialize};

/// The figures of the last weeks. What is held back because too few cases stand behind it is left empty.
#[derive(Debug, Serialize, Deserialize)]
pub struct FiguresShown {
    /// How many weeks.
    pub weeks: i64,
    /// When they begin, UTC; they end with today.
    pub from: String,
    /// The cases that came in.
    pub cases: u64,
    /// Those of the same weeks a year before.
    pub cases_year_before: u64,
    /// Shares of cases, or of promises.
    pub shares: Vec<FigureShown<ShareShown>>,
    /// Lengths of time.
    pub lengths: Vec<FigureShown<LengthsShown>>,
}

/// A figure, now and a year before.
#[derive(Debug, Serialize, Deserialize)]
pub struct FigureShown<T> {
    /// Its name, as addresses have it.
    pub name: String,
    /// What it is called.
    pub called: String,
    /// What it means.
    pub meaning: String,
    /// In these weeks.
    pub now: T,
    /// In the same weeks a year before.
    pub year_before: T,
}

/// A share.
#[derive(Debug, Serialize, Deserialize)]
pub struct ShareShown {
    /// Nothing where it is held back.
    pub known: Option<ShareKnown>,
}

/// A share that is told.
#[derive(Debug, Serialize, Deserialize)]
pub struct ShareKnown {
    /// From 0 to 1.
    pub share: f64,
    /// The lowest that is likely.
    pub low: f64,
    /// The highest.
    pub high: f64,
    /// How many it is true of.
    pub some: u64,
    /// Of how many.
    pub of: u64,
}

/// Lengths, in minutes.
#[derive(Debug, Serialize, Deserialize)]
pub struct LengthsShown {
    /// Of how many cases.
    pub of: u64,
    /// What half of them did not exceed.
    pub half: Option<LengthKnown>,
    /// What nine in ten did not exceed.
    pub nine_in_ten: Option<LengthKnown>,
}

/// A length that is told, in minutes.
#[derive(Debug, Serialize, Deserialize)]
pub struct LengthKnown {
    /// The length.
    pub minutes: u64,
    /// The shortest that is likely; nothing where the cases set no bound.
    pub low: Option<u64>,
    /// The longest.
    pub high: Option<u64>,
}

pub(super) async fn show(hands: &Hands, weeks: i64) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    // Nothing is changed, so in whose name it is read does not matter.
    let by = hands.administrator(&None).await?;
    let figures = hands.desk.figures(&by, weeks).await?;
    Ok(Answer::Figures {
        figures: Box::new(shown(&figures)),
    })
}

fn shown(figures: &Figures) -> FiguresShown {
    FiguresShown {
        weeks: figures.weeks,
        from: figures.from.to_string(),
        cases: figures.now.sums.cases,
        cases_year_before: figures.before.sums.cases,
        shares: Figure::ALL
            .map(|figure| beside(figure.name(), figures, |counted| share(figure, counted)))
            .into(),
        lengths: Time::ALL
            .map(|time| beside(time.name(), figures, |counted| lengths(time, counted)))
            .into(),
    }
}

fn beside<T>(name: &str, figures: &Figures, of: impl Fn(&Counted) -> T) -> FigureShown<T> {
    let words = Catalogue::english();
    FigureShown {
        name: name.to_owned(),
        called: words.say(&format!("figure-{name}")),
        meaning: words.say(&format!("figure-{name}-meaning")),
        now: of(&figures.now),
        year_before: of(&figures.before),
    }
}

fn share(figure: Figure, counted: &Counted) -> ShareShown {
    let share = figure.of(&counted.sums);
    let known = share.known().map(|known| ShareKnown {
        share: known.share,
        low: known.low,
        high: known.high,
        some: share.some,
        of: share.all,
    });
    ShareShown { known }
}

fn lengths(time: Time, counted: &Counted) -> LengthsShown {
    let lengths = time.of(counted);
    let known = |known: Length| LengthKnown {
        minutes: known.length,
        low: known.low,
        high: known.high,
    };
    LengthsShown {
        of: lengths.all(),
        half: lengths.known(Part::Half).map(known),
        nine_in_ten: lengths.known(Part::NineInTen).map(known),
    }
}
