//! On one's own page: when one is told by mail what one has not seen.

use crate::form::Form;
use crate::pages::{Answer, languages, no, went};
use crate::parts::field::{Kept, Sheet};
use crate::problem::Misfit;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use desk::views::Person;
use maud::{Markup, html};
use recovery::by_mail::{ByMail, DAY_MINUTES, Quiet};

/// The card.
pub(crate) fn card(me: &Person, mine: &ByMail, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("notices", kept);
    let written: Vec<String> = mine.times.iter().map(|minute| time(*minute)).collect();
    let quiet = |of: fn(Quiet) -> u16| mine.quiet.map(|quiet| time(of(quiet))).unwrap_or_default();
    html! {
        section class="card" id="notices" {
            h2 { (w!("notices-by-mail")) }
            p class="quiet" { (w!("notices-by-mail-text", email = &me.email)) }
            form class="ask" method="post" action=(urls::NOTICES_BY_MAIL) {
                (sheet.head())
                (sheet.tick("urgent", "yes", html! { (w!("notices-urgent")) }, mine.urgent))
                (sheet.line("times", t!("notices-times")).hint(t!("notices-times-hint")).or(written.join(", ")))
                div class="fields" {
                    (sheet.line("quiet-from", t!("notices-quiet-from")).hint(t!("notices-quiet-hint")).or(quiet(|quiet| quiet.from)))
                    (sheet.line("quiet-to", t!("notices-quiet-to")).or(quiet(|quiet| quiet.to)))
                    (sheet.line("zone", t!("notices-zone")).hint(t!("notices-zone-hint")).or(mine.zone.clone().unwrap_or_default()))
                }
                div class="keys" { button class="btn" { (w!("save")) } }
            }
        }
    }
}

/// Keeps what one chose.
pub(crate) async fn choose(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let chosen = match read(&form) {
        Ok(chosen) => chosen,
        Err(misfit) => {
            let kept = Kept::misfit(form, &misfit);
            return languages::account_with(&web, &me, &kept).await;
        }
    };
    match web.desk.choose_notices_by_mail(&me, chosen).await {
        Ok(()) => Ok(went(urls::ACCOUNT, "notices")),
        Err(error) => {
            let (_, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            languages::account_with(&web, &me, &kept).await
        }
    }
}

fn read(form: &Form) -> Result<ByMail, Misfit> {
    let parts = form.get("times").split([',', ';', ' ']);
    let times = parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| minute("times", part))
        .collect::<Result<Vec<u16>, Misfit>>()?;
    let end = |name: &str| match form.get(name).trim() {
        "" => Ok(None),
        given => minute(name, given).map(Some),
    };
    let quiet = match (end("quiet-from")?, end("quiet-to")?) {
        (Some(from), Some(to)) => Some(Quiet { from, to }),
        (None, None) => None,
        (None, Some(_)) => return Err(Misfit::new("quiet-from", "misfit-quiet")),
        (Some(_), None) => return Err(Misfit::new("quiet-to", "misfit-quiet")),
    };
    let zone = form.get("zone").trim();
    if !zone.is_empty() && calendar::zone(zone).is_err() {
        return Err(Misfit::new("zone", "misfit-zone"));
    }
    Ok(ByMail {
        times,
        urgent: form.get("urgent") == "yes",
        quiet,
        zone: (!zone.is_empty()).then(|| zone.to_owned()),
    })
}

/// A time of day as people write it: `9:30`.
fn minute(field: &str, given: &str) -> Result<u16, Misfit> {
    let unread = || Misfit::new(field, "misfit-time-of-day");
    let (hour, minute) = given.split_once(':').unwrap_or((given, "0"));
    let number = |part: &str, below: u16| {
        let digits = part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        let number = part.parse::<u16>().ok().filter(|_| digits);
        number.filter(|number| *number < below).ok_or_else(unread)
    };
    Ok(number(hour, DAY_MINUTES / 60)? * 60 + number(minute, 60)?)
}

fn time(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them_and_written_alike() {
        let form = Form::from([
            ("times", "9, 12:30;16:00"),
            ("quiet-from", "22:00"),
            ("quiet-to", "7"),
            ("urgent", "yes"),
            ("zone", "Asia/Tokyo"),
        ]);
        let read = read(&form).expect("times");
        let written: Vec<String> = read.times.iter().map(|minute| time(*minute)).collect();
        assert_eq!(written, ["09:00", "12:30", "16:00"]);
        assert_eq!(
            read.quiet.map(|quiet| (time(quiet.from), time(quiet.to))),
            Some(("22:00".into(), "07:00".into()))
        );
        assert!(read.urgent && read.zone.as_deref() == Some("Asia/Tokyo"));
        assert!(super::read(&Form::default()).expect("nothing").is_never());
    }

    #[test]
    fn what_is_no_time_is_told_at_its_field() {
        for (field, value) in [
            ("times", "24:00"),
            ("times", "9, noon"),
            ("times", "9:75"),
            ("quiet-from", "+7"),
            ("zone", "Mars/Base"),
        ] {
            let refused = read(&Form::from([(field, value)])).expect_err(value);
            assert_eq!(refused.field, field, "{value}");
        }
        let half = read(&Form::from([("quiet-from", "22:00")])).expect_err("half");
        assert_eq!(half.field, "quiet-to");
    }
}
