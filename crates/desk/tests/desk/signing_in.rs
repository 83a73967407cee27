//! Signing in: set up once, limits that grow and end, sessions that end, links that work once.

use crate::place::{self, PASSWORD, Place};
use desk::desk::NewPerson;
use desk::{Database, DeskError};
use recovery::Role;
use testkit::rows;

for_each_database!(
    failures_wait_longer_and_a_success_forgets_them,
    sessions_end,
    a_reset_signs_out_everywhere,
    a_link_stays_in_no_database_once_its_mail_is_handed_on,
    a_link_that_was_used_before_its_mail_went_is_not_mailed,
    the_last_administrator_stays
);

const FROM: &str = "192.0.2.7";

fn waits<T>(answer: &Result<T, DeskError>) -> bool {
    matches!(
        answer,
        Err(DeskError::Invalid {
            code: "sign-in-wait",
            ..
        })
    )
}

#[tokio::test]
async fn the_first_visitor_sets_the_administrator_once() {
    let (desk, _clock, _folder) = place::empty(Database::Sqlite).await;
    let old = desk.setup_token().await.unwrap().unwrap();
    let token = desk.setup_token().await.unwrap().unwrap();
    let set = |token: String, password: &'static str| {
        let desk = desk.clone();
        async move {
            desk.set_up(&token, "Ada", "ada@desk.example", password)
                .await
        }
    };
    assert!(matches!(set(old, PASSWORD).await, Err(DeskError::NotFound)));
    assert!(
        !desk.is_set_up().await.unwrap(),
        "to ask leaves the token as it is"
    );
    let short = set(token.clone(), "short").await;
    assert!(matches!(
        short,
        Err(DeskError::Invalid {
            code: "password-too-short",
            ..
        })
    ));
    set(token.clone(), PASSWORD).await.unwrap();
    assert!(matches!(
        set(token, PASSWORD).await,
        Err(DeskError::NotFound)
    ));
    assert!(desk.setup_token().await.unwrap().is_none());
}

async fn failures_wait_longer_and_a_success_forgets_them(place: Place) {
    let desk = &place.desk;
    for email in ["ada@desk.example", "nobody@desk.example"] {
        for _ in 0..5 {
            assert!(desk.sign_in(email, "wrong", FROM).await.unwrap().is_none());
        }
        assert!(
            waits(&desk.sign_in(email, PASSWORD, FROM).await),
            "known or not: {email}"
        );
    }
    place.clock.set(desk.now().plus_us(2_000_001));
    assert!(
        desk.sign_in("Ada@Desk.example", PASSWORD, FROM)
            .await
            .unwrap()
            .is_some()
    );
    assert!(
        desk.sign_in("ada@desk.example", PASSWORD, FROM)
            .await
            .unwrap()
            .is_some()
    );
    // One address that tries many accounts waits as well, whatever the account.
    for n in 0..10 {
        let _ = desk
            .sign_in(&format!("n{n}@desk.example"), "wrong", FROM)
            .await;
    }
    assert!(waits(
        &desk.sign_in("ada@desk.example", PASSWORD, FROM).await
    ));
    assert!(
        desk.sign_in("ada@desk.example", PASSWORD, "192.0.2.8")
            .await
            .unwrap()
            .is_some()
    );
}

async fn sessions_end(place: Place) {
    let desk = &place.desk;
    let token = desk
        .sign_in("ada@desk.example", PASSWORD, FROM)
        .await
        .unwrap()
        .unwrap();
    for _ in 0..33 {
        place.clock.set(desk.now().plus_hours(10));
        assert!(desk.session(&token).await.unwrap().is_some());
    }
    place.clock.set(desk.now().plus_hours(10));
    assert!(
        desk.session(&token).await.unwrap().is_none(),
        "fourteen days are over"
    );
    let token = desk
        .sign_in("ada@desk.example", PASSWORD, FROM)
        .await
        .unwrap()
        .unwrap();
    place.clock.set(desk.now().plus_hours(13));
    assert!(
        desk.session(&token).await.unwrap().is_none(),
        "idle too long"
    );
    let token = desk
        .sign_in("ada@desk.example", PASSWORD, FROM)
        .await
        .unwrap()
        .unwrap();
    desk.sign_out(&token).await.unwrap();
    assert!(desk.session(&token).await.unwrap().is_none());
    assert!(desk.session("no token").await.unwrap().is_none());
}

async fn a_reset_signs_out_everywhere(place: Place) {
    let desk = &place.desk;
    let anna = place.person("Anna", Role::Agent).await;
    let session = desk
        .sign_in("anna@desk.example", PASSWORD, FROM)
        .await
        .unwrap()
        .unwrap();
    let link = desk.reset_link(&place.admin, anna.id).await.unwrap();
    let token = link.rsplit('/').next().unwrap();
    assert_eq!(desk.one_time(token).await.unwrap().unwrap().id, anna.id);
    desk.set_password(token, "quite another password")
        .await
        .unwrap();
    assert!(desk.session(&session).await.unwrap().is_none());
    assert!(desk.one_time(token).await.unwrap().is_none());
    assert!(matches!(
        desk.set_password(token, PASSWORD).await,
        Err(DeskError::NotFound)
    ));
    assert!(
        desk.sign_in("anna@desk.example", PASSWORD, FROM)
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        desk.sign_in("anna@desk.example", "quite another password", FROM)
            .await
            .unwrap()
            .is_some()
    );
}

/// How many places of the database hold a token, as mails write it or as it is.
async fn held(place: &Place, token: &str) -> usize {
    let values = rows::every_value(place.desk.config()).await;
    let holds = |value: &[u8]| {
        let text = String::from_utf8_lossy(value);
        text.replace("=\r\n", "").contains(token)
    };
    values.iter().filter(|held| holds(&held.value)).count()
}

/// What became of the mails that went out or did not, by their state.
async fn states(place: &Place) -> Vec<String> {
    let values = rows::every_value(place.desk.config()).await;
    let states = values
        .into_iter()
        .filter(|held| held.place() == "outgoing.state");
    let mut states: Vec<String> = states
        .map(|held| String::from_utf8(held.value).unwrap())
        .collect();
    states.sort();
    states
}

async fn a_link_stays_in_no_database_once_its_mail_is_handed_on(place: Place) {
    let desk = &place.desk;
    let new = NewPerson {
        name: "Cora Lund".into(),
        email: "cora@desk.example".into(),
        phone: String::new(),
        role: Role::Agent,
        team: None,
    };
    let link = desk.invite(&place.admin, new).await.unwrap();
    let token = link.rsplit('/').next().unwrap();
    assert!(held(&place, token).await > 0, "the mail waits");
    desk.run_due().await.unwrap();
    assert_eq!(held(&place, token).await, 0);
    assert!(place.sent().iter().any(|mail| {
        mail.contains("cora@desk.example") && mail.replace("=\r\n", "").contains(token)
    }));
    assert_eq!(
        states(&place).await,
        ["sent"],
        "that it went out stays known"
    );
    desk.set_password(token, PASSWORD).await.unwrap();
}

async fn a_link_that_was_used_before_its_mail_went_is_not_mailed(place: Place) {
    let desk = &place.desk;
    let anna = place.person("Anna", Role::Agent).await;
    let link = desk.reset_link(&place.admin, anna.id).await.unwrap();
    let token = link.rsplit('/').next().unwrap();
    desk.set_password(token, "quite another password")
        .await
        .unwrap();
    assert_eq!(held(&place, token).await, 0);
    desk.run_due().await.unwrap();
    assert!(place.sent().is_empty());
    assert_eq!(states(&place).await, ["failed", "failed"]);
}

async fn the_last_administrator_stays(place: Place) {
    let (desk, admin) = (&place.desk, &place.admin);
    let alone = desk
        .change_person(admin, admin.id, Role::Agent, None, true)
        .await;
    assert!(matches!(
        alone,
        Err(DeskError::Invalid {
            code: "last-administrator",
            ..
        })
    ));
    place.person("Anna", Role::Administrator).await;
    desk.change_person(admin, admin.id, Role::Agent, None, false)
        .await
        .unwrap();
    assert!(matches!(
        desk.people(admin).await,
        Err(DeskError::NotAllowed)
    ));
}
