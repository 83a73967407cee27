//! Small marks: when, who, how heated, how far along; and the rows they stand in.

use crate::pages::cases;
use crate::parts::chart::{Chart, Seen};
use crate::parts::chip;
use crate::parts::path::{self, Along};
use crate::when::When;
use calendar::Moment;
use coach::message::HeatStep;
use desk::views::{CaseRow, Heat};
use maud::{Markup, html};
use recovery::{CaseId, Severity, Stage};
use uuid::Uuid;

pub(super) fn chips(when: &When) -> Markup {
    html! {
        p class="row" {
            @for (hours, broken) in [(-20, true), (-1, false), (1, false), (26, false), (150, false)] {
                (chip::due(when, hours_from(when, hours), broken))
            }
            span class="chip kept" { (w!("status-confirmed")) }
            span class="tag" { (w!("design-field")) }
        }
        p class="row" { (chip::avatar(Some("Mara Lindqvist"))) (chip::avatar(None)) }
        p class="row" {
            @for step in HeatStep::ALL { (chip::heat(Heat { step: *step, rises: false })) }
            (chip::heat(Heat { step: HeatStep::ALL[HeatStep::ALL.len() - 1], rises: true }))
        }
    }
}

/// Two series, with a week of too few cases in between.
pub(super) fn chart() -> Markup {
    let week = |value: f64| {
        let (low, high) = (Some(value - 0.15), Some(value + 0.1));
        Some(Seen { value, low, high })
    };
    let sample = t!("design-sample");
    let chart = Chart {
        id: "chart-sample",
        title: &sample,
        text: &t!("design-beside"),
        top: (1.0, "100 %".to_owned()),
        floor: "0 %".to_owned(),
        ends: (sample.clone(), sample.clone()),
        series: &[
            vec![week(0.3), week(0.4), None, week(0.5), week(0.45)],
            vec![week(0.6), week(0.8), None, week(0.7), week(0.85)],
        ],
    };
    html! { figure { (chart.draw()) } }
}

pub(super) fn paths() -> Markup {
    html! {
        div class="fields" {
            @for stage in Stage::PATH { div { (path::line(Along::of_row(stage, false))) } }
            div { (path::line(Along::of_row(Stage::Solved, true))) }
        }
        ol class="steps" {
            @for (class, stage) in [("done", Stage::Heard), ("now", Stage::Acknowledged), ("", Stage::Understood)] {
                li class=(class) { b { (t!(letters::term::stage(stage))) } small { (w!("design-sample")) } }
            }
        }
    }
}

pub(super) fn rows(when: &When) -> Markup {
    let row = |number, hours, status: &str, broken: bool| CaseRow {
        case: CaseId(Uuid::nil()),
        number,
        subject: t!("design-sample"),
        customer: "Ida Moor".to_owned(),
        stage: Stage::Offered,
        status: status.to_owned(),
        owner_name: (!broken).then(|| "Mara Lindqvist".to_owned()),
        opened: hours_from(when, -90),
        active: hours_from(when, -3),
        next_due: Some(hours_from(when, hours)),
        broken,
        tags: Vec::new(),
        heat: None,
        severity: broken.then_some(Severity::GRAVEST),
    };
    let rows = [
        row(1, -3, "open", true),
        row(2, 1, "open", false),
        row(3, 30, "open", false),
        row(4, 30, "confirmed", false),
        row(5, 30, "resting", false),
    ];
    html! { ol class="rows" { @for row in &rows { li { (cases::case(row, when, html! {})) } } } }
}

fn hours_from(when: &When, hours: i64) -> Moment {
    when.now.plus_hours(hours)
}
