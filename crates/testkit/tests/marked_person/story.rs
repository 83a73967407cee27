//! What a marked person goes through: every way in, every act, every answer, every end.

use crate::desk_under_watch::Watched;
use axum::http::StatusCode;
use desk::intake::Outcome;
use recovery::terms::PromiseOf;
use testkit::mails::{TestMail, bounce, vacation};
use testkit::rows;

/// Mails of one more sender, so that lists and searches go on to a next page.
const MANY: usize = 60;

/// Mail of every kind; the number of the case it opens is 1047, the first there is.
pub async fn mail(house: &mut Watched) {
    let from = format!(
        "{} {} <{}@{}.example>",
        house.word("first"),
        house.word("last"),
        house.word("address"),
        house.word("domain")
    );
    let source = format!("/var/mail/{}/cur/1", house.word("folder"));
    let bytes = with_a_file(house, &from);
    let taken = house.take("-", bytes.clone()).await;
    assert_eq!((taken.outcome, taken.number), (Outcome::Opened, Some(1047)));
    let twice = house.take(&source, bytes).await;
    assert_eq!(twice.outcome, Outcome::Duplicate);
    house.run().await;
    let receipt = house
        .outgoing
        .iter()
        .find(|mail| mail.to.contains(&house.word("address")))
        .expect("a receipt")
        .clone();

    let answer = TestMail::from(&from)
        .id(&format!("{}@mail.example", house.word("answerid")))
        .body(&format!("One more thing: {}.", house.word("answer")))
        .answering(&receipt);
    assert_eq!(
        house.take("-", answer.bytes()).await.outcome,
        Outcome::Joined
    );
    let away = vacation(&from, &receipt).body(&house.word("away"));
    assert_eq!(
        house.take("-", away.bytes()).await.outcome,
        Outcome::Automatic
    );
    let back = house.take("-", bounce(&receipt)).await;
    assert_eq!(back.outcome, Outcome::Automatic);

    for (n, name) in ["stranger", "neighbour"].into_iter().enumerate() {
        let held = TestMail::from(&format!("{0} <{0}@other.example>", house.word(name)))
            .id(&format!("{n}.{}@other.example", house.word("heldid")))
            .body(&house.word("heldwords"))
            .answering(&receipt);
        assert_eq!(house.take("-", held.bytes()).await.outcome, Outcome::Held);
    }
    for n in 0..2_u32 {
        let list = TestMail::from(&format!("{0} <{0}@list.example>", house.word("lister")))
            .to("care@desk.example")
            .header("List-Id", &format!("<{}.list.example>", house.word("list")))
            .id(&format!("{n}.{}@list.example", house.word("listid")))
            .subject(&house.word("listsubject"))
            .body(&house.word("listwords"));
        assert_eq!(
            house.take("-", list.bytes()).await.outcome,
            Outcome::Automatic
        );
        let mut noise: Vec<u8> = (n..n + 4_000)
            .map(|place| place.wrapping_mul(2_654_435_761).to_be_bytes()[0])
            .collect();
        noise.extend_from_slice(house.word("unreadable").as_bytes());
        assert_eq!(house.take("-", noise).await.outcome, Outcome::Unreadable);
    }
    for n in 0..MANY {
        let many = TestMail::from(&format!("{0} <{0}{n}@many.example>", house.word("many")))
            .to("care@desk.example")
            .id(&format!("{n}.{}@many.example", house.word("manyid")))
            .subject(&house.word("manysubject"))
            .body(&house.word("manywords"));
        assert_eq!(house.take("-", many.bytes()).await.outcome, Outcome::Opened);
    }
    house.run().await;
}

/// A complaint with a file, in which every header and name is marked.
fn with_a_file(house: &Watched, from: &str) -> Vec<u8> {
    let word = |what| house.word(what);
    format!(
        "From: {from}\r\nReply-To: <{}@reply.example>\r\nTo: {} <care@desk.example>\r\nCc: <{}@cc.example>\r\n\
         Subject: {}\r\nMessage-ID: <{}@{}.example>\r\nDate: Tue, 17 Nov 2026 09:00:00 +0000\r\n\
         X-Mailer: {}\r\nReceived: from {}.example by mx.desk.example; Tue, 17 Nov 2026 09:00:00 +0000\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
         <p class={}>It broke: <a href=\"https://{}.example/{}\">see</a> <b>{}</b><p>\r\n\
         --b\r\nContent-Type: application/pdf; name=\"{}.pdf\"\r\nContent-ID: <{}>\r\n\
         Content-Disposition: attachment; filename=\"{}.pdf\"\r\n\r\n{}\r\n--b--\r\n",
        word("reply"),
        word("called"),
        word("copied"),
        word("subject"),
        word("mailid"),
        word("domain"),
        word("program"),
        word("host"),
        word("class"),
        word("link"),
        word("path"),
        word("story"),
        word("file"),
        word("contentid"),
        word("file"),
        word("content"),
    )
    .into_bytes()
}

/// A call, written down by hand. Gives its number.
pub async fn by_hand(house: &mut Watched) -> u64 {
    let (name, phone) = (house.word("caller"), house.word("phone"));
    let (subject, story) = (house.word("handsubject"), house.word("handstory"));
    let email = format!("{}@caller.example", house.word("mail"));
    let mut fields = [
        ("name", name.as_str()),
        ("phone", phone.as_str()),
        ("subject", subject.as_str()),
        ("story", story.as_str()),
        ("channel", "phone"),
        ("take", "yes"),
        ("sheet", "new-case"),
        ("email", name.as_str()),
    ];
    let refused = house.post(true, "/cases/new", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains(&story), "what was typed comes back");
    fields[7] = ("email", &email);
    let opened = house.post(true, "/cases/new", &fields).await;
    let place = opened.headers["location"].to_str().unwrap();
    place.rsplit('/').next().unwrap().parse().unwrap()
}

/// From the first word to the yes to a plan, with all that can be said on the way.
pub async fn to_a_plan(house: &mut Watched, number: u64) {
    let w = |house: &Watched, what: &str| house.word(what);
    let draft = format!("/cases/{number}/draft");
    let body = w(house, "draft");
    house.post(true, &draft, &[("body", &body)]).await;
    let first = w(house, "firstword");
    let path = format!("/cases/{number}/acts/give-word");
    let unsaid = [("body", first.as_str()), ("channel", "mail")];
    let refused = house.post(true, &path, &unsaid).await;
    assert_eq!(
        refused.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "today or not is asked"
    );
    let (next, text) = (house.date(1), w(house, "nextword"));
    house
        .act(
            number,
            "give-word",
            &[
                ("body", &first),
                ("channel", "mail"),
                ("today", "no"),
                ("next", &next),
                ("next-text", &text),
            ],
        )
        .await;
    for sort in ["fact", "quote", "question"] {
        let text = w(house, &format!("note{sort}"));
        house
            .act(number, "note", &[("text", &text), ("sort", sort)])
            .await;
    }
    let heard = w(house, "heardbyphone");
    house
        .act(number, "write", &[("body", &heard), ("via", "phone")])
        .await;
    let (owner, word) = (house.agent.id.to_string(), w(house, "handover"));
    house
        .act(number, "assign", &[("owner", &owner), ("word", &word)])
        .await;
    let page = house.customer_path(number).await;
    understood(house, number, &page).await;

    offered(house, number, &page).await;
    planned(house, number, &page).await;
}

/// Offered, explained, refused with a wish, offered anew, chosen.
async fn offered(house: &mut Watched, number: u64, page: &str) {
    let w = |house: &Watched, what: &str| house.word(what);
    let found = w(house, "found");
    let finding = [
        ("point", "1"),
        ("outcome", "upheld"),
        ("found", found.as_str()),
    ];
    house.act(number, "record-finding", &finding).await;
    offer(house, number, "one").await;
    let words = w(house, "explainplease");
    house
        .answers(
            page,
            &[
                ("about", "choice"),
                ("point", "1"),
                ("pick", "explain"),
                ("words", &words),
            ],
        )
        .await;
    let body = w(house, "explained");
    house
        .act(
            number,
            "give-word",
            &[("body", &body), ("channel", "mail"), ("today", "no")],
        )
        .await;
    let words = w(house, "wish");
    house
        .answers(
            page,
            &[
                ("about", "choice"),
                ("point", "1"),
                ("pick", "none"),
                ("words", &words),
            ],
        )
        .await;
    let goal = w(house, "wishgoal");
    house
        .act(number, "find-goal", &[("wish", "1"), ("goal", &goal)])
        .await;
    let reason = w(house, "cannotreason");
    house
        .act(
            number,
            "cannot-be-met",
            &[("wish", "1"), ("reason", &reason)],
        )
        .await;
    offer(house, number, "two").await;
    let words = w(house, "besidechoice");
    house
        .answers(
            page,
            &[
                ("about", "choice"),
                ("point", "1"),
                ("pick", "4"),
                ("words", &words),
            ],
        )
        .await;
}

/// A plus on top, the plan, the yes.
async fn planned(house: &mut Watched, number: u64, page: &str) {
    let w = |house: &Watched, what: &str| house.word(what);
    let text = w(house, "plus");
    house
        .act(
            number,
            "add-plus",
            &[("point", "1"), ("text", &text), ("amount", "5")],
        )
        .await;
    let (step, due, body) = (w(house, "step"), house.date(2), w(house, "planwords"));
    house
        .act(
            number,
            "lay-plan",
            &[
                ("point", "1"),
                ("step-0", &step),
                ("due-0", &due),
                ("body", &body),
                ("channel", "mail"),
            ],
        )
        .await;
    house
        .answers(page, &[("about", "plan"), ("point", "1")])
        .await;
    house.run().await;
}

/// Repeated back, corrected, repeated back, right.
async fn understood(house: &mut Watched, number: u64, page: &str) {
    for edition in ["1", "2"] {
        let parts = ["happened", "expected", "means", "asks", "goal", "next-step"];
        let words: Vec<String> = parts
            .iter()
            .map(|part| house.word(&format!("{}{edition}", part.replace('-', ""))))
            .collect();
        let mut fields: Vec<(&str, &str)> = parts
            .into_iter()
            .zip(words.iter().map(String::as_str))
            .collect();
        fields.push(("points", "1"));
        house.act(number, "write-understanding", &fields).await;
        let body = house.word("repeated");
        house
            .act(
                number,
                "send-understanding",
                &[("edition", edition), ("body", &body), ("channel", "mail")],
            )
            .await;
        let answer = if edition == "1" { "missing" } else { "right" };
        let words = house.word(answer);
        house
            .answers(
                page,
                &[
                    ("about", "understanding"),
                    ("edition", edition),
                    ("answer", answer),
                    ("words", &words),
                ],
            )
            .await;
    }
}

async fn offer(house: &mut Watched, number: u64, turn: &str) {
    let word = |what: &str| house.word(&format!("{what}{turn}"));
    let (repair, replace, why, body) = (
        word("repair"),
        word("replace"),
        word("whynone"),
        word("offer"),
    );
    house
        .act(
            number,
            "offer",
            &[
                ("point", "1"),
                ("remedy-0", "repair"),
                ("text-0", &repair),
                ("meets-0", "partly"),
                ("remedy-1", "replacement"),
                ("text-1", &replace),
                ("meets-1", "partly"),
                ("why-none", &why),
                ("body", &body),
                ("channel", "mail"),
            ],
        )
        .await;
}

/// Deeds promised, doubted, moved and kept; a "not yet", and in the end the yes.
pub async fn to_solved(house: &mut Watched, number: u64) {
    let page = house.customer_path(number).await;
    let (text, due) = (house.word("wordpromised"), house.date(2));
    house
        .act(number, "promise-word", &[("text", &text), ("due", &due)])
        .await;
    done(house, number, "one").await;
    let words = house.word("notyet");
    house
        .answers(
            &page,
            &[
                ("about", "solved"),
                ("answer", "not-yet"),
                ("words", &words),
            ],
        )
        .await;
    let body = house.word("wordagain");
    house
        .act(
            number,
            "give-word",
            &[("body", &body), ("channel", "mail"), ("today", "no")],
        )
        .await;
    let reason = house.word("samepath");
    house
        .act(
            number,
            "skip-stage",
            &[("stage", "agreed"), ("reason", &reason)],
        )
        .await;
    done(house, number, "two").await;
    let words = format!("It is solved, thank you, {}.", house.word("solved"));
    house
        .answers(
            &page,
            &[("about", "solved"), ("answer", "solved"), ("words", &words)],
        )
        .await;
    assert_eq!(house.case(number).await.case.status.name(), "confirmed");
    let better = house.word("better");
    house
        .answers(
            &page,
            &[
                ("about", "feedback"),
                ("satisfied", "5"),
                ("better", &better),
                ("quote", "yes"),
            ],
        )
        .await;
}

/// A deed on the way, its trouble, what was done, and the question.
async fn done(house: &mut Watched, number: u64, turn: &str) {
    let word = |house: &Watched, what: &str| house.word(&format!("{what}{turn}"));
    let (text, due, early) = (word(house, "deed"), house.date(1), word(house, "early"));
    house
        .act(
            number,
            "promise-deed",
            &[
                ("point", "1"),
                ("text", &text),
                ("due", &due),
                ("early", &early),
            ],
        )
        .await;
    let deeds: Vec<String> = house
        .case(number)
        .await
        .case
        .promises
        .values()
        .filter(|promise| promise.is_open() && matches!(promise.what, PromiseOf::Deed { .. }))
        .map(|promise| promise.no.0.to_string())
        .collect();
    let last = deeds.last().unwrap().clone();
    let (due, why) = (house.date(2), word(house, "moved"));
    house
        .act(
            number,
            "move-promise",
            &[("promise", &last), ("due", &due), ("why", &why)],
        )
        .await;
    let (due, why) = (house.date(3), word(house, "doubted"));
    house
        .act(
            number,
            "doubt-promise",
            &[
                ("promise", &last),
                ("new-due", &due),
                ("due", &due),
                ("why", &why),
            ],
        )
        .await;
    let body = word(house, "newdate");
    house
        .act(
            number,
            "give-word",
            &[("body", &body), ("channel", "mail"), ("today", "no")],
        )
        .await;
    let checked = word(house, "checked");
    for deed in deeds {
        house
            .act(
                number,
                "keep-deed",
                &[("promise", &deed), ("checked", &checked)],
            )
            .await;
    }
    let checked = word(house, "donechecked");
    house
        .act(
            number,
            "declare-done",
            &[
                ("point", "1"),
                ("checked", &checked),
                ("costs", "made_good"),
                ("amount", "3"),
            ],
        )
        .await;
    house.later(3).await;
    let body = word(house, "followup");
    house
        .act(
            number,
            "follow-up",
            &[
                ("purpose", "follow_up"),
                ("body", &body),
                ("channel", "mail"),
            ],
        )
        .await;
    house.run().await;
}

/// The case that came by mail: more points, stages passed over, taken back, and written to again.
pub async fn another_end(house: &mut Watched) {
    let number = 1047;
    let words = house.word("secondpoint");
    house
        .act(
            number,
            "raise-point",
            &[("words", &words), ("loss", "money"), ("amount", "12")],
        )
        .await;
    house
        .act(number, "record-loss", &[("point", "2"), ("loss", "time")])
        .await;
    let body = house.word("mailfirstword");
    house
        .act(
            number,
            "give-word",
            &[("body", &body), ("channel", "mail"), ("today", "no")],
        )
        .await;
    let reason = house.word("skipped");
    house
        .act(
            number,
            "skip-stage",
            &[("stage", "understood"), ("reason", &reason)],
        )
        .await;
    house.act(number, "renew-link", &[]).await;
    let (reason, body) = (house.word("withdrawn"), house.word("goodbye"));
    house
        .act(
            number,
            "end",
            &[
                ("how", "withdrawn"),
                ("reason", &reason),
                ("body", &body),
                ("channel", "mail"),
            ],
        )
        .await;
    let page = house.customer_path(number).await;
    let body = house.word("laterword");
    house
        .answers(&page, &[("about", "write"), ("body", &body)])
        .await;
    let unread = house
        .post(false, &page, &[("about", "choice"), ("words", &body)])
        .await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.get(false, &page).await;
    house.later(1).await;
}

/// Of each two that were set aside one is taken up and one left.
pub async fn set_aside(house: &mut Watched) {
    house.get(true, "/aside").await;
    let agent = house.agent.clone();
    let rows = house.desk.set_aside(&agent, None).await.unwrap().rows;
    assert!(
        rows.len() >= 6,
        "held, by machines and unreadable, two of each"
    );
    for (n, row) in rows.iter().enumerate() {
        let key = if n % 2 == 0 { "take" } else { "leave" };
        let path = format!("/aside/{}/{key}", row.item);
        let seen = house.post(true, &path, &[]).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path}");
    }
}

pub async fn joined_and_parted(house: &mut Watched, number: u64) {
    let (one, other) = (
        house.case(number).await.customer.id,
        house.case(1047).await.customer.id,
    );
    let join = format!("/customers/{one}/join");
    let seen = house.post(true, &join, &[("number", "1047")]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    house.get(true, &format!("/customers/{one}")).await;
    let part = format!("/customers/{other}/part");
    let seen = house.post(true, &part, &[("back", &one.to_string())]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
}

/// Somebody who is not one of us knocks, and one of us searches.
pub async fn at_the_door(house: &mut Watched) {
    let (who, password) = (
        format!("{}@door.example", house.word("knocks")),
        house.word("password"),
    );
    let fields = [
        ("sign-in-email", who.as_str()),
        ("password", password.as_str()),
    ];
    let seen = house.post(false, "/sign-in", &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = house.word("lostwords");
    let path = "/cases/1047/acts/give-word";
    let out = house
        .post(false, path, &[("body", &format!("My {words}"))])
        .await;
    assert_eq!(out.status, StatusCode::UNAUTHORIZED);
    for (signed_in, status) in [(true, StatusCode::OK), (false, StatusCode::SEE_OTHER)] {
        let path = format!("/search?q={}", house.word("story"));
        assert_eq!(house.get(signed_in, &path).await.status, status);
    }
    let path = format!("/cases/{}", house.word("nonumber"));
    house.get(true, &path).await;
    let path = format!("/c/{}", house.word("notoken"));
    assert_eq!(house.get(false, &path).await.status, StatusCode::NOT_FOUND);
}

/// The folder for outgoing mail is in the way of itself: every try of the job fails, to the last.
pub async fn mail_that_cannot_go(house: &mut Watched, number: u64) {
    let outbox = house.config.outbox.clone();
    let kept = outbox.with_extension("kept");
    std::fs::rename(&outbox, &kept).unwrap();
    std::fs::write(&outbox, b"").unwrap();
    house.act(number, "reopen", &[]).await;
    let body = house.word("cannotgo");
    house
        .act(
            number,
            "give-word",
            &[("body", &body), ("channel", "mail"), ("today", "no")],
        )
        .await;
    for _ in 0..12 {
        house.later(1).await;
    }
    let values = rows::every_value(&house.config).await;
    let failed = |held: &&rows::Held| held.place() == "job.last_error";
    assert!(values.iter().any(|held| failed(&held)), "the job tells why");
    std::fs::remove_file(&outbox).unwrap();
    std::fs::rename(&kept, &outbox).unwrap();
}

/// Every text of a case is erased for good: what was never mailed is nowhere any more.
pub async fn erased(house: &mut Watched, number: u64) {
    let before = rows::every_value(&house.config).await;
    let texts: Vec<_> = house.case(number).await.texts.keys().copied().collect();
    let administrator = house.administrator.clone();
    for text in texts {
        house.desk.erase_text(&administrator, text).await.unwrap();
    }
    let values = rows::every_value(&house.config).await;
    let holds = |held: &rows::Held, word: &str| {
        String::from_utf8_lossy(&held.value)
            .to_lowercase()
            .contains(word)
    };
    for word in [
        "notefact",
        "notequestion",
        "wishgoal",
        "handover",
        "samepath",
    ] {
        let word = house.word(word);
        assert!(before.iter().any(|held| holds(held, &word)), "{word}");
        let held = values.iter().find(|held| holds(held, &word));
        assert!(held.is_none(), "{word} in {}", held.unwrap().place());
    }
    let seen = house.get(true, &format!("/cases/{number}")).await;
    assert_eq!(seen.status, StatusCode::OK);
    house
        .get(true, &format!("/search?q={}", house.word("notefact")))
        .await;
}
