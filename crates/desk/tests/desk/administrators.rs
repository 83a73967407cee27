//! Somebody is always left to look after the desk.

use crate::place::Place;
use desk::DeskError;
use desk::views::Person;
use recovery::Role;

for_each_database!(two_who_send_each_other_away_leave_one);

async fn two_who_send_each_other_away_leave_one(place: Place) {
    let desk = &place.desk;
    let ada = place.admin.clone();
    let bea = place.person("Bea", Role::Administrator).await;
    let demote = async |by: &Person, whom: &Person| {
        desk.change_person(by, whom.id, Role::Agent, None, true)
            .await
    };
    for _ in 0..8 {
        let (one, other) = tokio::join!(demote(&ada, &bea), demote(&bea, &ada));
        let outcomes = [&one, &other];
        assert_eq!(
            outcomes.iter().filter(|outcome| outcome.is_ok()).count(),
            1,
            "{outcomes:?}"
        );
        // Who came second had no role any more, or would have left nobody.
        let refused = outcomes.into_iter().find(|outcome| outcome.is_err());
        assert!(matches!(
            refused,
            Some(Err(DeskError::NotAllowed
                | DeskError::Invalid {
                    code: "last-administrator",
                    ..
                }))
        ));
        let (left, sent) = if one.is_ok() {
            (&ada, &bea)
        } else {
            (&bea, &ada)
        };
        assert!(demote(left, left).await.is_err(), "the last one stays");
        desk.change_person(left, sent.id, Role::Administrator, None, true)
            .await
            .unwrap();
    }
}
