//! A small chart of weeks, drawn here: it needs no script, prints, follows the colours of the page, and tells its series apart by
//! shape. What it shows stands in words in it, and in a table beside it.

use maud::{Markup, html};

/// The canvas, in the units of the drawing.
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 110.0;
/// Where the weeks lie in it: the scale stands left of them, the dates below.
const LEFT: f64 = 76.0;
const RIGHT: f64 = 312.0;
const TOP: f64 = 10.0;
const FLOOR: f64 = 88.0;
/// Series of one week stand so far from each other.
const APART: f64 = 4.0;
/// The size of a mark.
const MARK: f64 = 2.4;

/// What was seen in a week, and where it lies when chance is taken into account: it may be open above, and without a lower end
/// nobody can tell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Seen {
    pub(crate) value: f64,
    pub(crate) low: Option<f64>,
    pub(crate) high: Option<f64>,
}

/// The weeks of a series, the oldest first; nothing where there were too few cases to tell.
pub(crate) type Series = Vec<Option<Seen>>;

/// A chart. The first series is drawn with dots, a second one with squares.
pub(crate) struct Chart<'a> {
    /// Its name on the page.
    pub(crate) id: &'a str,
    /// What it shows, in a few words.
    pub(crate) title: &'a str,
    /// The same in sentences, for those who do not see it.
    pub(crate) text: &'a str,
    /// The end of the scale, which begins at nothing, and how it is written.
    pub(crate) top: (f64, String),
    /// How the beginning is written.
    pub(crate) floor: String,
    /// When the first week begins and the last one, in words.
    pub(crate) ends: (String, String),
    /// What is shown.
    pub(crate) series: &'a [Series],
}

impl Chart<'_> {
    /// The drawing.
    pub(crate) fn draw(&self) -> Markup {
        let (title, text) = (format!("{}-title", self.id), format!("{}-text", self.id));
        html! {
            svg class="chart" viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-labelledby={ (title) " " (text) } {
                title id=(title) { (self.title) }
                desc id=(text) { (self.text) }
                @for at in [TOP, f64::midpoint(TOP, FLOOR), FLOOR] { line class="rule" x1=(LEFT) x2=(RIGHT) y1=(at) y2=(at) {} }
                text class="end" x=(LEFT - 6.0) y=(TOP + 4.0) { (self.top.1) }
                text class="end" x=(LEFT - 6.0) y=(FLOOR) { (self.floor) }
                text x=(LEFT) y=(HEIGHT - 6.0) { (self.ends.0) }
                text class="end" x=(RIGHT) y=(HEIGHT - 6.0) { (self.ends.1) }
                @for (no, series) in self.series.iter().enumerate() { (self.series(no, series)) }
            }
        }
    }

    fn series(&self, no: usize, series: &Series) -> Markup {
        let class = if no == 0 { "dots" } else { "squares" };
        let aside = (self.series.len() > 1).then_some(if no == 0 { -0.5 } else { 0.5 });
        let aside = aside.unwrap_or_default() * APART;
        let step = (RIGHT - LEFT) / float(series.len());
        let across = |week: usize| LEFT + (float(week) + 0.5) * step + aside;
        let known = series.iter().enumerate();
        let known: Vec<(f64, Seen)> = known
            .filter_map(|(week, seen)| Some((across(week), (*seen)?)))
            .collect();
        html! {
            g class=(class) {
                @for run in runs(series) {
                    polyline points=(self.points(run, across)) {}
                }
                @for (x, seen, low) in known.iter().filter_map(|(x, seen)| Some((x, seen, seen.low?))) {
                    line class="sure" x1=(tenths(*x)) x2=(tenths(*x)) y1=(tenths(self.height(low))) y2=(tenths(self.height(seen.high.unwrap_or(self.top.0)))) {}
                }
                @for (x, seen) in &known { (mark(no, *x, self.height(seen.value))) }
            }
        }
    }

    fn points(&self, run: Vec<(usize, Seen)>, across: impl Fn(usize) -> f64) -> String {
        let points = run.into_iter();
        let points = points
            .map(|(week, seen)| format!("{:.1},{:.1}", across(week), self.height(seen.value)));
        points.collect::<Vec<_>>().join(" ")
    }

    fn height(&self, value: f64) -> f64 {
        if self.top.0 <= 0.0 {
            return FLOOR;
        }
        FLOOR - (value / self.top.0).clamp(0.0, 1.0) * (FLOOR - TOP)
    }
}

fn mark(no: usize, x: f64, y: f64) -> Markup {
    html! {
        @if no == 0 { circle cx=(tenths(x)) cy=(tenths(y)) r=(MARK) {} }
        @else { rect x=(tenths(x - MARK)) y=(tenths(y - MARK)) width=(2.0 * MARK) height=(2.0 * MARK) {} }
    }
}

/// The weeks that follow each other with something to tell: no line is drawn over one that tells nothing.
fn runs(series: &Series) -> Vec<Vec<(usize, Seen)>> {
    let mut runs = vec![Vec::new()];
    for (week, seen) in series.iter().enumerate() {
        match (seen, runs.last_mut()) {
            (Some(seen), Some(run)) => run.push((week, *seen)),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| run.len() > 1);
    runs
}

fn tenths(at: f64) -> String {
    format!("{at:.1}")
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(value: f64) -> Seen {
        let (low, high) = (Some(value - 0.1), Some(value + 0.1));
        Seen { value, low, high }
    }

    fn drawn(series: &[Series]) -> String {
        let chart = Chart {
            id: "c",
            title: "Solved, week by week",
            text: "At the most 80 %.",
            top: (1.0, "100 %".to_owned()),
            floor: "0 %".to_owned(),
            ends: ("1 Sep".to_owned(), "22 Sep".to_owned()),
            series,
        };
        chart.draw().into_string()
    }

    #[test]
    fn a_week_that_tells_nothing_has_no_mark_and_no_line_over_it() {
        let svg = drawn(&[vec![
            Some(seen(0.5)),
            Some(seen(0.8)),
            None,
            Some(seen(0.2)),
        ]]);
        assert_eq!(svg.matches("<circle").count(), 3, "{svg}");
        assert_eq!(svg.matches("class=\"sure\"").count(), 3);
        assert_eq!(svg.matches("<polyline").count(), 1);
        // Half of the way up, in the first of four weeks.
        assert!(svg.contains("cx=\"105.5\" cy=\"49.0\""), "{svg}");
    }

    #[test]
    fn where_nobody_can_tell_how_sure_it_is_no_line_says_so() {
        let unsure = Seen {
            low: None,
            high: None,
            ..seen(0.5)
        };
        let svg = drawn(&[vec![Some(unsure)]]);
        assert!(svg.contains("<circle") && !svg.contains("class=\"sure\""));
    }

    #[test]
    fn it_says_in_words_what_it_shows_and_brings_no_style_of_its_own() {
        let svg = drawn(&[vec![Some(seen(0.5))], vec![Some(seen(0.8))]]);
        assert!(
            svg.contains("role=\"img\" aria-labelledby=\"c-title c-text\""),
            "{svg}"
        );
        assert!(svg.contains("<desc id=\"c-text\">At the most 80 %.</desc>"));
        assert!(
            svg.contains("<circle") && svg.contains("<rect"),
            "told apart by shape"
        );
        assert!(!svg.contains("style") && !svg.contains("fill=") && !svg.contains("stroke="));
    }
}
