//! Tokens with which other programs ask the coach.

use crate::place::Place;
use crate::sample::{at, staff};
use store::coach_tokens::{self, CoachToken};
use store::{Batch, StoreError};

on_both!(a_coach_token_is_known_by_its_hash_until_it_is_withdrawn);

async fn a_coach_token_is_known_by_its_hash_until_it_is_withdrawn(place: Place) {
    let store = &place.store;
    let token = CoachToken {
        hash: [7; 32],
        name: "Mail on the front desk".to_owned(),
        made_by: staff(1),
        created_at: at(1),
        used_at: None,
    };
    let mut batch = Batch::new();
    coach_tokens::put(&mut batch, &token);
    store.write(batch).await.unwrap();
    assert_eq!(
        coach_tokens::find(store, [7; 32]).await.unwrap().as_ref(),
        Some(&token)
    );
    assert_eq!(coach_tokens::find(store, [8; 32]).await.unwrap(), None);

    let mut batch = Batch::new();
    let twin = CoachToken {
        hash: [8; 32],
        name: " mail on the FRONT desk ".to_owned(),
        ..token.clone()
    };
    coach_tokens::put(&mut batch, &twin);
    let refused = store.write(batch).await.unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::Conflict {
                what: "coach_token/put"
            }
        ),
        "{refused}"
    );

    let mut batch = Batch::new();
    coach_tokens::touch(&mut batch, [7; 32], at(9));
    store.write(batch).await.unwrap();
    let used = coach_tokens::by_name(store, "MAIL on the front desk")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(used.used_at, Some(at(9)));

    let mut batch = Batch::new();
    coach_tokens::withdraw(&mut batch, [7; 32]);
    store.write(batch).await.unwrap();
    assert_eq!(coach_tokens::all(store).await.unwrap(), []);
    let mut batch = Batch::new();
    coach_tokens::withdraw(&mut batch, [7; 32]);
    assert!(store.write(batch).await.is_err(), "it is gone already");
}
