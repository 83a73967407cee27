//! The complaint policies a house has chosen: the narrowest counts, editions stay what they are, and no clock of the law
//! is lost where two cases go on as one.

use crate::kit::{ADA, House, on_both};
use desk::acts::{Act, PartAnswer, PointAnswer};
use desk::law::{ChosenFor, LawError, PolicySource};
use desk::{Desk, DeskError};
use recovery::PointNo;
use recovery::clocks::Start;
use recovery::policies::{Part, shipped_by_id};
use recovery::terms::Outcome;
use testkit::mails::TestMail;

async fn chooses(house: &House, of: ChosenFor, id: &str) {
    let source = PolicySource::Named(id.to_owned());
    let chosen = house.desk.choose_policy(&house.admin, of, source).await;
    assert_eq!(chosen.unwrap().id, id);
}

async fn by_mail(house: &House, about: &str, to: &str) -> u64 {
    let mail = TestMail::from(ADA)
        .to(to)
        .subject(&format!("About {about}"))
        .id(&format!("{about}@shop.example"))
        .body(&format!("The {about} broke after a week."));
    house.take(mail.bytes()).await.number.unwrap()
}

async fn policy_of(house: &House, number: u64) -> Option<String> {
    let case = house.case(number).await.case;
    let policy = case.policy_of(PointNo::FIRST)?;
    Some(policy.id.clone())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_narrowest_choice_counts_for_what_comes_from_then_on() {
    on_both(async |house| {
        let before = by_mail(&house, "kettle", "care@desk.example").await;
        chooses(&house, ChosenFor::House, "house-default").await;
        let shop = ChosenFor::Mailbox("Shop@desk.example".into());
        chooses(&house, shop, "uk-fca-disp").await;
        assert_eq!(
            policy_of(&house, before).await,
            None,
            "what has begun goes on as it is"
        );
        let lamp = by_mail(&house, "lamp", "care@desk.example").await;
        assert_eq!(
            policy_of(&house, lamp).await.as_deref(),
            Some("house-default")
        );
        let chair = by_mail(&house, "chair", "shop@desk.example").await;
        assert_eq!(
            policy_of(&house, chair).await.as_deref(),
            Some("uk-fca-disp")
        );
        let strange = ChosenFor::Mailbox("nobody@else.example".into());
        let source = PolicySource::Named("uk-fca-disp".into());
        let refused = house
            .desk
            .choose_policy(&house.admin, strange, source)
            .await;
        assert!(matches!(
            refused,
            Err(LawError::Desk(DeskError::Invalid {
                field: "mailbox",
                ..
            }))
        ));
        // Nobody but an administrator, whatever a screen says of a role.
        let mut agent = house.admin.clone();
        agent.id = recovery::StaffId(uuid::Uuid::now_v7());
        let source = PolicySource::Named("uk-fca-disp".into());
        let refused = house
            .desk
            .choose_policy(&agent, ChosenFor::House, source)
            .await;
        assert!(matches!(
            refused,
            Err(LawError::Desk(DeskError::NotAllowed))
        ));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_edition_says_one_thing_and_a_case_keeps_the_one_it_began_with() {
    on_both(async |house| {
        let ours = shipped_by_id("house-default").unwrap().text;
        let own = ours.replace("\"house-default\"", "\"my-house\"");
        let file = async |text: String| {
            let source = PolicySource::File(text);
            house
                .desk
                .choose_policy(&house.admin, ChosenFor::House, source)
                .await
        };
        assert_eq!(file(own.clone()).await.unwrap().to_string(), "my-house 1");
        let other = own.replace("amount = 10", "amount = 5");
        for text in [other.clone(), ours.replace("amount = 10", "amount = 5")] {
            assert!(matches!(
                file(text).await,
                Err(LawError::Desk(DeskError::Invalid {
                    code: "policy-other-text",
                    ..
                }))
            ));
        }
        let number = by_mail(&house, "kettle", "care@desk.example").await;
        let due = |page: &desk::views::CasePage| page.case.final_answer_due().unwrap().set.due;
        let told = due(&house.case(number).await);
        file(other.replace("edition = 1\nkind", "edition = 2\nkind"))
            .await
            .unwrap();
        let later = by_mail(&house, "lamp", "care@desk.example").await;
        assert!(due(&house.case(later).await) < told);
        // The first case goes on by its edition, also on a desk that is opened anew.
        let anew = Desk::open(house.config.clone()).await.unwrap();
        let say = House::say("I see to it.");
        anew.act(&house.admin, number, None, Act::GiveWord { say })
            .await
            .unwrap();
        assert_eq!(due(&house.case(number).await), told);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_clock_of_the_law_stops_by_a_merge() {
    on_both(async |house| {
        let into = by_mail(&house, "kettle", "care@desk.example").await;
        chooses(&house, ChosenFor::House, "uk-fca-disp").await;
        let from = by_mail(&house, "lamp", "care@desk.example").await;
        let received = house.desk.now().plus_days(-3);
        let start = Start::Received;
        house
            .act(
                from,
                Act::RecordStart {
                    start,
                    at: received,
                },
            )
            .await;
        let due = house
            .case(from)
            .await
            .case
            .final_answer_due()
            .unwrap()
            .set
            .due;
        house.desk.merge(&house.admin, from, into).await.unwrap();
        let case = house.case(into).await.case;
        assert_eq!(
            case.final_answer_due().map(|clock| clock.set.due),
            Some(due)
        );
        assert_eq!(case.received_at(), received);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_final_answer_goes_out_with_its_file_and_its_texts_are_erasable() {
    on_both(async |house| {
        chooses(&house, ChosenFor::House, "psd2-payments").await;
        let number = by_mail(&house, "kettle", "care@desk.example").await;
        house.sent().await;
        let point = PointAnswer {
            point: PointNo::FIRST,
            outcome: Some(Outcome::Upheld),
            facts: None,
            reasons: Some("The bank sent it twice.".into()),
            remedy: Some("You get it back".into()),
            remedy_due: Some(house.desk.now().plus_days(4)),
            alternatives: None,
        };
        let parts = vec![PartAnswer {
            part: Part::Referral,
            text: Some("Example Arbitration".into()),
        }];
        let mut say = House::say("");
        say.solved_today = Some(false);
        let points = vec![point];
        house
            .act(number, Act::SendFinalAnswer { points, parts, say })
            .await;
        let sent = house.sent().await;
        let raw = format!("{sent:?}");
        assert!(raw.contains("Example Arbitration"), "{raw}");
        let page = house.case(number).await;
        let file = page
            .messages
            .iter()
            .flat_map(|one| &one.files)
            .next()
            .unwrap();
        assert_eq!(file.media_type, "application/pdf");
        // No word of it stands in an event.
        let store = house.data().await;
        for recorded in store::log::load(&store, page.case.id).await.unwrap() {
            let body = serde_json::to_string(&recorded).unwrap();
            assert!(
                !body.contains("bank") && !body.contains("Arbitration"),
                "{body}"
            );
        }
        let token = page.customer_url.rsplit('/').next().unwrap().to_owned();
        let opened = house
            .desk
            .proof_for_the_customer(&token, &file.hash)
            .await
            .unwrap();
        assert!(opened.2.starts_with(b"%PDF-"));
    })
    .await;
}
