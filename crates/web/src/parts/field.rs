//! Fields of forms: every one labelled, what was typed kept, and what is wrong said beside it.

use crate::form::Form;
use crate::problem::Misfit;
use crate::upload::FILES;
use crate::words::shown;
use maud::{Markup, Render, html};
use std::borrow::Cow;
use std::sync::OnceLock;

/// What the coach found in a form's words.
#[derive(Debug)]
pub(crate) struct Coached {
    /// To be read before the fields.
    pub(crate) findings: Markup,
    /// The marks of what was shown, for the next press.
    pub(crate) shown: String,
    /// The rules of the mistakes that stand, by id and in words: the next press sends the words as they are.
    pub(crate) stands: Vec<(String, String)>,
}

/// A form that came back: all that was typed, and why.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// Which form on the page.
    pub(crate) sheet: String,
    /// All that was typed.
    pub(crate) form: Form,
    /// Why it came back.
    pub(crate) sentence: String,
    /// The field it is about, where it is about one.
    pub(crate) field: Option<String>,
    /// What the coach found, where it came back for that.
    pub(crate) coach: Option<Coached>,
    /// The step for which a colleague can be asked, and who may say yes to it, where it lies beyond what its writer
    /// decides alone.
    pub(crate) way_out: Option<(String, Vec<(String, String)>)>,
    /// What it came back to show, where nothing is amiss.
    pub(crate) beside: Option<Markup>,
    /// Whether it came back to tell what others changed meanwhile.
    pub(crate) tells_changes: bool,
    /// Where what was typed stands on the page again; if nowhere, the page shows the words by themselves.
    place: OnceLock<String>,
}

impl Kept {
    /// A form with a field that does not fit.
    pub(crate) fn misfit(form: Form, misfit: &Misfit) -> Self {
        Self {
            sheet: form.get("sheet").to_owned(),
            form,
            sentence: misfit.sentence(),
            field: Some(misfit.field.clone()),
            coach: None,
            way_out: None,
            beside: None,
            tells_changes: false,
            place: OnceLock::new(),
        }
    }

    /// A form that was refused with this sentence.
    pub(crate) fn refused(form: Form, sentence: String) -> Self {
        Self {
            sheet: form.get("sheet").to_owned(),
            form,
            sentence,
            field: None,
            coach: None,
            way_out: None,
            beside: None,
            tells_changes: false,
            place: OnceLock::new(),
        }
    }

    /// The same without what this field held: a password is never sent back.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.form = self.form.without(name);
        self
    }

    /// The class of the line that says why it came back.
    pub(crate) fn sort(&self) -> &'static str {
        match (&self.beside, &self.coach) {
            (Some(_), _) => "say yes",
            (None, Some(_)) => "say soon",
            (None, None) => "say no",
        }
    }

    /// Where what was typed stands on the page again. Known once the page is made.
    pub(crate) fn place(&self) -> Option<&str> {
        self.place.get().map(String::as_str)
    }

    /// Whether what was typed stands on the page again.
    pub(crate) fn is_shown(&self) -> bool {
        self.place().is_some()
    }

    /// What was typed stands in the form of this name; the first one counts.
    pub(crate) fn stands_in(&self, id: &str) {
        self.place.get_or_init(|| id.to_owned());
    }

    /// What was typed, where its form is no longer on the page.
    pub(crate) fn left_over(&self) -> Markup {
        html! {
            @if !self.is_shown() {
                @for (place, text) in self.form.typed().enumerate() {
                    div class="field" {
                        label for={ "kept-" (place) } { (w!("kept-label")) }
                        textarea id={ "kept-" (place) } readonly { (text) }
                    }
                }
            }
        }
    }
}

/// A form on a page, which may have come back.
pub(crate) struct Sheet<'a> {
    pub(crate) id: String,
    kept: Option<&'a Kept>,
    /// What was typed into it before and went nowhere yet.
    typed: Option<&'a Form>,
}

impl<'a> Sheet<'a> {
    /// The form with this name; what was typed is in it if it is the one that came back.
    pub(crate) fn new(id: impl Into<String>, kept: Option<&'a Kept>) -> Self {
        let id = id.into();
        let kept = kept.filter(|kept| kept.sheet == id);
        if let Some(kept) = kept {
            kept.stands_in(&id);
        }
        Self {
            id,
            kept,
            typed: None,
        }
    }

    /// With what was typed into it before, where it did not just come back.
    pub(crate) fn or_typed(mut self, typed: Option<&'a Form>) -> Self {
        self.typed = typed.filter(|_| self.kept.is_none());
        self
    }

    /// Whether it came back, or holds what was typed into it before.
    pub(crate) fn came_back(&self) -> bool {
        self.kept.is_some() || self.is_typed()
    }

    /// Whether it holds what was typed into it before.
    pub(crate) fn is_typed(&self) -> bool {
        self.typed.is_some()
    }

    /// What it holds of this field, where it is not fresh.
    fn held(&self, name: &str) -> Option<&'a Form> {
        let typed = self.typed.filter(|typed| typed.knows(name));
        self.kept.map(|kept| &kept.form).or(typed)
    }

    /// Why it came back, and the mark by which it is found again.
    pub(crate) fn head(&self) -> Markup {
        html! {
            input type="hidden" name="sheet" value=(self.id);
            @if let Some(kept) = self.kept {
                @if let Some(beside) = &kept.beside {
                    div class="say yes stack" tabindex="-1" autofocus { p { b { (kept.sentence) } } (beside) }
                }
                @else { @match &kept.coach {
                    Some(coach) => { div class="say soon stack" { p { (kept.sentence) } (coach.findings) } }
                    // Whoever pressed goes on where it says why it came back.
                    None => { p class="say no" tabindex="-1" autofocus { (kept.sentence) } }
                } }
            }
        }
    }

    /// What the coach found, where it came back for that.
    pub(crate) fn coach(&self) -> Option<&'a Coached> {
        self.kept.and_then(|kept| kept.coach.as_ref())
    }

    /// The marks of what the coach showed so far, this time or before another no.
    pub(crate) fn shown(&self, field: &str) -> &'a str {
        match (self.coach(), self.kept) {
            (Some(coach), _) => &coach.shown,
            (None, Some(kept)) => kept.form.get(field),
            (None, None) => "",
        }
    }

    /// The version of the case that its writer knows: this one, or the one before the form came back. What came in
    /// between is told at the next press, and only who was told knows it.
    pub(crate) fn seen(&self, version: u64) -> u64 {
        let before = self.kept.filter(|kept| !kept.tells_changes);
        before
            .and_then(|kept| kept.form.maybe("seen").ok().flatten())
            .unwrap_or(version)
    }

    /// What this field held as it came back; empty where it is fresh.
    pub(crate) fn shown_in(&self, field: &str) -> &'a str {
        self.kept.map_or("", |kept| kept.form.get(field))
    }

    fn value<'f>(&'f self, name: &str, default: &'f str) -> &'f str {
        self.held(name).map_or(default, |form| form.raw(name))
    }

    /// Whether this value was picked in the form that came back; none where it is fresh.
    pub(crate) fn picked(&self, name: &str, value: &str) -> Option<bool> {
        let form = self.kept.map(|kept| &kept.form).or(self.typed);
        form.map(|form| form.has(name, value))
    }

    fn wrong(&self, name: &str) -> bool {
        self.kept
            .is_some_and(|kept| kept.field.as_deref() == Some(name))
    }

    fn field<'f>(&'f self, name: &'f str, label: String, kind: Kind) -> Field<'f> {
        Field {
            sheet: &self.id,
            value: Cow::Borrowed(self.value(name, "")),
            wrong: self.wrong(name),
            came_back: self.held(name).is_some(),
            name,
            label,
            hint: None,
            needed: false,
            kind,
        }
    }

    /// One line.
    pub(crate) fn line<'f>(&'f self, name: &'f str, label: String) -> Field<'f> {
        self.field(name, label, Kind::Input("text"))
    }

    /// One line of a kind the browser knows (`email`, `tel`, `number`, …).
    pub(crate) fn input<'f>(
        &'f self,
        kind: &'static str,
        name: &'f str,
        label: String,
    ) -> Field<'f> {
        self.field(name, label, Kind::Input(kind))
    }

    /// Several lines.
    pub(crate) fn area<'f>(&'f self, name: &'f str, label: String) -> Field<'f> {
        self.field(name, label, Kind::Area { along: false })
    }

    /// A date and time.
    pub(crate) fn when<'f>(&'f self, name: &'f str, label: String) -> Field<'f> {
        self.field(name, label, Kind::Input("datetime-local"))
    }

    /// Files, as many as are taken at once. A browser never sends them back, so nobody finds them here again.
    pub(crate) fn files(&self, label: String) -> Field<'_> {
        self.field(FILES, label, Kind::Files)
    }

    /// One of several, from a list: value and words.
    pub(crate) fn choose<'f>(
        &'f self,
        name: &'f str,
        label: String,
        options: Vec<(String, String)>,
    ) -> Field<'f> {
        self.field(name, label, Kind::Choose(options))
    }

    /// One of several, side by side. `default` is ticked where nothing was typed.
    pub(crate) fn radio(
        &self,
        name: &str,
        label: &str,
        options: &[(&str, String)],
        default: &str,
    ) -> Markup {
        self.picks(name, label, (options, default), false)
    }

    /// The same with nothing ticked beforehand; the browser asks for one before it sends.
    pub(crate) fn radio_needed(
        &self,
        name: &str,
        label: &str,
        options: &[(&str, String)],
    ) -> Markup {
        self.picks(name, label, (options, ""), true)
    }

    fn picks(
        &self,
        name: &str,
        label: &str,
        (options, default): (&[(&str, String)], &str),
        needed: bool,
    ) -> Markup {
        let value = self.value(name, default);
        html! {
            fieldset class="field" {
                legend { (label) }
                div class="picks" {
                    @for (place, (option, says)) in options.iter().enumerate() {
                        @let id = format!("{}-{name}-{place}", self.id);
                        label class="pick" for=(shown(&id)) {
                            input type="radio" id=(shown(&id)) name=(shown(name)) value=(shown(option))
                                required[needed] checked[value == *option] aria-invalid=[self.wrong(name).then_some("true")];
                            span { (shown(says)) }
                        }
                    }
                }
            }
        }
    }

    /// A box to tick.
    pub(crate) fn tick(&self, name: &str, value: &str, label: Markup, default: bool) -> Markup {
        let ticked = self.picked(name, value).unwrap_or(default);
        let id = format!("{}-{name}-{value}", self.id);
        html! {
            label class="pick" for=(id) {
                input type="checkbox" id=(id) name=(name) value=(value) checked[ticked];
                span { (label) }
            }
        }
    }

    /// A value that goes along unseen.
    #[allow(clippy::unused_self, reason = "reads as part of the form")]
    pub(crate) fn hidden(&self, name: &str, value: impl std::fmt::Display) -> Markup {
        html! { input type="hidden" name=(name) value=(value); }
    }
}

enum Kind {
    Input(&'static str),
    Area { along: bool },
    Choose(Vec<(String, String)>),
    Files,
}

/// A field; put it into the page as it is.
pub(crate) struct Field<'f> {
    sheet: &'f str,
    name: &'f str,
    label: String,
    hint: Option<String>,
    value: Cow<'f, str>,
    wrong: bool,
    came_back: bool,
    needed: bool,
    kind: Kind,
}

impl<'f> Field<'f> {
    /// What helps to fill it in.
    pub(crate) fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What stands in it where nothing was typed.
    pub(crate) fn or(mut self, default: impl Into<Cow<'f, str>>) -> Self {
        if !self.came_back {
            self.value = default.into();
        }
        self
    }

    /// The coach reads along in it, where scripts run.
    pub(crate) fn read_along(mut self) -> Self {
        if let Kind::Area { along } = &mut self.kind {
            *along = true;
        }
        self
    }

    /// What it is called.
    pub(crate) fn label(&self) -> &str {
        &self.label
    }

    /// The browser asks for it before it sends.
    pub(crate) fn needed(mut self) -> Self {
        self.needed = true;
        self
    }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        let id = format!("{}-{}", self.sheet, self.name);
        let hint_id = self.hint.as_ref().map(|_| format!("{id}-hint"));
        let wrong = self.wrong.then_some("true");
        html! {
            div class="field" {
                label for=(shown(&id)) { (shown(&self.label)) }
                @if let Some(hint) = &self.hint { small id=[hint_id.as_deref()] { (shown(hint)) } }
                @match &self.kind {
                    Kind::Input(kind) => {
                        // A password is never sent back.
                        input type=(kind) id=(shown(&id)) name=(shown(self.name)) value=[(*kind != "password").then_some(&self.value)] required[self.needed]
                            autocomplete=(autocomplete(kind, self.name))
                            step=[(*kind == "datetime-local").then_some("60")]
                            aria-describedby=[hint_id.as_deref()] aria-invalid=[wrong];
                    }
                    Kind::Area { along } => {
                        textarea id=(shown(&id)) name=(shown(self.name)) required[self.needed] rows="3" data-composer[*along]
                            aria-describedby=[hint_id.as_deref()] aria-invalid=[wrong] {
                            // A browser drops the first line break of a textarea, so one is given to drop.
                            @if self.value.starts_with('\n') { "\n" }
                            (shown(&self.value))
                        }
                    }
                    Kind::Files => {
                        input type="file" id=(shown(&id)) name=(shown(self.name)) multiple
                            aria-describedby=[hint_id.as_deref()] aria-invalid=[wrong];
                    }
                    Kind::Choose(options) => {
                        select id=(shown(&id)) name=(shown(self.name)) required[self.needed]
                            aria-describedby=[hint_id.as_deref()] aria-invalid=[wrong] {
                            @for (value, says) in options {
                                option value=(shown(value)) selected[*value == self.value] { (shown(says)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What the browser may fill in by itself: at the doors it helps, on a customer's data it would put in our own.
fn autocomplete(kind: &str, name: &str) -> &'static str {
    match (kind, name) {
        ("password", "password") => "current-password",
        ("password", _) => "new-password",
        ("email", "sign-in-email") => "username",
        // On the form for complaints people write about themselves.
        ("text", "your-name") => "name",
        ("email", "your-email") => "email",
        ("tel", "your-phone") => "tel",
        _ => "off",
    }
}
