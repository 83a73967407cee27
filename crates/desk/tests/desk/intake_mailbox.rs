//! A case knows by which address of ours it came, so that a rule of the coach can be switched off for one of them.

use crate::kit::{ADA, House, on_both};
use desk::DeskError;
use desk::coached::Reach;
use testkit::mails::TestMail;

async fn came(house: &House, id: &str, to: &str, header: Option<(&str, &str)>) -> Option<String> {
    let mut mail = TestMail::from(ADA)
        .to(to)
        .subject(&format!("About {id}"))
        .id(&format!("{id}@shop.example"))
        .body(&format!("The {id} broke after a week."));
    if let Some((name, value)) = header {
        mail = mail.header(name, value);
    }
    let number = house.take(mail.bytes()).await.number.unwrap();
    house.case(number).await.mailbox
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_knows_by_which_address_of_ours_it_came() {
    on_both(async |house| {
        let by = async |id, to, header| came(&house, id, to, header).await;
        let shop = Some("shop@desk.example".to_owned());
        assert_eq!(by("kettle", "Shop@Desk.example", None).await, shop);
        let care = by("lamp", "somebody@else.example, care@desk.example", None).await;
        assert_eq!(care.as_deref(), Some("care@desk.example"));
        let delivered = Some(("Delivered-To", "shop@desk.example"));
        assert_eq!(by("chair", "care@desk.example", delivered).await, shop);
        assert_eq!(by("table", "somebody@else.example", None).await, None);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rule_is_silent_for_one_address_and_speaks_for_the_others() {
    on_both(async |house| {
        let (desk, by) = (&house.desk, &house.admin);
        let (shop, care) = (Some("shop@desk.example"), Some("care@desk.example"));
        let strange = desk
            .switch_rule_off(by, "jargon", Some("x@else.example"), "Why")
            .await;
        assert!(matches!(
            strange,
            Err(DeskError::Invalid {
                field: "mailbox",
                ..
            })
        ));
        let off = desk
            .switch_rule_off(by, "jargon", Some("Shop@desk.example"), "They know")
            .await;
        off.unwrap();
        let silent = desk.silent_rules().await.unwrap();
        assert!(silent.holds("jargon", shop) && !silent.holds("absolute", shop));
        assert!(!silent.holds("jargon", care) && !silent.holds("jargon", None));
        assert_eq!(silent.of("jargon"), Some(Reach::Some));

        desk.switch_rule_off(by, "jargon", None, "All know")
            .await
            .unwrap();
        let silent = desk.silent_rules().await.unwrap();
        assert!(silent.holds("jargon", care) && silent.holds("jargon", None));
        assert_eq!(silent.of("jargon"), Some(Reach::All));
        desk.switch_rule_on(by, "jargon", None).await.unwrap();
        let silent = desk.silent_rules().await.unwrap();
        assert!(
            silent.holds("jargon", shop),
            "the one for the shop is another"
        );
        assert!(!silent.holds("jargon", None));
        desk.switch_rule_on(by, "jargon", shop).await.unwrap();
        assert_eq!(desk.silent_rules().await.unwrap().of("jargon"), None);
    })
    .await;
}
