//! A case with all that its sections need, and the forms they share.

use super::typed::{self, Typed};
use super::{along, coached, drafted, enclosed, stood, templates, waiting};
use crate::parts::field::{Kept, Sheet};
use crate::problem::Problem;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use calendar::{Moment, OfficeHours};
use desk::acts::{UnderstandingText, keeps_draft};
use desk::views::{CasePage, NextStep, Person, Team};
use maud::{Markup, html};
use recovery::terms::{Channel, PromiseOf};
use recovery::{Case, HousePolicy, MessageId, Promise, PromiseNo, StaffId, TextId};
use std::collections::HashMap;

/// A case page in the making.
pub(super) struct View<'a> {
    pub(super) page: &'a CasePage,
    pub(super) when: &'a When,
    pub(super) me: &'a Person,
    pub(super) teams: &'a [Team],
    pub(super) policy: &'a HousePolicy,
    pub(super) office: &'a OfficeHours,
    pub(super) kept: Option<&'a Kept>,
    /// What people call the coach's rules of which something stood here, by id.
    pub(super) titles: &'a HashMap<String, String>,
    /// What this person typed into whole forms and has not sent, by the name of its draft.
    typed: &'a Typed,
}

/// What a case page needs beside the case.
pub(super) struct Around {
    when: When,
    policy: HousePolicy,
    office: OfficeHours,
    titles: HashMap<String, String>,
    typed: Typed,
}

impl Around {
    /// As it is now.
    pub(super) async fn of(web: &WebState, page: &CasePage) -> Result<Self, Problem> {
        let policy = web.desk.policy().await?;
        let office = web.desk.office().await?;
        let when = When {
            now: web.desk.now(),
            zone: office.zone().clone(),
        };
        Ok(Self {
            when,
            policy,
            office,
            titles: stood::titles(web, page),
            typed: Typed::on(page),
        })
    }
}

impl<'a> View<'a> {
    /// A case and what stands around it, for this person; with the form that came back, if one did.
    pub(super) fn new(
        page: &'a CasePage,
        around: &'a Around,
        me: &'a Person,
        kept: Option<&'a Kept>,
    ) -> Self {
        Self {
            page,
            when: &around.when,
            me,
            teams: page.people.teams(),
            policy: &around.policy,
            office: &around.office,
            kept,
            titles: &around.titles,
            typed: &around.typed,
        }
    }

    /// The case itself.
    pub(super) fn case(&self) -> &'a Case {
        &self.page.case
    }

    /// The customer's name.
    pub(super) fn customer(&self) -> &'a str {
        &self.page.customer.name
    }

    /// A text the case names.
    pub(super) fn text(&self, id: TextId) -> String {
        self.page
            .texts
            .get(&id)
            .cloned()
            .unwrap_or_else(|| t!("text-gone"))
    }

    /// What we understood, in its parts; an erased one reads as what is left of it.
    pub(super) fn understood(&self, id: TextId) -> UnderstandingText {
        UnderstandingText::read(&self.text(id))
    }

    /// The name of one of us.
    pub(super) fn name(&self, id: Option<StaffId>) -> Option<&'a str> {
        self.page.people.name(id?)
    }

    /// What a promise says.
    pub(super) fn promise(&self, promise: &Promise) -> String {
        let answered = self.case().owed_to_another(promise);
        let answered = answered.and_then(|message| self.writer(message));
        let own = promise.text.map(|id| self.text(id));
        letters::promise_words(
            crate::words::words(),
            promise.what,
            own.as_deref(),
            answered.as_deref().unwrap_or(self.customer()),
        )
    }

    /// What whoever wrote this message is called; nothing where it is not on this page.
    pub(super) fn writer(&self, message: MessageId) -> Option<String> {
        let wrote = self.page.messages.iter().rfind(|one| one.id == message)?;
        Some(desk::sender::called(&wrote.who))
    }

    /// A form of this name, with what was typed into it before, here or where it stood earlier.
    pub(super) fn sheet(&self, id: impl Into<String>) -> Sheet<'a> {
        let id = id.into();
        let typed = self.typed.of(&id);
        if typed.is_some()
            && self
                .kept
                .is_some_and(|kept| typed::are_one(&kept.sheet, &id))
        {
            // Its own place may be gone: somebody else did the step meanwhile.
            self.kept.inspect(|kept| kept.stands_in(&id));
        }
        Sheet::new(id, self.kept).or_typed(typed)
    }

    /// Whether the form that came back stands in this part of the page.
    pub(super) fn came_back_in(&self, part: &str) -> bool {
        self.kept.is_some_and(|kept| {
            kept.sheet
                .strip_prefix(part)
                .is_some_and(|rest| rest.starts_with('-'))
        })
    }

    /// What the person is writing for this step, or what its form begins with.
    pub(super) fn drafted<'v>(&'v self, step: &str, default: &'v str) -> &'v str {
        self.page.drafts.get(step).map_or(default, String::as_str)
    }

    /// A form that does one act. It carries the version that was seen.
    pub(super) fn form(
        &self,
        act: &str,
        sheet: &Sheet,
        key: &str,
        primary: bool,
        fields: Markup,
    ) -> Markup {
        if let Some(instead) = waiting::in_place_of(self, act) {
            return instead;
        }
        html! {
            (typed::beside(self, sheet))
            form class="ask" id=(sheet.id) method="post" action=(urls::act(self.case().number, act)) data-act=(act)
                enctype=[takes_files(act).then_some("multipart/form-data")] data-coach=[self.along(act)] {
                (sheet.head())
                input type="hidden" name="seen" value=(sheet.seen(self.case().version));
                (typed::of_form(self, act, sheet))
                (fields)
                @if drafted::is_read(act) {
                    (coached::keys(act, sheet, key, primary, &html! {}))
                    (templates::pick(self, act, sheet))
                } @else {
                    div class="keys" {
                        button class=(if primary { "btn primary" } else { "btn" }) { (key) }
                    }
                }
            }
        }
    }

    /// Where the editor asks what is read in the words of this step, where one reads along.
    pub(super) fn along(&self, act: &str) -> Option<String> {
        along::is_read_along(act).then(|| urls::along(self.case().number, act))
    }

    /// A part of the page that opens on demand.
    pub(super) fn fold(
        &self,
        id: &str,
        title: &str,
        aside: &str,
        open: bool,
        body: Markup,
    ) -> Markup {
        html! {
            details class="fold" id=(id) data-act=(id) open[open || self.came_back_in(id) || self.typed.waits_in(id)] {
                summary { h2 { (title) } @if !aside.is_empty() { small { (aside) } } }
                div class="stack" { (body) }
            }
        }
    }

    /// Everybody something can be given to; nobody named means the owner of the case.
    pub(super) fn owners(&self) -> Vec<(String, String)> {
        let mut owners = vec![(String::new(), t!("owner-of-case"))];
        owners.extend(self.staff());
        owners
    }

    /// Everybody of the house.
    pub(super) fn staff(&self) -> impl Iterator<Item = (String, String)> {
        self.page
            .people
            .at_work()
            .map(|person| (person.id.to_string(), person.name.clone()))
    }

    /// How the customer said something, where one of us writes it down. Nothing is chosen beforehand: a press must say
    /// nothing the customer did not.
    #[allow(clippy::unused_self, reason = "reads as part of the page")]
    pub(super) fn via(&self, sheet: &Sheet) -> Markup {
        sheet.radio_needed(
            "via",
            &t!("via-label"),
            &[
                ("phone", t!("channel-phone")),
                ("in_person", t!("channel-in-person")),
                ("mail", t!("channel-mail")),
                ("letter", t!("channel-letter")),
            ],
        )
    }

    /// The fields of a person's word: what is said, how, whether today, and the next word.
    pub(super) fn say(&self, sheet: &Sheet, label: String, default: &str) -> Markup {
        self.say_over(sheet, label, default, None)
    }

    /// The same, with the channel chosen beforehand that is the way to take here.
    pub(super) fn say_over(
        &self,
        sheet: &Sheet,
        label: String,
        default: &str,
        channel: Option<Channel>,
    ) -> Markup {
        let ways = [
            ("phone", t!("channel-phone")),
            ("letter", t!("channel-letter")),
            ("in_person", t!("channel-in-person")),
        ];
        let case = self.case();
        let next = self.policy.update_due(self.office, self.when.now);
        let by_hand: Vec<_> = case
            .open_words()
            .filter(|promise| promise.made_by == recovery::terms::MadeBy::Hand)
            .collect();
        html! {
            (sheet.area("body", label).or(default).needed().read_along())
            (enclosed::field(self, sheet))
            @if case.tells_of_today() {
                (sheet.radio("today", &t!("say-today"), &[
                    ("yes", t!("say-today-yes")),
                    ("no", t!("say-today-no")),
                ], ""))
            }
            (self.channels(sheet, ways, channel))
            div class="fields" {
                (sheet.when("next", t!("say-next")).hint(t!("say-next-hint", when = self.when.full_words(next))))
                (sheet.line("next-text", t!("say-next-text")).hint(t!("say-next-text-hint")))
            }
            @if !by_hand.is_empty() {
                fieldset class="field" {
                    legend { (w!("say-keeps")) }
                    @for promise in by_hand {
                        (sheet.tick("keeps", &promise.no.to_string(), html! {
                            (self.promise(promise)) " " small { (self.when.due(promise.due)) }
                        }, false))
                    }
                }
            }
        }
    }

    /// Words of ours that the customer will read, in the language we speak with them.
    pub(super) fn to_customer(&self, key: &str) -> String {
        let customer = self.customer();
        crate::words::say_in(
            self.page.customer.speaks,
            key,
            &[("customer", customer.into())],
        )
    }

    /// How a word goes to them: by mail, where we write to them, or in one of these ways.
    pub(super) fn channels<const N: usize>(
        &self,
        sheet: &Sheet,
        others: [(&'static str, String); N],
        chosen: Option<Channel>,
    ) -> Markup {
        let can_mail = self.page.customer.written_to().next().is_some();
        let mail = can_mail.then(|| ("mail", t!("say-by-mail")));
        let ways: Vec<_> = mail.into_iter().chain(others).collect();
        let customer = &self.page.customer;
        let care = customer.care();
        let reach = [Channel::Mail, Channel::Phone].map(|channel| care.bars(channel));
        // A mail is sent; any other way was taken by a person, who says which.
        let usual = if can_mail && reach[0].is_none() {
            "mail"
        } else {
            ""
        };
        let chosen = chosen.map(|channel| super::terms::name(&channel));
        html! {
            @if !can_mail { (self.no_mail()) }
            (sheet.radio("channel", &t!("say-channel"), &ways, chosen.as_deref().unwrap_or(usual)))
            @if let Some(need) = reach.into_iter().flatten().next() {
                (sheet.line("despite", t!("need-despite"))
                    .hint(t!("need-despite-hint", customer = &customer.name, need = crate::parts::needs::called(need))))
            }
        }
    }

    /// Why no mail goes to them.
    fn no_mail(&self) -> Markup {
        let customer = &self.page.customer;
        let all_old = customer.mails().next().is_some();
        html! {
            p class="quiet" {
                (w!(if all_old { "say-no-mail-old" } else { "say-no-mail" }, customer = self.customer())) " "
                a href=(urls::customer(customer.id)) { (w!("say-no-mail-see")) }
            }
        }
    }

    /// An amount of money.
    #[allow(clippy::unused_self, reason = "reads as part of the page")]
    pub(super) fn money(&self, sheet: &Sheet) -> Markup {
        html! {
            (sheet.line("amount", t!("field-amount")).hint(t!("field-amount-hint")))
            (sheet.line("currency", t!("field-currency")).or("EUR"))
        }
    }

    /// Some working days ahead, as a date field holds it.
    pub(super) fn in_days(&self, days: u32) -> String {
        self.days_after(self.when.now, days)
    }

    /// The same for a promise that gets a new date: what its field begins with lies after the date that stands.
    pub(super) fn after_the_date(&self, promise: PromiseNo, days: u32) -> String {
        let stands = self.case().promises.get(&promise);
        let stands = stands.map(|promise| promise.doubted.unwrap_or(promise.due));
        self.days_after(stands.unwrap_or(self.when.now).max(self.when.now), days)
    }

    fn days_after(&self, at: Moment, days: u32) -> String {
        self.when.input(self.office.add_working_days(at, days))
    }

    /// Whether what to do now is a word, so that the reply stands up there and not below.
    pub(super) fn now_is_a_word(&self) -> bool {
        matches!(
            self.page.next_step,
            NextStep::FirstWord
                | NextStep::Answer
                | NextStep::MendPromise {
                    what: PromiseOf::Word { .. },
                    ..
                }
        )
    }
}

/// Whether the form of this act may bring files.
pub(super) fn takes_files(act: &str) -> bool {
    matches!(act, "keep-deed" | "declare-done") || keeps_draft(act)
}

/// The parts that are filled in, each with its name.
pub(crate) fn understanding_parts(text: &UnderstandingText) -> Vec<(&'static str, &str)> {
    [
        ("understood-happened", &text.happened),
        ("understood-expected", &text.expected),
        ("understood-means", &text.means),
        ("understood-asks", &text.asks),
        ("understood-goal", &text.goal),
        ("understood-next", &text.next),
    ]
    .into_iter()
    .filter(|(_, text)| !text.trim().is_empty())
    .map(|(key, text)| (key, text.as_str()))
    .collect()
}

/// An amount as people read it.
pub(crate) fn money_words(money: &recovery::terms::Money) -> String {
    let sign = if money.cents < 0 { "−" } else { "" };
    let cents = money.cents.unsigned_abs();
    let mark = t!("decimal-mark");
    let amount = format!("{sign}{}{mark}{:02}", cents / 100, cents % 100);
    t!("money", amount = amount, currency = &money.currency)
}
