//! Who gets a case that nobody cares for: whom the customer trusts, nobody who is away or full, and always with a reason.

use crate::place::{Place, say};
use desk::desk::NewCase;
use desk::hand_out::Found;
use desk::views::Person;
use desk::{Act, DeskError};
use recovery::hand_out::{HandingOut, Mode};
use recovery::terms::{Because, Channel};
use recovery::{Event, Role, StaffId};

for_each_database!(
    by_default_it_only_says_whom_the_customer_trusts,
    the_desk_gives_it_to_whom_they_trust_and_says_why,
    nobody_is_given_more_than_they_can_and_hard_ones_are_spread,
    two_desks_that_give_at_once_overfill_nobody,
    what_one_of_us_put_down_or_asked_past_stays_with_people,
    only_administrators_say_who_gets_new_cases,
);

/// As a mail would: nobody takes it.
async fn comes(place: &Place, email: &str, story: &str) -> u64 {
    let new = NewCase {
        name: email.split('@').next().unwrap().into(),
        email: email.into(),
        subject: "Kettle".into(),
        story: story.into(),
        ..NewCase::default()
    };
    let number = place.desk.open_by_hand(&place.admin, new).await.unwrap();
    place.desk.run_due().await.unwrap();
    number
}

async fn hands_out(place: &Place, most: u32, none_for: &[StaffId]) {
    let handing_out = HandingOut {
        mode: Mode::HandOut,
        most,
        people: none_for.iter().map(|id| (*id, 0)).collect(),
    };
    let set = place.desk.set_handing_out(&place.admin, handing_out);
    set.await.unwrap();
}

/// Anna cares for it until its customer says that it is solved.
async fn solved_by(place: &Place, anna: &Person, email: &str) {
    let number = place.complaint_of(anna, "Mara Lindt", email).await;
    let word = say("It is with us and will be right tomorrow.");
    place.act(anna, number, Act::GiveWord { say: word }).await;
    let solved = Act::ConfirmSolved {
        via: Channel::Phone,
        words: None,
        waives: None,
        plainly: false,
    };
    place.act(anna, number, solved).await;
    assert_eq!(
        place.page(anna, number).await.case.status.name(),
        "confirmed"
    );
}

async fn owner(place: &Place, number: u64) -> Option<StaffId> {
    place.page(&place.admin, number).await.case.owner
}

fn trusted(staff: StaffId) -> Found {
    let because = Because::SolvedLast;
    Found::Trusted { staff, because }
}

async fn by_default_it_only_says_whom_the_customer_trusts(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    solved_by(&place, &anna, "mara@shop.example").await;
    let number = comes(&place, "mara@shop.example", "It leaks again.").await;
    let other = comes(&place, "ole@post.example", "The bill is wrong.").await;
    assert_eq!(owner(&place, number).await, None, "nothing by itself");
    let page = place.page(&place.admin, number).await;
    assert_eq!(page.found, Some(trusted(anna.id)));
    assert_eq!(place.page(&place.admin, other).await.found, None);

    let stranger = place.admin.id;
    let wrong = place.desk.hand_as_proposed(&place.admin, number, stranger);
    assert!(matches!(wrong.await, Err(DeskError::Invalid { .. })));
    let given = place.desk.hand_as_proposed(&place.admin, number, anna.id);
    given.await.unwrap();
    let page = place.page(&place.admin, number).await;
    assert_eq!(page.case.owner, Some(anna.id));
    assert_eq!(page.case.trust.because, Some(Because::SolvedLast));
    assert_eq!(page.found, None);

    let by_hand = HandingOut {
        mode: Mode::ByHand,
        ..HandingOut::default()
    };
    let set = place.desk.set_handing_out(&place.admin, by_hand);
    set.await.unwrap();
    let third = comes(&place, "mara@shop.example", "And the lid.").await;
    assert_eq!(place.page(&place.admin, third).await.found, None);
}

async fn the_desk_gives_it_to_whom_they_trust_and_says_why(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    solved_by(&place, &anna, "mara@shop.example").await;
    hands_out(&place, 10, &[place.admin.id]).await;
    let number = comes(&place, "mara@shop.example", "It leaks again.").await;
    assert_eq!(owner(&place, number).await, Some(anna.id));
    let because = place
        .happened(&anna, number)
        .await
        .into_iter()
        .find_map(|event| match event {
            Event::Assigned { because, .. } => because,
            _ => None,
        });
    assert_eq!(because, Some(Because::SolvedLast));

    // While Anna is away the next one goes to who is there.
    let now = place.desk.now();
    let dates = (now, now.plus_days(7));
    let away = place.desk.set_absence(&anna, anna.id, dates, None);
    away.await.unwrap();
    let next = comes(&place, "mara@shop.example", "And the lid.").await;
    let page = place.page(&ben, next).await;
    assert_eq!(page.case.owner, Some(ben.id));
    assert_eq!(page.case.trust.because, Some(Because::MostRoom));
}

async fn nobody_is_given_more_than_they_can_and_hard_ones_are_spread(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    hands_out(&place, 4, &[place.admin.id]).await;
    let hard = "The heater smells of gas and my children are coughing.";
    let mut reasons = Vec::new();
    let mut hard_ones = Vec::new();
    let mut hers = 0;
    for (n, story) in [
        hard,
        "The bill is wrong.",
        hard,
        hard,
        "A lid is missing.",
        hard,
        "The box was torn.",
        "A spoon is missing.",
    ]
    .iter()
    .enumerate()
    {
        let number = comes(&place, &format!("p{n}@shop.example"), story).await;
        let page = place.page(&anna, number).await;
        let keeper = page.case.owner.unwrap();
        if keeper == anna.id {
            hers = number;
        }
        reasons.push(page.case.trust.because.unwrap());
        if *story == hard {
            hard_ones.push(keeper);
        }
    }
    let of = |who: StaffId| hard_ones.iter().filter(|one| **one == who).count();
    assert_eq!((of(anna.id), of(ben.id)), (2, 2), "{hard_ones:?}");
    assert_eq!(reasons[0], Because::Spread);
    assert_eq!(reasons[1], Because::MostRoom);
    let full = comes(&place, "late@shop.example", "One more.").await;
    let page = place.page(&anna, full).await;
    assert_eq!(page.case.owner, None, "nobody has room");
    assert_eq!(page.found, Some(Found::NobodyHasRoom));
    let shown = place.desk.handing_out(&place.admin).await.unwrap();
    let open = |who: StaffId| {
        shown
            .people
            .iter()
            .find(|(one, _)| one.id == who)
            .unwrap()
            .1
    };
    assert_eq!((open(anna.id), open(ben.id)), (4, 4));
    // By hand anybody may take more, and where there is room again the longest waiting is given first.
    let later = comes(&place, "later@shop.example", "And another.").await;
    let owner_of = Act::Assign {
        owner: None,
        word: None,
    };
    place.act(&anna, hers, owner_of).await;
    place.desk.run_due().await.unwrap();
    assert_eq!(owner(&place, full).await, Some(anna.id));
    assert_eq!(owner(&place, later).await, None);
    assert_eq!(
        owner(&place, hers).await,
        None,
        "what she put down is for whoever takes it"
    );
}

async fn two_desks_that_give_at_once_overfill_nobody(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    for n in 0..6 {
        comes(&place, &format!("p{n}@shop.example"), "A lid is missing.").await;
    }
    hands_out(&place, 4, &[place.admin.id]).await;
    let (one, other) = (place.desk.clone(), place.desk.clone());
    let (one, other) = tokio::join!(
        tokio::spawn(async move { one.run_due().await }),
        tokio::spawn(async move { other.run_due().await }),
    );
    one.unwrap().unwrap();
    other.unwrap().unwrap();
    place.desk.run_due().await.unwrap();
    let shown = place.desk.handing_out(&place.admin).await.unwrap();
    let hers = shown.people.iter().find(|(one, _)| one.id == anna.id);
    assert_eq!(hers.unwrap().1, 4);
}

async fn what_one_of_us_put_down_or_asked_past_stays_with_people(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    hands_out(&place, 10, &[place.admin.id, ben.id]).await;
    let number = comes(&place, "mara@shop.example", "It leaks.").await;
    assert_eq!(owner(&place, number).await, Some(anna.id));
    let staff = Some(ben.id);
    place.act(&anna, number, Act::SayAskedFor { staff }).await;
    place.desk.run_due().await.unwrap();
    assert_eq!(
        owner(&place, number).await,
        Some(anna.id),
        "she keeps it until a person hands it on"
    );
    assert_eq!(
        place.page(&anna, number).await.found,
        None,
        "Ben has no room"
    );
    hands_out(&place, 10, &[place.admin.id]).await;
    let because = Because::AskedFor;
    let asked = Some(Found::Trusted {
        staff: ben.id,
        because,
    });
    assert_eq!(place.page(&anna, number).await.found, asked);
    let given = place.desk.hand_as_proposed(&anna, number, ben.id);
    given.await.unwrap();
    assert_eq!(owner(&place, number).await, staff);
    let nobody = Act::SayAskedFor {
        staff: Some(StaffId(uuid::Uuid::nil())),
    };
    let refused = place.try_act(&anna, number, nobody).await;
    assert!(matches!(
        refused,
        Err(DeskError::Invalid {
            code: "owner-unknown",
            ..
        })
    ));
}

async fn only_administrators_say_who_gets_new_cases(place: Place) {
    let sam = place.person("Sam", Role::Supervisor).await;
    let anna = place.person("Anna", Role::Agent).await;
    let new = HandingOut {
        mode: Mode::HandOut,
        ..HandingOut::default()
    };
    for who in [&sam, &anna] {
        let refused = place.desk.set_handing_out(who, new.clone()).await;
        assert!(matches!(refused, Err(DeskError::NotAllowed)));
    }
    assert!(place.desk.handing_out(&sam).await.is_ok());
    assert!(matches!(
        place.desk.handing_out(&anna).await,
        Err(DeskError::NotAllowed)
    ));
    let too_many = HandingOut { most: 1_001, ..new };
    let refused = place.desk.set_handing_out(&place.admin, too_many).await;
    assert!(matches!(
        refused,
        Err(DeskError::Invalid {
            code: "most-too-many",
            ..
        })
    ));
}
