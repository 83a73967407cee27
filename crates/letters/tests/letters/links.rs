//! Links to the customer's page: only what this desk signed opens a page, and an answer in a link reads back as it was.

use letters::link::TOKEN_LENGTH;
use letters::{Answer, CustomerPage, LinkSigner, answer_url, customer_path, customer_url};
use recovery::{CaseId, OptionNo, PointNo};
use uuid::Uuid;

fn signer() -> LinkSigner {
    LinkSigner::new(b"a secret of thirty-two bytes or so")
}

fn case(n: u128) -> CaseId {
    CaseId(Uuid::from_u128(n))
}

#[test]
fn a_link_opens_the_case_and_generation_it_was_made_for() {
    for (id, generation) in [(1, 1), (u128::MAX, u32::MAX), (0, 0), (1047 << 64, 7)] {
        let token = signer().sign(case(id), generation);
        assert_eq!(token.len(), TOKEN_LENGTH);
        assert!(token.len() <= 60);
        assert!(
            token
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'),
            "{token} needs no escaping"
        );
        assert_eq!(signer().open(&token), Some((case(id), generation)));
    }
}

#[test]
fn a_link_with_any_bit_changed_opens_nothing() {
    let token = signer().sign(case(1047), 3);
    for place in 0..token.len() {
        for other in ["A", "b", "0", "_", "-", "!"] {
            let mut changed = token.clone();
            changed.replace_range(place..=place, other);
            if changed != token {
                assert_eq!(signer().open(&changed), None, "{changed}");
            }
        }
    }
}

#[test]
fn a_link_of_another_desk_opens_nothing() {
    let token = LinkSigner::new(b"another secret").sign(case(1047), 3);
    assert_eq!(signer().open(&token), None);
}

#[test]
fn what_is_no_token_opens_nothing() {
    let token = signer().sign(case(1), 1);
    let long = "A".repeat(1_000_000);
    for text in [
        "",
        "solved",
        &token[1..],
        &format!("{token}A"),
        &format!("{token}=="),
        &"é".repeat(24),
        &long,
    ] {
        assert_eq!(signer().open(text), None);
    }
}

#[test]
fn the_secret_is_not_shown() {
    assert_eq!(format!("{:?}", signer()), "LinkSigner(…)");
}

#[test]
fn an_answer_reads_back_as_it_was_written() {
    let point = PointNo(2);
    let answers = [
        (Answer::Solved, "solved"),
        (Answer::NotYet, "not-yet"),
        (Answer::Right, "right"),
        (Answer::Missing, "missing"),
        (
            Answer::Option {
                point,
                option: OptionNo(13),
            },
            "option-2-13",
        ),
        (Answer::None { point }, "none-2"),
        (Answer::Explain { point }, "explain-2"),
        (Answer::Yes { point }, "yes-2"),
    ];
    for (answer, written) in answers {
        assert_eq!(answer.to_string(), written);
        assert_eq!(written.parse::<Answer>().unwrap(), answer);
    }
}

#[test]
fn what_is_no_answer_chooses_nothing() {
    for text in [
        "",
        "Solved",
        "solved ",
        "yes",
        "yes-",
        "yes-0",
        "yes-+1",
        "yes-01",
        "yes--1",
        "yes-1-1",
        "option-1",
        "option-1-",
        "option-1-2-3",
        "option-1-99999999999",
        "none-x",
        "none-١",
        "<script>",
    ] {
        assert!(text.parse::<Answer>().is_err(), "{text}");
    }
}

#[test]
fn addresses_have_one_form() {
    assert_eq!(customer_path("tok"), "/c/tok");
    assert_eq!(
        customer_url("https://care.example/", "tok"),
        "https://care.example/c/tok"
    );
    assert_eq!(
        answer_url("https://care.example", "tok", Answer::NotYet),
        "https://care.example/c/tok?answer=not-yet"
    );
    let page = CustomerPage {
        base: "https://care.example/help".to_owned(),
        token: "tok".to_owned(),
    };
    assert_eq!(page.url(), "https://care.example/help/c/tok");
    assert_eq!(
        page.answering(Answer::Right),
        "https://care.example/help/c/tok?answer=right"
    );
}
