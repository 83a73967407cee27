//! A figure week by week: the chart, and the same as a table.

use crate::parts::chart::{Chart, Seen, Series};
use crate::when::When;
use crate::words::words;
use desk::learning::figures::{Counted, Figure, Figures, Time};
use learning::length::{Length, Part};
use learning::share::Share;
use maud::{Markup, html};

const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;

/// A share, week by week.
pub(super) fn of_share(figure: Figure, figures: &Figures, when: &When) -> Markup {
    let shares: Vec<Share> = counts(figures).map(|week| figure.of(&week.sums)).collect();
    let series: Series = shares
        .iter()
        .map(|share| {
            let known = share.known()?;
            let (value, low, high) = (known.share, Some(known.low), Some(known.high));
            Some(Seen { value, low, high })
        })
        .collect();
    let share_words = |share: f64| format!("{} %", percent(share));
    let weeks = Weeks {
        name: figure.name(),
        begins: begins(figures, when),
        top: 1.0,
        words: &share_words,
        series: vec![("figures-share", series)],
    };
    weeks.show(&|week, _| share_told(shares[week]))
}

/// A length of time, week by week.
pub(super) fn of_time(time: Time, figures: &Figures, when: &When) -> Markup {
    let lengths: Vec<[Option<Length>; 2]> = counts(figures)
        .map(|week| Part::ALL.map(|part| time.of(week).known(part)))
        .collect();
    let series = |no: usize| -> Series {
        let known = lengths.iter().map(|week| week[no]);
        known
            .map(|known| {
                let known = known?;
                Some(Seen {
                    value: float(known.length),
                    low: known.low.map(float),
                    high: known.high.map(float),
                })
            })
            .collect()
    };
    let series: Vec<_> = Part::ALL
        .iter()
        .enumerate()
        .map(|(no, part)| (part_key(*part), series(no)))
        .collect();
    let seen = series.iter().flat_map(|(_, weeks)| weeks.iter().flatten());
    let top = seen
        .map(|seen| seen.high.unwrap_or(seen.value).max(seen.value))
        .fold(float(HOUR), f64::max);
    let in_words = |length: f64| length_words(whole(length));
    let weeks = Weeks {
        name: time.name(),
        begins: begins(figures, when),
        top,
        words: &in_words,
        series,
    };
    weeks.show(&|week, no| length_told(lengths[week][no], Part::ALL[no]))
}

struct Weeks<'a> {
    name: &'static str,
    /// When each begins, in words.
    begins: Vec<String>,
    top: f64,
    words: &'a dyn Fn(f64) -> String,
    /// What is shown, and what it is called.
    series: Vec<(&'static str, Series)>,
}

impl Weeks<'_> {
    fn show(&self, told: &dyn Fn(usize, usize) -> Markup) -> Markup {
        let figure = t!(&format!("figure-{}", self.name));
        let title = t!("figures-chart", name = figure.as_str());
        let several = self.series.len() > 1;
        let sentences: Vec<String> = self
            .series
            .iter()
            .map(|(key, series)| self.sentence(several.then(|| t!(key)), series))
            .collect();
        let text = sentences.join(" ");
        let series: Vec<Series> = self.series.iter().map(|(_, weeks)| weeks.clone()).collect();
        let ends = (self.begins.first(), self.begins.last());
        let chart = Chart {
            id: &format!("chart-{}", self.name),
            title: &title,
            text: &text,
            top: (self.top, (self.words)(self.top)),
            floor: (self.words)(0.0),
            ends: (
                ends.0.cloned().unwrap_or_default(),
                ends.1.cloned().unwrap_or_default(),
            ),
            series: &series,
        };
        let is_told = series.iter().flatten().any(Option::is_some);
        html! {
            @if is_told {
                figure {
                    (chart.draw())
                    figcaption class="quiet text" { (w!(if several { "figures-chart-both" } else { "figures-chart-one" })) }
                }
            } @else { p class="quiet" { (text) } }
            details class="quiet" {
                summary { (w!("figures-table")) span class="unseen" { ": " (figure) } }
                div class="wide" {
                    table class="weeks" {
                        thead { tr {
                            th scope="col" { (w!("figures-week")) }
                            @for (key, _) in &self.series { th scope="col" { (w!(*key)) } }
                        } }
                        tbody {
                            @for (week, begins) in self.begins.iter().enumerate() {
                                tr { th scope="row" { (begins) } @for no in 0..self.series.len() { td { (told(week, no)) } } }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The lowest, the highest and the last, in words.
    fn sentence(&self, called: Option<String>, series: &Series) -> String {
        let known: Vec<f64> = series.iter().flatten().map(|seen| seen.value).collect();
        let said = match known.last() {
            Some(last) => t!(
                "figures-chart-text",
                told = known.len(),
                weeks = series.len(),
                least = (self.words)(known.iter().copied().fold(f64::INFINITY, f64::min)),
                most = (self.words)(known.iter().copied().fold(0.0, f64::max)),
                last = (self.words)(*last)
            ),
            None => t!("figures-chart-none"),
        };
        called.map_or(said.clone(), |called| format!("{called}: {said}"))
    }
}

fn counts(figures: &Figures) -> impl Iterator<Item = &Counted> {
    figures.by_week.iter().map(|(_, week)| week)
}

fn begins(figures: &Figures, when: &When) -> Vec<String> {
    let begins = figures.by_week.iter().map(|(from, _)| *from);
    begins
        .map(|from| words().date_in_words(from, &when.zone))
        .collect()
}

/// What a part is called.
pub(super) fn part_key(part: Part) -> &'static str {
    match part {
        Part::Half => "figures-half",
        Part::NineInTen => "figures-nine-in-ten",
    }
}

/// The share, how sure it is, and of how many; of few the counts are not told.
pub(super) fn share_told(share: Share) -> Markup {
    html! {
        @match share.known() {
            Some(known) => {
                b { (percent(known.share)) " %" } " "
                span class="quiet" { (w!("figures-of", low = percent(known.low), high = percent(known.high), some = share.some, all = share.all)) }
            }
            None => { (few(Part::Half.few())) }
        }
    }
}

/// The length and how sure it is.
pub(super) fn length_told(known: Option<Length>, part: Part) -> Markup {
    html! {
        @match known {
            Some(known) => {
                b { (length_words(known.length)) } " "
                span class="quiet" { (sure(known)) }
            }
            None => { (few(part.few())) }
        }
    }
}

fn sure(known: Length) -> String {
    match (known.low, known.high) {
        (Some(low), Some(high)) => t!(
            "figures-length-sure",
            low = length_words(low),
            high = length_words(high)
        ),
        (Some(low), None) => t!("figures-length-open", low = length_words(low)),
        (None, _) => t!("figures-length-unsure"),
    }
}

fn few(few: u64) -> Markup {
    html! { span class="quiet" { (w!("figures-few", few = few)) } }
}

/// Minutes in words; from a day on with the hours.
pub(super) fn length_words(minutes: u64) -> String {
    let (days, hours) = (minutes / DAY, minutes % DAY / HOUR);
    if days == 0 || hours == 0 {
        return words().span_in_words(i64::try_from(minutes).unwrap_or(i64::MAX));
    }
    t!("figures-days-hours", days = days, hours = hours)
}

#[allow(clippy::cast_possible_truncation, reason = "from 0 to 100")]
fn percent(share: f64) -> i64 {
    (share * 100.0).round() as i64
}

#[allow(
    clippy::cast_precision_loss,
    reason = "minutes are far below the 2^53 that a float holds exactly"
)]
fn float(minutes: u64) -> f64 {
    minutes as f64
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "minutes, and never fewer than none"
)]
fn whole(minutes: f64) -> u64 {
    minutes.round() as u64
}
